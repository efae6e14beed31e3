// SPDX-License-Identifier: Apache-2.0
//
// The exact search branches on a place with most open conflicts: either it is changed, or all that
// conflict with it are. A branch that is no better than the best set so far is left; no more than
// 1.38^20 branches are looked at in a group. Places that have to be changed whatever happens are
// taken first.
#include "rules/engine/smallest_change.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace belie {
namespace {

using Places = std::vector<std::size_t>;
using Neighbours = std::map<std::size_t, std::set<std::size_t>>;  // open conflicts by place

/// The place with most conflicts, the first of equals; the map has one.
std::size_t busiest(const Neighbours& open) {
  const auto fewer = [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); };
  return std::max_element(open.begin(), open.end(), fewer)->first;
}

/// Clears the conflicts of a place that is changed.
void change(Neighbours& open, std::size_t place) {
  const auto found = open.find(place);
  if (found == open.end()) return;
  for (const std::size_t other : found->second) {
    const auto their = open.find(other);
    their->second.erase(place);
    if (their->second.empty()) open.erase(their);
  }
  open.erase(place);
}

class ExactSearch {
 public:
  explicit ExactSearch(const Neighbours& open) : best_(all_of(open)) { search(open, {}); }

  [[nodiscard]] const Places& best() const { return best_; }

 private:
  static Places all_of(const Neighbours& open) {
    Places all;
    for (const auto& [place, others] : open) all.push_back(place);
    return all;
  }

  void search(const Neighbours& open, const Places& changed) {
    if (open.empty()) {
      if (changed.size() < best_.size()) best_ = changed;
      return;
    }
    if (changed.size() + 1 >= best_.size()) return;
    const std::size_t place = busiest(open);
    branch(open, changed, {place});
    const std::set<std::size_t>& others = open.at(place);
    branch(open, changed, Places(others.begin(), others.end()));
  }

  void branch(Neighbours open, Places changed, const Places& further) {
    for (const std::size_t place : further) {
      change(open, place);
      changed.push_back(place);
    }
    search(open, changed);
  }

  Places best_;
};

/// The group of conflicts that hang together with the first place, taken out of the graph.
Neighbours take_group(Neighbours& open) {
  Neighbours group;
  Places waiting{open.begin()->first};
  while (!waiting.empty()) {
    auto node = open.extract(waiting.back());
    waiting.pop_back();
    if (node.empty()) continue;
    waiting.insert(waiting.end(), node.mapped().begin(), node.mapped().end());
    group.insert(std::move(node));
  }
  return group;
}

/// Changes the busiest places until few enough are left for an exact search. A heap by the number
/// of conflicts, with entries that are looked at again when they come up, because a change of
/// another place may have cleared some.
Places change_busiest(Neighbours& open) {
  using Entry = std::pair<std::size_t, std::size_t>;  // conflicts; places counted downwards
  std::set<Entry> by_number;
  const auto entry = [](std::size_t conflicts, std::size_t place) {
    return Entry{conflicts, ~place};
  };
  for (const auto& [place, others] : open) by_number.insert(entry(others.size(), place));
  Places changed;
  while (open.size() > kSolvedExactly) {
    const auto [conflicts, number] = *by_number.rbegin();
    by_number.erase(std::prev(by_number.end()));
    const std::size_t place = ~number;
    const auto found = open.find(place);
    if (found == open.end()) continue;
    if (found->second.size() != conflicts) {
      by_number.insert(entry(found->second.size(), place));
      continue;
    }
    change(open, place);
    changed.push_back(place);
  }
  return changed;
}

void append(Places& to, const Places& from) { to.insert(to.end(), from.begin(), from.end()); }

}  // namespace

SmallestChange smallest_change(std::span<const Conflicting> conflicts) {
  SmallestChange result;
  Neighbours open;
  std::set<std::size_t> forced;
  for (const Conflicting& conflict : conflicts) {
    if (conflict.first == conflict.second) {
      forced.insert(conflict.first);
    } else {
      open[conflict.first].insert(conflict.second);
      open[conflict.second].insert(conflict.first);
    }
  }
  for (const std::size_t place : forced) change(open, place);
  result.places.assign(forced.begin(), forced.end());
  while (!open.empty()) {
    Neighbours group = take_group(open);
    if (group.size() > kSolvedExactly) {
      result.smallest = false;
      append(result.places, change_busiest(group));
    }
    append(result.places, ExactSearch(group).best());
  }
  std::ranges::sort(result.places);
  return result;
}

}  // namespace belie
