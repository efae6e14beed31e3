// SPDX-License-Identifier: Apache-2.0
//
// `belie explain draft.md:8`: what was read in a line, for an editor who wants to know what belie
// saw there and what it made of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/command.h"

namespace belie {

/// "draft.md:8" and "draft.md:8:15"; lines and columns count from 1.
struct DraftPlace {
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;  // 0: the whole line
};

/// Nothing where the word does not end in a number behind a colon.
std::optional<DraftPlace> draft_place(std::string_view word);

/// The sentences of the line, or the one at the column, with what was read in them and the claims
/// that came of it; where none is, why. A line or column that the draft does not have gives exit
/// code 2.
CommandResult explain_place(const DraftPlace& place, const Arguments& arguments,
                            const Terminal& terminal);

}  // namespace belie
