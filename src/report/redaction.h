// SPDX-License-Identifier: Apache-2.0
//
// A report for a place that more people read than may read the drafts: a public log, a chat. It
// says which rule found something and where, and nothing that stands in a draft or follows from its
// words.
#pragma once

#include "report/report.h"

namespace belie {

/// The report with every finding's message replaced by what its rule catches, and without
/// quotations, readings, reasons, workings, questions, facts, decisions, and what is told
/// about a draft's file. Paths, lines, ids and the days on which the drafts speak stay.
Report redacted(Report report);

}  // namespace belie
