// SPDX-License-Identifier: Apache-2.0
//
// A paragraph with everything that the language stage says about it, for tests of what is made of
// it. Uses the embedded model.
#pragma once

#include <string>

#include "language/annotate.h"
#include "language/syntax/model.h"
#include "text/document.h"

namespace belie::tests {

inline const Model& english() {
  static const Model model = *load_model(embedded_model_bytes());
  return model;
}

/// One paragraph of body text as a draft of its own.
inline Document paragraph(const std::string& text) {
  DocumentParts parts;
  parts.text = text;
  parts.sections = {{SectionKind::kBody, {0, static_cast<std::uint32_t>(text.size())}, 1}};
  return Document(std::move(parts));
}

/// Owns the document that its annotation refers to.
class Annotated {
 public:
  Annotated(const std::string& text, const LexiconIndex& lexicon)
      : document_(paragraph(text)), annotation_(annotate(document_, english(), lexicon)) {}
  Annotated(const Annotated&) = delete;
  Annotated& operator=(const Annotated&) = delete;

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Annotation& annotation() const { return annotation_; }

 private:
  Document document_;
  Annotation annotation_;
};

}  // namespace belie::tests
