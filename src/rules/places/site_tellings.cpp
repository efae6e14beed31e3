// SPDX-License-Identifier: Apache-2.0
#include "rules/places/site_tellings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/word_list.h"
#include "graph/folding.h"
#include "language/characters.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/events/event_sites.h"
#include "rules/places/site_signs.h"
#include "rules/places/told_sites.h"
#include "rules/stories/draft_days.h"
#include "rules/stories/story_words.h"

namespace belie {
namespace {

using std::chrono::days;

/// A draft with more places than this is a chronicle, a guide or a list.
constexpr std::size_t kMany = 15;

/// Two sentences that share more words than this are one form, filled in twice.
constexpr std::size_t kForm = 6;

/// So many points two tellings need; more where a story may tell several of the kind.
constexpr int kEnough = 8;
constexpr int kEnoughOfMany = 10;
constexpr int kEnoughWithin = 9;
constexpr int kEnoughOfHouses = 10;  // a town has many of them

/// What speaks for one thing, in points. Shared words count by themselves, twice.
struct Signs {
  int scene = 8;         // plain words of one class, both of the place's own verb or noun
  int weak_scene = 6;    // one of them by a word that means much else
  int weakest = 3;       // both
  int around = 5;        // one of them told elsewhere in its sentence
  int weak_around = 3;   // likewise, by a word that means much else
  int event = 4;         // both by a noun for it: "the blaze"
  int party = 4;         // done by or to the same
  int other_party = -1;  // each tells who, and they may be others
  int beside = 2;        // the sentences next to it share words that hardly stand elsewhere
  int figure = 2;        // one figure in both sentences
  int time = 2;          // one day
  int known = 2;         // "in Aldersey, where"
};
constexpr Signs kSigns;

struct Pair {
  const ToldSite* a = nullptr;
  const ToldSite* b = nullptr;
  int points = 0;
  std::string_view scene;
};

SiteSpot spot(const ToldSite& told) {
  return {told.document, told.sentence, told.tokens, told.verb};
}

class SiteSearch {
 public:
  explicit SiteSearch(const CheckInput& input)
      : input_(input),
        sites_(input.reading<ToldSites>().drafts),
        words_(input.reading<StoryWords>()),
        signs_(input.graph),
        spoken_(sites_.size()) {}

  CheckOutcome run() {
    for (std::size_t d = 0; d < sites_.size(); ++d) {
      compare_within(sites_[d]);
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(d))) {
        if (other.index() > d && are_of_one_story(DocumentIndex(d), other))
          compare(sites_[d], sites_[other.index()]);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(DocumentIndex document) const {
    return *input_.graph.inputs()[document.index()].annotation;
  }
  [[nodiscard]] const Annotation& annotation(const ToldSite& told) const {
    return annotation(told.document);
  }

  /// Written within a few days.
  [[nodiscard]] bool are_of_one_story(DocumentIndex a, DocumentIndex b) const {
    return are_written_within(input_.graph, a, b, kOneStoryOfPlace) && !sites_[a.index()].empty() &&
           !sites_[b.index()].empty();
  }

  static bool are_many(const std::vector<ToldSite>& sites) {
    std::set<std::string_view> names;
    for (const ToldSite& told : sites) {
      if (told.kind.empty()) names.insert(told.name);
    }
    return names.size() > kMany;
  }

  /// The pairs that tell one thing, each the likest of both its places, unless the drafts are
  /// copies of one form.
  void compare(const std::vector<ToldSite>& left, const std::vector<ToldSite>& right) {
    if (are_many(left) || are_many(right)) return;
    std::vector<Pair> pairs;
    for (const ToldSite& a : left) {
      for (const ToldSite& b : right) {
        Pair pair{&a, &b, 0, {}};
        judge(pair);  // most tell no common scene, which is seen at once
        if (pair.points > 0 && may_be_one(a, b)) pairs.push_back(pair);
      }
    }
    if (pairs.empty() || words_.are_one_form(left.front().document, right.front().document)) return;
    std::map<std::string_view, int> here;
    std::map<std::string_view, int> there;
    for (const Pair& pair : pairs) {
      here[pair.a->name] = std::max(here[pair.a->name], pair.points);
      there[pair.b->name] = std::max(there[pair.b->name], pair.points);
    }
    for (const Pair& pair : pairs) {
      const bool likest = here[pair.a->name] == pair.points && there[pair.b->name] == pair.points;
      if (likest && pair.points >= enough(pair)) add(pair);
    }
  }

  [[nodiscard]] int enough(const Pair& pair) const {
    if (!pair.a->kind.empty()) return kEnoughOfHouses;
    return may_come_again(pair.scene) ? kEnoughOfMany : kEnough;
  }

  [[nodiscard]] bool may_come_again(std::string_view scene) const {
    const auto& scenes = input_.lexicon.lexicon().scenes;
    const auto entry = std::ranges::find(scenes, scene, &SceneEntry::id);
    return entry != scenes.end() && entry->again;
  }

  /// Two places of one draft, where the second telling takes up the first: "in Aldersey, where they
  /// were filled", "the finish in Aldersey".
  void compare_within(const std::vector<ToldSite>& sites) {
    if (are_many(sites)) return;
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < sites.size(); ++i) {
      for (std::size_t j = 0; j < sites.size(); ++j) {
        const ToldSite& a = sites[i];
        const ToldSite& b = sites[j];
        if (!b.known || a.sentence.value >= b.sentence.value) continue;
        if (!may_be_one_within(a, b)) continue;
        Pair pair{&a, &b, 0, {}};
        judge_within(pair);
        if (pair.points >= kEnoughWithin && !may_come_again(pair.scene)) pairs.push_back(pair);
      }
    }
    if (pairs.size() == 1) add(pairs.front());
  }

