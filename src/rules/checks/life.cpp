// SPDX-License-Identifier: Apache-2.0
//
// Ages, births and deaths of one person against each other. Every statement leaves an interval of
// possible birth days: 52 on 12 November 2019 means born after 12 November 1966 and not after that
// day of 1967; "born in 1951" means that year; "aged 21 in 1984" means 1962 or 1963, whichever the
// birthday. All of a person's intervals must have a day in common; two that have none are a
// conflict, and the working is printed. Ages that stand with the name, in one draft, need no date:
// they are told of one day. An age whose time is not known binds nobody.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "rules/checks/check.h"
#include "rules/lives/age_guards.h"
#include "rules/lives/life_people.h"

namespace belie {
namespace {

using std::chrono::days;

constexpr std::array kSubjects{
    CheckSubject{"two-ages", "two ages of one person at one time"},
    CheckSubject{"age-and-birth", "an age against a birth date or year, or two of these"},
    CheckSubject{"age-then-and-now", "an age at an earlier time against an age now"},
    CheckSubject{"age-at-death", "an age at death against another age or a birth"}};

constexpr std::array kWords{CheckWord{"person", "whose life it is"},
                            CheckWord{"either", "the one statement: 52; born in 1951"},
                            CheckWord{"or", "the other"}};

constexpr int kDaysOfGrace = 10;  // a piece may be written, or its ages asked for, so long before
constexpr int kLooseYear = 366;   // "was 52", with no time told: any day of the last year
constexpr int kLongAgo = 200;     // days before the draft's day that make a past of their own
constexpr int kFarBack = 370;     // days between "now" and "then"
constexpr int kOldest = 115;      // whoever would be older now has died at a time not told

enum class Form : std::uint8_t { kAge, kBirth, kDeath };

/// What the check needs of one statement.
struct Life {
  StatementIndex statement;
  const Claim* claim = nullptr;
  const Annotation* annotation = nullptr;
  DocumentIndex document;
  ReferentIndex referent;
  Form form = Form::kAge;
  std::optional<Quantity> age;
  std::optional<Period> time;     // of the birth; of the day on which the age is told
  bool at_death = false;          // how old someone was who died
  bool described = false;         // beside the name: the age on the day on which the draft speaks
  bool now = false;               // the same, or told by a verb in the present
  bool loose = false;             // … or within the year before
  bool dated = false;             // the text gives the time itself
  std::optional<Day> reference;   // the draft's
  bool past = false;              // described, in a sentence that tells an earlier time
  std::optional<Period> birth{};  // the possible birth days
  std::optional<Period> or_birth{};  // the same, were it told of that earlier time
};

/// The same day so many years earlier; 29 February becomes 28 February.
Day years_before(Day day, int years) {
  const auto date = civil(day);
  const int year = static_cast<int>(date.year()) - years;
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  const int day_of_month = static_cast<int>(static_cast<unsigned>(date.day()));
  if (const auto found = make_day(year, month, day_of_month)) return *found;
  return *make_day(year, month, day_of_month - 1);
}

Day last_day(const Period& period) { return day_of(period.end - std::chrono::minutes{1}); }

Period days_from_to(Day first, Day last) {
  return {Minute{first}, Minute{last + days{1}}, Granularity::kOpen};
}

bool is_bounded(const Period& period) {
  return period.begin > year_period(1000).begin && period.end < year_period(2200).begin;
}

/// The days on one of which someone was born who is so old at some time of the period.
Period birth_days(const Quantity& age, const Period& time) {
  const int youngest = static_cast<int>(age.low);
  const int oldest = static_cast<int>(age.high);
  return days_from_to(years_before(day_of(time.begin), oldest + 1) + days{1},
                      years_before(last_day(time), youngest));
}

/// How old someone born in the period is in the other one: the lowest and the highest age.
std::pair<int, int> ages_in(const Period& birth, const Period& time) {
  const auto age = [](Day born, Day at) {
    int years = static_cast<int>(civil(at).year()) - static_cast<int>(civil(born).year());
    if (years_before(at, years) < born) --years;
    return years;
  };
  return {age(last_day(birth), day_of(time.begin)), age(day_of(birth.begin), last_day(time))};
}

/// The time at which an age is told to hold: the text's own, the draft's day, or that of the
/// clause; nothing where the text leaves it open.
std::optional<Period> time_of(const Statement& statement, Life& life) {
  const Claim& claim = *life.claim;
  if (const auto* told = value_as<Period>(statement, "time")) {
    life.dated = true;
    return *told;
  }
  if (value_under(claim, "time") != nullptr) return std::nullopt;
  const bool some_time = claim.when.origin == WhenOrigin::kDefault && claim.when.before_reference;
  if (life.described && !life.at_death) {
    if (!life.reference || some_time) return std::nullopt;
    return day_period(*life.reference);
  }
  if (claim.when.origin == WhenOrigin::kUnknown || statement.when.empty()) return std::nullopt;
  Period hull = statement.when.front();
  for (const Period& period : statement.when) {
    hull.begin = std::min(hull.begin, period.begin);
    hull.end = std::max(hull.end, period.end);
  }
  if (!is_bounded(hull)) return std::nullopt;
  life.loose = claim.when.origin == WhenOrigin::kDefault;
  if (life.loose) hull.begin -= days{kLooseYear};
  life.dated = claim.when.origin == WhenOrigin::kClause && !life.described;
  return hull;
}

/// "In 1984 Roe, 21, joined": beside the name, but in a clause that is set long before the draft's
/// day – or, in an undated draft, in some year.
bool is_told_of_past(const Statement& statement, const Claim& claim, const CheckInput& input) {
  if (claim.when.origin != WhenOrigin::kClause || !claim.when.time) return false;
  const std::optional<Day>& reference = input.graph.dates()[statement.document.index()].day;
  if (!reference) return claim.when.time->year != 0;
  return std::ranges::any_of(statement.when, [&](const Period& period) {
    return day_of(period.begin) + days{kLongAgo} < *reference;
  });
}

Form form_of(const std::string& text) {
  if (text == "birth") return Form::kBirth;
  return text == "death" ? Form::kDeath : Form::kAge;
}

std::optional<Life> life_of(const CheckInput& input, StatementIndex index) {
  const Statement& statement = input.graph.statements()[index.index()];
  const Claim& claim = input.graph.claim(index);
  const auto* form = value_as<std::string>(statement, "form");
  if (form == nullptr || claim.polarity == Polarity::kNegative) return std::nullopt;
  Life life{.statement = index,
            .claim = &claim,
            .annotation = input.graph.inputs()[statement.document.index()].annotation,
            .document = statement.document,
            .referent = {},
            .form = form_of(*form),
            .age = {},
            .time = {},
            .reference = {},
            .birth = {}};
  if (const Value* person = claim.argument(0)) life.referent = std::get<ReferentIndex>(*person);
  if (const auto* age = value_as<Quantity>(statement, "age")) life.age = *age;
  const auto* described = value_as<std::string>(statement, "described");
  life.described = described != nullptr;
  life.at_death = life.form == Form::kDeath || (described != nullptr && *described == "died");
  life.past = life.described && is_told_of_past(statement, claim, input);
  life.now = (life.described && !life.past) ||
             (claim.when.origin == WhenOrigin::kReference && !claim.when.also_at_reference);
  life.reference = input.graph.dates()[statement.document.index()].day;
  life.time = time_of(statement, life);
  if (life.form == Form::kBirth) {
    life.birth = life.time;
  } else if (life.age && life.time && is_bounded(*life.time)) {
    life.birth = birth_days(*life.age, *life.time);
    const bool placed = !statement.when.empty() && is_bounded(statement.when.front());
    if (life.past && placed) life.or_birth = birth_days(*life.age, statement.when.front());
    if (life.past && !placed) life.birth.reset();
  }
  return life;
}

/// "1951", "3 May 1970", "April 1931".
std::string time_words(const Period& time) {
  const Day first = day_of(time.begin);
  const Day last = last_day(time);
  if (first == last) return long_text(first);
  const auto date = civil(first);
  const int year = static_cast<int>(date.year());
  if (time == year_period(year)) return fmt::format("{}", year);
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  if (time.begin == month_period(year, month).begin && time.end == month_period(year, month).end)
    return fmt::format("{} {}", month_name(month), year);
  return fmt::format("{} to {}", long_text(first), long_text(last));
}

std::string on_time(const Period& time) {
  return (day_of(time.begin) == last_day(time) ? "on " : "in ") + time_words(time);
}

std::string range_words(int low, int high) {
  if (low == high) return fmt::format("{}", low);
  return fmt::format("{} {} {}", low, high - low == 1 ? "or" : "to", high);
}

std::string age_words(const Life& life) {
  return range_words(static_cast<int>(life.age->low), static_cast<int>(life.age->high));
}

/// "52", "21 in 1984", "born in 1951", "dead at 87".
std::string statement_words(const Life& life) {
  if (life.form == Form::kBirth) return "born " + on_time(*life.time);
  std::string words = (life.form == Form::kDeath ? "dead at " : "") + age_words(life);
  if (life.dated && life.time && life.form == Form::kAge) words += " " + on_time(*life.time);
  return words;
}

/// The text of the mention that the claim takes for its person, where it is a description.
std::string description_of(const Life& life) {
  for (const AgeExpression& age : life.annotation->ages) {
    const bool here =
        life.claim->span.begin <= age.span.begin && age.span.end <= life.claim->span.end;
    if (!here || !age.holder.valid()) continue;
    const Mention& mention = life.annotation->mentions[age.holder.index()];
    if (mention.referent != life.referent) continue;
    if (mention.kind == MentionKind::kDescription)
      return std::string(life.annotation->text(mention.span));
    return "";
  }
  return "";
}

/// A conflict between two statements of one person, and the words that show it.
class Comparison {
 public:
  Comparison(const CheckInput& input, const Life& a, const Life& b) : input_(input), a_(a), b_(b) {}

