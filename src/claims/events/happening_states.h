// SPDX-License-Identifier: Apache-2.0
//
// What happened as a state tells it: "out of office since Friday", "governor since May 3", "a
// native of Graz", "its centenary in 2019", "the pier on the left bank". Refers to the readers of
// text, times, places, things and nouns, which must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "claims/events/happening_nouns.h"

namespace belie {

class HappeningStates : ReadsHappenings {
 public:
  HappeningStates(const HappeningReaders& readers, const HappeningNouns& nouns)
      : ReadsHappenings(readers), nouns_(nouns) {}

  /// "Holt, out of office since Friday": a state without its verb, and when it began.
  [[nodiscard]] std::optional<Happening> of_state(std::uint32_t index) const;
  /// "the pier on the left bank": a thing by the side that it stands on.
  [[nodiscard]] std::optional<Happening> thing_at_side(std::uint32_t at) const;
  /// "a former barracks at Ripley": a house by the town that it stands in.
  [[nodiscard]] std::optional<Happening> house_in_town(std::uint32_t at) const;
  /// "has been governor since May 3", "Mayor of Sellin since 1997, he": the day of the appointment.
  [[nodiscard]] std::optional<Happening> of_tenure(std::uint32_t at) const;
  /// "Wirth, a native of Graz", "A native of Graz, he …": where somebody was born.
  [[nodiscard]] std::optional<Happening> of_native(std::uint32_t at) const;
  /// "Its centenary, in 2019", "the paper turned 140 in 2010", "its 50th birthday last year": when
  /// it began, so many years before.
  [[nodiscard]] std::optional<Happening> of_jubilee(std::uint32_t at) const;

 private:
  /// "children's hospital" of "the children's hospital", which no other hospital is.
  [[nodiscard]] std::string house_with_kind(std::uint32_t at) const;
  /// A post of which a body has one. Our own list.
  [[nodiscard]] bool is_office_word(std::uint32_t at) const;
  /// 100 of "centenary", 140 of "turned 140"; 0: no such word.
  [[nodiscard]] int years_of_jubilee(std::uint32_t at) const;
  /// 140 of "140" and "140th"; 0: no number between 5 and 999.
  static int whole_number(const std::string& word);

  const HappeningNouns& nouns_;
};

}  // namespace belie
