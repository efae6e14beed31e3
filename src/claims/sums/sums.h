// SPDX-License-Identifier: Apache-2.0
//
// Wholes and their parts as news writes them: a list behind a colon ("$84.6 million: 41.2 million
// for …"), a body and how its members voted, seats of a chamber by party, those on board and what
// became of them, percentages that claim to make up a hundred. What is found here is a reading, not
// a judgement: whether the figures agree is for the check `sum`. Parts that may overlap ("among
// them", "of whom") are never put into one sum.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "claims/figures.h"

namespace belie {

/// How the text joins whole and parts.
enum class SumForm : std::uint8_t {
  kListed,    // one sentence: whole, colon, parts
  kTotal,     // one sentence: parts, "in all" or "a total of", whole; "40 + 12 = 53"
  kDivided,   // "of the 58, 40 …, 12 … and 6 …"; "the board has nine members; five voted …"
  kVotes,     // votes for, against, abstentions and a body's size
  kSeats,     // seats of parties and of their chamber
  kAboard,    // those on board and the rescued, dead and missing; passengers and crew
  kHundred,   // percentages of one thing; the whole is not written
  kOneOfAll,  // one part and its whole: "51 of the 40"; the worth of two pieces and of the lot
};

std::string_view to_text(SumForm form);  // "listed"

struct SumPart {
  DraftFigure figure;
  double times_low = 1, times_high = 1;  // "six each" for two parties: 2, 2
};

struct Sum {
  SumForm form = SumForm::kListed;
  std::optional<DraftFigure> whole;  // nothing: a hundred per cent
  std::vector<SumPart> parts;
  bool exhaustive = false;  // the text says that there are no other parts
};

/// All sums of a draft, in the order of their first figures. Pure; linear in the number of tokens
/// for sentences of bounded length.
std::vector<Sum> find_sums(const DraftFigures& figures);

}  // namespace belie
