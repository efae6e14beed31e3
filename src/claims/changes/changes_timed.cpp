// SPDX-License-Identifier: Apache-2.0
//
// Two values of one measure at two times: set side by side by a small word ("58 against 40", "3
// instead of 2.40"), each with a time of its own ("40 in 2019 … 58 in 2023"), or told one after the
// other in two sentences that speak of two times ("Ten years ago it had 40. Today it has 58.").
#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "base/word_list.h"
#include "claims/changes/changes_frames.h"

namespace belie {
namespace {

using Figures = std::vector<DraftFigure>;

bool is_time_noun(std::string_view noun) {
  constexpr std::array<std::string_view, 15> kTimes{
      "year", "month",  "week", "day", "hour",  "minute",  "second", "decade",
      "time", "season", "term", "lap", "night", "weekend", "century"};
  return is_one_of(kTimes, noun);
}

/// "Friday", "last summer" at the token.
bool opens_time(const DraftFigures& figures, std::uint32_t token) {
  const auto& times = figures.annotation().times;
  const auto next = std::ranges::lower_bound(
      times, token, {}, [](const TimeExpression& time) { return time.tokens.begin; });
  return next != times.end() && next->tokens.begin == token;
}

/// What a word and its neighbours say of when.
int mark_at(const DraftFigures& figures, std::uint32_t t) {
  if (const auto year = year_of(figures.word(t))) return *year;
  if (figures.is_any(t, {"ago", "earlier", "previously", "formerly", "originally"})) return kFormer;
  if (figures.is_any(t, {"year", "month", "week", "season", "quarter", "summer", "winter", "spring",
                         "autumn", "century"})) {
    if (figures.is_any(t - 1, {"last", "previous", "first"})) return kFormer;
    if (figures.is_any(t - 1, {"this"})) return kPresent;
    if (figures.is_any(t - 1, {"next"})) return kFuture;
    if (figures.is_any(t + 1, {"before"})) return kBefore;
  }
  if (figures.word(t) == "then" && figures.is_any(t + 1, {"and", ",", ".", ";"})) return kFormer;
  if (figures.is_any(t, {"now", "today", "currently", "nowadays"})) return kPresent;
  if (figures.word(t) == "present" && figures.word(t - 1) == "at") return kPresent;
  if (figures.is_any(t, {"will", "'ll"})) return kFuture;
  if (figures.word(t) == "by" && t + 2 < figures.annotation().tokens.size() &&
      opens_time(figures, t + 1))
    return kPresent;
  if (figures.word(t) == "going" && figures.word(t + 1) == "to") return kFuture;
  return 0;
}

/// "had shrunk to 40", "doubled to 40": what it has become.
bool is_reached(const DraftFigures& figures, const DraftFigure& figure) {
  constexpr std::uint32_t kReach = 4;
  constexpr std::uint32_t kParticle = 6;  // "goes up in April to 12.60"
  const std::uint32_t at = figure.tokens.begin;
  if (at < kReach || figures.word(at - 1) != "to") return false;
  bool up = false;
  for (std::uint32_t t = at - kReach; t < at - 1; ++t) {
    if (rises_at(figures, t) || ratio_at(figures, t, up)) return true;
  }
  for (std::uint32_t t = at - std::min(at, kParticle); t + 1 < at; ++t) {
    const bool goes = figures.lemma(t) == "go" && figures.is_any(t + 1, {"up", "down"});
    if (goes) return true;
  }
  return false;
}

/// "had sold", "had been": a past before the past that the story tells; not what somebody said that
/// something had come to.
bool is_past_perfect(const DraftFigures& figures, TokenRange own, std::uint32_t had) {
  if (!figures.is_any(had, {"had", "'d"})) return false;
  std::uint32_t t = had + 1;
  while (t < own.end && (figures.tag(t) == Upos::kAdv || figures.word(t) == "not")) ++t;
  if (t >= own.end || figures.annotation().tokens[t].xpos != Xpos::kVbn) return false;
  constexpr std::uint32_t kSpeaker = 8;
  const std::uint32_t from = had > own.begin + kSpeaker ? had - kSpeaker : own.begin;
  return !figures.has_any({from, had}, {"said", "says", "that", "told", "added", "reported"});
}

/// What the finite verb nearest to the figure tells.
int tense_around(const DraftFigures& figures, TokenRange own, std::uint32_t at) {
  const auto tense = [&](std::uint32_t t) {
    const Xpos tag = figures.annotation().tokens[t].xpos;
    if (is_past_perfect(figures, own, t)) return kBefore;
    if (tag == Xpos::kVbd) return kPast;
    return tag == Xpos::kVbz || tag == Xpos::kVbp ? kPresent : 0;
  };
  for (std::uint32_t t = at; t-- > own.begin;) {
    if (tense(t) != 0) return tense(t);
  }
  // "Before the closure 260 lorries used it"
  for (std::uint32_t t = at; t < own.end && !figures.is_separator(t); ++t) {
    if (tense(t) != 0) return tense(t);
  }
  return 0;
}

}  // namespace

std::optional<int> year_of(std::string_view word) {
  constexpr double kFirst = 1700;
  constexpr double kLast = 2100;
  const auto year = number_of(word);
  if (!year || word.size() != 4 || *year < kFirst || *year > kLast) return std::nullopt;
  return static_cast<int>(*year);
}

std::optional<int> year_of_draft(const DraftFigures& figures) {
  const auto& day = figures.annotation().document->date().day;
  if (!day) return std::nullopt;
  return static_cast<int>(civil(*day).year());
}

int moment_of(const DraftFigures& figures, const DraftFigure& figure, TokenRange own) {
  if (is_reached(figures, figure)) return kFuture;
  const std::uint32_t stop =
      figures.first_of({figure.words.end, own.end}, {",", ";", "and", "but", "while"});
  for (std::uint32_t t = figure.words.end; t < stop; ++t) {
    if (const int mark = mark_at(figures, t); mark != 0) return mark;
  }
  // "this autumn, a third less than last year, when the trees bore 6,600": the nearest mark
  for (std::uint32_t t = figure.tokens.begin; t-- > own.begin;) {
    if (const int mark = mark_at(figures, t); mark != 0) return mark;
  }
  return tense_around(figures, own, figure.tokens.begin);
}

namespace {

/// Whether the first holds before the second; `whole` where both are told in one sentence.
bool is_before(int first, int second) {
  if (first == 0 || second == 0 || first == second) return false;
  const bool years = first >= kFirstYear && second >= kFirstYear;
  if (years) return first < second;
  if (first >= kFirstYear) return second > 0 || second == kFormer;  // "in 2018 … last year"
  if (second >= kFirstYear) return false;
  return first < second && (second > 0 || first == kBefore);
}

/// "58 after 40", "3 euros instead of 2.40": the second is the former value.
bool is_set_against(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  constexpr std::uint32_t kBack = 3;
  const TokenRange between{a.tokens.end, b.tokens.begin};
  for (std::uint32_t t = between.end; t-- > between.begin && t + kBack >= between.end;) {
    if (figures.is_any(t, {"against", "versus"})) return a.family != "vote";
    if (figures.is_any(t, {"after"})) return true;
    if (figures.is_any(t, {"with", "to"}) && figures.is_any(t - 1, {"compared"})) return true;
    if (figures.is_any(t, {"from"}) && figures.is_any(t - 1, {"up", "down"})) return true;
    if (figures.word(t) == "of" && figures.word(t - 1) == "instead") return true;
    const Upos tag = figures.tag(t);
    if (tag == Upos::kVerb || tag == Upos::kAux) return false;
  }
  return false;
}

Figures values_in(const DraftFigures& figures, const Sentence& sentence) {
  Figures found = figures.within_with_rates(sentence.tokens);
  std::erase_if(found, [](const DraftFigure& figure) { return !is_value(figure); });
  return found;
}

void add_side_by_side(const DraftFigures& figures, const Sentence& sentence, const Figures& found,
                      std::vector<TimedPair>& pairs) {
  constexpr std::uint32_t kClose = 20;
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    const DraftFigure& a = found[i];
    const DraftFigure& b = found[i + 1];
    if (b.tokens.begin - a.tokens.end > kClose) continue;
    const bool from = a.tokens.begin > 0 && figures.word(a.tokens.begin - 1) == "from";
    const bool to = from && figures.word(b.tokens.begin - 1) == "to" && a.value != b.value &&
                    a.unit.empty() && b.unit.empty() && a.noun.empty() && b.noun.empty();
    if (!to && !are_values_alike(figures, a, b)) continue;
    if (is_set_against(figures, a, b)) {
      pairs.push_back({b, a});
      continue;
    }
    if (from && figures.word(b.tokens.begin - 1) == "to") {
      pairs.push_back({a, b});
      continue;
    }
    if (from || figures.has_any({a.tokens.end, b.tokens.begin}, {"or", "than"})) continue;
    const std::uint32_t before = i == 0 ? sentence.tokens.begin : found[i - 1].tokens.end;
    const std::uint32_t behind =
        i + 2 < found.size() ? found[i + 2].tokens.begin : sentence.tokens.end;
    const int of_one = moment_of(figures, a, {before, b.tokens.begin});
    const int of_other = moment_of(figures, b, {a.words.end, behind});
    if (is_before(of_one, of_other)) pairs.push_back({a, b});
    if (is_before(of_other, of_one)) pairs.push_back({b, a});
  }
}

/// The only value of the sentences that may be of one measure with the other sentence's only one.
void add_in_turn(const DraftFigures& figures, const Sentence& former, const Sentence& later,
                 const Figures& before, const Figures& after, std::vector<TimedPair>& pairs) {
  std::optional<TimedPair> found;
  for (const DraftFigure& a : before) {
    for (const DraftFigure& b : after) {
      if (!are_values_alike(figures, a, b)) continue;
      if (found) return;
      found = TimedPair{a, b};
    }
  }
  if (!found || are_of_two_places(figures, found->to, found->from)) return;
  const int of_one = moment_of(figures, found->from, former.tokens);
  const int of_other = moment_of(figures, found->to, later.tokens);
  if (is_before(of_other, of_one)) std::swap(found->from, found->to);
  if (is_before(of_one, of_other) || is_before(of_other, of_one))
    pairs.push_back(*std::move(found));
}

}  // namespace

