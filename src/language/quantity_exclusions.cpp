// SPDX-License-Identifier: Apache-2.0
#include "language/quantity_exclusions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/quantity_counted.h"

namespace belie {
namespace {

// Nouns that number what they stand before. In alphabetical order.
constexpr auto kLabels = std::to_array<std::string_view>(
    {"act",       "age",      "aged",        "amendment",  "annex",    "apartment",  "apollo",
     "appendix",  "article",  "band",        "berth",      "block",    "bus",        "category",
     "cell",      "chapter",  "channel",     "chapters",   "clause",   "committee",  "court",
     "covid",     "day",      "directive",   "district",   "division", "door",       "episode",
     "exhibit",   "exit",     "fig",         "figure",     "flat",     "flight",     "floor",
     "form",      "formula",  "game",        "gate",       "grade",    "group",      "heat",
     "highway",   "hole",     "hurricane",   "interstate", "issue",    "item",       "junction",
     "key",       "lane",     "lap",         "leg",        "level",    "line",       "lot",
     "magnitude", "match",    "mark",        "measure",    "motorway", "no",         "no.",
     "nos",       "nos.",     "number",      "numbers",    "order",    "page",       "pages",
     "paragraph", "part",     "phase",       "pier",       "pillar",   "pit",        "platform",
     "point",     "precinct", "proposition", "protocol",   "question", "resolution", "room",
     "round",     "route",    "row",         "rule",       "scene",    "season",     "section",
     "sections",  "seed",     "series",      "stage",      "step",     "super",      "table",
     "terminal",  "tier",     "track",       "type",       "unit"});

constexpr auto kMoreLabels = std::to_array<std::string_view>(
    {"area", "subsection", "paragraphs", "region", "sector", "version", "volume", "vol", "vol.",
     "ward", "wave", "week", "year", "zone", "top", "verse", "schedule"});

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

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_label(std::string_view word) { return holds(kLabels, word) || holds(kMoreLabels, word); }

bool is_bare(const Figure& figure) {
  return figure.kind == QuantityKind::kCount && !figure.number.scaled && !figure.number.decimal;
}

bool counts_noun_behind(const QuantityScan& scan, std::uint32_t end) {
  if (scan.is_plural(end) || scan.xpos(end) == Xpos::kNnps) return true;
  const bool modifier = scan.upos(end) == Upos::kAdj || scan.is_noun(end) ||
                        scan.xpos(end) == Xpos::kVbn || scan.upos(end) == Upos::kPropn;
  return modifier && (scan.is_plural(end + 1) || scan.is_plural(end + 2));
}

/// "Labour 24, the Conservatives 12 and independents nine": seats by party.
bool is_listed_party(const QuantityScan& scan, const Figure& figure) {
  if (figure.begin == scan.begin() || scan.is_name(figure.begin)) return false;
  const bool ends = figure.end >= scan.end() ||
                    scan.is_any(figure.end, {",", ";", "and", ".", ")", "with", "while"});
  return ends && (scan.xpos(figure.begin - 1) == Xpos::kNnps ||
                  scan.is_any(figure.begin - 1, {"labour", "greens", "dems", "tories", "snp", "dup",
                                                 "plaid", "cymru", "reform", "labor", "fein"}));
}

bool is_name_number(const QuantityScan& scan, const Figure& figure) {
  if (is_listed_party(scan, figure)) return false;
  const std::uint32_t begin = figure.begin;
  const std::uint32_t end = figure.end;
  if (figure.kind != QuantityKind::kCount) return false;
  // "Twelve Britons" at a sentence's begin, where the tagger takes both for a name.
  const bool people = scan.is_capital(end) && scan.lower(end).ends_with('s');
  if (begin == scan.begin() && !figure.number.digits && people) return false;
  if (scan.is_name(begin) && !counts_noun_behind(scan, end)) return true;
  if (scan.is_name(begin) && scan.is_name(begin - 1) && begin > scan.begin()) return true;
  if (begin == scan.begin() || figure.number.scaled) return false;
  const bool behind_name = scan.is_name(begin - 1) ||
                           (scan.upos(begin - 1) == Upos::kPropn && scan.is_capital(begin - 1));
  if (behind_name && !counts_noun_behind(scan, end) && figure.number.place == 0) {
    return !scan.in_title_case() || figure.number.digits;
  }
  const bool group = scan.lower(begin - 1) == "of" && begin > scan.begin() + 1 &&
                     scan.is_capital(begin - 2) &&
                     scan.is_any(begin - 2, {"group", "gang", "committee", "council"});
  if (group) return true;
  // "22 U.S.C.", "50 Cent": digits before a name that counts nothing.
  const bool before_name = figure.number.digits && scan.upos(end) == Upos::kPropn &&
                           scan.is_capital(end) && !scan.is_taken(end) && !scan.in_title_case();
  if (before_name && !counted_at(scan, end, end)) return true;
  const bool capital_word = !figure.number.digits && scan.is_capital(begin);
  return capital_word && !scan.in_title_case() &&
         (scan.is_capital(begin - 1) || scan.is_capital(end) ||
          (scan.lower(begin - 1) == "of" && begin > scan.begin() + 1 &&
           scan.is_capital(begin - 2)));
}

/// "the 2020 ticket", "2019 elections": a year that stands before a noun. Counts of four digits
/// have a comma, or a hedge or nothing before them and a plural noun behind them.
bool is_year(const QuantityScan& scan, const Figure& figure) {
  const std::string_view text = scan.lower(figure.number.begin);
  const bool like_year = is_bare(figure) && figure.number.digits && text.size() == 4 &&
                         figure.value >= 1500 && figure.value < 2050;
  if (!like_year) return false;
  if (scan.hedge_before(figure.begin)) return !counts_noun_behind(scan, figure.end);
  const bool listed = figure.begin > scan.begin() + 1 &&
                      scan.is_any(figure.begin - 1, {"and", "or"}) &&
                      scan.lower(figure.begin - 2).size() == 4 &&
                      scan.upos(figure.begin - 2) == Upos::kNum;  // "his 2008 and 2010 runs"
  if (listed && figure.value >= 1900) return true;
  const bool determined =
      figure.begin > scan.begin() &&
      (scan.upos(figure.begin - 1) == Upos::kDet || scan.is_any(figure.begin - 1, {"'s", "in"}));
  if (scan.is_plural(figure.end)) return determined && figure.value >= 1900;
  const bool qualifies = scan.is_noun(figure.end) || scan.upos(figure.end) == Upos::kAdj;
  return determined || figure.value >= 1900 || !qualifies;
}

/// "60 Minutes", "Six Days": the name of a work.
bool is_named_measure(const QuantityScan& scan, const Figure& figure) {
  if (figure.kind != QuantityKind::kMeasure || scan.in_title_case()) return false;
  const std::string_view unit = scan.lower(figure.end - 1);
  return unit.size() > 3 && scan.is_capital(figure.end - 1) && unit != "celsius" &&
         unit != "fahrenheit" && figure.number.end < figure.end;
}

/// "10 Downing Street": a house's number.
bool is_address(const QuantityScan& scan, const Figure& figure) {
  if (!is_bare(figure) || !figure.number.digits) return false;
  std::uint32_t at = figure.end;
  while (scan.is_capital(at) && at < figure.end + 4) ++at;
  if (at == figure.end) return false;
  return scan.lexicon().is_place_word(scan.word(at - 1)) && scan.upos(at - 1) == Upos::kPropn;
}

bool is_labelled(const QuantityScan& scan, const Figure& figure) {
  const std::uint32_t begin = figure.begin;
  if (begin == scan.begin()) return false;
  if (scan.lower(begin - 1) == "#" || scan.lower(begin - 1) == "№") return true;
  if (figure.kind != QuantityKind::kCount || figure.number.scaled) return false;
  std::uint32_t label = begin - 1;
  if (scan.is_dash(label) && scan.touches(begin) && label > scan.begin()) --label;
  if (scan.lower(label) == "." && label > scan.begin()) --label;  // "No. 10"
  if (!is_label(scan.lower(label))) return false;
  if (scan.is_any(label, {"category", "grade", "level", "phase", "tier", "type", "stage"}))
    return true;
  return !counts_noun_behind(scan, figure.end) || scan.is_capital(label);
}

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

/// "COVID-19", "F-16", "Apollo-11": letters with a capital, a hyphen, digits.
bool is_hyphened_name(const QuantityScan& scan, const Figure& figure) {
  const std::uint32_t begin = figure.begin;
  if (begin < scan.begin() + 2 || !scan.touches(begin) || !scan.is_dash(begin - 1) ||
      !scan.touches(begin - 1)) {
    return false;
  }
  if (scan.symbol_at(begin) != nullptr) return false;
  const std::string_view before = scan.word(begin - 2);
  const bool letter = !before.empty() && !(before.front() >= '0' && before.front() <= '9');
  return letter && !scan.is_any(begin - 2, {"some", "about", "around", "nearly", "almost", "over"});
}

bool is_pronoun_one(const QuantityScan& scan, const Figure& figure) {
  if (scan.lower(figure.number.begin) != "one" || figure.number.end != figure.number.begin + 1 ||
      figure.kind == QuantityKind::kPercent || figure.kind == QuantityKind::kMoney) {
    return false;
  }
  if (figure.kind == QuantityKind::kMeasure) return scan.lower(figure.end - 1) == "day";
  if (figure.begin > scan.begin() && holds(kBeforeOne, scan.lower(figure.begin - 1)) &&
      !scan.hedge_before(figure.begin)) {
    return true;
  }
  const std::uint32_t next = figure.end;
  if (holds(kAfterOne, scan.lower(next)) || scan.upos(next) == Upos::kPropn) return true;
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
  return holds(kOrdinals, word);
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

bool is_part_of_name(const QuantityScan& scan, const Figure& figure) {
  return is_name_number(scan, figure);
}

}  // namespace belie
