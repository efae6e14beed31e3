// SPDX-License-Identifier: Apache-2.0
//
// Descriptions of people: "the driver" where the draft has one, "the 69-year-old", "the Kenyan",
// "her client", "a 52-year-old grandfather". A description is linked to the one person of the draft
// whom it fits – by title, occupation, age, origin or apposition – or stands for a person of its
// own who has no name; where two fit it is left alone.
#pragma once

namespace belie {

class LexiconIndex;
struct Annotation;

/// Adds mentions of kind kDescription, with their referents, in text order; every MentionIndex that
/// the annotation holds stays valid or is moved along. Runs after scopes, before ages. Pure; linear
/// in the number of tokens for drafts of bounded length.
void annotate_descriptions(Annotation& annotation, const LexiconIndex& lexicon);

}  // namespace belie
