// SPDX-License-Identifier: Apache-2.0
#include "rules/events/dated_entries.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "base/word_list.h"

namespace belie {
namespace {

constexpr std::size_t kFewest = 2;  // entries of a timeline

/// "9.40am", "20:50", "7:30 p.m.": how a clock is written.
bool opens_like_clock(std::string_view word) {
  if (word.empty() || word.front() < '0' || word.front() > '9') return false;
  if (word.ends_with("am") || word.ends_with("pm") || word.ends_with("h")) return true;
  const std::size_t mark = word.find_first_of(":.");
  return mark != std::string_view::npos && mark > 0 && mark <= 2 && word.size() == mark + 3;
}

/// The token behind the time with which the paragraph opens; its first token where it opens with
/// none.
std::uint32_t behind_opening_time(const Annotation& annotation, std::uint32_t first) {
  const auto time = std::ranges::lower_bound(
      annotation.times, first, {}, [](const TimeExpression& t) { return t.tokens.begin; });
  if (time != annotation.times.end() && time->tokens.begin == first) return time->tokens.end;
  return opens_like_clock(annotation.word(TokenIndex{first})) ? first + 1 : first;
}

/// The minutes of "9.40am" and "20:50", or the days of "September 2014"; nothing: not told.
std::optional<int> order_of(const Annotation& annotation, std::uint32_t first) {
  const std::string_view word = annotation.word(TokenIndex{first});
  if (opens_like_clock(word)) {
    const bool afternoon =
        word.ends_with("pm") || (first + 1 < annotation.tokens.size() &&
                                 annotation.word(TokenIndex{first + 1}).starts_with('p'));
    int hour = 0;
    int minute = 0;
    const char* end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, hour);
    if (read.ptr + 1 < end) std::from_chars(read.ptr + 1, end, minute);
    return (hour % 12 + (afternoon || (hour >= 12 && !word.ends_with("am")) ? 12 : 0)) * 60 +
           minute;
  }
  constexpr int kMonths = 12;
  constexpr int kDays = 31;
  for (const TimeExpression& time : annotation.times) {
    if (time.tokens.begin == first && time.year != 0)
      return (time.year * kMonths + time.month) * kDays + time.day;
  }
  return std::nullopt;
}

/// "September 2014.", "Thursday:", "9.40am The road": the time stands alone, before a stop or a new
/// sentence; "Monday was", "2014, when" go on.
bool opens_entry(const Annotation& annotation, std::uint32_t first) {
  constexpr std::array<std::string_view, 6> kStops{".", ":", "–", "—", "-", "|"};
  const std::uint32_t behind = behind_opening_time(annotation, first);
  if (behind == first || behind >= annotation.tokens.size()) return false;
  if (opens_like_clock(annotation.word(TokenIndex{first}))) return true;
  return is_one_of(kStops, annotation.word(TokenIndex{behind})) ||
         is_one_of(kStops, annotation.word(TokenIndex{behind - 1}));
}

/// A heading of nothing but a time: "September 2014".
bool is_all_time(const Annotation& annotation, TokenRange sentence) {
  return behind_opening_time(annotation, sentence.begin) == sentence.end;
}

}  // namespace

std::vector<std::uint32_t> dated_entries(const Annotation& annotation) {
  std::vector<std::uint32_t> entries(annotation.sentences.size(), 0);
  std::vector<std::uint32_t> firsts;  // the first token of each entry
  std::uint32_t count = 0;
  std::uint32_t current = 0;
  bool under_heading = false;
  for (std::size_t i = 0; i < annotation.sentences.size(); ++i) {
    const Sentence& sentence = annotation.sentences[i];
    const bool first = i == 0 || annotation.sentences[i - 1].section != sentence.section;
    const SectionKind kind = annotation.document->sections()[sentence.section].kind;
    const bool heading = kind == SectionKind::kHeading;
    const bool titled = under_heading && !heading;  // "## 9.40am", with paragraphs below
    if (first && kind != SectionKind::kHeadline && kind != SectionKind::kDeck && !titled) {
      const bool opens = opens_entry(annotation, sentence.tokens.begin) ||
                         (heading && is_all_time(annotation, sentence.tokens));
      current = opens ? ++count : 0;
      if (opens) firsts.push_back(sentence.tokens.begin);
      under_heading = heading && opens;
    } else if (first && opens_entry(annotation, sentence.tokens.begin)) {
      current = ++count;
      firsts.push_back(sentence.tokens.begin);
    }
    entries[i] = current;
  }
  if (count < kFewest) std::ranges::fill(entries, 0);
  if (firsts.size() >= kFewest) {
    const auto first = order_of(annotation, firsts.front());
    const auto last = order_of(annotation, firsts.back());
    const bool newest_first = first && last && *first > *last;
    for (std::uint32_t& entry : entries) {
      if (newest_first && entry != 0) entry = count + 1 - entry;
    }
  }
  return entries;
}

}  // namespace belie
