// SPDX-License-Identifier: Apache-2.0
#include "rules/yaml/tree_bytes.h"

#include "core_files.h"
#include "support/catch.h"

namespace belie {
namespace {

void check_same(const YamlNode& a, const YamlNode& b) {
  CHECK(a.kind == b.kind);
  CHECK(a.text == b.text);
  CHECK((a.quoted == b.quoted && a.literal == b.literal));
  CHECK((a.place == b.place && a.content == b.content));
  REQUIRE(a.keys.size() == b.keys.size());
  REQUIRE(a.children.size() == b.children.size());
  for (std::size_t i = 0; i < a.keys.size(); ++i)
    CHECK((a.keys[i].text == b.keys[i].text && a.keys[i].place == b.keys[i].place));
  for (std::size_t i = 0; i < a.children.size(); ++i) check_same(a.children[i], b.children[i]);
}

}  // namespace

TEST_CASE("a tree comes back from its bytes with every place", "[rules][yaml]") {
  const std::string yaml =
      GENERATE(as<std::string>{}, "", "a: 1\nb: 'x'\nc:\n  - d\n  - {e: f}\n",
               "naïve: |\n\n  # words\n  één two\n    three\nnothing:\nempty: []\n",
               "[a, [b, [c]], \"no\"]");
  const YamlFile read = read_yaml("x.yaml", yaml);
  const YamlFile back = file_from_tree("x.yaml", yaml, tree_bytes(read.root));
  check_same(read.root, back.root);
  CHECK(back.text == read.text);
  CHECK(back.error_at({1, 1}, "here").excerpt == read.error_at({1, 1}, "here").excerpt);
}

TEST_CASE("numbers of any size come back", "[rules][yaml]") {
  for (const std::uint32_t number : {0U, 1U, 127U, 128U, 16'383U, 16'384U, 4'000'000'000U}) {
    YamlNode node{.kind = YamlKind::kScalar, .text = "x"};
    node.place = {number, number};
    CHECK(file_from_tree("x", "", tree_bytes(node)).root.place == node.place);
  }
}

TEST_CASE("bytes that are no tree are a fault of the build", "[rules][yaml]") {
  const std::string whole = tree_bytes(read_yaml("x.yaml", "a: [b, c]\n").root);
  for (std::size_t length = 0; length < whole.size(); ++length)
    CHECK_THROWS(file_from_tree("x.yaml", "", whole.substr(0, length)));
  CHECK_THROWS(file_from_tree("x.yaml", "", whole + "x"));
}

TEST_CASE("the trees in the program are those of the core pack's files", "[rules][yaml]") {
  const auto on_disk = core_files_on_disk();
  const auto& embedded = core_pack_files();
  REQUIRE(embedded.size() == on_disk.size());
  for (std::size_t i = 0; i < embedded.size(); ++i) {
    CAPTURE(embedded[i].name);
    CHECK(embedded[i].name == on_disk[i].name);
    CHECK(embedded[i].bytes == on_disk[i].bytes);
    CHECK(embedded[i].tree == tree_bytes(read_yaml("x.yaml", on_disk[i].bytes).root));
  }
}

}  // namespace belie
