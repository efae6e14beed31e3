// SPDX-License-Identifier: Apache-2.0
//
// Packs that build on each other, read together: each after those that it needs, with their ids at
// hand for its lexicon and facts, and its manifest held against what is really there. Reading the
// folders is the caller's business.
#pragma once

#include <string>
#include <vector>

#include "rules/packs/pack.h"

namespace belie {

/// The files of a pack that lies on disk.
struct PackFolder {
  std::string folder;  // as shown in errors: "rules/desk"
  std::vector<PackFile> files;
};

/// The packs, each behind those that it needs, else in the order given. The mistakes of each are in
/// its Pack::errors, among them: a pack that is needed and not there or too old, a rule that stands
/// in the place of another one's without saying so, a setting for a rule that nobody has.
std::vector<Pack> load_packs(const std::vector<PackFolder>& folders, const Pack& core);

}  // namespace belie
