// SPDX-License-Identifier: Apache-2.0
#include "rules/states/told_uses.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "base/word_list.h"
#include "language/lexicon/state_words.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"

namespace belie {
namespace {

constexpr auto kDay = std::chrono::days{1};
constexpr auto kLongestDeed = std::chrono::days{3};  // "at the weekend"; "last year" is too wide

/// "custody:held" excludes "ward:about".
struct Exclusion {
  std::string_view state, other;
};

constexpr std::array kExclusions{Exclusion{"life:dead", "life:acts"},
                                 Exclusion{"life:dead", "life:is"},
                                 Exclusion{"life:dead", "ward:about"},
                                 Exclusion{"life:dead", "ward:in"},
                                 Exclusion{"life:dead", "ward:out"},
                                 Exclusion{"life:dead", "custody:held"},
                                 Exclusion{"life:dead", "custody:free"},
                                 Exclusion{"life:dead", "post:acts"},
                                 Exclusion{"life:dead", "post:in-post"},
                                 Exclusion{"life:dead", "life:alive"},
                                 Exclusion{"ward:in", "ward:about"},
                                 Exclusion{"ward:in", "ward:out"},
                                 Exclusion{"custody:held", "ward:about"},
                                 Exclusion{"custody:held", "ward:out"},
                                 Exclusion{"custody:held", "custody:free"},
                                 Exclusion{"custody:held", "custody:sought"},
                                 Exclusion{"custody:held", "custody:nobody-held"},
                                 Exclusion{"custody:serving", "custody:free"},
                                 Exclusion{"custody:serving", "ward:about"},
                                 Exclusion{"found:missing", "life:acts"},
                                 Exclusion{"found:missing", "ward:about"},
                                 Exclusion{"found:missing", "custody:held"},
                                 Exclusion{"found:missing", "found:found"},
                                 Exclusion{"post:out", "post:acts"},
                                 Exclusion{"post:out", "post:in-post"},
                                 Exclusion{"condition:coma", "life:acts"},
                                 Exclusion{"condition:coma", "ward:about"},
                                 Exclusion{"condition:coma", "ward:out"},
                                 Exclusion{"condition:critical", "ward:out"},
                                 Exclusion{"condition:critical", "ward:about"},
                                 Exclusion{"ruling:pending", "ruling:decided"},
                                 Exclusion{"ruling:pending", "verdict:guilty"},
                                 Exclusion{"ruling:pending", "verdict:acquitted"},
                                 Exclusion{"supply:cut", "access:open"},
                                 Exclusion{"supply:on", "access:closed"},
                                 Exclusion{"standing:gone", "access:open"},
                                 Exclusion{"standing:gone", "access:closed"},
                                 Exclusion{"flames:out", "fire:raging"},
                                 Exclusion{"harm:unhurt", "ward:in"},
                                 Exclusion{"harm:unhurt", "condition:critical"},
                                 Exclusion{"harm:unhurt", "condition:coma"}};

/// Families of which any two states exclude each other, told by deeds or signs.
constexpr std::array<std::string_view, 12> kFamiliesOfThings{
    "access", "force",  "signing", "award", "course",   "flames",
    "fire",   "supply", "tickets", "stay",  "marriage", "found"};

/// "No arrests have been made".
bool is_of_nobody(const ToldStatus& told) { return told.state == "nobody-held"; }

std::string name_of(const ToldStatus& told) { return told.family + ":" + told.state; }

std::string surname_of(const ToldStatus& told, const CheckInput& input) {
  if (!told.person.valid()) return told.names.empty() ? "" : told.names.front();
  const std::string name =
      fold_accents(lower_case(input.graph.entities()[told.person.index()].name));
  return name.substr(name.rfind(' ') + 1);
}

bool has_any(const ToldStatus& told, std::span<const std::string_view> lemmas,
             const CheckInput& input) {
  const Annotation& text = *input.graph.inputs()[told.document.index()].annotation;
  const TokenRange words = text.sentences[told.claim->sentence.index()].tokens;
  return has_lemma(text, words, lemmas);
}

/// Held by the police, not by kidnappers or the snow, and for nothing else.
bool is_arrest(const ToldStatus& told, const CheckInput& input) {
  static constexpr std::array<std::string_view, 8> kLaw{
      "arrest", "detain", "custody", "police", "remand", "handcuff", "suspect", "prosecutor"};
  static constexpr std::array<std::string_view, 7> kElse{
      "unrelated", "separate", "another", "other", "earlier", "release", "previously"};
  return told.family == "custody" && told.state == "held" && has_any(told, kLaw, input) &&
         !has_any(told, kElse, input);
}

bool is_of_person(const ToldStatus& told) {
  return told.thing == "someone" || (told.person.valid() && told.thing != "kin");
}

/// What "the building" and "the place" may be.
constexpr std::array<std::string_view, 14> kHouses{
    "venue",   "shop", "school",  "hospital", "clinic", "plant", "campus",
    "station", "yard", "airport", "runway",   "port",   "mine",  "bridge"};

/// Nouns of a class that stand for any of it.
constexpr std::array<std::string_view, 12> kWide{"shop",     "store",   "market",   "limit",
                                                 "venue",    "machine", "facility", "measure",
                                                 "aircraft", "plane",   "jet",      "airliner"};

/// "Swimming pool" and "pool".
bool are_of_one_sort(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() != 1 || b.size() != 1) return false;
  return a.front().ends_with(" " + b.front()) || b.front().ends_with(" " + a.front());
}

/// Of one class: what sets them apart agrees, and so do the sorts where both are told.
bool name_one(const ToldStatus& a, const ToldStatus& b, const LexiconIndex& lexicon) {
  const auto split = [&](const ToldStatus& told, std::vector<std::string>& sorts) {
    std::vector<std::string> names;
    for (const std::string& name : told.names) {
      const ThingEntry* entry = lexicon.state_words().thing(name);
      const bool sort = entry != nullptr && entry->id == told.thing;
      if (sort && !is_one_of(kWide, name)) sorts.push_back(name);
      if (!sort) names.push_back(name);
    }
    return names;
  };
  std::vector<std::string> first_sorts;
  std::vector<std::string> second_sorts;
  const auto first = split(a, first_sorts);
  const auto second = split(b, second_sorts);
  const bool sorts = first_sorts.empty() || second_sorts.empty() || first_sorts == second_sorts ||
                     are_of_one_sort(first_sorts, second_sorts);
  return sorts && (std::ranges::includes(first, second) || std::ranges::includes(second, first));
}

/// Of a thing that no list knows: "~violin".
bool is_of_noun(const ToldStatus& told) { return told.thing.starts_with('~'); }

struct Held {
  Period period;
  bool order_unknown = false;  // a change on some day: what was on that day may have been before it
  Minute turned = Minute::min();  // the end of the day of the change, where that is told
};

/// What holds now has held for some days, where no change is told.
constexpr auto kLately = std::chrono::days{4};

std::optional<Held> time_of(const ToldStatus& told, bool changes) {
  if (!told.day) return std::nullopt;
  const Minute begin(*told.day);
  const bool lasting = told.told == "still" && told.until && told.until->begin > begin + kDay;
  const Minute end = lasting ? told.until->begin : begin + kDay;  // "closed until next week"
  const auto from = [&](Minute since) { return Held{{.begin = since, .end = end}}; };
  if (told.since) return from(told.since->end);
  const bool lasts = told.state == "found" || told.state == "dead" || told.state == "held";
  if (told.told == "was" && lasts && told.when && told.when->end < end) return from(told.when->end);
  if (told.told == "use" || told.told == "was")
    return told.when && told.when->end - told.when->begin <= kLongestDeed
               ? std::optional(Held{*told.when})
               : std::nullopt;
  if (told.when && told.turned()) {
    if (told.when->end < end) return from(told.when->end);
    return Held{{.begin = begin, .end = end}, told.told == "turned", told.when->end};
  }
  if (told.told == "turned") return Held{{.begin = begin, .end = end}, true, end};
  if (told.when && told.when->begin < begin) return from(told.when->begin);
  const bool lasts_lately = told.holds_now() && !changes && !told.any_week;
  return from(lasts_lately ? begin - kLately : begin);
}

/// States after which nothing more is to come but what a later draft would tell as a turn.
bool is_final(const ToldStatus& told) {
  static constexpr std::array<std::string_view, 12> kFinal{
      "standing:gone", "float:sunk",   "signing:signed",   "course:over",
      "flames:out",    "tickets:gone", "marriage:married", "found:found",
      "life:dead",     "custody:free", "custody:serving",  "body:dissolved"};
  return told.turned() && is_one_of(kFinal, name_of(told));
}

/// "The fire flared up again", "the search was resumed": what was final in another draft is not.
bool is_turned_again(const ToldStatus& last, const ToldStatus& later, const CheckInput& input) {
  static constexpr std::array<std::string_view, 10> kAgain{
      "again",    "resume",   "restart", "anew", "reopen",
      "rekindle", "reignite", "flare",   "new",  "fresh"};
  return is_final(last) && last.document != later.document && has_any(later, kAgain, input);
}

/// "The school opens its doors again", "was closed on 13 February": the draft tells the return.
bool is_told_as_return(const ToldStatus& before, const ToldStatus& now, const CheckInput& input) {
  static constexpr std::array<std::string_view, 8> kBack{"again",  "reopen",  "resume",  "return",
                                                         "rejoin", "restart", "restore", "back"};
  const bool past = before.turned() || before.told == "was" || before.told == "use";
  return before.document == now.document && past && has_any(now, kBack, input);
}

/// Whether the one change is told to come behind the other one.
bool is_after(const ToldStatus& change, const ToldStatus& first) {
  if (!first.turned() || change.document != first.document) return false;
  if (change.when && first.when) return change.when->begin >= first.when->end;
  return change.claim->span.begin > first.claim->span.begin;
}

/// So long such a state is taken to last in the drafts of a desk.
constexpr auto kAfterwards = std::chrono::days{7};

/// What is told as final holds on the days after its draft's, and what holds now in a draft without
/// any day holds on the days of the other.
void reach_out(std::optional<Held>& held, const ToldStatus& told, const ToldStatus& other) {
  if (told.document == other.document) return;
  if (held && is_final(told)) held->period.end += kAfterwards;
  const bool now = told.holds_now() || told.told == "using";
  if (!held && !told.day && now && other.day) {
    const Minute begin(*other.day);
    held = Held{{.begin = begin, .end = begin + kDay}};
  }
}

/// A change of years ago says little of what holds now: "was closed in 1944".
bool is_of_old(const ToldStatus& told, const CheckInput& input) {
  constexpr int kYears = 20;
  if (!told.turned() || !told.claim->when.time || told.claim->when.time->year == 0) return false;
  const auto day = input.graph.dates()[told.document.index()].day;
  const int year = told.claim->when.time->year;
  if (!day) return year < 2000;
  return static_cast<int>(std::chrono::year_month_day{*day}.year()) - year > kYears;
}

/// In a draft that tells no day at all: a change on some date, after which anything may have come
/// but where it was the last.
bool is_of_some_date(const ToldStatus& told) {
  return told.turned() && told.claim->when.time && !is_final(told);
}

/// "Then Rook is captured", "the boy refuses": a plot, whose events follow each other.
bool is_of_plot(const ToldStatus& told, const CheckInput& input) {
  const bool event = told.turned() || is_use(told);
  const Annotation& text = *input.graph.inputs()[told.document.index()].annotation;
  const TokenRange sentence = text.sentences[told.claim->sentence.index()].tokens;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = text.tokens[i];
    const bool inside =
        told.claim->span.begin <= token.span.begin && token.span.end <= told.claim->span.end;
    if (!inside || (token.xpos != Xpos::kVbz && token.xpos != Xpos::kVbp)) continue;
    const std::string_view lemma = text.lemma(TokenIndex(i));
    const bool passive = i + 1 < sentence.end && text.tokens[i + 1].xpos == Xpos::kVbn;
    if (lemma == "be" ? passive : (event && lemma != "have")) return true;
  }
  return false;
}

