// SPDX-License-Identifier: Apache-2.0
#include "claims/events/event_times.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 10> kBounds{"until", "till", "since",   "by",   "before",
                                                   "after", "for",  "through", "from", "between"};

constexpr std::array<std::string_view, 9> kReports{"say",   "tell",    "announce", "report", "add",
                                                   "write", "confirm", "state",    "declare"};

std::uint32_t begin_of(const TimeExpression& time) { return time.tokens.begin; }

/// Whether the expression is a place on the calendar; a clock time alone has none.
bool is_on_calendar(const TimeExpression& time) {
  const bool placed = time.kind != TimeKind::kDuration && time.deixis != Deixis::kSameTime &&
                      time.kind != TimeKind::kDecade && time.kind != TimeKind::kCentury;
  const bool only_clock = time.kind == TimeKind::kDate && time.year == 0 && time.month == 0;
  return placed && !only_clock && !time.range_end;
}

}  // namespace

const TimeExpression* EventTimes::at(std::uint32_t token) const {
  const auto found = std::ranges::lower_bound(annotation_.times, token, {}, begin_of);
  return found != annotation_.times.end() && begin_of(*found) == token ? &*found : nullptr;
}

const TimeExpression* EventTimes::ending_at(std::uint32_t token) const {
  const auto after = std::ranges::lower_bound(annotation_.times, token, {}, begin_of);
  if (after == annotation_.times.begin()) return nullptr;
  const TimeExpression& last = *std::prev(after);
  return last.tokens.end == token ? &last : nullptr;
}

bool EventTimes::tells_when(const TimeExpression& time, bool scheduled) const {
  return is_on_calendar(time) && !is_range(time) && stands_for_when(time, scheduled);
}

bool EventTimes::tells_when_inside(const TimeExpression& time) const {
  return is_on_calendar(time) && !is_range(time);
}

/// The first half of "June 3-5" and of "Monday and Tuesday".
bool EventTimes::is_range(const TimeExpression& time) const {
  const auto next = std::ranges::upper_bound(annotation_.times, time.tokens.begin, {}, begin_of);
  if (next == annotation_.times.end() || next->tokens.begin > time.tokens.end + 1) return false;
  if (next->range_end) return true;
  if (next->tokens.begin != time.tokens.end + 1) return false;
  const std::string between = normal_form(annotation_.word(TokenIndex{time.tokens.end}));
  return between == "and" || between == "or" || between == "to" || between == "-" ||
         between == "through";
}

/// "said on Monday", "announced Tuesday": the day of the saying.
bool EventTimes::is_of_report(const TimeExpression& time) const {
  const std::uint32_t begin =
      annotation_.sentences[annotation_.sentence_of(TokenIndex{time.tokens.begin}).index()]
          .tokens.begin;
  std::uint32_t at = time.tokens.begin;
  for (int step = 0; step < 2 && at > begin; ++step) {
    --at;
    const std::string_view lemma = annotation_.lemma(TokenIndex{at});
    if (is_one_of(kReports, lemma)) return true;
    if (annotation_.tokens[at].upos != Upos::kAdp) break;
  }
  return is_of_announcement(time);
}

bool EventTimes::is_of_announcement(const TimeExpression& time) const {
  const std::uint32_t begin =
      annotation_.sentences[annotation_.sentence_of(TokenIndex{time.tokens.begin}).index()]
          .tokens.begin;
  constexpr std::uint32_t kReach = 8;
  constexpr std::array<std::string_view, 3> kAnnounces{"announce", "confirm", "declare"};
  std::uint32_t at = time.tokens.begin;
  if (at == begin || annotation_.tokens[at - 1].upos == Upos::kAdp) return false;
  while (at > begin && time.tokens.begin - at < kReach) {
    --at;
    const Upos tag = annotation_.tokens[at].upos;
    if (tag == Upos::kVerb) return is_one_of(kAnnounces, annotation_.lemma(TokenIndex{at}));
    if (tag == Upos::kPunct || tag == Upos::kAux || tag == Upos::kSconj) return false;
  }
  return false;
}

