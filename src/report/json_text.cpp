// SPDX-License-Identifier: Apache-2.0
#include "report/json_text.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

/// DEL and the C1 control characters as \u escapes, which is the same JSON. They stand inside
/// strings only.
std::string without_raw_controls(const std::string& json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto byte = static_cast<unsigned char>(json[i]);
    const auto next = i + 1 < json.size() ? static_cast<unsigned char>(json[i + 1]) : 0U;
    if (byte == 0x7F) {
      out += "\\u007f";
    } else if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) {
      out += fmt::format("\\u{:04x}", next);
      ++i;
    } else {
      out += json[i];
    }
  }
  return out;
}

std::string text_of(const Json& json, int indent) {
  return without_raw_controls(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string json_lines(const Json& json) { return text_of(json, 2); }

std::string json_line(const Json& json) { return text_of(json, -1); }

}  // namespace belie
