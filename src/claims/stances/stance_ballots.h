// SPDX-License-Identifier: Apache-2.0
//
// Stances told by the votes or the support that something has: "with the votes of the Greens",
// "whose yes decided it", "the line has her backing". Borrows its readers, which must outlive it.
#pragma once

#include <optional>

#include "claims/stances/stance_topics.h"

namespace belie {

/// A stance as read: the entry that gives its side, its topic, who holds it, and its words.
struct StanceReading {
  const StanceEntry* entry = nullptr;
  Topic topic;
  Climb climb;
  std::uint32_t begin = 0, end = 0;
};

class BallotReader {
 public:
  BallotReader(const PositionText& text, const StancePhrases& phrases, const TopicReader& topics,
               const StanceFrames& frames, const StanceTopics& about)
      : text_(text), phrases_(phrases), topics_(topics), frames_(frames), about_(about) {}

  /// "With the votes of the Greens the council bought the land", "against the wishes of the board".
  [[nodiscard]] std::optional<StanceReading> by_votes_of(std::uint32_t t) const;
  /// "Her no vote", "Orsik, whose yes decided it": the word itself is the vote.
  [[nodiscard]] std::optional<StanceReading> by_ballot(std::uint32_t t) const;
  /// "The pouches have her vote", "the line has the mayor's backing": told of the topic.
  [[nodiscard]] std::optional<StanceReading> by_having(std::uint32_t t) const;
  /// "Cllr Marr, the only member to vote against the extension", "was among those who signed it".
  [[nodiscard]] std::optional<StanceReading> by_sole(std::uint32_t t) const;

 private:
  [[nodiscard]] std::uint32_t verb_of_few(std::uint32_t t) const;
  [[nodiscard]] TokenIndex one_of_few(std::uint32_t t) const;
  [[nodiscard]] std::optional<Topic> decided(std::uint32_t verb, bool& pro) const;

  const PositionText& text_;
  const StancePhrases& phrases_;
  const TopicReader& topics_;
  const StanceFrames& frames_;
  const StanceTopics& about_;
};

}  // namespace belie
