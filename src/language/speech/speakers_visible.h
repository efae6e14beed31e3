// SPDX-License-Identifier: Apache-2.0
//
// What a quotation's speaker may be told by: the text around it that is not itself between
// quotation marks – of a nested quotation, the text of the one that holds it.
#pragma once

#include <vector>

#include "language/annotation.h"

namespace belie {

class SpeechDepth {
 public:
  explicit SpeechDepth(const Annotation& annotation);

  /// How many quotations of speech hold the token.
  [[nodiscard]] std::uint32_t of_token(std::uint32_t token) const { return depths_[token]; }
  /// How many hold the quotation.
  [[nodiscard]] std::uint32_t of(QuotationIndex quotation) const {
    return quotation_depths_[quotation.index()];
  }
  /// The text in which the quotation stands: its section, or the quotation that holds it.
  [[nodiscard]] TokenRange region(QuotationIndex quotation) const {
    return regions_[quotation.index()];
  }

 private:
  std::vector<std::uint32_t> depths_;
  std::vector<std::uint32_t> quotation_depths_;
  std::vector<TokenRange> regions_;
};

}  // namespace belie
