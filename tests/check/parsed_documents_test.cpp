// SPDX-License-Identifier: Apache-2.0
#include "check/parsed_documents.h"

#include "input/read.h"
#include "support/catch.h"

namespace belie {
namespace {

std::vector<Document> two_documents() {
  std::vector<Document> documents;
  documents.push_back(*document_from_bytes("b.md", "Ann Roe spoke. She sat down.\n"));
  documents.push_back(*document_from_bytes("a.md", "Nobody came.\n"));
  return documents;
}

TEST_CASE("documents are parsed by path, and refer to themselves", "[check]") {
  const ParsedDocuments parsed = parse_documents(two_documents(), *embedded_model(), 2);
  REQUIRE(parsed.all.size() == 2);
  CHECK(parsed.all[0].document->path() == "a.md");
  CHECK(parsed.all[1].annotation->sentences.size() == 2);
  CHECK(parsed.all[1].annotation->document == parsed.all[1].document.get());
}

TEST_CASE("a document that is parsed alone is one of those parsed together", "[check]") {
  const ParsedDocument alone = parsed_document(two_documents().front(), *embedded_model());
  CHECK(alone.document->path() == "b.md");
  CHECK(alone.annotation->sentences.size() == 2);
  CHECK(alone.annotation->document == alone.document.get());
}

TEST_CASE("nothing is left of a parse that was stopped", "[check]") {
  std::stop_source stop;
  stop.request_stop();
  CHECK(parse_documents(two_documents(), *embedded_model(), 1, stop.get_token()).all.empty());
}

}  // namespace
}  // namespace belie
