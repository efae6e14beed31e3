// SPDX-License-Identifier: Apache-2.0
#include "claims/states/status_predicates.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 5> kTellings{"now", "still", "has", "turned", "was"};

/// Verbs that join a thing and its state.
constexpr std::array<std::string_view, 9> kCopulas{"be",  "remain", "stay", "keep", "stand",
                                                   "lie", "become", "go",   "leave"};
/// Those by which the state goes on.
constexpr std::array<std::string_view, 3> kLasting{"remain", "stay", "keep"};

/// Forms of theirs that the tagger takes for nouns.
constexpr std::array<std::string_view, 4> kLastingForms{"remains", "remained", "stays", "keeps"};

/// Words that may stand between a copula and the state.
constexpr std::array<std::string_view, 22> kBetween{
    "still",      "now",          "currently", "again",  "not",    "n't",  "also",    "already",
    "no",         "longer",       "never",     "yet",    "all",    "both", "largely", "fully",
    "completely", "indefinitely", "partly",    "mostly", "firmly", "once"};

constexpr std::array<std::string_view, 24> kPartly{
    "partly",      "partially", "mostly",     "largely",    "nearly",        "almost",
    "temporarily", "briefly",   "limited",    "gradually",  "virtually",     "practically",
    "effectively", "initially", "originally", "informally", "provisionally", "conditionally",
    "technically", "somewhat",  "formerly",   "once",       "reportedly",    "hopefully"};

/// What makes a present one of every week.
constexpr std::array<std::string_view, 18> kHabits{
    "usually", "often",   "always",    "sometimes", "normally",  "daily",
    "weekly",  "every",   "each",      "typically", "generally", "regularly",
    "sundays", "mondays", "saturdays", "weekends",  "holidays",  "nightly"};

constexpr std::array<std::string_view, 14> kUnsure{
    "if",   "unless",   "whether", "once",      "should", "provided", "in",
    "lest", "assuming", "suppose", "supposing", "until",  "till",     "before"};

bool is_verb(const Token& token) { return token.upos == Upos::kVerb || token.upos == Upos::kAux; }

}  // namespace

std::string_view to_text(Telling telling) { return kTellings[static_cast<std::size_t>(telling)]; }

StatePredicates::StatePredicates(const Annotation& annotation, const LexiconIndex& lexicon)
    : annotation_(annotation), words_(lexicon.state_words()), below_(annotation.tokens.size()) {
  for (std::uint32_t t = 0; t < annotation.tokens.size(); ++t) {
    const TokenIndex head = annotation.tokens[t].head;
    if (head.valid()) below_[head.index()].push_back(t);
  }
}

TokenRange StatePredicates::sentence_of(std::uint32_t token) const {
  return annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens;
}

std::string StatePredicates::lower(std::uint32_t token) const {
  return lower_case(annotation_.word(TokenIndex{token}));
}

std::vector<StatePredicate> StatePredicates::at(std::uint32_t token) const {
  std::vector<StatePredicate> found;
  const auto add = [&](std::string_view first) {
    for (const StatePhrase& phrase : words_.phrases(first)) {
      if (auto predicate = read(phrase, token)) found.push_back(*predicate);
    }
  };
  const std::string word = lower(token);
  add(word);
  const std::string_view lemma = annotation_.lemma(TokenIndex{token});
  if (lemma != word) add(lemma);
  std::ranges::stable_sort(found, std::ranges::greater{}, [](const StatePredicate& p) {
    return p.words.size() * 2 + (p.phrase->part == StateWord::kComplement ? 1 : 0);
  });
  std::size_t longest = 0;  // "out of control" is not "out", "found him guilty" no find
  for (const StatePredicate& p : found) longest = std::max(longest, p.phrase->words.size());
  std::erase_if(found, [&](const StatePredicate& p) { return p.phrase->words.size() < longest; });
  return found;
}

