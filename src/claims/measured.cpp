// SPDX-License-Identifier: Apache-2.0
#include "claims/measured.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/names/spelling.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

constexpr std::uint32_t kPhraseReach =
    6;  // tokens behind what is counted: "31 people were on board"
constexpr std::uint32_t kWordsReach = 4;  // the predicate is shown with the figure when so near

constexpr std::string_view kPerson = "person";  // the widest class of those who are counted

/// Verbs between a noun and its figure: "the toll rose to 14", "attendance was 12,000".
constexpr std::array<std::string_view, 22> kBearing{
    "be",     "stand",  "rise",   "climb",    "reach", "hit",    "total", "exceed",
    "top",    "grow",   "remain", "increase", "fall",  "drop",   "jump",  "reach",
    "number", "amount", "come",   "go",       "stay",  "average"};

/// Verbs that mean less where they say whereto.
constexpr std::array<std::string_view, 4> kSending{"take", "send", "bring", "carry"};

class MeasureReader {
 public:
  MeasureReader(const Annotation& annotation, const LexiconIndex& lexicon, const Children& children,
                const QuantityMention& quantity)
      : annotation_(annotation),
        words_(lexicon.measure_words()),
        children_(children),
        quantity_(quantity) {}

  Measured read() {
    found_.words = quantity_.tokens;
    if (quantity_.head.valid()) {
      found_.words.begin = std::min(found_.words.begin, quantity_.head.value);
      found_.words.end = std::max(found_.words.end, quantity_.head.value + 1);
      read_counted(quantity_.head);
    }
    // The nearest words first: what is counted, its modifiers, the verb above, the noun that bears
    // the figure, a phrase behind it.
    if (by_counted() || by_modifier() || by_neighbour() || by_phrase() || by_relative() ||
        by_predicate() || by_bearing_noun() || by_clause() || by_form()) {
      show_predicate();
    }
    return found_;
  }

 private:
  [[nodiscard]] const Token& token(TokenIndex index) const {
    return annotation_.tokens[index.index()];
  }
  [[nodiscard]] std::string lemma(TokenIndex index) const {
    return lower_case(annotation_.lemma(index));
  }

  void read_counted(TokenIndex head) {
    const Upos tag = token(head).upos;
    const bool noun = tag == Upos::kNoun || tag == Upos::kPropn;
    found_.noun = noun ? lemma(head) : lower_case(annotation_.word(head));
    const CountedEntry* entry = words_.counted(compound(head));
    if (entry == nullptr) entry = words_.counted(found_.noun);
    found_.counted = entry != nullptr ? entry->id : found_.noun;
    if (!noun && entry == nullptr) found_.counted.clear();
    if (!noun) found_.noun.clear();
  }

  /// "police officer" for officer.
  [[nodiscard]] std::string compound(TokenIndex head) const {
    if (head.value == 0) return "";
    const TokenIndex before{head.value - 1};
    return lower_case(annotation_.word(before)) + " " + lemma(head);
  }

  /// Whether the measure's unit is that of the quantity and it is said of such things.
  [[nodiscard]] bool fits(const MeasureEntry& entry) const {
    if (entry.pair != (quantity_.kind == QuantityKind::kPair)) return false;
    if (entry.unit != quantity_.dimension && !entry.pair) {
      const bool share = quantity_.kind == QuantityKind::kShare && entry.unit == "percent";
      if (!share) return false;
    }
    if (entry.of.empty() || found_.counted.empty()) return true;
    if (entry.of.front() == '!') return !words_.is_within(found_.counted, entry.of.substr(1));
    return words_.is_within(found_.counted, entry.of);
  }

  bool take(MeasureWord part, const std::string& word, TokenIndex at, Grade grade) {
    for (const MeasureEntry* entry : words_.measures(part, word)) {
      if (!fits(*entry)) continue;
      found_.measure = entry;
      found_.predicate = at;
      found_.grade = grade;
      return true;
    }
    return false;
  }

