// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_times.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/times/time_words.h"

namespace belie {

void HappeningTimes::read_time_of_verb(Happening& found, std::uint32_t verb) const {
  if (has_lasted(verb)) return;
  const TimeExpression* only = nullptr;
  for (const TimeExpression& time : text_.times_in(text_.sentence(verb))) {
    const bool own = text_.in_clause(time.tokens.begin, verb) || times_.head_of(time) == verb;
    if (!own || !is_calendar(time)) continue;
    const auto bound = bound_of(time);
    if (!bound || (is_since(time) && !is_state(verb))) continue;
    if (text_.token(verb).upos == Upos::kAux && time.tokens.begin < verb) continue;
    const bool nearer = only == nullptr || (only->tokens.begin < verb && time.tokens.begin > verb);
    if (!nearer) continue;
    only = &time;
    found.bound = *bound;
  }
  if (only == nullptr && text_.token(verb).upos == Upos::kAux) return;
  if (only == nullptr) only = times_.beside_verb(verb, true);
  if (only != nullptr && !is_calendar(*only)) only = nullptr;
  if (only == nullptr) only = time_before_clause(verb);
  if (only == nullptr) found.offset = offset_of(verb);
  if (only == nullptr && !found.offset) only = only_time_of_sentence(verb);
  found.time = only;
}

std::optional<TimeOffset> HappeningTimes::offset_of(std::uint32_t verb) const {
  for (const TimeExpression& time : text_.times_in(text_.sentence(verb))) {
    const bool first = time.tokens.begin == text_.sentence(verb).begin && is_first_finite(verb);
    const bool own = first || text_.clause_of(time.tokens.begin) == text_.clause_of(verb) ||
                     times_.head_of(time) == verb;
    if (!own) continue;
    if (time.deixis == Deixis::kSameTime && !is_that_weekday(time)) return narrative_offset(time);
    if (time.kind != TimeKind::kDuration || time.amount <= 0) continue;
    if (auto offset = offset_from(time)) return offset;
  }
  return std::nullopt;
}

bool HappeningTimes::is_first_finite(std::uint32_t verb) const {
  for (std::uint32_t i = text_.sentence(verb).begin; i < verb; ++i) {
    const Xpos tag = text_.token(i).xpos;
    const bool finite = tag == Xpos::kVbd || tag == Xpos::kVbz || tag == Xpos::kVbp;
    if (finite && text_.token(i).upos == Upos::kVerb) return false;
  }
  return true;
}

std::chrono::minutes HappeningTimes::length_of(TimeUnit unit) {
  using std::chrono::days;
  using std::chrono::minutes;
  switch (unit) {
    case TimeUnit::kMinute:
      return minutes{1};
    case TimeUnit::kHour:
      return minutes{60};
    case TimeUnit::kWeek:
      return days{7};
    case TimeUnit::kMonth:
      return days{30};
    case TimeUnit::kYear:
      return days{365};
    default:
      return days{1};
  }
}

TimeOffset HappeningTimes::offset_of_units(int amount, TimeUnit unit, TokenIndex from) {
  const std::chrono::minutes length = length_of(unit);
  const bool exact = unit == TimeUnit::kDay;
  const std::chrono::minutes play = exact ? std::chrono::minutes{0} : length;
  return {amount * length - play, amount * length + play, from};
}

std::optional<TimeOffset> HappeningTimes::narrative_offset(const TimeExpression& time) const {
  if (time.kind != TimeKind::kRelative || time.unit > TimeUnit::kYear) return std::nullopt;
  const std::string first =
      text_.lower(time.tokens.begin + (text_.lower(time.tokens.begin) == "the" ? 1 : 0));
  const bool next = first == "next" || first == "following";
  const int amount = time.amount != 0 ? time.amount : (next ? 1 : 0);
  return offset_of_units(amount, time.unit, TokenIndex{});
}

std::optional<TimeOffset> HappeningTimes::offset_from(const TimeExpression& time) const {
  const TokenRange around = text_.sentence(time.tokens.begin);
  const std::uint32_t link = time.tokens.end;
  if (!around.contains(link + 1)) return std::nullopt;
  const std::string word = text_.lower(link);
  if (word != "after" && word != "before") return std::nullopt;
  const int amount = word == "after" ? time.amount : -time.amount;
  const std::string next = text_.lower(link + 1);
  const bool that = (next == "that" || next == "this") &&
                    (!around.contains(link + 2) || !text_.is_noun(link + 2));
  if (that) return offset_of_units(amount, time.unit, TokenIndex{});
  const std::uint32_t end = std::min(around.end, link + 8);
  for (std::uint32_t i = link + 1; i < end; ++i) {
    if (text_.is_event_noun(i) || (text_.token(i).upos == Upos::kVerb &&
                                   text_.words().verb_at(text_.annotation(), i).any())) {
      return offset_of_units(amount, time.unit, TokenIndex{i});
    }
    if (text_.token(i).upos == Upos::kPunct) return std::nullopt;
  }
  return std::nullopt;
}

bool HappeningTimes::is_since(const TimeExpression& time) const {
  std::uint32_t at = time.tokens.begin;
  const std::uint32_t begin = text_.sentence(at).begin;
  if (at > begin && text_.lower(at - 1) == "the") --at;
  return at > begin && text_.lower(at - 1) == "since";
}

bool HappeningTimes::is_state(std::uint32_t verb) const {
  if (text_.token(verb).upos == Upos::kAux) return true;
  return text_.token(verb).xpos == Xpos::kVbn &&
         std::ranges::any_of(text_.below(verb),
                             [&](std::uint32_t child) { return text_.lower(child) == "been"; });
}

bool HappeningTimes::has_lasted(std::uint32_t verb) const {
  if (!is_state(verb) || text_.token(verb).upos == Upos::kAux) return false;
  const std::uint32_t begin = text_.sentence(verb).begin;
  return std::ranges::any_of(text_.times_in(text_.sentence(verb)), [&](const TimeExpression& time) {
    const std::uint32_t at = time.tokens.begin;
    return time.kind == TimeKind::kDuration && at > begin && text_.lower(at - 1) == "for" &&
           text_.in_clause(at, verb);
  });
}

const TimeExpression* HappeningTimes::only_time_of_sentence(std::uint32_t verb) const {
  if (text_.token(verb).head.valid()) return nullptr;
  const TimeExpression* only = nullptr;
  for (const TimeExpression& time : text_.times_in(text_.sentence(verb))) {
    if (!is_calendar(time)) continue;
    if (only != nullptr) return nullptr;
    only = &time;
  }
  const bool told = only != nullptr && only->tokens.begin > verb && times_.tells_when(*only, false);
  return told && bound_of(*only) == TimeBound::kAt && (only->day != 0 || only->weekday >= 0)
             ? only
             : nullptr;
}

/// "that Sunday", "on the Friday that she died": of no known week, but of one weekday.
bool HappeningTimes::is_that_weekday(const TimeExpression& time) {
  return time.kind == TimeKind::kWeekday && time.weekday >= 0 && time.amount == 0;
}

bool HappeningTimes::is_calendar(const TimeExpression& time) {
  const bool narrative = time.deixis == Deixis::kSameTime && !is_that_weekday(time);
  const bool placed = time.kind != TimeKind::kDuration && !narrative &&
                      time.kind != TimeKind::kDecade && time.kind != TimeKind::kCentury;
  const bool overnight = time.kind == TimeKind::kRelative && time.part_of_day != 0 &&
                         time.amount == 0;  // the night to whatever day is told
  const bool clock_alone = time.kind == TimeKind::kDate && time.year == 0 && time.month == 0;
  return placed && !overnight && !clock_alone && !time.range_end;
}

std::optional<TimeBound> HappeningTimes::bound_of(const TimeExpression& time) const {
  if (!is_one_time(time)) return std::nullopt;
  const TokenRange around = text_.sentence(time.tokens.begin);
  std::uint32_t at = time.tokens.begin;
  if (at > around.begin && text_.lower(at - 1) == "the") --at;
  const std::string before = at > around.begin ? text_.lower(at - 1) : "";
  if (before == "by") return TimeBound::kBy;
  if (before == "until" || before == "till" || before == "to") return TimeBound::kUntil;
  constexpr std::array<std::string_view, 5> kElsewhere{"before", "after", "between", "through",
                                                       "than"};
  const bool near_hour = time.minute_of_day >= 0;
  if (!near_hour && is_one_of(kElsewhere, before)) return std::nullopt;
  const bool year_alone = time.year != 0 && time.month == 0 && time.season == 0;
  const bool names_edition = year_alone && at < time.tokens.begin &&
                             around.contains(time.tokens.end) && text_.is_noun(time.tokens.end);
  return names_edition ? std::nullopt : std::optional(TimeBound::kAt);
}

bool HappeningTimes::is_one_time(const TimeExpression& time) const {
  return times_.tells_when_inside(time) ||
         (time.deixis == Deixis::kSameTime && is_that_weekday(time));
}

const TimeExpression* HappeningTimes::time_before_clause(std::uint32_t verb) const {
  constexpr std::uint32_t kReach = 10;
  constexpr std::array<std::string_view, 4> kOpening{"when", "that", "which", "as"};
  const std::uint32_t begin = text_.sentence(verb).begin;
  for (std::uint32_t at = verb; at > begin && verb - at < kReach;) {
    --at;
    if (text_.token(at).upos == Upos::kVerb && !text_.is_gerund_noun(at)) return nullptr;
    const bool opening = is_one_of(kOpening, text_.lower(at));
    if (!opening && !is_unit_told(at)) continue;
    std::uint32_t end = opening ? at : at + 1;
    if (text_.lower(at) == "which" && end > begin && text_.token(end - 1).upos == Upos::kAdp) --end;
    const TimeExpression* time = before_unit(end);
    if (time == nullptr) return nullptr;
    const bool set_off = end != time->tokens.end || is_cleft(*time) || is_the(*time);
    if (text_.lower(at) == "that" && !set_off) return nullptr;
    return is_calendar(*time) && is_one_time(*time) ? time : nullptr;
  }
  return nullptr;
}

const TimeExpression* HappeningTimes::time_of_apposition(std::uint32_t noun) const {
  const std::uint32_t begin = text_.sentence(noun).begin;
  std::uint32_t at = text_.phrase_begin(noun);
  if (at == begin || text_.lower(at - 1) != "of") return nullptr;
  const TimeExpression* time = before_unit(at - 1);
  if (time == nullptr) time = behind_unit(at - 1, noun + 1);
  return time != nullptr && is_calendar(*time) && is_one_time(*time) ? time : nullptr;
}

std::string HappeningTimes::phase_of_unit(std::uint32_t noun) const {
  constexpr std::array<std::string_view, 2> kFirst{"first", "opening"};
  constexpr std::array<std::string_view, 4> kLast{"last", "final", "closing", "concluding"};
  const std::uint32_t begin = text_.sentence(noun).begin;
  const std::uint32_t at = text_.phrase_begin(noun);
  if (at < begin + 3 || text_.lower(at - 1) != "of" || !text_.is_unit_of_time(at - 2)) return "";
  if (is_one_of(kFirst, text_.lower(at - 3))) return "begin";
  if (text_.lower(at - 3) == "the" && text_.lemma(at - 2) == "day") return "begin";
  return is_one_of(kLast, text_.lower(at - 3)) ? "end" : "";
}

bool HappeningTimes::is_unit_told(std::uint32_t at) const {
  if (!text_.is_unit_of_time(at) || text_.time_over(at) != nullptr) return false;
  const std::uint32_t begin = text_.sentence(at).begin;
  return at > begin + 1 && (text_.lower(at - 1) == "the" || text_.lower(at - 2) == "the");
}

bool HappeningTimes::is_the(const TimeExpression& time) const {
  const std::uint32_t at = time.tokens.begin;
  return at > text_.sentence(at).begin && text_.lower(at - 1) == "the";
}

const TimeExpression* HappeningTimes::before_unit(std::uint32_t end) const {
  constexpr std::array<std::string_view, 9> kWhich{
      "first", "last", "final", "opening", "closing", "very", "same", "fateful", "concluding"};
  if (end == 0) return nullptr;
  const std::uint32_t begin = text_.sentence(end - 1).begin;
  if (const TimeExpression* time = times_.ending_at(end)) return time;
  std::uint32_t at = end;
  if (at > begin && text_.is_unit_of_time(at - 1)) {
    --at;
    while (at > begin && is_one_of(kWhich, text_.lower(at - 1))) --at;
    if (at == begin || text_.lower(at - 1) != "the") return nullptr;
    --at;
  }
  if (at > begin && (text_.lower(at - 1) == "," || text_.lower(at - 1) == "-")) --at;
  return at < end ? times_.ending_at(at) : nullptr;
}

const TimeExpression* HappeningTimes::behind_unit(std::uint32_t of, std::uint32_t behind) const {
  if (of == 0 || !text_.is_unit_of_time(of - 1)) return nullptr;
  const TokenRange around = text_.sentence(of);
  if (!around.contains(behind) || text_.lower(behind) != ",") return nullptr;
  return times_.at(behind + 1);
}

bool HappeningTimes::is_cleft(const TimeExpression& time) const {
  constexpr std::uint32_t kReach = 4;
  const std::uint32_t begin = text_.sentence(time.tokens.begin).begin;
  for (std::uint32_t at = time.tokens.begin; at > begin && time.tokens.begin - at < kReach;) {
    --at;
    if (text_.lemma(at) == "be") return at > begin && text_.lower(at - 1) == "it";
    if (text_.token(at).upos == Upos::kVerb) return false;
  }
  return false;
}

const TimeExpression* HappeningTimes::time_before(std::uint32_t noun) const {
  std::uint32_t at = noun;
  const std::uint32_t begin = text_.sentence(at).begin;
  for (int step = 0; step < 4 && at > begin; ++step) {
    if (const TimeExpression* time = times_.ending_at(at)) {
      return is_one_time(*time) ? time : nullptr;
    }
    const Upos tag = text_.token(at - 1).upos;
    const bool inside = tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kPropn ||
                        text_.token(at - 1).xpos == Xpos::kPos ||
                        text_.token(at - 1).xpos == Xpos::kVbn || text_.lower(at - 1) == "-";
    if (!inside) return nullptr;
    --at;
  }
  return nullptr;
}

}  // namespace belie
