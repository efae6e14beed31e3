// SPDX-License-Identifier: Apache-2.0
//
// A dateline is a date before the first dash of the body, after nothing but names: "KYIV, Ukraine,
// Sept. 12, 2025 –". The lead gives the date where a full date stands at the head of the first
// sentence or hangs on its main verb, the verb is told in no future tense, and nothing in the body
// says that time has gone on since: "On 12 March 1947 the two states signed" opens a history, not a
// report.
#include "language/times/reference_date.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/word_list.h"
#include "language/characters.h"

namespace belie {
namespace {

using std::chrono::days;

constexpr std::uint32_t kDatelineReach = 120;  // bytes of the first paragraph
constexpr int kCompletionReach = 183;          // days between a dateline without a year and --date

/// The body's paragraphs in order, by section index; bylines left out.
std::vector<std::uint32_t> opening_sections(const Document& document) {
  std::vector<std::uint32_t> found;
  const auto& sections = document.sections();
  for (std::uint32_t i = 0; i < sections.size() && found.size() < 3; ++i) {
    if (sections[i].kind != SectionKind::kBody) continue;
    const std::string_view text = document.text(sections[i].span);
    const bool byline = (text.starts_with("By ") || text.starts_with("BY ")) && text.size() < 80 &&
                        !text.ends_with('.');
    if (!byline) found.push_back(i);
  }
  return found;
}

bool is_full_date(const TimeExpression& time) {
  return time.kind == TimeKind::kDate && time.year != 0 && time.month != 0 && time.day != 0 &&
         !time.range_end && !time.approximate && make_day(time.year, time.month, time.day);
}

bool has_day(const TimeExpression& time) {
  return time.kind == TimeKind::kDate && time.month != 0 && time.day != 0 && !time.range_end;
}

/// Whether a stretch holds only what may stand before a dateline's date: names, commas, brackets,
/// dashes.
bool is_place_line(std::string_view text) {
  bool word_start = true;
  int bracket = 0;
  for (const Character& character : characters_of(text)) {
    if (character.code == 0) break;
    if (character.code == '(') ++bracket;
    if (character.code == ')') --bracket;
    const bool letter = is_letter(character.code);
    if (letter && word_start && is_lower(character.code) && bracket == 0) return false;
    if (is_digit(character.code)) return false;
    word_start = !letter && plain(character.code) != '\'';
  }
  return true;
}

/// "On June 19 –" opens a sentence, not a dateline.
bool ends_in_preposition(std::string_view before) {
  static constexpr std::array<std::string_view, 8> kPrepositions{"On",    "In",   "By",   "Since",
                                                                 "Until", "From", "Till", "Before"};
  while (before.ends_with(' ')) before.remove_suffix(1);
  return is_one_of(kPrepositions, before.substr(before.rfind(' ') + 1));
}

/// Whether what follows the date closes a dateline: a dash, perhaps after an agency in brackets.
bool closes_dateline(std::string_view text) {
  const auto skip_spaces = [&] {
    while (!text.empty() && (text.front() == ' ' || text.front() == ',' || text.front() == ')')) {
      text.remove_prefix(1);
    }
  };
  skip_spaces();
  if (text.starts_with('(')) {
    const auto end = text.find(')');
    if (end > 40) return false;  // npos as well
    text.remove_prefix(end + 1);
    skip_spaces();
  }
  const auto characters = characters_of(text.substr(0, 4));
  return !characters.empty() && plain(characters.front().code) == '-';
}

/// The date of a dateline, or nullptr.
const TimeExpression* dateline(const Document& document, const Annotation& annotation,
                               std::uint32_t section) {
  const Span span = document.sections()[section].span;
  for (const TimeExpression& time : annotation.times) {
    if (!span.contains(time.span) || time.span.begin - span.begin > kDatelineReach) continue;
    if (!has_day(time)) return nullptr;
    const std::string_view before = document.text({span.begin, time.span.begin});
    const std::string_view after = document.text({time.span.end, span.end});
    const bool alone = after.empty() && is_full_date(time) && is_place_line(before);
    const bool closed = closes_dateline(after) && is_place_line(before) &&
                        !ends_in_preposition(before) && (!before.empty() || is_full_date(time));
    return alone || closed ? &time : nullptr;
  }
  return nullptr;
}

/// The token of the expression whose head lies outside it.
TokenIndex top_of(const Annotation& annotation, TokenRange tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const TokenIndex head = annotation.tokens[i].head;
    if (!head.valid() || !tokens.contains(head.value)) return TokenIndex{i};
  }
  return {};
}

/// "On Tuesday, May 14, 2024, the port declared": at the sentence's head.
bool opens_sentence(const Annotation& annotation, const Sentence& sentence,
                    const TimeExpression& time) {
  const std::uint32_t before = time.tokens.begin - sentence.tokens.begin;
  return before == 0 ||
         (before == 1 && normal_form(annotation.word(TokenIndex{sentence.tokens.begin})) == "on");
}

/// "The port declared on May 14, 2024": hanging on the root.
bool hangs_on_root(const Annotation& annotation, const TimeExpression& time) {
  const TokenIndex top = top_of(annotation, time.tokens);
  if (!top.valid()) return false;
  const Token& token = annotation.tokens[top.index()];
  const bool oblique = token.relation == Relation::kObl ||
                       token.relation == Relation::kOblUnmarked ||
                       token.relation == Relation::kNmodUnmarked;
  if (!oblique || !token.head.valid()) return false;
  const Token& root = annotation.tokens[token.head.index()];
  return !root.head.valid() && root.relation == Relation::kRoot;
}

constexpr std::array<std::string_view, 7> kFutureWords{"will",    "would",     "shall", "plans",
                                                       "planned", "scheduled", "due"};
constexpr std::array<std::string_view, 8> kLifeWords{
    "born", "married", "founded", "died", "anniversary", "dies", "birthday", "remembered"};

template <std::size_t N>
bool holds_word(const Annotation& annotation, TokenRange tokens,
                const std::array<std::string_view, N>& words) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (std::ranges::find(words, normal_form(annotation.word(TokenIndex{i}))) != words.end()) {
      return true;
    }
  }
  return false;
}

