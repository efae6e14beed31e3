// SPDX-License-Identifier: Apache-2.0
#include "rules/places/told_sites.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/word_list.h"
#include "claims/events/event_sites.h"
#include "language/characters.h"
#include "rules/places/site_kinds.h"

namespace belie {
namespace {

constexpr std::uint32_t kNone = TokenIndex::kNone;

/// Prepositions that put something at a place. Those of the second list do so only for what is
/// known to be one: "from Smith".
constexpr std::array<std::string_view, 18> kTies{
    "in",    "at",     "inside", "near",    "off",    "under",  "below",    "outside", "above",
    "along", "beyond", "on",     "beneath", "behind", "beside", "opposite", "within",  "aboard"};
constexpr std::array<std::string_view, 5> kWideTies{"from", "to", "into", "by", "around"};

/// Verbs whose object is the place that is left or reached.
constexpr std::array<std::string_view, 5> kGoing{"leave", "reach", "depart", "quit", "clear"};

/// What a place has or is, before "of" with its name: "the hills of Sellin", "the port of Sellin".
constexpr std::array<std::string_view, 82> kParts{
    "outskirts", "edge",     "suburb",    "suburbs",    "outside",    "north",      "south",
    "east",      "west",     "coast",     "port",       "town",       "village",    "city",
    "hamlet",    "island",   "hills",     "side",       "harbour",    "waterfront", "banks",
    "foot",      "top",      "shore",     "shores",     "head",       "mouth",      "quay",
    "station",   "church",   "hall",      "theatre",    "prison",     "works",      "shed",
    "centre",    "center",   "streets",   "district",   "resort",     "square",     "cathedral",
    "castle",    "harbor",   "outskirts", "settlement", "gates",      "docks",      "slopes",
    "heart",     "market",   "archive",   "archives",   "university", "museum",     "library",
    "school",    "hospital", "pier",      "promenade",  "beach",      "lighthouse", "abbey",
    "monastery", "palace",   "college",   "court",      "stadium",    "airport",    "cemetery",
    "park",      "gallery",  "safe",      "cellar",     "vault",      "basement",   "storeroom",
    "depot",     "bridge",   "case",      "wing",       "cave"};

/// Nouns that any sentence may have, and so bind nothing.
constexpr std::array<std::string_view, 46> kCommon{
    "people",    "person",    "man",       "woman",    "child",     "day",      "time",    "year",
    "month",     "week",      "police",    "officer",  "officials", "official", "part",    "number",
    "side",      "place",     "thing",     "way",      "work",      "name",     "town",    "city",
    "village",   "area",      "spokesman", "resident", "end",       "home",     "house",   "family",
    "member",    "group",     "head",      "life",     "one",       "half",     "company", "other",
    "kilometre", "kilometer", "mile",      "metre",    "hour",      "minute"};

/// Verbs that tell no more than that their subject is: "the funeral will be held".
constexpr std::array<std::string_view, 11> kTakingPlace{
    "hold", "stage", "take", "happen", "occur", "begin", "start", "end", "finish", "go", "be"};

class SiteReader {
 public:
  SiteReader(DocumentIndex document, const Annotation& annotation, const LexiconIndex& lexicon,
             const SceneWords& words)
      : document_(document),
        annotation_(annotation),
        words_(words),
        names_(annotation, lexicon.lexicon()),
        below_(annotation.tokens.size()),
        mention_(annotation.tokens.size()) {
    for (const Mention& mention : annotation.mentions) {
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
        mention_[i] = &mention;
    }
    for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
      const TokenIndex head = annotation.tokens[i].head;
      if (head.valid()) below_[head.index()].push_back(i);
    }
  }

  [[nodiscard]] std::vector<ToldSite> all() const {
    std::vector<ToldSite> found;
    for (const Mention& mention : annotation_.mentions) {
      if (auto told = at(mention)) found.push_back(std::move(*told));
    }
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      if (auto told = house_at(i)) found.push_back(std::move(*told));
    }
    return found;
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return normal_form(annotation_.word(TokenIndex{at}));
  }
  [[nodiscard]] std::string_view lemma(std::uint32_t at) const {
    return annotation_.lemma(TokenIndex{at});
  }
  [[nodiscard]] const Token& token(std::uint32_t at) const { return annotation_.tokens[at]; }
  [[nodiscard]] TokenRange sentence(std::uint32_t at) const {
    return annotation_.sentences[token(at).sentence.index()].tokens;
  }

