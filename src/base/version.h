// SPDX-License-Identifier: Apache-2.0
//
// The one place that says which belie this is.
#pragma once

#include <string_view>

namespace belie {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace belie
