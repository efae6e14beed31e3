// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/template.h"

#include <map>

#include "support/catch.h"

namespace belie {
namespace {

std::string filled(std::string_view text, const std::map<std::string, std::string>& values) {
  return render(parse_template(text).message,
                [&](std::string_view field) { return values.at(std::string(field)); });
}

TEST_CASE("a number that began a sentence of the draft loses its capital in a message", "[rules]") {
  CHECK(filled("{a} or {b}", {{"a", "Three"}, {"b", "Nine people"}}) == "three or nine people");
  CHECK(filled("{a} or {b}", {{"a", "Seven Sisters"}, {"b", ""}}) == "Seven Sisters or ");
  CHECK(filled("{a} or {b}", {{"a", "Tuesday"}, {"b", "12"}}) == "Tuesday or 12");
}

}  // namespace
}  // namespace belie
