// SPDX-License-Identifier: Apache-2.0
//
// What a draft says happened or will happen, with a time or a place: "it is to be handed over on
// March 14", "the sentencing hearing on November 29", "she will be buried in Klagenfurt". Read
// generously, from verbs of every kind, since a claim of this sort is only ever held against
// another one of the same class, thing and people (rules/events/one_happening.h). What it is that
// happened stands in the classes of happening_words.h; to what, in `thing`; who takes part, in
// `involved`.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "claims/events/event_sites.h"
#include "claims/events/happening_words.h"
#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// How a time bounds what happened.
enum class TimeBound : std::uint8_t { kAt, kBy, kUntil };

/// Relations of what is no named place.
inline constexpr std::string_view kPremises = "premises";
inline constexpr std::string_view kSide = "side";
inline constexpr std::string_view kRoad = "road";

/// How far from something told elsewhere it was: "three days after the vote", "eight days later".
struct TimeOffset {
  std::chrono::minutes least{}, most{};  // negative: before it
  TokenIndex from;                       // the noun or verb of the other; none: the time told last
};

struct Happening {
  HappeningClasses classes;
  std::string deed;            // the stem of its verb; "" none
  std::string word;            // its verb or noun as a reader sees it: "dredge"
  bool weak = false;           // by a word that means much else too
  bool noun = false;           // "the signing"
  bool definite = false;       // a noun that the reader knows: "the signing", "Tuesday's signing"
  bool presupposed = false;    // in a clause that tells nothing new: "when", "where", "on which"
  bool ahead = false;          // told in no past tense
  std::string phase;           // the part of it that is told: "begin", "end"; "" the whole
  std::string thing;           // lemma of what it happens to; "" untold, or by a pronoun alone
  bool thing_known = false;    // "the ship", "its ship"
  bool undergone = false;      // the thing is what the verb is done to
  bool thing_guessed = false;  // what a pronoun may stand for
  std::vector<ReferentIndex> things;    // names of what it happens to
  std::vector<ReferentIndex> involved;  // further names in its clause but for places
  std::vector<EventSite> sites;         // towns and other names, in text order
  std::vector<EventSite> houses;  // "the sawmill" (relation kPremises), "the left bank" (kSide)
  const TimeExpression* time = nullptr;  // nullptr: untold
  TimeBound bound = TimeBound::kAt;
  std::optional<TimeOffset> offset;  // instead of a time of its own
  int years_back = 0;  // what happened lies so many years before `time`: "its centenary in 2019"
  std::string apart;   // what sets it apart from the draft's own: "second"; "" nothing
  TokenIndex anchor;   // the noun or the verb
  Span span;           // the words that tell it, as a reader sees them
};

/// Whether the two can be one by their words: a class in common, or a verb and a word of its stem.
bool are_of_one_kind(const Happening& a, const Happening& b);

/// "handover", or the verb where no class has it.
std::string kind_words(const Happening& a, const Happening& b);

/// All of a draft that have a time, an offset or a place, in text order.
std::vector<Happening> read_happenings(const Annotation& annotation, const LexiconIndex& lexicon,
                                       const HappeningWords& words);

/// "handover of skull, ahead at “June 4” in Norwick": one happening as a line.
std::string to_text(const Annotation& annotation, const Happening& happening);

/// Classes of which the draft speaks in the plural: "dozens of earthquakes".
HappeningClasses told_several_times(const Annotation& annotation, const HappeningWords& words);

}  // namespace belie
