// SPDX-License-Identifier: Apache-2.0
//
// Words add up as they are spoken: a part below thousand grows by adding ("twenty" + "two") and by
// multiplying ("two" x "hundred"); a scale multiplies the part and closes it.
#include "language/quantities/number_reader.h"

#include <algorithm>
#include <cmath>

#include "language/quantities/number_words.h"

namespace belie {
namespace {

constexpr double kExactBelow = 100;
constexpr double kMost = 1e18;  // larger figures are no news

/// The weight of the last place that is not 0: 10 of 320. At least 1.
double last_place(double whole) {
  double place = 1;
  while (whole >= place * 10 && std::fmod(whole, place * 10) == 0) place *= 10;
  return place;
}

bool is_scale_token(const QuantityScan& scan, std::uint32_t at) {
  const auto word = number_word(scan.lower(at));
  return word && word->kind == NumberWordKind::kScale;
}

/// "m", "bn" right behind the digits, or any scale but a bare letter behind a space.
std::optional<double> short_scale_at(const QuantityScan& scan, std::uint32_t at) {
  const std::string_view text = scan.lower(at);
  const auto scale = short_scale(text);
  if (!scale || (text.size() == 1 && !scan.touches(at))) return std::nullopt;
  return scale;
}

/// Nouns whose figure is a number of people or an amount: "a population of 8.4m".
bool is_large_count(const QuantityScan& scan, std::uint32_t at) {
  return scan.is_any(
      at, {"population", "audience", "viewers", "profit", "profits", "loss", "losses", "fee",
           "total", "turnover", "sales", "revenue", "budget", "people"});
}

/// Whether "m" behind digits means a million here and not a metre.
bool means_million(const QuantityScan& scan, std::uint32_t digits, std::uint32_t letter) {
  if (digits > scan.begin() && scan.symbol_at(digits - 1) != nullptr) return true;
  if (scan.word(letter) == "M") return true;
  const std::uint32_t next = letter + 1;
  const auto unit = scan.unit_at(next);
  if (unit && unit.entry->dimension == "money") return true;
  if (scan.is_plural(next) && !scan.is_any(next, {"hurdles", "sprints", "freestyle", "heats"})) {
    return true;
  }
  for (std::uint32_t back = 1; back <= 3 && digits >= scan.begin() + back; ++back) {
    if (is_large_count(scan, digits - back)) return true;
  }
  return false;
}

/// Takes the scales behind a number: "million", "lakh crore", "bn".
void take_scales(const QuantityScan& scan, Number& number, double& multiplier) {
  for (;;) {
    std::uint32_t at = number.end;
    if (scan.is_dash(at) && scan.touches(at) && is_scale_token(scan, at + 1)) ++at;
    const auto word = number_word(scan.lower(at));
    const bool scale = word && (word->kind == NumberWordKind::kScale ||
                                (word->value == 100 && word->kind == NumberWordKind::kHundred) ||
                                (word->value == 12 && word->kind == NumberWordKind::kHundred));
    if (scale) {
      multiplier *= word->value;
    } else if (const auto brief = short_scale_at(scan, at); brief && multiplier == 1) {
      const std::string_view text = scan.lower(at);
      if ((text == "m" && !means_million(scan, number.begin, at)) || text == "mil") return;
      const bool money = number.begin > scan.begin() && scan.symbol_at(number.begin - 1) != nullptr;
      if ((text == "t" || text == "b" || text == "cr") && !money) return;
      multiplier *= *brief;
    } else {
      return;
    }
    number.end = at + 1;
    number.scaled = true;
  }
}

/// Digits and letters of one token: "2in" is 2 and "in"; "5th" and "3d" are none.
struct GluedToken {
  WrittenDigits digits;
  std::string_view letters;
};

std::optional<GluedToken> split_glued(const QuantityScan& scan, std::uint32_t at) {
  const std::string_view text = scan.lower(at);
  const auto digits_end = text.find_first_not_of("0123456789.,");
  if (digits_end == std::string_view::npos || digits_end == 0) return std::nullopt;
  const std::string_view letters = text.substr(digits_end);
  if (letters.size() > 4) return std::nullopt;
  const auto digits = digits_number(text.substr(0, digits_end));
  if (!digits || (scan.words().unit(letters) == nullptr && letters != "in" && letters != "+")) {
    return std::nullopt;
  }
  return GluedToken{*digits, letters};
}

void take_fraction_sign(const QuantityScan& scan, Number& number) {
  if (!scan.touches(number.end)) return;
  const auto part = fraction_sign(scan.word(number.end));
  if (!part) return;
  number.value += *part;
  number.decimal = true;
  ++number.end;
}

std::optional<Number> read_digits(const QuantityScan& scan, std::uint32_t at) {
  Number number;
  number.begin = at;
  number.end = at + 1;
  number.digits = true;
  auto digits = digits_number(scan.lower(at));
  if (!digits) {
    const auto glued = split_glued(scan, at);
    if (!glued) return std::nullopt;
    digits = glued->digits;
    number.glued = glued->letters;
  }
  double multiplier = 1;
  if (number.glued.empty()) take_scales(scan, number, multiplier);
  number.scale = multiplier;
  const double power = std::pow(10.0, digits->decimals);
  number.value = digits->mantissa * multiplier / power;
  number.decimal = digits->decimals > 0;
  number.place = number.decimal ? multiplier / power : rounding_place(number.value, number.scaled);
  if (!number.scaled && !number.decimal && number.glued.empty()) take_fraction_sign(scan, number);
  return number;
}

/// "million" behind "two and a half" or "2½".
void take_scale_behind_fraction(const QuantityScan& scan, Number& number) {
  if (!number.decimal || number.scaled) return;
  double multiplier = 1;
  take_scales(scan, number, multiplier);
  if (multiplier == 1) return;
  number.value *= multiplier;
  number.scale = multiplier;
  number.place = 0.1 * multiplier;
}

/// How "several hundred" and "a few dozen" bound what they multiply; 0: no such words.
struct LooseFactor {
  double low = 0, high = 0;
  std::uint32_t length = 0;
};

LooseFactor loose_factor(const QuantityScan& scan, std::uint32_t at) {
  const auto multiplies = [&](std::uint32_t next) {
    const auto word = number_word(scan.lower(next));
    return word &&
           (word->kind == NumberWordKind::kHundred || word->kind == NumberWordKind::kScale) &&
           word->value != 20;
  };
  if (scan.is_any(at, {"several", "few", "many"}) && multiplies(at + 1)) return {2, 10, 1};
  if (scan.lower(at) == "a" && scan.lower(at + 1) == "few" && multiplies(at + 2)) {
    return {2, 10, 2};
  }
  if (scan.lower(at) == "a" && scan.lower(at + 1) == "couple") {
    const std::uint32_t of = scan.lower(at + 2) == "of" ? 1 : 0;
    if (multiplies(at + 2 + of)) return {1.5, 3, 2 + of};
  }
  return {};
}

/// "a couple of boats", "a couple more": two or three.
std::optional<Number> read_couple(const QuantityScan& scan, std::uint32_t at) {
  if (scan.lower(at) != "a" || scan.lower(at + 1) != "couple") return std::nullopt;
  const bool of_things =
      scan.lower(at + 2) == "of" &&
      (scan.is_plural(at + 3) || scan.is_plural(at + 4) || scan.upos(at + 3) == Upos::kDet);
  if (!of_things && scan.lower(at + 2) != "more") return std::nullopt;
  Number number;
  number.begin = at;
  number.end = at + 2;
  number.loose = true;
  number.value = 2;
  number.high = 3;
  return number;
}

std::optional<Number> read_loose(const QuantityScan& scan, std::uint32_t at) {
  const LooseFactor factor = loose_factor(scan, at);
  if (factor.length == 0) return read_couple(scan, at);
  Number number;
  number.begin = at;
  number.end = at + factor.length;
  double unit = 1;
  while (const auto word = number_word(scan.lower(number.end))) {
    if (word->kind != NumberWordKind::kHundred && word->kind != NumberWordKind::kScale) break;
    unit *= word->value;
    ++number.end;
  }
  number.loose = true;
  number.scaled = true;
  number.value = factor.low * unit;
  number.high = factor.high * unit;
  return number;
}

/// "hundreds", "tens of thousands", "dozens".
std::optional<Number> read_plural(const QuantityScan& scan, std::uint32_t at) {
  const auto first = number_word(scan.lower(at));
  if (!first || first->kind != NumberWordKind::kPlural) return std::nullopt;
  Number number;
  number.begin = at;
  number.end = at + 1;
  number.open = true;
  number.scaled = true;
  number.value = first->value;
  while (scan.lower(number.end) == "of") {
    const auto next = number_word(scan.lower(number.end + 1));
    if (!next || next->kind != NumberWordKind::kPlural) break;
    number.value *= next->value;
    number.end += 2;
  }
  const bool vague_alone = scan.lower(number.end - 1) == "tens";
  // "Scores of two symphonies" is sheet music, "test scores" are marks.
  const bool scores =
      scan.lower(at) == "scores" &&
      (scan.lower(number.end) != "of" || number_word(scan.lower(number.end + 1)).has_value());
  if (vague_alone || scores) return std::nullopt;
  return number;
}

/// A number in words as it grows.
struct Growing {
  double closed = 0;  // what scales have closed: "two thousand" of "two thousand and five"
  double part = 0;    // the part below the next scale
  NumberWordKind last = NumberWordKind::kPlural;
  double last_value = 0;

