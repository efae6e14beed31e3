// SPDX-License-Identifier: Apache-2.0
//
// Reported speech outside quotation marks: "police said that …", "…, according to the ministry",
// "the army claims …".
#pragma once

#include <vector>

#include "language/annotation.h"

namespace belie {

class LexiconIndex;

/// All reported stretches in text order. Needs trees and mentions.
std::vector<Attribution> find_attributions(const Annotation& annotation,
                                           const LexiconIndex& lexicon);

}  // namespace belie
