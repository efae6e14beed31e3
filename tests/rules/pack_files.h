// SPDX-License-Identifier: Apache-2.0
//
// The YAML files of a pack below the source folder, as the embedded core pack has them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "rules/packs/pack.h"
#include "support/golden.h"

namespace belie::tests {

/// `folder` is relative to the source folder: "rules/core".
inline std::vector<PackFile> pack_files(const std::string& folder) {
  const std::filesystem::path root = std::filesystem::path(BELIE_SOURCE_DIR) / folder;
  std::vector<PackFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string name = entry.path().lexically_relative(root).generic_string();
    files.push_back({name, read_source_file(folder + "/" + name)});
  }
  std::ranges::sort(files, {}, &PackFile::name);
  return files;
}

}  // namespace belie::tests
