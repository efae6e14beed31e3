// SPDX-License-Identifier: Apache-2.0
#include "language/ages/age_descriptions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/annotation.h"
#include "language/names/genders.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr unsigned kVictim = 1;
constexpr unsigned kCulprit = 2;

constexpr std::array<std::string_view, 26> kVictims{
    "die",   "dead",   "death",  "kill",     "murder",    "drown", "perish",  "injure",  "hurt",
    "wound", "stab",   "shoot",  "survive",  "rescue",    "body",  "tribute", "missing", "funeral",
    "mourn", "victim", "strike", "hospital", "disappear", "bury",  "assault", "attack"};
constexpr std::array<std::string_view, 22> kCulprits{
    "arrest",  "charge", "convict",  "sentence",  "jail",    "accuse",   "suspect", "detain",
    "custody", "bail",   "guilty",   "plead",     "accused", "gunman",   "robber",  "burglar",
    "killer",  "thief",  "attacker", "prosecute", "indict",  "suspicion"};

/// Words for one side of something that has two: named or not, the other side may be meant.
constexpr std::array<std::string_view, 20> kSides{
    "driver",   "passenger", "victim",  "suspect", "attacker", "assailant", "shooter",
    "gunman",   "defendant", "accused", "robber",  "burglar",  "thief",     "killer",
    "motorist", "witness",   "winner",  "loser",   "survivor", "patient"};

SentenceIndex sentence_of(const DraftWords& draft, std::uint32_t token) {
  return draft.annotation().tokens[token].sentence;
}

SentenceView view_of(const DraftWords& draft, SentenceIndex sentence) {
  return {draft, draft.annotation().sentences[sentence.index()].tokens};
}

bool may_be_person(const Referent& referent) {
  if (referent.type == EntityType::kPerson) return true;
  return referent.type == EntityType::kUnknown && !referent.given.empty();
}

/// "his wife, Ann Dole", "daughter Ann": who is brought in as somebody's.
bool is_brought_in_as_kin(const SentenceView& words, std::uint32_t name) {
  constexpr std::uint32_t kReach = 5;
  for (std::uint32_t at = name - 1; words.holds(at) && at + kReach >= name; --at) {
    if (words.is(at, Upos::kVerb)) return false;
    const auto phrase = phrase_at_noun(words, at);
    if (phrase && phrase->noun.kin && phrase->article == Article::kPossessive) return true;
  }
  return false;
}

/// "the grandmother" is a person of her own, "the father" and "his driver" somebody's; "the town's
/// oldest baker" is not.
bool is_somebodys(const SentenceView& words, const PersonPhrase& phrase, std::string_view word) {
  if (phrase.article == Article::kPossessive)
    return phrase.noun.kin || !is_possessive(words[phrase.tokens.begin]);
  return phrase.noun.kin && phrase.article != Article::kA && !word.starts_with("grand") &&
         !word.starts_with("great");
}

/// The phrase of a noun that need not be a person's but for the age that is told of it.
std::optional<PersonPhrase> unknown_phrase(const SentenceView& words, std::uint32_t token) {
  constexpr std::uint32_t kLongest = 5;
  PersonPhrase phrase;
  phrase.head = token;
  phrase.known_noun = false;
  for (std::uint32_t at = token; words.holds(at) && at + kLongest > token; --at) {
    phrase.tokens = {at, token + 1};
    if (words[at] == "the") phrase.article = Article::kThe;
    if (words[at] == "a" || words[at] == "an") phrase.article = Article::kA;
    if (is_possessive(words[at])) phrase.article = Article::kPossessive;
    if (phrase.article != Article::kNone) return phrase;
  }
  return std::nullopt;
}

/// "52-year-old" of "the 52-year-old", or a noun for one person.
std::optional<PersonPhrase> phrase_of(const SentenceView& words, std::uint32_t token) {
  if (auto phrase = phrase_at_noun(words, token)) return phrase;
  constexpr std::uint32_t kLongest = 6;
  for (std::uint32_t at = token; words.holds(at) && at + kLongest > token; --at) {
    const auto age = read_year_old(words, at);
    if (!age || age->end <= token) continue;
    auto phrase = phrase_at_age(words, at, *age);
    return phrase && phrase->head == token ? phrase : std::nullopt;
  }
  return words.is(token, Upos::kNoun) ? unknown_phrase(words, token) : std::nullopt;
}

}  // namespace

AgedDescriptions::AgedDescriptions(const DraftWords& draft, const std::vector<FoundAge>& ages)
    : draft_(draft), ages_(ages) {
  collect_people();
  collect_nameless();
}

unsigned AgedDescriptions::fates_in(SentenceIndex sentence) const {
  const Annotation& annotation = draft_.annotation();
  const TokenRange tokens = annotation.sentences[sentence.index()].tokens;
  unsigned fates = 0;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string_view lemma = annotation.lemma(TokenIndex(i));
    if (is_one_of(kVictims, lemma)) fates |= kVictim;
    if (is_one_of(kCulprits, lemma)) fates |= kCulprit;
  }
  return fates;
}

