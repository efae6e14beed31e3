// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/lemmatizer.h"

#include <algorithm>
#include <bit>

#include "language/characters.h"
#include "language/syntax/bytes.h"
#include "language/syntax/hashing.h"
#include "language/syntax/word_form.h"

namespace belie {

namespace {

constexpr std::size_t kSlot = 16;
constexpr char kKeepCase = 1;

std::uint64_t key_of(std::uint64_t kind, std::string_view text, Xpos tag, std::uint64_t capital) {
  return feature_hash(kind, hash_of(text), static_cast<std::uint64_t>(tag), capital) | 1U;
}

LemmaEdit edit_of(std::string_view value) {
  return {value[0] == kKeepCase, static_cast<std::uint8_t>(value[1]), std::string(value.substr(2))};
}

bool has_letter(std::string_view form) {
  const std::vector<Character> characters = characters_of(form);
  return std::any_of(characters.begin(), characters.end(),
                     [](Character c) { return is_letter(c.code) || is_digit(c.code); });
}

}  // namespace

std::uint64_t lemma_word_key(std::string_view normal_form, Xpos tag, std::uint64_t capital) {
  return key_of(1, normal_form, tag, capital);
}

std::uint64_t lemma_ending_key(std::string_view ending, Xpos tag, std::uint64_t capital) {
  return key_of(2, ending, tag, capital);
}

std::optional<std::string> edited(const LemmaEdit& edit, std::string_view form) {
  std::string lemma = edit.keep_case ? std::string(form) : normal_form(form);
  if (lemma.size() < edit.strip || lemma.size() - edit.strip + edit.append.size() == 0)
    return std::nullopt;
  lemma.resize(lemma.size() - edit.strip);
  return lemma + edit.append;
}

Result<Lemmatizer> Lemmatizer::view(std::string_view bytes, Soundness soundness) {
  const Error damaged{.message = "damaged lemmas", .file = "", .excerpt = "", .hint = ""};
  if (bytes.size() < 4) return tl::unexpected(damaged);
  const std::uint64_t slots = load<std::uint32_t>(bytes.data());
  if (!std::has_single_bit(slots) || bytes.size() < 4 + kSlot * slots)
    return tl::unexpected(damaged);
  Lemmatizer lemmas;
  lemmas.slots_ = bytes.data() + 4;
  lemmas.mask_ = slots - 1;
  lemmas.values_ = bytes.substr(4 + kSlot * slots);
  if (soundness == Soundness::kProven) return lemmas;
  std::uint64_t free = 0;
  for (std::uint64_t i = 0; i < slots; ++i) {
    const char* const slot = lemmas.slots_ + kSlot * i;
    const std::uint64_t end =
        std::uint64_t{load<std::uint32_t>(slot + 8)} + load<std::uint32_t>(slot + 12);
    if (end > lemmas.values_.size()) return tl::unexpected(damaged);
    free += load<std::uint64_t>(slot) == 0 ? 1 : 0;
  }
  if (free == 0) return tl::unexpected(damaged);  // a search would not end
  return lemmas;
}

std::optional<std::string_view> Lemmatizer::find(std::uint64_t key) const {
  for (std::uint64_t i = key >> 1U;; ++i) {
    const char* const slot = slots_ + kSlot * (i & mask_);
    const auto found = load<std::uint64_t>(slot);
    if (found == 0) return std::nullopt;
    if (found == key)
      return values_.substr(load<std::uint32_t>(slot + 8), load<std::uint32_t>(slot + 12));
  }
}

std::string Lemmatizer::lemma(std::string_view form, Xpos tag) const {
  const std::string normal = normal_form(form);
  const std::uint64_t capital = describe(form).capital;
  for (const std::uint64_t as : {capital, std::uint64_t{0}}) {
    if (const auto found = find(lemma_word_key(normal, tag, as))) return std::string(*found);
  }
  if (!has_letter(form)) return std::string(form);  // a dash stays the dash that it is
  for (std::size_t length = std::min(kLongestEnding, normal.size()) + 1; length-- > 0;) {
    const std::string_view ending = std::string_view(normal).substr(normal.size() - length);
    const auto found = find(lemma_ending_key(ending, tag, capital));
    if (!found || found->size() < 2) continue;
    if (auto lemma = edited(edit_of(*found), form)) return *lemma;
  }
  return tag == Xpos::kNnp || tag == Xpos::kNnps ? std::string(form) : normal;
}

std::string lemma_edit_value(const LemmaEdit& edit) {
  std::string value;
  value += edit.keep_case ? kKeepCase : char{0};
  value += static_cast<char>(edit.strip);
  return value + edit.append;
}

std::string freeze_lemmas(std::span<const std::pair<std::uint64_t, std::string>> entries) {
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t offset = 0, length = 0;
  };
  const std::uint64_t count = std::bit_ceil(entries.size() * 3 / 2 + 1);
  std::vector<Slot> slots(count);
  std::string values;
  for (const auto& [key, value] : entries) {
    std::uint64_t i = key >> 1U;
    while (slots[i & (count - 1)].key != 0) ++i;
    slots[i & (count - 1)] = {key, static_cast<std::uint32_t>(values.size()),
                              static_cast<std::uint32_t>(value.size())};
    values += value;
  }
  std::string bytes;
  append(bytes, static_cast<std::uint32_t>(count));
  for (const Slot& slot : slots) {
    append(bytes, slot.key);
    append(bytes, slot.offset);
    append(bytes, slot.length);
  }
  return bytes + values;
}

}  // namespace belie
