// SPDX-License-Identifier: Apache-2.0
#include "cli/claim_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "claims/kind.h"
#include "report/reading_words.h"
#include "report/screen.h"

namespace belie {
namespace {

/// Groups in the order in which their first claim came.
template <typename Key>
class Collector {
 public:
  void add(const Key& key, const std::string& heading, ClaimAddress claim) {
    const auto [place, added] = places_.try_emplace(key, groups_.size());
    if (added) groups_.push_back({heading, {}});
    groups_[place->second].claims.push_back(claim);
  }
  std::vector<ClaimGroup> take() { return std::move(groups_); }

 private:
  std::map<Key, std::size_t> places_;
  std::vector<ClaimGroup> groups_;
};

/// The indices of that type among a statement's values, each once.
template <typename Index>
std::set<Index> values_of(const Statement* statement) {
  std::set<Index> found;
  if (statement == nullptr) return found;
  for (const Argument& argument : statement->arguments) {
    const auto* index = std::get_if<Index>(&argument.value);
    if (index != nullptr && index->valid()) found.insert(*index);
  }
  return found;
}

/// "12 claims speak of no person."
std::string rest_words(std::size_t number, std::string_view thing) {
  if (number == 0) return "";
  return fmt::format("{} of no {}.",
                     number == 1 ? "1 claim speaks" : counted(number, "claim") + " speak", thing);
}

ClaimGroups by_person(const ClaimWords& words, const std::vector<ClaimAddress>& claims) {
  const auto& entities = words.run().graph->entities();
  Collector<EntityIndex> people;
  std::size_t others = 0;
  for (const ClaimAddress claim : claims) {
    bool any = false;
    for (const EntityIndex entity : values_of<EntityIndex>(words.statement(claim))) {
      if (entities[entity.index()].type != EntityType::kPerson) continue;
      people.add(entity, entities[entity.index()].name, claim);
      any = true;
    }
    others += any ? 0 : 1;
  }
  return {people.take(), rest_words(others, "person")};
}

ClaimGroups by_event(const ClaimWords& words, const std::vector<ClaimAddress>& claims) {
  const auto& events = words.run().graph->events();
  Collector<EventIndex> groups;
  std::size_t others = 0;
  for (const ClaimAddress claim : claims) {
    const auto told = values_of<EventIndex>(words.statement(claim));
    for (const EventIndex event : told)
      groups.add(event, event_words(events[event.index()]), claim);
    others += told.empty() ? 1 : 0;
  }
  return {groups.take(), rest_words(others, "event")};
}

ClaimGroups by_kind(const ClaimWords& words, const std::vector<ClaimAddress>& claims) {
  ClaimGroups result;
  std::vector<std::string> missing;
  for (const KindDescriptor& kind : claim_kinds()) {
    ClaimGroup group{fmt::format("{}: {}", kind.name, kind.summary), {}};
    std::ranges::copy_if(claims, std::back_inserter(group.claims),
                         [&](ClaimAddress claim) { return words.claim(claim).kind == kind.kind; });
    if (group.claims.empty()) {
      missing.emplace_back(kind.name);
    } else {
      result.groups.push_back(std::move(group));
    }
  }
  if (!missing.empty()) result.rest = fmt::format("No claim: {}.", joined_words(missing, ", "));
  return result;
}

constexpr std::array<ClaimGrouping, 3> kGroupings{
    {{"person", by_person}, {"event", by_event}, {"kind", by_kind}}};

}  // namespace

std::span<const ClaimGrouping> claim_groupings() { return kGroupings; }

const ClaimGrouping* find_grouping(std::string_view name) {
  const auto* const found = std::ranges::find(kGroupings, name, &ClaimGrouping::name);
  return found == kGroupings.end() ? nullptr : found;
}

std::vector<ClaimGroup> by_subject(const ClaimWords& words,
                                   const std::vector<ClaimAddress>& claims) {
  Collector<std::string> subjects;
  for (const ClaimAddress claim : claims) {
    const std::string subject = words.subject(claim);
    subjects.add(subject, subject, claim);
  }
  return subjects.take();
}

}  // namespace belie
