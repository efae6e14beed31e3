// SPDX-License-Identifier: Apache-2.0
//
// A closed list of counts and the one figure near it that it divides, whatever words join them:
//     things     "struck the pier: 14 tourists, six crew and four musicians"
//     one verb   "Nine of the panels came from the refectory, five from … and six from …"
//     outcomes   "Fifteen passed and nine failed"; "Six died, 29 were hurt and 11 were unhurt"
//     holders    "Olav has 42 and Trygve 38"; "Labour 19, Conservatives 14 and Greens 6"
// Members of such a list cannot overlap. The whole is the only figure of its kind in the sentence
// or the ones beside it that the list misses by no more than a third; a figure that the list makes
// up exactly, or that fills the gap, ends the search.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/word_list.h"
#include "claims/sums_frames.h"
#include "claims/sums_runs.h"
#include "language/measure_words.h"

namespace belie {
namespace {

using Figures = std::vector<DraftFigure>;

enum class ListKind : std::uint8_t { kNone, kThings, kOneVerb, kOutcomes, kHolders };

struct CountList {
  Figures parts;
  ListKind kind = ListKind::kNone;
  bool all_told = false;             // the outcomes leave no further one: passed and failed
  bool all_met = false;              // so do fates: dead, missing and saved
  std::uint32_t begin = 0, end = 0;  // with the holder of the first and the words of the last
  double sum = 0;
};

struct OutcomeWord {
  std::string_view lemma;
  int family;
  int outcome;
};

constexpr int kLife = 0;
constexpr int kDead = 0, kHurt = 1, kUnhurt = 2, kRescued = 4, kReleased = 5, kTreated = 6;

constexpr std::array kOutcomes{OutcomeWord{"die", 0, 0},
                               OutcomeWord{"dead", 0, 0},
                               OutcomeWord{"kill", 0, 0},
                               OutcomeWord{"drown", 0, 0},
                               OutcomeWord{"perish", 0, 0},
                               OutcomeWord{"injure", 0, kHurt},
                               OutcomeWord{"hurt", 0, kHurt},
                               OutcomeWord{"wound", 0, kHurt},
                               OutcomeWord{"unharmed", 0, kUnhurt},
                               OutcomeWord{"unhurt", 0, kUnhurt},
                               OutcomeWord{"uninjured", 0, kUnhurt},
                               OutcomeWord{"unscathed", 0, kUnhurt},
                               OutcomeWord{"escape", 0, kUnhurt},
                               OutcomeWord{"walk", 0, kUnhurt},
                               OutcomeWord{"release", 0, kReleased},
                               OutcomeWord{"discharge", 0, kReleased},
                               OutcomeWord{"treat", 0, kTreated},
                               OutcomeWord{"missing", 0, 3},
                               OutcomeWord{"unaccounted", 0, 3},
                               OutcomeWord{"rescue", 0, kRescued},
                               OutcomeWord{"save", 0, kRescued},
                               OutcomeWord{"alive", 0, kRescued},
                               OutcomeWord{"pass", 1, 0},
                               OutcomeWord{"fail", 1, 1},
                               OutcomeWord{"win", 2, 0},
                               OutcomeWord{"draw", 2, 1},
                               OutcomeWord{"lose", 2, 2},
                               OutcomeWord{"acquit", 3, 0},
                               OutcomeWord{"convict", 3, 1},
                               OutcomeWord{"accept", 4, 0},
                               OutcomeWord{"approve", 4, 0},
                               OutcomeWord{"grant", 4, 0},
                               OutcomeWord{"admit", 4, 0},
                               OutcomeWord{"reject", 4, 1},
                               OutcomeWord{"refuse", 4, 1},
                               OutcomeWord{"deny", 4, 1},
                               OutcomeWord{"open", 5, 0},
                               OutcomeWord{"close", 5, 1},
                               OutcomeWord{"shut", 5, 1},
                               OutcomeWord{"finish", 6, 0},
                               OutcomeWord{"retire", 6, 1},
                               OutcomeWord{"abandon", 6, 1},
                               OutcomeWord{"destroy", 7, 0},
                               OutcomeWord{"damage", 7, 1},
                               OutcomeWord{"spare", 7, 2},
                               OutcomeWord{"intact", 7, 2},
                               OutcomeWord{"undamaged", 7, 2},
                               OutcomeWord{"untouched", 7, 2},
                               OutcomeWord{"stand", 7, 2},
                               OutcomeWord{"empty", 8, 0},
                               OutcomeWord{"occupied", 8, 1},
                               OutcomeWord{"free", 9, 0},
                               OutcomeWord{"hold", 9, 1},
                               OutcomeWord{"detain", 9, 1},
                               OutcomeWord{"sell", 10, 0},
                               OutcomeWord{"unsold", 10, 1},
                               OutcomeWord{"dig", 11, 0},
                               OutcomeWord{"build", 11, 0},
                               OutcomeWord{"come", 11, 1},
                               OutcomeWord{"remain", 11, 1},
                               OutcomeWord{"recover", 12, 0},
                               OutcomeWord{"find", 12, 0},
                               OutcomeWord{"lost", 12, 1}};

const OutcomeWord* outcome_behind(const DraftFigures& figures, std::uint32_t from,
                                  std::uint32_t end) {
  const OutcomeWord* found = nullptr;
  for (std::uint32_t t = from; t < end; ++t) {
    if (figures.is_any(t, {"who", "which", "that", ";"})) break;
    const auto* row = std::ranges::find(kOutcomes, figures.lemma(t), &OutcomeWord::lemma);
    if (row == kOutcomes.end())
      row = std::ranges::find(kOutcomes, figures.word(t), &OutcomeWord::lemma);
    if (row == kOutcomes.end()) continue;
    // "escaped unharmed", "were found dead": the last word of one clause tells
    if (found == nullptr || found->family == row->family || row->family == kLife) found = row;
  }
  return found;
}

/// "won eleven, drew five and lost six": the verb at once before the figure.
const OutcomeWord* outcome_before(const DraftFigures& figures, std::uint32_t at) {
  if (at == 0 || figures.tag(at - 1) != Upos::kVerb) return nullptr;
  const auto* row = std::ranges::find(kOutcomes, figures.lemma(at - 1), &OutcomeWord::lemma);
  return row == kOutcomes.end() ? nullptr : row;
}

std::uint32_t end_of(const CountList& list, std::size_t i) {
  return i + 1 < list.parts.size() ? list.parts[i + 1].tokens.begin : list.end;
}

bool is_dash(const DraftFigures& figures, std::uint32_t token) {
  return figures.is_any(token, {":", "\u2013", "\u2014", "--", "("});
}

bool is_word_of_time(const DraftFigure& figure) {
  static constexpr std::array<std::string_view, 16> kTimes{
      "year", "month", "week",   "day",    "hour",  "minute", "second", "decade",
      "time", "night", "season", "person", "meter", "metre",  "page",   "degree"};
  return is_one_of(kTimes, figure.noun);
}

/// "the region gave 31 million and the government 14": the magnitude and the unit are told once.
void complete(Figures& run) {
  const DraftFigure& first = run.front();
  constexpr double kMillion = 1e6;
  if (first.value < kMillion) return;
  const double scale = first.value < 1e9 ? kMillion : 1e9;
  for (DraftFigure& part : run) {
    const bool bare = part.quantity == nullptr && part.unit.empty() && part.value < 1000;
    if (!bare) continue;
    part.value = part.value * scale;
    part.low = part.value - scale / 2;
    part.high = part.value + scale / 2;
    part.unit = first.unit;
  }
}

/// Figures that may stand side by side in a list of parts: exact, of one unit.
bool may_be_part(const DraftFigures& figures, const DraftFigure& figure) {
  if (figure.unit == "percent" || figure.unit == "share" || figure.size || figure.each)
    return false;
  if (figure.is_open() || !is_plain_part(figures, figure)) return false;
  if (is_word_of_time(figure)) return false;
  return figure.quantity == nullptr || figure.quantity->hedge == Hedge::kNone;
}

/// Whether the words between two figures part two members of one list.
bool parts_members(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  constexpr std::uint32_t kFar = 20;
  const TokenRange between{std::min(a.words.end, b.tokens.begin), b.tokens.begin};
  if (between.size() > kFar) return false;
  if (!figures.has_any(between, {",", ";", "and", "while", "but", "plus"})) return false;
  return !figures.has_any(between, {"or", "than", "including", "which", "."});
}

/// "Trygve 38": a bare number behind a name or noun that ends its member of a list is no quantity
/// by itself, but one of the list.
std::optional<DraftFigure> held_at(const DraftFigures& figures, std::uint32_t t,
                                   SentenceIndex sentence) {
  const auto value = number_of(figures.word(t));
  const Upos before = figures.tag(t - 1);
  if (!value || (before != Upos::kPropn && before != Upos::kNoun)) return std::nullopt;
  const bool closes = figures.is_separator(t + 1) || figures.is_any(t + 1, {".", ")"});
  if (!closes || (figures.word(t).size() == 4 && *value > 1000 && *value < 2100))
    return std::nullopt;
  DraftFigure figure;
  figure.tokens = figure.words = {t, t + 1};
  figure.value = figure.low = figure.high = *value;
  figure.sentence = sentence;
  return figure;
}

/// The figures of a sentence, and the bare numbers of holders.
Figures figures_in(const DraftFigures& figures, SentenceIndex sentence) {
  const auto own = figures.in(sentence);
  Figures found(own.begin(), own.end());
  const TokenRange tokens = figures.sentence(sentence).tokens;
  for (std::uint32_t t = tokens.begin + 1; t < tokens.end; ++t) {
    const bool known = std::ranges::any_of(
        found, [&](const DraftFigure& f) { return f.words.contains(t) || f.tokens.contains(t); });
    if (known) continue;
    if (auto held = held_at(figures, t, sentence)) found.push_back(*held);
  }
  std::ranges::stable_sort(found, {}, [](const DraftFigure& f) { return f.tokens.begin; });
  return found;
}

/// "eleven of its 20 games": the second is what the first is of.
bool is_whole_of(const DraftFigures& figures, const DraftFigure& part, const DraftFigure& whole) {
  if (part.quantity == nullptr || !part.quantity->whole.valid() || whole.quantity == nullptr)
    return false;
  return whole.quantity == &figures.annotation().quantities[part.quantity->whole.index()];
}

/// The runs of figures of a sentence that may be a list, each as long as it can be; articles that
/// count one among them.
std::vector<Figures> runs_in(const DraftFigures& figures, SentenceIndex sentence) {
  std::vector<Figures> runs;
  Figures run;
  for (const DraftFigure& figure : figures_in(figures, sentence)) {
    if (!run.empty() && is_whole_of(figures, run.back(), figure)) continue;
    const bool part = may_be_part(figures, figure);
    const bool goes_on =
        part && !run.empty() && parts_members(figures, run.back(), figure) &&
        (run.back().unit == figure.unit || figure.unit.empty() || run.back().unit.empty());
    if (!goes_on) {
      if (run.size() >= 2) runs.push_back(run);
      run.clear();
    }
    if (part) run.push_back(figure);
  }
  if (run.size() >= 2) runs.push_back(run);
  return runs;
}

bool is_closed(const DraftFigures& figures, const Figures& parts) {
  const TokenRange gap{parts[parts.size() - 2].tokens.end, parts.back().tokens.begin};
  return figures.has_any(gap, {"and", "while", "but", "plus", "with"});
}

bool has_finite_verb(const DraftFigures& figures, TokenRange tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const Xpos tag = figures.annotation().tokens[t].xpos;
    if (tag == Xpos::kVbd || tag == Xpos::kVbz || tag == Xpos::kVbp || tag == Xpos::kMd)
      return true;
  }
  return false;
}

/// "14 tourists, six crew and four musicians": each with a noun of its own, no verb between.
bool are_things(const DraftFigures& figures, const CountList& list) {
  for (std::size_t i = 0; i < list.parts.size(); ++i) {
    const DraftFigure& part = list.parts[i];
    if (part.noun.empty() || !part.unit.empty()) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (list.parts[j].noun == part.noun) return false;
    }
    const bool last = i + 1 == list.parts.size();
    const std::uint32_t end = last ? part.words.end : end_of(list, i);
    if (has_finite_verb(figures, {part.tokens.end, end})) return false;
  }
  return true;
}

