// SPDX-License-Identifier: Apache-2.0
//
// What the readers of noun phrases and of verbs for events share: the names, themes and places of a
// phrase. Private to the reading of event phrases.
#pragma once

#include <string>

#include "claims/events/event_phrases.h"
#include "claims/events/event_sites.h"
#include "claims/events/event_times.h"
#include "language/characters.h"
#include "language/lexicon/event_words.h"

namespace belie {

class PhraseParts {
 public:
  /// Refers to all of them; they must outlive it.
  PhraseParts(const Annotation& annotation, const EventWords& words, const EventTimes& times,
              const EventSites& sites)
      : annotation_(annotation), words_(words), times_(times), sites_(sites) {}

 protected:
  [[nodiscard]] const Token& token(std::uint32_t index) const { return annotation_.tokens[index]; }
  [[nodiscard]] std::string_view lemma(std::uint32_t index) const {
    return annotation_.lemma(TokenIndex{index});
  }
  [[nodiscard]] std::string lower(std::uint32_t index) const {
    return normal_form(annotation_.word(TokenIndex{index}));
  }
  [[nodiscard]] const TokenRange& sentence(std::uint32_t index) const {
    return annotation_.sentences[token(index).sentence.index()].tokens;
  }

  void add_participant(EventMention& event, const Mention& mention) const;
  static void add_site(EventPhrase& phrase, EventSite site);
  /// Whether the noun is one thing that a later phrase can take up.
  [[nodiscard]] bool is_one_thing(std::uint32_t noun) const;
  [[nodiscard]] bool is_known(std::uint32_t noun) const;
  void set_theme(EventPhrase& phrase, std::uint32_t noun) const;
  /// The mention of any kind whose head is the token: "Embry", "he", "the driver".
  [[nodiscard]] const Mention* mention_at(std::uint32_t index) const;
  /// Places that hang on a verb, or stand right behind it.
  void read_clause_sites(EventPhrase& phrase, std::uint32_t verb) const;
  /// "on June 2 in Muscat", "in Muscat on June 2".
  static bool is_beside_time(const EventPhrase& phrase, const EventSite& site);
  /// "in Pieve Alta, where the winner crossed the line".
  void read_site_before_where(EventPhrase& phrase, std::uint32_t verb) const;
  [[nodiscard]] bool hangs_on(const EventSite& site, std::uint32_t verb) const;

  const Annotation& annotation_;
  const EventWords& words_;
  const EventTimes& times_;
  const EventSites& sites_;
};

}  // namespace belie
