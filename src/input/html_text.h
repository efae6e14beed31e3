// SPDX-License-Identifier: Apache-2.0
//
// The text of HTML that stands in a Markdown draft, for instance a figure with its caption. It
// knows tags, comments and character references, no more; HTML files are another format's business.
#pragma once

#include <string>
#include <string_view>

#include "input/block.h"

namespace belie {

/// The name of the tag that the text begins with, in lower case, without the slash of a closing
/// one: "br". "" if none.
std::string html_tag_name(std::string_view text);

/// The text within a range of the decoded text as blocks of the given kind, captions, headings,
/// list items or table cells as the tags say; comments, scripts and styles are unread.
Blocks read_html_text(std::string_view decoded, Span range, SectionKind kind);

}  // namespace belie
