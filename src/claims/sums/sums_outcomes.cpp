// SPDX-License-Identifier: Apache-2.0
//
// Outcomes that exclude each other, in families: dead and hurt, passed and failed, sold and unsold.
#include "claims/sums/sums_count_lists.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"

namespace belie {
namespace {

struct OutcomeWord {
  std::string_view lemma;
  int family;
  int outcome;
};

constexpr int kLife = 0;
constexpr int kAnyFamily = -1;  // "failed to find a buyer": the contrary of whatever else is told
constexpr int kDead = 0, kHurt = 1, kUnhurt = 2, kRescued = 4, kReleased = 5, kTreated = 6;

constexpr std::array kOutcomes{OutcomeWord{"die", 0, 0},
                               OutcomeWord{"dead", 0, 0},
                               OutcomeWord{"kill", 0, 0},
                               OutcomeWord{"drown", 0, 0},
                               OutcomeWord{"perish", 0, 0},
                               OutcomeWord{"injure", 0, kHurt},
                               OutcomeWord{"hurt", 0, kHurt},
                               OutcomeWord{"wound", 0, kHurt},
                               OutcomeWord{"unharmed", 0, kUnhurt},
                               OutcomeWord{"unhurt", 0, kUnhurt},
                               OutcomeWord{"uninjured", 0, kUnhurt},
                               OutcomeWord{"unscathed", 0, kUnhurt},
                               OutcomeWord{"escape", 0, kUnhurt},
                               OutcomeWord{"walk", 0, kUnhurt},
                               OutcomeWord{"release", 0, kReleased},
                               OutcomeWord{"discharge", 0, kReleased},
                               OutcomeWord{"treat", 0, kTreated},
                               OutcomeWord{"missing", 0, 3},
                               OutcomeWord{"unaccounted", 0, 3},
                               OutcomeWord{"rescue", 0, kRescued},
                               OutcomeWord{"save", 0, kRescued},
                               OutcomeWord{"alive", 0, kRescued},
                               OutcomeWord{"pass", 1, 0},
                               OutcomeWord{"fail", 1, 1},
                               OutcomeWord{"win", 2, 0},
                               OutcomeWord{"draw", 2, 1},
                               OutcomeWord{"lose", 2, 2},
                               OutcomeWord{"acquit", 3, 0},
                               OutcomeWord{"convict", 3, 1},
                               OutcomeWord{"accept", 4, 0},
                               OutcomeWord{"approve", 4, 0},
                               OutcomeWord{"grant", 4, 0},
                               OutcomeWord{"admit", 4, 0},
                               OutcomeWord{"reject", 4, 1},
                               OutcomeWord{"refuse", 4, 1},
                               OutcomeWord{"deny", 4, 1},
                               OutcomeWord{"open", 5, 0},
                               OutcomeWord{"close", 5, 1},
                               OutcomeWord{"shut", 5, 1},
                               OutcomeWord{"finish", 6, 0},
                               OutcomeWord{"retire", 6, 1},
                               OutcomeWord{"give", 6, 1},  // up
                               OutcomeWord{"abandon", 6, 1},
                               OutcomeWord{"destroy", 7, 0},
                               OutcomeWord{"damage", 7, 1},
                               OutcomeWord{"spare", 7, 2},
                               OutcomeWord{"intact", 7, 2},
                               OutcomeWord{"undamaged", 7, 2},
                               OutcomeWord{"untouched", 7, 2},
                               OutcomeWord{"stand", 7, 2},
                               OutcomeWord{"empty", 8, 0},
                               OutcomeWord{"occupied", 8, 1},
                               OutcomeWord{"free", 9, 0},
                               OutcomeWord{"hold", 9, 1},
                               OutcomeWord{"detain", 9, 1},
                               OutcomeWord{"sell", 10, 0},
                               OutcomeWord{"unsold", 10, 1},
                               OutcomeWord{"dig", 11, 0},
                               OutcomeWord{"build", 11, 0},
                               OutcomeWord{"come", 11, 1},
                               OutcomeWord{"remain", 11, 1},
                               OutcomeWord{"recover", 12, 0},
                               OutcomeWord{"find", 12, 0},
                               OutcomeWord{"lost", 12, 1}};

constexpr OutcomeWord kFailed{"fail", kAnyFamily, 0};

const OutcomeWord* outcome_behind(const DraftFigures& figures, std::uint32_t from,
                                  std::uint32_t end) {
  const OutcomeWord* found = nullptr;
  for (std::uint32_t t = from; t < end; ++t) {
    if (figures.is_any(t, {"who", "which", "that", ";"})) break;
    const auto* row = std::ranges::find(kOutcomes, figures.lemma(t), &OutcomeWord::lemma);
    if (row == kOutcomes.end())
      row = std::ranges::find(kOutcomes, figures.word(t), &OutcomeWord::lemma);
    if (row == kOutcomes.end()) continue;
    if (row->lemma == "give" && figures.word(t + 1) != "up") continue;
    if (row->lemma == "fail" && figures.word(t + 1) == "to") return &kFailed;
    // "escaped unharmed", "were found dead": the last word of one clause tells
    if (found == nullptr || found->family == row->family || row->family == kLife) found = row;
  }
  return found;
}

/// "won eleven, drew five and lost six": the verb at once before the figure.
const OutcomeWord* outcome_before(const DraftFigures& figures, std::uint32_t at) {
  if (at == 0 || figures.tag(at - 1) != Upos::kVerb) return nullptr;
  const auto* row = std::ranges::find(kOutcomes, figures.lemma(at - 1), &OutcomeWord::lemma);
  return row == kOutcomes.end() ? nullptr : row;
}

}  // namespace

bool have_outcomes(const DraftFigures& figures, CountList& list) {
  std::vector<const OutcomeWord*> met;
  for (std::size_t i = 0; i < list.parts.size(); ++i) {
    const auto* row = outcome_before(figures, list.parts[i].tokens.begin);
    if (row == nullptr) row = outcome_behind(figures, list.parts[i].tokens.end, end_of(list, i));
    if (row == nullptr) return false;
    for (const OutcomeWord* other : met) {
      const bool contrary = other->family == kAnyFamily || row->family == kAnyFamily;
      if (!contrary && (other->family != row->family || other->outcome == row->outcome))
        return false;
      if (contrary && other->family == row->family) return false;
    }
    met.push_back(row);
  }
  const auto has = [&](int outcome) {
    return std::ranges::any_of(met,
                               [&](const OutcomeWord* row) { return row->outcome == outcome; });
  };
  const bool contrary = std::ranges::find(met, kAnyFamily, &OutcomeWord::family) != met.end();
  const int family = std::ranges::max(met, {}, &OutcomeWord::family)->family;
  if (family == kLife && has(kRescued) && (has(kHurt) || has(kUnhurt))) return false;
  // who was hurt may be treated, who was treated may be released
  if (family == kLife && (has(kTreated) || has(kReleased))) {
    if (has(kHurt) || has(kRescued) || has(kUnhurt)) return false;
    if (has(kTreated) && has(kReleased) && !figures.has_any({list.begin, list.end}, {"still"}))
      return false;
  }
  list.all_told = family != kLife || has(kUnhurt) || (has(kRescued) && has(kDead));
  list.all_met =
      family != kLife ? list.all_told : has(kDead) && has(3) && (has(kRescued) || has(kUnhurt));
  if (family == 7) list.all_told = has(2);
  if (family == 2) list.all_told = has(0) && has(2) && list.parts.size() == 3;
  if (contrary) list.all_told = list.all_met = false;  // some may have been withdrawn
  return true;
}

}  // namespace belie
