// SPDX-License-Identifier: Apache-2.0
//
// belie-embed, a program of the build: reads the YAML files of the core pack with all the guards
// that a newsroom's pack meets, and writes their trees (rules/yaml/tree_bytes.h) one after the
// other, each behind its length in four bytes, the lowest first. A mistake in a file ends the build
// and is drawn in place.
//
//     belie-embed FOLDER NAMES OUTPUT     NAMES: a file with one name a line, as below FOLDER
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "rules/yaml/tree_bytes.h"

namespace belie {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string with_length(const std::string& tree) {
  std::string out;
  for (unsigned shift = 0; shift < 32; shift += 8)
    out += static_cast<char>((tree.size() >> shift) & 0xFFU);
  return out + tree;
}

/// 0, or 1 where a file has mistakes, which are told, or the output cannot be written.
int embed(const std::string& folder, const std::string& names, const std::string& output) {
  std::string trees;
  bool well = true;
  std::ifstream in(names);
  for (std::string name; std::getline(in, name);) {
    const std::string path = folder + "/" + name;
    const YamlFile file = read_yaml(path, bytes_of(path));
    for (const Error& error : file.errors)
      fmt::print(stderr, "{}\n{}\n", to_text(error), error.excerpt);
    well = well && file.ok();
    trees += with_length(tree_bytes(file.root));
  }
  std::ofstream out(output, std::ios::binary);
  out << trees;
  return well && out.flush() ? 0 : 1;
}

}  // namespace
}  // namespace belie

int main(int count, char** words) {
  if (count == 4) return belie::embed(words[1], words[2], words[3]);
  fmt::print(stderr, "usage: belie-embed FOLDER NAMES OUTPUT\n");
  return 2;
}
