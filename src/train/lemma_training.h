// SPDX-License-Identifier: Apache-2.0
//
// Which endings tell the lemma, and which words have to be listed.
#pragma once

#include <string>
#include <vector>

#include "language/conllu.h"
#include "language/syntax.h"

namespace belie {

/// A form of which a dictionary says that it follows no rule: "went", VBD, "go".
struct IrregularForm {
  std::string form;
  Xpos tag = Xpos::kNone;
  std::string lemma;
};

/// The forms of one of WordNet's lists of exceptions, given its file name and text: noun.exc,
/// verb.exc, adj.exc, adv.exc.
std::vector<IrregularForm> read_exceptions(std::string_view name, std::string_view text);

/// The bytes of a Lemmatizer.
std::string train_lemmas(const std::vector<TreebankSentence>& sentences,
                         const std::vector<IrregularForm>& irregular);

}  // namespace belie
