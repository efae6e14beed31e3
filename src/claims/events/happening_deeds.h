// SPDX-License-Identifier: Apache-2.0
//
// The stem that a verb and its nouns share, for the many things that happen and stand in no class
// of happening_words.h: "dredge", "dredging"; "confirm", "confirmation"; "bite", "the bite". It is
// formed by endings alone, so that it needs no list of verbs; that two words have one stem proves
// less than a class does.
#pragma once

#include <string>
#include <string_view>

namespace belie {

/// "dredg" of the verb "dredge"; "" where the verb says too little: "have", "say".
std::string deed_of_verb(std::string_view lemma);

/// "dredg" of "dredging"; "" of a noun that names no deed by its ending or our list.
std::string deed_of_noun(std::string_view lemma);

}  // namespace belie
