// SPDX-License-Identifier: Apache-2.0
//
// Each figure of the draft is looked up among those of the sources (source_figures.h). Left alone
// is what a writer may count or know without a source: one and two, small numbers of things that
// the source does not count, "dozens", shares, negated figures; and times, where the source points
// to days or years of which nobody knows when they are.
#include "rules/sources/source_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "language/quantities/measure_words.h"
#include "rules/engine/values.h"
#include "rules/sources/source_figures.h"

namespace belie {
namespace {

constexpr double kTrivial = 2;   // so few of a kind are no figure
constexpr double kCounted = 12;  // so many a writer may have counted

constexpr std::array<std::string_view, 14> kVague{
    "dozens", "scores",  "hundreds", "thousands", "millions", "billions", "trillions",
    "tens",   "several", "few",      "couple",    "handful",  "half",     "many"};

/// The figures of one draft against those of the sources.
class NumberSearch {
 public:
  NumberSearch(const CheckInput& input, const SourceWords& source, const SourceFigures& figures,
               DocumentIndex draft)
      : input_(input),
        source_(source),
        figures_(figures),
        draft_(draft),
        annotation_(*input.graph.inputs()[draft.index()].annotation) {
    if (const auto day = input.graph.dates()[draft.index()].day)
      own_year_ = static_cast<int>(civil(*day).year());
  }

  std::vector<CheckHit> run() {
    for (const QuantityMention& quantity : annotation_.quantities) judge(quantity);
    for (const AgeExpression& age : annotation_.ages) judge(age);
    for (const TimeExpression& time : annotation_.times) judge(time);
    return std::move(hits_);
  }

 private:
  [[nodiscard]] bool is_vague(const QuantityMention& quantity) const {
    for (std::uint32_t i = quantity.tokens.begin; i < quantity.tokens.end; ++i) {
      const std::string word = lower_case(annotation_.word(TokenIndex{i}));
      if (is_one_of(kVague, word)) return true;
    }
    return false;
  }

  void judge(const QuantityMention& quantity) {
    if (quantity.negated || quantity.all_but || quantity.kind == QuantityKind::kShare ||
        quantity.kind == QuantityKind::kPair || is_vague(quantity))
      return;
    const SourceFigure figure = figure_of(annotation_, quantity, input_.lexicon);
    const bool count = figure.dimension.empty();
    const bool trivial = count || figure.dimension == "time";
    if (quantity.value <= (trivial ? kTrivial : 1)) return;
    if (count && quantity.value <= kCounted && !is_counted(figure)) return;
    if (!figures_.has(figure)) add(quantity.span);
  }

  /// The source counts the same noun, or others of its class.
  [[nodiscard]] bool is_counted(const SourceFigure& figure) const {
    if (figure.noun.empty()) return false;
    if (figures_.counts(figure.noun)) return true;
    for (const CountedEntry& entry : input_.lexicon.lexicon().counted) {
      if (std::ranges::find(entry.nouns, figure.noun) == entry.nouns.end()) continue;
      return std::ranges::any_of(entry.nouns,
                                 [&](const std::string& noun) { return figures_.counts(noun); });
    }
    return false;
  }

  void judge(const AgeExpression& age) {
    if (age.low < 0 || figures_.has_age(age.low, age.high)) return;
    add(age.span);
  }

  void judge(const TimeExpression& time) {
    if (time.kind == TimeKind::kDuration) {
      judge_duration(time);
    } else if (time.kind == TimeKind::kDate || time.kind == TimeKind::kWeekday) {
      if (!has_date(time)) add(time.span);
    }
  }

  void judge_duration(const TimeExpression& time) {
    const auto figure = figure_of(time, input_.lexicon);
    if (!figure || time.amount <= kTrivial || time.approximate) return;
    if (time.unit == TimeUnit::kYear && figures_.has_years_apart(time.amount)) return;
    if (!figures_.has_dimension(figure->dimension) || figures_.has(*figure)) return;
    add(time.span);
  }

  /// Whether the sources have the date, or leave open whether they do.
  [[nodiscard]] bool has_date(const TimeExpression& time) const {
    if (time.approximate || time.deixis != Deixis::kNone) return true;
    if (time.year != 0 && !has_year(time.year)) return false;
    if (time.month != 0 && time.day != 0) return has_day(time);
    if (time.month != 0) return has_month(time);
    if (time.weekday >= 0) return has_weekday(time.weekday);
    return true;
  }

  [[nodiscard]] bool has_year(int year) const {
    return year == own_year_ || figures_.has_year(year) || !figures_.names_years() ||
           figures_.points_to_years();
  }

  [[nodiscard]] bool has_day(const TimeExpression& time) const {
    if (figures_.has_day(time.month, time.day) || figures_.points_to_days()) return true;
    return !figures_.has_day_of_month(time.month);
  }

