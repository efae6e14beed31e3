// SPDX-License-Identifier: Apache-2.0
//
// The readers of worked.h, and what they share. Private to worked*.cpp.
#pragma once

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/changes/worked.h"

namespace belie {

/// Lemmas of the nouns of the sentence.
std::set<std::string> nouns_of(const DraftFigures& figures, SentenceIndex sentence);

/// Above nothing and without hedge, negation or a second value.
bool is_exact(const DraftFigure& figure);
bool is_rate(const DraftFigure& figure);
bool is_count(const DraftFigure& figure);
bool is_time(const DraftFigure& figure);
bool is_vote(const DraftFigure& figure);

WorkedBase base_of(const DraftFigures& figures, WorkedForm form,
                   std::initializer_list<const DraftFigure*> terms);

/// Exact figures of the sentence that are no shares, ages or lengths of time; the former and the
/// latter value may be so much a month.
std::vector<DraftFigure> plain_figures(const DraftFigures& figures, SentenceIndex sentence);

/// "900 apiece", "Each of the 14 schools will get 25,000 euros": so much for each.
bool is_each(const DraftFigures& figures, const DraftFigure& figure);

// Each adds what the sentence, or the figure, gives.
void read_written_pairs(const DraftFigures& figures, SentenceIndex sentence,
                        std::vector<WorkedBase>& bases);
void read_pairs(const DraftFigures& figures, SentenceIndex sentence,
                std::vector<WorkedBase>& bases);
void read_of(const DraftFigures& figures, SentenceIndex sentence, std::vector<WorkedBase>& bases);
void read_list(const DraftFigures& figures, SentenceIndex sentence, std::vector<WorkedBase>& bases);
/// Votes of three candidates or more, told one after the other; their sum is the ballots cast.
void read_vote_list(const DraftFigures& figures, SentenceIndex sentence,
                    std::vector<WorkedBase>& bases);
/// A fund or stock and what was taken from it, in the sentence and the two behind it.
void read_stock(const DraftFigures& figures, SentenceIndex sentence,
                std::vector<WorkedBase>& bases);
void read_each(const DraftFigures& figures, const DraftFigure& figure,
               std::vector<WorkedBase>& bases);
void read_all_but(const DraftFigures& figures, const DraftFigure& figure,
                  std::vector<WorkedBase>& bases);
void read_claims_of(const DraftFigures& figures, const DraftFigure& figure,
                    std::vector<WorkedClaim>& claims);

/// "leaves 28,500 in the fund", "6,300 are left".
void read_left(const DraftFigures& figures, const DraftFigure& figure,
               std::vector<WorkedClaim>& claims);

/// "twice as many as last week", "double what it was": the factor and where its words are.
std::optional<WorkedClaim> ratio_at(const DraftFigures& figures, std::uint32_t token);

/// "rose by almost a third": the fraction as a rate of change, between 0 and 1 either way.
std::optional<WorkedClaim> fraction_of_rise_at(const DraftFigures& figures, std::uint32_t token);

/// "three out of five", "a third of the party", "40 per cent of them".
std::optional<WorkedClaim> share_at(const DraftFigures& figures, std::uint32_t token);

}  // namespace belie
