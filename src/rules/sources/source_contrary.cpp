// SPDX-License-Identifier: Apache-2.0
//
// A slot is a word with its neighbours: the words of meaning that it governs, that govern it, or
// that stand right beside it. A word of the draft has a contrary where a source has, with the same
// neighbours, a word from the other side of a pair of contraries, another member of a set, the same
// word with the other polarity, or the same verb with subject and object exchanged – and where
// nothing in the sources says with one of these neighbours what the draft says.
//
//     source: "Quarterly profits dropped by a fifth"   draft: "a sharp rise in profit"
#include "rules/sources/source_contrary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/word_list.h"
#include "rules/quotes/contrary_words.h"

namespace belie {
namespace {

constexpr std::uint32_t kBeside = 2;  // words of meaning on either side that count as neighbours
constexpr std::size_t kMostPlaces = 200;  // of one lemma in the sources; a word of every sentence

constexpr std::array<std::string_view, 44> kEmpty{
    "say",  "tell", "be",    "have",    "make",    "take",    "do",    "get",   "go",
    "come", "year", "day",   "time",    "people",  "new",     "one",   "two",   "other",
    "also", "last", "first", "week",    "month",   "would",   "could", "will",  "may",
    "it",   "he",   "she",   "they",    "this",    "that",    "who",   "which", "report",
    "add",  "per",  "cent",  "percent", "million", "billion", "thing", "part"};

/// Light verbs say something with what they govern only.
constexpr std::array<std::string_view, 14> kLight{"be",  "have", "make", "take", "do",
                                                  "get", "go",   "come", "give", "put",
                                                  "say", "tell", "see",  "use"};

bool is_content(Upos tag) {
  return tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kVerb || tag == Upos::kAdj ||
         tag == Upos::kAdv;
}

/// One text ready for slots.
class Slots {
 public:
  Slots(const CheckInput& input, DocumentIndex document)
      : document_(document), annotation_(*input.graph.inputs()[document.index()].annotation) {
    const std::size_t count = annotation_.tokens.size();
    lemmas_.resize(count);
    children_.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      const Token& token = annotation_.tokens[i];
      lemmas_[i] = folded_word(annotation_.lemma(TokenIndex{i}));
      if (token.head.valid()) children_[token.head.index()].push_back(i);
    }
    // A country is one neighbour by whatever form.
    for (const PlaceNamed& place : places_named(annotation_, input.lexicon)) {
      for (std::uint32_t i = place.tokens.begin; i < place.tokens.end; ++i)
        lemmas_[i] = "@" + place.jurisdiction;
    }
    counted_.resize(count);
    for (const QuantityMention& quantity : annotation_.quantities) {
      for (std::uint32_t i = quantity.tokens.begin; i < quantity.tokens.end; ++i)
        counted_[i] = true;
    }
    for (std::uint32_t i = 0; i < count; ++i) by_lemma_[lemmas_[i]].push_back(i);
  }

  /// Whether the token can bear a meaning that has a contrary: "more" of "more than 50" does not.
  [[nodiscard]] bool is_word(std::uint32_t i) const {
    return is_content(tag(i)) && tag(i) != Upos::kPropn && !counted_[i] &&
           !lemmas_[i].starts_with('@') && is_asserted(i);
  }

  /// Whether the token is what its clause says, and not a participle beside a noun.
  [[nodiscard]] bool is_predicate(std::uint32_t i) const {
    const Clause* clause = clause_at(annotation_, TokenIndex{i});
    return clause != nullptr && clause->predicate == TokenIndex{i} &&
           universal(annotation_.tokens[i].relation) != Relation::kAmod;
  }

  /// The lemma of the name that is the subject of the token or of what governs it; "" none.
  [[nodiscard]] std::string named_subject(std::uint32_t i) const {
    constexpr int kSteps = 4;
    for (int step = 0; step < kSteps; ++step) {
      for (const std::uint32_t child : children_[i]) {
        const bool subject = universal(annotation_.tokens[child].relation) == Relation::kNsubj;
        if (subject) return tag(child) == Upos::kPropn ? lemmas_[child] : "";
      }
      if (!annotation_.tokens[i].head.valid()) return "";
      i = static_cast<std::uint32_t>(annotation_.tokens[i].head.index());
    }
    return "";
  }

