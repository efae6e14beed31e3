// SPDX-License-Identifier: Apache-2.0
//
// One event, two dates or two places. Which mentions are one event is the graph's business, which
// leaves the attribute under test out; here two claims of one event are held against each other.
// Silent where the text tells that the event was moved, where it lasts for days, where one is a
// plan and the other the outcome, and where both stand in one sentence, whose writer saw both.
#include <fmt/format.h>

#include <array>
#include <set>

#include "base/word_list.h"
#include "claims/events/event_classes.h"
#include "claims/kind.h"
#include "language/characters.h"
#include "rules/checks/check.h"
#include "rules/engine/values.h"
#include "rules/events/event_sites.h"
#include "rules/events/event_times.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"two-dates", "one event is dated twice, to times that cannot be one"},
    CheckSubject{"two-places", "one event is placed twice, in places that cannot be one"}};

constexpr std::array kWords{CheckWord{"event", "the event: “summit”"},
                            CheckWord{"either", "the time or place that is read first"},
                            CheckWord{"or", "the other one"}};

constexpr std::size_t kMostOfAnEvent = 24;  // claims of one event that are held against each other

/// Words that tell of a change of plan.
constexpr std::array<std::string_view, 8> kMoved{"postpone",   "reschedule", "adjourn",
                                                 "defer",      "rearrange",  "relocate",
                                                 "originally", "initially"};

/// Verbs that tell of one where the event is in their clause: "moved", "put back", "delayed".
constexpr std::array<std::string_view, 7> kMoving{"move",  "delay", "switch", "extend",
                                                  "shift", "push",  "bring"};

/// Words that make a day one of several: "a two-day summit", "the first day of".
constexpr std::array<std::string_view, 8> kSeveralDays{"day-long",  "two-day",  "three-day",
                                                       "four-day",  "five-day", "weeklong",
                                                       "week-long", "multi-day"};

/// A claim about an event that the rule accepts.
struct Told {
  StatementIndex statement;
  DocumentIndex document;
  const Claim* claim = nullptr;
  const EventMention* mention = nullptr;
  const TimeExpression* time = nullptr;
  std::string place, relation;
};

class EventSearch {
 public:
  explicit EventSearch(const CheckInput& input)
      : input_(input),
        dates_(input.subject == "two-dates"),
        kind_(dates_ ? ClaimKind::k_event_time : ClaimKind::k_event_place) {}

