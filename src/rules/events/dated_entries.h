// SPDX-License-Identifier: Apache-2.0
//
// Timelines and live blogs: paragraphs that open with their own time ("September 2014.", "9.40am",
// "Thursday:"). What two of them tell is told of two times, whatever the tense. Knows nothing of
// what is told there.
#pragma once

#include <cstdint>
#include <vector>

#include "language/annotation.h"

namespace belie {

/// By sentence: the number of the entry that it stands in, counted from 1 at the oldest one; 0
/// where its paragraph opens with no time. All 0 in a draft with a single such paragraph, which is
/// no timeline.
std::vector<std::uint32_t> dated_entries(const Annotation& annotation);

}  // namespace belie
