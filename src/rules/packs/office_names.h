// SPDX-License-Identifier: Apache-2.0
//
// From the words in which someone names an office ("foreign minister of France", "the French
// foreign minister", "fr/foreign-minister", "Minister of Foreign Affairs (France)") to the office
// of the lexicon. For questions and for the position labels of other people's tables; drafts are
// read by language/. The order of the words, articles, case, points and possessive endings do not
// matter.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "language/lexicon/lexicon_index.h"

namespace belie {

/// Every way to name the offices of a lexicon, made once. The index must outlive it.
class OfficeNames {
 public:
  explicit OfficeNames(const LexiconIndex& index);

  /// The offices that the phrase names in full, by title and country or by id; in the lexicon's
  /// order.
  [[nodiscard]] std::vector<const OfficeEntry*> named(std::string_view phrase) const;

  /// The offices whose title the phrase is, without a country: "prime minister" is many.
  [[nodiscard]] std::vector<const OfficeEntry*> of_title(std::string_view phrase) const;

  /// The offices nearest to the phrase by the words that they share, the nearest first, at most so
  /// many.
  [[nodiscard]] std::vector<const OfficeEntry*> near(std::string_view phrase,
                                                     std::size_t most) const;

 private:
  using Words = std::set<std::string>;

  struct Naming {
    const OfficeEntry* office;
    std::vector<Words> in_full;
    std::vector<Words> titles;
  };

  [[nodiscard]] static Words words_of(std::string_view phrase);
  [[nodiscard]] static Naming naming_of(const OfficeEntry& office, const LexiconIndex& index);

  std::vector<Naming> namings_;
};

}  // namespace belie
