// SPDX-License-Identifier: Apache-2.0
//
// Each token may end a sentence: a terminator, or an abbreviation whose stop may be one. Closing
// quotes and brackets that touch it go with it; then the next token decides.
#include "language/syntax/boundary_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "language/characters.h"
#include "language/syntax/abbreviations.h"

namespace belie {

namespace {

using std::string_view_literals::operator""sv;

// Words that begin a sentence and no name; sorted.
constexpr std::array kStarters = {
    "A"sv,     "According"sv, "After"sv, "All"sv,     "Also"sv,      "Although"sv, "An"sv,
    "And"sv,   "As"sv,        "At"sv,    "Because"sv, "Before"sv,    "Both"sv,     "But"sv,
    "By"sv,    "During"sv,    "Each"sv,  "Even"sv,    "For"sv,       "From"sv,     "He"sv,
    "Her"sv,   "Here"sv,      "His"sv,   "How"sv,     "However"sv,   "I"sv,        "If"sv,
    "In"sv,    "It"sv,        "Its"sv,   "Many"sv,    "Meanwhile"sv, "More"sv,     "Most"sv,
    "My"sv,    "No"sv,        "Nor"sv,   "Not"sv,     "Now"sv,       "On"sv,       "Once"sv,
    "One"sv,   "Only"sv,      "Or"sv,    "Other"sv,   "Our"sv,       "Police"sv,   "Several"sv,
    "She"sv,   "Since"sv,     "So"sv,    "Some"sv,    "Still"sv,     "Such"sv,     "That"sv,
    "The"sv,   "Their"sv,     "Then"sv,  "There"sv,   "These"sv,     "They"sv,     "This"sv,
    "Those"sv, "Though"sv,    "Thus"sv,  "To"sv,      "Today"sv,     "Two"sv,      "Under"sv,
    "Until"sv, "Was"sv,       "We"sv,    "What"sv,    "When"sv,      "Where"sv,    "Which"sv,
    "While"sv, "Who"sv,       "Why"sv,   "With"sv,    "Yet"sv,       "You"sv,      "Your"sv};

// Verbs of speech that go on after "…?" or "…!" in quotation marks; sorted.
constexpr std::array kSaid = {"added"sv, "asked"sv,   "asks"sv, "cried"sv, "replied"sv, "said"sv,
                              "says"sv,  "shouted"sv, "told"sv, "wrote"sv, "yelled"sv};

template <typename Table>
bool holds(const Table& table, std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}

enum class Ending : std::uint8_t {
  kNone,
  kStop,
  kCall,
  kEllipsis,
  kNamedAbbreviation,
  kLetters,
  kInitial,
  kWithin  // "Mr.", "No. 7", "vs."
};

bool is_letters(std::string_view word) {
  return word.find('.') + 1 < word.size();  // a stop inside as well: "U.S."
}

Ending ending_of(std::string_view word) {
  if (word == "." || word == "。") return Ending::kStop;
  if (word == "…" || (word.size() > 1 && word.find_first_not_of('.') == std::string_view::npos))
    return Ending::kEllipsis;
  if (word.find_first_not_of("!?.") == std::string_view::npos) return Ending::kCall;
  if (!word.ends_with('.') || word.size() < 2) return Ending::kNone;
  const Abbreviation kind = abbreviation(word.substr(0, word.size() - 1));
  if (kind == Abbreviation::kAfterName || kind == Abbreviation::kMonth)
    return Ending::kNamedAbbreviation;
  if (kind != Abbreviation::kNone) return Ending::kWithin;
  if (is_digit(characters_of(word).front().code)) return Ending::kWithin;
  if (word.size() == 2) return Ending::kInitial;
  return is_letters(word) ? Ending::kLetters : Ending::kNone;
}

/// "iPhone", "eBay": a name that begins sentences with a small letter.
bool has_inner_capital(std::string_view word) {
  const std::vector<Character> characters = characters_of(word);
  return std::any_of(characters.begin() + 1, characters.end(),
                     [](Character c) { return is_upper(c.code); });
}

class GapRules {
 public:
  GapRules(std::string_view text, const std::vector<Span>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<GapVerdict> verdicts() const {
    std::vector<GapVerdict> verdicts(tokens_.size(), GapVerdict::kGoesOn);
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const Gap gap = gap_after_end(i);
      if (gap.verdict == GapVerdict::kGoesOn) continue;
      i = gap.token;
      verdicts[i] = gap.verdict;
    }
    return verdicts;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < tokens_.size() ? text_.substr(tokens_[i].begin, tokens_[i].size())
                              : std::string_view();
  }
  [[nodiscard]] std::string_view gap_after(std::size_t i) const {
    return text_.substr(tokens_[i].end, tokens_[i + 1].begin - tokens_[i].end);
  }
  [[nodiscard]] bool touches_next(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i].end == tokens_[i + 1].begin;
  }
  [[nodiscard]] char32_t first_character(std::size_t i) const {
    return characters_of(word(i)).front().code;
  }

  struct Gap {
    std::uint32_t token = 0;  // behind which it lies
    GapVerdict verdict = GapVerdict::kGoesOn;
  };

