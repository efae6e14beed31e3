// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quoted_sentences.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "language/names/spelling.h"
#include "rules/quotes/quote_frames.h"

namespace belie {
namespace {

constexpr std::size_t kLongSentence = 80;  // words; longer ones are lists or failures of splitting
constexpr std::size_t kLongPair = 40;      // words of two sentences that are compared as one
constexpr std::size_t kRemembered = 60;    // latest sentences with a word that are looked at
constexpr std::size_t kOpening = 4;        // words that begin alike

class Splitter {
 public:
  explicit Splitter(const std::vector<QuoteSide>& sides) : sides_(sides) {}

  std::vector<QuotedSentence> all() {
    for (std::size_t s = 0; s < sides_.size(); ++s) split(s);
    return std::move(sentences_);
  }

 private:
  void split(std::size_t s) {
    const auto& words = sides_[s].words;
    std::size_t before = words.size();  // where the sentence before begins; none
    for (std::size_t first = 0; first < words.size();) {
      std::size_t last = first;
      while (last < words.size() && !words[last].is_break()) ++last;
      if (first == 0 && s > 0 && goes_on(sides_[s - 1], sides_[s])) add_across(s, last);
      add({s, first, last, false, copy(s, first, last), s, last});
      if (before < first) add({s, before, last, true, copy(s, before, last), s, last});
      before = first;
      first = last + 1;
    }
  }

  [[nodiscard]] std::vector<QuoteWord> copy(std::size_t s, std::size_t first,
                                            std::size_t last) const {
    const auto& words = sides_[s].words;
    return {words.begin() + static_cast<std::ptrdiff_t>(first),
            words.begin() + static_cast<std::ptrdiff_t>(last)};
  }

  /// "“…,” she said. “…”": one breath, in one paragraph.
  [[nodiscard]] static bool goes_on(const QuoteSide& before, const QuoteSide& after) {
    constexpr std::uint32_t kApart = 30;  // tokens of who says so
    return before.document == after.document && before.section == after.section &&
           before.referent == after.referent && !before.words.empty() && !after.words.empty() &&
           after.words.front().token.value < before.words.back().token.value + kApart;
  }

  /// The last sentence of the side before with the first one of this.
  void add_across(std::size_t s, std::size_t last) {
    const auto& words = sides_[s - 1].words;
    std::size_t first = words.size();
    while (first > 0 && !words[first - 1].is_break()) --first;
    std::vector<QuoteWord> both = copy(s - 1, first, words.size());
    both.push_back({"/", "", words.back().token, false});
    const std::vector<QuoteWord> second = copy(s, 0, last);
    both.insert(both.end(), second.begin(), second.end());
    add({s - 1, first, words.size(), true, std::move(both), s, last});
  }

  void add(QuotedSentence sentence) {
    const std::size_t length = sentence.words.size();
    const bool nested = std::ranges::any_of(sentence.words, &QuoteWord::nested);
    const std::size_t most = sentence.joined ? kLongPair : kLongSentence;
    if (length < kSentenceWords || length > most || nested) return;
    sentence.gist = gist_of(sentence.words);
    sentences_.push_back(std::move(sentence));
  }

  const std::vector<QuoteSide>& sides_;
  std::vector<QuotedSentence> sentences_;
};

/// Finds the sentences that share an opening or a meaning with an earlier one.
class PairSearch {
 public:
  PairSearch(const std::vector<QuotedSentence>& sentences, const std::vector<QuoteSide>& sides,
             const RemarkStories& stories)
      : sentences_(sentences), sides_(sides), stories_(stories) {}

  std::vector<SentencePair> all() {
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      std::string opening;
      for (std::size_t w = 0; w < kOpening; ++w) opening += sentences_[i].words[w].text + " ";
      meet(by_opening_[opening], i);
      for (const QuoteWord& word : sentences_[i].gist.words) {
        if (!word.lemma.empty()) meet(by_meaning_[word.lemma], i);
      }
      tell(i);
    }
    return std::move(pairs_);
  }

 private:
  void meet(std::vector<std::size_t>& bucket, std::size_t sentence) {
    const std::size_t from = bucket.size() > kRemembered ? bucket.size() - kRemembered : 0;
    for (std::size_t i = from; i < bucket.size(); ++i) {
      if (bucket[i] != sentence && stories_.meet(draft_of(bucket[i]), draft_of(sentence)))
        met_.push_back(bucket[i]);
    }
    if (bucket.empty() || bucket.back() != sentence) bucket.push_back(sentence);
  }

  void tell(std::size_t sentence) {
    std::ranges::sort(met_);
    met_.erase(std::unique(met_.begin(), met_.end()), met_.end());
    for (const std::size_t other : met_)
      pairs_.emplace_back(&sentences_[other], &sentences_[sentence]);
    met_.clear();
  }

  [[nodiscard]] DocumentIndex draft_of(std::size_t sentence) const {
    return sides_[sentences_[sentence].side].document;
  }

  const std::vector<QuotedSentence>& sentences_;
  const std::vector<QuoteSide>& sides_;
  const RemarkStories& stories_;
  std::map<std::string, std::vector<std::size_t>> by_opening_, by_meaning_;
  std::vector<std::size_t> met_;  // earlier ones that meet the sentence in hand
  std::vector<SentencePair> pairs_;
};

}  // namespace

std::vector<QuotedSentence> quoted_sentences(const std::vector<QuoteSide>& sides) {
  return Splitter(sides).all();
}

std::vector<SentencePair> pairs_of_sentences(const std::vector<QuotedSentence>& sentences,
                                             const std::vector<QuoteSide>& sides,
                                             const RemarkStories& stories) {
  return PairSearch(sentences, sides, stories).all();
}

bool begins_sentence(const std::vector<QuoteSide>& sides, const QuotedSentence& sentence) {
  const std::string_view word = sides[sentence.side].annotation->word(sentence.words.front().token);
  return lower_case(word.substr(0, 1)) != word.substr(0, 1) ||
         static_cast<unsigned char>(word.front()) > 0x7f;
}

Span span_of(const std::vector<QuoteSide>& sides, const QuotedSentence& sentence) {
  const Span words = span_of(sides[sentence.side], sentence.first, sentence.last);
  if (sentence.also == sentence.side) return words;
  return cover(words, span_of(sides[sentence.also], 0, sentence.also_last));
}

}  // namespace belie
