// SPDX-License-Identifier: Apache-2.0
#include "language/titles/title_context.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "base/word_list.h"

namespace belie {
namespace {

// Adjectives that say nothing about which office it is.
constexpr std::array<std::string_view, 40> kPlainAdjectives{
    "new",        "current",     "incumbent",    "sitting",       "longtime",    "long-time",
    "veteran",    "embattled",   "conservative", "liberal",       "populist",    "far-right",
    "right-wing", "left-wing",   "centrist",     "socialist",     "hardline",    "powerful",
    "popular",    "unpopular",   "democratic",   "republican",    "young",       "youngest",
    "first",      "current",     "present",      "controversial", "ailing",      "long-serving",
    "female",     "outspoken",   "reformist",    "right",         "nationalist", "authoritarian",
    "autocratic", "pro-western", "serving"};

// Adjectives that make it the office of a smaller body.
constexpr std::array<std::string_view, 14> kLocalAdjectives{
    "regional", "provincial", "municipal", "local",    "corporate", "academic",   "student",
    "national", "state",      "federal",   "honorary", "global",    "divisional", "departmental"};

constexpr std::array<std::string_view, 9> kCandidateNouns{"candidate",  "hopeful",     "nominee",
                                                          "contender",  "frontrunner", "aspirant",
                                                          "candidates", "hopefuls",    "nominees"};

constexpr std::array<std::string_view, 14> kCandidateFor{
    "candidate", "nominee",   "bid",     "run",      "running",    "ran",         "runs",
    "race",      "contender", "hopeful", "campaign", "campaigned", "campaigning", "standing"};

constexpr std::array<std::string_view, 9> kCountryNouns{"country", "nation",     "republic",
                                                        "kingdom", "government", "islands",
                                                        "island",  "bloc",       "territory"};

// "the city's mayor": of a place that the draft names elsewhere.
constexpr std::array<std::string_view, 10> kTownNouns{
    "city",     "town",   "village",  "county",  "state",
    "province", "region", "district", "borough", "municipality"};

// Callings that have a field, not a body: "an activist for change", "a scholar of old maps".
constexpr std::array<std::string_view, 18> kFieldJobs{
    "activist", "advocate",     "artist", "author",    "campaigner", "critic",
    "expert",   "entrepreneur", "fan",    "historian", "musician",   "opponent",
    "scholar",  "scientist",    "singer", "student",   "supporter",  "writer"};

TitleStatus status_of(const StatusEntry& entry) {
  if (entry.status == "acting") return TitleStatus::kActing;
  if (entry.status == "elect") return TitleStatus::kElect;
  if (entry.status == "candidate") return TitleStatus::kCandidate;
  if (entry.status == "then") return TitleStatus::kThen;
  return TitleStatus::kFormer;
}

class ContextReader {
 public:
  ContextReader(const Annotation& annotation, const LexiconIndex& lexicon, const TitleScan& scan,
                const NameTable& names, const TitlePhrase& phrase)
      : annotation_(annotation),
        lexicon_(lexicon),
        words_(scan.words),
        scan_(scan),
        names_(names),
        phrase_(phrase) {
    sentence_ =
        annotation.sentences[annotation.tokens[phrase.tokens.begin].sentence.index()].tokens;
    context_.extent = phrase.tokens;
    if (const StatusEntry* prefix = scan.prefix[phrase.tokens.begin]; prefix != nullptr) {
      context_.status = status_of(*prefix);
    }
  }

  TitleContext read() {
    while (read_left()) {
    }
    read_prefix_of_place();
    read_adverb();
    read_candidacy();
    read_right();
    return context_;
  }

 private:
  [[nodiscard]] const std::string& lower(std::uint32_t i) const { return words_.lower[i]; }
  [[nodiscard]] std::string_view raw(std::uint32_t i) const {
    return annotation_.word(TokenIndex(i));
  }
  [[nodiscard]] Upos tag(std::uint32_t i) const { return annotation_.tokens[i].upos; }
  [[nodiscard]] bool inside(std::uint32_t i) const {
    return i >= sentence_.begin && i < sentence_.end;
  }
  std::uint32_t& begin() { return context_.extent.begin; }

