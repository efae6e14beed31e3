// SPDX-License-Identifier: Apache-2.0
//
// The files of the core pack as they lie in the source tree, read once for all tests of lexicon and
// facts.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "language/lexicon/lexicon_index.h"
#include "rules/packs/fact_loader.h"
#include "rules/packs/lexicon_loader.h"
#include "rules/packs/pack.h"

namespace belie {

inline std::vector<PackFile> core_files_on_disk() {
  const std::filesystem::path root = std::filesystem::path(BELIE_SOURCE_DIR) / "rules/core";
  std::vector<PackFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    files.push_back({std::filesystem::relative(entry.path(), root).generic_string(),
                     {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()}});
  }
  std::ranges::sort(files, {}, &PackFile::name);
  return files;
}

inline const LexiconLoad& core_lexicon_load() {
  static const LexiconLoad kLoad = load_lexicon("core", core_files_on_disk());
  return kLoad;
}

inline const LexiconIndex& core_words() {
  static const LexiconIndex index{core_lexicon_load().lexicon};
  return index;
}

inline const FactLoad& core_fact_load() {
  static const FactLoad kLoad =
      load_facts("core", "core", core_files_on_disk(), core_lexicon_load().lexicon);
  return kLoad;
}

/// One line an error, as the command line prints it.
inline std::string error_lines(const std::vector<Error>& errors) {
  std::string out;
  for (const Error& error : errors) out += to_text(error) + "\n";
  return out;
}

}  // namespace belie
