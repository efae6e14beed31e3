// SPDX-License-Identifier: Apache-2.0
//
// The bytes of a YAML file before they are parsed: where its lines begin, and what no parser should
// be shown (invalid UTF-8, control characters, tabs).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rules/yaml/yaml.h"

namespace belie {

/// The lines of a text and places in it. Refers to the text. Lines and byte columns are 0-based
/// here, as yaml-cpp's are.
class SourceLines {
 public:
  explicit SourceLines(std::string_view text);

  /// The line without its end; "" beyond the last.
  [[nodiscard]] std::string_view line(std::size_t line) const;

  /// The place of a byte; beyond the end of the text, the end of its last line.
  [[nodiscard]] YamlPlace place(int line, int byte_column) const;

  /// The byte, or NUL where there is none.
  [[nodiscard]] char byte_at(int line, int byte_column) const;

  /// Where the text of a literal block starts whose bar stands on the line.
  [[nodiscard]] YamlPlace block_content(int bar_line) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

struct SourceProblem {
  YamlPlace place;
  std::string message;
  std::string hint;
};

struct SourceScan {
  std::vector<SourceProblem> problems;  // in file order, at most 20 of a sort
  bool readable = true;                 // false: do not parse at all
};

SourceScan scan_source(std::string_view text);

}  // namespace belie
