// SPDX-License-Identifier: Apache-2.0
//
// The part of the pipeline that needs the model alone. A program that has packs to read may begin
// with it before it knows them.
#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include "language/annotation.h"
#include "language/syntax/model.h"
#include "text/document.h"

namespace belie {

/// The model in the program; making it takes no time.
std::shared_ptr<const Model> embedded_model();

/// A document and its sentences; nothing of the lexicon has been looked up yet.
struct ParsedDocument {
  std::unique_ptr<Document> document;
  std::unique_ptr<Annotation> annotation;  // refers to the document
};

/// Parses one document.
ParsedDocument parsed_document(Document document, const Model& model);

struct ParsedDocuments {
  std::vector<ParsedDocument> all;  // by path
  double seconds = 0;               // that it took, by a clock on the wall
};

/// Parses on `jobs` threads, 0: one for every core. Where somebody asks to stop, nothing is left of
/// the result.
ParsedDocuments parse_documents(std::vector<Document> documents, const Model& model, unsigned jobs,
                                const std::stop_token& stop = {});

}  // namespace belie
