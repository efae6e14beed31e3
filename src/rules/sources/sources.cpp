// SPDX-License-Identifier: Apache-2.0
#include "rules/sources/sources.h"

#include <algorithm>
#include <utility>

namespace belie {
namespace {

bool is_draft(const ClaimGraph& graph, const Place& place) {
  return graph.standing(place.document) == Standing::kDraft;
}

bool any_draft(const ClaimGraph& graph, const std::vector<Place>& side) {
  return std::ranges::any_of(side, [&](const Place& place) { return is_draft(graph, place); });
}

bool any_trusted(const ClaimGraph& graph, const std::vector<Place>& side) {
  return std::ranges::any_of(side, [&](const Place& place) {
    return graph.standing(place.document) == Standing::kTrusted;
  });
}

void put_drafts_first(const ClaimGraph& graph, std::vector<Place>& side) {
  std::ranges::stable_partition(side, [&](const Place& place) { return is_draft(graph, place); });
}

void put_trusted_first(const ClaimGraph& graph, std::vector<Place>& side) {
  std::ranges::stable_partition(side, [&](const Place& place) {
    return graph.standing(place.document) == Standing::kTrusted;
  });
}

/// Whether nobody knows which side is right.
bool is_open(const Conflict& conflict) {
  return std::ranges::all_of(conflict.first, [](const Place& place) {
    return place.role == PlaceRole::kEither || place.role == PlaceRole::kOr;
  });
}

/// The representative takes the role, the others are further places.
void set_roles(std::vector<Place>& side, PlaceRole role) {
  for (Place& place : side) place.role = PlaceRole::kAlso;
  if (!side.empty()) side.front().role = role;
}

void turn(Conflict& conflict) {
  std::swap(conflict.first, conflict.second);
  std::swap(conflict.first_value, conflict.second_value);
}

/// The draft's side becomes the one to check where a trusted source says the other; else it is only
/// told first.
void arrange(Conflict& conflict, const ClaimGraph& graph) {
  const bool first = any_trusted(graph, conflict.first);
  const bool second = any_trusted(graph, conflict.second);
  const bool decided = first != second;
  if (decided ? first : !any_draft(graph, conflict.first)) turn(conflict);
  put_drafts_first(graph, conflict.first);
  if (decided) {
    put_trusted_first(graph, conflict.second);
  } else {
    put_drafts_first(graph, conflict.second);
  }
  set_roles(conflict.first, decided ? PlaceRole::kCheck : PlaceRole::kEither);
  set_roles(conflict.second, decided ? PlaceRole::kAgainst : PlaceRole::kOr);
}

/// Whether the desk can mend something: a draft's place may be wrong, and it is not what the
/// trusted source has as well.
bool concerns_drafts(const Conflict& conflict, const ClaimGraph& graph) {
  const auto open_to = [&](const std::vector<Place>& side) {
    return any_draft(graph, side) && !any_trusted(graph, side);
  };
  if (!is_open(conflict)) return any_draft(graph, conflict.first);
  if (any_draft(graph, conflict.first) && any_draft(graph, conflict.second)) return true;
  return open_to(conflict.first) || open_to(conflict.second);
}

}  // namespace

std::vector<Conflict> seen_from_drafts(std::vector<Conflict> conflicts, const ClaimGraph& graph) {
  const bool drafts_only = std::ranges::all_of(
      graph.inputs(), [](const GraphInput& input) { return input.standing == Standing::kDraft; });
  if (drafts_only) return conflicts;
  std::erase_if(conflicts, [&](const Conflict& c) { return !concerns_drafts(c, graph); });
  for (Conflict& conflict : conflicts) {
    if (is_open(conflict)) {
      arrange(conflict, graph);
    } else {
      const PlaceRole role = conflict.first.front().role;
      put_drafts_first(graph, conflict.first);
      set_roles(conflict.first, role);
    }
  }
  return conflicts;
}

std::vector<RestedRule> rested_on_drafts(std::vector<RestedRule> rested, const ClaimGraph& graph) {
  for (RestedRule& rule : rested) {
    std::erase_if(rule.documents, [&](DocumentIndex document) {
      return graph.standing(document) != Standing::kDraft;
    });
  }
  std::erase_if(rested, [](const RestedRule& rule) { return rule.documents.empty(); });
  return rested;
}

}  // namespace belie
