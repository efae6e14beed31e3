// SPDX-License-Identifier: Apache-2.0
//
// A name begins at a capitalised word that is nothing else and grows to the right: by capitalised
// words, hyphens, initials
// ("John F. Kennedy"), particles ("Ursula von der Leyen"), and, once it holds the word for a body,
// by "of", "for" and "and" ("Ministry of Foreign Affairs"). What grew too far is cut again
// ("Republican Ann Dole").
#include "language/names/names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/word_list.h"
#include "language/quantities/number_words.h"

namespace belie {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 96> kFunctionWords{
    "a",        "an",    "the",      "this",   "that",      "these",     "those",     "his",
    "her",      "its",   "their",    "our",    "my",        "your",      "he",        "she",
    "it",       "they",  "we",       "i",      "you",       "who",       "what",      "when",
    "where",    "why",   "how",      "which",  "and",       "but",       "or",        "nor",
    "so",       "yet",   "if",       "then",   "in",        "on",        "at",        "by",
    "for",      "from",  "to",       "of",     "with",      "as",        "after",     "before",
    "since",    "until", "during",   "under",  "over",      "about",     "against",   "between",
    "despite",  "while", "although", "though", "because",   "there",     "here",      "not",
    "no",       "all",   "some",     "many",   "most",      "both",      "each",      "every",
    "one",      "two",   "three",    "also",   "however",   "meanwhile", "according", "asked",
    "speaking", "still", "now",      "today",  "yesterday", "tomorrow",  "last",      "later",
    "earlier",  "only",  "even",     "once",   "like",      "instead",   "yes",       "more"};

// Further words that begin a question, an answer or a thank-you.
constexpr std::array<std::string_view, 25> kOpeners{
    "well",  "ah",     "oh",    "um",    "uh",    "er",     "hm",  "yeah", "okay",
    "thank", "thanks", "right", "hello", "sorry", "is",     "are", "was",  "were",
    "do",    "does",   "did",   "could", "would", "should", "can"};

constexpr std::array<std::string_view, 21> kTimeNames{
    "monday",  "tuesday",   "wednesday", "thursday", "friday",   "saturday",  "sunday",
    "january", "february",  "march",     "april",    "may",      "june",      "july",
    "august",  "september", "october",   "november", "december", "christmas", "easter"};

// Words for people of a party, faith or kind that stand before a name: "Republican Ann Dole".
constexpr std::array<std::string_view, 22> kGroupWords{
    "republican", "democrat",   "democratic", "labour",      "conservative", "liberal",
    "tory",       "green",      "socialist",  "communist",   "christian",    "muslim",
    "catholic",   "jewish",     "islamist",   "independent", "olympian",     "nobel",
    "marxist",    "protestant", "anglican",   "hindu"};

// Family names that stand first in news in English.
constexpr std::array<std::string_view, 44> kFamilyFirst{
    "xi",    "kim",  "li",  "wang",   "zhang", "liu",  "chen", "yang", "zhao", "wu",   "zhou",
    "xu",    "sun",  "ma",  "zhu",    "hu",    "guo",  "he",   "lin",  "deng", "mao",  "wen",
    "jiang", "park", "lee", "choi",   "jung",  "moon", "yoon", "han",  "ban",  "cho",  "roh",
    "hwang", "tsai", "lai", "nguyen", "tran",  "pham", "le",   "ho",   "hun",  "peng", "qin"};

constexpr std::array<std::string_view, 9> kHyphenEndings{
    "era", "led", "backed", "based", "linked", "style", "born", "elect", "run"};

// Heads of names that go on with "of", though no bodies: "Medal of Freedom".
constexpr std::array<std::string_view, 8> kOfHeads{"house", "medal",  "order",     "knights",
                                                   "sons",  "legion", "daughters", "congregation"};

// Fields of work: what "and" joins within the name of a body, "Food and Drug Administration".
constexpr std::array<std::string_view, 58> kFields{
    "fire",        "rescue",    "search",      "food",        "drug",          "drugs",
    "oceanic",     "disease",   "aeronautics", "space",       "arts",          "science",
    "sciences",    "health",    "trade",       "industry",    "border",        "customs",
    "immigration", "parks",     "forest",      "forests",     "fish",          "fisheries",
    "wildlife",    "water",     "power",       "securities",  "alcohol",       "tobacco",
    "revenue",     "standards", "law",         "culture",     "media",         "safety",
    "research",    "transport", "energy",      "environment", "environmental", "education",
    "work",        "pensions",  "life",        "truth",       "equality",      "human",
    "justice",     "peace",     "tourism",     "agriculture", "defence",       "defense",
    "housing",     "climate",   "technology",  "medical"};

// What goes on with the name of a place: "New York City Ballet", "Kansas State".
constexpr std::array<std::string_view, 12> kRegionWords{
    "city",  "state", "north",   "south",   "east",     "west",
    "upper", "lower", "central", "eastern", "northern", "southern"};

// "Organisation for Security", "Committee on Foreign Relations".
constexpr std::array<std::string_view, 3> kBodyConnectors{"of", "for", "on"};

// Capitalised words of the body that do not begin a sentence: what a headline's capitals may be
// names of.
class BodyNames {
 public:
  explicit BodyNames(const Annotation& annotation) : annotation_(annotation) {
    for (const Sentence& sentence : annotation.sentences) {
      if (!is_title_case(annotation, sentence)) learn(sentence.tokens);
    }
  }

