// SPDX-License-Identifier: Apache-2.0
//
// "remains closed", "was reopened on Tuesday", "has yet to be signed": the predicates of a draft
// that tell a state or a change of state, with the word for the thing, and how the state is told.
// Whether the thing can be in such a state is for the caller to ask.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/lexicon/state_words.h"

namespace belie {

/// How a state is told.
enum class Telling : std::uint8_t {
  kNow,     // "is closed", "has been closed since Sunday"
  kStill,   // "remains closed", "has yet to reopen": now and without a break
  kHas,     // "has reopened": now, and since a time that is not told
  kTurned,  // "reopened": from then on
  kWas      // "was closed on Monday": then, and nothing is said of now
};

std::string_view to_text(Telling telling);  // "now", "still", "has", "turned", "was"

struct StatePredicate {
  const StatePhrase* phrase = nullptr;
  TokenRange words;             // of the phrase
  std::uint32_t head = 0;       // the verb or complement, whose clause it is
  std::uint32_t begin = 0;      // of its verbs, auxiliaries included
  std::uint32_t thing = kNone;  // the word for the thing, by the tree
  std::uint32_t agent = kNone;  // who changes it
  Telling telling = Telling::kNow;
  bool negative = false;
  bool partial = false;  // "partly", "briefly"

  bool nominal = false;  // "the conviction"; without a thing: of the only one
  bool active = false;   // "lifted the ban": the thing stands behind it
  static constexpr std::uint32_t kNone = 0xffffffff;
};

/// Reads the predicates of one draft; refers to the annotation and the lexicon.
class StatePredicates {
 public:
  StatePredicates(const Annotation& annotation, const LexiconIndex& lexicon);

  /// The readings of the phrases that begin at the token, longest first; empty: none.
  [[nodiscard]] std::vector<StatePredicate> at(std::uint32_t token) const;

  /// "Was past fifty when he died": a death that only dates something else, at a time not told.
  [[nodiscard]] bool is_mere_date(const StatePredicate& predicate) const;

  /// The subject behind the dateline, where the tree takes the dateline for the verb's subject.
  [[nodiscard]] std::uint32_t behind_dateline(std::uint32_t subject, std::uint32_t verb) const;

 private:
  [[nodiscard]] TokenRange sentence_of(std::uint32_t token) const;
  [[nodiscard]] std::string lower(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t end_of(const StatePhrase& phrase, std::uint32_t token) const;
  [[nodiscard]] std::uint32_t end_of_gap(std::uint32_t at, std::string_view wanted) const;
  [[nodiscard]] bool stands_behind_object(const StatePhrase& phrase, std::uint32_t at) const;
  [[nodiscard]] std::optional<StatePredicate> read(const StatePhrase& phrase,
                                                   std::uint32_t token) const;
  [[nodiscard]] std::optional<StatePredicate> read_noun(const StatePhrase& phrase,
                                                        std::uint32_t token) const;
  [[nodiscard]] bool read_complement(StatePredicate& predicate) const;
  [[nodiscard]] std::optional<std::uint32_t> nearest_before(std::uint32_t head,
                                                            Relation relation) const;
  [[nodiscard]] std::optional<std::uint32_t> object_of(const StatePredicate& predicate) const;
  [[nodiscard]] bool read_absolute(StatePredicate& predicate) const;
  [[nodiscard]] bool read_kept(StatePredicate& predicate) const;
  [[nodiscard]] bool read_reduced(StatePredicate& predicate) const;
  [[nodiscard]] bool read_verb(StatePredicate& predicate) const;
  [[nodiscard]] std::optional<std::uint32_t> subject_of(std::uint32_t verb, int depth) const;
  [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t head, Relation relation) const;
  [[nodiscard]] std::optional<std::uint32_t> antecedent(std::uint32_t relative) const;
  [[nodiscard]] bool is_passive(std::uint32_t verb) const;
  [[nodiscard]] std::optional<std::uint32_t> copula_before(std::uint32_t begin) const;
  [[nodiscard]] bool is_of_talk(std::uint32_t verb) const;
  /// Fills telling and negation; false where the state is only planned, wished or asked for.
  [[nodiscard]] bool tell(StatePredicate& predicate, std::uint32_t finite, bool complement) const;
  [[nodiscard]] bool is_yet_to(std::uint32_t verb) const;
  [[nodiscard]] bool is_infinitive(std::uint32_t verb) const;
  [[nodiscard]] bool is_negated(const StatePredicate& predicate, std::uint32_t finite) const;
  [[nodiscard]] std::string_view conjunction(std::uint32_t verb) const;
  [[nodiscard]] bool is_done(const StatePredicate& predicate) const;
  [[nodiscard]] bool is_bare_past(const StatePredicate& predicate, std::uint32_t finite) const;
  [[nodiscard]] bool is_of_none(const StatePredicate& predicate) const;
  [[nodiscard]] bool is_habitual(std::uint32_t token) const;
  [[nodiscard]] bool is_of_such_days(std::uint32_t token) const;

  const Annotation& annotation_;
  const StateWords& words_;
  std::vector<std::vector<std::uint32_t>> below_;  // children by token, in text order
};

}  // namespace belie
