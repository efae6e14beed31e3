// SPDX-License-Identifier: Apache-2.0
//
// The nouns that are in news of every kind. What two drafts share beyond them tells that they are
// about one story.
#pragma once

#include <string_view>

namespace belie {

/// Whether the lemma, in lower case, is in news of every kind: "government", "year".
bool is_common_noun(std::string_view noun);

}  // namespace belie
