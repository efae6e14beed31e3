// SPDX-License-Identifier: Apache-2.0
#include "rules/places/scene_words.h"

#include <algorithm>
#include <utility>

#include "graph/folding.h"
#include "language/characters.h"

namespace belie {
namespace {

constexpr std::uint32_t kReach = 5;  // from a verb to the last word of its phrase

bool is_word(const Annotation& annotation, std::uint32_t at, std::string_view word) {
  return annotation.lemma(TokenIndex{at}) == word ||
         normal_form(annotation.word(TokenIndex{at})) == word;
}

/// Whether the words stand behind the verb in their order, an object or an article between them.
bool stand_behind(const Annotation& annotation, std::uint32_t verb,
                  const std::vector<std::string>& words) {
  const TokenRange sentence = annotation.sentences[annotation.tokens[verb].sentence.index()].tokens;
  const std::uint32_t end = std::min(sentence.end, verb + 1 + kReach);
  std::uint32_t at = verb + 1;
  for (const std::string& word : words) {
    while (at < end && !is_word(annotation, at, word)) {
      if (annotation.tokens[at].upos == Upos::kPunct) return false;
      ++at;
    }
    if (at >= end) return false;
    ++at;
  }
  return true;
}

/// Whether the words stand right before the noun.
bool stand_before(const Annotation& annotation, std::uint32_t noun,
                  const std::vector<std::string>& words) {
  const std::uint32_t begin =
      annotation.sentences[annotation.tokens[noun].sentence.index()].tokens.begin;
  std::uint32_t at = noun;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if (at > begin && annotation.word(TokenIndex{at - 1}) == "-") --at;
    if (at == begin || !is_word(annotation, at - 1, *word)) return false;
    --at;
  }
  return true;
}

}  // namespace

void add_scenes(Scenes& to, const Scenes& from) {
  for (const auto& [scene, plain] : from) {
    const auto [known, fresh] = to.try_emplace(scene, plain);
    if (!fresh) known->second = known->second || plain;
  }
}

SceneWords::SceneWords(const ClaimGraph& /*graph*/, const LexiconIndex& lexicon) {
  for (const SceneEntry& scene : lexicon.lexicon().scenes) {
    add(verbs_, scene, scene.verbs, false);
    add(nouns_, scene, scene.nouns, true);
  }
}

void SceneWords::add(Phrases& to, const SceneEntry& scene, const std::vector<std::string>& phrases,
                     bool by_last) {
  for (const std::string& phrase : phrases) {
    const bool weak = phrase.ends_with('?');
    std::vector<std::string> words =
        words_of(folded_name(std::string_view(phrase).substr(0, phrase.size() - (weak ? 1 : 0))));
    if (words.empty()) continue;
    const auto key = by_last ? words.end() - 1 : words.begin();
    std::string word = std::move(*key);
    words.erase(key);
    to[std::move(word)].push_back({scene.id, std::move(words), !weak});
  }
}

Scenes SceneWords::of_verb(const Annotation& annotation, std::uint32_t verb) const {
  Scenes found;
  const auto phrases = verbs_.find(std::string(annotation.lemma(TokenIndex{verb})));
  if (phrases == verbs_.end()) return found;
  for (const Phrase& phrase : phrases->second) {
    if (stand_behind(annotation, verb, phrase.further))
      add_scenes(found, {{phrase.scene, phrase.plain}});
  }
  return found;
}

Scenes SceneWords::of_noun(const Annotation& annotation, std::uint32_t noun) const {
  Scenes found;
  const auto phrases = nouns_.find(std::string(annotation.lemma(TokenIndex{noun})));
  if (phrases == nouns_.end()) return found;
  for (const Phrase& phrase : phrases->second) {
    if (stand_before(annotation, noun, phrase.further))
      add_scenes(found, {{phrase.scene, phrase.plain}});
  }
  return found;
}

}  // namespace belie
