// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/quantity_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/quantities/number_reader.h"
#include "language/quantities/quantity_counted.h"

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

bool is_label(std::string_view word) {
  return is_one_of(kLabels, word) || is_one_of(kMoreLabels, word);
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

/// "Five in Sellin and in Hollin 12", "June brought 71, July 64": the name begins a member of a
/// list whose first number no name led.
bool is_gapped(const QuantityScan& scan, const Figure& figure) {
  constexpr std::uint32_t kLongest = 3;  // words of a name
  if (!figure.number.digits || scan.is_name(figure.begin)) return false;
  std::uint32_t at = figure.begin;
  while (at > scan.begin() && figure.begin - at < kLongest && scan.is_capital(at - 1)) --at;
  if (at == figure.begin || at == scan.begin()) return false;
  if (scan.is_any(at - 1, {"in", "at", "from", "to", "for", "on"}) && at > scan.begin() + 1) --at;
  if (!scan.is_any(at - 1, {",", ";", "and"})) return false;
  const bool ends =
      figure.end >= scan.end() || scan.is_any(figure.end, {",", ";", "and", ".", ")"});
  for (std::uint32_t t = scan.begin() + 1; ends && t + 1 < at; ++t) {
    if (scan.upos(t) == Upos::kNum) return !scan.is_capital(t - 1);
  }
  return false;
}

/// "3,018": no name and no label has a mark of thousands.
bool has_thousands_mark(const QuantityScan& scan, const Figure& figure) {
  return scan.lower(figure.number.begin).find(',') != std::string_view::npos;
}

}  // namespace

bool is_bare(const Figure& figure) {
  return figure.kind == QuantityKind::kCount && !figure.number.scaled && !figure.number.decimal;
}

bool counts_noun_behind(const QuantityScan& scan, std::uint32_t end) {
  if (scan.is_plural(end) || scan.xpos(end) == Xpos::kNnps) return true;
  const bool modifier = scan.upos(end) == Upos::kAdj || scan.is_noun(end) ||
                        scan.xpos(end) == Xpos::kVbn || scan.upos(end) == Upos::kPropn;
  return modifier && (scan.is_plural(end + 1) || scan.is_plural(end + 2));
}

bool is_part_of_name(const QuantityScan& scan, const Figure& figure) {
  if (is_listed_party(scan, figure) || is_gapped(scan, figure)) return false;
  const std::uint32_t begin = figure.begin;
  const std::uint32_t end = figure.end;
  if (figure.kind != QuantityKind::kCount) return false;
  // "Twelve Britons", "Twelve were" at a sentence's begin, which the tagger may take for names.
  const bool counts = !scan.is_capital(end) || scan.lower(end).ends_with('s');
  if (begin == scan.begin() && !figure.number.digits && counts) return false;
  if (scan.is_name(begin) && !counts_noun_behind(scan, end)) return true;
  if (scan.is_name(begin) && scan.is_name(begin - 1) && begin > scan.begin()) return true;
  if (begin == scan.begin() || figure.number.scaled) return false;
  const bool behind_name = scan.is_name(begin - 1) ||
                           (scan.upos(begin - 1) == Upos::kPropn && scan.is_capital(begin - 1));
  if (has_thousands_mark(scan, figure)) return false;
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

/// "Between 1150 and 1230", "in 1348": years of old, of which nothing behind them is counted.
bool is_year_of_old(const QuantityScan& scan, const Figure& figure) {
  const bool four = scan.lower(figure.number.begin).size() == 4 && figure.number.digits;
  const bool old = figure.value >= 1000 && figure.value < 1500;
  if (!four || !old || !is_bare(figure) || counts_noun_behind(scan, figure.end)) return false;
  if (figure.begin == scan.begin()) return false;
  const std::string_view before = scan.lower(figure.begin - 1);
  if (before == "between")
    return scan.lower(figure.end) == "and" && !counts_noun_behind(scan, figure.end + 2);
  if (before == "in" || before == "since") return true;
  return figure.begin > scan.begin() + 2 && scan.lower(figure.begin - 1) == "and" &&
         scan.lower(figure.begin - 3) == "between";
}

bool is_year(const QuantityScan& scan, const Figure& figure) {
  if (is_year_of_old(scan, figure)) return true;
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

bool is_named_measure(const QuantityScan& scan, const Figure& figure) {
  if (figure.kind != QuantityKind::kMeasure || scan.in_title_case()) return false;
  const std::string_view unit = scan.lower(figure.end - 1);
  return unit.size() > 3 && scan.is_capital(figure.end - 1) && unit != "celsius" &&
         unit != "fahrenheit" && figure.number.end < figure.end;
}

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
  if (has_thousands_mark(scan, figure)) return false;
  std::uint32_t label = begin - 1;
  if (scan.is_dash(label) && scan.touches(begin) && label > scan.begin()) --label;
  if (scan.lower(label) == "." && label > scan.begin()) --label;  // "No. 10"
  if (!is_label(scan.lower(label))) return false;
  if (scan.is_any(label, {"category", "grade", "level", "phase", "tier", "type", "stage"}))
    return true;
  return !counts_noun_behind(scan, figure.end) || scan.is_capital(label);
}

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

}  // namespace belie
