// SPDX-License-Identifier: Apache-2.0
#include "rules/retold_measures.h"

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

/// The figures of a unit in one draft, as groups of values that may be one.
struct Told {
  const RetoldFigure* first = nullptr;
  const RetoldFigure* second = nullptr;  // the first of another value
  bool several = false;                  // a third value
  void add(const RetoldFigure& f) {
    if (first == nullptr) {
      first = &f;
    } else if (!overlap(first->value, f.value)) {
      if (second == nullptr) {
        second = &f;
      } else if (!overlap(second->value, f.value)) {
        several = true;
      }
    }
  }
};

std::map<std::string, Told> told_by_unit(const Figures& figures) {
  std::map<std::string, Told> told;
  for (const RetoldFigure& f : figures) {
    if (is_lasting(f)) told[f.quantity->unit].add(f);
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

bool may_be_one(const RetoldFigure& a, const RetoldFigure& b) {
  if (a.document == b.document && a.sentence == b.sentence) return false;
  if (!is_plain(a) || !is_plain(b) || !are_near(a, b) || overlap(a.value, b.value)) return false;
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

std::vector<RetoldPair> measured_twice(const Figures& a, const Figures& b) {
  std::vector<RetoldPair> found;
  const auto left = told_by_unit(a);
  const auto right = told_by_unit(b);
  for (const auto& [unit, told] : left) {
    if (told.several) continue;
    const RetoldFigure* other = nullptr;
    if (&a == &b) {
      other = told.second;
    } else {
      const auto there = right.find(unit);
      if (told.second != nullptr || there == right.end() || there->second.second != nullptr)
        continue;
      other = there->second.first;
    }
    if (other == nullptr || !may_be_one(*told.first, *other)) continue;
    // Lengths are many: the way there, the height of the place.
    const bool many = told.first->quantity->dimension == "length";
    if (many && !is_taken_up(*other) && shared_words(*told.first, *other) == 0) continue;
    found.emplace_back(told.first, other);
  }
  return found;
}

}  // namespace belie
