// SPDX-License-Identifier: Apache-2.0
//
// Two figures of one set or one contest. The idea: a definite set – "the nine stolen bells", "all
// 250 of those exchanged", "of the five injured" – refers to one that was introduced with its
// number; where every fitting introduction has another number, and none of the draft's figures
// explains the new one as a sum or difference, one of the two is wrong. Figures that are bare on
// both sides ("12 people were killed") are compared only where both are of the main event: one of
// them in the lead, neither narrowed, set apart, or told as a later state of the other.
//
//     "Nine bells were stolen from the foundry." … "Photographs of the ten bells …": 9 and 10.
//
// A figure is not held against every other one: what was told before of the set or measure is kept
// in a FigureHistory for each draft.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "rules/checks/check.h"
#include "rules/figures/figure_history.h"
#include "rules/figures/figure_pairs.h"
#include "rules/figures/told_figures.h"
#include "rules/figures/vote_sides.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"set-size", "a set is introduced with one number and taken up with another"},
    CheckSubject{"two-figures", "two figures of one measure of the main event"},
    CheckSubject{"two-results", "one contest, two results: votes or goals"},
    CheckSubject{"two-amounts", "two prices of one deal, two times of one runner"}};

constexpr std::array kWords{CheckWord{"either", "the figure that is read first"},
                            CheckWord{"or", "the other one"},
                            CheckWord{"what", "what is counted, or what the figure is"}};

constexpr double kSmallestDeal = 100'000;  // what changes hands for less is no news of its own

enum class Subject : std::uint8_t { kSets, kFigures, kResults, kAmounts };

Subject subject_of(std::string_view name) {
  const auto found = std::ranges::find(kSubjects, name, &CheckSubject::name);
  return static_cast<Subject>(found - kSubjects.begin());
}

/// "The nine bells": a set of which another number may have been told.
bool is_definite_set(const ToldFigure& figure) {
  return is_taken_up(figure) && figure.pair.empty() && figure.value.unit.empty() &&
         !std::isinf(figure.value.high) && figure.value.low >= kSmallestSet && !figure.apart;
}

/// "141 hedgehogs with burns": so exact that a figure with the same digits is its misprint.
bool is_written_out(const ToldFigure& figure) {
  return figure.set == "bare" && figure.pair.empty() && figure.value.unit.empty() &&
         figure.measure == nullptr && has_digits_to_swap(figure);
}

/// A figure of the draft's main event, of the kind that the subject is about.
bool is_of_story(const ToldFigure& figure, Subject subject) {
  const bool results = subject == Subject::kResults;
  const bool amounts = subject == Subject::kAmounts;
  if (figure.measure == nullptr || figure.thing.empty() || !figure.measure->main) return false;
  if (amounts == figure.measure->unit.empty()) return false;
  if (figure.measure->pair != results) return false;
  if (figure.pair.empty() == results || !figure.qualifiers.empty()) return false;
  if (amounts && figure.measure->unit == "money") return figure.value.low >= kSmallestDeal;
  if (results || amounts) return true;
  return figure.set == "bare" && figure.value.high >= kSmallestSet;
}

/// One draft's figures with what each of them finds before it in its own draft.
struct ToldDraft {
  std::vector<ToldFigure> figures;
  FigureHistory told;            // the whole draft
  std::vector<Antecedents> own;  // of each figure; agreed: with an earlier one, or …
  std::map<const MeasureEntry*, std::set<std::string>> sources;  // who gives figures of it
};

class FigureSearch {
 public:
  explicit FigureSearch(const CheckInput& input)
      : input_(input),
        words_(input.lexicon.measure_words()),
        subject_(subject_of(input.subject)),
        sets_(subject_ == Subject::kSets) {
    for (std::vector<ToldFigure>& figures : told_figures(input)) read(std::move(figures));
  }