/// The end of the phrase that begins at the token; the token itself where it does not stand there.
std::uint32_t StatePredicates::end_of(const StatePhrase& phrase, std::uint32_t token) const {
  constexpr int kMostAdverbs = 2;
  const std::uint32_t end = sentence_of(token).end;
  std::uint32_t at = token + 1;
  int adverbs = 0;
  for (std::size_t i = 1; i < phrase.words.size();) {
    if (at >= end) return token;
    const std::string& wanted = phrase.words[i];
    if (wanted == "*") {  // "escape without * scratch": one to four words of a noun phrase
      at = end_of_gap(at, i + 1 < phrase.words.size() ? phrase.words[i + 1] : "");
      ++i;
      continue;
    }
    const Token& found = annotation_.tokens[at];
    const bool possessive =
        wanted == "one's" && (found.xpos == Xpos::kPrpPoss || found.xpos == Xpos::kPos);
    if (possessive || lower(at) == wanted || annotation_.lemma(TokenIndex{at}) == wanted) {
      ++i;
    } else if (found.upos != Upos::kAdv || ++adverbs > kMostAdverbs ||
               phrase.part == StateWord::kComplement) {
      const bool particle =
          phrase.words.size() == 2 && is_verb(annotation_.tokens[token]) &&
          std::ranges::any_of(below_[token], [&](std::uint32_t c) {
            return lower(c) == wanted && annotation_.tokens[c].relation == Relation::kCompoundPrt;
          });
      if (particle || stands_behind_object(phrase, at)) return token + 1;
      return token;
    }
    ++at;
  }
  return at;
}

/// Behind the words that fill a gap before the wanted one, or where they cannot be such.
std::uint32_t StatePredicates::end_of_gap(std::uint32_t at, std::string_view wanted) const {
  constexpr std::uint32_t kLongest = 4;
  const std::uint32_t end = std::min(sentence_of(at).end, at + kLongest);
  while (at < end && annotation_.lemma(TokenIndex{at}) != wanted && lower(at) != wanted &&
         !is_verb(annotation_.tokens[at]) && annotation_.tokens[at].upos != Upos::kPunct)
    ++at;
  return at;
}

/// "found the bookseller Dora Lanz guilty": the object stands inside the phrase.
bool StatePredicates::stands_behind_object(const StatePhrase& phrase, std::uint32_t at) const {
  constexpr std::uint32_t kReach = 10;
  const std::size_t words = phrase.words.size();  // "sent the treasurer, Ivo Brandl, to jail"
  if (phrase.part != StateWord::kTransitive || words < 2 || words > 3) return false;
  const std::uint32_t end = std::min(sentence_of(at).end, at + kReach);
  for (; at < end; ++at) {
    if (words == 2 && lower(at) == phrase.words.back()) return true;
    if (words == 3 && lower(at) == phrase.words[1])
      return at + 1 < sentence_of(at).end && lower(at + 1) == phrase.words[2];
    const Upos tag = annotation_.tokens[at].upos;
    const bool object = tag == Upos::kDet || tag == Upos::kNoun || tag == Upos::kPropn ||
                        tag == Upos::kAdj || tag == Upos::kPron || tag == Upos::kNum ||
                        lower(at) == ",";
    if (!object) return false;
  }
  return false;
}

std::optional<StatePredicate> StatePredicates::read(const StatePhrase& phrase,
                                                    std::uint32_t token) const {
  if (phrase.part == StateWord::kNoun) return read_noun(phrase, token);
  const bool verb = phrase.part != StateWord::kComplement;
  if (verb && (!is_verb(annotation_.tokens[token]) ||
               annotation_.lemma(TokenIndex{token}) != phrase.words.front())) {
    return std::nullopt;
  }
  if (!verb && lower(token) != phrase.words.front()) return std::nullopt;
  const std::uint32_t end = end_of(phrase, token);
  if (end == token) return std::nullopt;
  StatePredicate predicate;
  predicate.phrase = &phrase;
  predicate.words = {token, end};
  predicate.head = token;
  predicate.begin = token;
  if (!(verb ? read_verb(predicate) : read_complement(predicate))) return std::nullopt;
  return predicate;
}

/// "His conviction", "the acquittal": an outcome that the sentence takes for granted.
std::optional<StatePredicate> StatePredicates::read_noun(const StatePhrase& phrase,
                                                         std::uint32_t token) const {
  const std::uint32_t first = sentence_of(token).begin;
  if (phrase.family() != "verdict" || phrase.words.size() != 1 || token == first ||
      annotation_.lemma(TokenIndex{token}) != phrase.words.front())
    return std::nullopt;
  StatePredicate predicate;
  predicate.phrase = &phrase;
  predicate.words = {token, token + 1};
  predicate.head = predicate.begin = token;
  predicate.telling = Telling::kTurned;
  predicate.nominal = true;
  const Xpos before = annotation_.tokens[token - 1].xpos;
  if (before == Xpos::kPrpPoss) {
    predicate.thing = token - 1;
  } else if (before == Xpos::kPos && token > first + 1) {
    predicate.thing = token - 2;
  } else if (lower(token - 1) != "the") {
    return std::nullopt;
  }
  const Clause* clause = clause_at(annotation_, TokenIndex{token});
  const bool asserted = clause == nullptr || clause->modality != Modality::kConditional;
  const Xpos next =
      token + 1 < sentence_of(token).end ? annotation_.tokens[token + 1].xpos : Xpos::kNone;
  if (!asserted || next == Xpos::kNn || next == Xpos::kNns) return std::nullopt;
  return predicate;
}

