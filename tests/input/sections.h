// SPDX-License-Identifier: Apache-2.0
// What the tests of input/ share: a draft as the lines of its dump.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "input/read.h"
#include "support/catch.h"

namespace belie {

/// The document's sections, one a line ("body ¶1 3:1 text"), or "error: …".
inline std::string sections_of(std::string path, std::string bytes) {
  const auto document = document_from_bytes(std::move(path), std::move(bytes));
  if (!document) return "error: " + to_text(document.error());
  const std::string dump = to_text(*document);
  return dump.substr(dump.find('\n') + 1);
}

/// A draft as it is written and the sections that it falls into.
struct SectionsRow {
  const char* why;
  std::string text;
  std::string sections;
};

inline void check_sections(const std::string& path, const std::vector<SectionsRow>& rows) {
  for (const SectionsRow& row : rows) {
    INFO(row.why);
    CHECK(sections_of(path, row.text) == row.sections);
  }
}

/// A line that is too long for a headline.
inline const std::string kLongLine =
    "The harbour board voted on Tuesday to close the east quay to lorries from next month, after "
    "two years of complaints.";

/// The warnings, one a line.
inline std::string warnings_of(std::string path, std::string bytes) {
  const auto document = document_from_bytes(std::move(path), std::move(bytes));
  if (!document) return "error: " + to_text(document.error());
  std::string lines;
  for (const Error& warning : document->warnings()) lines += to_text(warning) + "\n";
  return lines;
}

}  // namespace belie