  /// The gap behind token i and what closes behind it.
  [[nodiscard]] Gap gap_after_end(std::uint32_t i) const {
    if (i + 1 == tokens_.size() || line_ends_after(i)) return {i, GapVerdict::kLineEnds};
    const Ending ending = ending_of(word(i));
    if (ending == Ending::kNone) return {};
    if (ending == Ending::kWithin) return {i, GapVerdict::kSurelyGoesOn};
    std::uint32_t last = i;
    while (touches_next(last) && closes(last + 1)) ++last;
    last = skip_references(last);
    if (last + 1 == tokens_.size() || line_ends_after(last)) return {last, GapVerdict::kLineEnds};
    if (touches_next(last) && ending != Ending::kStop && last == i)
      return {last, GapVerdict::kMayEnd};
    return {last, judged(last + 1, ending, last > i)};
  }

  /// A line's end is a sentence's, but not where a small letter goes on in the next line.
  [[nodiscard]] bool line_ends_after(std::size_t i) const {
    const std::string_view gap = gap_after(i);
    if (gap.find_first_of("\n\r") == std::string_view::npos &&
        gap.find("\u2029") == std::string_view::npos)
      return false;
    return !is_lower(first_character(i + 1)) || ending_of(word(i)) == Ending::kStop;
  }

  [[nodiscard]] bool closes(std::size_t i) const {
    const std::string_view mark = word(i);
    if (closes_quote_or_bracket(mark)) return true;
    return is_straight_quote(mark) &&
           (!touches_next(i) || (is_straight_quote(word(i + 1)) && !touches_next(i + 1)));
  }

  [[nodiscard]] static bool is_straight_quote(std::string_view mark) {
    return mark == "\"" || mark == "'";
  }

  /// A quotation mark that a blank has torn off the sentence: nothing stands behind it.
  [[nodiscard]] bool is_lone_quote(std::uint32_t i) const {
    return (is_straight_quote(word(i)) || closes_quote_or_bracket(word(i))) &&
           (i + 1 == tokens_.size() || line_ends_after(i));
  }

  /// Behind "[12]" set after the stop, as encyclopedias do.
  [[nodiscard]] std::uint32_t skip_references(std::uint32_t last) const {
    while (last + 3 < tokens_.size() && word(last + 1) == "[" && word(last + 3) == "]" &&
           is_digit(first_character(last + 2)) && !line_ends_after(last)) {
      last += 3;
    }
    return last;
  }

  [[nodiscard]] GapVerdict judged(std::uint32_t next, Ending ending, bool quoted) const {
    if (is_lone_quote(next)) return GapVerdict::kSurelyGoesOn;
    std::uint32_t first = next;
    while (first + 1 < tokens_.size() && opens(first)) ++first;
    if (ending == Ending::kCall && quoted && speech_follows(first))
      return GapVerdict::kSurelyGoesOn;
    if (begins_sentence(first, ending, first > next)) return GapVerdict::kEnds;
    return ending == Ending::kInitial ? GapVerdict::kSurelyGoesOn : GapVerdict::kMayEnd;
  }

  /// Whether the word looks like a sentence's first; `opened`: a quote or bracket stands before it.
  [[nodiscard]] bool begins_sentence(std::uint32_t first, Ending ending, bool opened) const {
    const char32_t letter = first_character(first);
    const bool capital = is_letter(letter) && (!is_lower(letter) || has_inner_capital(word(first)));
    switch (ending) {
      case Ending::kStop:
        return (capital || !is_lower(letter)) && continues_with(word(first)) == 0;
      case Ending::kCall:
        return capital || is_digit(letter) || opened;
      case Ending::kEllipsis:
        return capital;
      case Ending::kNamedAbbreviation:
        return opened || (capital && holds(kStarters, word(first)));
      case Ending::kLetters:
      case Ending::kInitial:
        return capital && holds(kStarters, word(first)) && word(first) != "I";
      case Ending::kWithin:
      case Ending::kNone:
        break;
    }
    return false;
  }

  /// Marks after which a sentence goes on whatever stands before.
  [[nodiscard]] static int continues_with(std::string_view mark) {
    return mark == "," || mark == ";" || mark == ":" || mark == ")" ? 1 : 0;
  }

  [[nodiscard]] bool opens(std::size_t i) const {
    const std::string_view mark = word(i);
    return mark == "(" || mark == "[" || mark == "“" || mark == "‘" || mark == "``" ||
           mark == "\"" || mark == "'" || mark == "«" || mark == "-" || mark == "–" ||
           mark == "—" || mark == "*" || mark == "•";
  }

  [[nodiscard]] bool speech_follows(std::size_t first) const {
    for (std::size_t i = first; i < std::min(first + 3, tokens_.size()); ++i) {
      if (holds(kSaid, word(i))) return true;
    }
    return false;
  }

  std::string_view text_;
  const std::vector<Span>& tokens_;
};

}  // namespace

bool closes_quote_or_bracket(std::string_view mark) {
  return mark == ")" || mark == "]" || mark == "”" || mark == "’" || mark == "''" || mark == "»";
}

std::vector<GapVerdict> gap_verdicts(std::string_view text, const std::vector<Span>& tokens) {
  return GapRules(text, tokens).verdicts();
}

}  // namespace belie
