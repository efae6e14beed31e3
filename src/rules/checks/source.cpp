// SPDX-License-Identifier: Apache-2.0
//
// Drafts against the trusted sources from which they were written: what the sources do not have,
// and what they have otherwise. Without a trusted source there is nothing to say.
#include <algorithm>
#include <array>

#include "base/assert.h"
#include "rules/checks/check.h"
#include "rules/sources/source_contrary.h"
#include "rules/sources/source_names.h"
#include "rules/sources/source_numbers.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"name-absent", "a name that no trusted source has in any form"},
    CheckSubject{"number-absent", "a figure or date that no trusted source has in any form"},
    CheckSubject{"office-absent", "an office of one holder that no trusted source names"},
    CheckSubject{"other-figure", "a toll or the like of which the sources have another figure"},
    CheckSubject{"contrary", "a word that says the contrary of the source's"}};

/// What is looked for, in the order of the subjects.
constexpr std::array kSearches{absent_names, absent_numbers, absent_offices, other_figures,
                               contrary_words};
static_assert(kSearches.size() == kSubjects.size());

constexpr std::array kWords{CheckWord{"name", "the name, figure or word as the draft writes it"},
                            CheckWord{"other", "the source's word; of a contrary only"},
                            CheckWord{"source", "the source's path; several: the sources"}};

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  const SourceWords source(input);
  if (source.sources().empty()) return outcome;
  const auto* subject = std::ranges::find(kSubjects, input.subject, &CheckSubject::name);
  BELIE_ASSERT(subject != kSubjects.end(), "the loader lets no other subject through");
  outcome.hits = kSearches[static_cast<std::size_t>(subject - kSubjects.begin())](input, source);
  return outcome;
}

}  // namespace

const CheckDescriptor k_source_check{"source", "drafts against the sources that are right",
                                     kSubjects, kWords, run};

}  // namespace belie
