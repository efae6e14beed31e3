// SPDX-License-Identifier: Apache-2.0
//
// belie check --changed in repositories made for it.
#include <cstdlib>

#include "program.h"
#include "support/catch.h"

namespace belie {
namespace {

constexpr std::string_view kLead = "---\ndate: 2021-05-03\n---\n\n";
constexpr std::string_view kWrong =
    "The new pier was opened on Tuesday, May 12, 2021, in front of a small crowd.\n";
constexpr std::string_view kAlsoWrong =
    "The ferry will sail again from Friday, May 20, 2021, the harbour master said.\n";
constexpr std::string_view kRight = "Nobody had counted the gulls on the new pier.\n";

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string draft(std::initializer_list<std::string_view> paragraphs) {
  std::string text(kLead);
  for (const std::string_view paragraph : paragraphs) text += std::string(paragraph) + "\n";
  return text;
}

void git(const TemporaryFolder& folder, const std::string& words) {
  const std::string command =
      "cd '" + folder.path().string() +
      "' && env -u GIT_DIR -u GIT_INDEX_FILE git -c user.name=desk -c user.email=desk@example.org "
      "-c init.defaultBranch=main -c commit.gpgsign=false " +
      words + " >/dev/null 2>&1";
  INFO(command);
  REQUIRE(std::system(command.c_str()) == 0);  // NOLINT(concurrency-mt-unsafe)
}

void commit_all(const TemporaryFolder& folder) {
  git(folder, "add -A");
  git(folder, "commit --message=drafts");
}

std::string changed(const TemporaryFolder& folder, const std::string& revision,
                    const std::string& path = ".") {
  return run_belie(folder, {"check", "--format", "concise", "--changed", revision, path}).output;
}

}  // namespace

TEST_CASE("only findings in lines changed since the revision are reported", "[cli]") {
  const TemporaryFolder folder;
  git(folder, "init");
  folder.write("desk/pier.md", draft({kWrong, kRight}));
  commit_all(folder);
  CHECK(changed(folder, "HEAD").empty());

  folder.write("desk/pier.md", draft({kWrong, kAlsoWrong}));
  const std::string unstaged = changed(folder, "HEAD");
  CHECK(unstaged.starts_with("desk/pier.md:7:"));
  CHECK(unstaged.find('\n') == unstaged.size() - 1);
  git(folder, "add -A");
  CHECK(changed(folder, "HEAD") == unstaged);
  commit_all(folder);
  CHECK(changed(folder, "HEAD").empty());
  CHECK(changed(folder, "HEAD~1") == unstaged);
}

TEST_CASE("a draft that git does not know yet is changed as a whole", "[cli]") {
  const TemporaryFolder folder;
  git(folder, "init");
  folder.write("pier.md", draft({kWrong}));
  commit_all(folder);
  folder.write("caf\u00e9 one.md", draft({kWrong}));
  CHECK(changed(folder, "HEAD").starts_with("caf\u00e9 one.md:5:"));
  git(folder, "add -A");
  CHECK(changed(folder, "HEAD").starts_with("caf\u00e9 one.md:5:"));
}

TEST_CASE("a renamed draft is not a changed one", "[cli]") {
  const TemporaryFolder folder;
  git(folder, "init");
  folder.write("pier.md", draft({kWrong, kRight, kRight}));
  commit_all(folder);
  git(folder, "mv pier.md quay.md");
  CHECK(changed(folder, "HEAD").empty());
}

TEST_CASE("before the first commit every draft is changed since HEAD", "[cli]") {
  const TemporaryFolder folder;
  git(folder, "init");
  folder.write("pier.md", draft({kWrong}));
  CHECK(changed(folder, "HEAD").starts_with("pier.md:5:"));
}

TEST_CASE("a draft in UTF-16 is changed as a whole", "[cli]") {
  const TemporaryFolder folder;
  git(folder, "init");
  const auto wide = [](const std::string& text) {
    std::string bytes = "\xFF\xFE";
    for (const char c : text) bytes += {c, '\0'};
    return bytes;
  };
  folder.write("pier.md", wide(draft({kWrong, kRight})));
  commit_all(folder);
  CHECK(changed(folder, "HEAD").empty());
  folder.write("pier.md", wide(draft({kWrong, "Gulls, again.\n"})));
  CHECK(changed(folder, "HEAD").starts_with("pier.md:5:"));
}

TEST_CASE("what another branch has changed meanwhile is no change of this one", "[cli]") {
  const TemporaryFolder folder;
  git(folder, "init");
  folder.write("pier.md", draft({kWrong, kRight}));
  commit_all(folder);
  git(folder, "checkout -b story");
  folder.write("ferry.md", draft({kAlsoWrong}));
  commit_all(folder);
  git(folder, "checkout main");
  folder.write("pier.md", draft({kRight}));
  commit_all(folder);
  git(folder, "checkout story");
  const std::string found = changed(folder, "main");
  CHECK(found.starts_with("ferry.md:5:"));
  CHECK_FALSE(has(found, "pier.md"));
}

TEST_CASE("the paths of drafts may be written in any way", "[cli]") {
  const TemporaryFolder folder;
  git(folder, "init");
  folder.write("desk/pier.md", draft({kRight}));
  folder.write("rules/notes.txt", "");
  commit_all(folder);
  folder.write("desk/pier.md", draft({kWrong}));
  CHECK(changed(folder, "HEAD", "rules/../desk/pier.md").starts_with("rules/../desk/pier.md:5:"));
  const std::string whole = (folder.path() / "desk/pier.md").string();
  CHECK(changed(folder, "HEAD", whole).starts_with(whole + ":5:"));
}

TEST_CASE("a draft on standard input is a change", "[cli]") {
  const TemporaryFolder folder;
  git(folder, "init");
  folder.write("pier.md", draft({kRight}));
  commit_all(folder);
  Surroundings surroundings;
  surroundings.input = draft({kWrong});
  const Ran ran = run_belie(
      folder,
      {"check", "--format", "concise", "--changed", "HEAD", "--stdin-filename", "pier.md", "-"},
      surroundings);
  CHECK(ran.output.starts_with("pier.md:5:"));
}

TEST_CASE("where git cannot tell what changed, nothing is checked and the reason is told",
          "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", draft({kWrong}));
  const Ran outside = run_belie(folder, {"check", "--changed", "HEAD", "pier.md"});
  CHECK(outside.exit_code == 2);
  CHECK(outside.output.empty());
  CHECK(has(outside.errors, "not a git repository"));
  git(folder, "init");
  commit_all(folder);
  const Ran unknown = run_belie(folder, {"check", "--changed", "no-such-branch", "pier.md"});
  CHECK(unknown.exit_code == 2);
  CHECK(has(unknown.errors, "there is no revision “no-such-branch”"));
  CHECK(run_belie(folder, {"check", "--changed=--output=stolen.txt", "pier.md"}).exit_code == 2);
  Surroundings without_git;
  without_git.environment = {"PATH=/nowhere"};
  const Ran none = run_belie(folder, {"check", "--changed", "HEAD", "pier.md"}, without_git);
  CHECK(none.exit_code == 2);
  CHECK(has(none.errors, "cannot run git"));
}

TEST_CASE("how many findings lie elsewhere is told", "[cli]") {
  const TemporaryFolder folder;
  git(folder, "init");
  folder.write("pier.md", draft({kWrong, kRight}));
  commit_all(folder);
  const Ran ran = run_belie(folder, {"check", "--changed", "HEAD", "pier.md"});
  CHECK(ran.exit_code == 0);
  CHECK(has(ran.output, "1 finding outside of the changed lines"));
}

}  // namespace belie
