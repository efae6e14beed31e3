// SPDX-License-Identifier: Apache-2.0
//
// People, or medals, told by kinds of which nobody is two: "The patients are 19 women and 15 men",
// "of whom 420 are women, 310 men and 260 children", "four golds, three silvers and five bronzes".
// The sentence has to speak of all of them – "those affected are", "of whom" – or it may be of
// some.
#include <algorithm>
#include <array>

#include "claims/sums/sums_frames.h"
#include "claims/sums/sums_runs.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

enum class Kind : std::uint8_t {
  kWoman,
  kMan,
  kGirl,
  kBoy,
  kChild,
  kAdult,
  kGold,
  kSilver,
  kBronze,
  kNone
};

struct KindWord {
  std::string_view lemma;
  Kind kind;
};

constexpr std::array kKindWords{
    KindWord{"woman", Kind::kWoman},    KindWord{"women", Kind::kWoman},
    KindWord{"female", Kind::kWoman},   KindWord{"man", Kind::kMan},
    KindWord{"men", Kind::kMan},        KindWord{"male", Kind::kMan},
    KindWord{"girl", Kind::kGirl},      KindWord{"boy", Kind::kBoy},
    KindWord{"child", Kind::kChild},    KindWord{"children", Kind::kChild},
    KindWord{"adult", Kind::kAdult},    KindWord{"gold", Kind::kGold},
    KindWord{"golds", Kind::kGold},     KindWord{"silver", Kind::kSilver},
    KindWord{"silvers", Kind::kSilver}, KindWord{"bronze", Kind::kBronze},
    KindWord{"bronzes", Kind::kBronze}};

/// Kinds that together are all there are.
using Whole = std::initializer_list<Kind>;
constexpr std::array<Whole, 5> kWholes{
    Whole{Kind::kWoman, Kind::kMan}, Whole{Kind::kGirl, Kind::kBoy},
    Whole{Kind::kWoman, Kind::kMan, Kind::kChild}, Whole{Kind::kAdult, Kind::kChild},
    Whole{Kind::kGold, Kind::kSilver, Kind::kBronze}};

Kind kind_at(const DraftFigures& figures, std::uint32_t token) {
  const auto* found = std::ranges::find(kKindWords, figures.lemma(token), &KindWord::lemma);
  if (found == kKindWords.end())
    found = std::ranges::find(kKindWords, figures.word(token), &KindWord::lemma);
  return found == kKindWords.end() ? Kind::kNone : found->kind;
}

/// The kind of those counted: at once behind the number, or behind "are", "were", "young".
Kind kind_of(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t end) {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t t = figure.tokens.end; t < std::min(end, figure.tokens.end + kReach); ++t) {
    if (const Kind kind = kind_at(figures, t); kind != Kind::kNone) {
      const bool compound = figures.tag(t + 1) == Upos::kNoun && kind < Kind::kGold;
      return compound ? Kind::kNone : kind;
    }
    const Upos tag = figures.tag(t);
    if (tag != Upos::kAux && tag != Upos::kAdj && tag != Upos::kAdv) break;
  }
  return Kind::kNone;
}

struct KindList {
  std::vector<DraftFigure> parts;
  std::vector<Kind> kinds;
};

/// The longest list of different kinds that begins with the figure.
KindList list_at(const DraftFigures& figures, const std::vector<DraftFigure>& found,
                 std::size_t first) {
  constexpr std::uint32_t kBetween = 5;
  KindList list;
  for (std::size_t i = first; i < found.size(); ++i) {
    const std::uint32_t end = i + 1 < found.size() ? found[i + 1].tokens.begin
                                                   : figures.sentence(found[i].sentence).tokens.end;
    const Kind kind = kind_of(figures, found[i], end);
    const bool near =
        list.parts.empty() || found[i].tokens.begin - list.parts.back().tokens.end <= kBetween;
    if (kind == Kind::kNone || !near || std::ranges::count(list.kinds, kind) > 0) break;
    if (!found[i].unit.empty() || found[i].is_open()) break;
    list.parts.push_back(found[i]);
    list.kinds.push_back(kind);
  }
  return list;
}

bool is_all(const KindList& list) {
  return std::ranges::any_of(kWholes, [&](const Whole& whole) {
    return list.kinds.size() == whole.size() &&
           std::ranges::all_of(whole, [&](Kind k) { return std::ranges::count(list.kinds, k); });
  });
}

/// Whether the last part stands behind "and" and closes its clause: no further kind follows.
bool is_closed(const DraftFigures& figures, const KindList& list) {
  const DraftFigure& last = list.parts.back();
  return figures.has_any({list.parts[list.parts.size() - 2].tokens.end, last.tokens.begin},
                         {"and", "to"}) &&
         !figures.has_any({last.tokens.end, last.tokens.end + 4}, {"and", "plus"});
}

