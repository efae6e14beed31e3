// SPDX-License-Identifier: Apache-2.0
#include "graph/resolve.h"

#include <algorithm>

namespace belie {
namespace {

using std::chrono::days;

void add_once(std::vector<Period>& periods, const std::optional<Period>& period) {
  if (period && std::ranges::find(periods, *period) == periods.end()) periods.push_back(*period);
}

/// Simple past without a time: the week up to the reference day; of a window, the week before it as
/// well.
std::optional<Period> past_week(const std::optional<Period>& reference) {
  if (!reference) return std::nullopt;
  const bool open = reference->grain == Granularity::kOpen;
  return Period{reference->begin - days{7}, reference->end,
                open ? Granularity::kOpen : Granularity::kWeek};
}

std::optional<Period> past(const std::optional<Period>& reference) {
  if (!reference) return std::nullopt;
  return Period{Minute::min(), reference->end, Granularity::kOpen};
}

/// What is said without a time of its own in a paragraph that looks back: at any time from the one
/// told last up to the reference day.
std::optional<Period> since(const std::optional<Period>& frame,
                            const std::optional<Period>& reference) {
  if (!reference) return std::nullopt;
  const Minute begin = frame ? std::min(frame->begin, reference->begin) : Minute::min();
  return Period{begin, reference->end, Granularity::kOpen};
}

/// What the clause or the words around say, without the second anchor of titles.
std::optional<Period> own_period(const When& when, const ReferenceDate& date) {
  const std::optional<Period> reference = reference_period(date);
  const std::optional<Period> told =
      when.time ? resolve_in(*when.time, date, when.direction) : std::nullopt;
  if (when.origin == WhenOrigin::kFrame && !when.before_reference) return since(told, reference);
  if (when.time && when.origin != WhenOrigin::kFrame) return told;
  if (when.before_reference) return past(reference);
  if (when.origin == WhenOrigin::kReference) return reference;
  if (when.origin == WhenOrigin::kDefault) return past_week(reference);
  return std::nullopt;
}

}  // namespace

std::optional<Period> reference_period(const ReferenceDate& date) {
  if (date.day) return day_period(*date.day);
  if (!date.not_before) return std::nullopt;
  const Minute end = date.not_after ? Minute{*date.not_after + days{1}} : Minute::max();
  return Period{Minute{*date.not_before}, end, Granularity::kOpen};
}

std::optional<Period> resolve_in(const TimeExpression& time, const ReferenceDate& date,
                                 Direction direction) {
  if (date.day || !date.not_before || !date.not_after) {
    return resolve(time, date.day, direction);
  }
  const std::optional<Period> earliest = resolve(time, date.not_before, direction);
  return earliest == resolve(time, date.not_after, direction) ? earliest : std::nullopt;
}

std::vector<Period> resolve_when(const When& when, const ReferenceDate& date) {
  std::vector<Period> periods;
  add_once(periods, own_period(when, date));
  if (when.also_at_reference) add_once(periods, reference_period(date));
  return periods;
}

}  // namespace belie
