// SPDX-License-Identifier: Apache-2.0
//
// The votes of candidates or sides, one after the other: "Ash had 3,260 votes and Bray 2,974.
// Another 118 were for Cole." What they come to are the ballots cast, wherever these are told.
#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/changes/worked_frames.h"
#include "claims/sums/sums_count_lists.h"

namespace belie {
namespace {

/// A part of the list: of votes, or a bare number that goes on with it.
bool may_be_votes(const DraftFigure& figure) {
  if (!figure.unit.empty() || figure.size || figure.each || figure.is_open()) return false;
  if (figure.quantity != nullptr && figure.quantity->whole.valid()) return false;
  return figure.noun.empty() || is_vote(figure);
}

bool is_further(const DraftFigure& figure) {
  return figure.quantity != nullptr && figure.quantity->determination == Determination::kFurther;
}

/// Adds the sentence's votes; false where other things are counted among them.
bool add_votes(const DraftFigures& figures, SentenceIndex sentence,
               std::vector<DraftFigure>& parts) {
  const std::vector<DraftFigure> found = figures_with_held(figures, sentence);
  if (found.empty() || !std::ranges::all_of(found, may_be_votes)) return false;
  parts.insert(parts.end(), found.begin(), found.end());
  return true;
}

}  // namespace

bool is_vote(const DraftFigure& figure) {
  constexpr std::array<std::string_view, 4> kVotes{"vote", "ballot", "voter", "paper"};
  return is_one_of(kVotes, figure.noun);
}

void read_vote_list(const DraftFigures& figures, SentenceIndex sentence,
                    std::vector<WorkedBase>& bases) {
  const auto own = figures.in(sentence);
  if (own.empty() || !is_vote(own.front()) || is_further(own.front())) return;
  std::vector<DraftFigure> parts;
  if (!add_votes(figures, sentence, parts) || parts.size() < 2) return;
  const auto& sentences = figures.annotation().sentences;
  for (std::size_t s = sentence.index() + 1; s < sentences.size(); ++s) {
    const auto next = figures.in(SentenceIndex(s));
    if (next.empty() || !(is_further(next.front()) || is_vote(next.front()))) break;
    if (!add_votes(figures, SentenceIndex(s), parts)) break;
  }
  if (parts.size() < 3) return;
  WorkedBase base{.form = WorkedForm::kVotes, .terms = {}, .nouns = nouns_of(figures, sentence)};
  for (const DraftFigure& part : parts) base.terms.push_back(worked_term(figures, part));
  bases.push_back(std::move(base));
}

}  // namespace belie
