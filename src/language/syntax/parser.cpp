// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/parser.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/assert.h"
#include "language/syntax/parser_features.h"

namespace belie {

namespace {

struct Choice {
  std::size_t action = 0;
  std::int32_t score = std::numeric_limits<std::int32_t>::min();
  std::int32_t second = std::numeric_limits<std::int32_t>::min();
};

Choice best_allowed(const ArcHybridState& state, std::span<const Action> actions,
                    std::span<const std::int32_t> scores) {
  Choice choice;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    if (scores[i] <= choice.second || !state.allowed(actions[i])) continue;
    if (scores[i] > choice.score) {
      choice = {i, scores[i], choice.score};
    } else {
      choice.second = scores[i];
    }
  }
  return choice;
}

std::int16_t margin_of(const Choice& choice) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int16_t>::max();
  const std::int64_t margin = std::int64_t{choice.score} - choice.second;
  return static_cast<std::int16_t>(std::min(margin, kMost));
}

}  // namespace

void TransitionParser::parse(const ParserInput& input, std::span<Arc> arcs) const {
  const auto words = static_cast<std::uint32_t>(arcs.size());
  ArcHybridState state(words);
  std::array<std::int32_t, kMaxClasses> scores;  // NOLINT: set before each use
  std::vector<std::int16_t> margins(words);
  while (!state.finished()) {
    scores.fill(0);
    weights_.add(parser_features(input, state).used(), scores.data());
    const Choice choice = best_allowed(state, actions_, std::span(scores).first(actions_.size()));
    BELIE_ASSERT(choice.score != std::numeric_limits<std::int32_t>::min(),
                 "load_model() saw to it that one is allowed");
    const Action action = actions_[choice.action];
    if (action.move != Move::kShift) margins[state.stack(0)] = margin_of(choice);
    state.apply(action);
  }
  for (std::uint32_t i = 0; i < words; ++i) {
    const ArcHybridState::Node& node = state.node(i);
    arcs[place_of(i, words, input.reading)] = {place_of(node.head, words, input.reading),
                                               node.relation, margins[i]};
  }
}

/// Where advice agrees it widens margins; two thirds of them keep the scale of a parser without.
void Parser::parse(std::span<const WordForm> words, std::span<const TagPair> tags,
                   std::span<Arc> arcs) const {
  ParserInput input(words, tags, ReadingOrder::kForwards);
  adviser_.parse(ParserInput(words, tags, ReadingOrder::kBackwards), arcs);
  input.advise(arcs);
  parser_.parse(input, arcs);
  for (Arc& arc : arcs) arc.margin = static_cast<std::int16_t>(arc.margin * 2 / 3);
}

}  // namespace belie
