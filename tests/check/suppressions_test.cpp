// SPDX-License-Identifier: Apache-2.0
#include "check/suppressions.h"

#include <string>
#include <vector>

#include "input/read.h"
#include "support/catch.h"

namespace belie {
namespace {

/// "reason: the words that the comment covers" of each comment, then the warnings.
std::vector<std::string> comments_of(const std::string& source) {
  const auto document = document_from_bytes("a.md", source);
  REQUIRE(document);
  const Suppressions found = suppressions_in(*document);
  std::vector<std::string> lines;
  for (const Suppression& each : found.suppressions) {
    lines.push_back(
        each.reason + ": " +
        std::string(document->source().substr(each.covered.begin, each.covered.size())));
  }
  for (const Error& warning : found.warnings)
    lines.push_back(to_text({warning.message, warning.file, warning.line, warning.column, "", ""}));
  return lines;
}

}  // namespace

TEST_CASE("a comment covers the paragraph that it stands in or before", "[check]") {
  struct Row {
    const char* draft;
    const char* expected;
  };
  const std::vector<Row> rows{
      {"One.\n\n<!-- belie: right as it stands: old -->\nTwo.\n\nThree.\n", "old: Two."},
      {"One.\n\n<!-- belie: right as it stands: old -->\n\nTwo.\n", "old: Two."},
      {"One. <!-- belie: right as it stands: old -->\n\nTwo.\n", "old: One."},
      {"One.\n<!-- belie: right as it stands: old -->\n\nTwo.\n", "old: One."},
      {"One <!-- belie: right as it stands: old --> goes on.\n\nTwo.\n",
       "old: One <!-- belie: right as it stands: old --> goes on."},
      {"<!-- belie: right as it stands: old --> One.\n\nTwo.\n", "old: One."},
      {"One.\n\nTwo.\n\n<!-- belie: right as it stands: old -->\n", "old: "},
      {"One.\n\n<!--\n  Belie: Right as it stands:\n  told by\n  two -->\n\nTwo.\n",
       "told by\n  two: Two."},
      {"# One\n\n<!-- a note -->\n<!-- belie: right as it stands: old -->\n\nTwo.\n", "old: Two."},
      {"---\ntitle: A\n---\n\n<!-- belie: right as it stands: old -->\n\nOne.\n", "old: One."},
  };
  for (const Row& row : rows) {
    INFO(row.draft);
    CHECK(comments_of(row.draft) == std::vector<std::string>{row.expected});
  }
}

TEST_CASE("a comment to belie needs the right words and a reason", "[check]") {
  const std::vector<std::string> no_reason{
      "a.md:3:1: this comment gives no reason, so it covers nothing"};
  CHECK(comments_of("One.\n\n<!-- belie: right as it stands -->\nTwo.\n") == no_reason);
  CHECK(comments_of("One.\n\n<!-- belie: right as it stands: -->\nTwo.\n") == no_reason);
  CHECK(comments_of("One.\n\n<!-- belie: ignore -->\nTwo.\n") ==
        std::vector<std::string>{"a.md:3:1: belie does not understand this comment"});
  CHECK(comments_of("One.\n\n<!-- they belie: the facts -->\nTwo.\n").empty());
}

}  // namespace belie