  [[nodiscard]] bool has_month(const TimeExpression& time) const {
    return figures_.has_month(time.month) || figures_.has_day_of_month(time.month) ||
           !figures_.names_months() || figures_.points_to_days() || figures_.names_weekdays();
  }

  [[nodiscard]] bool has_weekday(int weekday) const {
    return figures_.has_weekday(weekday) || !figures_.names_weekdays() || figures_.points_to_days();
  }

  void add(Span span) {
    const std::string text(annotation_.text(span));
    const Place place{PlaceRole::kCheck, draft_, span, "", VoiceKind::kPaper};
    const auto known = std::ranges::find(hits_, text, &CheckHit::key);
    if (known != hits_.end()) {
      known->places.push_back(place);
      known->places.back().role = PlaceRole::kAlso;
      return;
    }
    CheckHit hit;
    hit.key = hit.first = text;
    hit.words = {{"name", text}, {"source", source_.name()}};
    hit.places = {place};
    hits_.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const SourceWords& source_;
  const SourceFigures& figures_;
  DocumentIndex draft_;
  const Annotation& annotation_;
  int own_year_ = 0;
  std::vector<CheckHit> hits_;
};

/// A quantity claim of a measure that is told once for its event.
struct Measured {
  StatementIndex statement;
  DocumentIndex document;
  std::string measure, counted, noun;
  double low = 0, high = 0;
  bool apart = false;  // a part, a further set, or set apart from the main event
};

class MeasuredFigures {
 public:
  explicit MeasuredFigures(const CheckInput& input) : input_(input) {
    for (const StatementIndex index : input.statements(ClaimKind::k_quantity)) read(index);
  }

  [[nodiscard]] const std::vector<Measured>& all() const { return figures_; }

 private:
  void read(StatementIndex index) {
    const Statement& statement = input_.graph.statements()[index.index()];
    const MeasureEntry* measure =
        input_.lexicon.measure_words().measure(text_under(statement, "measure"));
    const auto* quantity = value_as<Quantity>(statement, "value");
    if (measure == nullptr || quantity == nullptr || !quantity->unit.empty()) return;
    if (!measure->main || !text_under(statement, "pair").empty()) return;
    const std::string set = text_under(statement, "set");
    Measured figure{index,
                    statement.document,
                    measure->id,
                    text_under(statement, "counted"),
                    text_under(statement, "noun"),
                    quantity->low,
                    quantity->high};
    if (std::isinf(figure.high)) figure.high = figure.low;
    figure.apart = value_under(statement, "apart") != nullptr || set == "part" || set == "further";
    figures_.push_back(std::move(figure));
  }

  const CheckInput& input_;
  std::vector<Measured> figures_;
};

bool one_set(const Measured& a, const Measured& b) {
  return a.measure == b.measure && !a.noun.empty() && a.noun == b.noun;
}

bool agree(const Measured& a, const Measured& b) { return a.low <= b.high && b.low <= a.high; }

/// The sources' figure of that set; nullptr where they have none, several, or one that is set
/// apart.
const Measured* only_figure(const CheckInput& input, const std::vector<Measured>& figures,
                            const Measured& draft) {
  const Measured* only = nullptr;
  for (const Measured& known : figures) {
    if (input.graph.standing(known.document) != Standing::kTrusted) continue;
    if (known.measure != draft.measure) continue;
    if (known.apart || !one_set(known, draft)) return nullptr;
    if (only != nullptr && !agree(*only, known)) return nullptr;
    if (only == nullptr) only = &known;
  }
  return only;
}

}  // namespace

std::vector<CheckHit> other_figures(const CheckInput& input, const SourceWords& source) {
  const MeasuredFigures figures(input);
  std::vector<CheckHit> hits;
  for (const Measured& figure : figures.all()) {
    if (figure.apart || input.graph.standing(figure.document) != Standing::kDraft) continue;
    const Measured* other = only_figure(input, figures.all(), figure);
    if (other == nullptr || agree(*other, figure)) continue;
    const auto place = [&](const Measured& said, PlaceRole role) {
      return Place{role, said.document, input.graph.claim(said.statement).span, "",
                   VoiceKind::kPaper};
    };
    CheckHit hit;
    hit.key = figure.measure + " " + figure.counted;
    hit.first = statement_words(input.graph, figure.statement);
    hit.second = statement_words(input.graph, other->statement);
    hit.words = {{"name", hit.first}, {"other", hit.second}, {"source", source.name()}};
    hit.places = {place(figure, PlaceRole::kCheck), place(*other, PlaceRole::kAgainst)};
    hits.push_back(std::move(hit));
  }
  return hits;
}

std::vector<CheckHit> absent_numbers(const CheckInput& input, const SourceWords& source) {
  const SourceFigures figures(input.graph, source.sources(), input.lexicon);
  std::vector<CheckHit> hits;
  for (const DocumentIndex draft : source.drafts()) {
    for (CheckHit& hit : NumberSearch(input, source, figures, draft).run())
      hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace belie
