// SPDX-License-Identifier: Apache-2.0
#include "language/parser_features.h"

#include <algorithm>

#include "base/assert.h"
#include "language/hashing.h"

namespace belie {

namespace {

using Atoms = ParserInput::Atoms;
using Node = ArcHybridState::Node;

/// 1, 2, 3, 4, 5-6, 7-10, more.
std::uint64_t distance(std::uint32_t from, std::uint32_t to) {
  const std::uint32_t gap = to > from ? to - from : from - to;
  if (gap <= 4) return gap + 1;
  return gap <= 6 ? 6 : gap <= 10 ? 7 : 8;
}

/// The places that the templates speak of: s the stack from its top, b the buffer, l and r
/// outermost dependents.
struct View {
  const ParserInput& input;
  const ArcHybridState& state;

  [[nodiscard]] const Atoms& at(std::uint32_t word) const { return input.atoms[word]; }
  [[nodiscard]] const Node& node(std::uint32_t word) const { return state.node(word); }
  [[nodiscard]] std::uint64_t relation(std::uint32_t word) const {
    return word >= state.words() ? 0 : 1 + static_cast<std::uint64_t>(state.node(word).relation);
  }
};

/// Numbers the templates as they come.
struct Collector {
  ParserFeatures features;  // NOLINT: every element is set
  std::size_t count = 0;

  void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0, std::uint64_t d = 0) {
    features[count] = feature_hash(count + 1, a, b, c, d);
    ++count;
  }
};

void add_single_words(Collector& f, const View& view, const std::array<std::uint32_t, 6>& places) {
  for (const std::uint32_t place : places) {
    const Atoms& w = view.at(place);
    f.add(w.word);
    f.add(w.tag);
    f.add(w.both);
  }
  for (std::size_t i = 0; i < 3; ++i) {
    f.add(view.at(places[i]).ending, view.at(places[i]).part);
    f.add(view.at(places[i]).seen);
  }
}

void add_pair(Collector& f, const Atoms& a, const Atoms& b) {
  f.add(a.both, b.both);
  f.add(a.both, b.tag);
  f.add(a.tag, b.both);
  f.add(a.both, b.word);
  f.add(a.word, b.both);
  f.add(a.word, b.word);
  f.add(a.tag, b.tag);
}

void add_small_pair(Collector& f, const Atoms& a, const Atoms& b) {
  f.add(a.word, b.word);
  f.add(a.word, b.tag);
  f.add(a.tag, b.word);
  f.add(a.tag, b.tag);
}

void add_distances(Collector& f, const Atoms& a, const Atoms& b, std::uint64_t gap) {
  f.add(a.word, gap);
  f.add(a.tag, gap);
  f.add(b.word, gap);
  f.add(b.tag, gap);
  f.add(a.tag, b.tag, gap);
}

void add_dependent(Collector& f, const View& view, std::uint32_t dependent, const Atoms& head) {
  f.add(view.at(dependent).word, head.part);
  f.add(view.at(dependent).tag, head.tag);
  f.add(view.relation(dependent), head.tag);
}

}  // namespace

ParserInput::ParserInput(std::span<const WordForm> words, std::span<const TagPair> tags) {
  atoms.reserve(words.size() + 2);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto part = 3 + static_cast<std::uint64_t>(tags[i].upos);
    const std::uint64_t tag = mix(part * 256 + static_cast<std::uint64_t>(tags[i].xpos));
    atoms.push_back(
        {words[i].word, tag, words[i].word ^ (tag * 3), part, words[i].suffix[2], words[i].seen});
  }
  for (std::uint64_t outside = 1; outside <= 2; ++outside) {
    atoms.push_back({mix(outside), mix(outside), mix(outside), outside, mix(outside), 0});
  }
}

