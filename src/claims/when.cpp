// SPDX-License-Identifier: Apache-2.0
#include "claims/when.h"

#include <algorithm>

namespace belie {
namespace {

Direction direction_of(Tense tense) {
  switch (tense) {
    case Tense::kPast:
    case Tense::kPastPerfect:
    case Tense::kPresentPerfect:
      return Direction::kPast;
    case Tense::kFuture:
      return Direction::kFuture;
    default:
      return Direction::kEither;
  }
}

bool is_past(Tense tense) { return tense == Tense::kPast || tense == Tense::kPastPerfect; }

/// The running frame: the last time told in a past clause of the same section before the token.
/// Clauses stand in the order of their predicates, so the search goes back from the token.
TimeIndex frame_before(const Annotation& annotation, TokenIndex token) {
  const Sentence& sentence = annotation.sentences[annotation.sentence_of(token).index()];
  auto clause = std::ranges::lower_bound(annotation.clauses, sentence.tokens.end, {},
                                         [](const Clause& c) { return c.predicate.value; });
  while (clause != annotation.clauses.begin()) {
    --clause;
    if (annotation.sentences[clause->sentence.index()].section != sentence.section) break;
    if (!is_past(tense_at(annotation, clause->predicate))) continue;
    TimeIndex last;
    for (const TimeIndex time : clause->times) {
      if (annotation.times[time.index()].tokens.end <= token.value) last = time;
    }
    if (last.valid()) return last;
  }
  return {};
}

void set_time(When& when, const Annotation& annotation, TimeIndex time, WhenOrigin origin) {
  when.time = annotation.times[time.index()];
  when.origin = origin;
}

}  // namespace

TimeIndex label_of_paragraph(const Annotation& annotation, TokenIndex token) {
  std::size_t first = annotation.sentence_of(token).index();
  const auto section = annotation.sentences[first].section;
  while (first > 0 && annotation.sentences[first - 1].section == section) --first;
  const std::uint32_t begin = annotation.sentences[first].tokens.begin;
  const auto time = std::ranges::lower_bound(annotation.times, begin, {},
                                             [](const auto& told) { return told.tokens.begin; });
  if (time == annotation.times.end() || time->tokens.begin != begin || time->month == 0) return {};
  const std::uint32_t end = time->tokens.end;
  const bool label = end < token.value && annotation.word(TokenIndex{end}) == ":";
  return label ? TimeIndex(static_cast<std::size_t>(time - annotation.times.begin())) : TimeIndex{};
}

When when_at(const Annotation& annotation, TokenIndex token, bool also_at_reference) {
  When when;
  when.also_at_reference = also_at_reference;
  const Tense tense = tense_at(annotation, token);
  when.direction = direction_of(tense);
  if (const TimeIndex time = governing_time(annotation, token); time.valid()) {
    set_time(when, annotation, time, WhenOrigin::kClause);
    return when;
  }
  if (const TimeIndex label = label_of_paragraph(annotation, token);
      label.valid() && tense != Tense::kFuture) {
    set_time(when, annotation, label, WhenOrigin::kFrame);
    when.also_at_reference = false;
    return when;
  }
  if (is_past(tense)) {
    if (const TimeIndex frame = frame_before(annotation, token); frame.valid()) {
      set_time(when, annotation, frame, WhenOrigin::kFrame);
      when.before_reference = tense == Tense::kPastPerfect;
      return when;
    }
    when.origin = WhenOrigin::kDefault;
    when.before_reference = true;
    return when;
  }
  when.origin = tense == Tense::kFuture ? WhenOrigin::kUnknown : WhenOrigin::kReference;
  return when;
}

std::string to_text(const When& when) {
  std::string text{to_text(when.origin)};
  if (when.time) text += " " + to_text(*when.time);
  if (when.direction == Direction::kPast) text += " past";
  if (when.direction == Direction::kFuture) text += " future";
  if (when.before_reference) text += " before-reference";
  if (when.also_at_reference) text += " or reference";
  return text;
}

}  // namespace belie
