// SPDX-License-Identifier: Apache-2.0
//
// English abbreviations that are written with a full stop, by what may follow them. Tables only;
// tokenizer.h keeps the stop with the word, sentences.h judges whether a sentence ends there.
#pragma once

#include <cstdint>
#include <string_view>

namespace belie {

enum class Abbreviation : std::uint8_t {
  kNone,
  kTitle,         // "Mr.", "Gen.": a name follows, no sentence ends here
  kBeforeNumber,  // "No.", "p.": an abbreviation only before a number
  kMonth,         // "Sept.", "Mon.": a day or year mostly follows
  kAfterName,     // "Inc.", "Jr.", "etc.": a sentence may end here
  kOther          // "vs.", "e.g.": goes on
};

/// The kind of a word, given in its own letters without the last stop.
Abbreviation abbreviation(std::string_view word);

}  // namespace belie
