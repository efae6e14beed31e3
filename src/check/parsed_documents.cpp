// SPDX-License-Identifier: Apache-2.0
#include "check/parsed_documents.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/assert.h"
#include "base/for_each_index.h"
#include "language/annotate.h"

namespace belie {

std::shared_ptr<const Model> embedded_model() {
  auto model = load_model(embedded_model_bytes(), Soundness::kProven);
  BELIE_ASSERT(model.has_value(), "the model in the program is the one that was built with it");
  return std::make_shared<const Model>(std::move(*model));
}

ParsedDocument parsed_document(Document document, const Model& model) {
  ParsedDocument one;
  one.document = std::make_unique<Document>(std::move(document));
  one.annotation = std::make_unique<Annotation>(parsed(*one.document, model));
  return one;
}

ParsedDocuments parse_documents(std::vector<Document> documents, const Model& model, unsigned jobs,
                                const std::stop_token& stop) {
  const auto start = std::chrono::steady_clock::now();
  std::ranges::stable_sort(documents, {}, &Document::path);
  std::vector<ParsedDocument> all(documents.size());
  for_each_index(documents.size(), jobs, [&](std::size_t i) {
    if (!stop.stop_requested()) all[i] = parsed_document(std::move(documents[i]), model);
  });
  if (stop.stop_requested()) all.clear();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  return {std::move(all), took.count()};
}

}  // namespace belie
