// SPDX-License-Identifier: Apache-2.0
#include "language/times/reference_date.h"

#include <fmt/format.h>

#include <string>

#include "language/syntax/model.h"
#include "language/syntax/syntax_pipeline.h"
#include "support/catch.h"

namespace belie {
namespace {

const Model& english() {
  static const Model model = *load_model(embedded_model_bytes());
  return model;
}

/// A draft of paragraphs parted by line ends; a line that begins with "# " is a headline.
DocumentParts parts_of(const std::string& text) {
  DocumentParts parts;
  parts.text = text;
  std::uint32_t begin = 0;
  std::uint32_t paragraph = 0;
  while (begin < text.size()) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    const bool headline = text.compare(begin, 2, "# ") == 0;
    const auto kind = headline ? SectionKind::kHeadline : SectionKind::kBody;
    parts.sections.push_back({kind, {begin, end}, headline ? 0 : ++paragraph});
    begin = end + 1;
  }
  return parts;
}

struct Given {
  std::optional<Day> metadata, default_day, forced;
};

/// "2025-09-12 lead", "05-13 dateline", "none".
std::string dated(const std::string& text, const Given& given = {}) {
  DocumentParts parts = parts_of(text);
  if (given.metadata) {
    parts.date.day = given.metadata;
    parts.date.origin = DateOrigin::kMetadata;
  }
  const Document document(std::move(parts));
  Annotation annotation;
  annotation.document = &document;
  annotate_syntax(document, english(), annotation);
  annotate_times(annotation);
  const ReferenceDate date = reference_date(document, annotation, given.default_day, given.forced);
  if (date.day) return fmt::format("{} {}", iso_text(*date.day), to_text(date.origin));
  if (date.partial_month != 0) {
    return fmt::format("{:02}-{:02} {}", date.partial_month, date.partial_day,
                       to_text(date.origin));
  }
  return std::string(to_text(date.origin));
}

struct Row {
  const char* text;
  const char* date;
};

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(dated(row.text) == row.date);
  }
}

}  // namespace

TEST_CASE("a dateline gives the day, or month and day where it has no year", "[date]") {
  check_rows({
      {"OSLO, Sept. 12, 2025 (Agency) – The ferry was late.", "2025-09-12 dateline"},
      {"OSLO, Norway — Sept. 12, 2025 — The ferry was late.", "2025-09-12 dateline"},
      {"OSLO (Sept. 12, 2025) – The ferry was late.", "2025-09-12 dateline"},
      {"Oslo, 12 September 2025 – The ferry was late.", "2025-09-12 dateline"},
      {"SAN MARCO DEL RIO, May 13 (Agency) - The ferry was late.", "05-13 dateline"},
      {"By Anna Berg\nOSLO, May 13 – The ferry was late.", "05-13 dateline"},
      {"September 12, 2025\nThe ferry was late.", "2025-09-12 dateline"},
      {"OSLO – The ferry was late on May 13.", "none"},
      {"The ferry, late on May 13, 2025 – as ever – was full.", "none"},
  });
}

TEST_CASE("a full date that governs the lead gives the day", "[date]") {
  check_rows({
      {"On Friday, September 12, 2025, the port declared that the talks were over.",
       "2025-09-12 lead"},
      {"# Talks over\nThe port declared on September 12, 2025, that the talks were over.",
       "2025-09-12 lead"},
      {"On September 12, 2025, the port closed. A new one is planned for May 2027.",
       "2025-09-12 lead"},
  });
}

TEST_CASE("a date that the text looks back to does not date it", "[date]") {
  check_rows({
      {"The treaty, signed on 12 March 1947, is still in force.", "none"},
      {"On 12 March 1947 the two states signed a treaty. It ended in 1991.", "none"},
      {"On May 2, 2001, a ferry sank off Oslo. Ten years later a stone was set up.", "none"},
      {"Anna Berg was born on 12 March 1947 in Oslo.", "none"},
      {"On June 3, 2031, a new law will take effect.", "none"},
      {"The port closed on September 12.", "none"},
      {"The port closed in 2025.", "none"},
  });
}

TEST_CASE("what stands first in the order of precedence wins", "[date]") {
  const auto day = [](int d) { return make_day(2025, 9, d); };
  const std::string line = "OSLO, Sept. 12, 2025 – The ferry was late.";
  CHECK(dated(line, {day(1), day(2), day(3)}) == "2025-09-03 forced");
  CHECK(dated(line, {day(1), day(2), {}}) == "2025-09-01 metadata");
  CHECK(dated(line, {{}, day(2), {}}) == "2025-09-12 dateline");
  CHECK(dated("The ferry was late.", {{}, day(2), {}}) == "2025-09-02 default");
}

TEST_CASE("a default day completes a dateline without a year", "[date]") {
  const std::string line = "OSLO, Dec. 30 – The ferry was late.";
  CHECK(dated(line, {{}, make_day(2026, 1, 2), {}}) == "2025-12-30 dateline");
  CHECK(dated(line, {{}, make_day(2025, 12, 31), {}}) == "2025-12-30 dateline");
}

}  // namespace belie
