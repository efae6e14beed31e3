// SPDX-License-Identifier: Apache-2.0
#include "language/names/mentions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "language/annotation.h"
#include "language/names/name_splits.h"
#include "language/names/name_table.h"
#include "language/names/names.h"
#include "language/names/referents.h"
#include "language/titles/title_context.h"
#include "language/titles/title_offices.h"
#include "language/titles/title_phrases.h"
#include "language/titles/titles.h"

namespace belie {
namespace {

template <typename Names, typename Value>
std::string_view name_in(const Names& names, Value value) {
  return names[static_cast<std::size_t>(value)];
}

std::vector<TitleBinding> bind_all(const Annotation& annotation, const LexiconIndex& lexicon,
                                   const TitleScan& scan, const NameTable& names,
                                   const std::vector<TitleContext>& contexts) {
  std::vector<TitleBinding> bindings = bind_titles(annotation, lexicon, scan, names, contexts);
  std::vector<TitleBinding> more = bind_administrations(annotation, lexicon, scan, names);
  bindings.insert(bindings.end(), more.begin(), more.end());
  std::ranges::stable_sort(bindings, {}, [](const TitleBinding& b) { return b.title.begin; });
  return bindings;
}

// Puts names and pronouns into one text order and says where each of the former mentions went.
std::vector<MentionIndex> sort_mentions(Annotation& annotation) {
  std::vector<std::size_t> order(annotation.mentions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {},
                           [&](std::size_t m) { return annotation.mentions[m].tokens.begin; });
  std::vector<MentionIndex> moved(order.size());
  std::vector<Mention> sorted;
  for (const std::size_t m : order) {
    moved[m] = MentionIndex(sorted.size());
    sorted.push_back(annotation.mentions[m]);
  }
  annotation.mentions = std::move(sorted);
  for (Referent& referent : annotation.referents) {
    for (MentionIndex& mention : referent.mentions) mention = moved[mention.index()];
    std::ranges::sort(referent.mentions);
  }
  return moved;
}

}  // namespace

void annotate_mentions(Annotation& annotation, const LexiconIndex& lexicon) {
  const TitleScan scan = scan_titles(annotation, lexicon);
  const NameTable names(
      split_at_known_people(annotation, lexicon, find_names(annotation, lexicon, scan)),
      annotation.tokens.size());
  std::vector<TitleContext> contexts;
  for (const TitlePhrase& phrase : scan.phrases) {
    contexts.push_back(title_context(annotation, lexicon, scan, names, phrase));
  }
  const std::vector<TitleBinding> bindings = bind_all(annotation, lexicon, scan, names, contexts);
  link_names(annotation, lexicon, scan, names, bindings);
  link_pronouns(annotation);
  const std::vector<MentionIndex> mention_of = sort_mentions(annotation);
  make_titles(annotation, lexicon, {scan, names, contexts, bindings, mention_of});
}

std::string_view to_text(EntityType type) {
  static constexpr std::array<std::string_view, 6> kNames{"unknown", "person", "organisation",
                                                          "place",   "event",  "thing"};
  return name_in(kNames, type);
}

std::string_view to_text(Gender gender) {
  static constexpr std::array<std::string_view, 3> kNames{"unknown", "female", "male"};
  return name_in(kNames, gender);
}

std::string to_text(TitlePattern pattern) {
  static constexpr std::array<std::string_view, 7> kNames{
      "prefix", "apposition", "copula", "administration", "as", "possessive", "membership"};
  return std::string(name_in(kNames, pattern));
}

std::string to_text(TitleStatus status) {
  static constexpr std::array<std::string_view, 7> kNames{"current",   "former", "acting", "elect",
                                                          "candidate", "era",    "then"};
  return std::string(name_in(kNames, status));
}

std::string_view to_text(JurisdictionOrigin origin) {
  static constexpr std::array<std::string_view, 4> kNames{"none", "stated", "implied", "inherited"};
  return name_in(kNames, origin);
}

std::string to_text(const Annotation& annotation, const Title& title) {
  std::string text = title.role;
  if (!title.jurisdiction.empty())
    text += fmt::format(" of {} ({})", title.jurisdiction, to_text(title.jurisdiction_origin));
  text += fmt::format(", {} {}", to_text(title.pattern), to_text(title.status));
  if (title.holder.valid()) {
    const ReferentIndex holder = annotation.mentions[title.holder.index()].referent;
    text += fmt::format(": {}", annotation.referents[holder.index()].name);
  }
  return text;
}

std::string to_text(const Annotation& annotation, const Referent& referent) {
  std::string text = fmt::format("{} {}", to_text(referent.type), referent.name);
  if (!referent.given.empty()) text += fmt::format(" [{} | {}]", referent.given, referent.surname);
  if (referent.gender != Gender::kUnknown) text += fmt::format(" {}", to_text(referent.gender));
  std::string_view separator = ": ";
  for (const MentionIndex mention : referent.mentions) {
    text += separator;
    text += annotation.text(annotation.mentions[mention.index()].span);
    separator = ", ";
  }
  for (const ReferentIndex other : referent.maybe_same) {
    text += fmt::format("; maybe {}", annotation.referents[other.index()].name);
  }
  return text;
}

}  // namespace belie
