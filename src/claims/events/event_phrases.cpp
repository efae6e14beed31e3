// SPDX-License-Identifier: Apache-2.0
#include "claims/events/event_phrases.h"

#include "claims/events/event_noun_phrases.h"
#include "claims/events/event_threads.h"
#include "claims/events/event_verb_phrases.h"

namespace belie {

std::vector<EventPhrase> event_phrases(const Annotation& annotation, const LexiconIndex& lexicon) {
  const EventWords& words = lexicon.event_words();
  const EventTimes times(annotation);
  const EventSites sites(annotation, lexicon.lexicon());
  const NounPhrases nouns(annotation, words, times, sites);
  const VerbPhrases verbs(annotation, words, times, sites);
  std::vector<EventPhrase> phrases;
  for (std::uint32_t token = 0; token < annotation.tokens.size(); ++token) {
    const EventWord word = words.at(annotation, token);
    if (word.entry == nullptr) continue;
    auto phrase = word.verb ? verbs.verb_phrase(word) : nouns.noun_phrase(word);
    if (phrase) phrases.push_back(std::move(*phrase));
  }
  tell_threads(phrases, annotation);
  return phrases;
}

}  // namespace belie
