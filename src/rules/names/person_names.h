// SPDX-License-Identifier: Apache-2.0
//
// Whether two names can be one person's. The answer is "proved different" only for two full names
// that share no surname and have none that is a few letters away from the other's; everything else
// is unknown: short forms, transliterations, compound and married names are too many to be sure.
#pragma once

#include <string>
#include <string_view>

#include "graph/claim_graph.h"
#include "rules/engine/truth.h"

namespace belie {

/// True: two different persons; false: one and the same name; unknown: cannot be told.
Truth names_differ(std::string_view a, std::string_view b);

/// The same with every form that the facts know of the people.
Verdict persons_differ(const ClaimGraph& graph, const Entity& a, const Entity& b);

/// Whether someone called so is the one of the fact: true; false where no form of the fact's name
/// is like this one; else unknown. A surname alone is the holder of that surname.
Truth is_person_of(const Entity& person, const OfficeTerm& term);

/// A name of two words or more.
bool is_full_name(std::string_view name);

}  // namespace belie
