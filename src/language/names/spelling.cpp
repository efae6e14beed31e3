// SPDX-License-Identifier: Apache-2.0
#include "language/names/spelling.h"

#include <algorithm>
#include <array>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "language/characters.h"
#include "text/encoding.h"

namespace belie {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (const Character& character : characters_of(text)) points.push_back(character.code);
  points.pop_back();  // the closing one
  return points;
}

char32_t first_point(std::string_view text) { return characters_of(text).front().code; }

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether nothing in the phrase is to be cut or replaced: nearly all phrases of a lexicon are
/// such.
bool is_spaced(std::string_view phrase) {
  char before = ' ';
  for (const char c : phrase) {
    const bool cut = c == '.' || c == '-' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    if (cut || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return phrase.empty() || before != ' ';
}

// Letters that do not decompose into a base letter and an accent.
struct Replacement {
  char32_t from;
  std::string_view to;
};
constexpr std::array<Replacement, 9> kBaseLetters{{{U'ø', "o"},
                                                   {U'ł', "l"},
                                                   {U'đ', "d"},
                                                   {U'ß', "ss"},
                                                   {U'æ', "ae"},
                                                   {U'œ', "oe"},
                                                   {U'ı', "i"},
                                                   {U'ð', "d"},
                                                   {U'þ', "th"}}};

}  // namespace

std::string plain_form(std::string_view word) {
  if (is_ascii(word) && word.find('.') == std::string_view::npos) return std::string(word);
  std::string form;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i, 3) == "\u2019") {
      form.push_back('\'');
      i += 2;
    } else if (word.substr(i, 3) == "\u2010" || word.substr(i, 3) == "\u2011") {
      form.push_back('-');
      i += 2;
    } else if (word[i] != '.') {
      form.push_back(word[i]);
    }
  }
  return form.empty() ? std::string(word) : form;
}

std::vector<std::string> phrase_words(std::string_view phrase) {
  const std::string plain = plain_form(phrase);
  std::vector<std::string> words;
  std::size_t begin = 0;
  const auto finish = [&](std::size_t end) {
    if (end > begin) words.emplace_back(plain, begin, end - begin);
  };
  for (std::size_t i = plain.find_first_of(" -'"); i != std::string::npos;
       i = plain.find_first_of(" -'", i + 1)) {
    const bool genitive =
        plain.compare(i, 2, "'s") == 0 && (i + 2 == plain.size() || plain[i + 2] == ' ');
    if (plain[i] == '\'' && !genitive) continue;
    finish(i);
    if (plain[i] == '-') words.emplace_back("-");
    if (genitive) words.emplace_back("'s");
    if (genitive) ++i;
    begin = i + 1;
  }
  finish(plain.size());
  return words;
}

std::string spaced_words(std::string_view phrase) {
  if (is_spaced(phrase)) return std::string(phrase);
  std::string spaced;
  for (const std::string& word : phrase_words(phrase)) {
    if (!spaced.empty()) spaced += ' ';
    spaced += word;
  }
  return spaced;
}

std::string lower_case(std::string_view word) {
  std::string lower(word);
  if (is_ascii(word)) {
    std::ranges::transform(lower, lower.begin(), lower_ascii);
    return lower;
  }
  lower.clear();
  icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())))
      .toLower(icu::Locale::getRoot())
      .toUTF8String(lower);
  return lower;
}

std::string fold_accents(std::string_view word) {
  std::string lower = lower_case(word);
  if (is_ascii(lower)) return lower;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return lower;
  const icu::UnicodeString split = nfd->normalize(icu::UnicodeString::fromUTF8(lower), status);
  std::string spread;
  split.toUTF8String(spread);
  std::string folded;
  for (const char32_t point : code_points(spread)) {
    if (u_charType(static_cast<UChar32>(point)) == U_NON_SPACING_MARK) continue;
    const auto* base = std::ranges::find(kBaseLetters, point, &Replacement::from);
    if (base != kBaseLetters.end()) {
      folded += base->to;
    } else {
      append_utf8(folded, point);
    }
  }
  return folded;
}

bool starts_upper(std::string_view word) { return is_upper(first_point(word)); }

bool starts_lower(std::string_view word) { return is_lower(first_point(word)); }

bool all_upper(std::string_view word) {
  const std::u32string points = code_points(word);
  return std::ranges::none_of(points, is_lower) && std::ranges::count_if(points, is_upper) >= 2;
}

bool has_letter(std::string_view word) { return std::ranges::any_of(code_points(word), is_letter); }

bool is_initial(std::string_view word) {
  const std::u32string points = code_points(word);
  if (points.empty() || !is_upper(points[0])) return false;
  if (points.size() == 1) return true;
  if (points.size() % 2 != 0 || points.size() > 6) return false;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool letter = is_upper(points[i]);
    if (i % 2 == 0 ? !letter : points[i] != U'.') return false;
  }
  return true;
}

bool is_hyphen(std::string_view word) {
  return word == "-" || word == "\u2010" || word == "\u2011";
}

bool is_possessive(std::string_view word) {
  return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019" || word == "'S" ||
         word == "\u2019S";
}

std::string singular(std::string_view lower) {
  const auto ends = [&](std::string_view end) {
    return lower.size() > end.size() + 1 && lower.ends_with(end);
  };
  if (ends("ies")) return std::string(lower.substr(0, lower.size() - 3)) + "y";
  if (ends("sses") || ends("ches") || ends("xes"))
    return std::string(lower.substr(0, lower.size() - 2));
  if (ends("ss") || ends("us") || ends("is")) return std::string(lower);
  if (ends("men")) return std::string(lower.substr(0, lower.size() - 3)) + "man";
  if (ends("s")) return std::string(lower.substr(0, lower.size() - 1));
  return std::string(lower);
}

}  // namespace belie
