// SPDX-License-Identifier: Apache-2.0
//
// Drafts against the trusted sources from which they were written: what the sources do not have,
// and what they have otherwise. Without a trusted source there is nothing to say.
#include <array>

#include "rules/checks/check.h"
#include "rules/source_names.h"
#include "rules/source_numbers.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"name-absent", "a name that no trusted source has in any form"},
    CheckSubject{"number-absent", "a figure or date that no trusted source has in any form"}};

constexpr std::array kWords{CheckWord{"name", "the name or figure as the draft writes it"},
                            CheckWord{"source", "the source's path; several: the sources"}};

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  const SourceWords source(input);
  if (source.sources().empty()) return outcome;
  outcome.hits =
      input.subject == "name-absent" ? absent_names(input, source) : absent_numbers(input, source);
  return outcome;
}

}  // namespace

const CheckDescriptor k_source_check{"source", "drafts against the sources that are right",
                                     kSubjects, kWords, run};

}  // namespace belie
