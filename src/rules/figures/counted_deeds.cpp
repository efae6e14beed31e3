// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/counted_deeds.h"

#include <algorithm>

#include "language/names/spelling.h"
#include "language/scopes.h"

namespace belie {
namespace {

constexpr int kClimb = 4;            // heads between a figure and the verb that tells its deed
constexpr std::uint32_t kReach = 7;  // tokens between a verb and its particle or object

class DeedReader {
 public:
  DeedReader(const Annotation& annotation, const Children& children, const DeedWords& words,
             const QuantityMention& quantity)
      : annotation_(annotation), children_(children), words_(words), quantity_(quantity) {}

  CountedDeeds read() {
    const TokenIndex counted = quantity_.head.valid() ? quantity_.head : number();
    if (quantity_.head.valid()) {
      const std::size_t before = found_.deeds.size();
      take_word(counted, DeedPart::kNoun);
      for (std::size_t i = before; i < found_.deeds.size(); ++i) found_.deeds[i].by_noun = true;
      if (!is_pronoun(counted)) found_.things.push_back(lemma(counted));
    }
    // "Six of the nine who were hurt": what follows is said of the nine.
    if (!is_share()) read_below(counted);
    climb(is_share() ? number() : counted);
    if (!is_share()) read_state(counted);
    if (!is_share()) read_who_behind(counted);
    if (!is_share() && quantity_.head.valid()) read_relative(counted);
    if (found_.deeds.empty() && !is_whole()) read_near(counted);
    // "She got 38 percent and he got 29": of what, the sentence does not say
    if (!quantity_.head.valid() && !is_share())
      std::erase_if(found_.deeds, [](const CountedDeed& told) { return told.weak; });
    return std::move(found_);
  }