ParserFeatures parser_features(const ParserInput& input, const ArcHybridState& state) {
  const View view{input, state};
  const std::uint32_t s0i = state.stack(0);
  const std::uint32_t s1i = state.stack(1);
  const std::uint32_t s2i = state.stack(2);
  const std::uint32_t b0i = state.buffer(0);
  const std::uint32_t b1i = state.buffer(1);
  const std::uint32_t b2i = state.buffer(2);
  const Atoms& s0 = view.at(s0i);
  const Atoms& s1 = view.at(s1i);
  const Atoms& s2 = view.at(s2i);
  const Atoms& b0 = view.at(b0i);
  const Atoms& b1 = view.at(b1i);
  const Atoms& b2 = view.at(b2i);
  const Node& s0n = view.node(s0i);
  const Node& s1n = view.node(s1i);
  const Node& b0n = view.node(b0i);
  Collector f;
  add_single_words(f, view, {s0i, b0i, s1i, b1i, s2i, b2i});  // 24
  add_pair(f, s0, b0);                                        // 31
  add_pair(f, s1, s0);                                        // 38
  add_small_pair(f, s1, b0);
  add_small_pair(f, b0, b1);
  add_small_pair(f, s0, b1);
  add_small_pair(f, s2, s0);  // 54
  f.add(s0.tag, b0.tag, b1.tag);
  f.add(s1.tag, s0.tag, b0.tag);
  f.add(s2.tag, s1.tag, s0.tag);
  f.add(b0.tag, b1.tag, b2.tag);
  f.add(s1.tag, s0.tag, b0.tag, b1.tag);
  f.add(s2.tag, s1.tag, s0.tag, b0.tag);
  f.add(s0.word, b0.tag, b1.tag);
  f.add(s0.tag, b0.word, b1.tag);
  f.add(s0.tag, b0.tag, b1.word);
  f.add(s1.word, s0.tag, b0.tag);
  f.add(s1.tag, s0.word, b0.tag);
  f.add(s1.tag, s0.tag, b0.word);
  f.add(s1.word, s0.word, b0.tag);
  f.add(s1.tag, s0.word, b0.word);  // 68
  add_distances(f, s0, b0, distance(s0i, b0i));
  add_distances(f, s1, s0, distance(s1i, s0i));  // 78
  add_dependent(f, view, s0n.left, s0);
  add_dependent(f, view, s0n.right, s0);
  add_dependent(f, view, s1n.left, s1);
  add_dependent(f, view, s1n.right, s1);
  add_dependent(f, view, b0n.left, b0);
  add_dependent(f, view, s0n.right2, s0);
  add_dependent(f, view, b0n.left2, b0);
  add_dependent(f, view, s1n.right2, s1);  // 102
  f.add(s0.tag, b0.tag, view.at(s0n.left).tag, view.relation(s0n.left));
  f.add(s0.tag, b0.tag, view.at(s0n.right).tag, view.relation(s0n.right));
  f.add(s0.tag, b0.tag, view.at(b0n.left).tag, view.relation(b0n.left));
  f.add(s1.tag, s0.tag, view.at(s0n.left).tag, view.relation(s0n.left));
  f.add(s1.tag, s0.tag, view.at(s0n.right).tag, view.relation(s0n.right));
  f.add(s1.tag, s0.tag, view.at(s1n.right).tag, view.relation(s1n.right));
  f.add(s1.tag, s0.tag, view.at(s1n.left).tag, view.relation(s1n.left));
  f.add(s0.tag, s0n.left_relations);
  f.add(s0.tag, s0n.right_relations);
  f.add(s1.tag, s1n.right_relations);
  f.add(s1.tag, s1n.left_relations);
  f.add(b0.tag, b0n.left_relations);
  f.add(s0.word, s0n.right_relations);
  f.add(s1.word, s1n.right_relations, s0.part);
  f.add(b0.word, b0n.left_relations, s0.part);
  f.add(s0.word, s0n.left_relations, b0.part);  // 118
  f.add(s0.tag, s0n.lefts, s0n.rights);
  f.add(s1.tag, s1n.lefts, s1n.rights);
  f.add(b0.tag, b0n.lefts);
  f.add(s0.ending, b0.ending, s0.part, b0.part);  // 122
  BELIE_ASSERT(f.count == kParserFeatures, "the number of templates is part of the format");
  return f.features;
}

}  // namespace belie
