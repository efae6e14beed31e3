// SPDX-License-Identifier: Apache-2.0
#include "language/ages/ages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/word_list.h"
#include "language/ages/age_descriptions.h"
#include "language/ages/age_namesakes.h"
#include "language/ages/age_patterns.h"
#include "language/ages/age_protagonist.h"
#include "language/annotation.h"
#include "language/descriptions/description_words.h"
#include "language/names/genders.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 3> kForms{"age", "birth", "death"};

std::string years_text(const AgeExpression& age) {
  if (age.low < 0) return "";
  if (age.low == age.high) return fmt::format(" {}", age.low);
  return fmt::format(" {}..{}", age.low, age.high);
}

std::string holder_text(const Annotation& annotation, MentionIndex holder) {
  const Mention& mention = annotation.mentions[holder.index()];
  if (mention.referent.valid()) {
    const std::string& name = annotation.referents[mention.referent.index()].name;
    if (!name.empty()) return name;
  }
  return std::string(annotation.text(mention.span));
}

/// "a niece of the senator Ann Dole": the name only tells whose niece it is.
bool is_kin_of(const DraftWords& draft, std::uint32_t name) {
  constexpr std::uint32_t kReach = 10;
  const Annotation& annotation = draft.annotation();
  const SentenceView words(draft,
                           annotation.sentences[annotation.tokens[name].sentence.index()].tokens);
  for (std::uint32_t back = 1; back <= kReach && words.holds(name - back); ++back) {
    const std::uint32_t at = name - back;
    if (words.is(at, Upos::kVerb) || words[at] == ",") return false;
    if (words[at] != "of" || !words.holds(at - 1)) continue;
    const auto noun = person_noun_at(words, at - 1);
    if (noun && noun->kin) return true;
  }
  return false;
}

/// "Hallbrook spoke of his father. He died at 81": between the name and the pronoun somebody else
/// is spoken of whom the pronoun fits as well.
bool another_between(const DraftWords& draft, const Mention& pronoun, std::uint32_t until) {
  const Annotation& annotation = draft.annotation();
  const Referent& referent = annotation.referents[pronoun.referent.index()];
  const std::string word = draft.forms().lower[pronoun.tokens.begin];
  const Gender gender = word == "she" || word == "her" ? Gender::kFemale : Gender::kMale;
  std::uint32_t from = 0;
  for (const MentionIndex index : referent.mentions) {
    const Mention& other = annotation.mentions[index.index()];
    if (other.tokens.begin < pronoun.tokens.begin && other.kind == MentionKind::kName)
      from = other.tokens.end;
  }
  if (from > 0 && is_kin_of(draft, from - 1)) return true;
  for (std::uint32_t i = from; i < until; ++i) {
    const SentenceView words(draft,
                             annotation.sentences[annotation.tokens[i].sentence.index()].tokens);
    if (is_pet(annotation.lemma(TokenIndex(i)))) return true;
    const auto phrase = phrase_at_noun(words, i);
    if (!phrase || phrase->told_of_then || contrary(phrase->noun.gender, gender)) continue;
    const bool person = phrase->noun.kin || phrase->noun.role.empty();
    if (person && bearer_of_phrase(words, *phrase) == i) return true;
  }
  return false;
}

/// Whether the paragraph names the person before the pronoun.
bool is_named_near(const Annotation& annotation, const Referent& person, const Mention& pronoun) {
  const auto section_of = [&](const Mention& mention) {
    return annotation.sentences[annotation.tokens[mention.tokens.begin].sentence.index()].section;
  };
  return std::ranges::any_of(person.mentions, [&](MentionIndex index) {
    const Mention& mention = annotation.mentions[index.index()];
    return mention.tokens.begin < pronoun.tokens.begin &&
           section_of(mention) == section_of(pronoun);
  });
}

std::ptrdiff_t times_named(const Annotation& annotation, const Referent& person) {
  return std::ranges::count_if(person.mentions, [&](MentionIndex index) {
    return annotation.mentions[index.index()].kind == MentionKind::kName;
  });
}

/// Whether the draft names nobody as often as the person.
bool is_main_person(const Annotation& annotation, const Referent& person) {
  const std::ptrdiff_t named = times_named(annotation, person);
  return std::ranges::all_of(annotation.referents, [&](const Referent& other) {
    return &other == &person || other.type != EntityType::kPerson ||
           times_named(annotation, other) < named;
  });
}

