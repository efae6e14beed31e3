// SPDX-License-Identifier: Apache-2.0
#include "language/lexicon/state_words.h"

#include <algorithm>

#include "language/names/spelling.h"

namespace belie {
namespace {

const ThingEntry* found_in(const std::unordered_map<std::string, const ThingEntry*>& table,
                           std::string_view key) {
  const auto found = table.find(std::string(key));
  return found == table.end() ? nullptr : found->second;
}

/// "cease-fire" is looked up as "cease fire".
std::string without_hyphens(std::string noun) {
  std::ranges::replace(noun, '-', ' ');
  return noun;
}

}  // namespace

std::string_view StatePhrase::family() const {
  return state != nullptr ? state->family : transition->family;
}

std::string_view StatePhrase::after() const {
  return state != nullptr ? state->id : transition->after;
}

StateWords::StateWords(const Lexicon& lexicon) {
  for (const StateEntry& state : lexicon.states) {
    add(StateWord::kComplement, state.complements, &state, nullptr);
    add(StateWord::kVerb, state.verbs, &state, nullptr);
    families_[state.family].push_back(state.id);
  }
  for (const TransitionEntry& transition : lexicon.transitions) {
    add(StateWord::kIntransitive, transition.intransitive, nullptr, &transition);
    add(StateWord::kTransitive, transition.transitive, nullptr, &transition);
    add(StateWord::kNoun, transition.nouns, nullptr, &transition);
  }
  for (const ThingEntry& thing : lexicon.things) {
    classes_.emplace(thing.id, &thing);
    for (const std::string& noun : thing.nouns) things_.emplace(without_hyphens(noun), &thing);
  }
}

void StateWords::add(StateWord part, const std::vector<std::string>& phrases,
                     const StateEntry* state, const TransitionEntry* transition) {
  for (const std::string& phrase : phrases) {
    std::vector<std::string> words = phrase_words(phrase);
    for (std::size_t i = 1; i < words.size(); ++i) {  // "one's" stands for one token
      if (words[i] != "'s" || words[i - 1] != "one") continue;
      words[i - 1] = "one's";
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (words.empty()) continue;
    const std::string first = words.front();
    phrases_[first].push_back({part, std::move(words), state, transition});
  }
}

const std::vector<StatePhrase>& StateWords::phrases(std::string_view first) const {
  static const std::vector<StatePhrase> kNone;
  const auto found = phrases_.find(std::string(first));
  return found == phrases_.end() ? kNone : found->second;
}

const ThingEntry* StateWords::thing(std::string_view noun) const { return found_in(things_, noun); }

const ThingEntry* StateWords::thing_class(std::string_view id) const {
  return found_in(classes_, id);
}

std::string_view StateWords::opposite(std::string_view family, std::string_view state) const {
  const auto found = families_.find(std::string(family));
  if (found == families_.end() || found->second.size() != 2) return "";
  return found->second[0] == state ? found->second[1] : found->second[0];
}

}  // namespace belie
