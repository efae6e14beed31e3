// SPDX-License-Identifier: Apache-2.0
//
// Whom "he", "she" or "it" beside a quotation means: whoever spoke last, where the gender allows,
// else the subject of a sentence just before, else the latest person of that gender.
#pragma once

#include <vector>

#include "language/annotation.h"
#include "language/speech/speakers_phrase.h"
#include "language/speech/speakers_visible.h"

namespace belie {

/// The speaker of the quotation before, as far as known.
struct LastSpeaker {
  MentionIndex mention;  // none: nobody, or somebody described: "the head of the club"
  bool described = false;
  std::uint32_t token = 0;  // where the quotation or its cue ended
};

class SpeakerPronouns {
 public:
  SpeakerPronouns(const Annotation& annotation, const SpeakerPhrases& phrases,
                  const SpeechDepth& depth);

  [[nodiscard]] bool is_pronoun(TokenIndex token) const;

  /// The mention that the pronoun stands for; none: nobody fits. `quotation` is the one beside it,
  /// whose own words name somebody else.
  [[nodiscard]] MentionIndex antecedent(TokenIndex pronoun, const Quotation& quotation,
                                        LastSpeaker last) const;

 private:
  /// How much of a subject a name is in its sentence.
  enum class Rank : std::uint8_t { kNone, kOther, kSubject, kMainSubject };

  [[nodiscard]] bool fits(MentionIndex mention, Gender gender, bool thing) const;
  [[nodiscard]] bool is_person(ReferentIndex referent) const;
  [[nodiscard]] bool is_dateline(const Mention& mention) const;
  [[nodiscard]] bool may_be_person(MentionIndex mention, Gender gender) const;
  [[nodiscard]] ReferentIndex referent_of(MentionIndex mention) const {
    return annotation_.mentions[mention.index()].referent;
  }
  [[nodiscard]] bool is_source(std::uint32_t name) const;
  [[nodiscard]] Rank rank_of(MentionIndex mention) const;
  [[nodiscard]] Rank rank_of_token(TokenIndex token) const;
  [[nodiscard]] bool has_unnamed_subject(std::size_t sentence, Gender gender) const;
  [[nodiscard]] bool may_be_meant(std::uint32_t noun, Gender gender) const;
  [[nodiscard]] std::uint32_t first_token(std::uint32_t from) const;

  const Annotation& annotation_;
  const SpeakerPhrases& phrases_;
  const SpeechDepth& depth_;
  std::vector<bool> titles_;     // by token: part of a title
  std::vector<bool> has_title_;  // by referent
};

}  // namespace belie
