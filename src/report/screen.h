// SPDX-License-Identifier: Apache-2.0
//
// Text for a terminal: how many columns it takes, how to break and shorten it to a width, and how
// to make words from a draft harmless. A draft may hold anything; an escape sequence in it must not
// reach the terminal, and a right-to-left override must not turn the report around.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace belie {

/// The columns that a terminal gives to valid UTF-8: 2 for East Asian wide characters, 0 for
/// combining marks, else 1 (Unicode Standard Annex 11).
std::size_t display_width(std::string_view text);

/// One line that is safe to print: valid UTF-8, every white-space character (line ends and tabs
/// too) a blank, control characters as pictures (ESC is "␛") or U+FFFD, invisible directional and
/// zero-width format characters left out.
std::string for_screen(std::string_view text);

/// The text with blanks added up to the width.
std::string pad(std::string_view text, std::size_t width);

/// Lines of at most `width` columns, broken at blanks; a longer word is broken anywhere. At least
/// one line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The beginning of the text as far as `width` columns allow, cut at a word and with " …" where
/// something is left out.
std::string keep_start(std::string_view text, std::size_t width);

/// The end of the text likewise, with "… " before it.
std::string keep_end(std::string_view text, std::size_t width);

/// Beginning and end with " … " between them.
std::string keep_ends(std::string_view text, std::size_t width);

/// What a stretch of a report is, for its colour.
enum class Ink : unsigned char { kError, kWarning, kNote, kMarked, kFaint, kStrong };

/// The text in the ink's colour by ECMA-48 sequences, or as it is where colours are off.
std::string paint(Ink ink, std::string_view text, bool colour);

/// "1 error", "2 errors"
std::string counted(std::size_t number, std::string_view singular);

}  // namespace belie