/// Whether the words before and behind it let the expression date something: not "until 1973", not
/// "for the 2020 race".
bool EventTimes::stands_for_when(const TimeExpression& time, bool scheduled) const {
  const TokenRange& around =
      annotation_.sentences[annotation_.sentence_of(TokenIndex{time.tokens.begin}).index()].tokens;
  const auto lower = [&](std::uint32_t token) {
    return normal_form(annotation_.word(TokenIndex{token}));
  };
  std::uint32_t before = time.tokens.begin;
  if (before > around.begin && lower(before - 1) == "the") --before;
  if (before > around.begin) {
    const std::string word = lower(before - 1);
    const bool planned = scheduled && (word == "for" || word == "from");
    const bool near_hour = time.minute_of_day >= 0 && word != "since" && word != "until";
    if (!planned && !near_hour && is_one_of(kBounds, word)) return false;
  }
  if (is_of_report(time)) return false;
  const bool only_year = time.month == 0 && time.year != 0;
  const std::uint32_t after = time.tokens.end;
  const bool noun_follows =
      around.contains(after) && (annotation_.tokens[after].upos == Upos::kNoun ||
                                 annotation_.tokens[after].upos == Upos::kPropn ||
                                 annotation_.tokens[after].upos == Upos::kAdj);
  return !only_year || !noun_follows || before == time.tokens.begin;
}

bool EventTimes::is_of_remembrance(const TimeExpression& time) const {
  constexpr std::uint32_t kReach = 12;
  constexpr std::array<std::string_view, 8> kRemembrances{
      "celebrate", "commemorate", "mark", "remember", "honour", "honor", "recall", "toast"};
  const std::uint32_t begin =
      annotation_.sentences[annotation_.sentence_of(TokenIndex{time.tokens.begin}).index()]
          .tokens.begin;
  if (time.year != 0) return false;
  for (std::uint32_t at = time.tokens.begin; at-- > begin && at + kReach > time.tokens.begin;) {
    if (annotation_.tokens[at].upos == Upos::kVerb)
      return is_one_of(kRemembrances, annotation_.lemma(TokenIndex{at}));
  }
  return false;
}

std::uint32_t EventTimes::head_of(const TimeExpression& time) const {
  for (std::uint32_t i = time.tokens.begin; i < time.tokens.end; ++i) {
    const TokenIndex head = annotation_.tokens[i].head;
    if (head.valid() && !time.tokens.contains(head.value)) return head.value;
  }
  return TokenIndex::kNone;
}

const TimeExpression* EventTimes::beside_verb(std::uint32_t verb, bool scheduled) const {
  constexpr std::uint32_t kReach = 14;
  const TokenRange& around =
      annotation_.sentences[annotation_.sentence_of(TokenIndex{verb}).index()].tokens;
  for (std::uint32_t i = verb; i > around.begin && verb - i < 6;) {
    --i;
    const Upos tag = annotation_.tokens[i].upos;
    if (tag == Upos::kVerb || tag == Upos::kPunct) break;
    if (normal_form(annotation_.word(TokenIndex{i})) != "when") continue;
    if (i > around.begin && annotation_.word(TokenIndex{i - 1}) == ",") --i;
    const TimeExpression* before = ending_at(i);
    return before != nullptr && tells_when(*before, scheduled) ? before : nullptr;
  }
  for (std::uint32_t i = verb + 1; i < std::min(around.end, verb + kReach); ++i) {
    if (const TimeExpression* time = at(i)) return tells_when(*time, scheduled) ? time : nullptr;
    const Upos tag = annotation_.tokens[i].upos;
    const bool ends =
        tag == Upos::kVerb || tag == Upos::kAux || tag == Upos::kSconj || tag == Upos::kCconj ||
        tag == Upos::kPunct || annotation_.tokens[i].xpos == Xpos::kWp ||
        annotation_.tokens[i].xpos == Xpos::kWdt || annotation_.tokens[i].xpos == Xpos::kWrb;
    if (ends) return nullptr;
  }
  return nullptr;
}

const TimeExpression* EventTimes::of_verb(std::uint32_t verb, bool scheduled) const {
  const Clause* clause = clause_at(annotation_, TokenIndex{verb});
  if (clause == nullptr || clause->predicate.value != verb) return nullptr;
  const TimeExpression* only = nullptr;
  for (const TimeIndex index : clause->times) {
    const TimeExpression& time = annotation_.times[index.index()];
    if (!is_on_calendar(time)) continue;
    if (only != nullptr) return nullptr;
    only = &time;
  }
  return only != nullptr && tells_when(*only, scheduled) ? only : nullptr;
}

}  // namespace belie