  // One step to the left; false where nothing more belongs to the title.
  bool read_left() {
    if (begin() == sentence_.begin || context_.article != TitleArticle::kNone) return false;
    const std::uint32_t i = begin() - 1;
    if (is_hyphen(raw(i))) return read_prefix(i);
    if (const StatusEntry* entry = lexicon_.status(lower(i), "before")) {
      context_.status = status_of(*entry);
      begin() = i;
      return true;
    }
    if (lower(i) == "elected" || lower(i) == "re-elected") {
      read_elected(i);
      return true;
    }
    if (is_year(i)) return read_year(i);
    if (read_article(i)) return false;
    if (is_possessive(raw(i))) return read_possessor(i);
    if (has_body()) return false;
    return read_place(i + 1) || read_adjective(i) || read_body(i);
  }

  // "the newly elected senator Ann Dole" sits, as does a "democratically elected president"; "the
  // elected mayor" and "the newly elected president" may not have begun.
  void read_elected(std::uint32_t i) {
    static constexpr std::array<std::string_view, 3> kNewly{"newly", "recently", "freshly"};
    static constexpr std::array<std::string_view, 4> kHow{"democratically", "popularly", "directly",
                                                          "duly"};
    const std::string before = i > sentence_.begin ? lower(i - 1) : std::string();
    const bool newly = is_one_of(kNewly, before);
    const bool how = is_one_of(kHow, before);
    const bool again = lower(i) == "re-elected" || (!before.empty() && is_hyphen(raw(i - 1)));
    const bool sits = how || again || (newly && !phrase_.entry->one_holder);
    if (!sits) context_.status = TitleStatus::kElect;
    begin() = newly || how ? i - 1 : i;
  }

  [[nodiscard]] bool is_year(std::uint32_t i) const {
    const std::string& word = lower(i);
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
  }

  // "the 2016 Republican nominee", "former 2020 candidate": of that year, not of now. "In 2016
  // President Dole" tells the time of something else.
  bool read_year(std::uint32_t i) {
    static constexpr std::array<std::string_view, 5> kBefore{"the", "a", "former", "ex", "his"};
    const bool led = i > sentence_.begin && is_one_of(kBefore, lower(i - 1));
    if (phrase_.entry->id != "candidate" || (i > sentence_.begin && !led)) return false;
    begin() = i;
    if (context_.status == TitleStatus::kCurrent) context_.status = TitleStatus::kThen;
    return true;
  }

  [[nodiscard]] bool has_body() const {
    return !context_.jurisdiction.empty() || !context_.organisation.empty();
  }

  // "ex-", "then-".
  bool read_prefix(std::uint32_t i) {
    if (i == sentence_.begin) return false;
    const StatusEntry* entry = lexicon_.status(lower(i - 1), "prefix");
    if (entry == nullptr) return false;
    context_.status = status_of(*entry);
    begin() = i - 1;
    return true;
  }

  // "the ex-Danish prime minister": the prefix stands before the country.
  void read_prefix_of_place() {
    for (std::uint32_t i = begin(); i < phrase_.tokens.begin; ++i) {
      if (const StatusEntry* prefix = scan_.prefix[i]; prefix != nullptr)
        context_.status = status_of(*prefix);
    }
  }

  bool read_article(std::uint32_t i) {
    static constexpr std::array<std::string_view, 3> kIndefinite{"a", "an", "another"};
    static constexpr std::array<std::string_view, 7> kPronouns{"his", "her", "its", "their",
                                                               "our", "my",  "your"};
    if (lower(i) == "the") {
      context_.article = TitleArticle::kDefinite;
    } else if (is_one_of(kIndefinite, lower(i))) {
      context_.article = TitleArticle::kIndefinite;
    } else if (is_one_of(kPronouns, lower(i))) {
      context_.article = TitleArticle::kPossessive;
    } else {
      return false;
    }
    begin() = i;
    return true;
  }

  // "Germany's", "the country's", "the trust's". The article before it is the possessor's, and the
  // whole is definite.
  bool read_possessor(std::uint32_t i) {
    if (has_body() || i == sentence_.begin) return false;
    if (!read_place(i) && !read_owner(i)) return false;
    context_.article = TitleArticle::kDefinite;
    if (begin() > sentence_.begin && (lower(begin() - 1) == "the" || lower(begin() - 1) == "its"))
      begin() -= 1;
    return false;
  }

