// SPDX-License-Identifier: Apache-2.0
//
// Names that are not the person's of whom the draft has told before, though they are the same: a
// namesake, somebody brought in anew, kin called after them. An age beside such a name is
// another's.
#pragma once

#include "language/descriptions/description_words.h"

namespace belie {

/// "A namesake, Tom Roe, 34", "another Tom Roe", "a father, also called Tom": words that bring in
/// somebody who only is called so.
bool is_namesake(const DraftWords& draft, const Mention& mention);

/// "A baker, Tom Roe, 34, saw it", of a draft that has named a Tom Roe before: "a" brings in
/// somebody new.
bool is_brought_in_again(const DraftWords& draft, const Mention& mention);

/// "his son Gordon, 21": a first name behind a word for kin is somebody new, whoever else of the
/// draft is called so; a full name that the draft has told before too ("His nephew Tom Roe, 24").
bool is_name_of_kin(const DraftWords& draft, const Mention& mention);

}  // namespace belie
