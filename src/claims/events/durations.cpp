// SPDX-License-Identifier: Apache-2.0
#include "claims/events/durations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>

#include "language/characters.h"

namespace belie {
namespace {

constexpr double kDay = 24 * 60;

struct UnitRow {
  TimeUnit unit;
  double minutes;
  double slack;  // of one unit, either way, as people count
};

constexpr std::array kUnits{
    UnitRow{TimeUnit::kMinute, 1, 1},
    UnitRow{TimeUnit::kHour, 60, 0.5},
    UnitRow{TimeUnit::kDay, kDay, 0},
    UnitRow{TimeUnit::kWeek, 7 * kDay, 0.5},
    UnitRow{TimeUnit::kMonth, 30.44 * kDay, 0.6},
    UnitRow{TimeUnit::kQuarter, 91.3 * kDay, 0.6},
    UnitRow{TimeUnit::kYear, 365.25 * kDay, 0.6},
    UnitRow{TimeUnit::kDecade, 3652.5 * kDay, 0.6},
    UnitRow{TimeUnit::kWeekend, 2 * kDay, 1},
};

enum class Softened : std::uint8_t { kNot, kAbout, kAtLeast, kAtMost };

struct HedgeRow {
  std::string_view word;
  Softened softened;
};

/// The last word of what stands before the figure.
constexpr std::array kHedges{
    HedgeRow{"about", Softened::kAbout},   HedgeRow{"around", Softened::kAbout},
    HedgeRow{"some", Softened::kAbout},    HedgeRow{"roughly", Softened::kAbout},
    HedgeRow{"nearly", Softened::kAbout},  HedgeRow{"almost", Softened::kAbout},
    HedgeRow{"barely", Softened::kAbout},  HedgeRow{"approximately", Softened::kAbout},
    HedgeRow{"just", Softened::kAbout},    HedgeRow{"only", Softened::kAbout},
    HedgeRow{"than", Softened::kAtLeast},  HedgeRow{"least", Softened::kAtLeast},
    HedgeRow{"over", Softened::kAtLeast},  HedgeRow{"past", Softened::kAbout},
    HedgeRow{"within", Softened::kAtMost}, HedgeRow{"under", Softened::kAtMost},
    HedgeRow{"to", Softened::kAtMost},     HedgeRow{"most", Softened::kAtMost},
    HedgeRow{"every", Softened::kAbout},   HedgeRow{"another", Softened::kAbout},
    HedgeRow{"first", Softened::kAbout},   HedgeRow{"last", Softened::kAbout},
};

Softened softened(const Annotation& annotation, const TimeExpression& time) {
  if (time.approximate) return Softened::kAbout;
  if (time.tokens.begin == 0) return Softened::kNot;
  const std::string before = normal_form(annotation.word(TokenIndex{time.tokens.begin - 1}));
  const auto row = std::ranges::find(kHedges, before, &HedgeRow::word);
  if (row == kHedges.end()) return Softened::kNot;
  const bool less = row->softened == Softened::kAtLeast && time.tokens.begin > 1 &&
                    (normal_form(annotation.word(TokenIndex{time.tokens.begin - 2})) == "less" ||
                     normal_form(annotation.word(TokenIndex{time.tokens.begin - 2})) == "fewer");
  return less ? Softened::kAtMost : row->softened;
}

}  // namespace

Quantity duration_interval(const Annotation& annotation, const TimeExpression& time,
                           DurationUse use) {
  const UnitRow& unit = *std::ranges::find(kUnits, time.unit, &UnitRow::unit);
  const double amount = std::abs(time.amount);
  double below = unit.slack;
  double above = unit.slack;
  if (time.unit == TimeUnit::kDay && use == DurationUse::kLength) below = 1;
  if (time.unit == TimeUnit::kDay && use == DurationUse::kDistance && amount > 3) {
    below = above = 0.5;
  }
  if (amount >= 10 && time.unit != TimeUnit::kDay) {
    below = std::max(below, amount * 0.05);
    above = std::max(above, amount * 0.05);
  }
  const Softened how = softened(annotation, time);
  if (how == Softened::kAbout) {
    below += std::max(1.0, amount * 0.2);
    above += std::max(1.0, amount * 0.2);
  }
  double low = std::max(0.0, amount - below) * unit.minutes;
  double high = (amount + above) * unit.minutes;
  if (how == Softened::kAtLeast) high = std::numeric_limits<double>::infinity();
  if (how == Softened::kAtMost) low = 0;
  return {low, high, "minute"};
}

}  // namespace belie