bool have_outcomes(const DraftFigures& figures, CountList& list) {
  std::vector<const OutcomeWord*> met;
  for (std::size_t i = 0; i < list.parts.size(); ++i) {
    const auto* row = outcome_before(figures, list.parts[i].tokens.begin);
    if (row == nullptr) row = outcome_behind(figures, list.parts[i].tokens.end, end_of(list, i));
    if (row == nullptr || (!met.empty() && met.front()->family != row->family)) return false;
    for (const OutcomeWord* other : met) {
      if (other->outcome == row->outcome) return false;
    }
    met.push_back(row);
  }
  const auto has = [&](int outcome) {
    return std::ranges::any_of(met,
                               [&](const OutcomeWord* row) { return row->outcome == outcome; });
  };
  const int family = met.front()->family;
  if (family == kLife && has(kRescued) && (has(kHurt) || has(kUnhurt))) return false;
  // who was hurt may be treated, who was treated may be released
  if (family == kLife && (has(kTreated) || has(kReleased))) {
    if (has(kHurt) || has(kRescued) || has(kUnhurt)) return false;
    if (has(kTreated) && has(kReleased) && !figures.has_any({list.begin, list.end}, {"still"}))
      return false;
  }
  list.all_told = family != kLife || has(kUnhurt) || (has(kRescued) && has(kDead));
  list.all_met =
      family != kLife ? list.all_told : has(kDead) && has(3) && (has(kRescued) || has(kUnhurt));
  if (family == 7) list.all_told = has(2);
  if (family == 2) list.all_told = has(0) && has(2) && list.parts.size() == 3;
  return true;
}

