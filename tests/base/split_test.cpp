// SPDX-License-Identifier: Apache-2.0
#include "base/split.h"

#include "support/catch.h"

namespace belie {

TEST_CASE("a text is split at marks, and nothing empty is left", "[base]") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("baker;town clerk;vet", ';') == Parts{"baker", "town clerk", "vet"});
  CHECK(split(";;baker;", ';') == Parts{"baker"});
  CHECK(split("", ';').empty());
}

}  // namespace belie
