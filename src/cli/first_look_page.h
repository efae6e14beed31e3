// SPDX-License-Identifier: Apache-2.0
//
// What `belie init` prints and writes: a page for the managing editor, and a belie.yaml in which
// the decisions of that page wait behind comment signs.
#pragma once

#include <cstddef>
#include <string>

#include "check/first_look.h"

namespace belie {

/// The page, broken to the width.
std::string first_look_page(const FirstLook& look, const Report& report, std::size_t width);

/// A belie.yaml that takes the list of known findings into account, and offers the decisions.
std::string first_configuration(const FirstLook& look, std::string_view known_name);

}  // namespace belie
