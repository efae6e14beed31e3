// SPDX-License-Identifier: Apache-2.0
//
// Closed lists of counts, by what shows that their members cannot overlap:
//     things     "struck the pier: 14 tourists, six crew and four musicians"
//     one verb   "Nine of the panels came from the refectory, five from … and six from …"
//     outcomes   "Fifteen passed and nine failed"; "Six died, 29 were hurt and 11 were unhurt"
//     holders    "Olav has 42 and Trygve 38"; "Labour 19, Conservatives 14 and Greens 6"
// What such a list divides is for sums_partition.cpp. Private to sums*.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/sums/sums_frames.h"

namespace belie {

enum class ListKind : std::uint8_t { kNone, kThings, kOneVerb, kOutcomes, kHolders };

struct CountList {
  std::vector<DraftFigure> parts;
  ListKind kind = ListKind::kNone;
  bool all_told = false;             // the outcomes leave no further one: passed and failed
  bool all_met = false;              // so do fates: dead, missing and saved
  std::uint32_t begin = 0, end = 0;  // with the holder of the first and the words of the last
  double sum = 0;
};

/// The token before which the words of the i-th part end.
std::uint32_t end_of(const CountList& list, std::size_t i);

/// A colon, dash or opening bracket.
bool is_dash(const DraftFigures& figures, std::uint32_t token);

/// Counts years, times and the like.
bool is_word_of_time(const DraftFigure& figure);

/// "eleven of its 20 games": the second is what the first is of.
bool is_whole_of(const DraftFigures& figures, const DraftFigure& part, const DraftFigure& whole);

bool has_finite_verb(const DraftFigures& figures, TokenRange tokens);

/// The figures of a sentence, and the bare numbers of holders: "Trygve 38".
std::vector<DraftFigure> figures_with_held(const DraftFigures& figures, SentenceIndex sentence);

/// The runs of figures of a sentence that may be a list, each as long as it can be; articles that
/// count one among them.
std::vector<std::vector<DraftFigure>> runs_in(const DraftFigures& figures, SentenceIndex sentence);

/// "the region gave 31 million and the government 14": the magnitude and the unit are told once.
void complete(std::vector<DraftFigure>& run);

/// Articles that count one, as further members: "two Greeks and a Ukrainian".
void add_single(const DraftFigures& figures, std::vector<DraftFigure>& parts);

/// Whether the last member is joined as the last: "and", "while".
bool is_closed(const DraftFigures& figures, const std::vector<DraftFigure>& parts);

/// Whether each part met an outcome of its own of one family; says in the list whether any is left.
bool have_outcomes(const DraftFigures& figures, CountList& list);

ListKind kind_of(const DraftFigures& figures, CountList& list);

}  // namespace belie
