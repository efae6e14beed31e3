// SPDX-License-Identifier: Apache-2.0
//
// Figures that a story tells once and that its other figures make once more, where no grammar ties
// the two tellings: a set that is counted twice, parts told in turn that nearly make a whole, a
// price and a number that nearly make a sum. What ties them is looked for in recounted_sets.h,
// likely_sets.h, digit_sums.h, digit_products.h and period_scores.h; here hits are made of what
// they find.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "rules/checks/check.h"
#include "rules/figures/digit_products.h"
#include "rules/figures/digit_sums.h"
#include "rules/figures/likely_sets.h"
#include "rules/figures/period_scores.h"
#include "rules/figures/recounted_sets.h"
#include "rules/figures/story_facets.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"sets", "a set that claims to be all, and was counted with another number"},
    CheckSubject{"likely-sets", "two numbers that by all signs are of one set"},
    CheckSubject{"sums", "parts told in turn that nearly make a whole told elsewhere"},
    CheckSubject{"products", "a number and a price for each that nearly make a sum"}};

constexpr std::array kWords{CheckWord{"either", "the figure that is read first; of the whole"},
                            CheckWord{"or", "the other one; what the others make"},
                            CheckWord{"what", "what is counted; may be empty"}};

class Recounts {
 public:
  explicit Recounts(const CheckInput& input)
      : input_(input), figures_(input.reading<RetoldFigures>().drafts) {}

  CheckOutcome run() {
    if (input_.subject == "sets") search_sets();
    if (input_.subject == "likely-sets") search_likely();
    if (input_.subject == "sums") search_sums();
    if (input_.subject == "products") search_products();
    return std::move(outcome_);
  }

 private:
  // ---- sets

