// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/parser.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "language/syntax/hashing.h"
#include "language/syntax/model.h"
#include "language/syntax/syntax_pipeline.h"
#include "support/catch.h"

namespace belie {

namespace {

std::vector<std::string> words_of(const std::string& sentence) {
  std::istringstream stream(sentence);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

SentenceAnalysis analysed(const std::vector<std::string>& words) {
  const Model model = load_model(embedded_model_bytes()).value();
  const std::vector<std::string_view> views(words.begin(), words.end());
  return analyse(views, model);
}

/// "nsubj(resigned,minister)" for each word but punctuation, in text order.
std::string tree(const std::string& sentence) {
  const std::vector<std::string> words = words_of(sentence);
  const SentenceAnalysis analysis = analysed(words);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Arc& arc = analysis.arcs[i];
    if (arc.relation == Relation::kPunct) continue;
    const std::string head = arc.head == words.size() ? "-" : words[arc.head];
    out += (out.empty() ? "" : " ") + std::string(to_text(arc.relation)) + '(' + head + ',' +
           words[i] + ')';
  }
  return out;
}

/// A projective tree over [begin, end): the root is anywhere, each side a tree again.
void random_tree(std::uint32_t begin, std::uint32_t end, std::uint32_t head, std::uint64_t& state,
                 std::vector<std::uint32_t>& heads) {
  if (begin == end) return;
  state = mix(state + 1);
  const auto root = begin + static_cast<std::uint32_t>(state % (end - begin));
  heads[root] = head;
  random_tree(begin, root, root, state, heads);
  random_tree(root + 1, end, root, state, heads);
}

constexpr Action kActions[] = {{Move::kShift, Relation::kDep},
                               {Move::kLeft, Relation::kDep},
                               {Move::kLeft, Relation::kRoot},
                               {Move::kRight, Relation::kDep}};

/// The allowed actions, those that lose fewest arcs first.
std::vector<Action> allowed_actions(const ArcHybridState& state, const ArcHybridOracle& oracle) {
  std::vector<Action> allowed;
  std::copy_if(std::begin(kActions), std::end(kActions), std::back_inserter(allowed),
               [&](Action action) { return state.allowed(action); });
  std::stable_sort(allowed.begin(), allowed.end(), [&](Action a, Action b) {
    return oracle.cost(state, a.move) < oracle.cost(state, b.move);
  });
  return allowed;
}

std::uint32_t arcs_missed(const ArcHybridState& state, const std::vector<std::uint32_t>& heads) {
  std::uint32_t missed = 0;
  for (std::uint32_t i = 0; i < heads.size(); ++i) missed += state.node(i).head != heads[i] ? 1 : 0;
  return missed;
}

}  // namespace

TEST_CASE("who did what is read from plain sentences", "[parser]") {
  CHECK(tree("The minister resigned on Friday .") ==
        "det(minister,The) nsubj(resigned,minister) root(-,resigned) case(Friday,on) "
        "obl(resigned,Friday)");
  CHECK(tree("Police arrested two men .") ==
        "nsubj(arrested,Police) root(-,arrested) nummod(men,two) obj(arrested,men)");
}

TEST_CASE("every sentence has one root and no circle", "[parser]") {
  const std::string sentences[] = {"-",
                                   ". . .",
                                   "The of and , ( )",
                                   "One , two , three and four .",
                                   "He said she said they said we said so",
                                   "Go !"};
  for (const std::string& sentence : sentences) {
    const std::size_t count = words_of(sentence).size();
    const SentenceAnalysis analysis = analysed(words_of(sentence));
    std::size_t roots = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const Arc& arc = analysis.arcs[i];
      CHECK(arc.margin >= 0);
      CHECK((arc.relation == Relation::kRoot) == (arc.head == count));
      roots += arc.head == count ? 1 : 0;
      std::size_t steps = 0;
      for (std::size_t at = i; at != count; at = analysis.arcs[at].head) REQUIRE(++steps <= count);
    }
    CHECK(roots == 1);
  }
}

TEST_CASE("following the oracle builds the right tree", "[parser]") {
  std::uint64_t seed = 7;
  for (std::uint32_t length = 1; length < 30; ++length) {
    std::vector<std::uint32_t> heads(length);
    random_tree(0, length, length, seed, heads);
    const ArcHybridOracle oracle(heads, std::vector<Relation>(length, Relation::kDep));
    ArcHybridState state(length);
    while (!state.finished()) {
      const Action action = allowed_actions(state, oracle).front();
      REQUIRE(oracle.cost(state, action.move) == 0);
      state.apply(action);
    }
    CHECK(arcs_missed(state, heads) == 0);
  }
}

TEST_CASE("after a detour exactly as many arcs are missing as the oracle said", "[parser]") {
  std::uint64_t seed = 11;
  for (std::uint32_t round = 0; round < 200; ++round) {
    const std::uint32_t length = 2 + round % 15;
    std::vector<std::uint32_t> heads(length);
    random_tree(0, length, length, seed, heads);
    const ArcHybridOracle oracle(heads, std::vector<Relation>(length, Relation::kDep));
    ArcHybridState state(length);
    std::uint32_t lost = 0;
    while (!state.finished()) {
      const std::vector<Action> allowed = allowed_actions(state, oracle);
      seed = mix(seed + 1);
      const Action action =
          seed % 4 == 0 ? allowed[(seed >> 8U) % allowed.size()] : allowed.front();
      lost += oracle.cost(state, action.move);
      state.apply(action);
    }
    CHECK(arcs_missed(state, heads) == lost);
  }
}

}  // namespace belie
