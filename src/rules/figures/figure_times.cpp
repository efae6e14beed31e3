// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/figure_times.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

constexpr std::array<std::string_view, 15> kLong{
    "spring", "summer",  "autumn",    "winter", "year",    "years",  "ago", "month",
    "months", "century", "centuries", "decade", "decades", "easter", "fall"};

constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

/// Whether one of the words of the times, in lower case, is such a one.
template <typename Test>
bool has_time_word(const std::vector<std::string>& times, Test test) {
  constexpr std::string_view kBreaks = " -',.";
  return std::ranges::any_of(times, [&](const std::string& time) {
    const std::string low = lower_case(time);
    std::size_t at = 0;
    while ((at = low.find_first_not_of(kBreaks, at)) != std::string::npos) {
      const std::size_t end = std::min(low.find_first_of(kBreaks, at), low.size());
      if (test(std::string_view(low).substr(at, end - at))) return true;
      at = end;
    }
    return false;
  });
}

bool tells_month(const RetoldFigure& figure) {
  return has_time_word(figure.times,
                       [](std::string_view word) { return is_one_of(kMonths, word); });
}

bool tells_far_time(const RetoldFigure& figure) {
  return tells_month(figure) ||
         has_time_word(figure.times, [](std::string_view word) { return is_one_of(kLong, word); });
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// What is taken up is not of the day of its sentence: "on Friday she baked one for each of the 31
/// who had been stuck".
bool tells_weekday(const RetoldFigure& figure, std::string_view day) {  // also "Saturdays"
  const bool known = figure.presented == Presented::kKnown || figure.presented == Presented::kWhole;
  return has_time_word(known ? figure.times_behind : figure.times,
                       [&](std::string_view word) { return word.starts_with(day); });
}

}  // namespace

bool tell_other_months(const RetoldFigure& a, const RetoldFigure& b) {
  return tells_month(a) != tells_month(b);
}

bool tell_other_times(const RetoldFigure& a, const RetoldFigure& b) {
  return tells_far_time(a) != tells_far_time(b);
}

bool tell_two_years(const RetoldFigure& a, const RetoldFigure& b) {
  const bool both = has_time_word(a.times, is_year) && has_time_word(b.times, is_year);
  return both && !has_time_word(a.times, [&](std::string_view year) {
           return is_year(year) &&
                  has_time_word(b.times, [&](std::string_view other) { return other == year; });
         });
}

bool tell_other_weekdays(const RetoldFigure& a, const RetoldFigure& b) {
  bool one = false, other = false, common = false;
  for (const std::string_view day : kWeekdays) {
    const bool here = tells_weekday(a, day), there = tells_weekday(b, day);
    one = one || here;
    other = other || there;
    common = common || (here && there);
  }
  return one && other && !common;
}

std::string entry_hour(const Annotation& annotation, SentenceIndex sentence) {
  const std::uint32_t section = annotation.sentences[sentence.index()].section;
  std::size_t first = sentence.index();
  while (first > 0 && annotation.sentences[first - 1].section == section) --first;
  const std::string text = lower_case(annotation.text(annotation.sentences[first].span));
  constexpr std::string_view kDigits = "0123456789";
  const std::size_t hour = text.find_first_not_of(kDigits);
  if (hour == 0 || hour == std::string::npos || hour > 2) return "";
  std::size_t end = hour;
  if (text[hour] == ':' || text[hour] == '.') end = text.find_first_not_of(kDigits, hour + 1);
  if (end == std::string::npos) return "";
  const bool minutes = end == hour + 3;
  const std::string_view rest = std::string_view(text).substr(end);
  const std::string_view mark = rest.starts_with(' ') ? rest.substr(1) : rest;
  const bool half = mark.starts_with("am") || mark.starts_with("pm") || mark.starts_with("a.m") ||
                    mark.starts_with("p.m");
  return half || minutes ? text.substr(0, end) + std::string(mark.substr(0, half ? 1 : 0)) : "";
}

}  // namespace belie
