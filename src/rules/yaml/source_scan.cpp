// SPDX-License-Identifier: Apache-2.0
#include "rules/yaml/source_scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace belie {
namespace {

constexpr std::size_t kMostOfASort = 20;

/// The length of the valid UTF-8 sequence at the front (Unicode 15, table 3-7), 0 where it is none.
std::size_t valid_sequence(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  const unsigned second = byte(1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
  return overlong || beyond ? 0 : length;
}

bool forbidden_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
}

}  // namespace

SourceLines::SourceLines(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
    starts_.push_back(i + 1);
  }
}

std::string_view SourceLines::line(std::size_t line) const {
  if (line >= starts_.size()) return "";
  const std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] - 1 : text_.size();
  std::string_view found = text_.substr(starts_[line], end - starts_[line]);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

YamlPlace SourceLines::place(int line, int byte_column) const {
  const auto row = static_cast<std::size_t>(std::max(line, 0));
  std::size_t last = starts_.size() - 1;
  while (last > 0 && this->line(last).empty()) --last;
  const std::size_t at = std::min(row, last);
  const std::string_view before =
      at == row ? this->line(at).substr(0, static_cast<std::size_t>(std::max(byte_column, 0)))
                : this->line(at);
  const auto characters = std::ranges::count_if(
      before, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return {static_cast<std::uint32_t>(at + 1), static_cast<std::uint32_t>(characters + 1)};
}

char SourceLines::byte_at(int line, int byte_column) const {
  const std::string_view found = this->line(static_cast<std::size_t>(std::max(line, 0)));
  const auto column = static_cast<std::size_t>(std::max(byte_column, 0));
  return column < found.size() ? found[column] : '\0';
}

YamlPlace SourceLines::block_content(int bar_line) const {
  const auto first = static_cast<std::size_t>(bar_line) + 1;
  std::size_t indent = 0;
  for (std::size_t i = first; i < starts_.size(); ++i) {
    indent = line(i).find_first_not_of(' ');
    if (indent != std::string_view::npos) break;
  }
  if (indent == std::string_view::npos) indent = 0;
  return {static_cast<std::uint32_t>(first + 1), static_cast<std::uint32_t>(indent + 1)};
}

SourceScan scan_source(std::string_view text) {
  SourceScan scan;
  std::size_t tabs = 0;
  YamlPlace place{1, 1};
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const std::size_t length = valid_sequence(text.substr(i));
    if (length == 0) {
      scan.problems.push_back({place, "not valid UTF-8", "save the file as UTF-8"});
      scan.readable = false;
      return scan;
    }
    if (forbidden_control(c)) {
      scan.problems.push_back(
          {place, fmt::format("a control character (U+{:04X})", static_cast<unsigned char>(c)),
           ""});
      scan.readable = false;
      return scan;
    }
    if (c == '\t' && ++tabs <= kMostOfASort) {
      scan.problems.push_back({place, "tabs are not allowed", "use spaces"});
    }
    place = c == '\n' ? YamlPlace{place.line + 1, 1} : YamlPlace{place.line, place.column + 1};
    i += length;
  }
  return scan;
}

}  // namespace belie
