// SPDX-License-Identifier: Apache-2.0
#include "language/ages/age_protagonist.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/ages/age_bearers.h"
#include "language/descriptions/description_nouns.h"
#include "language/names/genders.h"
#include "language/names/spelling.h"
#include "language/times/dateline.h"

namespace belie {
namespace {

constexpr std::uint32_t kLeadSections = 4;  // title, headline and two paragraphs

bool may_be_person(const Referent& referent) {
  if (is_firm(referent)) return false;
  if (referent.type == EntityType::kPerson) return true;
  return referent.type == EntityType::kUnknown && !referent.given.empty();
}

SentenceView sentence_of(const DraftWords& draft, std::uint32_t token) {
  const Annotation& annotation = draft.annotation();
  return {draft, annotation.sentences[annotation.tokens[token].sentence.index()].tokens};
}

/// "his wife, Ann Dole", "daughter Ann": who is brought in as somebody's.
bool is_brought_in_as_kin(const DraftWords& draft, const Mention& name) {
  constexpr std::uint32_t kReach = 5;
  const SentenceView words = sentence_of(draft, name.tokens.begin);
  for (std::uint32_t back = 1; back <= kReach && words.holds(name.tokens.begin - back); ++back) {
    const std::uint32_t at = name.tokens.begin - back;
    if (words.is(at, Upos::kVerb)) return false;
    const auto noun = person_noun_at(words, at);
    if (noun && noun->kin) return true;
  }
  return false;
}

/// A single word that stands nowhere but at the head of sentences and headlines: "Long before
/// that", "Boy saves dog".
bool is_doubtful(const DraftWords& draft, const Referent& referent) {
  if (referent.name.find(' ') != std::string::npos) return false;
  const Annotation& annotation = draft.annotation();
  return std::ranges::all_of(referent.mentions, [&](MentionIndex index) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.kind != MentionKind::kName) return true;
    const SentenceView words = sentence_of(draft, mention.tokens.begin);
    const std::string_view before = words[mention.tokens.begin - 1];
    return before.empty() || before == "–" || before == "—" || before == ":";
  });
}

/// Whether the one name is a word of the other, longer one.
bool is_word_of(std::string_view word, std::string_view name) {
  if (word.empty() || word.size() >= name.size() || word.find(' ') != std::string_view::npos)
    return false;
  const std::size_t at = name.find(word);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + word.size();
  return (at == 0 || name[at - 1] == ' ') && (end == name.size() || name[end] == ' ');
}

/// "HOLLIN CROSS – The gardener died": the place that a dateline gives.
bool is_dateline(const Annotation& annotation, const Referent& referent) {
  return std::ranges::any_of(referent.mentions, [&](MentionIndex index) {
    const std::uint32_t begin = annotation.mentions[index.index()].tokens.begin;
    const TokenRange sentence =
        annotation.sentences[annotation.tokens[begin].sentence.index()].tokens;
    return begin < end_of_dateline(annotation, sentence);
  });
}

/// Who says "I".
MentionIndex speaker_of(const DraftWords& draft, std::uint32_t token) {
  const Annotation& annotation = draft.annotation();
  const Span span = annotation.tokens[token].span;
  for (const Quotation& quotation : annotation.quotations) {
    if (quotation.span.begin <= span.begin && span.end <= quotation.span.end)
      return quotation.speaker;
  }
  return {};
}

Gender gender_of_word(std::string_view word) {
  constexpr std::array<std::string_view, 3> kFemale{"she", "her", "herself"};
  return is_one_of(kFemale, word) ? Gender::kFemale : Gender::kMale;
}

/// "A doctor's daughter, | she had …": what the words describe is the pronoun behind them.
bool is_apposed(const SentenceView& words, std::uint32_t end) {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t i = end; words.holds(i) && i < end + kReach; ++i) {
    if (words[i] == ",") return words[i + 1] == "she" || words[i + 1] == "he";
  }
  return false;
}