  /// The verb with the particle behind it, else the verb: "shut in" is not "shut".
  bool take_verb(MeasureWord part, TokenIndex verb, Grade grade) {
    const std::uint32_t next = verb.value + 1;
    if (next < annotation_.tokens.size()) {
      const std::string phrasal =
          lemma(verb) + " " + lower_case(annotation_.word(TokenIndex{next}));
      if (take(part, phrasal, verb, grade)) return true;
    }
    return !goes_on(verb) && take(part, lemma(verb), verb, grade);
  }

  /// Whether the word behind the verb makes it another one: "sent out", "found guilty",
  /// "taken to hospital".
  [[nodiscard]] bool goes_on(TokenIndex verb) const {
    const TokenIndex next{verb.value + 1};
    if (next.index() >= annotation_.tokens.size()) return false;
    const Token& behind = token(next);
    const Xpos tag = token(verb).xpos;
    const bool told = tag == Xpos::kVbd || tag == Xpos::kVbn || tag == Xpos::kVbg;
    if (lemma(verb) == "take" && !told) return true;  // "takes 140 turns"
    const bool sends = is_one_of(kSending, lemma(verb));
    if (sends && lower_case(annotation_.word(next)) == "to") return true;
    if (behind.sentence != token(verb).sentence) return false;
    const bool before = behind.head.valid() && behind.head.value <= verb.value;
    const bool predicate = behind.relation == Relation::kXcomp && behind.upos != Upos::kVerb;
    return ((behind.upos == Upos::kAdj || predicate) && before) ||
           (behind.relation == Relation::kCompoundPrt && behind.head == verb);
  }

  /// "12 dead", "27 wounded", "15 victims", "nine bodies".
  bool by_counted() {
    if (!quantity_.head.valid() || !quantity_.dimension.empty()) return false;
    const TokenIndex head = quantity_.head;
    const std::string word = lower_case(annotation_.word(head));
    if (is_person_of_other_fate()) return true;
    const bool own =
        take(MeasureWord::kAdjective, word, head, Grade::kPattern) ||
        (!found_.noun.empty() && take(MeasureWord::kNoun, found_.noun, head, Grade::kPattern));
    if (!own) return false;
    // "The eight injured" may be workers or passengers.
    if (words_.is_within(found_.counted, kPerson)) found_.counted = kPerson;
    return true;
  }

  /// "20 victims were rescued", "14,000 lives saved": what happened to people, told by the verb
  /// behind the noun that would else tell of their death.
  bool is_person_of_other_fate() {
    if (found_.noun.empty() || words_.measures(MeasureWord::kNoun, found_.noun).empty()) {
      return false;
    }
    const Measured before = found_;
    TokenIndex verb{quantity_.head.value + 1};
    const TokenRange sentence = annotation_.sentences[sentence_index()].tokens;
    while (verb.value < sentence.end && token(verb).upos == Upos::kAux) ++verb.value;
    if (verb.value >= sentence.end || token(verb).xpos != Xpos::kVbn) return false;
    found_.counted = kPerson;
    if (take_verb(MeasureWord::kObjectOf, verb, Grade::kPattern) && found_.measure->of == kPerson) {
      return true;
    }
    found_ = before;
    return false;
  }

  /// "the ten stolen bells", "three dead soldiers".
  bool by_modifier() {
    if (!quantity_.head.valid()) return false;
    for (std::uint32_t i = quantity_.counted.begin; i < quantity_.counted.end; ++i) {
      const TokenIndex at{i};
      if (at == quantity_.head) break;
      const std::string word = lower_case(annotation_.word(at));
      if (take(MeasureWord::kAdjective, word, at, Grade::kPattern)) return true;
    }
    return false;
  }

