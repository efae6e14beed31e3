// SPDX-License-Identifier: Apache-2.0
//
// Who holds a post that a noun phrase tells, by the tree: the subject of whom it is said ("Dole,
// who with nine winters behind her is the most senior warden"), or of the clause to which an
// as-phrase belongs ("as Brandeck's head of sales she …"). Pronouns count for whom they were
// resolved to.
#pragma once

#include <cstdint>
#include <map>

#include "language/annotation.h"

namespace belie {

/// The mentions of people of one draft by the tokens at which they begin and end.
class PostHolders {
 public:
  /// Refers to the annotation, which must outlive it.
  explicit PostHolders(const Annotation& annotation);

  /// The holder, now, of the post whose words begin at `begin` and whose head noun is `noun`; null
  /// where nobody is told to be it, or of another time. `end` is where the phrase ends.
  [[nodiscard]] const Mention* holder(std::uint32_t begin, std::uint32_t noun,
                                      std::uint32_t end) const;

 private:
  [[nodiscard]] const Mention* subject_of_copula(std::uint32_t noun) const;
  [[nodiscard]] const Mention* subject_of_as(std::uint32_t begin, std::uint32_t noun,
                                             std::uint32_t end) const;
  [[nodiscard]] const Mention* subject_of(std::uint32_t predicate) const;
  [[nodiscard]] const Mention* before_relative(std::uint32_t predicate, std::uint32_t who) const;
  [[nodiscard]] const Mention* person_over(std::uint32_t token) const;
  [[nodiscard]] bool says_of_now(std::uint32_t predicate) const;
  [[nodiscard]] TokenRange sentence_at(std::uint32_t token) const;

  const Annotation& annotation_;
  std::map<std::uint32_t, const Mention*> over_;  // by each token of the mention
};

/// Whether the sentence tells of an earlier time, "in 2009", "three years ago": what it calls
/// people they were called then. Not where a clause of its own stands between the token `behind`
/// and the year: "the abbot, who came in 1991".
bool tells_earlier_time(const Annotation& annotation, TokenRange sentence, std::uint32_t behind);

}  // namespace belie
