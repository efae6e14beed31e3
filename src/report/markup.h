// SPDX-License-Identifier: Apache-2.0
//
// Text of a draft inside HTML: nothing that a draft holds can become markup or a control character.
#pragma once

#include <string>
#include <string_view>

namespace belie {

/// The text with what HTML reserves written as character references, for elements and for
/// attributes in double quotes; control characters as screen.h shows them.
std::string escaped(std::string_view text);

}  // namespace belie
