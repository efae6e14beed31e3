// SPDX-License-Identifier: Apache-2.0
#include "rules/events/beside_events.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/sentence_words.h"
#include "language/times/time_words.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/events/one_happening.h"
#include "rules/events/told_days.h"

namespace belie {
namespace {

using std::chrono::days;

/// Further apart the two days are of two events.
constexpr days kFar{45};

/// Verbs by which the event has another day than it had.
constexpr std::array<std::string_view, 9> kMoved{"postpone", "reschedule", "adjourn",
                                                 "delay",    "move",       "originally",
                                                 "cancel",   "instead",    "usually"};

/// Words before the noun by which it is another event.
constexpr std::array<std::string_view, 12> kAnother{"second", "last",    "annual", "each",
                                                    "every",  "another", "next",   "previous",
                                                    "former", "earlier", "third",  "other"};

/// “The evening before the first night”: how far, and of what.
struct Beside {
  int step = 0;             // in days, from the event to the day
  std::uint32_t event = 0;  // the noun's token
  TokenRange tokens;
};

/// Where an event's day is told.
struct EventDay {
  DocumentIndex document;
  Day day;
  Span span;
  std::uint32_t token = 0;
};

class BesideSearch {
 public:
  explicit BesideSearch(const CheckInput& input)
      : input_(input), days_(input.reading<ToldDays>().drafts) {}