/// Why two things told in drafts without a day need not have been so on one and the same day; ""
/// nothing speaks for two.
std::string why_not_undated(const ToldStatus& a, const ToldStatus& b, const CheckInput& input) {
  static constexpr std::array<std::string_view, 3> kNow{"now", "today", "nowadays"};
  const auto may_be_later = [](const ToldStatus& turn, const ToldStatus& now) {
    return is_of_some_date(turn) && now.told != "still";
  };
  if (may_be_later(a, b) || may_be_later(b, a)) return "the time is not told";
  if (has_any(a, kNow, input) || has_any(b, kNow, input)) return "a change is told";
  if (is_of_plot(a, input) || is_of_plot(b, input)) return "a plot, told in order";
  return "";
}

/// What one draft without a day tells, on one and the same day.
ToldStatus on_any_day(ToldStatus told) {
  told.day = Day{std::chrono::year{2001} / 1 / 1};
  told.any_week = true;
  return told;
}

/// Puts the times of a draft of any week into the week of the other, where their weekdays allow.
void align(std::optional<Held>& held, const ToldStatus& told, const ToldStatus& other) {
  if (!held || !told.any_week || other.any_week || !other.day) return;
  const auto apart = *other.day - *told.day;
  const auto week = std::chrono::days{7};
  auto shift = apart - apart % week;
  if (apart - shift > std::chrono::days{3}) shift += week;
  held->period.begin += shift;
  held->period.end += shift;
  if (held->turned != Minute::min()) held->turned += shift;
}

}  // namespace

