// SPDX-License-Identifier: Apache-2.0
//
// Text is cut at spaces; from each piece punctuation is taken off at the front and at the back,
// then the rest is cut at marks within it ("and/or", "yes—no") and last into a contraction's parts.
// "(it's" is "(" + "it" + "'s".
#include "language/syntax/tokenizer.h"

#include <algorithm>
#include <string>

#include "language/syntax/abbreviations.h"
#include "language/syntax/word_parts.h"

namespace belie {

namespace {

bool is_word(char32_t code) { return is_letter(code) || is_digit(code); }
bool is_quote(char32_t code) { return plain(code) == '"' || plain(code) == '\'' || code == '`'; }
bool is_single_quote(char32_t code) { return plain(code) == '\'' || code == '`'; }
bool opens_bracket(char32_t code) {
  return code == '(' || code == '[' || code == '<' || code == '{' || plain(code) == '"';
}
bool is_dash(char32_t code) { return plain(code) == '-'; }
bool ends_line(char32_t code) {
  return code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029;
}

/// Marks of which several in a row are one token: "...", "--", "?!".
char32_t run_kind(char32_t code) {
  if (code == '!' || code == '?') return '!';
  if (code == '.' || code == 0x2026) return '.';
  if (code == '*' || code == '=' || code == '_' || code == '~' || code == '#' || code == '>' ||
      code == '<')
    return code;
  return is_dash(code) ? '-' : 0;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text), characters_(characters_of(text)) {}

  std::vector<Span> tokens() {
    const std::size_t end = characters_.size() - 1;
    for (std::size_t i = 0; i < end;) {
      if (is_space(code(i))) {
        ++i;
        continue;
      }
      std::size_t j = i;
      while (j < end && !is_space(code(j))) ++j;
      piece_begin_ = i;
      piece_end_ = j;
      if (is_ornament(i, j)) {
        emit(i, j);
      } else if (is_it_is(i, j)) {
        emit(i, j - 1);
        emit(j - 1, j);
      } else {
        cut_piece(i, j);
      }
      i = j;
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char32_t code(std::size_t i) const { return characters_[i].code; }
  [[nodiscard]] Characters range(std::size_t begin, std::size_t end) const {
    return Characters(characters_).subspan(begin, end - begin);
  }
  [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const {
    return text_.substr(characters_[begin].offset,
                        characters_[end].offset - characters_[begin].offset);
  }
  void emit(std::size_t begin, std::size_t end) {
    if (begin < end) tokens_.push_back({characters_[begin].offset, characters_[end].offset});
  }

  void cut_piece(std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t length = front(begin, end);
      if (length == 0) break;
      emit(begin, begin + length);
      begin += length;
    }
    std::vector<std::size_t> ends = {end};
    while (begin < end) {
      const std::size_t length = back(begin, end);
      if (length == 0) break;
      end -= length;
      ends.push_back(end);
    }
    cut_inside(begin, end);
    for (std::size_t i = ends.size(); i-- > 1;) emit(ends[i], ends[i - 1]);
  }

  /// "$$", and lines drawn with marks of several kinds: "==----".
  [[nodiscard]] bool is_ornament(std::size_t begin, std::size_t end) const {
    const auto all_of = [&](std::u32string_view marks) {
      return std::all_of(characters_.begin() + static_cast<std::ptrdiff_t>(begin),
                         characters_.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](Character c) { return marks.find(c.code) != marks.npos; });
    };
    return (end - begin >= 2 && all_of(U"$")) || (end - begin >= 4 && all_of(U"-=_*~#+<>|"));
  }

  /// "its" for "it's", where what follows cannot be possessed: "its a boat", "its not far".
  [[nodiscard]] bool is_it_is(std::size_t begin, std::size_t end) const {
    if (end - begin != 3 || code(begin + 1) != 't' || code(begin + 2) != 's') return false;
    if (code(begin) != 'i' && code(begin) != 'I') return false;
    const std::string_view next = word_after(end);
    for (const std::string_view word : {"a", "an", "the", "my", "your", "been"}) {
      if (next == word) return true;
    }
    if (next != "not") return false;
    const std::string_view denied = word_after(end + 4);  // "its not insignificant debts"
    return !denied.starts_with("in") && !denied.starts_with("un");
  }

  /// The next word on the line behind `end`, "" where another mark comes first.
  [[nodiscard]] std::string_view word_after(std::size_t end) const {
    std::size_t begin = std::min(end, characters_.size() - 1);
    while (begin + 1 < characters_.size() && code(begin) == ' ') ++begin;
    std::size_t stop = begin;
    while (stop + 1 < characters_.size() && (is_letter(code(stop)) || is_dash(code(stop)))) ++stop;
    return text(begin, stop);
  }

  /// How many characters at the front are a token of their own.
  [[nodiscard]] std::size_t front(std::size_t begin, std::size_t end) const {
    const char32_t first = code(begin);
    if (is_word(first) || begins_with_clitic(begin, end)) return 0;
    if (!opens_bracket(first) && is_whole(range(begin, end))) return 0;
    if ((first == '.' || first == '+') && begin + 1 < end && is_digit(code(begin + 1))) return 0;
    if (const char32_t kind = run_kind(first); kind != 0) return run_length(begin, end, kind);
    if (begin + 1 < end && is_single_quote(first) && code(begin + 1) == first) return 2;
    if (first == 0xB0 && begin + 2 == end) return 2;  // "°C"
    return symbol_length(begin, end);
  }

  /// One character with the marks that combine with it: accents, skin tones, joined emoji.
  [[nodiscard]] std::size_t symbol_length(std::size_t begin, std::size_t end) const {
    std::size_t i = begin + 1;
    const auto joins = [](char32_t c) {
      return c == 0x200D || c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF);
    };
    while (i < end && (joins(code(i)) || code(i - 1) == 0x200D)) ++i;
    return i - begin;
  }

