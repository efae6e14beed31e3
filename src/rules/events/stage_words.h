// SPDX-License-Identifier: Apache-2.0
//
// The stages through which a thing or a couple goes, by the verbs that tell them: what makes a
// thing or brings it to light, and what can be done with it only then. Lemmas, with the particle
// where there is one. Our own list.
#pragma once

#include <array>
#include <string_view>

namespace belie {

/// Verbs by which a thing comes to be.
inline constexpr std::array<std::string_view, 20> kMakes{
    "write",  "compose", "cast",   "carve",     "weave",  "sculpt", "drill",
    "forge",  "sew",     "knit",   "embroider", "bake",   "brew",   "draft",
    "design", "type",    "invent", "paint",     "stitch", "draw"};

/// Verbs that make only some things, what else they do to others: a boat is painted every year.
inline constexpr std::array<std::string_view, 3> kPaints{"paint", "draw", "design"};
inline constexpr std::array<std::string_view, 20> kPictures{
    "painting",  "portrait",  "canvas",      "fresco",        "mural",
    "landscape", "icon",      "altarpiece",  "triptych",      "panel",
    "drawing",   "cartoon",   "watercolour", "watercolor",    "map",
    "poster",    "miniature", "still-life",  "self-portrait", "stamp"};

/// Verbs by which what lies in the ground comes to light, and the nouns of such things.
inline constexpr std::array<std::string_view, 14> kFinds{
    "find",     "discover", "unearth",      "dig up",    "dig out",   "uncover", "excavate",
    "bring up", "spot",     "stumble upon", "come upon", "plough up", "plow up", "turn up"};
inline constexpr std::array<std::string_view, 36> kFindables{
    "bone",  "skull",  "jaw",       "jawbone", "tooth",     "skeleton", "fossil", "hoard",
    "coin",  "mosaic", "meteorite", "mummy",   "footprint", "axe",      "sword",  "helmet",
    "tomb",  "grave",  "statue",    "tusk",    "mammoth",   "bomb",     "amulet", "brooch",
    "urn",   "vase",   "nest",      "egg",     "femur",     "figurine", "tablet", "spearhead",
    "canoe", "wreck",  "specimen",  "shell"};

/// Verbs for what is done only with a thing that is there.
inline constexpr std::array<std::string_view, 62> kNeedThing{
    "publish", "release", "premiere", "perform",    "exhibit", "show",       "display",
    "sell",    "auction", "buy",      "acquire",    "hang",    "unveil",     "consecrate",
    "install", "deliver", "send",     "submit",     "receive", "post",       "print",
    "steal",   "destroy", "burn",     "smash",      "lose",    "screen",     "translate",
    "review",  "present", "hand",     "hand round", "pass",    "pass round", "date",
    "analyse", "analyze", "examine",  "describe",   "scan",    "wear",       "read",
    "play",    "sing",    "donate",   "lend",       "borrow",  "inherit",    "restore",
    "repair",  "mend",    "ship",     "carry",      "pawn",    "praise",     "weigh",
    "measure", "ban",     "lift",     "mount",      "cut",     "move"};

/// Verbs by which a work reaches others by itself: the work is their subject.
inline constexpr std::array<std::string_view, 6> kComesOut{"come out", "appear", "premiere",
                                                           "hang",     "burn",   "ring"};

/// Nouns of which a draft may tell several without saying so.
inline constexpr std::array<std::string_view, 43> kAnyThing{
    "book",    "film",  "song",    "piece",  "work",    "thing", "report",     "bill",
    "law",     "paper", "article", "one",    "picture", "photo", "photograph", "part",
    "plan",    "text",  "story",   "house",  "car",     "money", "record",     "music",
    "lot",     "role",  "game",    "match",  "goal",    "set",   "number",     "programme",
    "program", "show",  "product", "series", "season",  "team",  "word",       "name",
    "system",  "track", "line"};

/// Words by which what is told is of a copy, a second life, or another of the kind.
inline constexpr std::array<std::string_view, 43> kOtherLife{
    "replica",  "version",  "edition",     "second",      "another",     "again",   "reprint",
    "sequel",   "rewrite",  "revise",      "translation", "lost",        "missing", "rediscover",
    "redraw",   "rebuild",  "restore",     "replace",     "replacement", "new",     "other",
    "original", "early",    "excerpt",     "chapter",     "first",       "next",    "last",
    "finish",   "complete", "reconstruct", "remake",      "later",       "model",   "similar",
    "further",  "third",    "sketch",      "prototype",   "rehearsal",   "plan",    "remaining",
    "re-record"};

/// What tells of more marriages than one, or of somebody else's. Words or lemmas.
inline constexpr std::array<std::string_view, 12> kMarriages{
    "remarry",    "remarried",  "remarriage", "ex-husband",   "ex-wife", "widower",
    "stepfather", "stepmother", "stepson",    "stepdaughter", "divorce", "divorced"};
inline constexpr std::array<std::string_view, 16> kOtherCouple{
    "parent", "parents", "grandparent", "grandparents", "brother", "sister", "uncle", "aunt",
    "cousin", "friend",  "grandmother", "grandfather",  "nephew",  "niece",  "again", "colleague"};

}  // namespace belie
