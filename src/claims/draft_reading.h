// SPDX-License-Identifier: Apache-2.0
//
// What several kinds of claims read of one draft, read once: its phrases for events and its
// figures. Values only; the annotation and the lexicon must outlive the object.
#pragma once

#include <vector>

#include "claims/events/event_phrases.h"
#include "claims/figures.h"
#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

class DraftReading {
 public:
  DraftReading(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation),
        lexicon_(lexicon),
        events_(event_phrases(annotation, lexicon)),
        figures_(annotation, lexicon) {}

  [[nodiscard]] const Annotation& annotation() const { return annotation_; }
  [[nodiscard]] const LexiconIndex& lexicon() const { return lexicon_; }
  /// In text order, with their threads.
  [[nodiscard]] const std::vector<EventPhrase>& events() const { return events_; }
  [[nodiscard]] const DraftFigures& figures() const { return figures_; }

 private:
  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  std::vector<EventPhrase> events_;
  DraftFigures figures_;
};

}  // namespace belie
