// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/number_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace belie {
namespace {

constexpr std::size_t kMostDigits = 15;

struct WordRow {
  std::string_view word;
  NumberWord number;
};

constexpr auto kSmall = NumberWordKind::kSmall;
constexpr auto kTens = NumberWordKind::kTens;
constexpr auto kHundred = NumberWordKind::kHundred;
constexpr auto kScale = NumberWordKind::kScale;
constexpr auto kPlural = NumberWordKind::kPlural;

// In alphabetical order.
constexpr std::array kWords{WordRow{"billion", {kScale, 1e9}},
                            WordRow{"billions", {kPlural, 1e9}},
                            WordRow{"crore", {kScale, 1e7}},
                            WordRow{"crores", {kScale, 1e7}},
                            WordRow{"dozen", {kHundred, 12}},
                            WordRow{"dozens", {kPlural, 24}},
                            WordRow{"eight", {kSmall, 8}},
                            WordRow{"eighteen", {kSmall, 18}},
                            WordRow{"eighty", {kTens, 80}},
                            WordRow{"eleven", {kSmall, 11}},
                            WordRow{"fifteen", {kSmall, 15}},
                            WordRow{"fifty", {kTens, 50}},
                            WordRow{"five", {kSmall, 5}},
                            WordRow{"forty", {kTens, 40}},
                            WordRow{"four", {kSmall, 4}},
                            WordRow{"fourteen", {kSmall, 14}},
                            WordRow{"hundred", {kHundred, 100}},
                            WordRow{"hundreds", {kPlural, 100}},
                            WordRow{"lakh", {kScale, 1e5}},
                            WordRow{"lakhs", {kScale, 1e5}},
                            WordRow{"million", {kScale, 1e6}},
                            WordRow{"millions", {kPlural, 1e6}},
                            WordRow{"nine", {kSmall, 9}},
                            WordRow{"nineteen", {kSmall, 19}},
                            WordRow{"ninety", {kTens, 90}},
                            WordRow{"one", {kSmall, 1}},
                            WordRow{"quadrillion", {kScale, 1e15}},
                            WordRow{"score", {kHundred, 20}},
                            WordRow{"scores", {kPlural, 20}},
                            WordRow{"seven", {kSmall, 7}},
                            WordRow{"seventeen", {kSmall, 17}},
                            WordRow{"seventy", {kTens, 70}},
                            WordRow{"six", {kSmall, 6}},
                            WordRow{"sixteen", {kSmall, 16}},
                            WordRow{"sixty", {kTens, 60}},
                            WordRow{"ten", {kSmall, 10}},
                            WordRow{"tens", {kPlural, 10}},
                            WordRow{"thirteen", {kSmall, 13}},
                            WordRow{"thirty", {kTens, 30}},
                            WordRow{"thousand", {kScale, 1e3}},
                            WordRow{"thousands", {kPlural, 1e3}},
                            WordRow{"three", {kSmall, 3}},
                            WordRow{"trillion", {kScale, 1e12}},
                            WordRow{"trillions", {kPlural, 1e12}},
                            WordRow{"twelve", {kSmall, 12}},
                            WordRow{"twenty", {kTens, 20}},
                            WordRow{"two", {kSmall, 2}},
                            WordRow{"zero", {kSmall, 0}}};

static_assert(std::ranges::is_sorted(kWords, {}, &WordRow::word));

struct ScaleRow {
  std::string_view word;
  double value;
};

constexpr std::array kShortScales{ScaleRow{"k", 1e3},   ScaleRow{"m", 1e6},    ScaleRow{"mn", 1e6},
                                  ScaleRow{"mln", 1e6}, ScaleRow{"mil", 1e6},  ScaleRow{"b", 1e9},
                                  ScaleRow{"bn", 1e9},  ScaleRow{"bln", 1e9},  ScaleRow{"t", 1e12},
                                  ScaleRow{"tn", 1e12}, ScaleRow{"trn", 1e12}, ScaleRow{"cr", 1e7},
                                  ScaleRow{"tln", 1e12}};

constexpr std::array<std::string_view, 9> kFractions{
    "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"};

struct FractionSign {
  std::string_view sign;
  double value;
};

constexpr std::array kFractionSigns{FractionSign{"½", 0.5},       FractionSign{"¼", 0.25},
                                    FractionSign{"¾", 0.75},      FractionSign{"⅓", 1.0 / 3.0},
                                    FractionSign{"⅔", 2.0 / 3.0}, FractionSign{"⅛", 0.125}};

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }

/// Whether the commas of a whole number stand where thousands (or lakhs and crores) are parted.
bool is_grouped(std::string_view whole) {
  const std::size_t last = whole.rfind(',');
  if (last == std::string_view::npos) return true;
  if (whole.size() - last != 4) return false;
  for (std::size_t end = last; end != std::string_view::npos;) {
    const std::string_view head = whole.substr(0, end);
    const std::size_t comma = head.rfind(',');
    const std::size_t length = comma == std::string_view::npos ? head.size() : end - comma - 1;
    const bool good =
        comma == std::string_view::npos ? length >= 1 && length <= 3 : length == 2 || length == 3;
    if (!good) return false;
    end = comma;
  }
  return true;
}

}  // namespace

std::optional<WrittenDigits> digits_number(std::string_view word) {
  const std::size_t point = word.find('.');
  const std::string_view whole = word.substr(0, point);
  const std::string_view part =
      point == std::string_view::npos ? std::string_view{} : word.substr(point + 1);
  if (word.empty() || (point != std::string_view::npos && part.empty())) return std::nullopt;
  if (whole.starts_with(',') || !is_grouped(whole)) return std::nullopt;
  if (whole.size() > 1 && whole.front() == '0') return std::nullopt;
  WrittenDigits number;
  std::size_t digits = 0;
  const auto take = [&](std::string_view text, bool commas) {
    for (const char c : text) {
      if (c == ',' && commas) continue;
      if (!is_digit_char(c) || ++digits > kMostDigits) return false;
      number.mantissa = number.mantissa * 10 + (c - '0');
    }
    return true;
  };
  if (!take(whole, true) || !take(part, false)) return std::nullopt;
  number.decimals = static_cast<int>(part.size());
  return number;
}

std::optional<NumberWord> number_word(std::string_view lower) {
  const auto found = std::ranges::lower_bound(kWords, lower, {}, &WordRow::word);
  if (found == kWords.end() || found->word != lower) return std::nullopt;
  return found->number;
}

std::optional<double> short_scale(std::string_view lower) {
  const auto found = std::ranges::find(kShortScales, lower, &ScaleRow::word);
  if (found == kShortScales.end()) return std::nullopt;
  return found->value;
}

std::optional<int> fraction_word(std::string_view lower) {
  if (lower == "halves") return 2;
  if (lower.size() > 4 && lower.ends_with('s')) lower.remove_suffix(1);
  const auto found = std::ranges::find(kFractions, lower);
  if (found == kFractions.end()) return std::nullopt;
  return static_cast<int>(found - kFractions.begin()) + 2;
}

std::optional<double> fraction_sign(std::string_view word) {
  const auto found = std::ranges::find(kFractionSigns, word, &FractionSign::sign);
  if (found == kFractionSigns.end()) return std::nullopt;
  return found->value;
}

}  // namespace belie