bool is_use(const ToldStatus& told) { return told.told == "use" || told.told == "using"; }

bool is_evidence(const ToldStatus& told) {
  return is_use(told) || told.thing == "someone" || is_of_noun(told);
}

bool are_incompatible(const ToldStatus& a, const ToldStatus& b) {
  const std::string first = name_of(a);
  const std::string second = name_of(b);
  // a biography tells the dead in the present, and a report nobody's arrest before it came to one
  const bool across =
      first == "life:is" || second == "life:is" || is_of_nobody(a) || is_of_nobody(b);
  if (across && a.document == b.document) return false;
  const bool listed = std::ranges::any_of(kExclusions, [&](const Exclusion& x) {
    return (x.state == first && x.other == second) || (x.state == second && x.other == first);
  });
  if (listed) return true;
  const bool things = is_one_of(kFamiliesOfThings, a.family) || (is_of_noun(a) && is_of_noun(b));
  return things && are_contrary(a, b);
}

bool are_about_one(const ToldStatus& a, const ToldStatus& b, const CheckInput& input) {
  if (is_of_nobody(a) || is_of_nobody(b)) return is_arrest(is_of_nobody(a) ? b : a, input);
  if (a.thing == "court" || b.thing == "court") return a.thing != b.thing || a.family == b.family;
  if (is_of_person(a) || is_of_person(b)) {
    if (!is_of_person(a) || !is_of_person(b)) return false;
    const std::string first = surname_of(a, input);
    const std::string second = surname_of(b, input);
    if (first.empty() || second.empty()) return false;
    const bool custody = a.family == "custody" && b.family == "custody";
    const bool accused =
        custody && a.document == b.document && (first == "~accused" || second == "~accused");
    const bool suspect = custody && (first == "~suspect" || second == "~suspect") &&
                         first.starts_with('~') && second.starts_with('~');
    return first == second || accused || suspect;
  }
  if (a.thing == "site" || b.thing == "site") {
    if (a.thing == b.thing) return a.document != b.document;
    const ToldStatus& other = a.thing == "site" ? b : a;
    return a.document == b.document && is_one_of(kHouses, other.thing) && other.main;
  }
  if (a.thing != b.thing) return are_one_thing(a, b, input.lexicon);
  return name_one(a, b, input.lexicon);
}

