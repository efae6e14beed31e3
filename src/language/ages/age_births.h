// SPDX-License-Identifier: Apache-2.0
//
// Births and deaths as news prose tells them: "born in Norwick in June 1946", "a 1951-born",
// "(1951–2019)". Shapes for age_patterns.h.
#pragma once

#include <cstdint>
#include <optional>

#include "language/ages/age_patterns.h"

namespace belie {

/// "born on 3 May 1970", "1951-born", "(1951–2019)": a birth whose words begin at the token.
std::optional<FoundAge> read_birth(const SentenceView& words, std::uint32_t at);

/// The death that a birth in brackets is followed by: "2019" of "(1951–2019)".
std::optional<FoundAge> read_death_after(const SentenceView& words, const FoundAge& birth);

}  // namespace belie
