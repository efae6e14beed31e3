// SPDX-License-Identifier: Apache-2.0
#include "text/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/assert.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 8> kSectionKinds{"headline", "deck", "heading", "body",
                                                        "quote",    "list", "caption", "table"};
constexpr std::array<std::string_view, 8> kDateOrigins{
    "none", "forced", "metadata", "path", "dateline", "lead", "default", "inferred"};

void check_sections(const DocumentParts& parts) {
  std::uint32_t end = 0;
  for (const Section& section : parts.sections) {
    BELIE_ASSERT(end <= section.span.begin && section.span.begin <= section.span.end,
                 "sections are in order and disjoint");
    end = section.span.end;
  }
  BELIE_ASSERT(end <= parts.text.size(), "sections lie in the text");
}

void check_map(const DocumentParts& parts) {
  std::uint64_t end = 0;
  for (const SourceStretch& stretch : parts.map) {
    BELIE_ASSERT(end <= stretch.text, "stretches are in order and disjoint");
    end = std::uint64_t{stretch.text} + stretch.length;
    BELIE_ASSERT(std::uint64_t{stretch.source} + stretch.source_length <= parts.source.size(),
                 "stretches lie in the source");
  }
  BELIE_ASSERT(end <= parts.text.size(), "stretches lie in the text");
}

// The bytes of source for the first `length` bytes of a stretch whose code points correspond one by
// one. A code point that is cut is left out.
std::uint32_t source_length_of(const DocumentParts& parts, const SourceStretch& stretch,
                               std::uint32_t length) {
  std::uint32_t text = 0;
  std::uint32_t source = 0;
  while (text < length && source < stretch.source_length) {
    const CodePoint point = code_point_at(parts.text, stretch.text + text, Encoding::kUtf8);
    text += point.length;
    if (text > length) break;
    source += code_point_at(parts.source, stretch.source + source, parts.encoding).length;
  }
  return std::min(source, stretch.source_length);
}

// Where text that begins `delta` bytes into the stretch begins in the source.
std::uint32_t source_begin(const DocumentParts& parts, const SourceStretch& stretch,
                           std::uint32_t delta) {
  if (stretch.by_code_point) return stretch.source + source_length_of(parts, stretch, delta);
  if (stretch.length == stretch.source_length) return stretch.source + delta;
  return stretch.source;
}

// Where text that ends `delta` bytes (at least one) into the stretch ends in the source.
std::uint32_t source_end(const DocumentParts& parts, const SourceStretch& stretch,
                         std::uint32_t delta) {
  if (stretch.by_code_point) {
    while (delta < stretch.length && (parts.text[stretch.text + delta] & 0xC0) == 0x80) ++delta;
    return stretch.source + source_length_of(parts, stretch, delta);
  }
  if (stretch.length == stretch.source_length) return stretch.source + delta;
  return stretch.source + stretch.source_length;
}

// The first stretch that ends after the offset.
auto stretch_after(const std::vector<SourceStretch>& map, std::uint32_t offset) {
  return std::ranges::partition_point(map, [offset](const SourceStretch& stretch) {
    return std::uint64_t{stretch.text} + stretch.length <= offset;
  });
}

std::uint32_t begin_of(const DocumentParts& parts, std::uint32_t offset) {
  const auto stretch = stretch_after(parts.map, offset);
  if (stretch != parts.map.end() && stretch->text <= offset) {
    return source_begin(parts, *stretch, offset - stretch->text);
  }
  if (stretch == parts.map.begin()) return parts.map.empty() ? 0 : stretch->source;
  const SourceStretch& before = *std::prev(stretch);
  return before.source + before.source_length;
}

std::uint32_t end_of(const DocumentParts& parts, std::uint32_t offset) {
  const auto stretch = stretch_after(parts.map, offset - 1);
  if (stretch == parts.map.end()) {
    if (parts.map.empty()) return 0;
    return parts.map.back().source + parts.map.back().source_length;
  }
  if (stretch->text >= offset) return stretch->source;
  return source_end(parts, *stretch, offset - stretch->text);
}

}  // namespace

std::string_view to_text(SectionKind kind) { return kSectionKinds[static_cast<std::size_t>(kind)]; }

std::string_view to_text(DateOrigin origin) {
  return kDateOrigins[static_cast<std::size_t>(origin)];
}

Document::Document(DocumentParts parts) : parts_(std::move(parts)) {
  check_sections(parts_);
  check_map(parts_);
  line_starts_ = line_starts(parts_.source, parts_.encoding);
}

std::string_view Document::metadata_value(std::string_view key) const {
  const auto field = std::ranges::find(parts_.metadata, key, &MetadataField::key);
  return field == parts_.metadata.end() ? std::string_view() : std::string_view(field->value);
}

const Section* Document::section_at(std::uint32_t offset) const {
  const auto section = std::ranges::partition_point(
      parts_.sections, [offset](const Section& s) { return s.span.end <= offset; });
  if (section == parts_.sections.end() || !section->span.contains(offset)) return nullptr;
  return &*section;
}

Span Document::source_span(Span text) const {
  const auto size = static_cast<std::uint32_t>(parts_.text.size());
  const Span span{std::min(text.begin, size), std::min(text.end, size)};
  const std::uint32_t begin = begin_of(parts_, span.begin);
  if (span.end <= span.begin) return {begin, begin};
  return {begin, std::max(begin, end_of(parts_, span.end))};
}

Position Document::position(std::uint32_t source_offset) const {
  return position_at(parts_.source, parts_.encoding, line_starts_, source_offset,
                     ColumnUnit::kCodePoint);
}

Position Document::position_utf16(std::uint32_t source_offset) const {
  return position_at(parts_.source, parts_.encoding, line_starts_, source_offset,
                     ColumnUnit::kUtf16);
}

std::string to_text(const ReferenceDate& date) {
  std::string when = "none";
  if (date.day) {
    when = iso_text(*date.day);
  } else if (date.partial_month > 0) {
    when = fmt::format("--{:02}-{:02}", date.partial_month, date.partial_day);
  }
  if (date.origin == DateOrigin::kNone) return when;
  if (date.note.empty()) return fmt::format("{} ({})", when, to_text(date.origin));
  return fmt::format("{} ({}: {})", when, to_text(date.origin), date.note);
}

std::string to_text(const Document& document) {
  std::string dump = fmt::format("{}, {}, {}\n", document.path(), to_text(document.encoding()),
                                 to_text(document.date()));
  for (const Section& section : document.sections()) {
    dump += to_text(section.kind);
    if (section.paragraph > 0) dump += fmt::format(" ¶{}", section.paragraph);
    const Position position = document.position(document.source_span(section.span).begin);
    dump += fmt::format(" {} {}\n", to_text(position), document.text(section.span));
  }
  return dump;
}

}  // namespace belie
