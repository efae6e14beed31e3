// SPDX-License-Identifier: Apache-2.0
#include "cli/revision.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "cli/child_process.h"

namespace belie {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

std::string first_line(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

/// Runs git without letting it write to the repository; a non-zero exit code is in the output.
Result<ChildOutput> git(const std::string& folder, const Words& words) {
  Words all{"git", "--no-optional-locks", "-C", folder};
  all.insert(all.end(), words.begin(), words.end());
  auto ran = run_program(all);
  if (!ran) ran.error().hint = "--changed asks git what changed";
  return ran;
}

/// The first line that git prints; an error with git's own words where it fails.
Result<std::string> git_line(const std::string& folder, const Words& words) {
  auto ran = git(folder, words);
  if (!ran) return tl::unexpected(std::move(ran.error()));
  if (ran->exit_code == 0) return first_line(ran->output);
  std::string why = first_line(ran->errors);
  if (why.starts_with("fatal: ")) why.erase(0, 7);
  return tl::unexpected(Error{why.empty() ? "git failed" : why, "", 0, 0, "",
                              "--changed works in a repository of git"});
}

/// The commit to compare with: where the branch of HEAD left the revision, or, in a shallow clone
/// that does not reach so far back, the revision itself. Before the first commit, HEAD is the empty
/// tree.
Result<std::string> base_of(const std::string& root, const std::string& revision) {
  const auto commit = git_line(
      root, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
  if (commit) {
    const auto base = git_line(root, {"merge-base", *commit, "HEAD"});
    return base ? base : commit;
  }
  if (revision == "HEAD") return git_line(root, {"hash-object", "-t", "tree", "/dev/null"});
  return tl::unexpected(
      Error{fmt::format("there is no revision “{}” in this repository", revision), "", 0, 0, "",
            "after a shallow checkout, fetch it first: git fetch origin BRANCH; in a workflow, "
            "fetch-depth: 0"});
}

/// The pieces between zero bytes.
Words pieces(std::string_view text) {
  Words out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\0'), text.size());
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

Result<std::string> output_of(const std::string& root, const Words& words) {
  auto ran = git(root, words);
  if (!ran) return tl::unexpected(std::move(ran.error()));
  if (ran->exit_code == 0) return std::move(ran->output);
  return tl::unexpected(Error{"git: " + first_line(ran->errors), "", 0, 0, "", ""});
}

const Words kDiff{"diff",          "--no-color",          "--no-ext-diff", "--no-textconv",
                  "--no-relative", "--ignore-submodules", "--find-renames"};

Words diff(const Words& options, const std::string& base) {
  Words words = kDiff;
  words.insert(words.end(), options.begin(), options.end());
  words.insert(words.end(), {base, "--"});
  return words;
}

/// Files in which git sees bytes and no lines (UTF-16, for one): "-\t-\tpath", and of a renamed one
/// "-\t-\t" and two paths.
Words files_without_lines(std::string_view numbers) {
  Words files;
  const Words all = pieces(numbers);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool binary = all[i].starts_with("-\t-\t");
    const bool renamed = all[i].ends_with('\t');
    const std::string path = renamed && i + 2 < all.size() ? all[i + 2] : all[i].substr(4);
    if (renamed) i += 2;
    if (binary) files.push_back(path);
  }
  return files;
}

}  // namespace

Result<RevisionChanges> changes_since(const std::string& revision) {
  const auto root = git_line(".", {"rev-parse", "--show-toplevel"});
  if (!root) return tl::unexpected(root.error());
  const auto base = base_of(*root, revision);
  if (!base) return tl::unexpected(base.error());
  const auto patch = output_of(
      *root, diff({"-U0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/"}, *base));
  if (!patch) return tl::unexpected(patch.error());
  const auto numbers = output_of(*root, diff({"--numstat", "-z"}, *base));
  if (!numbers) return tl::unexpected(numbers.error());
  const auto unknown = output_of(*root, {"ls-files", "--others", "--exclude-standard", "-z"});
  if (!unknown) return tl::unexpected(unknown.error());
  RevisionChanges changes{*root, changed_lines(*patch)};
  for (const Words& files : {files_without_lines(*numbers), pieces(*unknown)}) {
    for (const std::string& file : files) changes.lines[file] = {kWholeFile};
  }
  return changes;
}

ChangedLines changes_of_drafts(const RevisionChanges& changes,
                               const std::vector<std::string>& drafts,
                               const std::string& standard_input) {
  ChangedLines lines;
  for (const std::string& draft : drafts) {
    if (draft == standard_input) {
      lines[draft] = {kWholeFile};
      continue;
    }
    std::error_code error;
    const fs::path path = fs::weakly_canonical(draft, error);
    const auto found = changes.lines.find(path.lexically_relative(changes.root).generic_string());
    if (found != changes.lines.end()) lines[draft] = found->second;
  }
  return lines;
}

}  // namespace belie
