// SPDX-License-Identifier: Apache-2.0
//
// What somebody in a post has charge of, and the fields of work of callings: two charges of one
// house have two holders, and nobody follows callings of two fields at once. Our own lists.
#pragma once

#include <string_view>

namespace belie {

/// The part of a house that the post has charge of: "finance" of "chief financial officer"; "" none
/// known.
std::string_view charge_of(std::string_view words);

/// Whether nobody has charge of both in one house.
bool charges_exclude(std::string_view a, std::string_view b);

/// The field of work of a calling that takes somebody's whole day: "health" of "ward nurse"; ""
/// none known.
std::string_view field_of(std::string_view words);

/// Whether the words are those of whoever is at the top of some body: "governor", "chief
/// executive".
bool is_top(std::string_view words);

}  // namespace belie
