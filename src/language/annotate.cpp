// SPDX-License-Identifier: Apache-2.0
#include "language/annotate.h"

#include "language/ages/ages.h"
#include "language/descriptions/descriptions.h"
#include "language/names/mentions.h"
#include "language/quantities/quantities.h"
#include "language/scopes.h"
#include "language/syntax/syntax_pipeline.h"
#include "language/times/times.h"

namespace belie {

Annotation parsed(const Document& document, const Model& model) {
  Annotation annotation;
  annotation.document = &document;
  annotate_syntax(document, model, annotation);
  return annotation;
}

void annotate_meaning(Annotation& annotation, const LexiconIndex& lexicon) {
  annotate_times(annotation);
  annotate_mentions(annotation, lexicon);
  annotate_scopes(annotation, lexicon);
  annotate_descriptions(annotation, lexicon);
  annotate_ages(annotation, lexicon);
  annotate_quantities(annotation, lexicon);
}

Annotation annotate(const Document& document, const Model& model, const LexiconIndex& lexicon) {
  Annotation annotation = parsed(document, model);
  annotate_meaning(annotation, lexicon);
  return annotation;
}

}  // namespace belie
