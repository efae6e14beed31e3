// SPDX-License-Identifier: Apache-2.0
#include "report/diagnostics.h"

#include <fmt/format.h>

#include "report/screen.h"

namespace belie {
namespace {

/// The excerpt's lines set in by four columns; every character keeps its column, so that the caret
/// still points.
std::string excerpt_text(std::string_view excerpt) {
  std::string out;
  while (!excerpt.empty()) {
    const auto end = excerpt.find('\n');
    out += "    " + for_screen(excerpt.substr(0, end)) + '\n';
    excerpt = end == std::string_view::npos ? std::string_view() : excerpt.substr(end + 1);
  }
  return out;
}

std::string place_text(const Error& error) {
  std::string place = for_screen(error.file);
  if (error.line > 0) place += fmt::format(":{}", error.line);
  if (error.line > 0 && error.column > 0) place += fmt::format(":{}", error.column);
  return place.empty() ? "belie: " : place + ": ";
}

}  // namespace

std::string diagnostic_text(const Error& error, const DiagnosticStyle& style) {
  const Ink ink = style.severity == "error" ? Ink::kError : Ink::kWarning;
  std::string out = place_text(error) + paint(ink, style.severity, style.colour) + ": " +
                    for_screen(error.message) + '\n' + excerpt_text(error.excerpt);
  if (!error.hint.empty()) out += "  " + for_screen(error.hint) + '\n';
  return out;
}

std::string diagnostics_text(const std::vector<Error>& errors, const DiagnosticStyle& style) {
  std::string out;
  for (const Error& error : errors) out += diagnostic_text(error, style);
  return out;
}

}  // namespace belie