  /// The countries that are adjectives of the noun: "@il" of "Israeli carriers".
  [[nodiscard]] std::vector<std::uint32_t> countries_of(std::uint32_t noun) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t child : children_[noun]) {
      const Relation relation = universal(annotation_.tokens[child].relation);
      const bool adjective = relation == Relation::kAmod || relation == Relation::kCompound;
      if (adjective && child < noun && lemmas_[child].starts_with('@')) found.push_back(child);
    }
    return found;
  }

  [[nodiscard]] DocumentIndex document() const { return document_; }
  [[nodiscard]] const Annotation& annotation() const { return annotation_; }
  [[nodiscard]] const std::string& lemma(std::uint32_t i) const { return lemmas_[i]; }
  [[nodiscard]] Upos tag(std::uint32_t i) const { return annotation_.tokens[i].upos; }
  [[nodiscard]] SentenceIndex sentence(std::uint32_t i) const {
    return annotation_.sentence_of(TokenIndex{i});
  }
  [[nodiscard]] const std::map<std::string, std::vector<std::uint32_t>>& by_lemma() const {
    return by_lemma_;
  }
  [[nodiscard]] const std::vector<std::uint32_t>& at(const std::string& lemma) const {
    static const std::vector<std::uint32_t> none;
    const auto found = by_lemma_.find(lemma);
    return found == by_lemma_.end() ? none : found->second;
  }

  /// The words of meaning that belong to the token's slot, as lemmas.
  [[nodiscard]] std::set<std::string> neighbours(std::uint32_t i) const {
    std::set<std::string> found;
    const Token& token = annotation_.tokens[i];
    if (token.head.valid()) add(static_cast<std::uint32_t>(token.head.index()), i, found);
    for (const std::uint32_t child : children_[i]) add(child, i, found);
    const TokenRange range = annotation_.sentences[sentence(i).index()].tokens;
    std::uint32_t left = kBeside;
    for (std::uint32_t j = i; j > range.begin && left > 0;) {
      if (tag(--j) == Upos::kPunct) break;
      if (is_content(tag(j))) --left, add(j, i, found);
    }
    left = kBeside;
    for (std::uint32_t j = i + 1; j < range.end && left > 0 && tag(j) != Upos::kPunct; ++j) {
      if (is_content(tag(j))) --left, add(j, i, found);
    }
    return found;
  }

  /// Whether the lemma stands within a few tokens of the token.
  [[nodiscard]] bool stands_near(std::uint32_t i, const std::string& lemma) const {
    constexpr std::uint32_t kNear = 8;
    return std::ranges::any_of(at(lemma), [&](std::uint32_t other) {
      return (other > i ? other - i : i - other) <= kNear;
    });
  }

  [[nodiscard]] bool sentence_has(std::uint32_t i, const std::string& lemma) const {
    return std::ranges::any_of(at(lemma),
                               [&](std::uint32_t other) { return sentence(other) == sentence(i); });
  }

  /// Whether what the token says is denied: with its clause where it is the clause's predicate or
  /// stands right below it, else by a word of its own ("no rise").
  [[nodiscard]] bool is_denied(std::uint32_t i) const {
    const Clause* clause = clause_at(annotation_, TokenIndex{i});
    const Token& token = annotation_.tokens[i];
    const bool own = std::ranges::any_of(children_[i], [&](std::uint32_t child) {
      return lemmas_[child] == "no" || lemmas_[child] == "not" || lemmas_[child] == "never";
    });
    if (clause == nullptr) return own;
    const bool predicate = clause->predicate == TokenIndex{i} || clause->predicate == token.head;
    return predicate ? clause->polarity == Polarity::kNegative : own;
  }

  [[nodiscard]] bool is_asserted(std::uint32_t i) const {
    const Clause* clause = clause_at(annotation_, TokenIndex{i});
    return clause == nullptr || clause->modality == Modality::kAsserted;
  }

  /// The lemma of the subject and the object, of a passive exchanged; "" none.
  [[nodiscard]] std::pair<std::string, std::string> roles(std::uint32_t verb) const {
    std::pair<std::string, std::string> roles;
    for (const std::uint32_t child : children_[verb]) {
      const Token& token = annotation_.tokens[child];
      constexpr std::int16_t kSure = 2000;
      if (token.margin < kSure) continue;
      if (token.relation == Relation::kNsubj || token.relation == Relation::kOblAgent)
        roles.first = lemmas_[child];
      if (token.relation == Relation::kObj || token.relation == Relation::kNsubjPass)
        roles.second = lemmas_[child];
    }
    return roles;
  }

 private:
  void add(std::uint32_t i, std::uint32_t self, std::set<std::string>& found) const {
    if (i == self || !is_content(tag(i)) || is_one_of(kEmpty, lemmas_[i])) return;
    if (lemmas_[i] != lemmas_[self]) found.insert(lemmas_[i]);
  }

  DocumentIndex document_;
  const Annotation& annotation_;
  std::vector<std::string> lemmas_;
  std::vector<std::vector<std::uint32_t>> children_;
  std::vector<bool> counted_;  // by token: part of a figure
  std::map<std::string, std::vector<std::uint32_t>> by_lemma_;
};

