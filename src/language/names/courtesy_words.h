// SPDX-License-Identifier: Apache-2.0
//
// Words of courtesy before a surname that say nothing of rank or calling.
#pragma once

#include <array>
#include <string_view>

namespace belie {

/// In lower case, with and without a full stop.
inline constexpr std::array<std::string_view, 8> kCourtesies{"mr",  "mrs",  "ms",  "miss",
                                                             "mr.", "mrs.", "ms.", "mx"};

}  // namespace belie