/// Whether the draft says "I" of its author: a column is about people whom it need not name.
bool speaks_of_itself(const DraftWords& draft) {
  const Annotation& annotation = draft.annotation();
  for (std::uint32_t t = 0; t < annotation.tokens.size(); ++t) {
    const Span span = annotation.tokens[t].span;
    if (annotation.text(span) != "I" || annotation.tokens[t].upos != Upos::kPron) continue;
    const bool quoted = std::ranges::any_of(annotation.quotations, [&](const Quotation& quotation) {
      return quotation.span.begin <= span.begin && span.end <= quotation.span.end;
    });
    if (!quoted) return true;
  }
  return false;
}

}  // namespace

bool is_firm(const Referent& referent) { return referent.name.find('&') != std::string::npos; }

bool is_pet(std::string_view lemma) {
  constexpr std::array<std::string_view, 14> kPets{
      "dog",    "cat",  "horse", "pony",  "donkey",   "parrot",   "puppy",
      "kitten", "mare", "mule",  "camel", "tortoise", "elephant", "cow"};
  return is_one_of(kPets, lemma);
}

Gender told_gender(const DraftWords& draft, const Referent& referent) {
  if (referent.gender != Gender::kUnknown) return referent.gender;
  for (const MentionIndex index : referent.mentions) {
    const Mention& mention = draft.annotation().mentions[index.index()];
    if (mention.kind != MentionKind::kName) continue;
    const SentenceView words = sentence_of(draft, mention.tokens.begin);
    const std::uint32_t behind = mention.tokens.end;
    if (words[behind] != "and") continue;
    if (words[behind + 1] == "his") return Gender::kMale;
    if (words[behind + 1] == "her") return Gender::kFemale;
  }
  return Gender::kUnknown;
}

bool is_only_where(const Annotation& annotation, const Referent& referent) {
  constexpr std::array<std::string_view, 7> kWhere{"in",   "at",     "near",   "around",
                                                   "from", "inside", "outside"};
  bool sure = false;
  for (const MentionIndex index : referent.mentions) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.kind != MentionKind::kName) continue;
    if (mention.tokens.begin == 0) return false;
    const std::string before = lower_case(annotation.word(TokenIndex(mention.tokens.begin - 1)));
    const bool where = before == "in" || before == "near" || before == "at";
    if (!is_one_of(kWhere, before) && before != "of") return false;
    sure = sure || where;
  }
  return sure;
}

AgeProtagonist::AgeProtagonist(const DraftWords& draft) : draft_(draft) {
  const Annotation& annotation = draft.annotation();
  for (std::size_t r = 0; r < annotation.referents.size(); ++r) {
    const Referent& referent = annotation.referents[r];
    if (!may_be_person(referent) || is_only_where(annotation, referent) ||
        is_dateline(annotation, referent))
      continue;
    Person person;
    person.referent = ReferentIndex(r);
    for (const MentionIndex index : referent.mentions) {
      const Mention& mention = annotation.mentions[index.index()];
      if (mention.kind != MentionKind::kName) continue;
      const Sentence& sentence =
          annotation.sentences[annotation.tokens[mention.tokens.begin].sentence.index()];
      if (person.named == 0) {
        person.early = sentence.section < kLeadSections;
        person.kin = is_brought_in_as_kin(draft, mention);
      }
      ++person.named;
    }
    if (person.named > 0 && !is_doubtful(draft, referent)) people_.push_back(person);
  }
  first_person_ = speaks_of_itself(draft);
  // "Mother Hildegund" in the headline is the Hildegund Amrath of the lead
  for (Person& full : people_) {
    const std::string& name = annotation.referents[full.referent.index()].name;
    for (Person& part : people_) {
      const std::string& word = annotation.referents[part.referent.index()].name;
      if (&part == &full || !is_word_of(word, name)) continue;
      full.named += part.named;
      full.early = full.early || part.early;
      part.named = 0;
    }
  }
  std::erase_if(people_, [](const Person& person) { return person.named == 0; });
}

Gender AgeProtagonist::gender_of(ReferentIndex person) const {
  return told_gender(draft_, draft_.annotation().referents[person.index()]);
}