  [[nodiscard]] std::optional<ToldSite> at(const Mention& mention) const {
    if (mention.kind != MentionKind::kName || !mention.referent.valid()) return std::nullopt;
    if (is_heading(mention)) return std::nullopt;
    const Referent& referent = annotation_.referents[mention.referent.index()];
    const bool unknown = referent.type == EntityType::kUnknown;
    if (!unknown && referent.type != EntityType::kPlace) return std::nullopt;
    if (unknown && !referent.given.empty()) return std::nullopt;
    if (names_.is_modifier(mention) || is_owner(mention)) return std::nullopt;
    const std::uint32_t head = head_of(mention.tokens);
    std::uint32_t begin = tied_from(mention, head, unknown);
    if (begin == kNone && is_before_where(mention.tokens.end)) begin = mention.tokens.begin;
    if (begin == kNone && is_end_of_way(mention.tokens.begin)) begin = mention.tokens.begin - 1;
    if (begin == kNone || is_start_of_way(mention.tokens)) return std::nullopt;
    ToldSite told{.document = document_,
                  .sentence = annotation_.sentence_of(TokenIndex{mention.tokens.begin}),
                  .name = referent.name,
                  .tokens = {begin, mention.tokens.end},
                  .article = has_article(mention.tokens.begin)};
    read_own(told, head);
    read_clause_behind(told, mention.tokens.end);
    read_around(told, mention.tokens);
    if (is_end_of_way(mention.tokens.begin)) add_scenes(told.own, {{"finish", true}});
    return told;
  }

  /// "the stage from Doorn to Aldersey", "covered the 60 kilometres from Doorn to Aldersey": where
  /// it ends.
  [[nodiscard]] bool is_end_of_way(std::uint32_t name) const {
    const TokenRange around = sentence(name);
    if (name < around.begin + 3 || lower(name - 1) != "to") return false;
    const bool from =
        lower(name - 3) == "from" || (name >= around.begin + 4 && lower(name - 4) == "from");
    if (!from) return false;
    return tells_way({around.begin, name});
  }

  /// "the stage from Doorn to Aldersey": where it does not end.
  [[nodiscard]] bool is_start_of_way(TokenRange name) const {
    const TokenRange around = sentence(name.begin);
    return name.begin > around.begin && lower(name.begin - 1) == "from" &&
           around.contains(name.end) && lower(name.end) == "to" &&
           tells_way({around.begin, name.begin});
  }

