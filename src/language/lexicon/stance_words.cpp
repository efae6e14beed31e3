// SPDX-License-Identifier: Apache-2.0
#include "language/lexicon/stance_words.h"

#include <algorithm>
#include <sstream>

namespace belie {
namespace {

std::vector<std::string> words_of(const std::string& phrase) {
  std::istringstream stream(phrase);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

template <typename Value>
const Value& found_in(const std::unordered_map<std::string, Value>& table, std::string_view key) {
  static const Value kNone{};
  const auto found = table.find(std::string(key));
  return found == table.end() ? kNone : found->second;
}

}  // namespace

StanceWords::StanceWords(const StanceTables& tables) {
  for (const StanceEntry& entry : tables.stances) {
    const auto add = [&](StanceWord kind, const std::vector<std::string>& phrases) {
      for (const std::string& phrase : phrases) {
        std::vector<std::string> words = words_of(phrase);
        if (words.empty()) continue;
        // "not hear of" is found at its verb.
        const bool denied = words.front() == "not" && words.size() > 1;
        if (denied) words.erase(words.begin());
        auto& list = phrases_[static_cast<std::size_t>(kind)][words.front()];
        list.push_back({std::move(words), &entry, denied});
      }
    };
    add(StanceWord::kVerb, entry.verbs);
    add(StanceWord::kNoun, entry.nouns);
    add(StanceWord::kAdjective, entry.adjectives);
  }
  for (Phrases& table : phrases_) {
    for (auto& [first, list] : table) {
      std::ranges::stable_sort(list, std::greater{},
                               [](const StancePhrase& phrase) { return phrase.words.size(); });
    }
  }
  for (const TopicEntry& entry : tables.topics) {
    for (const std::string& noun : entry.nouns) nouns_.emplace(noun, &entry);
    for (const std::string& verb : entry.verbs) verbs_.emplace(verb, &entry);
  }
  for (const std::string& phrase : tables.turns) {
    std::vector<std::string> words = words_of(phrase);
    if (!words.empty()) turns_[words.front()].push_back(words);
  }
}

const std::vector<StancePhrase>& StanceWords::phrases(StanceWord kind,
                                                      std::string_view lemma) const {
  return found_in(phrases_[static_cast<std::size_t>(kind)], lemma);
}

const TopicEntry* StanceWords::noun(std::string_view lemma) const {
  return found_in(nouns_, lemma);
}

const TopicEntry* StanceWords::verb(std::string_view lemma) const {
  return found_in(verbs_, lemma);
}

const std::vector<std::vector<std::string>>& StanceWords::turns(std::string_view lemma) const {
  return found_in(turns_, lemma);
}

}  // namespace belie
