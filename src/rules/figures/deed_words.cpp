// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/deed_words.h"

#include <utility>

#include "graph/folding.h"

namespace belie {

DeedWords::DeedWords(const ClaimGraph& /*graph*/, const LexiconIndex& lexicon) {
  for (const DeedEntry& deed : lexicon.lexicon().deeds) {
    add(deed, DeedPart::kObjectOf, deed.object_of);
    add(deed, DeedPart::kSubjectOf, deed.subject_of);
    add(deed, DeedPart::kNoun, deed.nouns);
    add(deed, DeedPart::kAdjective, deed.adjectives);
  }
}

void DeedWords::add(const DeedEntry& deed, DeedPart part, const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) {
    const bool weak = phrase.ends_with('?');
    std::vector<std::string> words =
        words_of(std::string_view(phrase).substr(0, phrase.size() - (weak ? 1 : 0)));
    if (words.empty()) continue;
    std::string first = std::move(words.front());
    words.erase(words.begin());
    phrases_[std::move(first)].push_back({&deed, part, std::move(words), weak});
  }
}

const std::vector<DeedPhrase>& DeedWords::phrases(std::string_view first) const {
  static const std::vector<DeedPhrase> kNone;
  const auto found = phrases_.find(std::string(first));
  return found == phrases_.end() ? kNone : found->second;
}

}  // namespace belie