  void search_sets() {
    read_sets();
    for (std::size_t d = 0; d < sets_.size(); ++d) {
      search_sets_of(DocumentIndex(d), DocumentIndex(d));
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(d))) {
        if (other.index() != d) search_sets_of(other, DocumentIndex(d));
      }
    }
  }

  void read_sets() {
    const auto& facets = story_facets(input_).drafts();
    for (std::size_t d = 0; d < facets.size(); ++d)
      sets_.push_back(counted_sets(input_, facets[d], DocumentIndex(d)));
  }

  void search_sets_of(DocumentIndex told, DocumentIndex again) {
    for (const RecountedSet& found : recounted_sets(input_, sets_, told, again)) {
      const RetoldFigure& first = *found.told->facet->figure;
      const RetoldFigure& second = *found.again->facet->figure;
      const auto pair = std::minmax(&first, &second);
      if (!seen_.insert(pair).second) continue;
      CheckHit hit;
      hit.key = found.again->nouns.front();
      hit.first = fmt::format("{:.15g}", found.told->value);
      hit.second = fmt::format("{:.15g}", found.again->value);
      hit.places = {place_of(first.document, first.claim, PlaceRole::kEither),
                    place_of(second.document, second.claim, PlaceRole::kOr)};
      hit.words = {{"either", shown(first)}, {"or", shown(second)}, {"what", hit.key}};
      hit.because = fmt::format("“{}” means all of a set that the story has counted",
                                text_of(second).text(second.claim.span));
      outcome_.hits.push_back(std::move(hit));
    }
  }

  // ---- sets that signs tie

  void search_likely() {
    read_sets();
    for (std::size_t d = 0; d < sets_.size(); ++d) {
      search_likely_of(DocumentIndex(d), DocumentIndex(d));
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(d))) {
        if (other.index() > d) search_likely_of(DocumentIndex(d), other);
      }
    }
  }

  void search_likely_of(DocumentIndex told, DocumentIndex again) {
    const auto& facets = story_facets(input_).drafts();
    const auto draft = [&](DocumentIndex d) {
      return DraftCounts{&facets[d.index()], &sets_[d.index()]};
    };
    for (const auto& [one, two] : likely_sets(input_, draft(told), draft(again))) {
      const RetoldFigure& first = *one->figure;
      const RetoldFigure& second = *two->figure;
      CheckHit hit;
      hit.key = two->noun.empty() ? one->noun : two->noun;
      hit.first = fmt::format("{:.15g}", first.quantity->value);
      hit.second = fmt::format("{:.15g}", second.quantity->value);
      hit.places = {place_of(first.document, first.claim, PlaceRole::kEither),
                    place_of(second.document, second.claim, PlaceRole::kOr)};
      hit.words = {{"either", shown(first)}, {"or", shown(second)}, {"what", hit.key}};
      hit.because = "noun, deed, words and digits tie the two";
      outcome_.hits.push_back(std::move(hit));
    }
  }

  [[nodiscard]] const Annotation& text_of(const RetoldFigure& f) const {
    return *input_.graph.inputs()[f.document.index()].annotation;
  }
  [[nodiscard]] std::string shown(const RetoldFigure& f) const {
    return std::string(text_of(f).text(f.quantity->span));
  }

  // ---- sums and products

  void search_sums() {
    for (std::size_t d = 0; d < figures_.size(); ++d) {
      for (const DigitSum& found : digit_sums(input_, figures_, DocumentIndex(d))) add_sum(found);
      for (const PeriodSum& found : period_sums(input_, DocumentIndex(d)))
        add_periods(found, DocumentIndex(d));
    }
  }

  void add_sum(const DigitSum& found) {
    const auto pair = std::pair(found.whole, found.parts.front());
    if (!seen_.insert(pair).second) return;
    std::string terms;
    for (std::size_t i = 0; i < found.parts.size(); ++i) {
      const std::string of = found.times[i] == 1 ? "" : number(found.times[i]) + " × ";
      terms += (terms.empty() ? "" : " + ") + of + number(found.parts[i]->quantity->value);
    }
    add(*found.whole, found.parts, found.sum, terms);
  }

  void add_periods(const PeriodSum& found, DocumentIndex document) {
    CheckHit hit;
    hit.key = "score";
    hit.first = fmt::format("{:.15g}", found.told);
    hit.second = fmt::format("{:.15g}", found.sum);
    hit.places.push_back(place_of(document, found.whole, PlaceRole::kEither));
    std::string terms;
    for (std::size_t i = 0; i < found.parts.size(); ++i) {
      hit.places.push_back(place_of(document, found.parts[i], PlaceRole::kOr));
      terms += (terms.empty() ? "" : " + ") + number(found.terms[i]);
    }
    hit.words = {{"either", found.shown}, {"or", number(found.sum)}, {"what", ""}};
    hit.working = fmt::format("{} = {}, not {}", terms, number(found.sum), number(found.told));
    hit.because = "the periods cover the match";
    outcome_.hits.push_back(std::move(hit));
  }

  void search_products() {
    for (std::size_t d = 0; d < figures_.size(); ++d) {
      for (const DigitProduct& found : digit_products(input_, figures_, DocumentIndex(d)))
        add_product(found);
    }
  }

  void add_product(const DigitProduct& found) {
    if (!seen_.insert(std::pair(found.whole, found.factors.back())).second) return;
    std::string terms;
    for (const RetoldFigure* factor : found.factors)
      terms += (terms.empty() ? "" : " × ") + number(factor->quantity->value);
    add(*found.whole, found.factors, found.product, terms);
  }

  /// "17,100", "212.4 million".
  static std::string number(double value) {
    constexpr double kMillion = 1e6;
    if (value >= kMillion) return fmt::format("{:.6g} million", value / kMillion);
    const std::string plain = fmt::format("{:.10g}", value);
    const std::size_t whole = std::min(plain.find('.'), plain.size());
    std::string grouped = plain;
    for (std::size_t at = whole; at > 3; at -= 3) grouped.insert(at - 3, ",");
    return grouped;
  }

  void add(const RetoldFigure& whole, const std::vector<const RetoldFigure*>& parts, double made,
           const std::string& terms) {
    CheckHit hit;
    hit.key = whole.quantity->unit;
    hit.first = fmt::format("{:.15g}", whole.quantity->value);
    hit.second = fmt::format("{:.15g}", made);
    hit.places.push_back(place_of(whole.document, whole.claim, PlaceRole::kEither));
    for (const RetoldFigure* part : parts)
      hit.places.push_back(place_of(part->document, part->claim, PlaceRole::kOr));
    hit.words = {{"either", shown(whole)}, {"or", number(made)}, {"what", whole.noun}};
    hit.working = fmt::format("{} = {}", terms, number(made));
    hit.because = "no other figure of the story makes up the difference";
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const std::vector<std::vector<RetoldFigure>>& figures_;
  DraftSets sets_;
  std::set<std::pair<const RetoldFigure*, const RetoldFigure*>> seen_;
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) { return Recounts(input).run(); }

}  // namespace

const CheckDescriptor k_recounts_check{
    "recounts", "figures that a story's other figures make once more", kSubjects, kWords, run};

}  // namespace belie
