// SPDX-License-Identifier: Apache-2.0
#include "rules/places/kept_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/sentence_words.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/events/event_sites.h"
#include "rules/lives/told_deeds.h"
#include "rules/places/told_sites.h"

namespace belie {
namespace {

/// Verbs of keeping; of the second list the thing is the subject.
constexpr std::array<std::string_view, 14> kKeep{
    "store",   "keep",  "house",   "preserve",  "archive", "stow",   "lock",
    "display", "lodge", "exhibit", "warehouse", "guard",   "shelve", "refrigerate"};
constexpr std::array<std::string_view, 4> kLie{"lie", "hang", "stand", "rest"};

/// Rooms and chests in which things are kept.
constexpr std::array<std::string_view, 16> kRooms{
    "freezer",  "safe",  "vault", "strongroom", "archive",    "depot", "storeroom", "warehouse",
    "showcase", "store", "shelf", "cabinet",    "repository", "room",  "cellar",    "lock-up"};

/// Rooms in which it is cold: of these a story has one.
constexpr std::array<std::string_view, 3> kCold{"cold", "freezing", "refrigerated"};

/// Nouns of which several may be meant.
constexpr std::array<std::string_view, 26> kAnything{
    "thing", "one",  "people", "man",   "woman",  "child", "part",    "piece", "half",
    "house", "town", "city",   "rest",  "number", "body",  "village", "row",   "car",
    "money", "book", "copy",   "paper", "record", "name",  "picture", "work"};

/// Words by which a thing is kept in more places than one, or not all the time. Lemmas or words.
constexpr std::array<std::string_view, 30> kElsewhere{
    "copy", "replica",     "duplicate",  "second",   "other",  "another",  "half",     "loan",
    "lend", "borrow",      "move",       "transfer", "until",  "formerly", "once",     "also",
    "too",  "temporarily", "originally", "return",   "tour",   "cast",     "fragment", "later",
    "soon", "before",      "first",      "sister",   "former", "version"};

/// A thing in a town.
struct Kept {
  const ToldSite* site = nullptr;
  std::string thing;  // "" the room alone is told
  bool cold = false;
  bool room = false;
};

class KeepingSearch {
 public:
  explicit KeepingSearch(const CheckInput& input)
      : input_(input),
        sites_(input.reading<ToldSites>().drafts),
        deeds_(input.reading<ToldDeeds>().drafts) {}

