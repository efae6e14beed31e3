// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_deeds.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"

namespace belie {
namespace {

constexpr std::size_t kLeast = 3;  // letters of a stem

/// Verbs that go with anything, and those of saying and thinking.
constexpr std::array<std::string_view, 105> kEmpty{
    "be",      "have",     "do",       "make",     "take",     "get",     "go",      "come",
    "say",     "tell",     "add",      "see",      "look",     "give",    "put",     "keep",
    "let",     "want",     "need",     "use",      "try",      "ask",     "call",    "become",
    "seem",    "feel",     "live",     "remain",   "stay",     "know",    "think",   "believe",
    "expect",  "hope",     "plan",     "intend",   "mean",     "show",    "appear",  "happen",
    "occur",   "hold",     "bring",    "set",      "help",     "speak",   "talk",    "write",
    "report",  "state",    "note",     "warn",     "claim",    "argue",   "insist",  "suggest",
    "explain", "describe", "locate",   "deny",     "include",  "involve", "follow",  "lead",
    "cause",   "result",   "continue", "begin",    "start",    "end",     "finish",  "stop",
    "work",    "run",      "move",     "turn",     "face",     "like",    "love",    "like",
    "hear",    "read",     "learn",    "remember", "consider", "agree",   "promise", "reply",
    "answer",  "provide",  "allow",    "offer",    "support",  "rise",    "fall",    "grow",
    "reach",   "have",     "increase", "drop",     "win",      "respond", "cite",    "quote",
    "wait"};

/// Nouns that are their verb's: "the bite", "a leak". Our own list.
constexpr std::array<std::string_view, 78> kBare{
    "bite",   "jam",      "leak",    "ban",    "cut",      "jump",     "walk",    "swim",
    "fight",  "spill",    "split",   "clash",  "slip",     "dash",     "rush",    "refit",
    "repair", "recall",   "review",  "probe",  "search",   "hunt",     "chase",   "sweep",
    "count",  "recount",  "test",    "study",  "ride",     "drive",    "race",    "sprint",
    "leap",   "switch",   "shift",   "ambush", "siege",    "murder",   "appeal",  "toast",
    "kiss",   "embrace",  "snub",    "melt",   "thaw",     "tumble",   "burst",   "discharge",
    "burn",   "veto",     "bid",     "lease",  "loan",     "grant",    "change",  "transfer",
    "debut",  "rally",    "parade",  "dance",  "sail",     "voyage",   "descent", "transplant",
    "birth",  "delivery", "upgrade", "repeal", "pardon",   "reprieve", "revolt",  "mutiny",
    "purge",  "exchange", "rescue",  "shake",  "stampede", "decree"};

/// Endings that make a noun of a verb, longer ones first.
constexpr std::array<std::string_view, 8> kEndings{"ation", "ment", "ance", "ence",
                                                   "ing",   "ion",  "ure",  "al"};

/// Nouns that only end like a deed's.
constexpr std::array<std::string_view, 46> kNoDeeds{
    "building",   "morning",   "evening",  "thing",      "ceiling",    "wedding",  "string",
    "meeting",    "king",      "ring",     "spring",     "wing",       "feeling",  "nothing",
    "something",  "anything",  "hospital", "official",   "city",       "country",  "county",
    "university", "family",    "army",     "party",      "company",    "nation",   "station",
    "region",     "million",   "billion",  "government", "department", "animal",   "capital",
    "general",    "apartment", "treasure", "section",    "education",  "position", "population",
    "century",    "industry",  "day",      "energy"};

/// "introduct" for "introduc", as its noun has it; no "e" or doubled letter at the end.
std::string trimmed(std::string_view stem) {
  std::string found{stem};
  if (found.ends_with('e')) found.pop_back();
  if (found.ends_with("duc")) found += 't';
  const std::size_t size = found.size();
  const bool doubled = size > kLeast + 1 && found[size - 1] == found[size - 2] &&
                       found.back() != 's' && found.back() != 'l';
  if (doubled) found.pop_back();
  return found;
}

}  // namespace

std::string deed_of_verb(std::string_view lemma) {
  if (lemma.size() < kLeast || is_one_of(kEmpty, lemma)) return "";
  return trimmed(lemma);
}

std::string deed_of_noun(std::string_view lemma) {
  if (is_one_of(kNoDeeds, lemma)) return "";
  if (is_one_of(kBare, lemma)) return trimmed(lemma);
  for (const std::string_view ending : kEndings) {
    if (!lemma.ends_with(ending) || lemma.size() < ending.size() + kLeast) continue;
    return trimmed(lemma.substr(0, lemma.size() - ending.size()));
  }
  return "";
}

}  // namespace belie
