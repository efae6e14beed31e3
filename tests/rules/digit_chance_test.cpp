// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/digit_chance.h"

#include "support/catch.h"

namespace belie {
namespace {

QuantityMention exactly(double value, double low, double high) {
  QuantityMention told;
  told.value = value;
  told.low = low;
  told.high = high;
  return told;
}

}  // namespace

TEST_CASE("A near miss is one digit, one step or two neighbours changed") {
  CHECK(is_near_miss(9671, 9871));
  CHECK(is_near_miss(422, 412));
  CHECK(is_near_miss(1347, 1374));
  CHECK_FALSE(is_near_miss(9671, 9671));
  CHECK_FALSE(is_near_miss(9671, 9548));
  CHECK_FALSE(is_near_miss(300, 500));
}

TEST_CASE("The more digits, the less a near miss comes by chance") {
  CHECK(chance_of(9671) < 0.01);
  CHECK(chance_of(422) < 0.05);
  CHECK(chance_of(422) > chance_of(9671));
  CHECK(chance_of(44) > 0.1);
}

TEST_CASE("A unit divides what is told in it") {
  CHECK(unit_of(1e9, 412000) == 1000);
  CHECK(unit_of(1000, 9871) == 1);
}

TEST_CASE("A result is told in the places of the figure that it is held against") {
  CHECK(in_places_of(exactly(1.37e6, 1.365e6, 1.375e6), 1347000) == 1350000);
  CHECK(in_places_of(exactly(9871, 9871, 9871), 9671) == 9671);
}

}  // namespace belie
