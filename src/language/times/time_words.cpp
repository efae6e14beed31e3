// SPDX-License-Identifier: Apache-2.0
#include "language/times/time_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/word_list.h"

namespace belie {
namespace {

struct Entry {
  std::string_view word;
  int value;
};

constexpr std::array kMonths{Entry{"january", 1},  Entry{"february", 2},  Entry{"march", 3},
                             Entry{"april", 4},    Entry{"may", 5},       Entry{"june", 6},
                             Entry{"july", 7},     Entry{"august", 8},    Entry{"september", 9},
                             Entry{"october", 10}, Entry{"november", 11}, Entry{"december", 12}};

constexpr std::array kMonthAbbreviations{Entry{"jan", 1},  Entry{"feb", 2},  Entry{"mar", 3},
                                         Entry{"apr", 4},  Entry{"jun", 6},  Entry{"jul", 7},
                                         Entry{"aug", 8},  Entry{"sept", 9}, Entry{"sep", 9},
                                         Entry{"oct", 10}, Entry{"nov", 11}, Entry{"dec", 12}};

constexpr std::array kWeekdays{Entry{"monday", 0},   Entry{"tuesday", 1}, Entry{"wednesday", 2},
                               Entry{"thursday", 3}, Entry{"friday", 4},  Entry{"saturday", 5},
                               Entry{"sunday", 6}};

constexpr std::array kWeekdayAbbreviations{Entry{"mon", 0},  Entry{"tue", 1},   Entry{"tues", 1},
                                           Entry{"wed", 2},  Entry{"weds", 2},  Entry{"thu", 3},
                                           Entry{"thur", 3}, Entry{"thurs", 3}, Entry{"fri", 4},
                                           Entry{"sat", 5},  Entry{"sun", 6}};

constexpr std::array kOrdinals{
    Entry{"first", 1},       Entry{"second", 2},       Entry{"third", 3},
    Entry{"fourth", 4},      Entry{"fifth", 5},        Entry{"sixth", 6},
    Entry{"seventh", 7},     Entry{"eighth", 8},       Entry{"ninth", 9},
    Entry{"tenth", 10},      Entry{"eleventh", 11},    Entry{"twelfth", 12},
    Entry{"thirteenth", 13}, Entry{"fourteenth", 14},  Entry{"fifteenth", 15},
    Entry{"sixteenth", 16},  Entry{"seventeenth", 17}, Entry{"eighteenth", 18},
    Entry{"nineteenth", 19}, Entry{"twentieth", 20},   Entry{"thirtieth", 30}};

constexpr std::array kAmounts{
    Entry{"a", 1},        Entry{"an", 1},       Entry{"one", 1},       Entry{"two", 2},
    Entry{"three", 3},    Entry{"four", 4},     Entry{"five", 5},      Entry{"six", 6},
    Entry{"seven", 7},    Entry{"eight", 8},    Entry{"nine", 9},      Entry{"ten", 10},
    Entry{"eleven", 11},  Entry{"twelve", 12},  Entry{"thirteen", 13}, Entry{"fourteen", 14},
    Entry{"fifteen", 15}, Entry{"sixteen", 16}, Entry{"eighteen", 18}, Entry{"twenty", 20},
    Entry{"thirty", 30},  Entry{"forty", 40},   Entry{"fifty", 50},    Entry{"sixty", 60},
    Entry{"seventy", 70}, Entry{"eighty", 80},  Entry{"ninety", 90},   Entry{"hundred", 100},
    Entry{"several", 0},  Entry{"few", 0},      Entry{"couple", 0},    Entry{"some", 0},
    Entry{"many", 0}};

constexpr std::array kUnits{Entry{"minute", static_cast<int>(TimeUnit::kMinute)},
                            Entry{"hour", static_cast<int>(TimeUnit::kHour)},
                            Entry{"day", static_cast<int>(TimeUnit::kDay)},
                            Entry{"week", static_cast<int>(TimeUnit::kWeek)},
                            Entry{"month", static_cast<int>(TimeUnit::kMonth)},
                            Entry{"quarter", static_cast<int>(TimeUnit::kQuarter)},
                            Entry{"year", static_cast<int>(TimeUnit::kYear)},
                            Entry{"decade", static_cast<int>(TimeUnit::kDecade)},
                            Entry{"weekend", static_cast<int>(TimeUnit::kWeekend)}};

constexpr std::array kSeasons{Entry{"spring", 1},     Entry{"springtime", 1}, Entry{"summer", 2},
                              Entry{"summertime", 2}, Entry{"autumn", 3},     Entry{"fall", 3},
                              Entry{"winter", 4}};

constexpr std::array kPartsOfDay{Entry{"morning", 1}, Entry{"afternoon", 2}, Entry{"evening", 3},
                                 Entry{"night", 4},   Entry{"nighttime", 4}, Entry{"lunchtime", 5},
                                 Entry{"dawn", 7}};

constexpr std::array kDecades{Entry{"twenties", 20}, Entry{"thirties", 30}, Entry{"forties", 40},
                              Entry{"fifties", 50},  Entry{"sixties", 60},  Entry{"seventies", 70},
                              Entry{"eighties", 80}, Entry{"nineties", 90}};

constexpr std::array<std::string_view, 40> kCounted{
    "people",     "men",      "women",      "children",   "feet",    "metres",    "meters",
    "miles",      "votes",    "seats",      "pounds",     "dollars", "euros",     "homes",
    "troops",     "soldiers", "police",     "officers",   "workers", "residents", "civilians",
    "protesters", "km",       "kilometres", "kilometers", "tonnes",  "tons",      "km/h",
    "mph",        "percent",  "per",        "%",          "million", "billion",   "thousand",
    "dead",       "others",   "cases",      "jobs",       "square"};

constexpr std::array<std::string_view, 22> kNamesBefore{
    "black",  "good",   "bloody", "holy",      "ash",    "palm",   "easter", "whit",
    "shrove", "maundy", "super",  "cyber",     "giving", "freaky", "fat",    "man",
    "ruby",   "taco",   "blue",   "sheffield", "casual", "clean"};

constexpr std::array<std::string_view, 22> kNamesAfter{
    "times",   "telegraph", "mirror", "express", "mail",   "post",   "herald", "independent",
    "tribune", "people",    "sport",  "prayers", "prayer", "school", "mass",   "best",
    "live",    "football",  "fever",  "sermon",  "club",   "addams"};

constexpr std::array<std::string_view, 23> kPrepositions{
    "in",      "since",  "until", "till",    "by",     "during",     "after",   "before",
    "from",    "of",     "to",    "through", "around", "circa",      "between", "about",
    "towards", "toward", "late",  "early",   "mid",    "throughout", "within"};

std::optional<int> find(std::span<const Entry> table, std::string_view word) {
  const auto found = std::ranges::find(table, word, &Entry::word);
  if (found == table.end()) return std::nullopt;
  return found->value;
}

std::string_view without_stop(std::string_view word) {
  return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

std::optional<int> digits(std::string_view word) {
  if (word.empty() || word.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<int> full_month(std::string_view word) { return find(kMonths, word); }

std::optional<int> any_month(std::string_view word) {
  if (const auto month = full_month(word)) return month;
  return find(kMonthAbbreviations, without_stop(word));
}

std::optional<int> full_weekday(std::string_view word) { return find(kWeekdays, word); }

std::optional<int> any_weekday(std::string_view word) {
  if (const auto weekday = full_weekday(word)) return weekday;
  return find(kWeekdayAbbreviations, without_stop(word));
}

std::optional<int> day_number(std::string_view word) {
  for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (word.size() > 2 && word.ends_with(suffix)) {
      word.remove_suffix(2);
      break;
    }
  }
  const auto day = word.size() <= 2 ? digits(word) : std::nullopt;
  return day && *day >= 1 && *day <= 31 ? day : std::nullopt;
}

std::optional<int> ordinal_word(std::string_view word) { return find(kOrdinals, word); }

std::optional<int> year_number(std::string_view word) {
  const auto year = word.size() == 4 ? digits(word) : std::nullopt;
  return year && *year >= 1000 && *year < 2200 ? year : std::nullopt;
}

std::optional<int> amount_word(std::string_view word) {
  if (const auto number = digits(word)) return number;
  return find(kAmounts, word);
}

std::optional<TimeUnit> unit_word(std::string_view word) {
  if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
  const auto unit = find(kUnits, word);
  if (!unit) return std::nullopt;
  return static_cast<TimeUnit>(*unit);
}

std::optional<int> season_word(std::string_view word) { return find(kSeasons, word); }
std::optional<int> part_of_day_word(std::string_view word) { return find(kPartsOfDay, word); }
std::optional<int> decade_word(std::string_view word) { return find(kDecades, word); }
bool is_counted(std::string_view word) { return is_one_of(kCounted, word); }
bool names_weekday_before(std::string_view word) { return is_one_of(kNamesBefore, word); }
bool names_weekday_after(std::string_view word) { return is_one_of(kNamesAfter, word); }
bool is_time_preposition(std::string_view word) { return is_one_of(kPrepositions, word); }

}  // namespace belie
