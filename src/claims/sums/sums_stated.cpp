// SPDX-License-Identifier: Apache-2.0
//
// Parts that their words tie to a whole – "of them", "of these", "the rest", one verb for all – and
// that miss it as a slip does (slips.h): by one digit, by one ten. The whole is any count before
// them that they may be of; a figure near that they make up exactly, or that fills the gap, ends
// the search. Because of the slip the nouns need not tell what belongs together: "87 berths … 38 of
// them are let to residents, 29 to clubs and 30 to everybody else".
#include <algorithm>
#include <cmath>

#include "claims/sums/slips.h"
#include "claims/sums/sums_count_lists.h"
#include "claims/sums/sums_frames.h"
#include "claims/sums/sums_runs.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

using Figures = std::vector<DraftFigure>;

struct Members {
  Figures parts;
  bool of_them = false;   // "of them", "Of these"; the whole stands before
  bool of_whole = false;  // "Of the 4,380 who started, …"
  bool closed = false;    // "the rest", "the other 70": there are no others
  bool one_verb = false;  // what the first does is left out of the others
  bool outcomes = false;  // each met an outcome that excludes the others': finished, gave up
  bool opens = false;     // the first part begins the sentence
  double sum = 0;
  TokenRange tokens;
};

bool is_of_them(const DraftFigures& figures, const DraftFigure& figure) {
  for (std::uint32_t t = figure.tokens.end; t <= figure.tokens.end + 1; ++t) {
    if (figures.word(t) == "of" && figures.is_any(t + 1, {"them", "these", "those", "whom"}))
      return true;
  }
  return false;
}

/// "Of these, 27 …", "Of them 27 …".
bool opens_with_of_them(const DraftFigures& figures, std::uint32_t begin) {
  return figures.word(begin) == "of" &&
         (figures.is_any(begin + 1, {"these", "them", "those"}) ||
          (figures.is_any(begin + 1, {"that", "this"}) && figures.word(begin + 2) == ","));
}

bool may_be_member(const DraftFigures& figures, const DraftFigure& figure) {
  if (figure.unit == "percent" || figure.unit == "share" || figure.size || figure.each)
    return false;
  if (figure.is_open() || is_word_of_time(figure) || !is_plain_part(figures, figure)) return false;
  return figure.quantity == nullptr || figure.quantity->hedge == Hedge::kNone;
}

/// "five or six"; "defenders or midfielders" are one member.
bool has_choice(const DraftFigures& figures, TokenRange tokens) {
  for (std::uint32_t t = tokens.begin; t + 1 < tokens.end; ++t) {
    if (figures.word(t) == "or" && figures.tag(t + 1) == Upos::kNum) return true;
  }
  return false;
}

/// Whether the members have verbs of their own; "147 that cannot be saved" has none.
bool has_own_verb(const DraftFigures& figures, TokenRange tokens) {
  bool aside = false;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (figures.is_any(t, {"that", "who", "which", "whose"})) aside = true;
    if (figures.is_separator(t)) aside = false;
    if (!aside && has_finite_verb(figures, {t, t + 1})) return true;
  }
  return false;
}

bool leaves_room(const DraftFigures& figures, TokenRange tokens) {
  return figures.has_any(tokens, {"including", "among",  "several", "some",   "most",  "dozens",
                                  "many",      "also",   "such",    "few",    "least", "each",
                                  "apiece",    "either", "both",    "than",   "dozen", "another",
                                  "hundreds",  "more",   "half",    "earlier"}) ||
         has_choice(figures, tokens);
}

bool says_no_others(const DraftFigures& figures, const Members& members) {
  if (has_rest_word(figures, members.tokens)) return true;
  for (std::uint32_t t = members.tokens.begin; t + 1 < members.tokens.end; ++t) {
    if (figures.is_any(t, {"no"}) && figures.is_any(t + 1, {"opinion", "view", "answer"}))
      return true;
    if (figures.is_any(t, {"rest", "undecided", "spoiled", "spoilt", "invalid"})) return true;
    if (figures.word(t) == "leaving" && figures.tag(t + 1) == Upos::kNum) return true;
  }
  return false;
}

