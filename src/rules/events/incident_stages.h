// SPDX-License-Identifier: Apache-2.0
//
// What each draft tells of an incident by the clock: when it began, and what else has a time. A
// beginning is known by its words (incident_words.h), its moment by the clock time that stands with
// it or by the part of a day; in a live blog by the time at the head of its entry, before which it
// was. Of all else it is kept whether the sentence speaks of an incident as there ("the debris"),
// and whether it tells of help. Nothing here compares.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"
#include "rules/events/incident_reader.h"

namespace belie {

/// When a stage was, in minutes of the day.
struct StageMoment {
  int minute = 0;
  bool sure = false;       // the half of the day is known
  bool early = false;      // or any time before
  bool late = false;       // or any time after
  int leeway = 0;          // minutes either way
  std::optional<Day> day;  // nothing: that of the incident
};

struct ToldStage {
  DocumentIndex document;
  SentenceIndex sentence;
  bool begins = false;               // tells how an incident began
  std::optional<IncidentKind> kind;  // of what began; nothing: told by who noticed it first
  IncidentKinds there;               // of which the sentence speaks
  bool answers = false;              // tells of help
  bool hurts = false;                // tells of those who are hurt
  StageMoment when;
  Span span;         // the words that tell it, and their clock time
  std::string time;  // as it is told: "half past five"
};

/// The stages of all drafts, in text order, and the kinds of incidents that each speaks of.
struct IncidentStages {
  IncidentStages(const ClaimGraph& graph, const LexiconIndex& lexicon);

  std::vector<std::vector<ToldStage>> drafts;  // none of what is a source
  std::vector<IncidentKinds> kinds;            // of which each draft speaks
};

}  // namespace belie
