// SPDX-License-Identifier: Apache-2.0
//
// The table of claim kinds: roles with their types, which of them make the key, and the function
// that finds such claims in an annotation. Rule fields, help, schema and `belie claims` all come
// from it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

class DraftReading;

enum class ValueType : std::uint8_t { kText, kTextList, kQuantity, kTime, kEntity, kEvent };

std::string_view to_text(ValueType type);  // "text", "list", "quantity", "time", "entity", "event"

struct RoleDescriptor {
  std::string_view name;  // as rules write it: "person"
  ValueType type;
  bool key;  // part of what must be equal for two claims to be comparable
  bool required;
  std::string_view summary;  // one line for help
};

struct KindDescriptor {
  ClaimKind kind;
  std::string_view name;  // as rules write it: "event-time"
  std::string_view summary;
  std::string_view example;  // "President Donald Trump"
  std::span<const RoleDescriptor> roles;
  std::vector<Claim> (*extract)(const DraftReading&);

  /// The index of the role, or -1.
  [[nodiscard]] int role_index(std::string_view role) const;
};

/// The descriptors themselves, one a kind: each is the last constant of its file in kinds/
/// ("k_event_time_kind").
#define CLAIM_KIND(name) extern const KindDescriptor k_##name##_kind;
#include "claims/kinds.def"
#undef CLAIM_KIND

/// All kinds, in the order of kinds.def.
std::span<const KindDescriptor> claim_kinds();
const KindDescriptor& descriptor(ClaimKind kind);
const KindDescriptor* find_kind(std::string_view name);

/// Every claim of every kind, sorted by place.
std::vector<Claim> extract_claims(const Annotation& annotation, const LexiconIndex& lexicon);

/// "office person=«Donald Trump» office=us/president status=current when=reference voice=paper
/// grade=pattern “President Donald Trump”"
std::string to_text(const Claim& claim, const Annotation& annotation);

}  // namespace belie
