// SPDX-License-Identifier: Apache-2.0
//
// One draft's annotation as an HTML page for the eye: the text as it stands with everything that
// was read in it marked and labelled, under each paragraph what the marks mean, and each sentence's
// tree on demand. The page is one file; it needs no network and no script, and follows the reader's
// choice of light or dark.
#pragma once

#include <string>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// An annotated draft and the day on which it speaks.
struct AnnotatedDraft {
  const Annotation* annotation = nullptr;
  ReferenceDate date;
};

/// The page of one or more drafts, one below the other. The same drafts give the same bytes.
std::string annotation_page(const std::vector<AnnotatedDraft>& drafts, const LexiconIndex& lexicon);

}  // namespace belie
