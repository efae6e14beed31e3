// SPDX-License-Identifier: Apache-2.0
//
// Names are matched with one point of return for the last `*`, paths with a table over segments: no
// pattern takes more than the product of both lengths.
#include "input/gitignore.h"

#include <algorithm>
#include <optional>

namespace belie {
namespace {

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> segments;
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    if (end > at) segments.emplace_back(path.substr(at, end - at));
    at = end + 1;
  }
  return segments;
}

// Blanks at the end do not count unless a backslash stands before them.
std::string_view without_trailing_blanks(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) {
    if (line.size() > 1 && line[line.size() - 2] == '\\') break;
    line.remove_suffix(1);
  }
  return line;
}

std::optional<IgnorePattern> parse_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.starts_with('#')) return std::nullopt;
  line = without_trailing_blanks(line);
  IgnorePattern pattern;
  if (line.starts_with('!')) {
    pattern.negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.folders_only = true;
    line.remove_suffix(1);
  }
  const bool anchored = line.find('/') != std::string_view::npos;
  pattern.segments = split(line);
  if (pattern.segments.empty()) return std::nullopt;
  if (!anchored) pattern.segments.insert(pattern.segments.begin(), "**");
  return pattern;
}

struct ClassMatch {
  bool closed = false;
  bool matches = false;
  std::size_t end = 0;  // after the "]"
};

// A bracket expression that begins at the offset. Unclosed, it is an ordinary character.
ClassMatch match_class(std::string_view pattern, std::size_t begin, char c) {
  ClassMatch found;
  std::size_t at = begin + 1;
  const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  if (negated) ++at;
  for (bool first = true; at < pattern.size(); first = false) {
    if (pattern[at] == ']' && !first) {
      found.closed = true;
      found.end = at + 1;
      found.matches = found.matches != negated;
      return found;
    }
    if (pattern[at] == '\\' && at + 1 < pattern.size()) ++at;
    const auto low = static_cast<unsigned char>(pattern[at++]);
    unsigned char high = low;
    if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
      high = static_cast<unsigned char>(pattern[at + 1]);
      at += 2;
    }
    const auto value = static_cast<unsigned char>(c);
    found.matches = found.matches || (low <= value && value <= high);
  }
  return found;
}

// The end of the pattern's part that matches one character, or nothing. Not for `*`.
std::optional<std::size_t> match_one(std::string_view pattern, std::size_t at, char c) {
  if (at >= pattern.size()) return std::nullopt;
  if (pattern[at] == '?') return at + 1;
  if (pattern[at] == '[') {
    const ClassMatch found = match_class(pattern, at, c);
    if (found.closed) return found.matches ? std::optional(found.end) : std::nullopt;
  }
  if (pattern[at] == '\\' && at + 1 < pattern.size()) ++at;
  return pattern[at] == c ? std::optional(at + 1) : std::nullopt;
}

bool matches_path(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  // reached[j]: the pattern's segments so far match the path's first j.
  std::vector<bool> reached(path.size() + 1, false);
  reached[0] = true;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    std::vector<bool> next(path.size() + 1, false);
    if (pattern[i] == "**") {
      // "a/**" matches what is inside of a, not a itself.
      const std::size_t least = i + 1 == pattern.size() ? 1 : 0;
      const auto first = std::ranges::find(reached, true) - reached.begin();
      for (auto j = static_cast<std::size_t>(first) + least; j < next.size(); ++j) next[j] = true;
    } else {
      for (std::size_t j = 0; j < path.size(); ++j) {
        next[j + 1] = reached[j] && matches_name(pattern[i], path[j]);
      }
    }
    reached = std::move(next);
  }
  return reached[path.size()];
}

}  // namespace

std::vector<IgnorePattern> parse_gitignore(std::string_view text) {
  std::vector<IgnorePattern> patterns;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (auto pattern = parse_line(text.substr(at, end - at)))
      patterns.push_back(std::move(*pattern));
    at = end + 1;
  }
  return patterns;
}

Ignored judge(const std::vector<IgnorePattern>& patterns, std::string_view path, EntryType type) {
  const auto segments = split(path);
  for (std::size_t i = patterns.size(); i-- > 0;) {
    const IgnorePattern& pattern = patterns[i];
    if (pattern.folders_only && type == EntryType::kFile) continue;
    if (matches_path(pattern.segments, segments)) {
      return pattern.negated ? Ignored::kNo : Ignored::kYes;
    }
  }
  return Ignored::kUndecided;
}

bool matches_name(std::string_view pattern, std::string_view name) {
  std::size_t at = 0;
  std::size_t in_name = 0;
  std::optional<std::size_t> star;  // after the last "*"
  std::size_t star_name = 0;        // where what it swallows ends
  while (in_name < name.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = ++at;
      star_name = in_name;
    } else if (const auto end = match_one(pattern, at, name[in_name])) {
      at = *end;
      ++in_name;
    } else if (star) {
      at = *star;
      in_name = ++star_name;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == '*') ++at;
  return at == pattern.size();
}

}  // namespace belie
