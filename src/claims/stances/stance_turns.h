// SPDX-License-Identifier: Apache-2.0
//
// Changes of mind that a draft tells ("her U-turn on the fee", "in the end he gave in") and whose
// they are. Borrows its readers, which must outlive it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/holders.h"
#include "claims/stances/stance_phrases.h"
#include "claims/stances/topics.h"

namespace belie {

/// A sentence that tells of a change of mind; a weak word ("finally") bears on its sentence only.
struct StanceTurn {
  SentenceIndex sentence;
  bool strong = false;
  std::optional<Topic> topic;  // "changed her mind about the fee"; nothing: not told
};

class StanceTurns {
 public:
  StanceTurns(const PositionText& text, const StancePhrases& phrases, const TopicReader& topics,
              const HolderReader& holders);

  /// Whether the position is told as an earlier one, or a change of the holder's mind is told: in
  /// its sentence, or strongly enough anywhere in the draft.
  [[nodiscard]] bool is_former(const Holder& holder, const Topic& topic, std::uint32_t t,
                               bool past_perfect) const;

 private:
  [[nodiscard]] bool leads_to(SentenceIndex turn, SentenceIndex own, const Holder& holder) const;
  [[nodiscard]] bool is_of_nobody_else(TokenRange sentence) const;
  [[nodiscard]] static bool is_on_another(const StanceTurn& turn, const Topic& topic);
  [[nodiscard]] bool tells_of(SentenceIndex sentence, const Holder& holder) const;
  [[nodiscard]] bool is_denied(std::uint32_t t) const;
  [[nodiscard]] std::optional<Topic> topic_behind(std::uint32_t t) const;
  [[nodiscard]] std::vector<StanceTurn> told_turns() const;

  const PositionText& text_;
  const StancePhrases& phrases_;
  const TopicReader& topics_;
  const HolderReader& holders_;
  std::vector<StanceTurn> turns_;
};

}  // namespace belie