  CheckOutcome run() {
    for (std::size_t d = 0; d < sites_.size(); ++d) kept_.push_back(read(d));
    for (std::size_t d = 0; d < sites_.size(); ++d) {
      compare(kept_[d], kept_[d], true);
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(d))) {
        if (other.index() > d) compare(kept_[d], kept_[other.index()], false);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(const ToldSite& told) const {
    return *input_.graph.inputs()[told.document.index()].annotation;
  }
  [[nodiscard]] TokenRange sentence(const ToldSite& told) const {
    return annotation(told).sentences[told.sentence.index()].tokens;
  }

  // ---- reading

  [[nodiscard]] std::vector<Kept> read(std::size_t draft) const {
    std::vector<Kept> found;
    for (const ToldSite& site : sites_[draft]) {
      if (!site.kind.empty() || has_towns_in_it(site.name, input_.lexicon)) continue;
      if (has_elsewhere(site)) continue;
      Kept kept;
      kept.site = &site;
      kept.thing = thing_of(site);
      read_room(kept);
      if (!kept.thing.empty() || kept.room) found.push_back(std::move(kept));
    }
    return found;
  }

  [[nodiscard]] bool has_elsewhere(const ToldSite& site) const {
    return has_word(annotation(site), sentence(site), kElsewhere);
  }

  /// What is kept there now, by a verb of keeping; "" nothing.
  [[nodiscard]] std::string thing_of(const ToldSite& site) const {
    if (!site.verb.valid()) return "";
    const Annotation& text = annotation(site);
    const std::string_view verb = text.lemma(site.verb);
    const bool lies = is_one_of(kLie, verb);
    if (!lies && !is_one_of(kKeep, verb)) return "";
    const Clause* clause = clause_at(text, site.verb);
    const bool now = clause == nullptr ||
                     (clause->polarity == Polarity::kPositive &&
                      clause->modality == Modality::kAsserted && clause->tense == Tense::kPresent);
    if (!now) return "";
    for (const Deed& deed : deeds_[site.document.index()]) {
      if (deed.anchor != site.verb.value) continue;
      for (const DeedParty& party : deed.parties) {
        const bool kept = party.role == (lies ? DeedRole::kDoer : DeedRole::kWhat);
        if (kept && is_thing(party, site.document)) return party.noun;
      }
    }
    return thing_of_pronoun(site);
  }

  /// “It is kept in Ulm”: the only thing that the clause before, or the sentence before, is about.
  [[nodiscard]] std::string thing_of_pronoun(const ToldSite& site) const {
    const Annotation& text = annotation(site);
    const TokenRange tokens = sentence(site);
    for (std::uint32_t i = tokens.begin; i < site.verb.value; ++i) {
      const bool it =
          text.tokens[i].head == site.verb && normal_form(text.word(TokenIndex{i})) == "it";
      if (!it) continue;
      const std::string here = thing_told_in(text, {tokens.begin, i}, Relation::kNsubj);
      if (!here.empty() || site.sentence.value == 0) return here;
      const TokenRange before = text.sentences[site.sentence.index() - 1].tokens;
      const std::string subject = thing_told_in(text, before, Relation::kNsubj);
      return subject.empty() ? thing_told_in(text, before, Relation::kObj) : subject;
    }
    return "";
  }

  /// The first single thing that stands so to its verb; "" none.
  static std::string thing_told_in(const Annotation& text, TokenRange tokens, Relation wanted) {
    for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
      const Token& token = text.tokens[i];
      if (universal(token.relation) != wanted || token.xpos != Xpos::kNn) continue;
      const bool definite = normal_form(text.word(TokenIndex{i - 1})) == "the" ||
                            text.tokens[i - 1].upos == Upos::kAdj ||
                            text.tokens[i - 1].upos == Upos::kNoun;
      const std::string noun{text.lemma(TokenIndex{i})};
      if (token.upos == Upos::kNoun && definite && !is_one_of(kAnything, noun)) return noun;
    }
    return "";
  }

  [[nodiscard]] bool is_thing(const DeedParty& party, DocumentIndex document) const {
    if (party.noun.empty() || !party.definite || is_one_of(kAnything, party.noun)) return false;
    if (!party.referent.valid()) return true;
    const auto& referents = input_.graph.inputs()[document.index()].annotation->referents;
    const EntityType type = referents[party.referent.index()].type;
    return type != EntityType::kPerson && type != EntityType::kPlace;
  }

  /// “The freezer in Tromsø”, “a cold store on the edge of Bergen”.
  void read_room(Kept& kept) const {
    constexpr std::uint32_t kReach = 5;
    const Annotation& text = annotation(*kept.site);
    const std::uint32_t end = kept.site->tokens.begin;
    for (std::uint32_t i = end; i > sentence(*kept.site).begin && end - i < kReach;) {
      const std::string_view lemma = text.lemma(TokenIndex{--i});
      const Upos tag = text.tokens[i].upos;
      if (tag == Upos::kVerb || tag == Upos::kPunct) return;
      if (tag != Upos::kNoun || !is_one_of(kRooms, lemma)) continue;
      const std::string before = i > 0 ? normal_form(text.word(TokenIndex{i - 1})) : "";
      kept.cold = lemma == "freezer" || is_one_of(kCold, before);
      kept.room = kept.cold || lemma != "room";
      return;
    }
  }

  // ---- comparing