  bool read_owner(std::uint32_t end) {
    if (tag(end - 1) != Upos::kNoun && !starts_lower(raw(end - 1))) return false;
    if (is_one_of(kCountryNouns, lower(end - 1)) || is_one_of(kTownNouns, lower(end - 1))) {
      context_.country_noun = true;
    } else {
      context_.organisation = lower(end - 1);
    }
    begin() = end - 1;
    while (begin() > sentence_.begin && tag(begin() - 1) == Upos::kAdj &&
           starts_lower(raw(begin() - 1)))
      begin() -= 1;
    return true;
  }

  // A country, its adjective, a metonym or another name that ends before `end`.
  bool read_place(std::uint32_t end) {
    for (std::uint32_t length = std::min<std::uint32_t>(4, end - sentence_.begin); length > 0;
         --length) {
      const std::uint32_t at = end - length;
      if (const std::string id = jurisdiction_of(at, length);
          !id.empty() && is_whole_name(at, end)) {
        context_.jurisdiction = id;
        begin() = at;
        return true;
      }
    }
    const std::int32_t name = names_.ending_before(end);
    if (name < 0 || names_.range(name).begin < sentence_.begin) return false;
    context_.organisation_name = name;
    context_.organisation = annotation_.text(annotation_.span(names_.range(name)));
    begin() = names_.range(name).begin;
    return true;
  }

  // A country's name inside a longer name ("Bank of England") does not stand for the country.
  [[nodiscard]] bool is_whole_name(std::uint32_t at, std::uint32_t end) const {
    const std::int32_t name = names_.name_at[at];
    if (name < 0) return true;
    const TokenRange range = names_.range(name);
    return range.begin >= at && range.end <= end;
  }

  [[nodiscard]] std::string jurisdiction_of(std::uint32_t at, std::uint32_t length) const {
    const std::uint32_t end = at + length;
    if (const auto found = lexicon_.adjective_at(words_, at, end); found.length == length)
      return found.entry->id;
    if (const auto found = lexicon_.jurisdiction_at(words_, at, end); found.length == length)
      return found.entry->id;
    if (const auto found = lexicon_.people_at(words_, at, end); found.length == length)
      return found.entry->id;
    if (const auto found = lexicon_.metonym_at(words_, at, end); found.length == length) {
      return found.entry->jurisdiction;
    }
    return "";
  }

  bool read_adjective(std::uint32_t i) {
    if (is_one_of(kLocalAdjectives, lower(i))) {
      context_.organisation = lower(i);
      begin() = i;
      return true;
    }
    const bool ordinal =
        tag(i) == Upos::kAdj && !lower(i).empty() && lower(i)[0] >= '0' && lower(i)[0] <= '9';
    const bool adjective = tag(i) == Upos::kAdj && starts_lower(raw(i));
    if (!ordinal && !adjective && !is_one_of(kPlainAdjectives, lower(i))) return false;
    begin() = i;
    return true;
  }

  // "club president", "council leader": the noun before is the body. Before a capital it is none
  // ("an outcome President Dole wants"), but at the beginning of a sentence its own capital says
  // nothing.
  bool read_body(std::uint32_t i) {
    const bool small = starts_lower(raw(i)) || (i == sentence_.begin && names_.name_at[i] < 0);
    if (phrase_.capital || tag(i) != Upos::kNoun || !small || scan_.phrase_at[i] >= 0) return false;
    context_.organisation = lower(i);
    begin() = i;
    return true;
  }

