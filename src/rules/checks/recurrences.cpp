// SPDX-License-Identifier: Apache-2.0
//
// Days that are told by a rule of the calendar and by a date: “the second Tuesday of the month; the
// next meeting is on 18 June”. The rule is a weekday that is counted within a month (“the last
// Friday of October”) or comes every week (“every Wednesday”, “on Wednesdays”). The date is tied to
// it in one of two ways: it stands beside it (“November 21, the second Thursday of the month”), or
// it is told as the next, or this year's, turn of the same thing. A word by which this turn is not
// like the others keeps the check silent.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/word_list.h"
#include "claims/when.h"
#include "language/characters.h"
#include "language/sentence_words.h"
#include "language/times/time_words.h"
#include "rules/checks/check.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

using std::chrono::days;

constexpr std::array kSubjects{
    CheckSubject{"weekday-of-month", "the date is not the weekday by which the thing recurs"}};

constexpr std::array kWords{CheckWord{"date", "the date: “18 June 2024”"},
                            CheckWord{"rule", "the words that count: “the second Tuesday”"},
                            CheckWord{"is", "what the date is: “the third Tuesday of June”"}};

/// "last" and "final" among the counts.
constexpr int kLastOfMonth = -1;

/// Words by which one turn is not like the others. Lemmas or words.
constexpr std::array<std::string_view, 41> kUnlike{
    "instead",    "exceptionally", "exception", "except",   "unusual",    "unusually", "postpone",
    "move",       "holiday",       "bring",     "shift",    "earlier",    "later",     "early",
    "reschedule", "extraordinary", "special",   "extra",    "additional", "adjourn",   "defer",
    "cancel",     "skip",          "former",    "formerly", "once",       "used",      "until",
    "alternate",  "christmas",     "easter",    "other",    "normally",   "usually",   "delay",
    "nearest",    "following",     "because",   "put",      "owing",      "due"};

/// Nouns that name a turn of anything.
constexpr std::array<std::string_view, 8> kTurns{"one",  "date",    "time",    "occasion",
                                                 "turn", "sitting", "edition", "round"};

/// Verbs of coming together, and the nouns for it.
constexpr std::array<std::string_view, 6> kGather{"meet",    "sit",      "gather",
                                                  "convene", "assemble", "come"};
constexpr std::array<std::string_view, 5> kGatherings{"meeting", "session", "gathering", "evening",
                                                      "assembly"};

/// “The second Tuesday of the month”, “every Wednesday”.
struct Recurrence {
  TokenRange tokens;
  SentenceIndex sentence;
  std::vector<int> counts;  // 1..5, kLastOfMonth; empty: every week
  int weekday = 0;
  int month = 0;  // 0: of any month
};

class RecurrenceSearch {
 public:
  RecurrenceSearch(DocumentIndex document, const Annotation& annotation,
                   std::optional<Day> reference, CheckOutcome& outcome)
      : document_(document), annotation_(annotation), reference_(reference), outcome_(outcome) {}

