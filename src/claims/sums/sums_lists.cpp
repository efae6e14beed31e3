// SPDX-License-Identifier: Apache-2.0
//
// Sums that one sentence shows: the whole before a colon or dash and its parts behind it; parts
// followed by "in all" or "a total of"; percentages with "the remaining".
#include <algorithm>
#include <cmath>

#include "claims/sums/sums_frames.h"

namespace belie {
namespace {

bool is_dash(const DraftFigures& figures, std::uint32_t token) {
  return figures.is_any(token, {"\u2013", "\u2014", "--", "-"}) &&
         figures.annotation().tokens[token].span.begin >
             figures.annotation().tokens[token - 1].span.end;
}

double total_value(const PartList& list) {
  double sum = 0;
  for (const SumPart& part : list.parts) sum += part.figure.value * part.times_low;
  return sum;
}

bool stands_at(const DraftFigure& figure, std::uint32_t mark) {
  return figure.words.end == mark || figure.tokens.end == mark;
}

/// The only figure before the mark that the parts may be of, or the one that stands right at it.
const DraftFigure* whole_before(const std::vector<DraftFigure>& before, const DraftFigure& part,
                                std::uint32_t mark) {
  const DraftFigure* whole = nullptr;
  bool several = false;
  for (const DraftFigure& figure : before) {
    if (figure.unit != part.unit) continue;
    if (figure.quantity != nullptr &&
        (figure.quantity->of_known || figure.quantity->determination == Determination::kFurther))
      continue;
    several = several || whole != nullptr;
    whole = &figure;
  }
  const bool adjacent = whole != nullptr && stands_at(*whole, mark);
  return several && !adjacent ? nullptr : whole;
}

/// "12 medals: five gold, four silver": nouns of their own behind a whole that stands at the colon.
/// Where the members are as many as the whole says, the list names them and adds nothing up.
bool lists_kinds(const DraftFigures& figures, const DraftFigure& whole,
                 const std::vector<DraftFigure>& found, std::uint32_t colon) {
  const bool adjacent = stands_at(whole, colon);
  const bool counts = whole.unit.empty() && !found.empty();
  if (!adjacent || !counts || found.front().tokens.begin != colon + 1) return false;
  double sum = 0;
  for (const DraftFigure& figure : found) sum += figure.value;
  constexpr double kNear = 0.34;
  return whole.value > 3 && static_cast<double>(found.size()) != whole.value &&
         std::abs(sum - whole.value) <= kNear * whole.value && figures.tag(colon + 1) == Upos::kNum;
}

/// Members of the list that count one by their article: "two children and a woman".
void add_articles(const DraftFigures& figures, const DraftFigure& whole, PartList& list) {
  for (std::uint32_t t = list.tokens.begin; t < list.tokens.end; ++t) {
    const bool opens = t == list.tokens.begin || figures.is_separator(t - 1);
    if (!opens || !figures.is_any(t, {"a", "an", "one"})) continue;
    const bool known = std::ranges::any_of(list.parts, [&](const SumPart& part) {
      return part.figure.tokens.begin <= t && t < part.figure.words.end;
    });
    const auto one = known ? std::nullopt : figures.article_at(t);
    if (one && figures.is_of(*one, whole)) list.parts.push_back({.figure = *one});
  }
  std::ranges::stable_sort(list.parts, {},
                           [](const SumPart& part) { return part.figure.tokens.begin; });
}

/// "Six people, four men and three women, …"; "17 homes, nine in Harwell and six in Cobb": behind a
/// comma only parts without a noun of their own, or kinds of people.
std::optional<Sum> apposed_list(const DraftFigures& figures, Sum sum, TokenRange stretch) {
  const DraftFigure& whole = *sum.whole;
  const bool people = whole.noun == "people" || whole.noun == "person";
  bool bare = true;
  for (std::size_t i = 0; i < sum.parts.size(); ++i) {
    const DraftFigure& figure = sum.parts[i].figure;
    if (figure.quantity == nullptr || figure.value >= whole.value) return std::nullopt;
    if (!figure.noun.empty() && !people && figure.family != whole.family) return std::nullopt;
    bare = bare && figure.noun.empty();
    const std::uint32_t end =
        i + 1 < sum.parts.size() ? sum.parts[i + 1].figure.tokens.begin : stretch.end;
    if (i + 1 < sum.parts.size() && !verb_behind(figures, figure, end).empty()) return std::nullopt;
  }
  const bool begins = sum.parts.front().figure.tokens.begin == stretch.begin;
  const DraftFigure& last = sum.parts.back().figure;
  const bool closed = figures.has_any({last.tokens.begin - 2, last.tokens.begin}, {"and"});
  if (!begins || !closed || (!bare && !people)) return std::nullopt;
  if (!bare && !figures.is_any(last.words.end, {",", ".", "\u2013"})) return std::nullopt;
  sum.form = SumForm::kDivided;
  sum.exhaustive = !bare && sum.exhaustive;
  return sum;
}

/// "consists of", "is made up of": what follows is the whole.
bool consists_of(const DraftFigures& figures, std::uint32_t token) {
  if (figures.is_any(token, {"comprises", "comprised", "comprising"})) return true;
  return figures.word(token) == "of" && token > 0 &&
         (figures.is_any(token - 1,
                         {"consists", "consist", "consisted", "consisting", "composed"}) ||
          (figures.word(token - 1) == "up" && figures.is_any(token - 2, {"made"})));
}

/// Whether every member of the list shows its figure: behind the last part no other member comes,
/// and none is counted by others ("one for each of the dead").
bool shows_all(const DraftFigures& figures, const Sum& sum, TokenRange stretch) {
  for (std::uint32_t t = sum.parts.back().figure.tokens.end; t + 1 < stretch.end; ++t) {
    if (figures.is_any(t, {",", ";"}) && figures.is_any(t + 1, {"and", "as", "plus"})) return false;
  }
  for (std::uint32_t t = stretch.begin; t + 1 < stretch.end; ++t) {
    if (figures.word(t) == "for" && figures.is_any(t + 1, {"each", "every"})) return false;
  }
  return true;
}

/// Figures as they are written, so that a reader can add them up without a thought.
bool is_plain(const Sum& sum) {
  return std::ranges::all_of(sum.parts, [](const SumPart& part) {
    const DraftFigure& figure = part.figure;
    if (figure.quantity == nullptr) return !figure.noun.empty();  // "a woman"
    return figure.quantity->hedge == Hedge::kNone && !figure.each;
  });
}

std::optional<Sum> listed_at(const DraftFigures& figures, TokenRange sentence,
                             std::uint32_t colon) {
  TokenRange stretch{colon + 1, sentence.end};
  if (is_dash(figures, colon)) {
    for (std::uint32_t t = colon + 1; t < sentence.end; ++t) {
      if (is_dash(figures, t)) {
        stretch.end = t;
        break;
      }
    }
  }
  std::vector<DraftFigure> found = figures.within(stretch);
  if (found.empty()) return std::nullopt;
  const std::vector<DraftFigure> before = figures.within({sentence.begin, colon});
  const DraftFigure* whole = whole_before(before, found.front(), colon);
  if (whole == nullptr || whole->is_open() || whole->unit == "percent") return std::nullopt;
  const bool comma = figures.word(colon) == ",";
  const bool opens =
      figures.word(colon) == ":" || is_dash(figures, colon) || consists_of(figures, colon);
  if (!opens && !stands_at(*whole, colon)) return std::nullopt;
  const bool bare = whole->unit.empty() && whole->noun.empty();
  if (bare && figures.word(colon) != ":") return std::nullopt;  // "12 – 12"
  std::erase_if(found, [&](const DraftFigure& figure) { return figure.unit != whole->unit; });
  const bool kinds = !comma && lists_kinds(figures, *whole, found, colon);
  DraftFigure any = *whole;
  if (kinds) any.noun.clear();
  PartList list = parts_in(figures, stretch, any);
  if (whole->unit.empty() && !whole->noun.empty() && !list.parts.empty())
    add_articles(figures, *whole, list);
  if (list.parts.size() < 2) return std::nullopt;
  // What the list does not begin with is a sentence of its own, whose figures may overlap.
  constexpr std::uint32_t kNear = 6;
  const std::uint32_t lead = list.parts.front().figure.tokens.begin - stretch.begin;
  if (lead > kNear || (lead > 0 && !are_disjoint(figures, list))) return std::nullopt;
  const bool is_count_list = whole->unit.empty() && !kinds &&
                             static_cast<double>(list.parts.size()) == whole->value &&
                             total_value(list) > whole->value;
  if (is_count_list) return std::nullopt;
  // Figures so far apart are no whole and its parts: scores, models, dates.
  constexpr double kLeast = 0.5;
  constexpr double kMost = 1.6;
  const double share = total_value(list) / whole->value;
  if (share < kLeast || share > kMost) return std::nullopt;
  Sum sum{.form = SumForm::kListed, .whole = *whole, .parts = list.parts};
  sum.exhaustive = list.complete && (lead == 0 || has_rest_word(figures, stretch));
  if (comma) return apposed_list(figures, std::move(sum), stretch);
  if (!shows_all(figures, sum, stretch)) sum.exhaustive = false;
  if (!is_plain(sum)) sum.form = SumForm::kDivided;
  return sum;
}

std::optional<Sum> total_at(const DraftFigures& figures, TokenRange sentence,
                            const DraftFigure& whole) {
  const bool opens = whole.tokens.begin > sentence.begin;
  if (!opens || !is_total(figures, whole) || whole.is_open()) return std::nullopt;
  std::uint32_t first = whole.tokens.begin;
  for (const DraftFigure& figure : figures.within({sentence.begin, whole.tokens.begin})) {
    if (figure.unit == whole.unit) first = std::min(first, figure.tokens.begin);
  }
  const PartList list = parts_in(figures, {first, whole.tokens.begin}, whole);
  if (list.parts.size() < 2) return std::nullopt;
  // The parts stand side by side: nothing but their own words and separators between them.
  for (std::size_t i = 1; i < list.parts.size(); ++i) {
    const DraftFigure& last = list.parts[i - 1].figure;
    const TokenRange between{last.tokens.end, list.parts[i].figure.tokens.begin};
    constexpr std::uint32_t kClose = 8;
    if (between.size() > kClose || !verb_behind(figures, last, between.end).empty())
      return std::nullopt;
  }
  return Sum{
      .form = SumForm::kTotal, .whole = whole, .parts = list.parts, .exhaustive = list.complete};
}

/// "40 + 12 = 53".
std::optional<Sum> written_sum(std::span<const DraftFigure> found, std::size_t i,
                               const DraftFigures& figures) {
  Sum sum{
      .form = SumForm::kTotal, .whole = {}, .parts = {{.figure = found[i]}}, .exhaustive = true};
  for (++i; i < found.size(); ++i) {
    const TokenRange between{found[i - 1].tokens.end, found[i].tokens.begin};
    if (between.size() != 1) return std::nullopt;
    if (figures.is_any(between.begin, {"+", "plus"})) {
      sum.parts.push_back({.figure = found[i]});
    } else if (figures.is_any(between.begin, {"=", "is", "makes", "equals"})) {
      sum.whole = found[i];
      break;
    } else {
      return std::nullopt;
    }
  }
  if (!sum.whole || sum.parts.size() < 2) return std::nullopt;
  return sum;
}

/// "48 per cent in favour, 39 per cent against and 18 per cent undecided": an answer a figure.
bool are_answers(const DraftFigures& figures, TokenRange tokens, std::size_t parts) {
  std::size_t answers = 0;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    answers += figures.is_any(t, {"favour", "favor", "yes", "against", "no", "undecided", "unsure",
                                  "abstained", "opposed", "supported"})
                   ? 1
                   : 0;
  }
  return answers == parts;
}

/// "55 per cent of the vote, his rival 41 per cent": the one who got it before each later figure.
bool are_vote_shares(const DraftFigures& figures, const PartList& list) {
  bool of_vote = false;
  for (std::uint32_t t = list.tokens.begin; t + 2 < list.tokens.end; ++t) {
    of_vote = of_vote || (figures.word(t) == "of" && figures.word(t + 1) == "the" &&
                          figures.is_any(t + 2, {"vote", "votes"}));
  }
  if (!of_vote || figures.has_any(list.tokens, {"in", "there"})) return false;
  return std::ranges::all_of(list.parts.begin() + 1, list.parts.end(), [&](const SumPart& part) {
    const Upos before = figures.tag(part.figure.tokens.begin - 1);
    return before == Upos::kPropn || before == Upos::kNoun;
  });
}

/// Shares of one ballot, where nothing is said of another one.
bool are_of_one_ballot(const DraftFigures& figures, const PartList& list) {
  if (list.parts.size() < 2) return false;
  if (figures.has_any(list.tokens,
                      {"than", "from", "turnout", "poll", "polls", "year", "round", "counted",
                       "between", "margin", "threshold", "among", "with", "who", "both"}))
    return false;
  return are_answers(figures, list.tokens, list.parts.size()) || are_vote_shares(figures, list);
}

/// Percentages of one sentence that share out one thing: "55 per cent to the north, 30 to the south
/// and the remaining 25 to the islands".
std::optional<Sum> hundred_in(const DraftFigures& figures, const Sentence& sentence) {
  DraftFigure hundred;
  hundred.unit = "percent";
  hundred.value = hundred.low = hundred.high = 100;
  std::uint32_t first = sentence.tokens.end;
  std::uint32_t last = 0;
  for (const DraftFigure& figure : figures.within(sentence.tokens)) {
    if (figure.unit != hundred.unit) continue;
    if (first < figure.tokens.begin && figures.has_any({first, figure.tokens.begin}, {";"}))
      first = figure.tokens.begin;
    first = std::min(first, figure.tokens.begin);
    const TokenRange lead{figure.tokens.begin >= sentence.tokens.begin + 2 ? figure.tokens.begin - 2
                                                                           : sentence.tokens.begin,
                          figure.tokens.begin};
    if (figures.has_any(lead, {"remaining", "other"}) && figures.has_any(lead, {"the"}))
      last = figure.tokens.end;
  }
  const PartList list = parts_in(figures, {first, sentence.tokens.end}, hundred);
  if (last == 0) {
    if (!are_of_one_ballot(figures, list)) return std::nullopt;
    return Sum{.form = SumForm::kHundred, .whole = std::nullopt, .parts = list.parts};
  }
  if (list.parts.size() < 2 || list.parts.back().figure.tokens.end != last) return std::nullopt;
  const bool one_clause = !figures.has_any({first, last}, {";"});
  if (!one_clause && !are_disjoint(figures, list)) return std::nullopt;
  return Sum{.form = SumForm::kHundred,
             .whole = std::nullopt,
             .parts = list.parts,
             .exhaustive = list.complete};
}

}  // namespace

