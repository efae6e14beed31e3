// SPDX-License-Identifier: Apache-2.0
#include "language/times/time_cursor.h"

#include <algorithm>
#include <array>

#include "language/characters.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

constexpr int kMinutesOfHour = 60;

bool is_digit_text(std::string_view text) {
  return !text.empty() && text.size() <= 2 &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int number_of(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

/// "9", "9.30", "21:30" as minutes after midnight; `written` tells whether minutes were.
struct ClockFace {
  int hour;
  int minute;
  bool written;
};

std::optional<ClockFace> clock_face(std::string_view text) {
  const auto mark = text.find_first_of(":.");
  const std::string_view hour = text.substr(0, mark);
  if (!is_digit_text(hour) || number_of(hour) > 24) return std::nullopt;
  if (mark == std::string_view::npos) return ClockFace{number_of(hour), 0, false};
  const std::string_view minute = text.substr(mark + 1);
  if (minute.size() != 2 || !is_digit_text(minute) || number_of(minute) >= kMinutesOfHour) {
    return std::nullopt;
  }
  return ClockFace{number_of(hour), number_of(minute), true};
}

/// 'a', 'p' or 0 from "am", "p.m.", "pm."
char half_day(std::string_view word) {
  if (word == "am" || word == "a.m." || word == "a.m") return 'a';
  if (word == "pm" || word == "p.m." || word == "p.m") return 'p';
  return 0;
}

std::optional<int> minute_of_day(int hour, int minute, char half) {
  if (half != 0 && (hour < 1 || hour > 12)) return std::nullopt;
  if (half == 'a' && hour == 12) hour = 0;
  if (half == 'p' && hour != 12) hour += 12;
  return (hour % 24) * kMinutesOfHour + minute;
}

}  // namespace

SentenceWords::SentenceWords(const Annotation& annotation, TokenRange tokens)
    : annotation_(annotation), tokens_(tokens) {
  lower_.reserve(tokens.size());
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    lower_.push_back(normal_form(annotation.word(TokenIndex{i})));
  }
}

std::string_view SentenceWords::operator[](std::uint32_t token) const {
  return holds(token) ? std::string_view(lower_[token - tokens_.begin]) : std::string_view{};
}

bool SentenceWords::has_capital(std::uint32_t index) const {
  if (!holds(index)) return false;
  const char first = annotation_.word(TokenIndex{index}).front();
  return first >= 'A' && first <= 'Z';
}

