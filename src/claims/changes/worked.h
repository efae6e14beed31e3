// SPDX-License-Identifier: Apache-2.0
//
// What a story lets its reader work out, and what it says came of it, in two places that share no
// words: "1,150 nests, after 820 last year" and "430 more than a year ago"; "four of his does",
// "900 apiece" and "the 4,500 that they brought". Here are the figures from which something
// follows and those that say what follows from others; which belong together, and whether they
// agree, is for the check `worked`.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "claims/figures.h"

namespace belie {

enum class WorkedForm : std::uint8_t {
  kPair,     // two values of one measure: former and latter, or for and against
  kEach,     // how many, and how much each
  kAllBut,   // all, and how many of them not
  kPart,     // a part and its whole
  kRest,     // a whole and parts of it
  kList,     // parts that are listed in one sentence
  kPartOf,   // the same, told in passing: good for what remains alone
  kShareOf,  // a share and what it is of: a third, 57
  kStock,    // what there was, and two or more parts that were taken from it
  kVotes,    // votes by candidate or side, in sentences that follow each other
};

/// A figure with the bounds within which it is meant where it is worked with.
struct WorkedTerm {
  DraftFigure figure;
  double low = 0, high = 0;
};

struct WorkedBase {
  WorkedForm form = WorkedForm::kPair;
  std::vector<WorkedTerm> terms;  // in the order of the form's comment; kRest: the whole first
  std::set<std::string> nouns;    // lemmas of the nouns of its sentences
};

enum class WorkedClaimForm : std::uint8_t {
  kDifference,  // "by 67 millimetres", "430 more", "a majority of five"
  kPercent,     // a rise or fall in per cent; `value` in per cent
  kRatio,       // "twice as many"; `value` is the factor
  kTotal,       // a definite or summed-up figure: "the 580 tonnes", "320 in all"
  kCount,       // any other number of things: "seven vessels"
  kRemaining,   // "the 40 whose houses were spared"
  kLeft,        // "leaves 28,500 in the fund": of what there was
  kEachGets,    // "180,000 euros each"
  kShare,       // "three out of five", "a third of them"; `value` between 0 and 1
};

struct WorkedClaim {
  WorkedClaimForm form = WorkedClaimForm::kTotal;
  WorkedTerm value;
  TokenRange words;
  SentenceIndex sentence;
  int direction = 0;            // 1: of a rise, -1: of a fall, 0: not told
  std::set<std::string> nouns;  // lemmas of the nouns of its sentence
  bool strict = false;          // `nouns` tell what rose: the base has to name it
  std::string of;               // "bill" of "half of their bill"; "" untold or taken up
  double reached = 0;           // "rose by 24 per cent to 323": 323; 0: not told beside it
  bool tells_voting = false;    // its sentence has a word of voting
};

/// A figure within the bounds that its writing leaves: decimals and round millions by half of their
/// last digit, else itself; hedged ones by what the hedge allows.
WorkedTerm worked_term(const DraftFigures& figures, const DraftFigure& figure);

/// Pure; linear in the number of tokens for sentences of bounded length; in text order.
std::vector<WorkedBase> worked_bases(const DraftFigures& figures);
std::vector<WorkedClaim> worked_claims(const DraftFigures& figures);

/// Whether the draft speaks of equal shares: "shared alike", "split between them".
bool tells_equal_shares(const DraftFigures& figures);

}  // namespace belie
