// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "language/names/spelling.h"
#include "rules/engine/condition.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

const TitleEntry* rank_of(const ConditionInput& input, const Statement& statement) {
  const int role = input.parameters.empty()
                       ? input.role
                       : descriptor(statement.kind).role_index(input.parameters.front());
  const std::string title = value_key(input.graph, statement, role);
  const TitleEntry* entry = input.lexicon.title(title);
  return entry != nullptr && entry->family == "rank" && !entry->ranks.empty() ? entry : nullptr;
}

/// Whether someone of the one rank may be called by the other: a lieutenant colonel is addressed as
/// colonel.
bool may_be_called(const TitleEntry& rank, const TitleEntry& other) {
  return std::ranges::find(rank.addressed_as, other.id) != rank.addressed_as.end();
}

/// Whether the rank stands before the full name, where nobody shortens it.
bool names_in_full(const ConditionInput& input, StatementIndex index) {
  const Claim& claim = input.graph.claim(index);
  const auto* person = value_as<ReferentIndex>(claim, "person");
  if (person == nullptr) return false;
  const DocumentIndex document = input.graph.statements()[index.index()].document;
  const Annotation& annotation = *input.graph.inputs()[document.index()].annotation;
  const Referent& referent = annotation.referents[person->index()];
  const std::string given = referent.given.substr(0, referent.given.find(' '));
  const std::string pattern = text_under(input.graph.statements()[index.index()], "pattern");
  return pattern == "prefix" && given.size() > 2 &&
         annotation.text(claim.span).find(given) != std::string_view::npos;
}

/// Beside a name words that may be a post or a calling too mean no rank: "the commander of the
/// fort", "the team's captain".
bool is_certain(const ConditionInput& input, StatementIndex index, const TitleEntry& rank) {
  static constexpr std::array<std::string_view, 24> kOnlyRanks{"corporal",
                                                               "lance-corporal",
                                                               "sergeant",
                                                               "staff-sergeant",
                                                               "police-sergeant",
                                                               "lieutenant",
                                                               "second-lieutenant",
                                                               "first-lieutenant",
                                                               "major",
                                                               "lieutenant-colonel",
                                                               "colonel",
                                                               "brigadier",
                                                               "brigadier-general",
                                                               "major-general",
                                                               "lieutenant-general",
                                                               "rear-admiral",
                                                               "vice-admiral",
                                                               "admiral",
                                                               "lieutenant-commander",
                                                               "chief-inspector-of-police",
                                                               "warrant-officer",
                                                               "squadron-leader",
                                                               "wing-commander",
                                                               "group-captain"};
  const std::string pattern = text_under(input.graph.statements()[index.index()], "pattern");
  if (pattern.empty() || pattern == "prefix" || is_one_of(kOnlyRanks, rank.id)) return true;
  // "Ann Dole, a detective inspector": no inspector of drains.
  const DocumentIndex document = input.graph.statements()[index.index()].document;
  const Annotation& annotation = *input.graph.inputs()[document.index()].annotation;
  const std::string words = lower_case(annotation.text(input.graph.claim(index).span));
  return words.find(" detective ") != std::string::npos ||
         words.find(" police ") != std::string::npos;
}

/// "police 3 and 5" where the services that have both ranks put them at different heights in each.
Verdict compare_heights(const TitleEntry& a, const TitleEntry& b) {
  std::string shown;
  for (const ServiceRank& rank : a.ranks) {
    const auto other = std::ranges::find(b.ranks, rank.service, &ServiceRank::service);
    if (other == b.ranks.end()) continue;
    if (rank.order == other->order)
      return {Truth::kFalse, "of equal height in the " + rank.service};
    shown += fmt::format("{}{} {} and {}", shown.empty() ? "" : ", ", rank.service, rank.order,
                         other->order);
  }
  if (shown.empty()) return {Truth::kFalse, "no service has both"};
  return {Truth::kTrue, shown};
}

Verdict judge(const ConditionInput& input) {
  const TitleEntry* a = rank_of(input, input.a());
  const TitleEntry* b = rank_of(input, input.b());
  if (a == nullptr || b == nullptr) return {Truth::kFalse, "not two listed ranks"};
  const bool in_full = names_in_full(input, input.first) && names_in_full(input, input.second);
  if (!in_full && (may_be_called(*a, *b) || may_be_called(*b, *a)))
    return {Truth::kFalse, "the one may be called by the other"};
  if (!is_certain(input, input.first, *a) || !is_certain(input, input.second, *b))
    return {Truth::kFalse, "words for a post as well"};
  return compare_heights(*a, *b);
}

}  // namespace

const ConditionDescriptor k_one_service_condition{
    .name = "one-service",
    .summary =
        "the two values are ranks of different height in one service: sergeant and inspector of "
        "the police",
    .parameter = ParameterType::kRole,
    .parameter_optional = true,
    .judge = judge};

}  // namespace belie