/// How much two slots have in common: a name is in every sentence of its story and counts only
/// beside something else.
std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::size_t words = 0;
  std::size_t names = 0;
  for (const std::string& word : a) {
    if (b.contains(word)) ++(word.starts_with('@') ? names : words);
  }
  return words > 0 ? words + names : names > 1 ? 1 : 0;
}

/// Where in the sources a word stands.
struct SourcePlace {
  const Slots* slots = nullptr;
  std::uint32_t token = 0;
};

/// The words of one draft against the sources.
class ContrarySearch {
 public:
  ContrarySearch(const CheckInput& input, const SourceWords& source,
                 const std::vector<Slots>& sources, DocumentIndex draft)
      : input_(input), source_(source), sources_(sources), draft_(input, draft) {}

  std::vector<CheckHit> run() {
    for (std::uint32_t i = 0; i < draft_.annotation().tokens.size(); ++i) {
      if (draft_.tag(i) == Upos::kNoun) judge_country(i);
      if (!draft_.is_word(i)) continue;
      if (!contrary_places(draft_.lemma(i)).empty()) judge_contrary(i);
      if (draft_.tag(i) == Upos::kVerb && draft_.is_predicate(i)) {
        judge_denial(i);
        judge_roles(i);
      }
    }
    return std::move(hits_);
  }

 private:
  /// Two names as subjects: two stories.
  [[nodiscard]] bool other_subject(std::uint32_t i, const Slots& slots, std::uint32_t token) const {
    const std::string own = draft_.named_subject(i);
    const std::string other = slots.named_subject(token);
    return !own.empty() && !other.empty() && own != other;
  }

  /// Whether the sources say the like with one of the neighbours.
  [[nodiscard]] bool is_supported(std::uint32_t i, const std::set<std::string>& neighbours) const {
    for (const Slots& slots : sources_) {
      for (const auto& [lemma, tokens] : slots.by_lemma()) {
        if (!are_alike(draft_.lemma(i), lemma) || tokens.size() > kMostPlaces) continue;
        for (const std::uint32_t token : tokens) {
          if (shared(neighbours, slots.neighbours(token)) > 0 &&
              slots.is_denied(token) == draft_.is_denied(i))
            return true;
        }
      }
    }
    return false;
  }

  void judge_contrary(std::uint32_t i) {
    const std::set<std::string> neighbours = draft_.neighbours(i);
    if (neighbours.empty()) return;
    std::optional<SourcePlace> best;
    std::size_t most = 0;
    for (const Slots& slots : sources_) {
      for (const auto& [lemma, tokens] : slots.by_lemma()) {
        if (!are_contrary(draft_.lemma(i), lemma) || are_alike(draft_.lemma(i), lemma)) continue;
        if (tokens.size() > kMostPlaces || draft_has(lemma, i)) continue;
        for (const std::uint32_t token : tokens) {
          if (!slots.is_word(token) || slots.is_denied(token) != draft_.is_denied(i)) continue;
          if (other_subject(i, slots, token)) continue;
          const std::size_t common = shared(neighbours, slots.neighbours(token));
          if (common > most) {
            most = common;
            best = SourcePlace{&slots, token};
          }
        }
      }
    }
    if (best && !is_supported(i, neighbours)) add(i, *best);
  }