/// Who is somebody's relation, or speaks for an office.
bool AgedDescriptions::is_aside(const Mention& name) const {
  constexpr std::array<std::string_view, 11> kOffices{
      "judge",      "sergeant",   "inspector", "constable",   "detective", "sheriff",
      "prosecutor", "magistrate", "officer",   "spokeswoman", "spokesman"};
  const SentenceView words = view_of(draft_, sentence_of(draft_, name.tokens.begin));
  if (is_brought_in_as_kin(words, name.tokens.begin)) return true;
  for (std::uint32_t back = 1; back <= 4 && words.holds(name.tokens.begin - back); ++back) {
    if (is_one_of(kOffices, words[name.tokens.begin - back])) return true;
  }
  return false;
}

/// Who is named for what he says.
bool AgedDescriptions::speaks(ReferentIndex person) const {
  const Annotation& annotation = draft_.annotation();
  const auto is_person = [&](MentionIndex speaker) {
    return speaker.valid() && annotation.mentions[speaker.index()].referent == person;
  };
  return std::ranges::any_of(annotation.quotations,
                             [&](const Quotation& said) { return is_person(said.speaker); }) ||
         std::ranges::any_of(annotation.attributions,
                             [&](const Attribution& said) { return is_person(said.source); });
}

void AgedDescriptions::collect_people() {
  const Annotation& annotation = draft_.annotation();
  for (std::size_t r = 0; r < annotation.referents.size(); ++r) {
    const Referent& referent = annotation.referents[r];
    if (!may_be_person(referent)) continue;
    Person person{.referent = ReferentIndex(r), .first = {}, .aged = {}};
    for (const MentionIndex index : referent.mentions) {
      const Mention& mention = annotation.mentions[index.index()];
      if (mention.kind != MentionKind::kName) continue;
      if (!person.first.valid()) person.first = index;
      ++person.named;
    }
    if (!person.first.valid()) continue;
    person.aside = is_aside(annotation.mentions[person.first.index()]);
    people_.push_back(person);
  }
  for (const FoundAge& found : ages_) {
    if (!found.age.holder.valid()) continue;
    const Mention& holder = annotation.mentions[found.age.holder.index()];
    const auto person = std::ranges::find(people_, holder.referent, &Person::referent);
    if (person == people_.end()) continue;
    if (!person->tells_age) person->aged = found.age.holder;
    person->tells_age = true;
    person->fates |= fates_in(sentence_of(draft_, found.age.tokens.begin));
  }
}

void AgedDescriptions::collect_nameless() {
  const Annotation& annotation = draft_.annotation();
  for (const FoundAge& found : ages_) {
    if (!found.bearer) continue;
    if (found.age.holder.valid()) {
      const ReferentIndex referent = annotation.mentions[found.age.holder.index()].referent;
      if (std::ranges::find(people_, referent, &Person::referent) != people_.end()) continue;
    }
    const SentenceView words = view_of(draft_, sentence_of(draft_, *found.bearer));
    const auto phrase = phrase_of(words, *found.bearer);
    if (!phrase || phrase->name.valid() || phrase->told_of_then) continue;
    if (!phrase->bare_age && is_somebodys(words, *phrase, words[phrase->head])) continue;
    Nameless nameless;
    nameless.token = *found.bearer;
    nameless.phrase = *phrase;
    nameless.fates = fates_in(sentence_of(draft_, *found.bearer));
    if (!phrase->bare_age) nameless.word = std::string(words[phrase->head]);
    nameless_.push_back(nameless);
  }
}

/// The only person by name of the gender whose age is told.
const AgedDescriptions::Person* AgedDescriptions::only_aged(Gender gender) const {
  const Person* found = nullptr;
  for (const Person& person : people_) {
    const Referent& referent = draft_.annotation().referents[person.referent.index()];
    if (!person.tells_age || contrary(referent.gender, gender)) continue;
    if (found != nullptr) return nullptr;
    found = &person;
  }
  return found != nullptr ? found : only_named();
}

/// The only person whom the draft names in full.
const AgedDescriptions::Person* AgedDescriptions::only_named() const {
  return people_.size() == 1 && !people_.front().aside ? &people_.front() : nullptr;
}

/// Whether nobody else whom the draft names may be meant.
bool AgedDescriptions::others_stand_by(const Person& person) const {
  const Annotation& annotation = draft_.annotation();
  return std::ranges::all_of(people_, [&](const Person& other) {
    const Referent& referent = annotation.referents[other.referent.index()];
    if (&other == &person || other.aside) return true;
    if (!other.tells_age && speaks(other.referent)) return true;
    const std::string& name = annotation.referents[person.referent.index()].name;
    return name.find(referent.name) != std::string::npos;  // the surname alone
  });
}

