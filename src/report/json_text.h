// SPDX-License-Identifier: Apache-2.0
//
// JSON as bytes: always valid UTF-8, and harmless where someone looks at it in a terminal.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace belie {

/// The value over several lines, or on one line without blanks. Bytes that are no UTF-8 become
/// U+FFFD; no control character stands in it as it is. No line end at the end.
std::string json_lines(const nlohmann::ordered_json& json);
std::string json_line(const nlohmann::ordered_json& json);

}  // namespace belie
