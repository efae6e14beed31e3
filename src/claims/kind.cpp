// SPDX-License-Identifier: Apache-2.0
#include "claims/kind.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "base/assert.h"
#include "claims/draft_reading.h"
#include "claims/when.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 6> kValueTypes{"text", "list",   "quantity",
                                                      "time", "entity", "event"};

const auto& kinds() {
  static const std::array table{
#define CLAIM_KIND(name) k_##name##_kind,
#include "claims/kinds.def"
#undef CLAIM_KIND
  };
  return table;
}

/// One value as it stands in a claim's line.
struct ValueText {
  const Annotation& annotation;

  std::string operator()(std::monostate) const { return "none"; }
  std::string operator()(const std::string& text) const {
    return text.find(' ') == std::string::npos ? text : fmt::format("“{}”", text);
  }
  std::string operator()(const std::vector<std::string>& list) const {
    return fmt::format("[{}]", fmt::join(list, ", "));
  }
  std::string operator()(const Quantity& quantity) const {
    return fmt::format("{}..{} {}", quantity.low, quantity.high, quantity.unit);
  }
  std::string operator()(const Period& period) const { return to_text(period); }
  std::string operator()(ReferentIndex referent) const {
    return referent.valid() ? fmt::format("«{}»", annotation.referents[referent.index()].name)
                            : "none";
  }
  std::string operator()(EntityIndex entity) const {
    return fmt::format("entity:{}", entity.value);
  }
  std::string operator()(EventIndex event) const { return fmt::format("event:{}", event.value); }
  std::string operator()(const TimeExpression& time) const {
    return fmt::format("({})", to_text(time));
  }
  std::string operator()(const EventMention& event) const {
    std::string text = event.event_class;
    if (event.thread != 0) text += fmt::format("#{}", event.thread);
    if (!event.name.empty()) text += fmt::format(" “{}”", event.name);
    if (!event.theme.empty()) text += fmt::format(" of “{}”", event.theme);
    if (!event.apart.empty()) text += fmt::format(" apart “{}”", event.apart);
    if (!event.place.empty()) text += fmt::format(" at «{}»", event.place);
    for (const ReferentIndex participant : event.participants) {
      text += " by " + (*this)(participant);
    }
    return fmt::format("({})", text);
  }
};

/// "reference", "(clause date 2025-08-15 past)".
std::string when_text(const When& when) {
  const std::string text = to_text(when);
  return text.find(' ') == std::string::npos ? text : fmt::format("({})", text);
}

std::string arguments_text(const Claim& claim, const Annotation& annotation) {
  const KindDescriptor& kind = descriptor(claim.kind);
  std::string text;
  for (const Argument& argument : claim.arguments) {
    text += fmt::format(" {}={}", kind.roles[argument.role].name,
                        std::visit(ValueText{annotation}, argument.value));
  }
  return text;
}

}  // namespace

std::string_view to_text(ValueType type) { return kValueTypes.at(static_cast<std::size_t>(type)); }

int KindDescriptor::role_index(std::string_view role) const {
  const auto found = std::ranges::find(roles, role, &RoleDescriptor::name);
  return found == roles.end() ? -1 : static_cast<int>(found - roles.begin());
}

std::span<const KindDescriptor> claim_kinds() { return kinds(); }

const KindDescriptor& descriptor(ClaimKind kind) {
  const KindDescriptor& found = kinds().at(static_cast<std::size_t>(kind));
  BELIE_ASSERT(found.kind == kind, "the table follows kinds.def");
  return found;
}

const KindDescriptor* find_kind(std::string_view name) {
  const auto found = std::ranges::find(kinds(), name, &KindDescriptor::name);
  return found == kinds().end() ? nullptr : &*found;
}

std::vector<Claim> extract_claims(const Annotation& annotation, const LexiconIndex& lexicon) {
  const DraftReading draft(annotation, lexicon);
  std::vector<Claim> claims;
  for (const KindDescriptor& kind : claim_kinds()) {
    std::ranges::move(kind.extract(draft), std::back_inserter(claims));
  }
  std::ranges::stable_sort(claims, {}, [](const Claim& claim) {
    return std::tuple(claim.span.begin, claim.span.end, claim.kind);
  });
  return claims;
}

std::string to_text(const Claim& claim, const Annotation& annotation) {
  std::string text(descriptor(claim.kind).name);
  text += arguments_text(claim, annotation);
  text += fmt::format(" when={} voice={}", when_text(claim.when), to_text(claim.voice));
  if (!claim.voice_source.empty()) text += fmt::format("(“{}”)", claim.voice_source);
  if (claim.polarity == Polarity::kNegative) text += " negative";
  if (claim.modality != Modality::kAsserted) text += fmt::format(" {}", to_text(claim.modality));
  if (claim.stage != Stage::kPlain) text += fmt::format(" {}", to_text(claim.stage));
  return text + fmt::format(" grade={} “{}”", to_text(claim.grade), annotation.text(claim.span));
}

}  // namespace belie
