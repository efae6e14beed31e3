// SPDX-License-Identifier: Apache-2.0
//
// Drafts are named on the command line from the working folder; belie.yaml, the ledger and lists of
// known findings name them from the folder that they stand in. This is the way between the two, by
// the names alone: no file is looked at.
#pragma once

#include <string>
#include <string_view>

namespace belie {

/// The path relative to the folder: "../a.md" of the working folder "/desk/now" is "a.md" of
/// "/desk". Both folders are absolute; without them the path stays, made plain ("./a//b" is "a/b").
std::string path_from(std::string_view folder, std::string_view working_folder,
                      std::string_view path);

}  // namespace belie
