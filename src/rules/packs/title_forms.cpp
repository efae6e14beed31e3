// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/title_forms.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/word_list.h"

namespace belie {
namespace {

using namespace std::string_view_literals;

constexpr std::array kLinkWords{" of "sv, " for "sv, " to "sv,     " in "sv,
                                " at "sv, " on "sv,  " without "sv};
constexpr std::array kSmallWords{"of"sv, "the"sv, "for"sv, "to"sv, "in"sv, "at"sv, "and"sv, "on"sv};
constexpr std::array kBeforeGeneral{"attorney"sv,    "secretary"sv, "director"sv,  "solicitor"sv,
                                    "governor"sv,    "inspector"sv, "consul"sv,    "auditor"sv,
                                    "comptroller"sv, "surgeon"sv,   "paymaster"sv, "advocate"sv};

std::string plural_word(std::string_view word) {
  const std::string text(word);
  if (word.ends_with("man") && word != "human" && word != "ottoman") {
    return text.substr(0, text.size() - 2) + "en";
  }
  if (word.ends_with("s") || word.ends_with("x") || word.ends_with("ch") || word.ends_with("sh")) {
    return text + "es";
  }
  constexpr std::string_view kVowels = "aeiou";
  const bool consonant_y = word.size() > 1 && word.ends_with('y') &&
                           kVowels.find(word[word.size() - 2]) == std::string_view::npos;
  if (consonant_y) return text.substr(0, text.size() - 1) + "ies";
  return text + "s";
}

/// Where the first link word stands, with the space before it; the end where there is none.
std::size_t link_begin(std::string_view words) {
  for (std::size_t at = words.find(' '); at != std::string_view::npos;
       at = words.find(' ', at + 1)) {
    const std::string_view rest = words.substr(at);
    if (std::ranges::any_of(kLinkWords, [&](auto link) { return rest.starts_with(link); }))
      return at;
  }
  return words.size();
}

/// The part of the title whose last word takes the plural: "minister" of "minister of health".
std::size_t head_end(std::string_view words) {
  const std::size_t end = link_begin(words);
  for (const std::string_view ending :
       {" general"sv, "-general"sv, " designate"sv, " emeritus"sv}) {
    if (!words.substr(0, end).ends_with(ending)) continue;
    const std::string_view before = words.substr(0, end - ending.size());
    const std::string_view last = before.substr(before.rfind(' ') + 1);
    const bool adjective =
        ending == " designate" || ending == " emeritus" || is_one_of(kBeforeGeneral, last);
    if (adjective) return before.size();
  }
  return end;
}

}  // namespace

std::string plural_title(std::string_view words) {
  const std::size_t end = head_end(words);
  const std::size_t space = words.substr(0, end).rfind(' ');
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  return std::string(words.substr(0, begin)) + plural_word(words.substr(begin, end - begin)) +
         std::string(words.substr(end));
}

std::string capitalised_title(std::string_view words) {
  std::string out(words);
  for (std::size_t begin = 0; begin < out.size();) {
    std::size_t end = begin;
    while (end < out.size() && out[end] != ' ' && out[end] != '-') ++end;
    const std::string_view word = words.substr(begin, end - begin);
    const bool small = begin > 0 && is_one_of(kSmallWords, word);
    if (!small && begin < end && out[begin] >= 'a' && out[begin] <= 'z') {
      out[begin] = static_cast<char>(out[begin] - 'a' + 'A');
    }
    begin = end + 1;
  }
  return out;
}

void sort_longest_first(std::vector<std::string>& words) {
  std::ranges::sort(words, [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

}  // namespace belie