  /// "Three people died", "12 have been killed", "injured nine": the verb beside it, whatever the
  /// tree says.
  bool by_neighbour() {
    const TokenRange sentence = annotation_.sentences[sentence_index()].tokens;
    if (quantity_.kind == QuantityKind::kPair) return false;
    const bool led = quantity_.tokens.begin > sentence.begin;
    const TokenIndex before{led ? quantity_.tokens.begin - 1 : 0};
    if (led && is_active(before) && take_verb(MeasureWord::kObjectOf, before, Grade::kPattern)) {
      return true;
    }
    if (!quantity_.dimension.empty()) return false;
    std::uint32_t at = quantity_.head.valid() ? quantity_.head.value + 1 : quantity_.tokens.end;
    bool passive = false;
    for (; at < sentence.end; ++at) {
      const Token& word = annotation_.tokens[at];
      if (word.upos != Upos::kAux && word.upos != Upos::kAdv) break;
      if (word.upos == Upos::kAux) passive = annotation_.lemma(TokenIndex{at}) == "be";
    }
    if (at >= sentence.end) return false;
    const TokenIndex verb{at};
    // "Left 12 people dead", "four are missing".
    if (take(MeasureWord::kAdjective, lower_case(annotation_.word(verb)), verb, Grade::kPattern)) {
      return true;
    }
    if (token(verb).upos != Upos::kVerb) return false;
    return take_verb(passive ? MeasureWord::kObjectOf : MeasureWord::kSubjectOf, verb,
                     Grade::kPattern);
  }

  /// A verb with an object of its own: "killed", "injuring"; not "were killed".
  [[nodiscard]] bool is_active(TokenIndex verb) const {
    return token(verb).upos == Upos::kVerb && !has_passive_auxiliary(verb);
  }

  /// "31 people on board", "four were in hospital".
  bool by_phrase() {
    const std::uint32_t begin =
        quantity_.head.valid() ? quantity_.head.value + 1 : quantity_.tokens.end;
    const TokenRange sentence = annotation_.sentences[sentence_index()].tokens;
    const std::uint32_t end = std::min(begin + kPhraseReach, sentence.end);
    for (std::uint32_t i = begin; i < end; ++i) {
      if (annotation_.tokens[i].upos == Upos::kNum) return false;
      std::string phrase;
      for (std::uint32_t j = i; j < std::min(i + 4, sentence.end); ++j) {
        phrase += (phrase.empty() ? "" : " ") + lower_case(annotation_.word(TokenIndex{j}));
        const Measured before = found_;
        if (!take(MeasureWord::kPhrase, phrase, TokenIndex{i}, Grade::kPattern)) continue;
        if (!some_of_whom_more_is_told(j + 1)) return true;
        found_ = before;
        return false;
      }
      const Upos tag = annotation_.tokens[i].upos;
      const bool who = i == begin && annotation_.word(TokenIndex{i}) == "who";
      if (!who && tag != Upos::kAux && tag != Upos::kAdv && tag != Upos::kVerb) return false;
    }
    return false;
  }

  /// "Nine people on the bus were unhurt": how many of those aboard, not how many were aboard.
  [[nodiscard]] bool some_of_whom_more_is_told(std::uint32_t behind) const {
    if (quantity_.determination == Determination::kDefinite) return false;
    const std::uint32_t end = annotation_.sentences[sentence_index()].tokens.end;
    if (behind + 1 >= end || annotation_.tokens[behind].upos != Upos::kAux) return false;
    const Token& predicate = annotation_.tokens[behind + 1];
    return predicate.upos == Upos::kAdj || predicate.xpos == Xpos::kVbn;
  }

  [[nodiscard]] std::size_t sentence_index() const {
    return token(TokenIndex{quantity_.tokens.begin}).sentence.index();
  }

  /// The token by which the quantity hangs in the tree: what is counted, or the number itself.
  [[nodiscard]] TokenIndex anchor() const {
    if (quantity_.head.valid()) return quantity_.head;
    for (std::uint32_t i = quantity_.tokens.begin; i < quantity_.tokens.end; ++i) {
      const TokenIndex head = annotation_.tokens[i].head;
      if (!head.valid() || !quantity_.tokens.contains(head.value)) return TokenIndex{i};
    }
    return TokenIndex{quantity_.number.begin};
  }