  /// Exclusive, never named in one sentence, and one of them only once in the draft.
  [[nodiscard]] bool may_be_one_within(const ToldSite& a, const ToldSite& b) const {
    if (!exclude_each_other(a, b)) return false;
    if (!signs_.is_told(spot(a)) || !signs_.is_told(spot(b)) || signs_.is_set_apart(spot(a)) ||
        signs_.is_set_apart(spot(b)))
      return false;
    if (signs_.are_of_two_days(spot(a), spot(b))) return false;
    const std::vector<SentenceIndex> here = sentences_with(a);
    const std::vector<SentenceIndex> there = sentences_with(b);
    if (here.size() > 1 && there.size() > 1) return false;
    return std::ranges::none_of(here, [&](SentenceIndex sentence) {
      return std::ranges::find(there, sentence) != there.end();
    });
  }

  [[nodiscard]] std::vector<SentenceIndex> sentences_with(const ToldSite& told) const {
    const Annotation& text = annotation(told);
    const std::string name = folded_name(told.name);
    std::vector<SentenceIndex> found;
    for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
      const std::string words = folded_name(text.text(text.sentences[i].span));
      if ((" " + words + " ").find(" " + name + " ") != std::string::npos) found.emplace_back(i);
    }
    return found;
  }

  void judge_within(Pair& pair) const {
    const int scene = points_of_scene(pair);
    if (scene == 0) return;
    int points = scene + kSigns.known;
    if (share(pair.a->parties, pair.b->parties)) points += kSigns.party;
    if (signs_.share_a_time(spot(*pair.a), spot(*pair.b))) points += kSigns.time;
    points += 2 * std::min(2, seldom_words(*pair.a, *pair.b));
    pair.points = points;
  }

  /// Common nouns of both sentences that stand in at most one further one.
  [[nodiscard]] int seldom_words(const ToldSite& a, const ToldSite& b) const {
    const Annotation& text = annotation(a);
    std::map<std::string_view, std::set<std::uint32_t>> sentences;
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
      if (text.tokens[i].upos == Upos::kNoun)
        sentences[text.lemma(TokenIndex{i})].insert(text.tokens[i].sentence.value);
    }
    return static_cast<int>(std::ranges::count_if(sentences, [&](const auto& word) {
      const bool both =
          word.second.contains(a.sentence.value) && word.second.contains(b.sentence.value);
      return both && word.second.size() <= 3;
    }));
  }

  /// Whether the draft has all words of the name, wherever they stand.
  [[nodiscard]] bool names(DocumentIndex document, const std::string& name) {
    std::set<std::string>& words = spoken_[document.index()];
    if (words.empty()) {
      const Annotation& text = annotation(document);
      for (std::uint32_t i = 0; i < text.tokens.size(); ++i)
        words.insert(folded_name(text.word(TokenIndex{i})));
    }
    return std::ranges::all_of(words_of(folded_name(name)),
                               [&](const std::string& word) { return words.contains(word); });
  }

