// SPDX-License-Identifier: Apache-2.0
#include "claims/states/use_people.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/states/status_use_words.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// Nouns for one person by what he or she does, whatever the list of callings knows.
bool is_calling(std::string_view lemma) {
  constexpr std::array<std::string_view, 8> kEndings{"man", "woman", "ist", "er",
                                                     "or",  "eer",   "ian", "ess"};
  constexpr std::array<std::string_view, 30> kOthers{
      "poet",    "guide",   "monk",    "nun",    "chef",      "cook",   "priest", "bishop",
      "judge",   "mayor",   "nurse",   "coach",  "pilot",     "vicar",  "widow",  "friend",
      "student", "suspect", "thief",   "client", "defendant", "host",   "chief",  "boy",
      "girl",    "child",   "athlete", "star",   "accused",   "patient"};
  constexpr std::array<std::string_view, 40> kNever{
      "paper",  "number",   "water",      "tower",   "river",   "summer", "winter",  "border",
      "order",  "letter",   "matter",     "member",  "answer",  "corner", "floor",   "door",
      "motor",  "sector",   "factor",     "color",   "error",   "mirror", "center",  "theater",
      "power",  "offer",    "flower",     "tractor", "reactor", "harbor", "weather", "quarter",
      "dinner", "computer", "helicopter", "shelter", "counter", "other",  "charter", "reporter"};
  if (is_one_of(kNever, lemma)) return false;
  if (is_one_of(kOthers, lemma) || is_one_of(kSuspects, lemma)) return true;
  return lemma.size() > 4 &&
         std::ranges::any_of(kEndings, [&](std::string_view end) { return lemma.ends_with(end); });
}

}  // namespace

UsePeople::UsePeople(const Annotation& annotation, const UseText& text, const LexiconIndex& lexicon,
                     const StatusThings& things, const StatePredicates& predicates)
    : annotation_(annotation),
      text_(text),
      words_(lexicon.state_words()),
      things_(things),
      predicates_(predicates) {
  for (const Title& title : annotation.titles) {
    if (!title.holder.valid()) continue;
    const ReferentIndex who = annotation.mentions[title.holder.index()].referent;
    if (who.valid())
      holders_[std::string(text_.lemma(title.tokens.end - 1))].push_back(surname(who));
  }
  for (const Mention& mention : annotation.mentions) {
    if (mention.kind == MentionKind::kDescription && mention.referent.valid() &&
        is_person(mention.referent) && has_surname(mention.referent))
      holders_[std::string(text_.lemma(mention.tokens.end - 1))].push_back(
          surname(mention.referent));
  }
  introduce();
  for (auto& [noun, names] : holders_) {
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
  }
}

bool UsePeople::is_person(ReferentIndex who) const {
  const Referent& referent = annotation_.referents[who.index()];
  // "Wim Kuipers", of whom the draft tells nothing that would show what he is
  const bool full =
      referent.type == EntityType::kUnknown && !referent.given.empty() && !referent.surname.empty();
  return referent.type == EntityType::kPerson || full || is_shortened(referent);
}

/// Whether the mention names somebody, not by a title, a description or a pronoun.
bool UsePeople::is_name_of_person(const Mention& mention) const {
  return mention.kind == MentionKind::kName && mention.referent.valid() &&
         is_person(mention.referent);
}

/// The name of a person that the token is of; nullptr: it is of none.
const Mention* UsePeople::name_of_person_at(std::uint32_t token) const {
  const Mention* mention = things_.mention_at(token);
  return mention != nullptr && is_name_of_person(*mention) ? mention : nullptr;
}

/// "Petrus Amberg … Amberg watched": a name of two words that is taken up by its last one, as
/// those of people are.
bool UsePeople::is_shortened(const Referent& referent) const {
  if (referent.type != EntityType::kUnknown) return false;
  const std::size_t blank = referent.name.rfind(' ');
  if (blank == std::string::npos || referent.name.find(' ') != blank) return false;
  const std::string_view last = std::string_view(referent.name).substr(blank + 1);
  return std::ranges::any_of(referent.mentions, [&](MentionIndex index) {
    const Mention& mention = annotation_.mentions[index.index()];
    return mention.kind == MentionKind::kName && mention.tokens.size() == 1 &&
           annotation_.word(TokenIndex{mention.tokens.begin}) == last;
  });
}

