// SPDX-License-Identifier: Apache-2.0
//
// How the words of two counts may name one set: by nouns that can stand for each other ("homes",
// "houses"; "skiers", "people"), or by what is done with those who are counted. Shared by the
// checks that hold counted sets against each other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/quantities/measure_words.h"
#include "rules/figures/figure_facets.h"

namespace belie {

/// How one of the sets may be named by the other's nouns.
enum class Naming : std::uint8_t {
  kNone,
  kPeople,  // "skiers", "villagers"
  kDeed,
  kWider,  // "whales", "animals"; "headstones", "gravestones"
  kSame
};

/// The closest naming that any two of the nouns allow.
Naming naming(const MeasureWords& words, const std::vector<std::string>& a,
              const std::vector<std::string>& b);

/// People and shafts: the lexicon knows both and calls neither by the other's name, or people are
/// only one of them.
bool are_of_known_kinds(const MeasureWords& words, const std::vector<std::string>& a,
                        const std::vector<std::string>& b);

/// 2: one deed, by a plain word on one side at least; 1: by words of many meanings; 0: none.
int shared_deed(const FacetFigure& a, const FacetFigure& b);

/// Whether kin are counted, who are somebody's: a story has many families.
bool counts_kin(const std::vector<std::string>& nouns);

}  // namespace belie
