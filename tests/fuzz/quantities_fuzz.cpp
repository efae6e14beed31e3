// SPDX-License-Identifier: Apache-2.0
//
// Any bytes to quantities: in order, inside the text, never NaN, and each with a line of text.
#include "language/quantities/quantities.h"

#include <cmath>

#include "annotate.h"
#include "language/annotation.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace belie;
  const auto checked = fuzz::annotate(data, size);
  if (!checked) return 0;
  std::uint32_t at = 0;
  for (const QuantityMention& quantity : checked->annotation->quantities) {
    fuzz::expect(quantity.span.begin >= at, "quantities out of order");
    at = quantity.span.begin;
    fuzz::expect(quantity.low <= quantity.high, "the bounds of a quantity are crossed");
    fuzz::expect(std::isfinite(quantity.value), "a quantity without a value");
    fuzz::expect(!to_text(*checked->annotation, quantity).empty(), "a quantity without a text");
  }
  return 0;
}