  void compare(const std::vector<Kept>& left, const std::vector<Kept>& right, bool one_draft) {
    for (const Kept& a : left) {
      for (const Kept& b : right) {
        if (one_draft && a.site->sentence.value >= b.site->sentence.value) continue;
        if (!are_one_thing(a, b, one_draft) || !are_two_towns(a, b)) continue;
        if (has_third(a, b, left) || has_third(a, b, right)) continue;
        add(a, b);
      }
    }
  }

  [[nodiscard]] bool are_one_thing(const Kept& a, const Kept& b, bool one_draft) const {
    if (!a.thing.empty() && a.thing == b.thing) return is_only_one(a) && is_only_one(b);
    if (!one_draft) return false;
    if (a.cold && b.cold) return tells_keeping(*a.site) || tells_keeping(*b.site);
    const Kept& told = a.thing.empty() ? b : a;
    const Kept& room = a.thing.empty() ? a : b;
    if (told.thing.empty() || !room.room || !room.thing.empty()) return false;
    return speaks_of(*room.site, told.thing) && is_only_one(told);
  }

  [[nodiscard]] bool tells_keeping(const ToldSite& site) const {
    if (!site.verb.valid()) return false;
    const std::string_view verb = annotation(site).lemma(site.verb);
    return is_one_of(kKeep, verb) || is_one_of(kLie, verb);
  }

  /// The thing by its definite noun in the sentence.
  [[nodiscard]] bool speaks_of(const ToldSite& site, const std::string& thing) const {
    const Annotation& text = annotation(site);
    const TokenRange tokens = sentence(site);
    for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
      const bool noun = text.tokens[i].upos == Upos::kNoun && text.lemma(TokenIndex{i}) == thing;
      if (noun && normal_form(text.word(TokenIndex{i - 1})) == "the") return true;
    }
    return false;
  }

  /// Never told as several.
  [[nodiscard]] bool is_only_one(const Kept& kept) const {
    const Annotation& text = annotation(*kept.site);
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
      const bool several = text.tokens[i].xpos == Xpos::kNns;
      if (several && text.lemma(TokenIndex{i}) == kept.thing) return false;
    }
    return true;
  }

  [[nodiscard]] bool are_two_towns(const Kept& a, const Kept& b) const {
    if (a.site->article != b.site->article) return false;
    if (!are_two_places(a.site->name, b.site->name, input_.lexicon)) return false;
    return !names_both(annotation(*a.site), a.site->name, b.site->name) &&
           !names_both(annotation(*b.site), a.site->name, b.site->name);
  }

  /// A third town in which it is kept: a collection in many houses.
  [[nodiscard]] bool has_third(const Kept& a, const Kept& b, const std::vector<Kept>& all) const {
    return std::ranges::any_of(all, [&](const Kept& other) {
      const bool same = !other.thing.empty() && (other.thing == a.thing || other.thing == b.thing);
      return same && other.site->name != a.site->name && other.site->name != b.site->name;
    });
  }

  // ---- findings

  [[nodiscard]] Place place(const Kept& kept, PlaceRole role) const {
    const ToldSite& site = *kept.site;
    return place_at(annotation(site), site.document, annotation(site).span(site.tokens),
                    site.tokens.begin, role);
  }

  void add(const Kept& a, const Kept& b) {
    CheckHit hit;
    std::string thing = !a.thing.empty() ? a.thing : b.thing;
    if (thing.empty()) thing = "store";
    hit.key = thing;
    hit.first = normal_form(a.site->name);
    hit.second = normal_form(b.site->name);
    hit.places = {place(a, PlaceRole::kEither), place(b, PlaceRole::kOr)};
    hit.words = {{"either", a.site->name}, {"or", b.site->name}, {"what", thing}};
    hit.because = fmt::format("the {} is told to be kept in both", thing);
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const std::vector<std::vector<ToldSite>>& sites_;
  const std::vector<std::vector<Deed>>& deeds_;
  std::vector<std::vector<Kept>> kept_;  // by draft
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome find_two_keepings(const CheckInput& input) { return KeepingSearch(input).run(); }

}  // namespace belie
