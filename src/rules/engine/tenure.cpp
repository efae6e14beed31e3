// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/tenure.h"

#include <algorithm>
#include <array>

#include "base/assert.h"
#include "rules/names/person_names.h"

namespace belie {
namespace {

using std::chrono::days;

constexpr days kHandover{
    1};  // both the old and the new holder may be called so on the day and the day after

/// The widest time in which the term may have run.
Period widest(const OfficeTerm& term) {
  const Minute begin{term.from - kHandover};
  if (!term.until) return {begin, Minute::max()};
  return {begin, Minute{*term.until + days{term.until_uncertain_days} + kHandover + days{1}}};
}

/// The narrowest: the days on which the holder certainly held it.
Period narrowest(const OfficeTerm& term) {
  const Minute begin{term.from + days{term.from_uncertain_days}};
  return {begin, term.until ? Minute{*term.until} : Minute{term.known_until + days{1}}};
}

Tenure tenure_at(const std::vector<OfficeTerm>& own, const Period& time) {
  if (own.empty()) return Tenure::kNever;
  const auto before = [&](const OfficeTerm& term) { return widest(term).end <= time.begin; };
  const auto after = [&](const OfficeTerm& term) { return time.end <= widest(term).begin; };
  if (std::ranges::all_of(own, before)) return Tenure::kLeft;
  if (std::ranges::all_of(own, after)) return Tenure::kNotYet;
  const bool holds =
      std::ranges::any_of(own, [&](const OfficeTerm& term) { return widest(term).overlaps(time); });
  return holds ? Tenure::kHolds : Tenure::kBetween;
}

}  // namespace

std::string_view to_text(Tenure tenure) {
  constexpr std::array<std::string_view, 5> kNames{"holds", "left", "not-yet", "between", "never"};
  return kNames.at(static_cast<std::size_t>(tenure));
}

OfficeRecord::OfficeRecord(const ClaimGraph& graph, std::string_view office) : graph_(&graph) {
  const auto found = std::ranges::find(graph.offices(), office, &OfficeFacts::office);
  if (found != graph.offices().end()) facts_ = &*found;
  for (std::size_t i = 0; i < graph.facts().size(); ++i) {
    if (graph.facts()[i].term.office == office) terms_.push_back(static_cast<std::uint32_t>(i));
  }
  std::ranges::stable_sort(terms_, {}, [&](std::uint32_t i) { return graph.facts()[i].term.from; });
}

bool OfficeRecord::covered_by_another(const Entity& person, const Period& time) const {
  return std::ranges::any_of(terms_, [&](std::uint32_t i) {
    const OfficeTerm& term = graph_->facts()[i].term;
    return narrowest(term).contains(time) && is_person_of(person, term) == Truth::kFalse;
  });
}

std::vector<std::uint32_t> OfficeRecord::last_known_holders() const {
  std::vector<std::uint32_t> holders;
  std::ranges::copy_if(terms_, std::back_inserter(holders),
                       [&](std::uint32_t i) { return !graph_->facts()[i].term.until; });
  return holders;
}

Verdict OfficeRecord::verdict(const Entity& person, const Period& time,
                              const TenureJudgement& judgement) const {
  if (judgement.tenure == Tenure::kHolds) return {Truth::kFalse, "the facts agree"};
  if (time.begin < Minute{facts_->known_from}) return {Truth::kUnknown, "before the facts begin"};
  if (judgement.after_facts) {
    if (judgement.tenure == Tenure::kLeft) return {Truth::kTrue, "the last known term had ended"};
    return {Truth::kUnknown, "after the last day that the facts reach"};
  }
  const bool identified = !person.known_as.empty() || !judgement.terms.empty();
  if (!identified && !(is_full_name(person.name) && covered_by_another(person, time))) {
    return {Truth::kUnknown, "not proved to be someone else than the holder"};
  }
  if (facts_->gaps && !covered_by_another(person, time))
    return {Truth::kUnknown, "a gap in the facts"};
  return {Truth::kTrue, "not in office on any day of that time"};
}

TenureJudgement OfficeRecord::judge(const Entity& person, const Period& time) const {
  TenureJudgement judgement;
  if (!known()) {
    judgement.contradicted = {Truth::kUnknown, "no facts about this office"};
    return judgement;
  }
  std::vector<OfficeTerm> own;
  bool doubtful = false;
  for (const std::uint32_t i : terms_) {
    const OfficeTerm& term = graph_->facts()[i].term;
    const Truth is_own = is_person_of(person, term);
    const bool at_the_time = widest(term).overlaps(time);
    if (is_own == Truth::kTrue) judgement.terms.push_back(i), own.push_back(term);
    if (at_the_time && is_own == Truth::kUnknown) doubtful = true;
    if (narrowest(term).overlaps(time)) judgement.holders.push_back(i);
  }
  judgement.tenure = tenure_at(own, time);
  judgement.after_facts = time.end > Minute{facts_->known_until + days{1}};
  if (judgement.after_facts && judgement.holders.empty()) judgement.holders = last_known_holders();
  judgement.contradicted = verdict(person, time, judgement);
  if (doubtful && judgement.contradicted.truth == Truth::kTrue) {
    judgement.contradicted = {Truth::kUnknown, "may be another form of the holder's name"};
  }
  return judgement;
}

TenureJudgement OfficeRecord::judge(const Entity& person, const std::vector<Period>& when) const {
  TenureJudgement first;
  first.contradicted = {Truth::kUnknown, "no time for this claim"};
  if (when.empty()) return first;
  first = judge(person, when.front());
  for (const Period& time : when) {
    TenureJudgement judgement = judge(person, time);
    if (judgement.contradicted.truth != Truth::kTrue) return judgement;
    first.after_facts = first.after_facts || judgement.after_facts;
  }
  return first;
}

bool OfficeRecord::has_boundary(const Period& period) const {
  return std::ranges::any_of(terms_, [&](std::uint32_t i) {
    const OfficeTerm& term = graph_->facts()[i].term;
    const Period begin{Minute{term.from - kHandover},
                       Minute{term.from + days{term.from_uncertain_days} + kHandover + days{1}}};
    if (begin.overlaps(period)) return true;
    if (!term.until) return false;
    const Period end{Minute{*term.until - kHandover},
                     Minute{*term.until + days{term.until_uncertain_days} + kHandover + days{1}}};
    return end.overlaps(period);
  });
}

}  // namespace belie
