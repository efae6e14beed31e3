// SPDX-License-Identifier: Apache-2.0
#include "rules/states/told_statuses.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/states/status_roles.h"
#include "language/characters.h"
#include "language/lexicon/state_words.h"
#include "rules/events/dated_entries.h"
#include "rules/figures/two_parts.h"

namespace belie {
namespace {

constexpr auto kLongAgo = std::chrono::days{200};
constexpr auto kDay = std::chrono::days{1};

/// Words that tell of another turn than the one that is read.
constexpr std::array<std::string_view, 8> kTurningAgain{"again", "now",      "later", "second",
                                                        "new",   "reimpose", "renew", "meanwhile"};

/// Words that tell of two rounds of one matter.
constexpr std::array<std::string_view, 25> kRounds{
    "appellate", "overturn", "quash",      "retrial",    "reverse", "revise",      "retry",
    "initially", "earlier",  "previously", "originally", "first",   "second",      "third",
    "lower",     "upper",    "senate",     "amend",      "interim", "conditional", "instance",
    "committee", "reading",  "rearrange",  "replay"};

/// Families of which drafts that are told together have one thing: the trial, the strike.
constexpr std::array<std::string_view, 2> kSingular{"course", "truce"};

template <typename T>
const T* value_of(const Claim& claim, StatusRole wanted) {
  const Value* value = claim.argument(role(wanted));
  return value != nullptr ? std::get_if<T>(value) : nullptr;
}

std::string text_of(const Claim& claim, StatusRole wanted) {
  const auto* text = value_of<std::string>(claim, wanted);
  return text != nullptr ? *text : "";
}

std::optional<Period> resolved(const Claim& claim, StatusRole wanted, std::optional<Day> day) {
  const auto* time = value_of<TimeExpression>(claim, wanted);
  return time != nullptr ? resolve(*time, day, Direction::kPast) : std::nullopt;
}

/// "since Monday", "until Friday": no day on which a draft speaks.
bool is_bound_of_time(const Annotation& text, const TimeExpression& time) {
  constexpr std::array<std::string_view, 8> kBounds{"since",  "until", "till", "by",
                                                    "before", "from",  "next", "after"};
  const std::uint32_t at = time.tokens.begin;
  return at > 0 && is_one_of(kBounds, text.lemma(TokenIndex{at - 1}));
}

/// "The council said on Wednesday": the day stands right behind the verb.
bool is_said_day(const Annotation& text, const TimeExpression& time) {
  constexpr std::array<std::string_view, 5> kStating{"say", "announce", "report", "confirm",
                                                     "state"};
  constexpr std::array<std::string_view, 4> kBetween{"on", "late", "early", "here"};
  const TokenRange sentence =
      text.sentences[text.tokens[time.tokens.begin].sentence.index()].tokens;
  std::uint32_t at = time.tokens.begin;
  while (at > sentence.begin && is_one_of(kBetween, text.lemma(TokenIndex{at - 1}))) --at;
  if (at == sentence.begin || !is_one_of(kStating, text.lemma(TokenIndex{at - 1}))) return false;
  return at - 1 == sentence.begin || text.lemma(TokenIndex{at - 2}) != "have";
}

bool is_bare_weekday(const TimeExpression& time) {
  return time.weekday >= 0 && time.month == 0 && time.year == 0 &&
         (time.deixis == Deixis::kNone || time.deixis == Deixis::kThis);
}

/// The day of a draft without a date, to tell its weekdays apart: the weekday on which something
/// was said; else the latest in the week on which something was. The week is any week.
std::optional<Day> day_in_any_week(const Annotation& text) {
  constexpr std::array<std::string_view, 8> kSaying{"say",    "tell",    "announce", "report",
                                                    "accord", "confirm", "add",      "rule"};
  const Day monday{std::chrono::year{2001} / 1 / 1};
  for (const TimeExpression& time : text.times) {
    if (is_bare_weekday(time) && is_said_day(text, time))
      return monday + std::chrono::days{time.weekday};
  }
  std::optional<Day> latest;
  for (const TimeExpression& time : text.times) {
    if (!is_bare_weekday(time)) continue;
    if (is_bound_of_time(text, time)) continue;
    const Day day = monday + std::chrono::days{time.weekday};
    const Clause* clause = clause_at(text, TokenIndex{time.tokens.begin});
    if (clause != nullptr && is_one_of(kSaying, text.lemma(clause->predicate))) return day;
    const bool past = clause == nullptr || clause->tense == Tense::kPast;
    if (!latest || (past && *latest < day)) latest = day;
  }
  return latest;
}

/// "Since June 3" where the draft tells its own days by their weekdays: for a week at least.
constexpr auto kThisWeek = std::chrono::days{6};
bool is_of_before(const TimeExpression& time) {
  const bool dated = time.kind == TimeKind::kDate || time.kind == TimeKind::kSeason ||
                     time.kind == TimeKind::kPartOfDate;
  return dated && (time.month != 0 || time.year != 0 || time.season != 0);
}

/// Whether a time can be placed in such a week.
bool is_of_the_week(const TimeExpression& time) {
  return time.year == 0 && time.month == 0 && time.season == 0 && time.quarter == 0 &&
         (time.kind == TimeKind::kWeekday || time.kind == TimeKind::kRelative) &&
         time.deixis != Deixis::kSameTime;
}

ToldStatus read(const CheckInput& input, StatementIndex index) {
  const Statement& statement = input.graph.statements()[index.index()];
  const Claim& claim = input.graph.claim(index);
  ToldStatus told;
  told.statement = index;
  told.document = statement.document;
  told.claim = &claim;
  told.day = input.graph.dates()[statement.document.index()].day;
  const bool dated = told.day.has_value();
  told.any_week = !dated;
  if (!dated) told.day = day_in_any_week(*input.graph.inputs()[told.document.index()].annotation);
  if (const Value* person = statement.argument(role(StatusRole::kPerson))) {
    if (const auto* entity = std::get_if<EntityIndex>(person)) told.person = *entity;
  }
  told.thing = text_of(claim, StatusRole::kThing);
  told.family = text_of(claim, StatusRole::kFamily);
  told.state = text_of(claim, StatusRole::kState);
  told.told = text_of(claim, StatusRole::kTold);
  told.extent = text_of(claim, StatusRole::kExtent);
  told.agent = text_of(claim, StatusRole::kAgent);
  told.main = !text_of(claim, StatusRole::kMain).empty();
  if (const auto* names = value_of<std::vector<std::string>>(claim, StatusRole::kNames))
    told.names = *names;
  told.has_since = claim.argument(role(StatusRole::kSince)) != nullptr;
  told.has_until = claim.argument(role(StatusRole::kUntil)) != nullptr;
  const auto* since = value_of<TimeExpression>(claim, StatusRole::kSince);
  if (dated || (since != nullptr && is_of_the_week(*since)))
    told.since = resolved(claim, StatusRole::kSince, told.day);
  if (!dated && told.day && since != nullptr && is_of_before(*since))
    told.since = day_period(*told.day - kThisWeek);
  const auto* until = value_of<TimeExpression>(claim, StatusRole::kUntil);
  if (dated && until != nullptr) told.until = resolve(*until, told.day, Direction::kFuture);
  const bool bounded = told.has_since || told.has_until;
  // what is done with a thing is told where the story stands; people are told of from all times
  const bool used =
      told.told == "use" && told.thing != "someone" && claim.when.origin == WhenOrigin::kFrame;
  const bool own = (claim.when.origin == WhenOrigin::kClause || used) && claim.when.time &&
                   !bounded && (dated || is_of_the_week(*claim.when.time));
  if (own) told.when = resolve(*claim.when.time, told.day, claim.when.direction);
  const bool ahead = told.when && told.day && told.when->begin >= Minute(*told.day + kDay);
  // "will not run before June": so it is now; "granted bail until June": so it was done before
  if ((told.holds_now() || told.turned()) && ahead) told.when.reset();
  return told;
}

/// Of two classes: what goes on at the other, or traffic and a way.
bool are_kindred(const ToldStatus& a, const ToldStatus& b, const LexiconIndex& lexicon) {
  if (a.family != b.family) return false;
  const auto goes_on_at = [&](const ToldStatus& x, const ToldStatus& y) {
    const ThingEntry* entry = lexicon.state_words().thing_class(x.thing);
    return entry != nullptr && !entry->activity_of.empty() && entry->activity_of == y.thing;
  };
  const auto is_general = [](const ToldStatus& x) {
    return x.thing == "place" || x.thing == "traffic";
  };
  return goes_on_at(a, b) || goes_on_at(b, a) || is_general(a) || is_general(b);
}

/// In one draft: the trains of the only line, the teaching at the only school.
bool goes_on_there(const ToldStatus& what, const ToldStatus& where, const LexiconIndex& lexicon) {
  const ThingEntry* entry = lexicon.state_words().thing_class(what.thing);
  return what.document == where.document && what.family == where.family && entry != nullptr &&
         !entry->activity_of.empty() && entry->activity_of == where.thing &&
         std::ranges::includes(where.names, what.names);
}

bool share_name(const ToldStatus& a, const ToldStatus& b) {
  return std::ranges::any_of(a.names,
                             [&](const std::string& name) { return is_one_of(b.names, name); });
}

bool have_agreeing_names(const ToldStatus& a, const ToldStatus& b) {
  return std::ranges::includes(a.names, b.names) || std::ranges::includes(b.names, a.names);
}

bool sentence_has(const CheckInput& input, const ToldStatus& told,
                  std::span<const std::string_view> words) {
  const Annotation& text = *input.graph.inputs()[told.document.index()].annotation;
  const TokenRange tokens = text.sentences[told.claim->sentence.index()].tokens;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (is_one_of(words, text.lemma(TokenIndex{t}))) return true;
    if (is_one_of(words, normal_form(text.word(TokenIndex{t})))) return true;
  }
  return false;
}

/// Near the words of the claim itself.
bool words_near(const CheckInput& input, const ToldStatus& told,
                std::span<const std::string_view> words) {
  constexpr std::uint32_t kNear = 4;
  const Annotation& text = *input.graph.inputs()[told.document.index()].annotation;
  const TokenRange tokens = text.sentences[told.claim->sentence.index()].tokens;
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (text.tokens[t].span.end <= told.claim->span.begin) before = t + 1;
    if (text.tokens[t].span.end <= told.claim->span.end) after = t + 1;
  }
  const std::uint32_t from = std::max(tokens.begin, before > kNear ? before - kNear : 0U);
  for (std::uint32_t t = from; t < std::min(after + kNear, tokens.end); ++t) {
    if (is_one_of(words, normal_form(text.word(TokenIndex{t})))) return true;
  }
  return false;
}

