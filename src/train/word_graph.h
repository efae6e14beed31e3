// SPDX-License-Identifier: Apache-2.0
//
// WordNet as a graph to walk on: words lead to their meanings, in shares of how often each was met;
// meanings lead to their words, to wider, narrower, opposite and derived meanings, and to the words
// by which they are explained ("breathe: draw air into the lungs").
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace belie {

/// The files of WordNet 3.0 that are read, whole; of nouns, verbs, adjectives and adverbs.
struct WordNetSources {
  std::array<std::string, 4> index, data;
  std::string exceptions;  // irregular forms of all kinds
  std::string counts;      // cntlist.rev: how often each sense was met
};

struct WordGraph {
  struct Step {
    std::uint32_t to = 0;  // node
    float share = 0;       // of a walker at the node; those of one node sum to 1
  };
  std::vector<std::string> words;        // the first nodes, in order; "car_park" has two words
  std::vector<std::uint32_t> counts;     // by word: how often it was met
  std::vector<std::vector<Step>> steps;  // by node: words, then meanings
};

WordGraph read_word_graph(const WordNetSources& sources);

}  // namespace belie
