// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/post_words.h"

#include <array>
#include <utility>

#include "base/word_list.h"

namespace belie {
namespace {

/// Words for one post.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kOneWord{{
    {"chairman", "chair"},
    {"chairwoman", "chair"},
    {"chairperson", "chair"},
    {"headmaster", "headteacher"},
    {"headmistress", "headteacher"},
    {"head teacher", "headteacher"},
    {"harbour master", "harbourmaster"},
    {"harbor master", "harbourmaster"},
    {"harbormaster", "harbourmaster"},
    {"ceo", "chief executive"},
    {"chief executive officer", "chief executive"},
    {"convenor", "convener"},
    {"general-secretary", "general secretary"},
    {"head of finance", "finance director"},
    {"boss", "chief"},
    {"ship master", "master"},
}};

constexpr std::array<std::string_view, 20> kPraises{
    "most",    "more",    "very",         "experienced", "senior",   "veteran",   "young",
    "popular", "lone",    "long-serving", "long-time",   "longtime", "full-time", "part-time",
    "famous",  "beloved", "oldest",       "youngest",    "current",  "present"};

constexpr std::array<std::string_view, 18> kAddresses{
    "dr",  "dr.",  "mr",     "mr.",    "mrs",    "mrs.",    "ms",  "ms.",   "dom",
    "rev", "rev.", "mother", "father", "sister", "brother", "sir", "prof.", "canon"};

}  // namespace

std::string one_word(std::string words) {
  for (const auto& [from, to] : kOneWord) {
    if (words == from) return std::string(to);
    const std::string behind = " " + std::string(from);
    if (words.ends_with(behind))
      return words.substr(0, words.size() - from.size()) + std::string(to);
  }
  return words;
}

bool praises_holder(std::string_view word) {
  return is_one_of(kPraises, word) || word.starts_with("longest");
}

bool is_owner_mark(std::string_view word) {
  return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
}

bool is_form_of_address(std::string_view word) { return is_one_of(kAddresses, word); }

}  // namespace belie
