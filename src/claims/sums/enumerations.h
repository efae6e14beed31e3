// SPDX-License-Identifier: Apache-2.0
//
// Announced numbers of things and the lists of them: "three conditions: a, b and c", "in two towns,
// Lerwick and Scalloway", "five points:" before a bulleted list, "comes with three conditions. The
// tax has to rise, fuel must be sold at cost and …". Only lists whose members can be told apart for
// certain are read: members of one shape, closed by "and", with nothing in them that may be a
// member or a description of the one before. Lists of examples ("such as") are none.
#pragma once

#include <vector>

#include "claims/figures.h"

namespace belie {

struct Enumeration {
  DraftFigure stated;
  std::vector<TokenRange> items;  // each within one sentence, in text order
};

/// All enumerations of a draft, in text order. Pure; linear in the number of tokens for sentences
/// of bounded length.
std::vector<Enumeration> find_enumerations(const DraftFigures& figures);

}  // namespace belie
