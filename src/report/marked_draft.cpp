// SPDX-License-Identifier: Apache-2.0
#include "report/marked_draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "report/markup.h"

namespace belie {
namespace {

auto order_of(const DraftMark& mark) {
  return std::tuple(mark.place->block_begin, mark.place->block_end, mark.finding);
}

std::string link_text(const DraftMark& mark, std::string_view words) {
  return fmt::format(R"(<a class="place" href="#finding-{0}"><mark>{1}</mark><sup>{0}</sup></a>)",
                     mark.finding, escaped(words));
}

/// The block's words; `marks` are those of this block.
std::string block_text(std::string_view text, std::vector<DraftMark> marks) {
  std::ranges::sort(marks, [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
  std::string out;
  std::size_t at = 0;
  for (const DraftMark& mark : marks) {
    const std::size_t begin = std::max<std::size_t>(mark.place->block_begin, at);
    const std::size_t end = std::min<std::size_t>(mark.place->block_end, text.size());
    if (begin >= end) {  // all its words are marked already
      out +=
          fmt::format(R"(<a class="place" href="#finding-{0}"><sup>{0}</sup></a>)", mark.finding);
      continue;
    }
    out += escaped(text.substr(at, begin - at)) + link_text(mark, text.substr(begin, end - begin));
    at = end;
  }
  return out + escaped(text.substr(std::min(at, text.size())));
}

}  // namespace

std::string marked_draft(const ReportDocument& document, const std::vector<DraftMark>& marks) {
  std::string out;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const ReportBlock& block = document.blocks[i];
    std::vector<DraftMark> here;
    std::ranges::copy_if(marks, std::back_inserter(here),
                         [&](const DraftMark& mark) { return mark.place->block == i; });
    out += fmt::format("<p class=\"text {}\"><span class=\"where\">{}</span> {}</p>\n",
                       escaped(block.section), block.line, block_text(block.text, std::move(here)));
  }
  return out;
}

}  // namespace belie
