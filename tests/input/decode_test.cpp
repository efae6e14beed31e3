// SPDX-License-Identifier: Apache-2.0
#include "input/decode.h"

#include <string>
#include <vector>

#include "sections.h"
#include "support/catch.h"

using namespace belie;
using std::string_literals::operator""s;

namespace {

std::string utf16(const std::u16string& text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

const std::u16string kQuote = u"\xFEFF“Aye,” said Zoë \U0001F600.";
const std::string kQuoteUtf8 = "“Aye,” said Zoë \U0001F600.";

}  // namespace

TEST_CASE("the encoding is recognised", "[input]") {
  struct Row {
    const char* why;
    std::string bytes;
    Encoding encoding;
    std::string text;
  };
  const std::vector<Row> rows{
      {"empty", "", Encoding::kUtf8, ""},
      {"ASCII", "plain", Encoding::kUtf8, "plain"},
      {"UTF-8", "“é”", Encoding::kUtf8, "“é”"},
      {"UTF-8 with a mark", "\xEF\xBB\xBF“é”", Encoding::kUtf8Bom, "“é”"},
      {"only a mark", "\xEF\xBB\xBF", Encoding::kUtf8Bom, ""},
      {"UTF-16LE", utf16(kQuote, true), Encoding::kUtf16Le, kQuoteUtf8},
      {"UTF-16BE", utf16(kQuote, false), Encoding::kUtf16Be, kQuoteUtf8},
      {"UTF-16LE without a mark", utf16(u"The mayor’s day.", true), Encoding::kUtf16Le,
       "The mayor’s day."},
      {"UTF-16BE without a mark", utf16(u"The mayor’s day.", false), Encoding::kUtf16Be,
       "The mayor’s day."},
      {"curly quotes of Windows-1252", "He said \x93no\x94 \x96 twice.", Encoding::kWindows1252,
       "He said “no” – twice."},
      {"accents of Windows-1252", "caf\xE9 Z\xFCrich \xE0 Paris", Encoding::kWindows1252,
       "café Zürich à Paris"},
      {"pounds of Windows-1252",
       "It cost \xA3"
       "5m.",
       Encoding::kWindows1252, "It cost £5m."},
      {"a stray byte between UTF-8", "“one” \xFF “two”", Encoding::kUtf8, "“one” \uFFFD “two”"},
      {"a stray byte in ASCII", "one \xFF two", Encoding::kUtf8, "one \uFFFD two"},
      {"cut at the end", "He said “no\xE2\x80", Encoding::kUtf8, "He said “no\uFFFD"},
      {"cut at the end, else ASCII", "He said no\xE2\x80", Encoding::kUtf8, "He said no\uFFFD"},
      {"an unpaired surrogate", "\xFF\xFE\x61\0\x00\xD8\x62\0"s, Encoding::kUtf16Le, "a\uFFFDb"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const auto decoded = decode(row.bytes);
    REQUIRE(decoded);
    CHECK(to_text(decoded->encoding) == to_text(row.encoding));
    CHECK(decoded->text == row.text);
  }
}

TEST_CASE("what is no text is refused with a reason", "[input]") {
  struct Row {
    std::string bytes;
    const char* reason;
  };
  const std::vector<Row> rows{
      {"one\0two"s, "this looks like a binary file (a zero at byte 3)"},
      {"\xEF\xBB\xBF\0"s, "this looks like a binary file (a zero at byte 3)"},
      {"\x01\x02\x03\x04\x05", "this looks like a binary file (full of control characters)"},
      {"%PDF-1.7\n", "this is a PDF file, not text"},
      {"PK\x03\x04rest", "this is a ZIP archive or an office file such as DOCX, not text"},
      {"\xFF\xFE\0\0a\0\0\0"s, "this is UTF-32 text, not text"},
  };
  for (const Row& row : rows) {
    INFO(row.reason);
    const auto decoded = decode(row.bytes);
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().message == row.reason);
    CHECK_FALSE(decoded.error().hint.empty());
  }
}

TEST_CASE("a guessed encoding and replaced bytes are told with their place", "[input]") {
  CHECK(warnings_of("a.txt", "all is well").empty());
  CHECK(warnings_of("a.txt", "\xEF\xBB\xBFwell").empty());
  CHECK(warnings_of("a.txt", "a \x93q\x94") ==
        "a.txt: read as Windows-1252, which its bytes look like (save it as UTF-8 to be sure)\n");
  CHECK(warnings_of("a.txt", utf16(kQuote, true)) ==
        "a.txt: read as UTF-16LE, as its byte-order mark says (save it as UTF-8 to be sure)\n");
  CHECK(warnings_of("a.txt", "“é”\n“é” \xFF “\xFE”") ==
        "a.txt:2:5: 2 bytes or sequences not valid UTF-8 replaced by U+FFFD; this is the first\n");
}

TEST_CASE("offsets of the text lead back to the file", "[input]") {
  const auto decoded = decode(utf16(kQuote, true));
  REQUIRE(decoded);
  CHECK(decoded->source_offset(0) == 2);
  CHECK(decoded->source_offset(3) == 4);  // after “
  CHECK(decoded->source_offset(static_cast<std::uint32_t>(decoded->text.size())) ==
        decoded->source.size());
}

TEST_CASE("a long draft in another encoding keeps its places", "[input]") {
  std::u16string text = u"\xFEFF";
  for (int i = 0; i < 1000; ++i) text += u"“Über” £5\r\n\r\n";
  const auto document = document_from_bytes("a.txt", utf16(text, false));
  REQUIRE(document);
  REQUIRE(document->sections().size() == 1000);
  const Section& last = document->sections().back();
  const Span source = document->source_span(last.span);
  CHECK(source.begin == 2 + 999 * 26);
  CHECK(source.size() == 18);
  CHECK(document->position(source.end) == Position{1999, 10});
}

TEST_CASE("fifty megabytes are read", "[input]") {
  const std::string paragraph = "The council met on Tuesday and put off its vote on the quay. ";
  std::string draft;
  while (draft.size() < 50'000'000) draft += paragraph + paragraph + "\n\n";
  for (const char* path : {"long.txt", "long.md"}) {
    const auto document = document_from_bytes(path, draft);
    REQUIRE(document);
    CHECK(document->sections().size() == draft.size() / (2 * paragraph.size() + 2));
  }
}