/// "on appeal", "the appeal court", not "he can appeal".
bool tells_appeal(const CheckInput& input, const ToldStatus& told) {
  const Annotation& text = *input.graph.inputs()[told.document.index()].annotation;
  const TokenRange tokens = text.sentences[told.claim->sentence.index()].tokens;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const bool noun = text.tokens[t].upos == Upos::kNoun || text.tokens[t].upos == Upos::kPropn;
    if (noun && normal_form(text.word(TokenIndex{t})).starts_with("appeal")) return true;
  }
  return false;
}

bool is_long_before(const Period& period, std::optional<Day> day) {
  return day && period.end < Minute(*day) - kLongAgo;
}

/// Whether another claim tells a turn back to the state that holds now.
bool tells_return(const ToldStatus& now, const ToldStatus& turn, const ToldStatus& other,
                  const CheckInput& input) {
  if (&other == &now || &other == &turn || other.state != now.state || !other.turned())
    return false;
  const bool one_breath =
      other.document == now.document && other.claim->sentence == now.claim->sentence;
  if (now.told == "still" && one_breath) return false;  // "began in May and is still going on"
  if (other.told == "has") return true;
  if (other.when && turn.when) return other.when->end > turn.when->begin;
  if (sentence_has(input, other, kTurningAgain)) return true;
  if (turn.claim->when.before_reference && turn.claim->when.origin == WhenOrigin::kFrame)
    return true;
  return other.document == turn.document && other.claim->span.begin > turn.claim->span.begin;
}

