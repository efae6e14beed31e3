// SPDX-License-Identifier: Apache-2.0
#include "rules/places/placed_things.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/word_list.h"
#include "claims/events/event_sites.h"
#include "graph/folding.h"
#include "language/characters.h"
#include "rules/lives/told_deeds.h"
#include "rules/places/site_kinds.h"

namespace belie {
namespace {

/// Prepositions of place; behind those of the second list something is there only afterwards, or
/// was before.
constexpr std::array<std::string_view, 17> kTies{
    "in",    "at",     "inside", "near",   "off",     "under", "below", "outside", "above",
    "along", "behind", "beside", "beyond", "between", "on",    "to",    "into"};
constexpr std::array<std::string_view, 1> kFrom{"from"};

/// Words before a noun that tell nothing of which one it is.
constexpr std::array<std::string_view, 13> kNoMark{"the",  "a",     "an",  "this",  "that",
                                                   "same", "large", "big", "great", "small",
                                                   "own",  "whole", "said"};

class Reader {
 public:
  Reader(DocumentIndex document, const CheckInput& input)
      : document_(document),
        graph_(input.graph),
        annotation_(*input.graph.inputs()[document.index()].annotation),
        words_(input.reading<SceneWords>()),
        names_(annotation_, input.lexicon.lexicon()) {
    for (const Deed& deed : input.reading<ToldDeeds>().drafts[document.index()])
      deed_of_.emplace(deed.anchor, &deed);
    for (const Mention& mention : annotation_.mentions) {
      if (mention.kind != MentionKind::kName) continue;
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
        name_at_[i] = &mention;
    }
  }

  [[nodiscard]] std::vector<PlacedThing> all() const {
    std::vector<PlacedThing> towns;
    for (const Mention& mention : annotation_.mentions) {
      if (auto told = town_at(mention)) towns.push_back(std::move(*told));
    }
    std::vector<PlacedThing> houses;
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      if (auto told = house_at(i)) houses.push_back(std::move(*told));
    }
    for (auto* sites : {&towns, &houses}) {
      read_reach(*sites);
      for (PlacedThing& site : *sites) read_things(site);
    }
    for (PlacedThing& town : towns) {
      for (const PlacedThing& house : houses) {
        const bool near =
            house.sentence == town.sentence || house.sentence.value == town.sentence.value + 1;
        const bool there = std::ranges::find(town.reach, house.sentence) != town.reach.end();
        if (!near || !there || !is_tied(house) || !has_determiner(house)) continue;
        const std::string noun{annotation_.lemma(TokenIndex{house.tokens.end - 1})};
        town.houses.emplace(house.kind, noun);
        for (std::uint32_t i = house.tokens.begin; i < house.tokens.end; ++i) {
          if (is_known_by(i)) town.definite.insert(noun);
        }
      }
    }
    std::ranges::move(houses, std::back_inserter(towns));
    return towns;
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return normal_form(annotation_.word(TokenIndex{at}));
  }
  [[nodiscard]] const Token& token(std::uint32_t at) const { return annotation_.tokens[at]; }
  [[nodiscard]] TokenRange sentence(std::uint32_t at) const {
    return annotation_.sentences[token(at).sentence.index()].tokens;
  }

  /// Up the tree from the place to its verb.
  void read_things(PlacedThing& site) const {
    std::uint32_t at = head_of({site.tokens.begin, site.tokens.end});
    // the head of the phrase may be the preposition's complement
    TokenIndex above = token(at).head;
    for (int steps = 0; above.valid() && steps < 8; ++steps, above = token(above.value).head) {
      const std::uint32_t i = above.value;
      if (site.tokens.contains(i)) continue;
      const Upos tag = token(i).upos;
      if (tag == Upos::kVerb) {
        site.verb = above;
        read_deed(site, i);
        break;
      }
      if (tag == Upos::kNoun || tag == Upos::kPropn) add_noun(site, i);
    }
    read_clause_behind(site);
  }

  void add_noun(PlacedThing& site, std::uint32_t noun) const {
    const auto name = name_at_.find(noun);
    if (name != name_at_.end()) return add_name(site, *name->second, PlacedBy::kNoun);
    const std::string lemma{annotation_.lemma(TokenIndex{noun})};
    site.things.emplace(lemma, PlacedBy::kNoun);
    site.beside[lemma] = marks_before(noun);
    const std::uint32_t first = noun - static_cast<std::uint32_t>(marks_length(noun));
    if (first > sentence(noun).begin && is_known_by(first - 1)) site.definite.insert(lemma);
    add_scenes(site.scenes, words_.of_noun(annotation_, noun));
  }

  void add_name(PlacedThing& site, const Mention& mention, PlacedBy by) const {
    if (!mention.referent.valid()) return;
    const Referent& referent = annotation_.referents[mention.referent.index()];
    if (referent.type == EntityType::kPlace) return;
    const EntityIndex entity = graph_.entity_of(document_, mention.referent);
    site.things.emplace("@" + folded_name(graph_.entities()[entity.index()].name), by);
  }

