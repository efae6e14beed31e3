// SPDX-License-Identifier: Apache-2.0
#include "cli/drafts_ahead.h"

#include <algorithm>

namespace belie {

DraftsAhead::DraftsAhead(const Arguments& arguments) : arguments_(arguments) {
  if (std::ranges::find(arguments.words, "-") != arguments.words.end()) return;
  drafts_ = std::async(std::launch::async, [&arguments, stop = stop_.get_token()] {
    return parse_drafts(arguments.words, arguments, stop);
  });
}

ParsedDrafts DraftsAhead::take() {
  return drafts_.valid() ? drafts_.get() : parse_drafts(arguments_.words, arguments_);
}

}  // namespace belie
