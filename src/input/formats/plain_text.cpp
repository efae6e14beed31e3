// SPDX-License-Identifier: Apache-2.0
//
// Plain text. A line is a paragraph, unless the lines are wrapped by hand: a run of lines of at
// most 100 columns without a blank one between them, each so full that the first word of the next
// would not have fitted, or going on in lower case. A first line without a full stop, standing
// alone or above a longer one, is the headline.
#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "input/format.h"
#include "input/prose.h"
#include "text/encoding.h"

namespace belie {
namespace {

constexpr std::uint32_t kNarrowestWrap = 45;     // columns of the widest line of a wrapped run
constexpr std::uint32_t kRagged = 8;             // columns that hand-wrapped lines may fall short
constexpr std::uint32_t kLongestHeadline = 140;  // columns
constexpr std::string_view kBlanks = " \t\f\v";

struct Line {
  Span range;  // without white space at its ends and, in a list or heading, without the marker
  SectionKind kind = SectionKind::kBody;
  std::uint32_t columns = 0;     // code points of the range
  std::uint32_t first_word = 0;  // code points up to the first blank
  bool ends_sentence = false;
  bool lower_start = false;  // begins with a lower-case ASCII letter
};

using Run = std::vector<Line>;  // lines without a blank one between them

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at, Encoding::kUtf8);
    if (u_isalnum(static_cast<UChar32>(point.value)) != 0) return true;
    at += point.length;
  }
  return false;
}

// The length of "- ", "• ", "1. " at the beginning, or 0.
std::size_t list_marker(std::string_view text) {
  for (const std::string_view bullet : {"- ", "* ", "• ", "– ", "· ", "‣ ", "▪ "}) {
    if (text.starts_with(bullet)) return bullet.size();
  }
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 2) return 0;
  const std::string_view rest = text.substr(digits);
  return rest.starts_with(". ") || rest.starts_with(") ") ? digits + 2 : 0;
}

// The length of "## " at the beginning, or 0.
std::size_t heading_marker(std::string_view text) {
  const auto marks = std::min(text.find_first_not_of('#'), text.size());
  return marks > 0 && marks <= 6 && text.substr(marks).starts_with(' ') ? marks + 1 : 0;
}

// The length of "== " or "= = " at the beginning of a heading as wikis write it, or 0.
std::size_t wiki_heading_marker(std::string_view text) {
  if (!text.starts_with('=') || !text.ends_with('=')) return 0;
  const auto first = text.find_first_not_of("= ");
  return first == std::string_view::npos ? 0 : first;
}

Line line_of(std::string_view decoded, std::size_t begin, std::size_t end) {
  std::string_view text = decoded.substr(begin, end - begin);
  Line line;
  if (const auto size = heading_marker(text)) {
    line.kind = SectionKind::kHeading;
    begin += size;
  } else if (const auto wiki = wiki_heading_marker(text)) {
    line.kind = SectionKind::kHeading;
    end = begin + text.find_last_not_of("= ") + 1;
    begin += wiki;
  } else if (const auto bullet = list_marker(text)) {
    line.kind = SectionKind::kListItem;
    begin += bullet;
  }
  begin = std::min(decoded.find_first_not_of(kBlanks, begin), end);
  text = decoded.substr(begin, end - begin);
  line.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  line.columns = code_points(text);
  line.first_word = code_points(text.substr(0, text.find_first_of(kBlanks)));
  line.ends_sentence = ends_sentence(text);
  line.lower_start = !text.empty() && text.front() >= 'a' && text.front() <= 'z';
  return line;
}

