// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/parser_features.h"

#include <algorithm>

#include "base/assert.h"
#include "language/syntax/hashing.h"

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
/// outermost dependents; i a place, n what the state knows of it.
struct View {
  View(const ParserInput& read, const ArcHybridState& of) : input(read), state(of) {}

  [[nodiscard]] const Atoms& at(std::uint32_t word) const { return input.atoms[word]; }
  [[nodiscard]] const Node& node(std::uint32_t word) const { return state.node(word); }
  [[nodiscard]] std::uint64_t relation(std::uint32_t word) const {
    return word >= state.words() ? 0 : 1 + static_cast<std::uint64_t>(state.node(word).relation);
  }

  const ParserInput& input;
  const ArcHybridState& state;
  const std::uint32_t s0i = state.stack(0), s1i = state.stack(1), s2i = state.stack(2);
  const std::uint32_t b0i = state.buffer(0), b1i = state.buffer(1), b2i = state.buffer(2);
  const Atoms &s0 = at(s0i), &s1 = at(s1i), &s2 = at(s2i);
  const Atoms &b0 = at(b0i), &b1 = at(b1i), &b2 = at(b2i), &b3 = at(state.buffer(3));
  const Node &s0n = node(s0i), &s1n = node(s1i), &b0n = node(b0i);
};

/// Numbers the templates as they come.
struct Collector {
  ParserFeatures features;

