// SPDX-License-Identifier: Apache-2.0
#include "graph/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/assert.h"

namespace belie {
namespace {

/// Letters that Unicode does not decompose and newspapers write without their stroke.
constexpr std::array<std::pair<UChar32, UChar32>, 5> kStrokes{
    {{U'ł', U'l'}, {U'ø', U'o'}, {U'đ', U'd'}, {U'ı', U'i'}, {U'ħ', U'h'}}};

icu::UnicodeString decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  BELIE_ASSERT(U_SUCCESS(status), "ICU carries its normalisation tables");
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  icu::UnicodeString folded = icu::UnicodeString::fromUTF8(piece).foldCase();
  icu::UnicodeString result = nfkd->normalize(folded, status);
  BELIE_ASSERT(U_SUCCESS(status), "every text has a decomposition");
  return result;
}

UChar32 without_stroke(UChar32 c) {
  const auto* found = std::ranges::find(kStrokes, c, &std::pair<UChar32, UChar32>::first);
  return found == kStrokes.end() ? c : found->second;
}

/// The character as a name keeps it, 0 for a mark to be dropped, ' ' for what separates words.
UChar32 kept(UChar32 c) {
  if (u_charType(c) == U_NON_SPACING_MARK) return 0;
  if (c == U'’' || c == U'‘' || c == U'ʼ') return U'\'';
  if (c == U'\'' || u_isalnum(c)) return without_stroke(c);
  return c == U'.' ? 0 : U' ';
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The same as fold_any for names that need no ICU, which nearly all are.
std::string fold_ascii(std::string_view name) {
  std::string plain;
  plain.reserve(name.size());
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool word = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
    if (word) {
      plain += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (c != '.' && !plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  if (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

std::string fold_any(std::string_view name) {
  const icu::UnicodeString text = decomposed(name);
  icu::UnicodeString plain;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = kept(text.char32At(at));
    const bool blank = plain.isEmpty() || plain[plain.length() - 1] == u' ';
    if (c != 0 && !(c == U' ' && blank)) plain.append(c);
  }
  std::string result;
  plain.trim().toUTF8String(result);
  return result;
}

std::vector<std::string> split_words(std::string_view folded) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.emplace_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// The single letters between a name's first and last word, or all but these.
std::string name_words(std::string_view name, bool initials) {
  std::string folded = folded_name(name);
  if (folded.ends_with(' ')) folded.pop_back();
  std::string kept_words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const bool initial = at > 0 && end < folded.size() && end - at == 1;
    if (initial == initials) {
      if (!kept_words.empty()) kept_words += ' ';
      kept_words.append(folded, at, end - at);
    }
    at = end + 1;
  }
  return kept_words;
}

}  // namespace

std::vector<std::string> words_of(std::string_view folded) { return split_words(folded); }

std::string folded_name(std::string_view name) {
  std::string result = is_ascii(name) ? fold_ascii(name) : fold_any(name);
  if (result.starts_with("the ")) result.erase(0, 4);
  if (result.ends_with("'s")) result.erase(result.size() - 2);
  return result;
}

std::string full_name_key(std::string_view name) { return name_words(name, false); }

std::string middle_initials(std::string_view name) { return name_words(name, true); }

bool given_names_agree(std::string_view a, std::string_view b) {
  const std::vector<std::string> first = words_of(folded_name(a));
  const std::vector<std::string> second = words_of(folded_name(b));
  for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
    const std::string& x = first[i];
    const std::string& y = second[i];
    const bool initial = x.size() == 1 || y.size() == 1;
    if (initial ? x.front() != y.front() : x != y) return false;
  }
  return true;
}

}  // namespace belie