/// "His daughter Lieve": a name brought in with a word for the other sex than the pronoun's.
bool is_of_other_sex(const DraftWords& draft, const Mention& pronoun) {
  const Annotation& annotation = draft.annotation();
  const Referent& taken = annotation.referents[pronoun.referent.index()];
  const std::string word = draft.forms().lower[pronoun.tokens.begin];
  const Gender gender = word == "she" || word == "her" ? Gender::kFemale : Gender::kMale;
  return std::ranges::any_of(taken.mentions, [&](MentionIndex index) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.kind != MentionKind::kName) return false;
    const std::uint32_t name = mention.tokens.begin;
    const SentenceView words(draft,
                             annotation.sentences[annotation.tokens[name].sentence.index()].tokens);
    const std::uint32_t noun = words[name - 1] == "," ? name - 2 : name - 1;
    const auto found = person_noun_at(words, noun);
    return found && found->kin && contrary(found->gender, gender);
  });
}

/// Whether the draft spoke before of a person who is told to be of the pronoun's sex, while whom
/// the pronoun was taken for is not. Whom the draft names most yields only to those of the same
/// paragraph.
bool fits_another_better(const DraftWords& draft, const Mention& pronoun) {
  const Annotation& annotation = draft.annotation();
  const Referent& taken = annotation.referents[pronoun.referent.index()];
  if (taken.type != EntityType::kPerson && taken.given.empty()) return true;
  if (is_firm(taken)) return true;
  if (taken.gender != Gender::kUnknown) return false;
  const bool main = is_main_person(annotation, taken);
  const std::string word = draft.forms().lower[pronoun.tokens.begin];
  const Gender gender = word == "she" || word == "her" ? Gender::kFemale : Gender::kMale;
  if (contrary(told_gender(draft, taken), gender)) return true;
  return std::ranges::any_of(annotation.referents, [&](const Referent& other) {
    if (other.type != EntityType::kPerson || other.gender != gender || other.mentions.empty())
      return false;
    return annotation.mentions[other.mentions.front().index()].tokens.begin <
               pronoun.tokens.begin &&
           (!main || is_named_near(annotation, other, pronoun));
  });
}

/// The name by which the pronoun's person was told last; null where there is none before it.
const Mention* last_name_before(const Annotation& annotation, const Mention& pronoun) {
  const Mention* last = nullptr;
  for (const MentionIndex index : annotation.referents[pronoun.referent.index()].mentions) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.kind == MentionKind::kName && mention.tokens.begin < pronoun.tokens.begin)
      last = &mention;
  }
  return last;
}

/// "Petri, 60, survives her. She retired in 1996": the pronoun is of whom the text is about, not of
/// the one who is left behind and named only there.
bool is_survivor(const DraftWords& draft, const Mention& pronoun) {
  const Annotation& annotation = draft.annotation();
  const Mention* last = last_name_before(annotation, pronoun);
  if (last == nullptr) return false;
  const SentenceIndex there = annotation.tokens[last->tokens.begin].sentence;
  const SentenceView words(draft, annotation.sentences[there.index()].tokens);
  if (words.holds(pronoun.tokens.begin)) return false;
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    if (annotation.lemma(TokenIndex(i)) != "survive") continue;
    const bool left_behind = last->tokens.end <= i ? words[i + 1] == "her" || words[i + 1] == "him"
                                                   : words[i + 1] == "by";
    if (left_behind) return true;
  }
  return false;
}

/// The mention whose age it is; none where the words leave a choice.
/// `from`: where the words about the holder begin, which may tell of parents ("Born to a nurse,
/// he").
MentionIndex holder_at(const DraftWords& draft, std::uint32_t bearer, std::uint32_t from) {
  const MentionIndex holder = draft.mention_at(bearer);
  if (!holder.valid()) return {};
  const Mention& mention = draft.annotation().mentions[holder.index()];
  if (!mention.referent.valid()) return {};
  const Annotation& annotation = draft.annotation();
  if (mention.kind == MentionKind::kPronoun &&
      is_only_where(annotation, annotation.referents[mention.referent.index()]))
    return {};
  if (mention.kind == MentionKind::kPronoun && is_survivor(draft, mention)) return {};
  if (mention.kind == MentionKind::kPronoun &&
      (another_between(draft, mention, from) || fits_another_better(draft, mention) ||
       is_of_other_sex(draft, mention)))
    return {};
  if (mention.kind == MentionKind::kName &&
      (is_namesake(draft, mention) || is_brought_in_again(draft, mention)))
    return {};
  return holder;
}

