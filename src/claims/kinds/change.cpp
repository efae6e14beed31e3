// SPDX-License-Identifier: Apache-2.0
//
// Rises, falls and shares: each figure of one change is a claim; the group joins them.
#include <fmt/format.h>

#include <array>

#include "claims/changes/changes.h"
#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "claims/when.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kGroup, kPart, kDirection, kCounted, kValue };

constexpr std::array kRoles{
    RoleDescriptor{"group", ValueType::kText, true, true,
                   "the change of the draft that the figure belongs to"},
    RoleDescriptor{"part", ValueType::kText, false, true,
                   "from, to, amount, percent or ratio; of a share part, whole and percent"},
    RoleDescriptor{"direction", ValueType::kText, false, false, "up or down; none of a share"},
    RoleDescriptor{"counted", ValueType::kText, false, false, "what rose or fell"},
    RoleDescriptor{"value", ValueType::kQuantity, false, true, "the figure as an interval"},
};

/// A word or figure of a change, as a claim.
struct Said {
  std::string_view part;
  TokenRange tokens;
  TokenRange words;
  Quantity value;
};

Said said(std::string_view part, const DraftFigure& figure) {
  return {part, figure.tokens, figure.words, {figure.low, figure.high, figure.unit}};
}

Claim claim_of(const Annotation& annotation, const Said& said, const std::string& group,
               std::string_view direction, const std::string& counted) {
  const TokenIndex token(said.tokens.begin);
  Claim claim = claim_said_at(annotation, ClaimKind::k_change, token, annotation.span(said.words));
  claim.when = when_at(annotation, token, false);
  claim.arguments = {{kGroup, group}, {kPart, std::string(said.part)}};
  if (!direction.empty()) claim.arguments.push_back({kDirection, std::string(direction)});
  if (!counted.empty()) claim.arguments.push_back({kCounted, counted});
  claim.arguments.push_back({kValue, said.value});
  claim.read_as = said.part;
  return claim;
}

std::vector<Said> said_of(const Change& change) {
  std::vector<Said> found;
  if (change.from) found.push_back(said("from", *change.from));
  if (change.to) found.push_back(said("to", *change.to));
  if (change.amount) found.push_back(said("amount", *change.amount));
  if (change.percent) found.push_back(said("percent", *change.percent));
  if (change.ratio) {
    found.push_back({"ratio",
                     change.ratio->words,
                     change.ratio->words,
                     {change.ratio->low, change.ratio->high, "times"}});
  }
  return found;
}

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  const DraftFigures& figures = draft.figures();
  std::vector<Claim> claims;
  std::size_t number = 0;
  for (const Change& change : find_changes(figures)) {
    const std::string group = fmt::format("change-{}", ++number);
    const std::string noun = !change.to->noun.empty() ? change.to->noun : change.from->noun;
    for (const Said& each : said_of(change))
      claims.push_back(claim_of(annotation, each, group, change.up ? "up" : "down", noun));
  }
  number = 0;
  for (const ToldShare& share : find_shares(figures)) {
    const std::string group = fmt::format("share-{}", ++number);
    for (const Said& each :
         {said("part", share.part), said("whole", share.whole), said("percent", share.percent)})
      claims.push_back(claim_of(annotation, each, group, "", share.whole.noun));
  }
  return claims;
}

}  // namespace

const KindDescriptor k_change_kind{.kind = ClaimKind::k_change,
                                   .name = "change",
                                   .summary = "a rise or fall with its figures, or a share",
                                   .example = "rose 45 per cent from 40 to 58",
                                   .roles = kRoles,
                                   .extract = extract};

}  // namespace belie