/// "Labour 19, Conservatives 14", "Olav has 42 and Trygve 38": behind a name or a noun, before the
/// end of the member.
bool have_holders(const DraftFigures& figures, CountList& list) {
  for (std::size_t i = 0; i < list.parts.size(); ++i) {
    const DraftFigure& part = list.parts[i];
    const std::uint32_t next = part.words.end;
    const bool closes = figures.is_separator(next) || figures.is_any(next, {".", ")", ""}) ||
                        next >= end_of(list, i);
    const Upos before = figures.tag(part.tokens.begin - 1);
    const bool held = before == Upos::kPropn || before == Upos::kNoun;
    if (i == 0) {
      const bool verb = before == Upos::kVerb || before == Upos::kAux;
      if ((!held && !verb) || !closes) return false;
      continue;
    }
    if (!held || !closes || !part.noun.empty()) return false;
    if (has_finite_verb(figures, {list.parts[i - 1].tokens.end, part.tokens.begin})) return false;
  }
  return true;
}

ListKind kind_of(const DraftFigures& figures, CountList& list) {
  if (have_outcomes(figures, list)) return ListKind::kOutcomes;
  if (are_things(figures, list)) return ListKind::kThings;
  if (have_holders(figures, list)) return ListKind::kHolders;
  PartList parts{.parts = {}, .complete = true, .tokens = {list.begin, list.end}};
  for (const DraftFigure& part : list.parts) parts.parts.push_back({.figure = part});
  const bool verb = !verb_behind(figures, list.parts.front(), end_of(list, 0)).empty();
  return verb && are_disjoint(figures, parts) ? ListKind::kOneVerb : ListKind::kNone;
}

