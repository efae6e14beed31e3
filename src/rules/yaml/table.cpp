// SPDX-License-Identifier: Apache-2.0
#include "rules/yaml/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace belie {
namespace {

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The pieces between separators, trimmed of spaces, with their places.
std::vector<TableCell> split(const TableCell& whole, char separator) {
  std::vector<TableCell> pieces;
  YamlPlace place = whole.place;
  for (std::string_view rest = whole.text;;) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view piece = rest.substr(0, end);
    const std::size_t first = std::min(piece.find_first_not_of(' '), piece.size());
    const std::size_t last = piece.find_last_not_of(' ');
    const auto shift = static_cast<std::uint32_t>(first);
    pieces.push_back({first < piece.size() ? piece.substr(first, last + 1 - first) : "",
                      {place.line, place.column + shift}});
    if (end == rest.size()) return pieces;
    place.column += code_points(piece) + 1;
    rest.remove_prefix(end + 1);
  }
}

std::vector<TableCell> without_empty(std::vector<TableCell> cells) {
  std::erase_if(cells, [](const TableCell& cell) { return cell.text.empty(); });
  return cells;
}

}  // namespace

std::vector<TableRow> read_table(YamlCheck& check, const YamlNode& node, TableColumns columns) {
  std::vector<TableRow> rows;
  for (const YamlRow& line : node.rows()) {
    TableRow row{split({line.text, line.place}, '|')};
    const std::size_t count = row.cells.size();
    if (count < columns.least) {
      check.report(line.place, fmt::format("this row has {} cells, at least {} are needed", count,
                                           columns.least));
      continue;
    }
    if (count > columns.most) {
      check.report(row.cells[columns.most].place,
                   fmt::format("this row has {} cells, at most {} are known", count, columns.most));
      continue;
    }
    row.cells.resize(columns.most, TableCell{"", row.cells.back().place});
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<TableCell> split_values(const TableCell& cell) {
  return without_empty(split(cell, ';'));
}

std::vector<TableCell> split_flags(const TableCell& cell) {
  return without_empty(split(cell, ' '));
}

}  // namespace belie
