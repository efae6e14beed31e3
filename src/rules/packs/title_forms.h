// SPDX-License-Identifier: Apache-2.0
//
// The forms of an English title that follow from its words: the plural and the capitalised form
// before a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace belie {

/// "ministers of health" for "minister of health", "attorneys general", "chairwomen", "deputies".
std::string plural_title(std::string_view words);

/// "Minister of Health" for "minister of health".
std::string capitalised_title(std::string_view words);

/// Sorts the longest first, then alphabetically, and leaves out what stands twice.
void sort_longest_first(std::vector<std::string>& words);

}  // namespace belie
