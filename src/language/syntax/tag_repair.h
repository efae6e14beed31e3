// SPDX-License-Identifier: Apache-2.0
//
// Words that are nouns and adjectives alike, and that the tagger takes for adjectives where they
// can only be nouns: “the final was played in Graz”, “the novel came out”. A model of few weights
// has seen “final” before nouns alone.
#pragma once

#include <span>
#include <string_view>

#include "language/syntax/tagger.h"

namespace belie {

/// Makes nouns of them where a determiner stands before and no noun can follow.
void repair_nouns(std::span<const std::string_view> words, std::span<TagPair> tags);

/// "They shook hands", "will sing": a form that is nothing but a past is no present, and "sing" no
/// participle, whatever the model has made of them.
void repair_verbs(std::span<const std::string_view> words, std::span<TagPair> tags);

}  // namespace belie
