// SPDX-License-Identifier: Apache-2.0
#include "rules/one_happening.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"
#include "rules/event_sites.h"
#include "rules/event_times.h"

namespace belie {
namespace {

constexpr int kEnoughAcross = 3;  // signs that two drafts tell of one
constexpr int kEnoughWithin = 4;  // that one draft does so twice

/// Nouns that may be anything, and so speak neither for nor against one thing.
constexpr std::array<std::string_view, 16> kAnything{
    "thing", "one",   "people", "man",  "woman", "person", "group", "some",
    "part",  "place", "child",  "rest", "other", "number", "half",  "lot"};

enum class Agreement : std::uint8_t { kUnknown, kAgree, kDiffer };

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& name) { return std::ranges::binary_search(b, name); });
}

Agreement agreement_of_things(const ToldHappening& a, const ToldHappening& b) {
  if (share(a.things, b.things)) return Agreement::kAgree;
  const std::string& x = a.happening->thing;
  const std::string& y = b.happening->thing;
  if (!x.empty() && !y.empty()) {
    if (kind_of_thing(x) == kind_of_thing(y)) return Agreement::kAgree;
    const bool vague = is_one_of(kAnything, x) || is_one_of(kAnything, y);
    return vague ? Agreement::kUnknown : Agreement::kDiffer;
  }
  const bool named = !a.things.empty() && !b.things.empty();
  return named ? Agreement::kDiffer : Agreement::kUnknown;
}

HappeningClasses common(const ToldHappening& a, const ToldHappening& b) {
  return a.happening->classes & b.happening->classes;
}

bool is_known_again(const Happening& later) {
  return later.noun ? later.definite : later.thing_known || !later.things.empty();
}

/// Whether a third telling of that time could be taken for it: another of years ago could not.
bool is_near(const Period& time, const ToldHappening& told) {
  constexpr std::chrono::days kNear{120};
  if (!told.when) return true;
  const bool by_day = told.when->grain <= Granularity::kWeek;
  if (by_day != (time.grain <= Granularity::kWeek)) return false;
  const auto gap = std::chrono::abs(time.begin - told.when->begin);
  return !by_day || gap <= kNear;
}

/// In the headline, the deck or the first paragraphs.
bool is_in_opening(const ClaimGraph& graph, const ToldHappening& told) {
  constexpr std::uint32_t kParagraphs = 3;
  const Document& document = *graph.inputs()[told.document.index()].document;
  const Section* section = document.section_at(told.happening->span.begin);
  return section != nullptr && section->paragraph <= kParagraphs;
}

/// In the direction of its tense, else in the other.
std::optional<Period> when_of(const Happening& happening, std::optional<Day> day) {
  const Direction tense = happening.ahead ? Direction::kFuture : Direction::kPast;
  const Direction other = happening.ahead ? Direction::kPast : Direction::kFuture;
  auto when = resolve(*happening.time, day, tense);
  return when ? when : resolve(*happening.time, day, other);
}

}  // namespace

Happenings::Happenings(const ClaimGraph& graph, const LexiconIndex& lexicon)
    : graph_(graph),
      lexicon_(lexicon),
      several_(graph.inputs().size()),
      read_(graph.inputs().size()),
      told_(graph.inputs().size()) {
  const HappeningWords words;
  for (std::size_t d = 0; d < read_.size(); ++d) {
    const DocumentIndex document(d);
    if (graph.standing(document) != Standing::kDraft) continue;
    read_[d] = read_happenings(*graph.inputs()[d].annotation, lexicon, words);
    several_[d] = told_several_times(*graph.inputs()[d].annotation, words);
    const auto& day = graph.dates()[d].day;
    const auto names = [&](const std::vector<ReferentIndex>& referents) {
      std::vector<std::string> found;
      for (const ReferentIndex referent : referents) {
        const EntityIndex entity = graph.entity_of(document, referent);
        found.push_back(normal_form(graph.entities()[entity.index()].name));
      }
      std::ranges::sort(found);
      return found;
    };
    for (const Happening& happening : read_[d]) {
      ToldHappening told{
          document, &happening, names(happening.things), names(happening.involved), {}};
      if (happening.time != nullptr) {
        told.when = when_of(happening, day);
      }
      told_[d].push_back(std::move(told));
    }
  }
}

/// Whether a third telling of the sort could be what either of the two is about.
bool Happenings::rivals(const ToldHappening& other, const ToldHappening& a, const ToldHappening& b,
                        By by) const {
  const Happening& third = *other.happening;
  if (&third == a.happening || &third == b.happening) return false;
  if ((third.classes & common(a, b)).none()) return false;
  if (third.phase != a.happening->phase) return false;
  if (agreement_of_things(other, a) == Agreement::kDiffer ||
      agreement_of_things(other, b) == Agreement::kDiffer) {
    return false;
  }
  if (by == By::kTime) {
    if (!other.when || third.bound != TimeBound::kAt) return false;
    const auto meets = [&](const ToldHappening& told) {
      return told.when && told.when->overlaps(*other.when);
    };
    return !meets(a) && !meets(b) && (is_near(*other.when, a) || is_near(*other.when, b));
  }
  if (third.sites.empty()) return false;
  const auto meets = [&](const ToldHappening& told) {
    return !are_two_places(told.happening->sites.front().name, third.sites.front().name, lexicon_);
  };
  return !meets(a) && !meets(b);
}

bool Happenings::has_rival(const ToldHappening& a, const ToldHappening& b, By by) const {
  const auto in = [&](DocumentIndex document) {
    return std::ranges::any_of(of(document),
                               [&](const ToldHappening& other) { return rivals(other, a, b, by); });
  };
  return in(a.document) || (a.document != b.document && in(b.document));
}

std::string Happenings::one(const ToldHappening& a, const ToldHappening& b, By by) const {
  const Happening& x = *a.happening;
  const Happening& y = *b.happening;
  const HappeningClasses classes = common(a, b);
  if (classes.none() || x.phase != y.phase) return "";
  if (!x.apart.empty() || !y.apart.empty()) return "";
  const Agreement things = agreement_of_things(a, b);
  if (things == Agreement::kDiffer) return "";
  const bool one_draft = a.document == b.document;
  const bool taken_up = one_draft && is_known_again(y);
  if (x.weak && y.weak && things != Agreement::kAgree) return "";
  if (one_draft && !taken_up) return "";
  if (one_draft && things != Agreement::kAgree && !y.noun) return "";
  const bool several =
      (classes & (several_[a.document.index()] | several_[b.document.index()])).any();
  if (several && things != Agreement::kAgree) return "";
  if (has_rival(a, b, by)) return "";
  int signs = 1;  // no other one is told
  if (things == Agreement::kAgree) signs += 2;
  if (share(a.involved, b.involved) || share(a.things, b.involved) || share(a.involved, b.things))
    ++signs;
  if (taken_up) signs += y.noun ? 2 : 1;
  if (is_once(classes)) ++signs;
  if (x.ahead && y.ahead && by == By::kTime) ++signs;
  if (!one_draft && is_in_opening(graph_, a) && is_in_opening(graph_, b)) ++signs;
  if (x.weak && y.weak) --signs;
  if (signs < (one_draft ? kEnoughWithin : kEnoughAcross)) return "";
  return one_draft ? fmt::format("the draft tells of one {}", name_of(classes))
                   : fmt::format("each draft tells of one {}", name_of(classes));
}

}  // namespace belie
