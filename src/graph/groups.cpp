// SPDX-License-Identifier: Apache-2.0
//
// Statements grouped by the values of some of their roles, by sorting: n log n in the statements of
// the kind.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/assert.h"
#include "graph/parts.h"

namespace belie {
namespace {

/// A value as a key: equal values, and only they, have equal texts.
struct ValueKey {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return "s" + text; }
  std::string operator()(const std::vector<std::string>& list) const {
    std::vector<std::string> sorted = list;
    std::ranges::sort(sorted);
    return fmt::format("l{}", fmt::join(sorted, "\x1f"));
  }
  std::string operator()(const Quantity& quantity) const {
    return fmt::format("q{}..{} {}", quantity.low, quantity.high, quantity.unit);
  }
  std::string operator()(const Period& period) const {
    return fmt::format("p{}..{}", period.begin.time_since_epoch().count(),
                       period.end.time_since_epoch().count());
  }
  std::string operator()(EntityIndex entity) const { return fmt::format("n{}", entity.value); }
  std::string operator()(EventIndex event) const { return fmt::format("e{}", event.value); }
  template <typename Unresolved>
  std::string operator()(const Unresolved&) const {
    BELIE_ASSERT(false, "a statement's values are resolved");
    return "";
  }
};

}  // namespace

std::string value_key(const Value& value) { return std::visit(ValueKey{}, value); }

namespace {

/// The values of the roles in one text; nothing where one is missing.
std::optional<std::string> group_key(const Statement& statement,
                                     const std::vector<std::uint8_t>& roles) {
  std::string key;
  for (const std::uint8_t role : roles) {
    const Value* value = statement.argument(role);
    if (!value) return std::nullopt;
    key += value_key(*value) + '\x1e';
  }
  return key;
}

}  // namespace

std::vector<std::vector<StatementIndex>> ClaimGraph::groups(
    ClaimKind kind, const std::vector<std::uint8_t>& roles) const {
  std::map<std::string, std::size_t> place_of;
  std::vector<std::vector<StatementIndex>> groups;
  for (std::size_t s = 0; s < parts_->statements.size(); ++s) {
    if (parts_->statements[s].kind != kind) continue;
    const std::optional<std::string> key = group_key(parts_->statements[s], roles);
    if (!key) continue;
    const auto [place, fresh] = place_of.try_emplace(*key, groups.size());
    if (fresh) groups.emplace_back();
    groups[place->second].push_back(StatementIndex(s));
  }
  return groups;
}

}  // namespace belie
