// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/quantity_exclusions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/quantities/number_reader.h"
#include "language/quantities/quantity_names.h"

namespace belie {
namespace {

/// Words that make "one" a pronoun when they stand before it.
constexpr auto kBeforeOne = std::to_array<std::string_view>(
    {"the",     "this",  "that",  "which",  "every", "each", "any",  "no",  "some",
     "another", "not",   "only",  "number", "day",   "my",   "your", "his", "her",
     "its",     "our",   "their", "as",     "first", "last", "next", "new", "from",
     "to",      "whole", "other", "-",      "good",  "phase"});

/// Nouns with which "one" counts nothing.
constexpr auto kAfterOne = std::to_array<std::string_view>(
    {"day",    "another",   "side",    "thing", "way",     "hand",      "time",   "point", "stage",
     "reason", "example",   "morning", "night", "evening", "afternoon", "moment", "step",  "place",
     "sense",  "direction", "weekend", "form",  "kind",    "sort",      "part"});

/// "1." or "(2)" at the begin of a sentence, "[3]", "24(3)".
bool is_mark(const QuantityScan& scan, const Figure& figure) {
  if (!is_bare(figure) || !figure.number.digits) return false;
  const bool first = figure.begin == scan.begin();
  if (first && scan.is_any(figure.end, {".", ")", ":"}) && scan.touches(figure.end)) return true;
  if (figure.begin == scan.begin()) return false;
  const std::string_view before = scan.lower(figure.begin - 1);
  const std::string_view after = scan.lower(figure.end);
  return (before == "[" && after == "]") || (before == "(" && after == ")");
}

/// Digits that touch other digits or letters across a mark: "24/7", "9/11", "4x4", "737-800-x".
bool is_code(const QuantityScan& scan, const Figure& figure) {
  const std::uint32_t begin = figure.begin;
  const std::uint32_t end = figure.end;
  // "the 9.15 train"
  if (figure.number.decimal && figure.kind == QuantityKind::kCount &&
      scan.is_any(end, {"train", "bus", "flight", "ferry", "service", "departure", "express"})) {
    return true;
  }
  const auto joins = [&](std::uint32_t mark) {
    return scan.is_any(mark, {"/", "x", ":", "*", "_", "&", "@", "#", "="});
  };
  if (scan.touches(end) && joins(end) && figure.kind == QuantityKind::kCount) return true;
  if (begin > scan.begin() && scan.touches(begin) && joins(begin - 1)) return true;
  const bool digits = figure.number.digits && !figure.number.scaled;
  if (!digits) return false;
  if (scan.lower(end) == "(" && scan.touches(end)) return true;  // "1215(a)"
  // "1,2345": a comma out of place.
  const auto comma_joins = [&](std::uint32_t comma) {
    return scan.lower(comma) == "," && scan.touches(comma) && scan.touches(comma + 1) &&
           scan.upos(comma + 1) == Upos::kNum;
  };
  if (comma_joins(figure.number.end)) return true;
  if (begin > scan.begin() + 1 && comma_joins(begin - 1)) return true;
  // "020 7946 0018", "1 000 000": digits behind digits.
  const auto is_digits = [&](std::uint32_t token) {
    const std::string_view text = scan.lower(token);
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
  };
  const auto plain_digits = [&](std::uint32_t token) {
    return is_digits(token) &&
           scan.lower(token).find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (figure.kind == QuantityKind::kCount && plain_digits(figure.number.end) &&
      scan.lower(figure.number.end).size() > 2) {
    return true;
  }
  return begin > scan.begin() && plain_digits(begin - 1) && plain_digits(begin) &&
         scan.lower(begin).size() > 2;
}

bool is_pronoun_one(const QuantityScan& scan, const Figure& figure) {
  if (scan.lower(figure.number.begin) != "one" || figure.number.end != figure.number.begin + 1 ||
      figure.kind == QuantityKind::kPercent || figure.kind == QuantityKind::kMoney) {
    return false;
  }
  if (figure.kind == QuantityKind::kMeasure) return scan.lower(figure.end - 1) == "day";
  if (figure.begin > scan.begin() && is_one_of(kBeforeOne, scan.lower(figure.begin - 1)) &&
      !scan.hedge_before(figure.begin)) {
    return true;
  }
  const std::uint32_t next = figure.end;
  if (is_one_of(kAfterOne, scan.lower(next)) || scan.upos(next) == Upos::kPropn) return true;
  if (scan.lower(next) == "of") {
    return !(scan.is_any(next + 1, {"the", "those", "its", "his", "her", "their"}) &&
             read_number(scan, next + 2).has_value());
  }
  if (scan.is_any(next, {"more", "other"})) return !scan.is_noun(next + 1);
  if (scan.is_any(next, {"dead", "killed", "injured", "wounded", "missing", "hurt"})) {
    return figure.begin > scan.begin() && scan.is_any(figure.begin - 1, {"have", "be", "is"});
  }
  const bool noun = scan.is_noun(next) || (scan.upos(next) == Upos::kAdj && scan.is_noun(next + 1));
  return !noun || scan.is_dash(next);
}

/// "47-year-old", "aged 12", "under-21s", "in his 50s".
bool is_age(const QuantityScan& scan, const Figure& figure) {
  std::uint32_t at = figure.end;
  const bool years = figure.dimension == "time";
  if (years && scan.is_dash(at)) ++at;
  if (years && scan.is_any(at, {"old", "olds", "young", "older"})) return true;
  if (figure.begin == scan.begin()) return false;
  if (is_bare(figure) && scan.is_any(figure.begin - 1, {"aged", "age", "ages"})) return true;
  // "Britons 65 and over", "those under 19".
  const bool years_old = is_bare(figure) && figure.value >= 5 && figure.value < 100;
  if (years_old && scan.lower(at) == "and" &&
      scan.is_any(at + 1, {"over", "older", "above", "under", "younger", "up", "below"})) {
    return true;
  }
  if (years_old && scan.is_any(figure.begin - 1, {"under", "over", "above"}) &&
      figure.begin > scan.begin() + 1 &&
      scan.is_any(figure.begin - 2, {"those", "anyone", "children", "people", "boys", "girls",
                                     "men", "women", "adults", "everyone", "kids", "teenagers"}) &&
      !scan.is_noun(at)) {
    return true;
  }
  if (scan.lower(figure.begin - 1) == "of" && figure.begin > scan.begin() + 1 &&
      scan.is_any(figure.begin - 2, {"age", "ages"})) {
    return true;
  }
  const bool second = figure.begin > scan.begin() + 2 &&
                      scan.is_any(figure.begin - 1, {"to", "and", "-", "or"});  // "aged 16 to 18"
  const std::uint32_t lead = second ? figure.begin - 3 : figure.begin - 1;
  return (years || second) && scan.is_any(lead, {"aged", "ages"});
}

/// "at 11", "at 11.30": most likely a time of day.
bool is_clock(const QuantityScan& scan, const Figure& figure) {
  if (figure.kind != QuantityKind::kCount || figure.number.scaled) return false;
  if (scan.is_any(figure.end,
                  {"o'clock", "am", "pm", "a.m.", "p.m.", "gmt", "bst", "utc", "hrs"})) {
    return true;
  }
  if (figure.begin > scan.begin() && scan.lower(figure.begin - 1) == "past" &&
      figure.begin > scan.begin() + 1 &&
      scan.is_any(figure.begin - 2, {"half", "quarter", "ten", "five", "twenty", "minutes"})) {
    return true;
  }
  if (scan.lower(figure.end) == "past" && read_number(scan, figure.end + 1)) return true;
  if (figure.begin == scan.begin() || !scan.is_any(figure.begin - 1, {"at", "until", "till"})) {
    return false;
  }
  return figure.value <= 24 && !counts_noun_behind(scan, figure.end) && !scan.is_noun(figure.end) &&
         scan.upos(figure.end) != Upos::kAdj;
}

bool is_ordinal(std::string_view word) {
  constexpr auto kOrdinals = std::to_array<std::string_view>(
      {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"});
  return is_one_of(kOrdinals, word);
}

/// Words in which a number counts nothing: "two-way", "five-star", "three times as many", "zero
/// tolerance".
bool is_idiom(const QuantityScan& scan, const Figure& figure) {
  if (figure.kind != QuantityKind::kCount) return false;
  std::uint32_t at = figure.end;
  if (figure.value == 0 && !figure.number.digits) return !scan.is_plural(at);
  const bool dashed = scan.is_dash(at) && scan.touches(at);
  if (dashed) ++at;
  if (dashed && scan.is_any(at, {"way", "star", "fold", "tier", "off", "time", "sided", "something",
                                 "on", "by", "a", "thirds", "quarters", "pronged", "inch"})) {
    return true;
  }
  if (dashed && is_ordinal(scan.lower(at))) return true;  // "thirty-first"
  if (scan.is_any(at, {"-", "fold"}) && scan.touches(at)) return scan.lower(at) == "fold";
  const std::string_view last = scan.lower(figure.number.end - 1);
  if (last == "k" && scan.is_any(at, {"run", "race", "walk", "fun", "road", "course"})) return true;
  if (scan.lower(at) == "m" && scan.touches(at)) return true;  // metres or millions, who knows
  if (scan.is_any(at, {"times"})) {
    return scan.is_any(at + 1, {"as", "more", "the", "higher", "larger", "bigger", "greater", "its",
                                "faster", "less", "that"});
  }
  if (figure.number.digits && scan.touches(at) && scan.is_any(at, {"st", "nd", "rd", "th", "s"})) {
    return true;
  }
  return figure.begin > scan.begin() && scan.is_any(figure.begin - 1, {"+"}) &&
         scan.touches(figure.begin);
}

/// "30.000", "38.5" of things that come whole.
bool is_odd_decimal(const Figure& figure, std::string_view text) {
  if (figure.kind != QuantityKind::kCount || !figure.number.decimal || figure.number.scaled) {
    return false;
  }
  const std::size_t point = text.find('.');
  return point != std::string_view::npos && text.size() - point == 4;
}

}  // namespace

bool is_no_quantity(const QuantityScan& scan, const Figure& figure) {
  return is_mark(scan, figure) || is_code(scan, figure) || is_hyphened_name(scan, figure) ||
         is_labelled(scan, figure) || is_year(scan, figure) || is_named_measure(scan, figure) ||
         is_address(scan, figure) || is_pronoun_one(scan, figure) || is_age(scan, figure) ||
         is_clock(scan, figure) || is_idiom(scan, figure) ||
         is_odd_decimal(figure, scan.lower(figure.number.begin));
}

}  // namespace belie
