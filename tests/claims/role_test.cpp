// SPDX-License-Identifier: Apache-2.0
#include "claims/kind.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

std::string roles_in(const std::string& body) {
  const Document document = testing::newsroom_draft("", body);
  const Annotation annotation = testing::newsroom_annotation(document);
  std::string text;
  for (const Claim& claim : extract_claims(annotation, testing::newsroom_index())) {
    if (claim.kind == ClaimKind::k_role) text += (text.empty() ? "" : " | ") + claim.read_as;
  }
  return text;
}

TEST_CASE("a role claim reads any title but courtesy ones", "[role]") {
  CHECK(roles_in("Sgt. Laura Finch spoke. Mr Roe listened.") == "Laura Finch, sergeant");
  CHECK(roles_in("Germany's chancellor, Ann Dole, spoke.") == "Ann Dole, chancellor of Germany");
  CHECK(roles_in("Ann Dole, the former mayor of Cobb Hill, spoke.") ==
        "Ann Dole, mayor of Cobb Hill (former)");
  CHECK(roles_in("The Biden administration acts.").empty());
}

TEST_CASE("a rank claim knows its service", "[role]") {
  const Document document = testing::newsroom_draft("", "Inspector Laura Finch spoke.");
  const Annotation annotation = testing::newsroom_annotation(document);
  const std::vector<Claim> claims = extract_claims(annotation, testing::newsroom_index());
  const auto role = std::ranges::find(claims, ClaimKind::k_role, &Claim::kind);
  REQUIRE(role != claims.end());
  const int service = descriptor(ClaimKind::k_role).role_index("service");
  CHECK(std::get<std::string>(*role->argument(static_cast<std::uint8_t>(service))) == "police");
}

}  // namespace
}  // namespace belie
