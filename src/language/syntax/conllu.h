// SPDX-License-Identifier: Apache-2.0
//
// Sentences of a treebank in the CoNLL-U format (https://universaldependencies.org/format.html),
// for training and for measuring. Empty nodes and morphological features are left out: nothing here
// uses them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "language/syntax/syntax.h"

namespace belie {

struct TreebankWord {
  std::string form;
  std::string lemma;
  Upos upos = Upos::kX;
  Xpos xpos = Xpos::kNone;
  Relation relation = Relation::kDep;
  std::uint32_t head = 0;  // 1-based word of the sentence; 0: root
  bool space_after = true;
};

/// A written word that stands for several syntactic ones: "don't" = words [first, last], 0-based.
struct MultiwordToken {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string form;
  bool space_after = true;
};

struct TreebankSentence {
  std::string document;        // id of the document that it belongs to, "" unknown
  std::string text;            // as the comment `# text` gives it
  bool new_paragraph = false;  // a paragraph or document begins here
  std::vector<TreebankWord> words;
  std::vector<MultiwordToken> multiwords;  // in order
};

/// All sentences of a CoNLL-U file; an error names the first line that is none. Unknown relation
/// subtypes lose the subtype.
Result<std::vector<TreebankSentence>> read_conllu(std::string_view text);

/// The running text that the sentences stand in: spaces after SpaceAfter, a line end between
/// paragraphs.
std::string raw_text(const std::vector<TreebankSentence>& sentences);

/// Ten columns a word, without features: for looking at an analysis with the field's other tools.
std::string to_conllu(const TreebankSentence& sentence);

}  // namespace belie