  /// "the three who were killed", "186 of those released", "people killed in the attack".
  bool by_relative() {
    if (by_relative_words()) return true;
    for (const TokenIndex child : children_.of(anchor())) {
      if (child < anchor()) continue;
      const Relation relation = token(child).relation;
      if (relation == Relation::kAcl && token(child).xpos == Xpos::kVbn) {
        if (take_verb(MeasureWord::kObjectOf, child, Grade::kTree)) return true;
      }
      if (relation == Relation::kAclRelcl && by_verb(child, relative_subject(child))) return true;
      const bool those = relation == Relation::kNmod || relation == Relation::kObl;
      if (those && is_demonstrative(child) && by_those(child)) return true;
    }
    return false;
  }

  /// "The three who were killed", "the $2.3 million that Stroud stole", by the words alone.
  bool by_relative_words() {
    constexpr std::uint32_t kReach = 6;
    const TokenRange sentence = annotation_.sentences[sentence_index()].tokens;
    std::uint32_t at = quantity_.head.valid()
                           ? std::max(quantity_.head.value + 1, quantity_.tokens.end)
                           : quantity_.tokens.end;
    if (at >= sentence.end) return false;
    const std::string relative = lower_case(annotation_.word(TokenIndex{at}));
    if (relative != "who" && relative != "that" && relative != "which") return false;
    bool actor = false;
    bool passive = false;
    for (const std::uint32_t end = std::min(sentence.end, at + kReach); ++at < end;) {
      const Token& word = annotation_.tokens[at];
      if (word.upos == Upos::kPunct) return false;
      actor |= word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kPron;
      passive |= word.upos == Upos::kAux && annotation_.lemma(TokenIndex{at}) == "be";
      if (word.upos != Upos::kVerb) continue;
      const MeasureWord part = actor || passive ? MeasureWord::kObjectOf : MeasureWord::kSubjectOf;
      return take_verb(part, TokenIndex{at}, Grade::kPattern);
    }
    return false;
  }

  [[nodiscard]] bool is_demonstrative(TokenIndex at) const {
    const std::string word = lower_case(annotation_.word(at));
    return word == "those" || word == "them" || word == "these";
  }

  bool by_those(TokenIndex those) {
    return std::ranges::any_of(children_.of(those), [&](TokenIndex child) {
      const Relation relation = token(child).relation;
      if (relation == Relation::kAcl) {
        return take_verb(MeasureWord::kObjectOf, child, Grade::kTree);
      }
      return relation == Relation::kAclRelcl && by_verb(child, relative_subject(child));
    });
  }

  enum class Part : std::uint8_t { kSubject, kPassiveSubject, kObject };

  [[nodiscard]] Part relative_subject(TokenIndex verb) const {
    bool passive = token(verb).xpos == Xpos::kVbn;
    bool subject_who = false;
    bool other_subject = false;
    for (const TokenIndex child : children_.of(verb)) {
      const Relation relation = token(child).relation;
      const std::string word = lower_case(annotation_.word(child));
      const bool relative = word == "who" || word == "that" || word == "which";
      if (relation == Relation::kNsubjPass) passive = true;
      if (universal(relation) == Relation::kNsubj) (relative ? subject_who : other_subject) = true;
      if (relation == Relation::kAux && (word == "have" || word == "has" || word == "had")) {
        passive = has_passive_auxiliary(verb);
      }
    }
    if (other_subject) return Part::kObject;
    return passive ? Part::kPassiveSubject : Part::kSubject;
  }

  [[nodiscard]] bool has_passive_auxiliary(TokenIndex verb) const {
    return std::ranges::any_of(children_.of(verb), [&](TokenIndex child) {
      return token(child).relation == Relation::kAuxPass;
    });
  }

  bool by_verb(TokenIndex verb, Part part) {
    if (part == Part::kSubject) {
      if (take_verb(MeasureWord::kSubjectOf, verb, Grade::kTree)) return true;
      // "were dead", "are missing": the predicate is the adjective.
      return take(MeasureWord::kAdjective, lower_case(annotation_.word(verb)), verb, Grade::kTree);
    }
    if (take_verb(MeasureWord::kObjectOf, verb, Grade::kTree)) return true;
    return take(MeasureWord::kAdjective, lower_case(annotation_.word(verb)), verb, Grade::kTree);
  }

