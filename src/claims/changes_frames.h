// SPDX-License-Identifier: Apache-2.0
//
// What the readers of changes share: words of rise and fall, percentages written as shares, and
// the readers of figures that stand side by side ("58, after 40 last year, a rise of …") or are
// taken from each other ("the margin of 512 votes"). Private to changes*.cpp.
#pragma once

#include <optional>
#include <vector>

#include "claims/changes.h"

namespace belie {

/// Whether the word at the token says a rise (true) or a fall (false); nothing: neither.
std::optional<bool> rises_at(const DraftFigures& figures, std::uint32_t token);

/// Adjusted, annualised, forecast: figures that cannot be worked out from those in the text.
bool is_adjusted(const DraftFigures& figures, TokenRange tokens);

bool same_thing(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b);

/// "by a quarter", "a fall of half": a share of the former figure, in per cent. Such words are
/// loose.
DraftFigure in_percent(DraftFigure share);

/// Two figures of different times side by side and what is said of their difference, in the same
/// sentence, the next one, or the one before: `told` are the rises and falls without their figures.
void add_compared(const DraftFigures& figures, const std::vector<Change>& told,
                  std::vector<Change>& changes);

/// Two counts of one contest and the margin between them.
void add_margins(const DraftFigures& figures, std::vector<Change>& changes);

}  // namespace belie
