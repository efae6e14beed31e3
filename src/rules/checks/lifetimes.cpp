// SPDX-License-Identifier: Apache-2.0
//
// What is done outside its time: a dead man gives a recital, a bus crosses a bridge that has not
// been opened, a mayor opens a pool before he is elected. Lives, things and posts begin and end
// with a deed of a few verbs (rules/lives/lifetime_words.h); every other deed of the same person or
// with the same thing must lie between. Silent where the draft tells two beginnings or two ends,
// where the words tell of a copy, a memory or a second life, and where both stand in one sentence.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/word_list.h"
#include "language/characters.h"
#include "rules/checks/check.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/events/deed_orders.h"
#include "rules/events/incident_clock.h"
#include "rules/events/stage_orders.h"
#include "rules/events/thing_stages.h"
#include "rules/lives/deeds_of_the_dead.h"
#include "rules/lives/life_ends.h"
#include "rules/lives/lifetime_words.h"
#include "rules/lives/told_deeds.h"

namespace belie {
namespace {

using std::chrono::days;

constexpr std::array kSubjects{
    CheckSubject{"outside", "what is done before its beginning or after its end"},
    CheckSubject{"order", "which of two deeds came first is told both ways"},
    CheckSubject{"stages", "what has to come first is dated later"},
    CheckSubject{"clock", "what answers an incident is told of a time before it"}};

constexpr std::array kWords{CheckWord{"who", "the person or thing: “Jonas Ehrlich”, “bridge”"},
                            CheckWord{"bound", "the beginning or end: “died”"},
                            CheckWord{"either", "the time of the beginning or end"},
                            CheckWord{"or", "the time of what lies outside"},
                            CheckWord{"order", "“before” or “after”"}};

/// Further off, it is as a rule another house or a story of its own.
constexpr days kFar{366 * 15};
constexpr days kFarLife{366 * 60};

struct ToldDeed {
  DocumentIndex document;
  const Deed* deed = nullptr;
  Period when;
};

struct Bound {
  ToldDeed told;
  const LifetimeWord* word = nullptr;
  const DeedParty* whose = nullptr;
};

class LifetimeSearch {
 public:
  explicit LifetimeSearch(const CheckInput& input)
      : input_(input), deeds_(input.reading<ToldDeeds>().drafts) {}

