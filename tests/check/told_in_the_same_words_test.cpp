// SPDX-License-Identifier: Apache-2.0
//
// Two drafts that share one rare name only: they meet where they are told in the same nouns.
#include <string>
#include <vector>

#include "check/check.h"
#include "input/read.h"
#include "support/catch.h"

namespace belie {
namespace {

bool meet(const std::string& first, const std::string& second) {
  static const Knowledge knowledge = load_knowledge({});
  std::vector<Document> documents;
  for (const std::string* text : {&first, &second}) {
    auto document = document_from_bytes(text == &first ? "a.md" : "b.md",
                                        "---\ndate: 2024-05-14\n---\n\n" + *text);
    REQUIRE(document.has_value());
    documents.push_back(std::move(*document));
  }
  return check(std::move(documents), {}, knowledge, {})
      .graph->comparable(DocumentIndex(0U), DocumentIndex(1U));
}

const std::string kPier =
    "The harbour board of Vellinge will close the pier to anglers because the planks are rotten. "
    "A carpenter found that the screws had rusted and that the railing was loose.\n";
const std::string kAnglers =
    "On the pier in Vellinge the anglers pack their rods. The planks are wet, the railing "
    "creaks and a carpenter counts screws.\n";
const std::string kElsewhere =
    "A bakery in Vellinge sells bread with seaweed. The owner gathers it at dawn, dries it above "
    "the oven and grinds it into flour.\n";

}  // namespace

TEST_CASE("two drafts of one town meet where they are told in the same nouns", "[check][across]") {
  CHECK(meet(kPier, kAnglers));
}

TEST_CASE("two drafts of one town about other things do not meet", "[check][across]") {
  CHECK_FALSE(meet(kPier, kElsewhere));
}

TEST_CASE("drafts without a name in common do not meet", "[check][across]") {
  std::string elsewhere = kAnglers;
  elsewhere.replace(elsewhere.find("Vellinge"), 8, "Aldersey");
  CHECK_FALSE(meet(kPier, elsewhere));
}

}  // namespace belie
