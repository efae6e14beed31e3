// SPDX-License-Identifier: Apache-2.0
//
// What is claimed in a paragraph, for tests of single kinds. Uses the embedded model.
#pragma once

#include <string>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "support/annotated.h"

namespace belie::tests {

/// The claims of a kind in text order: "… | …". `shown` makes the text of a claim in an annotation;
/// "" leaves it out.
template <typename Shown>
std::string claim_lines(ClaimKind kind, const std::string& text, const LexiconIndex& lexicon,
                        Shown shown) {
  const Annotated annotated(text, lexicon);
  const Annotation& annotation = annotated.annotation();
  std::string lines;
  for (const Claim& claim : descriptor(kind).extract({annotation, lexicon})) {
    const std::string line = shown(claim, annotation);
    if (!line.empty()) lines += (lines.empty() ? "" : " | ") + line;
  }
  return lines;
}

}  // namespace belie::tests
