// SPDX-License-Identifier: Apache-2.0
//
// What the words around a figure say that it measures: "seats 1,450", "a capacity of 320" and
// "licensed to carry 60" all tell how many fit in, "94 metres high" and "the height of 94 metres"
// how high a thing is. Such an aspect is called a facet. A table of our own; no news, no grammar.
#pragma once

#include <span>
#include <string_view>

namespace belie {

/// Where a word stands that tells the facet of a figure.
enum class FacetPart : std::uint8_t {
  kNoun,     // bears the figure: "a capacity of 320", "the 75,000-franc fine", "turnout was 61 %"
  kCounted,  // is counted: "1,450 seats"
  kVerb,     // has the figure as its object: "seats 1,450", "weighs 4.2 tonnes"
  kBehind,   // follows it: "94 metres high", "six years in prison"
  kNear      // any noun or verb of its clause: "12 euros for a ticket"
};

/// How sure a facet alone makes that two figures of one story are of one thing.
enum class FacetBond : std::uint8_t {
  kSole,  // a story has one: a turnout, a magnitude, a capacity
  kOwn,   // the thing must be the same or known: a height, a price
  kKnown  // the thing must be known: earthquakes come in series
};

struct Facet {
  std::string_view id;         // "capacity"
  std::string_view dimension;  // "money", "length" …; "" counts
  FacetBond bond = FacetBond::kOwn;
};

struct FacetWord {
  std::string_view word;  // a lemma; behind the figure the words as they stand
  FacetPart part;
  std::string_view facet;
};

std::span<const Facet> facets();
std::span<const FacetWord> facet_words();

/// The facet of that name, or nullptr.
const Facet* facet(std::string_view id);

/// The facet of the dimension that the word tells in that part, or nullptr.
const Facet* facet_told_by(std::string_view word, FacetPart part, std::string_view dimension);

/// One name for all nouns that a story uses for one sort of thing: "bridge" for "viaduct"; the noun
/// itself where no sort has it.
std::string_view sort_of_thing(std::string_view noun);

}  // namespace belie
