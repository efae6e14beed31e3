// SPDX-License-Identifier: Apache-2.0
//
// The forms in which a draft writes someone's or something's name: one claim a form, at its first
// place.
#include <array>
#include <set>
#include <string>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "language/names/name_parts.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kEntity, kForm, kGiven, kSurname, kType };

constexpr std::array kRoles{
    RoleDescriptor{"entity", ValueType::kEntity, true, true, "who or what is named"},
    RoleDescriptor{"form", ValueType::kText, false, true, "the name as written, without titles"},
    RoleDescriptor{"given", ValueType::kText, false, false,
                   "of people, where written: the given names"},
    RoleDescriptor{"surname", ValueType::kText, false, false, "of people: the surname as written"},
    RoleDescriptor{"type", ValueType::kText, false, true,
                   "person, organisation, place, event, thing or unknown"},
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

Claim name_claim(const Annotation& annotation, const LexiconIndex& lexicon,
                 const Mention& mention) {
  const Referent& referent = annotation.referents[mention.referent.index()];
  const std::string form(annotation.text(mention.span));
  Claim claim =
      claim_said_at(annotation, ClaimKind::k_name, TokenIndex(mention.tokens.begin), mention.span);
  claim.voice = VoiceKind::kPaper;  // who speaks does not spell
  claim.voice_source.clear();
  claim.polarity = Polarity::kPositive;
  claim.modality = Modality::kAsserted;
  claim.when.origin = WhenOrigin::kReference;
  claim.arguments = {{kEntity, mention.referent}, {kForm, form}};
  if (referent.type == EntityType::kPerson || referent.type == EntityType::kUnknown) {
    const NameParts parts = name_parts(form, lexicon);
    if (!parts.given.empty()) claim.arguments.push_back({kGiven, joined(parts.given)});
    claim.arguments.push_back({kSurname, parts.surname});
  }
  claim.arguments.push_back({kType, std::string(to_text(referent.type))});
  claim.read_as = referent.name;
  return claim;
}

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  const LexiconIndex& lexicon = draft.lexicon();
  std::vector<Claim> claims;
  std::set<std::pair<ReferentIndex, std::string_view>> seen;
  for (const Mention& mention : annotation.mentions) {
    if (mention.kind != MentionKind::kName || !mention.referent.valid()) continue;
    if (!seen.emplace(mention.referent, annotation.text(mention.span)).second) continue;
    claims.push_back(name_claim(annotation, lexicon, mention));
  }
  return claims;
}

}  // namespace

const KindDescriptor k_name_kind{.kind = ClaimKind::k_name,
                                 .name = "name",
                                 .summary = "a form in which someone or something is written",
                                 .example = "Volodymyr Zelensky",
                                 .roles = kRoles,
                                 .extract = extract};

}  // namespace belie
