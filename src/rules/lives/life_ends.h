// SPDX-License-Identifier: Apache-2.0
//
// Ends of lives, in whatever words a draft tells them: by a verb (“drowned”, “was laid to rest”,
// “a falling limb killed him”), by a noun with its time (“her death in the spring of 1955”, “spoke
// at his grave in 1994”), by a loss (“lost her husband in 1977”, “was widowed”). An end counts only
// with a year, and whose it is has to be told: by name, by a pronoun with one person before it, or
// by the bond to the only husband or wife of whom the draft speaks.
#pragma once

#include <string>
#include <vector>

#include "claims/events/deeds.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// Whose life it was.
struct LifeHolder {
  ReferentIndex person;  // none: only the bond is told
  bool spouse = false;   // half of the only couple of the draft

  [[nodiscard]] bool valid() const { return person.valid() || spouse; }
};

struct LifeEnd {
  LifeHolder whose;
  Period when;              // dead at its end at the latest
  std::uint32_t token = 0;  // the word that tells it
  Span span;
};

/// The bonds of a draft: who is husband or wife, if it speaks of one couple alone.
class DraftCouple {
 public:
  explicit DraftCouple(const Annotation& annotation);

  /// Whether the draft tells of marriages more than one, so that “the couple” is nobody certain.
  [[nodiscard]] bool several() const { return several_; }
  /// The husband or wife by name; none where nobody or several are named.
  [[nodiscard]] ReferentIndex spouse() const { return spouse_; }
  /// Whether the one is whose husband or wife the draft speaks of: the other half.
  [[nodiscard]] bool is_partner(ReferentIndex person) const {
    return person.valid() && person == partner_;
  }
  /// Whether the token is “her husband”, “his wife”.
  [[nodiscard]] bool is_spouse_noun(std::uint32_t token) const;

 private:
  [[nodiscard]] bool is_named_spouse(const Referent& referent) const;
  [[nodiscard]] bool is_spouse_mention(const Mention& mention) const;

  const Annotation& annotation_;
  bool several_ = false;
  ReferentIndex spouse_, partner_;
};

/// The only time with a year in the sentence of the token, and where it stands; nothing: none, or
/// two, or one that only bounds (“until 1958”).
struct SentenceTime {
  const TimeExpression* time = nullptr;
  Period when;
};
std::optional<SentenceTime> only_time(const Annotation& annotation, std::uint32_t token,
                                      std::optional<Day> day);

/// “His heart failed him”.
bool is_of_the_heart(const Deed& deed);

/// “An Ole Dane was mayor when he died in 1970”: whether the draft tells of a second one of the
/// name, whom the name may mean as well.
bool is_told_of_two(const Annotation& annotation, ReferentIndex person);

/// All ends of lives that a draft tells with a year, in text order.
std::vector<LifeEnd> read_life_ends(const Annotation& annotation, const std::vector<Deed>& deeds,
                                    const DraftCouple& couple, std::optional<Day> day);

}  // namespace belie
