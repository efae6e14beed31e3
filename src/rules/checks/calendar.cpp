// SPDX-License-Identifier: Apache-2.0
//
// Dates against the calendar. A date with its year needs nothing else. One without a year is judged
// by the year that brings it nearest to the day on which the draft speaks, in the direction of its
// clause and within half a year; where the weekday fits a year that the draft speaks of, or the
// near date on the other side, nothing is said. "Earlier in August" speaks from within August: in a
// draft of September 12, with nothing around that is set in August, the month is over. A dateline
// may be some days older than the day on which its metadata publishes the draft, as it is of a
// feature that lay, but not younger than the next day, which it is where the wire comes from
// across the date line.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "claims/role_value.h"
#include "language/times/pointed_times.h"
#include "rules/checks/check.h"

namespace belie {
namespace {

using std::chrono::days;

constexpr int kFirstYear = 1900;  // before it, other calendars were in use, and sources differ
constexpr int kHalfYear = 183;    // days
constexpr int kNearAhead = 90;    // days in which a date told in the past tense may still lie ahead
constexpr int kMonthsBack = 6;
constexpr int kDaysOfLying = 14;  // a draft may wait between its dateline and its publication
constexpr int kDaysOfGrace = 3;   // a piece of September 2 may have been written in August

constexpr std::array kSubjects{
    CheckSubject{"wrong-weekday", "the weekday does not belong to the date"},
    CheckSubject{"impossible", "the month has no such day"},
    CheckSubject{"wrong-month-word", "“earlier in” a month that is over"},
    CheckSubject{"dateline", "the dateline's day is not that of the metadata"}};

constexpr std::array kWords{
    CheckWord{"date", "the date with the year it was judged by; of a month its name"},
    CheckWord{"written", "the weekday in the text; of a month the words in the text"},
    CheckWord{"right",
              "the date's weekday; the last day of the month; the day on which the draft speaks"},
    CheckWord{"other", "the nearest date on the weekday in the text"},
    CheckWord{"was", "was or is, by the day on which the draft speaks"}};

struct Judgement {
  std::optional<Day> day;  // the weekday is wrong for this day; nothing: no conflict shown
  bool sure = false;
  std::string verdict;
};

/// What a check needs of one statement of kind calendar.
struct Dated {
  StatementIndex statement;
  const Claim& claim;
  const TimeExpression* time;
  std::string form;
  DocumentIndex document;
  const ReferenceDate& reference;
};

const TimeExpression* time_argument(const Claim& claim) {
  for (const Argument& argument : claim.arguments) {
    if (const auto* time = std::get_if<TimeExpression>(&argument.value)) return time;
  }
  return nullptr;
}

bool fits(std::optional<Day> day, int weekday) { return day && weekday_of(*day) == weekday; }

/// Whether a year told in the draft may be that of the date: not one that is over where the date is
/// still to come, else one of its paragraph or the last that was told before it.
bool may_be_its_year(const TimeExpression& other, const TimeExpression& time, Direction direction,
                     Day reference, const Annotation& annotation) {
  const int running = static_cast<int>(civil(reference).year());
  if (direction == Direction::kFuture && other.year < running) return false;
  const auto section = [&](const TimeExpression& at) {
    return annotation.sentences[annotation.sentence_of(TokenIndex{at.tokens.begin}).index()]
        .section;
  };
  if (section(other) == section(time)) return true;
  const TimeExpression* last = nullptr;
  for (const TimeExpression& before : annotation.times) {
    if (before.tokens.begin >= time.tokens.begin) break;
    if (before.year != 0) last = &before;
  }
  return last != nullptr && last->year == other.year;
}

/// Whether the weekday is right in a year that the draft gives and that may be meant.
bool fits_year_of_draft(const TimeExpression& time, Direction direction, Day reference,
                        const Annotation& annotation) {
  return std::ranges::any_of(annotation.times, [&](const TimeExpression& other) {
    return other.year >= kFirstYear &&
           fits(make_day(other.year, time.month, time.day), time.weekday) &&
           may_be_its_year(other, time, direction, reference, annotation);
  });
}

/// The dates of this day and month around the reference day.
struct Candidates {
  std::optional<Day> past, future, nearest;

