// SPDX-License-Identifier: Apache-2.0
//
// The patterns of a .gitignore file, as gitignore(5) of Git 2.39 describes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace belie {

/// One pattern, taken apart at its slashes.
struct IgnorePattern {
  std::vector<std::string> segments;  // "**" stands for any number of folders
  bool negated = false;               // "!": what matches is not ignored after all
  bool folders_only = false;          // "/" at the end

  friend bool operator==(const IgnorePattern&, const IgnorePattern&) = default;
};

/// The patterns of a file in its order. Comments and empty lines are left out.
std::vector<IgnorePattern> parse_gitignore(std::string_view text);

enum class Ignored { kUndecided, kNo, kYes };

enum class EntryType { kFile, kFolder };

/// What the last matching pattern says about a path relative to the .gitignore file's folder
/// ("a/b.md"). A path in an ignored folder is for the caller not to ask about.
Ignored judge(const std::vector<IgnorePattern>& patterns, std::string_view path, EntryType type);

/// Whether a name matches a pattern with `*`, `?`, `[a-z]`, `[!a-z]` and `\`, none of which matches
/// a slash.
bool matches_name(std::string_view pattern, std::string_view name);

}  // namespace belie
