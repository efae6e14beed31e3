// SPDX-License-Identifier: Apache-2.0
//
// Measuring rules: how often each cries wolf on published copy, and how often it is right on test
// desks, whose slips are known. A desk is a folder of drafts with an expected.json that names the
// words of each slip:
//
//     {"conflicts": [{"evidence": [{"doc": "lead.md", "text": "12 people were killed"},
//                                  {"doc": "lead.md", "text": "all 15 victims"}]}]}
//
// A finding on a desk is right where one of its places touches a sentence with such words. Notes do
// not count: they interrupt nobody.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "check/check.h"
#include "check/known.h"
#include "rules/measurements.h"

namespace belie {

/// Words of a draft that belong to a slip.
struct SlipWords {
  std::string draft;  // file name below the desk's folder
  std::string text;   // stands once in the file
};

/// The slips of a desk, each with at least one place.
using KnownSlips = std::vector<std::vector<SlipWords>>;

/// Reads an expected.json. Errors: no such JSON.
Result<KnownSlips> read_slips(std::string_view name, std::string_view bytes);

/// Adds a run over published copy, in which no drafts were compared with each other. `slips` lists
/// the findings that are true slips of that copy.
void add_published(const CheckRun& run, const KnownFindings& slips, Measurements& to);

/// Adds a run over one desk, whose drafts lie in `folder`. The result: one error for each words of
/// a slip that do not stand in their draft.
std::vector<Error> add_desk(const CheckRun& run, std::string_view folder, const KnownSlips& slips,
                            Measurements& to);

}  // namespace belie
