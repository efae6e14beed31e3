// SPDX-License-Identifier: Apache-2.0
#include "train/parser_training.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <limits>
#include <set>

#include "language/arc_hybrid.h"
#include "language/parser_features.h"
#include "language/perceptron.h"
#include "train/random.h"
#include "train/tagger_training.h"

namespace belie {

namespace {

constexpr std::uint64_t kExplore =
    90;  // per cent of the transitions after the first round that follow the guess

std::vector<Action> actions_of(const std::vector<ParserExample>& examples) {
  std::set<Action> seen = {{Move::kShift, Relation::kDep},
                           {Move::kLeft, Relation::kRoot},
                           {Move::kRight, Relation::kDep}};
  for (const ParserExample& example : examples) {
    const auto& words = example.sentence->words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].head == 0) continue;
      seen.insert({words[i].head - 1 > i ? Move::kLeft : Move::kRight, words[i].relation});
    }
  }
  return {seen.begin(), seen.end()};
}

ArcHybridOracle oracle_of(const TreebankSentence& sentence) {
  std::vector<std::uint32_t> heads;
  std::vector<Relation> relations;
  const auto root = static_cast<std::uint32_t>(sentence.words.size());
  for (const TreebankWord& word : sentence.words) {
    heads.push_back(word.head == 0 ? root : word.head - 1);
    relations.push_back(word.relation);
  }
  return {heads, relations};
}

struct Choices {
  std::uint32_t guess = 0;  // the best allowed action
  std::uint32_t right = 0;  // the best one that loses least
  bool guess_is_right = false;
};

Choices choose(const ArcHybridState& state, const ArcHybridOracle& oracle,
               const std::vector<Action>& actions,
               const std::array<std::int32_t, kMaxClasses>& scores) {
  constexpr auto kNever = std::numeric_limits<std::uint32_t>::max();
  std::array<std::uint32_t, 3> costs = {kNever, kNever, kNever};
  std::array<bool, 3> known = {};
  Choices choices;
  std::uint32_t least = kNever;
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  std::int64_t best_right = best;
  std::uint32_t guess_cost = kNever;
  for (std::uint32_t i = 0; i < actions.size(); ++i) {
    if (!state.allowed(actions[i])) continue;
    const auto move = static_cast<std::size_t>(actions[i].move);
    if (!known[move]) {
      costs[move] = oracle.cost(state, actions[i].move);
      known[move] = true;
    }
    const std::uint32_t cost = 2 * costs[move] + (oracle.mislabels(state, actions[i]) ? 1 : 0);
    if (scores[i] > best) {
      best = scores[i];
      choices.guess = i;
      guess_cost = cost;
    }
    if (cost < least || (cost == least && scores[i] > best_right)) {
      least = cost;
      best_right = scores[i];
      choices.right = i;
    }
  }
  choices.guess_is_right = guess_cost == least;
  return choices;
}

void learn_sentence(const ParserInput& input, const ArcHybridOracle& oracle,
                    const std::vector<Action>& actions, bool explore, Random& random,
                    Perceptron& perceptron) {
  ArcHybridState state(static_cast<std::uint32_t>(input.atoms.size() - 2));
  std::array<std::int32_t, kMaxClasses> scores;  // NOLINT: set before each use
  while (!state.finished()) {
    const ParserFeatures features = parser_features(input, state);
    std::fill_n(scores.begin(), actions.size(), 0);
    perceptron.score(features, scores.data());
    const Choices choices = choose(state, oracle, actions, scores);
    const bool wrong = !choices.guess_is_right;
    perceptron.learn(features, choices.right, wrong ? choices.guess : choices.right);
    const bool follow = !wrong || (explore && random.chance(kExplore));
    state.apply(actions[follow ? choices.guess : choices.right]);
  }
}

Letters some_letters(Random& random) {
  const std::uint64_t dice = random.below(100);
  return dice < 3 ? Letters::kTitle : dice < 4 ? Letters::kSmall : Letters::kAsWritten;
}

}  // namespace

TrainedParser train_parser(std::vector<ParserExample> examples, const TagLexicon& lexicon,
                           ParserTraining options) {
  TrainedParser trained;
  trained.actions = actions_of(examples);
  Perceptron perceptron;
  Random random(options.seed);
  for (int round = 0; round < options.members * options.rounds; ++round) {
    if (round > 0 && round % options.rounds == 0) perceptron.next_member();
    random.shuffle(examples);
    for (const ParserExample& example : examples) {
      const ParserInput input(forms_of(*example.sentence, lexicon, some_letters(random)),
                              example.tags);
      learn_sentence(input, oracle_of(*example.sentence), trained.actions,
                     round % options.rounds >= 1, random, perceptron);
    }
    std::cerr << "parser: round " << round + 1 << ", " << perceptron.rows() << " features\n";
  }
  trained.weight_bytes = freeze(perceptron.average(options.pruning),
                                static_cast<std::uint32_t>(trained.actions.size()));
  return trained;
}

}  // namespace belie
