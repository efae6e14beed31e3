// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/worked_results.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace belie {

std::string shown_value(double value) {
  const double magnitude = std::abs(value);
  if (magnitude >= 1e9) return fmt::format("{:g} billion", value / 1e9);
  if (magnitude >= 1e6) return fmt::format("{:g} million", value / 1e6);
  return fmt::format("{:g}", std::round(value * 100) / 100);
}

bool meet(const Bounds& right, double low, double high) {
  const double slack = 0.005 * std::max(std::abs(right.high), std::abs(high));
  return low <= right.high + slack && right.low <= high + slack;
}

bool is_list(const WorkedBase& base) {
  return base.form == WorkedForm::kList || base.form == WorkedForm::kVotes;
}

namespace {

constexpr double kFarthest = 2.2;  // times by which a claim may miss what it is held against

Bounds difference(const WorkedTerm& a, const WorkedTerm& b) {
  const WorkedTerm& more = a.figure.value > b.figure.value ? a : b;
  const WorkedTerm& less = a.figure.value > b.figure.value ? b : a;
  return {
      more.low - less.high, more.high - less.low,
      fmt::format("{} − {} = {}", shown_value(more.figure.value), shown_value(less.figure.value),
                  shown_value(more.figure.value - less.figure.value))};
}

Bounds sum_of(const WorkedBase& base) {
  Bounds sum;
  double exact = 0;
  for (const WorkedTerm& term : base.terms) {
    sum.low += term.low;
    sum.high += term.high;
    exact += term.figure.value;
    sum.working += (sum.working.empty() ? "" : " + ") + shown_value(term.figure.value);
  }
  sum.working += " = " + shown_value(exact);
  return sum;
}

/// A stock less what was taken from it.
Bounds left_of(const WorkedBase& base) {
  const WorkedTerm& stock = base.terms.front();
  Bounds left{stock.low, stock.high, shown_value(stock.figure.value)};
  double exact = stock.figure.value;
  for (std::size_t i = 1; i < base.terms.size(); ++i) {
    const WorkedTerm& taken = base.terms[i];
    left.low -= taken.high;
    left.high -= taken.low;
    exact -= taken.figure.value;
    left.working += " − " + shown_value(taken.figure.value);
  }
  left.working += " = " + shown_value(exact);
  return left;
}

/// "a third of 57 is 19".
Bounds share_of(const WorkedBase& base) {
  const WorkedTerm& share = base.terms[0];
  const WorkedTerm& whole = base.terms[1];
  const double part = share.figure.value / (share.figure.unit == "percent" ? 100 : 1);
  const double exact = std::round(part * whole.figure.value);
  const double loose =
      std::max(exact - share.low * whole.low, share.high * whole.high - exact) + 0.5;
  return {exact - loose, exact + loose,
          fmt::format("{} per cent of {} is {}", shown_value(std::round(1000 * part) / 10),
                      shown_value(whole.figure.value), shown_value(exact))};
}

}  // namespace

std::optional<Bounds> result_of(const WorkedBase& base, WorkedClaimForm form) {
  const auto& terms = base.terms;
  const auto value = [&](std::size_t i) { return terms[i].figure.value; };
  switch (form) {
    case WorkedClaimForm::kDifference:
      if (base.form != WorkedForm::kPair) return std::nullopt;
      return difference(terms[0], terms[1]);
    case WorkedClaimForm::kPercent: {
      if (base.form != WorkedForm::kPair) return std::nullopt;
      const double change = 100 * std::abs(value(1) - value(0)) / value(0);
      return Bounds{change - 1, change + 1,
                    fmt::format("from {} to {} is {} per cent", shown_value(value(0)),
                                shown_value(value(1)), shown_value(std::round(change)))};
    }
    case WorkedClaimForm::kRatio:
      if (base.form != WorkedForm::kPair) return std::nullopt;
      return Bounds{terms[1].low / terms[0].high, terms[1].high / terms[0].low,
                    fmt::format("{} is {:.2g} times {}", shown_value(value(1)), value(1) / value(0),
                                shown_value(value(0)))};
    case WorkedClaimForm::kShare:
      if (base.form != WorkedForm::kPart) return std::nullopt;
      return Bounds{
          terms[0].low / terms[1].high, terms[0].high / terms[1].low,
          fmt::format("{} of {} is {} per cent", shown_value(value(0)), shown_value(value(1)),
                      shown_value(std::round(100 * value(0) / value(1))))};
    case WorkedClaimForm::kRemaining:
      if (base.form == WorkedForm::kPart || base.form == WorkedForm::kPartOf ||
          base.form == WorkedForm::kAllBut)
        return difference(terms[0], terms[1]);
      if (base.form != WorkedForm::kRest) return std::nullopt;
      return Bounds{
          terms[0].low - terms[1].high - terms[2].high, terms[0].high - terms[1].low - terms[2].low,
          fmt::format("{} − {} − {} = {}", shown_value(value(0)), shown_value(value(1)),
                      shown_value(value(2)), shown_value(value(0) - value(1) - value(2)))};
    case WorkedClaimForm::kTotal:
      if (base.form == WorkedForm::kEach) {
        return Bounds{terms[0].low * terms[1].low, terms[0].high * terms[1].high,
                      fmt::format("{} × {} = {}", shown_value(value(0)), shown_value(value(1)),
                                  shown_value(value(0) * value(1)))};
      }
      if (base.form == WorkedForm::kAllBut) return difference(terms[0], terms[1]);
      if (base.form == WorkedForm::kShareOf) return share_of(base);
      return is_list(base) ? std::optional(sum_of(base)) : std::nullopt;
    case WorkedClaimForm::kCount:
      return is_list(base) ? std::optional(sum_of(base)) : std::nullopt;
    case WorkedClaimForm::kLeft:
      return base.form == WorkedForm::kStock ? std::optional(left_of(base)) : std::nullopt;
    case WorkedClaimForm::kEachGets:
      return std::nullopt;
  }
  return std::nullopt;
}

double farthest(const WorkedBase& base) {
  if (base.form == WorkedForm::kAllBut) return 1.25;
  if (base.form == WorkedForm::kShareOf || base.form == WorkedForm::kPart ||
      base.form == WorkedForm::kPartOf)
    return 1.8;
  return is_list(base) ? 1.25 : kFarthest;
}

}  // namespace belie
