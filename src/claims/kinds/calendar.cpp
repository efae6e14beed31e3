// SPDX-License-Identifier: Apache-2.0
//
// What a text says about the calendar itself, apart from what it dates by it: that a day is a
// certain weekday, that a day exists, by "earlier in August" that August is the month in which it
// speaks, and by its dateline the day.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "claims/when.h"
#include "language/times/reference_date.h"
#include "language/times/time_cursor.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kForm, kDate, kWeekday, kWord, kFrame, kTime };

constexpr std::array kRoles{
    RoleDescriptor{"form", ValueType::kText, true, true,
                   "weekday-date, impossible-date, part-of-month or dateline"},
    RoleDescriptor{"date", ValueType::kText, true, true, "the date as far as it is written"},
    RoleDescriptor{"weekday", ValueType::kText, false, false, "the weekday given with the date"},
    RoleDescriptor{"word", ValueType::kText, false, false,
                   "earlier or later, of a part of a month"},
    RoleDescriptor{"frame", ValueType::kText, false, false,
                   "told: the text stands in that month, or in the past before it, anyway"},
    RoleDescriptor{"time", ValueType::kTime, false, false, "the day or month meant"},
};

/// "2025-09-12", "09-12", "08".
std::string date_text(const TimeExpression& time) {
  std::string text = fmt::format("{:02}", time.month);
  if (time.year != 0) text = fmt::format("{:04}-", time.year) + text;
  if (time.day != 0) text += fmt::format("-{:02}", time.day);
  return text;
}

/// "12 September 2025", "12 September", "August".
std::string shown_date(const TimeExpression& time) {
  std::string text(month_name(time.month));
  if (time.day != 0) text = fmt::format("{} {}", time.day, text);
  return time.year != 0 ? fmt::format("{} {}", text, time.year) : text;
}

bool exists(const TimeExpression& time) {
  constexpr int kLeapYear = 2024;
  return make_day(time.year != 0 ? time.year : kLeapYear, time.month, time.day).has_value();
}

struct Reader {
  const Annotation& annotation;

  Claim claim(const TimeExpression& time, std::string form, std::string read_as) const {
    const TokenIndex token{time.tokens.begin};
    Claim claim = claim_said_at(annotation, ClaimKind::k_calendar, token, time.span);
    claim.when = when_at(annotation, token, false);
    claim.read_as = std::move(read_as);
    claim.arguments = {{kForm, std::move(form)}, {kDate, date_text(time)}};
    return claim;
  }

  SentenceWords words_around(const TimeExpression& time) const {
    const auto sentence = annotation.sentence_of(TokenIndex{time.tokens.begin});
    return {annotation, annotation.sentences[sentence.index()].tokens};
  }

  /// The weekday said of the date behind it: "September 12, a Friday,", "12 September was a
  /// Friday".
  std::optional<TimeExpression> with_weekday_behind(TimeExpression time) const {
    static const std::array<std::initializer_list<std::string_view>, 9> kLinks{
        {{",", "a"},
         {"(", "a"},
         {"-", "a"},
         {"was", "a"},
         {"is", "a"},
         {"fell", "on", "a"},
         {"falls", "on", "a"},
         {"will", "be", "a"},
         {"will", "fall", "on", "a"}}};
    const SentenceWords words = words_around(time);
    Cursor cursor(words, time.tokens.end);
    if (!std::ranges::any_of(kLinks, [&](const auto& link) { return cursor.take_all(link); })) {
      return std::nullopt;
    }
    const auto weekday = cursor.take_full_weekday();
    const auto after = cursor.word();
    const bool ends = after.empty() || after == "," || after == "." || after == ")" ||
                      after == ";" || after == "-";
    if (!weekday || !ends) return std::nullopt;
    time.weekday = *weekday;
    time.word = words.span(cursor.at() - 1, cursor.at());
    time.span = cover(time.span, time.word);
    return time;
  }

