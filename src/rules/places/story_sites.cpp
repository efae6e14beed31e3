// SPDX-License-Identifier: Apache-2.0
#include "rules/places/story_sites.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/word_list.h"
#include "graph/folding.h"
#include "language/sentence_words.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/events/event_sites.h"
#include "rules/places/placed_things.h"
#include "rules/places/site_signs.h"
#include "rules/stories/draft_days.h"
#include "rules/stories/story_words.h"

namespace belie {
namespace {

using std::chrono::days;

/// A draft with more towns than this is a chronicle, a guide or a list.
constexpr std::size_t kMany = 12;

/// So many points two places need.
constexpr int kEnough = 6;
constexpr int kEnoughOfHouses = 7;  // a town has many of them

/// What speaks for one thing, in points.
struct Signs {
  int house = 4;       // "the hospital in Sellin", "the hospital in Aldersey"
  int near_house = 3;  // one of them only told near its town
  int exclusive = 3;   // a common word that stands nowhere else in the two drafts, in the sentence
  int near_word = 2;   // likewise, in the sentences around
  int thing = 3;       // the same thing takes part
  int who = 2;         // the same name does
  int scene = 4;       // plain words of one class
  int weak_scene = 2;  // one of them by a word that means much else
  int time = 2;        // one day
  int only = 1;        // each draft has but this one place of the sort for itself
};
constexpr Signs kSigns;

/// Words by which what is told moved, or has a second place.
constexpr std::array<std::string_view, 9> kMoved{"move",   "transfer", "relocate", "lend", "loan",
                                                 "borrow", "replica",  "copy",     "tour"};

SiteSpot spot(const PlacedThing& told) {
  return {told.document, told.sentence, told.tokens, told.verb};
}

struct Pair {
  const PlacedThing* a = nullptr;
  const PlacedThing* b = nullptr;
  int points = 0;
  std::string what;
};

class Search {
 public:
  explicit Search(const CheckInput& input)
      : input_(input),
        sites_(placed_things(input)),
        words_(input.reading<StoryWords>()),
        signs_(input.graph),
        spoken_(sites_.size()) {}

  CheckOutcome run() {
    for (std::size_t d = 0; d < sites_.size(); ++d) {
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(d))) {
        if (other.index() > d && are_of_one_story(DocumentIndex(d), other))
          compare(DocumentIndex(d), other);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(DocumentIndex document) const {
    return *input_.graph.inputs()[document.index()].annotation;
  }

  /// Written within a few days.
  [[nodiscard]] bool are_of_one_story(DocumentIndex a, DocumentIndex b) const {
    return are_written_within(input_.graph, a, b, kOneStoryOfPlace) && !is_chronicle(a) &&
           !is_chronicle(b);
  }

  [[nodiscard]] bool is_chronicle(DocumentIndex document) const {
    std::set<std::string_view> towns;
    for (const PlacedThing& site : sites_[document.index()]) {
      if (site.kind.empty() && is_tied(site)) towns.insert(site.name);
    }
    return towns.size() > kMany;
  }

  /// Whether the draft has all words of the name, wherever they stand.
  [[nodiscard]] bool names(DocumentIndex document, const std::string& name) {
    std::set<std::string>& words = spoken_[document.index()];
    if (words.empty()) {
      const Annotation& text = annotation(document);
      for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
        words.insert(folded_name(text.word(TokenIndex{i})));
        words.insert(folded_name(text.lemma(TokenIndex{i})));
      }
    }
    return std::ranges::all_of(words_of(folded_name(name)),
                               [&](const std::string& word) { return words.contains(word); });
  }

  /// The likest pair of each two places.
  void compare(DocumentIndex left, DocumentIndex right) {
    if (words_.are_one_form(left, right)) return;
    std::map<std::pair<std::string, std::string>, Pair> best;
    for (const PlacedThing& a : sites_[left.index()]) {
      if (!is_tied(a) || names(right, a.name)) continue;
      for (const PlacedThing& b : sites_[right.index()]) {
        if (!is_tied(b) || names(left, b.name) || !may_be_one(a, b)) continue;
        Pair pair{&a, &b, 0, {}};
        judge(pair);
        if (pair.points == 0) continue;
        Pair& known = best[{a.name, b.name}];
        if (known.points < pair.points) known = pair;
      }
    }
    for (const auto& [name, pair] : best) {
      const bool likest = std::ranges::none_of(best, [&](const auto& other) {
        const bool shared = other.first.first == name.first || other.first.second == name.second;
        return shared && other.first != name && other.second.points > pair.points;
      });
      if (likest && pair.points >= enough(pair)) add(pair);
    }
  }

