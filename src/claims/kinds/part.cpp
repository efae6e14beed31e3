// SPDX-License-Identifier: Apache-2.0
//
// Wholes and their parts: each figure is a claim; the group joins them.
#include <fmt/format.h>

#include <array>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "claims/sums/sums.h"
#include "claims/when.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kGroup, kPart, kCounted, kValue, kForm, kExhaustive, kTimes };

constexpr std::array kRoles{
    RoleDescriptor{"group", ValueType::kText, true, true,
                   "the sum of the draft that the figure belongs to"},
    RoleDescriptor{"part", ValueType::kText, false, true,
                   "whole, part or each (times a number of holders)"},
    RoleDescriptor{"counted", ValueType::kText, false, false, "what is counted"},
    RoleDescriptor{"value", ValueType::kQuantity, false, true, "the figure as an interval"},
    RoleDescriptor{"form", ValueType::kText, false, true,
                   "how the text joins them: listed, total, divided, votes, seats, aboard, hundred "
                   "or one-of-all"},
    RoleDescriptor{"exhaustive", ValueType::kText, false, false,
                   "yes: the text says that these are all parts"},
    RoleDescriptor{"times", ValueType::kQuantity, false, false,
                   "of each: how many hold it: six each for two parties"},
};

/// "On the other two the jurors could not agree": what could not be is a fact, unlike what may not
/// be.
bool tells_inability(const DraftFigures& figures, const DraftFigure& figure, const Claim& claim) {
  if (claim.modality != Modality::kPossible || claim.polarity != Polarity::kNegative) return false;
  const std::uint32_t end = figures.sentence(figure.sentence).tokens.end;
  const std::uint32_t could = figures.first_of({figure.tokens.end, end}, {"could"});
  return could + 1 < end && figures.is_any(could + 1, {"not", "n't"});
}

struct Writer {
  const DraftFigures& figures;
  const Sum& sum;
  std::string group;

  [[nodiscard]] std::string counted() const {
    if (sum.whole && !sum.whole->noun.empty()) return sum.whole->noun;
    for (const SumPart& part : sum.parts) {
      if (!part.figure.noun.empty()) return part.figure.noun;
    }
    return "";
  }

  [[nodiscard]] Claim claim(const DraftFigure& figure, std::string_view part) const {
    const Annotation& annotation = figures.annotation();
    const TokenIndex token(figure.tokens.begin);
    Claim claim =
        claim_said_at(annotation, ClaimKind::k_part, token, annotation.span(figure.words));
    claim.when = when_at(annotation, token, false);
    const bool known = claim.modality == Modality::kAsked && figure.quantity != nullptr &&
                       figure.quantity->determination == Determination::kDefinite;
    if (known || tells_inability(figures, figure, claim))  // "What became of the 57 people?"
      claim.modality = Modality::kAsserted;
    claim.arguments = {{kGroup, group}, {kPart, std::string(part)}};
    if (const std::string noun = counted(); !noun.empty())
      claim.arguments.push_back({kCounted, noun});
    claim.arguments.push_back({kValue, Quantity{figure.low, figure.high, figure.unit}});
    claim.arguments.push_back({kForm, std::string(to_text(sum.form))});
    if (sum.exhaustive) claim.arguments.push_back({kExhaustive, std::string("yes")});
    claim.read_as = part == "whole" ? "the whole" : "a part of it";
    return claim;
  }

  void write(std::vector<Claim>& claims) const {
    if (sum.whole) claims.push_back(claim(*sum.whole, "whole"));
    for (const SumPart& part : sum.parts) {
      const bool each = part.figure.each;
      Claim found = claim(part.figure, each ? "each" : "part");
      if (each) found.arguments.push_back({kTimes, Quantity{part.times_low, part.times_high, ""}});
      claims.push_back(std::move(found));
    }
  }
};

std::vector<Claim> extract(const DraftReading& draft) {
  const DraftFigures& figures = draft.figures();
  std::vector<Claim> claims;
  std::size_t number = 0;
  for (const Sum& sum : find_sums(figures)) {
    Writer{figures, sum, fmt::format("sum-{}", ++number)}.write(claims);
  }
  return claims;
}

}  // namespace

const KindDescriptor k_part_kind{.kind = ClaimKind::k_part,
                                 .name = "part",
                                 .summary = "a whole and its parts",
                                 .example = "31 seats: 17 for Labour, 14 for the rest",
                                 .roles = kRoles,
                                 .extract = extract};

}  // namespace belie