  /// The draft's sentence has the source's word as well.
  [[nodiscard]] bool draft_has(const std::string& lemma, std::uint32_t i) const {
    return draft_.sentence_has(i, lemma);
  }

  void judge_denial(std::uint32_t i) {
    const std::set<std::string> neighbours = draft_.neighbours(i);
    constexpr std::size_t kLeast = 2;
    const bool denied = draft_.is_denied(i);
    std::optional<SourcePlace> best;
    for (const Slots& slots : sources_) {
      for (const std::uint32_t token : slots.at(draft_.lemma(i))) {
        const std::size_t common = shared(neighbours, slots.neighbours(token));
        if (common == 0) continue;
        if (slots.is_denied(token) == denied) return;
        if (common >= kLeast && slots.is_word(token) && slots.is_predicate(token) &&
            !other_subject(i, slots, token))
          best = SourcePlace{&slots, token};
      }
    }
    if (best) add(i, *best);
  }

  [[nodiscard]] bool is_country(const std::string& lemma) const {
    const JurisdictionEntry* entry = input_.lexicon.jurisdiction(lemma.substr(1));
    return entry != nullptr && entry->kind == "country";
  }

  /// "Saudi carriers" where the sources have Israeli ones only, and nothing Saudi near a carrier.
  void judge_country(std::uint32_t noun) {
    for (const std::uint32_t country : draft_.countries_of(noun)) {
      const std::string& own = draft_.lemma(country);
      if (!is_country(own)) continue;
      std::optional<SourcePlace> best;
      bool open = true;    // nothing speaks for the draft's country
      bool named = false;  // … which the sources name; else it is for another rule
      for (const Slots& slots : sources_) {
        named = named || !slots.at(own).empty();
        for (const std::uint32_t token : slots.at(draft_.lemma(noun))) {
          open = open && !slots.stands_near(token, own);
          for (const std::uint32_t other : slots.countries_of(token)) {
            const bool same = !best || best->slots->lemma(best->token) == slots.lemma(other);
            open = open && same && is_country(slots.lemma(other));
            best = SourcePlace{&slots, other};
          }
        }
      }
      if (best && open && named) add(country, *best);
    }
  }

  void judge_roles(std::uint32_t i) {
    if (is_one_of(kLight, draft_.lemma(i))) return;
    const auto [subject, object] = draft_.roles(i);
    if (subject.empty() || object.empty() || subject == object) return;
    std::optional<SourcePlace> best;
    for (const Slots& slots : sources_) {
      for (const std::uint32_t token : slots.at(draft_.lemma(i))) {
        const auto [other, another] = slots.roles(token);
        if (other == subject || another == object) return;
        if (other == object && another == subject) best = SourcePlace{&slots, token};
      }
    }
    if (best) add(i, *best);
  }

  void add(std::uint32_t i, const SourcePlace& place) {
    const auto place_of = [](const Slots& slots, std::uint32_t token, PlaceRole role) {
      return Place{role, slots.document(), slots.annotation().tokens[token].span, "",
                   VoiceKind::kPaper};
    };
    CheckHit hit;
    hit.first = draft_.lemma(i);
    hit.second = place.slots->lemma(place.token);
    hit.key = hit.first + "/" + hit.second;
    if (std::ranges::find(hits_, hit.key, &CheckHit::key) != hits_.end()) return;
    hit.words = {{"name", std::string(draft_.annotation().word(TokenIndex{i}))},
                 {"other", std::string(place.slots->annotation().word(TokenIndex{place.token}))},
                 {"source", source_.name()}};
    hit.places = {place_of(draft_, i, PlaceRole::kCheck),
                  place_of(*place.slots, place.token, PlaceRole::kAgainst)};
    hits_.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const SourceWords& source_;
  const std::vector<Slots>& sources_;
  Slots draft_;
  std::vector<CheckHit> hits_;
};

}  // namespace

std::vector<CheckHit> contrary_words(const CheckInput& input, const SourceWords& source) {
  std::vector<Slots> sources;
  sources.reserve(source.sources().size());
  for (const DocumentIndex document : source.sources()) sources.emplace_back(input, document);
  std::vector<CheckHit> hits;
  for (const DocumentIndex draft : source.drafts()) {
    for (CheckHit& hit : ContrarySearch(input, source, sources, draft).run())
      hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace belie
