// SPDX-License-Identifier: Apache-2.0
//
// What lets two numbers of one kind of things both be right, read from the words around them and
// from nothing else: words that make a set its own, a number near that makes up the difference, a
// correction that is told. Shared by the checks that hold counted sets against each other.
#pragma once

#include "graph/claim_graph.h"
#include "language/annotation.h"

namespace belie {

/// A figure where it stands. Refers to both.
struct CountPlace {
  const Annotation& annotation;
  const QuantityMention& quantity;
};

/// The figure whose words lie in the span; nullptr: none.
const QuantityMention* mention_in(const Annotation& annotation, Span span);

/// Whether the words behind the counted noun set it apart, and the paragraph of the other figure
/// has none of them: "the 38 ferries built before 1990" of "46 ferries".
bool has_words_of_its_own(const CountPlace& set, const CountPlace& other);

/// … whether it has at least one such word.
bool has_word_of_its_own(const CountPlace& set, const CountPlace& other);

/// "The skipper and his eight hands", "Treat and six passengers": one more than the figure, all
/// told.
bool has_leader_beside(const CountPlace& place);

/// "Had more goats and has kept all 70": those of somebody else.
bool compares_more(const CountPlace& place);

/// Whether a bare number beside one of the two makes up their difference: "bought 19 drawings and
/// was given four by a neighbour … the 23 drawings".
bool is_difference_told(const CountPlace& first, const CountPlace& second);

/// Whether a bare number beside the figure is that one: "31 houses in Sellin and 27 in Hollin".
bool is_number_beside(const CountPlace& place, const CountPlace& second, double value);

/// "Of the 14 charges" of "nine of the 14 charges", beside a figure that is no more than the nine.
bool is_within_told_part(const CountPlace& whole, double value);

/// Whether the figure stands behind a report of an earlier hour: "it had reported six deaths",
/// "police had first spoken of two".
bool is_of_earlier_report(const Annotation& annotation, Span figure);

/// "(Corrects the number on board)", "an earlier version said": what other drafts tell otherwise,
/// the draft means to replace.
bool tells_correction(const Annotation& annotation);

/// Whether both stand in items of minutes or of a list, each with its own: "5. Grants. Carried by
/// six votes to two."
bool are_of_two_items(const Annotation& annotation, SentenceIndex first, SentenceIndex second);

/// Drafts of two days that both tell of stages, legs, rounds or sessions: who set out on the one
/// day is not who set out on the next.
bool are_of_two_stages(const ClaimGraph& graph, DocumentIndex a, DocumentIndex b);

}  // namespace belie
