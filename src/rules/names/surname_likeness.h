// SPDX-License-Identifier: Apache-2.0
//
// How like two surnames are of which one stands for somebody whom nobody introduces: spelled as the
// other sounds, a letter apart, of the same letters, or only begun alike. Surnames are folded.
#pragma once

#include <cstdint>
#include <string>

namespace belie {

enum class Likeness : std::uint8_t { kNone, kLike, kVeryLike };

/// Not at all for names that are one, or one with another ending ("Petrov" and "Petrova").
Likeness likeness_of(const std::string& a, const std::string& b);

/// "Tiedman" and "Thiedmann", "Sawicki" and "Zawicki"; a doubled letter alone may be a plural.
bool sound_alike(const std::string& a, const std::string& b);

/// One letter apart: a slip of the finger where the names are long.
bool is_slip_of(const std::string& a, const std::string& b);

/// "Rothenbacher", "Rothenberger"; a shorter beginning is that of many names.
bool begin_as_one(const std::string& a, const std::string& b);

}  // namespace belie
