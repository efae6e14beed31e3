// SPDX-License-Identifier: Apache-2.0
//
// The figures of one draft that were read so far, grouped by what they count, so that each further
// figure – of this draft or of another one – learns in logarithmic time what it may be held
// against, however long the draft is. Refers to the figures that it was made for; they must outlive
// it and stay where they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/overlap_index.h"
#include "rules/figures/told_figures.h"

namespace belie {

/// Which figures are compared: one_set() or one_measure().
enum class FigureRelation : std::uint8_t { kSet, kMeasure };

/// What was told before of that which a figure counts.
struct Antecedents {
  const ToldFigure* first = nullptr;   // the first; nullptr: nothing was told
  const ToldFigure* usable = nullptr;  // the first that may be held against it
  bool agreed = false;                 // one of all can be the same figure
  bool one_value = true;  // all that may be held against it can be one figure with `usable`
};

class FigureHistory {
 public:
  /// Of these figures none is read yet.
  FigureHistory(std::span<const ToldFigure> figures, FigureRelation relation,
                const MeasureWords& words);
  FigureHistory(FigureHistory&&) = default;
  FigureHistory& operator=(FigureHistory&&) = default;
  FigureHistory(const FigureHistory&) = delete;  // a copy would point into the figures of another
  FigureHistory& operator=(const FigureHistory&) = delete;
  ~FigureHistory() = default;

  /// Reads one of the figures that the history was made for; usable: it may be held against others.
  void add(const ToldFigure& figure, bool usable);

  /// What was read so far of that which the figure, of any draft, counts.
  [[nodiscard]] Antecedents antecedents(const ToldFigure& figure);
  /// Whether one of the figures read so far can be the same.
  [[nodiscard]] bool agrees(const ToldFigure& figure);
  /// Whether one of the figures read so far counts the same and cannot be the same.
  [[nodiscard]] bool differs(const ToldFigure& figure);
  /// All usable figures read so far that count the same, in the order of the text.
  [[nodiscard]] std::vector<const ToldFigure*> usable(const ToldFigure& figure);

 private:
  /// Whether many figures can each be one with a given one, in constant time.
  struct Hull {
    double highest_low = -std::numeric_limits<double>::infinity();
    double lowest_high = std::numeric_limits<double>::infinity();
    std::string pair;    // of those that are results of a contest, the first
    bool pairs = false;  // there are several
    void add(const ToldFigure& figure);
    [[nodiscard]] bool all_same_as(const ToldFigure& figure) const;
  };

  /// Figures of which all or none are compared with another one.
  struct Group {
    const ToldFigure* example = nullptr;
    OverlapIndex values;
    std::set<std::string> pairs;
    Hull hull, usable_hull;
    const ToldFigure* first = nullptr;
    std::vector<const ToldFigure*> usable;
  };

  using Class =
      std::tuple<const MeasureEntry*, std::string, std::string, std::string, std::string, bool>;
  using Groups = std::vector<std::size_t>;

  static Class class_of(const ToldFigure& figure);
  [[nodiscard]] std::pair<const MeasureEntry*, std::string> measured(
      const ToldFigure& figure) const;
  void enter(std::size_t group);
  const Groups& comparable(const ToldFigure& figure);
  [[nodiscard]] Groups candidates(const ToldFigure& figure) const;
  [[nodiscard]] Groups with_like_noun(const std::string& noun) const;

  FigureRelation relation_;
  const MeasureWords* words_;
  std::vector<Group> groups_;
  std::map<Class, std::size_t> group_of_;
  std::map<std::pair<const MeasureEntry*, std::string>, Groups> by_measure_;  // … and thing
  std::map<std::string, Groups> by_noun_;   // spelled backwards, so that endings are beginnings
  std::map<std::string, Groups> by_class_;  // … of counted nouns
  std::map<Class, Groups> comparable_;      // what comparable() has found out
};

}  // namespace belie
