// SPDX-License-Identifier: Apache-2.0
//
// What a draft says of a remark beside quoting it: that it was the only one ("her one-line reply",
// "a single remark for the press", "she said nothing else"), that it stands at the begin or the end
// of something ("the last sentence of her speech", "she ended"), that it has got about ("the line
// is on T-shirts"). Whoever made only one remark there made no other one, in whatever words: this
// is how two wordings are told that have no word in common.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "rules/quotes/quote_occasions.h"
#include "rules/quotes/quote_sides.h"
#include "rules/quotes/quote_stories.h"

namespace belie {

/// Which end of a speech or a text the words stand at, or that the speaker had them written down.
enum class RemarkPlace : std::uint8_t { kAnywhere, kFirst, kLast, kOnRecord };

struct RemarkTold {
  bool only = false;  // no other remark was made there
  bool bounded =
      false;  // to somebody, or at a time of its own: "to them", "before she left in June"
  bool got_about = false;  // known, printed, repeated
  RemarkPlace place = RemarkPlace::kAnywhere;
  std::set<std::string> scene;  // of the paragraph: lemmas that few texts have, the occasion, days
};

RemarkTold remark_told(const QuoteSide& side);

/// The pairs of sides of which the one tells that it is the only remark, or both that they stand at
/// one end of one thing, and the other is the only remark of that speaker that it can mean. Asked
/// of sides in the graph's order; each pair stands once.
struct RemarkPair {
  std::size_t first = 0, second = 0;  // indices into the sides
  std::string why;                    // "the only remark made there"
};
std::vector<RemarkPair> sole_remarks(const CheckInput& input, const std::vector<QuoteSide>& sides,
                                     const std::vector<RemarkTold>& told,
                                     const RemarkStories& stories);

/// Whether nothing speaks against one speaker: one is told to be the other, or is nobody's name.
bool may_be_one_speaker(const CheckInput& input, const QuoteSide& a, const QuoteSide& b);

/// Whether one of the two is told as a remark that is known, so that a wording that shares little
/// is still the same remark.
bool may_be_retold(const RemarkTold& a, const RemarkTold& b);

}  // namespace belie
