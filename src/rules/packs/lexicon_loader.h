// SPDX-License-Identifier: Apache-2.0
//
// The files under lexicon/ of a pack as one Lexicon. Every section may stand in any file; which
// file holds what is for the editor's convenience. Loading is strict and tells all mistakes:
// unknown sections and flags, cells too few or too many, ids used twice, ids that nothing has,
// words that two titles claim. How the tables are written is said at the head of each file of the
// core pack and, for all of them, in lexicon_sections.h.
#pragma once

#include <string_view>
#include <vector>

#include "base/error.h"
#include "language/lexicon/lexicon.h"
#include "rules/packs/pack.h"

namespace belie {

struct LexiconLoad {
  Lexicon lexicon;            // what could be read
  std::vector<Error> errors;  // sorted by file and place; empty: all is well
};

/// Reads those of the files whose name begins with "lexicon/", in order of name. `folder` goes
/// before the names in errors. The ids of `base`, the lexicon that a pack builds upon, may be
/// referred to.
LexiconLoad load_lexicon(std::string_view folder, const std::vector<PackFile>& files,
                         const Lexicon& base = {});

}  // namespace belie
