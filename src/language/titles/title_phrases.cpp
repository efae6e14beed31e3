// SPDX-License-Identifier: Apache-2.0
//
// Longest match of the lexicon's titles, then widening to the left: "deputy" + "finance minister",
// "energy" + "minister", "shadow" + "chancellor". A capitalised title word that belongs to a name
// ("John Major", "King County") is left to the names.
#include "language/titles/title_phrases.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/word_list.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 21> kDeputyWords{
    "deputy",    "vice",       "assistant",  "associate",      "shadow",
    "honorary",  "under",      "co",         "junior",         "joint",
    "first",     "second",     "principal",  "undersecretary", "parliamentary",
    "permanent", "lieutenant", "hereditary", "regional",       "divisional",
    "student"};

// Heads that take the field of work before them: "energy minister", "Home Secretary".
constexpr std::array<std::string_view, 6> kPortfolioHeads{
    "minister", "secretary", "commissioner", "spokesman", "spokesperson", "spokeswoman"};

// Fields of work in capitals, where a capital alone does not tell them from a place: "Energy
// Minister Todd Hale".
constexpr std::array<std::string_view, 64> kPortfolios{"foreign",        "defence",
                                                       "defense",        "finance",
                                                       "health",         "education",
                                                       "energy",         "interior",
                                                       "home",           "justice",
                                                       "transport",      "trade",
                                                       "environment",    "culture",
                                                       "sport",          "sports",
                                                       "agriculture",    "labour",
                                                       "labor",          "treasury",
                                                       "commerce",       "housing",
                                                       "economy",        "economic",
                                                       "economics",      "social",
                                                       "affairs",        "security",
                                                       "cabinet",        "climate",
                                                       "immigration",    "tourism",
                                                       "industry",       "development",
                                                       "planning",       "science",
                                                       "technology",     "digital",
                                                       "information",    "water",
                                                       "rural",          "fisheries",
                                                       "forestry",       "mines",
                                                       "mining",         "oil",
                                                       "petroleum",      "public",
                                                       "works",          "police",
                                                       "prisons",        "families",
                                                       "children",       "women",
                                                       "youth",          "business",
                                                       "investment",     "infrastructure",
                                                       "communications", "veterans",
                                                       "work",           "pensions",
                                                       "levelling",      "care"};

class TitleReader {
 public:
  TitleReader(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation), lexicon_(lexicon) {}

  TitleScan read() {
    const std::size_t count = annotation_.tokens.size();
    scan_.phrase_at.assign(count, -1);
    for (std::uint32_t i = 0; i < count; ++i) add_word(annotation_.word(TokenIndex(i)));
    for (const Sentence& sentence : annotation_.sentences) read_sentence(sentence.tokens);
    return std::move(scan_);
  }

 private:
  // "ex-president" is one word; it is looked up without the prefix, which is kept apart.
  void add_word(std::string_view word) {
    std::string exact = plain_form(word);
    const StatusEntry* prefix = nullptr;
    if (const std::size_t hyphen = exact.find('-');
        hyphen != std::string::npos && hyphen + 1 < exact.size()) {
      prefix = lexicon_.status(lower_case(exact.substr(0, hyphen)), "prefix");
      if (prefix != nullptr) exact.erase(0, hyphen + 1);
    }
    scan_.words.lower.push_back(lower_case(exact));
    scan_.words.exact.push_back(std::move(exact));
    scan_.prefix.push_back(prefix);
  }

  void read_sentence(TokenRange sentence) {
    std::uint32_t free = sentence.begin;  // words before it belong to an earlier title
    for (std::uint32_t i = sentence.begin; i < sentence.end;) {
      const auto found = lexicon_.title_at(scan_.words, i, sentence.end);
      if (!found || !is_title(found, i, sentence)) {
        i += 1;
        continue;
      }
      TitlePhrase phrase;
      phrase.core = {i, i + found.length};
      phrase.tokens = phrase.core;
      phrase.entry = found.entry;
      phrase.role = found.entry->id;
      phrase.capital = starts_upper(word(i));
      phrase.plural = is_plural(phrase);
      widen(phrase, free);
      add(std::move(phrase));
      i += found.length;
      free = i;
    }
  }

