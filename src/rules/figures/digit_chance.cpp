// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/digit_chance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "claims/sums/slips.h"

namespace belie {
namespace {

constexpr double kFarOff = 0.15;  // of the figure: a slip in its first digit is rarer than not

/// How many figures there are that the result, in units, would miss as a slip does.
double near_misses(double result) {
  double count = 0;
  for (double place = 1; place <= kFarOff * result; place *= 10)
    count += 2 * std::min(9.0, std::floor(kFarOff * result / place)) + 1;
  return count;
}

/// "700", "0.2": with one digit that is no nought.
bool is_one_digit(double difference) {
  if (difference <= 0) return false;
  const double place = std::pow(10, std::floor(std::log10(difference) + 1e-9));
  return std::abs(difference / place - std::round(difference / place)) < 1e-6;
}

}  // namespace

bool is_near_miss(double result, double told) {
  const double difference = std::abs(result - told);
  if (difference > kFarOff * told || difference < 1e-9 * told) return false;
  return is_slip(result, told) || is_one_digit(difference);
}

double unit_of(double unit, double value) {
  while (unit > 1e-4 && std::abs(std::round(value / unit) * unit - value) > 1e-9 * value)
    unit /= 10;
  return unit;
}

double chance_of(double result) {
  return std::max(1.0, near_misses(result)) / (std::max(1.0, result) * std::numbers::ln10);
}

double against_chance(double result, double told, std::size_t trials) {
  const double unit = unit_of(unit_of(1e9, result), told);
  return -std::log10(chance_of(result / unit) * static_cast<double>(trials));
}

double in_places_of(const QuantityMention& told, double result) {
  const double place = std::pow(10, std::round(std::log10(std::max(1e-4, told.high - told.low))));
  const bool coarse = told.hedge == Hedge::kNone && place <= 0.05 * result;
  return coarse ? std::round(result / place) * place : result;
}

}  // namespace belie
