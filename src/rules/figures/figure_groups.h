// SPDX-License-Identifier: Apache-2.0
//
// What the checks of arithmetic share: claims of one group, intervals, and figures as a reader
// writes them. A group of which the rule accepts only some claims (a part between quotation marks,
// a planned whole) is left out as a whole: half a sum is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/checks/check.h"

namespace belie {

/// One claim of a group with the roles that arithmetic needs.
struct GroupMember {
  StatementIndex statement;
  const Claim* claim = nullptr;
  std::string part;  // the role `part`: "whole", "from"
  Quantity value;
};

struct FigureGroup {
  DocumentIndex document;
  std::string name;                  // the role `group`
  std::vector<GroupMember> members;  // in text order

  /// The only member with this part, or nullptr.
  [[nodiscard]] const GroupMember* member(std::string_view part) const;
  /// The text under a role of any member, the first that has it; "" none.
  [[nodiscard]] std::string text(std::string_view role) const;
};

/// The groups of a kind that the rule accepts whole, in the graph's order.
std::vector<FigureGroup> figure_groups(const CheckInput& input, ClaimKind kind);

Quantity operator+(const Quantity& a, const Quantity& b);

/// Whether the value is one figure and no open or wide interval.
double middle(const Quantity& value);

/// By what figures of a working are divided, and the word for it: millions where all are.
struct Scale {
  double factor = 1;
  std::string_view word;  // " million"; "" none
};

Scale scale_of(const std::vector<Quantity>& values);

/// "84.6" of 84.55 to 84.65 million in millions; "12 or more".
std::string shown(const Quantity& value, const Scale& scale);

/// "{} × {}" of each, else the figure alone.
Place place_of(const FigureGroup& group, const GroupMember& member, PlaceRole role);

}  // namespace belie