  [[nodiscard]] bool empty() const { return names_.empty(); }
  [[nodiscard]] bool is_name(std::string_view lower) const {
    return names_.contains(std::string(lower));
  }
  [[nodiscard]] bool is_common(std::string_view lower) const {
    return common_.contains(std::string(lower));
  }

 private:
  void learn(TokenRange sentence) {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const std::string_view word = annotation_.word(TokenIndex(i));
      const std::string lower = lower_case(plain_form(word));
      if (starts_lower(word)) {
        common_.insert(lower);
      } else if (starts_upper(word) && ((i > sentence.begin + 1 && !opens(i)) || is_proper(i))) {
        names_.insert(lower);
      }
    }
  }

  [[nodiscard]] bool is_proper(std::uint32_t i) const {
    return annotation_.tokens[i].upos == Upos::kPropn;
  }

  // Whether the word stands where words have capitals: “She said: ‘Thank you’”, "(Roe) Well".
  [[nodiscard]] bool opens(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 7> kMarks{":", ")", "“", "\"", "‘", "'", "—"};
    return is_one_of(kMarks, annotation_.word(TokenIndex(i - 1)));
  }

  const Annotation& annotation_;
  std::unordered_set<std::string> names_;
  std::unordered_set<std::string> common_;
};

class NameReader {
 public:
  NameReader(const Annotation& annotation, const LexiconIndex& lexicon, const TitleScan& titles)
      : annotation_(annotation), lexicon_(lexicon), titles_(titles), body_(annotation) {}

  std::vector<TokenRange> read() {
    for (const Sentence& sentence : annotation_.sentences) {
      sentence_ = sentence.tokens;
      title_case_ = is_title_case(annotation_, sentence);
      for (std::uint32_t i = sentence_.begin; i < sentence_.end;) {
        const std::uint32_t end = begins_name(i) ? grow(i) : i + 1;
        if (begins_name(i)) add_split({i, end});
        i = end;
      }
    }
    return std::move(names_);
  }