/// "He is four, Tom's nephew": the words behind say whose relation the pronoun is.
bool is_kin_behind(const DraftWords& draft, const FoundAge& found) {
  constexpr std::uint32_t kReach = 6;
  const Annotation& annotation = draft.annotation();
  const std::uint32_t end = found.age.tokens.end;
  const SentenceView words(
      draft, annotation.sentences[annotation.tokens[end - 1].sentence.index()].tokens);
  // "born in 1931, the third daughter of a typist" is another matter
  if (found.age.form != AgeForm::kAge || words[end] != ",") return false;
  for (std::uint32_t i = end + 1; words.holds(i) && i < end + kReach; ++i) {
    if (words[i] == "," || words.is(i, Upos::kVerb)) return false;
    const auto noun = person_noun_at(words, i);
    if (noun && noun->kin) return true;
  }
  return false;
}

/// "Born Tom Roe in Leith, he took": the pronoun is not the name that its own birth gives.
bool is_birth_name(const DraftWords& draft, const FoundAge& found, MentionIndex holder) {
  if (found.age.form != AgeForm::kBirth || !holder.valid()) return false;
  const Annotation& annotation = draft.annotation();
  const ReferentIndex referent = annotation.mentions[holder.index()].referent;
  const MentionIndex name = draft.possible_person_at(found.age.tokens.begin + 1);
  return name.valid() && annotation.mentions[name.index()].referent == referent &&
         annotation.referents[referent.index()].mentions.front() == name;
}

/// "He was inspired by the painter Tom Roe. He left": of two whom the pronoun fits, the one whose
/// name stands behind "by", "of" or "with" or owns something is not who the text is about.
bool is_aside_in_its_sentence(const DraftWords& draft, const Mention& pronoun) {
  const Annotation& annotation = draft.annotation();
  const Mention* last = last_name_before(annotation, pronoun);
  if (last == nullptr) return false;
  const SentenceIndex there = annotation.tokens[last->tokens.begin].sentence;
  const SentenceView words(draft, annotation.sentences[there.index()].tokens);
  if (words.holds(pronoun.tokens.begin)) return false;
  constexpr std::array<std::string_view, 5> kAside{"by", "of", "with", "for", "from"};
  constexpr std::uint32_t kLongestTitle = 4;
  bool aside = is_possessive(words[last->tokens.end]);
  for (std::uint32_t i = last->tokens.begin; !aside && i-- > words.tokens().begin;) {
    aside = is_one_of(kAside, words[i]);
    const bool title = words.is(i, Upos::kNoun) || words.is(i, Upos::kAdj) ||
                       words.is(i, Upos::kPropn) || words.is(i, Upos::kDet);
    if (!title || i + kLongestTitle < last->tokens.begin) break;
  }
  if (!aside) return false;
  // the sentence has a subject of its own
  const std::string word = draft.forms().lower[pronoun.tokens.begin];
  for (std::uint32_t i = words.tokens().begin; i < last->tokens.begin; ++i) {
    if (universal(words.token(i).relation) != Relation::kNsubj) continue;
    if (words[i] == word) return true;
    const MentionIndex index = draft.mention_at(i);
    if (index.valid() && draft.is_person(index))
      return annotation.mentions[index.index()].referent != pronoun.referent;
  }
  return false;
}

bool is_pronoun(const DraftWords& draft, std::uint32_t token) {
  constexpr std::array<std::string_view, 6> kPronouns{"he", "she", "his", "her", "him", "i"};
  return is_one_of(kPronouns, draft.forms().lower[token]);
}

