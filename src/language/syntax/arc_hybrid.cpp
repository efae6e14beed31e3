// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/arc_hybrid.h"

#include <algorithm>

#include "base/assert.h"

namespace belie {

namespace {

constexpr std::uint8_t kMostCounted = 200;

std::uint64_t bit(Relation relation) { return std::uint64_t{1} << static_cast<unsigned>(relation); }

}  // namespace

static_assert(kRelationCount <= 64, "sets of relations are 64 bits");

ArcHybridState::ArcHybridState(std::uint32_t words) : words_(words), nodes_(words + 2) {
  stack_.reserve(words);
  for (Node& node : nodes_) {
    node.head = node.left = node.left2 = node.right = node.right2 = none();
  }
}

bool ArcHybridState::allowed(Action action) const {
  const bool at_root = buffer_ == words_;
  switch (action.move) {
    case Move::kShift:
      return !at_root;
    case Move::kLeft:
      return !stack_.empty() && (action.relation == Relation::kRoot) == at_root &&
             (!at_root || stack_.size() == 1);
    case Move::kRight:
      return stack_.size() >= 2 && action.relation != Relation::kRoot;
  }
  return false;
}

void ArcHybridState::apply(Action action) {
  BELIE_ASSERT(allowed(action), "only allowed transitions keep the tree a tree");
  if (action.move == Move::kShift) {
    stack_.push_back(buffer_++);
    return;
  }
  attach(stack(0), action.move == Move::kLeft ? buffer_ : stack(1), action.relation);
  stack_.pop_back();
}

void ArcHybridState::attach(std::uint32_t dependent, std::uint32_t head, Relation relation) {
  nodes_[dependent].head = head;
  nodes_[dependent].relation = relation;
  Node& node = nodes_[head];
  if (dependent < head) {
    node.left2 = node.left;
    node.left = dependent;
    node.lefts = std::min<std::uint8_t>(node.lefts + 1, kMostCounted);
    node.left_relations |= bit(relation);
  } else {
    node.right2 = node.right;
    node.right = dependent;
    node.rights = std::min<std::uint8_t>(node.rights + 1, kMostCounted);
    node.right_relations |= bit(relation);
  }
}

ArcHybridOracle::ArcHybridOracle(std::span<const std::uint32_t> heads,
                                 std::span<const Relation> relations)
    : heads_(heads.begin(), heads.end()), relations_(relations.begin(), relations.end()) {}

std::uint32_t ArcHybridOracle::dependents_ahead(const ArcHybridState& state,
                                                std::uint32_t word) const {
  std::uint32_t count = 0;
  for (std::uint32_t i = state.buffer(0); i < state.words(); ++i)
    count += heads_[i] == word ? 1 : 0;
  return count;
}

std::uint32_t ArcHybridOracle::shift_cost(const ArcHybridState& state) const {
  const std::uint32_t word = state.buffer(0);
  std::uint32_t lost = 0;
  for (const std::uint32_t below : state.stack()) {
    lost += heads_[below] == word ? 1 : 0;
    lost += heads_[word] == below && below != state.stack(0) ? 1 : 0;
  }
  return lost;
}

std::uint32_t ArcHybridOracle::cost(const ArcHybridState& state, Move move) const {
  if (move == Move::kShift) return shift_cost(state);
  const std::uint32_t top = state.stack(0);
  const std::uint32_t head = heads_[top];
  const std::uint32_t next = state.buffer(0);
  const bool ahead = head >= next;  // in the buffer or the root
  const bool below = head == state.stack(1);
  const bool lost = move == Move::kLeft ? (ahead && head != next) || below : ahead;
  return dependents_ahead(state, top) + (lost ? 1 : 0);
}

bool ArcHybridOracle::mislabels(const ArcHybridState& state, Action action) const {
  if (action.move == Move::kShift) return false;
  const std::uint32_t top = state.stack(0);
  const std::uint32_t head = action.move == Move::kLeft ? state.buffer(0) : state.stack(1);
  return heads_[top] == head && relations_[top] != action.relation;
}

}  // namespace belie
