// SPDX-License-Identifier: Apache-2.0
//
// A draft as the readers of what happened look at it: its words by number, names and children by
// token, times by place, and what a verb's subject or a pronoun stands for. Refers to the
// annotation and the words, which must outlive it; holds nothing that is not in them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/events/happening_words.h"
#include "language/annotation.h"

namespace belie {

class HappeningText {
 public:
  HappeningText(const Annotation& annotation, const HappeningWords& words);

  [[nodiscard]] const Annotation& annotation() const { return annotation_; }
  [[nodiscard]] const HappeningWords& words() const { return words_; }

  /// The mention that the token belongs to, a name before a description; nullptr: none.
  [[nodiscard]] const Mention* mention_over(std::uint32_t at) const { return mention_of_[at]; }
  /// The token's children in the tree, in text order.
  [[nodiscard]] const std::vector<std::uint32_t>& below(std::uint32_t at) const {
    return below_[at];
  }

  [[nodiscard]] const Token& token(std::uint32_t at) const;
  [[nodiscard]] std::string_view lemma(std::uint32_t at) const;
  [[nodiscard]] std::string lower(std::uint32_t at) const;
  [[nodiscard]] const TokenRange& sentence(std::uint32_t at) const;
  [[nodiscard]] bool is_noun(std::uint32_t at) const;
  [[nodiscard]] ClauseIndex clause_of(std::uint32_t at) const;
  /// "the final in Norwick".
  [[nodiscard]] bool is_adjective_noun(std::uint32_t index) const;
  [[nodiscard]] bool has_object(std::uint32_t verb) const;
  /// The subject, also of the verb that it is joined to.
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t verb) const;
  /// "Founded in 1874, the Gazette …": of a participle that opens its sentence.
  [[nodiscard]] std::uint32_t subject_behind_comma(std::uint32_t verb) const;
  /// The first subject behind a comma, of words that open their sentence.
  [[nodiscard]] std::uint32_t subject_behind(std::uint32_t at) const;
  /// "which was shot": what the relative clause is about.
  [[nodiscard]] std::uint32_t antecedent(std::uint32_t at) const;
  /// "the stabbing", "Dredging of the canal": nouns that the tagger takes for verbs.
  [[nodiscard]] bool is_gerund_noun(std::uint32_t at) const;
  [[nodiscard]] bool is_event_noun(std::uint32_t at) const;
  /// The event's noun itself; of a pronoun the last noun for an event before it, in this or the
  /// previous sentence; none: neither.
  [[nodiscard]] std::uint32_t event_behind(std::uint32_t subject) const;
  /// Where the sentence before begins, which is no headline.
  [[nodiscard]] bool is_body(std::uint32_t section) const;
  [[nodiscard]] std::uint32_t begin_of_previous(std::uint32_t at) const;
  [[nodiscard]] bool is_plural(std::uint32_t noun) const;
  /// "an hour before the structure collapsed": never what something happens to.
  [[nodiscard]] bool is_unit_of_time(std::uint32_t at) const;
  [[nodiscard]] const TimeExpression* time_over(std::uint32_t at) const;
  [[nodiscard]] std::span<const TimeExpression> times_in(TokenRange tokens) const;
  /// Whether the token stands in the verb's clause, or in one without a verb form of its own below
  /// it: "was found burnt out in a lay-by".
  [[nodiscard]] bool in_clause(std::uint32_t at, std::uint32_t verb) const;
  // Nouns.
  /// "strike action", "the crash victims": the noun describes another one.
  [[nodiscard]] bool is_modifier(std::uint32_t noun) const;
  [[nodiscard]] bool is_known(std::uint32_t noun) const;

  /// Whether the verb's clause tells what is known: "when it struck", "Founded in 1874, the".
  [[nodiscard]] bool is_presupposed(std::uint32_t verb) const;
  /// The first token of the noun's phrase: "the" of "the long strike".
  [[nodiscard]] std::uint32_t phrase_begin(std::uint32_t noun) const;
  /// Whether the verb tells what is still to come, or goes on.
  [[nodiscard]] bool is_ahead(std::uint32_t at) const;
  /// "another", "second", "previously": a word that sets something apart from the draft's own.
  [[nodiscard]] static bool sets_apart(std::string_view word);
  /// "another" of "another man": the word before the noun that sets it apart; "" none.
  [[nodiscard]] std::string apart_before(std::uint32_t noun) const;

 private:
  const Annotation& annotation_;
  const HappeningWords& words_;
  std::vector<const Mention*> mention_of_;         // by token; nullptr: none
  std::vector<std::vector<std::uint32_t>> below_;  // by token
};

}  // namespace belie
