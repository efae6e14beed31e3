// SPDX-License-Identifier: Apache-2.0
#include "train/tagger_training.h"

#include <algorithm>
#include <array>

#include "base/assert.h"
#include "language/characters.h"
#include "language/syntax/hashing.h"
#include "language/syntax/perceptron.h"
#include "train/random.h"

namespace belie {

namespace {

using Counts = std::map<TagPair, std::uint32_t>;

constexpr std::uint32_t kFrequent = 3;  // words seen less often are left to their endings
constexpr std::uint32_t kRareShare =
    20;  // a tag of less than one in so many is a mistake or an accident
constexpr std::size_t kFolds = 5;

std::map<TagPair, std::uint32_t> numbers_of(const std::vector<TagPair>& pairs) {
  std::map<TagPair, std::uint32_t> numbers;
  for (std::size_t i = 0; i < pairs.size(); ++i) numbers[pairs[i]] = static_cast<std::uint32_t>(i);
  return numbers;
}

std::vector<TagPair> usual_tags(const Counts& counts) {
  std::uint32_t total = 0;
  for (const auto& [pair, count] : counts) total += count;
  std::vector<TagPair> usual;
  for (const auto& [pair, count] : counts) {
    if (total >= kFrequent && count * kRareShare >= total) usual.push_back(pair);
  }
  return usual;
}

/// Number words that are nothing else. The treebanks have some of them too seldom to tell.
constexpr std::array<std::string_view, 26> kNumberWords = {
    "two",     "three",     "four",     "five",     "six",      "seven",    "eight",
    "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty",   "thirty",   "forty",
    "fifty",   "sixty",     "seventy",  "eighty",   "ninety"};

using TagSets = std::map<std::vector<TagPair>, std::uint32_t>;

/// The sets of tags that the treebanks give to their frequent words, numbered in `sets`; the
/// dictionary speaks for all others.
WordClasses classes_of(const std::vector<const TreebankSentence*>& sentences,
                       const WordClasses& dictionary, TagSets& sets) {
  std::map<std::uint64_t, Counts> words;
  for (const TreebankSentence* sentence : sentences) {
    for (const TreebankWord& word : sentence->words)
      ++words[describe(word.form).word][{word.upos, word.xpos}];
  }
  WordClasses classes = dictionary;
  for (const auto& [word, counts] : words) {
    const std::vector<TagPair> usual = usual_tags(counts);
    if (usual.empty()) continue;
    const auto set = sets.emplace(usual, static_cast<std::uint32_t>(sets.size() + 1)).first;
    classes[word].tags = set->second;
  }
  BELIE_ASSERT(sets.size() < kFirstDictionarySet, "the treebanks' sets come first");
  return classes;
}

std::string frozen(const WordClasses& classes) {
  const std::vector<std::pair<std::uint64_t, LexiconEntry>> entries(classes.begin(), classes.end());
  return freeze_lexicon(entries);
}

std::string lexicon_of(const std::vector<const TreebankSentence*>& sentences,
                       const WordClasses& dictionary) {
  TagSets sets;
  return frozen(classes_of(sentences, dictionary, sets));
}

std::string with_letters(std::string_view form, Letters letters) {
  std::string small = normal_form(form);
  if (letters == Letters::kSmall) return small;
  for (char& c : small) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (letters == Letters::kTitle) break;
  }
  return small;
}

struct Example {
  const TreebankSentence* sentence = nullptr;
  std::vector<std::uint32_t> right;
};

void learn_sentence(const std::vector<WordForm>& forms, const std::vector<std::uint32_t>& right,
                    const std::vector<TagPair>& pairs, Perceptron& perceptron) {
  std::array<std::int32_t, kMaxClasses> scores;  // NOLINT: set before each use
  const auto used = std::span(scores).first(pairs.size());
  const TaggerInput input(forms);
  TagHistory history;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const TaggerFeatures features = tagger_features(input, i, history);
    std::fill(used.begin(), used.end(), 0);
    perceptron.score(features, scores.data());
    const std::uint32_t guessed = best_class(used);
    perceptron.learn(features, right[i], guessed);
    history.add(static_cast<TagNumber>(guessed), pairs[guessed]);
  }
}

