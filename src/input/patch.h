// SPDX-License-Identifier: Apache-2.0
//
// Which lines of which files a change touched, read from the patch that describes it: the unified
// diff without context that `git diff -U0` prints. Where git runs is not here.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace belie {

/// The lines first to last of a file, both counted from 1 and both included.
struct LineRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The lines of the new version that were added or changed, by the path after the change, in order.
/// A file from which lines only vanished is there without lines.
using ChangedLines = std::map<std::string, std::vector<LineRange>>;

/// A range that holds every line.
inline constexpr LineRange kWholeFile{1, UINT32_MAX};

/// Reads the output of `git diff -U0 --dst-prefix=b/`.
ChangedLines changed_lines(std::string_view patch);

/// The path that git wrote between quotation marks with C's escapes ("b/caf\303\251.md"), or the
/// text itself where it stands without them.
std::string unquoted_path(std::string_view text);

}  // namespace belie