  CountedDeeds read_behind() {
    const TokenIndex counted = quantity_.head;
    take_word(counted, DeedPart::kNoun);
    take_word(counted, DeedPart::kAdjective);  // "the dead"
    if (!is_pronoun(counted) && token(counted).upos == Upos::kNoun)
      found_.things.push_back(lemma(counted));
    read_below(counted);
    read_relative(counted);
    read_state(counted);
    if (found_.deeds.empty()) read_verbs_behind(counted);
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Token& token(TokenIndex t) const { return annotation_.tokens[t.index()]; }
  [[nodiscard]] std::string lemma(TokenIndex t) const { return lower_case(annotation_.lemma(t)); }
  [[nodiscard]] std::string word(TokenIndex t) const { return lower_case(annotation_.word(t)); }
  [[nodiscard]] TokenIndex number() const { return TokenIndex{quantity_.number.end - 1}; }
  [[nodiscard]] bool is_pronoun(TokenIndex t) const {
    return token(t).upos == Upos::kPron || token(t).upos == Upos::kDet;
  }
  [[nodiscard]] bool is_share() const { return quantity_.whole.valid(); }
  /// "430 branches" of "92 of their 430 branches": the sentence tells of the 92.
  [[nodiscard]] bool is_whole() const {
    return std::ranges::any_of(annotation_.quantities, [&](const QuantityMention& other) {
      return other.whole.valid() && &annotation_.quantities[other.whole.index()] == &quantity_;
    });
  }
  [[nodiscard]] bool is_verb(TokenIndex t) const {
    return token(t).upos == Upos::kVerb || token(t).upos == Upos::kAux;
  }

  void take(const DeedPhrase& phrase) {
    for (CountedDeed& known : found_.deeds) {
      if (known.deed != phrase.deed) continue;
      known.weak = known.weak && phrase.weak;
      known.by_noun = false;
      return;
    }
    found_.deeds.push_back({phrase.deed, phrase.weak, false});
  }

  void take_word(TokenIndex t, DeedPart part) {
    for (const DeedPhrase& phrase : words_.phrases(lemma(t))) {
      if (phrase.part == part && phrase.further.empty()) take(phrase);
    }
    if (part != DeedPart::kAdjective || word(t) == lemma(t)) return;
    for (const DeedPhrase& phrase : words_.phrases(word(t))) {
      if (phrase.part == part && phrase.further.empty()) take(phrase);
    }
  }

  /// Whether the words stand behind the token, in order and near.
  [[nodiscard]] bool follow(TokenIndex at, const std::vector<std::string>& words) const {
    const TokenRange sentence = annotation_.sentences[annotation_.sentence_of(at).index()].tokens;
    std::uint32_t t = at.value + 1;
    for (const std::string& wanted : words) {
      const std::uint32_t end = std::min(sentence.end, at.value + 1 + kReach);
      while (t < end && word(TokenIndex{t}) != wanted && lemma(TokenIndex{t}) != wanted) {
        if (word(TokenIndex{t}) == ",") return false;  // "were taken, most of them on the hill"
        ++t;
      }
      if (t >= end) return false;
      ++t;
    }
    return true;
  }

  /// The deeds that the verb tells of what stands in that part of it.
  bool take_verb(TokenIndex verb, DeedPart part, bool phrases_only) {
    const std::size_t before = found_.deeds.size();
    bool phrasal = false;
    if (is_denied(verb)) return take_denied(verb, part);
    for (const DeedPhrase& phrase : words_.phrases(lemma(verb))) {
      if (phrase.part != part || phrase.further.empty() || !follow(verb, phrase.further)) continue;
      take(phrase);
      phrasal = true;
    }
    if (!phrasal && !phrases_only && !has_particle(verb)) {
      for (const DeedPhrase& phrase : words_.phrases(lemma(verb))) {
        if (phrase.part == part && phrase.further.empty()) take(phrase);
      }
    }
    return found_.deeds.size() > before;
  }

  [[nodiscard]] bool is_denied(TokenIndex verb) const {
    return std::ranges::any_of(children_.of(verb), [&](TokenIndex child) {
      const std::string text = word(child);
      return text == "not" || text == "n't" || text == "n’t" || text == "never";
    });
  }

  /// "26 trains that did not run": what is told by a verb that is denied.
  bool take_denied(TokenIndex verb, DeedPart part) {
    const std::size_t before = found_.deeds.size();
    for (const DeedPhrase& phrase : words_.phrases("not")) {
      if (phrase.part != part || phrase.further.empty() || phrase.further.front() != lemma(verb))
        continue;
      const std::vector<std::string> rest(phrase.further.begin() + 1, phrase.further.end());
      if (follow(verb, rest)) take(phrase);
    }
    return found_.deeds.size() > before;
  }

  /// "Broke out" is not "broke".
  [[nodiscard]] bool has_particle(TokenIndex verb) const {
    return std::ranges::any_of(children_.of(verb), [&](TokenIndex child) {
      return token(child).relation == Relation::kCompoundPrt;
    });
  }

  [[nodiscard]] bool is_passive(TokenIndex verb) const {
    return std::ranges::any_of(children_.of(verb), [&](TokenIndex child) {
      const Relation relation = token(child).relation;
      const bool be = relation == Relation::kCop;  // "to be let down", as it is misread
      return relation == Relation::kAuxPass || relation == Relation::kNsubjPass || be;
    });
  }

  [[nodiscard]] TokenIndex subject(TokenIndex verb) const {
    for (const TokenIndex child : children_.of(verb)) {
      if (universal(token(child).relation) == Relation::kNsubj) return child;
    }
    return {};
  }

  /// A clause below what is counted: "who were hurt", "to be let down", "sold in May".
  void read_clause(TokenIndex verb) {
    const TokenIndex own = subject(verb);
    const std::string who = own.valid() ? word(own) : "";
    const bool relative = who == "who" || who == "that" || who == "which";
    if (own.valid() && !relative) return read_possessed(verb, own);
    const bool participle = token(verb).xpos == Xpos::kVbn;
    const bool object = is_passive(verb) || (participle && !relative);
    take_predicate(verb, object ? DeedPart::kObjectOf : DeedPart::kSubjectOf);
    if (relative) read_complements(verb);
    if (!relative && !object)
      take_verb(verb, DeedPart::kObjectOf, false);  // "64 branches to close"
  }

  /// "Patients whose operations were called off", "the branches that it will close".
  void read_possessed(TokenIndex verb, TokenIndex own) {
    const bool whose = std::ranges::any_of(
        children_.of(own), [&](TokenIndex child) { return word(child) == "whose"; });
    if (!whose) {
      take_verb(verb, DeedPart::kObjectOf, false);
      return;
    }
    const bool told =
        take_verb(verb, is_passive(verb) ? DeedPart::kObjectOf : DeedPart::kSubjectOf, false);
    if (told) found_.things.push_back(lemma(own));
  }

  void read_below(TokenIndex counted) {
    for (const TokenIndex child : children_.of(counted)) {
      if (quantity_.tokens.contains(child.value)) continue;
      const Relation relation = universal(token(child).relation);
      if (relation == Relation::kAmod) take_word(child, DeedPart::kAdjective);
      if (relation == Relation::kCompound) found_.things.push_back(lemma(child));
      if (relation == Relation::kAcl) read_clause(child);
    }
  }

  /// The verbs of the words behind, where the tree hangs them elsewhere: "the last miner to be
  /// brought up".
  void read_verbs_behind(TokenIndex counted) {
    constexpr std::uint32_t kClause = 10;
    const TokenRange sentence =
        annotation_.sentences[annotation_.sentence_of(counted).index()].tokens;
    const std::uint32_t end = std::min(sentence.end, counted.value + kClause);
    bool object = false;  // "whom", "to be"
    for (std::uint32_t t = counted.value + 1; t < end; ++t) {
      const TokenIndex at{t};
      if (token(at).upos == Upos::kPunct) return;
      object = object || word(at) == "whom" || lemma(at) == "be";
      if (token(at).upos != Upos::kVerb) continue;
      if (object) take_be(at);
      take_verb(at, object ? DeedPart::kObjectOf : DeedPart::kSubjectOf, false);
      return;
    }
  }

  /// "Each of the 31 who had been stuck": a relative clause that the tree hangs elsewhere.
  void read_who_behind(TokenIndex counted) {
    const TokenRange sentence =
        annotation_.sentences[annotation_.sentence_of(counted).index()].tokens;
    const std::uint32_t next = counted.value + 1;
    if (next >= sentence.end) return;
    const std::string text = word(TokenIndex{next});
    if (text == "who" || text == "whom") read_verbs_behind(counted);
  }

  /// "Each man still underground", "the 23 aboard", "those on board": where they are, whatever the
  /// tree makes of it.
  void read_state(TokenIndex counted) {
    const TokenRange sentence =
        annotation_.sentences[annotation_.sentence_of(counted).index()].tokens;
    std::uint32_t t =
        std::max(counted.value + 1, quantity_.head.valid() ? 0U : quantity_.tokens.end);
    while (t < sentence.end && (word(TokenIndex{t}) == "still" || word(TokenIndex{t}) == "on")) ++t;
    if (t >= sentence.end || t > counted.value + 3) return;
    const std::string state = word(TokenIndex{t});
    const bool on = word(TokenIndex{t - 1}) == "on";
    if (on != (state == "board")) return;
    for (const DeedPhrase& phrase : words_.phrases("be")) {
      if (phrase.part != DeedPart::kSubjectOf || phrase.further.empty()) continue;
      if (phrase.further.back() == state) take(phrase);
    }
  }

  /// A relative clause behind a name, which a tree may hang on the name: "224 patients at Santa
  /// Clara whose operations were called off".
  void read_relative(TokenIndex counted) {
    constexpr std::uint32_t kNames = 6;
    const TokenRange sentence =
        annotation_.sentences[annotation_.sentence_of(counted).index()].tokens;
    const std::uint32_t end = std::min(sentence.end, counted.value + 1 + kNames);
    for (std::uint32_t t = counted.value + 1; t < end; ++t) {
      const TokenIndex at{t};
      const std::string text = word(at);
      if (text == "who" || text == "whose" || text == "that" || text == "which") {
        const TokenIndex verb = token(at).head;
        if (text == "whose") return read_whose(at, end);
        if (verb.valid() && is_verb(verb) && verb.value > t) read_clause(verb);
        return;
      }
      const Upos tag = token(at).upos;
      if (tag != Upos::kPropn && tag != Upos::kAdp && tag != Upos::kDet) return;
    }
  }

  /// "Whose operations were called off": the noun behind it and the verb behind the noun.
  void read_whose(TokenIndex whose, std::uint32_t end) {
    TokenIndex own;
    const std::uint32_t last = std::min<std::uint32_t>(
        end + kReach, static_cast<std::uint32_t>(annotation_.tokens.size()));
    for (std::uint32_t t = whose.value + 1; t < last; ++t) {
      const TokenIndex at{t};
      if (token(at).sentence != token(whose).sentence) return;
      if (!own.valid() && token(at).upos == Upos::kNoun) own = at;
      if (token(at).upos != Upos::kVerb) continue;
      if (!own.valid()) return;
      const bool passive = token(at).xpos == Xpos::kVbn && is_passive(at);
      if (take_verb(at, passive ? DeedPart::kObjectOf : DeedPart::kSubjectOf, false))
        found_.things.push_back(lemma(own));
      return;
    }
  }

  /// A verb, or a noun or adjective with "be": "are dead", "were in custody".
  void take_predicate(TokenIndex at, DeedPart part) {
    if (is_verb(at)) {
      take_verb(at, part, false);
      if (is_passive(at)) take_be(at);  // "had been stuck"
      return;
    }
    for (const TokenIndex child : children_.of(at)) {
      if (token(child).relation != Relation::kCop) continue;
      take_be(at);
      take_word(at, DeedPart::kAdjective);
    }
  }

  /// "Be stuck", "be in hospital": what the word tells behind "be".
  void take_be(TokenIndex at) {
    for (const DeedPhrase& phrase : words_.phrases("be")) {
      if (phrase.part == DeedPart::kSubjectOf && !phrase.further.empty() &&
          (phrase.further.back() == lemma(at) || phrase.further.back() == word(at)))
        take(phrase);
    }
  }

  void climb(TokenIndex from) {
    TokenIndex at = from;
    for (int steps = 0; steps < kClimb; ++steps) {
      const TokenIndex head = token(at).head;
      if (!head.valid()) return;
      if (quantity_.tokens.contains(head.value)) {
        at = head;
        continue;
      }
      const Relation relation = token(at).relation;
      const bool claimed = is_verb(head) || universal(relation) == Relation::kNsubj;
      if (claimed) return read_verb(head, relation);
      if (token(head).upos == Upos::kNum) {  // "one of the 224 patients whose beds were moved"
        if (lemma(head) == "one") read_below_only(head);
        return;
      }
      if (universal(relation) == Relation::kNmod && !is_of(at)) return;
      take_word(head, DeedPart::kNoun);
      if (token(head).upos != Upos::kNoun || !quantity_.head.valid()) read_below_only(head);
      at = head;
    }
  }

  [[nodiscard]] bool is_of(TokenIndex noun) const {
    return std::ranges::any_of(children_.of(noun), [&](TokenIndex child) {
      const std::string text = word(child);
      return token(child).relation == Relation::kCase && (text == "of" || text == "for");
    });
  }

  /// "The last of the fifty-two to be let down".
  void read_below_only(TokenIndex head) {
    for (const TokenIndex child : children_.of(head)) {
      const Relation relation = universal(token(child).relation);
      const bool below = relation == Relation::kAcl || relation == Relation::kAdvcl;
      if (below && is_verb(child)) read_clause(child);
    }
  }

  /// Where the tree tells no deed: the plain verb of the figure's clause, by where it stands.
  void read_near(TokenIndex counted) {
    if (!quantity_.head.valid()) return;  // "buried the road at kilometre 14"
    const Clause* clause = clause_at(annotation_, number());
    if (clause == nullptr || !clause->predicate.valid() || !is_verb(clause->predicate)) return;
    const TokenIndex verb = clause->predicate;
    const bool object = verb.value < counted.value || is_passive(verb);
    take_verb(verb, object ? DeedPart::kObjectOf : DeedPart::kSubjectOf, false);
    std::erase_if(found_.deeds, [](const CountedDeed& told) { return told.weak; });
  }

  void read_verb(TokenIndex verb, Relation relation) {
    const Relation general = universal(relation);
    if (general == Relation::kNsubj) {
      const bool passive = relation == Relation::kNsubjPass || is_passive(verb);
      take_predicate(verb, passive ? DeedPart::kObjectOf : DeedPart::kSubjectOf);
    } else if (general == Relation::kObj) {
      take_verb(verb, DeedPart::kObjectOf, false);
    } else {
      take_verb(verb, DeedPart::kObjectOf, true);
    }
    if (general == Relation::kNsubj) read_complements(verb);
  }

  /// "Is to be closed", "had to leave".
  void read_complements(TokenIndex verb) {
    for (const TokenIndex child : children_.of(verb)) {
      if (token(child).relation != Relation::kXcomp) continue;
      take_predicate(child, is_passive(child) ? DeedPart::kObjectOf : DeedPart::kSubjectOf);
    }
  }

  const Annotation& annotation_;
  const Children& children_;
  const DeedWords& words_;
  const QuantityMention& quantity_;
  CountedDeeds found_;
};

}  // namespace

CountedDeeds counted_deeds(const Annotation& annotation, const Children& children,
                           const DeedWords& words, const QuantityMention& quantity) {
  return DeedReader(annotation, children, words, quantity).read();
}

CountedDeeds deeds_of_those(const Annotation& annotation, const Children& children,
                            const DeedWords& words, const QuantityMention& quantity) {
  return DeedReader(annotation, children, words, quantity).read_behind();
}

}  // namespace belie