bool UsePeople::has_surname(ReferentIndex who) const {
  const Referent& referent = annotation_.referents[who.index()];
  return !referent.surname.empty() || is_shortened(referent);
}

std::string UsePeople::surname(ReferentIndex who) const {
  const Referent& referent = annotation_.referents[who.index()];
  if (!referent.surname.empty()) return fold_accents(lower_case(referent.surname));
  const std::string name = fold_accents(lower_case(referent.name));
  return name.substr(name.rfind(' ') + 1);
}

/// "A man of 34 is being held …. Dwayne Pickett, who worked": whom the lead introduces without a
/// name is the first person of whom, named, something is told before anybody else.
void UsePeople::introduce() {
  std::string calling;
  std::size_t from = 0;
  for (std::size_t i = 0; i < annotation_.sentences.size() && calling.empty(); ++i) {
    const TokenRange sentence = annotation_.sentences[i].tokens;
    const auto kind = annotation_.document->sections()[annotation_.sentences[i].section].kind;
    if (kind == SectionKind::kHeadline || kind == SectionKind::kDeck) continue;
    calling = introduced_in(sentence);
    from = i + 1;
    if (calling.empty()) return;
  }
  for (std::size_t i = from; i < std::min(from + 5, annotation_.sentences.size()); ++i) {
    const TokenRange sentence = annotation_.sentences[i].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const Mention* mention = name_of_person_at(t);
      if (mention == nullptr) continue;
      const bool opens = mention->tokens.begin == sentence.begin;
      if (opens && !text_.has_any(TokenRange{mention->tokens.end,
                                             std::min(sentence.end, mention->tokens.end + 6)},
                                  std::array<std::string_view, 3>{"said", "says", "told"}))
        holders_[calling].push_back(surname(mention->referent));
      return;
    }
  }
}

/// The calling of the one person whom the lead introduces with "a" as a subject and does not
/// name; "" none.
std::string UsePeople::introduced_in(TokenRange sentence) const {
  std::string calling;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (name_of_person_at(t) != nullptr) return "";
    const Token& token = annotation_.tokens[t];
    if (token.upos != Upos::kNoun || token.xpos != Xpos::kNn || !is_calling(text_.lemma(t)))
      continue;
    const bool indefinite =
        t > sentence.begin &&
        std::ranges::any_of(std::array<std::uint32_t, 3>{1, 2, 3}, [&](std::uint32_t back) {
          return t >= sentence.begin + back &&
                 (text_.lower(t - back) == "a" || text_.lower(t - back) == "an");
        });
    if (indefinite && calling.empty()) calling = text_.lemma(t);
  }
  return calling;
}

/// Two people of the draft with one surname are not told apart by it.
bool UsePeople::is_shared(const std::string& name) const {
  ReferentIndex first;
  for (const Mention& mention : annotation_.mentions) {
    if (!is_name_of_person(mention) || surname(mention.referent) != name) continue;
    if (first.valid() && first != mention.referent) return true;
    first = mention.referent;
  }
  return false;
}

