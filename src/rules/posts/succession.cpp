// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/succession.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 46> kSuccessionLemmas{
    "succeed",    "successor",   "succession", "predecessor",  "replace",  "replacement",
    "resign",     "resignation", "oust",       "ouster",       "appoint",  "appointment",
    "elect",      "election",    "inaugurate", "inauguration", "swear",    "depose",
    "dismiss",    "dismissal",   "sack",       "fire",         "quit",     "retire",
    "retirement", "handover",    "takeover",   "transition",   "incoming", "outgoing",
    "overthrow",  "coup",        "former",     "ex",           "interim",  "caretaker",
    "reshuffle",  "unseat",      "defeat",     "nominate",     "nominee",  "promote",
    "abdicate",   "impeach",     "reappoint",  "designate"};

/// A rank changes by promotion; that somebody was elected or fired says nothing of it.
constexpr std::array<std::string_view, 11> kPromotionLemmas{
    "promote", "promotion", "demote", "demotion", "elevate", "rank",
    "former",  "ex",        "retire", "then",     "become"};

/// "She was made an inspector".
bool is_made(const Annotation& annotation, TokenRange sentence, std::uint32_t i) {
  if (annotation.word(TokenIndex(i)) != "made") return false;
  const std::uint32_t first = i > sentence.begin + 2 ? i - 2 : sentence.begin;
  for (std::uint32_t before = first; before < i; ++before) {
    if (annotation.lemma(TokenIndex(before)) == "be") return true;
  }
  return false;
}

/// "Then a sergeant", "became captain": words of a change only where a rank stands behind; anybody
/// may then have become a teacher.
bool changes_nothing(const Annotation& annotation, TokenRange sentence, std::uint32_t i) {
  static constexpr std::array<std::string_view, 2> kWeak{"then", "become"};
  static constexpr std::array<std::string_view, 24> kRanks{
      "private",   "corporal", "sergeant",  "officer",   "lieutenant",     "captain",
      "major",     "colonel",  "brigadier", "general",   "commander",      "commodore",
      "admiral",   "marshal",  "constable", "inspector", "superintendent", "commissioner",
      "detective", "chief",    "leader",    "cadet",     "ensign",         "midshipman"};
  constexpr std::uint32_t kReach = 5;
  if (!is_one_of(kWeak, annotation.lemma(TokenIndex(i)))) return false;
  for (std::uint32_t at = i + 1; at < sentence.end && at <= i + kReach; ++at) {
    if (is_one_of(kRanks, annotation.lemma(TokenIndex(at))) ||
        is_one_of(kRanks, lower_case(annotation.word(TokenIndex(at)))))
      return false;
  }
  return true;
}

bool tells_succession(const Annotation& annotation, const Sentence& sentence, Lemmas lemmas) {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string_view lemma = annotation.lemma(TokenIndex(i));
    // Fires break out where fire chiefs are.
    const bool burns = lemma == "fire" && annotation.tokens[i].upos != Upos::kVerb;
    const bool listed = !burns && std::ranges::find(lemmas, lemma) != lemmas.end();
    if (listed && !changes_nothing(annotation, sentence.tokens, i)) return true;
    if (is_made(annotation, sentence.tokens, i)) return true;
  }
  return false;
}

}  // namespace

Lemmas succession_lemmas() { return kSuccessionLemmas; }
Lemmas promotion_lemmas() { return kPromotionLemmas; }

bool told_of(const Annotation& annotation, const Referent& referent, Lemmas lemmas) {
  return std::ranges::any_of(referent.mentions, [&](MentionIndex index) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.tokens.empty()) return false;
    const SentenceIndex sentence = annotation.sentence_of(TokenIndex(mention.tokens.begin));
    return tells_succession(annotation, annotation.sentences[sentence.index()], lemmas);
  });
}

}  // namespace belie
