// SPDX-License-Identifier: Apache-2.0
#include "base/calendar.h"

#include <fmt/format.h>

#include <array>

#include "base/assert.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Writes the number into the digits that end before `end`, as far as it has any.
void put_digits(std::string& text, std::size_t end, unsigned number) {
  for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
}

std::string minute_text(Minute minute) {
  const Day day = day_of(minute);
  const auto rest = (minute - Minute{day}).count();
  if (rest == 0) return iso_text(day);
  return fmt::format("{}T{:02}:{:02}", iso_text(day), rest / 60, rest % 60);
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

Period day_period(Day day) {
  return {Minute{day}, Minute{day + std::chrono::days{1}}, Granularity::kDay};
}

Period month_period(int year, int month) {
  const auto first = make_day(year, month, 1);
  const auto next = month == 12 ? make_day(year + 1, 1, 1) : make_day(year, month + 1, 1);
  BELIE_ASSERT(first && next, "a month is 1..12");
  return {Minute{*first}, Minute{*next}, Granularity::kMonth};
}

Period year_period(int year) {
  return {month_period(year, 1).begin, month_period(year, 12).end, Granularity::kYear};
}

std::chrono::year_month_day civil(Day day) { return std::chrono::year_month_day{day}; }

Day day_of(Minute minute) { return std::chrono::floor<std::chrono::days>(minute); }

int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1; }

std::string_view weekday_name(int weekday) {
  BELIE_ASSERT(weekday >= 0 && weekday < 7, "a weekday is 0..6");
  return kWeekdays[static_cast<std::size_t>(weekday)];
}

std::string_view month_name(int month) {
  BELIE_ASSERT(month >= 1 && month <= 12, "a month is 1..12");
  return kMonths[static_cast<std::size_t>(month - 1)];
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_day(*year, *month, *day);
}

std::string iso_text(Day day) {
  const auto date = civil(day);
  const int year = static_cast<int>(date.year());
  const auto month = static_cast<unsigned>(date.month());
  const auto number = static_cast<unsigned>(date.day());
  if (year < 0 || year > 9999) return fmt::format("{:04}-{:02}-{:02}", year, month, number);
  // Written digit by digit: a graph of thousands of facts asks for it at every start.
  std::string text = "0000-00-00";
  put_digits(text, 4, static_cast<unsigned>(year));
  put_digits(text, 7, month);
  put_digits(text, 10, number);
  return text;
}

std::string long_text(Day day) {
  const auto date = civil(day);
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                     month_name(static_cast<int>(static_cast<unsigned>(date.month()))),
                     static_cast<int>(date.year()));
}

std::string to_text(const Period& period) {
  if (period.begin == Minute::min() && period.end == Minute::max()) return "any time";
  if (period.begin == Minute::min()) return "until " + minute_text(period.end);
  if (period.end == Minute::max()) return "from " + minute_text(period.begin);
  const Day begin = day_of(period.begin);
  const auto date = civil(begin);
  const int year = static_cast<int>(date.year());
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  if (period.begin == day_period(begin).begin && period.end == day_period(begin).end) {
    return iso_text(begin);
  }
  const Period whole_month = month_period(year, month);
  if (period.begin == whole_month.begin && period.end == whole_month.end) {
    return fmt::format("{:04}-{:02}", year, month);
  }
  const Period whole_year = year_period(year);
  if (period.begin == whole_year.begin && period.end == whole_year.end) {
    return fmt::format("{:04}", year);
  }
  return minute_text(period.begin) + "/" + minute_text(period.end);
}

}  // namespace belie
