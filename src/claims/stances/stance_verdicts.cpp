// SPDX-License-Identifier: Apache-2.0
#include "claims/stances/stance_verdicts.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

/// What is said of a thing by those who are against it, and by those who are for it. Only words
/// that no one could say of a thing that they are on the other side of.
constexpr auto kAgainst = std::to_array<std::string_view>({"out of the question",
                                                           "off the table",
                                                           "a mistake",
                                                           "a folly",
                                                           "folly",
                                                           "madness",
                                                           "nonsense",
                                                           "an insult",
                                                           "a disgrace",
                                                           "a scandal",
                                                           "a bad idea",
                                                           "the wrong way",
                                                           "wrong",
                                                           "mistaken",
                                                           "unacceptable",
                                                           "unthinkable",
                                                           "pointless",
                                                           "foolish",
                                                           "absurd",
                                                           "an outrage",
                                                           "a swindle",
                                                           "no solution",
                                                           "no answer",
                                                           "a dead end",
                                                           "a betrayal",
                                                           "a blunder",
                                                           "superfluous",
                                                           "an impertinence",
                                                           "not on the cards",
                                                           "not up for discussion"});
constexpr auto kInFavour = std::to_array<std::string_view>(
    {"right", "a sound idea", "sensible", "overdue", "long overdue", "fair", "acceptable",
     "a good idea", "the right thing", "the right step", "the only way", "a blessing",
     "the best solution", "the best way", "worth every penny"});

}  // namespace

/// Behind the words of the phrase where they stand from the token on; else the token itself.
std::uint32_t VerdictReader::end_of(std::string_view phrase, std::uint32_t at) const {
  std::uint32_t t = at;
  const std::uint32_t end = text_.sentence(at).end;
  while (!phrase.empty()) {
    const std::size_t blank = std::min(phrase.find(' '), phrase.size());
    if (t >= end || text_.lower(t) != phrase.substr(0, blank)) return at;
    phrase.remove_prefix(std::min(blank + 1, phrase.size()));
    ++t;
  }
  return t;
}

/// The longest verdict whose words begin at the token; empty: none.
VerdictReader::Predicate VerdictReader::verdict_at(std::uint32_t at) const {
  Predicate told{false, at, at};
  for (const bool contra : {true, false}) {
    const auto match = [&](std::string_view phrase) {
      const std::uint32_t behind = end_of(phrase, at);
      if (behind > told.end) told = {contra, at, behind};
    };
    if (contra) std::ranges::for_each(kAgainst, match);
    if (!contra) std::ranges::for_each(kInFavour, match);
  }
  return told;
}

std::optional<VerdictReader::Predicate> VerdictReader::predicate_behind(std::uint32_t being) const {
  const std::uint32_t end = text_.sentence(being).end;
  for (std::uint32_t at = being + 1; at < end && at < being + 4; ++at) {
    const Predicate told = verdict_at(at);
    if (told.end > at) {
      const bool more =
          told.end < end && (text_.is_noun(told.end) || text_.lower(told.end) == "of");
      return more ? std::nullopt : std::optional(told);
    }
    if (!text_.is(at, Upos::kAdv) && !text_.is(at, Upos::kPart)) return std::nullopt;
  }
  return std::nullopt;
}

/// "To close the baths" of "it would be madness to close the baths".
std::optional<Topic> VerdictReader::act_behind(const Predicate& told) const {
  const std::uint32_t end = text_.sentence(told.begin).end;
  if (told.end + 1 >= end || text_.lower(told.end) != "to") return std::nullopt;
  return topics_.of_verb(told.end + 1, end);
}

/// What the verdict is on: the subject of "be", or the act that stands for it.
std::optional<Topic> VerdictReader::judged(std::uint32_t being, const Predicate& told) const {
  if (auto act = act_behind(told)) return act;
  const std::uint32_t begin = text_.sentence(being).begin;
  for (std::uint32_t t = begin; t < being; ++t) {
    const TokenIndex head = text_.token(t).head;
    const bool here = head.valid() &&
                      (head.value == being || (head.value >= told.begin && head.value < told.end));
    const Relation relation = universal(text_.token(t).relation);
    if (!here || (relation != Relation::kNsubj && relation != Relation::kCsubj)) continue;
    if (relation == Relation::kCsubj || text_.token(t).xpos == Xpos::kVbg)
      return topics_.of_verb(t, being);
    return about_.topic_at_noun(t);
  }
  return std::nullopt;
}

/// "If it could count on her support", "cannot count on": a condition, or no support.
bool VerdictReader::is_open(std::uint32_t verb) const {
  static constexpr auto kOpen =
      std::to_array<std::string_view>({"if", "whether", "not", "n't", "never", "would", "might"});
  constexpr std::uint32_t kBack = 8;
  for (std::uint32_t t = verb; t > text_.sentence(verb).begin && verb - t < kBack;) {
    --t;
    if (std::ranges::find(kOpen, text_.lower(t)) != kOpen.end()) return true;
  }
  return false;
}