/// Whether what is told of the period may have happened on the day; "on Thursday night" is
/// Thursday's.
bool may_begin_on(const Period& period, Day day) {
  const Minute morning(day);
  const bool night = period.begin < morning && period.begin >= morning - kDay;
  return period.end > morning + (night ? kDay : std::chrono::days{0});
}

std::string why_not_of_two_days(const ToldStatus& now, const ToldStatus& turn) {
  if (!now.day || !turn.day) return "one draft has no date";
  if (turn.when && may_begin_on(*turn.when, *now.day) && !now.has_until)
    return "the change may be later";
  if (!turn.when && *turn.day > *now.day) return "the change is told in a later draft";
  const bool unbroken =
      now.told == "still" || (now.since && turn.when && now.since->begin < turn.when->begin);
  if (!unbroken && *now.day > *turn.day + std::chrono::days{1}) return "it may have changed since";
  return "";
}

/// Whether the body says what its headline says: the same state, or what came of its turn.
bool tells_as_much(const ToldStatus& body, const ToldStatus& head) {
  if (body.state != head.state) return head.turned();
  return body.holds_now() || head.told != "still";
}

/// A headline is a side only where the body has no such claim of its own.
void drop_headlines(std::vector<ToldStatus>& draft) {
  const auto is_head = [](const ToldStatus& told) {
    return told.claim->section == SectionKind::kHeadline ||
           told.claim->section == SectionKind::kDeck;
  };
  std::vector<ToldStatus> kept;
  for (const ToldStatus& told : draft) {
    const bool again = is_head(told) && std::ranges::any_of(draft, [&](const ToldStatus& other) {
                         return !is_head(other) && other.family == told.family &&
                                other.thing == told.thing && tells_as_much(other, told);
                       });
    if (!again) kept.push_back(told);
  }
  draft = std::move(kept);
}

}  // namespace

