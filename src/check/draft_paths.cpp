// SPDX-License-Identifier: Apache-2.0
#include "check/draft_paths.h"

#include <filesystem>

namespace belie {

std::string path_from(std::string_view folder, std::string_view working_folder,
                      std::string_view path) {
  namespace fs = std::filesystem;
  const fs::path plain = fs::path(path).lexically_normal();
  if (folder.empty() || working_folder.empty() || path == "-") return plain.generic_string();
  const fs::path absolute = (fs::path(working_folder) / plain).lexically_normal();
  return absolute.lexically_relative(fs::path(folder).lexically_normal()).generic_string();
}

}  // namespace belie