  CheckOutcome run() {
    const std::size_t drafts = deeds_.size();
    told_.resize(drafts);
    bounds_.resize(drafts);
    for (std::size_t d = 0; d < drafts; ++d) read(DocumentIndex(d));
    for (std::size_t d = 0; d < drafts; ++d) {
      const DocumentIndex document(d);
      compare(document, document);
      for (const DocumentIndex other : input_.graph.comparable_with(document)) {
        if (input_.graph.standing(other) == Standing::kDraft) compare(document, other);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(DocumentIndex document) const {
    return *input_.graph.inputs()[document.index()].annotation;
  }
  [[nodiscard]] SentenceIndex sentence_of(const ToldDeed& told) const {
    return annotation(told.document).sentence_of(TokenIndex{told.deed->anchor});
  }

  void read(DocumentIndex document) {
    const std::size_t d = document.index();
    const auto& day = input_.graph.dates()[d].day;
    for (const Deed& deed : deeds_[d]) {
      if (deed.time == nullptr || (!deed.noun && !deed.done)) continue;
      const auto when = when_of(deed, day);
      if (!when) continue;
      told_[d].push_back({document, &deed, *when});
    }
    for (const ToldDeed& told : told_[d]) add_bounds(told);
  }

  void add_bounds(const ToldDeed& told) {
    if (told.deed->to != nullptr) return;
    for (const LifetimeWord& word : kLifetimeWords) {
      if (word.word != told.deed->word || told.deed->noun) continue;
      if (word.lifetime == Lifetime::kStand && word.whose == DeedRole::kDoer && has_what(told))
        continue;  // "opened the pool"
      if (word.word == "open" && opens_on_screen(told)) continue;
      for (const DeedParty& party : told.deed->parties) {
        if (party.role != word.whose || !may_have(word.lifetime, party, told.document)) continue;
        if (is_told_of_two(annotation(told.document), party.referent)) continue;
        if (word.word == "fail" && !is_of_the_heart(*told.deed)) continue;
        if (word.lifetime == Lifetime::kPost && !names_post(told, party) &&
            !is_one_of(kEntries, word.word))
          continue;
        bounds_[told.document.index()].push_back({told, &word, &party});
        break;
      }
    }
  }

  /// "It opened in Prague cinemas": a film that has been shown elsewhere.
  static bool opens_on_screen(const ToldDeed& told) {
    static constexpr std::array<std::string_view, 16> kShown{
        "film",        "movie",  "play",    "opera",   "musical",    "show",
        "documentary", "cinema", "theatre", "theater", "exhibition", "production",
        "feature",     "screen", "drama",   "comedy"};
    return std::ranges::any_of(told.deed->parties, [](const DeedParty& party) {
      return is_one_of(kShown, party.noun) && party.role != DeedRole::kWhat;
    });
  }

  static bool has_what(const ToldDeed& told) {
    return std::ranges::any_of(
        told.deed->parties, [](const DeedParty& party) { return party.role == DeedRole::kWhat; });
  }

  [[nodiscard]] const Referent* referent(const DeedParty& party, DocumentIndex document) const {
    return party.referent.valid() ? &annotation(document).referents[party.referent.index()]
                                  : nullptr;
  }

  [[nodiscard]] bool is_person(const DeedParty& party, DocumentIndex document) const {
    const Referent* who = referent(party, document);
    return who != nullptr &&
           (who->type == EntityType::kPerson ||
            (who->type == EntityType::kUnknown &&
             (!who->surname.empty() || who->name.find(' ') != std::string::npos)));
  }

  [[nodiscard]] bool may_have(Lifetime lifetime, const DeedParty& party,
                              DocumentIndex document) const {
    const bool person = is_person(party, document);
    if (lifetime != Lifetime::kStand) return person;
    return !person && !party.noun.empty() && party.definite;
  }

  /// The post or place of a beginning or end: "elected mayor", "left Karim hospital", "as judge".
  [[nodiscard]] static bool names_post(const ToldDeed& told, const DeedParty& who) {
    return std::ranges::any_of(told.deed->parties, [&](const DeedParty& party) {
      return &party != &who && !party.noun.empty();
    });
  }

  void compare(DocumentIndex of_bound, DocumentIndex of_deed) {
    for (const Bound& bound : bounds_[of_bound.index()]) {
      for (const ToldDeed& told : told_[of_deed.index()]) judge(bound, told);
    }
  }

  void judge(const Bound& bound, const ToldDeed& told) {
    const bool begins = bound.word->begins;
    const Period& limit = bound.told.when;
    if (begins ? told.when.end > limit.begin : told.when.begin < limit.end) return;
    const auto gap = begins ? limit.begin - told.when.end : told.when.begin - limit.end;
    if (gap > (bound.word->lifetime == Lifetime::kLife ? kFarLife : kFar)) return;
    const bool one_draft = bound.told.document == told.document;
    if (one_draft && sentence_of(bound.told) == sentence_of(told)) return;
    if (!depends(bound, told)) return;
    if (has_several(bound) || is_of_another(bound.told) || is_of_another(told)) return;
    add(bound, told);
  }

  // ---- what depends on it

  [[nodiscard]] bool depends(const Bound& bound, const ToldDeed& told) const {
    switch (bound.word->lifetime) {
      case Lifetime::kLife:
        return needs_life(bound, told);
      case Lifetime::kStand:
        return needs_thing(bound, told);
      case Lifetime::kPost:
        return needs_post(bound, told);
    }
    return false;
  }

  [[nodiscard]] bool are_one_person(const Bound& bound, const DeedParty& party,
                                    DocumentIndex document) const {
    if (!party.referent.valid() || !is_person(party, document)) return false;
    if (bound.told.document == document) return party.referent == bound.whose->referent;
    return input_.graph.entity_of(document, party.referent) ==
           input_.graph.entity_of(bound.told.document, bound.whose->referent);
  }

  /// Any deed needs the life of its doer, but for those that the dead and unborn are told of.
  [[nodiscard]] bool needs_life(const Bound& bound, const ToldDeed& told) const {
    const Deed& deed = *told.deed;
    if (is_bound_of(deed.word, Lifetime::kLife)) return false;
    for (const DeedParty& party : deed.parties) {
      if (!are_one_person(bound, party, told.document)) continue;
      if (!bound.word->begins && is_guessed(party, told.document)) continue;
      if (has_other_first_name(party, told.document)) continue;
      if (deed.noun) return party.role == DeedRole::kWhose;
      if (party.role == DeedRole::kDoer)
        return bound.word->begins || !is_one_of(kWithoutLife, deed.word);
      if (party.role == DeedRole::kWhat) return is_one_of(kDoneToTheLiving, deed.word);
    }
    return false;
  }

  /// A pronoun that only the names before it explain: what it tells of the dead is another's.
  [[nodiscard]] bool is_guessed(const DeedParty& party, DocumentIndex document) const {
    const Annotation& text = annotation(document);
    if (text.tokens[party.token].upos != Upos::kPron) return false;
    return std::ranges::none_of(text.mentions, [&](const Mention& mention) {
      return mention.tokens.contains(party.token) && mention.referent == party.referent;
    });
  }

  /// "Else Roe lived there", where only "Roe" was read as a name: of Viggo Roe's family.
  [[nodiscard]] bool has_other_first_name(const DeedParty& party, DocumentIndex document) const {
    const Annotation& text = annotation(document);
    for (const Mention& mention : text.mentions) {
      const std::uint32_t begin = mention.tokens.begin;
      if (!mention.tokens.contains(party.token) || mention.kind != MentionKind::kName) continue;
      const TokenRange tokens = text.sentences[text.tokens[begin].sentence.index()].tokens;
      if (begin == tokens.begin) return false;
      const std::string_view before = text.word(TokenIndex{begin - 1});
      const bool capital = !before.empty() && before.front() >= 'A' && before.front() <= 'Z';
      const bool opens = begin - 1 == tokens.begin && text.tokens[begin - 1].upos != Upos::kPropn &&
                         text.tokens[begin - 1].upos != Upos::kAdv;
      return capital && !opens && input_.lexicon.title(normal_form(before)) == nullptr;
    }
    return false;
  }

  static bool is_bound_of(std::string_view word, Lifetime lifetime) {
    return std::ranges::any_of(kLifetimeWords, [&](const LifetimeWord& row) {
      return row.word == word && row.lifetime == lifetime;
    });
  }

  static bool are_one_thing(const DeedParty& a, const DeedParty& b, bool one_draft) {
    if (a.noun != b.noun || !a.definite || !b.definite) return false;
    for (const DeedParty* party : {&a, &b}) {
      const DeedParty& other = party == &a ? b : a;
      for (const std::string& word : party->beside) {
        if (is_one_of(kSetApart, word) && !is_one_of(other.beside, word)) return false;
      }
    }
    const bool agree =
        std::ranges::includes(a.beside, b.beside) || std::ranges::includes(b.beside, a.beside);
    const bool share = std::ranges::any_of(
        a.beside, [&](const std::string& word) { return is_one_of(b.beside, word); });
    return one_draft ? agree : share;
  }

  [[nodiscard]] bool needs_thing(const Bound& bound, const ToldDeed& told) const {
    const Deed& deed = *told.deed;
    const bool one_draft = bound.told.document == told.document;
    for (const DeedParty& party : deed.parties) {
      if (!are_one_thing(*bound.whose, party, one_draft)) continue;
      if (deed.noun) return party.role == DeedRole::kWhose && deed.anchor != party.token;
      const bool owned = party.role == DeedRole::kWhose && is_subject_owner(deed, party);
      const bool inside = party.role == DeedRole::kWhere && is_one_of(kInside, party.tie);
      const bool used = party.role == DeedRole::kWhat || party.role == DeedRole::kDoer;
      if ((inside || used || owned) && is_one_of(kUses, deed.word)) return true;
    }
    return false;
  }

  static bool is_subject_owner(const Deed& deed, const DeedParty& party) {
    return party.token < deed.anchor;
  }

  /// "As mayor, Vahl opened", "performed at Karim hospital": the same person in the same post or
  /// place.
  [[nodiscard]] bool needs_post(const Bound& bound, const ToldDeed& told) const {
    const Deed& deed = *told.deed;
    if (deed.noun || is_bound_of(deed.word, Lifetime::kPost)) return false;
    const bool same = std::ranges::any_of(deed.parties, [&](const DeedParty& party) {
      return party.role == DeedRole::kDoer && are_one_person(bound, party, told.document);
    });
    if (!same) return false;
    if (is_one_of(kEntries, bound.word->word) && is_one_of(kOfficialActs, deed.word)) return true;
    for (const DeedParty& post : bound.told.deed->parties) {
      if (&post == bound.whose || post.noun.empty()) continue;
      for (const DeedParty& party : deed.parties) {
        if (party.role != DeedRole::kWhere && party.role != DeedRole::kWhose) continue;
        const bool as_post =
            party.tie == "as" && party.noun == post.noun && party.beside == post.beside;
        const bool place = party.noun == post.noun && is_one_of(kInside, party.tie) &&
                           is_one_of(kUses, deed.word) && are_one_thing(post, party, false);
        if (as_post || place) return true;
      }
    }
    return false;
  }

  // ---- what keeps it silent

  /// Two beginnings or two ends of one: opened, closed and opened once more.
  [[nodiscard]] bool has_several(const Bound& bound) const {
    return std::ranges::any_of(bounds_[bound.told.document.index()], [&](const Bound& other) {
      if (other.word->lifetime != bound.word->lifetime || other.word->begins != bound.word->begins)
        return false;
      const bool same = bound.word->lifetime == Lifetime::kStand
                            ? are_one_thing(*bound.whose, *other.whose, true)
                            : bound.whose->referent == other.whose->referent;
      return same && !other.told.when.overlaps(bound.told.when);
    });
  }

  [[nodiscard]] bool is_of_another(const ToldDeed& told) const {
    const Annotation& text = annotation(told.document);
    const TokenRange tokens = text.sentences[sentence_of(told).index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (is_one_of(kOfAnother, text.lemma(TokenIndex{i}))) return true;
    }
    return false;
  }

  // ---- findings

  [[nodiscard]] std::string name_of(const Bound& bound) const {
    const Referent* who = referent(*bound.whose, bound.told.document);
    if (bound.word->lifetime != Lifetime::kStand && who != nullptr) return who->name;
    return bound.whose->noun;
  }

  [[nodiscard]] Place place(const ToldDeed& told, PlaceRole role) const {
    return place_at(annotation(told.document), told.document, told.deed->span, told.deed->anchor,
                    role);
  }

  void add(const Bound& bound, const ToldDeed& told) {
    const auto words = std::tuple(bound.told.document, bound.told.deed->span.begin, told.document,
                                  told.deed->span.begin);
    if (!shown_.insert(words).second) return;
    CheckHit hit;
    hit.key = normal_form(name_of(bound));
    hit.first = to_text(bound.told.when);
    hit.second = to_text(told.when);
    hit.places = {place(bound.told, PlaceRole::kEither), place(told, PlaceRole::kOr)};
    hit.words = {{"who", name_of(bound)},
                 {"bound", bound.told.deed->word},
                 {"either", period_words(bound.told.when)},
                 {"or", period_words(told.when)},
                 {"order", bound.word->begins ? "before" : "after"}};
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const std::vector<std::vector<Deed>>& deeds_;  // by draft
  std::vector<std::vector<ToldDeed>> told_;      // those that can be placed, by draft
  std::vector<std::vector<Bound>> bounds_;       // by draft
  std::set<std::tuple<DocumentIndex, std::uint32_t, DocumentIndex, std::uint32_t>> shown_;
  CheckOutcome outcome_;
};

/// Adds the hits between sentences of which no hit tells yet.
void add_unseen(const CheckInput& input, CheckOutcome further, CheckOutcome& outcome) {
  const auto sentences_of = [&](const CheckHit& hit) {
    std::set<std::pair<DocumentIndex, SentenceIndex>> found;
    for (const Place& place : hit.places) {
      const Annotation& text = *input.graph.inputs()[place.document.index()].annotation;
      const auto token = std::ranges::partition_point(
          text.tokens, [&](const Token& other) { return other.span.end <= place.span.begin; });
      if (token != text.tokens.end()) found.emplace(place.document, token->sentence);
    }
    return found;
  };
  std::set<std::set<std::pair<DocumentIndex, SentenceIndex>>> known;
  for (const CheckHit& hit : outcome.hits) known.insert(sentences_of(hit));
  for (CheckHit& hit : further.hits) {
    if (known.insert(sentences_of(hit)).second) outcome.hits.push_back(std::move(hit));
  }
}

CheckOutcome run(const CheckInput& input) {
  if (input.subject == "order") return contrary_orders(input);
  if (input.subject == "clock") return answers_before_incidents(input);
  if (input.subject == "stages") {
    CheckOutcome outcome = stages_out_of_order(input);
    add_unseen(input, thing_stages_out_of_order(input), outcome);
    return outcome;
  }
  CheckOutcome outcome = LifetimeSearch(input).run();
  add_unseen(input, deeds_after_death(input), outcome);
  return outcome;
}

}  // namespace

const CheckDescriptor k_lifetimes_check{
    "lifetimes", "what is done outside its time, or told in two orders", kSubjects, kWords, run};

}  // namespace belie
