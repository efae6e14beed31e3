// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/quantity_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::pair<std::string_view, HedgeKind>, 8> kHedgeKinds{
    {{"about", HedgeKind::kAbout},
     {"nearly", HedgeKind::kNearly},
     {"just-over", HedgeKind::kJustOver},
     {"just-under", HedgeKind::kJustUnder},
     {"at-least", HedgeKind::kAtLeast},
     {"at-most", HedgeKind::kAtMost},
     {"more-than", HedgeKind::kMoreThan},
     {"less-than", HedgeKind::kLessThan}}};

std::optional<HedgeKind> hedge_kind(std::string_view name) {
  for (const auto& [text, kind] : kHedgeKinds) {
    if (text == name) return kind;
  }
  return std::nullopt;
}

std::string lower_words(std::string_view phrase) { return lower_case(spaced_words(phrase)); }

std::size_t count_words(std::string_view spaced) {
  return static_cast<std::size_t>(std::ranges::count(spaced, ' ')) + (spaced.empty() ? 0 : 1);
}

}  // namespace

QuantityWords::QuantityWords(const Lexicon& lexicon) : units_(lexicon.units) {
  for (std::uint32_t i = 0; i < units_.size(); ++i) {
    ids_.emplace(units_[i].id, i);
    for (const std::string& symbol : units_[i].symbols) symbols_.emplace(symbol, i);
    for (const std::string& form : units_[i].forms) {
      if (form.size() == 1 && form != "%") {
        letters_.emplace(form, i);
        continue;
      }
      const std::string words = lower_words(form);
      if (count_words(words) == 1) words_.emplace(words, i);
      forms_.add(words, i);
    }
  }
  for (const HedgeEntry& hedge : lexicon.hedges) {
    const auto kind = hedge_kind(hedge.kind);
    if (!kind) continue;
    const auto number = static_cast<std::uint32_t>(hedge_kinds_.size());
    hedge_kinds_.push_back(*kind);
    const std::string words = lower_words(hedge.form);
    if (hedge.stands == "before") longest_before_ = std::max(longest_before_, count_words(words));
    (hedge.stands == "before" ? before_ : after_).add(words, number);
  }
}

QuantityWordMatch<UnitEntry> QuantityWords::unit_at(std::span<const std::string> words,
                                                    std::size_t at) const {
  const PhraseMatch match = forms_.longest(words, at, words.size());
  if (!match) return {};
  return {&units_[match.entry], match.length};
}

const UnitEntry* QuantityWords::unit(std::string_view lower) const {
  const auto found = words_.find(lower);
  return found == words_.end() ? nullptr : &units_[found->second];
}

const UnitEntry* QuantityWords::letter(std::string_view written) const {
  const auto found = letters_.find(written);
  return found == letters_.end() ? nullptr : &units_[found->second];
}

const UnitEntry* QuantityWords::unit_by_id(std::string_view id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? nullptr : &units_[found->second];
}

const UnitEntry* QuantityWords::symbol(std::string_view word) const {
  const auto found = symbols_.find(word);
  return found == symbols_.end() ? nullptr : &units_[found->second];
}

HedgeMatch QuantityWords::hedge_before(std::span<const std::string> words, std::size_t at) const {
  for (std::size_t length = std::min(longest_before_, at); length > 0; --length) {
    const PhraseMatch match = before_.longest(words, at - length, at);
    if (match.length == length) return {hedge_kinds_[match.entry], match.length};
  }
  return {};
}

HedgeMatch QuantityWords::hedge_after(std::span<const std::string> words, std::size_t at) const {
  const PhraseMatch match = after_.longest(words, at, words.size());
  return match ? HedgeMatch{hedge_kinds_[match.entry], match.length} : HedgeMatch{};
}

}  // namespace belie