  /// The subject under which the two conflict, or "" where they can both be right.
  [[nodiscard]] std::string_view subject() const {
    if (a_.form == Form::kDeath || b_.form == Form::kDeath) return "age-at-death";
    if (one_death() && !same_day()) return "age-at-death";
    if (a_.form == Form::kBirth || b_.form == Form::kBirth) return "age-and-birth";
    if (same_day()) return "two-ages";
    const auto apart = std::abs((last_day(*a_.time) - last_day(*b_.time)).count());
    return apart > kFarBack ? "age-then-and-now" : "two-ages";
  }

  /// Why the two are not compared; "" where they are.
  [[nodiscard]] std::string excuse() const {
    if (!input_.graph.comparable(a_.document, b_.document)) return "drafts of other things";
    if (a_.form == Form::kBirth && b_.form == Form::kBirth && same_sentence())
      return "two births in one sentence";
    if (same_sentence() && a_.described && b_.described) return "two people in one sentence";
    if (same_sentence() && are_two_counts(*a_.annotation, *a_.claim, *b_.claim))
      return "two ways to count one age";
    if (same_sentence() && a_.age && b_.age && std::abs(a_.age->low - b_.age->low) == 1)
      return "a birthday between the two";  // "went in aged 39 and came out aged 40"
    if (may_be_another(a_) || may_be_another(b_)) return "“the …-year-old” may be somebody else";
    if (is_by_leap_days(a_, b_) || is_by_leap_days(b_, a_)) return "birthdays of a leap day";
    if (beside_leap_day(*a_.annotation, *a_.claim) || beside_leap_day(*b_.annotation, *b_.claim))
      return "an age told beside a leap day";
    if (is_a_quarter(a_, b_) || is_a_quarter(b_, a_)) return "birthdays of a leap day";
    if (is_memory(*a_.annotation, *a_.claim) || is_memory(*b_.annotation, *b_.claim))
      return "an age that somebody remembers";
    if (bare_namesakes()) return "a surname alone, introduced twice";
    if (is_behind_kin_of_age(*a_.annotation, *a_.claim) ||
        is_behind_kin_of_age(*b_.annotation, *b_.claim))
      return "perhaps of the kin told of before";
    if (has_kin_of_name(*a_.annotation, a_.referent) ||
        has_kin_of_name(*b_.annotation, b_.referent))
      return "kin bears the same name";
    if (elder_and_younger()) return "one is called junior or senior";
    if (endorsed_apart()) return "told by two sources";
    if (beside_a_birthday()) return "the same age";
    if ((same_day() || one_death()) && !disjoint(*a_.age, *b_.age)) return "the same age";
    if (!same_day() && !one_death()) {
      if (std::string why = excuse_by_time(); !why.empty()) return why;
    }
    return told_namesakes() ? "the draft tells of namesakes" : "";
  }