std::optional<UseSubject> UsePeople::person_at(std::uint32_t token) const {
  UseSubject who;
  who.thing = "someone";
  who.tokens = {token, token + 1};
  const Mention* mention = things_.mention_at(token);
  if (mention != nullptr && mention->referent.valid() && is_person(mention->referent)) {
    const bool named = has_surname(mention->referent);
    if (!named && mention->kind == MentionKind::kDescription)
      return described(mention->tokens.end - 1);
    who.names = {named ? surname(mention->referent)
                       : "~" + std::string(text_.lemma(mention->tokens.end - 1))};
    if (mention->kind != MentionKind::kPronoun) who.tokens = mention->tokens;
    if (named && is_shared(who.names.front())) who.extent = "unclear";
    return who;
  }
  const Token& word = annotation_.tokens[token];
  if (const auto named = named_before(token)) return named;
  if (word.upos == Upos::kPron) {
    const std::string pronoun = text_.lower(token);
    const bool personal = pronoun == "he" || pronoun == "she" || pronoun == "him";
    if (!personal || last_.names.empty() || token > last_.tokens.end + 60) return std::nullopt;
    who.names = last_.names;
    who.extent = last_.extent;
    return who;
  }
  if (word.upos != Upos::kNoun || word.xpos == Xpos::kNns) return std::nullopt;
  if (const auto named = named_behind(token)) return named;
  return is_calling(text_.lemma(token)) ? described(token) : std::nullopt;
}

/// The person whose name the token is of; nothing: it is of none.
std::optional<UseSubject> UsePeople::named_at(std::uint32_t token) const {
  const Mention* name = name_of_person_at(token);
  return name == nullptr ? std::nullopt : person_at(name->tokens.begin);
}

/// "The journalist Amir Sadeq", though the first name may be taken for a title.
std::optional<UseSubject> UsePeople::named_behind(std::uint32_t noun) const {
  constexpr std::uint32_t kReach = 2;
  const std::uint32_t end = std::min(text_.sentence_of(noun).end, noun + 1 + kReach);
  for (std::uint32_t t = noun + 1; t < end; ++t) {
    const Mention* mention = name_of_person_at(t);
    const bool name = mention != nullptr && has_surname(mention->referent);
    const bool owner = name && mention->tokens.end < text_.sentence_of(noun).end &&
                       annotation_.tokens[mention->tokens.end].xpos == Xpos::kPos;
    if (name && !owner) return person_at(mention->tokens.begin);
    if (annotation_.tokens[t].upos != Upos::kPropn) return std::nullopt;
  }
  return std::nullopt;
}

/// "Renate Amberg, the banker": the name beside which a calling stands.
std::optional<UseSubject> UsePeople::named_before(std::uint32_t noun) const {
  const Token& word = annotation_.tokens[noun];
  if (word.upos != Upos::kNoun) return std::nullopt;
  const std::uint32_t first = text_.sentence_of(noun).begin;
  std::uint32_t comma = noun;
  while (comma > first && noun - comma < 4 && text_.lower(comma) != ",") --comma;
  const bool article = comma + 1 < noun && annotation_.tokens[comma + 1].upos == Upos::kDet;
  if (comma == first || text_.lower(comma) != "," || !article) return std::nullopt;
  const Mention* name = name_of_person_at(comma - 1);
  if (name == nullptr || !has_surname(name->referent)) return std::nullopt;
  return person_at(name->tokens.begin);
}

std::optional<UseSubject> UsePeople::described(std::uint32_t token) const {
  UseSubject who;
  who.thing = "someone";
  who.tokens = {token, token + 1};
  const std::string noun(text_.lemma(token));
  if (const auto found = holders_.find(noun); found != holders_.end()) {
    if (found->second.size() != 1) return std::nullopt;
    who.names = found->second;
    return who;
  }
  constexpr std::array<std::string_view, 14> kKin{
      "father",   "mother", "husband", "wife",   "brother", "sister",      "son",
      "daughter", "uncle",  "aunt",    "cousin", "nephew",  "grandfather", "grandmother"};
  if (is_one_of(kKin, noun)) return std::nullopt;
  const ThingEntry* entry = words_.thing(noun);
  if (entry != nullptr && entry->id == "accused") {
    who.names = {"~accused"};
    return who;
  }
  who.names = {is_one_of(kSuspects, noun) ? std::string("~suspect") : "~" + noun};
  const std::string before = token > text_.sentence_of(token).begin ? text_.lower(token - 1) : "";
  if (before == "every" || before == "each" || before == "any" || before == "no" ||
      before == "another" || before == "one")
    return std::nullopt;
  return who;
}