  [[nodiscard]] Part part_of(Relation relation) const {
    if (relation == Relation::kNsubjPass) return Part::kPassiveSubject;
    return relation == Relation::kNsubj ? Part::kSubject : Part::kObject;
  }

  /// "killed 12", "12 were killed", "12 died", "320 flights had to be cancelled".
  bool by_predicate() {
    TokenIndex at = anchor();
    // "the deaths of 15 people", "three of the workers": climb to the phrase's own head.
    for (int steps = 0; steps < 3; ++steps) {
      const Relation relation = token(at).relation;
      const TokenIndex head = token(at).head;
      if (!head.valid()) return false;
      if (relation == Relation::kNmod || relation == Relation::kNmodPoss) {
        return take(MeasureWord::kNoun, lemma(head), head, Grade::kPattern);
      }
      const bool argument = relation == Relation::kNsubj || relation == Relation::kNsubjPass ||
                            relation == Relation::kObj;
      if (argument) return by_argument(head, part_of(relation));
      const bool money = relation == Relation::kObl && !quantity_.dimension.empty();
      if (money)
        return take(MeasureWord::kObjectOf, lemma(head), head, Grade::kTree) ||
               by_subject_noun(head);
      if (relation != Relation::kConj && relation != Relation::kNummod) return by_subject_noun(at);
      at = head;
    }
    return false;
  }

  /// Down the chain of "had to cancel", "were found dead".
  bool by_argument(TokenIndex verb, Part part) {
    if (by_verb(verb, part)) return true;
    if (part == Part::kObject && by_subject_noun(verb)) return true;
    return std::ranges::any_of(children_.of(verb), [&](TokenIndex child) {
      const Token& below = token(child);
      if (below.relation != Relation::kXcomp) return false;
      if (below.upos == Upos::kAdj || below.xpos == Xpos::kVbn) {
        return take(MeasureWord::kAdjective, lower_case(annotation_.word(child)), child,
                    Grade::kTree);
      }
      return by_verb(child, part == Part::kObject ? Part::kObject : Part::kSubject);
    });
  }

  /// "the toll rose to 14", "attendance was 12,000": the subject of a bearing verb.
  bool by_subject_noun(TokenIndex verb) {
    const bool bearing = is_one_of(kBearing, lemma(verb)) || token(verb).upos == Upos::kNum ||
                         token(verb).upos == Upos::kSym || token(verb).upos == Upos::kNoun;
    if (!bearing) return false;
    for (const TokenIndex child : children_.of(verb)) {
      if (universal(token(child).relation) != Relation::kNsubj) continue;
      if (take_noun(child)) return true;
    }
    return false;
  }

  bool take_noun(TokenIndex noun) {
    return take(MeasureWord::kNoun, compound(noun), noun, Grade::kPattern) ||
           take(MeasureWord::kNoun, lemma(noun), noun, Grade::kPattern);
  }

  /// "a death toll of 15", "a $2.3 billion takeover", "the 3-1 victory", "a price tag of $5".
  bool by_bearing_noun() {
    const TokenRange sentence = annotation_.sentences[sentence_index()].tokens;
    const std::uint32_t begin = quantity_.tokens.begin;
    const bool of = begin > sentence.begin + 1 && annotation_.word(TokenIndex{begin - 1}) == "of";
    if (of && take_noun(TokenIndex{begin - 2})) return true;
    // "A $2.3 billion takeover", "the 3-1 victory"; what is counted bears no figure of its own.
    if (quantity_.dimension.empty() && quantity_.kind != QuantityKind::kPair) return false;
    for (std::uint32_t i = quantity_.tokens.end;
         i < std::min(quantity_.tokens.end + 4, sentence.end); ++i) {
      const Upos tag = annotation_.tokens[i].upos;
      if (tag == Upos::kNoun && take_noun(TokenIndex{i})) return true;
      const bool inside =
          tag == Upos::kNoun || tag == Upos::kAdj || tag == Upos::kPunct || tag == Upos::kPropn;
      if (!inside || annotation_.word(TokenIndex{i}) == ",") break;
    }
    return false;
  }

