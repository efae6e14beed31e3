// SPDX-License-Identifier: Apache-2.0
//
// The tagger's training: which tags there are, which of them a frequent word has, and the
// perceptron's weights.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "language/syntax/conllu.h"
#include "language/syntax/perceptron.h"
#include "language/syntax/tagger.h"

namespace belie {

/// The pairs of tags of a treebank, frequent ones first; a pair's number is its place.
std::vector<TagPair> tag_pairs_of(const std::vector<TreebankSentence>& sentences);

/// A trained tagger with the bytes that it views. Not movable: the views point into the strings.
struct TrainedTagger {
  TrainedTagger() = default;
  TrainedTagger(const TrainedTagger&) = delete;
  TrainedTagger& operator=(const TrainedTagger&) = delete;
  TrainedTagger(TrainedTagger&&) = delete;
  TrainedTagger& operator=(TrainedTagger&&) = delete;
  ~TrainedTagger() = default;

  std::string lexicon_bytes;
  std::string weight_bytes;
  TagLexicon lexicon;
  Tagger tagger;
};

/// What a dictionary knows of words, by the hash of the normal form. Its sets of tags have numbers
/// from kFirstDictionarySet on.
using WordClasses = std::map<std::uint64_t, LexiconEntry>;
inline constexpr std::uint32_t kFirstDictionarySet = 4096;

struct TaggerTraining {
  std::uint64_t seed = 1;
  int rounds = 6;
  int members = 1;
  Pruning pruning;
};

/// The lexicon for use: that of training, but number words are numbers even where the treebanks
/// hardly have them.
std::string finished_lexicon(const std::vector<const TreebankSentence*>& sentences,
                             const WordClasses& dictionary);

/// Sets `trained`. The list of pairs must hold every pair of the sentences.
void train_tagger(const std::vector<const TreebankSentence*>& sentences,
                  const std::vector<TagPair>& pairs, const WordClasses& classes,
                  TaggerTraining options, TrainedTagger& trained);

/// The words as the models see them, with the lexicon's sets. Letters of another case stand for the
/// same sentence in a headline.
enum class Letters : std::uint8_t { kAsWritten, kSmall, kTitle, kCapitals };
std::vector<WordForm> forms_of(const TreebankSentence& sentence, const TagLexicon& lexicon,
                               Letters letters);

/// For each sentence tags that a tagger gives which has not seen the sentence: trained on the other
/// folds. The parser learns from these, since it will never get right tags only.
std::vector<std::vector<TagPair>> jackknifed_tags(const std::vector<TreebankSentence>& sentences,
                                                  const std::vector<TagPair>& pairs,
                                                  const WordClasses& classes,
                                                  TaggerTraining options);

}  // namespace belie
