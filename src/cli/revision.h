// SPDX-License-Identifier: Apache-2.0
//
// What changed in the working tree since a revision, as git tells it. git is run as a program and
// changes nothing.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "input/patch.h"

namespace belie {

/// The changes of one repository.
struct RevisionChanges {
  std::string root;    // the folder of the working tree, without links in it
  ChangedLines lines;  // by path below the root
};

/// What was added or changed since the working folder's branch left the revision: committed,
/// staged, unstaged, and whole files that git does not know yet. Errors: no git, no repository, no
/// such revision.
Result<RevisionChanges> changes_since(const std::string& revision);

/// The same by the drafts' own paths, for those that have changes. Standard input ("-" or its name)
/// is always a change.
ChangedLines changes_of_drafts(const RevisionChanges& changes,
                               const std::vector<std::string>& drafts,
                               const std::string& standard_input);

}  // namespace belie
