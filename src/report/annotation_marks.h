// SPDX-License-Identifier: Apache-2.0
//
// The text of a section with marks in it. Marks may overlap anyhow; in HTML elements nest. So the
// text is cut where marks begin and end, and a mark that crosses another's end goes on in a second
// element behind it.
#pragma once

#include <string>
#include <vector>

#include "report/reading.h"

namespace belie {

/// The words of the span as HTML, each reading an element `<span class="mark name">` with its label
/// behind the last of its words.
std::string marked_text(const Document& document, Span span, const std::vector<Reading>& readings);

}  // namespace belie
