// SPDX-License-Identifier: Apache-2.0
#include "support/golden.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

namespace belie::tests {
namespace {

constexpr std::size_t kShownDifferences = 12;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

std::string read_source_file(const std::string& relative_path) {
  std::ifstream in(std::filesystem::path(BELIE_SOURCE_DIR) / relative_path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string difference(std::string_view expected, std::string_view actual) {
  if (expected == actual) return "";
  const auto left = lines_of(expected);
  const auto right = lines_of(actual);
  std::string out;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()) && shown < kShownDifferences;
       ++i) {
    const std::string before = i < left.size() ? left[i] : "(nothing)";
    const std::string after = i < right.size() ? right[i] : "(nothing)";
    if (before == after) continue;
    out += "line " + std::to_string(i + 1) + "\n  - " + before + "\n  + " + after + "\n";
    ++shown;
  }
  return out.empty() ? "the ends of lines differ" : out;
}

std::string compare_with_golden(const std::string& relative_path, std::string_view actual) {
  if (!std::filesystem::exists(std::filesystem::path(BELIE_SOURCE_DIR) / relative_path)) return "";
  const std::string differs = difference(read_source_file(relative_path), actual);
  if (differs.empty()) return "";
  const auto target = std::filesystem::path(BELIE_BINARY_DIR) / "goldens" / relative_path;
  std::filesystem::create_directories(target.parent_path());
  std::ofstream(target, std::ios::binary) << actual;
  return relative_path + " differs (./dev accept takes the new one over):\n" + differs;
}

}  // namespace belie::tests