  // Whether the words of the entry are a title here and not a part of a name or another part of
  // speech.
  [[nodiscard]] bool is_title(const Found<TitleEntry>& found, std::uint32_t at,
                              TokenRange sentence) const {
    if (found.length > 1) return !is_cut_before_general(found, at, sentence);
    const Token& token = annotation_.tokens[at];
    const bool capital = starts_upper(word(at));
    if (!capital && (token.upos == Upos::kVerb || token.upos == Upos::kAdv)) return false;
    if (!capital && found.entry->ambiguous && token.upos == Upos::kAdj) return false;
    const std::uint32_t next = at + 1;
    const bool name_follows = next < sentence.end && starts_upper(word(next));
    if (capital && name_follows && !word(at).ends_with('.') && belongs_to_name(next)) return false;
    if (capital && name_follows && lexicon_.is_name_suffix(word(next)))
      return false;  // "Martin Luther King Jr."
    if (capital && is_in_name_of_union(at, sentence)) return false;
    if (capital && is_in_name_of_thing(at, sentence)) return false;
    if (capital && !name_follows && is_last_word_of_body(*found.entry, at, sentence)) return false;
    if (all_upper(word(at)) && word(at).size() <= 3 && !is_short_title(at, name_follows, sentence))
      return false;
    if (capital && !name_follows && at > sentence.begin && is_surname_here(at)) return false;
    if (capital && name_follows && found.entry->ambiguous && at > sentence.begin &&
        follows_first_name(at))
      return false;
    return true;
  }

  // "9 PM EST" and "Washington, DC" hold no titles; "the PM" and "PM Ann Dole" do.
  [[nodiscard]] bool is_short_title(std::uint32_t at, bool name_follows,
                                    TokenRange sentence) const {
    if (at == sentence.begin) return name_follows;
    const std::string& before = scan_.words.lower[at - 1];
    if (annotation_.tokens[at - 1].upos == Upos::kNum || (before[0] >= '0' && before[0] <= '9'))
      return false;
    return name_follows || before == "the";
  }

  // "Federation of Teachers", "Transport Workers' League": those whom the body is for.
  [[nodiscard]] bool is_in_name_of_union(std::uint32_t at, TokenRange sentence) const {
    const auto is_body = [&](std::uint32_t i) {
      return starts_upper(word(i)) &&
             (lexicon_.is_organisation_word(word(i)) || scan_.words.lower[i] == "house");
    };
    if (!word(at).ends_with('s')) return false;
    std::uint32_t of = at;  // "Society of Professional Journalists"
    while (of > sentence.begin && at - of < 3 && starts_upper(word(of - 1))) --of;
    const bool of_them =
        of > sentence.begin + 1 && scan_.words.lower[of - 1] == "of" && is_body(of - 2);
    const bool theirs = at + 2 < sentence.end && is_possessive(word(at + 1)) && is_body(at + 2);
    return of_them || theirs;
  }

  // "US Attorney General" is the country's attorney general, not a "US attorney".
  [[nodiscard]] bool is_cut_before_general(const Found<TitleEntry>& found, std::uint32_t at,
                                           TokenRange sentence) const {
    const std::uint32_t next = at + static_cast<std::uint32_t>(found.length);
    const std::vector<std::string>& lower = scan_.words.lower;
    return next < sentence.end && lower[next] == "general" && lower[next - 1] == "attorney";
  }

  // "MV Professor Dole", "Doctors Without Borders".
  [[nodiscard]] bool is_in_name_of_thing(std::uint32_t at, TokenRange sentence) const {
    static constexpr std::array<std::string_view, 8> kShips{"MV",  "SS",   "MS",   "RV",
                                                            "HMS", "HMAS", "HMCS", "USS"};
    const bool ship = at > sentence.begin && is_one_of(kShips, word(at - 1));
    return ship || (at + 1 < sentence.end && word(at + 1) == "Without");
  }

  // "Department of Justice", "Hurricane Center", "the Centers for …": places on the field and
  // judges are written small where nobody's name follows.
  [[nodiscard]] bool is_last_word_of_body(const TitleEntry& entry, std::uint32_t at,
                                          TokenRange sentence) const {
    static constexpr std::array<std::string_view, 9> kHeads{"court",    "courts", "department",
                                                            "ministry", "house",  "office",
                                                            "chamber",  "board",  "palace"};
    if (at == sentence.begin) return false;
    if (entry.family == "position" || entry.id == "guard") return true;
    return at > sentence.begin + 1 && scan_.words.lower[at - 1] == "of" &&
           starts_upper(word(at - 2)) && is_one_of(kHeads, scan_.words.lower[at - 2]);
  }

  // "King County", "General Assembly": the word after makes a body or a place of it. "General Dale
  // Holt" is somebody.
  [[nodiscard]] bool belongs_to_name(std::uint32_t next) const {
    if (lexicon_.first_name(word(next)) != nullptr) return false;
    return lexicon_.is_organisation_word(word(next)) || lexicon_.is_place_word(word(next));
  }

  // "Hassan Sheikh Nur": a word of a name. "German Chancellor": Germán is a first name, but not
  // here.
  [[nodiscard]] bool follows_first_name(std::uint32_t at) const {
    if (lexicon_.adjective_at(scan_.words, at - 1, at)) return false;  // "German Chancellor"
    return lexicon_.first_name(word(at - 1)) != nullptr && starts_upper(word(at - 1)) &&
           !is_in_title(at - 1);
  }

