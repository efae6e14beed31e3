// SPDX-License-Identifier: Apache-2.0
#include "report/markup.h"

#include "report/screen.h"

namespace belie {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : for_screen(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace belie
