// SPDX-License-Identifier: Apache-2.0
//
// Events as a text tells them: "a train derailed near Sellin on Monday", "the May 3 signing in
// the Georgian capital", "Tuesday's fire". Each phrase has its class from the lexicon, who takes
// part, what it happens to, its time, its places, and what sets it apart from the event that the
// draft is about ("the second round"). The kinds of claims about events all read them from here.
// Which phrases of one draft are one event is told in event_threads.h.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/events/event_sites.h"
#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

struct EventPhrase {
  EventMention mention;
  TokenRange tokens;         // of the phrase as far as names and places belong to it
  std::uint32_t anchor = 0;  // the noun or the verb
  bool verb = false;
  bool by_phrase = false;                // by a verb with words of its own: "cross the line"
  bool weak = false;                     // by a word that means much else too
  bool theme_known = false;              // "the museum", "its museum": the reader knows it
  const TimeExpression* time = nullptr;  // that says when it was; nullptr: untold
  Grade grade = Grade::kPattern;         // of the time
  bool ahead = false;                    // told in no past tense
  bool agent_known = false;              // "the cabinet"
  bool scheduled = false;                // "is set for", "is due on"
  bool granted = false;                  // taken for granted, whatever the clause doubts
  std::vector<EventSite> sites;          // in text order
};

/// All phrases of a draft, in text order, with their threads. Kinds of claims take them from the
/// DraftReading, which asks once.
std::vector<EventPhrase> event_phrases(const Annotation& annotation, const LexiconIndex& lexicon);

}  // namespace belie
