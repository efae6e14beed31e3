// SPDX-License-Identifier: Apache-2.0
//
// The words by which the use of a thing is told: who moves over a bridge, what is done in a house,
// what a works turns out, what only somebody at large can do. Lists of lemmas, folded.
#pragma once

#include <array>
#include <string_view>

namespace belie {

/// How the things of a class are used.
enum class UseGroup : std::uint8_t { kNone, kWay, kHouse, kPlant, kDevice };

struct ClassUse {
  std::string_view thing;  // class of states.yaml
  UseGroup group;
};

inline constexpr std::array kClassUses{
    ClassUse{"crossing", UseGroup::kWay},     ClassUse{"bridge", UseGroup::kWay},
    ClassUse{"road", UseGroup::kWay},         ClassUse{"tunnel", UseGroup::kWay},
    ClassUse{"railway", UseGroup::kWay},      ClassUse{"cableway", UseGroup::kWay},
    ClassUse{"waterway", UseGroup::kWay},     ClassUse{"runway", UseGroup::kWay},
    ClassUse{"trains", UseGroup::kWay},       ClassUse{"sailings", UseGroup::kWay},
    ClassUse{"buses", UseGroup::kWay},        ClassUse{"flights", UseGroup::kWay},
    ClassUse{"aircraft", UseGroup::kWay},     ClassUse{"device", UseGroup::kDevice},
    ClassUse{"station", UseGroup::kHouse},    ClassUse{"port", UseGroup::kHouse},
    ClassUse{"airport", UseGroup::kHouse},    ClassUse{"school", UseGroup::kHouse},
    ClassUse{"campus", UseGroup::kHouse},     ClassUse{"hospital", UseGroup::kHouse},
    ClassUse{"clinic", UseGroup::kHouse},     ClassUse{"shop", UseGroup::kHouse},
    ClassUse{"venue", UseGroup::kHouse},      ClassUse{"plant", UseGroup::kPlant},
    ClassUse{"machine", UseGroup::kPlant},    ClassUse{"yard", UseGroup::kPlant},
    ClassUse{"mine", UseGroup::kPlant},       ClassUse{"field", UseGroup::kPlant},
    ClassUse{"production", UseGroup::kPlant}, ClassUse{"mining", UseGroup::kPlant}};

/// Parts by which the whole is told: there is only one such whole in most drafts.
struct PartWord {
  std::string_view noun;
  std::string_view thing;
};

inline constexpr std::array kPartWords{PartWord{"span", "bridge"},
                                       PartWord{"tube", "tunnel"},
                                       PartWord{"cabin", "cableway"},
                                       PartWord{"gondola", "cableway"},
                                       PartWord{"rail", "railway"},
                                       PartWord{"platform", "station"},
                                       PartWord{"concourse", "station"},
                                       PartWord{"tarmac", "road"},
                                       PartWord{"ice", "road"},
                                       PartWord{"slipway", "port"},
                                       PartWord{"berth", "port"},
                                       PartWord{"gate", "airport"},
                                       PartWord{"classroom", "school"},
                                       PartWord{"blackboard", "school"},
                                       PartWord{"desk", "school"},
                                       PartWord{"lecture hall", "campus"},
                                       PartWord{"operating table", "hospital"},
                                       PartWord{"bedside", "hospital"},
                                       PartWord{"waiting room", "clinic"},
                                       PartWord{"counter", "shop"},
                                       PartWord{"till", "shop"},
                                       PartWord{"checkout", "shop"},
                                       PartWord{"oven", "shop"},
                                       PartWord{"dining room", "shop"},
                                       PartWord{"table", "shop"},
                                       PartWord{"bar", "shop"},
                                       PartWord{"curtain", "venue"},
                                       PartWord{"stage", "venue"},
                                       PartWord{"seat", "venue"},
                                       PartWord{"stand", "venue"},
                                       PartWord{"turnstile", "venue"},
                                       PartWord{"box office", "venue"},
                                       PartWord{"auditorium", "venue"},
                                       PartWord{"foyer", "venue"},
                                       PartWord{"altar", "venue"},
                                       PartWord{"pew", "venue"},
                                       PartWord{"nave", "venue"},
                                       PartWord{"pulpit", "venue"},
                                       PartWord{"aisle", "venue"},
                                       PartWord{"shaft", "mine"},
                                       PartWord{"cage", "mine"},
                                       PartWord{"coalface", "mine"},
                                       PartWord{"seam", "mine"},
                                       PartWord{"ore", "mine"},
                                       PartWord{"coal", "mine"},
                                       PartWord{"conveyor", "plant"},
                                       PartWord{"belt", "plant"},
                                       PartWord{"vat", "plant"},
                                       PartWord{"kettle", "plant"},
                                       PartWord{"brewhouse", "plant"},
                                       PartWord{"chimney", "plant"},
                                       PartWord{"stack", "plant"},
                                       PartWord{"production hall", "plant"},
                                       PartWord{"drill", "machine"},
                                       PartWord{"rig", "machine"}};

/// What goes on in a house that is made for it.
inline constexpr std::array kOccasions{
    PartWord{"lunch", "shop"},        PartWord{"dinner", "shop"},
    PartWord{"breakfast", "shop"},    PartWord{"supper", "shop"},
    PartWord{"meal", "shop"},         PartWord{"wedding", "venue"},
    PartWord{"mass", "venue"},        PartWord{"christening", "venue"},
    PartWord{"baptism", "venue"},     PartWord{"evensong", "venue"},
    PartWord{"communion", "venue"},   PartWord{"matinee", "venue"},
    PartWord{"performance", "venue"}, PartWord{"concert", "venue"},
    PartWord{"screening", "venue"},   PartWord{"recital", "venue"},
    PartWord{"exhibit", "venue"},     PartWord{"showcase", "venue"},
    PartWord{"lesson", "school"},     PartWord{"class", "school"},
    PartWord{"lecture", "campus"},    PartWord{"operation", "hospital"},
    PartWord{"surgery", "hospital"}};

inline constexpr std::array<std::string_view, 13> kHolding{
    "hold", "go",     "take",  "serve", "celebrate", "perform", "give",
    "play", "resume", "begin", "start", "sell",      "say"};

/// Words for a house by which any of them may be taken up.
inline constexpr std::array<std::string_view, 12> kSiteWords{
    "building", "premises", "place", "site", "house", "complex",
    "venue",    "hall",     "room",  "door", "gate",  "yard"};

inline constexpr std::array<std::string_view, 66> kWayVerbs{
    "cross",     "drive",   "rumble",  "roll",    "ride",   "cycle", "walk",   "run",    "pass",
    "travel",    "thunder", "trundle", "speed",   "stream", "pour",  "hurtle", "rattle", "clatter",
    "race",      "crawl",   "creep",   "inch",    "steam",  "chug",  "use",    "take",   "flow",
    "pull",      "leave",   "arrive",  "depart",  "haul",   "carry", "ferry",  "glide",  "swing",
    "rise",      "climb",   "descend", "whistle", "roar",   "bump",  "bounce", "sail",   "land",
    "fly",       "shuttle", "commute", "head",    "move",   "go",    "come",   "bring",  "convey",
    "transport", "jog",     "pedal",   "stroll",  "hurry",  "ply",   "share",  "have",   "tow",
    "squeeze",   "circle",  "hover"};

inline constexpr std::array<std::string_view, 89> kHouseVerbs{
    "serve",   "eat",       "dine",    "drink",     "pray",     "sing",   "perform", "play",
    "marry",   "wed",       "baptise", "baptize",   "christen", "bury",   "learn",   "teach",
    "queue",   "treat",     "operate", "sleep",     "stay",     "swim",   "skate",   "watch",
    "vote",    "meet",      "hold",    "celebrate", "buy",      "sell",   "shop",    "cook",
    "bake",    "brew",      "stream",  "pour",      "flock",    "crowd",  "pack",    "fill",
    "visit",   "welcome",   "admit",   "greet",     "receive",  "host",   "book",    "check",
    "kneel",   "worship",   "preach",  "exercise",  "train",    "browse", "borrow",  "lend",
    "read",    "study",     "dance",   "rehearse",  "gather",   "file",   "troop",   "mill",
    "crawl",   "enter",     "tour",    "climb",     "order",    "sit",    "stitch",  "deliver",
    "examine", "vaccinate", "screen",  "land",      "board",    "dock",   "moor",    "unload",
    "load",    "draw",      "attract", "enrol",     "light",    "open",   "take",    "show",
    "stage"};

/// What clocks, bells, lifts and fountains do.
inline constexpr std::array<std::string_view, 30> kDeviceVerbs{
    "strike", "chime", "ring",  "toll",  "play",  "sound", "turn",   "tick",  "work",  "run",
    "spray",  "move",  "carry", "ride",  "use",   "take",  "tell",   "blow",  "wail",  "show",
    "peal",   "flash", "shine", "blink", "print", "spin",  "gurgle", "spout", "blare", "dispense"};

inline constexpr std::array<std::string_view, 65> kPlantVerbs{
    "make",  "produce", "turn",    "roll",    "brew",    "bake",   "press",   "print",
    "cast",  "forge",   "smelt",   "refine",  "pour",    "melt",   "fire",    "assemble",
    "build", "weave",   "spin",    "saw",     "cut",     "mill",   "grind",   "bottle",
    "pack",  "can",     "fill",    "ship",    "load",    "dig",    "hew",     "mine",
    "haul",  "blast",   "drill",   "pump",    "extract", "ride",   "descend", "generate",
    "churn", "supply",  "process", "deliver", "advance", "bore",   "eat",     "smoke",
    "steam", "hum",     "glow",    "stir",    "heat",    "distil", "distill", "hoist",
    "bring", "burn",    "stamp",   "move",    "leave",   "raise"};

/// What nobody does who lies in hospital, sits in a cell, is lost or dead.
inline constexpr std::array<std::string_view, 104> kPublicActs{
    "walk",    "wave",     "drive",  "dance",   "play",  "score",   "attend",   "chair",   "vote",
    "cycle",   "shop",     "queue",  "stroll",  "swim",  "run",     "coach",    "teach",   "preach",
    "conduct", "preside",  "sing",   "perform", "cook",  "greet",   "address",  "welcome", "hug",
    "host",    "lift",     "throw",  "water",   "dig",   "row",     "sail",     "ride",    "climb",
    "march",   "visit",    "open",   "stand",   "pose",  "cut",     "unveil",   "jog",     "race",
    "ski",     "skate",    "bat",    "bowl",    "train", "captain", "referee",  "umpire",  "lay",
    "hand",    "present",  "mow",    "feed",    "milk",  "plough",  "harvest",  "fish",    "hunt",
    "paint",   "rehearse", "tour",   "travel",  "fly",   "land",    "arrive",   "return",  "board",
    "dine",    "lunch",    "drink",  "toast",   "clap",  "applaud", "campaign", "canvass", "sign",
    "shake",   "join",     "serve",  "pick",    "carry", "fetch",   "push",     "plant",   "sweep",
    "chop",    "saw",      "weld",   "jump",    "leap",  "wander",  "hurry",    "bathe",   "buy",
    "deliver", "collect",  "unlock", "mend",    "repair"};

/// What only someone does who is in a post.
inline constexpr std::array<std::string_view, 34> kPostActs{
    "chair",    "preside",   "coach",     "train",   "teach",   "preach", "conduct",
    "captain",  "command",   "skipper",   "referee", "umpire",  "host",   "present",
    "manage",   "run",       "lead",      "head",    "direct",  "steer",  "govern",
    "edit",     "broadcast", "patrol",    "operate", "examine", "treat",  "prescribe",
    "sentence", "rule",      "officiate", "fly",     "drive",   "sail"};

/// What is told of the living alone; the commonest verbs of those who are quoted, too.
inline constexpr std::array<std::string_view, 55> kLivingActs{
    "say",     "tell",    "add",      "ask",   "speak",  "explain", "recall",  "joke",
    "smile",   "laugh",   "hope",     "want",  "plan",   "think",   "believe", "thank",
    "promise", "admit",   "insist",   "warn",  "agree",  "live",    "work",    "wait",
    "sit",     "eat",     "sleep",    "write", "read",   "listen",  "watch",   "refuse",
    "deny",    "confirm", "announce", "reply", "answer", "call",    "nod",     "whisper",
    "come",    "intend",  "own",      "keep",  "expect", "enjoy",   "prefer",  "spend",
    "smoke",   "taste",   "sell",     "rent",  "worry",  "doubt",   "grow"};

/// Words in a sentence by which what it tells was otherwise, elsewhere, only in part or in mind.
inline constexpr std::array<std::string_view, 37> kElsewhere{
    "another",     "else",      "elsewhere", "instead",   "detour",  "diversion",
    "divert",      "except",    "only",      "emergency", "usually", "normally",
    "once",        "formerly",  "remember",  "dream",     "imagine", "pretend",
    "film",        "novel",     "replica",   "model",     "virtual", "online",
    "livestream",  "temporary", "makeshift", "tent",      "second",  "replacement",
    "alternative", "illegally", "trespass",  "climbed",   "nearby",  "neighbouring",
    "video"};

/// Nouns for whoever did it: the draft's only suspect.
inline constexpr std::array<std::string_view, 27> kSuspects{
    "suspect",  "thief",     "robber",     "burglar", "attacker", "assailant",   "gunman",
    "killer",   "murderer",  "arsonist",   "culprit", "raider",   "perpetrator", "fugitive",
    "escapee",  "kidnapper", "bomber",     "vandal",  "poisoner", "shooter",     "intruder",
    "offender", "mugger",    "pickpocket", "forger",  "hacker",   "swindler"};

struct WhereaboutsPhrase {
  std::string_view words;  // lower-case tokens
  std::string_view family, state;
};

/// Phrases that tell where someone is or what has become of them, wherever in a sentence.
inline constexpr std::array kWhereaboutsPhrases{
    WhereaboutsPhrase{"without a scratch", "harm", "unhurt"},
    WhereaboutsPhrase{"without a bruise", "harm", "unhurt"},
    WhereaboutsPhrase{"home from hospital", "ward", "out"},
    WhereaboutsPhrase{"home from the hospital", "ward", "out"},
    WhereaboutsPhrase{"out of hospital", "ward", "out"},
    WhereaboutsPhrase{"out of the hospital", "ward", "out"},
    WhereaboutsPhrase{"home since", "ward", "out"},
    WhereaboutsPhrase{"back home", "ward", "out"},
    WhereaboutsPhrase{"in hospital", "ward", "in"},
    WhereaboutsPhrase{"in intensive care", "ward", "in"},
    WhereaboutsPhrase{"from his hospital bed", "ward", "in"},
    WhereaboutsPhrase{"from her hospital bed", "ward", "in"},
    WhereaboutsPhrase{"in his hospital bed", "ward", "in"},
    WhereaboutsPhrase{"in her hospital bed", "ward", "in"},
    WhereaboutsPhrase{"in custody", "custody", "held"},
    WhereaboutsPhrase{"in his cell", "custody", "held"},
    WhereaboutsPhrase{"in her cell", "custody", "held"},
    WhereaboutsPhrase{"in a cell", "custody", "held"},
    WhereaboutsPhrase{"from his cell", "custody", "held"},
    WhereaboutsPhrase{"from her cell", "custody", "held"},
    WhereaboutsPhrase{"behind bars", "custody", "held"},
    WhereaboutsPhrase{"in jail", "custody", "held"},
    WhereaboutsPhrase{"in prison", "custody", "held"},
    WhereaboutsPhrase{"in the dock", "custody", "held"},
    WhereaboutsPhrase{"on bail", "custody", "free"},
    WhereaboutsPhrase{"at large", "custody", "free"},
    WhereaboutsPhrase{"at liberty", "custody", "free"},
    WhereaboutsPhrase{"on the run", "custody", "free"},
    WhereaboutsPhrase{"nowhere to be found", "custody", "free"},
    WhereaboutsPhrase{"nowhere to be seen", "custody", "free"},
    WhereaboutsPhrase{"gone to ground", "custody", "free"},
    WhereaboutsPhrase{"gone into hiding", "custody", "free"},
    WhereaboutsPhrase{"in hiding", "custody", "free"},
    WhereaboutsPhrase{"still being sought", "custody", "free"},
    WhereaboutsPhrase{"still wanted by", "custody", "free"},
    WhereaboutsPhrase{"has fled the country", "custody", "free"},
    WhereaboutsPhrase{"out on bail", "custody", "free"},
    WhereaboutsPhrase{"must live with", "custody", "free"},
    WhereaboutsPhrase{"his parents", "custody", "home"},
    WhereaboutsPhrase{"her parents", "custody", "home"},
    WhereaboutsPhrase{"an ankle tag", "custody", "free"},
    WhereaboutsPhrase{"electronic tag", "custody", "free"},
    WhereaboutsPhrase{"as keeper of", "post", "in-post"},
    WhereaboutsPhrase{"in command of", "post", "in-post"},
    WhereaboutsPhrase{"in charge of", "post", "in-post"},
    WhereaboutsPhrase{"at the helm of", "post", "in-post"},
    WhereaboutsPhrase{"on the payroll", "post", "in-post"},
    WhereaboutsPhrase{"has run the", "post", "in-post"},
    WhereaboutsPhrase{"at his desk", "post", "in-post"},
    WhereaboutsPhrase{"at her desk", "post", "in-post"},
    WhereaboutsPhrase{"at the wheel of", "post", "in-post"}};

}  // namespace belie
