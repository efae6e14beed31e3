// SPDX-License-Identifier: Apache-2.0
//
// How names that are meant to be one come apart in print: a letter is lost, doubled or changed
// ("Brackwel"), two change places ("Avelrey"), or the name is written as it sounds ("Maddocks" for
// "Maddox"). Endings that make another word of a name – plural, people, possessive – are no
// misspellings.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace belie {

/// The word roughly as it sounds in English, for comparison only: "whalley" and "walley" are both
/// "wali", "maddox" and "maddocks" both "madoks". The word is to be folded.
std::string sounding(std::string_view folded);

/// Whether two folded words may be one, misspelt: at most so many edits apart, or alike in sound,
/// with the same first sound, and not told apart by an ending only.
bool may_be_misspelt(std::string_view a, std::string_view b, std::size_t edits);

/// Whether two folded words differ by an ending that makes another word of a name: "mannheim",
/// "mannheimer".
bool differ_by_ending(std::string_view a, std::string_view b);

/// Whether two folded first names are national or pet forms of one: "marianne" and "marion",
/// "helena" and "helen", "alistair" and "alasdair". They begin alike, and what remains without
/// vowels, "h" and "w" is one row of at least two sounds; "erin" and "erna" are too short.
bool are_forms_of_one(std::string_view a, std::string_view b);

/// Keys of which two words that may_be_misspelt with one edit share at least one: the word less
/// each letter (Mor and Fraenkel, Information Processing Letters 15(5), 1982) and its sound.
std::vector<std::string> spelling_keys(std::string_view folded);

}  // namespace belie
