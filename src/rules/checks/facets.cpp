// SPDX-License-Identifier: Apache-2.0
//
// One measure of one thing, told with two figures. The idea: a story gives a hall one capacity, a
// strike one length, a prize one sum, and tells it more than once in other words. So two figures of
// one facet contradict each other by default, wherever the story has no third one of the kind.
//
//     "The hall seats 1,450." … "Of all 1,720 seats …": a capacity of 1,450 and of 1,720.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/word_list.h"
#include "rules/checks/check.h"
#include "rules/figures/facet_pairs.h"
#include "rules/figures/story_facets.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"any-measure", "any two figures of one measure of one thing"},
    CheckSubject{"sums-of-money", "two sums of money that one thing cost, earned or was given"}};

constexpr std::array kWords{CheckWord{"either", "the figure that is read first"},
                            CheckWord{"or", "the other one"},
                            CheckWord{"what", "what is measured: “capacity”"}};

class FacetSearch {
 public:
  explicit FacetSearch(const CheckInput& input) : input_(input) {
    for (const auto& draft : story_facets(input).drafts()) groups_.emplace_back(input, draft);
  }

  CheckOutcome run() {
    for (std::size_t d = 0; d < groups_.size(); ++d) {
      for (const FacetPair& pair : groups_[d].pairs()) add(*pair.first, *pair.second);
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(d))) {
        if (other.index() <= d) continue;
        for (const FacetPair& pair : groups_[d].pairs_with(groups_[other.index()]))
          add(*pair.first, *pair.second);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] std::string shown(const FacetFigure& f) const {
    const auto& annotation = *input_.graph.inputs()[f.figure->document.index()].annotation;
    return std::string(annotation.text(f.figure->quantity->span));
  }

  static std::string name_of(const FacetFigure& a, const FacetFigure& b) {
    if (a.facet != nullptr && a.facet == b.facet) return std::string(a.facet->id);
    if (a.measure != nullptr && a.measure == b.measure) return a.measure->id;
    for (const FacetFigure* f : {&b, &a}) {
      if (!f->thing.empty()) return f->thing;
      if (!f->noun.empty()) return f->noun;
    }
    return a.figure->value.unit;
  }

  /// What two figures without a name are figures of.
  static std::string_view kind_of(const FacetFigure& f) {
    if (f.figure->quantity->kind == QuantityKind::kMoney) return "one sum";
    return f.figure->value.unit.empty() ? "one number" : "one measure";
  }

  /// Whether the rule asks for such figures. A sum of money without a name of its own is bound by
  /// what was paid for, which a story has one of; measures with names it has many of.
  [[nodiscard]] bool is_asked_for(const FacetFigure& a, const FacetFigure& b) const {
    if (input_.subject != "sums-of-money") return true;
    if (a.figure->quantity->kind != QuantityKind::kMoney) return false;
    if (name_of(a, b) != a.figure->value.unit) return false;
    return is_for_what_is_told(a, b) && is_for_what_is_told(b, a) && !tells_a_year(b);
  }

  [[nodiscard]] const Annotation& text_of(const FacetFigure& f) const {
    return *input_.graph.inputs()[f.figure->document.index()].annotation;
  }

  /// "In 2019": a sum of another time than the news.
  [[nodiscard]] static bool tells_a_year(const FacetFigure& f) {
    return std::ranges::any_of(f.figure->times, [](const std::string& time) {
      return time.find("19") != std::string::npos || time.find("20") != std::string::npos;
    });
  }

  /// Whether the noun behind "spent on", "went into" or "for" is told elsewhere in the other one's
  /// draft: the 2.1 million that the county spent on a school are no second price of the bridge.
  [[nodiscard]] bool is_for_what_is_told(const FacetFigure& f, const FacetFigure& other) const {
    static constexpr std::array<std::string_view, 3> kFor{"on", "into", "for"};
    static constexpr std::array<std::string_view, 8> kSpent{"spent",    "spend",  "went", "gone",
                                                            "invested", "poured", "sunk", "put"};
    const Annotation& annotation = text_of(f);
    const TokenRange tokens = annotation.sentences[f.figure->sentence.index()].tokens;
    bool led = false;
    for (std::uint32_t t = f.figure->quantity->tokens.end; t < tokens.end; ++t) {
      const Upos tag = annotation.tokens[t].upos;
      const bool spent = t > tokens.begin && is_one_of(kSpent, annotation.word(TokenIndex{t - 1}));
      if (spent && is_one_of(kFor, annotation.word(TokenIndex{t}))) led = true;
      if (led && (tag == Upos::kNoun || tag == Upos::kPropn))
        return is_told_in(text_of(other), annotation.lemma(TokenIndex{t}),
                          &text_of(other) == &annotation ? tokens : TokenRange{});
    }
    return true;
  }

  /// Whether the lemma, or a longer word that ends in it, comes in the draft outside the sentence.
  [[nodiscard]] static bool is_told_in(const Annotation& annotation, std::string_view lemma,
                                       TokenRange own) {
    for (std::uint32_t t = 0; t < annotation.tokens.size(); ++t) {
      if (!own.contains(t) && annotation.lemma(TokenIndex{t}).ends_with(lemma)) return true;
    }
    return false;
  }

  void add(const FacetFigure& a, const FacetFigure& b) {
    if (!is_asked_for(a, b)) return;
    if (!seen_.emplace(a.figure, b.figure).second) return;
    CheckHit hit;
    const std::string name = name_of(a, b);
    const bool is_named = name != a.figure->value.unit;
    hit.key = name.empty() ? "number" : name;
    const auto value = [](const FacetFigure& f) {
      return fmt::format("{:.15g} {}", f.figure->quantity->value, f.figure->quantity->unit);
    };
    hit.first = value(a);
    hit.second = value(b);
    hit.places = {place_of(a.figure->document, a.figure->claim, PlaceRole::kEither),
                  place_of(b.figure->document, b.figure->claim, PlaceRole::kOr)};
    hit.words = {{"either", shown(a)},
                 {"or", shown(b)},
                 {"what", is_named ? name : std::string(kind_of(a))}};
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  std::vector<FacetGroups> groups_;
  std::set<std::pair<const RetoldFigure*, const RetoldFigure*>> seen_;
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) { return FacetSearch(input).run(); }

}  // namespace

const CheckDescriptor k_facets_check{"facets", "one measure of one thing, told with two figures",
                                     kSubjects, kWords, run};

}  // namespace belie