/// Words that leave room for more, or for one thing twice.
bool leaves_room(const DraftFigures& figures, const CountList& list) {
  return figures.has_any(
      {list.begin, list.end},
      {"including",    "among",   "several", "some",   "most",  "dozens",  "many",     "also",
       "others",       "others'", "rest",    "such",   "least", "few",     "more",     "another",
       "respectively", "each",    "apiece",  "either", "other", "earlier", "previous", "last"});
}

/// Whether another figure near fills what is missing, or is what the list makes up.
bool is_explained(const DraftFigures& figures, const CountList& list, const DraftFigure& whole) {
  return std::ranges::any_of(figures.all(), [&](const DraftFigure& other) {
    if (other.tokens.overlaps(whole.tokens) || other.unit != whole.unit) return false;
    const bool part = std::ranges::any_of(
        list.parts, [&](const DraftFigure& p) { return p.tokens.overlaps(other.tokens); });
    if (part) return false;
    if (other.low <= list.sum && list.sum <= other.high) return true;
    constexpr std::size_t kNear = 2;
    const std::size_t own = list.parts.front().sentence.index();
    if (other.sentence.index() < own || other.sentence.index() > own + kNear) return false;
    const double gap = whole.value - list.sum;
    return gap > 0 && other.low <= gap && gap <= other.high;
  });
}

