// SPDX-License-Identifier: Apache-2.0
//
// What somebody holds ought to be: "the lock should stay shut", "insists that the mill be sold",
// "there has to be a trial", told by whoever says so. A demand is a position of its speaker, not of
// whom its clause is about. Values only; borrows its readers, which must outlive it.
#pragma once

#include <optional>

#include "claims/stances/stance_frames.h"
#include "claims/stances/topics.h"

namespace belie {

struct Demand {
  Topic topic;            // not yet resolved
  bool contra = false;    // told by a word against it: "should be rejected"
  bool negative = false;  // "should not", "there must be no"
  TokenIndex by;          // who demands it; none: whoever speaks
  std::uint32_t end = 0;  // behind the verb
};

class DemandReader {
 public:
  DemandReader(const PositionText& text, const TopicReader& topics, const StanceFrames& frames)
      : text_(text), topics_(topics), frames_(frames) {}

  /// The demand whose verb stands at the token; nothing: none does.
  [[nodiscard]] std::optional<Demand> at(std::uint32_t token) const;

 private:
  [[nodiscard]] std::uint32_t top_of(std::uint32_t verb) const;
  [[nodiscard]] bool is_of_self(std::uint32_t top) const;
  [[nodiscard]] bool is_denied(std::uint32_t verb) const;
  [[nodiscard]] std::optional<Demand> existence(std::uint32_t being) const;
  [[nodiscard]] std::optional<Topic> subject_topic(std::uint32_t verb) const;
  [[nodiscard]] std::optional<Topic> topic_of(std::uint32_t verb, std::uint32_t top,
                                              Demand& demand) const;

  const PositionText& text_;
  const TopicReader& topics_;
  const StanceFrames& frames_;
};

}  // namespace belie
