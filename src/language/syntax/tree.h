// SPDX-License-Identifier: Apache-2.0
//
// Reading a dependency tree without pointers: the stretch of tokens below a token. Computed once
// for an annotation.
#pragma once

#include <vector>

#include "language/annotation.h"

namespace belie {

/// For every token the smallest range that holds it and everything that depends on it.
std::vector<TokenRange> subtree_ranges(const Annotation& annotation);

}  // namespace belie
