// SPDX-License-Identifier: Apache-2.0
//
// The day on which a draft speaks. Its metadata and its path have been read with the file; here
// come what only its text can tell, a dateline or a full date that governs the lead, and what the
// user gave. When a draft was updated never counts.
#pragma once

#include <optional>

#include "base/calendar.h"
#include "language/annotation.h"
#include "text/document.h"

namespace belie {

/// The first of: the forced day, metadata, path, dateline, lead, the default day. A dateline
/// without a year gives month and day only, and the default day may complete it; a dateline and a
/// lead of one day complete each other.
ReferenceDate reference_date(const Document& document, const Annotation& annotation,
                             std::optional<Day> default_day, std::optional<Day> forced);

/// The date of the draft's dateline, "KYIV, Ukraine, Sept. 12 –", whatever else dates the draft;
/// nullptr: it has none.
const TimeExpression* dateline_date(const Document& document, const Annotation& annotation);

}  // namespace belie
