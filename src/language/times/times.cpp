// SPDX-License-Identifier: Apache-2.0
#include "language/times/times.h"

#include <fmt/format.h>

#include <array>

#include "language/annotation.h"
#include "language/times/pointed_times.h"
#include "language/times/time_patterns.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 8> kKinds{"date",   "weekday",  "relative", "part-of-date",
                                                 "season", "duration", "decade",   "century"};
constexpr std::array<std::string_view, 9> kDeixis{
    "", "this", "last", "next", "earlier-in", "later-in", "ago", "ahead", "narrative"};
constexpr std::array<std::string_view, 9> kUnits{"minute",  "hour", "day",    "week",   "month",
                                                 "quarter", "year", "decade", "weekend"};
constexpr std::array<std::string_view, 6> kParts{"", "early", "mid", "late", "start", "end"};
constexpr std::array<std::string_view, 5> kSeasons{"", "spring", "summer", "autumn", "winter"};
constexpr std::array<std::string_view, 8> kPartsOfDay{"",      "morning", "afternoon", "evening",
                                                      "night", "noon",    "midnight",  "dawn"};

template <typename Table>
std::string_view name(const Table& table, auto value) {
  return table.at(static_cast<std::size_t>(value));
}

void append(std::string& text, std::string_view word) {
  if (!word.empty()) text.append(" ").append(word);
}

/// "2025-09-12", "09-12", "2025-09", "09", "2025".
std::string numbers_text(const TimeExpression& time) {
  std::string text;
  if (time.year != 0) text = fmt::format("{:04}", time.year);
  for (const int part : {time.month, time.day}) {
    if (part != 0) text += fmt::format("{}{:02}", text.empty() ? "" : "-", part);
  }
  return text;
}

/// "Saturday of last week", "March 26 last year": the unit that the pointing word is of, where it
/// is not the expression itself; "" else.
std::string_view pointed_unit(const TimeExpression& time) {
  const bool of_week = time.kind == TimeKind::kWeekday && time.unit == TimeUnit::kWeek;
  return of_week || is_of_pointed_year(time) ? name(kUnits, time.unit) : "";
}

/// "the second Sunday of June".
bool is_counted_weekday(const TimeExpression& time) {
  return time.kind == TimeKind::kDate && time.amount != 0 && time.weekday >= 0;
}

bool counts_units(const TimeExpression& time) {
  const bool part_of_unit = time.kind == TimeKind::kPartOfDate && time.month == 0 &&
                            time.year == 0 && time.season == 0 && time.weekday < 0;
  return time.kind == TimeKind::kRelative || time.kind == TimeKind::kDuration || part_of_unit;
}

std::string amount_text(const TimeExpression& time) {
  const bool back = time.deixis == Deixis::kLast || time.deixis == Deixis::kAgo;
  const bool ahead = time.deixis == Deixis::kNext || time.deixis == Deixis::kAhead;
  const std::string_view sign = back ? "-" : ahead ? "+" : "";
  return fmt::format("{}{} {}", sign, time.amount, name(kUnits, time.unit));
}

/// The words for deixis that the sign of an amount does not already say.
std::string_view deixis_text(const TimeExpression& time) {
  const bool said = time.kind == TimeKind::kRelative &&
                    (time.deixis == Deixis::kLast || time.deixis == Deixis::kNext ||
                     time.deixis == Deixis::kThis);
  return said ? "" : name(kDeixis, time.deixis);
}

/// "from June 30 to July 4", "between 2014 and 2019": the second of two dates of one grain.
bool ends_range(const SentenceWords& words, const TimeExpression& first,
                const TimeExpression& second) {
  const std::uint32_t joint = first.tokens.end;
  if (second.tokens.begin != joint + 1 || first.kind != TimeKind::kDate ||
      second.kind != first.kind || (first.day == 0) != (second.day == 0)) {
    return false;
  }
  const std::string_view word = words[joint];
  if (word == "and") return first.tokens.begin > 0 && words[first.tokens.begin - 1] == "between";
  return word == "to" || word == "-" || word == "through" || word == "until";
}

/// "April 4, April 18 and May 3, 2021", "from May 8 to May 13, 2022": a list or range with one year
/// at its end.
bool shares_year(const SentenceWords& words, const TimeExpression& first,
                 const TimeExpression& second) {
  const bool days = first.day != 0 && second.day != 0 && first.year == 0 && second.year != 0;
  if (!days || second.tokens.begin < first.tokens.end || second.tokens.begin > first.tokens.end + 2)
    return false;
  for (std::uint32_t i = first.tokens.end; i < second.tokens.begin; ++i) {
    const auto word = words[i];
    const bool joins = word == "," || word == "and" || word == "or" || word == "to" ||
                       word == "-" || word == "through";
    if (!joins) return false;
  }
  return true;
}

void take_year(TimeExpression& first, const TimeExpression& second) {
  first.year = first.month > second.month ? second.year - 1 : second.year;
}

void annotate_sentence(Annotation& annotation, const Sentence& sentence) {
  const SentenceWords words(annotation, sentence.tokens);
  std::vector<TimeExpression>& times = annotation.times;
  const std::size_t first = times.size();
  for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end;) {
    const auto reading = read_expression(Cursor(words, at));
    if (reading) times.insert(times.end(), reading->times.begin(), reading->times.end());
    at = reading ? reading->end : at + 1;
  }
  for (std::size_t i = first + 1; i < times.size(); ++i) {
    if (ends_range(words, times[i - 1], times[i])) times[i].range_end = true;
  }
  for (std::size_t i = times.size(); i-- > first + 1;) {
    if (shares_year(words, times[i - 1], times[i])) take_year(times[i - 1], times[i]);
  }
}

}  // namespace

std::string to_text(const TimeExpression& time) {
  std::string text(name(kKinds, time.kind));
  if (time.kind == TimeKind::kPartOfDate) append(text, deixis_text(time));
  append(text, numbers_text(time));
  if (counts_units(time)) append(text, amount_text(time));
  if (time.season != 0) append(text, name(kSeasons, time.season));
  if (time.quarter != 0) append(text, fmt::format("Q{}", time.quarter));
  if (is_counted_weekday(time))
    append(text, time.amount < 0 ? "last" : fmt::format("{}.", time.amount));
  if (time.weekday >= 0) append(text, weekday_name(time.weekday));
  if (time.kind != TimeKind::kPartOfDate) append(text, deixis_text(time));
  append(text, pointed_unit(time));
  append(text, name(kParts, time.part));
  if (time.part_of_day != 0) append(text, name(kPartsOfDay, time.part_of_day));
  if (time.minute_of_day >= 0) {
    append(text, fmt::format("{:02}:{:02}", time.minute_of_day / 60, time.minute_of_day % 60));
  }
  if (time.approximate) append(text, "approximate");
  if (time.range_end) append(text, "range-end");
  return text;
}

void annotate_times(Annotation& annotation) {
  annotation.times.clear();
  for (const Sentence& sentence : annotation.sentences) annotate_sentence(annotation, sentence);
}

}  // namespace belie
