// SPDX-License-Identifier: Apache-2.0
//
// The files under facts/ of a pack: who held which office when. One file a country or body, one
// table an office, one row a term:
//
//     source: where the file's rows were taken from, in a few words
//     people: |
//       # person | surname as the news uses it; other spellings | other full forms | family-first
//       Xi Jinping | Xi | | family-first
//     offices:
//       cn/president:
//         known-from: 1993-03-27     # rows are complete from this day
//         known-until: 2026-01-22    # to this one
//         terms: |
//           # from | until | person | notes
//           2003-03-15 | 2013-03-14 | Hu Jintao
//           2013-03-14 | - | Xi Jinping
//
// `until` is the day on which the term ended; - means that the person held the office on
// known-until. A day may be given as 2013-03 or 2013 where no more is known. Notes, between
// semicolons: acting, from+N and until+N (the true day lies up to N days later), known-until=DAY,
// source=TEXT. A person that stands in no people table is called by the last word of the name. An
// office with `gaps: true` lacks rows that were too uncertain. Loading is strict and tells all
// mistakes, among them terms that overlap in an office of one seat by more than the day of
// handover.
#pragma once

#include <string_view>
#include <vector>

#include "base/error.h"
#include "graph/fact.h"
#include "language/lexicon/lexicon.h"
#include "rules/packs/pack.h"

namespace belie {

struct FactLoad {
  std::vector<Fact> facts;           // by file, office and first day
  std::vector<OfficeFacts> offices;  // by id
  std::vector<Error> errors;         // sorted by file and place; empty: all is well
};

/// Reads those of the files whose name begins with "facts/", in order of name. Offices, their names
/// and seats are looked up in the lexicon; `folder` goes before the names in errors, `pack` into
/// the facts.
FactLoad load_facts(std::string_view folder, std::string_view pack,
                    const std::vector<PackFile>& files, const Lexicon& lexicon);

}  // namespace belie
