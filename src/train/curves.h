// SPDX-License-Identifier: Apache-2.0
//
// How far each relation may be trusted: precision and recall of the arcs whose margin is at least
// some cut, relation by relation. Who reads trees chooses the cuts from this table.
#pragma once

#include <string>

#include "train/evaluation.h"

namespace belie {

/// A line a relation that is frequent in the treebank: for each cut "precision/recall" in per cent.
/// An arc is right where its head and its relation, with the subtype, are.
std::string margin_table(const AnalysedText& gold, const AnalysedText& system);

}  // namespace belie
