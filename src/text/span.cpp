// SPDX-License-Identifier: Apache-2.0
#include "text/span.h"

#include <fmt/format.h>

namespace belie {

std::string to_text(Span span) { return fmt::format("[{},{})", span.begin, span.end); }

}  // namespace belie
