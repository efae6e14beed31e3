// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/house_charges.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/edit_distance.h"
#include "base/word_list.h"
#include "graph/folding.h"
#include "rules/posts/charges_and_fields.h"

namespace belie {
namespace {

/// Nouns of those who have charge of something.
constexpr std::array<std::string_view, 12> kRanks{"head",    "director",   "chief",  "keeper",
                                                  "manager", "officer",    "master", "mistress",
                                                  "curator", "supervisor", "warden", "steward"};

/// Before a noun these make the first of its kind: "head gardener".
constexpr std::array<std::string_view, 3> kFirst{"head", "chief", "principal"};

/// Words of a post that name no part, and posts that somebody has beside another.
constexpr std::array<std::string_view, 46> kNoPart{
    "managing", "general",  "executive",  "senior",     "deputy",    "assistant", "acting",
    "interim",  "first",    "second",     "third",      "chief",     "head",      "regional",
    "local",    "national", "state",      "government", "staff",     "office",    "ceremonies",
    "studies",  "mission",  "delegation", "family",     "household", "project",   "programme",
    "program",  "team",     "group",      "department", "division",  "unit",      "operations",
    "founding", "longtime", "new",        "former",     "long",      "time",      "house",
    "village",  "town",     "police",     "fire"};

/// Callings of people who are head of a part besides: "chief scientist", "head teacher".
constexpr std::array<std::string_view, 9> kOwnCalling{
    "teacher", "coach", "justice", "judge", "minister", "executive", "whip", "constable", "master"};

bool names_house(const std::string& word, const Callings& callings) {
  return callings.house(word) != nullptr;
}

bool is_part(const std::vector<std::string>& words, const Callings& callings) {
  return !words.empty() && std::ranges::none_of(words, [&](const std::string& word) {
    return is_one_of(kNoPart, word) || names_house(word, callings);
  });
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

bool share_a_word(std::string_view a, std::string_view b) {
  constexpr std::size_t kStem = 4;  // letters
  const std::vector<std::string> one = words_of(a), two = words_of(b);
  return std::ranges::any_of(one, [&](const std::string& left) {
    return std::ranges::any_of(two, [&](const std::string& right) {
      return left == right || common_prefix(left, right) >= kStem;
    });
  });
}

}  // namespace

std::string part_of_house(std::string_view words, const Callings& callings) {
  const std::vector<std::string> all = words_of(words);
  if (all.size() < 2) return "";
  if (const auto of = std::ranges::find(all, "of"); of != all.end()) {
    if (of == all.begin() || !is_one_of(kRanks, *std::prev(of))) return "";
    const std::vector<std::string> part(std::next(of), all.end());
    return is_part(part, callings) ? joined(part) : "";
  }
  if (is_one_of(kFirst, all.front()) && !is_one_of(kRanks, all.back())) {
    const std::vector<std::string> part(std::next(all.begin()), all.end());
    const bool own = is_one_of(kOwnCalling, part.back());
    return !own && is_part(part, callings) ? joined(part) : "";
  }
  if (!is_one_of(kRanks, all.back())) return "";
  std::vector<std::string> part(all.begin(), std::prev(all.end()));
  if (!part.empty() && is_one_of(kFirst, part.front())) part.erase(part.begin());
  return is_part(part, callings) ? joined(part) : "";
}

bool have_two_parts(std::string_view a, std::string_view b, const Callings& callings) {
  const std::string one = part_of_house(a, callings), two = part_of_house(b, callings);
  if (one.empty() || two.empty() || share_a_word(one, two)) return false;
  const std::string_view left = charge_of(a), right = charge_of(b);
  if (!left.empty() && !right.empty()) return charges_exclude(left, right);
  return true;
}

}  // namespace belie
