// SPDX-License-Identifier: Apache-2.0
//
// How far apart two words are in spelling, for "did you mean …" and for names that are written two
// ways.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace belie {

/// The fewest insertions, deletions, substitutions and swaps of neighbours that turn one UTF-8 text
/// into the other, counted in code points; no stretch is edited twice (the restricted distance of
/// Damerau, CACM 7(3), 1964). An invalid byte counts as one character.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// How many bytes the two begin with in common.
std::size_t common_prefix(std::string_view a, std::string_view b);

/// The candidate nearest to the word, the first of equals; "" when none is within a third of the
/// word's length (at least 1).
std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace belie
