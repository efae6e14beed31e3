// SPDX-License-Identifier: Apache-2.0
//
// Who says the words between quotation marks: by name, title, description or pronoun; before the
// words, behind them, in their middle, in the sentence or paragraph before.
#pragma once

#include "language/annotation.h"

namespace belie {

class LexiconIndex;

/// Fills speaker, speaker_words, cue and continues of the annotation's quotations, and makes a
/// quotation direct where a reporting verb stands right beside it. Needs trees, mentions and
/// quotations. Pure; linear in the number of tokens for sentences of bounded length.
void find_speakers(Annotation& annotation, const LexiconIndex& lexicon);

}  // namespace belie
