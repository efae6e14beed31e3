// SPDX-License-Identifier: Apache-2.0
//
// Words between quotation marks with who said them.
#include <array>

#include "claims/kind.h"

namespace belie {
namespace {

constexpr std::array kRoles{
    RoleDescriptor{"speaker", ValueType::kEntity, true, false, "who said it"},
    RoleDescriptor{"speaker-words", ValueType::kText, false, false,
                   "the speaker as written: the deputy harbour master"},
    RoleDescriptor{"words", ValueType::kText, false, true,
                   "the words, folded: lower case, no marks, contractions written out"},
    RoleDescriptor{"occasion", ValueType::kText, false, false,
                   "where it was said, where told: press conference"},
    RoleDescriptor{"form", ValueType::kText, false, false, "direct or mixed"},
};

std::vector<Claim> extract(const Annotation& /*annotation*/, const LexiconIndex& /*lexicon*/) {
  return {};
}

}  // namespace

const KindDescriptor k_quote_kind{.kind = ClaimKind::k_quote,
                                  .name = "quote",
                                  .summary = "what someone is quoted as saying",
                                  .example = "\"We have lost a weekend,\" she said",
                                  .roles = kRoles,
                                  .extract = extract};

}  // namespace belie
