// SPDX-License-Identifier: Apache-2.0
#include "graph/drafts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "claims/kind.h"

namespace belie::tests {
namespace {

using Words = std::vector<std::string>;

Words split(const std::string& text, char separator) {
  Words parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) {
    const auto begin = part.find_first_not_of(' ');
    if (begin == std::string::npos) continue;
    parts.push_back(part.substr(begin, part.find_last_not_of(' ') - begin + 1));
  }
  return parts;
}

std::string joined(Words::const_iterator begin, Words::const_iterator end) {
  std::string text;
  for (; begin != end; ++begin) text += (text.empty() ? "" : " ") + *begin;
  return text;
}

/// The words after `key` up to the next of the keys; "" where the key does not stand.
std::string after(const Words& words, const std::string& key) {
  static const std::set<std::string> kKeys{"named", "at", "by",      "on",
                                           "of",    "in", "planned", "when"};
  const auto found = std::ranges::find(words, key);
  if (found == words.end()) return "";
  const auto end = std::find_if(found + 1, words.end(),
                                [](const std::string& word) { return kKeys.contains(word); });
  return joined(found + 1, end);
}

std::uint8_t role(ClaimKind kind, std::string_view name) {
  return static_cast<std::uint8_t>(descriptor(kind).role_index(name));
}

When parse_when(std::string text) {
  When when;
  if (const auto plus = text.find("+reference"); plus != std::string::npos) {
    when.also_at_reference = true;
    text.erase(plus);
  }
  static const std::map<std::string, WhenOrigin> kOrigins{{"reference", WhenOrigin::kReference},
                                                          {"default", WhenOrigin::kDefault},
                                                          {"before", WhenOrigin::kDefault},
                                                          {"unknown", WhenOrigin::kUnknown},
                                                          {"", WhenOrigin::kUnknown}};
  const auto origin = kOrigins.find(text);
  when.origin = origin == kOrigins.end() ? WhenOrigin::kClause : origin->second;
  when.before_reference = text == "before";
  if (origin == kOrigins.end()) when.time = parse_time(text);
  return when;
}

/// Writes one draft's text as it goes, a paragraph an item.
class DraftWriter {
 public:
  explicit DraftWriter(const std::string& line) {
    const Words items = split(line, '|');
    const Words head = split(items.front(), ' ');
    path_ = head.at(0);
    set_date(head.at(1));
    for (std::size_t i = 1; i < items.size(); ++i) write(items[i]);
  }

  [[nodiscard]] std::unique_ptr<Document> document() const {
    DocumentParts parts;
    parts.path = path_;
    parts.source = text_;
    parts.text = text_;
    parts.sections = sections_;
    const auto length = static_cast<std::uint32_t>(text_.size());
    parts.map = {{0, length, 0, length}};
    return std::make_unique<Document>(std::move(parts));
  }

  std::unique_ptr<Annotation> annotation(const Document& document) {
    auto made = std::make_unique<Annotation>(annotation_);
    made->document = &document;
    return made;
  }

  std::vector<Claim> claims_;
  ReferenceDate date_;

 private:
  void set_date(const std::string& text) {
    if (text.size() == 5) {
      const TimeExpression time = parse_time(text);
      date_.partial_month = time.month;
      date_.partial_day = time.day;
      date_.origin = DateOrigin::kDateline;
    } else if (text != "-") {
      date_.day = parse_iso_day(text);
      date_.origin = DateOrigin::kMetadata;
    }
  }

  void write(const std::string& item) {
    const Words words = split(item, ' ');
    const std::string& what = words.front();
    const Span span = paragraph(item);
    if (what == "person") return add_person(words, span);
    if (what == "organisation") return add(EntityType::kOrganisation, words, span);
    if (what == "place") return add(EntityType::kPlace, words, span);
    if (what == "name") return add(EntityType::kUnknown, words, span);
    if (what == "cites") return add_citation(words);
    if (what == "title") return add_title(words);
    if (what == "office") return add_office(words, span);
    if (what == "event") return add_event(words, span);
    if (what != "follows") throw std::invalid_argument("no such item: " + item);
  }

  /// The item's words without its first, as a paragraph with its tokens.
  Span paragraph(const std::string& item) {
    const Words words = split(item, ' ');
    const auto begin = static_cast<std::uint32_t>(text_.size());
    for (std::size_t w = 1; w < words.size(); ++w) {
      Token token;
      token.span.begin = static_cast<std::uint32_t>(text_.size());
      text_ += words[w];
      token.span.end = static_cast<std::uint32_t>(text_.size());
      token.upos = Upos::kPropn;
      annotation_.tokens.push_back(token);
      if (w + 1 < words.size()) text_ += ' ';
    }
    const Span span{begin, static_cast<std::uint32_t>(text_.size())};
    text_ += '\n';
    sections_.push_back(
        {SectionKind::kBody, span, static_cast<std::uint32_t>(sections_.size() + 1)});
    return span;
  }