std::vector<std::vector<ToldStatus>> told_statuses(const CheckInput& input) {
  std::vector<std::vector<ToldStatus>> all(input.graph.inputs().size());
  for (const StatementIndex index : input.statements(ClaimKind::k_status)) {
    ToldStatus told = read(input, index);
    const std::size_t document = told.document.index();
    all[document].push_back(std::move(told));
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].empty()) continue;
    const auto entries = dated_entries(*input.graph.inputs()[i].annotation);
    for (ToldStatus& told : all[i]) told.entry = entries[told.claim->sentence.index()];
  }
  for (std::vector<ToldStatus>& draft : all) drop_headlines(draft);
  return all;
}

bool are_one_thing(const ToldStatus& a, const ToldStatus& b, const LexiconIndex& lexicon) {
  if (a.thing == "kin" && b.thing == "kin" && a.names.size() > 1 && a.names == b.names)
    return true;  // relation and given name, whoever "his" may be
  if (a.person.valid() || b.person.valid()) {
    if (a.person != b.person || a.thing != b.thing) return false;
    return a.thing == "kin" || have_agreeing_names(a, b);
  }
  if (a.thing != b.thing) {
    if (goes_on_there(a, b, lexicon) || goes_on_there(b, a, lexicon)) return true;
    return are_kindred(a, b, lexicon) && share_name(a, b) && have_agreeing_names(a, b);
  }
  if (!have_agreeing_names(a, b)) return false;
  if (a.document == b.document || share_name(a, b)) return a.thing != "place" || share_name(a, b);
  if (a.main && b.main) return true;
  const bool still = (a.main && b.told == "still") || (b.main && a.told == "still");
  return still && is_one_of(kSingular, a.family);
}

bool are_of_two_entries(const ToldStatus& a, const ToldStatus& b) {
  if (a.document != b.document || a.entry == b.entry) return false;
  const auto is_death = [](const ToldStatus& told) {
    return told.family == "life" && told.state == "dead";
  };
  // whoever has died in an entry is dead in all that follow
  if (is_death(a) || is_death(b)) {
    const ToldStatus& dead = is_death(a) ? a : b;
    const ToldStatus& other = is_death(a) ? b : a;
    return dead.entry == 0 || dead.entry > other.entry;
  }
  return true;
}

bool are_of_two_parts(const ToldStatus& a, const ToldStatus& b, const CheckInput& input) {
  const auto sentence = [&](const ToldStatus& told) {
    const Annotation& text = *input.graph.inputs()[told.document.index()].annotation;
    return words_between_blanks(text, text.sentences[told.claim->sentence.index()].tokens);
  };
  return tell_two_parts(sentence(a), sentence(b));
}

