// SPDX-License-Identifier: Apache-2.0
//
// Findings that a desk's configuration does not want: two accepted forms of one name, two roles
// that one person may hold, rules that do not go for the drafts of a folder or go at another level.
// They are taken out before anything is reported.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"

namespace belie {

/// The findings that remain, at the levels that `paths` gives them.
std::vector<Finding> allowed_by_desk(std::vector<Finding> findings, const CheckRun& run,
                                     const Knowledge& knowledge, const Decisions& decisions);

/// The two forms of a name that a finding of the family `name` is about, as written; empty texts
/// where it is about something else.
std::pair<std::string, std::string> forms_of(const ReportFinding& finding);

/// Whether one text has one of the forms of a name and the other text another one of them.
bool are_forms_of_one(const NameForms& forms, std::string_view one, std::string_view other);

}  // namespace belie
