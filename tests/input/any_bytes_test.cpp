// SPDX-License-Identifier: Apache-2.0
//
// Whatever the bytes, there is a document whose promises hold, or an error.
#include <rapidcheck.h>
#include <unicode/utf8.h>

#include <string>
#include <vector>

#include "input/read.h"
#include "support/catch.h"

using namespace belie;

namespace {

bool is_utf8(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::int32_t at = 0; at < size;) {
    UChar32 value = 0;
    U8_NEXT(bytes, at, size, value);
    if (value < 0) return false;
  }
  return true;
}

void check_sections(const Document& document) {
  std::uint32_t end = 0;
  std::uint32_t paragraph = 0;
  for (const Section& section : document.sections()) {
    RC_ASSERT(section.span.begin >= end);
    RC_ASSERT(section.span.end > section.span.begin);
    RC_ASSERT(section.span.end <= document.text().size());
    RC_ASSERT(is_utf8(document.text(section.span)));
    RC_ASSERT(document.text(section.span).find_first_of("\r\n") == std::string_view::npos);
    RC_ASSERT(section.paragraph == 0 || section.paragraph >= paragraph);
    paragraph = std::max(paragraph, section.paragraph);
    end = section.span.end;
  }
}

void check_source(const Document& document) {
  Span last;
  const auto size = static_cast<std::uint32_t>(document.text().size());
  for (std::uint32_t at = 0; at < size; ++at) {
    const Span span = document.source_span({at, at + 1});
    RC_ASSERT(span.begin <= span.end);
    RC_ASSERT(span.end <= document.source().size());
    RC_ASSERT(span.begin >= last.begin);
    RC_ASSERT(span.end >= last.end);
    last = span;
  }
  for (const MetadataField& field : document.metadata()) {
    RC_ASSERT(field.source.begin <= field.source.end);
    RC_ASSERT(field.source.end <= document.source().size());
    RC_ASSERT(is_utf8(field.value));
  }
  for (const Span span : document.unread()) {
    RC_ASSERT(span.begin <= span.end);
    RC_ASSERT(span.end <= document.source().size());
  }
}

void check_document(const std::string& path, const std::string& bytes) {
  const auto document = document_from_bytes(path, bytes);
  if (!document) {
    RC_ASSERT(!document.error().message.empty());
    RC_ASSERT(document.error().file == path);
    return;
  }
  RC_ASSERT(document->source() == bytes);
  RC_ASSERT(is_utf8(document->text()));
  check_sections(*document);
  check_source(*document);
  for (const Error& warning : document->warnings())
    RC_ASSERT(is_utf8(to_text(warning) + warning.excerpt));
}

/// Pieces of drafts from which bytes that look like a draft are put together.
const std::vector<std::string> kPieces{"---\n",
                                       "title: One\n",
                                       "date: 2025-09-12\n",
                                       "deck: >\n  a\n  b\n",
                                       "- a\n",
                                       "a: \"b\\n\n",
                                       "# ",
                                       "## ",
                                       "> ",
                                       "- ",
                                       "1. ",
                                       "\n",
                                       "\n\n",
                                       "\r\n",
                                       "\r",
                                       "  \n",
                                       "*",
                                       "**",
                                       "_",
                                       "~~",
                                       "`",
                                       "```\n",
                                       "[",
                                       "](x)",
                                       "![",
                                       "<!--",
                                       "-->",
                                       "<b>",
                                       "</b>",
                                       "<figure>\n",
                                       "<br>",
                                       "&amp;",
                                       "&eacute;",
                                       "&#0;",
                                       "\\",
                                       "| a | b |\n|---|---|\n",
                                       "The quay. ",
                                       "“Zoë” ",
                                       "\U0001F600",
                                       "\x93",
                                       "\xFF",
                                       "\xE2\x80",
                                       "\xEF\xBB\xBF",
                                       "\xC2\xA0",
                                       "\t",
                                       "    ",
                                       "x",
                                       "===\n"};

}  // namespace

TEST_CASE("any bytes give a document that keeps its promises, or an error", "[input]") {
  CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
    const std::string source(bytes.begin(), bytes.end());
    for (const char* path : {"a.txt", "a.md"}) check_document(path, source);
    for (const char* mark : {"\xFF\xFE", "\xFE\xFF"}) check_document("a.md", mark + source);
  }));
}

TEST_CASE("anything put together from pieces of drafts does so too", "[input]") {
  CHECK(rc::check([] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces));
    std::string source;
    for (const std::string& piece : pieces) source += piece;
    for (const char* path : {"a.txt", "a.md"}) check_document(path, source);
  }));
}

TEST_CASE("hostile Markdown comes to an end", "[input]") {
  for (const std::string piece :
       {">", "- ", "[", "*", "**a ", "<!--", "![", "&", "`", "| ", "_a*", "#", "\\", "<a "}) {
    std::string source;
    for (int i = 0; i < 20000; ++i) source += piece;
    INFO(piece);
    CHECK(document_from_bytes("a.md", source));
  }
}
