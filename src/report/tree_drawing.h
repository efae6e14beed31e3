// SPDX-License-Identifier: Apache-2.0
//
// A sentence's dependency tree as an SVG element: the words in a row with their tags, an arc from
// each head to its dependent, and on the arc the relation with the margin by which the parser
// preferred it. Arcs that lie inside others are drawn lower. The style sheet of the page gives
// colours.
#pragma once

#include <string>

#include "language/annotation.h"

namespace belie {

/// Sentences of more words are not drawn.
inline constexpr std::uint32_t kLongestTree = 120;

/// "<svg …>…</svg>", with a text for readers that show no pictures. Arcs with a margin below
/// `sure_from` are dashed.
std::string tree_drawing(const Annotation& annotation, const Sentence& sentence, int sure_from);

}  // namespace belie