  [[nodiscard]] std::size_t run_length(std::size_t begin, std::size_t end, char32_t kind) const {
    std::size_t i = begin;
    while (i < end && run_kind(code(i)) == kind) ++i;
    return i - begin;
  }

  /// "'s" cut off by a space, "'90s", "'em".
  [[nodiscard]] bool begins_with_clitic(std::size_t begin, std::size_t end) const {
    if (plain(code(begin)) != '\'' || begin + 1 == end) return false;
    if (is_digit(code(begin + 1)) && begin + 2 < end && is_digit(code(begin + 2))) {
      return begin + 3 == end || !is_digit(code(begin + 3));
    }
    const std::string rest = normal_form(text(begin + 1, end));
    const std::string word = rest.substr(0, rest.find_first_of(".,;:!?\"'"));
    for (const std::string_view known :
         {"s", "m", "d", "re", "ve", "ll", "em", "til", "cause", "twas"}) {
      if (word == known) return true;
    }
    return false;
  }

  /// How many characters at the back are a token of their own.
  [[nodiscard]] std::size_t back(std::size_t begin, std::size_t end) const {
    const char32_t last = code(end - 1);
    if (is_word(last)) return 0;
    std::size_t from = end;
    if (is_emoticon(range(begin, end))) return 0;
    const char32_t kind = run_kind(last);
    while (kind != 0 && from > begin && run_kind(code(from - 1)) == kind) --from;
    if (const std::size_t length = mixed_terminators(begin, end); length > 1) return length;
    if (from + 1 < end) return end - from;  // "...", "--", "?!"
    if (is_whole(range(begin, end)) && !is_quote(last) &&
        std::u32string_view(U".,;:!?)>]").find(last) == std::u32string_view::npos) {
      return 0;
    }
    if (last == '.') return keeps_stop(begin, end) ? 0 : 1;
    if (last == '+') return plusses(begin, end);
    if (last == '_' || last == 0x200D || last == 0xFE0F) return 0;
    if (end - begin > 2 && is_single_quote(last) && code(end - 2) == last) return 2;
    return 1;
  }

  /// The length of ".?", "!.", "...!" at the end; a stop that belongs to the word counts not.
  [[nodiscard]] std::size_t mixed_terminators(std::size_t begin, std::size_t end) const {
    std::size_t from = end;
    bool stops = false, calls = false;
    for (; from > begin; --from) {
      const char32_t kind = run_kind(code(from - 1));
      if (kind != '.' && kind != '!') break;
      (kind == '.' ? stops : calls) = true;
    }
    if (!stops || !calls || from == begin) return 0;
    const bool one_stop = code(from) == '.' && run_kind(code(from + 1)) == '!';
    return one_stop && keeps_stop(begin, from + 1) ? 0 : end - from;
  }

