// SPDX-License-Identifier: Apache-2.0
//
// The stages whose result `belie dump` can print, each in its one-line text form.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "check/check.h"

namespace belie {

struct DumpStage {
  std::string_view name;  // as --stage takes it
  std::string_view summary;
  std::string (*print)(const CheckRun&);                   // of a run over one or more drafts
  std::string (*page)(const CheckRun&, const Knowledge&);  // the same as HTML; nullptr: none
};

/// In the order of the pipeline.
std::span<const DumpStage> dump_stages();

}  // namespace belie
