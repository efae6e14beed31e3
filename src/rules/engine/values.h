// SPDX-License-Identifier: Apache-2.0
//
// Values of claims as rules see them: a normalised form in which two values are equal or not, and
// the words in which a message shows them. The normalised form goes into the ids of findings: it
// holds names, never indices.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// "us/president", "donald trump", "summit at alaska", "2025-08-15".
std::string value_key(const ClaimGraph& graph, const Value& value);

/// "US president", "Donald Trump", "15 August 2025".
std::string value_words(const ClaimGraph& graph, const LexiconIndex& lexicon, const Value& value);

/// The normalised value under a role, or "" where the statement has none.
std::string value_key(const ClaimGraph& graph, const Statement& statement, int role);

/// Whether two values of one role cannot both be right: quantities of one unit whose intervals have
/// no common figure; other values where their normalised forms differ.
bool values_differ(const ClaimGraph& graph, const Value& a, const Value& b);

/// The entity under a role, or nullptr.
const Entity* entity_at(const ClaimGraph& graph, const Statement& statement, int role);

/// "12 September 2025", "August 2025", "5 to 11 September 2025"; "" for any time.
std::string period_words(const Period& period);

/// "on 12 September 2025", "in August 2025", "from 5 to 11 September 2025".
std::string timed_words(const Period& period);

enum class Wording : std::uint8_t { kBare, kWithPreposition };

/// The times of a statement: "15 August 2025 or 12 September 2025"; "" unknown.
std::string when_words(const std::vector<Period>& when, Wording wording = Wording::kBare);

/// The words of a draft's statement as they stand in the text, line ends as spaces.
std::string statement_words(const ClaimGraph& graph, StatementIndex statement);

/// The place of a draft's statement.
Span statement_span(const ClaimGraph& graph, StatementIndex statement);

}  // namespace belie