bool is_value(const DraftFigure& figure) {
  if (figure.quantity == nullptr || figure.value <= 0 || figure.is_open()) return false;
  const QuantityMention& quantity = *figure.quantity;
  if (figure.unit == "percent" || figure.unit == "percentage-point" || figure.unit == "share")
    return false;
  if (figure.size || figure.each || quantity.all_but || quantity.negated) return false;
  if (quantity.determination == Determination::kFurther || quantity.whole.valid() ||
      (quantity.of_known && !(figure.head.valid() && figure.noun.empty())))
    return false;  // "18,000 of the year before" is none of these
  return quantity.dimension != "time" && !is_time_noun(figure.noun);
}

bool are_values_alike(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  constexpr double kFar = 5;
  if (a.value == b.value || a.value > kFar * b.value || b.value > kFar * a.value) return false;
  const auto bare = [](const DraftFigure& f) { return f.unit.empty() && f.noun.empty(); };
  if (bare(a) && bare(b)) return false;
  // "from 4 to 5 euros", "48 pounds … 60": the unit is told once
  return bare(a) || bare(b) || same_thing(figures, a, b);
}

bool are_of_two_places(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  const TokenRange tokens = figures.sentence(a.sentence).tokens;
  for (std::uint32_t t = tokens.begin + 1; t < tokens.end; ++t) {
    const std::string_view word = figures.annotation().word(TokenIndex(t));
    if (!figures.is_any(t - 1, {"in", "at", "for", "to", "from"}) || word.empty()) continue;
    const bool capital = word.front() >= 'A' && word.front() <= 'Z';
    if (!capital || opens_time(figures, t)) continue;
    if (!figures.has_any(figures.sentence(b.sentence).tokens, {figures.word(t)})) return true;
  }
  return false;
}

std::vector<TimedPair> timed_pairs(const DraftFigures& figures) {
  std::vector<TimedPair> pairs;
  const auto& sentences = figures.annotation().sentences;
  Figures before;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    Figures here = values_in(figures, sentences[s]);
    const bool near = s > 0 && sentences[s].section <= sentences[s - 1].section + 1;
    if (near) add_in_turn(figures, sentences[s - 1], sentences[s], before, here, pairs);
    add_side_by_side(figures, sentences[s], here, pairs);
    before = std::move(here);
  }
  for (TimedPair& pair : pairs) {
    if (pair.from.unit.empty() && pair.from.noun.empty()) pair.from.unit = pair.to.unit;
    if (pair.to.unit.empty() && pair.to.noun.empty()) pair.to.unit = pair.from.unit;
  }
  return pairs;
}

}  // namespace belie