  CheckOutcome run() {
    for (std::size_t d = 0; d < days_.size(); ++d) {
      for (const ToldDay& told : days_[d]) {
        auto beside = behind(told);
        if (!beside) beside = before(told);
        if (beside) judge(told, *beside);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(DocumentIndex document) const {
    return *input_.graph.inputs()[document.index()].annotation;
  }
  static std::string lower(const Annotation& text, std::uint32_t at) {
    return at < text.tokens.size() ? normal_form(text.word(TokenIndex{at})) : "";
  }

  // ---- the words beside the day

  /// “On May 16, the evening before the first night”.
  [[nodiscard]] std::optional<Beside> behind(const ToldDay& told) const {
    const Annotation& text = annotation(told.document);
    std::uint32_t at = told.time->tokens.end;
    if (lower(text, at) == "," || lower(text, at) == "(") ++at;
    return at == told.time->tokens.end ? std::nullopt : read(told, at);
  }

  /// “A week before the race, on June 15”.
  [[nodiscard]] std::optional<Beside> before(const ToldDay& told) const {
    const Annotation& text = annotation(told.document);
    const TokenRange sentence = text.sentences[told.sentence.index()].tokens;
    std::uint32_t end = told.time->tokens.begin;
    if (end > sentence.begin && lower(text, end - 1) == "on") --end;
    if (end <= sentence.begin + 3 || lower(text, end - 1) != ",") return std::nullopt;
    constexpr std::uint32_t kLongest = 10;
    for (std::uint32_t at = end - 1; at > sentence.begin && end - at < kLongest;) {
      auto beside = read(told, --at);
      if (beside && beside->tokens.end + 1 == end) return beside;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Beside> read(const ToldDay& told, std::uint32_t at) const {
    const Annotation& text = annotation(told.document);
    Beside found;
    found.tokens.begin = at;
    if (lower(text, at) == "on") ++at;
    const auto step = take_step(text, at);
    if (!step) return std::nullopt;
    found.step = *step;
    const auto noun = event_at(text, at, text.sentences[told.sentence.index()].tokens.end);
    if (!noun) return std::nullopt;
    found.event = *noun;
    found.tokens.end = *noun + 1;
    return found;
  }

  /// “The day before”, “two weeks after”, “the eve of”.
  static std::optional<int> take_step(const Annotation& text, std::uint32_t& at) {
    static constexpr std::array<std::string_view, 5> kParts{"day", "evening", "night", "morning",
                                                            "afternoon"};
    int amount = 1;
    if (lower(text, at) == "the") ++at;
    if (lower(text, at) == "eve" && lower(text, at + 1) == "of") {
      at += 2;
      return -1;
    }
    if (const auto number = amount_word(lower(text, at)); number && *number > 0) {
      amount = *number;
      ++at;
    }
    std::string unit = lower(text, at);
    if (amount > 1 && unit.ends_with('s')) unit.pop_back();
    const bool week = unit == "week";
    if (!week && !is_one_of(kParts, unit)) return std::nullopt;
    if (amount > 1 && !week && unit != "day") return std::nullopt;
    const std::string order = lower(text, at + 1);
    if (order != "before" && order != "after") return std::nullopt;
    at += 2;
    return amount * (week ? 7 : 1) * (order == "before" ? -1 : 1);
  }

  /// The last noun of “the first night”, “their wedding”; nothing: a clause, or a date.
  static std::optional<std::uint32_t> event_at(const Annotation& text, std::uint32_t at,
                                               std::uint32_t end) {
    const std::string first = lower(text, at);
    if (first != "the" && first != "her" && first != "his" && first != "its" && first != "their")
      return std::nullopt;
    std::optional<std::uint32_t> noun;
    for (++at; at < end; ++at) {
      const Upos tag = text.tokens[at].upos;
      if (tag == Upos::kNoun) {
        noun = at;
      } else if (tag != Upos::kAdj && tag != Upos::kNum) {
        break;
      }
    }
    const bool owner = noun && *noun + 1 < end && text.tokens[*noun + 1].xpos == Xpos::kPos;
    return owner ? std::nullopt : noun;
  }

  // ---- the event's own day

  void judge(const ToldDay& told, const Beside& beside) {
    const Annotation& text = annotation(told.document);
    const TokenRange around = text.sentences[told.sentence.index()].tokens;
    std::vector<EventDay> found = days_of(told, beside, told.document);
    for (const DocumentIndex other : input_.graph.comparable_with(told.document)) {
      if (input_.graph.standing(other) != Standing::kDraft) continue;
      const auto there = days_of(told, beside, other);
      found.insert(found.end(), there.begin(), there.end());
    }
    if (found.empty() || has_lemma(text, around, kMoved) || is_another(text, beside.event)) return;
    const Day day = found.front().day;
    if (std::ranges::any_of(found, [&](const EventDay& one) { return one.day != day; })) return;
    const auto apart = told.day - day;
    const bool week = std::abs(beside.step) >= 7;
    const days off = std::chrono::abs(apart - days{beside.step});
    if (off <= days{week ? 2 : 0} || std::chrono::abs(apart) > kFar) return;
    add(told, beside, found.front());
  }

  static bool is_another(const Annotation& text, std::uint32_t noun) {
    for (std::uint32_t i = noun > 3 ? noun - 3 : 0; i < noun; ++i) {
      if (is_one_of(kAnother, lower(text, i))) return true;
    }
    return false;
  }

  /// Days in clauses whose verb or subject tells the event.
  [[nodiscard]] std::vector<EventDay> days_of(const ToldDay& told, const Beside& beside,
                                              DocumentIndex document) const {
    const Annotation& here = annotation(told.document);
    const Annotation& text = annotation(document);
    const HappeningWord word = words_.noun_at(here, beside.event);
    const std::string noun{here.lemma(TokenIndex{beside.event})};
    std::vector<EventDay> found;
    if (comes_again(word.classes)) return found;  // a vote, a meeting: perhaps another one
    for (const ToldDay& other : days_[document.index()]) {
      if (&other == &told || other.bound != DayBound::kOn) continue;
      if (document == told.document && other.sentence == told.sentence) continue;
      if (behind(other) || before(other) || has_lemma(text, sentence(text, other), kMoved))
        continue;
      const auto token = told_by(text, other, word, noun);
      if (token && !is_another(text, *token))
        found.push_back({document, other.day,
                         cover(text.span({*token, *token + 1}), text.span(other.tokens)), *token});
    }
    return found;
  }

  static TokenRange sentence(const Annotation& text, const ToldDay& told) {
    return text.sentences[told.sentence.index()].tokens;
  }

  /// The verb of the day, or the noun that is its subject or object, where it tells the event.
  [[nodiscard]] std::optional<std::uint32_t> told_by(const Annotation& text, const ToldDay& told,
                                                     const HappeningWord& word,
                                                     const std::string& noun) const {
    if (has_several_days(text, told)) return std::nullopt;
    if (told.verb.valid()) {
      const HappeningWord verb = words_.verb_at(text, told.verb.value);
      const bool one = !word.weak && !verb.weak && (word.classes & verb.classes).any();
      if (one && is_done(text, told.verb)) return told.verb.value;
    }
    const TokenRange tokens = sentence(text, told);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (text.tokens[i].upos != Upos::kNoun || text.tokens[i].xpos == Xpos::kNns) continue;
      const Relation relation = universal(text.tokens[i].relation);
      const bool held = relation == Relation::kNsubj || relation == Relation::kObj;
      const TokenIndex head = text.tokens[i].head;
      const bool of_day = !told.verb.valid() || head == told.verb;
      if (!held || !of_day) continue;
      const HappeningWord here = words_.noun_at(text, i);
      const bool one = text.lemma(TokenIndex{i}) == noun ||
                       (!word.weak && !here.weak && (word.classes & here.classes).any());
      if (one && takes_place(text, told)) return i;
    }
    return std::nullopt;
  }

  static bool has_several_days(const Annotation& text, const ToldDay& told) {
    const TokenRange tokens = sentence(text, told);
    return std::ranges::count_if(text.times, [&](const TimeExpression& time) {
             return tokens.contains(time.tokens.begin) && (time.day != 0 || time.weekday >= 0);
           }) > 1;
  }

  static bool is_done(const Annotation& text, TokenIndex verb) {
    const Clause* clause = clause_at(text, verb);
    return clause == nullptr ||
           (clause->polarity == Polarity::kPositive &&
            (clause->modality == Modality::kAsserted || clause->modality == Modality::kPlanned));
  }

  /// “Is on May 16”, “will be held”, “has its premiere”.
  static bool takes_place(const Annotation& text, const ToldDay& told) {
    static constexpr std::array<std::string_view, 16> kVerbs{
        "hold",  "take",     "be",  "have",      "begin", "start",  "fall",  "open",
        "stage", "schedule", "set", "celebrate", "come",  "happen", "occur", "strike"};
    if (!told.verb.valid()) return true;
    return is_one_of(kVerbs, text.lemma(told.verb)) && is_done(text, told.verb);
  }

  // ---- findings

  void add(const ToldDay& told, const Beside& beside, const EventDay& event) {
    const Annotation& text = annotation(told.document);
    CheckHit hit;
    hit.key = std::string(text.lemma(TokenIndex{beside.event}));
    hit.first = iso_text(told.day);
    hit.second = iso_text(event.day);
    const Span span = cover(text.span(told.tokens), text.span(beside.tokens));
    hit.places = {place_at(text, told.document, span, told.tokens.begin, PlaceRole::kEither),
                  place_at(annotation(event.document), event.document, event.span, event.token,
                           PlaceRole::kOr)};
    hit.words = {
        {"either", std::string(text.text(span))}, {"or", long_text(event.day)}, {"what", hit.key}};
    hit.working = fmt::format("{} and {}", long_text(told.day), long_text(event.day));
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const std::vector<std::vector<ToldDay>>& days_;
  HappeningWords words_;
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome find_days_beside(const CheckInput& input) { return BesideSearch(input).run(); }

}  // namespace belie
