// SPDX-License-Identifier: Apache-2.0
#include "input/reference_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace belie {
namespace {

// Keys in lower case without "-", "_", "." and ":", in the order in which they are asked.
constexpr std::array<std::string_view, 11> kDateKeys{
    "date",          "published",     "publishdate",         "pubdate",
    "publishedat",   "datepublished", "publisheddate",       "publicationdate",
    "publishedtime", "publishedon",   "articlepublishedtime"};

constexpr int kFirstYear = 1800;  // of dates in metadata and paths
constexpr int kLastYear = 2199;

struct Word {
  std::string text;  // digits, letters in lower case, or one other character
  int number = -1;   // of digits
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

int number_of(std::string_view digits) {
  int value = -1;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return parsed.ec == std::errc() && parsed.ptr == digits.data() + digits.size() ? value : -1;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    const auto kind = is_digit(text[at]) ? is_digit : is_letter(text[at]) ? is_letter : nullptr;
    while (kind != nullptr && end < text.size() && kind(text[end])) ++end;
    std::string word(text.substr(at, end - at));
    std::ranges::transform(word, word.begin(), lower);
    const bool blank = word == " " || word == "\t";
    if (!blank) words.push_back({word, is_digit(word.front()) ? number_of(word) : -1});
    at = end;
  }
  return words;
}

// 1..12 for "september", "sept", "sep", else 0.
int month_of(std::string_view word) {
  if (word == "sept") return 9;
  for (int month = 1; month <= 12; ++month) {
    std::string name(month_name(month));
    name.front() = lower(name.front());
    if (word == name || (word.size() == 3 && name.starts_with(word))) return month;
  }
  return 0;
}

bool is_weekday(std::string_view word) {
  for (int weekday = 0; weekday < 7; ++weekday) {
    std::string name(weekday_name(weekday));
    name.front() = lower(name.front());
    if (word.size() >= 3 && name.starts_with(word)) return true;
  }
  return false;
}

bool is_ordinal(std::string_view word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th";
}

/// Reads a date from the front of the words.
class DateReader {
 public:
  explicit DateReader(std::string_view text) : words_(words_of(text)) {}

  std::optional<Day> read() {
    if (is_weekday(word())) {
      ++at_;
      skip(".");
      skip(",");
    }
    const auto day = read_day();
    if (!day || !rest_is_time()) return std::nullopt;
    return day;
  }

 private:
  [[nodiscard]] std::string_view word() const {
    return at_ < words_.size() ? std::string_view(words_[at_].text) : std::string_view();
  }
  bool skip(std::string_view text) {
    if (word() != text) return false;
    ++at_;
    return true;
  }
  // A number of one of the given widths, or -1.
  int number(std::size_t shortest, std::size_t longest) {
    if (at_ >= words_.size()) return -1;
    const Word& next = words_[at_];
    if (next.number < 0 || next.text.size() < shortest || next.text.size() > longest) return -1;
    ++at_;
    return next.number;
  }
  int month() {
    const int found = month_of(word());
    if (found > 0) ++at_;
    return found;
  }

  std::optional<Day> read_day() {
    if (const int found = month(); found > 0) return month_first(found);
    if (const int year = number(4, 4); year >= 0) return year_first(year);
    const int day = number(1, 2);
    if (day < 0) return std::nullopt;
    if (skip(".") && word().size() <= 2 && month_of(word()) == 0) return dotted(day);
    if (is_ordinal(word())) ++at_;
    skip("of");
    skip("-");
    const int found = month();
    skip(".");
    skip(",");
    skip("-");
    return valid(number(4, 4), found, day);
  }
  std::optional<Day> month_first(int month) {
    skip(".");
    const int day = number(1, 2);
    if (is_ordinal(word())) ++at_;
    skip(",");
    return valid(number(4, 4), month, day);
  }
  std::optional<Day> year_first(int year) {
    const std::string separator(word());
    if (separator != "-" && separator != "/" && separator != ".") return std::nullopt;
    ++at_;
    const int month = number(1, 2);
    if (!skip(separator)) return std::nullopt;
    return valid(year, month, number(1, 2));
  }
  std::optional<Day> dotted(int day) {
    const int month = number(1, 2);
    if (!skip(".")) return std::nullopt;
    return valid(number(4, 4), month, day);
  }
  static std::optional<Day> valid(int year, int month, int day) {
    if (year < kFirstYear || year > kLastYear) return std::nullopt;
    return make_day(year, month, day);
  }

