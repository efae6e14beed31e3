// SPDX-License-Identifier: Apache-2.0
//
// Other people's tables of officeholders as a fact file of ours. Three forms are read:
//
//  * a query result of the Wikidata Query Service, in SPARQL 1.1 JSON or as its plain list of
//    objects, with the variables personLabel, positionLabel, start, end and, where asked for,
//    startPrecision, endPrecision, countryLabel;
//  * the same as CSV (RFC 4180) or with tabs;
//  * Popolo JSON: persons, memberships, posts, organizations (popoloproject.com).
//
// Nothing is dropped silently: every row that cannot be used is told with the reason, and so is
// every reading that had to choose. A table proves nothing about days for which it has no row, so
// what is written says `gaps: true`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/error.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// A row of the other table, in its own words.
struct ImportedRow {
  std::string where;        // "row 3", "membership 2"
  std::string person;       // "" not given
  std::string position;     // "" not given
  std::string country;      // beside the position, "" not given
  std::string from, until;  // as in the table: "2013-03-14T00:00:00Z"; "" not given
  std::string from_precision, until_precision;  // Wikidata's 11, 10, 9 or day, month, year
};

/// Something to be told about a row.
struct ImportNote {
  std::string where;
  std::string message;
  std::string hint;  // "did you mean …", "" nothing
};

struct FactImportRequest {
  std::string name;    // of the file, for messages
  std::string source;  // what the fact file says as its source; "" as the form suggests
  std::string office;  // the office that every row is of, whatever it says; "" by its position
  Day known_until;     // the day on which the table was taken
};

struct FactImport {
  std::string yaml;                  // the fact file; "" where no row could be used
  std::size_t used = 0;              // rows
  std::vector<ImportNote> left_out;  // in the table's order
  std::vector<ImportNote> readings;  // rows that are used, and how they were read
};

/// Errors: neither JSON nor CSV of such a form, with line and column where the parser gives them.
Result<FactImport> import_facts(std::string_view bytes, const FactImportRequest& request,
                                const LexiconIndex& lexicon);

}  // namespace belie