  /// "old", "railway" of "the old railway bridge".
  [[nodiscard]] std::set<std::string> marks_before(std::uint32_t noun) const {
    std::set<std::string> found;
    const TokenRange around = sentence(noun);
    for (std::uint32_t i = noun; i > around.begin && noun - i < 5;) {
      const Upos tag = token(--i).upos;
      if (tag != Upos::kAdj && tag != Upos::kNoun && tag != Upos::kPropn) break;
      const std::string word = lower(i);
      if (!is_one_of(kNoMark, word)) found.insert(word);
    }
    return found;
  }

  /// How many words stand between a noun and its article.
  [[nodiscard]] std::size_t marks_length(std::uint32_t noun) const {
    const std::uint32_t begin = sentence(noun).begin;
    std::uint32_t at = noun;
    while (at > begin && (token(at - 1).upos == Upos::kAdj || token(at - 1).upos == Upos::kNoun ||
                          token(at - 1).upos == Upos::kPropn))
      --at;
    return noun - at;
  }

  /// "The", "its", "Holt's".
  [[nodiscard]] bool is_known_by(std::uint32_t at) const {
    return lower(at) == "the" || token(at).xpos == Xpos::kPrpPoss || token(at).xpos == Xpos::kPos;
  }

  /// "In the prison", not "in prison".
  [[nodiscard]] bool has_determiner(const PlacedThing& house) const {
    for (std::uint32_t i = house.tokens.begin; i < house.tokens.end; ++i) {
      if (token(i).upos == Upos::kDet || token(i).relation == Relation::kNmodPoss) return true;
    }
    return false;
  }

  void read_deed(PlacedThing& site, std::uint32_t verb) const {
    add_scenes(site.scenes, words_.of_verb(annotation_, verb));
    const auto deed = deed_of_.find(verb);
    if (deed == deed_of_.end()) return;
    for (const DeedParty& party : deed->second->parties) {
      if (site.tokens.contains(party.token) || party.role == DeedRole::kWhere) continue;
      const PlacedBy by = party.role == DeedRole::kWhose ? PlacedBy::kOwner : PlacedBy::kParty;
      if (!party.noun.empty()) {
        site.things.emplace(party.noun, by);
      }
      if (!party.referent.valid()) continue;
      const Referent& referent = annotation_.referents[party.referent.index()];
      if (referent.type == EntityType::kPlace) continue;
      const EntityIndex entity = graph_.entity_of(document_, party.referent);
      const std::string name = folded_name(graph_.entities()[entity.index()].name);
      if (!name.empty()) site.things.emplace("@" + name, by);
    }
  }

  /// "in Aldersey, where the tanks were found".
  void read_clause_behind(PlacedThing& site) const {
    const TokenRange around = sentence(site.tokens.begin);
    std::uint32_t at = site.tokens.end;
    if (around.contains(at) && lower(at) == ",") ++at;
    if (!around.contains(at + 1)) return;
    const bool which = token(at).upos == Upos::kAdp && lower(at + 1) == "which";
    if (lower(at) != "where" && !which) return;
    for (std::uint32_t i = at + 1; i < around.end; ++i) {
      if (token(i).upos != Upos::kVerb) continue;
      if (!site.verb.valid()) site.verb = TokenIndex{i};
      return read_deed(site, i);
    }
  }

  /// The token of the phrase that hangs on one outside it.
  [[nodiscard]] std::uint32_t head_of(TokenRange phrase) const {
    for (std::uint32_t i = phrase.end; i-- > phrase.begin;) {
      const TokenIndex head = token(i).head;
      if (!head.valid() || !phrase.contains(head.value)) return i;
    }
    return phrase.begin;
  }

  void read_reach(std::vector<PlacedThing>& sites) const {
    for (PlacedThing& site : sites) {
      const auto& sentences = annotation_.sentences;
      const auto stop = [&](std::uint32_t at) {
        return std::ranges::any_of(sites, [&](const PlacedThing& other) {
          return other.sentence.value == at && other.name != site.name;
        });
      };
      site.reach = {site.sentence};
      const auto section = sentences[site.sentence.index()].section;
      for (std::uint32_t at = site.sentence.value + 1;
           at < sentences.size() && sentences[at].section == section && !stop(at); ++at)
        site.reach.emplace_back(at);
      for (std::uint32_t at = site.sentence.value;
           at > 0 && sentences[at - 1].section == section && !stop(at - 1); --at)
        site.reach.emplace_back(at - 1);
    }
  }

