// SPDX-License-Identifier: Apache-2.0
//
// Strict reading of YAML into a tree that knows where everything stands. The YAML that packs may
// use is small: maps with text keys, lists, scalars, comments. Everything that surprises is refused
// and told, all of it at once: duplicate keys, tabs, anchors, aliases, merge keys, tags, several
// documents, nesting below 32, files above 8 MB, control characters, invalid UTF-8. Scalars stay
// text as written: `no` is "no" and 012 is "012"; schema.h has the typed accessors. yaml-cpp is
// used as a source of events only, in yaml.cpp; its node type, which keeps duplicates and expands
// aliases without bound, is not.
//
//     const YamlFile file = read_yaml("core/office/x.yaml", bytes);
//     for (const Error& error : file.errors) …           // drawn in place: line, column, excerpt
//     with caret const YamlNode* level = file.root.find("level");   // nullptr: no such key
//     level->text, level->place.line, level->place.column
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace belie {

/// A place in a YAML file: line and column from 1, the column in code points.
struct YamlPlace {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(const YamlPlace&, const YamlPlace&) = default;
};

enum class YamlKind : std::uint8_t { kNull, kScalar, kList, kMap };

std::string_view to_text(YamlKind kind);  // "nothing", "text", "list", "map"

/// A key of a map and where it stands.
struct YamlKey {
  std::string text;
  YamlPlace place;
};

/// One non-empty line of a literal block, without its indent.
struct YamlRow {
  std::string_view text;
  YamlPlace place;  // of its first character
};

/// A value: nothing, a scalar, a list or a map. Owns its children.
struct YamlNode {
  YamlKind kind = YamlKind::kNull;
  std::string text{};           // kScalar: as written, escapes resolved
  bool quoted = false;          // kScalar: 'x', "x" or a block (| or >)
  bool literal = false;         // kScalar: a block written with |
  YamlPlace place{};            // of the first character; for | of the bar; for nothing of its key
  YamlPlace content{};          // literal: of the first character of the first line of text
  std::vector<YamlKey> keys{};  // kMap: one for each child, in file order
  std::vector<YamlNode> children{};  // kList, kMap

  [[nodiscard]] bool is_scalar() const { return kind == YamlKind::kScalar; }
  [[nodiscard]] bool is_list() const { return kind == YamlKind::kList; }
  [[nodiscard]] bool is_map() const { return kind == YamlKind::kMap; }
  [[nodiscard]] bool is_null() const { return kind == YamlKind::kNull; }

  /// The value under the key, or nullptr (also where this is no map).
  [[nodiscard]] const YamlNode* find(std::string_view key) const;

  /// Where the key stands, or this node's place where there is no such key.
  [[nodiscard]] YamlPlace key_place(std::string_view key) const;

  /// The lines of a literal block that are neither empty nor comments (# first), each with its
  /// place; of another scalar the text itself as one row.
  [[nodiscard]] std::vector<YamlRow> rows() const;
};

/// A file as read. Where errors is not empty the tree holds what could be read: for lint, not for
/// use.
struct YamlFile {
  std::string name;           // as shown in messages
  std::string text;           // UTF-8, without BOM
  YamlNode root;              // kNull for an empty file
  std::vector<Error> errors;  // in file order

  [[nodiscard]] bool ok() const { return errors.empty(); }

  /// An error at the place with the line and a caret below it.
  [[nodiscard]] Error error_at(YamlPlace place, std::string message, std::string hint = "") const;
};

struct YamlLimits {
  std::size_t bytes = std::size_t{8} << 20U;
  std::size_t depth = 32;
  std::size_t nodes = 400'000;
};

/// Reads one file. Never fails: what is wrong is in errors.
YamlFile read_yaml(std::string name, std::string_view bytes, const YamlLimits& limits = {});

/// One line: {id: x, same: [event, day], say: "…"}; quotes where the scalar was quoted.
std::string to_text(const YamlNode& node);

}  // namespace belie
