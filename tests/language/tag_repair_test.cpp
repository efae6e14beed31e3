// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/tag_repair.h"

#include <string_view>
#include <vector>

#include "support/catch.h"

namespace belie {
namespace {

TEST_CASE("a form that is nothing but a past is no present", "[tags]") {
  const std::vector<std::string_view> words{"They", "shook", "hands", "and", "found", "it"};
  std::vector<TagPair> tags{{Upos::kPron, Xpos::kPrp}, {Upos::kVerb, Xpos::kVbp},
                            {Upos::kNoun, Xpos::kNns}, {Upos::kCconj, Xpos::kCc},
                            {Upos::kVerb, Xpos::kVbp}, {Upos::kPron, Xpos::kPrp}};
  repair_verbs(words, tags);
  CHECK(tags[1].xpos == Xpos::kVbd);
  CHECK(tags[4].xpos == Xpos::kVbp);  // "they found firms"
}

TEST_CASE("verbs that end like participles are none", "[tags]") {
  const std::vector<std::string_view> words{"will", "sing", "singing"};
  std::vector<TagPair> tags{
      {Upos::kAux, Xpos::kMd}, {Upos::kVerb, Xpos::kVbg}, {Upos::kVerb, Xpos::kVbg}};
  repair_verbs(words, tags);
  CHECK(tags[1].xpos == Xpos::kVb);
  CHECK(tags[2].xpos == Xpos::kVbg);
}

}  // namespace
}  // namespace belie