  static int enough(const Pair& pair) { return pair.a->kind.empty() ? kEnough : kEnoughOfHouses; }

  [[nodiscard]] bool may_be_one(const PlacedThing& a, const PlacedThing& b) const {
    if (!exclude_each_other(a, b)) return false;
    const SiteSpot here = spot(a);
    const SiteSpot there = spot(b);
    if (!signs_.is_told(here) || !signs_.is_told(there)) return false;
    if (signs_.is_set_apart(here) || signs_.is_set_apart(there)) return false;
    if (signs_.are_of_two_days(here, there)) return false;
    return !is_moved(a) && !is_moved(b);
  }

  [[nodiscard]] bool exclude_each_other(const PlacedThing& a, const PlacedThing& b) const {
    if (!a.kind.empty() || !b.kind.empty())
      return !a.kind.empty() && !b.kind.empty() && a.kind != b.kind;
    if (has_towns_in_it(a.name, input_.lexicon) || has_towns_in_it(b.name, input_.lexicon))
      return false;
    return are_two_places(a.name, b.name, input_.lexicon);
  }

  [[nodiscard]] bool is_moved(const PlacedThing& told) const {
    const Annotation& text = annotation(told.document);
    const TokenRange tokens = text.sentences[told.sentence.index()].tokens;
    return has_lemma(text, tokens, kMoved);
  }

  void judge(Pair& pair) const {
    const PlacedThing& a = *pair.a;
    const PlacedThing& b = *pair.b;
    const int house = a.kind.empty() ? points_of_house(pair) : 0;
    if (a.kind.empty() && house == 0) return;
    const int scene = points_of_scene(pair);
    const int things = points_of_things(pair);
    const int words = points_of_words(a, b, pair.what);
    if (scene + things + words == 0) return;
    pair.points = house + scene + things + words;
    if (signs_.share_a_time(spot(a), spot(b))) pair.points += kSigns.time;
    if (has_one(a, b.document) && has_one(b, a.document)) pair.points += kSigns.only;
  }

  /// "The hospital in Sellin", or a hospital in the sentence of the town; not where the draft tells
  /// several.
  [[nodiscard]] int points_of_house(Pair& pair) const {
    const PlacedThing& a = *pair.a;
    const PlacedThing& b = *pair.b;
    for (const auto& [noun, by] : a.things) {
      const auto other = b.things.find(noun);
      if (noun.starts_with("@") || other == b.things.end()) continue;
      if (by != PlacedBy::kNoun || other->second != PlacedBy::kNoun) continue;
      if (is_person(noun) || has_several(a.document, noun) || has_several(b.document, noun))
        continue;
      if (are_two_kinds(a, b, noun)) continue;
      // "a foundry in Sellin" of each: any two
      if (!a.definite.contains(noun) && !b.definite.contains(noun)) continue;
      pair.what = noun;
      return kSigns.house;
    }
    for (const auto& [kind, noun] : a.houses) {
      const auto other = b.houses.find(kind);
      if (other == b.houses.end()) continue;
      if (has_several(a.document, noun) || has_several(b.document, other->second)) continue;
      if (!a.definite.contains(noun) && !b.definite.contains(other->second)) continue;
      pair.what = noun;
      return kSigns.near_house;
    }
    return 0;
  }

  /// "The old mill", "the new mill".
  static bool are_two_kinds(const PlacedThing& a, const PlacedThing& b, const std::string& noun) {
    const auto here = a.beside.find(noun);
    const auto there = b.beside.find(noun);
    if (here == a.beside.end() || there == b.beside.end()) return false;
    if (here->second.empty() || there->second.empty()) return false;
    return std::ranges::none_of(
        here->second, [&](const std::string& mark) { return there->second.contains(mark); });
  }

