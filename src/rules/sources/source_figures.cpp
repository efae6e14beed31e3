// SPDX-License-Identifier: Apache-2.0
#include "rules/sources/source_figures.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "language/names/spelling.h"
#include "language/quantities/number_words.h"

namespace belie {
namespace {

/// What a hedge leaves to the reader: "more than 50" is no 80, "nearly 50" no 30.
constexpr double kHedgeReach = 1.2;
constexpr double kLeastReach = 1.1;

/// Conversions are rounded by hand.
constexpr double kConversion = 0.06;

constexpr std::size_t kNear = 2;  // sentences between two figures that a writer puts together

constexpr std::array<std::pair<std::string_view, double>, 34> kOtherNumbers{{
    {"first", 1},       {"second", 2},      {"third", 3},      {"fourth", 4},
    {"fifth", 5},       {"sixth", 6},       {"seventh", 7},    {"eighth", 8},
    {"ninth", 9},       {"tenth", 10},      {"eleventh", 11},  {"twelfth", 12},
    {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15}, {"sixteenth", 16},
    {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20}, {"thirtieth", 30},
    {"fiftieth", 50},   {"hundredth", 100}, {"dozen", 12},     {"couple", 2},
    {"pair", 2},        {"twins", 2},       {"both", 2},       {"trio", 3},
    {"triple", 3},      {"quartet", 4},     {"quintet", 5},    {"fortnight", 14},
    {"twice", 2},       {"once", 1},
}};

std::optional<double> loose_number(const std::string& lower) {
  const auto* other =
      std::ranges::find(kOtherNumbers, lower, &std::pair<std::string_view, double>::first);
  if (other != kOtherNumbers.end()) return other->second;
  if (const auto digits = digits_number(lower)) {
    return digits->mantissa / std::pow(10.0, digits->decimals);
  }
  if (const auto word = number_word(lower)) return word->value;
  return std::nullopt;
}

/// The runs of digits within a word: 16 of "F16", 21 of "21st", 1990 of "1990s".
std::vector<double> digits_within(std::string_view word) {
  constexpr std::size_t kLongest = 9;
  std::vector<double> numbers;
  double value = 0;
  std::size_t length = 0;
  for (const char c : std::string(word) + " ") {
    if (c >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
      ++length;
      continue;
    }
    if (length > 0 && length <= kLongest) numbers.push_back(value);
    value = 0;
    length = 0;
  }
  return numbers;
}

const UnitEntry* unit_of(const std::string& id, const LexiconIndex& lexicon) {
  const auto& units = lexicon.lexicon().units;
  const auto found = std::ranges::find(units, id, &UnitEntry::id);
  return found == units.end() ? nullptr : &*found;
}

void take_interval(SourceFigure& figure, const QuantityMention& quantity) {
  figure.low = quantity.low;
  figure.high = quantity.high;
  switch (quantity.hedge) {
    case Hedge::kMoreThan:
      figure.low = quantity.value;
      figure.high = quantity.value * kHedgeReach;
      break;
    case Hedge::kAtLeast:
      figure.low = quantity.value;
      figure.high = quantity.value * kLeastReach;
      break;
    case Hedge::kLessThan:
    case Hedge::kAtMost:
      figure.low = quantity.value / kHedgeReach;
      figure.high = quantity.value;
      break;
    case Hedge::kRange:
      figure.low = std::min(quantity.value, quantity.second);
      figure.high = std::max(quantity.value, quantity.second);
      break;
    default:
      break;
  }
  if (std::isinf(figure.high)) figure.high = quantity.value * kHedgeReach;
}

bool overlap(double low, double high, const SourceFigure& figure) {
  return low <= figure.high && figure.low <= high;
}

/// Numbers of which nothing else was understood compare with the number as written.
bool writes(const SourceFigure& figure, double number) {
  return figure.low <= number * figure.factor && number * figure.factor <= figure.high;
}

/// Figures of two nouns are not added up; where one has none, only within a sentence.
bool may_add_up(const SourceFigure& a, const SourceFigure& b) {
  if (!a.noun.empty() && !b.noun.empty()) return a.noun == b.noun;
  return a.sentence == b.sentence;
}

/// What is worked out comes near the figure itself: 61 is "more than 60", 70 would not be.
bool makes(const SourceFigure& figure, double value) {
  constexpr double kNearly = 1.03;
  return figure.low <= value && value <= std::min(figure.high, figure.low * kNearly);
}

bool within(double value, const SourceFigure& figure) {
  return figure.low <= value && value <= figure.high;
}

}  // namespace

SourceFigure figure_of(const Annotation& annotation, const QuantityMention& quantity,
                       const LexiconIndex& lexicon) {
  SourceFigure figure;
  take_interval(figure, quantity);
  figure.dimension = quantity.dimension;
  if (quantity.kind == QuantityKind::kShare) {
    figure.dimension = "percent";
    figure.low *= 100;
    figure.high *= 100;
  } else if (quantity.kind == QuantityKind::kPoints) {
    figure.dimension = "percent";
  } else if (quantity.dimension == "money") {
    figure.dimension = "money " + quantity.unit;
  } else if (const UnitEntry* unit = unit_of(quantity.unit, lexicon)) {
    figure.low *= unit->factor;
    figure.high *= unit->factor;
    figure.factor = unit->factor;
  }
  if (quantity.head.valid()) figure.noun = lower_case(annotation.lemma(quantity.head));
  return figure;
}

std::optional<SourceFigure> figure_of(const TimeExpression& time, const LexiconIndex& lexicon) {
  constexpr std::array<std::string_view, 7> kUnits{"minute", "hour",    "day", "week",
                                                   "month",  "quarter", "year"};
  const auto index = static_cast<std::size_t>(time.unit);
  if (time.kind != TimeKind::kDuration || time.amount == 0 || index >= kUnits.size()) return {};
  const UnitEntry* unit = unit_of(std::string(kUnits[index]), lexicon);
  if (unit == nullptr) return std::nullopt;
  SourceFigure figure;
  figure.factor = unit->factor;
  figure.low = figure.high = time.amount * unit->factor;
  figure.dimension = unit->dimension;
  return figure;
}

SourceFigures::SourceFigures(const ClaimGraph& graph, const std::vector<DocumentIndex>& sources,
                             const LexiconIndex& lexicon) {
  for (const DocumentIndex source : sources) {
    enter(graph, source, lexicon);
    sentences_ += graph.inputs()[source.index()].annotation->sentences.size() + kNear + 1;
  }
  std::ranges::stable_sort(figures_, {}, &SourceFigure::sentence);
}

void SourceFigures::enter(const ClaimGraph& graph, DocumentIndex source,
                          const LexiconIndex& lexicon) {
  const Annotation& annotation = *graph.inputs()[source.index()].annotation;
  const std::optional<Day> reference = graph.dates()[source.index()].day;
  if (reference) reference_years_.push_back(static_cast<int>(civil(*reference).year()));
  if (reference) years_.insert(reference_years_.back());
  for (const QuantityMention& quantity : annotation.quantities) {
    SourceFigure figure = figure_of(annotation, quantity, lexicon);
    figure.sentence =
        sentences_ + annotation.sentence_of(TokenIndex{quantity.tokens.begin}).index();
    if (quantity.kind == QuantityKind::kPair) loose_.insert(quantity.second);
    loose_.insert(quantity.value);
    figures_.push_back(std::move(figure));
  }
  for (const AgeExpression& age : annotation.ages) {
    if (age.low >= 0) ages_.emplace_back(age.low, age.high);
    if (age.form == AgeForm::kBirth && age.time.year != 0) births_.insert(age.time.year);
  }
  for (const TimeExpression& time : annotation.times) {
    enter_time(time, reference);
    if (auto figure = figure_of(time, lexicon)) {
      figure->sentence = sentences_ + annotation.sentence_of(TokenIndex{time.tokens.begin}).index();
      figures_.push_back(*figure);
    }
  }
  enter_loose(annotation);
}

void SourceFigures::enter_loose(const Annotation& annotation) {
  for (const Token& token : annotation.tokens) {
    const std::string word = lower_case(annotation.text(token.span));
    if (const auto number = loose_number(word)) loose_.insert(*number);
    for (const double number : digits_within(word)) loose_.insert(number);
  }
  for (const double number : loose_) {
    constexpr double kFirstYear = 1000;
    constexpr double kLastYear = 2200;
    if (number >= kFirstYear && number <= kLastYear && number == std::floor(number))
      years_.insert(static_cast<int>(number));
  }
}

void SourceFigures::enter_day(Day day) {
  const auto date = civil(day);
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  days_.insert(month * 100 + static_cast<int>(static_cast<unsigned>(date.day())));
  years_.insert(static_cast<int>(date.year()));
  weekdays_.insert(weekday_of(day));
}

void SourceFigures::enter_time(const TimeExpression& time, const std::optional<Day>& reference) {
  if (time.year != 0) years_.insert(time.year);
  if (time.month != 0) months_.insert(time.month);
  if (time.month != 0 && time.day != 0) days_.insert(time.month * 100 + time.day);
  if (time.amount != 0) loose_.insert(std::abs(time.amount));
  if (time.weekday >= 0) {
    weekdays_.insert(time.weekday);
    named_weekdays_ = true;
  }
  const auto period = resolve(time, reference, Direction::kPast);
  const bool points = time.kind == TimeKind::kRelative ||
                      (time.deixis != Deixis::kNone && time.kind != TimeKind::kWeekday);
  const bool years = time.unit == TimeUnit::kYear || time.unit == TimeUnit::kDecade;
  if (points && !period) (years ? points_to_years_ : points_to_days_) = true;
  if (!period) return;
  const Day first = day_of(period->begin);
  const Day last = day_of(period->end - std::chrono::minutes{1});
  years_.insert(static_cast<int>(civil(first).year()));
  years_.insert(static_cast<int>(civil(last).year()));
  constexpr std::chrono::days kWeek{7};
  for (Day day = first; day <= last && last - first <= kWeek; day += std::chrono::days{1}) {
    enter_day(day);
  }
}

bool SourceFigures::has(const SourceFigure& figure) const {
  for (const SourceFigure& own : figures_) {
    if (own.dimension == figure.dimension || own.dimension.empty() || figure.dimension.empty()) {
      if (overlap(own.low, own.high, figure)) return true;
    }
    const bool money = own.dimension.starts_with("money ");
    if (money && figure.dimension.starts_with("money ") && own.dimension != figure.dimension)
      return true;  // converted, or another dollar
    if (own.dimension == figure.dimension && !own.dimension.empty() && !money &&
        overlap(own.low * (1 - kConversion), own.high * (1 + kConversion), figure))
      return true;
  }
  if (std::ranges::any_of(loose_, [&](double number) { return writes(figure, number); }))
    return true;
  return follows(figure);
}

bool SourceFigures::follows(const SourceFigure& figure) const {
  const bool percent = figure.dimension == "percent";
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    const SourceFigure& a = figures_[i];
    double sum = a.low;
    for (std::size_t j = i + 1; j < figures_.size(); ++j) {
      const SourceFigure& b = figures_[j];
      if (b.sentence > a.sentence + kNear) break;
      if (a.dimension != b.dimension) continue;
      sum += b.low;
      const double larger = std::max(a.low, b.low);
      const double smaller = std::min(a.low, b.low);
      const bool one_kind = a.dimension == figure.dimension && may_add_up(a, b);
      if (one_kind &&
          (makes(figure, sum) || makes(figure, a.low + b.low) || makes(figure, larger - smaller)))
        return true;
      if (!percent || smaller <= 0) continue;
      for (const double share : {smaller / larger, 1 - smaller / larger, larger / smaller - 1}) {
        if (overlap(share * 100 - 0.6, share * 100 + 0.6, figure)) return true;
      }
    }
    if (percent && a.dimension == "percent" && within(100 - a.low, figure)) return true;
  }
  return false;
}

bool SourceFigures::counts(const std::string& noun) const {
  return std::ranges::any_of(figures_, [&](const auto& own) { return own.noun == noun; });
}

bool SourceFigures::has_dimension(const std::string& dimension) const {
  return std::ranges::any_of(figures_, [&](const auto& own) { return own.dimension == dimension; });
}

bool SourceFigures::has_age(int low, int high) const {
  if (std::ranges::any_of(ages_,
                          [&](const auto& age) { return age.first <= high && low <= age.second; }))
    return true;
  for (int age = low; age <= high; ++age) {
    if (loose_.contains(age)) return true;
    for (const int year : reference_years_) {
      if (births_.contains(year - age) || births_.contains(year - age - 1)) return true;
    }
  }
  return reference_years_.empty() && !births_.empty();
}

bool SourceFigures::has_years_apart(int years) const {
  return std::ranges::any_of(years_, [&](int year) { return years_.contains(year + years); });
}

bool SourceFigures::has_day_of_month(int month) const {
  return std::ranges::any_of(days_, [&](int day) { return day / 100 == month; });
}

}  // namespace belie
