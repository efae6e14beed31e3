// SPDX-License-Identifier: Apache-2.0
//
// Parts told in turn, over one sentence or several of a paragraph, bound by what the text says of
// their order or their whole:
//     the rest     "250,000 for the library, 210,000 …, and the remaining 160,000 went to a choir"
//     order        "The first lorry held 1.1 tonnes. … In the second …. The third held 600 kilos"
//     reference    "Of that, 1.9 million came from …, 1.2 million from … and 0.8 million from …"
//     a number     "shared by three authors: …", "two groups, of which 412 … and 248 …"
//     a total      "210 …, 140 … and 60 …; altogether, the union counted 380"
#include <algorithm>
#include <array>

#include "claims/sums/sums_frames.h"
#include "claims/sums/sums_runs.h"

namespace belie {
namespace {

using Figures = std::vector<DraftFigure>;

constexpr std::size_t kMostParts = 8;

/// A token of the sentence, from `begin` on, before the figure and at most so many tokens away.
TokenRange before(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t reach) {
  const std::uint32_t begin = figures.sentence(figure.sentence).tokens.begin;
  return {figure.tokens.begin - std::min(reach, figure.tokens.begin - begin), figure.tokens.begin};
}

bool is_time(const DraftFigures& figures, std::uint32_t token) {
  static constexpr std::array<std::string_view, 30> kTimes{
      "quarter", "half",   "day",    "week",   "month",   "year",    "round", "time",
      "place",   "hour",   "minute", "second", "session", "season",  "term",  "century",
      "decade",  "person", "night",  "sunday", "weekend", "morning", "set",   "game",
      "leg",     "period", "inning", "lap",    "edition", "semester"};
  return std::ranges::find(kTimes, figures.lemma(token)) != kTimes.end();
}

// ---- the rest

/// "the remaining 450,000", "the other six", "the last 55", "the last, of 1,950", "the rest, 12".
bool is_rest(const DraftFigures& figures, const DraftFigure& figure) {
  constexpr std::uint32_t kReach = 4;
  const TokenRange near = before(figures, figure, kReach);
  const auto from = figures.first_of(
      near, {"remaining", "other", "last", "final", "rest", "remainder", "balance"});
  const bool inside = figures.has_any({figure.tokens.begin, figure.tokens.end},
                                      {"remaining", "other", "last", "final"});
  if (inside) return figures.is_any(figure.tokens.begin, {"the", "its", "their"});
  if (from == near.end || from == 0) return false;
  if (!figures.is_any(from - 1, {"the", "its", "their", "a"})) return false;
  for (std::uint32_t t = from + 1; t < figure.tokens.begin; ++t) {
    if (!figures.is_any(t, {",", "of", "some", "about", "-", "\u2013", "(", "one"})) return false;
  }
  const bool recent = figures.is_any(from, {"last", "final"}) && figure.unit == "second";
  return !recent && !is_time(figures, figure.head.valid() ? figure.head.value : from);
}

/// The figures that lead up to the one at `last`; empty where one of them is no part.
Figures chain_to(const DraftFigures& figures, const Figures& all, std::size_t last) {
  Figures chain{all[last]};
  for (std::size_t i = last; i-- > 0 && chain.size() < kMostParts;) {
    if (all[i].sentence.index() + 3 < all[last].sentence.index()) break;
    if (!are_addable(figures, all[i], all[last])) continue;
    if (all[i].quantity != nullptr && all[i].quantity->whole.valid()) continue;
    if (!is_plain_part(figures, all[i])) break;
    chain.insert(chain.begin(), all[i]);
  }
  return chain;
}

/// Whether a word between the whole and the parts tells of them as of one thing: the parts stand in
/// the sentence of the whole or the next one.
bool is_close(const Sum& sum) {
  return sum.whole->sentence.index() + 1 >= sum.parts.front().figure.sentence.index();
}

std::optional<Sum> with_rest(const DraftFigures& figures, const Figures& all, std::size_t last) {
  if (!is_rest(figures, all[last]) || !is_plain_part(figures, all[last])) return std::nullopt;
  const Figures chain = chain_to(figures, all, last);
  std::optional<Sum> missed;
  for (std::size_t from = 0; from + 1 < chain.size(); ++from) {
    PartRun run;
    run.parts.assign(chain.begin() + static_cast<std::ptrdiff_t>(from), chain.end());
    auto sum = sum_of_run(figures, run);
    if (!sum) continue;
    const bool pair = run.parts.size() == 2;
    if (pair && !is_close(*sum)) continue;
    if (fits_whole(*sum)) return sum;
    if (!missed) missed = std::move(sum);
  }
  return missed;
}

// ---- order

constexpr std::array<std::string_view, 8> kOrdinals{"first", "second", "third",   "fourth",
                                                    "fifth", "sixth",  "seventh", "eighth"};

enum class Turn : std::uint8_t { kNone, kNumbered, kNext, kLast };

struct Marker {
  Turn turn = Turn::kNone;
  std::size_t number = 0;  // from 1
};

/// What the words since the figure before say of the figure's turn.
Marker marker_of(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t since) {
  const std::uint32_t begin = std::max(since, figures.sentence(figure.sentence).tokens.begin);
  for (std::uint32_t t = begin; t < figure.tokens.begin; ++t) {
    if (is_time(figures, t + 1)) continue;
    const auto* ordinal = std::ranges::find(kOrdinals, figures.word(t));
    if (ordinal != kOrdinals.end())
      return {Turn::kNumbered, static_cast<std::size_t>(ordinal - kOrdinals.begin()) + 1};
    const bool alone = figures.is_any(t + 1, {",", "of", "is", "was", "has", "had", "will", "holds",
                                              "held", "got", "gets", "went", "goes", "covers"});
    if (figures.word(t) == "one" && alone) return {Turn::kNumbered, 1};
    if (figures.word(t) == "another") return {Turn::kNext, 0};
    const bool definite = t > 0 && figures.word(t - 1) == "the";
    if (definite && figures.is_any(t, {"other", "last", "final"})) return {Turn::kLast, 0};
  }
  return {};
}

/// Whether the draft counts as many things as there are parts, no later than in their paragraph:
/// "in three lorries".
bool counts_things(const DraftFigures& figures, const DraftFigure& whole, std::size_t parts) {
  return std::ranges::any_of(figures.in(whole.sentence), [&](const DraftFigure& figure) {
    return figure.unit.empty() && figure.value == static_cast<double>(parts) &&
           !figure.noun.empty() && !figure.tokens.overlaps(whole.tokens);
  });
}

std::optional<Sum> in_order(const DraftFigures& figures, const Figures& all, std::size_t first) {
  const std::uint32_t section = figures.sentence(all[first].sentence).tokens.begin;
  const std::uint32_t since = first == 0 ? section : all[first - 1].tokens.end;
  const Marker opening = marker_of(figures, all[first], since);
  if (opening.turn != Turn::kNumbered || opening.number != 1) return std::nullopt;
  PartRun run;
  run.parts = {all[first]};
  bool closed = false;
  for (std::size_t i = first + 1; i < all.size() && !closed; ++i) {
    if (!are_addable(figures, all[i], all[first])) continue;
    const Marker marker = marker_of(figures, all[i], run.parts.back().tokens.end);
    const bool next = marker.turn == Turn::kNext || marker.turn == Turn::kLast ||
                      marker.number == run.parts.size() + 1;
    if (marker.turn == Turn::kNone || !next) break;
    run.parts.push_back(all[i]);
    closed = marker.turn == Turn::kLast;
  }
  const bool plain = std::ranges::all_of(
      run.parts, [&](const DraftFigure& part) { return is_plain_part(figures, part); });
  if (run.parts.size() < 2 || !plain) return std::nullopt;
  auto sum = sum_of_run(figures, run);
  if (!sum) return std::nullopt;
  const bool counted = counts_things(figures, *sum->whole, run.parts.size());
  if (!closed && !counted) {
    if (run.parts.size() < 3) return std::nullopt;
    sum->exhaustive = is_close(*sum);
  }
  return sum;
}

// ---- reference

/// "Of that", "out of this", "of the money", at the token "of".
bool refers_back(const DraftFigures& figures, std::uint32_t of) {
  if (figures.word(of) != "of") return false;
  if (figures.is_any(of + 1, {"that", "this", "it", "these", "those", "them", "which", "whom"}))
    return true;
  return figures.is_any(of + 1, {"the", "this", "that"}) &&
         figures.is_any(of + 2, {"money", "sum",   "total",  "amount",   "cost",     "bill",
                                 "price", "whole", "budget", "proceeds", "fund",     "funds",
                                 "grant", "loan",  "prize",  "cash",     "spending", "investment",
                                 "area",  "land",  "haul",   "figure",   "number",   "increase"});
}

/// Where a sentence begins to divide what was told: behind "Of that" or at "900,000 of it"; the end
/// of the sentence: nowhere.
std::uint32_t division_in(const DraftFigures& figures, TokenRange tokens, const Figures& found) {
  for (std::uint32_t t = tokens.begin; t + 1 < tokens.end; ++t) {
    if (!refers_back(figures, t)) continue;
    const bool opens =
        t == tokens.begin || figures.is_separator(t - 1) || figures.word(t - 1) == "out";
    if (opens) return t + 1;
    for (const DraftFigure& figure : found) {
      if (figure.tokens.end == t) return figure.tokens.begin;
    }
  }
  return tokens.end;
}

/// Whether "and" leads to the last part, and nothing between them opens the list.
bool is_closed_list(const DraftFigures& figures, const Figures& parts) {
  const TokenRange all{parts.front().tokens.begin, parts.back().tokens.end};
  if (figures.has_any(all, {"including", "among", "such", "or", "than", "also", "others"}))
    return false;
  return figures.has_any({parts[parts.size() - 2].tokens.end, parts.back().tokens.begin},
                         {"and", "with"});
}

/// The nearest figure before the parts that they may be of.
std::optional<DraftFigure> nearest_before(const DraftFigures& figures, const Figures& parts) {
  std::optional<DraftFigure> nearest;
  double largest = 0;
  for (const DraftFigure& part : parts) largest = std::max(largest, part.value);
  for (const DraftFigure& figure : figures.all()) {
    if (figure.tokens.begin >= parts.front().tokens.begin) break;
    if (figure.is_open() || figure.each || !are_addable(figures, figure, parts.front())) continue;
    if (figure.value > largest || figure.unit != parts.front().unit) nearest = figure;
  }
  return nearest;
}

/// Figures of the stretch that can be added to its first one; empty where one of them is no part.
Figures parts_from(const DraftFigures& figures, TokenRange stretch) {
  Figures parts;
  for (const DraftFigure& figure : figures.within(stretch)) {
    if (figure.unit == "percent" || figure.size) continue;
    if (!parts.empty() && !are_addable(figures, figure, parts.front())) continue;
    if (!is_plain_part(figures, figure)) return {};
    parts.push_back(figure);
  }
  return parts.size() > kMostParts ? Figures{} : parts;
}

std::optional<Sum> by_reference(const DraftFigures& figures, const Sentence& sentence) {
  const Figures found = figures.within(sentence.tokens);
  const std::uint32_t begin = division_in(figures, sentence.tokens, found);
  if (begin == sentence.tokens.end) return std::nullopt;
  PartRun run;
  run.parts = parts_from(figures, {begin, sentence.tokens.end});
  if (run.parts.size() < 3 || !is_closed_list(figures, run.parts)) return std::nullopt;
  const bool counts = run.parts.front().unit.empty();
  PartList list{.parts = {}, .complete = true, .tokens = {begin, sentence.tokens.end}};
  for (const DraftFigure& part : run.parts) list.parts.push_back({.figure = part});
  if (counts && !are_disjoint(figures, list)) return std::nullopt;
  const auto whole = nearest_before(figures, run.parts);
  auto sum = sum_of_run(figures, run);
  if (!sum || !whole || sum->whole->value != whole->value) return std::nullopt;
  return sum;
}

// ---- a number of parts

/// "shared by three authors", "in two instalments", "divided into three groups".
bool is_divided_by(const DraftFigures& figures, const DraftFigure& number) {
  constexpr std::uint32_t kReach = 7;
  const TokenRange near = before(figures, number, kReach);
  const bool group = number.noun == "group" || number.noun == "instalment" ||
                     number.noun == "installment" || number.noun == "tranche" ||
                     number.noun == "part" || number.noun == "lot" || number.noun == "arm" ||
                     number.noun == "batch" || number.noun == "stage" || number.noun == "phase" ||
                     number.noun == "section" || number.noun == "parcel" || number.noun == "half";
  const bool link =
      figures.is_any(number.tokens.begin - 1, {"in", "into", "by", "between", "among", "over"});
  if (group && link) return true;
  const std::uint32_t next = number.words.end;
  const bool listed = !number.noun.empty() && figures.is_any(next, {",", ":", "\u2013", "("}) &&
                      figures.tag(next + 1) == Upos::kNum;  // "on the two islands, nine on …"
  if (listed) return true;
  for (std::uint32_t t = near.begin; t < near.end; ++t) {
    const std::string_view lemma = figures.lemma(t);
    const bool divides = lemma == "divide" || lemma == "split" || lemma == "share" ||
                         lemma == "separate" || lemma == "distribute" || lemma == "apportion";
    if (divides && link) return true;
  }
  return false;
}

/// "The two firms were fined 4.5 million together": each has its part of it.
bool tells_joint(const DraftFigures& figures, const DraftFigure& number) {
  if (number.noun.empty()) return false;
  return figures.has_any(figures.sentence(number.sentence).tokens,
                         {"together", "jointly", "combined", "altogether"});
}

/// Figures behind the number that can be added up, to the end of the next sentence; empty where one
/// of them is no part.
Figures parts_behind(const DraftFigures& figures, const Figures& all, std::size_t number,
                     bool joint) {
  Figures parts;
  for (std::size_t i = number + 1; i < all.size(); ++i) {
    if (all[i].sentence.index() > all[number].sentence.index() + 1) break;
    if (joint && all[i].sentence == all[number].sentence) continue;
    if (!parts.empty() && !are_addable(figures, all[i], parts.front())) continue;
    if (!is_plain_part(figures, all[i]) || all[i].unit == "percent") return {};
    parts.push_back(all[i]);
  }
  return parts;
}

std::optional<Sum> by_number(const DraftFigures& figures, const Figures& all, std::size_t number) {
  constexpr double kMost = 6;
  const DraftFigure& groups = all[number];
  const bool few = groups.unit.empty() && groups.value >= 2 && groups.value <= kMost;
  if (!few || number + 1 >= all.size()) return std::nullopt;
  const bool divided = is_divided_by(figures, groups);
  if (!divided && !tells_joint(figures, groups)) return std::nullopt;
  PartRun run;
  run.parts = parts_behind(figures, all, number, !divided);
  if (static_cast<double>(run.parts.size()) != groups.value) return std::nullopt;
  return sum_of_run(figures, run);
}

// ---- a list behind its whole

/// "96 tonnes of olives. Fifty-one tonnes were pressed …, 28 … and 22 …": figures that open their
/// sentence and miss the only one of the sentence before by little.
std::optional<Sum> behind_whole(const DraftFigures& figures, std::size_t s) {
  const auto& sentences = figures.annotation().sentences;
  if (s == 0 || sentences[s - 1].section != sentences[s].section) return std::nullopt;
  PartRun run{.parts = parts_from(figures, sentences[s].tokens), .whole = {}};
  constexpr std::uint32_t kOpening = 2;
  if (run.parts.size() < 3 || !is_closed_list(figures, run.parts)) return std::nullopt;
  const DraftFigure& first = run.parts.front();
  if (figures.has_any(sentences[s].tokens, {"last", "previous", "earlier", "ago"}))
    return std::nullopt;  // another time
  if (first.unit.empty() || first.tokens.begin > sentences[s].tokens.begin + kOpening)
    return std::nullopt;
  for (const DraftFigure& figure : figures.in(SentenceIndex(s - 1))) {
    if (!are_addable(figures, figure, first)) continue;
    if (run.whole) return std::nullopt;
    run.whole = figure;
  }
  if (!run.whole || run.whole->is_open()) return std::nullopt;
  auto sum = sum_of_run(figures, run);
  constexpr double kNear = 0.1;
  return sum && is_near_whole(*sum, kNear) ? sum : std::nullopt;
}

/// "The trip lasts 21 days: nine at sea, seven in …": parts whose unit is that of the whole.
std::optional<Sum> behind_colon(const DraftFigures& figures, const Sentence& sentence) {
  const std::uint32_t colon = figures.first_of(sentence.tokens, {":"});
  if (colon >= sentence.tokens.end) return std::nullopt;
  const Figures before_it = figures.within({sentence.tokens.begin, colon});
  if (before_it.size() != 1 || before_it[0].unit.empty() || before_it[0].is_open())
    return std::nullopt;
  PartRun run{.parts = parts_from(figures, {colon + 1, sentence.tokens.end}),
              .whole = before_it[0]};
  if (run.parts.size() < 3 || !is_closed_list(figures, run.parts)) return std::nullopt;
  const bool bare = std::ranges::all_of(run.parts, [&](const DraftFigure& part) {
    return part.unit.empty() && part.noun.empty() && are_addable(figures, part, before_it[0]);
  });
  auto sum = bare ? sum_of_run(figures, run) : std::nullopt;
  constexpr double kNear = 0.25;
  return sum && is_near_whole(*sum, kNear) ? sum : std::nullopt;
}

/// "2,300 people, 900 of them pilots, 1,100 cabin crew and 450 technicians": a list without a verb
/// that misses what it is of by so little that nobody is in it twice.
std::optional<Sum> of_them_listed(const DraftFigures& figures, const Sentence& sentence) {
  const Figures found = figures.within(sentence.tokens);
  for (std::size_t i = 1; i + 2 < found.size(); ++i) {
    const std::uint32_t of = found[i].tokens.end;
    if (figures.word(of) != "of" || figures.word(of + 1) != "them") continue;
    PartRun run;
    run.parts.assign(found.begin() + static_cast<std::ptrdiff_t>(i), found.end());
    run.whole = found[i - 1];
    const bool counts = std::ranges::all_of(run.parts, [&](const DraftFigure& part) {
      return part.unit.empty() && is_plain_part(figures, part) && part.value < run.whole->value;
    });
    const DraftFigure& last = run.parts.back();
    const bool verb = !verb_behind(figures, found[i], last.tokens.begin).empty();
    const bool apposed = figures.word(found[i].tokens.begin - 1) == ",";
    if (!counts || verb || !apposed || !run.whole->unit.empty() || run.whole->is_open())
      return std::nullopt;
    if (!is_closed_list(figures, run.parts)) return std::nullopt;
    auto sum = sum_of_run(figures, run);
    constexpr double kNear = 0.1;
    return sum && is_near_whole(*sum, kNear) ? sum : std::nullopt;
  }
  return std::nullopt;
}

// ---- a total

/// The figure that "altogether" and the like give, behind it or before it.
std::optional<DraftFigure> total_in(const DraftFigures& figures, const Sentence& sentence) {
  constexpr std::uint32_t kBehind = 9;
  for (std::uint32_t t = sentence.tokens.begin; t + 1 < sentence.tokens.end; ++t) {
    const bool total = figures.is_any(t, {"altogether", "overall"}) ||
                       (figures.word(t) == "in" && figures.is_any(t + 1, {"all", "total"})) ||
                       (figures.word(t) == "all" && figures.word(t + 1) == "told");
    if (!total) continue;
    const bool opens = t == sentence.tokens.begin || figures.is_separator(t - 1);
    if (!opens) continue;
    for (const DraftFigure& figure : figures.within({t, sentence.tokens.end})) {
      if (figure.tokens.begin > t + kBehind) break;
      if (figure.unit != "percent" && !figure.is_open()) return figure;
    }
  }
  return std::nullopt;
}

std::optional<Sum> with_total(const DraftFigures& figures, std::size_t s) {
  const auto& sentences = figures.annotation().sentences;
  const auto total = total_in(figures, sentences[s]);
  if (!total) return std::nullopt;
  TokenRange stretch{sentences[s].tokens.begin, total->tokens.begin};
  if (figures.within(stretch).size() < 2 && s > 0 &&
      sentences[s - 1].section == sentences[s].section)
    stretch = sentences[s - 1].tokens;
  PartRun run{.parts = parts_from(figures, stretch), .whole = total};
  if (run.parts.size() < 3 || !is_closed_list(figures, run.parts)) return std::nullopt;
  for (const DraftFigure& part : run.parts) {
    if (!are_addable(figures, part, *total) || part.value >= total->value) return std::nullopt;
  }
  auto sum = sum_of_run(figures, run);
  constexpr double kNear = 0.3;
  return sum && is_near_whole(*sum, kNear) ? sum : std::nullopt;
}

void read_section(const DraftFigures& figures, std::size_t opening, std::vector<Sum>& sums) {
  const Figures all = figures_of_section(figures, SentenceIndex(opening), 1);
  constexpr std::uint32_t kParagraphs = 3;  // "The first …" and "The second …" may open one each
  const Figures more = figures_of_section(figures, SentenceIndex(opening), kParagraphs);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (auto sum = by_number(figures, all, i)) sums.push_back(std::move(*sum));
    if (auto sum = in_order(figures, more, i)) sums.push_back(std::move(*sum));
  }
}

}  // namespace

void read_told_in_turn(const DraftFigures& figures, std::vector<Sum>& sums) {
  const auto& sentences = figures.annotation().sentences;
  for (std::size_t i = 0; i < figures.all().size(); ++i) {  // one paragraph a part, or one for all
    if (auto sum = with_rest(figures, figures.all(), i)) sums.push_back(std::move(*sum));
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const bool opens = s == 0 || sentences[s - 1].section != sentences[s].section;
    if (opens) read_section(figures, s, sums);
    for (const auto reader : {by_reference, behind_colon, of_them_listed}) {
      if (auto sum = reader(figures, sentences[s])) sums.push_back(std::move(*sum));
    }
    if (auto sum = with_total(figures, s)) sums.push_back(std::move(*sum));
    if (auto sum = behind_whole(figures, s)) sums.push_back(std::move(*sum));
  }
}

}  // namespace belie
