// SPDX-License-Identifier: Apache-2.0
//
// Character references of HTML, as Markdown takes them over: "&eacute;", "&#233;", "&#xE9;".
#pragma once

#include <string>
#include <string_view>

namespace belie {

/// The UTF-8 text that a character reference with its "&" and ";" stands for: those of HTML 4 by
/// name, letters of European names from HTML 5, and all by number. "" for an unknown one; U+FFFD
/// for a number that is no character.
std::string decode_entity(std::string_view reference);

}  // namespace belie