/// "Those affected are", "They are", "of whom", "The patients were": all of them are spoken of.
bool speaks_of_all(const DraftFigures& figures, const DraftFigure& first) {
  const TokenRange sentence = figures.sentence(first.sentence).tokens;
  const std::uint32_t at = first.tokens.begin;
  if (figures.word(at - 1) == "whom" || figures.is_any(at - 2, {"whom"})) return true;
  const bool copula = at > sentence.begin + 1 &&
                      figures.is_any(at - 1, {"are", "were", "comprise", "comprised", "comprises"});
  if (!copula || figures.has_any({sentence.begin, at}, {"not", "some", "also", "other"}))
    return false;
  constexpr std::uint32_t kSubject = 7;
  return at - sentence.begin <= kSubject &&
         figures.is_any(sentence.begin, {"those", "they", "all", "the", "these"});
}

bool won_in(const DraftFigures& figures, const DraftFigure& first) {
  const std::uint32_t begin = figures.sentence(first.sentence).tokens.begin;
  for (std::uint32_t t = begin; t < first.tokens.begin; ++t) {
    if (figures.has_any({t, t + 1}, {"won", "with", "took", "collected", "are", "were", "of",
                                     "claimed", "picked", "comprises", "including"}))
      return figures.word(t) != "including";
  }
  return false;
}

bool counts_people(const DraftFigures& figures, const DraftFigure& figure) {
  if (figure.noun.empty()) return true;
  if (figures.lexicon().measure_words().is_within(figure.family, "person")) return true;
  for (const std::string_view ending : {"er", "or", "ist", "ian", "ant", "ee", "ent"}) {
    if (figure.noun.size() > ending.size() + 2 && figure.noun.ends_with(ending)) return true;
  }
  return false;
}

/// "a haul of 18", "its total of 18".
bool is_haul(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t at = figure.tokens.begin;
  return at >= 2 && figures.word(at - 1) == "of" &&
         figures.is_any(at - 2, {"haul", "tally", "total", "count", "collection"});
}

bool may_be_all(const DraftFigures& figures, const DraftFigure& figure, const KindList& list) {
  if (!figure.unit.empty() || figure.is_open() || figure.each) return false;
  const QuantityMention* quantity = figure.quantity;
  const bool apart =
      quantity != nullptr && (quantity->of_known || quantity->all_but || quantity->whole.valid() ||
                              quantity->determination == Determination::kFurther);
  if (apart || kind_at(figures, figure.tokens.end) != Kind::kNone) return false;
  if (list.kinds.front() >= Kind::kGold)
    return figure.noun == "medal" || figures.lemma(figure.tokens.end) == "medal" ||
           is_haul(figures, figure);
  return counts_people(figures, figure);
}

/// "Two more suspects were arrested": of whom the list may tell as well.
bool is_further(const DraftFigures& figures, const DraftFigure& figure) {
  return figure.quantity != nullptr && figure.unit.empty() && counts_people(figures, figure) &&
         figure.quantity->determination == Determination::kFurther;
}

/// The figure before the list that is nearest to the sum, no more than the share away from it; an
/// exact one anywhere in the draft comes first.
std::optional<DraftFigure> whole_for(const DraftFigures& figures, const KindList& list) {
  constexpr double kNear = 0.3;
  constexpr std::size_t kFar = 4;
  double sum = 0;
  for (const DraftFigure& part : list.parts) sum += part.value;
  std::optional<DraftFigure> whole;
  const std::size_t own = list.parts.front().sentence.index();
  const std::uint32_t first = list.parts.front().tokens.begin;
  for (const DraftFigure& figure : figures.all()) {
    if (whole && is_further(figures, figure) && figure.tokens.begin < first) return std::nullopt;
    if (!may_be_all(figures, figure, list)) continue;
    if (!figure.is_open() && figure.low <= sum && sum <= figure.high) return figure;
    const bool next = is_haul(figures, figure) && figure.sentence.index() <= own + 1;
    const bool before = figure.tokens.begin < first || next;
    const bool close = figure.sentence.index() + kFar >= own;
    if (!before || !close) continue;
    const double apart = std::abs(figure.value - sum);
    if (apart <= kNear * figure.value) whole = figure;
  }
  return whole;
}

std::optional<Sum> kinds_at(const DraftFigures& figures, const std::vector<DraftFigure>& found,
                            std::size_t first) {
  const KindList list = list_at(figures, found, first);
  if (list.parts.size() < 2 || !is_all(list) || !is_closed(figures, list)) return std::nullopt;
  const bool medals = list.kinds.front() >= Kind::kGold;
  const DraftFigure& opening = list.parts.front();
  if (medals ? !won_in(figures, opening) : !speaks_of_all(figures, opening)) return std::nullopt;
  const auto whole = whole_for(figures, list);
  if (!whole) return std::nullopt;
  Sum sum{.form = SumForm::kDivided, .whole = whole, .parts = {}, .exhaustive = true};
  for (const DraftFigure& part : list.parts) sum.parts.push_back({.figure = part});
  return sum;
}

}  // namespace

void read_kinds(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    const auto own = figures.in(SentenceIndex(s));
    const std::vector<DraftFigure> found(own.begin(), own.end());
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
      if (auto sum = kinds_at(figures, found, i)) sums.push_back(std::move(*sum));
    }
  }
}

}  // namespace belie