 private:
  [[nodiscard]] const std::string& exact(std::uint32_t i) const { return titles_.words.exact[i]; }
  [[nodiscard]] const std::string& lower(std::uint32_t i) const { return titles_.words.lower[i]; }
  [[nodiscard]] std::string_view raw(std::uint32_t i) const {
    return annotation_.word(TokenIndex(i));
  }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return annotation_.tokens[i]; }
  [[nodiscard]] bool inside(std::uint32_t i) const { return i < sentence_.end; }
  [[nodiscard]] bool touches(std::uint32_t i) const {
    return token(i - 1).span.end == token(i).span.begin;
  }

  // A capitalised word that can be a part of a name.
  [[nodiscard]] bool is_name_word(std::uint32_t i) const {
    if (!inside(i) || !starts_upper(exact(i)) || titles_.phrase_at[i] >= 0) return false;
    if (is_possessive(raw(i)) || raw(i) == "I" || is_credit(i)) return false;
    if (raw(i).ends_with('$') || is_letter_of_word(i)) return false;
    if (is_one_of(kTimeNames, lower(i)) && !is_time_word_as_name(i)) return false;
    if (number_word(lower(i)) && is_mere_number(i)) return false;
    if (title_case_) return is_name_in_headline(i);
    return is_proper(i);
  }

  // "X-ray", "T-shirt", "U-turn".
  [[nodiscard]] bool is_letter_of_word(std::uint32_t i) const {
    return raw(i).size() == 1 && inside(i + 2) && is_hyphen(raw(i + 1)) && touches(i + 1) &&
           touches(i + 2) && starts_lower(exact(i + 2));
  }

  // "Ann Dole Image: Tom Roe": the credit behind a caption.
  [[nodiscard]] bool is_credit(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 7> kCredits{
        "image", "images", "photo", "photograph", "picture", "credit", "file"};
    return inside(i + 1) && raw(i + 1) == ":" && is_one_of(kCredits, lower(i));
  }

  /// "Six workers", "Four U.N. peacekeepers", "NORWICK – Nine bells"; not "Channel Four", nor
  /// "Seven" where the draft has a Seven elsewhere.
  [[nodiscard]] bool is_mere_number(std::uint32_t i) const {
    const bool led = i > sentence_.begin && starts_upper(exact(i - 1)) && has_letter(exact(i - 1));
    const bool followed = inside(i + 1) && starts_upper(exact(i + 1));
    if (!led && !followed) return true;
    return !body_.is_name(lower(i)) && starts_sentence(i);
  }

  [[nodiscard]] bool is_proper(std::uint32_t i) const {
    const Token& word = token(i);
    const bool first =
        i == sentence_.begin || !has_letter(exact(i - 1)) ? starts_sentence(i) : false;
    if (word.upos == Upos::kPropn || word.xpos == Xpos::kNnp || word.xpos == Xpos::kNnps) {
      return !first || !is_first_word_only(i) || is_surname_word(i);
    }
    if (is_one_of(kFunctionWords, lower(i)) || (first && is_first_word_only(i))) return false;
    if (!first) return true;
    if (inside(i + 1) && exact(i + 1) == "Without") return true;  // "Doctors Without Borders"
    return is_known_name(i) || (body_.is_name(lower(i)) && !body_.is_common(lower(i)));
  }

  // Words that have their capital from the sentence: "The", "Thank you", "Per the decree".
  [[nodiscard]] bool is_first_word_only(std::uint32_t i) const {
    const bool alone = !inside(i + 1) || !starts_upper(exact(i + 1));
    return is_one_of(kFunctionWords, lower(i)) ||
           (alone && (is_one_of(kOpeners, lower(i)) || lower(i) == "per"));
  }

  // "(Roe) Well, …": the word behind whoever speaks, in brackets.
  [[nodiscard]] bool follows_speaker(std::uint32_t i) const {
    if (i == sentence_.begin || raw(i - 1) != ")" || raw(sentence_.begin) != "(") return false;
    int open = 0;
    for (std::uint32_t j = sentence_.begin; j + 1 < i; ++j) {
      if (raw(j) == "(") ++open;
      if (raw(j) == ")") --open;
      if (open == 0) return false;
    }
    return open == 1;
  }

  // The first word after the sentence's opening quotation marks and brackets.
  [[nodiscard]] bool starts_sentence(std::uint32_t i) const {
    if (follows_speaker(i)) return true;
    for (std::uint32_t j = i; j > sentence_.begin; --j) {
      if (has_letter(exact(j - 1)))
        return raw(j - 1) == ":" || raw(j - 1) == "\u201c" || raw(j - 1) == "\"";
      if (raw(j - 1) == ":" || raw(j - 1) == "\u201c" || raw(j - 1) == "\"") return true;
      if (ends_dateline(j - 1)) return true;
    }
    return true;
  }

  /// "NORWICK, Norway – When Ann Dole": a dash behind nothing but capitalised words.
  [[nodiscard]] bool ends_dateline(std::uint32_t dash) const {
    const bool is_dash = raw(dash) == "\u2013" || raw(dash) == "\u2014" || raw(dash) == "--";
    if (!is_dash || dash == sentence_.begin || !all_upper(exact(sentence_.begin))) return false;
    for (std::uint32_t j = sentence_.begin; j < dash; ++j) {
      if (has_letter(exact(j)) && !starts_upper(exact(j))) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_surname_word(std::uint32_t i) const {
    return is_family_first_surname(lower(i)) && inside(i + 1) && starts_upper(exact(i + 1));
  }

  [[nodiscard]] bool is_known_name(std::uint32_t i) const {
    const FirstNameEntry* first = lexicon_.first_name(exact(i));
    if (first != nullptr) return !first->ambiguous || (inside(i + 1) && starts_upper(exact(i + 1)));
    return lexicon_.jurisdiction_at(titles_.words, i, sentence_.end) ||
           lexicon_.organisation_at(titles_.words, i, sentence_.end) ||
           lexicon_.metonym_at(titles_.words, i, sentence_.end) ||
           (all_upper(exact(i)) && letter_run(i) <= 6) ||
           !lexicon_.people_of_surname(exact(i)).empty();
  }

  [[nodiscard]] std::size_t letter_run(std::uint32_t i) const { return exact(i).size(); }

  [[nodiscard]] bool is_name_in_headline(std::uint32_t i) const {
    if (is_one_of(kFunctionWords, lower(i))) return false;
    if (body_.is_name(lower(i)) && !body_.is_common(lower(i))) return true;
    if (lexicon_.jurisdiction_at(titles_.words, i, sentence_.end)) return true;
    if (!lexicon_.people_of_surname(exact(i)).empty()) return true;
    const FirstNameEntry* first = lexicon_.first_name(exact(i));
    if (first != nullptr && !first->ambiguous) return true;
    const bool follows_first =
        i > sentence_.begin && follows_first_name(i) && token(i).upos == Upos::kPropn;
    return follows_first ||
           (body_.empty() && token(i).upos == Upos::kPropn && !body_.is_common(lower(i)));
  }

  [[nodiscard]] bool follows_first_name(std::uint32_t i) const {
    const FirstNameEntry* first = lexicon_.first_name(exact(i - 1));
    return first != nullptr && !first->ambiguous && starts_upper(exact(i - 1));
  }

  // "Theresa May", "Mrs May", "April Jones".
  [[nodiscard]] bool is_time_word_as_name(std::uint32_t i) const {
    if (i > sentence_.begin && starts_upper(exact(i - 1))) {
      const FirstNameEntry* first = lexicon_.first_name(exact(i - 1));
      if (first != nullptr && !is_one_of(kTimeNames, lower(i - 1))) return true;
      if (titles_.phrase_at[i - 1] >= 0) return true;
    }
    if (lower(i) == "march") return false;
    if (lexicon_.first_name(exact(i)) != nullptr && inside(i + 1) && starts_upper(exact(i + 1)) &&
        !lexicon_.jurisdiction_at(titles_.words, i + 1, sentence_.end) &&
        token(i + 1).upos == Upos::kPropn && !is_one_of(kTimeNames, lower(i + 1)) &&
        titles_.phrase_at[i + 1] < 0) {
      return i == sentence_.begin ||
             (token(i - 1).upos != Upos::kAdp && token(i - 1).upos != Upos::kNum);
    }
    return lower(i) == "may" && body_.is_name("theresa") && is_bare_may(i);
  }

  [[nodiscard]] bool is_bare_may(std::uint32_t i) const {
    const bool time_before = i > sentence_.begin &&
                             (token(i - 1).upos == Upos::kAdp || token(i - 1).upos == Upos::kNum ||
                              lower(i - 1) == "last" || lower(i - 1) == "this");
    const bool number_after = inside(i + 1) && token(i + 1).upos == Upos::kNum;
    return !time_before && !number_after;
  }

  [[nodiscard]] bool begins_name(std::uint32_t i) const {
    if (is_name_word(i)) return true;
    // "al-Qaida", "von der Leyen said".
    return lexicon_.is_particle(raw(i)) && after_particles(i) != 0 && !title_case_ &&
           !follows_name_word(i) && token(i).upos != Upos::kDet && lower(i) != "the";
  }

  [[nodiscard]] bool follows_name_word(std::uint32_t i) const {
    return i > sentence_.begin && is_name_word(i - 1);
  }

  // Where the particles that begin at i end in a capitalised word, its index; else 0.
  [[nodiscard]] std::uint32_t after_particles(std::uint32_t i) const {
    std::uint32_t j = i;
    while (inside(j) &&
           (lexicon_.is_particle(raw(j)) || (j > i && is_hyphen(raw(j)) && touches(j))))
      ++j;
    return j > i && j - i <= 4 && is_name_word(j) ? j : 0;
  }

  std::uint32_t grow(std::uint32_t begin) {
    std::uint32_t end = is_name_word(begin) ? begin + 1 : after_particles(begin) + 1;
    for (;;) {
      const std::uint32_t next = step(begin, end);
      if (next == end) return end;
      end = next;
    }
  }

  // The end of the name after one more part, or `end` where nothing more belongs to it.
  [[nodiscard]] std::uint32_t step(std::uint32_t begin, std::uint32_t end) const {
    if (!inside(end)) return end;
    if (is_name_word(end)) return end + 1;
    if (is_number_of_name(begin, end)) return end + 1;
    if (lower(end) == "state" &&  // "Washington state" is not the city
        lexicon_.jurisdiction_at(titles_.words, begin, end + 1).length == end + 1 - begin)
      return end + 1;
    if (is_hyphen(raw(end)) && touches(end)) return after_hyphen(begin, end);
    if (is_initial(raw(end)) && inside(end + 1) &&
        (is_name_word(end + 1) || is_initial(raw(end + 1))))
      return end + 1;
    if (raw(end) == "," && inside(end + 1) && lexicon_.is_name_suffix(raw(end + 1))) return end + 2;
    if (raw(end) == "&" && is_name_word(end + 1)) return end + 2;
    if (lexicon_.is_particle(raw(end)) && !title_case_ && lower(end) != "the") {
      if (const std::uint32_t word = after_particles(end);
          word != 0 && is_particle_place(begin, end))
        return word + 1;
    }
    return after_connector(begin, end);
  }

  // "Flight 610", "Area 51".
  [[nodiscard]] bool is_number_of_name(std::uint32_t begin, std::uint32_t end) const {
    static constexpr std::array<std::string_view, 5> kNumbered{"flight", "area", "apollo", "soyuz",
                                                               "interstate"};
    return begin < end && is_digits(raw(end)) && is_one_of(kNumbered, lower(end - 1));
  }

  [[nodiscard]] static bool is_digits(std::string_view word) {
    return !word.empty() && word.size() <= 4 &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
  }

  // "y" and "e" join surnames, "of" none; a jurisdiction before a particle is a name of its own
  // ("France de Gaulle").
  [[nodiscard]] bool is_particle_place(std::uint32_t begin, std::uint32_t end) const {
    return !lexicon_.adjective_at(titles_.words, begin, end) || end - begin > 1;
  }

  [[nodiscard]] std::uint32_t after_hyphen(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t next = end + 1;
    if (!inside(next) || !touches(next)) return end;
    // "COVID-19", "SARS-CoV-2".
    const char last = exact(end - 1).back();
    if (is_digits(raw(next)) && exact(next).size() < 3 && last >= 'A' && last <= 'Z' &&
        exact(end - 1).size() > 2)
      return next + 1;
    const bool capital = starts_upper(exact(next)) && titles_.phrase_at[next] < 0;
    if (capital && !joins_two_names(begin, end, next)) return next + 1;
    const bool syllable = starts_lower(exact(next)) && exact(next).size() <= 6 &&
                          !is_one_of(kHyphenEndings, lower(next)) && !lower(next).ends_with("ed");
    return syllable && end - begin == 2 && is_family_first_surname(lower(begin)) ? next + 1 : end;
  }

  // "US-Russia", "Trump-Putin": two names of one word each; "Day-Lewis" after a first name is one.
  [[nodiscard]] bool joins_two_names(std::uint32_t begin, std::uint32_t end,
                                     std::uint32_t next) const {
    if (end - begin > 1) return lexicon_.jurisdiction_at(titles_.words, next, next + 1).length > 0;
    const auto is_known = [&](std::uint32_t i) {
      return lexicon_.jurisdiction_at(titles_.words, i, i + 1) ||
             lexicon_.adjective_at(titles_.words, i, i + 1) ||
             lexicon_.capital_at(titles_.words, i, i + 1) ||
             !lexicon_.people_of_surname(exact(i)).empty();
    };
    if (lexicon_.first_name(exact(begin)) != nullptr) return false;  // "Jean-Claude"
    return is_known(begin) || is_known(next);
  }

  [[nodiscard]] std::uint32_t after_connector(std::uint32_t begin, std::uint32_t end) const {
    if (!inside(end + 1) || title_case_) return end;
    std::uint32_t next = end + 1;
    if (lower(next) == "the") ++next;
    if (!inside(next)) return end;
    if (is_one_of(kBodyConnectors, lower(end)) && takes_of(begin, end, lower(end)) &&
        is_name_word(next))
      return next + 1;
    if (raw(end) == "and" && next == end + 1 && joins_fields(begin, end)) return next + 1;
    if ((raw(end) == "and" || raw(end) == ",") && next == end + 1 && is_name_word(next) &&
        lists_fields(begin, end, next)) {
      return next + 1;
    }
    return end;
  }

  // "Fire and Rescue Service", "National Oceanic and Atmospheric Administration": a field before
  // "and", the word for a body at the end.
  [[nodiscard]] bool joins_fields(std::uint32_t begin, std::uint32_t end) const {
    if (!is_one_of(kFields, lower(end - 1)) || !is_name_word(end + 1)) return false;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (i + 1 < end && lexicon_.is_organisation_word(exact(i))) return false;
    }
    std::uint32_t last = end + 1;
    while (last < end + 5 && is_name_word(last + 1)) ++last;
    return last > end + 1 && lexicon_.is_organisation_word(exact(last));
  }

  // Whether "of" after these words goes on with the name: "Bank of", "University of", "Isle of",
  // "Department for".
  [[nodiscard]] bool takes_of(std::uint32_t begin, std::uint32_t end,
                              std::string_view connector) const {
    if (lexicon_.is_organisation_word(exact(end - 1))) return true;
    if (connector != "of") return false;
    if (is_one_of(kOfHeads, lower(end - 1))) return true;
    return lexicon_.is_place_word(exact(end - 1)) && begin + 2 >= end;
  }

  // "Department of Health and Human Services": the words after "of" and "and" are fields, not
  // names.
  [[nodiscard]] bool lists_fields(std::uint32_t begin, std::uint32_t end,
                                  std::uint32_t next) const {
    bool has_of = false;
    for (std::uint32_t i = begin; i < end; ++i)
      has_of = has_of || is_one_of(kBodyConnectors, lower(i));
    const auto is_field = [&](std::uint32_t i) {
      return lexicon_.first_name(exact(i)) == nullptr &&
             !lexicon_.jurisdiction_at(titles_.words, i, sentence_.end) &&
             lexicon_.place_at(titles_.words, i, sentence_.end) == 0 &&
             (!lexicon_.is_organisation_word(exact(i)) || is_one_of(kFields, lower(i))) &&
             !all_upper(exact(i)) && !lexicon_.capital_at(titles_.words, i, sentence_.end);
    };
    if (!has_of || !is_field(next) || !is_field(end - 1)) return false;
    if (raw(end) == "and") return true;
    // A comma goes on only where "and" follows: "Ministry of Culture, Media and Sport".
    return inside(next + 2) && raw(next + 1) == "and" && is_name_word(next + 2) &&
           is_field(next + 2);
  }

  // "of Scotland Nicola Orr", "governor of South Carolina Henry Orr": the place's name ends where
  // the person's begins.
  void add_split(TokenRange name) {
    if (const std::uint32_t person = person_behind_place(name); person != 0) {
      add({name.begin, person});
      name.begin = person;
    }
    add(name);
  }

  // Where the person's name begins in one that began as the place or body of a title, else 0.
  [[nodiscard]] std::uint32_t person_behind_place(TokenRange name) const {
    const std::uint32_t of = preposition_before(name.begin);
    if (of == 0) return 0;
    const std::uint32_t place = name.begin + length_of_place(name);
    const bool titled = titles_.phrase_at[of - 1] >= 0;
    if (place > name.begin && place + 1 < name.end &&
        (titled ? is_like_person({place, name.end}) : lexicon_.first_name(exact(place)) != nullptr))
      return place;
    return titled ? first_name_within(name) : 0;
  }

  // The "of" or "of the" before a name, where something stands before it; else 0.
  [[nodiscard]] std::uint32_t preposition_before(std::uint32_t begin) const {
    static constexpr std::array<std::string_view, 5> kPrepositions{"of", "for", "to", "from", "at"};
    std::uint32_t of = begin;
    if (of > sentence_.begin && lower(of - 1) == "the") --of;
    return of > sentence_.begin + 1 && is_one_of(kPrepositions, lower(of - 1)) ? of - 1 : 0;
  }

  [[nodiscard]] std::uint32_t length_of_place(TokenRange name) const {
    const auto& words = titles_.words;
    const std::size_t longest =
        std::max({lexicon_.jurisdiction_at(words, name.begin, name.end).length,
                  lexicon_.capital_at(words, name.begin, name.end).length,
                  lexicon_.organisation_at(words, name.begin, name.end).length,
                  lexicon_.place_at(words, name.begin, name.end)});
    return static_cast<std::uint32_t>(longest);
  }

  // Two words or more of which none makes a place or body of it: "Henry Orr", not "City Ballet".
  [[nodiscard]] bool is_like_person(TokenRange name) const {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      const bool small = starts_lower(exact(i)) && !lexicon_.is_particle(raw(i));
      if (small || lexicon_.is_organisation_word(exact(i)) || lexicon_.is_place_word(exact(i)) ||
          all_upper(exact(i)))
        return lexicon_.is_name_suffix(raw(i)) && i > name.begin;
    }
    return name.size() > 1 && !is_hyphen(raw(name.begin)) &&
           !is_one_of(kRegionWords, lower(name.begin));
  }

  // "mayor of Cobb Hill Ann Orr": the last first name with a surname behind it, and the first name
  // before that one; 0 where there is none.
  [[nodiscard]] std::uint32_t first_name_within(TokenRange name) const {
    const auto is_first = [&](std::uint32_t i) {
      const FirstNameEntry* first = lexicon_.first_name(exact(i));
      return first != nullptr && !first->ambiguous;
    };
    for (std::uint32_t i = name.end - 1; i > name.begin + 1; --i) {
      const std::uint32_t at = i - 1;
      if (!is_first(at) || !is_like_person({at, name.end})) continue;
      const bool doubled = at > name.begin + 1 && is_first(at - 1) && !is_saint(at - 2);
      return doubled ? at - 1 : at;
    }
    return 0;
  }

  // "San Antonio", "Saint Paul".
  [[nodiscard]] bool is_saint(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 7> kSaints{"san", "santa", "santo", "saint",
                                                             "st",  "st.",   "são"};
    return is_one_of(kSaints, lower(i));
  }

  void add(TokenRange name) {
    while (is_leading_adjective(name)) ++name.begin;
    if (name.empty() || is_lone_adjective(name)) return;
    if (is_government(name)) name.end -= 1;
    if (is_numbered(name)) name.begin -= 1;
    names_.push_back(name);
  }

  // "the 43rd Parliament" is another one than the 42nd.
  [[nodiscard]] bool is_numbered(TokenRange name) const {
    if (name.begin == sentence_.begin || name.size() > 3) return false;
    const std::string& ordinal = lower(name.begin - 1);
    const bool digits = !ordinal.empty() && ordinal.front() >= '0' && ordinal.front() <= '9';
    constexpr std::array<std::string_view, 4> kEndings{"st", "nd", "rd", "th"};
    const bool ends = std::ranges::any_of(
        kEndings, [&](std::string_view ending) { return ordinal.ends_with(ending); });
    constexpr std::array<std::string_view, 10> kNumbered{
        "parliament", "congress", "legislature", "assembly", "knesset",
        "bundestag",  "army",     "division",    "brigade",  "regiment"};
    return digits && ends && is_one_of(kNumbered, lower(name.end - 1));
  }

  // "the Biden Administration": the surname of someone known, or a common one.
  [[nodiscard]] bool is_government(TokenRange name) const {
    return name.size() == 2 && lexicon_.is_administration_word(lower(name.end - 1)) &&
           (!lexicon_.people_of_surname(exact(name.begin)).empty() ||
            lexicon_.is_surname(exact(name.begin))) &&
           !lexicon_.adjective_at(titles_.words, name.begin, name.end) &&
           !lexicon_.jurisdiction_at(titles_.words, name.begin, name.end);
  }

  // "Western officials".
  [[nodiscard]] bool is_lone_adjective(TokenRange name) const {
    const Token& word = token(name.begin);
    return name.size() == 1 && (word.upos == Upos::kAdj || word.xpos == Xpos::kJj) &&
           !lexicon_.jurisdiction_at(titles_.words, name.begin, name.end);
  }

  // Adjectives and words for groups that stand before a person's name, or alone, are no part of a
  // name: "Ukrainian Oleh Hrytsenko", "Russian", "Republican Ann Dole". Before a body they are:
  // "Russian Foreign Ministry".
  [[nodiscard]] bool is_leading_adjective(TokenRange name) const {
    if (name.empty()) return false;
    const bool adjective = lexicon_.adjective_at(titles_.words, name.begin, name.end).length == 1 ||
                           lexicon_.people_at(titles_.words, name.begin, name.end).length == 1;
    const bool group = is_one_of(kGroupWords, lower(name.begin));
    if (!adjective && !group) return false;
    if (name.size() == 1) {
      return adjective && !lexicon_.jurisdiction_at(titles_.words, name.begin, name.end);
    }
    if (name.size() == 2 && !group) return false;
    return lexicon_.first_name(exact(name.begin + 1)) != nullptr &&
           !lexicon_.is_organisation_word(exact(name.end - 1));
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const TitleScan& titles_;
  BodyNames body_;
  TokenRange sentence_;
  bool title_case_ = false;
  std::vector<TokenRange> names_;
};