  /// "April 31 people" counts people, "rule 31 April Holt" names someone, "there is no February 30"
  /// denies the day.
  bool is_no_statement(const TimeExpression& time) const {
    const SentenceWords words = words_around(time);
    const std::uint32_t end = time.tokens.end;
    const auto before = time.tokens.begin > 0 ? words[time.tokens.begin - 1] : "";
    if (before == "no" || before == "not") return true;
    if (words[end].empty() || words.touches_previous(end)) return false;
    const Upos tag = annotation.tokens[end].upos;
    return words.is_plural_noun(end) || tag == Upos::kNoun || tag == Upos::kAdj ||
           tag == Upos::kNum || words.is_proper(end);
  }

  std::optional<Claim> day_claim(const TimeExpression& time) const {
    if (!exists(time)) {
      if (is_no_statement(time)) return std::nullopt;
      return claim(time, "impossible-date", shown_date(time));
    }
    const auto dated = time.weekday >= 0 ? std::optional(time) : with_weekday_behind(time);
    if (!dated) return std::nullopt;
    const std::string weekday(weekday_name(dated->weekday));
    Claim found = claim(*dated, "weekday-date", fmt::format("{}, {}", weekday, shown_date(*dated)));
    found.arguments.push_back({kWeekday, weekday});
    found.arguments.push_back({kTime, *dated});
    return found;
  }

  bool is_of_month(const TimeExpression& other, int month) const {
    return other.month == month && other.deixis != Deixis::kEarlierIn &&
           other.deixis != Deixis::kLaterIn;
  }

  /// Whether the text around puts the reader into the month: another date of it in the sentence or
  /// before it in the paragraph, or as the last month told before; anywhere before for "later in";
  /// or a past perfect.
  bool is_told_within(const TimeExpression& time) const {
    if (tense_at(annotation, TokenIndex{time.tokens.begin}) == Tense::kPastPerfect) return true;
    const SentenceIndex sentence = annotation.sentence_of(TokenIndex{time.tokens.begin});
    const auto section = annotation.sentences[sentence.index()].section;
    int last_month = 0;
    for (const TimeExpression& other : annotation.times) {
      const SentenceIndex place = annotation.sentence_of(TokenIndex{other.tokens.begin});
      if (place > sentence) break;
      const bool near = annotation.sentences[place.index()].section == section;
      const bool of_month = is_of_month(other, time.month);
      if (of_month && (near || time.deixis == Deixis::kLaterIn)) return true;
      if (other.tokens.begin < time.tokens.begin && other.month != 0) last_month = other.month;
    }
    return last_month == time.month;
  }

  Claim part_claim(const TimeExpression& time) const {
    const std::string word = time.deixis == Deixis::kEarlierIn ? "earlier" : "later";
    Claim found = claim(time, "part-of-month", fmt::format("{} in {}", word, shown_date(time)));
    found.arguments.push_back({kWord, word});
    if (is_told_within(time)) found.arguments.push_back({kFrame, std::string("told")});
    found.arguments.push_back({kTime, time});
    return found;
  }
};

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  const Reader reader{annotation};
  std::vector<Claim> claims;
  for (const TimeExpression& time : annotation.times) {
    if (time.kind == TimeKind::kDate && time.day != 0 && time.month != 0) {
      if (auto claim = reader.day_claim(time)) claims.push_back(std::move(*claim));
    }
    const bool points = time.deixis == Deixis::kEarlierIn || time.deixis == Deixis::kLaterIn;
    if (time.kind == TimeKind::kPartOfDate && points && time.month != 0 && time.year == 0) {
      claims.push_back(reader.part_claim(time));
    }
  }
  const TimeExpression* line = dateline_date(*annotation.document, annotation);
  if (line != nullptr && exists(*line)) {
    claims.push_back(
        reader.claim(*line, "dateline", fmt::format("dateline of {}", shown_date(*line))));
    claims.back().arguments.push_back({kTime, *line});
  }
  return claims;
}

}  // namespace

const KindDescriptor k_calendar_kind{
    ClaimKind::k_calendar,        "calendar", "a weekday with its date, a date, a part of a month",
    "Friday, September 12, 2025", kRoles,     extract};

}  // namespace belie
