// SPDX-License-Identifier: Apache-2.0
#include "rules/deed_words.h"

#include <sstream>

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
    DeedPhrase entry{&deed, part, {}, phrase.ends_with('?')};
    std::istringstream words(entry.weak ? phrase.substr(0, phrase.size() - 1) : phrase);
    std::string first;
    words >> first;
    for (std::string word; words >> word;) entry.further.push_back(word);
    phrases_[first].push_back(std::move(entry));
  }
}

const std::vector<DeedPhrase>& DeedWords::phrases(std::string_view first) const {
  static const std::vector<DeedPhrase> kNone;
  const auto found = phrases_.find(std::string(first));
  return found == phrases_.end() ? kNone : found->second;
}

}  // namespace belie