void UsePeople::remember(std::uint32_t token) {
  const Token& word = annotation_.tokens[token];
  if (word.upos == Upos::kVerb) {
    auto behind = person_behind(token);
    if (behind && !behind->names.front().starts_with('~')) last_ = std::move(*behind);
    return;
  }
  const bool subject = word.relation == Relation::kNsubj || word.relation == Relation::kNsubjPass;
  if (!subject || word.upos == Upos::kPron) return;
  auto who = person_at(token);
  if (who && !who->names.front().starts_with('~')) last_ = std::move(*who);
}

std::uint32_t UsePeople::subject_of(std::uint32_t verb, int depth) const {
  const TokenRange sentence = text_.sentence_of(verb);
  std::uint32_t found = kNone;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Token& token = annotation_.tokens[t];
    const bool subject =
        token.relation == Relation::kNsubj || token.relation == Relation::kNsubjPass;
    if (!subject || !token.head.valid() || token.head.index() != verb) continue;
    if (found == kNone || t < verb) found = t;
  }
  const Token& token = annotation_.tokens[verb];
  const auto head = token.head.valid() ? static_cast<std::uint32_t>(token.head.index()) : kNone;
  if (found != kNone) {
    found = predicates_.behind_dateline(found, verb);
    const std::string word = text_.lower(found);
    const bool relative = word == "who" || word == "which" || word == "that";
    if (!relative) return found;
    for (std::uint32_t t = found; t > sentence.begin;) {
      --t;
      if (annotation_.tokens[t].xpos == Xpos::kPrpPoss) break;  // "his brother Ole, who ran"
      if (person_at(t)) return t;
      if (found - t > 8) break;
    }
    return head == kNone ? found : head;
  }
  if (head == kNone || depth > 3) return kNone;
  const Relation relation = universal(token.relation);
  if (relation == Relation::kAcl) return head;
  if (relation == Relation::kConj || relation == Relation::kXcomp || relation == Relation::kAdvcl ||
      relation == Relation::kAux || relation == Relation::kCop)
    return subject_of(head, depth + 1);
  return kNone;
}

