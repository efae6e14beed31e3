// SPDX-License-Identifier: Apache-2.0
//
// Words between quotation marks: “…”, "…", «…», „…“ and, where they cannot be apostrophes, ‘…’ and
// '…'. A quotation that is not closed in its paragraph runs to the paragraph's end, as it does in
// print when it goes on in the next one.
#pragma once

#include <vector>

#include "language/annotation.h"

namespace belie {

/// All quotations in text order; nested ones follow the one that holds them. Speakers are not yet
/// known.
std::vector<Quotation> find_quotations(const Annotation& annotation);

}  // namespace belie
