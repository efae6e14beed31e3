// SPDX-License-Identifier: Apache-2.0
//
// What WordNet says of single words: which tags a form may have, and the lexicographer's file of
// its first sense as noun and as verb ("noun.person", "verb.communication"), which groups words by
// meaning. It stands in for words that the treebanks have too seldom.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace belie {

/// The files of WordNet 3.0 that are read, whole.
struct WordNetFiles {
  std::string index_noun, index_verb, index_adj, index_adv;
  std::string data_noun, data_verb;
  std::string noun_exceptions, verb_exceptions;
  std::string counts;  // cntlist.rev: how often each sense was met
};

/// Each file's name in WordNet's folder and where its text goes.
std::vector<std::pair<std::string, std::string*>> wordnet_files(WordNetFiles& files);

struct WordSenses {
  std::uint32_t forms = 0;  // a set of FormKind
  std::uint32_t noun = 0;   // file of the first sense, from 1; 0: none
  std::uint32_t verb = 0;
};

enum class FormKind : std::uint8_t {
  kSingular,
  kPlural,
  kBase,
  kThirdPerson,
  kPast,
  kGerund,
  kAdjective,
  kComparative,
  kSuperlative,
  kAdverb
};

/// By normal form. Plurals, verbs' forms and short adjectives' degrees are made by rule or taken
/// from the lists of exceptions.
std::map<std::string, WordSenses> read_word_senses(const WordNetFiles& files);

}  // namespace belie