std::optional<UseSubject> UsePeople::person_right_before(std::uint32_t verb) const {
  // "Pat Conroy, the founder, cut the cake"
  const std::uint32_t first = text_.sentence_of(verb).begin;
  while (verb > first && (annotation_.tokens[verb - 1].upos == Upos::kAux ||
                          annotation_.tokens[verb - 1].upos == Upos::kAdv))
    --verb;
  constexpr std::uint32_t kAside = 8;
  if (verb > first + 2 && text_.lower(verb - 1) == ",") {
    std::uint32_t comma = verb - 2;
    while (comma > first && verb - comma < kAside && text_.lower(comma) != "," &&
           annotation_.tokens[comma].upos != Upos::kVerb)
      --comma;
    if (auto named = before_aside(verb)) return named;
    const bool aside = comma > first && text_.lower(comma) == "," &&
                       (annotation_.tokens[comma + 1].upos == Upos::kDet ||
                        annotation_.tokens[comma + 1].upos == Upos::kNum);
    return aside ? named_at(comma - 1) : std::nullopt;
  }
  for (std::uint32_t t = verb; t > text_.sentence_of(verb).begin && verb - t < 4;) {
    --t;
    if (auto who = person_at(t)) return who;
    const Upos tag = annotation_.tokens[t].upos;
    if (tag != Upos::kAux && tag != Upos::kAdv) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<UseSubject> UsePeople::whom(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence_of(token);
  for (std::uint32_t t = token; t > sentence.begin && token - t < 12;) {
    --t;
    if (text_.lower(t) == ";" || text_.lower(t) == ":") break;
    const Token& word = annotation_.tokens[t];
    const bool who_follows =
        text_.lower(t + 1) == "who" || (t + 2 < token && text_.lower(t + 2) == "who");
    const bool inside = word.xpos == Xpos::kPrpPoss ||
                        (universal(word.relation) == Relation::kObj && !who_follows) ||
                        (t + 1 < sentence.end && annotation_.tokens[t + 1].xpos == Xpos::kPos);
    if (inside) continue;
    if (auto who = person_at(t)) return who;
  }
  return std::nullopt;
}

std::optional<UseSubject> UsePeople::led(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence_of(token);
  std::optional<UseSubject> found;
  for (std::uint32_t t = sentence.begin; t < token; ++t) {
    const Mention* mention = things_.mention_at(t);
    if (mention == nullptr || mention->tokens.begin != t || !mention->referent.valid()) continue;
    const bool owner = annotation_.tokens[t].xpos == Xpos::kPrpPoss ||
                       (mention->tokens.end < sentence.end &&
                        annotation_.tokens[mention->tokens.end].xpos == Xpos::kPos);
    if (owner || !is_person(mention->referent)) continue;
    auto who = person_at(t);
    if (!who || who->names.front().starts_with('~')) continue;
    if (found && found->names != who->names) return std::nullopt;
    found = std::move(who);
  }
  return found;
}

std::optional<UseSubject> UsePeople::person_behind(std::uint32_t verb) const {
  constexpr std::array<std::string_view, 12> kPostures{"sit", "stand", "come",  "walk",
                                                       "lie", "wait",  "hang",  "kneel",
                                                       "go",  "ride",  "march", "step"};
  const TokenRange sentence = text_.sentence_of(verb);
  if (verb + 1 >= sentence.end || !is_one_of(kPostures, text_.lemma(verb))) return std::nullopt;
  const Upos opening = annotation_.tokens[sentence.begin].upos;
  if (opening != Upos::kAdp && opening != Upos::kAdv) return std::nullopt;
  for (std::uint32_t t = sentence.begin; t < verb; ++t) {
    const Relation relation = universal(annotation_.tokens[t].relation);
    if (relation == Relation::kNsubj && annotation_.tokens[t].upos != Upos::kNoun)
      return std::nullopt;
  }
  const Mention* name = name_of_person_at(verb + 1);
  const bool begins = name != nullptr && name->tokens.begin == verb + 1;
  return begins ? person_at(verb + 1) : std::nullopt;
}

/// "Einar Moe, who was picked up by a helicopter, is recovering": the name before the aside that
/// ends where the predicate begins.
std::optional<UseSubject> UsePeople::before_aside(std::uint32_t predicate) const {
  constexpr std::uint32_t kLongest = 25;
  const std::uint32_t first = text_.sentence_of(predicate).begin;
  if (predicate < first + 3 || text_.lower(predicate - 1) != ",") return std::nullopt;
  for (std::uint32_t t = predicate - 2; t > first && predicate - t < kLongest; --t) {
    const std::string word = text_.lower(t);
    if (word == ";" || word == ":") return std::nullopt;
    if (word != "," || text_.lower(t + 1) != "who") continue;
    return named_at(t - 1);
  }
  return std::nullopt;
}

std::optional<UseSubject> UsePeople::opening_person(std::uint32_t predicate) const {
  std::uint32_t at = text_.sentence_of(predicate).begin;
  for (std::uint32_t t = at; t < std::min(predicate, at + 8); ++t) {
    if (text_.lower(t) == "–" || text_.lower(t) == "—") at = t + 1;
  }
  // "was manager also in 2017, when a fire killed one man": the predicate is of another clause
  constexpr std::array<std::string_view, 9> kJoining{
      "when", "while", "after", "before", "because", "where", "since", "if", "although"};
  if (text_.has_any({at, predicate}, kJoining)) return std::nullopt;
  if (auto named = before_aside(predicate)) return named;
  for (std::uint32_t t = at; t < std::min(predicate, at + 5); ++t) {
    const Token& token = annotation_.tokens[t];
    if (token.upos == Upos::kAdp || token.upos == Upos::kVerb) return std::nullopt;
    const bool last = token.upos == Upos::kNoun && annotation_.tokens[t + 1].upos != Upos::kNoun &&
                      annotation_.tokens[t + 1].upos != Upos::kPropn;
    if (last) return person_at(t);
  }
  return std::nullopt;
}

}  // namespace belie
