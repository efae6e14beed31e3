// SPDX-License-Identifier: Apache-2.0
//
// Words that stand in a good part of all news, speeches and everyday texts: that two drafts share
// them tells nothing.
#pragma once

#include <string_view>

namespace belie {

/// Whether the lemma, in lower case, is among the common ones of four letters or more.
bool is_common_word(std::string_view lemma);

}  // namespace belie
