// SPDX-License-Identifier: Apache-2.0
//
// From the bytes of a table of officeholders to its rows in their own words: SPARQL JSON, plain
// JSON lists, CSV, Popolo. What the rows mean is for fact_import.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "rules/packs/fact_import.h"

namespace belie {

struct ImportedTable {
  std::string form;               // "Wikidata query result", "Popolo file"
  std::vector<ImportedRow> rows;  // in the table's order
};

/// A byte order mark is skipped. `name` is the file's, for errors.
Result<ImportedTable> read_imported_table(std::string_view bytes, const std::string& name);

}  // namespace belie
