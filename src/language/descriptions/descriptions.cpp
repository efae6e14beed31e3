// SPDX-License-Identifier: Apache-2.0
#include "language/descriptions/descriptions.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "language/annotation.h"
#include "language/descriptions/description_links.h"

namespace belie {
namespace {

/// Where each of the former mentions goes when the new ones are put among them.
std::vector<MentionIndex> sort_in(std::vector<Mention>& mentions) {
  std::vector<std::size_t> order(mentions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t m) { return mentions[m].tokens.begin; });
  std::vector<MentionIndex> moved(order.size());
  std::vector<Mention> sorted;
  sorted.reserve(order.size());
  for (const std::size_t m : order) {
    moved[m] = MentionIndex(sorted.size());
    sorted.push_back(mentions[m]);
  }
  mentions = std::move(sorted);
  return moved;
}

void move_along(MentionIndex& mention, const std::vector<MentionIndex>& moved) {
  if (mention.valid()) mention = moved[mention.index()];
}

void move_all(Annotation& annotation, const std::vector<MentionIndex>& moved) {
  for (Referent& referent : annotation.referents) {
    for (MentionIndex& mention : referent.mentions) move_along(mention, moved);
    std::ranges::sort(referent.mentions);
  }
  for (Title& title : annotation.titles) move_along(title.holder, moved);
  for (Quotation& quotation : annotation.quotations) move_along(quotation.speaker, moved);
  for (Attribution& attribution : annotation.attributions) move_along(attribution.source, moved);
  for (AgeExpression& age : annotation.ages) move_along(age.holder, moved);
}

}  // namespace

void annotate_descriptions(Annotation& annotation, const LexiconIndex& lexicon) {
  DescriptionLinks links = link_descriptions(annotation, lexicon);
  if (links.mentions.empty()) return;
  std::ranges::move(links.people, std::back_inserter(annotation.referents));
  for (const Mention& mention : links.mentions) {
    annotation.mentions.push_back(mention);
    annotation.referents[mention.referent.index()].mentions.emplace_back(
        annotation.mentions.size() - 1);
  }
  move_all(annotation, sort_in(annotation.mentions));
}

}  // namespace belie
