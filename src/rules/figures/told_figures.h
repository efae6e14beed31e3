// SPDX-License-Identifier: Apache-2.0
//
// The figures of all drafts as the check `figures` compares them: quantity claims with their roles
// as plain fields and their values in base units. Pointers lead into the claim graph and the
// lexicon, which must outlive them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "language/quantities/measure_words.h"
#include "rules/checks/check.h"

namespace belie {

struct ToldFigure {
  StatementIndex statement;
  DocumentIndex document;
  const MeasureEntry* measure = nullptr;  // nullptr: no measure of the lexicon
  std::string counted, thing, noun, pair, set;
  std::vector<std::string> qualifiers, names, elsewhere;
  Quantity value;         // lengths in metres …, so that hectares and square miles compare
  bool apart = false;     // set apart from the main event
  bool lead = false;      // in the headline or the lead
  bool accepted = false;  // by the rule's grade, voice and modality
  const Claim* claim = nullptr;
};

/// The figures of each draft, in the order of the drafts and of their statements.
std::vector<std::vector<ToldFigure>> told_figures(const CheckInput& input);

/// Whether both intervals have a number in common.
bool overlap(const Quantity& a, const Quantity& b);

/// Whether the two can be one figure: intervals with a number in common, equal results of a
/// contest.
bool same_value(const ToldFigure& a, const ToldFigure& b);

/// "The six", "all six": a set that the reader knows.
bool is_taken_up(const ToldFigure& figure);

/// Whether what is counted is of one class, as far as it is said: soldiers are people, gearboxes
/// are boxes.
bool one_class(const MeasureWords& words, const ToldFigure& a, const ToldFigure& b);

/// Whether the nouns are equal, or the longer one ends in the shorter one.
bool same_noun(const ToldFigure& a, const ToldFigure& b);

/// Whether the definite one names again what the other one counts, by its own noun or one that is
/// wider: "the 31 instruments" of "26 violins".
bool names_again(const MeasureWords& words, const ToldFigure& other, const ToldFigure& definite);

/// Whether two measures tell one set: "all 13 men were rescued" those who were aboard, "employs 360
/// people" its workers.
bool is_one_set_by_sense(const MeasureWords& words, const ToldFigure& a, const ToldFigure& b);

/// Whether the definite set can be the other one, by what is counted.
bool one_set(const MeasureWords& words, const ToldFigure& other, const ToldFigure& definite);

/// Whether both are figures of one measure of one thing, told in one unit.
bool one_measure(const MeasureWords& words, const ToldFigure& a, const ToldFigure& b);

inline constexpr double kSmallestSet = 2;          // members
inline constexpr double kFewOfClass = 5;           // fewer of a class are two sets by chance
inline constexpr std::size_t kShortestEnding = 3;  // letters of a noun in which another may end

}  // namespace belie
