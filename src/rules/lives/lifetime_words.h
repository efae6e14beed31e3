// SPDX-License-Identifier: Apache-2.0
//
// The words by which lives, houses, ships, firms and posts begin and end, and those that do not
// depend on it: what is done for the dead, what is done for a house that does not stand yet.
// Lemmas, with the particle where there is one. Our own list.
#pragma once

#include <array>
#include <string_view>

#include "claims/events/deeds.h"

namespace belie {

/// What begins or ends.
enum class Lifetime : std::uint8_t {
  kLife,   // a person's
  kStand,  // of a house, ship, firm, work: from its opening to its end
  kPost    // the time of a person in a post or at a place of work
};

struct LifetimeWord {
  std::string_view word;
  Lifetime lifetime;
  bool begins;
  DeedRole whose;  // of the one whose time it is
};

inline constexpr std::array kLifetimeWords{
    LifetimeWord{"bear", Lifetime::kLife, true, DeedRole::kWhat},
    LifetimeWord{"die", Lifetime::kLife, false, DeedRole::kDoer},
    LifetimeWord{"perish", Lifetime::kLife, false, DeedRole::kDoer},
    LifetimeWord{"drown", Lifetime::kLife, false, DeedRole::kDoer},
    LifetimeWord{"pass away", Lifetime::kLife, false, DeedRole::kDoer},
    LifetimeWord{"succumb", Lifetime::kLife, false, DeedRole::kDoer},
    LifetimeWord{"kill", Lifetime::kLife, false, DeedRole::kWhat},
    LifetimeWord{"murder", Lifetime::kLife, false, DeedRole::kWhat},
    LifetimeWord{"assassinate", Lifetime::kLife, false, DeedRole::kWhat},
    LifetimeWord{"execute", Lifetime::kLife, false, DeedRole::kWhat},
    LifetimeWord{"behead", Lifetime::kLife, false, DeedRole::kWhat},
    LifetimeWord{"bury", Lifetime::kLife, false, DeedRole::kWhat},
    LifetimeWord{"cremate", Lifetime::kLife, false, DeedRole::kWhat},
    LifetimeWord{"fail", Lifetime::kLife, false, DeedRole::kWhose},
    LifetimeWord{"fell", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"uproot", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"cut down", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"chop down", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"fill in", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"drain", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"open", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"open", Lifetime::kStand, true, DeedRole::kDoer},
    LifetimeWord{"found", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"establish", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"set up", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"build", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"erect", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"complete", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"finish", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"inaugurate", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"launch", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"form", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"consecrate", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"commission", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"invent", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"publish", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"come out", Lifetime::kStand, true, DeedRole::kDoer},
    LifetimeWord{"hand over", Lifetime::kStand, true, DeedRole::kWhat},
    LifetimeWord{"close", Lifetime::kStand, false, DeedRole::kDoer},
    LifetimeWord{"close", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"shut", Lifetime::kStand, false, DeedRole::kDoer},
    LifetimeWord{"shut", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"shut down", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"shut down", Lifetime::kStand, false, DeedRole::kDoer},
    LifetimeWord{"close down", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"close down", Lifetime::kStand, false, DeedRole::kDoer},
    LifetimeWord{"demolish", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"pull down", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"tear down", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"knock down", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"raze", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"flatten", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"bulldoze", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"destroy", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"burn down", Lifetime::kStand, false, DeedRole::kDoer},
    LifetimeWord{"burn down", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"sink", Lifetime::kStand, false, DeedRole::kDoer},
    LifetimeWord{"sink", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"scrap", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"abolish", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"dissolve", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"disband", Lifetime::kStand, false, DeedRole::kDoer},
    LifetimeWord{"disband", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"break up", Lifetime::kStand, false, DeedRole::kDoer},
    LifetimeWord{"split up", Lifetime::kStand, false, DeedRole::kDoer},
    LifetimeWord{"give up", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"abandon", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"decommission", Lifetime::kStand, false, DeedRole::kWhat},
    LifetimeWord{"appoint", Lifetime::kPost, true, DeedRole::kWhat},
    LifetimeWord{"elect", Lifetime::kPost, true, DeedRole::kWhat},
    LifetimeWord{"swear in", Lifetime::kPost, true, DeedRole::kWhat},
    LifetimeWord{"hire", Lifetime::kPost, true, DeedRole::kWhat},
    LifetimeWord{"name", Lifetime::kPost, true, DeedRole::kWhat},
    LifetimeWord{"ordain", Lifetime::kPost, true, DeedRole::kWhat},
    LifetimeWord{"crown", Lifetime::kPost, true, DeedRole::kWhat},
    LifetimeWord{"become", Lifetime::kPost, true, DeedRole::kDoer},
    LifetimeWord{"join", Lifetime::kPost, true, DeedRole::kDoer},
    LifetimeWord{"take over", Lifetime::kPost, true, DeedRole::kDoer},
    LifetimeWord{"take office", Lifetime::kPost, true, DeedRole::kDoer},
    LifetimeWord{"leave", Lifetime::kPost, false, DeedRole::kDoer},
    LifetimeWord{"retire", Lifetime::kPost, false, DeedRole::kDoer},
    LifetimeWord{"resign", Lifetime::kPost, false, DeedRole::kDoer},
    LifetimeWord{"quit", Lifetime::kPost, false, DeedRole::kDoer},
    LifetimeWord{"step down", Lifetime::kPost, false, DeedRole::kDoer},
    LifetimeWord{"stand down", Lifetime::kPost, false, DeedRole::kDoer},
    LifetimeWord{"dismiss", Lifetime::kPost, false, DeedRole::kWhat},
    LifetimeWord{"sack", Lifetime::kPost, false, DeedRole::kWhat},
    LifetimeWord{"oust", Lifetime::kPost, false, DeedRole::kWhat},
    LifetimeWord{"depose", Lifetime::kPost, false, DeedRole::kWhat}};

/// What may be told of someone who is dead or not yet born.
inline constexpr std::array<std::string_view, 45> kWithoutLife{
    "be",        "have",  "lie",     "rest",   "become",    "receive", "win",  "appear", "inspire",
    "influence", "leave", "live on", "remain", "turn",      "emerge",  "get",  "fall",   "go",
    "return",    "come",  "need",    "mean",   "represent", "seem",    "rank", "enter",  "feature",
    "figure",    "star",  "make",    "help",   "lose",      "belong",  "face", "owe",    "earn",
    "follow on", "name",  "begin",   "share",  "top",       "draw",    "hit",  "reach",  "sell"};

/// What is done to somebody who lives.
inline constexpr std::array<std::string_view, 24> kDoneToTheLiving{
    "meet",  "marry",  "interview", "arrest",  "hire",     "visit",   "see",      "appoint",
    "elect", "sack",   "jail",      "convict", "sentence", "release", "question", "see off",
    "admit", "injure", "promote",   "divorce", "invite",   "detain",  "operate",  "baptise"};

/// What is done in, with or by a thing that stands, works or exists.
inline constexpr std::array<std::string_view, 127> kUses{
    "cross",     "use",     "live",    "work",     "serve",   "stay",      "study",   "sing",
    "play",      "perform", "attend",  "sail",     "carry",   "sell",      "visit",   "unpack",
    "travel",    "chair",   "teach",   "treat",    "operate", "swim",      "eat",     "dine",
    "sleep",     "dance",   "preach",  "marry",    "drive",   "ride",      "walk",    "cycle",
    "host",      "welcome", "receive", "admit",    "borrow",  "buy",       "brew",    "bake",
    "produce",   "print",   "land",    "dock",     "arrive",  "enrol",     "enter",   "worship",
    "pray",      "gather",  "meet",    "record",   "score",   "win",       "race",    "train",
    "employ",    "house",   "take in", "go down",  "descend", "take",      "draw",    "attract",
    "exhibit",   "show",    "screen",  "stage",    "captain", "command",   "skipper", "run",
    "manage",    "lead",    "edit",    "head",     "direct",  "celebrate", "hold",    "give",
    "tour",      "cover",   "send",    "transmit", "fly",     "orbit",     "park",    "queue",
    "vote",      "read",    "review",  "praise",   "quote",   "translate", "film",    "address",
    "speak",     "spend",   "pass",    "get",      "make",    "christen",  "baptise", "bury",
    "discharge", "hire",    "guide",   "drink",    "examine", "see",       "go",      "appear",
    "come",      "pick",    "harvest", "hang",     "climb",   "deliver",   "supply",  "export",
    "publish",   "treat",   "repair",  "store",    "donate",  "bring",     "load"};

/// What only somebody in office does.
inline constexpr std::array<std::string_view, 8> kOfficialActs{
    "sentence", "rule", "preside", "acquit", "veto", "adjourn", "jail", "govern"};

/// Entries upon an office of which the post need not be told.
inline constexpr std::array<std::string_view, 4> kEntries{"swear in", "take office", "crown",
                                                          "ordain"};

/// Prepositions that put a deed in, on or under a thing.
inline constexpr std::array<std::string_view, 16> kInside{
    "in",   "at",   "inside", "over", "across", "on",   "aboard", "through",
    "into", "from", "with",   "for",  "to",     "down", "under",  "via"};

/// Words in either sentence by which what is told is of memory, of a copy or of a second life.
inline constexpr std::array<std::string_view, 46> kOfAnother{
    "posthumous", "posthumously", "memory",      "memorial",    "recording",   "biography",
    "grave",      "tomb",         "ashes",       "remains",     "funeral",     "heir",
    "estate",     "statue",       "portrait",    "anniversary", "centenary",   "bust",
    "legend",     "ghost",        "successor",   "predecessor", "reopen",      "rebuild",
    "restore",    "renovate",     "reconstruct", "replace",     "replacement", "reunite",
    "reform",     "revive",       "relaunch",    "refound",     "return",      "rejoin",
    "again",      "namesake",     "interim",     "temporary",   "temporarily", "provisional",
    "preview",    "acting",       "replica",     "widow"};

/// Words before a thing by which it is another one than that without them.
inline constexpr std::array<std::string_view, 16> kSetApart{
    "old",           "new",     "other",    "another",  "second",  "previous",
    "former",        "third",   "original", "present",  "current", "next",
    "old-fashioned", "earlier", "modern",   "different"};

}  // namespace belie
