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

}  // namespace

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.emplace_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string folded_name(std::string_view name) {
  const icu::UnicodeString text = decomposed(name);
  icu::UnicodeString plain;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = kept(text.char32At(at));
    const bool blank = plain.isEmpty() || plain[plain.length() - 1] == u' ';
    if (c != 0 && !(c == U' ' && blank)) plain.append(c);
  }
  std::string result;
  plain.trim().toUTF8String(result);
  if (result.starts_with("the ")) result.erase(0, 4);
  if (result.ends_with("'s")) result.erase(result.size() - 2);
  return result;
}

std::string full_name_key(std::string_view name) {
  const std::vector<std::string> words = words_of(folded_name(name));
  std::string key;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool middle_initial = i > 0 && i + 1 < words.size() && words[i].size() == 1;
    if (middle_initial) continue;
    if (!key.empty()) key += ' ';
    key += words[i];
  }
  return key;
}

bool given_names_agree(std::string_view a, std::string_view b) {
  const std::vector<std::string> first = words_of(folded_name(a));
  const std::vector<std::string> second = words_of(folded_name(b));
  if (first.empty() || second.empty()) return true;
  const std::string& x = first.front();
  const std::string& y = second.front();
  return x == y || (x.size() == 1 && y.starts_with(x)) || (y.size() == 1 && x.starts_with(y));
}

}  // namespace belie
