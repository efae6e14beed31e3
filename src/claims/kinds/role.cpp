// SPDX-License-Identifier: Apache-2.0
//
// Any title, rank, job or place on the field that a text gives to a person: "Sgt. Lorraine Finch",
// "Ann Dole, the trust's chief nurse". Offices are among them; a courtesy title (Mr, Dr) is not.
#include <array>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/title_claims.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kPerson, kTitle, kFamily, kService, kOrganisation, kStatus, kPattern };

constexpr std::array kRoles{
    RoleDescriptor{"person", ValueType::kEntity, true, true, "who is called so"},
    RoleDescriptor{"title", ValueType::kText, false, true,
                   "the title's id: sergeant, deputy-mayor"},
    RoleDescriptor{"family", ValueType::kText, false, true, "office, post, rank or position"},
    RoleDescriptor{"service", ValueType::kText, false, false, "of ranks: army, police, navy …"},
    RoleDescriptor{"organisation", ValueType::kText, false, false,
                   "the country's id, or the town or body by name; left out where none is told"},
    RoleDescriptor{"status", ValueType::kText, false, true,
                   "current, former, acting, elect, candidate, era or then"},
    RoleDescriptor{"pattern", ValueType::kText, false, true,
                   "prefix, apposition, possessive, copula or as"},
};

// The words of the title, with the body that was told: "chief nurse, trust".
std::string shown(const Title& title, const LexiconIndex& lexicon) {
  std::string words = title_words(title.role);
  if (title.jurisdiction.empty()) return words;
  const JurisdictionEntry* jurisdiction = lexicon.jurisdiction(title.jurisdiction);
  return words + " of " + (jurisdiction != nullptr ? jurisdiction->name : title.jurisdiction);
}

bool is_government(const Title& title) {
  return title.pattern == TitlePattern::kAdministration ||
         title.pattern == TitlePattern::kMembership;
}

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  const LexiconIndex& lexicon = draft.lexicon();
  std::vector<Claim> claims;
  for (const Title& title : annotation.titles) {
    const ReferentIndex person = person_of(annotation, title);
    if (!person.valid() || title.family == "courtesy" || is_government(title)) continue;
    Claim claim = claim_of_title(annotation, lexicon, title, ClaimKind::k_role);
    claim.arguments = {{kPerson, person}, {kTitle, title.role}, {kFamily, title.family}};
    const TitleEntry* entry = lexicon.title(title.role);
    if (entry != nullptr && !entry->service.empty())
      claim.arguments.push_back({kService, entry->service});
    if (!title.jurisdiction.empty()) claim.arguments.push_back({kOrganisation, title.jurisdiction});
    claim.arguments.push_back({kStatus, std::string(to_text(status_of(annotation, title)))});
    claim.arguments.push_back({kPattern, std::string(to_text(title.pattern))});
    claim.read_as = read_title_as(annotation.referents[person.index()].name,
                                  status_of(annotation, title), shown(title, lexicon));
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace

const KindDescriptor k_role_kind{.kind = ClaimKind::k_role,
                                 .name = "role",
                                 .summary = "someone has a title, rank, job or place on the field",
                                 .example = "Sgt. Lorraine Finch",
                                 .roles = kRoles,
                                 .extract = extract};

}  // namespace belie
