// SPDX-License-Identifier: Apache-2.0
#include "claims/kind.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

TEST_CASE("each form of a name is claimed once, at its first place", "[name]") {
  const Document document = testing::newsroom_draft(
      "", "Ann Dole spoke. Dole left. Later Ann Dole came back, and Dole slept.");
  const Annotation annotation = testing::newsroom_annotation(document);
  std::string text;
  for (const Claim& claim : extract_claims(annotation, testing::newsroom_index())) {
    if (claim.kind == ClaimKind::k_name)
      text += to_text(claim.span) + std::string(annotation.text(claim.span)) + " ";
  }
  CHECK(text == "[0,8)Ann Dole [16,20)Dole ");
}

}  // namespace
}  // namespace belie