/// "Present: Cr Ann Dole, Cr Bo Roe, Cr Cy Moss": capitals because of the names.
bool is_list_behind_colon(const Annotation& annotation, const Sentence& sentence) {
  constexpr std::uint32_t kLongest = 4;  // words of what the list is of
  bool colon = false;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string_view word = annotation.word(TokenIndex(i));
    colon = colon || (word == ":" && i <= sentence.tokens.begin + kLongest);
    if (colon && (word == "," || word == ";")) return true;
  }
  return false;
}

}  // namespace

std::vector<TokenRange> find_names(const Annotation& annotation, const LexiconIndex& lexicon,
                                   const TitleScan& titles) {
  return NameReader(annotation, lexicon, titles).read();
}

bool is_title_case(const Annotation& annotation, const Sentence& sentence) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  std::size_t small_content = 0;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string_view word = annotation.word(TokenIndex(i));
    if (!has_letter(word) || is_possessive(word)) continue;
    ++words;
    if (starts_upper(word)) {
      ++capitals;
    } else if (word.size() > 4) {
      ++small_content;
    }
  }
  const SectionKind kind = annotation.document->sections()[sentence.section].kind;
  const bool prose = kind == SectionKind::kBody || kind == SectionKind::kQuoteBlock;
  if (prose && is_list_behind_colon(annotation, sentence)) return false;
  if (prose) return words >= 7 && capitals * 10 >= words * 8 && small_content == 0;
  return words >= 4 && capitals * 10 >= words * 6 && small_content * 8 <= words;
}

bool is_family_first_surname(std::string_view word) {
  return is_one_of(kFamilyFirst, lower_case(word));
}

}  // namespace belie
