// SPDX-License-Identifier: Apache-2.0
//
// The words by which one sentence of a story is known again in another: nouns, verbs and names by
// their stems ("delegation" and "delegates", "inspected" and "inspectors"), and in how many
// sentences of its draft each stands. A word that stands nowhere else in two drafts says most: "the
// ramp will be lowered" and "when the ramp comes down" tell of one ramp.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

struct StoryWord {
  std::string stem;
  TokenIndex token;  // where it stands first in its sentence
  bool name = false;
};

/// What two sentences share, and how much that says.
struct SharedWords {
  std::vector<std::string> words;  // as the first one has them
  int points = 0;                  // 3 for each that stands nowhere else, down to 0
};

class StoryWords {
 public:
  /// Reads all drafts; refers to nothing afterwards.
  StoryWords(const ClaimGraph& graph, const LexiconIndex& lexicon);

  /// Of one sentence, by stem.
  [[nodiscard]] const std::vector<StoryWord>& of(DocumentIndex document,
                                                 SentenceIndex sentence) const {
    return drafts_[document.index()].sentences[sentence.index()];
  }

  /// What sentences of two drafts share, judged by all sentences of both; times and their own
  /// words do not count.
  [[nodiscard]] SharedWords shared(DocumentIndex first, SentenceIndex here, DocumentIndex second,
                                   SentenceIndex there) const;

  /// Whether the two are copies of one form: half of the words of the shorter one, or a long
  /// sentence word for word, figures aside.
  [[nodiscard]] bool are_one_form(DocumentIndex first, DocumentIndex second) const;

  /// In how many sentences of the draft the stem stands.
  [[nodiscard]] std::size_t count(DocumentIndex document, const std::string& stem) const;

 private:
  struct Draft {
    std::vector<std::vector<StoryWord>> sentences;
    std::map<std::string, std::size_t, std::less<>> counts;  // by stem: sentences
    std::vector<std::string> long_sentences;                 // their stems, sorted
  };

  std::vector<Draft> drafts_;
};

/// "deleg" for "delegation" and "delegate", "open" for "opening".
std::string story_stem(std::string_view lemma, bool verb);

}  // namespace belie