  [[nodiscard]] std::string working() const {
    const bool one_time = a_.form == Form::kAge && b_.form == Form::kAge && a_.reference &&
                          a_.time && a_.time == b_.time && !a_.dated && !b_.dated;
    if (one_death() && !one_time && !same_day())
      return fmt::format("{} and {} at death", age_words(a_), age_words(b_));
    if (same_day() || one_time) {
      return a_.reference ? fmt::format("{} and {} on {}", age_words(a_), age_words(b_),
                                        long_text(*a_.reference))
                          : fmt::format("{} and {} at one time", age_words(a_), age_words(b_));
    }
    if (b_.form == Form::kBirth && a_.form == Form::kBirth) {
      return fmt::format("{}, {}", statement_words(a_), statement_words(b_));
    }
    const bool turned =
        b_.form == Form::kBirth || (a_.form != Form::kBirth && b_.dated && !a_.dated);
    const Life& known = turned ? b_ : a_;
    const Life& other = turned ? a_ : b_;
    const auto [low, high] = ages_in(*known.birth, *other.time);
    const std::string premise = known.form == Form::kBirth
                                    ? statement_words(known)
                                    : fmt::format("{} {}", age_words(known), on_time(*known.time));
    return fmt::format("{}: {} {}, not {}", premise, range_words(low, high), on_time(*other.time),
                       age_words(other));
  }

