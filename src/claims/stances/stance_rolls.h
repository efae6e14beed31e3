// SPDX-License-Identifier: Apache-2.0
//
// Who stood on which side, where several are named at once: "the closure was supported by A, B and
// C", "carried against the votes of A and B", "three delegates, A among them, voted against", "for
// the dredging A and B; against it C", "four agreed to the sale; A and B did not", "among the 66
// was A". Read by the words, because trees of lists are the least to be trusted. Borrows its
// readers, which must outlive it.
#pragma once

#include <optional>
#include <vector>

#include "claims/stances/position_text.h"
#include "claims/stances/positions.h"
#include "claims/stances/stance_frames.h"
#include "claims/stances/stance_topics.h"
#include "claims/stances/topics.h"

namespace belie {

/// Those who are told to be on one side.
struct StanceRoll {
  bool contra = false;
  std::vector<std::uint32_t> names;  // a token of each
  Topic topic;                       // as written; a pronoun where it stands elsewhere
  std::uint32_t anchor = 0;          // the word that tells the side
};

class RollReader {
 public:
  RollReader(const PositionText& text, const TopicReader& topics, const StanceFrames& frames,
             const StanceTopics& about);

  /// The rolls of which the token is the word that brings them in; mostly none.
  [[nodiscard]] std::vector<StanceRoll> at(std::uint32_t token) const;

 private:
  /// A phrase that takes a side: "voted against the merger".
  struct Side {
    bool contra = false;
    std::uint32_t begin = 0, end = 0;
    Topic topic;
  };
  /// "81 votes to 66", and whether it was carried.
  struct Tally {
    double winners = 0, losers = 0;
    bool carried = true;
    Topic topic;
  };

  [[nodiscard]] std::vector<std::uint32_t> names_from(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::vector<std::uint32_t> names_before(std::uint32_t end) const;
  [[nodiscard]] std::uint32_t name_at(std::uint32_t token) const;
  [[nodiscard]] bool stops_list(std::uint32_t token) const;
  [[nodiscard]] bool is_denied_near(std::uint32_t token) const;
  [[nodiscard]] Topic topic_behind(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] static Topic untold(std::uint32_t at);
  [[nodiscard]] std::optional<Topic> subject_topic(std::uint32_t verb) const;
  [[nodiscard]] Topic decided_before(std::uint32_t token) const;
  [[nodiscard]] std::optional<Side> side_at(std::uint32_t token) const;
  [[nodiscard]] std::optional<Side> only_side(TokenRange range) const;
  [[nodiscard]] std::optional<StanceRoll> by_agents(std::uint32_t by) const;
  [[nodiscard]] std::optional<StanceRoll> by_votes(std::uint32_t noun) const;
  [[nodiscard]] std::optional<StanceRoll> among(std::uint32_t token) const;
  [[nodiscard]] std::optional<StanceRoll> listed(std::uint32_t token) const;
  [[nodiscard]] std::optional<StanceRoll> joined(std::uint32_t token) const;
  [[nodiscard]] std::optional<StanceRoll> elided(std::uint32_t token) const;
  [[nodiscard]] std::optional<StanceRoll> apart(std::uint32_t token) const;
  [[nodiscard]] std::optional<StanceRoll> owned(std::uint32_t noun) const;
  [[nodiscard]] std::optional<StanceRoll> counted(std::uint32_t token) const;
  [[nodiscard]] std::vector<Tally> tallies() const;

  const PositionText& text_;
  const TopicReader& topics_;
  const StanceFrames& frames_;
  const StanceTopics& about_;
  std::vector<Tally> tallies_;
};

}  // namespace belie
