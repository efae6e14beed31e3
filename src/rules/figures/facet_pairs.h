// SPDX-License-Identifier: Apache-2.0
//
// Which two figures of one story are of one measure of one thing, by default: both are told
// plainly, something binds them (one facet, one measure, one noun taken up, one thing), nothing
// sets them apart, and the story has no third figure of the kind.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks/check.h"
#include "rules/figures/figure_facets.h"

namespace belie {

using FacetPair = std::pair<const FacetFigure*, const FacetFigure*>;

/// One draft's figures by what binds them. Refers to the figures, which must outlive it.
class FacetGroups {
 public:
  FacetGroups(const CheckInput& input, const std::vector<FacetFigure>& figures);

  /// The pairs of this draft that contradict each other, in order.
  [[nodiscard]] std::vector<FacetPair> pairs() const;
  /// The pairs of one figure of this draft and one of the other.
  [[nodiscard]] std::vector<FacetPair> pairs_with(const FacetGroups& other) const;

 private:
  enum class Bond : std::uint8_t {
    kFacet,
    kMeasure,
    kNoun,
    kClass,
    kThing,
    kUnit,
    kPeople,
    kDeed,
    kGroup
  };
  using Key = std::pair<Bond, std::string>;
  using Group = std::vector<const FacetFigure*>;

  void enter(const FacetFigure& figure);
  void enter_deeds(const FacetFigure& figure);
  [[nodiscard]] static bool names_people(std::string_view noun);
  [[nodiscard]] std::string class_of(const std::string& noun, const DeedEntry& deed) const;
  [[nodiscard]] std::string widest_class(const CountedEntry& entry) const;
  [[nodiscard]] bool is_narrower(const FacetFigure& f, const FacetFigure& other) const;
  [[nodiscard]] bool are_two_kinds(const FacetFigure& a, const FacetFigure& b) const;
  [[nodiscard]] std::vector<FacetPair> search(const Group& a, const Group& b, Bond bond) const;
  [[nodiscard]] bool are_names_of(const RetoldFigure& figure, DocumentIndex document) const;
  [[nodiscard]] bool may_be_taken_up(const RetoldFigure& x, const RetoldFigure& y, Bond bond) const;
  [[nodiscard]] bool may_be_one(const FacetFigure& a, const FacetFigure& b, Bond bond) const;
  [[nodiscard]] bool are_told_apart(const FacetFigure& a, const FacetFigure& b) const;
  [[nodiscard]] bool are_alike(const FacetFigure& a, const FacetFigure& b, Bond bond) const;
  [[nodiscard]] bool are_bound(const FacetFigure& a, const FacetFigure& b, Bond bond) const;
  [[nodiscard]] bool share_deed(const FacetFigure& a, const FacetFigure& b) const;
  [[nodiscard]] bool is_news_of_another_day(const FacetFigure& a, const FacetFigure& b) const;
  [[nodiscard]] bool one_class(const std::string& a, const std::string& b) const;
  [[nodiscard]] bool may_count_with(const FacetFigure& other, const FacetFigure& figure) const;
  [[nodiscard]] static bool tells_another_deed(const FacetFigure& other, const FacetFigure& a,
                                               const FacetFigure& b);
  [[nodiscard]] static bool is_told_by(const FacetFigure& other, const FacetFigure& figure);
  [[nodiscard]] bool is_explained(const FacetFigure& a, const FacetFigure& b, Bond bond) const;
  [[nodiscard]] std::vector<FacetPair> pairs_after_settled(const FacetGroups& other) const;
  [[nodiscard]] bool is_settled_again(const FacetFigure& figure) const;
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> entries_of(const FacetFigure& a,
                                                                   const FacetFigure& b) const;
  [[nodiscard]] bool rises_by_entry(const FacetFigure& a, const FacetFigure& b) const;
  [[nodiscard]] bool is_hedged_below(const FacetFigure& heading) const;
  [[nodiscard]] bool comes_after(const FacetFigure& later, const FacetFigure& settled) const;
  [[nodiscard]] bool is_ahead(const RetoldFigure& f) const;
  [[nodiscard]] bool may_have_changed(const FacetFigure& a, const FacetFigure& b) const;
  [[nodiscard]] bool has_grown(const FacetFigure& a, const FacetFigure& b) const;

  const CheckInput* input_;
  const std::vector<FacetFigure>* figures_;
  std::map<Key, Group> groups_;
  bool has_settled_ = false;  // some figure is final
};

}  // namespace belie