  /// "voted 49 to 36", "would buy its rival for $2.3 billion": the verb of the clause, for figures
  /// that no tree hangs on it.
  bool by_clause() {
    const TokenIndex number{quantity_.number.begin};
    const bool pair = quantity_.kind == QuantityKind::kPair;
    const bool price = quantity_.kind == QuantityKind::kMoney && quantity_.tokens.begin > 0 &&
                       annotation_.word(TokenIndex{quantity_.tokens.begin - 1}) == "for";
    if (!pair && !price) return false;
    const Clause* clause = clause_at(annotation_, number);
    if (clause == nullptr) return false;
    const TokenRange sentence = annotation_.sentences[sentence_index()].tokens;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const TokenIndex at{i};
      if (annotation_.clause_of_token[i] != annotation_.clause_of_token[number.index()]) continue;
      const bool verb = token(at).upos == Upos::kVerb;
      if (verb && take(MeasureWord::kObjectOf, lemma(at), at, Grade::kTree)) return true;
      if (verb && pair && take(MeasureWord::kSubjectOf, lemma(at), at, Grade::kTree)) return true;
      if (!verb && pair && take_noun(at)) return true;
    }
    return false;
  }

  /// "3:05:40", "3 hours, 5 minutes and 40 seconds": nobody times to the second what is no race. A
  /// results line ("Rovers 3 Town 2") has no verb.
  bool by_form() {
    if (quantity_.kind == QuantityKind::kPair && !has_verb()) return take_form("score");
    if (quantity_.dimension != "time") return false;
    const std::string_view words = annotation_.text(annotation_.span(quantity_.tokens));
    const bool clock = std::ranges::count(words, ':') == 2;
    const bool seconds = words.find("minute") != std::string_view::npos &&
                         words.find("second") != std::string_view::npos;
    return (clock || seconds) && take_form("finishing-time");
  }

  [[nodiscard]] bool has_verb() const {
    const TokenRange sentence = annotation_.sentences[sentence_index()].tokens;
    return std::ranges::any_of(
        annotation_.tokens.begin() + sentence.begin, annotation_.tokens.begin() + sentence.end,
        [](const Token& t) { return t.upos == Upos::kVerb || t.upos == Upos::kAux; });
  }

  bool take_form(std::string_view id) {
    const MeasureEntry* entry = words_.measure(id);
    if (entry == nullptr || !fits(*entry)) return false;
    found_.measure = entry;
    found_.predicate = anchor();
    return true;
  }

  void show_predicate() {
    const std::uint32_t at = found_.predicate.value;
    TokenRange& words = found_.words;
    if (at >= words.end && at < words.end + kWordsReach) words.end = at + 1;
    if (at < words.begin && at + kWordsReach >= words.begin) words.begin = at;
  }

  const Annotation& annotation_;
  const MeasureWords& words_;
  const Children& children_;
  const QuantityMention& quantity_;
  Measured found_;
};

}  // namespace

Children::Children(const Annotation& annotation) : children_(annotation.tokens.size()) {
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const TokenIndex head = annotation.tokens[i].head;
    if (head.valid()) children_[head.index()].push_back(TokenIndex{i});
  }
}

bool tells_rest(const Annotation& annotation, const QuantityMention& quantity) {
  static constexpr std::array<std::string_view, 2> kLeft{"left", "remaining"};
  static constexpr std::array<std::string_view, 5> kToDo{"go", "play", "run", "spare", "come"};
  const std::uint32_t behind = std::max(quantity.tokens.end, quantity.counted.end);
  if (behind + 1 >= annotation.tokens.size()) return false;
  const std::string next = lower_case(annotation.word(TokenIndex{behind}));
  return is_one_of(kLeft, next) ||
         (next == "to" && is_one_of(kToDo, annotation.word(TokenIndex{behind + 1})));
}

Measured measured(const Annotation& annotation, const LexiconIndex& lexicon,
                  const Children& children, const QuantityMention& quantity) {
  return MeasureReader(annotation, lexicon, children, quantity).read();
}

}  // namespace belie
