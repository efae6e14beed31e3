// SPDX-License-Identifier: Apache-2.0
//
// What is done with the things that a figure counts, or befalls them, however the sentence tells
// it: "will shut 64 branches", "the closure of 64 branches", "the 64 doomed branches", "the last of
// the sixty-four to close", "64 villages whose branches are to go".
#pragma once

#include <string>
#include <vector>

#include "claims/measured.h"
#include "language/annotation.h"
#include "rules/figures/deed_words.h"

namespace belie {

struct CountedDeed {
  const DeedEntry* deed = nullptr;
  bool weak = false;     // by a verb of many meanings
  bool by_noun = false;  // by the counted noun itself: "twelve survivors"
};

struct CountedDeeds {
  std::vector<CountedDeed> deeds;   // each deed once, the plainest way first
  std::vector<std::string> things;  // what is counted, as lower-case lemmas: "patient" and
                                    // "operation" of "patients whose operations were called off"
};

/// The deeds of one figure. `children` are those of the annotation.
CountedDeeds counted_deeds(const Annotation& annotation, const Children& children,
                           const DeedWords& words, const QuantityMention& quantity);

/// What befell those whom the figure's head names, by the words behind it alone: "those who were
/// brought ashore", "each man still underground".
CountedDeeds deeds_of_those(const Annotation& annotation, const Children& children,
                            const DeedWords& words, const QuantityMention& quantity);

}  // namespace belie