  // ", formerly the mayor", "(then head of the school)", ", at the time the mayor": the adverb that
  // opens an apposition.
  void read_adverb() {
    struct Adverb {
      std::string_view word;
      TitleStatus status;
    };
    static constexpr std::array<Adverb, 9> kAdverbs{{{"formerly", TitleStatus::kFormer},
                                                     {"previously", TitleStatus::kFormer},
                                                     {"once", TitleStatus::kFormer},
                                                     {"later", TitleStatus::kThen},
                                                     {"then", TitleStatus::kThen},
                                                     {"time", TitleStatus::kThen},
                                                     {"now", TitleStatus::kCurrent},
                                                     {"currently", TitleStatus::kCurrent},
                                                     {"presently", TitleStatus::kCurrent}}};
    if (begin() == sentence_.begin) return;
    const auto* found =
        std::ranges::find(kAdverbs, std::string_view(lower(begin() - 1)), &Adverb::word);
    if (found == kAdverbs.end()) return;
    std::uint32_t at = begin() - 1;
    if (found->word == "time") {
      if (at < sentence_.begin + 2 || lower(at - 1) != "the" || lower(at - 2) != "at") return;
      at -= 2;
    }
    if (at == sentence_.begin || !opens_apposition(at - 1)) return;
    begin() = at;
    if (context_.status == TitleStatus::kCurrent) context_.status = found->status;
  }

  [[nodiscard]] bool opens_apposition(std::uint32_t i) const {
    return raw(i) == "," || raw(i) == "(" || raw(i) == "\u2014" || raw(i) == "\u2013";
  }

  // "candidate for mayor", "running for president".
  void read_candidacy() {
    if (begin() < sentence_.begin + 2 || lower(begin() - 1) != "for") return;
    if (is_one_of(kCandidateFor, lower(begin() - 2))) context_.status = TitleStatus::kCandidate;
  }

  void read_right() {
    read_suffix();
    std::uint32_t& end = context_.extent.end;
    if (!inside(end)) return;
    if (is_possessive(raw(end))) {
      context_.blocked = true;
    } else if (is_one_of(kCandidateNouns, lower(end))) {
      context_.status = TitleStatus::kCandidate;
      end += 1;
    } else if (tag(end) == Upos::kNoun && starts_lower(raw(end)) && scan_.phrase_at[end] < 0) {
      context_.blocked = true;
    } else if (is_hyphen(raw(end)) &&
               annotation_.tokens[end].span.begin == annotation_.tokens[end - 1].span.end) {
      context_.blocked = true;  // "president-in-waiting", "mayor-turned-author"
    } else {
      while (read_of()) {
      }
      read_where();
    }
  }

  // "the chief of the divers in the port, Ann Dole": where it is, up to the comma before the name.
  void read_where() {
    static constexpr std::array<std::string_view, 6> kWhere{"in",   "on", "from",
                                                            "near", "at", "for"};
    constexpr std::uint32_t kReach = 6;  // words of the place
    const std::uint32_t end = context_.extent.end;
    if (context_.article != TitleArticle::kDefinite || !inside(end)) return;
    if (!is_one_of(kWhere, lower(end))) return;
    std::uint32_t at = end + 1;
    while (inside(at) && at - end <= kReach && (is_determiner(at) || continues_object(at))) ++at;
    if (at > end + 1 && inside(at) && raw(at) == ",") context_.extent.end = at;
  }

  // "-elect", "-designate", also "elect" apart.
  void read_suffix() {
    std::uint32_t& end = context_.extent.end;
    const std::uint32_t word = inside(end) && is_hyphen(raw(end)) ? end + 1 : end;
    if (!inside(word)) return;
    const StatusEntry* entry = lexicon_.status(lower(word), "suffix");
    if (entry == nullptr) return;
    context_.status = status_of(*entry);
    end = word + 1;
  }

  // One phrase with "of", "for", "to", "at" after the title; true where another one may follow.
  bool read_of() {
    static constexpr std::array<std::string_view, 5> kPrepositions{"of", "for", "to", "at", "with"};
    std::uint32_t& end = context_.extent.end;
    if (inside(end + 1) && lower(end) == "from") return read_constituency(end + 1);
    if (!inside(end + 1) || !is_one_of(kPrepositions, lower(end))) return false;
    std::uint32_t at = end + 1;
    if (lower(end) == "of" || lower(end) == "for") {
      while (inside(at) && is_determiner(at)) ++at;
    } else if (lower(at) == "the") {
      ++at;
    }
    if (!inside(at)) return false;
    return read_named_object(at) ||
           (lower(end) != "to" && lower(end) != "at" && read_common_object(at));
  }

