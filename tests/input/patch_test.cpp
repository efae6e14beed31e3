// SPDX-License-Identifier: Apache-2.0
#include "input/patch.h"

#include <fmt/format.h>

#include "support/catch.h"

namespace belie {
namespace {

std::string to_text(const ChangedLines& lines) {
  std::string text;
  for (const auto& [path, ranges] : lines) {
    text += path + ":";
    for (const LineRange& range : ranges) text += fmt::format(" {}-{}", range.first, range.last);
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("a patch tells which lines of the new files were touched", "[input]") {
  const auto [patch, expected] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"diff --git a/q.md b/q.md\nindex 1..2 100644\n--- a/q.md\n+++ b/q.md\n@@ -9 +9 @@\n-old\n"
       "+new\n",
       "q.md: 9-9\n"},
      {"--- a/q.md\n+++ b/q.md\n@@ -9,2 +9,3 @@ Some heading\n-a\n-b\n+a\n+b\n+c\n@@ -40,0 +42 "
       "@@\n+d\n",
       "q.md: 9-11 42-42\n"},
      {"--- a/q.md\n+++ b/q.md\n@@ -9,2 +8,0 @@\n-a\n-b\n", "q.md:\n"},
      {"--- a/gone.md\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n--- a/q.md\n+++ b/q.md\n@@ -1 +1 "
       "@@\n-a\n+b\n",
       "q.md: 1-1\n"},
      {"--- /dev/null\n+++ b/new.md\n@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file\n",
       "new.md: 1-2\n"},
      {"--- a/q.md\n+++ b/q.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline "
       "at "
       "end of file\n@@ -5 +5 @@\n-a\n+b\n",
       "q.md: 1-1 5-5\n"},
      {"--- a/two words.md\t\n+++ b/two words.md\t\n@@ -1 +1 @@\n-a\n+b\n", "two words.md: 1-1\n"},
      {"--- \"a/caf\\303\\251.md\"\n+++ \"b/caf\\303\\251.md\"\n@@ -1 +1 @@\n-a\n+b\n",
       "caf\u00e9.md: 1-1\n"},
      {"diff --git a/old.md b/new.md\nsimilarity index 100%\nrename from old.md\nrename to "
       "new.md\n",
       ""},
  }));
  CHECK(to_text(changed_lines(patch)) == expected);
}

TEST_CASE("a draft that holds a patch does not pass for one", "[input]") {
  CHECK(to_text(changed_lines("--- a/q.md\n+++ b/q.md\n@@ -0,0 +3,3 @@\n++++ b/other.md\n+@@ -1 "
                              "+1,90 @@\n+x\n@@ -5 +8 @@\n--- a/other.md\n+y\n")) ==
        "q.md: 3-5 8-8\n");
}

TEST_CASE("a patch that breaks off is read as far as it goes", "[input]") {
  const std::string patch = "--- a/q.md\n+++ b/q.md\n@@ -9,2 +9,3 @@\n-a\n-b\n+a\n+b\n+c\n";
  for (std::size_t size = 0; size <= patch.size(); ++size) {
    const std::string read = to_text(changed_lines(std::string_view(patch).substr(0, size)));
    CHECK((read.empty() || read.starts_with("q:") || read.starts_with("q.") ||
           read.starts_with(":")));
  }
  CHECK(to_text(changed_lines("@@ -1 +1 @@\n-a\n+b\n")).empty());
  CHECK(to_text(changed_lines("+++ b/q.md\n@@ -1,99999999999999999999 +1 @@\n@@ -x +y @@\n")) ==
        "q.md:\n");
}

TEST_CASE("a quoted path is read with its escapes", "[input]") {
  const auto [quoted, path] = GENERATE(table<std::string, std::string>({
      {"plain.md", "plain.md"},
      {R"("a\tb\"c\\d.md")", "a\tb\"c\\d.md"},
      {R"("\303\251")", "\u00e9"},
      {R"("ends in a backslash\)", R"("ends in a backslash\)"},
      {R"("")", ""},
      {R"(")", R"(")"},
  }));
  CHECK(unquoted_path(quoted) == path);
}

}  // namespace belie