bool counts_people(const DraftFigures& figures, const DraftFigure& figure) {
  const MeasureWords& measures = figures.lexicon().measure_words();
  if (measures.is_within(figure.family, "person")) return true;
  for (const std::string_view ending : {"er", "or", "ist", "ian", "ant", "ee", "ate"}) {
    if (figure.noun.size() > ending.size() + 2 && figure.noun.ends_with(ending)) return true;
  }
  return figure.noun == "member";
}

bool is_exact_count(const DraftFigure& figure) {
  if (figure.is_open() || figure.each || figure.unit == "percent" || figure.unit == "share")
    return false;
  const QuantityMention* quantity = figure.quantity;
  if (quantity == nullptr) return figure.size;
  return quantity->hedge == Hedge::kNone && !quantity->all_but && !quantity->whole.valid() &&
         quantity->determination != Determination::kFurther;
}

/// "all 51", "the 13 accused".
bool is_definite(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t at = figure.tokens.begin;
  return figures.is_any(at, {"all", "the"}) ||
         (at > 0 && figures.is_any(at - 1, {"the", "all", "these", "those"}));
}

double largest(const CountList& list) {
  double value = 0;
  for (const DraftFigure& part : list.parts) value = std::max(value, part.value);
  return value;
}

/// Whether the nouns let the list divide the figure.
bool may_divide(const DraftFigures& figures, const CountList& list, const DraftFigure& whole) {
  const std::uint32_t mark = list.parts.front().tokens.begin - 1;
  if (list.kind == ListKind::kThings && is_dash(figures, mark) && whole.tokens.end <= mark &&
      whole.sentence == list.parts.front().sentence && whole.unit.empty() &&
      whole.value > largest(list))
    return true;
  const DraftFigure& first = list.parts.front();
  const bool units = std::ranges::all_of(list.parts, [&](const DraftFigure& part) {
    return (part.unit == whole.unit || part.unit.empty()) && part.value < whole.value;
  });
  if (!units || (!whole.unit.empty() && first.unit != whole.unit)) return false;
  if (list.kind == ListKind::kThings) {
    return std::ranges::all_of(list.parts, [&](const DraftFigure& part) {
      return figures.is_of(part, whole) ||
             (counts_people(figures, part) && counts_people(figures, whole));
    });
  }
  if (!first.noun.empty() && !whole.noun.empty())
    return first.noun == whole.noun || first.family == whole.family ||
           (counts_people(figures, first) && whole.noun == "people");
  return true;
}

/// The only figure of the sentence that counts anything.
bool is_alone(const DraftFigures& figures, const DraftFigure& figure) {
  return std::ranges::none_of(figures.in(figure.sentence), [&](const DraftFigure& other) {
    return &other != &figure && !other.tokens.overlaps(figure.tokens) &&
           other.unit == figure.unit && !is_word_of_time(other);
  });
}