  [[nodiscard]] bool has_several(DocumentIndex document, const std::string& noun) const {
    const Annotation& text = annotation(document);
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
      if (text.tokens[i].xpos == Xpos::kNns && text.lemma(TokenIndex{i}) == noun) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_person(const std::string& noun) const {
    return input_.lexicon.title(noun) != nullptr;
  }

  static int points_of_scene(Pair& pair) {
    int best = 0;
    for (const auto& [scene, plain] : pair.a->scenes) {
      const auto other = pair.b->scenes.find(scene);
      if (other == pair.b->scenes.end() || (!plain && !other->second)) continue;
      const int points = plain && other->second ? kSigns.scene : kSigns.weak_scene;
      if (points <= best) continue;
      best = points;
      if (pair.what.empty()) pair.what = scene;
    }
    return best;
  }

  static int points_of_things(const Pair& pair) {
    int points = 0;
    for (const auto& [thing, by] : pair.a->things) {
      const auto other = pair.b->things.find(thing);
      if (other == pair.b->things.end() || thing == pair.what) continue;
      if (by != PlacedBy::kParty || other->second != PlacedBy::kParty) continue;
      points = std::max(points, thing.starts_with("@") ? kSigns.who : kSigns.thing);
    }
    return points;
  }

  using Stems = std::map<std::string, std::pair<int, bool>>;  // how often, and whether first near

  /// Common words of the sentence and those around it.
  [[nodiscard]] Stems stems(const PlacedThing& site) const {
    Stems found;
    for (const SentenceIndex sentence : site.reach) {
      for (const StoryWord& word : words_.of(site.document, sentence)) {
        if (site.tokens.contains(word.token.value)) continue;
        auto [at, first] = found.try_emplace(word.stem, 0, sentence != site.sentence);
        ++at->second.first;
        if (word.name) at->second.first = -1000;
      }
    }
    return found;
  }

  /// Those that stand nowhere else in the two drafts; two at most.
  [[nodiscard]] int points_of_words(const PlacedThing& a, const PlacedThing& b,
                                    const std::string& house) const {
    const Stems here = stems(a);
    const Stems there = stems(b);
    std::vector<int> points;
    for (const auto& [stem, told] : here) {
      const auto other = there.find(stem);
      if (other == there.end() || told.first < 0 || other->second.first < 0) continue;
      if (house.starts_with(stem)) continue;
      const auto all = static_cast<int>(words_.count(a.document, stem));
      const auto others = static_cast<int>(words_.count(b.document, stem));
      if (all > told.first || others > other->second.first) continue;
      const bool near = told.second || other->second.second;
      points.push_back(near ? kSigns.near_word : kSigns.exclusive);
    }
    std::ranges::sort(points, std::greater<>());
    int sum = 0;
    for (std::size_t i = 0; i < points.size() && i < 2; ++i) sum += points[i];
    return sum;
  }

  /// Whether the draft has no other place of the sort that the other draft lacks.
  [[nodiscard]] bool has_one(const PlacedThing& site, DocumentIndex other) const {
    return std::ranges::none_of(sites_[site.document.index()], [&](const PlacedThing& further) {
      if (further.kind.empty() != site.kind.empty() || !is_tied(further)) return false;
      if (further.name == site.name) return false;
      const auto& theirs = sites_[other.index()];
      return std::ranges::none_of(theirs,
                                  [&](const PlacedThing& one) { return one.name == further.name; });
    });
  }

  [[nodiscard]] Place place(const PlacedThing& told, PlaceRole role) const {
    const Annotation& text = annotation(told.document);
    return place_at(text, told.document, text.span(told.tokens), told.tokens.begin, role);
  }

  void add(const Pair& pair) {
    CheckHit hit;
    hit.key = pair.what.empty() ? "scene" : pair.what;
    hit.first = folded_name(pair.a->name);
    hit.second = folded_name(pair.b->name);
    hit.places = {place(*pair.a, PlaceRole::kEither), place(*pair.b, PlaceRole::kOr)};
    hit.words = {{"either", pair.a->name}, {"or", pair.b->name}, {"what", hit.key}};
    hit.because = fmt::format("each draft tells of one {}, and never of both places", hit.key);
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  std::vector<std::vector<PlacedThing>> sites_;
  const StoryWords& words_;
  SiteSigns signs_;
  std::vector<std::set<std::string>> spoken_;  // by draft: its words, read when they are asked for
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome find_story_sites(const CheckInput& input) {
  for (std::size_t d = 0; d < input.graph.inputs().size(); ++d) {
    if (!input.graph.comparable_with(DocumentIndex(d)).empty()) return Search(input).run();
  }
  return {};
}

}  // namespace belie
