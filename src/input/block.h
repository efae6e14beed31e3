// SPDX-License-Identifier: Apache-2.0
//
// What a format hands on: blocks made of pieces of the decoded text, without markup. assemble.h
// turns them into the sections of a document and knows about bytes; a format knows about neither.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/span.h"

namespace belie {

/// A stretch of the decoded text, or what a reader sees in its place.
struct Piece {
  Span range;        // in the decoded text
  std::string text;  // "": the range itself; else what stands for it ("é" for "&eacute;", " " for a
                     // line end)
};

/// One block as a reader sees it. Pieces are in order and do not overlap.
struct Block {
  SectionKind kind = SectionKind::kBody;
  std::vector<Piece> pieces;
  bool continues =
      false;  // belongs to the paragraph of the block before it (after a hard line break)
};

/// All that a format finds in the decoded text.
struct Blocks {
  std::vector<Block> blocks;  // in the order of the text
  std::vector<Span> unread;   // comments and code, in the decoded text
};

/// The text of a block as a reader sees it.
std::string block_text(std::string_view decoded, const Block& block);

/// Appends a piece; one that goes on byte for byte where the last ended becomes part of it.
void append_piece(Block& block, Piece piece);

/// Takes white space off both ends and drops what is then empty.
void trim(std::string_view decoded, Block& block);

/// Whether a reader sees anything: some code point that is neither white space nor a control or
/// format character.
bool has_text(std::string_view decoded, const Block& block);

}  // namespace belie
