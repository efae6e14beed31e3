// SPDX-License-Identifier: Apache-2.0
//
// One remark, told twice from one moment: "said on the pitch with the cup between her feet", "when
// she stood on the grass afterwards, the cup at her boots". What surrounds the words tells the
// moment – the vote that follows, the verdict, the microphone, the end of the speech – and the
// words themselves need not be the same: a remark told from memory keeps its image (a loaf for
// crumbs) or its shape, not its words. Neither alone says enough; both together say that one of two
// verbatim wordings is wrong.
#pragma once

#include <vector>

#include "rules/quotes/quote_remarks.h"
#include "rules/quotes/quote_sides.h"
#include "rules/quotes/quote_stories.h"

namespace belie {

/// The pairs of sides that tell one remark of one speaker from one moment; each stands once, and
/// each side in one pair per draft at most.
std::vector<RemarkPair> remarks_of_one_moment(const CheckInput& input,
                                              const std::vector<QuoteSide>& sides,
                                              const std::vector<RemarkTold>& told,
                                              const RemarkStories& stories);

}  // namespace belie
