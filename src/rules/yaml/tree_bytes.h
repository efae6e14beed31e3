// SPDX-License-Identifier: Apache-2.0
//
// A YAML tree as bytes and back, with every place: for the files that are built into the program.
// They are parsed, with all guards, when the program is built; at its start their trees are only
// copied out of these bytes, which takes a twentieth of the time that a YAML parser needs. The form
// is no file format: the same build writes and reads it.
//
//     node   = kind and flags (one byte), line, column, then by kind:
//     scalar = [line and column of the content, where it is literal] length, bytes
//     list   = count, nodes          map = count, then key (length, bytes, line, column) and node
//
// Numbers are written in groups of seven bits, the lowest first (LEB128).
#pragma once

#include <string>
#include <string_view>

#include "rules/yaml/yaml.h"

namespace belie {

std::string tree_bytes(const YamlNode& root);

/// The file as read_yaml reads it from `text`, out of its tree's bytes. The bytes must come from
/// tree_bytes; anything else is a fault of the build and asserts.
YamlFile file_from_tree(std::string name, std::string_view text, std::string_view tree);

}  // namespace belie
