// SPDX-License-Identifier: Apache-2.0
//
// Lists that take up a number told before them: "The three deal with fees; with …; and with …" or
// "It makes four recommendations. It calls for a siren, a bridge, … and a fund". Private to
// enumerations*.cpp.
#pragma once

#include <optional>

#include "claims/sums/enumerations.h"

namespace belie {

/// The list of the sentence with the number that announced it; nothing where it is none for
/// certain.
std::optional<Enumeration> list_taken_up(const DraftFigures& figures, std::size_t sentence);

}  // namespace belie