/// A person by more than the lack of anything else: no town that the tables do not have.
bool AgeProtagonist::is_sure(ReferentIndex person) const {
  const Referent& referent = draft_.annotation().referents[person.index()];
  return referent.type == EntityType::kPerson || !referent.given.empty();
}

/// Whom the draft names early, and more often than any other of the gender.
ReferentIndex AgeProtagonist::main_person(Gender gender) const {
  const Person* best = nullptr;
  bool several = false;
  for (const Person& person : people_) {
    if (person.kin || contrary(gender_of(person.referent), gender)) continue;
    if (best != nullptr && person.named == best->named) {
      // of two named alike the one whom the lead names, or who is a person for sure
      const bool surer = is_sure(person.referent) && !is_sure(best->referent);
      const bool less_sure = !is_sure(person.referent) && is_sure(best->referent);
      if (best->early == person.early && !surer && !less_sure) several = true;
      if (best->early == person.early ? surer : person.early) best = &person;
      continue;
    }
    if (best != nullptr && person.named < best->named) continue;
    best = &person;
    several = false;
  }
  return best != nullptr && !several && best->early ? best->referent : ReferentIndex{};
}

std::vector<ReferentIndex> AgeProtagonist::named_in(SentenceIndex sentence, std::uint32_t until,
                                                    Gender gender) const {
  const Annotation& annotation = draft_.annotation();
  std::vector<ReferentIndex> found;
  const TokenRange tokens = annotation.sentences[sentence.index()].tokens;
  for (std::uint32_t i = tokens.begin; i < std::min(until, tokens.end); ++i) {
    const MentionIndex index = draft_.mention_at(i);
    if (!index.valid()) continue;
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.kind != MentionKind::kName || !mention.referent.valid()) continue;
    const auto person = std::ranges::find(people_, mention.referent, &Person::referent);
    if (person == people_.end()) continue;
    if (contrary(gender_of(mention.referent), gender)) continue;
    if (std::ranges::find(found, mention.referent) == found.end())
      found.push_back(mention.referent);
  }
  return found;
}

/// Whether the sentence speaks of somebody without a name whom the pronoun fits as well.
bool AgeProtagonist::others_in(SentenceIndex sentence, std::uint32_t until, Gender gender) const {
  constexpr std::array<std::string_view, 9> kSomebody{
      "one", "somebody", "someone", "another", "anybody", "anyone", "nobody", "whoever", "other"};
  const SentenceView words(draft_, draft_.annotation().sentences[sentence.index()].tokens);
  for (std::uint32_t i = words.tokens().begin; i < std::min(until, words.tokens().end); ++i) {
    if (draft_.mention_at(i).valid()) continue;
    // "Roe is one of them"
    const bool group = words[i] == "one" && words[i + 1] == "of" &&
                       (words[i - 1] == "is" || words[i - 1] == "was" || words[i - 1] == "among");
    if (is_one_of(kSomebody, words[i]) && !group) return true;
    if (is_pet(draft_.annotation().lemma(TokenIndex(i)))) return true;
    const auto phrase = phrase_at_noun(words, i);
    if (!phrase || phrase->name.valid() || contrary(phrase->noun.gender, gender)) continue;
    if (phrase->told_of_then || phrase->article == Article::kNone) continue;
    // "is a quiet bachelor", "is remembered as a shy man": whom the text speaks of already
    constexpr std::array<std::string_view, 9> kSaidOf{"is",        "was",       "describe",
                                                      "describes", "described", "recall",
                                                      "recalls",   "recalled",  "became"};
    const std::uint32_t verb = phrase->tokens.begin - 1;
    constexpr std::array<std::string_view, 6> kAdverbs{"not", "also",  "still",
                                                       "now", "never", "always"};
    if (is_one_of(kSaidOf, words[is_one_of(kAdverbs, words[verb]) ? verb - 1 : verb])) continue;
    if (is_apposed(words, phrase->tokens.end)) continue;
    // "Roe, a maker of globes, died": the name before it
    if (const Bearer whose = bearer_of_phrase(words, *phrase); whose && *whose != phrase->head)
      continue;
    const bool definite_role =
        phrase->article == Article::kThe && !phrase->noun.kin && !phrase->noun.role.empty();
    if (!definite_role) return true;
  }
  return false;
}

