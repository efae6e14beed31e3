// SPDX-License-Identifier: Apache-2.0
#include "language/lexicon/lexicon.h"

#include <algorithm>

namespace belie {
namespace {

template <typename Entry>
const Entry* entry_with(const std::vector<Entry>& entries, const std::string& id) {
  const auto found = std::ranges::find(entries, id, &Entry::id);
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace

const TitleEntry* Lexicon::title(const std::string& id) const { return entry_with(titles, id); }

const OfficeEntry* Lexicon::office(const std::string& id) const { return entry_with(offices, id); }

const JurisdictionEntry* Lexicon::jurisdiction(const std::string& id) const {
  return entry_with(jurisdictions, id);
}

}  // namespace belie