  // "senator from Vermont": members of a house are of where they were elected; a professor from
  // Leeds need not work there.
  bool read_constituency(std::uint32_t at) {
    static constexpr std::array<std::string_view, 8> kMembers{
        "senator", "representative",       "congressman", "congresswoman", "mp",
        "mep",     "member-of-parliament", "delegate"};
    if (!is_one_of(kMembers, phrase_.entry->id)) return false;
    return read_named_object(lower(at) == "the" && inside(at + 1) ? at + 1 : at);
  }

  [[nodiscard]] bool is_determiner(std::uint32_t i) const {
    return lower(i) == "the" || lower(i) == "its" || lower(i) == "their" || lower(i) == "a" ||
           lower(i) == "an";
  }

  bool read_named_object(std::uint32_t at) {
    const std::int32_t name = names_.beginning_at(at);
    for (std::uint32_t length = std::min<std::uint32_t>(5, sentence_.end - at); length > 0;
         --length) {
      const std::string id = jurisdiction_of(at, length);
      if (id.empty() || !is_whole_name(at, at + length)) continue;
      const bool adjective = name < 0 &&
                             lexicon_.adjective_at(words_, at, at + length).length == length &&
                             inside(at + length) && tag(at + length) == Upos::kNoun;
      if (adjective) break;  // "of the Ukrainian president's office"
      set_jurisdiction(id, at + length);
      return true;
    }
    if (name < 0) return false;
    const TokenRange range = names_.range(name);
    if (context_.organisation.empty()) {
      context_.organisation_name = name;
      context_.organisation = annotation_.text(annotation_.span(range));
    }
    std::uint32_t end = range.end;  // "at the Holt Road depot"
    const auto is_noun = [&](std::uint32_t i) {
      return (tag(i) == Upos::kNoun || tag(i) == Upos::kPropn) && starts_lower(raw(i));
    };
    while (lower(at - 1) == "the" && inside(end) && is_noun(end)) ++end;
    finish_object(end);
    return true;
  }

  void set_jurisdiction(const std::string& id, std::uint32_t end) {
    if (context_.jurisdiction.empty()) context_.jurisdiction = id;
    finish_object(end);
  }

  // "of Germany's ruling party": the country owns something else, which is the body.
  void finish_object(std::uint32_t end) {
    context_.has_of = true;
    context_.extent.end = end;
    if (!inside(end) || !is_possessive(raw(end))) return;
    context_.jurisdiction.clear();
    context_.organisation_name = -1;
    context_.organisation.clear();
    read_common_object(end + 1);
  }

  // "of the board", "of the Ukrainian president's office": nouns, adjectives and possessives up to
  // the first other word.
  bool read_common_object(std::uint32_t at) {
    std::uint32_t end = at;
    while (inside(end) && end - at < 8 && continues_object(end)) ++end;
    if (end == at) return false;
    if (end == at + 1 &&
        (is_one_of(kCountryNouns, lower(at)) || is_one_of(kTownNouns, lower(at)))) {
      context_.country_noun = true;  // "the mayor of the city": which one is told elsewhere
    } else if (context_.organisation.empty() && !is_one_of(kFieldJobs, phrase_.entry->id)) {
      context_.organisation = annotation_.text(annotation_.span({at, end}));
      context_.of_words = true;
    }
    context_.has_of = true;
    context_.extent.end = end;
    return true;
  }

  [[nodiscard]] bool continues_object(std::uint32_t i) const {
    if (is_hyphen(raw(i)) || is_possessive(raw(i))) return true;
    if (names_.name_at[i] >= 0) return true;
    return tag(i) == Upos::kNoun || tag(i) == Upos::kAdj || tag(i) == Upos::kPropn ||
           (lower(i) == "and" && inside(i + 1) && tag(i + 1) == Upos::kNoun &&
            names_.name_at[i + 1] < 0 && scan_.phrase_at[i + 1] < 0);
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const WordForms& words_;
  const TitleScan& scan_;
  const NameTable& names_;
  const TitlePhrase& phrase_;
  TokenRange sentence_;
  TitleContext context_;
};

}  // namespace

TitleContext title_context(const Annotation& annotation, const LexiconIndex& lexicon,
                           const TitleScan& scan, const NameTable& names,
                           const TitlePhrase& phrase) {
  return ContextReader(annotation, lexicon, scan, names, phrase).read();
}

}  // namespace belie
