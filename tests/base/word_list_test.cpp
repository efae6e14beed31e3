// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <span>
#include <string>
#include <vector>

#include "base/word_list.h"
#include "support/catch.h"

using namespace belie;

TEST_CASE("a word is looked up in any list of words, as it is written", "[base]") {
  constexpr std::array<std::string_view, 2> kWords{"pier", "quay"};
  const std::vector<std::string> strings{"pier", "quay"};
  CHECK(is_one_of(kWords, "quay"));
  CHECK(is_one_of(strings, "pier"));
  CHECK(is_one_of(std::span<const std::string_view>(kWords), "pier"));
  CHECK_FALSE(is_one_of(kWords, "Quay"));
  CHECK_FALSE(is_one_of(kWords, "qua"));
  CHECK_FALSE(is_one_of(std::vector<std::string>{}, ""));
}
