// SPDX-License-Identifier: Apache-2.0
//
// Measuring rules: how often each cries wolf on published copy, and how often it is right on test
// desks, whose slips are known. A desk is a folder of drafts with an expected.json that names the
// words of each slip:
//
//     {"conflicts": [{"category": "number",
//                     "evidence": [{"doc": "lead.md", "text": "12 people were killed"},
//                                  {"doc": "lead.md", "text": "all 15 victims"}]}]}
//
// A finding on a desk is right where one of its places touches a sentence with such words; it
// locates a slip where its places touch the sentences of all of its words. Notes do not count:
// they interrupt nobody.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "check/check.h"
#include "check/known.h"
#include "rules/packs/measurements.h"

namespace belie {

/// Words of a draft that belong to a slip.
struct SlipWords {
  std::string draft;  // file name below the desk's folder
  std::string text;   // stands once in the file
};

struct KnownSlip {
  std::string category;          // as its desk names it; may be empty
  std::vector<SlipWords> words;  // one at least
};

using KnownSlips = std::vector<KnownSlip>;

/// What a run made of a desk.
struct DeskJudgement {
  std::vector<bool> located;                 // by slip, in the order of the list
  std::vector<const ReportFinding*> right;   // findings that touch a slip
  std::vector<const ReportFinding*> astray;  // findings that touch none
  std::vector<Error> errors;                 // one for each words that do not stand in their draft
};

/// Reads an expected.json. Errors: no such JSON.
Result<KnownSlips> read_slips(std::string_view name, std::string_view bytes);

/// Adds a run over published copy, in which no drafts were compared with each other. `slips` lists
/// the findings that are true slips of that copy.
void add_published(const CheckRun& run, const KnownFindings& slips, Measurements& to);

/// Judges a run over one desk, whose drafts lie in `folder`; "" where they have names alone. The
/// findings are those of the run, which has to outlive the judgement.
DeskJudgement judge_desk(const CheckRun& run, std::string_view folder, const KnownSlips& slips);

/// Adds a run over one desk.
void add_desk(const CheckRun& run, const DeskJudgement& judgement, Measurements& to);

}  // namespace belie
