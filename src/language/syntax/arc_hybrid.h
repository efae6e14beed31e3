// SPDX-License-Identifier: Apache-2.0
//
// The arc-hybrid transition system: a stack of words begun, a buffer of words to come with the root
// behind the last one.
//
//   shift   the buffer's first word goes onto the stack
//   left    the stack's top becomes a dependent of the buffer's first word and leaves the stack
//   right   the stack's top becomes a dependent of the word below it and leaves the stack
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/syntax/syntax.h"

namespace belie {

enum class Move : std::uint8_t { kShift, kLeft, kRight };

struct Action {
  Move move = Move::kShift;
  Relation relation = Relation::kDep;  // of the new arc; kShift: no meaning

  friend constexpr auto operator<=>(const Action&, const Action&) = default;
};

/// A word's place in its tree.
struct Arc {
  std::uint32_t head = 0;  // word of the sentence; the sentence's length: root
  Relation relation = Relation::kDep;
  std::int16_t margin = 0;  // of the transition's score over the best other one's, >= 0
};

/// Words are 0..n-1, the root is n, "no word" is n+1.
class ArcHybridState {
 public:
  /// What is known of a word and its dependents so far.
  struct Node {
    std::uint32_t head = 0;
    std::uint32_t left = 0, left2 = 0, right = 0,
                  right2 = 0;            // outermost dependents and those next to them
    std::uint8_t lefts = 0, rights = 0;  // how many
    Relation relation = Relation::kDep;
    std::uint64_t left_relations = 0, right_relations = 0;  // sets, one bit a relation
  };

  explicit ArcHybridState(std::uint32_t words);

  [[nodiscard]] bool finished() const { return buffer_ == words_ && stack_.empty(); }
  [[nodiscard]] bool allowed(Action action) const;
  void apply(Action action);

  [[nodiscard]] std::uint32_t words() const { return words_; }
  [[nodiscard]] std::uint32_t root() const { return words_; }
  [[nodiscard]] std::uint32_t none() const { return words_ + 1; }
  [[nodiscard]] std::uint32_t stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : none();
  }
  [[nodiscard]] std::uint32_t buffer(std::uint32_t ahead) const {
    return buffer_ + ahead <= words_ ? buffer_ + ahead : none();
  }
  [[nodiscard]] std::span<const std::uint32_t> stack() const { return stack_; }
  [[nodiscard]] const Node& node(std::uint32_t word) const { return nodes_[word]; }

 private:
  void attach(std::uint32_t dependent, std::uint32_t head, Relation relation);

  std::uint32_t words_;
  std::uint32_t buffer_ = 0;
  std::vector<std::uint32_t> stack_;
  std::vector<Node> nodes_;
};

/// The dynamic oracle (Goldberg and Nivre 2013): how many arcs of the right tree can no longer be
/// built after each move.
class ArcHybridOracle {
 public:
  /// Heads and relations of the right tree; a root's head is the number of words.
  ArcHybridOracle(std::span<const std::uint32_t> heads, std::span<const Relation> relations);

  /// Arcs lost by the move; a new arc with the right head counts none, whatever its relation.
  [[nodiscard]] std::uint32_t cost(const ArcHybridState& state, Move move) const;

  /// Whether the action makes a right arc under a wrong name.
  [[nodiscard]] bool mislabels(const ArcHybridState& state, Action action) const;

 private:
  [[nodiscard]] std::uint32_t dependents_ahead(const ArcHybridState& state,
                                               std::uint32_t word) const;
  [[nodiscard]] std::uint32_t shift_cost(const ArcHybridState& state) const;

  std::vector<std::uint32_t> heads_;
  std::vector<Relation> relations_;
};

}  // namespace belie
