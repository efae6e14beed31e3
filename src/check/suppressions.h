// SPDX-License-Identifier: Apache-2.0
//
// Comments by which a writer tells that something in a draft is right:
//
//     <!-- belie: right as it stands: quoted from a speech of 2018 -->
//
// A comment covers the paragraph that it stands in, or the one directly below it. A reason is
// demanded: whoever reads the draft next year has the same doubt. Comments are Markdown's and
// HTML's; in plain text the same words are text.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "text/document.h"

namespace belie {

/// A comment that covers a paragraph.
struct Suppression {
  std::string reason;
  Span covered;       // in the original file's bytes; empty: no paragraph follows
  Position position;  // of the comment
};

struct Suppressions {
  std::vector<Suppression> suppressions;
  std::vector<Error> warnings;  // comments to belie that it does not understand
};

/// The comments to belie in a draft, in its order.
Suppressions suppressions_in(const Document& document);

}  // namespace belie