/// "Of the 62 birds brought in, …": the figure is divided by what follows.
bool opens_with_of(const DraftFigures& figures, const DraftFigure& whole) {
  const std::uint32_t begin = figures.sentence(whole.sentence).tokens.begin;
  const std::uint32_t near = whole.tokens.begin - std::min(whole.tokens.begin - begin, 3U);
  return figures.has_any({near, whole.tokens.begin + 1}, {"of"}) && near <= begin + 1;
}

bool are_both_sexes(const CountList& list) {
  const auto has = [&](std::string_view noun) {
    return std::ranges::any_of(list.parts,
                               [&](const DraftFigure& part) { return part.noun == noun; });
  };
  return list.parts.size() == 2 && ((has("man") && has("woman")) || (has("boy") && has("girl")));
}

enum class Tie : std::uint8_t { kNone, kClose, kAll };

/// How the text ties the list to the figure: kAll where it says or shows that these are all.
Tie tie_of(const DraftFigures& figures, const CountList& list, const DraftFigure& whole) {
  const std::size_t own = list.parts.front().sentence.index();
  const std::size_t there = whole.sentence.index();
  const auto& sentences = figures.annotation().sentences;
  const DraftFigure& first = list.parts.front();
  if (is_whole_of(figures, first, whole)) return Tie::kClose;
  if (there == own && whole.tokens.end <= list.begin) {
    const TokenRange between{whole.words.end, first.tokens.begin};
    for (std::uint32_t t = between.begin; t < between.end; ++t) {
      if (is_dash(figures, t)) return Tie::kAll;
    }
    if (!opens_with_of(figures, whole)) return Tie::kNone;
    return list.kind == ListKind::kOutcomes && list.all_met ? Tie::kAll : Tie::kClose;
  }
  const bool section = sentences[there].section == sentences[own].section;
  const bool same_noun = !first.noun.empty() && first.noun == whole.noun;
  const bool of_known = first.quantity != nullptr && first.quantity->of_known;
  if (there < own) {
    if (list.kind == ListKind::kOneVerb && same_noun && of_known) return Tie::kAll;
    if (there + 2 < own || (!section && there + 1 < own && !same_noun)) return Tie::kNone;
    if (list.kind == ListKind::kOutcomes && there + 1 == own && is_alone(figures, whole))
      return list.all_told ? Tie::kAll : Tie::kClose;
    if (list.kind == ListKind::kOutcomes && section && same_noun) return Tie::kClose;
    if (list.kind == ListKind::kHolders && there + 1 == own && section && is_alone(figures, whole))
      return Tie::kClose;
    return Tie::kNone;
  }
  const bool behind = there == own ? whole.tokens.begin >= list.parts.back().tokens.end
                                   : there == own + 1 && section;
  if (!behind || !is_definite(figures, whole)) return Tie::kNone;
  if (list.kind == ListKind::kHolders) return Tie::kNone;
  const bool all = figures.is_any(whole.tokens.begin, {"all"}) ||
                   figures.is_any(whole.tokens.begin - 1, {"all"});
  if (list.kind == ListKind::kOneVerb && !all) return Tie::kNone;
  return all || are_both_sexes(list) ? Tie::kAll : Tie::kClose;
}

std::optional<Sum> sum_with(const DraftFigures& figures, const CountList& list) {
  constexpr double kNear = 0.34;
  std::optional<DraftFigure> whole;
  Tie tied = Tie::kNone;
  for (const DraftFigure& figure : figures.all()) {
    const bool part = std::ranges::any_of(
        list.parts, [&](const DraftFigure& p) { return p.tokens.overlaps(figure.tokens); });
    if (part || !is_exact_count(figure) || is_word_of_time(figure)) continue;
    if (!may_divide(figures, list, figure)) continue;
    const Tie tie = tie_of(figures, list, figure);
    if (tie == Tie::kNone) continue;
    if (figure.low <= list.sum && list.sum <= figure.high) return std::nullopt;
    if (std::abs(list.sum - figure.value) > kNear * figure.value) continue;
    if (list.sum < figure.value && tie != Tie::kAll) continue;
    if (whole && whole->value != figure.value) return std::nullopt;
    whole = figure;
    tied = tie;
  }
  if (!whole || is_explained(figures, list, *whole)) return std::nullopt;
  Sum sum{.form = SumForm::kDivided, .whole = whole, .parts = {}, .exhaustive = tied == Tie::kAll};
  for (DraftFigure part : list.parts) {
    part.unit = whole->unit;
    sum.parts.push_back({.figure = std::move(part)});
  }
  return sum;
}

