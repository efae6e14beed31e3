// SPDX-License-Identifier: Apache-2.0
//
// What keeps the house in order: the folders of src/ include only those above them, and every table
// of parts names exactly the files of its folder.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/golden.h"

namespace belie {
namespace {

namespace fs = std::filesystem;

/// The folders of src/, from the first stage to the programs.
const std::vector<std::string> kLayers{"base",  "text",   "input", "language", "claims", "graph",
                                       "rules", "report", "check", "train",    "embed",  "cli"};

fs::path source_folder() { return fs::path(BELIE_SOURCE_DIR) / "src"; }

std::size_t layer_of(const std::string& folder) {
  return static_cast<std::size_t>(std::ranges::find(kLayers, folder) - kLayers.begin());
}

std::vector<fs::path> sources_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (extension == ".h" || extension == ".cpp") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string bytes_of(const fs::path& path) {
  return tests::read_source_file(fs::relative(path, BELIE_SOURCE_DIR).string());
}

/// The first arguments of the lines `MACRO(name …)` of a table.
std::set<std::string> entries_of(const fs::path& table) {
  static const std::regex kEntry(R"(^[A-Z_]+\((\w+))");
  std::set<std::string> names;
  std::ifstream in(table);
  for (std::string line; std::getline(in, line);) {
    std::smatch match;
    if (std::regex_search(line, match, kEntry)) names.insert(match[1]);
  }
  return names;
}

std::set<std::string> files_of(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".cpp") names.insert(entry.path().stem().string());
  }
  return names;
}

}  // namespace

TEST_CASE("a folder of src includes only itself and the folders above it", "[house]") {
  static const std::regex kInclude(R"re(#include "(\w+)/)re");
  for (const std::string& layer : kLayers) {
    for (const fs::path& file : sources_in(source_folder() / layer)) {
      const std::string text = bytes_of(file);
      for (std::sregex_iterator it(text.begin(), text.end(), kInclude), end; it != end; ++it) {
        const std::string included = (*it)[1];
        INFO(file << " includes " << included);
        CHECK(layer_of(included) <= layer_of(layer));
      }
    }
  }
}

TEST_CASE("every folder of src is a known layer", "[house]") {
  for (const auto& entry : fs::directory_iterator(source_folder())) {
    INFO(entry.path());
    CHECK((!entry.is_directory() || layer_of(entry.path().filename().string()) < kLayers.size()));
  }
}

TEST_CASE("each table of parts names exactly the files of its folder", "[house]") {
  const std::vector<std::pair<std::string, std::string>> tables{
      {"claims/kinds.def", "claims/kinds"},     {"rules/conditions.def", "rules/conditions"},
      {"rules/checks.def", "rules/checks"},     {"input/formats.def", "input/formats"},
      {"report/formats.def", "report/formats"}, {"cli/commands.def", "cli/commands"}};
  for (const auto& [table, folder] : tables) {
    INFO(table);
    CHECK(entries_of(source_folder() / table) == files_of(source_folder() / folder));
  }
}

TEST_CASE("every source file names its licence", "[house]") {
  for (const fs::path& file : sources_in(source_folder())) {
    INFO(file);
    CHECK(bytes_of(file).starts_with("// SPDX-License-Identifier: Apache-2.0\n"));
  }
}

TEST_CASE("no type is defined in two headers, nor in a header and openly in a source", "[house]") {
  // Two types of one name in one program would break the rule of one definition, silently.
  static const std::regex kType(
      R"((?:^|\n)(?:enum class|struct|class|enum) (\w+)(?!\w|::)[^;\n]*\{)");
  std::map<std::string, std::vector<std::string>> homes;
  for (const fs::path& file : sources_in(source_folder())) {
    std::string text = bytes_of(file);
    const bool header = file.extension() == ".h";
    if (!header) text.resize(std::min(text.size(), text.find("\nnamespace {")));
    for (std::sregex_iterator it(text.begin(), text.end(), kType), end; it != end; ++it) {
      homes[(*it)[1]].push_back(file.string());
    }
  }
  for (const auto& [type, files] : homes) {
    INFO(type << " in " << files.front() << " and " << files.back());
    CHECK(files.size() == 1);
  }
}

TEST_CASE("only the graph knows Boost.Graph", "[house]") {
  for (const fs::path& file : sources_in(source_folder())) {
    if (bytes_of(file).find("boost/graph") == std::string::npos) continue;
    INFO(file);
    CHECK((file.parent_path().filename() == "graph" && file.extension() == ".cpp"));
  }
}

}  // namespace belie
