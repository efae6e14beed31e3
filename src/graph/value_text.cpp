// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "graph/parts.h"

namespace belie {
namespace {

struct ValueText {
  const ClaimGraph::Parts& parts;

  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const std::vector<std::string>& list) const {
    return fmt::format("{}", fmt::join(list, ", "));
  }
  std::string operator()(const Quantity& quantity) const {
    if (quantity.low == quantity.high) return fmt::format("{} {}", quantity.low, quantity.unit);
    return fmt::format("{}..{} {}", quantity.low, quantity.high, quantity.unit);
  }
  std::string operator()(const Period& period) const { return to_text(period); }
  std::string operator()(EntityIndex entity) const {
    return parts.entities.entities[entity.index()].name;
  }
  std::string operator()(EventIndex event) const {
    return event_text(parts.events.events[event.index()]);
  }
  std::string operator()(ReferentIndex) const { return ""; }
  std::string operator()(const EventMention& event) const { return event.name; }
  std::string operator()(const TimeExpression& time) const { return to_text(time); }
};

}  // namespace

std::string value_text(const ClaimGraph::Parts& parts, const Value& value) {
  return std::visit(ValueText{parts}, value);
}

}  // namespace belie
