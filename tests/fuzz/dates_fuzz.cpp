// SPDX-License-Identifier: Apache-2.0
//
// Any bytes to times: in order, with fields of the calendar, and resolved to periods that begin
// before they end.
#include "annotate.h"
#include "language/annotation.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace belie;
  const auto checked = fuzz::annotate(data, size);
  if (!checked) return 0;
  const std::optional<Day> today = parse_iso_day("2025-09-12");
  for (const TimeExpression& time : checked->annotation->times) {
    fuzz::expect(time.month >= 0 && time.month <= 12, "a month that is none");
    fuzz::expect(time.minute_of_day >= -1 && time.minute_of_day < 24 * 60, "a minute of no day");
    fuzz::expect(!to_text(time).empty(), "a time without a text");
    for (const Direction direction : {Direction::kEither, Direction::kPast, Direction::kFuture}) {
      const auto period = resolve(time, today, direction);
      fuzz::expect(!period || period->begin < period->end, "a period ends before it begins");
    }
  }
  return 0;
}