/// The only noun for one person, before a "his" or "her", of its sentence, which names nobody
/// before.
Bearer bearer_before_pronoun(const DraftWords& draft, std::uint32_t pronoun) {
  const Annotation& annotation = draft.annotation();
  const SentenceView words(
      draft, annotation.sentences[annotation.tokens[pronoun].sentence.index()].tokens);
  const Gender gender =
      words[pronoun] == "her" || words[pronoun] == "she" ? Gender::kFemale : Gender::kMale;
  Bearer found;
  for (std::uint32_t i = words.tokens().begin; i < pronoun; ++i) {
    if (draft.possible_person_at(i).valid()) return std::nullopt;
    const auto phrase = phrase_at_noun(words, i);
    if (!phrase || contrary(phrase->noun.gender, gender)) continue;
    if (found || phrase->told_of_then) return std::nullopt;
    found = i;
  }
  // whoever has a birthday is somebody, though no noun that is known: "the oldest piper marks his"
  for (std::uint32_t i = words.tokens().begin; !found && i + 1 < pronoun; ++i) {
    const bool subject = words.is(i, Upos::kNoun) && words.token(i).xpos == Xpos::kNn &&
                         universal(words.token(i).relation) == Relation::kNsubj &&
                         words.is(i + 1, Upos::kVerb);
    if (subject) found = i;
  }
  return found;
}

/// The holder of one age by the words around it alone.
MentionIndex holder_of(const DraftWords& draft, const AgeProtagonist& protagonist,
                       FoundAge& found) {
  if (!found.bearer) return {};
  const std::uint32_t from = std::min(*found.bearer, found.age.tokens.begin);
  MentionIndex holder = holder_at(draft, *found.bearer, from);
  const bool pronoun = is_pronoun(draft, *found.bearer);
  const bool renamed = pronoun && is_birth_name(draft, found, holder);
  if (renamed || (pronoun && holder.valid() &&
                  is_aside_in_its_sentence(draft, draft.annotation().mentions[holder.index()])))
    holder = {};
  if (draft.forms().lower[*found.bearer] == "i") found.age.head = TokenIndex(*found.bearer);
  if (!holder.valid() && pronoun) {
    holder = protagonist.named_by(*found.bearer, from);
    if (!holder.valid() && found.age.form == AgeForm::kBirth && from < *found.bearer)
      holder = protagonist.born(*found.bearer);
    found.age.head = TokenIndex(*found.bearer);
  }
  if (!holder.valid() && pronoun) {
    // "The town's oldest piper marks his hundredth birthday"
    if (const Bearer subject = bearer_before_pronoun(draft, *found.bearer); subject)
      found.bearer = subject;
    return {};
  }
  if (pronoun && is_kin_behind(draft, found)) return {};
  const bool kin =
      holder.valid() && is_name_of_kin(draft, draft.annotation().mentions[holder.index()]);
  return kin ? MentionIndex{} : holder;
}

/// Whether a description of that age may be a slip for the person's own: nobody writes 31 for 68.
bool is_near_own_age(const Annotation& annotation, const std::vector<FoundAge>& ages,
                     MentionIndex name, const AgeExpression& told) {
  constexpr int kSlip = 15;  // years
  const ReferentIndex person = annotation.mentions[name.index()].referent;
  if (told.form != AgeForm::kAge || told.low < 0) return true;
  bool any = false;
  for (const FoundAge& other : ages) {
    const AgeExpression& own = other.age;
    if (own.form != AgeForm::kAge || own.low < 0 || !own.holder.valid()) continue;
    if (own.has_time) continue;  // how old the person was then
    if (annotation.mentions[own.holder.index()].referent != person) continue;
    if (std::abs(own.low - told.low) <= kSlip) return true;
    any = true;
  }
  return !any;
}

}  // namespace

void annotate_ages(Annotation& annotation, const LexiconIndex& lexicon) {
  annotation.ages.clear();
  const DraftWords draft(annotation, lexicon);
  const AgeProtagonist protagonist(draft);
  std::vector<FoundAge> found = find_ages(draft);
  for (FoundAge& age : found) age.age.holder = holder_of(draft, protagonist, age);
  const AgedDescriptions descriptions(draft, found);
  for (const FoundAge& age : found) {
    AgeExpression told = age.age;
    const MentionIndex name = descriptions.named_by(age);
    if (name.valid() && is_near_own_age(annotation, found, name, told)) {
      told.holder = name;
      told.head = TokenIndex(*age.bearer);
    }
    annotation.ages.push_back(told);
  }
}

std::string_view to_text(AgeForm form) { return kForms[static_cast<std::size_t>(form)]; }

std::string to_text(const Annotation& annotation, const AgeExpression& age) {
  std::string text(to_text(age.form));
  text += years_text(age);
  if (age.described) text += " described";
  if (age.has_time) text += fmt::format(" {}", to_text(age.time));
  if (age.holder.valid()) text += fmt::format(" of {}", holder_text(annotation, age.holder));
  return text;
}

}  // namespace belie
