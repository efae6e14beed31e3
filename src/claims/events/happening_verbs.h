// SPDX-License-Identifier: Apache-2.0
//
// What happened as a verb tells it: "was handed over on March 14", "the stoppage begins on Monday",
// "the quake hit the island", "will complete the takeover on July 1". Refers to the readers of
// text, times, places, things and nouns, which must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "claims/events/happening_nouns.h"

namespace belie {

class HappeningVerbs : ReadsHappenings {
 public:
  HappeningVerbs(const HappeningReaders& readers, const HappeningNouns& nouns)
      : ReadsHappenings(readers), nouns_(nouns) {}

  [[nodiscard]] Happening of_words(const HappeningWord& word, std::uint32_t verb) const;
  [[nodiscard]] std::optional<Happening> of_verb(std::uint32_t verb) const;
  /// "The quake hit the island on Monday": what befalls people does whatever it does when it is.
  [[nodiscard]] std::optional<Happening> of_stroke(std::uint32_t verb) const;

 private:
  /// "was first seen": a discovery.
  [[nodiscard]] std::optional<Happening> of_first_sight(std::uint32_t verb,
                                                        HappeningWord word) const;
  /// "began her career", "will begin shipping": not the beginning of the subject.
  [[nodiscard]] bool begins_something(std::uint32_t verb) const;
  /// "last" of "was last seen".
  [[nodiscard]] bool is_last(std::uint32_t verb) const;
  /// "The stoppage begins on Monday", "it is to begin on Monday", "the vote was held in Sellin",
  /// "the hearing is set for June 12": what the subject names, timed and placed by the verb.
  [[nodiscard]] std::optional<Happening> of_beginning(std::uint32_t verb) const;
  [[nodiscard]] bool is_plain_beginning(std::uint32_t verb) const;
  /// "The pig race took place on Monday": whatever takes place is something that happens.
  [[nodiscard]] std::optional<Happening> of_taking_place(std::uint32_t verb,
                                                         std::uint32_t subject) const;
  /// "will complete the takeover on July 1", "the takeover is to be completed": the takeover.
  [[nodiscard]] std::optional<Happening> of_doing(std::uint32_t verb) const;
  [[nodiscard]] std::string apart_beside(std::uint32_t verb) const;
  /// What is denied, doubted, asked or only a condition is not told.
  static bool may_be_told(const Clause& clause);

  const HappeningNouns& nouns_;
};

}  // namespace belie
