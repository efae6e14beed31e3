// SPDX-License-Identifier: Apache-2.0
//
// The part of a report that concerns a change: findings with a place in lines that were changed,
// that place first. The drafts around it were read all the same, so the other side may stand in any
// of them.
#pragma once

#include "input/patch.h"
#include "report/report.h"

namespace belie {

/// Keeps the findings that have a place in the lines, whose paths are those of the documents. The
/// first place of each is then a changed one: of a pair of which nobody knows which is right, the
/// two change their roles for it. A note tells how many findings lie elsewhere.
Report only_changed(Report report, const ChangedLines& lines);

}  // namespace belie
