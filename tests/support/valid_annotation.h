// SPDX-License-Identifier: Apache-2.0
//
// What every annotation promises whatever the text: spans inside it, ranges of tokens in order,
// indices that name something, trees that are trees. For property tests and fuzz targets.
#pragma once

#include <string>
#include <vector>

#include "language/annotation.h"

namespace belie::tests {

/// What is wrong, a line a fault ("quantity 3: low is above high"), at most a few dozen; empty:
/// valid.
std::vector<std::string> annotation_faults(const Annotation& annotation);

/// The same as one text.
std::string annotation_faults_text(const Annotation& annotation);

}  // namespace belie::tests
