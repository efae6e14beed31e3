// SPDX-License-Identifier: Apache-2.0
//
// What the times told beside two figures say of whether they may be of one time: a month or year
// told with the one alone, two years or weekdays told with the two. Words are compared whole:
// "yesterday" and "early" hold no "year" or "ear".
#pragma once

#include "rules/figures/retold_figures.h"

namespace belie {

/// Whether one tells a month and the other none: "in February, 800 kilos were found in a load".
bool tell_other_months(const RetoldFigure& a, const RetoldFigure& b);

/// The same of months, seasons, years and longer.
bool tell_other_times(const RetoldFigure& a, const RetoldFigure& b);

/// Whether each tells a year and none is the other's: "lost in 2003 with its crew of seven".
bool tell_two_years(const RetoldFigure& a, const RetoldFigure& b);

/// Whether each tells a day of the week and none is the other's: "on Saturday", "on Friday".
bool tell_other_weekdays(const RetoldFigure& a, const RetoldFigure& b);

/// The hour that heads the paragraph of the sentence, as it is written: "11.00am" of an entry of a
/// running report; "" none.
std::string entry_hour(const Annotation& annotation, SentenceIndex sentence);

}  // namespace belie
