// SPDX-License-Identifier: Apache-2.0
//
// The language stage as a whole: the one place that knows the order of its steps, for the pipeline,
// tests and fuzz targets alike.
#pragma once

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/syntax/model.h"

namespace belie {

/// The first half, which needs nothing of the lexicon: words, sentences, tags, lemmas, trees. Pure;
/// the document must outlive the result.
Annotation parsed(const Document& document, const Model& model);

/// The second half, of a document that is parsed: times, mentions, scopes, ages, quantities.
void annotate_meaning(Annotation& annotation, const LexiconIndex& lexicon);

/// Everything that the language stage says about a document, which must outlive the result. Pure;
/// linear in the number of tokens for sentences of bounded length.
Annotation annotate(const Document& document, const Model& model, const LexiconIndex& lexicon);

}  // namespace belie