  // "John Major", "Mr King".
  [[nodiscard]] bool is_surname_here(std::uint32_t at) const {
    const FirstNameEntry* first = lexicon_.first_name(word(at - 1));
    if (first != nullptr && starts_upper(word(at - 1)) && !is_in_title(at - 1)) return true;
    const std::int32_t before = scan_.phrase_at[at - 1];
    return before >= 0 &&
           scan_.phrases[static_cast<std::size_t>(before)].entry->family == "courtesy";
  }

  [[nodiscard]] bool is_in_title(std::uint32_t token) const { return scan_.phrase_at[token] >= 0; }

  [[nodiscard]] bool is_plural(const TitlePhrase& phrase) const {
    std::string text;
    for (std::uint32_t i = phrase.core.begin; i < phrase.core.end; ++i) {
      if (!text.empty() && scan_.words.lower[i] != "-" && !text.ends_with('-')) text += ' ';
      text += scan_.words.lower[i];
    }
    return std::ranges::find(phrase.entry->plurals, text) != phrase.entry->plurals.end();
  }

  // Takes in the words to the left that make another title of it.
  void widen(TitlePhrase& phrase, std::uint32_t free) const {
    if (phrase.entry->family == "courtesy") return;
    widen_by_portfolio(phrase, free);
    widen_by_deputy(phrase, free);
  }

  void widen_by_portfolio(TitlePhrase& phrase, std::uint32_t free) const {
    if (!is_one_of(kPortfolioHeads, phrase.entry->id)) return;
    std::uint32_t begin = phrase.tokens.begin;
    while (begin > free && phrase.tokens.begin - begin < 5 &&
           is_portfolio(begin - 1, phrase.capital))
      --begin;
    while (begin < phrase.tokens.begin && is_connector(begin)) ++begin;
    if (begin == phrase.tokens.begin) return;
    std::string field;
    for (std::uint32_t i = begin; i < phrase.tokens.begin; ++i) field += scan_.words.lower[i] + "-";
    phrase.tokens.begin = begin;
    phrase.role = field + phrase.role;
    phrase.modified = true;
  }

  [[nodiscard]] bool is_connector(std::uint32_t i) const {
    return scan_.words.lower[i] == "and" || scan_.words.lower[i] == "&" ||
           scan_.words.lower[i] == ",";
  }

  [[nodiscard]] bool is_portfolio(std::uint32_t i, bool capital) const {
    const std::string& lower = scan_.words.lower[i];
    if (is_one_of(kPortfolios, lower)) return capital == starts_upper(word(i)) || !capital;
    if (lower == "and" || lower == "&") {
      return i > 0 && is_one_of(kPortfolios, scan_.words.lower[i - 1]);
    }
    if (capital || !starts_lower(word(i))) return false;
    return annotation_.tokens[i].xpos == Xpos::kNn || annotation_.tokens[i].xpos == Xpos::kNns;
  }

  void widen_by_deputy(TitlePhrase& phrase, std::uint32_t free) const {
    std::uint32_t begin = phrase.tokens.begin;
    while (begin > free) {
      std::uint32_t before = begin - 1;
      if (word(before) == "-" && before > free) --before;
      const std::string& lower = scan_.words.lower[before];
      if (!is_one_of(kDeputyWords, lower)) break;
      if (!has_deputy_sense(lower, phrase)) break;
      phrase.role = lower + "-" + phrase.role;
      phrase.modified = true;
      begin = before;
    }
    phrase.tokens.begin = begin;
  }

  // "the first president", "his second prime minister" count holders; "first vice-president" is a
  // post.
  [[nodiscard]] static bool has_deputy_sense(std::string_view lower, const TitlePhrase& phrase) {
    if (lower != "first" && lower != "second") return true;
    return phrase.role.starts_with("vice") || phrase.role.starts_with("deputy") ||
           phrase.role == "secretary";
  }

  void add(TitlePhrase phrase) {
    const auto index = static_cast<std::int32_t>(scan_.phrases.size());
    for (std::uint32_t i = phrase.tokens.begin; i < phrase.tokens.end; ++i)
      scan_.phrase_at[i] = index;
    scan_.phrases.push_back(std::move(phrase));
  }

  [[nodiscard]] const std::string& word(std::uint32_t i) const { return scan_.words.exact[i]; }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  TitleScan scan_;
};

}  // namespace

TitleScan scan_titles(const Annotation& annotation, const LexiconIndex& lexicon) {
  return TitleReader(annotation, lexicon).read();
}

}  // namespace belie
