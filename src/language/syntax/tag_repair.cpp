// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/tag_repair.h"

#include <array>
#include <string>

#include "base/word_list.h"
#include "language/characters.h"

namespace belie {
namespace {

/// Our own list: as a noun each is a thing of its own, with an article and in the singular.
constexpr std::array<std::string_view, 26> kBoth{
    "final",      "semi-final", "semifinal",  "quarter-final", "quarterfinal", "novel",
    "musical",    "mural",      "manual",     "offensive",     "explosive",    "locomotive",
    "memorial",   "festival",   "editorial",  "narrative",     "archive",      "retrospective",
    "periodical", "capital",    "individual", "rival",         "cathedral",    "initiative",
    "original",   "directive"};

/// Nouns before a contest's last round: “the cup final”.
constexpr std::array<std::string_view, 10> kContests{
    "cup",    "league",  "championship", "tournament", "title",
    "trophy", "singles", "doubles",      "play-off",   "club"};

bool opens_phrase(std::string_view word, const TagPair& tag) {
  return tag.upos == Upos::kDet || tag.xpos == Xpos::kPrpPoss || tag.xpos == Xpos::kPos ||
         is_one_of(kContests, word);
}

/// Whether the noun phrase is over: what follows is no noun and no part of one.
bool is_end(std::span<const std::string_view> words, std::span<const TagPair> tags,
            std::size_t at) {
  if (at >= words.size()) return true;
  const TagPair& tag = tags[at];
  if (tag.upos == Upos::kAux || tag.upos == Upos::kAdp) return true;
  if (tag.xpos == Xpos::kVbd || tag.xpos == Xpos::kVbz) return true;
  return words[at] == "," || words[at] == "." || words[at] == ";" || words[at] == ")";
}

/// Verbs that end like a participle and are none.
constexpr std::array<std::string_view, 11> kInIng{"sing",  "bring", "ring",   "swing",
                                                  "sting", "cling", "spring", "fling",
                                                  "sling", "wring", "string"};

/// Forms that are nothing but the past of a verb.
constexpr std::array<std::string_view, 104> kPasts{
    "ate",       "became",     "began",     "bled",      "blew",  "bought",  "bred",
    "broke",     "brought",    "built",     "burnt",     "came",  "caught",  "chose",
    "clung",     "crept",      "dealt",     "drank",     "drew",  "drove",   "dug",
    "dwelt",     "fed",        "fled",      "flew",      "flung", "forbade", "forgave",
    "forgot",    "fought",     "froze",     "gave",      "got",   "grew",    "heard",
    "held",      "hid",        "hung",      "kept",      "knelt", "knew",    "leapt",
    "learnt",    "led",        "lit",       "lost",      "made",  "meant",   "met",
    "overcame",  "oversaw",    "overtook",  "paid",      "rang",  "rebuilt", "rode",
    "rose",      "said",       "sang",      "sank",      "sat",   "sent",    "shone",
    "shook",     "shrank",     "slept",     "slid",      "slung", "sold",    "sought",
    "spent",     "spoke",      "sprang",    "spun",      "stole", "stood",   "strode",
    "struck",    "strung",     "stuck",     "stung",     "swam",  "swept",   "swore",
    "swung",     "taught",     "thought",   "threw",     "told",  "took",    "tore",
    "trod",      "understood", "undertook", "underwent", "went",  "wept",    "withdrew",
    "withstood", "woke",       "won",       "wore",      "wove",  "wrote"};

}  // namespace

void repair_verbs(std::span<const std::string_view> words, std::span<TagPair> tags) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (tags[i].xpos == Xpos::kVbg && is_one_of(kInIng, words[i])) tags[i].xpos = Xpos::kVb;
    const bool present = tags[i].upos == Upos::kVerb && tags[i].xpos == Xpos::kVbp;
    if (present && is_one_of(kPasts, words[i])) tags[i].xpos = Xpos::kVbd;
  }
}

void repair_nouns(std::span<const std::string_view> words, std::span<TagPair> tags) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (tags[i].xpos != Xpos::kJj || !is_one_of(kBoth, words[i])) continue;
    if (!opens_phrase(words[i - 1], tags[i - 1]) || !is_end(words, tags, i + 1)) continue;
    tags[i] = {Upos::kNoun, Xpos::kNn};
  }
}

}  // namespace belie
