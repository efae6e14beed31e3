// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/sides.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "rules/engine/values.h"

namespace belie {
namespace {

bool is_headline(SectionKind section) {
  return section == SectionKind::kHeadline || section == SectionKind::kDeck;
}

template <typename Value>
bool holds(const std::vector<Value>& values, const Value& value) {
  return std::ranges::find(values, value) != values.end();
}

bool meets(const ClaimGraph& graph, const Statement& statement, const RoleDemand& demand) {
  if (demand.type) {
    const Entity* entity = entity_at(graph, statement, demand.role);
    if (entity == nullptr || entity->type != *demand.type) return false;
  }
  if (demand.values.empty() && demand.never.empty()) return true;
  const std::string value = value_key(graph, statement, demand.role);
  if (!demand.values.empty() && !holds(demand.values, value)) return false;
  return !holds(demand.never, value);
}

/// What stands at the statement's roles, as one text.
std::string key_of(const ClaimGraph& graph, const Statement& statement,
                   const std::vector<std::uint8_t>& roles) {
  std::string key;
  for (const std::uint8_t role : roles) key += value_key(graph, statement, role) + '\x1f';
  return key;
}

}  // namespace

std::string_view refusal(const ClaimGraph& graph, const ClaimDemands& demands,
                         StatementIndex statement) {
  const Statement& said = graph.statements()[statement.index()];
  if (said.kind != demands.kind) return "it is of another kind";
  if (unmet_demand(graph, demands, statement) != nullptr) return "“where” asks for another value";
  if (said.is_fact()) return "";
  const Claim& claim = graph.claim(statement);
  if (!holds(demands.voices, said.voice)) return "“from” asks for another voice";
  if (!holds(demands.modalities, claim.modality)) return "it is not asserted";
  if (demands.polarity && claim.polarity != *demands.polarity)
    return "it is denied where it should be said, or said where it should be denied";
  if (claim.grade > demands.lowest_grade) return "its grade is too low";
  return "";
}

const RoleDemand* unmet_demand(const ClaimGraph& graph, const ClaimDemands& demands,
                               StatementIndex statement) {
  const Statement& said = graph.statements()[statement.index()];
  const auto unmet = std::ranges::find_if(
      demands.where, [&](const RoleDemand& demand) { return !meets(graph, said, demand); });
  return unmet == demands.where.end() ? nullptr : &*unmet;
}

std::vector<StatementIndex> without_repeated_headlines(const ClaimGraph& graph,
                                                       std::vector<StatementIndex> statements,
                                                       const std::vector<std::uint8_t>& roles) {
  std::set<std::pair<DocumentIndex, std::string>> in_body;
  const auto said = [&](StatementIndex index) {
    const Statement& statement = graph.statements()[index.index()];
    return std::pair(statement.document, key_of(graph, statement, roles));
  };
  const auto headline = [&](StatementIndex index) {
    return is_headline(graph.claim(index).section);
  };
  for (const StatementIndex index : statements) {
    if (!headline(index)) in_body.insert(said(index));
  }
  std::erase_if(statements, [&](StatementIndex index) {
    return headline(index) && in_body.contains(said(index));
  });
  return statements;
}

std::vector<std::vector<StatementIndex>> accepted_groups(const ClaimGraph& graph,
                                                         const Rule& rule) {
  std::vector<std::uint8_t> roles = rule.same;
  roles.push_back(rule.differ);
  std::vector<std::vector<StatementIndex>> groups;
  for (std::vector<StatementIndex>& group : graph.groups(rule.demands.kind, rule.same)) {
    std::erase_if(group, [&](StatementIndex index) {
      const Statement& statement = graph.statements()[index.index()];
      return statement.is_fact() || statement.argument(rule.differ) == nullptr ||
             !refusal(graph, rule.demands, index).empty();
    });
    group = without_repeated_headlines(graph, std::move(group), roles);
    if (!group.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

bool has_inherited_jurisdiction(const ClaimGraph& graph, StatementIndex statement) {
  const Statement& said = graph.statements()[statement.index()];
  return value_key(graph, said, descriptor(said.kind).role_index("basis")) == "inherited";
}

}  // namespace belie
