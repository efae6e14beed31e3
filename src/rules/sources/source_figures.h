// SPDX-License-Identifier: Apache-2.0
//
// The figures of trusted sources, and whether a figure of a draft is among them: written in digits
// or words, rounded, hedged, in another unit of one dimension, as the sum, difference, share or
// change of two that stand near each other. Years and days too.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// A figure as an interval in its dimension's base unit.
struct SourceFigure {
  double low = 0, high = 0;  // what the words allow; of "more than 50" what a writer means by it
  double factor = 1;         // by which the written number was multiplied
  std::string dimension;     // "" a count; "money usd": of one currency
  std::string noun;          // lemma of what is counted; "" not told
  std::size_t sentence = 0;  // running number over all sources
};

/// The figure of a quantity as a reader takes it: "more than 50" is 50 to 60.
SourceFigure figure_of(const Annotation& annotation, const QuantityMention& quantity,
                       const LexiconIndex& lexicon);

/// "for three days" as a figure; nothing for other times.
std::optional<SourceFigure> figure_of(const TimeExpression& time, const LexiconIndex& lexicon);

class SourceFigures {
 public:
  SourceFigures(const ClaimGraph& graph, const std::vector<DocumentIndex>& sources,
                const LexiconIndex& lexicon);

  /// Whether a source has the figure in any form.
  [[nodiscard]] bool has(const SourceFigure& figure) const;
  /// Whether a source counts this noun.
  [[nodiscard]] bool counts(const std::string& noun) const;
  /// Whether a source has a figure of the dimension.
  [[nodiscard]] bool has_dimension(const std::string& dimension) const;
  /// Whether somebody of a source may be of that age, given the years of their births.
  [[nodiscard]] bool has_age(int low, int high) const;

  [[nodiscard]] bool has_year(int year) const { return years_.contains(year); }
  [[nodiscard]] bool names_years() const { return !years_.empty(); }
  /// A day of the year as month * 100 + day.
  [[nodiscard]] bool has_day(int month, int day) const { return days_.contains(month * 100 + day); }
  [[nodiscard]] bool has_day_of_month(int month) const;
  [[nodiscard]] bool has_month(int month) const { return months_.contains(month); }
  [[nodiscard]] bool names_months() const { return !months_.empty(); }
  [[nodiscard]] bool has_weekday(int weekday) const { return weekdays_.contains(weekday); }
  [[nodiscard]] bool names_weekdays() const { return named_weekdays_; }
  /// Whether two years of a source lie so far apart.
  [[nodiscard]] bool has_years_apart(int years) const;
  /// Whether a source points to a day or a year from where it stands ("yesterday", "last year") and
  /// nobody knows when that is.
  [[nodiscard]] bool points_to_days() const { return points_to_days_; }
  [[nodiscard]] bool points_to_years() const { return points_to_years_; }

 private:
  void enter(const ClaimGraph& graph, DocumentIndex source, const LexiconIndex& lexicon);
  void enter_loose(const Annotation& annotation);
  void enter_time(const TimeExpression& time, const std::optional<Day>& reference);
  void enter_day(Day day);
  [[nodiscard]] bool follows(const SourceFigure& figure) const;

  std::vector<SourceFigure> figures_;  // in order of sentences
  std::set<double> loose_;             // numbers that are part of no figure: "F-16", ordinals
  std::set<int> years_, days_, months_, weekdays_, births_;
  std::vector<std::pair<int, int>> ages_;
  std::vector<int> reference_years_;
  std::size_t sentences_ = 0;
  bool named_weekdays_ = false, points_to_days_ = false, points_to_years_ = false;
};

}  // namespace belie
