// SPDX-License-Identifier: Apache-2.0
//
// One draft: immutable UTF-8 text in sections, what its metadata says, and the map from its text
// back to bytes, lines and columns of the original file. The document owns the text and the
// original bytes; everything later in the pipeline refers to them by span. How a file becomes a
// document is the business of input/.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/error.h"
#include "base/id.h"
#include "text/encoding.h"
#include "text/lines.h"
#include "text/span.h"

namespace belie {

struct DocumentTag;
using DocumentIndex = Id<DocumentTag>;

enum class SectionKind : std::uint8_t {
  kHeadline,
  kDeck,
  kHeading,
  kBody,
  kQuoteBlock,
  kListItem,
  kCaption,
  kTable
};

std::string_view to_text(SectionKind kind);  // "headline", "deck", "heading", "body", "quote",
                                             // "list", "caption", "table"

/// A run of text that a reader sees as one block: a paragraph, a heading, a list item, a table
/// cell. A sentence never crosses the border of a section.
struct Section {
  SectionKind kind = SectionKind::kBody;
  Span span;                    // in the document's text, without the line end
  std::uint32_t paragraph = 0;  // 1-based number among the body's blocks (body, quote, list); 0:
                                // headline, deck, heading, caption, table
};

/// One `key: value` of the draft's front matter, as written.
struct MetadataField {
  std::string key;    // lower case
  std::string value;  // without quotes
  Span source;        // of the value, in the original file's bytes
};

/// Where the reference date was taken from, in the order of precedence.
enum class DateOrigin : std::uint8_t {
  kNone,
  kForced,
  kMetadata,
  kPath,
  kDateline,
  kLead,
  kDefault,
  kInferred
};

std::string_view to_text(DateOrigin origin);  // "none", "forced", "metadata", "path", "dateline",
                                              // "lead", "default", "inferred"

/// The day on which the document speaks. A dateline without a year is partial: month and day, no
/// year.
struct ReferenceDate {
  std::optional<Day> day;
  DateOrigin origin = DateOrigin::kNone;
  std::string note;       // for the report: "full date in the lead", "key date of the front matter"
  int partial_month = 0;  // 1..12 where only month and day are known, else 0
  int partial_day = 0;    // 1..31 likewise
  std::optional<Day>
      not_before;  // where no day is known but an event that the draft looks back on is dated
  std::optional<Day>
      not_after;  // the last day on which its "this August" can have been written; none: open
};

/// The text of one stretch of a document and where it came from in the original file: text [text,
/// text+length) stands for source [source, source+source_length). Where by_code_point is set (a
/// re-encoded file) the code points correspond one by one, where both lengths are equal the bytes
/// do; otherwise (an entity such as &amp;) the whole stretch stands for the whole.
struct SourceStretch {
  std::uint32_t text = 0;
  std::uint32_t length = 0;
  std::uint32_t source = 0;
  std::uint32_t source_length = 0;
  bool by_code_point = false;
};

/// What the reader of a file has to give for a document.
struct DocumentParts {
  std::string path;    // as given by the user
  std::string source;  // the file's bytes
  Encoding encoding = Encoding::kUtf8;
  std::string text;                // valid UTF-8, NFC not applied, sections separated by one '\n'
  std::vector<Section> sections;   // in order, disjoint
  std::vector<SourceStretch> map;  // in order of text, covering the text of all sections
  std::vector<Span> unread;        // HTML comments and code blocks, in the original file's bytes
  std::vector<MetadataField> metadata;
  std::vector<Error>
      warnings;  // about the file: encoding recognised, bytes replaced, front matter unreadable
  ReferenceDate date;  // as far as metadata and path say
};

class Document {
 public:
  explicit Document(DocumentParts parts);

  [[nodiscard]] const std::string& path() const { return parts_.path; }
  [[nodiscard]] std::string_view text() const { return parts_.text; }
  [[nodiscard]] std::string_view text(Span span) const {
    return std::string_view(parts_.text).substr(span.begin, span.size());
  }
  [[nodiscard]] std::string_view source() const { return parts_.source; }
  [[nodiscard]] Encoding encoding() const { return parts_.encoding; }
  [[nodiscard]] const std::vector<Section>& sections() const { return parts_.sections; }
  [[nodiscard]] const std::vector<Span>& unread() const { return parts_.unread; }
  [[nodiscard]] const std::vector<MetadataField>& metadata() const { return parts_.metadata; }
  [[nodiscard]] const std::vector<Error>& warnings() const { return parts_.warnings; }
  [[nodiscard]] const ReferenceDate& date() const { return parts_.date; }

  /// The first metadata value under the key, or "".
  [[nodiscard]] std::string_view metadata_value(std::string_view key) const;

  /// The section that holds the offset, or none (between sections).
  [[nodiscard]] const Section* section_at(std::uint32_t offset) const;

  /// The bytes of the original file that a span of the text came from. Ends inside a stretch that
  /// stands for its source as a whole are widened to it; what lies between two sections is what
  /// lies between them in the file.
  [[nodiscard]] Span source_span(Span text) const;

  /// Line and column of a byte of the original file. The end of the file is a valid place.
  [[nodiscard]] Position position(std::uint32_t source_offset) const;

  /// The same with the column in UTF-16 code units from 1, as editors' protocols count.
  [[nodiscard]] Position position_utf16(std::uint32_t source_offset) const;

 private:
  DocumentParts parts_;
  std::vector<std::uint32_t> line_starts_;
};

std::string to_text(
    const ReferenceDate& date);  // "2025-09-12 (metadata: key date of the front matter)", "none"

/// A line for the file ("summit.md, UTF-8, 2025-09-12 (…)"), then one a section: "body ¶3 9:1 The
/// text in full".
std::string to_text(const Document& document);

}  // namespace belie