/// The figures that head the members of a list: each parted from the one before.
Members members_in(const DraftFigures& figures, const Figures& all, TokenRange sentence) {
  constexpr std::uint32_t kFar = 24;
  Members members;
  for (const DraftFigure& figure : all) {
    if (!members.parts.empty()) {
      const TokenRange between{members.parts.back().tokens.end, figure.tokens.begin};
      const bool parted = figures.has_any(between, {",", ";", "and", "while", "but"});
      if (figures.has_any(between, {"most", "where"})) break;
      if (!parted || between.size() > kFar) continue;
    }
    if (!may_be_member(figures, figure)) {
      if (!members.parts.empty()) return {};
      continue;
    }
    members.parts.push_back(figure);
  }
  if (members.parts.size() < 2) return {};
  const DraftFigure& first = members.parts.front();
  const std::uint32_t last = members.parts.back().tokens.end;
  const std::uint32_t end = end_of_list(figures, last, sentence.end);
  members.tokens = {first.tokens.begin, figures.first_of({last, end}, {",", ";"})};
  members.of_them = is_of_them(figures, first) || opens_with_of_them(figures, sentence.begin);
  members.closed = says_no_others(figures, members);
  members.opens = first.tokens.begin <= sentence.begin + 1;
  members.one_verb = is_closed(figures, members.parts) &&
                     !has_own_verb(figures, {members.parts[1].tokens.end, members.tokens.end});
  for (const DraftFigure& part : members.parts) members.sum += part.value;
  CountList list{.parts = members.parts, .begin = members.tokens.begin, .end = members.tokens.end};
  members.outcomes = have_outcomes(figures, list);
  return members;
}

/// "Of the 4,380 who started, 3,912 finished": the first figure is what the others are of.
bool takes_whole_off(const DraftFigures& figures, const Figures& all, TokenRange sentence) {
  return all.size() >= 3 && figures.word(sentence.begin) == "of" &&
         all.front().tokens.begin <= sentence.begin + 3;
}

bool may_be_whole(const DraftFigures& figures, const Members& members, const DraftFigure& whole) {
  if (whole.is_open() || whole.each || is_word_of_time(whole)) return false;
  if (whole.quantity == nullptr && !whole.size) return false;
  if (whole.quantity != nullptr &&
      (whole.quantity->hedge != Hedge::kNone || whole.quantity->all_but ||
       whole.quantity->determination == Determination::kFurther))
    return false;
  if (whole.unit.empty() && whole.noun.empty() && !members.of_whole) return false;
  const MeasureWords& measures = figures.lexicon().measure_words();
  const bool people = measures.is_within(whole.family, "person") || whole.noun == "member";
  return std::ranges::all_of(members.parts, [&](const DraftFigure& part) {
    if (part.value >= whole.value || (part.unit != whole.unit && !part.unit.empty())) return false;
    if (members.of_them || members.of_whole || part.noun.empty()) return true;
    return figures.is_of(part, whole) || people || part.noun == whole.noun;
  });
}

/// Whether the words make it one list of all parts of a whole before it; a slip of three digits
/// speaks for itself where the list is tied to its whole. Less than the whole may be all that is
/// told of it.
bool is_tied(const Members& members, const DraftFigure& whole, std::size_t gap) {
  constexpr double kLarge = 100;
  constexpr double kSmall = 20;
  const bool large = whole.value >= kLarge;
  const bool several = members.parts.size() >= 3;
  const bool bound = members.one_verb || members.outcomes;
  if (members.closed) return several || members.of_them || members.of_whole;
  if (members.sum < whole.value && !several) return false;
  if (whole.value < kSmall && !(several && bound)) return false;
  if (members.of_them || members.of_whole) return bound ? several || large : several && large;
  return several && ((bound && gap <= 1) || (large && members.opens && gap == 1));
}

/// Whether a figure near is what the parts come to, or what they leave.
bool is_explained(const DraftFigures& figures, const Members& members, const DraftFigure& whole) {
  constexpr std::size_t kNear = 3;
  const std::size_t own = members.parts.front().sentence.index();
  const std::size_t end = std::min(own + kNear, figures.annotation().sentences.size());
  for (std::size_t s = own > kNear ? own - kNear : 0; s < end; ++s) {
    for (const DraftFigure& other : figures.in(SentenceIndex(s))) {
      if (other.tokens.overlaps(whole.tokens) || other.tokens.overlaps(members.tokens)) continue;
      if (other.is_open()) continue;  // "up to three million" has everything below it
      if (other.low <= members.sum && members.sum <= other.high) return true;
      const double gap = std::abs(whole.value - members.sum);
      if (s + 1 >= own && other.unit == whole.unit && other.value == gap) return true;
    }
  }
  return false;
}

/// The only count shortly before that the parts miss by a slip; nothing where one fits.
std::optional<DraftFigure> whole_of(const DraftFigures& figures, const Members& members) {
  constexpr std::size_t kBack = 2;
  constexpr double kNear = 0.25;
  const DraftFigure& first = members.parts.front();
  const std::size_t own = first.sentence.index();
  const auto& sentences = figures.annotation().sentences;
  std::optional<DraftFigure> found;
  for (std::size_t s = own > kBack ? own - kBack : 0; s <= own; ++s) {
    if (sentences[own].section > sentences[s].section + 1) continue;
    for (const DraftFigure& figure : figures.in(SentenceIndex(s))) {
      if (figure.tokens.begin >= first.tokens.begin) break;
      if (!may_be_whole(figures, members, figure)) continue;
      if (figure.low <= members.sum && members.sum <= figure.high && figure.low != figure.high)
        continue;
      if (figure.value == members.sum) return std::nullopt;
      const bool near = std::abs(figure.value - members.sum) <= kNear * figure.value;
      if (!near || !is_slip(figure.value, members.sum) || !is_tied(members, figure, own - s))
        continue;
      if (found && found->value != figure.value) return std::nullopt;
      found = figure;
    }
  }
  return found;
}