  void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0, std::uint64_t d = 0) {
    features.values[features.count] = feature_hash(features.count + 1, a, b, c, d);
    ++features.count;
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

void add_triples(Collector& f, const View& v) {
  f.add(v.s0.tag, v.b0.tag, v.b1.tag);
  f.add(v.s1.tag, v.s0.tag, v.b0.tag);
  f.add(v.s2.tag, v.s1.tag, v.s0.tag);
  f.add(v.b0.tag, v.b1.tag, v.b2.tag);
  f.add(v.s1.tag, v.s0.tag, v.b0.tag, v.b1.tag);
  f.add(v.s2.tag, v.s1.tag, v.s0.tag, v.b0.tag);
  f.add(v.s0.word, v.b0.tag, v.b1.tag);
  f.add(v.s0.tag, v.b0.word, v.b1.tag);
  f.add(v.s0.tag, v.b0.tag, v.b1.word);
  f.add(v.s1.word, v.s0.tag, v.b0.tag);
  f.add(v.s1.tag, v.s0.word, v.b0.tag);
  f.add(v.s1.tag, v.s0.tag, v.b0.word);
  f.add(v.s1.word, v.s0.word, v.b0.tag);
  f.add(v.s1.tag, v.s0.word, v.b0.word);
}

/// The tags of two places with a dependent of one of them.
void add_with_dependent(Collector& f, const View& v, const Atoms& a, const Atoms& b,
                        std::uint32_t dependent) {
  f.add(a.tag, b.tag, v.at(dependent).tag, v.relation(dependent));
}

void add_dependents(Collector& f, const View& v) {
  add_dependent(f, v, v.s0n.left, v.s0);
  add_dependent(f, v, v.s0n.right, v.s0);
  add_dependent(f, v, v.s1n.left, v.s1);
  add_dependent(f, v, v.s1n.right, v.s1);
  add_dependent(f, v, v.b0n.left, v.b0);
  add_dependent(f, v, v.s0n.right2, v.s0);
  add_dependent(f, v, v.b0n.left2, v.b0);
  add_dependent(f, v, v.s1n.right2, v.s1);
  add_with_dependent(f, v, v.s0, v.b0, v.s0n.left);
  add_with_dependent(f, v, v.s0, v.b0, v.s0n.right);
  add_with_dependent(f, v, v.s0, v.b0, v.b0n.left);
  add_with_dependent(f, v, v.s1, v.s0, v.s0n.left);
  add_with_dependent(f, v, v.s1, v.s0, v.s0n.right);
  add_with_dependent(f, v, v.s1, v.s0, v.s1n.right);
  add_with_dependent(f, v, v.s1, v.s0, v.s1n.left);
}

/// Which relations a place's dependents have so far, and how many dependents there are.
void add_valencies(Collector& f, const View& v) {
  f.add(v.s0.tag, v.s0n.left_relations);
  f.add(v.s0.tag, v.s0n.right_relations);
  f.add(v.s1.tag, v.s1n.right_relations);
  f.add(v.s1.tag, v.s1n.left_relations);
  f.add(v.b0.tag, v.b0n.left_relations);
  f.add(v.s0.word, v.s0n.right_relations);
  f.add(v.s1.word, v.s1n.right_relations, v.s0.part);
  f.add(v.b0.word, v.b0n.left_relations, v.s0.part);
  f.add(v.s0.word, v.s0n.left_relations, v.b0.part);
  f.add(v.s0.tag, v.s0n.lefts, v.s0n.rights);
  f.add(v.s1.tag, v.s1n.lefts, v.s1n.rights);
  f.add(v.b0.tag, v.b0n.lefts);
  f.add(v.s0.ending, v.b0.ending, v.s0.part, v.b0.part);
}

// What Atoms::before counts: bit 0 commas, 12 verbs, 24 coordinators, 36 quotation marks, 48 other
// marks.
constexpr std::uint64_t kOneComma = 1;
constexpr std::uint64_t kOneVerb = std::uint64_t{1} << 12U;
constexpr std::uint64_t kOneCoordinator = std::uint64_t{1} << 24U;
constexpr std::uint64_t kOneQuote = std::uint64_t{1} << 36U;
constexpr std::uint64_t kOneMark = std::uint64_t{1} << 48U;

std::uint64_t counted(TagPair tag) {
  if (tag.xpos == Xpos::kComma) return kOneComma;
  if (tag.xpos == Xpos::kLeftQuote || tag.xpos == Xpos::kRightQuote) return kOneQuote;
  switch (tag.upos) {
    case Upos::kVerb:
    case Upos::kAux:
      return kOneVerb;
    case Upos::kCconj:
      return kOneCoordinator;
    case Upos::kPunct:
      return kOneMark;
    default:
      return 0;
  }
}

/// What stands between two words: 0, 1, more commas, verbs, coordinators and other marks, and
/// whether a quotation begins or ends there.
std::uint64_t between(const ParserInput& input, std::uint32_t from, std::uint32_t to) {
  if (to < from || to + 1 >= input.atoms.size()) return 1;
  const std::uint64_t counts = input.atoms[to].before - input.atoms[from + 1].before;
  const auto some = [&](unsigned at) {
    return std::min<std::uint64_t>((counts >> at) & 0xfffU, 2);
  };
  return 16 * (some(0) + 3 * (some(12) + 3 * (some(24) + 3 * some(48)))) +
         2 * ((counts >> 36U) & 1U) + 4;
}

void add_between(Collector& f, const View& v) {
  const std::uint64_t after_s0 = between(v.input, v.s0i, v.b0i);
  const std::uint64_t after_s1 = between(v.input, v.s1i, v.s0i);
  f.add(v.s0.tag, v.b0.tag, after_s0);
  f.add(v.s1.tag, v.s0.tag, after_s1);
  f.add(v.s0.word, after_s0);
  f.add(v.b0.word, after_s0);
}

/// The first dependents to the left are the prepositions, conjunctions and articles that tell what
/// a phrase hangs on; so do groups of meaning.
void add_markers_and_senses(Collector& f, const View& v) {
  const std::uint64_t b0_marker = v.at(v.b0n.left).word;
  const std::uint64_t s0_marker = v.at(v.s0n.left).word;
  f.add(v.s0.word, b0_marker, v.b0.tag);
  f.add(v.s0.tag, v.b0.tag, b0_marker);
  f.add(v.s1.word, b0_marker, v.b0.tag);
  f.add(v.s1.tag, v.s0.tag, b0_marker);
  f.add(v.s1.word, v.s0.sense, b0_marker);
  f.add(v.s1.word, s0_marker, v.s0.tag);
  f.add(v.s1.tag, v.s0.tag, s0_marker);
  f.add(v.s0.word, b0_marker, v.b0.word);
  f.add(v.s0.sense, v.b0.sense);
  f.add(v.s1.sense, v.s0.sense);
  f.add(v.s0.sense, v.b0.tag);
  f.add(v.s0.tag, v.b0.sense);
  f.add(v.s1.sense, v.s0.tag);
  f.add(v.s1.tag, v.s0.sense);
  f.add(v.s1.sense, s0_marker, v.s0.sense);
  f.add(v.s0.sense, b0_marker, v.b0.sense);
  f.add(v.s1.sense, v.s0.sense, b0_marker);
  f.add(v.s0.word, v.b0.sense);
  f.add(v.s0.sense, v.b0.word);
  f.add(v.s1.word, v.s0.sense);
  f.add(v.s1.sense, v.s0.word);
}

void add_capitals(Collector& f, const View& v) {
  const auto both = [](const Atoms& a, const Atoms& b) { return a.capital * 8 + b.capital; };
  f.add(both(v.s0, v.b0), v.s0.tag, v.b0.tag);
  f.add(both(v.s1, v.s0), v.s1.tag, v.s0.tag);
  f.add(v.s0.tag, both(v.b0, v.b1), v.b0.tag, v.b1.tag);
}

/// Where the adviser's head of a word is, seen from the stack's top and the buffer's front.
std::uint64_t advised_place(const View& v, std::uint32_t word) {
  if (word > v.state.root()) return 0;
  const std::uint32_t head = v.input.advice[word].head;
  if (head == v.state.root()) return 1;
  if (head == v.b0i) return 2;
  if (head == v.s0i) return 3;
  if (head == v.s1i) return 4;
  if (head > v.b0i) return 5;
  return v.node(head).head == v.state.none() ? 6 : 7;  // in the stack, or gone
}

void add_advice(Collector& f, const View& v) {
  const ParserInput::Advice& of_s0 = v.input.advice[v.s0i];
  const ParserInput::Advice& of_s1 = v.input.advice[v.s1i];
  const ParserInput::Advice& of_b0 = v.input.advice[v.b0i];
  const std::uint64_t top = advised_place(v, v.s0i);
  const std::uint64_t next = v.b0i == v.state.root() ? 8 : advised_place(v, v.b0i);
  const std::uint64_t below = advised_place(v, v.s1i);
  const std::uint64_t more = of_s0.last >= v.b0i && v.s0i < v.state.root() ? 1 : 0;
  const std::uint64_t named = top * 64 + of_s0.relation;
  f.add(named);
  f.add(named, v.s0.tag, v.b0.tag);
  f.add(named, v.s1.tag, v.s0.tag);
  f.add(named, more, v.s0.tag);
  f.add(named, more, of_s0.sure, next);
  f.add(named, of_s0.sure);
  f.add(named, v.s0.word);
  f.add(named, v.s0.part, v.s1.part, v.b0.part);
  f.add(next, of_b0.relation, v.s0.tag, v.b0.tag);
  f.add(next, of_b0.relation, of_b0.sure);
  f.add(top, next, more, of_b0.sure);
  f.add(named, below, of_s1.relation);
  f.add(named, more, v.s0.both);
  f.add(named, more, next, of_b0.relation);
}

/// What the word means, as far as its tag leaves it open: groups of nouns, verbs, names; of all
/// other words the tag.
std::uint64_t sense_of(const WordForm& word, Upos tag, std::uint64_t part) {
  switch (tag) {
    case Upos::kNoun:
      return word.noun;
    case Upos::kVerb:
      return 32 + word.verb;
    case Upos::kPropn:
      return 64 + word.noun;
    default:
      return 96 + part;
  }
}

std::uint64_t sureness(std::int16_t margin) {
  constexpr std::array kSteps = {700, 2000, 5000};
  return static_cast<std::uint64_t>(std::upper_bound(kSteps.begin(), kSteps.end(), int{margin}) -
                                    kSteps.begin());
}

}  // namespace

