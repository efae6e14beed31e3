// SPDX-License-Identifier: Apache-2.0
#include "input/walk.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "input/gitignore.h"
#include "input/read.h"
#include "support/catch.h"

using namespace belie;
namespace fs = std::filesystem;

namespace {

/// A folder below the build folder that holds the given files while the test runs.
class Desk {
 public:
  explicit Desk(const std::string& name) : root_(fs::path(BELIE_BINARY_DIR) / "walk" / name) {
    fs::remove_all(root_);
    fs::create_directories(root_ / ".git");
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk() { fs::remove_all(root_); }

  void write(const std::string& path, const std::string& text) const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << text;
  }
  [[nodiscard]] std::string at(const std::string& path) const { return (root_ / path).string(); }

  /// The drafts below the desk, one a line.
  [[nodiscard]] std::string drafts(const std::vector<std::string>& paths) const {
    std::vector<std::string> absolute;
    for (const std::string& path : paths)
      absolute.push_back(path.empty() ? root_.string() : at(path));
    std::string lines;
    for (const DraftPath& draft : list_drafts(absolute).drafts) {
      lines += draft.path.substr(root_.string().size() + 1) + (draft.walked ? "\n" : " (given)\n");
    }
    return lines;
  }

 private:
  fs::path root_;
};

}  // namespace

TEST_CASE("patterns of .gitignore match as gitignore(5) says", "[input]") {
  struct Row {
    const char* pattern;
    const char* path;
    bool ignored;
  };
  const std::vector<Row> rows{
      {"a.md", "a.md", true},
      {"a.md", "x/y/a.md", true},
      {"/a.md", "a.md", true},
      {"/a.md", "x/a.md", false},
      {"x/a.md", "x/a.md", true},
      {"x/a.md", "y/x/a.md", false},
      {"*.md", "x/a.md", true},
      {"*.md", "a.mdx", false},
      {"a?.md", "ab.md", true},
      {"x/*.md", "x/y/a.md", false},
      {"x/**/a.md", "x/a.md", true},
      {"x/**/a.md", "x/y/z/a.md", true},
      {"**/a.md", "x/a.md", true},
      {"x/**", "x/y/a.md", true},
      {"x/**", "x", false},
      {"[a-c].md", "b.md", true},
      {"[!a-c].md", "b.md", false},
      {"[]]x", "]x", true},
      {"[a", "[a", true},
      {"\\#a", "#a", true},
      {"\\!a", "!a", true},
      {"#a", "#a", false},
      {"a\\ ", "a ", true},
      {"a   ", "a", true},
      {"x/", "x", false},
      {"a\r", "a", true},
      {"*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false},
  };
  for (const Row& row : rows) {
    INFO(row.pattern << " on " << row.path);
    const bool ignored =
        judge(parse_gitignore(row.pattern), row.path, EntryType::kFile) == Ignored::kYes;
    CHECK(ignored == row.ignored);
  }
  CHECK(judge(parse_gitignore("x/"), "y/x", EntryType::kFolder) == Ignored::kYes);
  CHECK(judge(parse_gitignore("*.md\n!a.md\n"), "a.md", EntryType::kFile) == Ignored::kNo);
  CHECK(judge(parse_gitignore("!a.md\n*.md\n"), "a.md", EntryType::kFile) == Ignored::kYes);
  CHECK(judge(parse_gitignore("b.md\n"), "a.md", EntryType::kFile) == Ignored::kUndecided);
}

TEST_CASE("a folder gives its drafts in order, and nothing else", "[input]") {
  const Desk desk("plain");
  for (const char* path : {"b.md", "a.txt", "sub/c.markdown", "sub/D.MD", "README.md", "readme.txt",
                           "LICENSE.txt", "CONTRIBUTING.md", "CHANGELOG.md", "notes.html",
                           ".hidden.md", ".drafts/e.md", "readers.md"}) {
    desk.write(path, "It voted.");
  }
  CHECK(desk.drafts({""}) == "a.txt\nb.md\nreaders.md\nsub/D.MD\nsub/c.markdown\n");
}

TEST_CASE(".gitignore counts in its folder and below, the nearest first", "[input]") {
  const Desk desk("ignore");
  desk.write(".gitignore", "old/\n*.txt\n/top.md\n");
  desk.write("sub/.gitignore", "!keep.txt\nmine.md\n");
  for (const char* path :
       {"a.md", "a.txt", "top.md", "old/b.md", "sub/old/c.md", "sub/top.md", "sub/keep.txt",
        "sub/other.txt", "sub/mine.md", "sub/deep/mine.md", "mine.md"}) {
    desk.write(path, "It voted.");
  }
  CHECK(desk.drafts({""}) == "a.md\nmine.md\nsub/keep.txt\nsub/top.md\n");
  CHECK(desk.drafts({"sub"}) == "sub/keep.txt\nsub/top.md\n");
  CHECK(desk.drafts({"old/b.md"}) == "old/b.md (given)\n");
}

TEST_CASE("files are listed once and in one order, however they are given", "[input]") {
  const Desk desk("order");
  for (const char* path : {"a.md", "b.md", "sub/c.md"}) desk.write(path, "It voted.");
  const std::string expected = "a.md\nb.md (given)\nsub/c.md\n";
  CHECK(desk.drafts({"", "b.md"}) == expected);
  CHECK(desk.drafts({"b.md", ""}) == expected);
  CHECK(desk.drafts({"sub/../b.md", "b.md", "", "sub"}) == expected);
}

TEST_CASE("a path that is not there is an error, an empty folder a warning", "[input]") {
  const Desk desk("missing");
  desk.write("notes.html", "x");
  const DraftList list = list_drafts({desk.at("none.md"), desk.at("."), desk.at("also-none")});
  REQUIRE(list.errors.size() == 2);
  CHECK(to_text(list.errors[0]) == desk.at("also-none") + ": no such file or folder");
  REQUIRE(list.warnings.size() == 1);
  CHECK(list.warnings[0].message == "no drafts (.md, .markdown, .txt) in this folder");
  CHECK(list.drafts.empty());
}

TEST_CASE("files that cannot be read say why", "[input]") {
  const Desk desk("unreadable");
  desk.write("a.md", "It voted.");
  CHECK(read_document(desk.at("a.md"))->sections().size() == 1);
  CHECK(read_document(desk.at("b.md")).error().message == "no such file");
  CHECK(read_document(desk.at(".git")).error().message == "this is a folder, not a file");
}
