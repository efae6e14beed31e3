// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/conflict.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/assert.h"
#include "language/syntax/hashing.h"

namespace belie {
namespace {

constexpr std::size_t kShownOfASide = 5;  // the representative and four more

auto order_of(const Place& place) {
  return std::tuple(place.document, place.span.begin, place.span.end);
}

/// The place by which a conflict is known. Every conflict has one.
const Place& representative(const Conflict& conflict) {
  BELIE_ASSERT(!conflict.first.empty(), "a conflict names the place that it is about");
  return conflict.first.front();
}

/// Adds places that are not there yet.
void add_places(std::vector<Place>& to, const std::vector<Place>& from) {
  for (const Place& place : from) {
    const bool known =
        std::ranges::any_of(to, [&](const Place& p) { return order_of(p) == order_of(place); });
    if (!known) to.push_back(place);
  }
}

/// The representative first; then a place of each further draft, then the rest, both in order.
void spread_over_drafts(std::vector<Place>& places) {
  if (places.size() < 3) return;
  std::sort(places.begin() + 1, places.end(),
            [](const Place& a, const Place& b) { return order_of(a) < order_of(b); });
  std::set<DocumentIndex> seen{places.front().document};
  std::stable_partition(places.begin() + 1, places.end(),
                        [&](const Place& place) { return seen.insert(place.document).second; });
}

bool yields_to(const Rule& rule, const Rule& other) {
  if (&rule == &other) return false;
  return std::ranges::any_of(rule.yields_to, [&](const std::string& name) {
    return other.id == name || (other.id.starts_with(name) && other.id.size() > name.size() &&
                                other.id[name.size()] == '/');
  });
}

/// The places of a conflict that may be wrong: of one against facts the first side only.
std::vector<Place> doubtful_places(const Conflict& conflict) {
  std::vector<Place> places = conflict.first;
  std::ranges::copy_if(conflict.second, std::back_inserter(places), [](const Place& place) {
    return place.role == PlaceRole::kEither || place.role == PlaceRole::kOr;
  });
  return places;
}

bool same_words(const std::vector<Place>& a, const std::vector<Place>& b) {
  return std::ranges::any_of(a, [&](const Place& left) {
    return std::ranges::any_of(b, [&](const Place& right) {
      return left.document == right.document && left.span.overlaps(right.span);
    });
  });
}

}  // namespace

std::string finding_id(const Conflict& conflict) {
  const auto& [lesser, greater] = std::minmax(conflict.first_value, conflict.second_value);
  return fmt::format("{:016x}", hash_of(fmt::format("{}\x1f{}\x1f{}\x1f{}", conflict.rule->id,
                                                    conflict.key, lesser, greater)));
}

std::vector<Conflict> merged(std::vector<Conflict> conflicts, const ClaimGraph& graph) {
  std::ranges::stable_sort(conflicts, {}, [](const Conflict& c) {
    return std::tuple(c.level, order_of(representative(c)));
  });
  std::map<std::string, std::vector<std::size_t>> by_id;
  std::vector<Conflict> result;
  for (Conflict& conflict : conflicts) {
    std::vector<std::size_t>& same_id = by_id[finding_id(conflict)];
    const auto met = std::ranges::find_if(same_id, [&](std::size_t i) {
      return graph.comparable(representative(result[i]).document,
                              representative(conflict).document);
    });
    if (met == same_id.end()) {
      same_id.push_back(result.size());
      result.push_back(std::move(conflict));
      continue;
    }
    Conflict& kept = result[*met];
    const bool turned = kept.first_value != conflict.first_value;
    add_places(kept.first, turned ? conflict.second : conflict.first);
    add_places(kept.second, turned ? conflict.first : conflict.second);
  }
  return result;
}

std::vector<Conflict> without_yielding(std::vector<Conflict> conflicts) {
  std::vector<bool> dropped(conflicts.size());
  for (std::size_t i = 0; i < conflicts.size(); ++i) {
    if (conflicts[i].rule->yields_to.empty()) continue;
    const std::vector<Place> places = doubtful_places(conflicts[i]);
    dropped[i] = std::ranges::any_of(conflicts, [&](const Conflict& other) {
      return yields_to(*conflicts[i].rule, *other.rule) &&
             same_words(places, doubtful_places(other));
    });
  }
  std::vector<Conflict> kept;
  for (std::size_t i = 0; i < conflicts.size(); ++i) {
    if (!dropped[i]) kept.push_back(std::move(conflicts[i]));
  }
  return kept;
}

Finding finding_of(Conflict conflict) {
  Finding finding{.id = finding_id(conflict), .rule = conflict.rule->id, .level = conflict.level};
  finding.message = std::move(conflict.message);
  finding.because = std::move(conflict.because);
  finding.working = std::move(conflict.working);
  finding.ask = std::move(conflict.ask);
  finding.facts = std::move(conflict.facts);
  spread_over_drafts(conflict.first);
  spread_over_drafts(conflict.second);
  // The two representatives, then the further places of both sides in turn: whoever shows a few
  // shows both sides.
  for (std::size_t i = 0; i < kShownOfASide; ++i) {
    for (std::vector<Place>* side : {&conflict.first, &conflict.second}) {
      if (i >= side->size()) continue;
      Place place = (*side)[i];
      const bool either_or = place.role == PlaceRole::kEither || place.role == PlaceRole::kOr;
      if (i > 0 && either_or) place.role = PlaceRole::kAlso;
      finding.places.push_back(std::move(place));
    }
  }
  for (const auto& side : {conflict.first, conflict.second}) {
    if (side.size() > kShownOfASide)
      finding.repeats += static_cast<std::uint32_t>(side.size() - kShownOfASide);
  }
  return finding;
}

}  // namespace belie
