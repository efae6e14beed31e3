// SPDX-License-Identifier: Apache-2.0
//
// What happens at a word: the event that a verb or an event's noun tells, with its class, its name
// and who takes part. Classes are those of the lexicon; a verb or noun outside it is a class of its
// own by its lemma ("to leave", "course"), so that what the text orders in time ("three days after
// the vote she left") can be said of anything. What event_phrases.h reads at the word is taken from
// there.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/draft_reading.h"
#include "language/annotation.h"
#include "language/lexicon/event_words.h"

namespace belie {

struct Occurrence {
  EventMention mention;
  TokenIndex word;      // the verb, or the event's noun
  bool listed = false;  // of a class of the lexicon, by a word that hardly means anything else
};

/// Reads the events of one draft; refers to the reading, which must outlive it.
class Occurrences {
 public:
  explicit Occurrences(const DraftReading& draft);

  /// What the verb at the token tells; nothing where there is no verb.
  [[nodiscard]] std::optional<Occurrence> of_verb(TokenIndex verb) const;

  /// What the noun at the token names. `any`: also what is no event of the lexicon ("the course").
  [[nodiscard]] std::optional<Occurrence> of_noun(TokenIndex noun, bool any) const;

 private:
  [[nodiscard]] std::optional<Occurrence> told_at(TokenIndex word) const;
  [[nodiscard]] EventOfWord listed_verb(TokenIndex verb) const;
  [[nodiscard]] EventOfWord listed_noun(TokenIndex noun) const;
  [[nodiscard]] const Mention* name_at(std::uint32_t token) const;
  void take_part(EventMention& event, TokenIndex of, bool verb) const;
  [[nodiscard]] std::uint32_t name_begin(std::uint32_t noun) const;
  [[nodiscard]] std::string class_of_name(std::uint32_t begin, std::uint32_t noun) const;

  const Annotation& annotation_;
  const EventWords& words_;
  const std::vector<EventPhrase>& phrases_;
  std::vector<const Mention*> mention_of_;           // by token; nullptr: none
  std::vector<std::vector<std::uint32_t>> below_;    // children by token, in text order
  std::set<std::string, std::less<>> common_nouns_;  // lemmas
};

}  // namespace belie
