// SPDX-License-Identifier: Apache-2.0
//
// Two counts of one contest, "Lind had 4,310 votes and Moe 4,125", "by 4,310 votes to 4,125", and
// the margin that the text gives: "the margin of 185 votes", "won by 185 votes". Only where the
// draft tells one such pair, so that no other contest can be meant.
#include <algorithm>

#include "claims/changes/changes_frames.h"

namespace belie {
namespace {

struct Contest {
  DraftFigure more, less;
};

bool is_vote(std::string_view noun) { return noun == "vote" || noun == "ballot"; }

DraftFigure figure_of(const DraftFigures& figures, TokenRange number, double value) {
  DraftFigure figure;
  figure.tokens = figure.words = number;
  figure.value = figure.low = figure.high = value;
  figure.noun = figure.family = "vote";
  figure.sentence = figures.annotation().sentence_of(TokenIndex(number.begin));
  return figure;
}

/// "4,310 votes to 4,125", as one quantity.
void add_written_pairs(const DraftFigures& figures, std::vector<Contest>& contests) {
  for (const QuantityMention& quantity : figures.annotation().quantities) {
    if (quantity.kind != QuantityKind::kPair || !quantity.head.valid()) continue;
    if (!is_vote(figures.lemma(quantity.head.value)) || quantity.second_number.empty()) continue;
    if (quantity.value <= quantity.second) continue;
    contests.push_back({figure_of(figures, quantity.number, quantity.value),
                        figure_of(figures, quantity.second_number, quantity.second)});
  }
}

/// Votes are counted one by one: "4,310" is not rounded.
DraftFigure as_counted(DraftFigure figure) {
  const bool softened = figure.quantity != nullptr && figure.quantity->hedge != Hedge::kNone;
  if (!softened) figure.low = figure.high = figure.value;
  return figure;
}

/// "Lind had 4,310 votes and Moe 4,125", "… against 4,125 for Moe".
void add_told_pairs(const DraftFigures& figures, const Sentence& sentence,
                    std::vector<Contest>& contests) {
  constexpr std::uint32_t kClose = 8;
  const std::vector<DraftFigure> found = figures.within(sentence.tokens);
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    const DraftFigure& a = found[i];
    const DraftFigure& b = found[i + 1];
    if (!is_vote(a.noun) || !b.unit.empty() || (!b.noun.empty() && !is_vote(b.noun))) continue;
    if (a.is_open() || b.is_open() || a.value <= b.value || b.tokens.begin - a.tokens.end > kClose)
      continue;
    const std::uint32_t before = b.tokens.begin - 1;
    const bool holder = figures.tag(before) == Upos::kPropn || figures.tag(before) == Upos::kNoun ||
                        figures.is_any(before, {"to", "against", "got", "had", "won", "received",
                                                "polled", "took", "for", "with"});
    const bool joined = figures.has_any({a.tokens.end, b.tokens.begin},
                                        {"and", ",", "to", "against", ";", "while"});
    if (!holder || !joined) continue;
    contests.push_back({as_counted(a), as_counted(b)});
    return;
  }
}

/// "In 2012 it failed by 61 votes"; "she carried the county by 61".
bool is_of_another_contest(const DraftFigures& figures, TokenRange tokens) {
  if (figures.has_any(tokens, {"ago", "last", "previous", "earlier", "first", "since"}))
    return true;
  for (std::uint32_t t = tokens.begin; t + 2 < tokens.end; ++t) {
    const bool part = figures.is_any(t + 2, {"county", "city", "district", "state", "town"});
    if (part && figures.is_any(t, {"in", "carried", "won", "lost", "took"}) &&
        figures.is_any(t + 1, {"the", "his", "her", "that"}) && figures.word(t + 3) != "'s")
      return true;
    if (figures.word(t) == "in" && figures.tag(t + 1) == Upos::kNum) return true;
  }
  return false;
}

/// "by 56 votes" behind a word of winning or losing, within the verb's own words: "failed narrowly,
/// by 56 votes".
bool is_by_so_many(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t at = figure.tokens.begin;
  const std::uint32_t by = figures.is_any(at - 1, {"just", "only", "a", "mere"}) ? at - 2 : at - 1;
  if (figures.word(by) != "by") return false;
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t t = by - std::min(by, kReach); t < by; ++t) {
    const std::string_view lemma = figures.lemma(t);
    for (const std::string_view verb :
         {"win",    "lose",   "beat",   "ahead",   "prevail", "trail", "race", "election", "seat",
          "pass",   "fail",   "reject", "approve", "defeat",  "carry", "lead", "decide",   "adopt",
          "squeak", "scrape", "edge",   "behind",  "triumph", "short", "fall", "through"}) {
      if (lemma == verb || figures.word(t) == verb) return true;
    }
  }
  return false;
}

/// "a margin of 185 votes", "a 185-vote lead", "185 votes separated them", "185 votes ahead".
bool says_margin(const DraftFigures& figures, const DraftFigure& figure, bool own_sentence) {
  const std::uint32_t at = figure.tokens.begin;
  if (at < 3) return false;
  const std::uint32_t of = figures.is_any(at - 1, {"just", "only"}) ? at - 2 : at - 1;
  const bool margin = figures.word(of) == "of" &&
                      figures.is_any(of - 1, {"margin", "difference", "gap", "lead", "majority"});
  if (margin) return own_sentence || figures.is_any(of - 2, {"the", "that", "a", "his", "her"});
  if (!is_vote(figure.noun)) return false;
  if (figures.is_any(figure.words.end,
                     {"separated", "separate", "apart", "ahead", "behind", "decided"}))
    return true;
  return is_by_so_many(figures, figure);
}

}  // namespace

void add_margins(const DraftFigures& figures, std::vector<Change>& changes) {
  std::vector<Contest> contests;
  add_written_pairs(figures, contests);
  const auto& sentences = figures.annotation().sentences;
  for (const Sentence& sentence : sentences) add_told_pairs(figures, sentence, contests);
  if (contests.size() != 1) return;
  const Contest& contest = contests.front();
  constexpr std::size_t kFar = 4;
  for (const DraftFigure& figure : figures.all()) {
    const bool bare = figure.unit.empty() && (figure.noun.empty() || is_vote(figure.noun));
    if (!bare || figure.is_open()) continue;
    const std::size_t here = figure.sentence.index();
    const std::size_t there = contest.more.sentence.index();
    if (here > there + kFar || there > here + kFar) continue;
    if (!says_margin(figures, figure, here == there)) continue;
    if (is_of_another_contest(
            figures, {figures.sentence(figure.sentence).tokens.begin, figure.tokens.begin}))
      continue;
    changes.push_back({.from = contest.less,
                       .to = contest.more,
                       .amount = figure,
                       .percent = {},
                       .ratio = {},
                       .up = true,
                       .verb = figure.tokens});
    return;
  }
}

}  // namespace belie
