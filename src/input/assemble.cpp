// SPDX-License-Identifier: Apache-2.0
#include "input/assemble.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace belie {
namespace {

constexpr std::array<std::string_view, 2> kTitleKeys{"title", "headline"};
constexpr std::array<std::string_view, 7> kDeckKeys{
    "deck", "dek", "standfirst", "subtitle", "subhead", "description", "summary"};
constexpr std::size_t kBlocksAtTop = 6;  // among which a repeated title or deck is looked for

// Letters and digits only, without case: what two spellings of one headline share.
std::string skeleton(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at, Encoding::kUtf8);
    at += point.length;
    const auto value = static_cast<UChar32>(point.value);
    if (u_isalnum(value) != 0) {
      append_utf8(letters, static_cast<char32_t>(u_foldCase(value, U_FOLD_CASE_DEFAULT)));
    }
  }
  return letters;
}

template <std::size_t N>
const FrontMatterField* first_of(const FrontMatter& matter,
                                 const std::array<std::string_view, N>& keys) {
  for (const std::string_view key : keys) {
    const auto field = std::ranges::find(matter.fields, key, &FrontMatterField::key);
    if (field != matter.fields.end()) return &*field;
  }
  return nullptr;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

Block block_of(std::string_view decoded, const FrontMatterField& field, SectionKind kind) {
  Block block;
  block.kind = kind;
  std::string shown = one_line(field.value);
  if (shown == decoded.substr(field.range.begin, field.range.size())) shown.clear();
  block.pieces.push_back({field.range, std::move(shown)});
  return block;
}

// Whether one of the first blocks says it already; a deck may be the beginning of the lead, cut
// short.
bool repeated(std::string_view decoded, const Blocks& blocks, std::string_view value) {
  const std::string wanted = skeleton(value);
  const std::size_t top = std::min(kBlocksAtTop, blocks.blocks.size());
  for (std::size_t i = 0; i < top; ++i) {
    const std::string there = skeleton(block_text(decoded, blocks.blocks[i]));
    if (there == wanted) return true;
    if (wanted.size() > 40 && there.starts_with(wanted)) return true;
  }
  return wanted.empty();
}

void add_from_front_matter(std::string_view decoded, const FrontMatter& matter, Blocks& blocks) {
  const FrontMatterField* title = first_of(matter, kTitleKeys);
  const FrontMatterField* deck = first_of(matter, kDeckKeys);
  std::vector<Block> added;
  if (title != nullptr && !repeated(decoded, blocks, title->value)) {
    added.push_back(block_of(decoded, *title, SectionKind::kHeadline));
  }
  const bool echo =
      title != nullptr && deck != nullptr && skeleton(title->value) == skeleton(deck->value);
  if (deck != nullptr && !echo && !repeated(decoded, blocks, deck->value)) {
    added.push_back(block_of(decoded, *deck, SectionKind::kDeck));
  }
  std::ranges::sort(added, {}, [](const Block& block) { return block.pieces.front().range; });
  blocks.blocks.insert(blocks.blocks.begin(), std::make_move_iterator(added.begin()),
                       std::make_move_iterator(added.end()));
}

/// Writes text, sections and map.
class Writer {
 public:
  Writer(const Decoded& decoded, DocumentParts& parts) : decoded_(decoded), parts_(parts) {}

  void add(const Block& block) {
    if (!parts_.text.empty()) parts_.text += '\n';
    const std::uint32_t begin = size();
    for (const Piece& piece : block.pieces) add(piece);
    parts_.sections.push_back({block.kind, {begin, size()}, paragraph(block)});
  }

 private:
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(parts_.text.size());
  }

  void add(const Piece& piece) {
    const std::uint32_t begin = size();
    const Span source{decoded_.source_offset(piece.range.begin),
                      decoded_.source_offset(piece.range.end)};
    const bool verbatim = piece.text.empty();
    if (verbatim) {
      parts_.text.append(decoded_.text, piece.range.begin, piece.range.size());
    } else {
      parts_.text += piece.text;
    }
    parts_.map.push_back(
        {begin, size() - begin, source.begin, source.size(), verbatim && !decoded_.identical});
  }

  std::uint32_t paragraph(const Block& block) {
    const bool numbered = block.kind == SectionKind::kBody ||
                          block.kind == SectionKind::kQuoteBlock ||
                          block.kind == SectionKind::kListItem;
    if (!numbered) return 0;
    if (!block.continues || paragraphs_ == 0) ++paragraphs_;
    return paragraphs_;
  }

  const Decoded& decoded_;
  DocumentParts& parts_;
  std::uint32_t paragraphs_ = 0;
};

}  // namespace

DocumentParts assemble(Decoded decoded, const FrontMatter& matter, Blocks blocks) {
  for (Block& block : blocks.blocks) trim(decoded.text, block);
  std::erase_if(blocks.blocks, [&](const Block& block) { return !has_text(decoded.text, block); });
  add_from_front_matter(decoded.text, matter, blocks);
  DocumentParts parts;
  parts.text.reserve(decoded.text.size());
  Writer writer(decoded, parts);
  for (const Block& block : blocks.blocks) writer.add(block);
  for (const FrontMatterField& field : matter.fields) {
    parts.metadata.push_back(
        {field.key,
         field.value,
         {decoded.source_offset(field.range.begin), decoded.source_offset(field.range.end)}});
  }
  for (const Span span : blocks.unread) {
    parts.unread.push_back({decoded.source_offset(span.begin), decoded.source_offset(span.end)});
  }
  parts.warnings = decoded.warnings;
  parts.warnings.insert(parts.warnings.end(), matter.warnings.begin(), matter.warnings.end());
  parts.encoding = decoded.encoding;
  parts.source = std::move(decoded.source);
  return parts;
}

}  // namespace belie
