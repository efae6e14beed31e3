// SPDX-License-Identifier: Apache-2.0
//
// What a draft is mainly about, and what it sets apart from that: "another attack", "last year's
// fire", "the previous summit", figures of places and bodies that the lead does not name. A figure
// of the main event needs no name ("12 people were killed"); one that is set apart must not be
// compared with it.
#pragma once

#include <string>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

class Story {
 public:
  explicit Story(const Annotation& annotation);

  /// Whether the sentence belongs to the headline, the deck or the first two paragraphs.
  [[nodiscard]] bool in_lead(SentenceIndex sentence) const;

  /// The words by which the sentence sets what it tells apart from the main event: "previous", "in
  /// 1998"; "" none. What is counted may have a time of its own ("clocks of the eighteenth
  /// century").
  [[nodiscard]] std::string apart(SentenceIndex sentence, TokenRange counted) const;

  /// The words by which the token's clause tells an earlier or later state: "rose", "initially"; ""
  /// none. Updated: later.
  struct Staged {
    std::string word;
    bool updated = false;
  };
  [[nodiscard]] Staged staged(TokenIndex token) const;

  /// Places and bodies that the token's clause names, in text order, each once. The sources of what
  /// is said are left out, and so is who does it: "the assembly voted".
  struct Names {
    std::vector<std::string> all;
    std::vector<std::string>
        elsewhere;  // those that headline, deck and first paragraph do not name
  };
  [[nodiscard]] Names names(TokenIndex token, MentionIndex subject) const;

 private:
  [[nodiscard]] TokenRange tokens_of(SentenceIndex sentence) const;
  [[nodiscard]] bool is_source(MentionIndex mention) const;
  [[nodiscard]] std::string other_year(TokenRange sentence, TokenRange counted) const;
  [[nodiscard]] bool is_number(const Mention& mention) const;
  [[nodiscard]] bool tells_older(std::uint32_t at, std::uint32_t end) const;

  const Annotation& annotation_;
  std::vector<bool> lead_;             // by sentence
  std::vector<ReferentIndex> named_;   // in headline, deck and first paragraph, sorted
  std::vector<MentionIndex> sources_;  // of reports, sorted
};

}  // namespace belie
