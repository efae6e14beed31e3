// SPDX-License-Identifier: Apache-2.0
//
// Help texts, printed from the descriptors of commands and options.
#pragma once

#include <string>

#include "cli/command.h"

namespace belie {

std::string overview_text();                     // belie --help
std::string help_text(const Command& command);   // belie check --help
std::string group_text(std::string_view group);  // belie rule --help

}  // namespace belie
