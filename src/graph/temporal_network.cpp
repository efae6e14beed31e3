// SPDX-License-Identifier: Apache-2.0
#include "graph/temporal_network.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <functional>
#include <utility>

namespace belie {
namespace {

/// Minutes of the calendar count from here.
constexpr Minute kOrigin{};

std::vector<std::uint32_t> sorted_once(std::vector<std::uint32_t> labels) {
  std::erase(labels, TemporalNetwork::kGiven);
  std::ranges::sort(labels);
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  return labels;
}

}  // namespace

void TemporalNetwork::add(TimePoint from, TimePoint to, Minutes least, Minutes most,
                          std::uint32_t label) {
  if (most < kForever) bounds_.push_back({from, to, most, label});
  if (least > -kForever) bounds_.push_back({to, from, -least, label});
}

void TemporalNetwork::add_time(TimePoint point, const Period& period, std::uint32_t label) {
  const bool starts = period.begin != Minute::min();
  const bool ends = period.end != Minute::max();
  add(0, point, starts ? period.begin - kOrigin : -kForever,
      ends ? period.end - kOrigin - Minutes{1} : kForever, label);
}

/// The labels on one negative cycle; empty where there is none. Every point starts at distance 0,
/// as if from a point before all, so that a cycle is found wherever it lies.
std::vector<std::uint32_t> TemporalNetwork::cycle(const std::vector<Bound>& bounds) const {
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                            boost::property<boost::edge_weight_t, std::int64_t>>;
  Graph graph(points_);
  for (const Bound& bound : bounds) {
    boost::add_edge(bound.from, bound.to, bound.most.count(), graph);
  }
  std::vector<std::int64_t> distance(points_, 0);
  std::vector<TimePoint> before(points_);
  for (TimePoint point = 0; point < points_; ++point) before[point] = point;
  const bool consistent = boost::bellman_ford_shortest_paths(
      graph, static_cast<int>(points_), get(boost::edge_weight, graph), before.data(),
      distance.data(), boost::closed_plus<std::int64_t>(), std::less<>(),
      boost::bellman_visitor<>());
  if (consistent) return {};
  const auto loose = std::ranges::find_if(bounds, [&](const Bound& bound) {
    return distance[bound.from] + bound.most.count() < distance[bound.to];
  });
  TimePoint point = loose->from;
  for (TimePoint steps = 0; steps < points_; ++steps) point = before[point];
  std::vector<std::uint32_t> labels;
  const TimePoint first = point;
  do {
    const Bound* tightest = nullptr;
    for (const Bound& bound : bounds) {
      const bool joins = bound.from == before[point] && bound.to == point;
      if (joins && (tightest == nullptr || bound.most < tightest->most)) tightest = &bound;
    }
    labels.push_back(tightest->label);
    point = before[point];
  } while (point != first);
  return sorted_once(std::move(labels));
}

std::vector<std::uint32_t> TemporalNetwork::contradiction() const {
  std::vector<std::uint32_t> labels = cycle(bounds_);
  const auto holds = [&](const std::vector<std::uint32_t>& kept) {
    std::vector<Bound> bounds;
    std::ranges::copy_if(bounds_, std::back_inserter(bounds), [&](const Bound& bound) {
      return bound.label == kGiven || std::ranges::find(kept, bound.label) != kept.end();
    });
    return cycle(bounds).empty();
  };
  for (std::size_t i = labels.size(); i-- > 0;) {
    std::vector<std::uint32_t> fewer = labels;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (!fewer.empty() && !holds(fewer)) labels = std::move(fewer);
  }
  return labels;
}

}  // namespace belie
