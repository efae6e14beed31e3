// SPDX-License-Identifier: Apache-2.0
//
// A report made by hand, which goes through all formats.
#pragma once

#include "report/report.h"

namespace belie {

/// Two findings in two drafts: an office decided by facts, and a date that cannot be decided.
Report sample_report();

/// A report over one draft without findings.
Report empty_report();

}  // namespace belie