  [[nodiscard]] std::optional<PlacedThing> town_at(const Mention& mention) const {
    if (mention.kind != MentionKind::kName || !mention.referent.valid()) return std::nullopt;
    const Section* section = annotation_.document->section_at(mention.span.begin);
    if (section != nullptr &&
        (section->kind == SectionKind::kHeadline || section->kind == SectionKind::kDeck))
      return std::nullopt;
    const Referent& referent = annotation_.referents[mention.referent.index()];
    const bool unknown = referent.type == EntityType::kUnknown;
    if (!referent.given.empty() && referent.type != EntityType::kPlace) return std::nullopt;
    if (names_.is_modifier(mention) || is_timed(mention)) return std::nullopt;
    const auto [begin, tie] = tie_of(mention);
    if (referent.type != EntityType::kPlace && !(unknown && is_tie(tie)) && !is_in_house(mention))
      return std::nullopt;
    PlacedThing town;
    town.document = document_;
    town.sentence = annotation_.sentence_of(TokenIndex{mention.tokens.begin});
    town.name = referent.name;
    town.tokens = {begin, mention.tokens.end};
    town.tie = tie;
    return town;
  }

  static bool is_tie(const std::string& tie) {
    return is_one_of(kTies, tie) || is_one_of(kFrom, tie);
  }

  /// "Oct.", "Mondays".
  [[nodiscard]] bool is_timed(const Mention& mention) const {
    return std::ranges::any_of(annotation_.times, [&](const TimeExpression& time) {
      return time.tokens.contains(mention.tokens.begin);
    });
  }

  /// "The hospital in Castro": a town, though the name is somebody's elsewhere.
  [[nodiscard]] bool is_in_house(const Mention& mention) const {
    const std::uint32_t first = mention.tokens.begin;
    if (mention.tokens.size() != 1 || first < sentence(first).begin + 2) return false;
    const std::string tie = lower(first - 1);
    if (tie != "in" && tie != "at") return false;
    return !kind_of_site(annotation_.lemma(TokenIndex{first - 2})).empty();
  }

  [[nodiscard]] std::pair<std::uint32_t, std::string> tie_of(const Mention& mention) const {
    const std::uint32_t first = mention.tokens.begin;
    const TokenRange around = sentence(first);
    if (first > around.begin &&
        (is_one_of(kTies, lower(first - 1)) || is_one_of(kFrom, lower(first - 1))))
      return {first - 1, lower(first - 1)};
    const std::uint32_t next = mention.tokens.end;
    if (around.contains(next) && token(next).xpos == Xpos::kPos) return {first, "owner"};
    if (first > around.begin && lower(first - 1) == "of") return {first - 1, "of"};
    for (std::uint32_t i = first; i < next; ++i) {
      if (universal(token(i).relation) == Relation::kNsubj) return {first, "subject"};
    }
    return {first, "other"};
  }

  [[nodiscard]] std::optional<PlacedThing> house_at(std::uint32_t at) const {
    if (token(at).upos != Upos::kNoun || token(at).xpos == Xpos::kNns) return std::nullopt;
    const TokenRange around = sentence(at);
    if (around.contains(at + 1) && token(at + 1).upos == Upos::kNoun) return std::nullopt;
    const std::string name{annotation_.lemma(TokenIndex{at})};
    std::string_view kind;
    std::uint32_t first = at;
    if (at > around.begin) kind = kind_of_site(lower(at - 1) + " " + name);
    if (!kind.empty()) --first;
    if (kind.empty()) kind = kind_of_site(name);
    if (kind.empty()) return std::nullopt;
    std::string tie = "other";
    std::uint32_t begin = first;
    for (std::uint32_t i = first; i > around.begin && first - i < 8;) {
      const std::string word = lower(--i);
      if (is_one_of(kTies, word) || is_one_of(kFrom, word)) {
        tie = word;
        begin = i;
        break;
      }
      const Upos tag = token(i).upos;
      if (tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kPropn ||
          token(i).xpos == Xpos::kPos || word == "of")
        continue;
      break;
    }
    PlacedThing house;
    house.document = document_;
    house.sentence = annotation_.sentence_of(TokenIndex{at});
    house.name = first == at ? name : lower(first) + " " + name;
    house.kind = kind;
    house.tokens = {begin, at + 1};
    house.tie = tie;
    return house;
  }

  DocumentIndex document_;
  const ClaimGraph& graph_;
  const Annotation& annotation_;
  const SceneWords& words_;
  EventSites names_;
  std::map<std::uint32_t, const Deed*> deed_of_;     // by anchor
  std::map<std::uint32_t, const Mention*> name_at_;  // by token
};

}  // namespace

bool is_tied(const PlacedThing& thing) { return is_one_of(kTies, thing.tie); }

std::vector<std::vector<PlacedThing>> placed_things(const CheckInput& input) {
  std::vector<std::vector<PlacedThing>> drafts(input.graph.inputs().size());
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const DocumentIndex document(d);
    if (input.graph.standing(document) == Standing::kDraft)
      drafts[d] = Reader(document, input).all();
  }
  return drafts;
}

}  // namespace belie
