// SPDX-License-Identifier: Apache-2.0
//
// How patterns of time read a sentence: its words in lower case with straight apostrophes, and a
// cursor that takes one part of an expression after the other. A cursor is a small value; a pattern
// copies it to try one way and falls back to the copy. The annotation must outlive both.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/annotation.h"

namespace belie {

/// One sentence's words by token index; outside the sentence every word is "".
class SentenceWords {
 public:
  SentenceWords(const Annotation& annotation, TokenRange tokens);

  [[nodiscard]] std::string_view operator[](std::uint32_t token) const;
  [[nodiscard]] bool has_capital(std::uint32_t index) const;
  [[nodiscard]] bool in_capitals(std::uint32_t index) const;  // "MAY"
  [[nodiscard]] bool touches_previous(std::uint32_t index) const;
  [[nodiscard]] bool is_plural_noun(
      std::uint32_t index) const;  // by its tag, or by its form where there is no tag
  [[nodiscard]] bool is_verb(std::uint32_t index) const;  // by its tag only
  [[nodiscard]] bool is_proper(
      std::uint32_t index) const;  // by its tag, or capital inside the sentence
  [[nodiscard]] TokenRange tokens() const { return tokens_; }
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const;

 private:
  [[nodiscard]] bool holds(std::uint32_t token) const { return tokens_.contains(token); }
  [[nodiscard]] const Token& token(std::uint32_t index) const { return annotation_.tokens[index]; }

  const Annotation& annotation_;
  TokenRange tokens_;
  std::vector<std::string> lower_;
};

/// A place in a sentence. Every reader takes what it names and moves on, or leaves the cursor where
/// it is.
class Cursor {
 public:
  Cursor(const SentenceWords& words, std::uint32_t at) : words_(&words), at_(at) {}

  [[nodiscard]] std::uint32_t at() const { return at_; }
  [[nodiscard]] std::string_view word() const { return (*words_)[at_]; }
  [[nodiscard]] std::string_view previous(std::uint32_t back = 1) const;
  [[nodiscard]] std::string_view next(std::uint32_t ahead = 1) const {
    return (*words_)[at_ + ahead];
  }
  [[nodiscard]] const SentenceWords& words() const { return *words_; }

  bool take(std::string_view wanted);
  bool take_any(std::initializer_list<std::string_view> wanted);
  bool take_all(std::initializer_list<std::string_view> wanted);  // one after the other
  bool take_dash();                                               // "-", "–", "—"

  std::optional<int> take_month();              // "September", "Sept."
  std::optional<int> take_full_month();         // with a capital
  std::optional<int> take_day();                // "12", "12th"; not before a counted thing
  std::optional<int> take_ordinal();            // "12th", "twelfth", "twenty-first"
  std::optional<int> take_year();               // four digits; not before a counted thing
  std::optional<int> take_year_behind_month();  // also before a plural: "the June 2016 attacks"
  int take_year_of_date();  // behind a date: ", 2025", "2025", "of 2025"; 0 where there is none
  std::optional<int> take_weekday();       // "Friday", "Fri."
  std::optional<int> take_full_weekday();  // with a capital
  std::optional<int> take_amount();        // "three", "a few", "25", "twenty-five"
  std::optional<TimeUnit> take_unit();
  std::optional<int> take_season();
  std::optional<int> take_part_of_day();
  std::optional<int> take_clock();  // minute of the day: "9.30 pm", "9pm", "21:30", "noon"

 private:
  std::optional<int> take_number(std::optional<int> (*read)(std::string_view));
  void take_stop_of_abbreviation();
  std::optional<int> take_half_day(int hour, int minute);  // the "pm" after a clock time

  const SentenceWords* words_;
  std::uint32_t at_;
};

}  // namespace belie
