// SPDX-License-Identifier: Apache-2.0
#include "graph/dating.h"

#include <fmt/format.h>

#include <algorithm>

namespace belie {
namespace {

bool looks_back(const EventNode& node) {
  return node.said_in->modality == Modality::kAsserted &&
         node.said_in->polarity == Polarity::kPositive &&
         node.said_in->when.direction != Direction::kFuture;
}

/// The mention gives its event a day, in a draft whose own date is sure or with a year of its own.
bool dates_event(const EventNode& node, const std::vector<ReferenceDate>& dates) {
  return node.when && node.when->grain <= Granularity::kDay && looks_back(node) &&
         dates[node.document.index()].day.has_value();
}

/// Whether an expression in an undated draft fits the day: every part that it gives agrees, and it
/// gives a month.
bool fits(const TimeExpression& time, Day day) {
  const auto date = civil(day);
  const bool month = time.month == static_cast<int>(static_cast<unsigned>(date.month()));
  const bool in_month =
      time.day == 0 || time.day == static_cast<int>(static_cast<unsigned>(date.day()));
  const bool year = time.year == 0 || time.year == static_cast<int>(date.year());
  return month && in_month && year;
}

/// The last day on which the expression can have been written of that day; nothing where it does
/// not tell.
std::optional<Day> last_day(const TimeExpression& time, Day day) {
  const int year = static_cast<int>(civil(day).year());
  const bool this_year = time.deixis == Deixis::kThis || time.deixis == Deixis::kEarlierIn ||
                         time.deixis == Deixis::kLaterIn;
  if (time.year == 0 && this_year) return make_day(year, 12, 31);
  return std::nullopt;
}

std::string place_text(const GraphInput& input, Span span) {
  const Section* section = input.document->section_at(span.begin);
  if (!section || section->paragraph == 0) return input.document->path();
  return fmt::format("{} ¶{}", input.document->path(), section->paragraph);
}

/// Infers the dates of the drafts in which an event is mentioned without a day of the draft's own.
class EventDating {
 public:
  EventDating(const std::vector<GraphInput>& inputs, const EventLinks& events,
              const std::vector<ReferenceDate>& known)
      : inputs_(inputs),
        events_(events),
        known_(known),
        dates_(known),
        dated_by_(events.events.size(), nullptr) {
    for (std::size_t n = 0; n < events.nodes.size(); ++n) {
      const EventNode& node = events.nodes[n];
      if (!dates_event(node, known)) continue;
      const EventNode*& best = dated_by_[events.event_of[n].index()];
      if (!best || node.when->begin < best->when->begin) best = &node;
    }
  }

  std::vector<ReferenceDate> infer() {
    for (std::size_t n = 0; n < events_.nodes.size(); ++n) {
      const EventNode& node = events_.nodes[n];
      const EventNode* source = dated_by_[events_.event_of[n].index()];
      if (source && !known_[node.document.index()].day) date_by(node, *source, events_.event_of[n]);
    }
    return std::move(dates_);
  }

 private:
  /// The latest of the bounds that a draft's events give is its bound.
  void date_by(const EventNode& node, const EventNode& source, EventIndex event) {
    const Day day = day_of(source.when->begin);
    if (!looks_back(node) || !node.time || !fits(*node.time, day)) return;
    ReferenceDate& date = dates_[node.document.index()];
    if (date.not_before && *date.not_before >= day) return;
    const GraphInput& from = inputs_[source.document.index()];
    date.not_before = day;
    if (const auto last = last_day(*node.time, day)) date.not_after = last;
    date.origin = DateOrigin::kInferred;
    date.note =
        fmt::format("after {} ({}, {})", long_text(day), event_text(events_.events[event.index()]),
                    place_text(from, source.said_in->span));
  }

  const std::vector<GraphInput>& inputs_;
  const EventLinks& events_;
  const std::vector<ReferenceDate>& known_;
  std::vector<ReferenceDate> dates_;
  std::vector<const EventNode*> dated_by_;
};

/// A dateline without a year takes it from the first dated draft about the same story.
void complete_year(ReferenceDate& date, DocumentIndex document,
                   const std::vector<GraphInput>& inputs, const Comparability& comparability,
                   const std::vector<ReferenceDate>& known) {
  for (const Comparability::Partner& partner : comparability.partners(document)) {
    const std::optional<Day> other = known[partner.document.index()].day;
    const std::optional<Day> day = other ? nearest_day(date, *other) : std::nullopt;
    if (!day || !close_in_time(date, known[partner.document.index()])) continue;
    date.day = day;
    date.not_before.reset();
    date.not_after.reset();
    date.origin = DateOrigin::kInferred;
    date.note =
        fmt::format("dateline; year as in {}", inputs[partner.document.index()].document->path());
    return;
  }
}

}  // namespace

std::optional<Day> nearest_day(const ReferenceDate& partial, Day near) {
  if (partial.partial_month == 0 || partial.partial_day == 0) return std::nullopt;
  std::optional<Day> nearest;
  const int year = static_cast<int>(civil(near).year());
  for (const int candidate : {year - 1, year, year + 1}) {
    const auto day = make_day(candidate, partial.partial_month, partial.partial_day);
    if (!day) continue;
    if (!nearest || std::chrono::abs(*day - near) < std::chrono::abs(*nearest - near))
      nearest = day;
  }
  return nearest;
}

std::vector<ReferenceDate> infer_dates(const std::vector<GraphInput>& inputs,
                                       const EventLinks& events, const Comparability& comparability,
                                       const std::vector<ReferenceDate>& dates) {
  std::vector<ReferenceDate> inferred = EventDating(inputs, events, dates).infer();
  for (std::size_t d = 0; d < inferred.size(); ++d) {
    if (!inferred[d].day) {
      complete_year(inferred[d], DocumentIndex(d), inputs, comparability, dates);
    }
  }
  return inferred;
}

}  // namespace belie
