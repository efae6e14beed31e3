// SPDX-License-Identifier: Apache-2.0
//
// What a draft does not tell but what a deed presupposes: who speaks is alive, a road on which cars
// drive is open. Evidence for rules; a reader who asks what was understood is not shown it.
#pragma once

#include <string>

#include "claims/role_value.h"

namespace belie {

/// Whether only a deed speaks for the claim, or for the statement that the graph makes of it, or it
/// is of a thing that no list knows ("~derby").
template <typename Said>
[[nodiscard]] bool is_presupposed(const Said& said) {
  if (said.kind != ClaimKind::k_status) return false;
  const std::string told = text_under(said, "told");
  return told == "use" || told == "using" || text_under(said, "thing").starts_with('~');
}

}  // namespace belie
