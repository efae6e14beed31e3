// SPDX-License-Identifier: Apache-2.0
//
// Where the dateline of a sentence ends: "LEEDS, June 4 – The bridge has opened." It is known by
// its place in capitals and by the dash, before anything is read. The date in it, and datelines
// without capitals that have one, are for reference_date.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "language/annotation.h"

namespace belie {

/// Behind the dash of a dateline that opens the words of a sentence; 0: there is none.
std::size_t end_of_dateline(std::span<const std::string_view> words);

/// The token behind the dash of a dateline that opens the sentence; the sentence's first token:
/// there is none.
std::uint32_t end_of_dateline(const Annotation& annotation, TokenRange sentence);

}  // namespace belie