  CheckOutcome run() {
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      search(drafts_[d], drafts_[d]);
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(d)))
        search(drafts_[d], drafts_[other.index()]);
    }
    if (subject_ == Subject::kResults) search_sides();
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] bool is_usable(const ToldFigure& figure) const {
    return sets_ ? figure.set != "part" : is_of_story(figure, subject_);
  }

  [[nodiscard]] bool may_contradict(const ToldFigure& figure) const {
    if (!figure.accepted) return false;
    if (!sets_) return is_of_story(figure, subject_);
    return is_definite_set(figure) || is_written_out(figure);
  }

  // ---- reading

  void read(std::vector<ToldFigure> figures) {
    const FigureRelation relation = sets_ ? FigureRelation::kSet : FigureRelation::kMeasure;
    FigureHistory told(figures, relation, words_);
    ToldDraft draft{std::move(figures), std::move(told), {}, {}};
    for (const ToldFigure& figure : draft.figures) {
      draft.own.push_back(may_contradict(figure) ? draft.told.antecedents(figure) : Antecedents{});
      draft.told.add(figure, is_usable(figure));
      if (figure.measure != nullptr && !figure.claim->voice_source.empty())
        draft.sources[figure.measure].insert(figure.claim->voice_source);
    }
    if (!sets_) look_behind(draft);
    drafts_.push_back(std::move(draft));
  }

  /// A figure of the main event that comes again later is no slip of a digit.
  void look_behind(ToldDraft& draft) const {
    FigureHistory later(draft.figures, FigureRelation::kMeasure, words_);
    for (std::size_t i = draft.figures.size(); i-- > 0;) {
      const ToldFigure& figure = draft.figures[i];
      if (may_contradict(figure)) draft.own[i].agreed = draft.own[i].agreed || later.agrees(figure);
      later.add(figure, false);
    }
  }

  // ---- comparing

  void search(ToldDraft& introducing, ToldDraft& echoing) {
    for (std::size_t i = 0; i < echoing.figures.size(); ++i) {
      const ToldFigure& echo = echoing.figures[i];
      if (!may_contradict(echo)) continue;
      const bool across = &introducing != &echoing;
      if (across && is_settled_at_home(echoing, i)) continue;
      const Antecedents told = across ? introducing.told.antecedents(echo) : echoing.own[i];
      if (told.agreed || told.first == nullptr) continue;
      if (sets_) {
        if (told.usable != nullptr) judge(introducing, echoing, told, echo);
      } else {
        search_story(introducing, echoing, told, echo);
      }
    }
  }

  /// A set with an introduction in its own draft, a figure of which its own draft has several.
  [[nodiscard]] bool is_settled_at_home(ToldDraft& echoing, std::size_t figure) const {
    return sets_ ? echoing.own[figure].first != nullptr
                 : echoing.told.differs(echoing.figures[figure]);
  }

  void search_story(ToldDraft& introducing, ToldDraft& echoing, const Antecedents& told,
                    const ToldFigure& echo) {
    const bool across = &introducing != &echoing;
    if (told.usable == nullptr)
      return consider(echo, *told.first, "the other is not of the main event");
    if (!told.usable->lead && !is_specific(*told.first, echo, across))
      return consider(echo, *told.first, "neither stands in the lead");
    judge(introducing, echoing, told, echo);
  }

  /// Two drafts that each tell one figure of something that is not people, a named one's figure, or
  /// a price: these need no lead.
  [[nodiscard]] bool is_specific(const ToldFigure& a, const ToldFigure& b, bool across) const {
    if (a.thing != "story" || !a.value.unit.empty()) return true;
    if (!a.pair.empty()) return across || a.measure->id == "votes" || name_one(a, b);
    return across && !a.counted.empty() && !b.counted.empty() && !is_people(words_, a);
  }

  /// Whether both clauses name the same team: "the 4-3 win over Hartwell".
  [[nodiscard]] static bool name_one(const ToldFigure& a, const ToldFigure& b) {
    return std::ranges::any_of(
        a.names, [&](const std::string& name) { return std::ranges::count(b.names, name) > 0; });
  }

  void judge(ToldDraft& introducing, ToldDraft& echoing, const Antecedents& told,
             const ToldFigure& echo) {
    if (!told.one_value) return consider(echo, *told.usable, "the text has several such figures");
    const bool across = &introducing != &echoing;
    std::vector<const ToldFigure*> fitting = introducing.told.usable(echo);
    if (!across)
      std::erase_if(fitting, [&](const ToldFigure* f) { return !(f->statement < echo.statement); });
    const ToldFigure* other = representative(fitting, echo, across);
    if (other == nullptr)
      return consider(echo, *told.usable, "the other is not told plainly as a new set");
    if (is_of_several_rounds(introducing, *other) || is_of_several_rounds(echoing, echo))
      return consider(echo, *other, "its sentence tells several results");
    if (const std::string excuse = excuse_for(input_, {*other, echo, across}); !excuse.empty())
      return consider(echo, *other, excuse);
    if (are_disputed(echoing, fitting, echo))
      return consider(echo, *other, "each has its own source");
    if (is_explained(words_, echoing.figures, echo) ||
        (across && is_explained(words_, introducing.figures, echo)))
      return consider(echo, *other, "other figures give it as a sum or difference");
    add(*other, echo, fitting, across);
  }

  /// "By 183 to 164 in the first round and by 185 to 156 in the second".
  [[nodiscard]] static bool is_of_several_rounds(const ToldDraft& draft, const ToldFigure& result) {
    if (result.pair.empty()) return false;
    return std::ranges::any_of(draft.figures, [&](const ToldFigure& other) {
      return !other.pair.empty() && other.pair != result.pair &&
             other.claim->sentence == result.claim->sentence;
    });
  }

  /// The first that tells the set plainly; a headline only where the body does not.
  [[nodiscard]] static const ToldFigure* representative(
      const std::vector<const ToldFigure*>& fitting, const ToldFigure& echo, bool across) {
    const ToldFigure* best = nullptr;
    for (const ToldFigure* figure : fitting) {
      const bool amount = !figure->value.unit.empty() || !figure->pair.empty();
      const bool whole = figure->set == "whole" &&
                         (across || (figure->noun == echo.noun && figure->qualifiers.empty()));
      const bool plain = figure->set == "bare" || whole || (amount && is_taken_up(*figure));
      if (!figure->accepted || (figure->apart && !echo.apart && !is_written_out(echo)) || !plain)
        continue;
      if (figure->claim->section == SectionKind::kBody) return figure;
      if (best == nullptr) best = figure;
    }
    return best;
  }

  /// Whether several sources give the figure, each its own: police, hospitals, the organisers.
  [[nodiscard]] static bool are_disputed(const ToldDraft& echoing,
                                         const std::vector<const ToldFigure*>& fitting,
                                         const ToldFigure& echo) {
    if (!echo.value.unit.empty() || !echo.pair.empty()) return false;
    std::set<std::string> sources;
    if (const auto known = echoing.sources.find(echo.measure); known != echoing.sources.end())
      sources = known->second;
    sources.insert(echo.claim->voice_source);
    for (const ToldFigure* other : fitting) sources.insert(other->claim->voice_source);
    sources.erase("");
    return sources.size() > 1;
  }

  // ---- sides of a vote

  /// The votes of a draft and of those that it may be compared with, each story once.
  void search_sides() {
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      std::vector<const ToldFigure*> votes = votes_of(d);
      if (votes.empty()) continue;
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(d))) {
        const auto further = votes_of(other.index());
        votes.insert(votes.end(), further.begin(), further.end());
      }
      for (const MiscountedSide& side : miscounted_sides(input_, votes)) add_side(side);
    }
  }

  [[nodiscard]] std::vector<const ToldFigure*> votes_of(std::size_t draft) const {
    std::vector<const ToldFigure*> votes;
    for (const ToldFigure& figure : drafts_[draft].figures) {
      const bool vote = figure.measure != nullptr && figure.measure->id == "votes";
      if (vote && !figure.pair.empty()) votes.push_back(&figure);
    }
    return votes;
  }

  void add_side(const MiscountedSide& side) {
    const auto& annotation = *input_.graph.inputs()[side.document.index()].annotation;
    const Span span = annotation.span(side.side);
    if (!seen_sides_.emplace(side.document.index(), span.begin).second) return;
    Place place;
    place.role = PlaceRole::kOr;
    place.document = side.document;
    place.span = span;
    CheckHit hit;
    hit.key = "votes";
    hit.first = shown(*side.vote);
    hit.second = fmt::format("{:.15g}", side.counted);
    hit.places = {place_of(side.vote->document, *side.vote->claim, PlaceRole::kEither), place};
    hit.words = {{"either", written(*side.vote)},
                 {"or", std::string(annotation.text(span))},
                 {"what", "votes"}};
    hit.because = "the story tells one vote, and neither side of it has that number";
    outcome_.hits.push_back(std::move(hit));
  }

  // ---- what comes of it

  /// What was compared and why nothing was said, for `belie rule try`.
  void consider(const ToldFigure& echo, const ToldFigure& other, std::string_view why) {
    outcome_.considered.push_back(
        {echo.statement, fmt::format("{} and {}: {}", shown(other), shown(echo), why)});
  }

  void add(const ToldFigure& other, const ToldFigure& echo,
           const std::vector<const ToldFigure*>& fitting, bool across) {
    const bool turned = across && echo.document < other.document;
    const ToldFigure& first = turned ? echo : other;
    const ToldFigure& second = turned ? other : echo;
    if (!seen_.emplace(first.statement, second.statement).second) return;
    std::string what = echo.noun.empty() ? echo.counted : echo.noun;
    if (echo.measure != nullptr) what = echo.measure->id;
    std::ranges::replace(what, '-', ' ');
    CheckHit hit;
    hit.key = what;
    hit.first = shown(first);
    hit.second = shown(second);
    hit.places = {place_of(first.document, *first.claim, PlaceRole::kEither),
                  place_of(second.document, *second.claim, PlaceRole::kOr)};
    for (const ToldFigure* further : fitting) {
      if (further != &other)
        hit.places.push_back(place_of(further->document, *further->claim, PlaceRole::kAlso));
    }
    hit.words = {{"either", written(first)}, {"or", written(second)}, {"what", what}};
    hit.because = because(echo, what);
    outcome_.hits.push_back(std::move(hit));
  }

  [[nodiscard]] std::string because(const ToldFigure& echo, const std::string& what) const {
    if (!is_taken_up(echo)) return fmt::format("both tell the figure of the main event: {}", what);
    const auto& annotation = *input_.graph.inputs()[echo.document.index()].annotation;
    return fmt::format("“{}” takes up a set that the text has counted",
                       annotation.text(echo.claim->span));
  }

  const CheckInput& input_;
  const MeasureWords& words_;
  Subject subject_;
  bool sets_;  // the subject is definite sets, else figures of the main event
  std::vector<ToldDraft> drafts_;
  CheckOutcome outcome_;
  std::set<std::pair<StatementIndex, StatementIndex>> seen_;
  std::set<std::pair<std::size_t, std::uint32_t>> seen_sides_;
};

CheckOutcome run(const CheckInput& input) { return FigureSearch(input).run(); }

}  // namespace

const CheckDescriptor k_figures_check{"figures", "two figures of one set or contest", kSubjects,
                                      kWords, run};

}  // namespace belie
