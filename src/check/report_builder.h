// SPDX-License-Identifier: Apache-2.0
//
// From findings over spans to a report of files, lines and columns.
#pragma once

#include "check/check.h"

namespace belie {

/// What is to be said of the rules in force, by id.
std::vector<ReportRule> described(const std::vector<Rule>& rules, bool pages);

/// Everything that the run has to say. Reads the run's documents, graph, findings and rested rules.
Report build_report(const CheckRun& run, std::vector<Error> errors);

}  // namespace belie