  CheckOutcome run() {
    for (const Event& event : input_.graph.events()) {
      const std::vector<Told> all = told_of(event);
      for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) judge(event, all[i], all[j]);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(const Told& told) const {
    return *input_.graph.inputs()[told.document.index()].annotation;
  }

  [[nodiscard]] std::vector<Told> told_of(const Event& event) const {
    std::vector<Told> all;
    for (const StatementIndex index : event.statements) {
      const Statement& statement = input_.graph.statements()[index.index()];
      if (statement.kind != kind_ || !input_.accepts(index)) continue;
      if (all.size() < kMostOfAnEvent) all.push_back(told(index, statement));
    }
    return all;
  }

  [[nodiscard]] Told told(StatementIndex index, const Statement& statement) const {
    const Claim& claim = input_.graph.claim(index);
    Told told{index, statement.document, &claim, nullptr, nullptr, "", ""};
    std::vector<const std::string*> texts;
    for (const Argument& argument : claim.arguments) {
      if (const auto* mention = std::get_if<EventMention>(&argument.value)) told.mention = mention;
      if (const auto* time = std::get_if<TimeExpression>(&argument.value)) told.time = time;
      if (const auto* text = std::get_if<std::string>(&argument.value)) texts.push_back(text);
    }
    if (!texts.empty()) told.place = *texts.front();
    if (texts.size() > 1) told.relation = *texts.back();
    return told;
  }

  void judge(const Event& event, const Told& a, const Told& b) {
    if (!input_.graph.comparable(a.document, b.document)) return;
    if (!(dates_ ? are_two_dates(a, b) : are_two_sites(a, b))) return;
    if (const std::string why = silent(a, b); !why.empty()) return consider(a, b, why);
    add(event, a, b);
  }

  [[nodiscard]] bool are_two_dates(const Told& a, const Told& b) const {
    const auto& days = input_.graph.dates();
    const bool one_draft = a.document == b.document;
    return are_two_times({a.time, days[a.document.index()].day, one_draft},
                         {b.time, days[b.document.index()].day, one_draft});
  }

  [[nodiscard]] bool are_two_sites(const Told& a, const Told& b) const {
    return are_two_places(a.place, b.place, input_.lexicon);
  }

  /// Why the two do not contradict each other after all; "" they do.
  [[nodiscard]] std::string silent(const Told& a, const Told& b) const {
    const bool one_draft = a.document == b.document;
    if (one_draft && a.claim->sentence == b.claim->sentence) return "one sentence tells both";
    if (!a.mention->apart.empty() || !b.mention->apart.empty()) return "set apart";
    if (a.mention->phase != b.mention->phase) return "one is only a part of it";
    if (goes_on(a) || goes_on(b)) return "such an event goes on";
    if (is_ahead(a) != is_ahead(b)) return "one is the plan";
    if (tells_move(a) || tells_move(b)) return "a change is told";
    if (dates_ && (tells_days(a) || tells_days(b))) return "it takes several days";
    if (differ_otherwise(a, b)) return dates_ ? "in two places" : "on two days";
    if (!dates_) return silent_about_places(a, b);
    return "";
  }

  /// Events that take days have no one date but that of their beginning or end; such as move about
  /// no one place.
  [[nodiscard]] bool goes_on(const Told& told) const {
    const std::string& event_class = told.mention->event_class;
    return dates_ ? lasts(event_class) && told.mention->phase.empty() : roams(event_class);
  }

  /// What differs in place and in time is two events.
  [[nodiscard]] bool differ_otherwise(const Told& a, const Told& b) const {
    const std::string& here = a.mention->place;
    const std::string& there = b.mention->place;
    if (dates_)
      return !here.empty() && !there.empty() && are_two_places(here, there, input_.lexicon);
    const When& x = a.claim->when;
    const When& y = b.claim->when;
    const bool dated = x.origin == WhenOrigin::kClause && y.origin == WhenOrigin::kClause;
    if (!dated || !x.time || !y.time) return false;
    const auto& days = input_.graph.dates();
    return are_two_times({&*x.time, days[a.document.index()].day, a.document == b.document},
                         {&*y.time, days[b.document.index()].day, a.document == b.document});
  }

  /// Whether it is told before it happens: planned, or dated behind the draft's day.
  [[nodiscard]] bool is_ahead(const Told& told) const {
    if (told.claim->modality == Modality::kPlanned) return true;
    if (told.claim->when.direction == Direction::kFuture) return true;
    const auto& day = input_.graph.dates()[told.document.index()].day;
    const Statement& statement = input_.graph.statements()[told.statement.index()];
    for (const Argument& argument : statement.arguments) {
      const auto* period = std::get_if<Period>(&argument.value);
      if (period != nullptr && day) return period->begin >= day_period(*day).end;
    }
    return false;
  }

  [[nodiscard]] std::string silent_about_places(const Told& a, const Told& b) const {
    for (const Told* told : {&a, &b}) {
      if (names_both(annotation(*told), a.place, b.place)) return "the text names both together";
    }
    return "";
  }

  [[nodiscard]] bool tells(const Told& told, std::span<const std::string_view> words,
                           bool lemmas) const {
    const Annotation& text = annotation(told);
    const TokenRange tokens = text.sentences[told.claim->sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string word =
          lemmas ? std::string(text.lemma(TokenIndex{i})) : normal_form(text.word(TokenIndex{i}));
      if (is_one_of(words, word)) return true;
    }
    return false;
  }

  /// "The minutes of the meeting of 8 January were approved": of the one before.
  [[nodiscard]] bool approves_minutes(const Told& told) const {
    static constexpr std::array<std::string_view, 1> kMinutes{"minutes"};
    static constexpr std::array<std::string_view, 8> kPast{
        "approve", "confirm", "sign", "agree", "previous", "last", "accept", "adopt"};
    return tells(told, kMinutes, false) && tells(told, kPast, true);
  }

  [[nodiscard]] bool tells_move(const Told& told) const {
    if (tells(told, kMoved, true) || approves_minutes(told)) return true;
    const Annotation& text = annotation(told);
    for (const Clause& clause : text.clauses) {
      if (clause.sentence != told.claim->sentence) continue;
      const std::string_view verb = text.lemma(clause.predicate);
      const bool over = told.claim->span.contains(text.tokens[clause.predicate.index()].span);
      if (over && is_one_of(kMoving, verb)) return true;
    }
    return false;
  }

  /// "a two-day summit", "three days of talks", "the first day of".
  [[nodiscard]] bool tells_days(const Told& told) const {
    if (tells(told, kSeveralDays, false)) return true;
    const Annotation& text = annotation(told);
    const TokenRange tokens = text.sentences[told.claim->sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin; i + 1 < tokens.end; ++i) {
      const std::string word = normal_form(text.word(TokenIndex{i}));
      const std::string next = normal_form(text.word(TokenIndex{i + 1}));
      if ((word == "days" || word == "day" || word == "weeks") && next == "of") return true;
      if (word == "-" && next == "day") return true;
    }
    return false;
  }

  void consider(const Told& a, const Told& b, std::string_view why) {
    outcome_.considered.push_back(
        {b.statement, fmt::format("{} and {}: {}", shown(a), shown(b), why)});
  }

  /// The date as written, or the day meant where the words only point to it ("today"); the place.
  [[nodiscard]] std::string shown(const Told& told) const {
    if (!dates_) return told.place;
    const Period* period = period_of(told);
    const bool points = told.time->month == 0 && told.time->year == 0;
    if (points && period != nullptr) return period_words(*period);
    return std::string(annotation(told).text(told.time->span));
  }

  [[nodiscard]] const Period* period_of(const Told& told) const {
    for (const Argument& argument : input_.graph.statements()[told.statement.index()].arguments) {
      if (const auto* period = std::get_if<Period>(&argument.value)) return period;
    }
    return nullptr;
  }

  void add(const Event& event, const Told& a, const Told& b) {
    CheckHit hit;
    hit.key = event_word(event.event_class);
    hit.first = value(a);
    hit.second = value(b);
    hit.places = {place_of(a.document, *a.claim, PlaceRole::kEither),
                  place_of(b.document, *b.claim, PlaceRole::kOr)};
    hit.words = {{"event", event.name.empty() ? hit.key : event.name},
                 {"either", shown(a)},
                 {"or", shown(b)}};
    hit.because = input_.graph.because(a.statement, b.statement);
    outcome_.hits.push_back(std::move(hit));
  }

  /// The time as a period where it is known, else as written; the place.
  [[nodiscard]] std::string value(const Told& told) const {
    if (!dates_) return normal_form(told.place);
    const Period* period = period_of(told);
    return period != nullptr ? to_text(*period) : to_text(*told.time);
  }

  const CheckInput& input_;
  bool dates_;
  ClaimKind kind_;
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) { return EventSearch(input).run(); }

}  // namespace

const CheckDescriptor k_events_check{"events", "one event, two dates or two places", kSubjects,
                                     kWords, run};

}  // namespace belie