 private:
  /// Why the days of birth that the two leave open contradict nothing; "" where they do.
  [[nodiscard]] std::string excuse_by_time() const {
    if (!a_.birth || !b_.birth) return "the time is not told";
    if (gap() <= grace()) return "a common day of birth";
    if (is_guessed_far()) return "of somebody else, perhaps";
    if (is_of_youth(a_, b_) || is_of_youth(b_, a_)) return "an age of an earlier time, perhaps";
    return died_long_ago() ? "dead for a time not told" : "";
  }

  [[nodiscard]] static bool disjoint(const Quantity& a, const Quantity& b) {
    return a.high < b.low || b.high < a.low;
  }

  /// Two ages told of the day on which one draft speaks, or two drafts of one story without a date.
  [[nodiscard]] bool same_day() const {
    const bool undated = !a_.reference && !b_.reference;
    return (a_.document == b_.document || undated) && a_.now && b_.now && a_.form == Form::kAge &&
           b_.form == Form::kAge && !a_.dated && !b_.dated;
  }

  /// A birthday may lie between two drafts without a date.
  [[nodiscard]] bool beside_a_birthday() const {
    return a_.document != b_.document && same_day() &&
           std::max(a_.age->low - b_.age->high, b_.age->low - a_.age->high) < 2;
  }

  /// Two ages at death, whenever that was.
  [[nodiscard]] bool one_death() const { return a_.at_death && b_.at_death && a_.age && b_.age; }

  [[nodiscard]] bool same_sentence() const {
    return a_.document == b_.document && a_.claim->sentence == b_.claim->sentence;
  }

  /// Whether only the age says who is meant, and there is somebody else whom it may mean.
  [[nodiscard]] static bool may_be_another(const Life& life) {
    return life.described && is_loose_epithet(*life.annotation, *life.claim, life.referent);
  }

  /// Born on 29 February, and as old as the birthdays that there were.
  [[nodiscard]] static bool is_by_leap_days(const Life& born, const Life& told) {
    constexpr int kYears = 4;
    if (born.form != Form::kBirth || !born.birth || !told.age || !told.time) return false;
    const auto day = civil(day_of(born.birth->begin));
    const bool leap =
        static_cast<unsigned>(day.month()) == 2 && static_cast<unsigned>(day.day()) == 29;
    const double years = ages_in(*born.birth, *told.time).second;
    return leap && std::abs(kYears * told.age->low - years) <= kYears;
  }

