// SPDX-License-Identifier: Apache-2.0
//
// One happening, two dates or two places, told in whatever words. Where the check `events` rests on
// the graph's events – nouns and verbs of the lexicon that were linked – this one reads verbs of
// every kind and counts signs that two tellings are one (rules/events/one_happening.h). Silent
// where a change of plan is told, where the days lie too far apart for a slip, where the places may
// lie in each other, and where both stand in one sentence.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"
#include "rules/checks/check.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/events/event_sites.h"
#include "rules/events/event_times.h"
#include "rules/events/one_happening.h"

namespace belie {
namespace {

using std::chrono::days;

constexpr std::array kSubjects{
    CheckSubject{"two-dates", "one happening is dated twice, at least once to the day or week"},
    CheckSubject{"two-years", "one happening is dated twice, to two months or years"},
    CheckSubject{"two-places", "one happening is placed twice, in places that cannot be one"},
    CheckSubject{"order", "what can only come later is dated before"}};

constexpr std::array kWords{CheckWord{"event", "what happened: “handover”"},
                            CheckWord{"either", "the time or place that is read first"},
                            CheckWord{"or", "the other one"}};

/// Further apart two days are hardly a slip, and two years hardly one story.
constexpr days kDaysApart{21};
constexpr days kMonthsApart{400};
constexpr days kYearsApart{366 * 12};
constexpr days kOrderApart{366 * 3};  // further back lies another one of the kind

/// Words that tell of a change of plan, or that a day is one of several.
constexpr std::array<std::string_view, 17> kMoved{
    "postpone", "reschedule", "adjourn",   "defer",    "rearrange", "relocate",
    "move",     "originally", "initially", "delay",    "extend",    "instead",
    "cancel",   "previously", "earlier",   "override", "abandon"};

class HappeningSearch {
 public:
  explicit HappeningSearch(const CheckInput& input)
      : input_(input),
        happenings_(input.reading<Happenings>()),
        dates_(input.subject != "two-places"),
        years_(input.subject == "two-years"),
        order_(input.subject == "order") {}

