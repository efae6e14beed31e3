// SPDX-License-Identifier: Apache-2.0
#include "check/suppressions.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace belie {
namespace {

constexpr std::string_view kOpening = "<!--";
constexpr std::string_view kClosing = "-->";
constexpr std::string_view kAddress = "belie:";
constexpr std::string_view kWords = "right as it stands";
constexpr std::string_view kExample = "<!-- belie: right as it stands: quoted from 2018 -->";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

/// Whether the text begins with the words, case aside; they are cut off.
bool skip(std::string_view& text, std::string_view words) {
  const bool there = text.size() >= words.size() &&
                     std::ranges::equal(text.substr(0, words.size()), words, {}, [](char c) {
                       return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
                     });
  if (there) text = trimmed(text.substr(words.size()));
  return there;
}

/// Whether some line that lies wholly in the stretch is empty to the eye.
bool has_blank_line(std::string_view between) {
  for (auto end = between.find('\n'); end != std::string_view::npos;) {
    const auto next = between.find('\n', end + 1);
    if (next == std::string_view::npos) return false;
    if (trimmed(between.substr(end, next - end)).empty()) return true;
    end = next;
  }
  return false;
}

class CommentReader {
 public:
  explicit CommentReader(const Document& document) : document_(document) {
    for (const Section& section : document.sections())
      sections_.push_back(document.source_span(section.span));
  }

  Suppressions read() {
    for (const Span unread : document_.unread()) read_comments(unread);
    return std::move(found_);
  }

 private:
  // One stretch may hold several comments below each other.
  void read_comments(Span unread) {
    const std::string_view source = document_.source();
    for (auto at = source.find(kOpening, unread.begin); at < unread.end;
         at = source.find(kOpening, at + 1)) {
      const auto end = source.find(kClosing, at);
      if (end == std::string_view::npos) return;
      const auto begin = static_cast<std::uint32_t>(at);
      read_comment({begin, static_cast<std::uint32_t>(end + kClosing.size())});
      at = end;
    }
  }

  void read_comment(Span comment) {
    std::string_view text = trimmed(document_.source().substr(
        comment.begin + kOpening.size(), comment.size() - kOpening.size() - kClosing.size()));
    if (!skip(text, kAddress)) return;
    if (!skip(text, kWords)) return warn(comment, "belie does not understand this comment");
    if (!skip(text, ":") || text.empty())
      return warn(comment, "this comment gives no reason, so it covers nothing");
    found_.suppressions.push_back(
        {std::string(text), covered_by(comment), document_.position(comment.begin)});
  }

  void warn(Span comment, std::string message) {
    const Position at = document_.position(comment.begin);
    found_.warnings.push_back({std::move(message), document_.path(), at.line, at.column, "",
                               "write " + std::string(kExample)});
  }

  [[nodiscard]] std::string_view between(std::uint32_t begin, std::uint32_t end) const {
    return document_.source().substr(begin, end - begin);
  }

  [[nodiscard]] Span covered_by(Span comment) const {
    const auto after = std::ranges::find_if(
        sections_, [&](const Span& section) { return section.end > comment.begin; });
    const auto at = static_cast<std::size_t>(after - sections_.begin());
    const bool inside = after != sections_.end() && after->begin <= comment.begin;
    if (inside) return paragraph_of(at);
    const bool close_above =
        at > 0 && !has_blank_line(between(sections_[at - 1].end, comment.begin));
    const bool above_on_line =
        close_above &&
        between(sections_[at - 1].end, comment.begin).find('\n') == std::string_view::npos;
    if (above_on_line) return paragraph_of(at - 1);
    const bool close_below =
        after != sections_.end() && !has_blank_line(between(comment.end, after->begin));
    if (close_above && !close_below) return paragraph_of(at - 1);
    return after == sections_.end() ? Span{} : paragraph_of(at);
  }

  // All sections that a reader sees as the paragraph of this one.
  [[nodiscard]] Span paragraph_of(std::size_t index) const {
    Span whole = sections_[index];
    const std::uint32_t number = document_.sections()[index].paragraph;
    for (std::size_t i = 0; number > 0 && i < sections_.size(); ++i) {
      if (document_.sections()[i].paragraph == number) whole = cover(whole, sections_[i]);
    }
    return whole;
  }

  const Document& document_;
  std::vector<Span> sections_;  // in the original file's bytes
  Suppressions found_;
};

}  // namespace

Suppressions suppressions_in(const Document& document) { return CommentReader(document).read(); }

}  // namespace belie
