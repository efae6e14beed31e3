// SPDX-License-Identifier: Apache-2.0
//
// One statement that a text makes, normalised: a kind, its arguments by role, when it is said to
// hold, in whose voice, and the words that say it. Claims own their values and refer to the
// document only by span. Each kind is described by one table (kind.h), from which pattern fields,
// help and schema are printed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/calendar.h"
#include "base/id.h"
#include "language/names/mentions.h"
#include "language/quantities/quantities.h"
#include "language/scopes.h"
#include "language/times/times.h"
#include "text/document.h"
#include "text/span.h"

namespace belie {

enum class ClaimKind : std::uint8_t {
#define CLAIM_KIND(name) k_##name,
#include "claims/kinds.def"
#undef CLAIM_KIND
};

struct EntityTag;
using EntityIndex = Id<EntityTag>;  // a person, organisation or place of the claim graph
struct EventTag;
using EventIndex = Id<EventTag>;

/// How a text brings an event up: as news ("a crash", "crash kills three"), as one that the reader
/// knows ("the crash", "Tuesday's crash"), or by a verb ("the train derailed").
enum class EventReference : std::uint8_t { kNew, kDefinite, kTold };

/// An event as one draft names it: "the signing in Muscat", "the Alaska summit".
struct EventMention {
  std::string event_class;  // lexicon id: "summit"; a kind of another class: "attack/shooting"
  std::string name;         // proper name, "" where it has none
  std::vector<ReferentIndex> participants;  // in text order
  std::vector<ReferentIndex> places;
  std::string place;  // "Alaska", "" unknown
  Span span;
  std::string theme;  // lemma of what it happens to: "museum" of "the museum reopens"; "" untold
  std::string agent;  // lemma of who does it, where that is no name: "cabinet"; "" untold
  std::string apart;  // what sets it apart from the draft's own: "second", "1998"; "" nothing
  std::string phase;  // the part of it that is told: "begin", "end"; "" the whole
  EventReference reference = EventReference::kNew;
  bool plural = false;       // "two attacks"
  bool main = false;         // told in headline, deck or lead, or taken up from there
  std::uint32_t thread = 0;  // mentions of one draft with one number are one event; 0: not told
  std::string antecedent;    // the words that it takes up: "A train derailed"; "" none

  friend bool operator==(const EventMention&, const EventMention&) = default;
};

/// What an argument holds. Text claims carry referents, event mentions and symbolic times; the
/// graph replaces them by entities, events and periods.
using Value = std::variant<std::monostate, std::string, std::vector<std::string>, Quantity, Period,
                           ReferentIndex, EntityIndex, EventMention, EventIndex, TimeExpression>;

struct Argument {
  std::uint8_t role = 0;  // index into the kind's roles
  Value value;
};

/// Where the time of a claim was taken from.
enum class WhenOrigin : std::uint8_t { kClause, kFrame, kReference, kDefault, kUnknown };

/// When the claim is said to hold.
struct When {
  std::optional<TimeExpression> time;  // the expression that governs it, for kClause and kFrame
  Direction direction = Direction::kEither;
  WhenOrigin origin = WhenOrigin::kUnknown;
  bool also_at_reference =
      false;  // a title holds at its clause's time or at the reference date: both anchors count
  bool before_reference =
      false;  // past without a date of its own: at some time up to the reference date
};

enum class Stage : std::uint8_t { kPlain, kInitial, kUpdated };

/// How sure the reading is: a pattern over words and the tree agree, a pattern alone, the tree
/// alone.
enum class Grade : std::uint8_t { kBoth, kPattern, kTree };

struct Claim {
  ClaimKind kind{};
  std::vector<Argument> arguments;  // at most one a role, in the order of the roles
  When when;
  VoiceKind voice = VoiceKind::kPaper;
  std::string voice_source;  // "Peskov", "police"; "" the paper or unnamed
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  Stage stage = Stage::kPlain;
  Grade grade = Grade::kPattern;
  Span span;            // the words that say it, as shown between ‹ › in a report
  std::string read_as;  // "Joe Biden, president of the United States": what belie understood
  SentenceIndex sentence;
  SectionKind section = SectionKind::kBody;

  /// The value under a role, or nullptr.
  [[nodiscard]] const Value* argument(std::uint8_t role) const;
};

std::string_view to_text(Grade grade);
std::string_view to_text(Stage stage);
std::string_view to_text(WhenOrigin origin);

}  // namespace belie