  Candidates(const TimeExpression& time, Day reference) {
    const int year = static_cast<int>(civil(reference).year());
    for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
      const auto day = make_day(candidate, time.month, time.day);
      if (!day) continue;
      if (*day <= reference) past = day;
      if (*day >= reference && !future) future = day;
    }
    if (!past || (future && *future - reference < reference - *past)) {
      nearest = future;
    } else {
      nearest = past;
    }
  }
};

/// "Until October 14": to come, whatever the clause around it tells.
bool is_until(const TimeExpression& time, const Annotation& annotation) {
  if (time.tokens.begin == 0) return false;
  const std::string_view before = annotation.word(TokenIndex{time.tokens.begin - 1});
  return before == "until" || before == "till";
}

long distance(std::optional<Day> a, Day b) { return a ? std::abs((*a - b).count()) : 10'000; }

Judgement without_year(const Dated& dated, const Annotation& annotation) {
  const TimeExpression& time = *dated.time;
  const Day reference = *dated.reference.day;
  const Candidates at(time, reference);
  if (fits(at.nearest, time.weekday)) return {std::nullopt, false, "fits the nearest year"};
  const Direction direction = dated.claim.when.direction;
  if (fits_year_of_draft(time, direction, reference, annotation))
    return {std::nullopt, false, "fits a year that the draft speaks of"};
  // "He has until October 14, a Saturday": nothing says on which side of the draft's day it lies.
  const bool open = direction == Direction::kEither || is_until(time, annotation);
  if (open && fits(at.future, time.weekday))
    return {std::nullopt, false, "fits the date that is to come"};
  const auto told = direction == Direction::kPast     ? at.past
                    : direction == Direction::kFuture ? at.future
                                                      : at.nearest;
  if (distance(told, reference) <= kHalfYear) {
    if (fits(told, time.weekday)) return {std::nullopt, false, "fits"};
    return {told, true, "wrong"};
  }
  const bool ahead = distance(at.nearest, reference) <= kNearAhead;
  if (!ahead || fits(told, time.weekday))
    return {std::nullopt, false, "too far away to tell the year"};
  return {at.nearest, false, "wrong for the nearest year"};
}

/// "The second of March last year, a Saturday".
Judgement in_pointed_year(const Dated& dated) {
  const auto when = resolve(*dated.time, dated.reference.day, Direction::kEither);
  if (!when) return {std::nullopt, false, "of a year that nobody knows"};
  const Day day = day_of(when->begin);
  if (fits(day, dated.time->weekday)) return {std::nullopt, false, "fits"};
  return {day, true, "wrong"};
}

Judgement judge(const Dated& dated, const Annotation& annotation) {
  const TimeExpression& time = *dated.time;
  if (is_of_pointed_year(time)) return in_pointed_year(dated);
  if (time.year == 0) return without_year(dated, annotation);
  if (time.year < kFirstYear) return {std::nullopt, false, "before 1900"};
  const auto day = make_day(time.year, time.month, time.day);
  if (fits(day, time.weekday)) return {std::nullopt, false, "fits"};
  return {day, true, "wrong"};
}

/// The day on the weekday that is nearest to the date.
Day nearest_on(Day day, int weekday) {
  const int ahead = (weekday - weekday_of(day) + 7) % 7;
  return ahead <= 3 ? day + days{ahead} : day + days{ahead - 7};
}

std::string day_and_month(Day day) {
  const auto date = civil(day);
  return fmt::format("{} {}", static_cast<unsigned>(date.day()),
                     month_name(static_cast<int>(static_cast<unsigned>(date.month()))));
}

bool is_dated_surely(const ReferenceDate& date) {
  return date.origin != DateOrigin::kDefault && date.origin != DateOrigin::kInferred;
}

std::optional<Level> level_of(const Dated& dated, bool sure) {
  const bool own_words =
      dated.claim.voice == VoiceKind::kPaper || dated.claim.voice == VoiceKind::kEndorsed;
  if (sure && own_words) return std::nullopt;
  return Level::kWarning;
}

/// Adds a hit, or a further place of the same mistake in the same draft.
void add(CheckOutcome& outcome, CheckHit hit) {
  const auto same = std::ranges::find_if(outcome.hits, [&](const CheckHit& other) {
    return other.key == hit.key && other.first == hit.first && other.second == hit.second &&
           other.places.front().document == hit.places.front().document;
  });
  if (same == outcome.hits.end()) {
    outcome.hits.push_back(std::move(hit));
    return;
  }
  Place& further = hit.places.front();
  further.role = PlaceRole::kAlso;
  same->places.push_back(further);
  if (!hit.at_most) same->at_most.reset();
}

void check_weekday(const Dated& dated, const CheckInput& input, CheckOutcome& outcome) {
  if (dated.time == nullptr) return;
  const bool needs_reference = dated.time->year == 0;
  if (needs_reference && !dated.reference.day) {
    outcome.rested.push_back(dated.document);
    outcome.considered.push_back({dated.statement, "no year, and no reference date"});
    return;
  }
  const Judgement judgement =
      judge(dated, *input.graph.inputs()[dated.document.index()].annotation);
  outcome.considered.push_back({dated.statement, judgement.verdict});
  if (!judgement.day) return;
  const Day day = *judgement.day;
  const std::string right(weekday_name(weekday_of(day)));
  const std::string written(weekday_name(dated.time->weekday));
  const bool past = dated.reference.day && day < *dated.reference.day;
  const std::string was = past ? "was" : "is";
  const bool sure = judgement.sure && (!needs_reference || is_dated_surely(dated.reference));
  CheckHit hit;
  hit.key = iso_text(day);
  hit.first = written;
  hit.second = right;
  hit.places = {place_of(dated.document, dated.claim, PlaceRole::kCheck)};
  hit.words = {{"date", long_text(day)},
               {"written", written},
               {"right", right},
               {"other", day_and_month(nearest_on(day, dated.time->weekday))},
               {"was", was}};
  hit.working = fmt::format("{} {} a {}", long_text(day), was, right);
  hit.at_most = level_of(dated, sure);
  add(outcome, std::move(hit));
}

int last_day(int year, int month) {
  int last = 31;
  while (!make_day(year, month, last)) --last;
  return last;
}

/// "2023-02-29" and "04-31" as the numbers in them; year 0: not given.
struct WrittenDate {
  int year = 0, month = 0, day = 0;
};

WrittenDate written_date(std::string_view text) {
  WrittenDate date;
  int number = 0;
  for (const char c : text) {
    if (c == '-') {
      date.year = date.month;
      date.month = number;
      number = 0;
    } else {
      number = number * 10 + (c - '0');
    }
  }
  date.day = number;
  return date;
}

void check_impossible(const Dated& dated, const CheckInput& /*input*/, CheckOutcome& outcome) {
  const std::string text = text_under(dated.claim, "date");
  const WrittenDate date = written_date(text);
  if (date.month < 1 || date.month > 12) return;
  constexpr int kLeapYear = 2024;
  const int last = last_day(date.year != 0 ? date.year : kLeapYear, date.month);
  const std::string month(month_name(date.month));
  const bool no_leap_day = date.month == 2 && date.day == 29;
  CheckHit hit;
  hit.key = text;
  hit.first = text;
  hit.second = fmt::format("{:02}", last);
  hit.places = {place_of(dated.document, dated.claim, PlaceRole::kCheck)};
  hit.words = {{"date", dated.claim.read_as},
               {"written", dated.claim.read_as},
               {"right", fmt::format("{} {}", last, month)},
               {"other", fmt::format("{} {}", last, month)},
               {"was", "is"}};
  hit.working = no_leap_day ? fmt::format("{} is no leap year", date.year)
                            : fmt::format("{} has {} days", month, last);
  hit.at_most = level_of(dated, true);
  outcome.considered.push_back({dated.statement, "no such day"});
  add(outcome, std::move(hit));
}

/// Why the words may be right; "" where the month is over.
std::string excuse_of(const Dated& dated, Day reference, std::string_view words) {
  const auto today = civil(reference);
  const int running = static_cast<int>(static_cast<unsigned>(today.month()));
  const int back = (running - dated.time->month + 12) % 12;
  if (text_under(dated.claim, "frame") == "told") return "the text around is set in that month";
  if (back == 0) return "the draft speaks in that month";
  if (back > kMonthsBack) return "too far away to tell the year";
  if (back == 1 && static_cast<unsigned>(today.day()) <= kDaysOfGrace)
    return "the month has only just ended";
  const bool later = dated.time->deixis == Deixis::kLaterIn;
  if (later && words.find(" this ") == std::string_view::npos)
    return "later than something told before";
  return "";
}

void check_month_word(const Dated& dated, const CheckInput& input, CheckOutcome& outcome) {
  if (dated.time == nullptr) return;
  if (!dated.reference.day) {
    outcome.rested.push_back(dated.document);
    outcome.considered.push_back({dated.statement, "no reference date"});
    return;
  }
  const Day reference = *dated.reference.day;
  const auto& document = *input.graph.inputs()[dated.document.index()].document;
  const std::string words(document.text(dated.claim.span));
  const std::string excuse = excuse_of(dated, reference, words);
  outcome.considered.push_back({dated.statement, excuse.empty() ? "the month is over" : excuse});
  if (!excuse.empty()) return;
  const std::string month(month_name(dated.time->month));
  CheckHit hit;
  hit.key = fmt::format("{:02}", dated.time->month);
  hit.first = text_under(dated.claim, "word");
  hit.second = iso_text(reference);
  hit.places = {place_of(dated.document, dated.claim, PlaceRole::kCheck)};
  hit.words = {{"date", month},
               {"written", words},
               {"right", long_text(reference)},
               {"other", month},
               {"was", "is"}};
  hit.working =
      fmt::format("the draft speaks on {}, when {} was over", long_text(reference), month);
  add(outcome, std::move(hit));
}

/// The dateline's day, of the year that brings it nearest where it names none.
std::optional<Day> day_of_dateline(const TimeExpression& line, Day reference) {
  if (line.year != 0) return make_day(line.year, line.month, line.day);
  return Candidates(line, reference).nearest;
}

/// Whether a draft of that day may have been published on the other.
bool may_be_published(Day written, Day published) {
  const auto waited = (published - written).count();
  return waited >= -1 && waited <= kDaysOfLying;
}

void check_dateline(const Dated& dated, const CheckInput& /*input*/, CheckOutcome& outcome) {
  if (dated.time == nullptr || !dated.reference.day ||
      dated.reference.origin != DateOrigin::kMetadata)
    return;
  const Day published = *dated.reference.day;
  const auto written = day_of_dateline(*dated.time, published);
  const bool far = distance(written, published) > kHalfYear && dated.time->year == 0;
  if (!written || far || may_be_published(*written, published)) {
    outcome.considered.push_back({dated.statement, "the metadata's day fits"});
    return;
  }
  outcome.considered.push_back({dated.statement, "not the metadata's day"});
  CheckHit hit;
  hit.key = "dateline";
  hit.first = iso_text(*written);
  hit.second = iso_text(published);
  hit.places = {place_of(dated.document, dated.claim, PlaceRole::kCheck)};
  hit.words = {{"date", long_text(*written)},
               {"written", text_under(dated.claim, "date")},
               {"right", long_text(published)},
               {"other", long_text(published)},
               {"was", "is"}};
  hit.working = fmt::format("{}: {}", dated.reference.note, long_text(published));
  add(outcome, std::move(hit));
}

struct SubjectRow {
  std::string_view subject;
  std::string_view form;
  void (*check)(const Dated&, const CheckInput&, CheckOutcome&);
};

constexpr std::array kRows{SubjectRow{"dateline", "dateline", check_dateline},
                           SubjectRow{"wrong-weekday", "weekday-date", check_weekday},
                           SubjectRow{"impossible", "impossible-date", check_impossible},
                           SubjectRow{"wrong-month-word", "part-of-month", check_month_word}};

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  const auto row = std::ranges::find(kRows, input.subject, &SubjectRow::subject);
  if (row == kRows.end()) return outcome;
  for (const StatementIndex statement : input.statements(ClaimKind::k_calendar)) {
    const Claim& claim = input.graph.claim(statement);
    if (text_under(claim, "form") != row->form) continue;
    const DocumentIndex document = input.graph.statements()[statement.index()].document;
    const Dated dated{statement,
                      claim,
                      time_argument(claim),
                      std::string(row->form),
                      document,
                      input.graph.dates()[document.index()]};
    row->check(dated, input, outcome);
  }
  outcome.rested.erase(std::unique(outcome.rested.begin(), outcome.rested.end()),
                       outcome.rested.end());
  if (!outcome.rested.empty()) outcome.rested_reason = "no reference date";
  return outcome;
}

}  // namespace

const CheckDescriptor k_calendar_check{"calendar", "dates against the calendar", kSubjects, kWords,
                                       run};

}  // namespace belie
