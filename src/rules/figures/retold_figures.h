// SPDX-License-Identifier: Apache-2.0
//
// Every figure of a draft as the check `retold` compares them, whatever it measures: its value in
// base units, what is counted, the words that surround it, and what the text says to set it apart
// from the draft's own matter. Unlike told_figures.h nothing here asks for a measure of the
// lexicon. Values only, but for pointers into the annotation, which must outlive them.
#pragma once

#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/quantities/measure_words.h"

namespace belie {

/// How the words present what is measured or counted.
enum class Presented : std::uint8_t {
  kNew,    // "six boxes"
  kKnown,  // "the six boxes", "its six boxes"
  kWhole,  // "all six boxes", "none of the six"
  kPart,   // "six of them", "the first six", "another six"
};

struct RetoldFigure {
  DocumentIndex document;
  SentenceIndex sentence;
  const QuantityMention* quantity = nullptr;
  Quantity value;       // what the words allow, in base units: metres, kilograms, a currency
  std::string digits;   // the figures of the number as written out, sorted, with the length of its
                        // whole part: two with the same text are anagrams
  std::string noun;     // lemma of what is counted or measured: "tanker"; "" untold
  std::string counted;  // its class in the lexicon: "vessel"; "" none
  std::string rate;     // "day" of "a day"; "" none
  Presented presented = Presented::kNew;
  bool of_whole = false;           // "92 of their 430 branches": a part of a whole that is told
  double whole = 0;                // … the 430; 0 none
  std::string apart;               // what sets it apart: "previous", "1998"; "" nothing
  bool staged = false;             // told as an earlier or a later state
  bool supposed = false;           // denied, asked, or only thought
  bool of_nothing = false;         // "nothing was ever at 90 degrees"
  std::vector<std::string> words;  // lemmas of the clause's nouns, verbs and adjectives, sorted
  std::vector<std::string> names;  // the clause's places and bodies, sorted
  std::vector<std::string> times;  // the sentence's expressions of time that name one
  std::vector<std::string> times_behind;  // … those that stand behind the figure
  Claim claim;                            // where it stands and in whose voice
};

/// The same of a figure that is no mention of the annotation; refers to both.
RetoldFigure retold_figure(const Annotation& annotation, DocumentIndex document,
                           const LexiconIndex& lexicon, const QuantityMention& quantity);

/// The figures of each draft, in the order of the drafts and of their text.
struct RetoldFigures {
  /// Refers to the graph's annotations.
  RetoldFigures(const ClaimGraph& graph, const LexiconIndex& lexicon);

  std::vector<std::vector<RetoldFigure>> drafts;
};

/// The figures of the draft, then those of the drafts that it may be compared with. `drafts` must
/// outlive them.
std::vector<const RetoldFigure*> figures_of_story(
    const ClaimGraph& graph, const std::vector<std::vector<RetoldFigure>>& drafts,
    DocumentIndex document);

}  // namespace belie