  [[nodiscard]] bool may_be_one(const ToldSite& a, const ToldSite& b) {
    if (names(a.document, b.name) || names(b.document, a.name)) return false;
    if (!exclude_each_other(a, b)) return false;
    if (!signs_.is_told(spot(a)) || !signs_.is_told(spot(b))) return false;
    if (signs_.is_ahead(spot(a)) != signs_.is_ahead(spot(b)) && !have_one_verb(a, b)) return false;
    return !signs_.is_set_apart(spot(a)) && !signs_.is_set_apart(spot(b)) &&
           !signs_.are_of_two_days(spot(a), spot(b));
  }

  /// “Where she will lie”, “there she lies”: what goes on is planned and done at one place.
  [[nodiscard]] bool have_one_verb(const ToldSite& a, const ToldSite& b) const {
    return a.verb.valid() && b.verb.valid() &&
           annotation(a).lemma(a.verb) == annotation(b).lemma(b.verb);
  }

  /// Two towns, or two kinds of houses.
  [[nodiscard]] bool exclude_each_other(const ToldSite& a, const ToldSite& b) const {
    if (!a.kind.empty() || !b.kind.empty())
      return !a.kind.empty() && !b.kind.empty() && a.kind != b.kind;
    if (has_towns_in_it(a.name, input_.lexicon) || has_towns_in_it(b.name, input_.lexicon))
      return false;
    // "the Orrin", a water or a region, and a town.
    return a.article == b.article && are_two_places(a.name, b.name, input_.lexicon);
  }

  void judge(Pair& pair) {
    const ToldSite& a = *pair.a;
    const ToldSite& b = *pair.b;
    const bool one_party = share(a.parties, b.parties);
    const int scene = std::max(points_of_scene(pair), points_of_verb(pair, one_party));
    if (scene == 0 || (!one_party && has_name(a.parties) && has_name(b.parties))) return;
    const SharedWords shared = words_.shared(a.document, a.sentence, b.document, b.sentence);
    if (shared.words.size() > kForm) return;
    int points = scene + 2 * points_of_words(pair, shared);
    const bool event = a.events.contains(pair.scene) && b.events.contains(pair.scene);
    if (event) points += kSigns.event;
    if (one_party) points += kSigns.party;
    if (!one_party && !a.parties.empty() && !b.parties.empty()) points += kSigns.other_party;
    if (share_beside(a, b)) points += kSigns.beside;
    if (share_figure(shared)) points += kSigns.figure;
    if (signs_.share_a_time(spot(a), spot(b))) points += kSigns.time;
    if (a.known || b.known) points += kSigns.known;
    pair.points = points;
  }

  /// "Where the lorry had lost its load": what the reader knows was done there, by the same verb
  /// and with the same thing as elsewhere, is a scene though no class has it.
  [[nodiscard]] int points_of_verb(Pair& pair, bool one_party) const {
    static constexpr std::array<std::string_view, 34> kBare{
        "be",   "have", "do",   "go",   "come", "get",   "make", "take", "say",
        "see",  "give", "put",  "know", "tell", "look",  "want", "keep", "let",
        "find", "feel", "live", "work", "use",  "turn",  "show", "stay", "bring",
        "need", "hold", "run",  "play", "sell", "speak", "teach"};
    const ToldSite& a = *pair.a;
    const ToldSite& b = *pair.b;
    if (!one_party || (!a.known && !b.known) || !a.verb.valid() || !b.verb.valid()) return 0;
    const std::string_view verb = annotation(a).lemma(a.verb);
    if (verb != annotation(b).lemma(b.verb) || is_one_of(kBare, verb)) return 0;
    if (pair.scene.empty()) pair.scene = verb;
    return kSigns.weak_scene;
  }

  static bool share(const std::set<std::string>& here, const std::set<std::string>& there) {
    return std::ranges::any_of(here, [&](const std::string& one) { return there.contains(one); });
  }

  /// Whom or what by name: another ship of the owner sails from another port.
  static bool has_name(const std::set<std::string>& parties) {
    return std::ranges::any_of(parties, [](const std::string& party) {
      return normal_form(party).front() != party.front();
    });
  }

