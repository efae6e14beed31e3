// SPDX-License-Identifier: Apache-2.0
//
// What the readers of changes share: words of rise and fall, percentages written as shares, and
// the readers of figures that stand side by side ("58, after 40 last year, a rise of …") or are
// taken from each other ("the margin of 512 votes"). Private to changes*.cpp.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "claims/changes/changes.h"

namespace belie {

/// Whether the word at the token says a rise (true) or a fall (false); nothing: neither.
std::optional<bool> rises_at(const DraftFigures& figures, std::uint32_t token);

/// Adjusted, annualised, forecast: figures that cannot be worked out from those in the text.
bool is_adjusted(const DraftFigures& figures, TokenRange tokens);

/// "at the neighbouring airport", "nationwide": the tokens tell of other figures than the draft's.
bool is_of_others(const DraftFigures& figures, TokenRange tokens);

bool same_thing(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b);

/// "by a quarter", "a fall of half": a share of the former figure, in per cent. Such words are
/// loose.
DraftFigure in_percent(DraftFigure share);

/// The year that a word of four digits gives, from 1700 to 2100; nothing for another word.
std::optional<int> year_of(std::string_view word);

/// The year of the day on which the draft's metadata lets it speak; nothing where they do not.
std::optional<int> year_of_draft(const DraftFigures& figures);

/// "doubled", "nearly halved": the factor, its words empty where it is only possible; nothing for
/// another word. `up` is set to the direction.
std::optional<Ratio> ratio_at(const DraftFigures& figures, std::uint32_t token, bool& up);

/// "twice as many", "three times the", "half as much".
std::optional<Ratio> times_at(const DraftFigures& figures, std::uint32_t token);

/// "than a year earlier", "than in 2019", "than last year's 40": the base is the former figure; so
/// it is where the token is no "than". "More than forecast", "than in the south" are none.
bool is_of_former(const DraftFigures& figures, std::uint32_t than);

/// Two figures of one measure at two times.
struct TimedPair {
  DraftFigure from, to;

  [[nodiscard]] bool up() const { return to.value > from.value; }
};

/// Whether the figure may be a value of a measure: exact, no share, size, addition or length of
/// time.
bool is_value(const DraftFigure& figure);

/// Whether both may be values of one measure; a bare second number goes with any first one.
bool are_values_alike(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b);

/// When the words of a stretch around the figure say that it holds: a year (1000 and above), else
/// one of the marks; 0 not said.
constexpr int kBefore = -3;  // "had turned over", "the year before": before what is told beside it
constexpr int kFormer = -2;  // "five years ago", "last year"
constexpr int kPast = -1;
constexpr int kPresent = 1;
constexpr int kFuture = 2;  // also what has been reached: "doubled to 40"
constexpr int kFirstYear = 1000;
int moment_of(const DraftFigures& figures, const DraftFigure& figure, TokenRange own);

/// "In Wales it had been 40": the sentence of the one has a place that the other's does not name.
bool are_of_two_places(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b);

/// All such pairs of a sentence or of two sentences that follow each other, in text order.
std::vector<TimedPair> timed_pairs(const DraftFigures& figures);

/// Rises and falls that are told apart from their two figures: "The rise of a fifth is the first
/// since …". Each is held against the nearest pair of its direction that it can be of, and left
/// alone where any two figures of the draft explain it.
void add_stated(const DraftFigures& figures, std::vector<Change>& changes);

/// Rises and falls told beside the later figure, whose former one stands elsewhere in the draft:
/// "Sales came to 71 million, a quarter more than in the year before. … In 2017 the firm had turned
/// over 62 million."
void add_former(const DraftFigures& figures, std::vector<Change>& changes);

/// Two figures of different times side by side and what is said of their difference, in the same
/// sentence, the next one, or the one before: `told` are the rises and falls without their figures.
void add_compared(const DraftFigures& figures, const std::vector<Change>& told,
                  std::vector<Change>& changes);

/// Two counts of one contest and the margin between them.
void add_margins(const DraftFigures& figures, std::vector<Change>& changes);

}  // namespace belie