bool SentenceWords::in_capitals(std::uint32_t index) const {
  if (!holds(index)) return false;
  const auto word = annotation_.word(TokenIndex{index});
  return word.size() > 1 && std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool SentenceWords::touches_previous(std::uint32_t index) const {
  return holds(index) && index > tokens_.begin &&
         token(index).span.begin == token(index - 1).span.end;
}

bool SentenceWords::is_plural_noun(std::uint32_t index) const {
  if (!holds(index)) return false;
  const Xpos tag = token(index).xpos;
  if (tag != Xpos::kNone) return tag == Xpos::kNns;
  const std::string_view word = (*this)[index];
  constexpr std::array<std::string_view, 8> kOthers{"was",  "is",   "as",  "has",
                                                    "this", "says", "its", "his"};
  return word.size() > 2 && word.ends_with('s') && !has_capital(index) &&
         std::ranges::find(kOthers, word) == kOthers.end();
}

bool SentenceWords::is_verb(std::uint32_t index) const {
  return holds(index) && token(index).xpos != Xpos::kNone &&
         (token(index).upos == Upos::kVerb || token(index).upos == Upos::kAux);
}

bool SentenceWords::is_proper(std::uint32_t index) const {
  if (!holds(index)) return false;
  if (token(index).xpos != Xpos::kNone) return token(index).upos == Upos::kPropn;
  return index > tokens_.begin && has_capital(index);
}

Span SentenceWords::span(std::uint32_t begin, std::uint32_t end) const {
  return annotation_.span(TokenRange{begin, end});
}

std::string_view Cursor::previous(std::uint32_t back) const {
  return at_ >= back ? (*words_)[at_ - back] : std::string_view{};
}

bool Cursor::take(std::string_view wanted) {
  if (word() != wanted || wanted.empty()) return false;
  ++at_;
  return true;
}

bool Cursor::take_any(std::initializer_list<std::string_view> wanted) {
  return std::ranges::any_of(wanted, [&](std::string_view one) { return take(one); });
}

bool Cursor::take_all(std::initializer_list<std::string_view> wanted) {
  Cursor ahead = *this;
  if (!std::ranges::all_of(wanted, [&](std::string_view one) { return ahead.take(one); })) {
    return false;
  }
  *this = ahead;
  return true;
}

bool Cursor::take_dash() { return take_any({"-", "--", "–", "—"}); }

std::optional<int> Cursor::take_number(std::optional<int> (*read)(std::string_view)) {
  const auto value = read(word());
  if (value) ++at_;
  return value;
}

void Cursor::take_stop_of_abbreviation() {
  if (word() == "." && words_->touches_previous(at_)) ++at_;
}

std::optional<int> Cursor::take_month() {
  if (!words_->has_capital(at_)) return std::nullopt;
  if (const auto month = take_number(full_month)) return month;
  const auto month = take_number(any_month);
  if (month) take_stop_of_abbreviation();
  return month;
}

std::optional<int> Cursor::take_full_month() {
  return words_->has_capital(at_) ? take_number(full_month) : std::nullopt;
}

std::optional<int> Cursor::take_day() {
  Cursor ahead = *this;
  const auto day = ahead.take_number(day_number);
  if (!day) return std::nullopt;
  if (words_->touches_previous(ahead.at_)) ahead.take_any({"st", "nd", "rd", "th"});
  if (is_counted(ahead.word())) return std::nullopt;
  if (words_->touches_previous(ahead.at_) && (ahead.word() == ":" || ahead.word() == "/")) {
    return std::nullopt;
  }
  *this = ahead;
  return day;
}

std::optional<int> Cursor::take_ordinal() {
  if (!is_digit_text(word())) {
    if (const auto day = take_day()) return day;
  }
  const Cursor start = *this;
  const int tens = take("twenty") ? 20 : take("thirty") ? 30 : 0;
  if (tens != 0) take_dash();
  const auto unit = take_number(ordinal_word);
  if (unit && (tens == 0 || *unit < 10) && *unit + tens <= 31) return *unit + tens;
  *this = start;
  return std::nullopt;
}

std::optional<int> Cursor::take_year() {
  const auto year = year_number(word());
  if (!year || is_counted(next()) || words_->is_plural_noun(at_ + 1)) return std::nullopt;
  ++at_;
  return year;
}

std::optional<int> Cursor::take_year_behind_month() {
  constexpr int kFirst = 1900;
  const auto year = year_number(word());
  const bool round = year && *year % 100 == 0;  // "in March 2000 people came"
  if (!year || *year < kFirst || (round && is_counted(next()))) return take_year();
  ++at_;
  return year;
}

int Cursor::take_year_of_date() {
  Cursor ahead = *this;
  const bool apart = ahead.take(",") || ahead.take("of");
  const auto year = apart ? ahead.take_year() : ahead.take_year_behind_month();
  if (!year) return 0;
  *this = ahead;
  return *year;
}

std::optional<int> Cursor::take_weekday() {
  if (!words_->has_capital(at_)) return std::nullopt;
  if (const auto weekday = take_number(full_weekday)) return weekday;
  const auto weekday = take_number(any_weekday);
  if (weekday) take_stop_of_abbreviation();
  return weekday;
}

std::optional<int> Cursor::take_full_weekday() {
  return words_->has_capital(at_) ? take_number(full_weekday) : std::nullopt;
}

std::optional<int> Cursor::take_amount() {
  Cursor ahead = *this;
  ahead.take("a");
  if (ahead.take_any({"few", "couple"})) {
    ahead.take("of");
    *this = ahead;
    return 0;
  }
  auto amount = take_number(amount_word);
  if (amount && *amount >= 20 && *amount % 10 == 0 && word() == "-") {
    if (const auto unit = amount_word(next()); unit && *unit > 0 && *unit < 10) {
      at_ += 2;
      return *amount + *unit;
    }
  }
  return amount;
}

std::optional<TimeUnit> Cursor::take_unit() {
  const auto unit = unit_word(word());
  if (unit) ++at_;
  return unit;
}

std::optional<int> Cursor::take_season() { return take_number(season_word); }
std::optional<int> Cursor::take_part_of_day() { return take_number(part_of_day_word); }

std::optional<int> Cursor::take_half_day(int hour, int minute) {
  const char half = half_day(word());
  const auto value = half != 0 ? minute_of_day(hour, minute, half) : std::nullopt;
  if (value) ++at_;
  return value;
}

std::optional<int> Cursor::take_clock() {
  if (take_any({"noon", "midday"})) return 12 * kMinutesOfHour;
  if (take("midnight")) return 0;
  const std::string_view text = word();
  if (text.size() > 2 && (text.ends_with("am") || text.ends_with("pm"))) {
    const auto face = clock_face(text.substr(0, text.size() - 2));
    const auto minute =
        face ? minute_of_day(face->hour, face->minute, text[text.size() - 2]) : std::nullopt;
    if (minute) ++at_;
    return minute;
  }
  const auto face = clock_face(text);
  if (!face) return std::nullopt;
  Cursor ahead(*words_, at_ + 1);
  if (const auto minute = ahead.take_half_day(face->hour, face->minute)) {
    *this = ahead;
    return minute;
  }
  const bool of_24_hours =
      face->written && face->hour > 12 && text.find(':') != std::string_view::npos;
  if (!of_24_hours) return std::nullopt;
  ++at_;
  return minute_of_day(face->hour, face->minute, 0);
}

}  // namespace belie
