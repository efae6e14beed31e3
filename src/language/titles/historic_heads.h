// SPDX-License-Identifier: Apache-2.0
//
// Heads of state and government who died long ago and whom the news still names with their title:
// "President Abraham Lincoln". Such a title is no claim about the day of the draft. Only those whom
// no reader takes for somebody of today; who held an office in our time is for the facts.
#pragma once

#include <string_view>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// Whether the person is one of those who held such a title ("president") in a country that the
/// title's jurisdiction (a lexicon id, "" unknown) does not contradict.
bool is_historic_head(const Referent& person, std::string_view role, std::string_view jurisdiction,
                      const LexiconIndex& lexicon);

}  // namespace belie
