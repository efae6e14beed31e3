// SPDX-License-Identifier: Apache-2.0
//
// A simple temporal network (Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial
// Intelligence 49, 1991): points in time, and for pairs of them how far they lie apart at least and
// at most. It has a solution just when its distance graph has no negative cycle, which Bellman and
// Ford's algorithm finds; the constraints on the cycle cannot all hold.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/calendar.h"

namespace belie {

/// A point of the network. The origin is point 0, to which times of the calendar are relative.
using TimePoint = std::uint32_t;

class TemporalNetwork {
 public:
  using Minutes = std::chrono::minutes;

  /// Further than any two times of a text lie apart; an end that is open.
  static constexpr Minutes kForever = std::chrono::hours{24 * 366 * 20000};

  /// A point of which nothing is known yet.
  TimePoint add_point() { return points_++; }

  /// `to` is at least `least` and at most `most` after `from`; `label` says what demands it (one
  /// label may demand several things). Constraints with label kGiven are never part of an answer.
  void add(TimePoint from, TimePoint to, Minutes least, Minutes most, std::uint32_t label);

  /// The point lies within the period.
  void add_time(TimePoint point, const Period& period, std::uint32_t label);

  static constexpr std::uint32_t kGiven = 0xFFFFFFFF;

  /// Labels that cannot all hold, sorted, of which none can be left out; empty: all can hold.
  /// Cost O(points × constraints) for each label of the first cycle found.
  [[nodiscard]] std::vector<std::uint32_t> contradiction() const;

 private:
  struct Bound {
    TimePoint from = 0;
    TimePoint to = 0;
    Minutes most{};
    std::uint32_t label = kGiven;
  };

  [[nodiscard]] std::vector<std::uint32_t> cycle(const std::vector<Bound>& bounds) const;

  TimePoint points_ = 1;
  std::vector<Bound> bounds_;  // to − from <= most
};

}  // namespace belie
