// SPDX-License-Identifier: Apache-2.0
//
// How a newsroom writes a name: the preferred form, others that it accepts, and those that it never
// prints. Written alike in belie.yaml, in a pack's names.yaml and in the examples of rules:
//
//     Kyiv: [Kiev]                                  # the preferred form, and what is accepted too
//     Harbour Trust: {never: [Harbor Trust]}        # … and what is not
//     Osk Water: {accepted: OW, never: [Osk Waters, Oskwater]}
//
// What the forms are good for is not here: `accepted` is check/allowances.h's, `never` the check
// house-style's.
#pragma once

#include <string>
#include <vector>

#include "rules/yaml/schema.h"

namespace belie {

/// The forms of one name.
struct NameForms {
  std::string preferred;
  std::vector<std::string> accepted{};
  std::vector<std::string> never{};
};

/// The names of a map. A form that belongs to two names, or that is both accepted and never
/// written, is reported.
std::vector<NameForms> read_name_forms(YamlCheck& check, const YamlNode& names);

}  // namespace belie
