// SPDX-License-Identifier: Apache-2.0
#include "claims/stances/stance_ballots.h"

#include <algorithm>
#include <array>

namespace belie {

std::optional<StanceReading> BallotReader::by_votes_of(std::uint32_t t) const {
  static constexpr std::array<std::string_view, 8> kVotes{
      "vote", "support", "backing", "opposition", "resistance", "consent", "approval", "blessing"};
  const bool with = text_.lower(t) == "with";
  if ((!with && text_.lower(t) != "against") || !text_.is(t, Upos::kAdp)) return std::nullopt;
  const TokenRange sentence = text_.sentence(t);
  std::uint32_t noun = t + 1;
  if (noun < sentence.end && text_.is(noun, Upos::kDet)) ++noun;
  if (noun + 2 >= sentence.end || text_.lower(noun + 1) != "of" ||
      std::ranges::find(kVotes, text_.lemma(noun)) == kVotes.end())
    return std::nullopt;
  std::uint32_t whose = noun + 2;
  while (whose + 1 < sentence.end &&
         (text_.is(whose, Upos::kDet) || text_.is(whose, Upos::kAdj) || text_.is_noun(whose + 1)))
    ++whose;
  const TokenIndex verb = text_.token(noun).head;
  if (!verb.valid() || !text_.is(verb.value, Upos::kVerb) || frames_.is_in_doubt(t))
    return std::nullopt;
  static const StanceEntry kPro{"plan", "pro", {}, {}, {}, ""};
  static const StanceEntry kContra{"plan", "contra", {}, {}, {}, ""};
  bool pro = with;
  auto topic = decided(verb.value, pro);
  if (topic) topic = topics_.resolved(*topic);
  if (!topic) return std::nullopt;
  Climb climb;
  climb.holds = true;
  climb.subject = TokenIndex{whose};
  return StanceReading{pro ? &kPro : &kContra, *topic, climb, t, whose + 1};
}

/// What a body decided by the verb: "bought the land", "adopted the charge", which turns no side.
std::optional<Topic> BallotReader::decided(std::uint32_t verb, bool& pro) const {
  for (const StanceMatch& match : phrases_.matches(StanceWord::kVerb, verb, text_.lemma(verb))) {
    if (match.entry->act != "approval") continue;
    auto topic = about_.topic_of(match, verb);
    if (!topic) continue;
    if (match.entry->side == "contra") pro = !pro;
    return topic;
  }
  const Topic act = topics_.of_verb(verb, text_.sentence(verb).end);
  if (act.thing.empty() || frames_.is_passive(verb)) return std::nullopt;
  return act;
}

std::optional<StanceReading> BallotReader::by_ballot(std::uint32_t t) const {
  static constexpr std::array<std::string_view, 4> kYes{"yes", "aye", "yea", "affirmative"};
  static constexpr std::array<std::string_view, 4> kNo{"no", "nay", "dissenting", "negative"};
  const std::string& word = text_.lower(t);
  const bool yes = std::ranges::find(kYes, word) != kYes.end();
  if (!yes && std::ranges::find(kNo, word) == kNo.end()) return std::nullopt;
  if (t == text_.sentence(t).begin) return std::nullopt;
  TokenIndex owner;
  if (text_.token(t - 1).xpos == Xpos::kPrpPoss) owner = TokenIndex{t - 1};
  if (is_possessive(text_.lower(t - 1)) && t >= 2) owner = TokenIndex{t - 2};
  if (text_.lower(t - 1) == "whose") owner = frames_.before_relative(t - 1);
  if (!owner.valid()) return std::nullopt;
  static const StanceEntry kVote{"approval", "pro", {}, {}, {}, "prior"};
  static const StanceEntry kNay{"approval", "contra", {}, {}, {}, "prior"};
  const auto topic = about_.finished(StanceTopics::elided(t), yes ? kVote : kNay);
  Climb climb;
  climb.holds = true;
  climb.subject = owner;
  if (!topic) return std::nullopt;
  return StanceReading{yes ? &kVote : &kNay, *topic, climb, t, t + 1};
}

/// The verb by which few are told apart, behind "to", "who" or "who had" at the token; the token
/// itself: none.
std::uint32_t BallotReader::verb_of_few(std::uint32_t t) const {
  const TokenRange sentence = text_.sentence(t);
  const bool who = text_.lower(t) == "who" || text_.lower(t) == "that";
  if (!who && text_.lower(t) != "to") return t;
  std::uint32_t verb = t + 1;
  if (verb < sentence.end && text_.is(verb, Upos::kAux)) ++verb;
  return verb < sentence.end && text_.is(verb, Upos::kVerb) ? verb : t;
}

/// Whom "the only member", "one of those" in front of the token means: the name before its comma,
/// or the subject of its "was".
TokenIndex BallotReader::one_of_few(std::uint32_t t) const {
  static constexpr std::array<std::string_view, 6> kFew{"only", "sole",  "lone",
                                                        "one",  "among", "single"};
  constexpr std::uint32_t kReach = 7;
  const std::uint32_t first = text_.sentence(t).begin;
  std::uint32_t few = t;
  for (std::uint32_t at = t; at > first && t - at < kReach;) {
    --at;
    if (text_.is(at, Upos::kVerb) || text_.is(at, Upos::kPunct)) break;
    if (std::ranges::find(kFew, text_.lower(at)) != kFew.end()) few = at;
  }
  if (few == t || few <= first + 1) return {};
  if (text_.lower(few - 1) == "the") --few;
  if (few <= first + 1) return {};
  std::uint32_t before = few - 1;
  if (text_.lower(before) == "as") --before;
  const std::string_view joins = text_.lemma(before);
  if (joins != "," && joins != "be") return {};
  --before;
  const bool named = text_.is_noun(before) || text_.is(before, Upos::kPron);
  return named ? TokenIndex{before} : TokenIndex{};
}

std::optional<StanceReading> BallotReader::by_sole(std::uint32_t t) const {
  const std::uint32_t verb = verb_of_few(t);
  if (verb == t || frames_.is_in_doubt(t)) return std::nullopt;
  const TokenIndex holder = one_of_few(t);
  if (!holder.valid()) return std::nullopt;
  for (const StanceMatch& match : phrases_.matches(StanceWord::kVerb, verb, text_.lemma(verb))) {
    if (match.entry->act != "approval" || match.denied) continue;
    const auto topic = about_.topic_of(match, verb);
    if (!topic) continue;
    Climb climb;
    climb.holds = true;
    climb.subject = holder;
    return StanceReading{match.entry, *topic, climb, verb, match.end};
  }
  return std::nullopt;
}

std::optional<StanceReading> BallotReader::by_having(std::uint32_t t) const {
  static constexpr std::array<std::string_view, 7> kHaving{"have",  "get",     "win", "enjoy",
                                                           "carry", "receive", "gain"};
  static constexpr std::array<std::string_view, 9> kGiven{"vote",     "support",  "backing",
                                                          "blessing", "approval", "endorsement",
                                                          "consent",  "assent",   "sympathy"};
  if (std::ranges::find(kHaving, text_.lemma(t)) == kHaving.end()) return std::nullopt;
  const std::uint32_t end = std::min(text_.sentence(t).end, t + 7);
  for (std::uint32_t at = t + 2; at < end; ++at) {
    if (std::ranges::find(kGiven, text_.lemma(at)) == kGiven.end()) continue;
    TokenIndex owner;
    for (std::uint32_t i = t + 1; i < at; ++i) {
      if (text_.token(i).xpos == Xpos::kPrpPoss && text_.lower(i) != "its") owner = TokenIndex{i};
      if (is_possessive(text_.lower(i))) owner = TokenIndex{i - 1};
    }
    const TokenIndex about = text_.child(t, Relation::kNsubj);
    if (!owner.valid() || !about.valid()) return std::nullopt;
    static const StanceEntry kVote{"approval", "pro", {}, {}, {}, ""};
    Climb climb = frames_.climb(t);
    auto topic = about_.topic_at_noun(about.value);
    if (!climb.holds || !topic) return std::nullopt;
    if (topic = about_.finished(*topic, kVote); !topic) return std::nullopt;
    climb.subject = owner;
    return StanceReading{&kVote, *topic, climb, t, at + 1};
  }
  return std::nullopt;
}

}  // namespace belie
