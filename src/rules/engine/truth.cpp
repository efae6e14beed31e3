// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/truth.h"

#include <array>

namespace belie {

std::string_view to_text(Truth truth) {
  constexpr std::array<std::string_view, 3> kNames{"false", "unknown", "true"};
  return kNames.at(static_cast<std::size_t>(truth));
}

}  // namespace belie
