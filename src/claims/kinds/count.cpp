// SPDX-License-Identifier: Apache-2.0
//
// Announced counts and the lists that follow: the group joins them.
#include <fmt/format.h>

#include <array>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "claims/sums/enumerations.h"
#include "claims/when.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kGroup, kPart, kCounted, kValue, kItems };

constexpr std::array kRoles{
    RoleDescriptor{"group", ValueType::kText, true, true,
                   "the list of the draft that it belongs to"},
    RoleDescriptor{"part", ValueType::kText, false, true, "stated or listed"},
    RoleDescriptor{"counted", ValueType::kText, false, false, "what is counted"},
    RoleDescriptor{"value", ValueType::kQuantity, false, true, "how many"},
    RoleDescriptor{"items", ValueType::kTextList, false, false, "what is listed, member by member"},
};

Claim claim_at(const DraftFigures& figures, const Enumeration& list, TokenRange words,
               const std::string& group, std::string_view part) {
  const Annotation& annotation = figures.annotation();
  const TokenIndex token(words.begin);
  Claim claim = claim_said_at(annotation, ClaimKind::k_count, token, annotation.span(words));
  claim.when = when_at(annotation, token, false);
  claim.arguments = {{kGroup, group}, {kPart, std::string(part)}, {kCounted, list.stated.noun}};
  return claim;
}

/// The list as one claim where it stands in one sentence; a bulleted one by its first member.
TokenRange shown_list(const Annotation& annotation, const Enumeration& list) {
  const TokenRange first = list.items.front();
  const TokenRange last = list.items.back();
  const bool one = annotation.sentence_of(TokenIndex(first.begin)) ==
                   annotation.sentence_of(TokenIndex(last.begin));
  return one ? TokenRange{first.begin, last.end} : first;
}

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  const DraftFigures& figures = draft.figures();
  std::vector<Claim> claims;
  std::size_t number = 0;
  for (const Enumeration& list : find_enumerations(figures)) {
    const std::string group = fmt::format("list-{}", ++number);
    Claim stated = claim_at(figures, list, list.stated.words, group, "stated");
    stated.arguments.push_back({kValue, Quantity{list.stated.low, list.stated.high, ""}});
    stated.read_as = "announced";
    Claim listed = claim_at(figures, list, shown_list(annotation, list), group, "listed");
    const auto many = static_cast<double>(list.items.size());
    listed.arguments.push_back({kValue, Quantity{many, many, ""}});
    std::vector<std::string> items;
    for (const TokenRange item : list.items)
      items.emplace_back(annotation.text(annotation.span(item)));
    listed.arguments.push_back({kItems, std::move(items)});
    listed.read_as = fmt::format("{} listed", list.items.size());
    claims.push_back(std::move(stated));
    claims.push_back(std::move(listed));
  }
  return claims;
}

}  // namespace

const KindDescriptor k_count_kind{.kind = ClaimKind::k_count,
                                  .name = "count",
                                  .summary = "an announced number of things and the list of them",
                                  .example = "three conditions: a, b and c",
                                  .roles = kRoles,
                                  .extract = extract};

}  // namespace belie
