// SPDX-License-Identifier: Apache-2.0
#include "train/word_walks.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <utility>

namespace belie {
namespace {

constexpr double kGiveUp = 0.3;       // share of walkers that stop at each step
constexpr double kNobody = 3e-4;      // of all walkers: too few to follow
constexpr double kCrowd = 200;        // how much less a place says where all walkers get
constexpr double kNear = 0.08;        // words less near than this are not kept
constexpr std::size_t kNearest = 22;  // of one word
constexpr std::size_t kShortest = 2;  // letters
constexpr std::uint32_t kMet = 1;     // times: rarer words are left out

struct Place {
  std::uint32_t node = 0;
  float weight = 0;
};
using Walk = std::vector<Place>;  // by node

/// Where the walkers of one word after another stop, by push (Andersen, Chung and Lang 2006).
class Walker {
 public:
  explicit Walker(const WordGraph& graph)
      : graph_(graph), waiting_(graph.steps.size(), 0), stopped_(graph.steps.size(), 0) {}

  Walk from(std::uint32_t start) {
    turn_.assign(1, start);
    waiting_[start] = 1;
    met_.assign(1, start);
    while (!turn_.empty()) push();
    std::ranges::sort(met_);
    Walk walk;
    for (const std::uint32_t node : met_) {
      const double share = std::exchange(stopped_[node], 0.0);
      if (share > 0) walk.push_back({node, static_cast<float>(std::sqrt(share))});
    }
    for (const std::uint32_t node : crumbs_) waiting_[node] = 0;
    crumbs_.clear();
    return walk;
  }

 private:
  /// The walkers at the node whose turn it is give up or take a step.
  void push() {
    const std::uint32_t node = turn_.front();
    turn_.pop_front();
    const double here = std::exchange(waiting_[node], 0.0);
    stopped_[node] += kGiveUp * here;
    for (const WordGraph::Step& step : graph_.steps[node]) {
      double& there = waiting_[step.to];
      const double before = there;
      there += (1 - kGiveUp) * here * step.share;
      if (before >= kNobody || there < kNobody) continue;
      turn_.push_back(step.to);
      met_.push_back(step.to);
    }
    // What is too little to be followed is swept up at the end of the walk.
    for (const WordGraph::Step& step : graph_.steps[node]) crumbs_.push_back(step.to);
  }

  const WordGraph& graph_;
  std::vector<double> waiting_, stopped_;  // by node: shares of all walkers
  std::deque<std::uint32_t> turn_;
  std::vector<std::uint32_t> met_, crumbs_;
};

/// Places where every walk gets say little; all walks become of one length.
void weigh(std::vector<Walk>& walks, std::size_t nodes) {
  std::vector<double> crowd(nodes, 0);
  for (const Walk& walk : walks) {
    for (const Place& place : walk) crowd[place.node] += place.weight;
  }
  const double unit = kCrowd / static_cast<double>(walks.size());
  for (Walk& walk : walks) {
    double all = 0;
    for (Place& place : walk) {
      place.weight /= static_cast<float>(std::sqrt(crowd[place.node] * unit + 1));
      all += static_cast<double>(place.weight) * place.weight;
    }
    for (Place& place : walk) place.weight /= static_cast<float>(std::sqrt(all));
  }
}

bool is_plain(const std::string& word) {
  return word.size() >= kShortest &&
         std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The nearest words of each, by their numbers in the list.
class Neighbours {
 public:
  Neighbours(const std::vector<Walk>& walks, std::size_t nodes) : walks_(walks), at_(nodes) {
    for (std::uint32_t w = 0; w < walks.size(); ++w) {
      for (const Place& place : walks[w]) at_[place.node].push_back({w, place.weight});
    }
  }

  [[nodiscard]] std::vector<WordLink> of(std::uint32_t word) const {
    std::vector<float> near(walks_.size(), 0);
    for (const Place& place : walks_[word]) {
      for (const Place& other : at_[place.node]) near[other.node] += place.weight * other.weight;
    }
    std::vector<std::pair<float, std::uint32_t>> found;
    for (std::uint32_t w = 0; w < near.size(); ++w) {
      if (w != word && near[w] >= kNear) found.emplace_back(-near[w], w);
    }
    std::ranges::sort(found);
    if (found.size() > kNearest) found.resize(kNearest);
    std::vector<WordLink> links;
    for (const auto& [far, w] : found)
      links.push_back({static_cast<std::uint16_t>(w), grade_of(-far)});
    return links;
  }

 private:
  const std::vector<Walk>& walks_;
  std::vector<Walk> at_;  // by node: word and weight
};

}  // namespace

std::vector<RelatedWord> related_words(const WordGraph& graph) {
  std::map<std::string, std::uint32_t> chosen;
  for (std::uint32_t w = 0; w < graph.words.size(); ++w) {
    if (graph.counts[w] >= kMet && is_plain(graph.words[w])) chosen.emplace(graph.words[w], w);
  }
  std::vector<RelatedWord> words;
  std::vector<Walk> walks;
  Walker walker(graph);
  for (const auto& [word, node] : chosen) {
    words.push_back({word, {}});
    walks.push_back(walker.from(node));
  }
  weigh(walks, graph.steps.size());
  const Neighbours neighbours(walks, graph.steps.size());
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    for (const WordLink& link : neighbours.of(w)) {
      // Each pair is kept once, with the word that stands first.
      const auto [first, second] = std::minmax<std::uint32_t>({w, link.word});
      words[first].links.push_back({static_cast<std::uint16_t>(second), link.grade});
    }
  }
  for (RelatedWord& word : words) {
    std::ranges::sort(word.links, {}, &WordLink::word);
    const auto same = std::ranges::unique(word.links, {}, &WordLink::word);
    word.links.erase(same.begin(), same.end());
  }
  return words;
}

}  // namespace belie
