// SPDX-License-Identifier: Apache-2.0
//
// What a phrase of stance is about: the words behind it, the subject of a passive, the head of a
// relative clause, what the act of the phrase says itself. Borrows its readers, which must outlive
// it.
#pragma once

#include <optional>
#include <string>

#include "claims/stances/stance_frames.h"
#include "claims/stances/stance_phrases.h"
#include "claims/stances/topics.h"

namespace belie {

class StanceTopics {
 public:
  StanceTopics(const PositionText& text, const TopicReader& topics, const StanceFrames& frames)
      : text_(text), topics_(topics), frames_(frames) {}

  /// What the phrase at the token is about; nothing where no words tell it.
  [[nodiscard]] std::optional<Topic> topic_of(const StanceMatch& match, std::uint32_t t,
                                              bool adjective = false) const;
  /// The topic of the noun or pronoun at the token; nothing: neither.
  [[nodiscard]] std::optional<Topic> topic_at_noun(std::uint32_t noun) const;
  /// "No community", "any offer": nothing that the draft could be about, but for posts.
  [[nodiscard]] bool is_any(const Topic& topic, const StanceEntry& entry) const;
  /// With the act of the phrase, and whatever the draft tells of it elsewhere.
  [[nodiscard]] std::optional<Topic> finished(const Topic& raw, const StanceEntry& entry) const;
  /// What is left out: found once all positions of the draft are known.
  [[nodiscard]] static Topic elided(std::uint32_t t);

 private:
  [[nodiscard]] std::string set_against(std::uint32_t t) const;
  [[nodiscard]] bool is_person(TokenRange topic) const;
  [[nodiscard]] bool is_left_out(const StanceEntry& entry, std::uint32_t end) const;
  [[nodiscard]] static bool is_elided(const StanceEntry& entry);
  [[nodiscard]] bool wants_more(const StanceMatch& match, std::uint32_t t) const;
  [[nodiscard]] Topic wanted(const Topic& topic, std::uint32_t stance, std::uint32_t end) const;

  const PositionText& text_;
  const TopicReader& topics_;
  const StanceFrames& frames_;
};

}  // namespace belie
