// SPDX-License-Identifier: Apache-2.0
//
// "120 of the 400 staff, or 45 per cent", "45 per cent (120 of 400)": the percentage beside a part
// and its whole, with nothing but "or", brackets and hedges between.
#include <algorithm>

#include "claims/changes/changes.h"

namespace belie {
namespace {

bool is_link(const DraftFigures& figures, std::uint32_t token) {
  return figures.is_any(
      token, {",",      "(",    ")", "or",    "\u2013",     "\u2014", "-",       "--",
              "that",   "is",   ";", "just",  "some",       "about",  "roughly", "nearly",
              "almost", "i.e.", "a", "total", "equivalent", "equal",  "to"});
}

/// Whether the tokens hold nothing but links, and one that joins: "or", a bracket or a dash.
bool joins(const DraftFigures& figures, TokenRange between) {
  constexpr std::uint32_t kMost = 5;
  if (between.empty() || between.size() > kMost) return false;
  for (std::uint32_t t = between.begin; t < between.end; ++t) {
    if (!is_link(figures, t)) return false;
  }
  return figures.has_any(between, {"or", "(", "\u2013", "\u2014", "--", "-"});
}

/// The end of the words that belong to the whole: "of the 400 staff".
std::uint32_t end_of(const DraftFigure& part, const DraftFigure& whole) {
  return std::max(part.words.end, whole.words.end);
}

}  // namespace

namespace {

/// "Of the 480 members, 360, or 80 per cent, voted": the whole opens the sentence, the part comes
/// next.
void add_opening(const DraftFigures& figures, SentenceIndex s, std::vector<ToldShare>& shares) {
  const auto found = figures.in(s);
  const std::uint32_t begin = figures.sentence(s).tokens.begin;
  if (found.size() < 3 || figures.word(begin) != "of" || figures.word(begin + 1) != "the") return;
  const DraftFigure& whole = found[0];
  const DraftFigure& part = found[1];
  const DraftFigure& percent = found[2];
  const bool plain = !whole.is_open() && !part.is_open() && percent.unit == "percent" &&
                     whole.unit.empty() && part.unit.empty() && part.noun.empty();
  const bool opens = whole.tokens.begin == begin + 2 && part.tokens.begin > 0 &&
                     figures.word(part.tokens.begin - 1) == ",";
  if (!plain || !opens || percent.tokens.begin <= part.tokens.end) return;
  if (joins(figures, {part.tokens.end, percent.tokens.begin}))
    shares.push_back({part, whole, percent});
}

}  // namespace

std::vector<ToldShare> find_shares(const DraftFigures& figures) {
  std::vector<ToldShare> shares;
  for (const DraftFigure& part : figures.all()) {
    if (part.quantity == nullptr || !part.quantity->whole.valid() || part.is_open()) continue;
    const auto found = figures.in(part.sentence);
    const QuantityMention* all = &figures.annotation().quantities[part.quantity->whole.index()];
    const auto whole = std::ranges::find(found, all, &DraftFigure::quantity);
    if (whole == found.end() || whole->is_open() || part.quantity->all_but) continue;
    for (const DraftFigure& percent : found) {
      if (percent.unit != "percent") continue;
      const bool behind = percent.tokens.begin >= end_of(part, *whole);
      const TokenRange between = behind ? TokenRange{end_of(part, *whole), percent.tokens.begin}
                                        : TokenRange{percent.tokens.end, part.tokens.begin};
      if (between.begin >= between.end || !joins(figures, between)) continue;
      shares.push_back({part, *whole, percent});
      break;
    }
  }
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s)
    add_opening(figures, SentenceIndex(s), shares);
  return shares;
}

}  // namespace belie
