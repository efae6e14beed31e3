// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/tagger.h"

#include <algorithm>
#include <bit>

#include "base/assert.h"
#include "language/syntax/bytes.h"
#include "language/syntax/hashing.h"

namespace belie {

namespace {

std::uint32_t lexicon_check(std::uint64_t word) {
  return static_cast<std::uint32_t>(word >> 32U) | 1U;
}

constexpr unsigned kNounAt = 14, kVerbAt = 19;
constexpr std::uint32_t kNounMask = 31, kVerbMask = 15;

std::uint32_t packed(LexiconEntry entry) {
  BELIE_ASSERT(entry.tags < kMostTagSets && entry.noun <= kNounMask && entry.verb <= kVerbMask,
               "an entry is 32 bits");
  return entry.tags | entry.noun << kNounAt | entry.verb << kVerbAt;
}

LexiconEntry unpacked(std::uint32_t bits) {
  return {bits % kMostTagSets, (bits >> kNounAt) & kNounMask, (bits >> kVerbAt) & kVerbMask};
}

constexpr std::size_t kReach = 4;  // words from an auxiliary to its participle
constexpr std::uint8_t kBe = 1, kHave = 2, kFinite = 4;

struct Auxiliary {
  std::uint64_t word;
  std::uint8_t kind;
};

constexpr std::array kAuxiliaries = {
    Auxiliary{hash_of("am"), kBe},         Auxiliary{hash_of("are"), kBe},
    Auxiliary{hash_of("is"), kBe},         Auxiliary{hash_of("was"), kBe},
    Auxiliary{hash_of("were"), kBe},       Auxiliary{hash_of("be"), kBe},
    Auxiliary{hash_of("been"), kBe},       Auxiliary{hash_of("being"), kBe},
    Auxiliary{hash_of("has"), kHave},      Auxiliary{hash_of("have"), kHave},
    Auxiliary{hash_of("had"), kHave},      Auxiliary{hash_of("'ve"), kHave},
    Auxiliary{hash_of("having"), kHave},   Auxiliary{hash_of("will"), kFinite},
    Auxiliary{hash_of("would"), kFinite},  Auxiliary{hash_of("can"), kFinite},
    Auxiliary{hash_of("could"), kFinite},  Auxiliary{hash_of("may"), kFinite},
    Auxiliary{hash_of("might"), kFinite},  Auxiliary{hash_of("must"), kFinite},
    Auxiliary{hash_of("should"), kFinite}, Auxiliary{hash_of("does"), kFinite},
    Auxiliary{hash_of("did"), kFinite},    Auxiliary{hash_of("said"), kFinite},
    Auxiliary{hash_of("says"), kFinite},
};

/// 0: no auxiliary.
std::uint8_t kind_of_auxiliary(std::uint64_t word) {
  const auto* const found = std::find_if(kAuxiliaries.begin(), kAuxiliaries.end(),
                                         [&](const Auxiliary& a) { return a.word == word; });
  return found == kAuxiliaries.end() ? 0 : found->kind;
}

/// Outside the sentence stands a word that no text has.
const WordForm kOutside{.word = 1,
                        .prefix = {},
                        .suffix = {},
                        .shape = 1,
                        .capital = 0,
                        .seen = 0,
                        .noun = 0,
                        .verb = 0};

const WordForm& word_at(std::span<const WordForm> words, std::size_t i) {
  return i < words.size() ? words[i] : kOutside;  // before the first: i wraps around
}

}  // namespace

Result<TagLexicon> TagLexicon::view(std::string_view bytes) {
  const Error damaged{.message = "damaged lexicon", .file = "", .excerpt = "", .hint = ""};
  if (bytes.size() < 4) return tl::unexpected(damaged);
  const std::uint64_t slots = load<std::uint32_t>(bytes.data());
  if (!std::has_single_bit(slots) || bytes.size() != 4 + 8 * slots) return tl::unexpected(damaged);
  TagLexicon lexicon;
  lexicon.slots_ = bytes.data() + 4;
  lexicon.mask_ = slots - 1;
  for (std::uint64_t i = 0; i < slots; ++i) {
    if (load<std::uint32_t>(lexicon.slots_ + 8 * i) == 0) return lexicon;
  }
  return tl::unexpected(damaged);  // without a free slot a search would not end
}

LexiconEntry TagLexicon::find(std::uint64_t word) const {
  for (std::uint64_t slot = word & mask_;; slot = (slot + 1) & mask_) {
    const auto check = load<std::uint32_t>(slots_ + 8 * slot);
    if (check == 0) return {};
    if (check == lexicon_check(word)) return unpacked(load<std::uint32_t>(slots_ + 8 * slot + 4));
  }
}

void TagLexicon::complete(WordForm& form) const {
  const LexiconEntry entry = find(form.word);
  form.seen = entry.tags;
  form.noun = entry.noun;
  form.verb = entry.verb;
}

std::string freeze_lexicon(std::span<const std::pair<std::uint64_t, LexiconEntry>> words) {
  const std::uint64_t slots = std::bit_ceil(4 * words.size() / 3 + 1);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> table(slots);
  for (const auto& [word, entry] : words) {
    std::uint64_t slot = word & (slots - 1);
    while (table[slot].first != 0) slot = (slot + 1) & (slots - 1);
    table[slot] = {lexicon_check(word), packed(entry)};
  }
  std::string bytes;
  append(bytes, static_cast<std::uint32_t>(slots));
  for (const auto& [check, entry] : table) {
    append(bytes, check);
    append(bytes, entry);
  }
  return bytes;
}

TaggerInput::TaggerInput(std::span<const WordForm> sentence)
    : words(sentence), clues(sentence.size()) {
  std::size_t distance = kReach;
  std::uint8_t auxiliary = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    clues[i] = distance < kReach ? auxiliary : 0;
    ++distance;
    const std::uint8_t kind = kind_of_auxiliary(words[i].word);
    if (kind == 0 || kind == kFinite) continue;
    auxiliary = kind;
    distance = 0;
  }
  bool finite = false;
  for (std::size_t i = words.size(); i-- > 0;) {
    if (finite) clues[i] |= kFinite;
    finite = finite || kind_of_auxiliary(words[i].word) != 0;
  }
}

