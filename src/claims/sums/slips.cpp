// SPDX-License-Identifier: Apache-2.0
#include "claims/sums/slips.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace belie {
namespace {

/// The figures as whole numbers without the zeros that both end in; "" for what is no such number.
std::string digits_of(double value, double unit) {
  const double scaled = value / unit;
  const double whole = std::round(scaled);
  if (whole < 1 || whole > 1e15 || std::abs(scaled - whole) > 1e-6 * whole) return {};
  return std::to_string(static_cast<std::uint64_t>(whole));
}

double unit_of(double a, double b) {
  double unit = std::abs(a) >= 1e6 || std::abs(b) >= 1e6 ? 100 : 0.0001;
  while (unit < 1e12) {
    const double next = unit * 10;
    const auto ends = [&](double value) {
      return std::abs(value / next - std::round(value / next)) < 1e-9;
    };
    if (!ends(a) || !ends(b)) break;
    unit = next;
  }
  return unit;
}

}  // namespace

bool is_slip(double a, double b) {
  if (a <= 0 || b <= 0 || a == b) return false;
  const double unit = unit_of(a, b);
  const std::string one = digits_of(a, unit);
  const std::string other = digits_of(b, unit);
  if (one.empty() || other.empty()) return false;
  for (const double step : {1.0, 10.0, 100.0, 1000.0}) {
    const bool off_by_one = std::abs(std::abs(a - b) / unit - step) < 1e-6;
    if (off_by_one && std::min(one.size(), other.size()) > 1) return true;
  }
  if (one.size() != other.size()) return false;
  std::vector<std::size_t> apart;
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i] != other[i]) apart.push_back(i);
  }
  if (apart.size() == 1) return one.size() > 1 || std::abs(one[0] - other[0]) == 1;
  return apart.size() == 2 && apart[1] == apart[0] + 1 && one[apart[0]] == other[apart[1]] &&
         one[apart[1]] == other[apart[0]];
}

}  // namespace belie