/// Whether the expression's clause looks ahead.
bool is_told_ahead(const Annotation& annotation, const Sentence& sentence,
                   const TimeExpression& time) {
  if (holds_word(annotation, sentence.tokens, kFutureWords)) return true;
  if (annotation.clause_of_token.size() != annotation.tokens.size()) return false;
  return tense_at(annotation, TokenIndex{time.tokens.begin}) == Tense::kFuture;
}

const Sentence& sentence_of(const Annotation& annotation, const TimeExpression& time) {
  const auto found = std::ranges::find_if(annotation.sentences, [&](const Sentence& sentence) {
    return sentence.tokens.contains(time.tokens.begin);
  });
  return *found;
}

/// Whether the expression says that the text is written well after the day: a later date told as
/// past, "five years later", "a decade ago" would be harmless, "the anniversary" not.
bool shows_later_time(const Annotation& annotation, const TimeExpression& time, Day lead) {
  const bool years_on = time.deixis == Deixis::kSameTime && time.kind == TimeKind::kRelative &&
                        time.amount > 0 && time.unit >= TimeUnit::kMonth;
  if (years_on) return true;
  if (time.year == 0 || time.kind == TimeKind::kDecade || time.kind == TimeKind::kCentury)
    return false;
  const auto period = resolve(time, std::nullopt, Direction::kEither);
  if (!period || period->begin <= Minute{lead}) return false;
  return !is_told_ahead(annotation, sentence_of(annotation, time), time);
}

/// The full date that governs the lead, or nullptr.
const TimeExpression* lead_date(const Annotation& annotation, std::uint32_t section) {
  const auto first = std::ranges::find(annotation.sentences, section, &Sentence::section);
  if (first == annotation.sentences.end()) return nullptr;
  for (const TimeExpression& time : annotation.times) {
    if (time.tokens.begin < first->tokens.begin || time.tokens.end > first->tokens.end) continue;
    if (!is_full_date(time)) continue;
    const bool governs =
        opens_sentence(annotation, *first, time) || hangs_on_root(annotation, time);
    if (!governs || is_told_ahead(annotation, *first, time)) continue;
    if (holds_word(annotation, first->tokens, kLifeWords)) return nullptr;
    const Day day = *make_day(time.year, time.month, time.day);
    const bool history = std::ranges::any_of(annotation.times, [&](const TimeExpression& other) {
      return shows_later_time(annotation, other, day);
    });
    return history ? nullptr : &time;
  }
  return nullptr;
}

ReferenceDate dated(Day day, DateOrigin origin, std::string note) {
  ReferenceDate date;
  date.day = day;
  date.origin = origin;
  date.note = std::move(note);
  return date;
}

std::optional<Day> day_of_date(const TimeExpression& time) {
  return make_day(time.year, time.month, time.day);
}

/// A dateline without a year, completed by the lead or the default day where they fit.
ReferenceDate partial_date(const TimeExpression& line, const TimeExpression* lead,
                           std::optional<Day> default_day) {
  if (lead != nullptr && lead->month == line.month && lead->day == line.day) {
    return dated(*day_of_date(*lead), DateOrigin::kDateline, "dateline, year from the lead");
  }
  if (default_day) {
    const int year = static_cast<int>(civil(*default_day).year());
    for (const int candidate : {year, year - 1, year + 1}) {
      const auto day = make_day(candidate, line.month, line.day);
      if (day && std::abs((*day - *default_day).count()) <= kCompletionReach) {
        return dated(*day, DateOrigin::kDateline, "dateline, year from --date");
      }
    }
  }
  ReferenceDate date;
  date.origin = DateOrigin::kDateline;
  date.note = "dateline without a year";
  date.partial_month = line.month;
  date.partial_day = line.day;
  return date;
}

}  // namespace

const TimeExpression* dateline_date(const Document& document, const Annotation& annotation) {
  for (const std::uint32_t section : opening_sections(document)) {
    if (const TimeExpression* line = dateline(document, annotation, section)) return line;
  }
  return nullptr;
}

ReferenceDate reference_date(const Document& document, const Annotation& annotation,
                             std::optional<Day> default_day, std::optional<Day> forced) {
  if (forced) return dated(*forced, DateOrigin::kForced, "--force-date");
  if (document.date().day) return document.date();
  const auto sections = opening_sections(document);
  const TimeExpression* lead = sections.empty() ? nullptr : lead_date(annotation, sections.front());
  if (const TimeExpression* line = dateline_date(document, annotation)) {
    if (line->year == 0) return partial_date(*line, lead, default_day);
    if (const auto day = day_of_date(*line)) return dated(*day, DateOrigin::kDateline, "dateline");
  }
  if (lead != nullptr)
    return dated(*day_of_date(*lead), DateOrigin::kLead, "full date in the lead");
  if (default_day) return dated(*default_day, DateOrigin::kDefault, "--date");
  return document.date();
}

}  // namespace belie
