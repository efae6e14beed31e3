// SPDX-License-Identifier: Apache-2.0
//
// Who stands where: the positions that a draft tells, each with holder, side and topic. Read from
// the phrases of the lexicon ("vote against", "opposition to", "in favour of") and from plans
// ("will not sell the farm"), with what stands above them in the tree: refusals turn them round,
// doubts, conditions and questions leave them out. Values only.
#pragma once

#include <vector>

#include "claims/holders.h"
#include "claims/stances/topics.h"

namespace belie {

/// On which side; the last two tell only which side it is not.
enum class StanceSide : std::uint8_t { kPro, kContra, kNeutral, kNotPro, kNotContra };

std::string_view to_text(StanceSide side);  // "for", "not against"

/// On what it depends: "only if …", "whether … or not".
enum class StanceTerms : std::uint8_t { kNone, kBound, kFree };

struct HeldPosition {
  Holder holder;
  StanceSide side = StanceSide::kPro;
  Topic topic;
  TokenIndex anchor;    // the word that tells the stance
  TokenRange tokens;    // stance and topic, as shown
  bool former = false;  // told as of an earlier time, or as changed since
  bool plan = false;    // to be done, not a stance
  bool lean = false;    // told by a word of approval or refusal, whatever it is towards
  StanceTerms terms = StanceTerms::kNone;
  bool firm = false;  // a lean that stands on one side of a question: "opposes", not "welcomes"
};

/// All of them in text order. Linear in the length of the draft.
std::vector<HeldPosition> read_positions(const Annotation& annotation, const LexiconIndex& lexicon,
                                         const StanceWords& words);

/// The side of whoever is on this one of the contrary: "not for" of "not against".
StanceSide reversed(StanceSide side);

/// Whether nobody can be on both sides at once.
bool are_contrary(StanceSide a, StanceSide b);

}  // namespace belie
