// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/retold_measures.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/word_list.h"

namespace belie {
namespace {

constexpr double kFar = 2.5;  // a slip seldom makes a figure so many times as large

using Figures = std::vector<RetoldFigure>;

bool overlap(const Quantity& a, const Quantity& b) { return a.low <= b.high && b.low <= a.high; }

bool are_near(const RetoldFigure& a, const RetoldFigure& b) {
  return a.value.low <= kFar * b.value.high && b.value.low <= kFar * a.value.high;
}

bool is_lasting(const RetoldFigure& f) {
  static constexpr std::array<std::string_view, 5> kDimensions{"mass", "area", "volume", "length",
                                                               "power"};
  return f.rate.empty() && is_one_of(kDimensions, f.quantity->dimension);
}

using ByUnit = std::map<std::string, std::vector<const RetoldFigure*>>;

ByUnit told_by_unit(const Figures& figures) {
  ByUnit told;
  for (const RetoldFigure& f : figures) {
    if (is_lasting(f)) told[f.quantity->unit].push_back(&f);
  }
  return told;
}

/// "The 300-metre level", "a 5-kilometre zone": a figure that only names the thing behind it.
bool names_a_level(const RetoldFigure& f) {
  static constexpr std::array<std::string_view, 9> kNamed{
      "level", "mark", "line", "zone", "limit", "contour", "radius", "point", "band"};
  return is_one_of(kNamed, f.noun);
}

bool is_plain(const RetoldFigure& f) {
  return !is_open(f) && !names_a_level(f) && !f.staged && f.presented != Presented::kPart &&
         !f.quantity->each;
}

/// "Its brother weighed 36 kilos": another one's weight.
bool one_tells_kin(const RetoldFigure& a, const RetoldFigure& b) {
  static constexpr std::array<std::string_view, 8> kKin{
      "mother", "father", "brother", "sister", "twin", "sibling", "mate", "neighbour"};
  return std::ranges::any_of(kKin, [&](std::string_view kin) {
    return std::ranges::binary_search(a.words, kin) != std::ranges::binary_search(b.words, kin);
  });
}

/// "The upper half, 56 centimetres": a part, beside the size of the whole.
bool one_tells_part(const RetoldFigure& a, const RetoldFigure& b) {
  static constexpr std::array<std::string_view, 8> kParts{
      "half", "part", "section", "piece", "fragment", "stretch", "portion", "segment"};
  return std::ranges::any_of(kParts, [&](std::string_view part) {
    return std::ranges::binary_search(a.words, part) != std::ranges::binary_search(b.words, part);
  });
}

bool may_be_one(const MeasureWords& words, const RetoldFigure& a, const RetoldFigure& b) {
  if (a.document == b.document && a.sentence == b.sentence) return false;
  if (!is_plain(a) || !is_plain(b) || !are_near(a, b) || overlap(a.value, b.value)) return false;
  if (one_tells_kin(a, b) || one_tells_part(a, b)) return false;
  // Forest and fields: two stuffs, unless the later one is known.
  const bool stuffs = !a.noun.empty() && !b.noun.empty() && a.quantity->dimension != "length";
  const bool known = is_taken_up(a) || is_taken_up(b);
  if (stuffs && !known && shared_words(a, b) == 0 && !words.may_name(a.noun, b.noun) &&
      !words.may_name(b.noun, a.noun))
    return false;
  return a.apart == b.apart || is_taken_up(b);
}

}  // namespace

bool is_taken_up(const RetoldFigure& f) {
  return f.presented == Presented::kKnown || f.presented == Presented::kWhole;
}

bool name_others(const RetoldFigure& a, const RetoldFigure& b) {
  if (a.names.empty() || b.names.empty()) return false;
  return std::ranges::none_of(a.names, [&](const std::string& name) {
    return std::ranges::any_of(b.names, [&](const std::string& other) {
      return other.find(name) != std::string::npos || name.find(other) != std::string::npos;
    });
  });
}

bool is_open(const RetoldFigure& f) {
  const Hedge hedge = f.quantity->hedge;
  return hedge != Hedge::kNone && hedge != Hedge::kAbout;
}

std::size_t shared_words(const RetoldFigure& a, const RetoldFigure& b) {
  static constexpr std::array<std::string_view, 22> kIdle{
      "say",   "be",   "have", "do",  "make", "take",   "other", "new",
      "more",  "many", "year", "day", "time", "month",  "week",  "people",
      "first", "last", "tell", "get", "go",   "percent"};
  return static_cast<std::size_t>(std::ranges::count_if(a.words, [&](const std::string& word) {
    return !is_one_of(kIdle, word) && std::ranges::binary_search(b.words, word);
  }));
}

namespace {

/// Whether a member tells a third value: any, or only one so near that it may be the figure's own.
bool tell_a_third(const std::vector<const RetoldFigure*>& members, const RetoldPair& pair,
                  bool near) {
  return std::ranges::any_of(members, [&](const RetoldFigure* member) {
    if (overlap(member->value, pair.first->value) || overlap(member->value, pair.second->value))
      return false;
    return !near || are_near(*member, *pair.first) || are_near(*member, *pair.second);
  });
}

/// Whether both are amounts of one stuff: "cocaine", "the drug".
bool are_of_one_stuff(const MeasureWords& words, const RetoldFigure& a, const RetoldFigure& b) {
  if (a.noun.empty() || b.noun.empty() || a.quantity->dimension == "length") return false;
  return words.may_name(a.noun, b.noun) || words.may_name(b.noun, a.noun);
}

/// Lengths are many: the way there, the height of the place. So are other sizes where a draft tells
/// three.
bool are_tied(const MeasureWords& words, const RetoldPair& pair, bool several) {
  const auto& [first, second] = pair;
  const bool many = first->quantity->dimension == "length";
  const std::size_t shared = shared_words(*first, *second);
  if (!several) return !many || is_taken_up(*second) || shared > 0;
  return are_of_one_stuff(words, *first, *second) || shared > (many ? 1U : 0U);
}

}  // namespace

std::vector<RetoldPair> measured_twice(const MeasureWords& words, const Figures& a,
                                       const Figures& b) {
  std::vector<RetoldPair> found;
  const bool one = &a == &b;
  const ByUnit left = told_by_unit(a);
  const ByUnit right = told_by_unit(b);
  for (const auto& [unit, here] : left) {
    const auto there = right.find(unit);
    constexpr std::size_t kMost = 8;  // a draft of many sizes tells of many things
    if (there == right.end() || here.size() > kMost || there->second.size() > kMost) continue;
    bool taken = false;
    for (const RetoldFigure* x : here) {
      for (const RetoldFigure* y : there->second) {
        if (taken || (one && y <= x) || !may_be_one(words, *x, *y)) continue;
        const RetoldPair pair{x, y};
        if (tell_a_third(here, pair, true) || tell_a_third(there->second, pair, true)) continue;
        const bool several =
            tell_a_third(here, pair, false) || tell_a_third(there->second, pair, false);
        // What one draft tells with two values is its own matter.
        const auto is_told = [&](const auto& members, const RetoldFigure& figure) {
          return std::ranges::any_of(members, [&](const RetoldFigure* member) {
            return overlap(member->value, figure.value);
          });
        };
        if (!one && (is_told(here, *y) || is_told(there->second, *x))) continue;
        taken = are_tied(words, pair, several);
        if (taken) found.push_back(pair);
      }
    }
  }
  return found;
}

}  // namespace belie
