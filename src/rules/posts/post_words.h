// SPDX-License-Identifier: Apache-2.0
//
// The words of posts as they are compared: spellings and names of one post made one, and what only
// praises the holder left away.
#pragma once

#include <string>
#include <string_view>

namespace belie {

/// "Headteacher" for "headmaster", "chief executive" for "ceo"; the words themselves otherwise.
std::string one_word(std::string words);

/// Whether the word before a post tells how somebody fills it, not which it is: "experienced",
/// "longest-serving".
bool praises_holder(std::string_view word);

/// The mark of an owner, a token of its own: "'s".
bool is_owner_mark(std::string_view word);

/// "Dr", "Mrs", "Canon": what stands before a name in letters and lists.
bool is_form_of_address(std::string_view word);

}  // namespace belie