  // Nothing, or a clock time with its zone.
  bool rest_is_time() {
    skip(",");
    skip("t") || skip("at");
    if (at_ == words_.size()) return true;
    if (number(1, 2) < 0 || !(skip(":") || skip(".")) || number(2, 2) < 0) return false;
    while (at_ < words_.size()) {
      const Word& next = words_[at_++];
      const bool zone = is_letter(next.text.front()) && next.text.size() <= 4;
      const bool sign =
          std::string_view(":.+-()").find(next.text.front()) != std::string_view::npos;
      if (next.number < 0 && !zone && !sign) return false;
    }
    return true;
  }

  std::vector<Word> words_;
  std::size_t at_ = 0;
};

std::string bare_key(std::string_view key) {
  std::string bare;
  std::ranges::copy_if(key, std::back_inserter(bare), is_letter);
  return bare;
}

/// The day on which a draft speaks whose front matter has this date.
Day meant_day(const std::string& written, Day day, const DateReading& reading) {
  if (!reading.timezone.empty()) day = day_in_zone(written, day, reading.timezone).value_or(day);
  return reading.meaning == DateMeaning::kNextIssue ? day - std::chrono::days(1) : day;
}

Error date_warning(const Decoded& decoded, const FrontMatterField& field) {
  Error warning = warning_at(decoded.text, field.range.begin,
                             fmt::format("“{}” is no date that can be read", field.value));
  warning.hint = fmt::format("write it as {}: 2025-09-12", field.key);
  return warning;
}

std::vector<std::string_view> components(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    parts.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::optional<Day> path_day(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  return make_day(year, month, day);
}

// "2019-04-12" at the beginning of a name, followed by no further digit.
std::optional<Day> day_of_name(std::string_view name) {
  if (name.size() > 10 && (is_digit(name[10]) || is_letter(name[10]))) return std::nullopt;
  const auto day = parse_iso_day(name.substr(0, 10));
  if (!day) return std::nullopt;
  const int year = static_cast<int>(civil(*day).year());
  return year < kFirstYear || year > kLastYear ? std::nullopt : day;
}

}  // namespace

std::optional<Day> parse_written_date(std::string_view text) { return DateReader(text).read(); }

std::optional<Day> date_in_path(std::string_view path) {
  const auto parts = components(path);
  std::optional<Day> found;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (const auto day = day_of_name(parts[i])) found = day;
    if (i + 3 >= parts.size() || parts[i].size() != 4 || parts[i + 1].size() > 2 ||
        parts[i + 2].size() > 2) {
      continue;
    }
    const auto day =
        path_day(number_of(parts[i]), number_of(parts[i + 1]), number_of(parts[i + 2]));
    if (day) found = day;
  }
  return found;
}

FoundDate reference_date(const Decoded& decoded, const FrontMatter& matter, std::string_view path,
                         const DateReading& reading) {
  FoundDate found;
  for (const std::string_view key : kDateKeys) {
    for (const FrontMatterField& field : matter.fields) {
      if (bare_key(field.key) != key) continue;
      if (const auto day = parse_written_date(field.value)) {
        if (reading.meaning == DateMeaning::kNothing) break;
        found.date.day = meant_day(field.value, *day, reading);
        found.date.origin = DateOrigin::kMetadata;
        found.date.note = fmt::format("key {} of the front matter{}", field.key,
                                      *found.date.day == *day ? "" : ": " + field.value);
        return found;
      }
      found.warnings.push_back(date_warning(decoded, field));
    }
  }
  found.date.day = date_in_path(path);
  if (!found.date.day) return found;
  found.date.origin = DateOrigin::kPath;
  found.date.note = "date in the path";
  return found;
}

}  // namespace belie
