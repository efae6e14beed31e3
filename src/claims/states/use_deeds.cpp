// SPDX-License-Identifier: Apache-2.0
#include "claims/states/use_deeds.h"

#include <algorithm>

#include "base/word_list.h"
#include "claims/when.h"
#include "language/names/spelling.h"

namespace belie {

/// "saw him walk", "heard her read".
bool DeedReader::is_perceived(std::uint32_t verb) const {
  const TokenIndex head = annotation_.tokens[verb].head;
  if (!head.valid() || head.index() > verb) return false;
  const std::string_view what = annotation_.lemma(head);
  return (what == "see" || what == "hear" || what == "watch") &&
         annotation_.tokens[head.index()].xpos == Xpos::kVbd;
}

std::optional<UseDeed> DeedReader::deed_at(std::uint32_t verb) const {
  const Token& token = annotation_.tokens[verb];
  if (token.upos != Upos::kVerb && token.upos != Upos::kAux) return std::nullopt;
  const TokenRange sentence = text_.sentence_of(verb);
  const Clause* clause = clause_at(annotation_, TokenIndex{verb});
  if (clause != nullptr && clause->modality != Modality::kAsserted) return std::nullopt;
  UseDeed deed;
  bool be = false;
  bool past_be = false;
  bool have = false;
  bool had = false;
  for (std::uint32_t t = verb; t > sentence.begin && verb - t < 6;) {
    --t;
    const std::string word = text_.lower(t);
    const Token& before = annotation_.tokens[t];
    if (before.xpos == Xpos::kMd || (word == "to" && t + 1 == verb)) return std::nullopt;
    if (is_one_of(kDeedDenials, word)) deed.negative = true;
    if (before.upos == Upos::kPunct || before.upos == Upos::kVerb) break;
    be = be || word == "is" || word == "are" || word == "been" || word == "being";
    past_be = past_be || word == "was" || word == "were";
    have = have || word == "has" || word == "have" || word == "'ve";
    had = had || word == "had";
  }
  const Xpos tag = token.xpos;
  // "had been leaving since Thursday", "had left on Thursday" tell it
  if (had && tag != Xpos::kVbg && times_in(between_commas(verb)).size() != 1) return std::nullopt;
  if (tag == Xpos::kVb) {
    if (!is_perceived(verb)) return std::nullopt;
    deed.told = "use";
    return deed;
  }
  const bool passive = tag == Xpos::kVbn || tag == Xpos::kVbg;
  const bool present = tag == Xpos::kVbz || tag == Xpos::kVbp || (passive && be);
  deed.told = present && !past_be ? "using" : "use";
  deed.perfect = have && !be;
  deed.earlier = had && tag != Xpos::kVbg;
  if (clause != nullptr && clause->polarity == Polarity::kNegative) deed.negative = true;
  for (std::uint32_t t = sentence.begin; t < verb && t < sentence.begin + 16; ++t) {
    const TokenIndex head = annotation_.tokens[t].head;
    const bool of_subject = head.valid() && head.index() < verb && head.index() != verb &&
                            annotation_.tokens[head.index()].head.valid() &&
                            annotation_.tokens[head.index()].head.index() == verb;
    if (of_subject && is_one_of(kDeedDenials, text_.lower(t))) deed.negative = true;
  }
  return deed;
}

std::optional<TimeExpression> DeedReader::since_in(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence_of(token);
  for (const TimeExpression& time : annotation_.times) {
    if (time.tokens.begin < sentence.begin || time.tokens.end > sentence.end) continue;
    if (time.tokens.begin == sentence.begin) continue;
    for (std::uint32_t t = time.tokens.begin; t > sentence.begin;) {
      --t;
      if (text_.lower(t) == "since") return time;
      if (text_.lower(t) == "," || text_.lower(t) == ";") break;
      // "ever since and will stay until the trial in May"
      const Upos tag = annotation_.tokens[t].upos;
      if (tag == Upos::kCconj || tag == Upos::kAux || text_.lower(t) == "until") break;
    }
  }
  return std::nullopt;
}

/// "until June 14", "by Monday": up to when, not when.
bool DeedReader::is_bound(const TimeExpression& time) const {
  constexpr std::array<std::string_view, 5> kBounds{"until", "till", "by", "before", "through"};
  const std::uint32_t first = text_.sentence_of(time.tokens.begin).begin;
  return time.tokens.begin > first && is_one_of(kBounds, text_.lower(time.tokens.begin - 1));
}

/// The tokens around the verb up to the next punctuation on each side.
TokenRange DeedReader::between_commas(std::uint32_t verb) const {
  const TokenRange sentence = text_.sentence_of(verb);
  TokenRange near{verb, verb};
  while (near.begin > sentence.begin && annotation_.tokens[near.begin - 1].upos != Upos::kPunct)
    --near.begin;
  while (near.end < sentence.end && annotation_.tokens[near.end].upos != Upos::kPunct) ++near.end;
  return near;
}

/// "As on every day": no time of a deed.
constexpr std::array<std::string_view, 3> kEach{"every", "each", "any"};

/// The times among the tokens that can be those of a deed.
std::vector<const TimeExpression*> DeedReader::times_in(TokenRange range) const {
  std::vector<const TimeExpression*> found;
  auto time = std::ranges::lower_bound(annotation_.times, range.begin, {},
                                       [](const TimeExpression& t) { return t.tokens.begin; });
  for (; time != annotation_.times.end() && time->tokens.begin < range.end; ++time) {
    const bool repeated = is_one_of(kEach, text_.lower(time->tokens.begin));
    if (time->tokens.end <= range.end && time->kind != TimeKind::kDuration && !repeated &&
        !is_bound(*time))
      found.push_back(&*time);
  }
  return found;
}

/// "Baked its bread for 22 years": no deed of the day that another clause of the sentence tells.
bool DeedReader::lasts_for_long(TokenRange range) const {
  return std::ranges::any_of(annotation_.times, [&](const TimeExpression& time) {
    return time.kind == TimeKind::kDuration && time.tokens.begin >= range.begin &&
           time.tokens.end <= range.end && text_.lower(time.tokens.end - 1).starts_with("year");
  });
}

When DeedReader::when_of(std::uint32_t verb) const {
  When when = when_at(annotation_, TokenIndex{verb}, false);
  if (when.origin == WhenOrigin::kClause && when.time && is_bound(*when.time)) {
    when.origin = WhenOrigin::kDefault;
    when.time.reset();
  }
  const auto near = times_in(between_commas(verb));
  const bool other = when.time && near.size() == 1 && near.front()->tokens != when.time->tokens;
  if (when.origin == WhenOrigin::kClause && when.time && !other) return when;
  auto times = times_in(text_.sentence_of(verb));
  if (times.size() > 1) times = near;
  if (times.size() != 1 || (near.empty() && lasts_for_long(between_commas(verb)))) return when;
  when.time = *times.front();
  when.origin = WhenOrigin::kClause;
  when.direction = Direction::kPast;
  return when;
}

bool DeedReader::is_put_off(std::uint32_t verb) const {
  const TokenRange sentence = text_.sentence_of(verb);
  bool will = false;
  bool denied = false;
  for (std::uint32_t t = sentence.begin; t < verb; ++t) {
    const std::string word = text_.lower(t);
    if (verb - t < 5 && (word == "will" || word == "may" || word == "can")) will = true;
    if (is_one_of(kDeedDenials, word)) denied = true;
    if (word == ";" || word == ":") will = denied = false;
  }
  if (!will || !denied) return false;
  for (std::uint32_t t = verb + 1; t < std::min(sentence.end, verb + 10); ++t) {
    const std::string word = text_.lower(t);
    if (word == "before" || word == "until" || word == "till") return true;
    if (word == "," || word == ";") return false;
  }
  return false;
}

std::optional<TimeExpression> DeedReader::until_in(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence_of(token);
  for (const TimeExpression& time : annotation_.times) {
    if (time.tokens.begin <= sentence.begin || time.tokens.end > sentence.end) continue;
    std::uint32_t before = time.tokens.begin - 1;
    constexpr std::array<std::string_view, 5> kPart{"the", "middle", "end", "beginning", "of"};
    while (before > sentence.begin && is_one_of(kPart, text_.lower(before))) --before;
    constexpr std::array<std::string_view, 3> kUntil{"until", "till", "before"};
    if (is_one_of(kUntil, text_.lower(before))) return time;
  }
  return std::nullopt;
}

}  // namespace belie
