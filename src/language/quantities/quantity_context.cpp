// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/quantity_context.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/quantities/number_reader.h"
#include "language/quantities/quantity_counted.h"

namespace belie {
namespace {

// Nouns that take "a" for "per" behind a figure: "$90 a barrel".
constexpr auto kPerNouns = std::to_array<std::string_view>(
    {"day",    "week",    "month", "year",   "hour",  "minute", "second", "night",
     "barrel", "share",   "head",  "person", "tonne", "ton",    "litre",  "gallon",
     "kilo",   "unit",    "piece", "ticket", "game",  "match",  "ounce",  "bushel",
     "acre",   "hectare", "pound", "season", "term",  "pint",   "mile",   "square"});

bool is_definite_word(const QuantityScan& scan, std::uint32_t at) {
  return scan.is_any(at, {"the", "these", "those", "all", "both", "its", "his", "her", "their",
                          "our", "my", "your", "'s", "whose"});
}

bool is_further_word(const QuantityScan& scan, std::uint32_t at) {
  return scan.is_any(at, {"another", "other", "further", "additional", "extra", "latest"});
}

/// Words between an article and its number that say nothing of the count.
bool is_passed_over(const QuantityScan& scan, std::uint32_t at) {
  return scan.is_any(at, {"first", "last", "next", "past", "remaining", "previous", "final", "top",
                          "initial", "full", "original", "opening", "same", "whole", "entire"});
}

/// Whether the hedge's words are prepositions here: "over two days", "under 12 regimes", "twice as
/// many as".
bool is_preposition(const QuantityScan& scan, std::uint32_t begin, std::uint32_t end,
                    std::string_view dimension) {
  if (end - begin == 1 && dimension == "time") {
    if (scan.is_any(begin, {"around", "near", "below", "above", "touching"})) return true;
    if (scan.lower(begin) != "over" || begin == scan.begin()) return scan.lower(begin) == "over";
    const Upos before = scan.upos(begin - 1);
    const bool measured =
        scan.is_any(begin - 1, {"lasted", "took", "spent", "lasting", "has", "had", "have", "taken",
                                "takes", "serving", "served"});
    return !measured && (before == Upos::kNoun || before == Upos::kVerb || before == Upos::kPropn ||
                         before == Upos::kPunct);
  }
  // "hand over 52 million euros", "took over 140 shops"
  if (end - begin == 1 && scan.lower(begin) == "over" && begin > scan.begin() &&
      scan.is_any(begin - 1, {"hand", "hands", "handed", "handing", "turn", "turned", "sign",
                              "signed", "pay", "paid"}))
    return true;
  if (end - begin == 1 && scan.is_any(begin, {"near", "touching", "pushing", "beyond"})) {
    return dimension.empty();
  }
  const bool as_many = scan.lower(begin) == "as" && scan.lower(end - 1) == "as";
  return as_many && begin > scan.begin() && scan.is_any(begin - 1, {"twice", "times", "half"});
}

/// Where the number stands in "country's 1.2 million"; `at` where there is no such possessive.
std::uint32_t behind_possessive(const QuantityScan& scan, std::uint32_t at) {
  for (std::uint32_t i = at + 1; i < at + 5 && i < scan.end(); ++i) {
    if (scan.is_any(i, {"'s", "'"})) return read_number(scan, i + 1) ? i + 1 : at;
    if (!scan.is_noun(i) && scan.upos(i) != Upos::kPropn && scan.upos(i) != Upos::kAdj) return at;
  }
  return at;
}

bool goes_on_after(const QuantityScan& scan, std::uint32_t at) {
  return scan.is_any(at, {"after", "before", "later", "earlier", "ago", "since", "when", "away"});
}

}  // namespace

WordsBefore words_before(const QuantityScan& scan, std::uint32_t figure,
                         std::string_view dimension) {
  WordsBefore before;
  before.begin = figure;
  std::uint32_t at = figure;
  const auto take_hedge = [&] {
    if (before.hedge) return;
    const HedgeMatch hedge = scan.hedge_before(at);
    if (!hedge || is_preposition(scan, at - hedge.length, at, dimension)) return;
    before.hedge = hedge.kind;
    at -= hedge.length;
    before.begin = at;
  };
  take_hedge();
  while (at > scan.begin()) {
    const std::uint32_t previous = at - 1;
    if (is_further_word(scan, previous)) {
      before.determination = Determination::kFurther;
    } else if (is_definite_word(scan, previous)) {
      if (before.determination == Determination::kBare) {
        before.determination = Determination::kDefinite;
      }
    } else if (!is_passed_over(scan, previous)) {
      break;
    }
    at = previous;
  }
  if (before.determination != Determination::kDefinite) take_hedge();
  const std::uint32_t begin = scan.begin();
  if (at > begin + 1 && scan.lower(at - 1) == "but" && scan.is_any(at - 2, {"all", "everyone"})) {
    before.all_but = true;
  }
  before.negated = at > begin && scan.lower(at - 1) == "not" &&
                   !(at > begin + 1 && scan.is_any(at - 2, {"if", "or"}));
  return before;
}

std::optional<OfPhrase> read_of(const QuantityScan& scan, std::uint32_t at) {
  if (scan.lower(at) != "of") return std::nullopt;
  std::uint32_t i = at + 1;
  OfPhrase phrase;
  if (scan.is_any(i, {"them", "us", "you", "whom", "which"})) {
    phrase.known = true;
    phrase.end = i + 1;
    return phrase;
  }
  const std::uint32_t first = i;
  while (is_definite_word(scan, i) || (i > first && is_passed_over(scan, i))) ++i;
  const bool determined = i > first;
  i = behind_possessive(scan, i);
  if (!scan.is_taken(i) && read_number(scan, i)) {
    const auto number = read_number(scan, i);
    phrase.whole = i;
    const auto counted = counted_at(scan, number->end, number->end);
    phrase.end = counted ? counted->end : number->end;
    if (counted) {
      phrase.head = counted->head;
      phrase.counted = counted->counted;
    }
    return phrase;
  }
  phrase.known = determined;
  phrase.end = i;
  const bool those = determined && scan.is_any(i - 1, {"those", "these"});
  if (those && scan.upos(i) == Upos::kVerb) {
    const bool stands_alone = scan.upos(i + 1) != Upos::kNoun && scan.upos(i + 1) != Upos::kDet;
    if (stands_alone) {
      phrase.head = TokenIndex{i};
      phrase.counted = {i, i + 1};
      phrase.end = i + 1;
    }
    return phrase;
  }
  const auto counted = counted_at(scan, i, i);
  if (counted) {
    phrase.head = counted->head;
    phrase.counted = counted->counted;
    phrase.end = counted->end;
    for (std::uint32_t t = i; t < counted->head.value; ++t) {
      if (scan.is_any(t, {"'s", "'"})) phrase.known = true;
    }
    return phrase;
  }
  if (!determined) return std::nullopt;
  if (scan.upos(i) == Upos::kVerb || scan.upos(i) == Upos::kAdj) {
    phrase.head = TokenIndex{i};
    phrase.counted = {i, i + 1};
    phrase.end = i + 1;
  }
  return phrase;
}

Distribution read_distribution(const QuantityScan& scan, std::uint32_t at) {
  Distribution distribution;
  std::uint32_t i = at;
  if (scan.is_dash(i) && scan.touches(i)) ++i;
  if (scan.is_any(i, {"each", "apiece"}) && !scan.is_noun(i + 1)) {
    distribution.each = true;
    ++i;
  }
  const bool per = scan.is_any(i, {"per", "every"});
  const bool article = scan.is_any(i, {"a", "an", "each"});
  std::uint32_t noun = i + 1;
  if (scan.is_dash(noun) && scan.touches(noun)) ++noun;
  const bool listed = is_one_of(kPerNouns, scan.lower(noun));
  if ((per && (scan.is_noun(noun) || scan.lower(noun) == "capita" ||
               (scan.lower(i) == "per" && scan.holds(noun) && scan.upos(noun) == Upos::kNum))) ||
      (article && listed && !goes_on_after(scan, noun + 1))) {
    distribution.per = {i, noun + 1};
    if (scan.is_any(noun, {"head", "piece"}) && !per) distribution.each = true;
    if (scan.is_any(noun, {"head", "person"}) && per) distribution.each = true;
  }
  return distribution;
}

}  // namespace belie
