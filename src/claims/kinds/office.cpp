// SPDX-License-Identifier: Apache-2.0
//
// Who is said to hold which office: "President Donald Trump", "the Biden administration", "Olaf
// Holt, the chancellor". Only titles whose office is known: one of the lexicon, or a title that one
// person holds at a time in a town or body that the text names ("Cobb Hill/mayor").
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/title_claims.h"
#include "language/titles/title_offices.h"

namespace belie {
namespace {

enum Role : std::uint8_t {
  kPerson,
  kOffice,
  kTitle,
  kJurisdiction,
  kStatus,
  kBasis,
  kPattern,
  kKnown,
  kStanding
};

constexpr std::array kRoles{
    RoleDescriptor{"person", ValueType::kEntity, false, true, "who holds it"},
    RoleDescriptor{"office", ValueType::kText, true, true,
                   "the office's id, us/president, or town and title, Cobb Hill/mayor"},
    RoleDescriptor{"title", ValueType::kText, false, true, "the title's id: president"},
    RoleDescriptor{"jurisdiction", ValueType::kText, false, true,
                   "the country's id, or the town or body by name"},
    RoleDescriptor{
        "status", ValueType::kText, false, true,
        "current, former, acting, elect, candidate, era (of its time: no claim about now) or then"},
    RoleDescriptor{"basis", ValueType::kText, false, true,
                   "how the jurisdiction is known: stated, implied (by the title or the person) or "
                   "inherited (the "
                   "draft's only country)"},
    RoleDescriptor{"pattern", ValueType::kText, false, true,
                   "prefix, apposition, possessive, copula, as, administration or membership"},
    RoleDescriptor{
        "known", ValueType::kText, false, true,
        "what the facts know the person for: this-office at some time, other-office, or nothing"},
    RoleDescriptor{"standing", ValueType::kText, false, true,
                   "introduced (full name, country, apposition), subject (who acts), or aside (an "
                   "agent, owner, object)"},
};

struct Office {
  std::string id;
  std::string shown;
};

// "United States" for "us", else the name as the text has it.
std::string shown_jurisdiction(const Title& title, const LexiconIndex& lexicon) {
  const JurisdictionEntry* entry = lexicon.jurisdiction(title.jurisdiction);
  return entry != nullptr ? entry->name : title.jurisdiction;
}

// Titles that a country, region or town gives to one person at a time. Others (leader, speaker,
// whip) it has by the house.
bool has_one_holder(const TitleEntry& entry) {
  static constexpr std::array<std::string_view, 14> kHeads{
      "president", "vice-president", "chancellor", "governor",    "lieutenant-governor",
      "mayor",     "lord-mayor",     "provost",    "king",        "queen",
      "monarch",   "emperor",        "sheriff",    "police-chief"};
  const bool listed = is_one_of(kHeads, entry.id);
  return entry.family == "office" && entry.one_holder &&
         (listed || entry.id.ends_with("-minister"));
}

// The office of the lexicon; else of a country, region, town or body that is named, for titles with
// one holder there.
Office office_of(const Annotation& annotation, const Title& title, const LexiconIndex& lexicon) {
  if (const OfficeEntry* office = lexicon.office(title.office)) return {office->id, office->name};
  const TitleEntry* entry = lexicon.title(title.role);
  if (entry == nullptr || title.modified || title.jurisdiction.empty() || !has_one_holder(*entry))
    return {};
  const bool listed = lexicon.jurisdiction(title.jurisdiction) != nullptr;
  const bool place = title.organisation.valid() &&
                     annotation.referents[title.organisation.index()].type == EntityType::kPlace;
  if (!listed && !place) return {};
  return {fmt::format("{}/{}", title.jurisdiction, title.role),
          fmt::format("{} of {}", title_words(title.role), shown_jurisdiction(title, lexicon))};
}

// Someone whom the facts do not know may have held the office before they begin: "US President
// Andrew Jackson".
std::string known_for(const Referent& person, const Office& office, const LexiconIndex& lexicon) {
  const std::vector<std::string> held = offices_known_for(person, lexicon);
  if (held.empty()) return "nothing";
  return std::ranges::find(held, office.id) != held.end() ? "this-office" : "other-office";
}

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  const LexiconIndex& lexicon = draft.lexicon();
  std::vector<Claim> claims;
  for (const Title& title : annotation.titles) {
    const ReferentIndex person = person_of(annotation, title);
    const Office office = office_of(annotation, title, lexicon);
    if (!person.valid() || office.id.empty()) continue;
    Claim claim = claim_of_title(annotation, lexicon, title, ClaimKind::k_office);
    claim.arguments = {{kPerson, person},
                       {kOffice, office.id},
                       {kTitle, title.role},
                       {kJurisdiction, title.jurisdiction},
                       {kStatus, std::string(to_text(status_of(annotation, title)))},
                       {kBasis, std::string(to_text(title.jurisdiction_origin))},
                       {kPattern, std::string(to_text(title.pattern))},
                       {kKnown, known_for(annotation.referents[person.index()], office, lexicon)},
                       {kStanding, std::string(standing_of(annotation, title))}};
    claim.read_as = read_title_as(annotation.referents[person.index()].name,
                                  status_of(annotation, title), office.shown);
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace

const KindDescriptor k_office_kind{.kind = ClaimKind::k_office,
                                   .name = "office",
                                   .summary = "someone holds a public office",
                                   .example = "President Donald Trump",
                                   .roles = kRoles,
                                   .extract = extract};

}  // namespace belie
