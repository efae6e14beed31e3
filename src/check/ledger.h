// SPDX-License-Identifier: Apache-2.0
//
// The ledger of a desk: findings that somebody has looked at and accepted as right, beside the
// drafts in belie-accepted.yaml. It is written by `belie accept`, read by every check, and may be
// edited by hand; one entry is one block of lines in a fixed order, so that two people's entries
// merge. An entry goes for the words that were accepted and for no others: an id alone says what
// contradicts what, and the same slip in another story is another matter.
//
//     - id: "3f9a0c11d2e4b567"
//       rule: office/not-in-office
//       who: "Ann Dole"
//       when: 2026-05-03
//       because: "quoted from a speech of 2018"
//       places:
//         - file: "drafts/quay.md"
//           text: "the May government"
#pragma once

#include <algorithm>
#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/error.h"
#include "report/report.h"

namespace belie {

/// Words of a draft that are part of an accepted finding.
struct LedgerPlace {
  std::string file;  // relative to the ledger
  std::string text;

  friend auto operator<=>(const LedgerPlace&, const LedgerPlace&) = default;
};

struct LedgerEntry {
  std::string id, rule, who;
  Day when;
  std::string because;
  std::vector<LedgerPlace> places{};  // sorted; those that cannot both be right, no further ones
};

struct Ledger {
  std::string name{};    // as shown: "belie-accepted.yaml"; "": there is none
  std::string folder{};  // absolute, of the file
  std::vector<LedgerEntry> entries{};
  std::vector<Error> errors{};
};

/// Reads a ledger. Never fails: mistakes are in `errors`, entries with one are left out.
Ledger read_ledger(std::string name, std::string folder, std::string_view bytes);

/// The file, sorted by id and places.
std::string ledger_text(std::vector<LedgerEntry> entries);

/// Whether the place is one of those that cannot both be right, not a further one of a side.
bool is_main(const ReportPlace& place);

/// The places of a finding that an entry of it has; the files as `to_file` names them.
template <typename ToFile>
std::vector<LedgerPlace> places_of(const ReportFinding& finding, const ToFile& to_file) {
  std::vector<LedgerPlace> places;
  for (const ReportPlace& place : finding.evidence) {
    if (is_main(place)) places.push_back({to_file(place.document), place.text});
  }
  std::ranges::sort(places);
  return places;
}

}  // namespace belie
