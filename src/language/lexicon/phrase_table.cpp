// SPDX-License-Identifier: Apache-2.0
#include "language/lexicon/phrase_table.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "language/syntax/hashing.h"

namespace belie {
namespace {

constexpr std::size_t kFewestSlots = 16;

std::uint64_t hash_of_word(std::string_view word) { return std::hash<std::string_view>{}(word); }

/// The hash of a phrase from that of all its words but the last.
std::uint64_t and_then(std::uint64_t before, std::string_view word) {
  return mix(before) + hash_of_word(word);
}

/// The first word; the rest loses it and the space behind it.
std::string_view take_word(std::string_view& rest) {
  const std::string_view word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  return word;
}

bool are_the_words(std::span<const std::string> words, std::string_view phrase) {
  for (const std::string& word : words) {
    if (!phrase.starts_with(word)) return false;
    phrase.remove_prefix(word.size());
    if (&word == &words.back()) break;
    if (!phrase.starts_with(' ')) return false;
    phrase.remove_prefix(1);
  }
  return phrase.empty();
}

}  // namespace

void PhraseTable::add(std::string_view words, std::uint32_t entry) {
  if (words.empty()) return;
  std::string_view rest = words;
  const std::string_view first = take_word(rest);
  const std::uint64_t first_hash = hash_of_word(first);
  std::uint64_t hash = first_hash;
  std::uint32_t length = 1;
  for (; !rest.empty(); ++length) hash = and_then(hash, take_word(rest));
  Slot& phrase = slot_for(words, hash);
  if (phrase.entry == kNone) phrase.entry = entry;
  Slot& beginning = slot_for(first, first_hash);
  beginning.longest = std::max(beginning.longest, length);
}

PhraseMatch PhraseTable::longest(std::span<const std::string> words, std::size_t at,
                                 std::size_t end) const {
  if (at >= end || empty()) return {};
  std::uint64_t hash = hash_of_word(words[at]);
  const Slot* const beginning = find(words.subspan(at, 1), hash);
  if (beginning == nullptr) return {};
  PhraseMatch match;
  if (beginning->entry != kNone) match = {beginning->entry, 1};
  const std::size_t most = std::min<std::size_t>(beginning->longest, end - at);
  for (std::size_t length = 2; length <= most; ++length) {
    hash = and_then(hash, words[at + length - 1]);
    const Slot* const phrase = find(words.subspan(at, length), hash);
    if (phrase != nullptr) match = {phrase->entry, static_cast<std::uint32_t>(length)};
  }
  return match;
}

PhraseTable::Slot& PhraseTable::slot_for(std::string_view words, std::uint64_t hash) {
  if (4 * (used_ + 1) > 3 * slots_.size()) grow();
  std::size_t i = hash & (slots_.size() - 1);
  for (; slots_[i].size != 0; i = (i + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[i];
    if (slot.hash == hash && std::string_view(texts_).substr(slot.begin, slot.size) == words)
      return slots_[i];
  }
  slots_[i].hash = hash;
  slots_[i].begin = static_cast<std::uint32_t>(texts_.size());
  slots_[i].size = static_cast<std::uint32_t>(words.size());
  texts_ += words;
  ++used_;
  return slots_[i];
}

const PhraseTable::Slot* PhraseTable::find(std::span<const std::string> words,
                                           std::uint64_t hash) const {
  for (std::size_t i = hash & (slots_.size() - 1); slots_[i].size != 0;
       i = (i + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[i];
    if (slot.hash == hash &&
        are_the_words(words, std::string_view(texts_).substr(slot.begin, slot.size)))
      return &slot;
  }
  return nullptr;
}

void PhraseTable::grow() {
  const std::vector<Slot> before =
      std::exchange(slots_, std::vector<Slot>(std::max(kFewestSlots, 2 * slots_.size())));
  for (const Slot& slot : before) {
    if (slot.size == 0) continue;
    std::size_t i = slot.hash & (slots_.size() - 1);
    while (slots_[i].size != 0) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = slot;
  }
}

}  // namespace belie