  CheckOutcome run() {
    for (std::size_t d = 0; d < happenings_.drafts(); ++d) {
      const DocumentIndex document(d);
      compare(document, document);
      for (const DocumentIndex other : input_.graph.comparable_with(document)) {
        if (document < other && input_.graph.standing(other) == Standing::kDraft)
          compare(document, other);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(const ToldHappening& told) const {
    return *input_.graph.inputs()[told.document.index()].annotation;
  }

  void compare(DocumentIndex first, DocumentIndex second) {
    const auto& left = happenings_.of(first);
    const auto& right = happenings_.of(second);
    for (std::size_t i = 0; i < left.size(); ++i) {
      for (std::size_t j = first == second ? i + 1 : 0; j < right.size(); ++j)
        judge(left[i], right[j]);
    }
  }

  void judge(const ToldHappening& a, const ToldHappening& b) {
    if (order_) return judge_order(a, b);
    if (!are_of_one_kind(*a.happening, *b.happening)) return;
    if (a.when && b.when && a.yearless != b.yearless) return;
    if (!(dates_ ? are_two_dates(a, b) : are_two_sites(a, b))) return;
    if (dates_ && years_ != (!is_told_to_the_day(a) && !is_told_to_the_day(b))) return;
    const std::string why =
        happenings_.one(a, b, dates_ ? Happenings::By::kTime : Happenings::By::kPlace);
    if (why.empty() || is_silent(a, b)) return;
    add(a, b, why);
  }

  void judge_order(const ToldHappening& a, const ToldHappening& b) {
    if (!a.when || !b.when || a.yearless != b.yearless) return;
    const bool first = comes_before(a.happening->classes, b.happening->classes);
    const bool second = comes_before(b.happening->classes, a.happening->classes);
    if (first == second || hangs_on_the_other(a, b) || hangs_on_the_other(b, a)) return;
    const ToldHappening& earlier = first ? a : b;
    const ToldHappening& later = first ? b : a;
    const bool bounded =
        earlier.happening->bound != TimeBound::kAt || later.happening->bound == TimeBound::kUntil;
    if (bounded || earlier.when->begin < later.when->end) return;
    if (!is_of_life(later.happening->classes) &&
        earlier.when->begin - later.when->end > kOrderApart)
      return;
    if (!happenings_.belong_together(earlier, later) || is_silent(a, b)) return;
    add(a, b,
        fmt::format("{} comes after {}", name_of(later.happening->classes),
                    name_of(earlier.happening->classes)));
  }

  /// "On Friday, 9 February, …, which was mended on Sunday": months before the draft's own day, and
  /// the bare weekday is that of the date before it.
  static bool hangs_on_the_other(const ToldHappening& bare, const ToldHappening& dated) {
    constexpr std::chrono::days kFewWeeks{14};
    const TimeExpression* weekday = bare.happening->time;
    const TimeExpression* date = dated.happening->time;
    if (weekday == nullptr || date == nullptr || bare.document != dated.document) return false;
    const bool bare_day = weekday->weekday >= 0 && weekday->month == 0 && weekday->year == 0;
    const auto apart = bare.when->begin - dated.when->begin;
    return bare_day && date->month != 0 && std::chrono::abs(apart) > kFewWeeks;
  }

  [[nodiscard]] bool are_two_times_of(const ToldHappening& a, const ToldHappening& b) const {
    const auto& dates = input_.graph.dates();
    // Two undated drafts of one story speak of one week.
    const bool one_draft = a.document == b.document ||
                           (!dates[a.document.index()].day && !dates[b.document.index()].day);
    return are_two_times({a.happening->time, dates[a.document.index()].day, one_draft},
                         {b.happening->time, dates[b.document.index()].day, one_draft});
  }

  [[nodiscard]] bool are_two_dates(const ToldHappening& a, const ToldHappening& b) const {
    const Happening& x = *a.happening;
    const Happening& y = *b.happening;
    if (a.from != nullptr || b.from != nullptr) return are_two_by_offset(a, b);
    if (x.time == nullptr || y.time == nullptr) return false;
    if (x.bound != TimeBound::kAt || y.bound != TimeBound::kAt) return false;
    const HappeningClasses classes = x.classes & y.classes;
    if (comes_again(classes) || (goes_on(classes) && x.phase.empty())) return false;
    if (is_being_somewhere(classes)) return false;
    if (x.years_back != 0 || y.years_back != 0) return are_two_by_offset(a, b);
    if (!are_two_times_of(a, b)) return false;
    const bool coarse =
        a.when && b.when && std::max(a.when->grain, b.when->grain) > Granularity::kWeek;
    if (coarse && is_wide(classes) && !name_one_thing(a, b)) return false;
    const bool narrative =
        x.time->deixis == Deixis::kSameTime || y.time->deixis == Deixis::kSameTime;
    return a.when && b.when ? are_near(*a.when, *b.when) && lie_alike(a, b)
                            : narrative || (!is_dated(a) && !is_dated(b));
  }

  static bool name_one_thing(const ToldHappening& a, const ToldHappening& b) {
    return std::ranges::any_of(a.things, [&](const std::string& name) {
      return std::ranges::binary_search(b.things, name);
    });
  }

  /// "Eight days after that": the day worked out against a day that is told.
  static bool are_two_by_offset(const ToldHappening& a, const ToldHappening& b) {
    if (!a.when || !b.when || a.happening == b.from || b.happening == a.from) return false;
    const HappeningClasses classes = a.happening->classes & b.happening->classes;
    if (comes_again(classes) || a.happening->bound != TimeBound::kAt ||
        b.happening->bound != TimeBound::kAt) {
      return false;
    }
    return !a.when->overlaps(*b.when) && are_near(*a.when, *b.when);
  }

  /// Months and years are looked back to: lives and plans have several, days hardly.
  static bool is_told_to_the_day(const ToldHappening& told) {
    if (told.when) return told.when->grain <= Granularity::kWeek;
    const TimeExpression* time = told.happening->time;
    return time != nullptr && (time->day != 0 || time->weekday >= 0);
  }

  /// “Left on Wednesday and arrived on Tuesday”, across the date line: the sentence has both days.
  [[nodiscard]] bool tells_day_of(const ToldHappening& told, const ToldHappening& other) const {
    if (!other.when || other.when->grain > Granularity::kDay) return false;
    const Annotation& text = annotation(told);
    const SentenceIndex sentence = text.sentence_of(told.happening->anchor);
    const TokenRange tokens = text.sentences[sentence.index()].tokens;
    const auto& day = input_.graph.dates()[told.document.index()].day;
    return std::ranges::any_of(text.times, [&](const TimeExpression& time) {
      if (!tokens.contains(time.tokens.begin) || &time == told.happening->time) return false;
      const auto when = resolve(time, day, Direction::kPast);
      return when && when->grain <= Granularity::kDay && when->overlaps(*other.when);
    });
  }

  /// “On Tuesday, two days after the bridge fell”: the day is not that of the fall, and the other
  /// one is two days away.
  [[nodiscard]] bool is_counted_from(const ToldHappening& told, const ToldHappening& other) const {
    const Annotation& text = annotation(told);
    if (told.happening->time == nullptr) return false;
    const std::uint32_t behind = told.happening->time->tokens.end;
    return std::ranges::any_of(text.times, [&](const TimeExpression& time) {
      const bool next = time.tokens.begin >= behind && time.tokens.begin <= behind + 1;
      const std::uint32_t link = time.tokens.end;
      if (time.kind != TimeKind::kDuration || !next || link >= text.tokens.size()) return false;
      const std::string word = normal_form(text.word(TokenIndex{link}));
      if (word != "after" && word != "before") return false;
      if (told.happening->anchor.value > link) return true;
      const days away{word == "after" ? -time.amount : time.amount};
      return time.unit == TimeUnit::kDay && told.when && other.when &&
             other.when->overlaps({told.when->begin + away, told.when->end + away});
    });
  }

  [[nodiscard]] bool is_dated(const ToldHappening& told) const {
    return input_.graph.dates()[told.document.index()].day.has_value();
  }

  /// 1888 for 1868, 1943 for 1934.
  static bool are_one_digit_apart(const Period& a, const Period& b) {
    std::string one = std::to_string(static_cast<int>(civil(day_of(a.begin)).year()));
    std::string other = std::to_string(static_cast<int>(civil(day_of(b.begin)).year()));
    if (one.size() != other.size()) return false;
    int apart = 0;
    for (std::size_t i = 0; i < one.size(); ++i) apart += one[i] != other[i] ? 1 : 0;
    std::ranges::sort(one);
    std::ranges::sort(other);
    return apart == 1 || one == other;
  }

  /// Whether a slip of the pen lies between the two.
  static bool are_near(const Period& a, const Period& b) {
    const auto gap = a.begin < b.begin ? b.begin - a.begin : a.begin - b.begin;
    const Granularity coarser = std::max(a.grain, b.grain);
    if (coarser <= Granularity::kWeekend) {
      const bool one_number = civil(day_of(a.begin)).day() == civil(day_of(b.begin)).day();
      return gap <= kDaysApart || (one_number && gap <= 3 * kDaysApart);
    }
    // "on 4 February", "in April".
    const bool day_and_month =
        (coarser == Granularity::kMonth || coarser == Granularity::kPartOfMonth) &&
        std::min(a.grain, b.grain) <= Granularity::kDay;
    if (day_and_month) return gap <= 4 * kDaysApart;
    const bool alike = std::min(a.grain, b.grain) > Granularity::kWeek;
    if (alike && coarser == Granularity::kYear && are_one_digit_apart(a, b)) return true;
    return alike && gap <= (coarser <= Granularity::kSeason ? kMonthsApart : kYearsApart);
  }

  /// Both still ahead of their drafts, or both past.
  [[nodiscard]] bool lie_alike(const ToldHappening& a, const ToldHappening& b) const {
    // "Sunday's fall opens the road": the tense is not the noun's.
    const auto is_day_of_noun = [](const ToldHappening& told) {
      return told.happening->noun && told.happening->time != nullptr &&
             told.happening->time->kind == TimeKind::kWeekday;
    };
    if (is_future(a) == is_future(b)) return true;
    return is_future(a) ? is_day_of_noun(a) : is_day_of_noun(b);
  }

  [[nodiscard]] bool is_future(const ToldHappening& told) const {
    const auto& day = input_.graph.dates()[told.document.index()].day;
    return day && told.when && told.when->begin >= day_period(*day).end;
  }

  /// The place that is compared: a name where both have one, else a house or a side.
  [[nodiscard]] static const EventSite& site(const ToldHappening& told,
                                             const ToldHappening& other) {
    const Happening& here = *told.happening;
    const bool named = !here.sites.empty() && !other.happening->sites.empty();
    return named || here.houses.empty() ? here.sites.front() : here.houses.front();
  }

  /// Two houses of different kinds, or two opposite sides of one thing.
  static bool are_two_houses(const EventSite& here, const EventSite& there) {
    if (here.relation != there.relation) return false;
    if (here.relation == kPremises) {
      const bool in_other = here.name.ends_with(there.name) || there.name.ends_with(here.name);
      return !in_other && kind_of_thing(here.name) != kind_of_thing(there.name);
    }
    if (here.relation == kRoad) return here.name != there.name;
    const std::size_t blank = here.name.find(' ');
    const std::size_t other = there.name.find(' ');
    return here.name.substr(blank) == there.name.substr(other) &&
           opposite_side(here.name.substr(0, blank)) == there.name.substr(0, other);
  }

  [[nodiscard]] bool are_two_sites(const ToldHappening& a, const ToldHappening& b) const {
    const Happening& x = *a.happening;
    const Happening& y = *b.happening;
    const HappeningClasses classes = x.classes & y.classes;
    if (is_wide(classes) || comes_again(classes)) return false;
    if (x.time != nullptr && y.time != nullptr && are_two_times_of(a, b)) return false;
    const bool named = !x.sites.empty() && !y.sites.empty();
    if (named ? !are_two_names(x, y) : !have_two_houses(a, b)) return false;
    const auto together = [&](const ToldHappening& told) {
      return names_both(annotation(told), site(a, b).name, site(b, a).name);
    };
    return !together(a) && !together(b);
  }

  [[nodiscard]] bool are_two_names(const Happening& x, const Happening& y) const {
    for (const EventSite& here : x.sites) {
      for (const EventSite& there : y.sites) {
        if (here.relation == kSide || there.relation == kSide) {
          if (here.relation != there.relation || !are_two_houses(here, there)) return false;
        } else if (!are_two_places(here.name, there.name, input_.lexicon)) {
          return false;
        }
      }
    }
    return true;
  }

  /// Houses are told of something that has one place: not where somebody is taken in between.
  static bool have_two_houses(const ToldHappening& a, const ToldHappening& b) {
    const Happening& x = *a.happening;
    const Happening& y = *b.happening;
    if (x.houses.empty() || y.houses.empty() || !is_once(x.classes & y.classes)) return false;
    for (const EventSite& here : x.houses) {
      for (const EventSite& there : y.houses) {
        if (!are_two_houses(here, there)) return false;
      }
    }
    return true;
  }

  [[nodiscard]] bool is_silent(const ToldHappening& a, const ToldHappening& b) const {
    const SentenceIndex here = annotation(a).sentence_of(a.happening->anchor);
    const SentenceIndex there = annotation(b).sentence_of(b.happening->anchor);
    if (a.document == b.document && here == there) return true;
    if (order_) return false;
    if (dates_ && (tells_day_of(a, b) || tells_day_of(b, a))) return true;
    if (dates_ && (is_counted_from(a, b) || is_counted_from(b, a))) return true;
    if (is_another_marriage(a, b) || is_begun_anew(a, here) || is_begun_anew(b, there)) return true;
    return tells_change(a, here) || tells_change(b, there);
  }

  /// "The marriage went under in 2002", "her second husband": who marries twice has two dates.
  [[nodiscard]] bool is_another_marriage(const ToldHappening& a, const ToldHappening& b) const {
    static constexpr std::array<std::string_view, 8> kApart{"divorce",    "divorced",   "remarry",
                                                            "remarriage", "ex-husband", "ex-wife",
                                                            "widow",      "widower"};
    static constexpr std::array<std::string_view, 6> kOrdinal{"first",  "second", "third",
                                                              "former", "late",   "new"};
    static constexpr std::array<std::string_view, 8> kEnds{"end",  "go",   "break", "dissolve",
                                                           "fail", "last", "annul", "collapse"};
    if (name_of(a.happening->classes & b.happening->classes) != "wedding") return false;
    const auto tells = [&](const Annotation& text) {
      for (std::uint32_t i = 1; i + 2 < text.tokens.size(); ++i) {
        const std::string_view word = text.lemma(TokenIndex{i});
        if (is_one_of(kApart, word)) return true;
        const bool bond = word == "marriage" || word == "husband" || word == "wife";
        if (bond && is_one_of(kOrdinal, text.lemma(TokenIndex{i - 1}))) return true;
        if (word == "marriage" && (is_one_of(kEnds, text.lemma(TokenIndex{i + 1})) ||
                                   is_one_of(kEnds, text.lemma(TokenIndex{i + 2}))))
          return true;
      }
      return false;
    };
    return tells(annotation(a)) || (a.document != b.document && tells(annotation(b)));
  }

  /// "Three days after their strike ended they went on strike": another round of what goes on.
  [[nodiscard]] bool is_begun_anew(const ToldHappening& told, SentenceIndex sentence) const {
    if (!goes_on(told.happening->classes)) return false;
    const Annotation& text = annotation(told);
    const TokenRange tokens = text.sentences[sentence.index()].tokens;
    bool after = false;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string_view word = text.lemma(TokenIndex{i});
      after = after || word == "after" || word == "since";
      if (word == "again" || (after && (word == "end" || word == "suspend"))) return true;
    }
    return false;
  }

  /// "His birthday was on June 21": the day is that of the noun.
  static bool is_dated(const Annotation& text, std::uint32_t noun) {
    constexpr std::uint32_t kNear = 3;
    return std::ranges::any_of(text.times, [&](const TimeExpression& time) {
      return time.tokens.begin > noun && time.tokens.begin <= noun + kNear;
    });
  }

  [[nodiscard]] bool tells_change(const ToldHappening& told, SentenceIndex sentence) const {
    const Annotation& text = annotation(told);
    const TokenRange tokens = text.sentences[sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string_view word = text.lemma(TokenIndex{i});
      const bool forward = word == "forward" && i > tokens.begin &&
                           text.tokens[i - 1].upos != Upos::kVerb;  // "was brought forward"
      const bool brought = i > tokens.begin && text.lemma(TokenIndex{i - 1}) == "bring";
      const bool off =
          word == "off" && i > tokens.begin &&  // "had been broken off"
          (text.lemma(TokenIndex{i - 1}) == "break" || text.lemma(TokenIndex{i - 1}) == "call" ||
           text.lemma(TokenIndex{i - 1}) == "put");
      if (off || (dates_ && word == "birthday" && is_dated(text, i))) return true;
      if (is_one_of(kMoved, word) || (word == "forward" && (forward || brought))) return true;
    }
    return false;
  }

  [[nodiscard]] std::string shown(const ToldHappening& told, const ToldHappening& other) const {
    if (!dates_) {
      const EventSite& place = site(told, other);
      return (place.relation == kPremises || place.relation == kSide ? "the " : "") + place.name;
    }
    const bool counted = told.happening->time == nullptr || told.happening->years_back != 0;
    if (counted) return period_words(*told.when);
    const TimeExpression& time = *told.happening->time;
    if (time.month == 0 && time.year == 0 && told.when) return period_words(*told.when);
    return std::string(annotation(told).text(time.span));
  }

  [[nodiscard]] std::string value(const ToldHappening& told, const ToldHappening& other) const {
    if (!dates_) return normal_form(site(told, other).name);
    return told.when ? to_text(*told.when) : to_text(*told.happening->time);
  }

  [[nodiscard]] Place place(const ToldHappening& told, const ToldHappening& other,
                            PlaceRole role) const {
    const Annotation& text = annotation(told);
    Span span = told.happening->span;
    if (!dates_) span = cover(span, text.span(site(told, other).tokens));
    return place_at(text, told.document, span, told.happening->anchor.value, role);
  }

  void add(const ToldHappening& a, const ToldHappening& b, const std::string& why) {
    CheckHit hit;
    hit.key = order_ ? std::string(name_of(a.happening->classes & b.happening->classes))
                     : kind_words(*a.happening, *b.happening);
    hit.first = value(a, b);
    hit.second = value(b, a);
    hit.places = {place(a, b, PlaceRole::kEither), place(b, a, PlaceRole::kOr)};
    hit.words = {{"event", hit.key}, {"either", shown(a, b)}, {"or", shown(b, a)}};
    hit.because = why;
    for (const ToldHappening* told : {&a, &b}) {
      if (told->from == nullptr) continue;
      Place base{.role = PlaceRole::kAlso,
                 .document = told->document,
                 .span = told->from->span,
                 .read_as = "",
                 .voice = VoiceKind::kPaper};
      hit.places.push_back(std::move(base));
    }
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const Happenings& happenings_;
  bool dates_;
  bool years_;
  bool order_;
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) { return HappeningSearch(input).run(); }

}  // namespace

const CheckDescriptor k_happenings_check{"happenings", "one happening, two dates or two places",
                                         kSubjects, kWords, run};

}  // namespace belie