bool is_total(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t begin = figure.tokens.begin;
  const std::uint32_t end = figure.words.end;
  const bool before = begin >= 2 && figures.word(begin - 1) == "of" &&
                      figures.is_any(begin - 2, {"total"}) && !figures.is_any(begin - 3, {"the"});
  for (const std::uint32_t at : {figure.tokens.end, end}) {
    if (figures.is_any(at, {"altogether", "overall"})) return true;
    if (figures.word(at) == "in" && figures.is_any(at + 1, {"all", "total"})) return true;
  }
  return before || (begin > 0 && figures.is_any(begin - 1, {"totalling", "totaling"}));
}

void read_listed(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (const Sentence& sentence : figures.annotation().sentences) {
    for (std::uint32_t t = sentence.tokens.begin + 1; t + 1 < sentence.tokens.end; ++t) {
      const bool copula = figures.is_any(t, {"were", "are"}) && figures.tag(t + 1) == Upos::kNum;
      const bool mark = figures.is_any(t, {":", ","}) || is_dash(figures, t);
      if (!mark && !copula && !consists_of(figures, t)) continue;
      if (auto sum = listed_at(figures, sentence.tokens, t)) {
        sums.push_back(std::move(*sum));
        break;
      }
    }
  }
}

void read_totals(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    const TokenRange tokens = figures.annotation().sentences[s].tokens;
    const auto found = figures.in(SentenceIndex(s));
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (auto sum = total_at(figures, tokens, found[i])) sums.push_back(std::move(*sum));
      if (auto sum = written_sum(found, i, figures)) sums.push_back(std::move(*sum));
    }
  }
}

void read_hundreds(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (const Sentence& sentence : figures.annotation().sentences) {
    if (auto sum = hundred_in(figures, sentence)) sums.push_back(std::move(*sum));
  }
}

}  // namespace belie
