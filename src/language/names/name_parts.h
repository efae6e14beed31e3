// SPDX-License-Identifier: Apache-2.0
//
// The parts of a person's name, and whether two names can be one person's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/lexicon/lexicon_index.h"

namespace belie {

struct NameParts {
  std::vector<std::string> given;  // "Joseph", "R."; empty: only the surname is written
  std::string surname;             // "Biden", "von der Leyen", "al-Assad", "Xi"
  std::string suffix;              // "Jr."
};

/// "Joseph R. Biden Jr." → Joseph, R. | Biden | Jr.; one word is a surname.
NameParts name_parts(std::string_view name, const LexiconIndex& lexicon);

/// Whether given names can be one person's: equal, an initial, a middle name more, a usual short
/// form ("Joe", "Joseph").
bool given_agree(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// Whether two full names can be one person's: surnames equal without accents and given names that
/// agree.
bool names_agree(const NameParts& a, const NameParts& b);

/// Whether a single word or surname can stand for the full name: its surname, a part of a double
/// surname, the surname without its particle.
bool is_short_for(std::string_view word, const NameParts& full);

}  // namespace belie
