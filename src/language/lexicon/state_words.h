// SPDX-License-Identifier: Apache-2.0
//
// The lexicon's states, transitions and things, made ready for look-up by the first word of their
// phrases. Owned by the LexiconIndex; immutable; entries are handed out by pointer and live as long
// as it does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/lexicon/lexicon.h"

namespace belie {

/// How a phrase bears on a state.
enum class StateWord : std::uint8_t {
  kComplement,    // "in force"
  kVerb,          // "apply"
  kIntransitive,  // "come into force"
  kTransitive,    // "lift"
  kNoun           // "closure"
};

/// One phrase that tells a state or a change of state; of `state` and `transition` one is set.
struct StatePhrase {
  StateWord part = StateWord::kComplement;
  std::vector<std::string> words;  // one a token: "in", "force"
  const StateEntry* state = nullptr;
  const TransitionEntry* transition = nullptr;

  [[nodiscard]] std::string_view family() const;
  [[nodiscard]] std::string_view after() const;  // the state that holds then
};

class StateWords {
 public:
  /// Refers to the lexicon, which must outlive it.
  explicit StateWords(const Lexicon& lexicon);

  /// The phrases that begin with the word, in the order of the lexicon; empty: none.
  [[nodiscard]] const std::vector<StatePhrase>& phrases(std::string_view first) const;

  /// The class of the noun, of up to three words as lemmas without hyphens, or nullptr.
  [[nodiscard]] const ThingEntry* thing(std::string_view noun) const;
  [[nodiscard]] const ThingEntry* thing_class(std::string_view id) const;

  /// The other state of a family that has two; "" where there are more.
  [[nodiscard]] std::string_view opposite(std::string_view family, std::string_view state) const;

 private:
  void add(StateWord part, const std::vector<std::string>& phrases, const StateEntry* state,
           const TransitionEntry* transition);

  std::unordered_map<std::string, std::vector<StatePhrase>> phrases_;
  std::unordered_map<std::string, const ThingEntry*> things_;
  std::unordered_map<std::string, const ThingEntry*> classes_;
  std::unordered_map<std::string, std::vector<std::string_view>> families_;
};

}  // namespace belie
