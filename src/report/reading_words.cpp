// SPDX-License-Identifier: Apache-2.0
#include "report/reading_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/reading.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

template <typename Enum, std::size_t N>
std::string_view of(const std::array<std::string_view, N>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

/// "84,600,000", "6.5".
std::string number_words(double number) {
  constexpr double kLargest = 1e15;  // above it doubles have no units digit to be trusted
  if (std::abs(number) >= kLargest) return fmt::format("{:g}", number);
  std::string text = fmt::format("{:.3f}", number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  for (std::size_t at = std::min(text.find('.'), text.size()); at > first + 3; at -= 3)
    text.insert(at - 3, ",");
  return text;
}

/// "USD", "%", "kilometres", "miles per hour": a unit's id as it is written behind a number.
std::string unit_words(std::string_view unit, std::string_view dimension, bool one) {
  if (unit == "percent") return "%";
  std::string words(unit);
  std::ranges::replace(words, '-', ' ');
  if (dimension == "money" || (dimension.empty() && words.size() == 3)) {
    std::ranges::transform(words, words.begin(), [](char c) {
      return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return words;
  }
  if (one || words.empty()) return words;
  const std::size_t end = std::min(words.find(" per "), words.size());
  const std::string first = words.substr(0, end);
  if (first == "foot") return "feet" + words.substr(end);
  if (first.ends_with("ch")) return first + "es" + words.substr(end);
  if (first.ends_with('s') || first.ends_with('z')) return words;
  return first + "s" + words.substr(end);
}

std::string with_unit(std::string text, const std::string& unit) {
  return unit.empty() ? text : std::move(text) + ' ' + unit;
}

std::string clock(Minute minute, Day day) {
  const auto minutes = (minute - day).count();
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

}  // namespace

std::string_view type_words(EntityType type) {
  constexpr std::array<std::string_view, 6> kWords{"kind not known", "a person", "an organisation",
                                                   "a place",        "an event", "a thing"};
  return of(kWords, type);
}

std::string_view status_words(TitleStatus status) {
  constexpr std::array<std::string_view, 7> kWords{
      "",    "former", "acting", "elected, not yet in office:", "candidate for", "of the era of",
      "then"};
  return of(kWords, status);
}

std::string_view quotation_words(QuotationKind kind) {
  constexpr std::array<std::string_view, 4> kWords{"a speaker's words", "some words of a speaker",
                                                   "a word held at a distance", "a name or title"};
  return of(kWords, kind);
}

std::string_view voice_words(VoiceKind voice) {
  constexpr std::array<std::string_view, 4> kWords{"the paper's own words", "reported, not doubted",
                                                   "reported at a distance", "in quotation marks"};
  return of(kWords, voice);
}

std::string_view tense_words(Tense tense) {
  constexpr std::array<std::string_view, 6> kWords{
      "no tense", "past", "present", "up to the present", "before the past", "future"};
  return of(kWords, tense);
}

std::string_view modality_words(Modality modality) {
  constexpr std::array<std::string_view, 6> kWords{
      "", "possible", "planned", "on a condition", "asked", "contrary to fact"};
  return of(kWords, modality);
}

Direction direction_of(Tense tense) {
  constexpr std::array kDirections{Direction::kEither, Direction::kPast, Direction::kEither,
                                   Direction::kPast,   Direction::kPast, Direction::kFuture};
  return kDirections.at(static_cast<std::size_t>(tense));
}

std::string interval_words(double low, double high, std::string_view unit) {
  const std::string units = unit_words(unit, "", low == 1 && high == 1);
  if (low == high) return with_unit(number_words(low), units);
  if (std::isinf(high)) return with_unit("at least " + number_words(low), units);
  if (std::isinf(low)) return with_unit("at most " + number_words(high), units);
  return with_unit(fmt::format("{} to {}", number_words(low), number_words(high)), units);
}

std::string figure_words(const QuantityMention& quantity) {
  const std::string value = number_words(quantity.value);
  const std::string unit = unit_words(quantity.unit, quantity.dimension, quantity.value == 1);
  const std::string allowed = interval_words(quantity.low, quantity.high, "");
  if (quantity.kind == QuantityKind::kPair)
    return fmt::format("{} against {}", value, number_words(quantity.second));
  if (quantity.kind == QuantityKind::kShare)
    return fmt::format("{} %", number_words(quantity.value * 100));
  switch (quantity.hedge) {
    case Hedge::kAtLeast:
      return with_unit("at least " + value, unit);
    case Hedge::kAtMost:
      return with_unit("at most " + value, unit);
    case Hedge::kMoreThan:
      return with_unit("more than " + value, unit);
    case Hedge::kLessThan:
      return with_unit("less than " + value, unit);
    case Hedge::kRange:
      return with_unit(fmt::format("{} to {}", value, number_words(quantity.second)), unit);
    case Hedge::kAbout:
      return fmt::format("about {} ({})", with_unit(value, unit), allowed);
    case Hedge::kNone:
      break;
  }
  if (quantity.low == quantity.high) return with_unit(value, unit);
  return fmt::format("{} ({} as it is rounded)", with_unit(value, unit), allowed);
}

std::vector<std::string> detail_words(const QuantityMention& quantity) {
  std::vector<std::string> details;
  if (quantity.of_known) details.emplace_back("a part of something told before");
  if (quantity.all_but) details.emplace_back("what is left out");
  if (quantity.each) details.emplace_back("each");
  if (quantity.determination == Determination::kDefinite) details.emplace_back("known already");
  if (quantity.determination == Determination::kFurther) details.emplace_back("besides others");
  if (quantity.negated) details.emplace_back("denied");
  return details;
}

std::string age_words(const AgeExpression& age) {
  constexpr std::array<std::string_view, 3> kVerbs{"is", "was born", "died"};
  std::string words(kVerbs.at(static_cast<std::size_t>(age.form)));
  if (age.low < 0) return words;
  if (age.form != AgeForm::kAge) words += " at";
  return words + ' ' + interval_words(age.low, age.high, "");
}

std::string moment_words(const Period& period) {
  const std::string days = period_words(period);
  if (period.grain > Granularity::kPartOfDay) return days;
  const Day first = day_of(period.begin);
  const Day last = day_of(period.end - std::chrono::minutes{1});
  const std::string from = clock(period.begin, first);
  if (period.grain == Granularity::kMinute) return fmt::format("{}, {}", long_text(first), from);
  return fmt::format("{}, {} to {}", first == last ? days : long_text(first), from,
                     first == last ? clock(period.end, first) : clock(period.end, last));
}

std::string joined_words(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

}  // namespace belie
