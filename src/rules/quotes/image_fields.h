// SPDX-License-Identifier: Apache-2.0
//
// The fields from which remarks take their images: a ladder and a lawnmower are tools, a wasp and a
// fly are insects, a loaf and crumbs are bread. Whoever tells a remark from memory exchanges the
// words and keeps the field. Wider than the classes of rules/quotes/word_meanings.h, and a word may
// be of several fields; that two remarks share one says little unless their drafts speak of other
// things.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace belie {

/// The fields of a lemma in lower case, as numbers in order; none for most words.
std::span<const std::uint16_t> image_fields_of(std::string_view lemma);

}  // namespace belie
