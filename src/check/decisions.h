// SPDX-License-Identifier: Apache-2.0
//
// Everything that people have decided and a run has to mind: the desk's configuration, the ledger
// of accepted findings, the list of known ones. Values only; whoever calls the pipeline reads the
// files.
#pragma once

#include <string>
#include <vector>

#include "check/configuration.h"
#include "check/known.h"
#include "check/ledger.h"

namespace belie {

struct Decisions {
  Configuration configuration{};
  Ledger ledger{};
  KnownFindings known{};
  std::string working_folder{};  // absolute; the drafts' paths are relative to it
  std::vector<Error> errors{};   // of these files
};

}  // namespace belie