  /// Whether the word can follow; takes it then.
  bool take(const NumberWord& word) {
    switch (word.kind) {
      case NumberWordKind::kSmall:
        if (last == NumberWordKind::kSmall || (last == NumberWordKind::kTens && word.value >= 10) ||
            (last != NumberWordKind::kPlural && word.value == 0)) {
          return false;
        }
        part += word.value;
        break;
      case NumberWordKind::kTens:
        if (last == NumberWordKind::kSmall || last == NumberWordKind::kTens) return false;
        part += word.value;
        break;
      case NumberWordKind::kHundred:
        if (part <= 0 || last == NumberWordKind::kHundred) return false;
        part *= word.value;
        break;
      case NumberWordKind::kScale:
        if (part <= 0 && closed <= 0) return false;
        closed += part > 0 ? part * word.value : closed * (word.value - 1);
        part = 0;
        break;
      case NumberWordKind::kPlural:
        return false;
    }
    last = word.kind;
    last_value = word.value;
    return true;
  }
  [[nodiscard]] double value() const { return closed + part; }
};

/// Whether "and" goes on with the number: "a hundred and twenty".
bool joins_with_and(const QuantityScan& scan, const Growing& growing, std::uint32_t at) {
  if (scan.lower(at) != "and" || growing.last_value < 100) return false;
  const auto next = number_word(scan.lower(at + 1));
  return next && (next->kind == NumberWordKind::kSmall || next->kind == NumberWordKind::kTens) &&
         next->value > 0;
}

/// "and a half" behind a number.
void take_half(const QuantityScan& scan, Number& number) {
  const bool dashed = scan.is_dash(number.end);
  const std::uint32_t at = number.end + (dashed ? 1 : 0);
  const std::uint32_t article = at + 1 + (scan.is_dash(at + 1) ? 1 : 0);
  const std::uint32_t half = article + 1 + (scan.is_dash(article + 1) ? 1 : 0);
  if (scan.lower(at) != "and" || scan.lower(article) != "a") return;
  const double part = scan.lower(half) == "half" ? 0.5 : scan.lower(half) == "quarter" ? 0.25 : 0;
  if (part == 0) return;
  number.value += part;
  number.decimal = true;
  number.end = half + 1;
}

std::optional<Number> read_words(const QuantityScan& scan, std::uint32_t at) {
  Growing growing;
  Number number;
  number.begin = at;
  std::uint32_t i = at;
  const auto multiplier_at = [&](std::uint32_t token) {
    const auto word = number_word(scan.lower(token));
    return word && (word->kind == NumberWordKind::kHundred || word->kind == NumberWordKind::kScale);
  };
  if (scan.is_any(at, {"a", "an"}) && multiplier_at(at + 1)) {
    growing.take({NumberWordKind::kSmall, 1});
    ++i;
  } else if (scan.lower(at) == "half" && scan.is_any(at + 1, {"a", "-"}) && multiplier_at(at + 2)) {
    growing.part = 0.5;
    growing.last = NumberWordKind::kSmall;
    i += 2;
  }
  for (;;) {
    std::uint32_t next = i;
    if (i > at && scan.is_dash(i) && scan.touches(i) && growing.last == NumberWordKind::kTens) {
      const auto unit = number_word(scan.lower(i + 1));
      if (!unit || unit->kind != NumberWordKind::kSmall || unit->value >= 10) break;
      ++next;
    } else if (i > at && scan.is_dash(i) && scan.touches(i) && multiplier_at(i + 1)) {
      ++next;
    } else if (joins_with_and(scan, growing, i)) {
      ++next;
    }
    const auto word = number_word(scan.lower(next));
    if (!word || !growing.take(*word)) break;
    number.scaled = number.scaled || word->kind == NumberWordKind::kScale;
    number.scale = word->kind == NumberWordKind::kScale ? number.scale * word->value : 1;
    i = next + 1;
  }
  if (i == at || growing.last == NumberWordKind::kPlural) return std::nullopt;
  number.end = i;
  number.value = growing.value();
  const bool dozens = growing.last == NumberWordKind::kHundred && growing.last_value != 100;
  number.place = dozens ? growing.value() / 6 : rounding_place(number.value, number.scaled);
  take_half(scan, number);
  return number;
}

}  // namespace

double rounding_place(double value, bool scaled) {
  if (value < kExactBelow && !scaled) return 0;
  const double place = last_place(value);
  return place > 1 ? place : 0;
}

std::optional<Number> read_number(const QuantityScan& scan, std::uint32_t at) {
  const std::string_view word = scan.lower(at);
  if (word.empty()) return std::nullopt;
  std::optional<Number> number;
  if (word.front() == '.' || (word.front() >= '0' && word.front() <= '9')) {
    number = read_digits(scan, at);
    if (number && !number->decimal && !number->scaled) take_half(scan, *number);
  } else if (const auto sign = fraction_sign(scan.word(at))) {
    number = Number{.begin = at, .end = at + 1, .value = *sign, .decimal = true};
  } else {
    number = read_loose(scan, at);
    if (!number) number = read_plural(scan, at);
    if (!number) number = read_words(scan, at);
  }
  if (number && number->place == 0) take_scale_behind_fraction(scan, *number);
  if (!number || !std::isfinite(number->value) || number->value > kMost) return std::nullopt;
  return number;
}

}  // namespace belie