ParserInput::ParserInput(std::span<const WordForm> words, std::span<const TagPair> tags,
                         ReadingOrder from)
    : reading(from) {
  atoms.reserve(words.size() + 2);
  const auto count = static_cast<std::uint32_t>(words.size());
  std::uint64_t before = 0;
  for (std::uint32_t place = 0; place < count; ++place) {
    const std::uint32_t i = place_of(place, count, reading);
    const WordForm& word = words[i];
    const auto part = 3 + static_cast<std::uint64_t>(tags[i].upos);
    const std::uint64_t tag = mix(part * 256 + static_cast<std::uint64_t>(tags[i].xpos));
    atoms.push_back({word.word, tag, word.word ^ (tag * 3), part, word.suffix[2], word.seen,
                     sense_of(word, tags[i].upos, part), word.capital, before});
    before += counted(tags[i]);
  }
  for (std::uint64_t outside = 1; outside <= 2; ++outside) {
    atoms.push_back({mix(outside), mix(outside), mix(outside), outside, mix(outside), 0,
                     128 + outside, 4, before});
  }
}

void ParserInput::advise(std::span<const Arc> arcs) {
  const auto count = static_cast<std::uint32_t>(arcs.size());
  advice.resize(count + 2);
  for (std::uint32_t place = 0; place < count + 2; ++place) advice[place].last = place;
  for (std::uint32_t place = 0; place < count; ++place) {
    const Arc& arc = arcs[place_of(place, count, reading)];
    Advice& word = advice[place];
    word.head = place_of(arc.head, count, reading);
    word.relation = 1 + static_cast<std::uint64_t>(arc.relation);
    word.sure = sureness(arc.margin);
    if (word.head < count) advice[word.head].last = std::max(advice[word.head].last, place);
  }
}

ParserFeatures parser_features(const ParserInput& input, const ArcHybridState& state) {
  const View v(input, state);
  Collector f;
  add_single_words(f, v, {v.s0i, v.b0i, v.s1i, v.b1i, v.s2i, v.b2i});
  add_pair(f, v.s0, v.b0);
  add_pair(f, v.s1, v.s0);
  add_small_pair(f, v.s1, v.b0);
  add_small_pair(f, v.b0, v.b1);
  add_small_pair(f, v.s0, v.b1);
  add_small_pair(f, v.s2, v.s0);
  add_triples(f, v);
  add_distances(f, v.s0, v.b0, distance(v.s0i, v.b0i));
  add_distances(f, v.s1, v.s0, distance(v.s1i, v.s0i));
  add_dependents(f, v);
  add_valencies(f, v);
  add_between(f, v);
  add_markers_and_senses(f, v);
  add_capitals(f, v);
  f.add(v.b1.tag, v.b2.tag, v.b3.tag);
  BELIE_ASSERT(f.features.count == kParserFeatures,
               "the number of templates is part of the format");
  if (!input.advice.empty()) add_advice(f, v);
  return f.features;
}

}  // namespace belie
