// SPDX-License-Identifier: Apache-2.0
//
// What happened as a noun tells it: "the signing in Muscat on June 2", "the election is on June
// 13". Refers to the readers of text, times, places and things, which must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "claims/events/happening_sites.h"
#include "claims/events/happening_text.h"
#include "claims/events/happening_things.h"
#include "claims/events/happening_times.h"
#include "claims/events/happenings.h"

namespace belie {

/// What the readers of nouns, verbs and states read with.
struct HappeningReaders {
  const Annotation& annotation;
  const HappeningWords& words;
  const HappeningText& text;
  const HappeningTimes& times;
  const HappeningSites& sites;
  const HappeningThings& things;
};

/// Holds them for one of these.
class ReadsHappenings {
 protected:
  explicit ReadsHappenings(const HappeningReaders& readers)
      : annotation_(readers.annotation),
        words_(readers.words),
        text_(readers.text),
        times_(readers.times),
        sites_(readers.sites),
        things_(readers.things) {}

  const Annotation& annotation_;
  const HappeningWords& words_;
  const HappeningText& text_;
  const HappeningTimes& times_;
  const HappeningSites& sites_;
  const HappeningThings& things_;
};

class HappeningNouns : ReadsHappenings {
 public:
  explicit HappeningNouns(const HappeningReaders& readers) : ReadsHappenings(readers) {}

  /// The noun's classes, determiner and what it is of, without time and place.
  [[nodiscard]] std::optional<Happening> of_noun_alone(std::uint32_t noun) const;
  [[nodiscard]] std::optional<Happening> of_noun(std::uint32_t noun) const;
  /// Reads on from the noun: "of", names by their prepositions, places, and the time that the
  /// phrase ends with.
  void read_behind(Happening& found, std::uint32_t noun) const;

 private:
  /// "Three days after the flood, on September 8": the day is not the noun's.
  [[nodiscard]] bool is_counted_from(std::uint32_t noun) const;
  /// "The election is on June 13", "the last sighting was in Sellin".
  void read_copula(Happening& found, std::uint32_t noun) const;
};

}  // namespace belie
