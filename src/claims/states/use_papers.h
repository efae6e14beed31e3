// SPDX-License-Identifier: Apache-2.0
//
// What shows the state of a trial, a paper or a law: a jury still deliberates, a minister has yet
// to sign, a grocer is fined under the statute. Borrows its readers, which must outlive it.
#pragma once

#include <optional>

#include "claims/states/status_things.h"
#include "claims/states/use_writer.h"

namespace belie {

class PaperUses {
 public:
  PaperUses(const Annotation& annotation, const UseText& text, const UsePeople& people,
            const DeedReader& deeds, const StatusThings& things, UseWriter& write)
      : annotation_(annotation),
        text_(text),
        people_(people),
        deeds_(deeds),
        things_(things),
        write_(write) {}

  /// "are still deliberating", "with a verdict of not guilty in his pocket".
  void read_trial(std::uint32_t token);
  /// "still waiting for the minister's signature", "has lain on the table unsigned".
  void read_signature(std::uint32_t token);
  /// "was fined under the statute", "the cap binds every stall", "drivers still pay the toll".
  void read_force(std::uint32_t verb);

  /// "The contract went to Dole & Sons", "builders have until May to hand in their bids".
  void read_award(std::uint32_t token);

 private:
  [[nodiscard]] UseSubject contract_at(std::uint32_t noun) const;
  [[nodiscard]] std::optional<StatusThing> last_paper(std::uint32_t token) const;
  [[nodiscard]] std::optional<StatusThing> next_paper(std::uint32_t token) const;
  void read_struck(std::uint32_t verb);

  static constexpr std::uint32_t kNone = StatePredicate::kNone;

  const Annotation& annotation_;
  const UseText& text_;
  const UsePeople& people_;
  const DeedReader& deeds_;
  const StatusThings& things_;
  UseWriter& write_;
};

}  // namespace belie
