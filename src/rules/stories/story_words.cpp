// SPDX-License-Identifier: Apache-2.0
#include "rules/stories/story_words.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/events/happening_deeds.h"
#include "language/characters.h"

namespace belie {
namespace {

constexpr std::size_t kLetters = 3;       // of a word that says anything
constexpr std::size_t kLong = 7;          // from here on a word is known by its beginning
constexpr std::size_t kStem = 5;          // letters of that beginning
constexpr std::size_t kSeldom = 12;       // one sentence in so many
constexpr std::size_t kNotOften = 6;      // likewise
constexpr std::size_t kFormWords = 30;    // of a draft that can be a form
constexpr std::size_t kLongSentence = 6;  // words that say something
constexpr int kNowhereElse = 3;           // points

/// Words that stand in any sentence, and those that only tell a time or count. Our own list.
constexpr std::array<std::string_view, 107> kEmpty{
    "say",       "tell",      "have",     "will",     "would",    "can",     "could",
    "may",       "might",     "must",     "make",     "take",     "get",     "come",
    "give",      "put",       "see",      "look",     "want",     "know",    "think",
    "ask",       "keep",      "let",      "use",      "try",      "need",    "day",
    "week",      "month",     "year",     "morning",  "evening",  "night",   "hour",
    "afternoon", "noon",      "midnight", "time",     "minute",   "today",   "tomorrow",
    "yesterday", "weekend",   "thing",    "way",      "man",      "woman",   "people",
    "person",    "one",       "two",      "three",    "four",     "five",    "six",
    "seven",     "eight",     "nine",     "ten",      "dozen",    "hundred", "thousand",
    "million",   "billion",   "percent",  "begin",    "start",    "end",     "finish",
    "stop",      "january",   "february", "march",    "april",    "june",    "july",
    "august",    "september", "october",  "november", "december", "monday",  "tuesday",
    "wednesday", "thursday",  "friday",   "saturday", "sunday",   "half",    "part",
    "number",    "lot",       "rest",     "mr",       "mrs",      "dr",      "first",
    "town",      "city",      "country",  "place",    "side",     "child",   "family",
    "wife",      "husband"};

bool says_something(const Token& token, std::string_view lemma) {
  const bool open = token.upos == Upos::kNoun || token.upos == Upos::kVerb ||
                    token.upos == Upos::kPropn || token.upos == Upos::kAdj;
  const bool digit = !lemma.empty() && lemma.front() >= '0' && lemma.front() <= '9';
  if (digit) return token.upos == Upos::kNum && lemma.size() >= 2;  // "1,720 seats"
  return open && lemma.size() >= kLetters && !is_one_of(kEmpty, lemma);
}

/// Behind "CORRAN, Scotland –": where a draft was written is no word of what it tells.
std::uint32_t behind_dateline(const Annotation& annotation, TokenRange sentence) {
  constexpr std::uint32_t kLongest = 10;
  const std::string_view first = annotation.word(TokenIndex{sentence.begin});
  const bool capitals =
      first.size() > 1 && std::ranges::none_of(first, [](char c) { return c >= 'a' && c <= 'z'; });
  const std::uint32_t end = std::min(sentence.end, sentence.begin + kLongest);
  for (std::uint32_t i = sentence.begin; capitals && i < end; ++i) {
    const std::string_view mark = annotation.word(TokenIndex{i});
    if (mark == "–" || mark == "—" || mark == "--") return i + 1;
  }
  return sentence.begin;
}

std::vector<StoryWord> words_of(const Annotation& annotation, const Sentence& sentence,
                                const std::vector<bool>& timed) {
  std::vector<StoryWord> words;
  for (std::uint32_t i = behind_dateline(annotation, sentence.tokens); i < sentence.tokens.end;
       ++i) {
    const Token& token = annotation.tokens[i];
    const std::string lemma = normal_form(annotation.lemma(TokenIndex{i}));
    if (timed[i] || !says_something(token, lemma)) continue;
    words.push_back(
        {story_stem(lemma, token.upos == Upos::kVerb), TokenIndex{i}, token.upos == Upos::kPropn});
  }
  std::ranges::stable_sort(words, {}, &StoryWord::stem);
  const auto same_stem = [](const StoryWord& a, const StoryWord& b) { return a.stem == b.stem; };
  words.erase(std::unique(words.begin(), words.end(), same_stem), words.end());
  return words;
}

std::vector<bool> tokens_of_times(const Annotation& annotation) {
  std::vector<bool> timed(annotation.tokens.size());
  for (const TimeExpression& time : annotation.times) {
    for (std::uint32_t i = time.tokens.begin; i < time.tokens.end; ++i) timed[i] = true;
  }
  return timed;
}

}  // namespace

std::string story_stem(std::string_view lemma, bool verb) {
  std::string deed = verb ? deed_of_verb(lemma) : deed_of_noun(lemma);
  if (deed.empty()) deed = std::string(lemma);
  const bool prefixed = deed.starts_with("com") || deed.starts_with("con");
  if (deed.size() >= kLong) deed.resize(prefixed ? kStem + 1 : kStem);  // not "commi"
  return deed;
}

StoryWords::StoryWords(const ClaimGraph& graph, const LexiconIndex& /*lexicon*/) {
  for (std::size_t d = 0; d < graph.inputs().size(); ++d) {
    const GraphInput& input = graph.inputs()[d];
    Draft& draft = drafts_.emplace_back();
    const std::vector<bool> timed = tokens_of_times(*input.annotation);
    for (const Sentence& sentence : input.annotation->sentences) {
      draft.sentences.push_back(words_of(*input.annotation, sentence, timed));
      std::string stems;
      for (const StoryWord& word : draft.sentences.back()) {
        ++draft.counts[word.stem];
        if (word.stem.front() > '9') stems += word.stem + " ";
      }
      if (draft.sentences.back().size() >= kLongSentence) draft.long_sentences.push_back(stems);
    }
    std::ranges::sort(draft.long_sentences);
  }
}

bool StoryWords::are_one_form(DocumentIndex first, DocumentIndex second) const {
  const Draft& one = drafts_[first.index()];
  const Draft& other = drafts_[second.index()];
  const auto common = static_cast<std::size_t>(std::ranges::count_if(
      one.counts, [&](const auto& word) { return other.counts.contains(word.first); }));
  const std::size_t least = std::min(one.counts.size(), other.counts.size());
  if (least >= kFormWords && common * 2 >= least) return true;
  return std::ranges::any_of(one.long_sentences, [&](const std::string& stems) {
    return std::ranges::binary_search(other.long_sentences, stems);
  });
}

std::size_t StoryWords::count(DocumentIndex document, const std::string& stem) const {
  const auto& counts = drafts_[document.index()].counts;
  const auto found = counts.find(stem);
  return found == counts.end() ? 0 : found->second;
}

SharedWords StoryWords::shared(DocumentIndex first, SentenceIndex here, DocumentIndex second,
                               SentenceIndex there) const {
  const std::size_t all =
      drafts_[first.index()].sentences.size() + drafts_[second.index()].sentences.size();
  SharedWords found;
  const std::vector<StoryWord>& left = of(first, here);
  const std::vector<StoryWord>& right = of(second, there);
  for (const StoryWord& word : left) {
    const auto other = std::ranges::lower_bound(right, word.stem, {}, &StoryWord::stem);
    if (other == right.end() || other->stem != word.stem) continue;
    const std::size_t told = count(first, word.stem) + count(second, word.stem);
    int points = 0;
    if (told * kNotOften <= all) points = 1;
    if (told * kSeldom <= all) points = 2;
    if (told == 2) points = kNowhereElse;
    if (word.name || other->name) points = std::min(points, 1);
    if (points == 0) continue;
    found.points += points;
    found.words.push_back(word.stem);
  }
  return found;
}

}  // namespace belie
