// SPDX-License-Identifier: Apache-2.0
#include "graph/facts_at_hand.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <variant>

#include "graph/folding.h"

namespace belie {
namespace {

class FactsAtHand {
 public:
  explicit FactsAtHand(const std::vector<GraphInput>& drafts) {
    for (const GraphInput& draft : drafts) {
      read_names(*draft.annotation);
      read_offices(*draft.claims);
    }
  }

  [[nodiscard]] bool has(const OfficeTerm& term) const {
    const auto has_word = [&](const std::string& name) { return has_word_of(name); };
    const bool apart = !term.person.ends_with(term.surname);  // else looked up with the full name
    return offices_.contains(term.office) || has_word(term.person) ||
           (apart && has_word(term.surname)) || std::ranges::any_of(term.aliases, has_word) ||
           std::ranges::any_of(term.surname_aliases, has_word);
  }

 private:
  /// Words in small letters are no names, but for those that the folding of letters takes apart.
  void read_names(const Annotation& annotation) {
    for (const Token& token : annotation.tokens) {
      const std::string_view word = annotation.text(token.span);
      const bool small = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
      if (!small) read_name(word);
    }
    for (const Referent& referent : annotation.referents) read_name(referent.name);
  }

  void read_name(std::string_view name) {
    if (!seen_.insert(name).second) return;
    for (std::string& word : words_of(folded_name(name))) words_.insert(std::move(word));
  }

  void read_offices(const std::vector<Claim>& claims) {
    for (const Claim& claim : claims) {
      for (const Argument& argument : claim.arguments) {
        if (const auto* id = std::get_if<std::string>(&argument.value)) offices_.insert(*id);
      }
    }
  }

  [[nodiscard]] bool has_word_of(const std::string& name) const {
    const std::string folded = folded_name(name);
    for (std::size_t begin = 0; begin < folded.size();) {
      const std::size_t end = std::min(folded.find(' ', begin), folded.size());
      if (words_.contains(std::string_view(folded).substr(begin, end - begin))) return true;
      begin = end + 1;
    }
    return false;
  }

  std::unordered_set<std::string_view> seen_;
  std::set<std::string, std::less<>> words_;  // of names, folded
  std::unordered_set<std::string> offices_;   // lexicon ids, among other values of claims
};

}  // namespace

std::vector<Fact> facts_at_hand(const std::vector<GraphInput>& drafts,
                                const std::vector<Fact>& facts) {
  const FactsAtHand at_hand(drafts);
  std::unordered_set<std::string_view> people;
  for (const Fact& fact : facts) {
    if (at_hand.has(fact.term)) people.insert(fact.term.person);
  }
  std::vector<Fact> kept;
  std::ranges::copy_if(facts, std::back_inserter(kept),
                       [&](const Fact& fact) { return people.contains(fact.term.person); });
  return kept;
}

}  // namespace belie