std::optional<std::uint32_t> StatePredicates::child(std::uint32_t head, Relation relation) const {
  for (const std::uint32_t c : below_[head]) {
    if (annotation_.tokens[c].relation == relation) return c;
  }
  return std::nullopt;
}

/// The last such child before the head, past a dateline that is taken for a subject; else the
/// first.
std::optional<std::uint32_t> StatePredicates::nearest_before(std::uint32_t head,
                                                             Relation relation) const {
  std::optional<std::uint32_t> found;
  for (const std::uint32_t c : below_[head]) {
    if (annotation_.tokens[c].relation == relation && (!found || c < head)) found = c;
  }
  return found;
}

/// "called off the rest of it": what the tree hangs on the particle as on a preposition.
std::optional<std::uint32_t> StatePredicates::object_of(const StatePredicate& predicate) const {
  const std::uint32_t verb = predicate.words.begin;
  const auto own = child(verb, Relation::kObj);
  const bool inside = own && *own > verb && *own < predicate.words.end &&
                      annotation_.tokens[predicate.words.end - 1].upos == Upos::kAdp;
  if (own && !inside) return own;  // "put its mark to the accord": the mark is not what is signed
  for (const std::uint32_t c : below_[verb]) {
    if (c < predicate.words.end) continue;
    const auto particle = child(c, Relation::kCase);
    if (particle && *particle > verb && *particle < predicate.words.end) return c;
  }
  if (inside) {
    for (std::uint32_t at = predicate.words.end;
         at < std::min(sentence_of(verb).end, predicate.words.end + 8); ++at) {
      const Upos tag = annotation_.tokens[at].upos;
      const bool last =
          at + 1 >= sentence_of(verb).end || annotation_.tokens[at + 1].upos != Upos::kNoun;
      if (tag == Upos::kNoun && last) return at;
      if (tag == Upos::kVerb || tag == Upos::kPunct) break;
    }
  }
  return std::nullopt;
}

