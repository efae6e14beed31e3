// SPDX-License-Identifier: Apache-2.0
//
// Markdown: CommonMark with tables and strikethrough, parsed by md4c. md4c calls back with pointers
// into the decoded text, so that every place is exact; what it drops (emphasis marks, URLs,
// backslashes) leaves a gap in the map. Departures from CommonMark, because drafts are prose:
// indented text is no code; struck out text is not read; a sentence above a line of dashes is no
// heading; a line of more than 100 columns that ends a sentence ends its paragraph.
#include <md4c.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "input/entities.h"
#include "input/format.h"
#include "input/html_text.h"
#include "input/prose.h"

namespace belie {
namespace {

/// What a block's inline content is made of.
struct Inline {
  enum class Kind : std::uint8_t { kText, kSoftBreak, kHardBreak, kParagraphBreak, kImage };

  Kind kind = Kind::kText;
  Piece piece;                 // of text
  std::vector<Piece> caption;  // of an image
  bool emphasised = false;
};

class Reader {
 public:
  Reader(std::string_view decoded, Span body) : decoded_(decoded), body_(body), last_(body.begin) {}

  Blocks read() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return static_cast<Reader*>(self)->enter(type, detail), 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* /*detail*/, void* self) {
      return static_cast<Reader*>(self)->leave(type), 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* /*detail*/, void* self) {
      return static_cast<Reader*>(self)->enter_span(type), 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void* /*detail*/, void* self) {
      return static_cast<Reader*>(self)->leave_span(type), 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return static_cast<Reader*>(self)->text(type, {text, size}), 0;
    };
    const std::string_view source = decoded_.substr(body_.begin, body_.size());
    const int failed = md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, this);
    BELIE_ASSERT(failed == 0, "no callback stops the parser");
    finish(SectionKind::kBody);
    name_top();
    return std::move(found_);
  }

 private:
  void enter(MD_BLOCKTYPE type, const void* detail) {
    finish(container());
    switch (type) {
      case MD_BLOCK_QUOTE:
        containers_.push_back(SectionKind::kQuoteBlock);
        break;
      case MD_BLOCK_LI:
        containers_.push_back(SectionKind::kListItem);
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        containers_.push_back(SectionKind::kTable);
        break;
      case MD_BLOCK_H:
        level_ = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
        break;
      case MD_BLOCK_CODE:
      case MD_BLOCK_HTML:
        raw_ = Span{last_, last_};
        break;
      default:
        break;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_H:
        finish(SectionKind::kHeading);
        break;
      case MD_BLOCK_QUOTE:
      case MD_BLOCK_LI:
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        finish(container());
        containers_.pop_back();
        break;
      case MD_BLOCK_CODE:
        finish_code();
        break;
      case MD_BLOCK_HTML:
        finish_html();
        break;
      default:
        finish(container());
        break;
    }
  }

  void enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM || type == MD_SPAN_STRONG) ++emphasis_;
    if (type == MD_SPAN_DEL) ++struck_;
    if (type == MD_SPAN_IMG && images_++ == 0) run_.push_back({Inline::Kind::kImage, {}, {}, true});
  }

  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM || type == MD_SPAN_STRONG) --emphasis_;
    if (type == MD_SPAN_DEL) --struck_;
    if (type == MD_SPAN_IMG) --images_;
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    const auto range = range_of(text);
    if (range) last_ = range->end;
    if (raw_) {
      if (range) raw_ = raw_->empty() ? *range : cover(*raw_, *range);
      return;
    }
    switch (type) {
      case MD_TEXT_BR:
        run_.push_back({Inline::Kind::kHardBreak, {}, {}, true});
        break;
      case MD_TEXT_SOFTBR:
        run_.push_back({Inline::Kind::kSoftBreak, {}, {}, true});
        break;
      case MD_TEXT_HTML:
        inline_html(text, range);
        break;
      case MD_TEXT_ENTITY:
        add_text({range.value_or(Span{last_, last_}), decode_entity(text)});
        break;
      default:
        add_text({range.value_or(Span{last_, last_}), range ? "" : std::string(text)});
        break;
    }
  }

  // Where md4c's text stands in the decoded text; nothing for what it made up, such as line ends of
  // code.
  [[nodiscard]] std::optional<Span> range_of(std::string_view text) const {
    const char* begin = decoded_.data() + last_;
    const char* end = decoded_.data() + body_.end;
    const std::less<> before;
    if (before(text.data(), begin) || before(end, text.data() + text.size())) return std::nullopt;
    const auto at = static_cast<std::uint32_t>(text.data() - decoded_.data());
    return Span{at, at + static_cast<std::uint32_t>(text.size())};
  }

  void add_text(Piece piece) {
    if (struck_ > 0 || (piece.text.empty() && piece.range.empty())) return;
    if (images_ > 0 && !run_.empty() && run_.back().kind == Inline::Kind::kImage) {
      run_.back().caption.push_back(std::move(piece));
    } else if (images_ == 0) {
      run_.push_back({Inline::Kind::kText, std::move(piece), {}, emphasis_ > 0});
    }
  }

  void inline_html(std::string_view text, std::optional<Span> range) {
    if (html_tag_name(text) == "br") run_.push_back({Inline::Kind::kHardBreak, {}, {}, true});
    if (!range || !(in_comment_ || text.starts_with("<!--"))) return;
    found_.unread.push_back(*range);
    in_comment_ = !text.ends_with("-->");
  }

  [[nodiscard]] SectionKind container() const {
    return containers_.empty() ? SectionKind::kBody : containers_.back();
  }

  void finish_code() {
    if (raw_ && !raw_->empty()) found_.unread.push_back(*raw_);
    raw_.reset();
  }

  void finish_html() {
    if (raw_ && !raw_->empty()) {
      Blocks inside = read_html_text(decoded_, *raw_, container());
      std::ranges::move(inside.blocks, std::back_inserter(found_.blocks));
      std::ranges::move(inside.unread, std::back_inserter(found_.unread));
      emphasised_.resize(found_.blocks.size());
    }
    raw_.reset();
  }

  // Makes blocks of the inline content gathered so far.
  void finish(SectionKind kind) {
    in_comment_ = false;
    if (run_.empty()) return;
    mark_paragraph_breaks();
    open_ = Block{kind, {}, false};
    bool plain = false;
    bool gap = false;
    for (std::size_t i = 0; i < run_.size(); ++i) {
      Inline& part = run_[i];
      if (part.kind == Inline::Kind::kImage) {
        take_image(i, kind, !plain);
      } else if (part.kind == Inline::Kind::kParagraphBreak ||
                 (part.kind == Inline::Kind::kHardBreak && !goes_on(i))) {
        close(kind, !plain);
        gap = false;
        paragraph_begun_ = paragraph_begun_ && part.kind == Inline::Kind::kHardBreak;
      } else if (part.kind != Inline::Kind::kText) {
        gap = true;
      } else {
        if (gap) add_gap(part.piece.range.begin);
        gap = false;
        plain = plain || !part.emphasised;
        append_piece(open_, std::move(part.piece));
      }
    }
    close(kind, !plain);
    run_.clear();
    paragraph_begun_ = false;
  }

  // Lines that are too long to be wrapped are paragraphs, though no blank line parts them. A line
  // that ends no sentence ends its paragraph only if it is short (a headline, a byline) and the
  // next begins with no lower-case letter.
  void mark_paragraph_breaks() {
    bool long_lines = false;
    std::size_t first = 0;
    std::vector<std::size_t> breaks;
    for (std::size_t i = 0; i <= run_.size(); ++i) {
      if (i < run_.size() && run_[i].kind != Inline::Kind::kSoftBreak) continue;
      const std::string_view line = line_text(first, i);
      const bool is_long = code_points(line) > kWidestWrapped;
      long_lines = long_lines || is_long;
      if (i < run_.size() && (ends_sentence(line) || (!is_long && !goes_on(i))))
        breaks.push_back(i);
      first = i + 1;
    }
    if (!long_lines) return;
    for (const std::size_t i : breaks) run_[i].kind = Inline::Kind::kParagraphBreak;
  }

  // The source between the first and the last text of parts [first, end), with the markup in
  // between.
  [[nodiscard]] std::string_view line_text(std::size_t first, std::size_t end) const {
    std::optional<Span> range;
    for (std::size_t i = first; i < end; ++i) {
      if (run_[i].kind != Inline::Kind::kText) continue;
      range = range ? cover(*range, run_[i].piece.range) : run_[i].piece.range;
    }
    return range ? decoded_.substr(range->begin, range->size()) : std::string_view();
  }

  // A line end within a paragraph is a blank; it stands for all from the last word to the next.
  void add_gap(std::uint32_t next) {
    if (open_.pieces.empty()) return;
    const std::uint32_t end = open_.pieces.back().range.end;
    append_piece(open_, {{end, std::max(end, next)}, " "});
  }

  // After a hard line break, a line in lower case goes on with the sentence.
  [[nodiscard]] bool goes_on(std::size_t i) const {
    if (i + 1 >= run_.size() || run_[i + 1].kind != Inline::Kind::kText) return false;
    const Piece& next = run_[i + 1].piece;
    const char c = next.text.empty() ? decoded_[next.range.begin] : next.text.front();
    return c >= 'a' && c <= 'z';
  }

  [[nodiscard]] bool is_text(std::size_t i) const {
    return i < run_.size() && run_[i].kind == Inline::Kind::kText && !is_blank(run_[i].piece);
  }

  [[nodiscard]] bool is_blank(const Piece& piece) const {
    const auto shown = piece.text.empty() ? decoded_.substr(piece.range.begin, piece.range.size())
                                          : std::string_view(piece.text);
    return shown.find_first_not_of(" \t") == std::string_view::npos;
  }

  // An image at either end of the paragraph or on a line of its own is a picture with a caption;
  // one between words is a sign, which nobody reads.
  void take_image(std::size_t i, SectionKind kind, bool emphasised) {
    const bool first = open_.pieces.empty();
    bool last = true;
    for (std::size_t j = i + 1; j < run_.size() && last; ++j) last = !is_text(j);
    const bool own_line = (i == 0 || !is_text(i - 1)) && !is_text(i + 1);
    if (!first && !last && !own_line) return;
    close(kind, emphasised);
    Block caption{SectionKind::kCaption, {}, false};
    for (Piece& piece : run_[i].caption) append_piece(caption, std::move(piece));
    if (caption.pieces.empty()) return;
    found_.blocks.push_back(std::move(caption));
    emphasised_.push_back(false);
  }

  // Ends the open block and begins the next of the same paragraph.
  void close(SectionKind kind, bool emphasised) {
    if (!open_.pieces.empty()) {
      open_.continues = paragraph_begun_;
      paragraph_begun_ = true;
      level_of_heading(open_);
      found_.blocks.push_back(std::move(open_));
      emphasised_.push_back(emphasised);
    }
    open_ = Block{kind, {}, false};
  }

  // The first heading of level 1 is the headline. A sentence above a line of dashes is a paragraph
  // above a rule.
  void level_of_heading(Block& block) {
    if (block.kind != SectionKind::kHeading) return;
    const std::uint32_t begin = block.pieces.front().range.begin;
    const auto line_end = decoded_.substr(0, begin).find_last_of("\r\n");
    const auto line = decoded_.substr(line_end + 1, begin - line_end - 1);
    const bool underlined = line.find('#') == std::string_view::npos;
    if (underlined && level_ == 2 && ends_sentence(block_text(decoded_, block))) {
      block.kind = SectionKind::kBody;
    } else if (level_ == 1 && !has_headline_) {
      block.kind = SectionKind::kHeadline;
      has_headline_ = true;
    }
  }

  // Names what its place at the top or below a picture tells: headline, deck, caption.
  void name_top() {
    auto& blocks = found_.blocks;
    if (!has_headline_ && !blocks.empty() && blocks.front().kind == SectionKind::kHeading) {
      blocks.front().kind = SectionKind::kHeadline;
    }
    for (std::size_t i = 1; i < blocks.size(); ++i) {
      if (blocks[i].kind != SectionKind::kBody || !emphasised_[i]) continue;
      if (blocks[i - 1].kind == SectionKind::kCaption) blocks[i].kind = SectionKind::kCaption;
      const bool more = i + 1 < blocks.size();
      const bool byline = block_text(decoded_, blocks[i]).starts_with("By ");
      if (blocks[i - 1].kind == SectionKind::kHeadline && more && !byline) {
        blocks[i].kind = SectionKind::kDeck;
      }
    }
  }

  std::string_view decoded_;
  Span body_;
  std::uint32_t last_;  // the end of the last text seen
  Blocks found_;
  std::vector<bool> emphasised_;  // for each block: all of it is in italics or bold
  std::vector<SectionKind> containers_;
  std::vector<Inline> run_;
  Block open_;
  std::optional<Span> raw_;  // the code or HTML block being read
  unsigned level_ = 0;
  int emphasis_ = 0;
  int struck_ = 0;
  int images_ = 0;
  bool in_comment_ = false;
  bool has_headline_ = false;
  bool paragraph_begun_ = false;
};

Blocks read_markdown(std::string_view decoded, Span body) { return Reader(decoded, body).read(); }

}  // namespace

extern const InputFormat kMarkdownFormat;
const InputFormat kMarkdownFormat{"markdown",
                                  "Markdown (CommonMark, with tables)",
                                  {".md", ".markdown", ".mdown"},
                                  read_markdown};

}  // namespace belie
