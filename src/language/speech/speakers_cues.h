// SPDX-License-Identifier: Apache-2.0
//
// The words around a quotation that tell its speaker, as patterns over tags, with the tree for
// subjects that stand far from their verb:
//
//   behind it    “…,” said Ann Dole, the mayor · “…,” the mayor of Orsby said · “…,” Dole, who is
//                47, told reporters · “…,” according to Dole
//   before it    Dole said: “…” · Dole stood up and, turning to the bench, said “…” · Dole was
//                quoted as saying “…” · the plan that Dole called “…” · according to Dole, “…”
#pragma once

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/speech/speakers_phrase.h"
#include "language/speech/speakers_visible.h"

namespace belie {

struct SpeakerCue {
  TokenIndex cue;  // none: nothing found
  SpeakerPhrase speaker;
  bool adjacent = false;  // the verb, its object and adverbials stand between nothing else and the
                          // quotation
};

class SpeakerCues {
 public:
  SpeakerCues(const Annotation& annotation, const LexiconIndex& lexicon,
              const SpeakerPhrases& phrases, const SpeechDepth& depth,
              const std::vector<TokenIndex>& subjects);

  /// The reporting verb behind the quotation, with its subject on either side.
  [[nodiscard]] SpeakerCue behind(QuotationIndex quotation) const;

  /// The nearest reporting verb before the quotation in its sentence, or in one that ends in a
  /// colon right before it.
  [[nodiscard]] SpeakerCue before(QuotationIndex quotation) const;

  /// Who is the subject of a main clause that ends in a colon before the quotation, whatever the
  /// verb: "Dole sent them home with one sentence: “…”", "it was left to Dole to sum up: “…”".
  [[nodiscard]] SpeakerCue introduced(QuotationIndex quotation) const;

  /// A noun for what was said, or a turn, right before or behind the quotation that tells whose the
  /// words are: "in the words of Dole, “…”", "“…” were Dole’s words", "“…,” as Dole put it".
  [[nodiscard]] SpeakerCue noun_before(QuotationIndex quotation) const;
  [[nodiscard]] SpeakerCue noun_behind(QuotationIndex quotation) const;

  /// "…, Dole said" or "according to Dole" anywhere behind the quotation in its sentence.
  [[nodiscard]] SpeakerCue at_end_of_sentence(QuotationIndex quotation) const;

  /// The last reporting verb and its subject in a stretch of text, for "Dole said this:".
  [[nodiscard]] SpeakerCue last_in(TokenRange range, std::uint32_t depth) const;

  /// The token behind the closing mark, or behind the words where there is none.
  [[nodiscard]] std::uint32_t behind_marks(const Quotation& quotation) const;
  /// The opening mark, or the first word where there is none.
  [[nodiscard]] std::uint32_t opening(const Quotation& quotation) const;

 private:
  struct Window {
    std::uint32_t begin = 0, end = 0, depth = 0;
  };

  [[nodiscard]] bool is_reporting(std::uint32_t token) const;
  [[nodiscard]] bool is_finite(std::uint32_t token) const;
  [[nodiscard]] bool is(std::uint32_t token, std::string_view word) const;
  [[nodiscard]] bool is_mark(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t visible_end(std::uint32_t begin, std::uint32_t end,
                                          std::uint32_t depth) const;
  [[nodiscard]] SpeakerCue verb_then_phrase(Window window) const;
  [[nodiscard]] SpeakerCue phrase_then_verb(Window window, bool any_verb) const;
  [[nodiscard]] SpeakerCue according(Window window) const;
  [[nodiscard]] SpeakerCue with_subject(std::uint32_t verb, Window window) const;
  [[nodiscard]] TokenIndex subject_of(std::uint32_t verb, std::uint32_t begin) const;
  [[nodiscard]] TokenIndex pronoun_between(TokenIndex subject, std::uint32_t verb,
                                           std::uint32_t depth) const;
  [[nodiscard]] bool cites_somebody(std::uint32_t verb) const;
  [[nodiscard]] bool takes_patient(std::uint32_t verb) const;
  [[nodiscard]] bool ends_in_speech(const Quotation& quotation) const;
  [[nodiscard]] TokenRange range_before(QuotationIndex quotation) const;

  // speakers_nouns.cpp
  [[nodiscard]] bool is_spoken_noun(std::uint32_t token) const;
  [[nodiscard]] bool is_tie(std::uint32_t token) const;
  [[nodiscard]] bool is_plain(std::uint32_t token) const;
  [[nodiscard]] bool has_verb(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool is_described(const SpeakerPhrase& phrase) const;
  [[nodiscard]] bool borrows_words(std::uint32_t noun, std::uint32_t begin) const;
  [[nodiscard]] SpeakerPhrase owner_of(std::uint32_t noun, std::uint32_t begin) const;
  [[nodiscard]] SpeakerPhrase source_of(std::uint32_t noun, std::uint32_t end) const;
  [[nodiscard]] SpeakerPhrase utterer_of(std::uint32_t noun, std::uint32_t end) const;
  [[nodiscard]] SpeakerPhrase left_to(TokenRange range) const;
  [[nodiscard]] SpeakerCue script_name(Window window) const;
  [[nodiscard]] SpeakerCue with_words_before(TokenRange range, std::uint32_t depth) const;
  [[nodiscard]] SpeakerCue with_words_behind(QuotationIndex index) const;
  [[nodiscard]] SpeakerCue turned_behind(Window window) const;
  [[nodiscard]] SpeakerCue noun_in(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] SpeakerCue tied_behind(Window window) const;
  [[nodiscard]] bool is_quantity(const SpeakerPhrase& phrase) const;
  [[nodiscard]] bool takes_words(std::uint32_t verb, TokenRange range) const;
  [[nodiscard]] bool is_taken(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool has_person(std::uint32_t begin, std::uint32_t end,
                                const SpeakerPhrase& owner) const;

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const SpeakerPhrases& phrases_;
  const SpeechDepth& depth_;
  const std::vector<TokenIndex>& subjects_;  // by verb
};

}  // namespace belie