std::string why_not_at_once(const ToldStatus& a, const ToldStatus& b,
                            const std::vector<const ToldStatus*>& others, const CheckInput& input) {
  if (a.document == b.document && a.claim->sentence == b.claim->sentence)
    return "one sentence tells both";
  if (a.turned() && b.turned()) return "both are changes";
  if (is_of_old(a, input) || is_of_old(b, input)) return "one was long ago";
  if (is_turned_again(a, b, input) || is_turned_again(b, a, input)) return "a change is told";
  if (is_told_as_return(a, b, input) || is_told_as_return(b, a, input)) return "a return is told";
  const bool one_draft = a.document == b.document;
  const bool changes = !one_draft || std::ranges::any_of(others, [&](const ToldStatus* other) {
    return !is_use(*other) && (other->turned() || other->told == "was");
  });
  const bool undated = !a.day && !b.day && (one_draft || is_final(a) || is_final(b));
  if (undated) {
    if (std::string why = why_not_undated(a, b, input); !why.empty()) return why;
  }
  auto first = time_of(undated ? on_any_day(a) : a, changes);
  auto second = time_of(undated ? on_any_day(b) : b, changes);
  align(first, a, b);
  align(second, b, a);
  reach_out(first, a, b);
  reach_out(second, b, a);
  if (!first || !second) return "the time is not told";
  const auto dated_deed = [](const ToldStatus& told) {
    return told.told == "use" || told.told == "was" || told.turned();
  };
  const auto is_before_or_on = [&](const Held& deed, const Held& change) {
    return change.order_unknown && deed.period.begin < change.turned;
  };
  if (a.family != "life" && ((dated_deed(b) && is_before_or_on(*second, *first)) ||
                             (dated_deed(a) && is_before_or_on(*first, *second))))
    return "the order of the two is not told";
  if (first->period.begin >= second->period.end || second->period.begin >= first->period.end)
    return "of two times";
  for (const ToldStatus* other : others) {
    if (other == &a || other == &b || is_use(*other) || !other->turned()) continue;
    if (are_incompatible(*other, a) != are_incompatible(*other, b)) {
      const ToldStatus& same = are_incompatible(*other, a) ? b : a;
      const ToldStatus& contrary = &same == &a ? b : a;
      if (is_use(same) || (same.holds_now() && is_after(*other, contrary)))
        return "a change is told";
    }
  }
  return "";
}

}  // namespace belie
