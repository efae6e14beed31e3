// SPDX-License-Identifier: Apache-2.0
//
// Each token may end a sentence: a terminator, or an abbreviation whose stop may be one. Closing
// quotes and brackets that touch it go with it; then the next token decides.
#include "language/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "language/abbreviations.h"
#include "language/characters.h"

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
  kInitial
};

bool is_letters(std::string_view word) {
  return word.find('.') + 1 < word.size();  // a stop inside as well: "U.S."
}

Ending ending_of(std::string_view word) {
  if (word == "." || word == "。") return Ending::kStop;
  if (word == "…" || (word.size() > 1 && word.find_first_not_of('.') == std::string_view::npos))
    return Ending::kEllipsis;
  if (word.find_first_not_of("!?") == std::string_view::npos) return Ending::kCall;
  if (!word.ends_with('.') || word.size() < 2) return Ending::kNone;
  const Abbreviation kind = abbreviation(word.substr(0, word.size() - 1));
  if (kind == Abbreviation::kAfterName || kind == Abbreviation::kMonth)
    return Ending::kNamedAbbreviation;
  if (kind != Abbreviation::kNone) return Ending::kNone;
  if (word.size() == 2) return Ending::kInitial;
  return is_letters(word) ? Ending::kLetters : Ending::kNone;
}

/// "iPhone", "eBay": a name that begins sentences with a small letter.
bool has_inner_capital(std::string_view word) {
  const std::vector<Character> characters = characters_of(word);
  return std::any_of(characters.begin() + 1, characters.end(),
                     [](Character c) { return is_upper(c.code); });
}

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Span>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<TokenRange> sentences() {
    std::vector<TokenRange> sentences;
    std::uint32_t begin = 0;
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t end = boundary_after(i);
      if (end == 0) continue;
      sentences.push_back({begin, end});
      begin = end;
      i = end - 1;
    }
    if (begin < count) sentences.push_back({begin, count});
    return sentences;
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

  /// The end of the sentence that token i closes, 0: it closes none.
  [[nodiscard]] std::uint32_t boundary_after(std::uint32_t i) const {
    if (i + 1 == tokens_.size()) return i + 1;
    if (line_ends_after(i)) return i + 1;
    const Ending ending = ending_of(word(i));
    if (ending == Ending::kNone) return 0;
    std::uint32_t last = i;
    while (touches_next(last) && closes(last + 1)) ++last;
    last = skip_references(last);
    if (last + 1 == tokens_.size() || line_ends_after(last)) return last + 1;
    if (touches_next(last) && ending != Ending::kStop && last == i) return 0;
    return begins_sentence(last + 1, ending, last > i) ? last + 1 : 0;
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
    if (mark == ")" || mark == "]" || mark == "”" || mark == "’" || mark == "''" || mark == "»")
      return true;
    return (mark == "\"" || mark == "'") && !touches_next(i);
  }

  /// Behind "[12]" set after the stop, as encyclopedias do.
  [[nodiscard]] std::uint32_t skip_references(std::uint32_t last) const {
    while (last + 3 < tokens_.size() && word(last + 1) == "[" && word(last + 3) == "]" &&
           is_digit(first_character(last + 2)) && !line_ends_after(last)) {
      last += 3;
    }
    return last;
  }

  [[nodiscard]] bool begins_sentence(std::uint32_t next, Ending ending, bool quoted) const {
    std::uint32_t first = next;
    while (first + 1 < tokens_.size() && opens(first)) ++first;
    const char32_t letter = first_character(first);
    const bool capital = is_letter(letter) && (!is_lower(letter) || has_inner_capital(word(first)));
    switch (ending) {
      case Ending::kStop:
        return (capital || !is_lower(letter)) && continues_with(word(first)) == 0;
      case Ending::kCall:
        return (capital || is_digit(letter) || first > next) && !(quoted && speech_follows(first));
      case Ending::kEllipsis:
        return capital;
      case Ending::kNamedAbbreviation:
        return first > next || (capital && holds(kStarters, word(first)));
      case Ending::kLetters:
      case Ending::kInitial:
        return capital && holds(kStarters, word(first)) && word(first) != "I";
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

std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Span>& tokens) {
  return Splitter(text, tokens).sentences();
}

}  // namespace belie
