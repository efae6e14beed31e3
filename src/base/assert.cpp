// SPDX-License-Identifier: Apache-2.0
#include "base/assert.h"

#include <fmt/core.h>

#include <stdexcept>

namespace belie {

void assertion_failed(const char* condition, const char* why, const char* file, int line) {
  throw std::logic_error(fmt::format("{}:{}: {} ({})", file, line, why, condition));
}

}  // namespace belie