  /// "He is 72", "in 2024 he will be nineteen": a quarter of the other age, in a draft that tells
  /// of a 29 February.
  [[nodiscard]] static bool is_a_quarter(const Life& told, const Life& other) {
    constexpr double kLeast = 3.4, kMost = 4.6;  // years of the one to one of the other
    if (!told.age || !other.age || told.age->low <= 0) return false;
    const double times = static_cast<double>(other.age->low) / told.age->low;
    return kLeast < times && times < kMost &&
           (speaks_of_leap_days(*told.annotation) || speaks_of_leap_days(*other.annotation));
  }

  /// "Peat, 52, … Peat, 47,": where nobody is named in full, each may be introduced for the first
  /// time.
  [[nodiscard]] bool bare_namesakes() const {
    if (a_.document != b_.document || !a_.described || !b_.described) return false;
    const Referent& referent = a_.annotation->referents[a_.referent.index()];
    return referent.given.empty() && !referent.surname.empty();
  }

  /// "Bart Amador Jr., 44," and "Bart Amador, 51,": a name told with its rank in the family and
  /// one without, each introduced.
  [[nodiscard]] bool elder_and_younger() const {
    return a_.described && b_.described && ranked(a_) != ranked(b_);
  }

  /// Whether "Jr", "Sr" or a Roman figure stands between the name and the age.
  [[nodiscard]] static bool ranked(const Life& life) {
    static constexpr std::array<std::string_view, 8> kRanks{"Jr",  "Jr.",    "Sr", "Sr.",
                                                            "Jnr", "Junior", "II", "III"};
    const TokenRange sentence = life.annotation->sentences[life.claim->sentence.index()].tokens;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Span span = life.annotation->tokens[i].span;
      constexpr std::uint32_t kBeside = 6;  // bytes before the statement
      if (span.end + kBeside < life.claim->span.begin || span.begin > life.claim->span.end)
        continue;
      if (is_one_of(kRanks, life.annotation->word(TokenIndex(i)))) return true;
    }
    return false;
  }

  /// "A man of the same name", "his namesake": two people of one draft, each introduced.
  [[nodiscard]] bool told_namesakes() const {
    if (a_.document != b_.document || !a_.described || !b_.described) return false;
    const auto& tokens = a_.annotation->tokens;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      const std::string_view lemma = a_.annotation->lemma(TokenIndex(i));
      if (lemma == "namesake") return true;
      if (lemma == "name" && i > 0 && a_.annotation->lemma(TokenIndex(i - 1)) == "same")
        return true;
    }
    return false;
  }

  [[nodiscard]] bool endorsed_apart() const {
    return a_.claim->voice == VoiceKind::kEndorsed && b_.claim->voice == VoiceKind::kEndorsed &&
           a_.claim->voice_source != b_.claim->voice_source;
  }

  /// Someone who would be older now than anybody is: the age is of a time that the text leaves out.
  [[nodiscard]] bool died_long_ago() const {
    const bool loose = !a_.dated || !b_.dated;
    const Life& dated = a_.dated ? a_ : b_;
    const Life& other = a_.dated ? b_ : a_;
    return loose && dated.birth && other.time && ages_in(*dated.birth, *other.time).first > kOldest;
  }

  /// "was 21", with no time told, of somebody who is much older by the other statement.
  [[nodiscard]] static bool is_of_youth(const Life& told, const Life& other) {
    constexpr int kYears = 12;
    if (!told.loose || !told.age || !told.time || !other.birth) return false;
    return ages_in(*other.birth, *told.time).first > told.age->high + kYears;
  }

  [[nodiscard]] static long days_apart(const Period& a, const Period& b) {
    const auto days_between = [](const Period& first, const Period& second) {
      return (day_of(second.begin) - last_day(first)).count();
    };
    return std::max(days_between(a, b), days_between(b, a));
  }

  /// The days between the two nearest readings.
  [[nodiscard]] long gap() const {
    long least = days_apart(*a_.birth, *b_.birth);
    if (a_.or_birth) least = std::min(least, days_apart(*a_.or_birth, *b_.birth));
    if (b_.or_birth) least = std::min(least, days_apart(*a_.birth, *b_.or_birth));
    if (a_.or_birth && b_.or_birth) least = std::min(least, days_apart(*a_.or_birth, *b_.or_birth));
    return least;
  }

