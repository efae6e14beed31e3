// SPDX-License-Identifier: Apache-2.0
#include "rules/events/told_days.h"

#include <algorithm>
#include <array>

#include "base/nth_weekday.h"
#include "base/word_list.h"
#include "language/characters.h"
#include "language/sentence_words.h"
#include "language/times/reference_date.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

/// Verbs of saying: their day is not that of what is said.
constexpr std::array<std::string_view, 24> kSaying{
    "say",   "tell",     "announce", "report", "add",  "write",  "confirm", "state",
    "speak", "declare",  "reply",    "ask",    "warn", "recall", "explain", "claim",
    "call",  "complain", "concede",  "quote",  "deny", "note",   "learn",   "argue"};

constexpr std::array<std::string_view, 4> kClockWords{"midnight", "noon", "midday", "dawn"};

/// Any year will do where neither draft nor date tells one; this one is a leap year.
constexpr Day kYearless{std::chrono::year{1904} / 7 / 1};

struct BoundWord {
  std::string_view word;
  DayBound bound;
};

constexpr std::array<BoundWord, 11> kBounds{{{"by", DayBound::kBy},
                                             {"before", DayBound::kBy},
                                             {"until", DayBound::kUntil},
                                             {"till", DayBound::kUntil},
                                             {"through", DayBound::kUntil},
                                             {"to", DayBound::kUntil},
                                             {"from", DayBound::kFrom},
                                             {"since", DayBound::kFrom},
                                             {"after", DayBound::kFrom},
                                             {"between", DayBound::kFrom},
                                             {"past", DayBound::kBy}}};

class DayReader {
 public:
  DayReader(DocumentIndex document, const Annotation& annotation, std::optional<Day> reference)
      : document_(document),
        annotation_(annotation),
        reference_(reference),
        dateline_(dateline_date(*annotation.document, annotation)) {}

  [[nodiscard]] std::vector<ToldDay> all() const { return read(false); }

  /// “In the first week of May”, “in early May”, “in May”.
  [[nodiscard]] std::vector<ToldDay> periods() const { return read(true); }

