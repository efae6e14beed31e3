// SPDX-License-Identifier: Apache-2.0
#include "graph/temporal_network.h"

#include "support/catch.h"

namespace belie {
namespace {

using std::chrono::days;
using Labels = std::vector<std::uint32_t>;

constexpr auto kForever = TemporalNetwork::kForever;

Period day(int month, int day_of_month) { return day_period(*make_day(2024, month, day_of_month)); }

TEST_CASE("what can all hold has no contradiction", "[graph][chronology]") {
  TemporalNetwork network;
  const TimePoint first = network.add_point();
  const TimePoint last = network.add_point();
  network.add_time(first, day(5, 14), 0);
  network.add(first, last, days{5}, days{6}, 1);
  network.add_time(last, day(5, 19), 2);
  CHECK(network.contradiction().empty());
}

TEST_CASE("a beginning, a length and an end that do not meet are all named",
          "[graph][chronology]") {
  TemporalNetwork network;
  const TimePoint first = network.add_point();
  const TimePoint last = network.add_point();
  network.add_time(first, day(5, 14), 0);
  network.add(first, last, days{5}, days{6}, 1);
  network.add_time(last, day(5, 23), 2);
  CHECK(network.contradiction() == Labels{0, 1, 2});
}

TEST_CASE("only what takes part in the contradiction is named", "[graph][chronology]") {
  TemporalNetwork network;
  const TimePoint a = network.add_point();
  const TimePoint b = network.add_point();
  const TimePoint c = network.add_point();
  network.add_time(a, day(3, 1), 0);
  network.add_time(b, day(3, 9), 1);
  network.add_time(c, day(3, 5), 2);
  network.add(a, c, days{0}, kForever, 3);
  network.add(b, c, days{0}, kForever, 4);
  CHECK(network.contradiction() == Labels{1, 2, 4});
}

TEST_CASE("a circle of before needs no day", "[graph][chronology]") {
  TemporalNetwork network;
  const TimePoint a = network.add_point();
  const TimePoint b = network.add_point();
  const TimePoint c = network.add_point();
  network.add(a, b, std::chrono::minutes{1}, kForever, 7);
  network.add(b, c, std::chrono::minutes{1}, kForever, 8);
  network.add(c, a, std::chrono::minutes{1}, kForever, 9);
  CHECK(network.contradiction() == Labels{7, 8, 9});
}

TEST_CASE("what is given is part of no answer", "[graph][chronology]") {
  TemporalNetwork network;
  const TimePoint first = network.add_point();
  const TimePoint last = network.add_point();
  network.add(first, last, days{0}, days{1}, TemporalNetwork::kGiven);
  network.add_time(first, day(5, 14), 0);
  network.add_time(last, day(5, 23), 1);
  CHECK(network.contradiction() == Labels{0, 1});
}

TEST_CASE("an empty network holds", "[graph][chronology]") {
  CHECK(TemporalNetwork{}.contradiction().empty());
}

}  // namespace
}  // namespace belie
