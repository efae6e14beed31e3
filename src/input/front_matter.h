// SPDX-License-Identifier: Apache-2.0
//
// The front matter of a draft: YAML between two lines of three dashes at the top of the file. Only
// what is written is taken over, as text; no value is interpreted here. What YAML cannot read is
// salvaged line by line, with a warning.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "text/span.h"

namespace belie {

struct FrontMatterField {
  std::string key;    // lower case; of nested values with a dot: "author.name"
  std::string value;  // as YAML reads it, without quotes; one field for each item of a list
  Span range;         // of the value in the decoded text, without quotes
};

struct FrontMatter {
  std::vector<FrontMatterField> fields;  // in the order of the file, nothing empty
  std::uint32_t body = 0;       // where the draft proper begins; 0: there is no front matter
  std::vector<Error> warnings;  // without the file's name
};

/// Reads what stands at the beginning of the decoded text. Anchors and aliases, values nested more
/// than 16 deep and bad YAML are warnings; then lines of the form `key: value` are taken as they
/// stand. Of a key given twice the first counts, with a warning.
FrontMatter read_front_matter(std::string_view decoded);

}  // namespace belie
