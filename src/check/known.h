// SPDX-License-Identifier: Apache-2.0
//
// Findings that are known from earlier, so that a first run over years of old work does not bury
// tomorrow's slip. A list has one finding a line, its id and the drafts it is in, between tabs; an
// id without drafts goes for every draft. A JSON report of an earlier run is taken as well.
//
//     3f9a0c11d2e4b567	archive/quay.md	archive/ferry.md
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "report/report.h"

namespace belie {

struct KnownFinding {
  std::string id;
  std::vector<std::string> files{};  // sorted, as written; empty: whatever the drafts

  friend auto operator<=>(const KnownFinding&, const KnownFinding&) = default;
};

struct KnownFindings {
  std::string name{};    // as shown; "": there is none
  std::string folder{};  // absolute, of the file
  std::vector<KnownFinding> findings{};
  std::vector<Error> errors{};
};

/// Reads a list or a JSON report. Never fails: mistakes are in `errors`.
KnownFindings read_known(std::string name, std::string folder, std::string_view bytes);

/// A list with everything that the report has found and not accepted, each once; the drafts named
/// from the folder. Both folders are absolute.
std::string known_text(const Report& report, std::string_view folder,
                       std::string_view working_folder);

}  // namespace belie
