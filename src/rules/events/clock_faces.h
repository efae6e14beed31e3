// SPDX-License-Identifier: Apache-2.0
//
// Clock times in every form in which news copy tells them: "9.22", "4:41 p.m.", "0922 hrs",
// "14h20", "half past five", "twelve minutes to five", "by eleven o'clock", "soon after three".
// Where language/times/times.h reads only those that are times beyond doubt, for the calendar, this
// reader keeps what such a time leaves open – which half of the day – and how its preposition
// bounds what stands beside it. Not here: of what the clock time is told.
#pragma once

#include <vector>

#include "language/annotation.h"

namespace belie {

/// A clock time and the minutes of the day between which what is told with it was. Minutes run on:
/// "shortly after midnight" is 1440 to 1470 where the words speak of the night before.
struct ClockFace {
  TokenRange tokens;   // with its half of the day, without its preposition
  int minute = 0;      // 0..1439; of the half of the day that is told, else of the morning's
  bool sure = false;   // the half of the day is known
  bool round = false;  // told by hours, halves or quarters
  bool early = false;  // what is told may have been any time before: "by eleven", "before six"
  bool late = false;   // any time after: "after six", "not until six"
  int leeway = 0;      // minutes either way: "about nine", "shortly before nine"
};

/// The clock times of a sentence, in text order; `whole_day`: figures run to 24.
std::vector<ClockFace> read_clock_faces(const Annotation& annotation, TokenRange sentence,
                                        bool whole_day);

/// Sets what the words before the face's tokens leave open: early, late, leeway.
void read_clock_bounds(const Annotation& annotation, TokenRange sentence, ClockFace& face);

/// Whether the draft's figures run to 24: one of them is past noon, and none has its half told.
bool counts_whole_day(const Annotation& annotation);

}  // namespace belie
