// SPDX-License-Identifier: Apache-2.0
//
// What somebody thinks of a thing, told without a verb of approval: "the closure was right", "a
// go-between is out of the question for Orsik", "it would be madness to go". The position is that
// of whom "for" names, else of whoever speaks. Borrows its readers, which must outlive it.
#pragma once

#include <optional>

#include "claims/stances/stance_ballots.h"

namespace belie {

class VerdictReader {
 public:
  VerdictReader(const PositionText& text, const StancePhrases& phrases, const TopicReader& topics,
                const StanceFrames& frames, const StanceTopics& about)
      : text_(text), phrases_(phrases), topics_(topics), frames_(frames), about_(about) {}

  /// The verdict whose form of "be" stands at the token; nothing: none does.
  [[nodiscard]] std::optional<StanceReading> at(std::uint32_t being) const;
  /// "She called the ban overdue", "they thought it a mistake": the verb stands at the token.
  [[nodiscard]] std::optional<StanceReading> by_calling(std::uint32_t verb) const;
  /// "The plan can count on her support", "the plan has the mayor's backing".
  [[nodiscard]] std::optional<StanceReading> by_support(std::uint32_t verb) const;
  /// "There is no alternative to the plan".
  [[nodiscard]] std::optional<StanceReading> without_alternative(std::uint32_t being) const;

 private:
  struct Predicate {
    bool contra = false;
    std::uint32_t begin = 0, end = 0;
  };

  [[nodiscard]] bool is_open(std::uint32_t verb) const;
  [[nodiscard]] Predicate verdict_at(std::uint32_t at) const;
  [[nodiscard]] std::optional<Predicate> predicate_behind(std::uint32_t being) const;
  [[nodiscard]] std::uint32_t end_of(std::string_view phrase, std::uint32_t at) const;
  [[nodiscard]] std::optional<Topic> judged(std::uint32_t being, const Predicate& told) const;
  [[nodiscard]] std::optional<Topic> act_behind(const Predicate& told) const;

  const PositionText& text_;
  const StancePhrases& phrases_;
  const TopicReader& topics_;
  const StanceFrames& frames_;
  const StanceTopics& about_;
};

}  // namespace belie
