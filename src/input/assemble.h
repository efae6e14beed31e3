// SPDX-License-Identifier: Apache-2.0
//
// From decoded text, front matter and blocks to the parts of a document: the text that a reader
// sees, its sections, and the map from it to the bytes of the file.
#pragma once

#include <string>

#include "input/block.h"
#include "input/decode.h"
#include "input/front_matter.h"
#include "text/document.h"

namespace belie {

/// Puts a document's parts together, all but its path and date. A title in the front matter that
/// says what a headline in the text says is the same place and no section of its own; likewise a
/// deck.
DocumentParts assemble(Decoded decoded, const FrontMatter& matter, Blocks blocks);

}  // namespace belie
