// SPDX-License-Identifier: Apache-2.0
#include "train/parser_training.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <limits>
#include <map>

#include "language/syntax/arc_hybrid.h"
#include "language/syntax/parser_features.h"
#include "language/syntax/perceptron.h"
#include "train/random.h"
#include "train/tagger_training.h"

namespace belie {

namespace {

constexpr std::uint64_t kExplore =
    90;  // per cent of the transitions after the first round that follow the guess

constexpr std::size_t kFolds = 5;

struct Group {
  Relation relation;
  Relation name;
};

/// Groups of universal relations, each named by one of them; all others are Dep.
constexpr std::array kGroups = {Group{Relation::kNsubj, Relation::kNsubj},
                                Group{Relation::kCsubj, Relation::kNsubj},
                                Group{Relation::kObj, Relation::kObj},
                                Group{Relation::kIobj, Relation::kObj},
                                Group{Relation::kObl, Relation::kNmod},
                                Group{Relation::kNmod, Relation::kNmod},
                                Group{Relation::kConj, Relation::kConj},
                                Group{Relation::kAcl, Relation::kAdvcl},
                                Group{Relation::kAdvcl, Relation::kAdvcl},
                                Group{Relation::kCcomp, Relation::kCcomp},
                                Group{Relation::kXcomp, Relation::kCcomp},
                                Group{Relation::kParataxis, Relation::kParataxis},
                                Group{Relation::kAppos, Relation::kParataxis},
                                Group{Relation::kList, Relation::kParataxis},
                                Group{Relation::kDiscourse, Relation::kParataxis},
                                Group{Relation::kDislocated, Relation::kParataxis},
                                Group{Relation::kVocative, Relation::kParataxis}};

/// What the parser of that kind is to call the relation; groups are enough for advice and fast.
Relation name_for(Relation relation, ParserKind kind) {
  if (kind == ParserKind::kParser || relation == Relation::kRoot) return relation;
  const auto* const found = std::find_if(kGroups.begin(), kGroups.end(), [&](const Group& group) {
    return group.relation == universal(relation) && relation != Relation::kNmodPoss;
  });
  return found == kGroups.end() ? Relation::kDep : found->name;
}

ReadingOrder reading_of(ParserKind kind) {
  return kind == ParserKind::kParser ? ReadingOrder::kForwards : ReadingOrder::kBackwards;
}

/// The frequent ones first.
std::vector<Action> actions_of(const std::vector<ParserExample>& examples, ParserKind kind) {
  std::map<Action, std::size_t> counts = {{{Move::kShift, Relation::kDep}, 0},
                                          {{Move::kLeft, Relation::kRoot}, 0},
                                          {{Move::kRight, Relation::kDep}, 0}};
  for (const ParserExample& example : examples) {
    const auto& words = example.sentence->words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      ++counts[{Move::kShift, Relation::kDep}];
      if (words[i].head == 0) continue;
      const bool ahead = (words[i].head - 1 > i) == (reading_of(kind) == ReadingOrder::kForwards);
      ++counts[{ahead ? Move::kLeft : Move::kRight, name_for(words[i].relation, kind)}];
    }
  }
  std::vector<Action> actions;
  for (const auto& [action, count] : counts) actions.push_back(action);
  std::stable_sort(actions.begin(), actions.end(),
                   [&](Action a, Action b) { return counts[a] > counts[b]; });
  return actions;
}

ArcHybridOracle oracle_of(const TreebankSentence& sentence, ParserKind kind) {
  std::vector<std::uint32_t> heads;
  std::vector<Relation> relations;
  const auto root = static_cast<std::uint32_t>(sentence.words.size());
  for (std::uint32_t place = 0; place < root; ++place) {
    const TreebankWord& word = sentence.words[place_of(place, root, reading_of(kind))];
    heads.push_back(word.head == 0 ? root : place_of(word.head - 1, root, reading_of(kind)));
    relations.push_back(name_for(word.relation, kind));
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
    perceptron.score(features.used(), scores.data());
    const Choices choices = choose(state, oracle, actions, scores);
    const bool wrong = !choices.guess_is_right;
    perceptron.learn(features.used(), choices.right, wrong ? choices.guess : choices.right);
    const bool follow = !wrong || (explore && random.chance(kExplore));
    state.apply(actions[follow ? choices.guess : choices.right]);
  }
}

Letters some_letters(Random& random) {
  const std::uint64_t dice = random.below(100);
  return dice < 3 ? Letters::kTitle : dice < 4 ? Letters::kSmall : Letters::kAsWritten;
}

}  // namespace

std::vector<std::vector<Arc>> jackknifed_arcs(const std::vector<ParserExample>& examples,
                                              const TagLexicon& lexicon, ParserTraining options) {
  std::vector<std::vector<Arc>> arcs(examples.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<ParserExample> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (i % kFolds != fold) others.push_back(examples[i]);
    }
    const TrainedParser trained = train_parser(std::move(others), lexicon, options);
    const TransitionParser parser(trained.actions, Weights::view(trained.weight_bytes).value());
    for (std::size_t i = fold; i < examples.size(); i += kFolds) {
      const auto forms = forms_of(*examples[i].sentence, lexicon, Letters::kAsWritten);
      arcs[i].resize(forms.size());
      parser.parse(ParserInput(forms, examples[i].tags, reading_of(options.kind)), arcs[i]);
    }
  }
  return arcs;
}

TrainedParser train_parser(std::vector<ParserExample> examples, const TagLexicon& lexicon,
                           ParserTraining options) {
  TrainedParser trained;
  trained.actions = actions_of(examples, options.kind);
  Perceptron perceptron;
  Random random(options.seed);
  for (int round = 0; round < options.members * options.rounds; ++round) {
    if (round > 0 && round % options.rounds == 0) perceptron.next_member();
    random.shuffle(examples);
    for (const ParserExample& example : examples) {
      ParserInput input(forms_of(*example.sentence, lexicon, some_letters(random)), example.tags,
                        reading_of(options.kind));
      if (!example.advice.empty()) input.advise(example.advice);
      learn_sentence(input, oracle_of(*example.sentence, options.kind), trained.actions,
                     round % options.rounds >= 1, random, perceptron);
    }
    std::cerr << "round " << round + 1 << ", " << perceptron.rows() << " features\n";
  }
  trained.weight_bytes = freeze(perceptron.average(options.pruning),
                                static_cast<std::uint32_t>(trained.actions.size()));
  return trained;
}

}  // namespace belie