  /// The scene that both tell most plainly, and how much that says.
  static int points_of_scene(Pair& pair) {
    int best = 0;
    const auto note = [&](std::string_view scene, int points) {
      if (points <= best) return;
      best = points;
      pair.scene = scene;
    };
    for (const auto& [scene, plain] : pair.a->own) {
      const auto other = pair.b->own.find(scene);
      if (other == pair.b->own.end()) continue;
      const int plainly = static_cast<int>(plain) + static_cast<int>(other->second);
      note(scene, plainly == 2 ? kSigns.scene : plainly == 1 ? kSigns.weak_scene : kSigns.weakest);
    }
    for (const auto& [here, there] : {std::pair{pair.a, pair.b}, std::pair{pair.b, pair.a}}) {
      for (const auto& [scene, plain] : here->own) {
        const auto other = there->around.find(scene);
        if (other == there->around.end() || (!plain && !other->second)) continue;
        note(scene, plain && other->second ? kSigns.around : kSigns.weak_around);
      }
    }
    return best;
  }

  /// A shared verb says no more than the scene.
  [[nodiscard]] int points_of_words(const Pair& pair, const SharedWords& shared) const {
    int points = shared.points;
    const Annotation& text = annotation(*pair.a);
    for (const StoryWord& word : words_.of(pair.a->document, pair.a->sentence)) {
      if (!is_one_of(shared.words, word.stem)) continue;
      if (pair.a->tokens.contains(word.token.value)) return 0;
      if (text.tokens[word.token.index()].upos == Upos::kVerb) points -= kVerb;
    }
    return std::max(points, 0);
  }
  static constexpr int kVerb = 2;

  /// Whether a sentence next to the one shares seldom words with the other, or with one next to it.
  [[nodiscard]] bool share_beside(const ToldSite& a, const ToldSite& b) const {
    const auto around = [&](const ToldSite& told) {
      const auto& sentences = annotation(told).sentences;
      const std::uint32_t at = told.sentence.value;
      std::vector<SentenceIndex> found{told.sentence};
      if (at > 0 && sentences[at - 1].section == sentences[at].section) found.emplace_back(at - 1);
      if (at + 1 < sentences.size() && sentences[at + 1].section == sentences[at].section)
        found.emplace_back(at + 1);
      return found;
    };
    int points = 0;
    for (const SentenceIndex here : around(a)) {
      for (const SentenceIndex there : around(b)) {
        if (here == a.sentence && there == b.sentence) continue;
        const SharedWords shared = words_.shared(a.document, here, b.document, there);
        points += shared.points - names_among(a.document, here, shared);
      }
    }
    return points >= kSeldom;
  }
  static constexpr int kSeldom = 3;

  /// Names that two drafts of one story share anywhere, a point each.
  [[nodiscard]] int names_among(DocumentIndex document, SentenceIndex sentence,
                                const SharedWords& shared) const {
    return static_cast<int>(std::ranges::count_if(
        words_.of(document, sentence),
        [&](const StoryWord& word) { return word.name && is_one_of(shared.words, word.stem); }));
  }

  static bool share_figure(const SharedWords& shared) {
    return std::ranges::any_of(shared.words, [](const std::string& word) {
      return word.front() >= '0' && word.front() <= '9';
    });
  }

  [[nodiscard]] Place place(const ToldSite& told, PlaceRole role) const {
    constexpr std::uint32_t kNear = 60;  // bytes
    const Annotation& text = annotation(told);
    Span span = text.span(told.tokens);
    if (told.verb.valid()) {
      const Span verb = text.tokens[told.verb.index()].span;
      const Span both = cover(span, verb);
      if (both.size() <= span.size() + verb.size() + kNear) span = both;
    }
    return place_at(text, told.document, span, told.tokens.begin, role);
  }

  void add(const Pair& pair) {
    CheckHit hit;
    hit.key = std::string(pair.scene);
    hit.first = normal_form(pair.a->name);
    hit.second = normal_form(pair.b->name);
    hit.places = {place(*pair.a, PlaceRole::kEither), place(*pair.b, PlaceRole::kOr)};
    hit.words = {{"either", pair.a->name}, {"or", pair.b->name}, {"what", hit.key}};
    const bool one_draft = pair.a->document == pair.b->document;
    hit.because = fmt::format("{} of one {}, and never of both places together",
                              one_draft ? "the draft tells" : "each draft tells", pair.scene);
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const std::vector<std::vector<ToldSite>>& sites_;
  const StoryWords& words_;
  SiteSigns signs_;
  std::vector<std::set<std::string>> spoken_;  // by draft: its words, read when they are asked for
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome find_two_sites(const CheckInput& input) { return SiteSearch(input).run(); }

}  // namespace belie