  [[nodiscard]] bool tells_way(TokenRange tokens) const {
    static constexpr std::array<std::string_view, 9> kRaces{
        "stage", "race", "leg", "kilometre", "kilometer", "km", "mile", "ride", "rally"};
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (is_one_of(kRaces, lemma(i))) return true;
    }
    return false;
  }

  /// "has moved to Sellin, where": what is before it is a place, whatever ties it.
  [[nodiscard]] bool is_before_where(std::uint32_t end) const {
    const TokenRange around = sentence(end - 1);
    if (around.contains(end) && lower(end) == ",") ++end;
    return around.contains(end) && lower(end) == "where";
  }

  /// What a headline tells is told again below it.
  [[nodiscard]] bool is_heading(const Mention& mention) const {
    const Section* section = annotation_.document->section_at(mention.span.begin);
    return section != nullptr &&
           (section->kind == SectionKind::kHeadline || section->kind == SectionKind::kDeck);
  }

  /// "the roof of the fire station": a house that is no other kind of house.
  [[nodiscard]] std::optional<ToldSite> house_at(std::uint32_t at) const {
    if (token(at).upos != Upos::kNoun || token(at).xpos == Xpos::kNns) return std::nullopt;
    if (mention_[at] != nullptr && mention_[at]->kind == MentionKind::kName) return std::nullopt;
    const TokenRange around = sentence(at);
    if (around.contains(at + 1) && token(at + 1).upos == Upos::kNoun) return std::nullopt;
    std::uint32_t first = at;
    std::string name{lemma(at)};
    std::string_view kind;
    if (at > around.begin) {
      kind = kind_of_site(lower(at - 1) + " " + name);
      if (!kind.empty()) name = lower(--first) + " " + name;
    }
    if (kind.empty()) kind = kind_of_site(name);
    if (kind.empty()) return std::nullopt;
    const std::uint32_t begin = tied_over_parts(first);
    if (begin == kNone) return std::nullopt;
    ToldSite told{.document = document_,
                  .sentence = annotation_.sentence_of(TokenIndex{at}),
                  .name = std::move(name),
                  .tokens = {begin, at + 1},
                  .kind = kind};
    read_own(told, at);
    read_clause_behind(told, at + 1);
    read_around(told, {first, at + 1});
    return told;
  }

  /// The preposition that ties the noun, over "the roof of the old".
  [[nodiscard]] std::uint32_t tied_over_parts(std::uint32_t noun) const {
    const std::uint32_t begin = sentence(noun).begin;
    for (std::uint32_t at = noun; at > begin && noun - at < 8;) {
      const std::string word = lower(--at);
      if (is_one_of(kTies, word) || word == "from") return at;
      const Upos tag = token(at).upos;
      const bool inside = tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun ||
                          tag == Upos::kPropn || token(at).xpos == Xpos::kPos || word == "of";
      if (!inside) return kNone;
    }
    return kNone;
  }

  [[nodiscard]] bool has_article(std::uint32_t name) const {
    return lower(name) == "the" || (name > sentence(name).begin && lower(name - 1) == "the");
  }

  [[nodiscard]] bool is_owner(const Mention& mention) const {
    const std::uint32_t next = mention.tokens.end;
    return sentence(mention.tokens.begin).contains(next) && token(next).xpos == Xpos::kPos;
  }

  /// The token of the name that hangs on one outside it.
  [[nodiscard]] std::uint32_t head_of(TokenRange name) const {
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      const TokenIndex head = token(i).head;
      if (!head.valid() || !name.contains(head.value)) return i;
    }
    return name.begin;
  }

  /// The preposition that ties the name, over "the southern town of"; of the object of going the
  /// name itself; none: it is not tied.
  [[nodiscard]] std::uint32_t tied_from(const Mention& mention, std::uint32_t head,
                                        bool unknown) const {
    const std::uint32_t first = mention.tokens.begin;
    const std::uint32_t begin = sentence(first).begin;
    for (std::uint32_t at = first; at > begin && first - at < 8;) {
      const std::string word = lower(at - 1);
      if (is_one_of(kTies, word) || (!unknown && is_one_of(kWideTies, word)) || word == "from")
        return at - 1;
      if (word == "of" && at >= begin + 2 && is_one_of(kParts, lower(at - 2))) {
        at -= 2;
        continue;
      }
      const Upos tag = token(at - 1).upos;
      const bool noun = tag == Upos::kNoun || tag == Upos::kPropn;
      if (tag != Upos::kDet && tag != Upos::kAdj && (at == first || !noun)) break;
      --at;
    }
    const TokenIndex above = token(head).head;
    const bool object = token(head).relation == Relation::kObj && above.valid();
    return object && is_one_of(kGoing, lemma(above.value)) ? first : kNone;
  }

  /// Up the tree from the name to its verb.
  void read_own(ToldSite& told, std::uint32_t head) const {
    TokenIndex at = token(head).head;
    for (int steps = 0; at.valid() && steps < 8; ++steps, at = token(at.value).head) {
      if (token(at.value).upos == Upos::kVerb) return read_verb(told, at.value);
      if (token(at.value).upos != Upos::kNoun) continue;
      if (told.kind.empty() && lower(told.tokens.begin) == "from")
        return;  // "a boy from Sellin": where he is at home
      const Scenes scenes = words_.of_noun(annotation_, at.value);
      add_scenes(told.own, scenes);
      if (!scenes.empty() && is_definite(at.value)) told.known = true;
      for (const auto& [scene, plain] : scenes) told.events.insert(scene);
    }
  }

  [[nodiscard]] bool is_definite(std::uint32_t noun) const {
    return std::ranges::any_of(below_[noun], [&](std::uint32_t child) {
      return lower(child) == "the" || token(child).relation == Relation::kNmodPoss;
    });
  }

  void read_verb(ToldSite& told, std::uint32_t verb) const {
    told.verb = TokenIndex{verb};
    const Scenes scenes = words_.of_verb(annotation_, verb);
    add_scenes(told.own, scenes);
    for (const std::uint32_t child : below_[verb]) {
      const Relation relation = universal(token(child).relation);
      if (relation == Relation::kNsubj || relation == Relation::kObj)
        read_party(told, child, scenes);
    }
    const TokenIndex above = token(verb).head;
    if (above.valid() && universal(token(verb).relation) == Relation::kAcl)
      read_party(told, above.value, scenes);
  }

  /// Who takes part; an event that has the verb for what it does tells the scene plainly: "the
  /// blaze began".
  void read_party(ToldSite& told, std::uint32_t at, const Scenes& of_verb) const {
    if (const Mention* mention = mention_[at]; mention != nullptr && mention->referent.valid()) {
      const Referent& who = annotation_.referents[mention->referent.index()];
      if (who.type != EntityType::kPlace) told.parties.insert(who.name);
      if (mention->kind != MentionKind::kDescription) return;
    }
    if (token(at).upos != Upos::kNoun) return;
    if (!is_one_of(kCommon, lemma(at))) told.parties.emplace(lemma(at));
    for (const auto& [scene, plain] : words_.of_noun(annotation_, at)) {
      const bool is_done = of_verb.contains(scene);
      const bool takes_place = told.verb.valid() && is_one_of(kTakingPlace, lemma(told.verb.value));
      if (!plain || (!is_done && !takes_place)) continue;
      told.events.insert(scene);
      told.own[scene] = true;
    }
  }

  /// The expression behind "on" at the token.
  [[nodiscard]] const TimeExpression* time_at(std::uint32_t at) const {
    const auto found = std::ranges::find_if(annotation_.times, [&](const TimeExpression& time) {
      return time.tokens.begin == at || (time.tokens.begin == at + 1 && lower(at) == "on");
    });
    return found == annotation_.times.end() ? nullptr : &*found;
  }

  /// "in Aldersey, where the tanks were found", "the shed in Aldersey in which".
  void read_clause_behind(ToldSite& told, std::uint32_t end) const {
    const TokenRange around = sentence(told.tokens.begin);
    std::uint32_t at = end;
    if (around.contains(at) && lower(at) == ",") ++at;
    if (const TimeExpression* time = time_at(at); time != nullptr) at = time->tokens.end;
    if (!around.contains(at + 1)) return;
    const bool which = token(at).upos == Upos::kAdp && lower(at + 1) == "which";
    const bool when = lower(at) == "when" && !told.verb.valid();  // "was in Aldersey when she won"
    if (lower(at) != "where" && !which && !when) return;
    for (std::uint32_t i = at + 1; i < around.end; ++i) {
      if (token(i).upos != Upos::kVerb) continue;
      told.known = true;
      return read_verb(told, i);
    }
  }

  void read_around(ToldSite& told, TokenRange name) const {
    const TokenRange around = sentence(name.begin);
    for (std::uint32_t i = around.begin; i < around.end; ++i) {
      if (name.contains(i)) continue;
      if (token(i).upos == Upos::kVerb) add_scenes(told.around, words_.of_verb(annotation_, i));
      if (token(i).upos == Upos::kNoun) add_scenes(told.around, words_.of_noun(annotation_, i));
    }
  }

  DocumentIndex document_;
  const Annotation& annotation_;
  const SceneWords& words_;
  EventSites names_;
  std::vector<std::vector<std::uint32_t>> below_;  // children by token
  std::vector<const Mention*> mention_;            // by token; nullptr: none
};

}  // namespace

ToldSites::ToldSites(const ClaimGraph& graph, const LexiconIndex& lexicon)
    : drafts(graph.inputs().size()) {
  std::optional<SceneWords> words;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const DocumentIndex document(d);
    if (graph.standing(document) != Standing::kDraft) continue;
    if (!words) words.emplace(graph, lexicon);
    drafts[d] = SiteReader(document, *graph.inputs()[d].annotation, lexicon, *words).all();
  }
}

}  // namespace belie