  void add_person(Words words, Span span) {
    Gender gender = Gender::kUnknown;
    if (words.back() == "f") gender = Gender::kFemale;
    if (words.back() == "m") gender = Gender::kMale;
    if (gender != Gender::kUnknown) {
      words.pop_back();
      span.end -= 2;
    }
    add(EntityType::kPerson, words, span);
    Referent& person = annotation_.referents.back();
    person.gender = gender;
    person.surname = words.back();
    person.given = joined(words.begin() + 1, words.end() - 1);
  }

  void add(EntityType type, const Words& words, Span span) {
    const auto tokens = static_cast<std::uint32_t>(annotation_.tokens.size());
    const auto count = static_cast<std::uint32_t>(words.size() - 1);
    const ReferentIndex index(annotation_.referents.size());
    Mention mention{MentionKind::kName, {}, span, index};
    std::uint32_t first = tokens;
    while (first > 0 && annotation_.tokens[first - 1].span.begin >= span.begin) --first;
    mention.tokens = {first, first + count};
    Referent referent;
    referent.type = type;
    referent.name = joined(words.begin() + 1, words.end());
    referent.mentions = {MentionIndex(annotation_.mentions.size())};
    annotation_.mentions.push_back(mention);
    annotation_.referents.push_back(referent);
  }

  [[nodiscard]] ReferentIndex find(const std::string& name) const {
    const auto found = std::ranges::find(annotation_.referents, name, &Referent::name);
    if (found == annotation_.referents.end()) throw std::invalid_argument("nobody named " + name);
    return ReferentIndex(static_cast<std::size_t>(found - annotation_.referents.begin()));
  }

  [[nodiscard]] MentionIndex mention_of(const std::string& name) const {
    return annotation_.referents[find(name).index()].mentions.front();
  }

  void add_citation(const Words& words) {
    Attribution attribution;
    attribution.source = mention_of(joined(words.begin() + 1, words.end()));
    annotation_.attributions.push_back(attribution);
  }

  void add_title(const Words& words) {
    Title title;
    title.family = words.at(1);
    title.role = words.at(2);
    title.holder = mention_of(after(words, "of"));
    title.jurisdiction = after(words, "in");
    annotation_.titles.push_back(title);
  }

  void add_office(const Words& words, Span span) {
    Claim claim;
    claim.kind = ClaimKind::k_office;
    const ReferentIndex person = find(after(words, "of"));
    claim.arguments = {{role(claim.kind, "person"), person},
                       {role(claim.kind, "office"), words.at(1)}};
    std::ranges::sort(claim.arguments, {}, &Argument::role);
    claim.when = parse_when(after(words, "when"));
    claim.span = span;
    claim.read_as = annotation_.referents[person.index()].name + ", " + words.at(1);
    claims_.push_back(std::move(claim));
  }

  void add_event(const Words& words, Span span) {
    EventMention mention;
    mention.event_class = words.at(1);
    mention.name = after(words, "named");
    mention.place = after(words, "at");
    for (const std::string& name : split(after(words, "by"), ',')) {
      mention.participants.push_back(find(name));
    }
    mention.span = span;
    Claim claim;
    claim.kind = ClaimKind::k_event_time;
    claim.arguments = {{role(claim.kind, "event"), mention}};
    if (const std::string time = after(words, "on"); !time.empty()) {
      claim.arguments.push_back({role(claim.kind, "time"), parse_time(time)});
    }
    if (words.back() == "planned") claim.modality = Modality::kPlanned;
    claim.span = span;
    claims_.push_back(std::move(claim));
  }

  std::string path_;
  std::string text_;
  std::vector<Section> sections_;
  Annotation annotation_;
};

Lexicon test_lexicon() {
  Lexicon lexicon;
  JurisdictionEntry us{.id = "us",
                       .kind = "country",
                       .name = "United States",
                       .forms = {"US"},
                       .adjectives = {"American"},
                       .people = {"Americans"},
                       .capitals = {"Washington"},
                       .part_of = "",
                       .ambiguous = {}};
  lexicon.jurisdictions.push_back(us);
  EventEntry summit;
  summit.id = "summit";
  summit.nouns = {"summit", "meeting"};
  EventEntry talks;
  talks.id = "talks";
  talks.nouns = {"talk", "negotiation"};
  lexicon.events = {summit, talks};
  lexicon.name_suffixes = {"Jr", "Jr."};
  return lexicon;
}

}  // namespace

TimeExpression parse_time(const std::string& text) {
  TimeExpression time;
  Words words = split(text, ' ');
  if (words.front() == "last") {
    time.kind = TimeKind::kRelative;
    time.deixis = Deixis::kLast;
    time.amount = 1;
    time.unit = TimeUnit::kWeek;
    return time;
  }
  if (words.front() == "this") time.deixis = Deixis::kThis;
  Words parts = split(words.back(), '-');
  if (parts.front().size() == 4) {
    time.year = std::stoi(parts.front());
    parts.erase(parts.begin());
  }
  if (!parts.empty()) time.month = std::stoi(parts.at(0));
  if (parts.size() > 1) time.day = std::stoi(parts.at(1));
  return time;
}

