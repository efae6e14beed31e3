// SPDX-License-Identifier: Apache-2.0
//
// Which endings tell the lemma, and which words have to be listed.
#pragma once

#include <string>
#include <vector>

#include "language/syntax/conllu.h"
#include "language/syntax/syntax.h"

namespace belie {

/// A form of which a dictionary says what its lemma is: "went", VBD, "go".
struct DictionaryForm {
  std::string form;
  Xpos tag = Xpos::kNone;
  std::string lemma;
};

/// The forms in one of WordNet's files, given its name and text: those of the lists of exceptions
/// noun.exc, verb.exc, adj.exc and adv.exc, and the regular forms of the verbs in index.verb.
std::vector<DictionaryForm> read_dictionary(std::string_view name, std::string_view text);

/// The bytes of a Lemmatizer.
std::string train_lemmas(const std::vector<TreebankSentence>& sentences,
                         const std::vector<DictionaryForm>& irregular);

}  // namespace belie
