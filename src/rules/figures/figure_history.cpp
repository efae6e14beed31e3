// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/figure_history.h"

#include <algorithm>
#include <iterator>

#include "base/assert.h"

namespace belie {
namespace {

std::string backwards(std::string_view word) { return {word.rbegin(), word.rend()}; }

}  // namespace

void FigureHistory::Hull::add(const ToldFigure& figure) {
  if (figure.pair.empty()) {
    highest_low = std::max(highest_low, figure.value.low);
    lowest_high = std::min(lowest_high, figure.value.high);
  } else {
    pairs = pairs || (!pair.empty() && pair != figure.pair);
    if (pair.empty()) pair = figure.pair;
  }
}

bool FigureHistory::Hull::all_same_as(const ToldFigure& figure) const {
  const bool values = highest_low <= figure.value.high && figure.value.low <= lowest_high;
  return values && !pairs && (pair.empty() || pair == figure.pair);
}

FigureHistory::FigureHistory(std::span<const ToldFigure> figures, FigureRelation relation,
                             const MeasureWords& words)
    : relation_(relation), words_(&words) {
  for (const ToldFigure& figure : figures) {
    const auto [group, fresh] = group_of_.try_emplace(class_of(figure), groups_.size());
    if (!fresh) continue;
    groups_.emplace_back().example = &figure;
    enter(group->second);
  }
}

FigureHistory::Class FigureHistory::class_of(const ToldFigure& figure) {
  return {figure.measure, figure.counted,    figure.noun,
          figure.thing,   figure.value.unit, figure.pair.empty()};
}

/// Sets are compared whosever they are.
std::pair<const MeasureEntry*, std::string> FigureHistory::measured(
    const ToldFigure& figure) const {
  return {figure.measure, relation_ == FigureRelation::kSet ? "" : figure.thing};
}

void FigureHistory::enter(std::size_t group) {
  const ToldFigure& figure = *groups_[group].example;
  if (figure.measure != nullptr) by_measure_[measured(figure)].push_back(group);
  if (!figure.noun.empty()) by_noun_[backwards(figure.noun)].push_back(group);
  if (!figure.counted.empty()) by_class_[figure.counted].push_back(group);
}

void FigureHistory::add(const ToldFigure& figure, bool usable) {
  if (relation_ == FigureRelation::kSet && figure.value.high < kSmallestSet) return;
  const auto found = group_of_.find(class_of(figure));
  BELIE_ASSERT(found != group_of_.end(), "a history reads the figures that it was made for");
  Group& group = groups_[found->second];
  if (figure.pair.empty()) {
    group.values.add(figure.value.low, figure.value.high);
  } else {
    group.pairs.insert(figure.pair);
  }
  group.hull.add(figure);
  if (group.first == nullptr) group.first = &figure;
  if (!usable) return;
  group.usable_hull.add(figure);
  group.usable.push_back(&figure);
}

Antecedents FigureHistory::antecedents(const ToldFigure& figure) {
  const auto earlier = [](const ToldFigure* a, const ToldFigure* b) {
    return a == nullptr || (b != nullptr && b->statement < a->statement) ? b : a;
  };
  Antecedents found;
  found.agreed = agrees(figure);
  for (const std::size_t g : comparable(figure)) {
    const Group& group = groups_[g];
    found.first = earlier(found.first, group.first);
    if (!group.usable.empty()) found.usable = earlier(found.usable, group.usable.front());
  }
  if (found.usable == nullptr) return found;
  found.one_value = std::ranges::all_of(comparable(figure), [&](std::size_t group) {
    return groups_[group].usable_hull.all_same_as(*found.usable);
  });
  return found;
}

bool FigureHistory::agrees(const ToldFigure& figure) {
  return std::ranges::any_of(comparable(figure), [&](std::size_t g) {
    const Group& group = groups_[g];
    return group.values.meets(figure.value.low, figure.value.high) ||
           group.pairs.contains(figure.pair);
  });
}

bool FigureHistory::differs(const ToldFigure& figure) {
  return std::ranges::any_of(comparable(figure), [&](std::size_t group) {
    return !groups_[group].hull.all_same_as(figure);
  });
}

std::vector<const ToldFigure*> FigureHistory::usable(const ToldFigure& figure) {
  std::vector<const ToldFigure*> found;
  for (const std::size_t group : comparable(figure))
    std::ranges::copy(groups_[group].usable, std::back_inserter(found));
  std::ranges::sort(found, {}, &ToldFigure::statement);
  return found;
}

const FigureHistory::Groups& FigureHistory::comparable(const ToldFigure& figure) {
  const auto [known, fresh] = comparable_.try_emplace(class_of(figure));
  if (!fresh) return known->second;
  for (const std::size_t group : candidates(figure)) {
    const ToldFigure& example = *groups_[group].example;
    const bool holds = relation_ == FigureRelation::kSet ? one_set(*words_, example, figure)
                                                         : one_measure(*words_, example, figure);
    if (holds) known->second.push_back(group);
  }
  return known->second;
}

FigureHistory::Groups FigureHistory::candidates(const ToldFigure& figure) const {
  const bool by_noun = figure.measure == nullptr || relation_ == FigureRelation::kSet;
  Groups groups = by_noun ? with_like_noun(figure.noun) : Groups{};
  for (const auto& [measured_by, those] : by_measure_) {
    const bool same = figure.measure != nullptr && measured_by == measured(figure);
    const bool alike = relation_ == FigureRelation::kSet &&
                       is_one_set_by_sense(*words_, *groups_[those.front()].example, figure);
    if (same || alike) std::ranges::copy(those, std::back_inserter(groups));
  }
  for (const auto& [counted, those] : by_class_) {
    const bool named = by_noun && words_->is_within(counted, figure.counted);
    if (named) std::ranges::copy(those, std::back_inserter(groups));
  }
  std::ranges::sort(groups);
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

/// The noun itself, longer ones that end in it, and shorter ones in which it ends.
FigureHistory::Groups FigureHistory::with_like_noun(const std::string& noun) const {
  Groups groups;
  if (noun.empty()) return groups;
  const std::string ending = backwards(noun);
  for (auto longer = by_noun_.lower_bound(ending);
       longer != by_noun_.end() && longer->first.starts_with(ending); ++longer)
    std::ranges::copy(longer->second, std::back_inserter(groups));
  for (std::size_t length = kShortestEnding; length < ending.size(); ++length) {
    const auto shorter = by_noun_.find(ending.substr(0, length));
    if (shorter != by_noun_.end()) std::ranges::copy(shorter->second, std::back_inserter(groups));
  }
  return groups;
}

}  // namespace belie
