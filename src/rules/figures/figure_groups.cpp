// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/figure_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "claims/role_value.h"

namespace belie {
namespace {

/// "1234.5" as "1,234.5", with as many decimals as needed, at most two.
std::string grouped(double number) {
  std::string text = fmt::format("{:.2f}", number);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::size_t first = text.front() == '-' ? 1 : 0;
  for (std::size_t at = point; at > first + 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

}  // namespace

const GroupMember* FigureGroup::member(std::string_view part) const {
  const auto found = std::ranges::find(members, part, &GroupMember::part);
  return found == members.end() ? nullptr : &*found;
}

std::string FigureGroup::text(std::string_view role) const {
  for (const GroupMember& member : members) {
    if (std::string text = text_under(*member.claim, role); !text.empty()) return text;
  }
  return "";
}

std::vector<FigureGroup> figure_groups(const CheckInput& input, ClaimKind kind) {
  std::vector<FigureGroup> groups;
  std::vector<bool> accepted;
  std::map<std::pair<DocumentIndex, std::string>, std::size_t> places;
  const auto& statements = input.graph.statements();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].kind != kind || statements[i].is_fact()) continue;
    const StatementIndex index(i);
    const Claim& claim = input.graph.claim(index);
    const DocumentIndex document = statements[i].document;
    const auto [place, fresh] =
        places.try_emplace({document, text_under(claim, "group")}, groups.size());
    if (fresh) {
      groups.push_back({document, place->first.second, {}});
      accepted.push_back(true);
    }
    const auto* quantity = value_as<Quantity>(claim, "value");
    if (!input.accepts(index) || quantity == nullptr) accepted[place->second] = false;
    groups[place->second].members.push_back(
        {index, &claim, text_under(claim, "part"), quantity == nullptr ? Quantity{} : *quantity});
  }
  std::vector<FigureGroup> whole;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (accepted[g]) whole.push_back(std::move(groups[g]));
  }
  return whole;
}

Quantity operator+(const Quantity& a, const Quantity& b) {
  return {a.low + b.low, a.high + b.high, a.unit};
}

double middle(const Quantity& value) {
  return std::isinf(value.high) ? value.low : (value.low + value.high) / 2;
}

Scale scale_of(const std::vector<Quantity>& values) {
  constexpr std::array kScales{Scale{1e9, " billion"}, Scale{1e6, " million"}};
  for (const Scale& scale : kScales) {
    const bool all = std::ranges::all_of(
        values, [&](const Quantity& value) { return middle(value) >= scale.factor / 10; });
    const bool some = std::ranges::any_of(
        values, [&](const Quantity& value) { return middle(value) >= scale.factor; });
    if (all && some) return scale;
  }
  return {};
}

std::string shown(const Quantity& value, const Scale& scale) {
  const std::string text = grouped(middle(value) / scale.factor);
  return std::isinf(value.high) ? text + " or more" : text;
}

Place place_of(const FigureGroup& group, const GroupMember& member, PlaceRole role) {
  return {role, group.document, member.claim->span, member.claim->read_as, member.claim->voice};
}

}  // namespace belie
