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

#include "rules/checks/check.h"
#include "rules/facet_pairs.h"
#include "rules/story_facets.h"

namespace belie {
namespace {

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

  void add(const FacetFigure& a, const FacetFigure& b) {
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

const CheckDescriptor k_facets_check{
    "facets", "one measure of one thing, told with two figures", {}, kWords, run};

}  // namespace belie
