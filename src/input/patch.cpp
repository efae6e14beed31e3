// SPDX-License-Identifier: Apache-2.0
//
//   +++ b/quay.md
//   @@ -9,2 +9 @@ text that git thinks helpful
//   -two lines that were there
//   -…
//   +one that is there now
//
// The counts of a hunk's head say how many lines are its content, whatever stands in them: a draft
// may itself hold "+++ b/other.md".
#include "input/patch.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace belie {
namespace {

constexpr std::string_view kPrefix = "b/";

/// One side of a hunk's head: "9,2" is two lines from 9, "9" one.
struct HunkSide {
  std::uint32_t begin = 0;
  std::uint32_t count = 1;
};

struct Hunk {
  HunkSide before, after;
};

/// Takes the next line, without its end.
std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

std::optional<std::uint32_t> take_number(std::string_view& text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

std::optional<HunkSide> take_side(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return std::nullopt;
  text.remove_prefix(1);
  const auto begin = take_number(text);
  if (!begin) return std::nullopt;
  HunkSide side{*begin, 1};
  if (!text.starts_with(',')) return side;
  text.remove_prefix(1);
  const auto count = take_number(text);
  if (!count) return std::nullopt;
  side.count = *count;
  return side;
}

/// "@@ -9,2 +9 @@ …"
std::optional<Hunk> read_hunk(std::string_view line) {
  if (!line.starts_with("@@ ")) return std::nullopt;
  line.remove_prefix(3);
  const auto before = take_side(line, '-');
  if (!before || !line.starts_with(' ')) return std::nullopt;
  line.remove_prefix(1);
  const auto after = take_side(line, '+');
  if (!after) return std::nullopt;
  return Hunk{*before, *after};
}

void skip_content(std::string_view& patch, const Hunk& hunk) {
  for (std::uint64_t left = std::uint64_t{hunk.before.count} + hunk.after.count;
       left > 0 && !patch.empty();) {
    if (!take_line(patch).starts_with('\\')) --left;  // "\ No newline at end of file" is no content
  }
}

/// The path of a line "+++ b/quay.md"; "" where the file is gone ("/dev/null"). Behind a path with
/// blanks git writes a tab.
std::string path_of(std::string_view line) {
  line.remove_prefix(4);
  if (line.ends_with('\t')) line.remove_suffix(1);
  const std::string path = unquoted_path(line);
  return path.starts_with(kPrefix) ? path.substr(kPrefix.size()) : "";
}

/// The byte that stands behind a backslash, and how many characters spell it.
std::pair<char, std::size_t> escaped_byte(std::string_view text) {
  static constexpr std::string_view kLetters = "abtnvfr";  // 7 to 13, in this order
  if (const auto letter = kLetters.find(text.front()); letter != std::string_view::npos)
    return {static_cast<char>('\a' + static_cast<int>(letter)), 1};
  unsigned value = 0;
  const auto octal = text.substr(0, 3);
  const auto [end, error] = std::from_chars(octal.data(), octal.data() + octal.size(), value, 8);
  if (error != std::errc()) return {text.front(), 1};
  return {static_cast<char>(value), static_cast<std::size_t>(end - octal.data())};
}

}  // namespace

std::string unquoted_path(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::string(text);
  text = text.substr(1, text.size() - 2);
  std::string path;
  while (!text.empty()) {
    const auto backslash = std::min(text.find('\\'), text.size());
    path += text.substr(0, backslash);
    text.remove_prefix(backslash);
    if (text.size() < 2) break;
    const auto [byte, size] = escaped_byte(text.substr(1));
    path += byte;
    text.remove_prefix(1 + size);
  }
  return path;
}

ChangedLines changed_lines(std::string_view patch) {
  ChangedLines changed;
  std::vector<LineRange>* file = nullptr;
  while (!patch.empty()) {
    const std::string_view line = take_line(patch);
    if (line.starts_with("+++ ")) {
      const std::string path = path_of(line);
      file = path.empty() ? nullptr : &changed[path];
    } else if (const auto hunk = read_hunk(line)) {
      if (file != nullptr && hunk->after.count > 0)
        file->push_back({hunk->after.begin, hunk->after.begin + hunk->after.count - 1});
      skip_content(patch, *hunk);
    }
  }
  return changed;
}

}  // namespace belie