/// What "which", "that" and "who" take up: the word on which their clause hangs.
std::optional<std::uint32_t> StatePredicates::antecedent(std::uint32_t relative) const {
  std::uint32_t at = relative;
  for (int i = 0; i < 6 && annotation_.tokens[at].head.valid(); ++i) {
    const Token& token = annotation_.tokens[at];
    const auto head = static_cast<std::uint32_t>(token.head.index());
    if (token.relation == Relation::kAclRelcl || token.relation == Relation::kAdvclRelcl)
      return head;
    at = head;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> StatePredicates::subject_of(std::uint32_t verb, int depth) const {
  constexpr int kDeepest = 4;
  constexpr std::array kSubjects{Relation::kNsubj, Relation::kNsubjPass};
  for (const Relation relation : kSubjects) {
    if (const auto subject = nearest_before(verb, relation)) {
      const std::string word = lower(*subject);
      const Xpos tag = annotation_.tokens[*subject].xpos;
      const bool relative = tag == Xpos::kWdt || tag == Xpos::kWp || word == "which";
      if (relative || (word == "that" && tag != Xpos::kDt)) return antecedent(*subject);
      return behind_dateline(*subject, verb);
    }
  }
  const Token& token = annotation_.tokens[verb];
  if (!token.head.valid() || depth == kDeepest) return std::nullopt;
  const auto head = static_cast<std::uint32_t>(token.head.index());
  const Relation relation = token.relation;
  if (relation == Relation::kConj || relation == Relation::kXcomp) {
    return subject_of(head, depth + 1);
  }
  if (relation == Relation::kAclRelcl) return head;
  return std::nullopt;
}

/// "PIRAEUS, Greece – The captain has": the tree takes the dateline for the subject.
std::uint32_t StatePredicates::behind_dateline(std::uint32_t subject, std::uint32_t verb) const {
  constexpr std::uint32_t kLongest = 10;
  const std::uint32_t first = sentence_of(subject).begin;
  std::uint32_t dash = first;
  while (dash < std::min(verb, first + kLongest) && lower(dash) != "–" && lower(dash) != "—")
    ++dash;
  if (dash >= std::min(verb, first + kLongest) || subject > dash) return subject;
  for (std::uint32_t at = dash + 1; at < verb; ++at) {
    const Token& token = annotation_.tokens[at];
    const bool noun = token.upos == Upos::kNoun || token.upos == Upos::kPropn;
    const bool inside = token.head.valid() && token.head.index() > at &&
                        token.head.index() < verb &&
                        universal(token.relation) == Relation::kCompound;
    if (noun && !inside && universal(token.relation) != Relation::kNmod) return at;
    if (token.upos == Upos::kVerb) break;
  }
  return subject;
}

bool StatePredicates::is_passive(std::uint32_t verb) const {
  return annotation_.tokens[verb].xpos == Xpos::kVbn &&
         (child(verb, Relation::kAuxPass) || child(verb, Relation::kNsubjPass));
}

/// "is still", "has remained": the copula before the words of a complement.
std::optional<std::uint32_t> StatePredicates::copula_before(std::uint32_t begin) const {
  const std::uint32_t first = sentence_of(begin).begin;
  for (std::uint32_t at = begin; at > first;) {
    --at;
    const std::string_view lemma = annotation_.lemma(TokenIndex{at});
    const Token& token = annotation_.tokens[at];
    if (is_verb(token) && is_one_of(kCopulas, lemma)) return at;
    if (is_one_of(kLastingForms, lower(at)) && at > first) return at;
    if (!is_one_of(kBetween, lower(at)) && token.upos != Upos::kAdv) return std::nullopt;
  }
  return std::nullopt;
}

bool StatePredicates::read_complement(StatePredicate& predicate) const {
  const std::uint32_t begin = predicate.words.begin;
  auto copula = copula_before(begin);
  const Token& word = annotation_.tokens[begin];
  const bool joined = word.relation == Relation::kConj && word.head.valid() && !is_verb(word) &&
                      word.head.index() < begin && word.head.index() + 4 > begin;
  // "is dry and open to traffic", not "when the price is good and shut when it is not"
  if (!copula && joined && conjunction(static_cast<std::uint32_t>(word.head.index())).empty())
    copula = copula_before(static_cast<std::uint32_t>(word.head.index()));
  const std::uint32_t first = sentence_of(begin).begin;
  if (!copula && predicate.phrase->family() == "force" && lower(begin) == "in" && begin > first &&
      annotation_.tokens[begin - 1].upos == Upos::kNoun) {  // "the sanctions in force"
    predicate.thing = begin - 1;
    predicate.telling = Telling::kNow;
    return predicate.words.size() > 1;
  }
  if (!copula) return read_absolute(predicate) || read_kept(predicate);
  const std::string_view lemma = annotation_.lemma(TokenIndex{*copula});
  if (lemma == "go" || lemma == "leave") return false;
  std::vector<std::uint32_t> candidates{*copula};
  for (std::uint32_t t = begin; t < predicate.words.end; ++t) candidates.push_back(t);
  std::optional<std::uint32_t> subject;
  for (const int depth : {4, 0}) {  // own subjects first
    for (const std::uint32_t candidate : candidates) {
      if (!subject) subject = subject_of(candidate, depth);
    }
  }
  if (subject && *subject < begin) predicate.thing = *subject;
  predicate.begin = *copula;
  const auto head = annotation_.tokens[begin].head;
  predicate.head =
      annotation_.clause_of_token[begin] == annotation_.clause_of_token[*copula] || !head.valid()
          ? begin
          : *copula;
  return tell(predicate, *copula, true);
}

/// "with the second kiln running again since midnight"
bool StatePredicates::read_absolute(StatePredicate& predicate) const {
  constexpr std::uint32_t kReach = 6;
  const std::uint32_t begin = predicate.words.begin;
  const std::uint32_t first = sentence_of(begin).begin;
  if (begin < first + 2 || annotation_.tokens[begin - 1].upos != Upos::kNoun) return false;
  for (std::uint32_t at = begin - 1; at > first && at + kReach > begin;) {
    --at;
    const Upos tag = annotation_.tokens[at].upos;
    if (lower(at) == "with") {
      predicate.thing = begin - 1;
      predicate.telling = Telling::kNow;
      return annotation_.tokens[begin].xpos == Xpos::kVbg || predicate.words.size() > 1;
    }
    if (tag != Upos::kNoun && tag != Upos::kPropn && tag != Upos::kAdj && tag != Upos::kNum &&
        tag != Upos::kDet && annotation_.tokens[at].xpos != Xpos::kPrpPoss)
      return false;
  }
  return false;
}

/// "Flooding has kept the library shut": the thing stands between.
bool StatePredicates::read_kept(StatePredicate& predicate) const {
  const TokenIndex head = annotation_.tokens[predicate.words.begin].head;
  if (!head.valid() || head.index() > predicate.words.begin) return false;
  const auto verb = static_cast<std::uint32_t>(head.index());
  const std::string_view lemma = annotation_.lemma(head);
  const auto object = child(verb, Relation::kObj);
  const bool found = lemma == "find" || lemma == "declare" || lemma == "pronounce";
  if ((lemma != "keep" && lemma != "leave" && !found) || !object || *object > predicate.words.begin)
    return false;
  predicate.thing = *object;
  predicate.head = predicate.begin = verb;
  predicate.active = true;
  if (found) {  // "found the banker guilty"
    const Clause* clause = clause_at(annotation_, TokenIndex{verb});
    predicate.telling = Telling::kTurned;
    return annotation_.tokens[verb].xpos == Xpos::kVbd &&
           (clause == nullptr || clause->modality == Modality::kAsserted);
  }
  return tell(predicate, verb, true);
}

/// "The treaty, ratified by parliament in April": without a verb of its own.
bool StatePredicates::read_reduced(StatePredicate& predicate) const {
  const std::uint32_t verb = predicate.words.begin;
  const Token& token = annotation_.tokens[verb];
  const std::uint32_t first = sentence_of(verb).begin;
  // "Ms Kern, cleared of all charges on Thursday, hugged": whatever the tree hangs it on
  const bool aside = verb > first + 1 && lower(verb - 1) == "," &&
                     annotation_.tokens[verb - 2].upos == Upos::kPropn &&
                     token.relation != Relation::kConj;
  if ((token.xpos != Xpos::kVbn && !(aside && token.xpos == Xpos::kVbd)) ||
      (token.relation != Relation::kAcl && !aside) || !token.head.valid() ||
      child(verb, Relation::kNsubj) || child(verb, Relation::kObj))
    return false;
  for (std::uint32_t at = verb; at > sentence_of(verb).begin && at + 4 > verb;) {
    --at;
    if (lower(at) == "which" || lower(at) == "that" || lower(at) == "who") return false;
  }
  const Clause* clause = clause_at(annotation_, TokenIndex{verb});
  const bool dated = clause != nullptr && clause->predicate.value == verb && !clause->times.empty();
  for (const std::uint32_t c : below_[verb]) {
    if (annotation_.tokens[c].relation == Relation::kOblAgent) predicate.agent = c;
    if (lower(c) == "not" || lower(c) == "never") return false;
  }
  if (!dated && predicate.agent == StatePredicate::kNone) return false;
  predicate.thing = aside ? verb - 2 : static_cast<std::uint32_t>(token.head.index());
  predicate.telling = Telling::kTurned;
  return true;
}

bool StatePredicates::read_verb(StatePredicate& predicate) const {
  const std::uint32_t verb = predicate.words.begin;
  const StateWord part = predicate.phrase->part;
  const bool passive = is_passive(verb);
  const auto subject = subject_of(verb, 0);
  if (part == StateWord::kTransitive) {
    if (!passive && read_reduced(predicate)) return true;
    if (passive) {
      if (subject) predicate.thing = *subject;
      for (const std::uint32_t c : below_[verb]) {
        if (annotation_.tokens[c].relation == Relation::kOblAgent) predicate.agent = c;
      }
    } else {
      const auto object = object_of(predicate);
      if (!object) return false;
      const bool inside = lower(*object) == predicate.phrase->words.back() && *object > verb + 1;
      const std::string word = lower(*object);
      const bool relative = annotation_.tokens[*object].xpos == Xpos::kWdt || word == "which";
      const auto thing = relative ? antecedent(*object) : object;
      if (!thing) return false;
      predicate.thing = inside ? *object - 1 : *thing;  // "found Dora Lanz guilty"
      // "married her coach": both are, and the subject has the name
      if (predicate.phrase->family() == "marriage" && subject) predicate.thing = *subject;
      predicate.active = true;
      if (subject) predicate.agent = *subject;
    }
  } else {
    if (passive) return false;
    if (part == StateWord::kIntransitive && predicate.words.size() == 1 &&
        predicate.phrase->family() != "ruling" && predicate.phrase->family() != "event" &&
        (child(verb, Relation::kObj) || child(verb, Relation::kXcomp)))
      return false;
    if (subject) predicate.thing = *subject;
  }
  return tell(predicate, verb, false);
}

/// "has yet to reopen", "is yet to be signed".
bool StatePredicates::is_yet_to(std::uint32_t verb) const {
  constexpr std::uint32_t kReach = 4;
  const std::uint32_t first = sentence_of(verb).begin;
  for (std::uint32_t at = verb; at > first + 1 && verb - at < kReach; --at) {
    if (lower(at - 1) != "to") continue;
    const std::string before = lower(at - 2);
    return before == "yet" || before == "still";
  }
  return false;
}

bool StatePredicates::is_infinitive(std::uint32_t verb) const {
  const auto to = child(verb, Relation::kMark);
  if (to && lower(*to) == "to") return true;
  const std::uint32_t first = sentence_of(verb).begin;
  if (verb > first && lower(verb - 1) == "to") return true;
  return verb > first + 1 && annotation_.lemma(TokenIndex{verb - 1}) == "be" &&
         lower(verb - 2) == "to";
}

bool StatePredicates::is_negated(const StatePredicate& predicate, std::uint32_t finite) const {
  constexpr std::uint32_t kReach = 6;
  const std::uint32_t first = sentence_of(finite).begin;
  std::uint32_t at = predicate.words.begin;
  const std::uint32_t from = std::max(
      {first,
       predicate.thing < at && predicate.thing != StatePredicate::kNone ? predicate.thing + 1
                                                                        : first,
       finite > kReach ? finite - kReach : 0U});
  bool negative = false;
  while (at > from) {
    --at;
    const std::string word = lower(at);
    if (word == "," || word == ";") break;
    if (word == "not" || word == "n't" || word == "never" || word == "hardly") negative = true;
    if (word == "no" && at + 1 < predicate.words.begin && lower(at + 1) == "longer")
      negative = true;
  }
  return negative;
}

/// The word that joins the verb's clause to its sentence: "until", "if"; "" none.
std::string_view StatePredicates::conjunction(std::uint32_t verb) const {
  std::uint32_t at = verb;
  for (int i = 0; i < 3; ++i) {
    for (const std::uint32_t c : below_[at]) {
      const Relation relation = annotation_.tokens[c].relation;
      const std::string word = lower(c);
      const bool joins = relation == Relation::kMark || relation == Relation::kAdvmod;
      if (!joins || c > verb) continue;
      if (const auto* found = std::ranges::find(kUnsure, std::string_view(word));
          found != kUnsure.end() && word != "in")
        return *found;
      if (word == "when" || word == "after" || word == "as") return word == "as" ? "as" : "when";
    }
    const Token& token = annotation_.tokens[at];
    const bool same = token.relation == Relation::kConj || token.relation == Relation::kCop ||
                      token.relation == Relation::kXcomp || token.relation == Relation::kAuxPass;
    if (!same || !token.head.valid()) break;
    at = static_cast<std::uint32_t>(token.head.index());
  }
  return "";
}

bool StatePredicates::is_habitual(std::uint32_t token) const {
  const TokenRange sentence = sentence_of(token);
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    const std::string word = lower(at);
    if (at > token && (word == "," || word == ";")) return false;  // what follows is another clause
    if (is_one_of(kHabits, word)) return true;
  }
  return false;
}

/// "was closed", "was suspended": the state is the end of something done.
bool StatePredicates::is_done(const StatePredicate& predicate) const {
  const std::string word = lower(predicate.words.begin);
  constexpr std::array<std::string_view, 11> kIrregular{
      "shut", "cut", "held", "sold", "hurt", "sunk", "broken", "put", "set", "let", "taken"};
  return word.ends_with("ed") || is_one_of(kIrregular, word);
}

/// "traffic resumed", "the guard called off the search": a finite verb that the tagger takes for a
/// participle.
bool StatePredicates::is_bare_past(const StatePredicate& predicate, std::uint32_t finite) const {
  const bool of_object = predicate.phrase->part == StateWord::kTransitive && predicate.active &&
                         finite == predicate.words.begin && child(finite, Relation::kObj);
  if ((predicate.phrase->part != StateWord::kIntransitive && !of_object) ||
      annotation_.tokens[finite].xpos != Xpos::kVbn || !child(finite, Relation::kNsubj))
    return false;
  return std::ranges::none_of(below_[finite], [&](std::uint32_t c) {
    return annotation_.tokens[c].upos == Upos::kAux && c < finite;
  });
}

/// "neither kiln", "none of the schools".
bool StatePredicates::is_of_none(const StatePredicate& predicate) const {
  const auto denies = [&](std::uint32_t at) {
    const std::string word = lower(at);
    return word == "no" || word == "neither" || word == "none";
  };
  return std::ranges::any_of(std::array{predicate.thing, predicate.agent}, [&](std::uint32_t of) {
    return of != StatePredicate::kNone && (denies(of) || std::ranges::any_of(below_[of], denies));
  });
}

/// "Talk of closing the line", "plans for closing it": nothing done.
bool StatePredicates::is_of_talk(std::uint32_t verb) const {
  constexpr std::array<std::string_view, 18> kTalk{
      "talk",        "plan", "threat",  "idea",      "fear",       "prospect",
      "proposal",    "risk", "thought", "cost",      "question",   "danger",
      "possibility", "hope", "aim",     "intention", "suggestion", "chance"};
  constexpr std::array<std::string_view, 4> kJoins{"of", "for", "about", "against"};
  if (verb < sentence_of(verb).begin + 2 || annotation_.tokens[verb].xpos != Xpos::kVbg)
    return false;
  return is_one_of(kJoins, lower(verb - 1)) &&
         is_one_of(kTalk, annotation_.lemma(TokenIndex{verb - 2}));
}

bool StatePredicates::is_mere_date(const StatePredicate& predicate) const {
  constexpr std::array<std::string_view, 7> kJoining{"when",  "before", "until", "till",
                                                     "after", "since",  "once"};
  constexpr std::uint32_t kNear = 5;
  const bool dies = predicate.phrase->family() == "life" && predicate.phrase->after() == "dead" &&
                    predicate.telling == Telling::kTurned;
  const bool dated = std::ranges::any_of(annotation_.times, [&](const TimeExpression& time) {
    return time.kind != TimeKind::kDuration && time.tokens.begin >= predicate.words.end &&
           time.tokens.begin < predicate.words.end + kNear;
  });
  if (!dies || dated) return false;
  const std::uint32_t first = sentence_of(predicate.begin).begin;
  for (std::uint32_t t = predicate.begin; t > first && predicate.begin - t < kNear;) {
    --t;
    if (is_one_of(kJoining, lower(t))) return true;
    if (annotation_.tokens[t].upos == Upos::kPunct || annotation_.tokens[t].upos == Upos::kVerb)
      return false;
  }
  return false;
}

/// "It was a Monday, when the hall was closed": so it was on days of that sort.
bool StatePredicates::is_of_such_days(std::uint32_t token) const {
  constexpr std::array<std::string_view, 15> kDays{
      "day",    "night",   "season",    "weekend",  "winter", "month",    "hour",  "holiday",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  constexpr std::uint32_t kReach = 7;
  const std::uint32_t first = sentence_of(token).begin;
  std::uint32_t when = token;
  while (when > first && token - when < kReach && lower(when) != "when") --when;
  if (when == first || lower(when) != "when") return false;
  const std::uint32_t noun = lower(when - 1) == "," ? when - 2 : when - 1;
  if (noun < first || noun >= when) return false;
  return is_one_of(kDays, lower(noun));
}

bool StatePredicates::tell(StatePredicate& predicate, std::uint32_t finite, bool complement) const {
  const StateWord part = predicate.phrase->part;
  const std::uint32_t verb = predicate.words.begin;
  const Clause* clause = clause_at(annotation_, TokenIndex{predicate.head});
  const bool yet = is_yet_to(complement ? finite : verb);
  predicate.negative = is_negated(predicate, finite) || yet;
  const std::uint32_t first = sentence_of(verb).begin;
  bool still = yet;
  bool will = false;
  bool modal = false;
  bool perfect = false;
  bool had = false;
  bool past = annotation_.tokens[finite].xpos == Xpos::kVbd || is_bare_past(predicate, finite);
  bool progressive = annotation_.tokens[finite].xpos == Xpos::kVbg;
  for (std::uint32_t at = verb; at > first && verb - at < 9;) {
    --at;
    const std::string word = lower(at);
    if (predicate.thing != StatePredicate::kNone && at <= predicate.thing && predicate.thing < verb)
      break;
    predicate.begin =
        is_verb(annotation_.tokens[at]) && at + 4 > predicate.begin ? at : predicate.begin;
    if (word == ":" || word == ";") break;
    // "who was arrested in May, has been in prison": the verb of another clause
    if (word == "," && (perfect || had || will || past)) break;
    if (word == "still" || word == "yet") still = true;
    if (word == "will" || word == "'ll" || word == "wo" || word == "shall") will = true;
    if (annotation_.tokens[at].xpos == Xpos::kMd && !will) modal = true;
    if (word == "has" || word == "have" || word == "'ve") perfect = true;
    if (word == "had") had = true;
    if (word == "did") past = true;
    if ((word == "was" || word == "were") && is_verb(annotation_.tokens[at])) past = true;
    if (word == "being" && !complement) progressive = true;
    if (is_one_of(kPartly, word)) predicate.partial = true;
  }
  for (std::uint32_t at = predicate.words.end; at < sentence_of(verb).end && at < verb + 4; ++at) {
    const std::string word = lower(at);
    if (is_one_of(kPartly, word)) predicate.partial = true;
  }
  if (modal || is_of_talk(verb)) return false;
  if (!yet && (is_infinitive(verb) || is_infinitive(finite))) return false;
  bool own = clause != nullptr;  // a colon ends what the tree may take for one clause
  for (std::uint32_t at = verb; own && at > first && at > clause->predicate.value;) {
    --at;
    own = lower(at) != ":" && lower(at) != ";";
  }
  const Modality modality = own ? clause->modality : Modality::kAsserted;
  std::string_view joined = conjunction(predicate.head);
  for (std::uint32_t at = predicate.begin;
       joined.empty() && at > first && predicate.begin - at < 5;) {
    --at;
    if (lower(at) == "until" || lower(at) == "till") joined = "until";
    if (annotation_.tokens[at].upos == Upos::kPunct) break;
  }
  if (is_one_of(kUnsure, joined)) {
    // "until the road reopens": it has not yet
    const bool ahead = joined == "until" || joined == "till" || joined == "before";
    const bool present = !past && !had && !complement && part != StateWord::kVerb;
    if (!ahead || !present || predicate.negative) return false;
    predicate.negative = true;
    predicate.telling = Telling::kStill;
    return true;
  }
  // what is told as done is no plan: "as soon as it reopened", "to ask for him who has been held"
  const bool soon =
      (joined == "as" && past) || (modality == Modality::kPlanned && !modal && (past || perfect));
  if (!will && !soon && modality != Modality::kAsserted) return false;
  if ((modality == Modality::kConditional && !soon) || modality == Modality::kCounterfactual ||
      modality == Modality::kAsked)
    return false;
  const std::string_view copula = annotation_.lemma(TokenIndex{finite});
  const bool lasting =
      complement && (is_one_of(kLasting, copula) || is_one_of(kLastingForms, lower(finite)));
  if (had) past = true;
  if (will) {
    // "will stay closed", "will not reopen before June": so it is now
    const bool until =
        std::ranges::any_of(std::array{"until", "before", "till"}, [&](const char* word) {
          for (std::uint32_t at = verb; at < sentence_of(verb).end; ++at) {
            if (lower(at) == word) return true;
          }
          return false;
        });
    const bool begins =
        std::ranges::any_of(std::array{"from", "after", "when"}, [&](const char* word) {
          for (std::uint32_t at = verb; at < sentence_of(verb).end; ++at) {
            if (lower(at) == word) return true;
          }
          return false;
        });
    const bool shut = until && !begins && copula == "be";  // "will be closed until Monday"
    const bool stays = complement && (lasting || shut) && !predicate.negative;
    const bool not_before = (predicate.negative || is_of_none(predicate)) && until;
    if (!stays && !not_before) return false;
    predicate.telling = Telling::kStill;
    return true;
  }
  if (perfect && !past) {
    const std::uint32_t end = sentence_of(verb).end;
    bool since = false;
    for (std::uint32_t at = verb; at < end; ++at) since = since || lower(at) == "since";
    const bool done = complement && copula == "be" && is_done(predicate);
    const bool change = !since && (done || (!complement && part != StateWord::kVerb));
    const bool denied = predicate.negative || is_of_none(predicate);
    predicate.telling = still || lasting || denied ? Telling::kStill
                        : change                   ? Telling::kHas
                                                   : Telling::kNow;
    return true;
  }
  if (complement || part == StateWord::kVerb) {
    if (past) {
      const bool change = complement && copula == "be" && is_done(predicate) && !still &&
                          !is_of_such_days(predicate.head);
      predicate.telling = change && !predicate.negative ? Telling::kTurned : Telling::kWas;
      return true;
    }
    if (is_habitual(verb)) return false;
    predicate.telling = still || lasting ? Telling::kStill : Telling::kNow;
    return annotation_.tokens[finite].xpos != Xpos::kVb || perfect;
  }
  const bool passive = part == StateWord::kTransitive && is_passive(verb);
  if (past || (passive && annotation_.tokens[verb].xpos == Xpos::kVbn && had)) {
    if (progressive && !had) return false;
    const bool then = (predicate.negative && !yet) || (passive && is_of_such_days(verb));
    predicate.telling = then ? Telling::kWas : Telling::kTurned;
    return !joined.starts_with("when") || true;
  }
  if (passive && !progressive) {  // "is suspended"
    if (is_habitual(verb) || joined == "when") return false;
    predicate.telling = still ? Telling::kStill : Telling::kNow;
    return true;
  }
  if (predicate.negative && yet) {
    predicate.telling = Telling::kStill;
    return true;
  }
  return false;
}

}  // namespace belie