  /// The mark "A++"; "Canal+", "C++" and "100+" stay whole.
  [[nodiscard]] std::size_t plusses(std::size_t begin, std::size_t end) const {
    if (code(begin) != 'A' && code(begin) != 'a' && code(begin) != 'B') return 0;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (code(i) != '+') return 0;
    }
    return end - begin - 1;
  }

  /// Whether the stop at the end belongs to the word: "Mr.", "U.S.", "J.", "1." at the head of a
  /// line.
  [[nodiscard]] bool keeps_stop(std::size_t begin, std::size_t end) const {
    const std::size_t stop = end - 1;
    if (begin == stop) return false;
    std::string_view word = text(begin, stop);
    word.remove_prefix(word.rfind('-') + 1);  // "D-Calif."
    const Abbreviation kind = abbreviation(word);
    if (kind == Abbreviation::kBeforeNumber) return is_digit(next_character());
    if (kind == Abbreviation::kMonth) return next_character() != 0;
    if (kind == Abbreviation::kTitle) return next_character() != 0 || word.size() == 2;
    if (word == "etc") return next_character() != 0 && !is_upper(next_character());
    if (kind != Abbreviation::kNone) return true;
    if (is_dotted(begin, stop)) return true;
    if (stop - begin == 1 && is_letter(code(begin))) return is_initial(begin);
    return is_list_number(begin, stop);
  }

  /// "1." at the head of a line or before a small letter, "2.1." at the head of a line.
  [[nodiscard]] bool is_list_number(std::size_t begin, std::size_t stop) const {
    const Characters number = range(begin, stop);
    const bool short_number =
        number.size() <= 2 && is_digit(number.front().code) && is_digit(number.back().code);
    const bool section = number.size() >= 3 &&
                         std::all_of(number.begin(), number.end(),
                                     [](Character c) { return is_digit(c.code) || c.code == '.'; });
    if (is_lower(next_character())) return short_number;
    return (short_number || section) && starts_line(begin) && next_character() != 0;
  }

  /// The next character on the line behind this piece, 0 at the line's end.
  [[nodiscard]] char32_t next_character() const {
    std::size_t i = piece_end_;
    while (i + 1 < characters_.size() && is_space(code(i)) && !ends_line(code(i))) ++i;
    return i + 1 < characters_.size() && !ends_line(code(i)) ? code(i) : 0;
  }

  [[nodiscard]] bool starts_line(std::size_t begin) const {
    std::size_t i = begin;
    while (i > 0 && is_space(code(i - 1)) && !ends_line(code(i - 1))) --i;
    return i == 0 || ends_line(code(i - 1));
  }

