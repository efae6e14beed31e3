// SPDX-License-Identifier: Apache-2.0
#include "rules/town_tellings.h"

#include <fmt/format.h>

#include <algorithm>

#include "language/characters.h"
#include "rules/event_sites.h"
#include "rules/story_words.h"
#include "rules/told_towns.h"

namespace belie {
namespace {

/// So many points the words beside the thing need.
constexpr int kEnough = 3;
/// The points of one modifier that both have: "a beet field", "the beet field".
constexpr int kModifier = 2;

class TownSearch {
 public:
  explicit TownSearch(const CheckInput& input)
      : input_(input),
        towns_(input.reading<ToldTowns>().drafts),
        words_(input.reading<StoryWords>()) {}

  CheckOutcome run() {
    for (std::size_t d = 0; d < towns_.size(); ++d) {
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(d))) {
        if (other.index() <= d) continue;
        for (const ToldTown& a : towns_[d]) {
          for (const ToldTown& b : towns_[other.index()]) {
            if (a.kind == b.kind && are_one_thing(a, b)) add(a, b);
          }
        }
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(const ToldTown& told) const {
    return *input_.graph.inputs()[told.document.index()].annotation;
  }

  [[nodiscard]] bool are_one_thing(const ToldTown& a, const ToldTown& b) const {
    if (!are_two_places(a.site.name, b.site.name, input_.lexicon)) return false;
    if (!is_only_one(a) || !is_only_one(b)) return false;
    if (names(b, a.site.name) || names(a, b.site.name)) return false;
    const bool modified = !a.modifiers.empty() && !b.modifiers.empty();
    const bool one_modifier = std::ranges::any_of(a.modifiers, [&](const std::string& word) {
      return std::ranges::binary_search(b.modifiers, word);
    });
    if (modified && !one_modifier) return false;
    return points_beside(a, b) + (one_modifier ? kModifier : 0) >= kEnough;
  }

  /// What the sentences share but for the thing itself.
  [[nodiscard]] int points_beside(const ToldTown& a, const ToldTown& b) const {
    const SharedWords all = words_.shared(a.document, a.sentence, b.document, b.sentence);
    const std::string thing = story_stem(annotation(a).lemma(a.thing), false);
    int points = all.points;
    if (std::ranges::find(all.words, thing) != all.words.end()) --points;
    return points;
  }

  /// Whether the draft tells no other town of a thing of the kind.
  [[nodiscard]] bool is_only_one(const ToldTown& told) const {
    return std::ranges::none_of(towns_[told.document.index()], [&](const ToldTown& other) {
      return other.kind == told.kind && other.site.name != told.site.name;
    });
  }

  /// Whether the draft names the town anywhere, also within another name.
  [[nodiscard]] bool names(const ToldTown& told, std::string_view town) const {
    const Annotation& text = annotation(told);
    return text.document->text().find(town) != std::string_view::npos;
  }

  [[nodiscard]] Place place(const ToldTown& told, PlaceRole role) const {
    const Annotation& text = annotation(told);
    return {.role = role,
            .document = told.document,
            .span = cover(text.tokens[told.thing.index()].span, text.span(told.site.tokens)),
            .read_as = "",
            .voice = voice_at(text, told.thing).kind};
  }

  void add(const ToldTown& a, const ToldTown& b) {
    CheckHit hit;
    hit.key = a.kind;
    hit.first = normal_form(a.site.name);
    hit.second = normal_form(b.site.name);
    hit.places = {place(a, PlaceRole::kEither), place(b, PlaceRole::kOr)};
    hit.words = {{"either", a.site.name},
                 {"or", b.site.name},
                 {"what", std::string(annotation(a).lemma(a.thing))}};
    hit.because = fmt::format("each draft tells of one {}", annotation(a).lemma(a.thing));
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const std::vector<std::vector<ToldTown>>& towns_;
  const StoryWords& words_;
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome find_two_towns(const CheckInput& input) { return TownSearch(input).run(); }

}  // namespace belie
