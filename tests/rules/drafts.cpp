// SPDX-License-Identifier: Apache-2.0
#include "rules/drafts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

#include "claims/kind.h"
#include "rules/engine/values.h"
#include "rules/packs/rule_loader.h"

namespace belie::tests {
namespace {

std::uint8_t office_role(std::string_view name) {
  return static_cast<std::uint8_t>(descriptor(ClaimKind::k_office).role_index(name));
}

template <typename Enum>
Enum named(const std::string& name, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (to_text(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  throw std::invalid_argument("no such value: " + name);
}

TimeExpression time_of(const std::string& text) {
  TimeExpression time;
  time.year = std::stoi(text.substr(0, 4));
  if (text.size() > 4) time.month = std::stoi(text.substr(5, 2));
  if (text.size() > 7) time.day = std::stoi(text.substr(8, 2));
  return time;
}

/// Reads one draft with its notes.
class DraftReader {
 public:
  explicit DraftReader(const DraftText& draft) : draft_(draft) {
    std::istringstream lines(draft.text);
    for (std::string line; std::getline(lines, line);) add_section(line);
  }

  [[nodiscard]] std::unique_ptr<Document> document() const {
    DocumentParts parts;
    parts.path = draft_.path;
    parts.source = parts.text = text_;
    parts.sections = sections_;
    const auto length = static_cast<std::uint32_t>(text_.size());
    parts.map = {{0, length, 0, length}};
    return std::make_unique<Document>(std::move(parts));
  }

  Annotation annotation_;
  std::vector<Claim> claims_;

 private:
  void add_section(std::string line) {
    const bool headline = line.starts_with("# ");
    if (headline) line.erase(0, 2);
    Section section{headline ? SectionKind::kHeadline : SectionKind::kBody, {}, 0};
    section.span.begin = static_cast<std::uint32_t>(text_.size());
    kind_ = section.kind;
    sentence_ = SentenceIndex(annotation_.sentences.size());
    const auto first = static_cast<std::uint32_t>(annotation_.tokens.size());
    std::size_t at = 0;
    while (at < line.size()) at = line[at] == '{' ? add_note(line, at) : add_word(line, at);
    section.span.end = static_cast<std::uint32_t>(text_.size());
    annotation_.sentences.push_back({{first, static_cast<std::uint32_t>(annotation_.tokens.size())},
                                     section.span,
                                     static_cast<std::uint32_t>(sections_.size())});
    sections_.push_back(section);
    text_ += '\n';
  }

  std::size_t add_word(const std::string& line, std::size_t at) {
    std::size_t end = at;
    while (end < line.size() && std::isalpha(static_cast<unsigned char>(line[end])) != 0) ++end;
    if (end == at) {
      text_ += line[at];
      return at + 1;
    }
    Token token;
    token.sentence = sentence_;
    token.span.begin = static_cast<std::uint32_t>(text_.size());
    text_ += line.substr(at, end - at);
    token.span.end = static_cast<std::uint32_t>(text_.size());
    std::string lemma = line.substr(at, end - at);
    if (lemma.ends_with("ed")) lemma.pop_back(), lemma.pop_back();
    if (lemma == "resign" || lemma == "succeed") lemma += "";
    token.lemma = {static_cast<std::uint32_t>(annotation_.lemma_text.size()),
                   static_cast<std::uint32_t>(annotation_.lemma_text.size() + lemma.size())};
    annotation_.lemma_text += lemma;
    annotation_.tokens.push_back(token);
    return end;
  }

  std::size_t add_note(const std::string& line, std::size_t at) {
    const std::size_t colon = line.find(": ", at);
    const std::size_t close = line.find('}', at);
    const std::string head = line.substr(at + 1, colon - at - 1);
    const std::string words = line.substr(colon + 2, close - colon - 2);
    const auto first = static_cast<std::uint32_t>(annotation_.tokens.size());
    Span span{static_cast<std::uint32_t>(text_.size()), 0};
    for (std::size_t i = 0; i < words.size();) i = add_word(words, i);
    span.end = static_cast<std::uint32_t>(text_.size());
    std::istringstream parts(head.substr(std::min(head.find('|'), head.size())));
    const ReferentIndex person =
        mention(head.substr(0, head.find('|')),
                {first, static_cast<std::uint32_t>(annotation_.tokens.size())}, span);
    if (std::string office; parts >> office) claim(person, office.substr(1), parts, span);
    return close + 1;
  }

  ReferentIndex mention(const std::string& name, TokenRange tokens, Span span) {
    auto found = std::ranges::find(annotation_.referents, name, &Referent::name);
    if (found == annotation_.referents.end()) {
      Referent referent;
      referent.type = EntityType::kPerson;
      referent.type_evidence = 3;
      referent.name = name;
      referent.surname = name.substr(name.rfind(' ') + 1);
      if (name.find(' ') != std::string::npos) referent.given = name.substr(0, name.rfind(' '));
      annotation_.referents.push_back(referent);
      found = annotation_.referents.end() - 1;
    }
    const ReferentIndex index(static_cast<std::size_t>(found - annotation_.referents.begin()));
    found->mentions.emplace_back(annotation_.mentions.size());
    annotation_.mentions.push_back({MentionKind::kName, tokens, span, index});
    return index;
  }

  void claim(ReferentIndex person, const std::string& office, std::istringstream& notes,
             Span span) {
    std::map<std::string, std::string> values{{"status", "current"}, {"basis", "stated"}};
    Claim claim;
    claim.kind = ClaimKind::k_office;
    claim.when.origin = WhenOrigin::kReference;
    for (std::string note; notes >> note;) {
      values[note.substr(0, note.find('='))] = note.substr(note.find('=') + 1);
    }
    claim.arguments = {{office_role("person"), person}, {office_role("office"), office}};
    claim.arguments.push_back({office_role("title"), office.substr(office.rfind('/') + 1)});
    for (const char* role : {"status", "basis"})
      claim.arguments.push_back({office_role(role), values[role]});
    std::ranges::sort(claim.arguments, {}, &Argument::role);
    if (values.contains("when")) set_when(claim.when, values["when"]);
    if (values.contains("voice")) claim.voice = named<VoiceKind>(values["voice"], 4);
    if (values.contains("grade")) claim.grade = named<Grade>(values["grade"], 3);
    if (values.contains("stage")) claim.stage = named<Stage>(values["stage"], 3);
    if (values.contains("modality")) claim.modality = named<Modality>(values["modality"], 6);
    if (values.contains("polarity")) claim.polarity = named<Polarity>(values["polarity"], 2);
    claim.voice_source = values["source"];
    claim.span = span;
    claim.section = kind_;
    claim.read_as = annotation_.referents[person.index()].name + ", " + office;
    claims_.push_back(std::move(claim));
  }

  static void set_when(When& when, const std::string& text) {
    when.origin = text == "none" ? WhenOrigin::kUnknown : WhenOrigin::kClause;
    if (text != "none") when.time = time_of(text);
  }

  const DraftText& draft_;
  std::string text_;
  std::vector<Section> sections_;
  SectionKind kind_ = SectionKind::kBody;
  SentenceIndex sentence_;
};

Fact fact(const char* office, const char* person, const char* from, const char* until) {
  Fact row;
  row.term.office = office;
  row.term.person = person;
  row.term.surname = row.term.person.substr(row.term.person.rfind(' ') + 1);
  row.term.from = *parse_iso_day(from);
  row.term.until = parse_iso_day(until);
  row.term.known_until = *parse_iso_day("2026-06-15");
  row.term.source = "the tests";
  return row;
}

std::vector<Fact> rule_facts() {
  return {fact("us/president", "Donald Trump", "2017-01-20", "2021-01-20"),
          fact("us/president", "Joe Biden", "2021-01-20", "2025-01-20"),
          fact("us/president", "Donald Trump", "2025-01-20", "-"),
          fact("de/chancellor", "Angela Merkel", "2005-11-22", "2021-12-08"),
          fact("de/chancellor", "Olaf Scholz", "2021-12-08", "2025-05-06"),
          fact("de/chancellor", "Friedrich Merz", "2025-05-06", "-")};
}

std::vector<OfficeFacts> rule_offices() {
  const Day from = *parse_iso_day("2005-11-22");
  const Day until = *parse_iso_day("2026-06-15");
  return {{.office = "us/president",
           .name = "US president",
           .known_from = *parse_iso_day("2017-01-20"),
           .known_until = until},
          {.office = "de/chancellor",
           .name = "German chancellor",
           .known_from = from,
           .known_until = until}};
}

}  // namespace

Lexicon rule_lexicon() {
  Lexicon lexicon;
  const auto office = [&](const char* id, const char* name, int seats) {
    OfficeEntry entry;
    entry.id = id;
    entry.name = name;
    entry.seats = seats;
    lexicon.offices.push_back(entry);
  };
  office("us/president", "US president", 1);
  office("de/chancellor", "German chancellor", 1);
  office("xx/president", "president of Examplia", 1);
  office("xx/vice", "vice president of Examplia", 2);
  const auto title = [&](const char* id, const char* family, const char* service, int order,
                         bool one) {
    TitleEntry entry;
    entry.id = id;
    entry.words = {id};
    entry.family = family;
    if (order > 0) entry.ranks.push_back({service, order});
    entry.one_holder = one;
    lexicon.titles.push_back(entry);
  };
  title("mayor", "office", "", 0, true);
  title("councillor", "office", "", 0, false);
  title("sergeant", "rank", "police", 2, false);
  title("inspector", "rank", "police", 3, false);
  title("admiral", "rank", "navy", 9, false);
  title("captain", "rank", "army", 5, false);
  return lexicon;
}

RuleDrafts::RuleDrafts(const std::vector<DraftText>& drafts, Across across)
    : lexicon_(rule_lexicon()) {
  std::vector<GraphInput> inputs;
  for (const DraftText& draft : drafts) {
    DraftReader reader(draft);
    documents_.push_back(reader.document());
    annotations_.push_back(std::make_unique<Annotation>(std::move(reader.annotation_)));
    annotations_.back()->document = documents_.back().get();
    claims_.push_back(std::make_unique<std::vector<Claim>>(std::move(reader.claims_)));
    ReferenceDate date;
    date.day = parse_iso_day(draft.date);
    if (date.day) date.origin = DateOrigin::kMetadata;
    inputs.push_back(
        {documents_.back().get(), annotations_.back().get(), claims_.back().get(), date});
  }
  graph_ = std::make_unique<ClaimGraph>(
      ClaimGraph::build(std::move(inputs), rule_facts(), rule_offices(), lexicon_, {across}));
}

StatementIndex RuleDrafts::statement(const std::string& words) const {
  for (std::size_t i = 0; i < graph_->statements().size(); ++i) {
    if (statement_words(*graph_, StatementIndex(i)) == words) return StatementIndex(i);
  }
  throw std::invalid_argument("nobody says " + words);
}

std::string RuleDrafts::findings(const std::vector<Rule>& rules) const {
  std::string lines;
  for (const Finding& finding : evaluate(*graph_, rules, lexicon_).findings) {
    if (!lines.empty()) lines += '\n';
    lines += fmt::format("{} {}", to_text(finding.level), finding.rule);
    for (const Place& place : finding.places) {
      lines += fmt::format(" {} “{}”", to_text(place.role),
                           documents_[place.document.index()]->text(place.span));
    }
    lines += fmt::format(" | {} | {}", finding.message, finding.ask);
  }
  return lines;
}

Rule rule_of(const std::string& id, const std::string& yaml) {
  std::string text = "id: " + id + "\n" + yaml;
  const auto add = [&](const std::string& key, const std::string& value) {
    if (text.find("\n" + key + ":") == std::string::npos) text += key + ": " + value + "\n";
  };
  add("catches", "two that cannot both be right");
  add("level", "warning");
  add("ask", "Which is right?");
  add("why", "Because.");
  add("must-flag", "\n  - {case: a, text: '[[x]]'}");
  add("must-stay-silent", "\n  - {case: a, text: x}");
  LoadedRule loaded = load_rule("test", id + ".yaml", text);
  if (!loaded.rule) throw std::invalid_argument(to_text(loaded.errors.front()));
  return std::move(*loaded.rule);
}

}  // namespace belie::tests
