// SPDX-License-Identifier: Apache-2.0
#include "language/ages/age_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr int kOldest = 120;
constexpr std::array<std::string_view, 20> kSmall{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kTens{"",      "",      "twenty",  "thirty", "forty",
                                                 "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 10> kDecades{"",         "teens",   "twenties", "thirties",
                                                    "forties",  "fifties", "sixties",  "seventies",
                                                    "eighties", "nineties"};
constexpr std::array<std::string_view, 11> kTenths{
    "",         "tenth",      "twentieth", "thirtieth", "fortieth", "fiftieth",
    "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth"};

constexpr std::array<std::string_view, 20> kFirsts{
    "",          "first",     "second",      "third",      "fourth",
    "fifth",     "sixth",     "seventh",     "eighth",     "ninth",
    "",          "eleventh",  "twelfth",     "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};

template <typename Names>
int place_in(const Names& names, std::string_view word) {
  const auto found = std::ranges::find(names, word);
  return found == names.end() || word.empty() ? -1 : static_cast<int>(found - names.begin());
}

std::optional<int> digits(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (word.empty() || error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return number;
}

/// "fifty-two", "fifty two", "nine".
std::optional<AgeReading> read_number_words(const SentenceView& words, std::uint32_t at) {
  if (const int small = place_in(kSmall, words[at]); small >= 0)
    return AgeReading{{small, small}, at + 1};
  const int tens = place_in(kTens, words[at]);
  if (tens < 0) return std::nullopt;
  const std::uint32_t next = is_hyphen(words[at + 1]) ? at + 2 : at + 1;
  const int units = place_in(kSmall, words[next]);
  if (units >= 1 && units <= 9) return AgeReading{{tens * 10 + units, tens * 10 + units}, next + 1};
  return AgeReading{{tens * 10, tens * 10}, at + 1};
}

/// "eighteenth", "twenty-first", as one token or several.
std::optional<AgeReading> read_ordinal_words(const SentenceView& words, std::uint32_t at) {
  std::string_view word = words[at];
  if (const int small = place_in(kFirsts, word); small > 0)
    return AgeReading{{small, small}, at + 1};
  const std::size_t hyphen = word.find('-');
  const bool parted = hyphen == std::string_view::npos;
  const int tens = place_in(kTens, word.substr(0, hyphen));
  if (tens < 2) return std::nullopt;
  std::uint32_t last = at;
  if (parted) last = is_hyphen(words[at + 1]) ? at + 2 : at + 1;
  const int units = place_in(kFirsts, parted ? words[last] : word.substr(hyphen + 1));
  if (units < 1 || units > 9) return std::nullopt;
  return AgeReading{{tens * 10 + units, tens * 10 + units}, last + 1};
}

/// Whether the number is one end of "5-2", "18 to 24", "14 or 15".
bool joins_number(const SentenceView& words, std::uint32_t joint, std::uint32_t number) {
  const std::string_view word = words[joint];
  const bool joins = is_hyphen(word) || word == "–" || word == "to" || word == "or" ||
                     word == "and" || word == "/" || word == ":";
  return joins && (digits(words[number]) || place_in(kSmall, words[number]) >= 0 ||
                   place_in(kTens, words[number]) >= 0);
}

/// "septuagenarian", "octogenarians": the decade of life.
std::optional<AgeReading> read_decade_name(std::string_view word, std::uint32_t at) {
  constexpr std::array<std::pair<std::string_view, int>, 8> kNames{{{"quadragenarian", 40},
                                                                    {"quinquagenarian", 50},
                                                                    {"sexagenarian", 60},
                                                                    {"septuagenarian", 70},
                                                                    {"octogenarian", 80},
                                                                    {"nonagenarian", 90},
                                                                    {"centenarian", 100},
                                                                    {"supercentenarian", 110}}};
  for (const auto& [name, first] : kNames) {
    const int last = first >= 100 ? kOldest : first + 9;
    if (word.starts_with(name) && word.size() <= name.size() + 1)
      return AgeReading{{first, last}, at + 1};
  }
  return std::nullopt;
}

struct Softener {
  std::string_view word;
  int below, above;  // what the words allow beside the number
};

constexpr std::array<Softener, 18> kSofteners{{{"almost", 2, -1},
                                               {"nearly", 2, -1},
                                               {"about", 3, 3},
                                               {"around", 3, 3},
                                               {"roughly", 3, 3},
                                               {"approximately", 3, 3},
                                               {"some", 3, 3},
                                               {"over", 0, 9},
                                               {"past", 0, 9},
                                               {"barely", 0, 0},
                                               {"just", 0, 0},
                                               {"only", 0, 0},
                                               {"exactly", 0, 0},
                                               {"now", 0, 0},
                                               {"already", 0, 0},
                                               {"currently", 0, 0},
                                               {"reportedly", 0, 0},
                                               {"apparently", 0, 0}}};

struct Unit {
  std::string_view one, several;
  int to_year;  // so many make a year
};
constexpr std::array<Unit, 4> kUnits{
    {{"year", "years", 1}, {"month", "months", 12}, {"week", "weeks", 52}, {"day", "days", 365}}};

}  // namespace

std::optional<AgeReading> read_age_number(const SentenceView& words, std::uint32_t at) {
  if (joins_number(words, at - 1, at - 2)) return std::nullopt;
  const auto number = digits(words[at]);
  const auto reading =
      number ? std::optional(AgeReading{{*number, *number}, at + 1}) : read_number_words(words, at);
  if (!reading || reading->years.high > kOldest) return std::nullopt;
  if (joins_number(words, reading->end, reading->end + 1)) return std::nullopt;
  return reading;
}

std::optional<AgeReading> read_age(const SentenceView& words, std::uint32_t at) {
  int below = 0;
  int above = 0;
  for (int skipped = 0; skipped < 2; ++skipped) {
    const auto* soft = std::ranges::find(kSofteners, words[at], &Softener::word);
    if (soft == kSofteners.end()) break;
    if (soft->below != 0 || soft->above != 0) {
      below = soft->below;
      above = soft->above;
    }
    ++at;
  }
  auto reading = read_age_number(words, at);
  if (!reading) return std::nullopt;
  reading->years = {std::max(0, reading->years.low - below), reading->years.high + above};
  return reading;
}

std::optional<AgeReading> read_age_told(const SentenceView& words, std::uint32_t at) {
  auto reading = read_age(words, at);
  if (!reading) return std::nullopt;
  const auto* unit = std::ranges::find_if(kUnits, [&](const Unit& u) {
    return words[reading->end] == u.one || words[reading->end] == u.several;
  });
  if (unit == kUnits.end() || unit->to_year == 1) return reading;
  reading->years = {reading->years.low / unit->to_year, reading->years.high / unit->to_year};
  ++reading->end;
  return reading;
}

std::optional<YearOld> read_year_old(const SentenceView& words, std::uint32_t at) {
  if (const auto decade = read_decade_name(words[at], at); decade) {
    YearOld found;
    found.years = decade->years;
    found.end = decade->end;
    found.plural = words[at].ends_with("s");
    return found;
  }
  const auto number = read_age_number(words, at);
  if (!number) return std::nullopt;
  const bool hyphen = is_hyphen(words[number->end]);
  const std::uint32_t unit_at = number->end + (hyphen ? 1 : 0);
  const auto* unit = std::ranges::find_if(kUnits, [&](const Unit& u) {
    return words[unit_at] == u.one || words[unit_at] == u.several;
  });
  if (unit == kUnits.end()) return std::nullopt;
  YearOld found;
  found.years = {number->years.low / unit->to_year, number->years.high / unit->to_year};
  const bool second_hyphen = is_hyphen(words[unit_at + 1]);
  const std::uint32_t old_at = unit_at + (second_hyphen ? 2 : 1);
  found.predicate = words[unit_at] == unit->several && !hyphen && !second_hyphen;
  if (words[old_at] == "old" || words[old_at] == "olds") {
    found.plural = words[old_at] == "olds";
    found.end = old_at + 1;
    return found;
  }
  const bool of_age = words[unit_at + 1] == "of" && words[unit_at + 2] == "age";
  if (!of_age || !found.predicate) return std::nullopt;
  found.end = unit_at + 3;
  return found;
}

std::optional<AgeReading> read_age_decade(const SentenceView& words, std::uint32_t at) {
  int first = 0;
  int last = 9;
  std::string_view word = words[at];
  std::uint32_t end = at + 1;
  constexpr std::array<std::pair<std::string_view, std::pair<int, int>>, 3> kParts{
      {{"early", {0, 4}}, {"mid", {3, 7}}, {"late", {5, 9}}}};
  for (const auto& [name, part] : kParts) {
    if (!word.starts_with(name)) continue;
    first = part.first;
    last = part.second;
    word.remove_prefix(name.size());
    if (!word.empty() && word.front() == '-') {
      word.remove_prefix(1);
    } else if (word.empty()) {
      if (is_hyphen(words[end])) ++end;
      word = words[end++];
    }
    break;
  }
  int decade = place_in(kDecades, word);
  if (decade < 0 && word.size() >= 3 && word.ends_with("s")) {
    std::string_view number = word.substr(0, word.size() - 1);
    if (number.ends_with("'")) number.remove_suffix(1);
    const auto tens = digits(number);
    if (tens && *tens % 10 == 0 && *tens >= 20 && *tens <= 90) decade = *tens / 10;
  }
  if (decade < 1) return std::nullopt;
  if (decade == 1) return AgeReading{{13, 19}, end};
  return AgeReading{{decade * 10 + first, decade * 10 + last}, end};
}

std::optional<AgeReading> read_birthday_number(const SentenceView& words, std::uint32_t at) {
  const std::string_view word = words[at];
  if (const int tens = place_in(kTenths, word); tens > 0)
    return AgeReading{{tens * 10, tens * 10}, at + 1};
  if (const auto ordinal = read_ordinal_words(words, at)) return ordinal;
  if (word.size() < 3) return std::nullopt;
  const std::string_view ending = word.substr(word.size() - 2);
  if (ending != "th" && ending != "st" && ending != "nd" && ending != "rd") return std::nullopt;
  const auto number = digits(word.substr(0, word.size() - 2));
  if (!number || *number < 1 || *number > kOldest) return std::nullopt;
  return AgeReading{{*number, *number}, at + 1};
}

std::optional<int> read_year_of_life(std::string_view word) {
  const auto number = word.size() == 4 ? digits(word) : std::nullopt;
  return number && *number >= 1000 && *number <= 2100 ? number : std::nullopt;
}

}  // namespace belie
