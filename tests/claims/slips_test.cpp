// SPDX-License-Identifier: Apache-2.0
#include "claims/sums/slips.h"

#include "support/catch.h"

namespace belie {
namespace {

struct Row {
  double a, b;
  bool slip;
};

TEST_CASE("a slip is one digit, one in a place, or two neighbours that changed places",
          "[claims][slips]") {
  const Row row = GENERATE(values<Row>({
      {224, 214, true},         // one in the tens
      {1490, 1500, true},       // … with a carry
      {1.26e6, 1.62e6, true},   // two places changed
      {3.05e6, 3.25e6, true},   // one digit
      {7, 6, true},             // counts of one digit by one
      {7, 4, false},            // … by more
      {360000, 420000, false},  // two digits
      {12, 12, false},          // no slip at all
      {96, 412, false},         // of another size
      {0, 10, false},
  }));
  CAPTURE(row.a, row.b);
  CHECK(is_slip(row.a, row.b) == row.slip);
  CHECK(is_slip(row.b, row.a) == row.slip);
}

}  // namespace
}  // namespace belie