 private:
  [[nodiscard]] std::vector<ToldDay> read(bool periods) const {
    std::vector<ToldDay> found;
    for (const TimeExpression& time : annotation_.times) {
      if (auto told = at(time, periods)) found.push_back(*told);
    }
    return found;
  }

  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return normal_form(annotation_.word(TokenIndex{at}));
  }

  [[nodiscard]] std::optional<ToldDay> at(const TimeExpression& time, bool period) const {
    if (&time == dateline_ || is_range(time) || time.approximate) return std::nullopt;
    ToldDay told;
    told.document = document_;
    told.time = &time;
    told.tokens = time.tokens;
    told.sentence = annotation_.tokens[time.tokens.begin].sentence;
    told.verb = verb_of(time, told.known);
    if (told.verb.valid() && is_saying(told.verb)) return std::nullopt;
    const bool later =
        (told.verb.valid() && is_told_ahead(told.verb)) || is_set_for(told.tokens.begin);
    if (period ? !has_days(time, later, told) : !has_day(time, later, told)) return std::nullopt;
    told.ahead = reference_ ? told.day > *reference_ : later;
    const bool clock = is_one_of(kClockWords, lower(told.tokens.begin));  // "before midnight on"
    // "until September 25, when they vote": they vote on that day
    told.bound =
        clock || is_followed_by_when(time) ? DayBound::kOn : bound_before(told.tokens.begin);
    return told;
  }

  /// "The owners will be asked for it on May 29": who is asked or called does something.
  [[nodiscard]] bool is_saying(TokenIndex verb) const {
    static constexpr std::array<std::string_view, 2> kAsked{"ask", "call"};
    const std::string_view lemma = annotation_.lemma(verb);
    const bool passive = annotation_.tokens[verb.index()].xpos == Xpos::kVbn && verb.value > 0 &&
                         annotation_.lemma(TokenIndex{verb.value - 1}) == "be";
    return is_one_of(kSaying, lemma) && !(passive && is_one_of(kAsked, lemma));
  }

  /// "Summoned for Thursday", "set for May 6": a day to come, whatever the tense.
  [[nodiscard]] bool is_set_for(std::uint32_t begin) const {
    return begin > sentence_at(annotation_, begin).begin && lower(begin - 1) == "for";
  }

  [[nodiscard]] bool has_day(const TimeExpression& time, bool later, ToldDay& told) const {
    const auto day = day_of_time(time, later, told);
    if (day) told.day = told.last = *day;
    return day.has_value();
  }

  [[nodiscard]] bool has_days(const TimeExpression& time, bool later, ToldDay& told) const {
    const bool month = time.month != 0 && time.day == 0 && time.amount == 0 && time.weekday < 0;
    const bool whole = time.kind == TimeKind::kDate && time.part == PartOf::kWhole;
    const bool part = time.kind == TimeKind::kPartOfDate && time.part != PartOf::kWhole;
    if (!month || (!whole && !part) || counted_day(time, later, told)) return false;
    const auto when = resolve(time, reference_, later ? Direction::kFuture : Direction::kPast);
    if (!when || when->grain > Granularity::kMonth) return false;
    told.day = day_of(when->begin);
    told.last = day_of(when->end) - std::chrono::days{1};
    return true;
  }

  /// By month and day, by an ordinal of a month that is pointed at, or by the weekday alone.
  [[nodiscard]] std::optional<Day> day_of_time(const TimeExpression& time, bool later,
                                               ToldDay& told) const {
    if (const auto day = counted_day(time, later, told)) return day;
    if (const int number = ordinal_before(time); number != 0) {
      const auto month = resolve(time, reference_, Direction::kEither);
      if (!month || month->grain != Granularity::kMonth) return std::nullopt;
      const auto first = civil(day_of(month->begin));
      told.named = true;
      told.tokens.begin -= 2;
      return make_day(static_cast<int>(first.year()),
                      static_cast<int>(static_cast<unsigned>(first.month())), number);
    }
    const bool dated =
        time.kind == TimeKind::kDate && time.month != 0 && (time.day != 0 || time.amount != 0);
    const bool weekday = time.kind == TimeKind::kWeekday && time.deixis != Deixis::kSameTime;
    if ((!dated && !weekday) || time.part != PartOf::kWhole) return std::nullopt;
    told.named = dated || time.day != 0;
    const std::optional<Day> from = reference_ || !dated ? reference_ : kYearless;
    auto when = resolve(time, from, later ? Direction::kFuture : Direction::kPast);
    if (!when && dated) when = resolve(time, from, Direction::kEither);
    if (!when || when->grain > Granularity::kDay) return std::nullopt;
    return day_of(when->begin);
  }

  /// "The last Thursday of November", "the final day of June".
  [[nodiscard]] std::optional<Day> counted_day(const TimeExpression& time, bool later,
                                               ToldDay& told) const {
    const std::uint32_t begin = time.tokens.begin;
    const bool month =
        time.kind == TimeKind::kDate && time.month != 0 && time.day == 0 && time.amount == 0;
    if (!month || begin < sentence_at(annotation_, begin).begin + 3 || lower(begin - 1) != "of")
      return {};
    const std::string which = lower(begin - 3);
    const bool last = which == "last" || which == "final";
    const int number = last ? 0 : ordinal_word(which).value_or(0);
    const auto weekday = any_weekday(lower(begin - 2));
    const bool counted = weekday && (last || (number >= 1 && number <= 5));
    if (!counted && !(last && lower(begin - 2) == "day")) return {};
    told.named = true;
    told.tokens.begin -= 3;
    const Period whole = month_period(year_of_month(time, later), time.month);
    if (!weekday) return day_of(whole.end) - std::chrono::days{1};
    return nth_weekday(whole, *weekday, last ? -1 : number);
  }

  /// The year that is told, else that in which the month is next, or nearest.
  [[nodiscard]] int year_of_month(const TimeExpression& time, bool later) const {
    if (time.year != 0) return time.year;
    const auto today = civil(reference_ ? *reference_ : kYearless);
    const int year = static_cast<int>(today.year());
    const int ahead = time.month - static_cast<int>(static_cast<unsigned>(today.month()));
    if (later) return ahead < 0 ? year + 1 : year;
    if (ahead > 6) return year - 1;
    return ahead < -6 ? year + 1 : year;
  }

  /// "On May 13, when the ramp comes down".
  [[nodiscard]] bool is_followed_by_when(const TimeExpression& time) const {
    const TokenRange around = sentence_at(annotation_, time.tokens.begin);
    std::uint32_t behind = time.tokens.end;
    if (around.contains(behind) && lower(behind) == ",") ++behind;
    return around.contains(behind) && lower(behind) == "when";
  }

  /// 28 of "the 28th of next month"; 0: no such words.
  [[nodiscard]] int ordinal_before(const TimeExpression& time) const {
    const bool month = time.kind == TimeKind::kRelative && time.unit == TimeUnit::kMonth &&
                       time.deixis != Deixis::kSameTime && time.amount >= -1 && time.amount <= 1;
    const std::uint32_t begin = time.tokens.begin;
    if (!month || begin < sentence_at(annotation_, begin).begin + 2 || lower(begin - 1) != "of")
      return 0;
    const std::string number = lower(begin - 2);
    const auto ordinal = ordinal_word(number);
    return ordinal ? *ordinal : day_number(number).value_or(0);
  }

  static bool is_hour(const TimeExpression& time) {
    return time.minute_of_day >= 0 && time.day == 0 && time.weekday < 0;
  }

  /// Either half of "June 3-5" or of "Monday and Tuesday".
  [[nodiscard]] bool is_range(const TimeExpression& time) const {
    if (time.range_end) return true;
    const auto index = static_cast<std::size_t>(&time - annotation_.times.data());
    const auto joined = [&](const TimeExpression& a, const TimeExpression& b) {
      if (b.range_end) return b.tokens.begin <= a.tokens.end + 1;
      if (b.tokens.begin != a.tokens.end + 1) return false;
      const std::string between = lower(a.tokens.end);
      return between == "and" || between == "or" || between == "to" || between == "-" ||
             between == "through" || between == "–";
    };
    // "between eight and eleven on Tuesday": hours, not days
    const bool hour = index > 0 && is_hour(annotation_.times[index - 1]);
    if (index > 0 && !hour && joined(annotation_.times[index - 1], time)) return true;
    return index + 1 < annotation_.times.size() && joined(time, annotation_.times[index + 1]);
  }

  [[nodiscard]] DayBound bound_before(std::uint32_t begin) const {
    const std::uint32_t first = sentence_at(annotation_, begin).begin;
    for (std::uint32_t i = begin; i > first && begin - i < 3;) {
      --i;
      const std::string word = lower(i);
      const auto* bound = std::ranges::find(kBounds, word, &BoundWord::word);
      if (bound != kBounds.end()) return bound->bound;
      if (word != "the" && word != "of" && annotation_.tokens[i].upos != Upos::kNoun) break;
    }
    return DayBound::kOn;
  }

  /// The verb whose day it is; `known` is set where a clause behind the day tells what the reader
  /// knows: "May 13, when the ramp comes down", "May 3, the day of the strike".
  [[nodiscard]] TokenIndex verb_of(const TimeExpression& time, bool& known) const {
    const TokenRange around = sentence_at(annotation_, time.tokens.begin);
    std::uint32_t behind = time.tokens.end;
    if (around.contains(behind) && lower(behind) == ",") ++behind;
    if (around.contains(behind)) {
      const std::string word = lower(behind);
      const bool when = word == "when" || word == "that" || word == "where";
      const bool day = word == "the" && around.contains(behind + 1) && lower(behind + 1) == "day";
      known = word == "when" || (behind > time.tokens.end && day);
      if (when || day) {
        for (std::uint32_t i = behind + 1; i < std::min(around.end, behind + 16); ++i) {
          if (annotation_.tokens[i].upos == Upos::kVerb) return TokenIndex{i};
          if (annotation_.tokens[i].upos == Upos::kPunct) break;
        }
      }
    }
    if (is_of_noun(time)) {
      known = true;
      return {};
    }
    const TokenIndex verb = verb_told(time, verb_over(time));
    known = verb.valid() && (is_taken_up(verb) || looks_back(verb));
    return verb;
  }

  /// “To a vote on October 20, the companies said”: the day is not that of the saying, but of the
  /// last verb before it.
  [[nodiscard]] TokenIndex verb_told(const TimeExpression& time, TokenIndex verb) const {
    const bool said =
        verb.valid() && verb.value > time.tokens.end && is_one_of(kSaying, annotation_.lemma(verb));
    const TokenRange around = sentence_at(annotation_, time.tokens.begin);
    if (!said || !around.contains(time.tokens.end) || lower(time.tokens.end) != ",") return verb;
    for (std::uint32_t i = time.tokens.begin; i-- > around.begin;) {
      if (annotation_.tokens[i].upos == Upos::kVerb) return TokenIndex{i};
      if (annotation_.tokens[i].upos == Upos::kAux) return {};  // “will be open”
    }
    return verb;
  }

  /// “The flood had broken through on Monday”: of a thing that the reader knows, before what was
  /// told last.
  [[nodiscard]] bool looks_back(TokenIndex verb) const {
    bool had = false;
    bool definite = false;
    const TokenRange around = sentence_at(annotation_, verb.value);
    for (std::uint32_t i = around.begin; i < verb.value; ++i) {
      const Token& token = annotation_.tokens[i];
      had = had || (token.head == verb && lower(i) == "had");
      const bool subject = token.head == verb && universal(token.relation) == Relation::kNsubj;
      if (!subject || token.upos != Upos::kNoun) continue;
      for (std::uint32_t at = i; at-- > around.begin && i - at < 5;)
        definite = definite || lower(at) == "the";
    }
    return had && definite;
  }

  /// "the tide of March 30".
  [[nodiscard]] bool is_of_noun(const TimeExpression& time) const {
    const std::uint32_t begin = time.tokens.begin;
    return begin >= sentence_at(annotation_, begin).begin + 2 && lower(begin - 1) == "of" &&
           annotation_.tokens[begin - 2].upos == Upos::kNoun;
  }

  /// "When the bells ring on 2 June", "until the ramp is down, on May 13".
  [[nodiscard]] bool is_taken_up(TokenIndex verb) const {
    const std::uint32_t begin = sentence_at(annotation_, verb.value).begin;
    for (std::uint32_t i = verb.value; i > begin && verb.value - i < 12;) {
      --i;
      const std::string word = lower(i);
      if (word == "when" || word == "until" || word == "once") return true;
      const Upos tag = annotation_.tokens[i].upos;
      const bool mark = tag == Upos::kPunct && !is_quote_mark(word);  // “When “Line Nine” opened”
      if (mark || tag == Upos::kVerb) return false;
    }
    return false;
  }

  static bool is_quote_mark(std::string_view word) {
    return word == "\"" || word == "“" || word == "”" || word == "‘" || word == "’" || word == "'";
  }

  /// The first verb on the way to the root.
  [[nodiscard]] TokenIndex verb_over(const TimeExpression& time) const {
    TokenIndex at{time.tokens.begin};
    for (int step = 0; step < 12 && at.valid(); ++step) {
      const bool inside = time.tokens.contains(at.value);
      if (!inside && annotation_.tokens[at.index()].upos == Upos::kVerb) return at;
      at = annotation_.tokens[at.index()].head;
    }
    return {};
  }

  [[nodiscard]] bool is_told_ahead(TokenIndex verb) const {
    const Clause* clause = clause_at(annotation_, verb);
    if (clause == nullptr) return false;
    return clause->modality == Modality::kPlanned || clause->tense == Tense::kFuture ||
           clause->tense == Tense::kPresent;
  }

  DocumentIndex document_;
  const Annotation& annotation_;
  std::optional<Day> reference_;
  const TimeExpression* dateline_;
};

}  // namespace

ToldDays::ToldDays(const ClaimGraph& graph, const LexiconIndex& /*lexicon*/) {
  for (std::size_t d = 0; d < graph.inputs().size(); ++d) {
    const DocumentIndex document(d);
    drafts.emplace_back();
    periods.emplace_back();
    if (graph.standing(document) != Standing::kDraft) continue;
    const auto& reference = graph.dates()[d];
    const DayReader reader(document, *graph.inputs()[d].annotation, reference.day);
    drafts.back() = reader.all();
    periods.back() = reader.periods();
  }
}

}  // namespace belie
