// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/set_naming.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"

namespace belie {
namespace {

constexpr std::size_t kEnding = 5;  // letters in which two compounds end: "headstone"

bool is_person(const MeasureWords& words, const std::string& noun) {
  const CountedEntry* entry = words.counted(noun);
  return entry != nullptr && words.is_within(entry->id, "person");
}

/// "Greenhouse" and "glasshouse", "headstone" and "gravestone".
bool are_compounds_of_one(const MeasureWords& words, const std::string& a, const std::string& b) {
  if (words.counted(a) != nullptr && words.counted(b) != nullptr) return false;
  if (a.size() <= kEnding || b.size() <= kEnding) return false;
  return a.compare(a.size() - kEnding, kEnding, b, b.size() - kEnding, kEnding) == 0;
}

}  // namespace

Naming naming(const MeasureWords& words, const std::vector<std::string>& a,
              const std::vector<std::string>& b) {
  Naming best = Naming::kNone;
  for (const std::string& one : a) {
    for (const std::string& two : b) {
      if (one == two) return Naming::kSame;
      const bool wider = words.may_name(two, one) || words.may_name(one, two) ||
                         are_compounds_of_one(words, one, two);
      const bool people = is_person(words, one) && is_person(words, two);
      best = std::max(best, wider ? Naming::kWider : people ? Naming::kPeople : Naming::kNone);
    }
  }
  return best;
}

bool are_of_known_kinds(const MeasureWords& words, const std::vector<std::string>& a,
                        const std::vector<std::string>& b) {
  const auto people = [&](const std::vector<std::string>& nouns) {
    return std::ranges::any_of(nouns, [&](const auto& noun) { return is_person(words, noun); });
  };
  if (!a.empty() && !b.empty() && people(a) != people(b)) return true;
  const auto known = [&](const std::vector<std::string>& nouns) {
    return std::ranges::any_of(nouns,
                               [&](const auto& noun) { return words.counted(noun) != nullptr; });
  };
  return known(a) && known(b);
}

int shared_deed(const FacetFigure& a, const FacetFigure& b) {
  int best = 0;
  for (const CountedDeed& one : a.deeds.deeds) {
    for (const CountedDeed& two : b.deeds.deeds) {
      if (one.deed != two.deed || (one.by_noun && two.by_noun)) continue;
      best = std::max(best, one.weak && two.weak ? 1 : 2);
    }
  }
  return best;
}

bool counts_kin(const std::vector<std::string>& nouns) {
  static constexpr std::array<std::string_view, 12> kKin{
      "son",    "daughter", "grandchild",    "brother", "sister",  "sibling",
      "parent", "grandson", "granddaughter", "wife",    "husband", "cousin"};
  return std::ranges::any_of(nouns, [&](const std::string& noun) { return is_one_of(kKin, noun); });
}

}  // namespace belie
