// SPDX-License-Identifier: Apache-2.0
//
// One pass over the tokens. At each one where a figure can begin: the figure with its unit, a
// second one where it joins a range or pair, then what stands around it and what it counts. A
// number that is no figure is skipped as a whole.
#include "language/quantities/quantities.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "language/annotation.h"
#include "language/quantities/number_words.h"
#include "language/quantities/quantity_context.h"
#include "language/quantities/quantity_counted.h"
#include "language/quantities/quantity_exclusions.h"
#include "language/quantities/quantity_figure.h"
#include "language/quantities/quantity_names.h"
#include "language/quantities/quantity_pairs.h"
#include "language/quantities/quantity_scan.h"
#include "language/quantities/quantity_share.h"

namespace belie {
namespace {

constexpr double kOpen = std::numeric_limits<double>::infinity();
constexpr double kAboutPart = 0.1;        // how far "about" reaches, as a part of the figure
constexpr double kShareRounding = 0.025;  // "half" may be 47.5 to 52.5 per cent

/// A mention while its sentence is being read.
struct Reading {
  QuantityMention mention;
  std::uint32_t next = 0;   // the token from which to read on
  std::uint32_t whole = 0;  // the token at which the figure of its whole begins; 0: none
};

/// Whether a figure can begin at the token: cheap, and right in nearly all cases.
bool may_begin(const QuantityScan& scan, std::uint32_t at) {
  const std::string_view word = scan.lower(at);
  const char first = word.front();
  if (first >= '0' && first <= '9') return true;
  if (first < 'a' || first > 'z') {
    return first == '.' || first == '$' || static_cast<unsigned char>(first) >= 0x80;
  }
  if (word == "a" || word == "an" || word == "half" || word == "several" || word == "few") {
    return true;
  }
  return number_word(word).has_value() || scan.symbol_at(at) != nullptr ||
         (word.size() > 2 && word.back() >= '0' && word.back() <= '9');  // "Rs500"
}

Hedge hedge_of(HedgeKind kind) {
  switch (kind) {
    case HedgeKind::kAbout:
    case HedgeKind::kNearly:
      return Hedge::kAbout;
    case HedgeKind::kJustOver:
    case HedgeKind::kMoreThan:
      return Hedge::kMoreThan;
    case HedgeKind::kJustUnder:
    case HedgeKind::kLessThan:
      return Hedge::kLessThan;
    case HedgeKind::kAtLeast:
      return Hedge::kAtLeast;
    case HedgeKind::kAtMost:
      return Hedge::kAtMost;
  }
  return Hedge::kNone;
}

/// Narrows or widens what the figure allows. `top` is the figure, or the upper end of a range.
void apply(HedgeKind kind, QuantityMention& mention) {
  const double top = mention.hedge == Hedge::kRange ? mention.second : mention.value;
  const double bottom = mention.value;
  if (mention.hedge != Hedge::kRange) mention.hedge = hedge_of(kind);
  switch (kind) {
    case HedgeKind::kAbout:
      mention.low -= std::abs(mention.low) * kAboutPart;
      mention.high += std::abs(mention.high) * kAboutPart;
      break;
    case HedgeKind::kNearly:
    case HedgeKind::kJustUnder:
      mention.low = std::min(bottom - std::abs(bottom) * kAboutPart, bottom);
      mention.high = top;
      break;
    case HedgeKind::kJustOver:
      mention.low = bottom;
      mention.high = top + std::abs(top) * kAboutPart;
      break;
    case HedgeKind::kAtLeast:
    case HedgeKind::kMoreThan:
      mention.low = bottom;
      mention.high = mention.kind == QuantityKind::kShare ? 1 : kOpen;
      break;
    case HedgeKind::kAtMost:
    case HedgeKind::kLessThan:
      mention.low = std::min(0.0, top);
      mention.high = top;
      break;
  }
}

void set_value(QuantityMention& mention, const Figure& figure) {
  const Number& number = figure.number;
  mention.number = {number.begin, number.end};
  mention.kind = figure.kind;
  mention.unit = figure.unit;
  mention.dimension = figure.dimension;
  mention.value = figure.value;
  mention.low = figure.value - figure.place / 2;
  mention.high = figure.value + figure.place / 2;
  if (number.open) {
    mention.low = figure.value;
    mention.high = kOpen;
    mention.hedge = Hedge::kAtLeast;
  } else if (number.loose) {
    mention.low = figure.value;
    mention.high = number.high * (number.value > 0 ? figure.value / number.value : 1);
    mention.hedge = Hedge::kAbout;
  }
  if (mention.dimension != "temperature" && mention.dimension != "fahrenheit") {
    mention.low = std::max(mention.low, 0.0);
  }
}

void set_second(QuantityMention& mention, const JoinedFigures& joined) {
  mention.second = joined.second.value;
  mention.second_number = {joined.second.number.begin, joined.second.number.end};
  if (joined.joint == Joint::kPair) {
    mention.kind = QuantityKind::kPair;
    mention.low = mention.high = mention.value;
    mention.head = joined.noun;
    if (joined.noun.valid()) mention.counted = {joined.noun.value, joined.noun.value + 1};
    return;
  }
  mention.hedge = Hedge::kRange;
  mention.low = mention.value;
  mention.high = mention.second;
}

/// "-5C", "minus 5C": takes the sign before a temperature.
void take_minus(const QuantityScan& scan, QuantityMention& mention, std::uint32_t& begin) {
  const bool temperature = mention.dimension == "temperature" ||
                           mention.dimension == "fahrenheit" || mention.dimension == "angle";
  if (!temperature || begin == scan.begin() || mention.hedge != Hedge::kNone) return;
  const std::uint32_t sign = begin - 1;
  const bool minus = scan.lower(sign) == "minus" ||
                     (scan.is_dash(sign) && scan.touches(begin) && !scan.touches(sign));
  if (!minus) return;
  mention.value = -mention.value;
  mention.low = -std::exchange(mention.high, -mention.low);
  begin = sign;
}

/// "more", "others", "further" behind a number; where it ends.
std::uint32_t take_further(const QuantityScan& scan, std::uint32_t at, QuantityMention& mention) {
  if (!scan.is_any(at, {"more", "other", "others", "further", "additional", "extra"})) return at;
  if (scan.lower(at + 1) == "than" || mention.kind == QuantityKind::kPercent) return at;
  mention.determination = Determination::kFurther;
  return at + 1;
}

void take_counted(const QuantityScan& scan, Reading& reading, std::uint32_t at, bool dashed) {
  QuantityMention& mention = reading.mention;
  // "20 years of age", "within 30 days of the date": nothing is counted.
  if (mention.dimension == "time" || mention.dimension == "temperature") return;
  if (const auto phrase = read_of(scan, at)) {
    mention.head = phrase->head;
    mention.counted = phrase->counted;
    mention.of_known = phrase->known;
    const bool divides = mention.kind == QuantityKind::kCount ||
                         mention.kind == QuantityKind::kPercent ||
                         mention.kind == QuantityKind::kShare;
    reading.whole = divides ? phrase->whole : 0;
    reading.next = reading.whole != 0 ? mention.tokens.end : std::max(at, mention.tokens.end);
    return;
  }
  const bool article = scan.upos(at) == Upos::kDet || scan.xpos(at) == Xpos::kPrpPoss;
  if (mention.kind == QuantityKind::kShare && article) ++at;  // "half the boxes"
  const bool counts = mention.kind == QuantityKind::kShare ||
                      mention.kind == QuantityKind::kCount ||
                      (mention.kind == QuantityKind::kPair && !mention.head.valid());
  if (!counts) return;
  if (dashed) {
    mention.determination = Determination::kBare;  // the article is that of the noun behind
    if (scan.is_noun(at + 1)) {
      mention.head = TokenIndex{at + 1};
      mention.counted = {at + 1, at + 2};
    }
    return;
  }
  if (const auto counted = counted_at(scan, at, mention.number.end)) {
    mention.head = counted->head;
    mention.counted = counted->counted;
  }
}

std::uint32_t behind_counted(const QuantityMention& mention) {
  return std::max(mention.tokens.end, mention.counted.end);
}

/// Everything around a figure (or two joined) that has its value already.
Reading with_surroundings(const QuantityScan& scan, QuantityMention mention, std::uint32_t begin,
                          std::uint32_t end) {
  take_minus(scan, mention, begin);
  const WordsBefore before = words_before(scan, begin, mention.dimension);
  mention.determination = before.determination;
  mention.all_but = before.all_but;
  mention.negated = before.negated;
  std::uint32_t at = take_further(scan, end, mention);
  std::uint32_t figure_end = end;
  const HedgeMatch after = scan.hedge_after(end);
  if (after) figure_end = at = end + after.length;
  if (before.hedge) {
    apply(*before.hedge, mention);
  } else if (after) {
    apply(after.kind, mention);
  } else if (scan.lower(end - 1).ends_with('+')) {
    apply(HedgeKind::kAtLeast, mention);
  }
  mention.tokens = {before.begin, figure_end};
  Reading reading{std::move(mention), figure_end, 0};
  const bool dashed = scan.is_dash(at) && scan.touches(at) && scan.touches(at + 1);
  const bool others = at > end && scan.lower(at - 1) == "others";
  if (!others) take_counted(scan, reading, at, dashed);
  Distribution distribution = read_distribution(scan, figure_end);
  if (distribution.per.empty() && !distribution.each) {
    distribution = read_distribution(scan, behind_counted(reading.mention));
  }
  reading.mention.per = distribution.per;
  reading.mention.each = distribution.each;
  return reading;
}

QuantityMention share_mention(const Share& share) {
  QuantityMention mention;
  mention.kind = QuantityKind::kShare;
  mention.number = {share.begin, share.end};
  mention.value = share.value;
  mention.low = std::max(0.0, share.value - kShareRounding);
  mention.high = std::min(1.0, share.value + kShareRounding);
  return mention;
}

void keep_in_unit(QuantityMention& mention) {
  if (mention.kind != QuantityKind::kShare) return;
  mention.low = std::clamp(mention.low, 0.0, 1.0);
  mention.high = std::clamp(mention.high, mention.low, 1.0);
}

/// What is read at a token: a mention, or only where to read on.
struct Step {
  std::optional<Reading> reading;
  std::uint32_t next = 0;
};

Step read_joined(const QuantityScan& scan, const JoinedFigures& joined) {
  if (joined.joint == Joint::kNoFigure) return {std::nullopt, joined.end};
  QuantityMention mention;
  set_value(mention, joined.first);
  set_second(mention, joined);
  return {with_surroundings(scan, std::move(mention), joined.begin, joined.end), joined.end};
}

/// "from 40 to 58 per cent": the first figure takes the unit of the second.
Figure with_unit_of_goal(const QuantityScan& scan, Figure figure) {
  const bool from = figure.begin > scan.begin() && scan.lower(figure.begin - 1) == "from";
  const bool goes_on = figure.unit.empty() && scan.is_any(figure.end, {"to", "-"});
  const auto goal = goes_on ? read_figure(scan, figure.end + 1) : std::nullopt;
  if (!goal || scan.is_taken(figure.end + 1)) return figure;
  if (from || goal->kind == QuantityKind::kPercent) share_unit(figure, *goal);
  return figure;
}

/// The rest of a number with hyphens that is no figure: "-283" of "Public Law 116-283".
std::uint32_t end_of_code(const QuantityScan& scan, std::uint32_t at) {
  while (scan.is_dash(at) && scan.touches(at) && scan.touches(at + 1) &&
         scan.lower(at + 1).find_first_not_of("0123456789") == std::string_view::npos) {
    at += 2;
  }
  return at;
}

Step read_at(const QuantityScan& scan, std::uint32_t at) {
  const auto figure = read_figure(scan, at);
  const bool measured = figure && figure->number.decimal && !figure->unit.empty();
  const auto share = measured ? std::nullopt : read_share(scan, at);
  if (share && !scan.is_taken(at)) {
    return {with_surroundings(scan, share_mention(*share), share->begin, share->end), share->end};
  }
  if (!figure) return {std::nullopt, at + 1};
  for (std::uint32_t i = figure->begin; i < figure->end; ++i) {
    if (scan.is_taken(i)) return {std::nullopt, i + 1};
  }
  if (is_no_quantity(scan, *figure)) return {std::nullopt, end_of_code(scan, figure->end)};
  const auto joined = join_figures(scan, *figure);
  if (joined && joined->joint == Joint::kPair) return read_joined(scan, *joined);
  if (is_part_of_name(scan, *figure)) return {std::nullopt, end_of_code(scan, figure->end)};
  if (joined) return read_joined(scan, *joined);
  QuantityMention mention;
  set_value(mention, with_unit_of_goal(scan, *figure));
  return {with_surroundings(scan, std::move(mention), figure->begin, figure->end), figure->end};
}

/// Joins parts with their wholes among the sentence's mentions from `first` on.
void link_wholes(std::vector<QuantityMention>& mentions, std::size_t first,
                 const std::vector<std::uint32_t>& wholes) {
  for (std::size_t i = first; i < mentions.size(); ++i) {
    const std::uint32_t token = wholes[i - first];
    if (token == 0) continue;
    for (std::size_t j = i + 1; j < mentions.size(); ++j) {
      const TokenRange number = mentions[j].number;
      if (number.begin != token && !mentions[j].tokens.contains(token)) continue;
      mentions[i].whole = QuantityIndex{static_cast<std::uint32_t>(j)};
      mentions[i].head = mentions[j].head;
      mentions[i].counted = mentions[j].counted;
      break;
    }
  }
}

void annotate_sentence(QuantityScan& scan, const Sentence& sentence,
                       std::vector<QuantityMention>& mentions) {
  scan.enter(sentence);
  const std::size_t first = mentions.size();
  std::vector<std::uint32_t> wholes;
  const auto add = [&](Reading reading) {
    keep_in_unit(reading.mention);
    reading.mention.span = scan.annotation().span(reading.mention.tokens);
    mentions.push_back(std::move(reading.mention));
    wholes.push_back(reading.whole);
  };
  std::uint32_t from = scan.begin();
  for (std::uint32_t at = scan.begin(); at < scan.end();) {
    if (!may_begin(scan, at) || scan.is_taken(at)) {
      ++at;
      continue;
    }
    if (mentions.size() == first && from == scan.begin()) {
      if (const auto line = read_results_line(scan)) {
        add(*read_joined(scan, *line).reading);
        at = line->end;
        continue;
      }
    }
    Step step = read_at(scan, at);
    from = at = std::max(step.next, at + 1);
    if (!step.reading) continue;
    at = std::max(at, step.reading->next);
    add(std::move(*step.reading));
  }
  link_wholes(mentions, first, wholes);
}

}  // namespace

void annotate_quantities(Annotation& annotation, const LexiconIndex& lexicon) {
  annotation.quantities.clear();
  QuantityScan scan(annotation, lexicon);
  for (const Sentence& sentence : annotation.sentences) {
    annotate_sentence(scan, sentence, annotation.quantities);
  }
}

}  // namespace belie