/// Articles that count one, as further members: "two Greeks and a Ukrainian".
void add_single(const DraftFigures& figures, Figures& parts) {
  const DraftFigure& last = parts.back();
  std::uint32_t t = last.words.end;
  if (!last.unit.empty() || last.noun.empty()) return;
  if (figures.word(t) == ",") ++t;
  if (figures.word(t) != "and" || !figures.is_any(t + 1, {"a", "an", "one"})) return;
  if (auto one = figures.article_at(t + 1)) parts.push_back(*one);
}

std::optional<Sum> list_from(const DraftFigures& figures, const Figures& run, std::size_t from) {
  constexpr std::uint32_t kHolder = 5;
  CountList list;
  list.parts.assign(run.begin() + static_cast<std::ptrdiff_t>(from), run.end());
  if (list.parts.size() < 2 || !is_closed(figures, list.parts)) return std::nullopt;
  const TokenRange sentence = figures.sentence(list.parts.front().sentence).tokens;
  list.begin = std::max(sentence.begin, list.parts.front().tokens.begin -
                                            std::min(kHolder, list.parts.front().tokens.begin));
  if (from > 0) list.begin = std::max(list.begin, run[from - 1].words.end);
  list.end = end_of_list(figures, list.parts.back().words.end, sentence.end);
  for (const DraftFigure& part : list.parts) list.sum += part.value;
  list.kind = kind_of(figures, list);
  if (list.kind == ListKind::kNone || leaves_room(figures, list)) return std::nullopt;
  list.begin = list.parts.front().tokens.begin;
  return sum_with(figures, list);
}

/// "took 54.2 percent and her rival 47.8 percent": two shares of one vote are more than a hundred.
std::optional<Sum> rivals_in(const DraftFigures& figures, SentenceIndex sentence) {
  constexpr std::array<std::string_view, 9> kWon{"take",  "win",    "get",    "receive", "poll",
                                                 "score", "garner", "secure", "gain"};
  Sum sum{.form = SumForm::kHundred, .whole = {}, .parts = {}};
  double total = 0;
  for (const DraftFigure& figure : figures.in(sentence)) {
    if (figure.unit != "percent") continue;
    if (figure.is_open() || !is_plain_part(figures, figure)) return std::nullopt;
    sum.parts.push_back({.figure = figure});
    total += figure.value;
  }
  if (sum.parts.size() != 2 || total <= 101) return std::nullopt;
  const DraftFigure& first = sum.parts[0].figure;
  const DraftFigure& second = sum.parts[1].figure;
  const bool won = first.tokens.begin > 0 && is_one_of(kWon, figures.lemma(first.tokens.begin - 1));
  const TokenRange between{first.tokens.end, second.tokens.begin};
  const bool rival = figures.has_any(between, {"rival", "opponent", "challenger", "runner"}) &&
                     !has_finite_verb(figures, between);
  return won && rival ? std::optional(sum) : std::nullopt;
}

}  // namespace

void read_partitions(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    if (auto sum = rivals_in(figures, SentenceIndex(s))) sums.push_back(std::move(*sum));
    for (Figures& run : runs_in(figures, SentenceIndex(s))) {
      add_single(figures, run);
      complete(run);
      for (std::size_t from = 0; from + 1 < run.size(); ++from) {
        auto sum = list_from(figures, run, from);
        if (!sum) continue;
        sums.push_back(std::move(*sum));
        break;
      }
    }
  }
}

}  // namespace belie