std::optional<StanceReading> VerdictReader::by_support(std::uint32_t verb) const {
  static constexpr auto kSupport =
      std::to_array<std::string_view>({"support", "backing", "blessing", "vote"});
  static constexpr auto kHaving = std::to_array<std::string_view>({"count", "rely", "have"});
  constexpr std::uint32_t kLongest = 7;
  static const StanceEntry kPro{"approval", "pro", {}, {}, {}, ""};
  const std::uint32_t end = std::min(text_.sentence(verb).end, verb + kLongest);
  const bool having = std::ranges::find(kHaving, text_.lemma(verb)) != kHaving.end();
  const bool on = text_.lemma(verb) == "have" || (verb + 1 < end && text_.lower(verb + 1) == "on");
  const TokenIndex subject = text_.child(verb, Relation::kNsubj);
  if (!having || !on || !subject.valid() || !text_.is_noun(subject.value)) return std::nullopt;
  TokenIndex owner;
  for (std::uint32_t at = verb + 1; at < end; ++at) {
    const bool ours = text_.token(at).xpos == Xpos::kPrpPoss || text_.lower(at) == "her";
    if (ours) owner = TokenIndex{at};
    if (text_.token(at).xpos == Xpos::kPos) owner = TokenIndex{at - 1};
    if (!owner.valid() || std::ranges::find(kSupport, text_.lemma(at)) == kSupport.end()) continue;
    const auto raw = about_.topic_at_noun(subject.value);
    const auto topic = raw ? about_.finished(*raw, kPro) : std::nullopt;
    if (!topic || is_open(verb)) return std::nullopt;
    Climb climb;
    climb.holds = true;
    climb.speaks = text_.is(owner.value, Upos::kPron);
    climb.subject = climb.speaks ? TokenIndex{} : owner;
    return StanceReading{&kPro, *topic, climb, verb, at + 1};
  }
  return std::nullopt;
}

std::optional<StanceReading> VerdictReader::without_alternative(std::uint32_t being) const {
  static const StanceEntry kPro{"approval", "pro", {}, {}, {}, ""};
  const std::uint32_t end = text_.sentence(being).end;
  const bool told = being > text_.sentence(being).begin && being + 4 < end &&
                    text_.lower(being - 1) == "there" && text_.lower(being + 1) == "no" &&
                    text_.lower(being + 2) == "alternative" && text_.lower(being + 3) == "to";
  if (!told || frames_.is_in_doubt(being)) return std::nullopt;
  const auto raw = topics_.at(being + 4, end);
  const auto topic = raw ? about_.finished(*raw, kPro) : std::nullopt;
  if (!topic) return std::nullopt;
  Climb climb;
  climb.holds = true;
  climb.speaks = true;
  return StanceReading{&kPro, *topic, climb, being, being + 4};
}

std::optional<StanceReading> VerdictReader::by_calling(std::uint32_t verb) const {
  if (auto backed = by_support(verb)) return backed;
  static constexpr auto kCalling = std::to_array<std::string_view>(
      {"call", "think", "consider", "find", "deem", "judge", "term"});
  constexpr std::uint32_t kLongest = 8;
  if (!text_.is(verb, Upos::kVerb) ||
      std::ranges::find(kCalling, text_.lemma(verb)) == kCalling.end() || frames_.is_passive(verb))
    return std::nullopt;
  const std::uint32_t end = text_.sentence(verb).end;
  for (std::uint32_t at = verb + 2; at < std::min(end, verb + kLongest); ++at) {
    if (text_.is(at, Upos::kVerb) || text_.is(at, Upos::kAux) || text_.is(at - 1, Upos::kAdp))
      return std::nullopt;
    const Predicate told = verdict_at(at);
    if (told.end == at) continue;
    const bool ends = told.end >= end || text_.is(told.end, Upos::kPunct) ||
                      text_.is(told.end, Upos::kCconj) || text_.is(told.end, Upos::kSconj);
    const bool noun = text_.is_noun(at - 1) || text_.is(at - 1, Upos::kPron);
    if (!ends || !noun) return std::nullopt;
    const auto raw = topics_.at(verb + 1, at);
    static const StanceEntry kPro{"approval", "pro", {}, {}, {}, ""};
    static const StanceEntry kContra{"approval", "contra", {}, {}, {}, ""};
    const StanceEntry& entry = told.contra ? kContra : kPro;
    const auto topic = raw ? about_.finished(*raw, entry) : std::nullopt;
    const Climb climb = frames_.climb(verb);
    if (!topic || !climb.holds || climb.plan) return std::nullopt;
    return StanceReading{&entry, *topic, climb, verb, told.end};
  }
  return std::nullopt;
}

std::optional<StanceReading> VerdictReader::at(std::uint32_t being) const {
  if (!phrases_.is_being(being) || frames_.is_in_doubt(being)) return std::nullopt;
  if (auto only = without_alternative(being)) return only;
  const auto told = predicate_behind(being);
  if (!told) return std::nullopt;
  static const StanceEntry kPro{"approval", "pro", {}, {}, {}, ""};
  static const StanceEntry kContra{"approval", "contra", {}, {}, {}, ""};
  const StanceEntry& entry = told->contra ? kContra : kPro;
  const auto raw = judged(being, *told);
  if (!raw || text_.is(raw->tokens.begin, Upos::kPron)) return std::nullopt;
  const auto topic = about_.finished(*raw, entry);
  if (!topic) return std::nullopt;
  Climb climb;
  climb.holds = true;
  climb.speaks = true;
  for (std::uint32_t t = being + 1; t < told->begin; ++t) {
    const std::string& word = text_.lower(t);
    if (word == "not" || word == "n't" || word == "never") climb.negative = true;
  }
  const std::uint32_t end = text_.sentence(being).end;
  if (told->end + 1 < end && text_.lower(told->end) == "for") {
    climb.subject = TokenIndex{told->end + 1};
    while (climb.subject.value + 1 < end && !text_.is_noun(climb.subject.value) &&
           !text_.is(climb.subject.value, Upos::kPron))
      ++climb.subject.value;
  }
  return StanceReading{&entry, *topic, climb, being, told->end};
}

}  // namespace belie
