// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/charges_and_fields.h"

#include <array>

#include "support/catch.h"

namespace belie {

TEST_CASE("a post tells what somebody has charge of", "[rules][posts]") {
  CHECK(charge_of("chief financial officer") == "finance");
  CHECK(charge_of("wardrobe mistress") == "wardrobe");
  CHECK(charge_of("head of design and marketing").empty());  // two charges are none
  CHECK(charge_of("finance minister").empty());              // no head of a part of a house
}

TEST_CASE("charges of one house exclude each other unless they go together", "[rules][posts]") {
  struct Row {
    const char *one, *two;
    bool exclude;
  };
  for (const Row& row : std::array{Row{"finance", "design", true}, Row{"design", "finance", true},
                                   Row{"finance", "planning", false}, Row{"art", "top", false},
                                   Row{"finance", "finance", false}, Row{"finance", "", false}}) {
    CAPTURE(row.one, row.two);
    CHECK(charges_exclude(row.one, row.two) == row.exclude);
  }
}

TEST_CASE("a calling is of the field of its last noun", "[rules][posts]") {
  CHECK(field_of("ward nurse") == "health");
  CHECK(field_of("surgeon") == field_of("night nurse"));
  CHECK(field_of("retired farmer").empty());
}

}  // namespace belie