  /// Whose age it is was only guessed, and the figures are of two generations.
  [[nodiscard]] bool is_guessed_far() const {
    constexpr long kSlip = 15L * 365;
    const bool guessed = a_.claim->grade == Grade::kTree || b_.claim->grade == Grade::kTree;
    return guessed && days_apart(*a_.birth, *b_.birth) > kSlip;
  }

  [[nodiscard]] long grace() const {
    long sum = 0;
    for (const Life* life : {&a_, &b_}) {
      if (!life->dated && life->form != Form::kBirth) sum += kDaysOfGrace;
    }
    return sum;
  }

  const CheckInput& input_;
  const Life& a_;
  const Life& b_;
};

std::string because_of(const CheckInput& input, const Life& a, const Life& b) {
  std::string because = input.graph.because(a.statement, b.statement);
  for (const Life* life : {&a, &b}) {
    const std::string description = description_of(*life);
    const Referent& referent = life->annotation->referents[life->referent.index()];
    if (description.empty() || description == referent.name) continue;
    if (!because.empty()) because += "; ";
    because += fmt::format("“{}” = {}", description, referent.name);
  }
  return because;
}

/// What one draft tells of lives, and under which words each person is known there.
struct ToldLives {
  std::vector<std::pair<EntityIndex, const Life*>> lives;
  std::map<Calling, std::vector<std::size_t>> by_calling;  // indices of lives
};

/// The places of one person's life that a rule holds against each other.
class LifeCheck {
 public:
  explicit LifeCheck(const CheckInput& input) : input_(input), people_(input.graph) {}

  CheckOutcome run() {
    std::map<EntityIndex, std::vector<Life>> lives;
    for (const StatementIndex index : input_.statements(ClaimKind::k_life)) {
      const Statement& statement = input_.graph.statements()[index.index()];
      const auto* person = value_as<EntityIndex>(statement, "person");
      auto life = person == nullptr ? std::nullopt : life_of(input_, index);
      if (life) lives[*person].push_back(*std::move(life));
    }
    for (auto& [person, told] : lives) {
      date_deaths(told);
      compare_all(input_.graph.entities()[person.index()], told);
    }
    compare_forms(lives);
    return std::move(outcome_);
  }

 private:
  /// "died at 80", where the draft says elsewhere when: at that time, not in the days of the news.
  static void date_deaths(std::vector<Life>& lives) {
    for (Life& life : lives) {
      if (life.form == Form::kBirth || life.dated || !life.age || life.now) continue;
      // "At 20 she married": at a time that is left out
      if (life.form == Form::kAge && !life.at_death &&
          life.claim->when.origin == WhenOrigin::kUnknown)
        continue;
      for (const Life& death : lives) {
        if (death.form != Form::kDeath || !death.dated || !death.time) continue;
        if (!is_bounded(*death.time)) continue;
        life.time = death.time;
        life.birth = birth_days(*life.age, *death.time);
      }
    }
  }

  /// Statements of one draft with each other and with those of the drafts that it may be compared
  /// with; drafts stand in order, so that nothing else of the person is looked at.
  void compare_all(const Entity& person, const std::vector<Life>& lives) {
    for (std::size_t i = 0; i < lives.size(); ++i) {
      for (std::size_t j = i + 1; j < lives.size() && lives[j].document == lives[i].document; ++j)
        compare(person, lives[i], lives[j]);
      for (const DocumentIndex partner : input_.graph.comparable_with(lives[i].document)) {
        if (partner <= lives[i].document) continue;
        const auto theirs = std::ranges::equal_range(lives, partner, {}, &Life::document);
        for (const Life& other : theirs) compare(person, lives[i], other);
      }
    }
  }