Drafts::Drafts(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    DraftWriter writer(line);
    Draft draft;
    draft.document = writer.document();
    draft.annotation = writer.annotation(*draft.document);
    draft.claims = writer.claims_;
    draft.date = writer.date_;
    drafts_.push_back(std::move(draft));
  }
}

ClaimGraph Drafts::graph(Across across) const {
  std::vector<GraphInput> inputs;
  for (const Draft& draft : drafts_) {
    inputs.push_back({draft.document.get(), draft.annotation.get(), &draft.claims, draft.date});
  }
  return ClaimGraph::build(std::move(inputs), test_facts(), test_offices(),
                           LexiconIndex(test_lexicon()), {across});
}

std::vector<Fact> test_facts() {
  struct Row {
    const char* office;
    const char* person;
    const char* alias;
    const char* surname;
    const char* from;
    const char* until;
  };
  static constexpr Row kRows[] = {
      {"us/president", "Bill Clinton", "William Clinton", "Clinton", "1993-01-20", "2001-01-20"},
      {"us/president", "George H. W. Bush", "George Bush", "Bush", "1989-01-20", "1993-01-20"},
      {"us/president", "George W. Bush", "George Bush", "Bush", "2001-01-20", "2009-01-20"},
      {"us/president", "Joe Biden", "Joseph R. Biden", "Biden", "2021-01-20", "2025-01-20"},
      {"us/president", "Donald Trump", "Donald J. Trump", "Trump", "2025-01-20", "-"},
      {"ru/president", "Vladimir Putin", "", "Putin", "2012-05-07", "-"},
      {"xx/president", "Anna Vale", "", "Vale", "2001-01-01", "2009-01-01"},
      {"xx/president", "Bruno Vale", "", "Vale", "2015-01-01", "2020-01-01"},
  };
  std::vector<Fact> facts;
  for (const Row& row : kRows) {
    Fact fact;
    fact.term.office = row.office;
    fact.term.person = row.person;
    if (*row.alias != 0) fact.term.aliases = {row.alias};
    fact.term.surname = row.surname;
    fact.term.from = *parse_iso_day(row.from);
    fact.term.until = parse_iso_day(row.until);
    fact.term.known_until = *parse_iso_day("2026-06-15");
    fact.term.source = "test";
    facts.push_back(fact);
  }
  return facts;
}

std::vector<OfficeFacts> test_offices() {
  std::vector<OfficeFacts> offices;
  for (const auto& [id, name] :
       {std::pair{"us/president", "US president"}, std::pair{"ru/president", "president of Russia"},
        std::pair{"xx/president", "president of Xanadu"}}) {
    OfficeFacts office;
    office.office = id;
    office.name = name;
    office.known_from = *parse_iso_day("1989-01-20");
    office.known_until = *parse_iso_day("2026-06-15");
    offices.push_back(office);
  }
  return offices;
}

std::string merged_entities(const ClaimGraph& graph) {
  std::string lines;
  for (const Entity& entity : graph.entities()) {
    if (entity.members.size() < 2) continue;
    lines += (lines.empty() ? "" : "\n") + entity.name + ":";
    for (const EntityMember& member : entity.members) {
      const GraphInput& input = graph.inputs()[member.document.index()];
      lines += fmt::format("{} {} “{}”",
                           member.referent == entity.members.front().referent &&
                                   member.document == entity.members.front().document
                               ? ""
                               : ",",
                           input.document->path(),
                           input.annotation->referents[member.referent.index()].name);
    }
  }
  return lines;
}

std::string merged_events(const ClaimGraph& graph) {
  std::string lines;
  for (const Event& event : graph.events()) {
    if (event.statements.size() < 2) continue;
    lines += (lines.empty() ? "" : "\n") + event.event_class + ":";
    for (const StatementIndex statement : event.statements) {
      const Statement& said = graph.statements()[statement.index()];
      lines += " " + graph.inputs()[said.document.index()].document->path();
    }
  }
  return lines;
}

std::string comparable_pairs(const ClaimGraph& graph) {
  std::string pairs;
  for (std::size_t a = 0; a < graph.inputs().size(); ++a) {
    for (std::size_t b = a + 1; b < graph.inputs().size(); ++b) {
      if (!graph.comparable(DocumentIndex(a), DocumentIndex(b))) continue;
      pairs += fmt::format("{}{}~{}", pairs.empty() ? "" : " ", graph.inputs()[a].document->path(),
                           graph.inputs()[b].document->path());
    }
  }
  return pairs;
}

}  // namespace belie::tests
