// SPDX-License-Identifier: Apache-2.0
#include "input/walk.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "input/format.h"
#include "input/gitignore.h"
#include "input/read.h"

namespace belie {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> kNoDrafts{"readme", "license", "licence", "contributing",
                                                    "changelog"};

/// A .gitignore file: its patterns and the folder for which they count.
struct IgnoreFile {
  fs::path folder;  // absolute
  std::vector<IgnorePattern> patterns;
};

Error path_error(const std::string& path, std::string message) {
  Error error;
  error.message = std::move(message);
  error.file = path;
  return error;
}

bool is_draft_name(const std::string& name) {
  std::string lower = name;
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  const bool other = std::ranges::any_of(kNoDrafts, [&](std::string_view no_draft) {
    return lower == no_draft ||
           (lower.starts_with(no_draft) &&
            std::string_view("._-").find(lower[no_draft.size()]) != std::string_view::npos);
  });
  return !other && known_format(name) != nullptr;
}

/// Walks one folder.
class Walker {
 public:
  explicit Walker(const fs::path& root) {
    std::error_code failed;
    fs::path absolute = fs::absolute(root, failed).lexically_normal();
    if (!absolute.has_filename()) absolute = absolute.parent_path();
    read_ignore_files_above(absolute);
    walk(root, absolute);
  }

  std::vector<std::string> files;

 private:
  // The .gitignore files from the repository's root down to the folder above this one.
  void read_ignore_files_above(const fs::path& folder) {
    std::vector<fs::path> above;
    std::error_code failed;
    for (fs::path at = folder; !fs::exists(at / ".git", failed); at = at.parent_path()) {
      if (at == at.parent_path()) return;  // in no repository
      above.push_back(at.parent_path());
    }
    std::ranges::reverse(above);
    for (const fs::path& at : above) push_ignore_file(at);
  }

  void push_ignore_file(const fs::path& folder) {
    const auto text = read_bytes((folder / ".gitignore").string());
    ignore_files_.push_back({folder, text ? parse_gitignore(*text) : std::vector<IgnorePattern>()});
  }

  [[nodiscard]] bool ignored(const fs::path& absolute, EntryType type) const {
    for (std::size_t i = ignore_files_.size(); i-- > 0;) {
      const IgnoreFile& file = ignore_files_[i];
      const auto relative = absolute.lexically_relative(file.folder).generic_string();
      const Ignored verdict = judge(file.patterns, relative, type);
      if (verdict != Ignored::kUndecided) return verdict == Ignored::kYes;
    }
    return false;
  }

  void walk(const fs::path& folder, const fs::path& absolute) {
    push_ignore_file(absolute);
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
      visit(*at, folder, absolute);
    }
    ignore_files_.pop_back();
  }

  void visit(const fs::directory_entry& entry, const fs::path& folder, const fs::path& absolute) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.')) return;
    std::error_code failed;
    const bool link = entry.is_symlink(failed);
    if (entry.is_directory(failed)) {
      if (link || ignored(absolute / name, EntryType::kFolder)) return;
      walk(folder / name, absolute / name);
    } else if (is_draft_name(name) && entry.is_regular_file(failed) &&
               !ignored(absolute / name, EntryType::kFile)) {
      files.push_back((folder / name).lexically_normal().generic_string());
    }
  }

  std::vector<IgnoreFile> ignore_files_;
};

std::string identity(const std::string& path) {
  std::error_code failed;
  const fs::path canonical = fs::canonical(path, failed);
  return failed ? path : canonical.generic_string();
}

/// Keeps each file once, as given rather than as found, under its shortest name.
class Gatherer {
 public:
  void add(DraftPath draft) {
    const auto [at, is_new] = drafts_.try_emplace(identity(draft.path), draft);
    if (is_new) return;
    DraftPath& kept = at->second;
    if (rank(draft) < rank(kept)) kept.path = draft.path;
    kept.walked = kept.walked && draft.walked;
  }

  [[nodiscard]] std::vector<DraftPath> sorted() const {
    std::vector<DraftPath> drafts;
    for (const auto& [file, draft] : drafts_) drafts.push_back(draft);
    std::ranges::sort(drafts, {}, &DraftPath::path);
    return drafts;
  }

 private:
  static std::tuple<bool, std::size_t, std::string> rank(const DraftPath& draft) {
    return {draft.walked, draft.path.size(), draft.path};
  }

  std::map<std::string, DraftPath> drafts_;
};

}  // namespace

DraftList list_drafts(std::vector<std::string> paths) {
  std::ranges::sort(paths);
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  DraftList list;
  Gatherer gatherer;
  for (const std::string& path : paths) {
    std::error_code failed;
    const auto status = fs::status(path, failed);
    if (!fs::exists(status)) {
      list.errors.push_back(path_error(path, "no such file or folder"));
    } else if (!fs::is_directory(status)) {
      gatherer.add({path, false});
    } else {
      const Walker walker(path);
      if (walker.files.empty()) {
        list.warnings.push_back(
            path_error(path, "no drafts (.md, .markdown, .txt) in this folder"));
      }
      for (const std::string& file : walker.files) gatherer.add({file, true});
    }
  }
  list.drafts = gatherer.sorted();
  return list;
}

}  // namespace belie