  /// People whom the graph leaves apart because one draft gives no full name, or none.
  void compare_forms(const std::map<EntityIndex, std::vector<Life>>& lives) {
    std::map<DocumentIndex, ToldLives> told;
    for (const auto& [person, all] : lives) {
      for (const Life& life : all) {
        ToldLives& draft = told[life.document];
        for (const Calling& calling : people_.callings({life.document, life.referent}))
          draft.by_calling[calling].push_back(draft.lives.size());
        draft.lives.emplace_back(person, &life);
      }
    }
    for (const auto& [document, ours] : told) {
      compare_forms_of(ours, ours);
      for (const DocumentIndex partner : input_.graph.comparable_with(document)) {
        const auto theirs = told.find(partner);
        if (partner > document && theirs != told.end()) compare_forms_of(ours, theirs->second);
      }
    }
  }

  /// Those who are called alike, the one by name and the other without a full one.
  void compare_forms_of(const ToldLives& ours, const ToldLives& theirs) {
    const bool one_draft = &ours == &theirs;
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [calling, mine] : ours.by_calling) {
      const auto found = theirs.by_calling.find({calling.word, calling.surname, !calling.full});
      if (found == theirs.by_calling.end()) continue;
      for (const std::size_t i : mine) {
        for (const std::size_t j : found->second) {
          if (!one_draft || i < j) pairs.emplace(i, j);
        }
      }
    }
    for (const auto& [i, j] : pairs) {
      const auto& [person, life] = ours.lives[i];
      const auto& [other, told] = theirs.lives[j];
      if (person != other) compare_two(person, *life, *told);
    }
  }

  void compare_two(EntityIndex person, const Life& a, const Life& b) {
    because_ = people_.why_one_person({a.document, a.referent}, {b.document, b.referent});
    if (because_.empty()) return;
    const EntityIndex theirs = input_.graph.entity_of(b.document, b.referent);
    const bool ours_named = !a.annotation->referents[a.referent.index()].given.empty();
    compare(input_.graph.entities()[(ours_named ? person : theirs).index()], a, b);
    because_.clear();
  }

  void compare(const Entity& person, const Life& a, const Life& b) {
    if ((a.form != Form::kBirth && !a.age) || (b.form != Form::kBirth && !b.age)) return;
    const Comparison comparison(input_, a, b);
    const std::string excuse = comparison.excuse();
    const bool comparable =
        excuse.empty() || excuse == "the same age" || excuse == "a common day of birth";
    if (!comparable) {
      outcome_.considered.push_back({b.statement, excuse});
      return;
    }
    if (comparison.subject() != input_.subject) return;
    outcome_.considered.push_back({b.statement, excuse.empty() ? comparison.working() : excuse});
    if (excuse.empty()) add(hit(person, comparison, a, b));
  }

  [[nodiscard]] CheckHit hit(const Entity& person, const Comparison& comparison, const Life& a,
                             const Life& b) const {
    CheckHit found;
    found.key = person.name;
    found.first = statement_words(a);
    found.second = statement_words(b);
    found.places = {place_of(a.document, *a.claim, PlaceRole::kEither),
                    place_of(b.document, *b.claim, PlaceRole::kOr)};
    found.words = {
        {"person", person.name}, {"either", statement_words(a)}, {"or", statement_words(b)}};
    found.because = because_.empty() ? because_of(input_, a, b) : because_;
    found.working = comparison.working();
    return found;
  }

  /// Adds a hit, or further places of the same two values of the same person.
  void add(CheckHit hit) {
    const auto [known, fresh] = hits_.try_emplace(
        {hit.key, hit.first, hit.second, hit.places.front().document}, outcome_.hits.size());
    if (fresh) {
      outcome_.hits.push_back(std::move(hit));
      return;
    }
    CheckHit& same = outcome_.hits[known->second];
    for (Place& place : hit.places) same.places.push_back(place);
  }

  const CheckInput& input_;
  LifePeople people_;
  CheckOutcome outcome_;
  std::map<std::tuple<std::string, std::string, std::string, DocumentIndex>, std::size_t> hits_;
  std::string because_;  // why the two compared are one, where the graph does not say so
};

CheckOutcome run(const CheckInput& input) { return LifeCheck(input).run(); }

}  // namespace

const CheckDescriptor k_life_check{"life", "ages, births and deaths of one person", kSubjects,
                                   kWords, run};

}  // namespace belie
