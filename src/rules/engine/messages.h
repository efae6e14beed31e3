// SPDX-License-Identifier: Apache-2.0
//
// The words that messages put into their fields: {person}, {check.when}, {fact.person}.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "rules/engine/clauses.h"
#include "rules/engine/tenure.h"

namespace belie {

using FieldValues = std::function<std::string(std::string_view field)>;

/// The fields of one statement: its roles, {when} and {words}.
std::string statement_field(const RuleInput& input, StatementIndex index, std::string_view field);

/// The fields of a comparison: {either.ROLE}, {or.ROLE}, and {ROLE} for what is the same.
FieldValues comparison_fields(const RuleInput& input, StatementIndex first, StatementIndex second);

/// The fields of a comparison with facts.
FieldValues fact_fields(const RuleInput& input, StatementIndex claim,
                        const TenureJudgement& judgement);

/// "had left office", "had not yet taken office", "was not US president".
std::string tenure_words(Tenure tenure, std::string_view office);

/// "US president until 20 January 2025"; "" where someone never held it.
std::string terms_words(const ClaimGraph& graph, std::string_view office,
                        const TenureJudgement& judgement);

/// "Donald Trump", "Joe Biden or Donald Trump"; "" where nobody held the office.
std::string holder_names(const ClaimGraph& graph, const TenureJudgement& judgement);

/// "from 20 January 2021 to 20 January 2025", "from March 2019".
std::string term_words(const OfficeTerm& term);

/// The words with the holder's name in the place of the person's: "the Trump administration" for
/// "the Biden administration"; the holder's full name where the person's does not stand in them.
/// `surname` "": the last word of the name.
std::string corrected_words(std::string_view words, const Entity& person, std::string_view surname,
                            const OfficeTerm& holder);

/// The office as readers know it: by the lexicon, the facts, else its id.
std::string office_words(const RuleInput& input, std::string_view office);

}  // namespace belie