  void run() {
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      if (const auto found = recurrence_at(i)) judge(*found);
    }
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return at < annotation_.tokens.size() ? normal_form(annotation_.word(TokenIndex{at})) : "";
  }
  [[nodiscard]] std::string_view lemma(std::uint32_t at) const {
    return annotation_.lemma(TokenIndex{at});
  }
  [[nodiscard]] TokenRange around(SentenceIndex sentence) const {
    return annotation_.sentences[sentence.index()].tokens;
  }

  // ---- the rule of the calendar

  static std::optional<int> count_of(std::string_view word) {
    if (word == "last" || word == "final") return kLastOfMonth;
    const auto number = ordinal_word(word);
    return number && *number <= 5 ? number : std::nullopt;
  }

  [[nodiscard]] std::optional<Recurrence> recurrence_at(std::uint32_t at) const {
    std::string word = lower(at);
    const bool several = word.ends_with('s') && word.size() > 6;
    if (several) word.pop_back();
    const auto weekday = full_weekday(word);
    if (!weekday) return std::nullopt;
    Recurrence found;
    found.weekday = *weekday;
    found.sentence = annotation_.tokens[at].sentence;
    found.tokens = {at, at + 1};
    const TokenRange sentence = around(found.sentence);
    read_counts(found, sentence);
    if (found.counts.empty()) return is_weekly(found, sentence, several);
    if (!read_month(found, sentence)) return std::nullopt;
    return found;
  }

  /// “The first and third” before the weekday.
  void read_counts(Recurrence& found, TokenRange sentence) const {
    std::uint32_t at = found.tokens.begin;
    while (at > sentence.begin) {
      const std::string word = lower(at - 1);
      if (const auto count = count_of(word)) {
        found.counts.push_back(*count);
      } else if ((word != "and" && word != "or" && word != ",") || found.counts.empty() ||
                 at < sentence.begin + 2 || !count_of(lower(at - 2))) {
        break;
      }
      --at;
    }
    found.tokens.begin = at;
  }

  /// “Of the month”, “of every month”, “in June 2024”.
  bool read_month(Recurrence& found, TokenRange sentence) const {
    std::uint32_t at = found.tokens.end;
    if (lower(at) != "of" && lower(at) != "in") return false;
    ++at;
    static constexpr std::array<std::string_view, 5> kAny{"the", "each", "every", "a", "this"};
    if (is_one_of(kAny, lower(at)) && lower(at + 1) == "month") {
      found.tokens.end = at + 2;
      return found.tokens.end <= sentence.end;
    }
    const auto month = full_month(lower(at));
    if (!month || !sentence.contains(at)) return false;
    found.month = *month;
    found.tokens.end = at + 1;
    return !year_number(lower(at + 1)).has_value() || is_running_year(lower(at + 1));
  }

  [[nodiscard]] bool is_running_year(std::string_view word) const {
    const auto year = year_number(word);
    return year && reference_ && *year == static_cast<int>(civil(*reference_).year());
  }

  /// “Every Wednesday”, “on Wednesdays”, and no second weekday in the sentence.
  [[nodiscard]] std::optional<Recurrence> is_weekly(const Recurrence& found, TokenRange sentence,
                                                    bool several) const {
    if (found.tokens.begin == sentence.begin) return std::nullopt;
    const std::string before = lower(found.tokens.begin - 1);
    const bool every = !several && (before == "every" || before == "each");
    if (!every && !(several && before == "on")) return std::nullopt;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      std::string word = lower(i);
      if (word.ends_with('s')) word.pop_back();
      if (i != found.tokens.begin && full_weekday(word)) return std::nullopt;
      if (word == "day" || word == "weekend" || word == "fortnight") return std::nullopt;
    }
    return found;
  }

  // ---- the date

  [[nodiscard]] std::optional<Day> day_of_time(const TimeExpression& time, bool ahead) const {
    if (time.kind != TimeKind::kDate || time.day == 0 || time.month == 0 || time.range_end ||
        time.approximate || time.part != PartOf::kWhole)
      return std::nullopt;
    if (time.year == 0 && !reference_) return std::nullopt;
    auto when = resolve(time, reference_, ahead ? Direction::kFuture : Direction::kEither);
    if (!when) return std::nullopt;
    const Day day = day_of(when->begin);
    // a weekday that the date does not have is another rule's
    if (time.weekday >= 0 && time.weekday != weekday_of(day)) return std::nullopt;
    return day;
  }

  void judge(const Recurrence& found) {
    if (has_unlike(around(found.sentence))) return;
    const std::size_t section = annotation_.sentences[found.sentence.index()].section;
    for (const TimeExpression& time : annotation_.times) {
      const SentenceIndex sentence = annotation_.tokens[time.tokens.begin].sentence;
      if (sentence < found.sentence) continue;
      const bool far = sentence.index() > found.sentence.index() + 2 ||
                       annotation_.sentences[sentence.index()].section > section + 1;
      if (far) break;
      const bool beside = sentence == found.sentence && stands_beside(found, time);
      if (!beside && !is_next_turn(found, time, sentence)) continue;
      const auto day = day_of_time(time, !beside);
      if (!day || fits(found, *day)) continue;
      if (found.month != 0 && month_of(*day) != found.month) continue;
      add(found, time, *day);
      return;
    }
  }

  static int month_of(Day day) {
    return static_cast<int>(static_cast<unsigned>(civil(day).month()));
  }

  static bool fits(const Recurrence& found, Day day) {
    if (weekday_of(day) != found.weekday) return false;
    if (found.counts.empty()) return true;
    const bool last = month_of(day + days{7}) != month_of(day);
    return std::ranges::any_of(found.counts, [&](int count) {
      return count == kLastOfMonth ? last : count == number(day);
    });
  }

  static int number(Day day) {
    return (static_cast<int>(static_cast<unsigned>(civil(day).day())) - 1) / 7 + 1;
  }

  /// “November 21, the second Thursday of the month”, “the last Friday of October, which is
  /// October 21”: nothing but a few words that say that both are one.
  [[nodiscard]] bool stands_beside(const Recurrence& found, const TimeExpression& time) const {
    static constexpr std::array<std::string_view, 17> kLinks{
        ",",   "(",  ")",     "-",    "–",      "—",    "the", "which",    "is",
        "was", "be", "falls", "fell", "namely", "will", "on",  "therefore"};
    if (found.counts.empty()) return false;
    const bool before = time.tokens.end <= found.tokens.begin;
    const std::uint32_t begin = before ? time.tokens.end : found.tokens.end;
    const std::uint32_t end = before ? found.tokens.begin : time.tokens.begin;
    if (end < begin || end - begin > 5 || end == begin) return false;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (!is_one_of(kLinks, lower(i))) return false;
    }
    // “on November 19, the second Thursday, and” is no list; “on 3 June, on the first Friday of
    // July and” is one
    return lower(begin) != "on";
  }

  /// “The next meeting is on 18 June”, “this year it falls on October 21”.
  [[nodiscard]] bool is_next_turn(const Recurrence& found, const TimeExpression& time,
                                  SentenceIndex sentence) const {
    const TokenRange tokens = around(sentence);
    if (has_unlike(tokens)) return false;
    const std::uint32_t begin = sentence == found.sentence ? found.tokens.end : tokens.begin;
    if (time.tokens.begin < begin) return false;
    for (std::uint32_t i = begin; i < tokens.end; ++i) {
      const std::string word = lower(i);
      if (word == "next" && is_of_same_thing(found, i, tokens)) return true;
      const bool year = word == "this" && (lower(i + 1) == "year" || lower(i + 1) == "month");
      const bool beside =
          i + 2 == time.tokens.begin || (i + 3 == time.tokens.begin && lower(i + 2) == "on");
      if (year && (is_said_to_be(time, tokens) || (beside && sentence == found.sentence)))
        return true;
    }
    return false;
  }

  /// “That is October 21”, “it falls on”: the date is what the pronoun is.
  [[nodiscard]] bool is_said_to_be(const TimeExpression& time, TokenRange tokens) const {
    std::uint32_t at = time.tokens.begin;
    static constexpr std::array<std::string_view, 9> kVerbs{"is",   "on",   "falls", "means", "be",
                                                            "will", "fall", "the",   "was"};
    static constexpr std::array<std::string_view, 4> kPronouns{"that", "it", "this", "which"};
    bool verb = false;
    while (at > tokens.begin && is_one_of(kVerbs, lower(at - 1))) {
      verb = verb || (lower(at - 1) != "on" && lower(at - 1) != "the");
      --at;
    }
    return verb && at > tokens.begin && is_one_of(kPronouns, lower(at - 1));
  }

  /// Whether what is next is a turn of what recurs: “the next one”, “the next market”, “the next
  /// meeting” of a board that meets, “next opens”.
  [[nodiscard]] bool is_of_same_thing(const Recurrence& found, std::uint32_t next,
                                      TokenRange tokens) const {
    if (is_said_of_it(next, tokens)) return true;
    for (std::uint32_t i = next + 1; i < std::min(tokens.end, next + 4); ++i) {
      const Upos tag = annotation_.tokens[i].upos;
      if (lower(i) == "one" || is_one_of(kTurns, lemma(i))) return true;
      if (tag == Upos::kVerb) return is_told_in(found, lemma(i));
      const bool of_another = i + 1 < tokens.end && lower(i + 1) == "of";
      if (tag == Upos::kNoun && of_another) return false;  // "the next meeting of the committee"
      if (tag == Upos::kNoun && !(i + 1 < tokens.end && is_noun(i + 1)))
        return is_told_in(found, lemma(i)) || is_gathering(found, lemma(i));
    }
    return lower(next + 1) == "is" || lower(next + 1) == "will" || lower(next + 1) == "on";
  }

  /// “It will next stop here on”, “they next meet on”.
  [[nodiscard]] bool is_said_of_it(std::uint32_t next, TokenRange tokens) const {
    const std::uint32_t at = next > tokens.begin && lower(next - 1) == "will" ? next - 1 : next;
    if (at == tokens.begin || at != tokens.begin + 1) return false;
    const std::string who = lower(tokens.begin);
    return (who == "it" || who == "they") && annotation_.tokens[next + 1].upos == Upos::kVerb;
  }

  [[nodiscard]] bool is_noun(std::uint32_t at) const {
    return annotation_.tokens[at].upos == Upos::kNoun;
  }

  [[nodiscard]] bool is_told_in(const Recurrence& found, std::string_view wanted) const {
    const TokenRange tokens = around(found.sentence);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Upos tag = annotation_.tokens[i].upos;
      const bool content = tag == Upos::kNoun || tag == Upos::kVerb || tag == Upos::kPropn;
      if (content && i != found.tokens.begin && normal_form(lemma(i)) == normal_form(wanted))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool is_gathering(const Recurrence& found, std::string_view noun) const {
    if (!is_one_of(kGatherings, noun)) return false;
    const TokenRange tokens = around(found.sentence);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (annotation_.tokens[i].upos == Upos::kVerb && is_one_of(kGather, lemma(i))) return true;
      if (is_one_of(kGatherings, lemma(i))) return true;
    }
    return false;
  }

  [[nodiscard]] bool has_unlike(TokenRange tokens) const {
    return has_word(annotation_, tokens, kUnlike);
  }

  // ---- findings

  [[nodiscard]] Place place(Span span, std::uint32_t token, PlaceRole role) const {
    return place_at(annotation_, document_, span, token, role);
  }

  static std::string description(const Recurrence& found, Day day) {
    const std::string_view weekday = weekday_name(weekday_of(day));
    if (found.counts.empty() || weekday_of(day) != found.weekday)
      return fmt::format("a {}", weekday);
    static constexpr std::array<std::string_view, 5> kNames{"first", "second", "third", "fourth",
                                                            "fifth"};
    return fmt::format("the {} {} of {}", kNames.at(static_cast<std::size_t>(number(day) - 1)),
                       weekday, month_name(month_of(day)));
  }

  void add(const Recurrence& found, const TimeExpression& time, Day day) {
    const Span rule = annotation_.span(found.tokens);
    CheckHit hit;
    hit.key = iso_text(day);
    hit.first = normal_form(annotation_.text(rule));
    hit.second = description(found, day);
    hit.places = {place(time.span, time.tokens.begin, PlaceRole::kCheck),
                  place(rule, found.tokens.begin, PlaceRole::kAgainst)};
    hit.words = {{"date", long_text(day)},
                 {"rule", std::string(annotation_.text(rule))},
                 {"is", description(found, day)}};
    hit.working = fmt::format("{} is {}", long_text(day), description(found, day));
    outcome_.hits.push_back(std::move(hit));
  }

  DocumentIndex document_;
  const Annotation& annotation_;
  std::optional<Day> reference_;
  CheckOutcome& outcome_;
};

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  for (std::size_t d = 0; d < input.graph.inputs().size(); ++d) {
    const DocumentIndex document(d);
    if (input.graph.standing(document) != Standing::kDraft) continue;
    RecurrenceSearch(document, *input.graph.inputs()[d].annotation, input.graph.dates()[d].day,
                     outcome)
        .run();
  }
  return outcome;
}

}  // namespace

const CheckDescriptor k_recurrences_check{
    "recurrences", "dates against the weekday by which something recurs", kSubjects, kWords, run};

}  // namespace belie
