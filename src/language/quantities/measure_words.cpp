// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

template <typename Entry>
const Entry* found_in(const std::unordered_map<std::string, const Entry*>& table,
                      std::string_view key) {
  const auto found = table.find(std::string(key));
  return found == table.end() ? nullptr : found->second;
}

}  // namespace

MeasureWords::MeasureWords(const Lexicon& lexicon) {
  for (const MeasureEntry& entry : lexicon.measures) {
    by_id_.emplace(entry.id, &entry);
    const auto add = [&](MeasureWord part, const std::vector<std::string>& words) {
      for (const std::string& word : words) {
        tables_[static_cast<std::size_t>(part)][word].push_back(&entry);
      }
    };
    add(MeasureWord::kObjectOf, entry.object_of);
    add(MeasureWord::kSubjectOf, entry.subject_of);
    add(MeasureWord::kAdjective, entry.adjectives);
    add(MeasureWord::kNoun, entry.nouns);
    add(MeasureWord::kPhrase, entry.phrases);
  }
  for (const CountedEntry& entry : lexicon.counted) {
    counted_by_id_.emplace(entry.id, &entry);
    for (const std::string& noun : entry.nouns) {
      by_noun_.emplace(noun, &entry);
      names_.insert(noun);
    }
    for (const std::string& kind : entry.kinds) by_noun_.emplace(kind, &entry);
  }
}

const std::vector<const MeasureEntry*>& MeasureWords::measures(MeasureWord part,
                                                               std::string_view lemma) const {
  static const std::vector<const MeasureEntry*> kNone;
  const Table& table = tables_[static_cast<std::size_t>(part)];
  const auto found = table.find(std::string(lemma));
  return found == table.end() ? kNone : found->second;
}

const MeasureEntry* MeasureWords::measure(std::string_view id) const {
  return found_in(by_id_, id);
}

const CountedEntry* MeasureWords::counted(std::string_view lemma) const {
  return found_in(by_noun_, lemma);
}

const CountedEntry* MeasureWords::counted_class(std::string_view id) const {
  return found_in(counted_by_id_, id);
}

bool MeasureWords::is_name(std::string_view noun) const {
  return names_.contains(std::string(noun));
}

bool MeasureWords::may_name(std::string_view noun, std::string_view told) const {
  if (noun == told) return true;
  const CountedEntry* wide = counted(noun);
  const CountedEntry* narrow = counted(told);
  if (wide == nullptr || narrow == nullptr || !is_name(noun)) return false;
  return is_within(narrow->id, wide->id);
}

bool MeasureWords::is_within(std::string_view narrow_id, std::string_view wide_id) const {
  constexpr int kDepth = 8;  // classes nest a few deep; a circle of a pack must not hang us
  std::string id(narrow_id);
  for (int i = 0; i < kDepth && !id.empty(); ++i) {
    if (id == wide_id) return true;
    const CountedEntry* entry = counted_class(id);
    id = entry != nullptr ? entry->part_of : "";
  }
  return false;
}

}  // namespace belie
