// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

#include <fmt/format.h>

namespace belie {

std::string to_text(const Error& error) {
  std::string text;
  if (!error.file.empty()) text += error.file;
  if (error.line > 0) text += fmt::format(":{}", error.line);
  if (error.line > 0 && error.column > 0) text += fmt::format(":{}", error.column);
  if (!text.empty()) text += ": ";
  text += error.message;
  if (!error.hint.empty()) text += fmt::format(" ({})", error.hint);
  return text;
}

}  // namespace belie
