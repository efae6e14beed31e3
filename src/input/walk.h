// SPDX-License-Identifier: Apache-2.0
//
// From the paths of a command line to the drafts to read. A file that is named is read whatever it
// is; in a folder, only drafts are: known extensions, nothing hidden, nothing that .gitignore
// names, no README, LICENSE, CONTRIBUTING or CHANGELOG.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace belie {

struct DraftPath {
  std::string path;     // as given, or below the folder as given
  bool walked = false;  // found in a folder: that it cannot be read is a warning, not an error

  friend bool operator==(const DraftPath&, const DraftPath&) = default;
};

struct DraftList {
  std::vector<DraftPath> drafts;  // in order of path, each file once
  std::vector<Error> errors;      // paths that do not exist, in order of path
  std::vector<Error> warnings;    // folders without a draft
};

/// Lists the drafts; the order of the arguments does not matter. A file given twice, or given and
/// found, is listed once, as given, under the shortest of its names. Links to folders are not
/// followed.
DraftList list_drafts(std::vector<std::string> paths);

}  // namespace belie