// Runs of lines; blank lines and rules such as "***" stand between them.
std::vector<Run> runs_of(std::string_view decoded, Span body) {
  std::vector<Run> runs(1);
  for (std::size_t begin = body.begin; begin < body.end;) {
    const auto stop = std::min<std::size_t>(decoded.find_first_of("\r\n", begin), body.end);
    const auto first = std::min(decoded.find_first_not_of(kBlanks, begin), stop);
    const auto text = decoded.substr(first, stop - first);
    if (has_word(text)) {
      runs.back().push_back(line_of(decoded, first, first + text.find_last_not_of(kBlanks) + 1));
    } else if (!runs.back().empty()) {
      runs.emplace_back();
    }
    begin = stop + (decoded.substr(stop, 2) == "\r\n" ? 2 : 1);
  }
  if (runs.back().empty()) runs.pop_back();
  return runs;
}

struct Wrap {
  std::uint32_t width = 0;  // columns of the widest line; 0: not wrapped
  bool throughout = false;  // all lines but the last are full
};

bool is_full(const Line& line, const Line& next, std::uint32_t width) {
  return line.columns + 1 + next.first_word + kRagged > width;
}

Wrap wrap_of(const Run& run) {
  Wrap wrap;
  for (const Line& line : run) {
    if (line.columns > kWidestWrapped) return {};
    wrap.width = std::max(wrap.width, line.columns);
  }
  if (wrap.width < kNarrowestWrap) return {};
  wrap.throughout = run.size() > 2;
  for (std::size_t i = 0; i + 1 < run.size(); ++i) {
    wrap.throughout = wrap.throughout && is_full(run[i], run[i + 1], wrap.width);
  }
  return wrap;
}

// Whether the next line goes on with the paragraph.
bool goes_on(const Line& line, const Line& next, const Wrap& wrap) {
  if (line.kind == SectionKind::kHeading || next.kind != SectionKind::kBody) return false;
  if (line.columns > kWidestWrapped) return false;
  if (!line.ends_sentence && next.lower_start) return true;
  if (wrap.width == 0 || !is_full(line, next, wrap.width)) return false;
  return !line.ends_sentence || wrap.throughout;
}

void add_run(const Run& run, Blocks& found) {
  const Wrap wrap = wrap_of(run);
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (i > 0 && goes_on(run[i - 1], run[i], wrap)) {
      Block& open = found.blocks.back();
      append_piece(open, {{run[i - 1].range.end, run[i].range.begin}, " "});
      append_piece(open, {run[i].range, ""});
    } else {
      found.blocks.push_back({run[i].kind, {{run[i].range, ""}}, false});
    }
  }
}

// Several words without a full stop, comma or colon after them, and no byline.
bool may_be_headline(std::string_view text, const Line& line) {
  const std::string_view bare = without_closing_marks(text);
  return line.kind == SectionKind::kBody && line.columns <= kLongestHeadline &&
         line.first_word < line.columns && !line.lower_start && !text.starts_with("By ") &&
         std::string_view(".:,;").find(bare.empty() ? '.' : bare.back()) == std::string_view::npos;
}

// Finds the headline among the first lines and takes it out of the runs.
void take_headline(std::string_view decoded, std::vector<Run>& runs, Blocks& found) {
  if (runs.empty()) return;
  Run& first = runs.front();
  const Line line = first.front();
  if (line.kind != SectionKind::kHeading) {
    if (!may_be_headline(decoded.substr(line.range.begin, line.range.size()), line)) return;
    const bool alone = first.size() == 1 && runs.size() > 1;
    const bool above =
        first.size() > 1 && first[1].columns > std::min(2 * line.columns, kWidestWrapped);
    if (!alone && !above) return;
  }
  found.blocks.push_back({SectionKind::kHeadline, {{line.range, ""}}, false});
  first.erase(first.begin());
}

Blocks read_plain_text(std::string_view decoded, Span body) {
  Blocks found;
  auto runs = runs_of(decoded, body);
  take_headline(decoded, runs, found);
  for (const Run& run : runs) {
    if (!run.empty()) add_run(run, found);
  }
  return found;
}

}  // namespace

extern const InputFormat kPlainTextFormat;
const InputFormat kPlainTextFormat{"text",
                                   "plain text, one paragraph a line or wrapped by hand",
                                   {".txt", ".text"},
                                   read_plain_text};

}  // namespace belie
