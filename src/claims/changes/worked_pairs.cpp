// SPDX-License-Identifier: Apache-2.0
//
// Two values of one measure: former and latter, for and against.
#include "claims/changes/worked_frames.h"

#include <algorithm>

namespace belie {
namespace {

/// Whether the two may be values of one measure.
bool is_of_one_measure(const DraftFigure& a, const DraftFigure& b) {
  if (a.unit != b.unit) {
    // "2.00 dollars now and 2.50 from July": the unit is told once
    const bool bare = (a.unit.empty() && a.noun.empty()) || (b.unit.empty() && b.noun.empty());
    return bare && a.unit != "percent" && b.unit != "percent";
  }
  return a.family.empty() || b.family.empty() || a.family == b.family;
}

/// Words by which the second of two figures is set beside the first as its former or later value.
bool are_joined_as_pair(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  constexpr std::uint32_t kFarthest = 16;
  const TokenRange between{a.words.end, b.tokens.begin};
  if (between.end < between.begin || between.size() > kFarthest) return false;
  const std::uint32_t last = b.tokens.begin - 1;
  const bool from = a.tokens.begin > 0 && figures.word(a.tokens.begin - 1) == "from";
  if (from && figures.is_any(last, {"to"})) return true;
  if (figures.is_any(last, {"after", "against", "than", "from"})) {
    const bool linked = figures.word(last) != "after" ||
                        figures.has_any({b.words.end, b.words.end + 5},
                                        {"year", "season", "last", "previous", "before", "earlier",
                                         "ago", "month", "quarter", "election"});
    return linked;
  }
  if (figures.has_any(between, {"compared"}) && figures.is_any(last, {"with", "to"})) return true;
  if (figures.word(last) == "of" && figures.word(last - 1) == "instead") return true;
  // "31,480 voted for it and 29,915 against"
  const TokenRange behind{b.words.end, b.words.end + 4};
  if (figures.has_any(behind, {"against"}) &&
      figures.has_any(between,
                      {"for", "favour", "favor", "backed", "supported", "approved", "yes"}))
    return true;
  // "pay 2.00 now and will pay 2.50"
  return figures.has_any(between, {"will"}) &&
         figures.has_any({a.tokens.begin - std::min(a.tokens.begin, 5U), b.tokens.begin},
                         {"now", "currently", "today", "present"});
}

/// "The village's earlier record, 365 millimetres": the figure is a former value.
bool is_former(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t begin = figures.sentence(figure.sentence).tokens.begin;
  const std::uint32_t from = figure.tokens.begin > begin + 6 ? figure.tokens.begin - 6 : begin;
  return figures.has_any({from, figure.tokens.begin},
                         {"earlier", "previous", "former", "old", "last"}) ||
         figures.has_any({figure.words.end, figure.words.end + 4},
                         {"earlier", "previous", "previously", "ago", "last"});
}

}  // namespace

/// "Thirty-eight were in favour and 31 against": two figures that were read as one.
void read_written_pairs(const DraftFigures& figures, SentenceIndex sentence,
                        std::vector<WorkedBase>& bases) {
  for (const QuantityMention& quantity : figures.annotation().quantities) {
    if (quantity.kind != QuantityKind::kPair) continue;
    if (figures.annotation().sentence_of(TokenIndex(quantity.tokens.begin)) != sentence) continue;
    WorkedBase base;
    base.nouns = nouns_of(figures, sentence);
    for (const double value : {quantity.second, quantity.value}) {
      WorkedTerm term{{}, value, value};
      term.figure.value = value;
      term.figure.tokens = term.figure.words = quantity.tokens;
      term.figure.sentence = sentence;
      base.terms.push_back(term);
    }
    if (quantity.value != quantity.second) bases.push_back(std::move(base));
  }
}

void read_pairs(const DraftFigures& figures, SentenceIndex sentence,
                std::vector<WorkedBase>& bases) {
  const std::vector<DraftFigure> here = plain_figures(figures, sentence);
  bool joined = false;
  for (std::size_t i = 0; i + 1 < here.size(); ++i) {
    const DraftFigure& a = here[i];
    const DraftFigure& b = here[i + 1];
    if (a.each || b.each || a.value == b.value || !is_of_one_measure(a, b)) continue;
    if (!are_joined_as_pair(figures, a, b)) continue;
    const bool forward = figures.is_any(b.tokens.begin - 1, {"to"}) ||
                         figures.has_any({a.words.end, b.tokens.begin}, {"will"});
    bases.push_back(forward ? base_of(figures, WorkedForm::kPair, {&a, &b})
                            : base_of(figures, WorkedForm::kPair, {&b, &a}));
    joined = true;
  }
  const auto& sentences = figures.annotation().sentences;
  const std::size_t next = sentence.index() + 1;
  if (joined || next >= sentences.size()) return;
  const std::vector<DraftFigure> there = plain_figures(figures, SentenceIndex(next));
  const auto measured = [](const DraftFigure& f) { return !is_count(f); };
  const auto first = std::ranges::find_if(here, measured);
  const auto second = std::ranges::find_if(there, measured);
  if (first == here.end() || second == there.end()) return;
  const bool alone =
      std::ranges::count_if(here, measured) == 1 && std::ranges::count_if(there, measured) == 1;
  if (!alone || first->unit != second->unit || first->value == second->value) return;
  if (is_former(figures, *second) && !is_former(figures, *first))
    bases.push_back(base_of(figures, WorkedForm::kPair, {&*second, &*first}));
}

}  // namespace belie