/// "Once he talked a yachtsman through the fog.": of whom the sentences before are, whomever it
/// brings in behind its subject.
bool AgeProtagonist::goes_on(SentenceIndex sentence, std::uint32_t until, Gender gender) const {
  const SentenceView words(draft_, draft_.annotation().sentences[sentence.index()].tokens);
  const std::string_view pronoun = gender == Gender::kFemale ? "she" : "he";
  for (std::uint32_t i = words.tokens().begin; i < std::min(until, words.tokens().end); ++i) {
    if (words[i] != pronoun) continue;
    return universal(words.token(i).relation) == Relation::kNsubj &&
           !others_in(sentence, i, gender);
  }
  return false;
}

MentionIndex AgeProtagonist::last_name(ReferentIndex person, std::uint32_t before) const {
  const Annotation& annotation = draft_.annotation();
  MentionIndex found;
  for (const MentionIndex index : annotation.referents[person.index()].mentions) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.kind != MentionKind::kName) continue;
    if (!found.valid() || mention.tokens.begin < before) found = index;
  }
  return found;
}

/// Whom "she" means at the head of a paragraph: whom the draft is about, unless the paragraph
/// before ends with others.
ReferentIndex AgeProtagonist::at_opening(SentenceIndex first, Gender gender) const {
  const ReferentIndex main = main_person(gender);
  if (!main.valid() || first.index() == 0) return main;
  const auto& sentences = draft_.annotation().sentences;
  const SentenceIndex last(first.index() - 1);
  const std::vector<ReferentIndex> before =
      named_in(last, sentences[last.index()].tokens.end, gender);
  const bool found = std::ranges::find(before, main) != before.end();
  const bool other = !before.empty() && !found;
  if (first_person_ && !found) return ReferentIndex{};
  return other ? ReferentIndex{} : main;
}

MentionIndex AgeProtagonist::named_by(std::uint32_t pronoun, std::uint32_t from) const {
  if (sentence_of(draft_, pronoun)[pronoun] == "i") return speaker_of(draft_, pronoun);
  const auto& sentences = draft_.annotation().sentences;
  const SentenceIndex here = draft_.annotation().tokens[pronoun].sentence;
  const SentenceView own = sentence_of(draft_, pronoun);
  const Gender gender = gender_of_word(own[pronoun]);
  const std::uint32_t section = sentences[here.index()].section;
  ReferentIndex person;
  std::size_t s = here.index() + 1;
  while (s-- > 0 && sentences[s].section == section) {
    const SentenceIndex sentence(s);
    const std::uint32_t until = sentence == here ? from : sentences[s].tokens.end;
    if (!person.valid() && others_in(sentence, until, gender) && !goes_on(sentence, until, gender))
      return {};
    for (const ReferentIndex named : named_in(sentence, until, gender)) {
      if (person.valid() && named != person) return {};
      person = named;
    }
    const bool opens = s == 0 || sentences[s - 1].section != section;
    if (opens && !person.valid()) person = at_opening(sentence, gender);
  }
  return person.valid() ? last_name(person, pronoun) : MentionIndex{};
}

MentionIndex AgeProtagonist::born(std::uint32_t pronoun) const {
  const auto& sentences = draft_.annotation().sentences;
  const SentenceIndex here = draft_.annotation().tokens[pronoun].sentence;
  const Gender gender = gender_of_word(sentence_of(draft_, pronoun)[pronoun]);
  const ReferentIndex main = main_person(gender);
  if (!main.valid()) return {};
  const std::uint32_t section = sentences[here.index()].section;
  for (std::size_t s = here.index() + 1; s-- > 0 && sentences[s].section == section;) {
    for (const ReferentIndex named : named_in(SentenceIndex(s), sentences[s].tokens.end, gender)) {
      if (named != main) return {};
    }
  }
  return last_name(main, pronoun);
}

}  // namespace belie