  /// "U.S", "a.m", "Ph.D": letters in groups of one or two between stops.
  [[nodiscard]] bool is_dotted(std::size_t begin, std::size_t end) const {
    bool dotted = false;
    std::size_t group = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (code(i) == '.') {
        if (group == 0 || group > 2) return false;
        dotted = true;
        group = 0;
      } else if (is_letter(code(i))) {
        ++group;
      } else {
        return false;
      }
    }
    return dotted && group >= 1 && group <= 2;
  }

  /// A single letter with a stop is an initial unless it ends a sentence: "plan B." at the end,
  /// "vitamin C. The".
  [[nodiscard]] bool is_initial(std::size_t letter) const {
    if (letter > 0 && code(letter - 1) == '.') return true;
    if (next_character() == 0) return false;
    if (!is_upper(code(letter))) return letter > 0 && code(letter - 1) == '(';  // "(b. 1949)"
    if (tokens_.empty()) return true;
    const Span before = tokens_.back();
    const std::string_view word = text_.substr(before.begin, before.size());
    const char32_t first = characters_of(word).front().code;
    if (code(letter) == 'I' && is_lower(first)) return false;
    if (is_upper(first) || !is_letter(first)) return true;
    for (const std::string_view known :
         {"and", "by", "of", "to", "with", "from", "for", "said", "that", "or", "as", "when"}) {
      if (word == known) return true;
    }
    return is_upper(next_character()) && !(word.size() > 2 && is_lower(first));
  }

  void cut_inside(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    if (is_whole(range(begin, end))) return emit(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t length = separator(begin, i, end);
      if (length == 0) continue;
      cut_piece(begin, i);
      emit(i, i + length);
      return cut_piece(i + length, end);
    }
    cut_word(begin, end);
  }

  /// The length of the mark at `i` that divides the piece, 0: none.
  [[nodiscard]] std::size_t separator(std::size_t begin, std::size_t i, std::size_t end) const {
    const char32_t here = code(i);
    if (is_word(here) || i == begin || i + 1 == end) return 0;
    const bool digits =
        is_digit(code(i - 1)) && is_digit(code(i + 1)) && (here != ',' || groups_thousands(i, end));
    if (is_dash(here) || here == '/') {
      const std::size_t length = here == '/' ? 1 : run_length(i, end, '-');
      if (length > 1 || here == 0x2014) return length;
      if (is_dash(here) && is_given_name(begin, i, end)) return 0;
      return divides(range(begin, end), i - begin) ? 1 : 0;
    }
    if (here == ',' || here == ':') return digits ? 0 : 1;
    if (here == '.') return stop_length(i, end);
    if (plain(here) == '"' ||
        std::u32string_view(U"()[]{};?!<>|\u2026\u2022=").find(here) != std::u32string_view::npos) {
      return run_kind(here) != 0 ? run_length(i, end, run_kind(here)) : 1;
    }
    const bool currency = here == '$' || here == 0x20AC || here == 0xA3 || here == 0xA5;
    return currency && is_digit(code(i - 1)) ? 1 : 0;
  }

  /// "Jong-un" behind "Kim": a capital and small letters, a hyphen and small letters, after another
  /// name.
  [[nodiscard]] bool is_given_name(std::size_t begin, std::size_t hyphen, std::size_t end) const {
    const auto lower = [](Character c) { return is_lower(c.code); };
    std::size_t letters_end = hyphen + 1;
    while (letters_end < end && is_letter(code(letters_end))) ++letters_end;
    const bool possessive = end - letters_end == 2 && is_single_quote(code(letters_end));
    const Characters second = range(hyphen + 1, letters_end);
    if (second.empty() || (letters_end != end && !possessive)) return false;
    if (tokens_.empty() || !is_upper(code(begin)) || hyphen - begin > 6 || second.size() > 6)
      return false;
    const Characters rest = range(begin + 1, hyphen);
    if (rest.empty() || !std::all_of(rest.begin(), rest.end(), lower)) return false;
    if (!std::all_of(second.begin() + 1, second.end(), lower)) return false;
    const Span before = tokens_.back();
    if (!is_upper(characters_of(text_.substr(before.begin, before.size())).front().code))
      return false;
    if (before.end + 1 != characters_[begin].offset || !is_lower(second.front().code)) return false;
    const std::string_view last = text(hyphen + 1, letters_end);
    for (const std::string_view word :
         {"led", "era", "born", "based", "style", "run", "like", "backed", "owned", "made"}) {
      if (last == word) return false;
    }
    return true;
  }

  /// Three digits behind the comma: "20,000", not "[13,14]".
  [[nodiscard]] bool groups_thousands(std::size_t comma, std::size_t end) const {
    std::size_t i = comma + 1;
    while (i < end && is_digit(code(i))) ++i;
    return i - comma == 4;
  }

  /// "so...and" is cut; "ended.Then" is; "3.5", "U.S", "example.org" are not.
  [[nodiscard]] std::size_t stop_length(std::size_t i, std::size_t end) const {
    const std::size_t length = run_length(i, end, '.');
    if (length > 1) return length;
    const bool joined_sentences = i >= 3 && is_lower(code(i - 1)) && is_lower(code(i - 2)) &&
                                  i + 2 < end && is_upper(code(i + 1)) && is_lower(code(i + 2));
    return joined_sentences ? 1 : 0;
  }

  /// A piece without marks inside: currency before a number, contractions, units.
  void cut_word(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    for (std::size_t i = begin; i + 1 < end; ++i) {
      const bool currency =
          code(i) == '$' || code(i) == 0x20AC || code(i) == 0xA3 || code(i) == 0xA5;
      if (currency && is_digit(code(i + 1))) {
        emit(begin, i + 1);
        return cut_word(i + 1, end);
      }
      if (!is_letter(code(i))) break;
    }
    const std::size_t cut = cut_of(range(begin, end));
    if (cut == 0) return emit(begin, end);
    cut_word(begin, begin + cut);
    emit(begin + cut, end);
  }

  std::string_view text_;
  std::vector<Character> characters_;
  std::vector<Span> tokens_;
  std::size_t piece_begin_ = 0;
  std::size_t piece_end_ = 0;
};

}  // namespace

std::vector<Span> tokenize(std::string_view text) { return Tokenizer(text).tokens(); }

}  // namespace belie
