// SPDX-License-Identifier: Apache-2.0
//
// Rules and conditions as Markdown: what `belie rule docs` and `belie rule show` print and
// docs/rules.md holds.
#pragma once

#include <string>
#include <vector>

#include "rules/rule.h"

namespace belie {

/// One rule: what it catches and why, when it fires, an example of either sort, what it misses.
std::string rule_page(const Rule& rule);

/// All rules by folder, with a table of contents: docs/rules.md.
std::string rules_markdown(const std::vector<Rule>& rules);

/// The rows of the table of conditions in docs/rule-language.md, one a condition.
std::string condition_rows();

/// What a check looks for and the words that its messages may use.
std::string check_page(const CheckDescriptor& check);

/// "compare office with facts; same office; differ person; status is current or acting; …": when
/// the rule fires, in a line.
std::string rule_summary(const Rule& rule);

/// What a kind of statement is, and its roles, as plain text.
std::string kind_page(const KindDescriptor& kind);

/// The rows of the table of kinds in docs/rule-language.md.
std::string kinds_markdown();

}  // namespace belie
