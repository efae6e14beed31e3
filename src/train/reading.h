// SPDX-License-Identifier: Apache-2.0
//
// A treebank's running text as the program reads a draft: paragraph by paragraph, so that no
// sentence crosses a paragraph's end. Tokens and sentences are the program's own or the treebank's,
// which shows what each of the two costs.
#pragma once

#include <string_view>

#include "language/syntax/model.h"
#include "train/evaluation.h"

namespace belie {

/// Whose tokens and sentences the tagger and the parser get.
struct Own {
  bool tokens = false;     // the tokenizer's; else the treebank's
  bool sentences = false;  // the splitter's; else the treebank's
};

/// The text is raw_text() of the treebank, a paragraph a line; `gold` is its gold_text().
AnalysedText read_treebank_text(std::string_view text, const AnalysedText& gold, Own own,
                                const Model& model);

}  // namespace belie