Letters some_letters(Random& random) {
  const std::uint64_t dice = random.below(100);
  if (dice < 4) return Letters::kTitle;
  if (dice < 6) return Letters::kSmall;
  return dice < 8 ? Letters::kCapitals : Letters::kAsWritten;
}

}  // namespace

std::vector<TagPair> tag_pairs_of(const std::vector<TreebankSentence>& sentences) {
  Counts counts;
  for (const TreebankSentence& sentence : sentences) {
    for (const TreebankWord& word : sentence.words) ++counts[{word.upos, word.xpos}];
  }
  std::vector<TagPair> pairs;
  for (const auto& [pair, count] : counts) pairs.push_back(pair);
  std::stable_sort(pairs.begin(), pairs.end(),
                   [&](TagPair a, TagPair b) { return counts[a] > counts[b]; });
  if (pairs.size() >= kNoTag) pairs.resize(kNoTag - 1);
  return pairs;
}

std::string finished_lexicon(const std::vector<const TreebankSentence*>& sentences,
                             const WordClasses& dictionary) {
  TagSets sets;
  WordClasses classes = classes_of(sentences, dictionary, sets);
  const auto numbers = sets.find({{Upos::kNum, Xpos::kCd}});
  for (const std::string_view word : kNumberWords) {
    if (numbers != sets.end()) classes[hash_of(word)].tags = numbers->second;
  }
  return frozen(classes);
}

std::vector<WordForm> forms_of(const TreebankSentence& sentence, const TagLexicon& lexicon,
                               Letters letters) {
  std::vector<WordForm> forms;
  forms.reserve(sentence.words.size());
  for (const TreebankWord& word : sentence.words) {
    forms.push_back(
        describe(letters == Letters::kAsWritten ? word.form : with_letters(word.form, letters)));
    lexicon.complete(forms.back());
  }
  return forms;
}

void train_tagger(const std::vector<const TreebankSentence*>& sentences,
                  const std::vector<TagPair>& pairs, const WordClasses& classes,
                  TaggerTraining options, TrainedTagger& trained) {
  trained.lexicon_bytes = lexicon_of(sentences, classes);
  trained.lexicon = TagLexicon::view(trained.lexicon_bytes).value();
  const auto numbers = numbers_of(pairs);
  std::vector<Example> examples;
  for (const TreebankSentence* sentence : sentences) {
    Example example{sentence, {}};
    for (const TreebankWord& word : sentence->words) {
      const auto number = numbers.find({word.upos, word.xpos});
      example.right.push_back(number == numbers.end() ? 0 : number->second);
    }
    examples.push_back(std::move(example));
  }
  Perceptron perceptron;
  Random random(options.seed);
  for (int round = 0; round < options.members * options.rounds; ++round) {
    if (round > 0 && round % options.rounds == 0) perceptron.next_member();
    random.shuffle(examples);
    for (const Example& example : examples) {
      learn_sentence(forms_of(*example.sentence, trained.lexicon, some_letters(random)),
                     example.right, pairs, perceptron);
    }
  }
  trained.weight_bytes =
      freeze(perceptron.average(options.pruning), static_cast<std::uint32_t>(pairs.size()));
  trained.tagger = Tagger(pairs, Weights::view(trained.weight_bytes).value());
}

std::vector<std::vector<TagPair>> jackknifed_tags(const std::vector<TreebankSentence>& sentences,
                                                  const std::vector<TagPair>& pairs,
                                                  const WordClasses& classes,
                                                  TaggerTraining options) {
  std::vector<std::vector<TagPair>> tags(sentences.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const TreebankSentence*> others;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (i % kFolds != fold) others.push_back(&sentences[i]);
    }
    TrainedTagger trained;
    train_tagger(others, pairs, classes, options, trained);
    for (std::size_t i = fold; i < sentences.size(); i += kFolds) {
      const std::vector<WordForm> forms =
          forms_of(sentences[i], trained.lexicon, Letters::kAsWritten);
      std::vector<TagNumber> numbers(forms.size());
      trained.tagger.tag(forms, numbers);
      for (const TagNumber number : numbers) tags[i].push_back(pairs[number]);
    }
  }
  return tags;
}

}  // namespace belie