/// "312 were for the bypass, 204 against it": two figures that were read as one.
void add_written_pairs(const DraftFigures& figures, SentenceIndex sentence, Figures& all) {
  const TokenRange tokens = figures.sentence(sentence).tokens;
  for (const QuantityMention& quantity : figures.annotation().quantities) {
    if (quantity.tokens.begin >= tokens.end) break;
    if (quantity.tokens.begin < tokens.begin || quantity.kind != QuantityKind::kPair) continue;
    const TokenRange between{quantity.number.end, quantity.second_number.begin};
    if (!figures.has_any(between, {",", "and", "while"})) continue;  // "3-1", "49 to 36"
    DraftFigure figure;
    figure.sentence = sentence;
    figure.tokens = figure.words = quantity.number;
    figure.value = figure.low = figure.high = quantity.value;
    all.push_back(figure);
    figure.tokens = figure.words = quantity.second_number;
    figure.value = figure.low = figure.high = quantity.second;
    all.push_back(figure);
  }
  std::ranges::stable_sort(all, {}, [](const DraftFigure& f) { return f.tokens.begin; });
}

/// "310 sheep, 95 goats and 24 cows. All 439 animals survived": a list of things, taken up in the
/// next sentence with "all".
std::optional<DraftFigure> taken_up(const DraftFigures& figures, const Members& members) {
  constexpr double kNear = 0.25;
  constexpr double kLeast = 20;
  const DraftFigure& last = members.parts.back();
  const std::size_t next = last.sentence.index() + 1;
  const auto& sentences = figures.annotation().sentences;
  if (members.parts.size() < 3 || members.of_them || next >= sentences.size()) return std::nullopt;
  if (!members.one_verb || sentences[next].section != sentences[next - 1].section)
    return std::nullopt;
  const bool things = std::ranges::all_of(
      members.parts, [](const DraftFigure& part) { return !part.noun.empty(); });
  if (!things) return std::nullopt;
  for (const DraftFigure& whole : figures.in(SentenceIndex(next))) {
    const std::uint32_t at = whole.tokens.begin;
    const bool all = figures.is_any(at, {"all"}) || figures.is_any(at - 1, {"all"});
    if (!all || !whole.unit.empty() || whole.is_open() || whole.noun.empty()) continue;
    if (whole.value < kLeast || whole.value == members.sum) continue;
    const bool near = std::abs(whole.value - members.sum) <= kNear * whole.value;
    if (near && is_slip(whole.value, members.sum)) return whole;
  }
  return std::nullopt;
}

std::optional<Sum> sum_of(const DraftFigures& figures, const Members& members,
                          TokenRange sentence) {
  if (members.parts.size() < 2 || leaves_room(figures, members.tokens)) return std::nullopt;
  // "It gives, among other things, …"
  const TokenRange lead{sentence.begin, members.tokens.begin};
  if (figures.has_any(lead, {"among", "including", "such", "partly"})) return std::nullopt;
  auto whole = whole_of(figures, members);
  if (!whole && !members.of_whole) whole = taken_up(figures, members);
  if (!whole || is_explained(figures, members, *whole)) return std::nullopt;
  Sum sum{.form = SumForm::kDivided, .whole = whole, .parts = {}, .exhaustive = true};
  for (DraftFigure part : members.parts) {
    part.unit = whole->unit;
    sum.parts.push_back({.figure = std::move(part)});
  }
  return sum;
}

std::optional<Sum> stated_in(const DraftFigures& figures, SentenceIndex sentence) {
  const TokenRange tokens = figures.sentence(sentence).tokens;
  Figures all = figures_with_held(figures, sentence);
  add_written_pairs(figures, sentence, all);
  std::erase_if(all, [](const DraftFigure& f) { return is_word_of_time(f); });
  const bool of_whole = takes_whole_off(figures, all, tokens);
  if (of_whole) all.erase(all.begin());
  // "230 drawings, 150 of them …": what stands before "of them" is no part
  const auto them = std::ranges::find_if(
      all, [&](const DraftFigure& figure) { return is_of_them(figures, figure); });
  if (them != all.end()) all.erase(all.begin(), them);
  while (all.size() >= 2) {
    Members members = members_in(figures, all, tokens);
    members.of_whole = of_whole;
    if (auto sum = sum_of(figures, members, tokens)) return sum;
    all.erase(all.begin());  // "A survey of 420 found 96 in …"
  }
  return std::nullopt;
}

}  // namespace

void read_stated(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    if (auto sum = stated_in(figures, SentenceIndex(s))) sums.push_back(*std::move(sum));
  }
}

}  // namespace belie
