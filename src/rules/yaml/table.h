// SPDX-License-Identifier: Apache-2.0
//
// Tables inside YAML: a literal block (|) with one row a line, cells between bars, several values
// of one cell between semicolons, lines that begin with # left out. Word lists of thousands of
// entries stay readable so, and load in milliseconds. Each cell knows its line and column in the
// file.
//
//     countries: |
//       # id | name | capital
//       fr | France | Paris
//       nl | Netherlands | Amsterdam; The Hague
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/yaml/schema.h"
#include "rules/yaml/yaml.h"

namespace belie {

/// A cell or one of its values, trimmed. Refers to the text of the YAML node.
struct TableCell {
  std::string_view text;
  YamlPlace place;  // of its first character; of an empty cell, where it would stand
};

struct TableRow {
  std::vector<TableCell>
      cells;  // as many as the table has columns; missing ones at the end are empty
};

/// How many cells a row has at least and at most.
struct TableColumns {
  std::size_t least = 1;
  std::size_t most = 1;
};

/// The rows of a literal block. Rows with too few or too many cells are reported and left out.
std::vector<TableRow> read_table(YamlCheck& check, const YamlNode& node, TableColumns columns);

/// The values of a cell between semicolons, empty ones left out.
std::vector<TableCell> split_values(const TableCell& cell);

/// The words of a cell between spaces.
std::vector<TableCell> split_flags(const TableCell& cell);

}  // namespace belie
