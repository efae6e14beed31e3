// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/quantity_counted.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/quantities/number_words.h"

namespace belie {
namespace {

constexpr std::uint32_t kLongestRun = 9;  // tokens of a noun phrase before its "of"

constexpr auto kCountedAdjectives = std::to_array<std::string_view>(
    {"dead",         "injured",      "wounded",   "killed",      "hurt",      "missing",
     "sick",         "ill",          "homeless",  "trapped",     "infected",  "rescued",
     "arrested",     "detained",     "released",  "freed",       "displaced", "unaccounted",
     "hospitalised", "hospitalized", "charged",   "convicted",   "accused",   "unemployed",
     "affected",     "stranded",     "evacuated", "vaccinated",  "captured",  "jailed",
     "saved",        "rescued",      "shot",      "stabbed",     "drowned",   "critical",
     "survived",     "sacked",       "recovered", "hospitalised"});

bool is_modifier(const QuantityScan& scan, std::uint32_t at) {
  switch (scan.upos(at)) {
    case Upos::kAdj:
    case Upos::kNoun:
    case Upos::kPropn:
      return true;
    case Upos::kVerb:
      return scan.xpos(at) == Xpos::kVbn || scan.xpos(at) == Xpos::kVbg ||
             scan.is_any(at, {"confirmed", "reported", "suspected", "registered", "alleged"});
    case Upos::kAdv:
      return scan.upos(at + 1) == Upos::kAdj || scan.xpos(at + 1) == Xpos::kVbn ||
             (scan.is_any(at, {"earlier", "later", "nearby"}) && scan.is_plural(at + 1));
    default:
      return false;
  }
}

/// "white and blue" before a noun, "rare, gilded".
bool joins_modifiers(const QuantityScan& scan, std::uint32_t at) {
  if (!scan.is_any(at, {"and", "or", ","}) || scan.upos(at - 1) != Upos::kAdj) return false;
  return scan.upos(at + 1) == Upos::kAdj && is_modifier(scan, at + 2);
}

bool joins_words(const QuantityScan& scan, std::uint32_t at) {
  return scan.is_dash(at) && scan.touches(at) && scan.touches(at + 1);
}

/// Whether the run of nouns ends at this one although a noun follows: "12 people Smith".
bool ends_run(const QuantityScan& scan, std::uint32_t at) {
  const std::uint32_t next = at + 1;
  if (!scan.is_plural(at)) return scan.is_noun(at) && scan.upos(next) == Upos::kPropn;
  if (scan.is_noun(next)) {
    // "sales managers", but not "64,000 people work": what is counted ends in a plural.
    const TokenIndex head = scan.token(at).head;
    const bool plural =
        scan.is_plural(next) || (scan.is_noun(next + 1) && scan.is_plural(next + 1));
    return !plural || !head.valid() || head.value < next;
  }
  return !joins_words(scan, next) && !scan.is_any(next, {"'s", "'"});
}

/// The run of adjectives and nouns from `at`: its last noun and where it ends.
struct Run {
  std::uint32_t head = 0;
  std::uint32_t end = 0;  // head + 1; 0: no noun
};

/// Whether a time ends the run ("12 people Friday") or belongs to it ("boxes of the last century").
enum class Times : std::uint8_t { kEnd, kBelong };

Run noun_run(const QuantityScan& scan, std::uint32_t at, Times times) {
  Run run;
  const std::uint32_t stop = std::min(scan.end(), at + kLongestRun);
  for (std::uint32_t i = at; i < stop;) {
    if (times == Times::kEnd && scan.is_taken(i)) break;
    if (i > at && (joins_words(scan, i) || joins_modifiers(scan, i))) {
      ++i;
      continue;
    }
    const bool possessive = i > at && scan.is_any(i, {"'s", "'"}) && run.end == i;
    if (possessive) {
      ++i;
      continue;
    }
    if (!is_modifier(scan, i)) break;
    // A participle is a qualifier only before a noun: "12 people injured".
    const bool verb = scan.upos(i) == Upos::kVerb;
    if (verb && (run.end == i || !(is_modifier(scan, i + 1) || joins_words(scan, i + 1)))) break;
    if (scan.is_noun(i) || scan.upos(i) == Upos::kPropn) {
      if (run.end != 0 && run.end == i && scan.upos(i) == Upos::kPropn && scan.is_noun(run.head) &&
          scan.is_plural(run.head)) {
        break;
      }
      run = {i, i + 1};
      if (ends_run(scan, i)) break;
    } else if (run.end == i && scan.upos(i) == Upos::kAdj && !scan.is_noun(i + 1)) {
      break;
    }
    ++i;
  }
  return run;
}

/// Where the "of" phrase behind the head ends; `at` where there is none.
std::uint32_t of_phrase_end(const QuantityScan& scan, std::uint32_t at) {
  std::uint32_t end = at;
  for (int phrases = 0; phrases < 2 && scan.lower(end) == "of"; ++phrases) {
    std::uint32_t i = end + 1;
    while (i < scan.end() && (scan.upos(i) == Upos::kDet || scan.xpos(i) == Xpos::kPrpPoss ||
                              scan.upos(i) == Upos::kNum)) {
      ++i;
    }
    const Run run = noun_run(scan, i, Times::kBelong);
    if (run.end == 0) break;
    end = run.end;
  }
  return end;
}

/// The noun that the tree lets the figure count, if it lies in the run.
std::uint32_t tree_head(const QuantityScan& scan, std::uint32_t figure_end, Run run,
                        std::uint32_t at) {
  const Token& last = scan.token(figure_end - 1);
  if (!last.head.valid() || last.relation != Relation::kNummod) return run.head;
  const std::uint32_t head = last.head.value;
  const bool noun = scan.is_noun(head) || scan.upos(head) == Upos::kPropn;
  if (head < at || head >= run.end || !noun) return run.head;
  // A noun before another noun is its qualifier, whatever the tree says.
  return head + 1 < run.end && scan.is_noun(head + 1) ? run.head : head;
}

/// Names in the singular count nothing: "Harwell 4 Port Lennox 1".
bool can_be_counted(const QuantityScan& scan, std::uint32_t head) {
  if (scan.is_noun(head)) return true;
  const std::string_view word = scan.lower(head);
  return scan.xpos(head) == Xpos::kNnps || word.ends_with('s') || word.ends_with("ese");
}

/// Nouns whose plural looks like their singular: "28 aircraft".
bool has_bare_plural(std::string_view word) {
  constexpr auto kBare = std::to_array<std::string_view>(
      {"aircraft",   "staff", "crew",    "fish",      "sheep",   "police", "personnel",
       "craft",      "deer",  "species", "offspring", "salmon",  "cattle", "spacecraft",
       "hovercraft", "trout", "bison",   "infantry",  "cavalry", "dozen",  "head",
       "foot",       "kuna",  "baht",    "yuan",      "clergy",  "gentry", "livestock",
       "poultry",    "swine", "moose",   "cod",       "squid",   "shrimp", "series",
       "dice",       "data",  "media",   "faculty",   "youth",   "folk",   "military",
       "army",       "navy",  "elite",   "per",       "stone"});
  return std::ranges::find(kBare, word) != kBare.end();
}

/// "of whom 120 work here": a verb that was taken for a noun; several of something are a plural.
bool is_misread_verb(const QuantityScan& scan, std::uint32_t at, std::uint32_t head,
                     std::uint32_t figure_end) {
  const bool several =
      figure_end == at && scan.upos(at - 1) == Upos::kNum && !scan.is_any(at - 1, {"1", "one"});
  return several && head == at && scan.xpos(head) == Xpos::kNn && !scan.is_noun(head + 1) &&
         !has_bare_plural(scan.lower(head)) && !is_counted_adjective(scan, head) &&
         scan.lower(head + 1) != "-";
}

}  // namespace

bool is_counted_adjective(const QuantityScan& scan, std::uint32_t at) {
  return std::ranges::find(kCountedAdjectives, scan.lower(at)) != kCountedAdjectives.end();
}

std::optional<CountedPhrase> counted_at(const QuantityScan& scan, std::uint32_t at,
                                        std::uint32_t figure_end) {
  const Run run = noun_run(scan, at, Times::kEnd);
  if (run.end == 0) {
    const bool verb = scan.is_any(figure_end, {"were", "was", "are", "is", "have", "had"});
    if (verb || !is_counted_adjective(scan, at)) return std::nullopt;
    return CountedPhrase{TokenIndex{at}, {at, at + 1}, at + 1};
  }
  // "a 149 vote margin": the number belongs to the first noun, which stands before another.
  const bool singular = scan.xpos(at) == Xpos::kNn && scan.xpos(run.head) == Xpos::kNn &&
                        run.head == at + 1 && figure_end == at && scan.lower(at - 1) != "one" &&
                        scan.lower(at - 1) != "1" && scan.upos(at - 1) == Upos::kNum;
  if (singular) return CountedPhrase{TokenIndex{at}, {at, at + 1}, at + 1};
  const std::uint32_t head = tree_head(scan, figure_end, run, at);
  if (!can_be_counted(scan, head) || is_misread_verb(scan, at, head, figure_end)) {
    return std::nullopt;
  }
  const std::uint32_t end = of_phrase_end(scan, head + 1);
  return CountedPhrase{TokenIndex{head}, {at, end}, end};
}

}  // namespace belie