/// "Police named her as Ann Roe": the draft says that somebody without a name is this person.
bool AgedDescriptions::is_named_so(const Person& person) const {
  constexpr std::array<std::string_view, 4> kNaming{"named", "identified", "name", "called"};
  constexpr std::uint32_t kReach = 6;
  const std::uint32_t name = draft_.annotation().mentions[person.first.index()].tokens.begin;
  const SentenceView words = view_of(draft_, sentence_of(draft_, name));
  for (std::uint32_t at = name - 1; words.holds(at) && at + kReach >= name; --at) {
    if (is_one_of(kNaming, words[at])) return true;
  }
  return false;
}

bool AgedDescriptions::may_be_one(const Nameless& nameless, const Person& person) const {
  const Annotation& annotation = draft_.annotation();
  const Referent& referent = annotation.referents[person.referent.index()];
  if (referent.surname.empty() && referent.name.find(' ') == std::string::npos) return false;
  const SentenceIndex here = sentence_of(draft_, nameless.token);
  const SentenceView words = view_of(draft_, here);
  for (const MentionIndex index : referent.mentions) {
    const Mention& mention = annotation.mentions[index.index()];
    if (sentence_of(draft_, mention.tokens.begin) == here) return false;
  }
  const bool definite = nameless.phrase.bare_age || nameless.phrase.article == Article::kThe ||
                        nameless.phrase.article == Article::kThis ||
                        nameless.phrase.article == Article::kPossessive;
  const std::uint32_t name = annotation.mentions[person.first.index()].tokens.begin;
  const bool headline = annotation.sentences[here.index()].section == 0;
  if (!definite && nameless.token > name) return false;
  if (nameless.phrase.article == Article::kNone && !definite && !headline) return false;
  for (std::uint32_t i = nameless.phrase.tokens.begin; i < nameless.phrase.head; ++i) {
    constexpr std::array<std::string_view, 8> kOther{"another", "other", "second", "third",
                                                     "younger", "elder", "older",  "one"};
    if (is_one_of(kOther, words[i])) return false;
  }
  if (is_named_so(person)) return true;
  const unsigned told = nameless.fates | person.fates;
  const bool two_sides = told == (kVictim | kCulprit);
  if (two_sides && (nameless.fates & person.fates) == 0) return false;
  const bool side = is_one_of(kSides, nameless.word);
  return !side || (nameless.fates & person.fates) != 0;
}

/// "the infected western man … the Japanese man": the paragraph tells two of one noun apart by what
/// stands before it.
bool AgedDescriptions::is_told_from_another(const Nameless& nameless) const {
  const Annotation& annotation = draft_.annotation();
  const auto qualifiers = [](const SentenceView& words, const PersonPhrase& phrase) {
    std::string told;
    for (std::uint32_t i = phrase.tokens.begin; i < phrase.head; ++i) {
      if (words.is(i, Upos::kAdj)) told += std::string(words[i]) + " ";
    }
    return told;
  };
  const SentenceIndex here = sentence_of(draft_, nameless.token);
  const std::string own = qualifiers(view_of(draft_, here), nameless.phrase);
  const std::uint32_t section = annotation.sentences[here.index()].section;
  const auto tells = [&](std::size_t s) {
    const SentenceView words = view_of(draft_, SentenceIndex(s));
    for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
      if (i == nameless.phrase.head || words[i] != nameless.word) continue;
      const auto phrase = phrase_at_noun(words, i);
      const std::string told = phrase ? qualifiers(words, *phrase) : std::string();
      if (!told.empty() && told != own) return true;
    }
    return false;
  };
  const auto in_paragraph = [&](std::size_t s) {
    return s < annotation.sentences.size() && annotation.sentences[s].section == section;
  };
  for (std::size_t s = here.index(); in_paragraph(s); ++s) {
    if (tells(s)) return true;
  }
  for (std::size_t s = here.index(); s-- > 0 && in_paragraph(s);) {
    if (tells(s)) return true;
  }
  return false;
}

MentionIndex AgedDescriptions::named_by(const FoundAge& age) const {
  if (!age.bearer) return {};
  const auto nameless = std::ranges::find(nameless_, *age.bearer, &Nameless::token);
  if (nameless == nameless_.end()) return {};
  const Gender gender = nameless->phrase.noun.gender;
  for (const Nameless& other : nameless_) {
    const bool differs =
        !other.word.empty() && !nameless->word.empty() && other.word != nameless->word;
    const bool again = other.token != nameless->token && other.phrase.article == Article::kA &&
                       nameless->phrase.article == Article::kA;
    if ((differs || again) && !contrary(other.phrase.noun.gender, gender)) return {};
  }
  const Person* person = only_aged(gender);
  if (person == nullptr || person->aside || !others_stand_by(*person)) return {};
  if (!may_be_one(*nameless, *person)) return {};
  if (!nameless->word.empty() && is_told_from_another(*nameless)) return {};
  return person->aged.valid() ? person->aged : person->first;
}

}  // namespace belie