bool are_contrary(const ToldStatus& a, const ToldStatus& b) {
  if (a.family != b.family || a.state == b.state) return false;
  const bool first_denies = a.state.starts_with("not ");
  const bool second_denies = b.state.starts_with("not ");
  if (first_denies && second_denies) return false;
  if (first_denies) return a.state.substr(4) == b.state;
  if (second_denies) return b.state.substr(4) == a.state;
  return true;
}

std::string why_not_against_turn(const ToldStatus& now, const ToldStatus& turn,
                                 const std::vector<const ToldStatus*>& others,
                                 const CheckInput& input) {
  if (now.document != turn.document) {
    if (std::string why = why_not_of_two_days(now, turn); !why.empty()) return why;
  } else if (now.claim->sentence == turn.claim->sentence) {
    return "one sentence tells both";
  }
  if (turn.when && is_long_before(*turn.when, turn.day)) return "the change was long ago";
  if (now.has_since && (!turn.when || !now.since)) return "the order of the two is not told";
  if (now.since && now.since->end > turn.when->begin) return "it is so since then";
  if (now.when && turn.when && now.when->begin < turn.when->end && !now.has_since &&
      now.told != "still")
    return "it was so before the change";
  if (now.told != "still" && words_near(input, now, kTurningAgain)) return "a change is told";
  for (const ToldStatus* other : others) {
    if (tells_return(now, turn, *other, input)) return "a return is told";
  }
  return "";
}

namespace {

/// "Not guilty of murder and guilty of manslaughter".
bool tells_two_verdicts(const CheckInput& input, const ToldStatus& told) {
  const Annotation& text = *input.graph.inputs()[told.document.index()].annotation;
  const TokenRange tokens = text.sentences[told.claim->sentence.index()].tokens;
  std::size_t verdicts = 0;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
    verdicts += static_cast<std::size_t>(text.lemma(TokenIndex(i)) == "guilty");
  return verdicts > 1;
}

/// "In use since 1991": how old a thing is, whether or not it is closed for a week.
bool is_history(const ToldStatus& told) {
  constexpr auto kYear = std::chrono::days{366};
  return told.state == "open" && told.since && told.day &&
         told.since->end + kYear < Minute(*told.day);
}

}  // namespace

std::string why_not_both_now(const ToldStatus& a, const ToldStatus& b, const CheckInput& input) {
  if (a.document == b.document && a.claim->sentence == b.claim->sentence)
    return "one sentence tells both";
  if (a.document != b.document) {
    if (!a.day || !b.day) return "one draft has no date";
    const ToldStatus& late = *a.day < *b.day ? b : a;
    const ToldStatus& early = *a.day < *b.day ? a : b;
    const bool spans = late.since && late.since->end <= Minute(*early.day);
    if (*a.day != *b.day && !spans) return "the drafts are of two days";
  }
  if (a.when && b.when && !a.has_since && !b.has_since && !a.when->overlaps(*b.when))
    return "they are told of two times";
  if (is_history(a) || is_history(b)) return "one tells for how many years it has been there";
  for (const ToldStatus* told : {&a, &b}) {
    if (told->told != "still" && words_near(input, *told, kTurningAgain) && !told->has_since)
      return "a change is told";
  }
  return "";
}

std::string why_not_two_outcomes(const ToldStatus& a, const ToldStatus& b,
                                 const CheckInput& input) {
  if (a.document == b.document && a.claim->sentence == b.claim->sentence)
    return "one sentence tells both";
  if (!a.agent.empty() && !b.agent.empty() && a.agent != b.agent) return "two bodies decided";
  if (a.when && b.when && !a.when->overlaps(*b.when)) return "they are told of two times";
  for (const ToldStatus* told : {&a, &b}) {
    if (sentence_has(input, *told, kRounds) || tells_appeal(input, *told))
      return "a second round is told";
    if (tells_two_verdicts(input, *told)) return "a verdict for each of two charges";
    if (told->when && is_long_before(*told->when, told->day)) return "one was long ago";
  }
  return "";
}

}  // namespace belie