void TagHistory::add(TagNumber number, TagPair pair) {
  before_that = before;
  before = number;
  finite = finite || pair.xpos == Xpos::kVbd || pair.xpos == Xpos::kVbz ||
           pair.xpos == Xpos::kVbp || pair.xpos == Xpos::kMd;
}

TaggerFeatures tagger_features(const TaggerInput& input, std::size_t i, TagHistory history) {
  const std::span<const WordForm> words = input.words;
  const auto [before, before_that, finite] = history;
  const std::uint64_t clue = input.clues[i] + (finite ? 8U : 0U);
  const WordForm& w = words[i];
  const WordForm& left = word_at(words, i - 1);
  const WordForm& left2 = word_at(words, i - 2);
  const WordForm& right = word_at(words, i + 1);
  const WordForm& right2 = word_at(words, i + 2);
  const std::uint64_t first = i == 0 ? 1 : 2;
  TaggerFeatures f;  // NOLINT: every element is set
  std::size_t n = 0;
  const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    f[n] = feature_hash(n + 1, a, b, c);
    ++n;
  };
  add(0);
  add(w.word);
  add(w.word, w.capital, first);
  add(left.word);
  add(right.word);
  add(left2.word);
  add(right2.word);
  add(left.word, w.word);
  add(w.word, right.word);
  add(left.word, right.word);
  for (const std::uint64_t prefix : w.prefix) add(prefix);
  for (const std::uint64_t suffix : w.suffix) add(suffix, w.capital);
  add(w.shape);
  add(w.shape, first, right.capital);
  add(w.capital, left.capital, right.capital);
  add(w.suffix[2], w.prefix[0], w.seen);
  add(w.seen, w.capital, first);
  add(right.seen);
  add(right2.seen);
  add(w.seen, right.seen, right2.seen);
  add(before);
  add(before_that);
  add(before, before_that);
  add(before, w.word);
  add(before, w.seen, right.seen);
  add(before, before_that, w.seen);
  add(before, right.word);
  add(before, w.suffix[2], w.capital);
  add(before, w.suffix[1], right.seen);
  add(left.suffix[2]);
  add(right.suffix[2]);
  add(left.word, w.suffix[2]);
  add(right.suffix[2], w.seen);
  add(w.suffix[3], right.suffix[1], left.suffix[1]);
  add(clue, w.suffix[1], w.capital);
  add(clue, w.seen);
  add(clue, w.seen, right.seen);
  add(clue, before, w.seen);
  add(clue, w.word);
  BELIE_ASSERT(n == kTaggerFeatures, "the number of templates is part of the format");
  return f;
}

std::uint32_t best_class(std::span<const std::int32_t> scores) {
  return static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.end()) -
                                    scores.begin());
}

void Tagger::tag(std::span<const WordForm> words, std::span<TagNumber> tags) const {
  std::array<std::int32_t, kMaxClasses> scores;  // NOLINT: set before each use
  const std::span<std::int32_t> used = std::span(scores).first(tags_.size());
  const TaggerInput input(words);
  TagHistory history;
  for (std::size_t i = 0; i < words.size(); ++i) {
    scores.fill(0);
    weights_.add(tagger_features(input, i, history), scores.data());
    tags[i] = static_cast<TagNumber>(best_class(used));
    history.add(tags[i], tags_[tags[i]]);
  }
}

}  // namespace belie
