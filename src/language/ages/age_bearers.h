// SPDX-License-Identifier: Apache-2.0
//
// Whose age it is, as a token: of a name, a pronoun, or the noun of a description. By the words
// right beside the age where they tell, else by the tree: the subject of the clause, the head of a
// participle, the antecedent of "who".
#pragma once

#include <cstdint>
#include <optional>

#include "language/descriptions/description_nouns.h"
#include "language/descriptions/description_words.h"

namespace belie {

using Bearer = std::optional<std::uint32_t>;

/// The name or person noun that ends right before the token, as in "Peat | , 52" – unless that name
/// is somebody's whom the words before it speak of ("the son of Gordon Peat").
Bearer bearer_before(const SentenceView& words, std::uint32_t token);

/// The subject of the verb group that begins at the token: "Peat | is 47", "who | was 38".
Bearer bearer_of_verb(const SentenceView& words, std::uint32_t verb);

/// The subject of the clause that holds the token, also through participles, "and" and relative
/// clauses.
Bearer bearer_of_clause(const SentenceView& words, std::uint32_t token);

/// "Born in Leith in 1951, | she moved …": the subject of the clause behind the comma.
Bearer bearer_behind(const SentenceView& words, std::uint32_t end);

/// Who is meant by a phrase that only describes: the name beside it or the subject that it is said
/// of; else its own head.
Bearer bearer_of_phrase(const SentenceView& words, const PersonPhrase& phrase);

/// The predicate of the clause that holds the token.
std::optional<std::uint32_t> predicate_at(const SentenceView& words, std::uint32_t token);

/// Whether the word may be whom an age is told of: a name that may be a person's, "he", "she", a
/// noun for one person.
bool can_bear(const SentenceView& words, std::uint32_t token);

}  // namespace belie
