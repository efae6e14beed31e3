// SPDX-License-Identifier: Apache-2.0
#include "report/artifact_path.h"

#include <fmt/format.h>

#include <filesystem>

namespace belie {

std::string artifact_path(std::string_view path) {
  return std::filesystem::path(path).lexically_normal().generic_string();
}

std::string artifact_uri(std::string_view path) {
  static constexpr std::string_view kAsItIs =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  const std::string normal = artifact_path(path);
  std::string uri = normal.starts_with('/') ? "file://" : "";
  for (const char c : normal) {
    if (kAsItIs.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

}  // namespace belie
