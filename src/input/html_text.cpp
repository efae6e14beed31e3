// SPDX-License-Identifier: Apache-2.0
#include "input/html_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "input/entities.h"

namespace belie {
namespace {

struct TagKind {
  std::string_view tag;
  SectionKind kind;
};

constexpr std::array kTagKinds{TagKind{"blockquote", SectionKind::kQuoteBlock},
                               TagKind{"figcaption", SectionKind::kCaption},
                               TagKind{"h1", SectionKind::kHeading},
                               TagKind{"h2", SectionKind::kHeading},
                               TagKind{"h3", SectionKind::kHeading},
                               TagKind{"h4", SectionKind::kHeading},
                               TagKind{"li", SectionKind::kListItem},
                               TagKind{"td", SectionKind::kTable},
                               TagKind{"th", SectionKind::kTable}};

constexpr std::array<std::string_view, 20> kInlineTags{
    "a", "abbr",  "b",    "cite",   "code", "em",  "font", "i", "mark", "q",
    "s", "small", "span", "strong", "sub",  "sup", "time", "u", "var",  "wbr"};

constexpr std::array<std::string_view, 4> kUnreadTags{"script", "style", "del", "template"};

class Scanner {
 public:
  Scanner(std::string_view decoded, Span range, SectionKind kind)
      : text_(decoded.substr(0, range.end)), at_(range.begin), kind_(kind), outer_(kind) {}

  Blocks read() {
    open_.kind = kind_;
    while (at_ < text_.size()) {
      if (!take_markup()) take_text();
    }
    close();
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::size_t after(std::string_view end) const {
    const auto found = text_.find(end, at_);
    return found == std::string_view::npos ? text_.size() : found + end.size();
  }

  void skip_to(std::size_t end) { at_ = static_cast<std::uint32_t>(end); }

  bool take_markup() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) {
      const std::uint32_t begin = at_;
      skip_to(after("-->"));
      found_.unread.push_back({begin, at_});
      return true;
    }
    if (rest.starts_with("<!") || rest.starts_with("<?")) {
      skip_to(after(">"));
      return true;
    }
    const std::string name = html_tag_name(rest);
    if (name.empty()) return false;
    const bool closing = rest.starts_with("</");
    skip_to(after(">"));
    take_tag(name, closing);
    return true;
  }

  void take_tag(const std::string& name, bool closing) {
    if (!closing && std::ranges::find(kUnreadTags, name) != kUnreadTags.end()) {
      const std::uint32_t begin = at_;
      skip_to(std::min(text_.find("</" + name, at_), text_.size()));
      if (at_ > begin) found_.unread.push_back({begin, at_});
      return;
    }
    if (std::ranges::find(kInlineTags, name) != kInlineTags.end()) return;
    close();
    const auto* named = std::ranges::find(kTagKinds, name, &TagKind::tag);
    if (named != kTagKinds.end()) kind_ = closing ? outer_ : named->kind;
    open_.kind = kind_;
  }

  void take_text() {
    const std::uint32_t begin = at_;
    const char first = text_[at_];
    if (first == '&' && take_entity()) return;
    if (first == '\n' || first == '\r' || first == ' ' || first == '\t') {
      skip_to(std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()));
      if (!open_.pieces.empty()) append_piece(open_, {{begin, at_}, " "});
      return;
    }
    skip_to(std::min(text_.find_first_of("<& \t\r\n", at_ + 1), text_.size()));
    append_piece(open_, {{begin, at_}, ""});
  }

  bool take_entity() {
    const auto end = text_.find(';', at_);
    if (end == std::string_view::npos || end - at_ > 40) return false;
    std::string shown = decode_entity(text_.substr(at_, end + 1 - at_));
    if (shown.empty()) return false;
    const std::uint32_t begin = at_;
    skip_to(end + 1);
    append_piece(open_, {{begin, at_}, std::move(shown)});
    return true;
  }

  void close() {
    if (!open_.pieces.empty()) found_.blocks.push_back(std::move(open_));
    open_ = Block{kind_, {}, false};
  }

  std::string_view text_;
  std::uint32_t at_;
  SectionKind kind_;
  SectionKind outer_;
  Block open_;
  Blocks found_;
};

}  // namespace

std::string html_tag_name(std::string_view text) {
  if (!text.starts_with('<')) return "";
  text.remove_prefix(text.starts_with("</") ? 2 : 1);
  std::string name;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool word = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9' && !name.empty());
    if (!word) break;
    name += upper ? static_cast<char>(c + 32) : c;
  }
  return name;
}

Blocks read_html_text(std::string_view decoded, Span range, SectionKind kind) {
  return Scanner(decoded, range, kind).read();
}

}  // namespace belie
