// SPDX-License-Identifier: Apache-2.0
#include "language/descriptions/description_roles.h"

#include "language/ages/age_bearers.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::uint32_t kLongestPrefix = 6;  // tokens before a name that may say what someone is

void add_words(ToldRoles& told, const SentenceView& words, TokenRange tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
    told.words.insert(std::string(words[i]));
}

void add_noun(ToldRoles& told, const SentenceView& words, const PersonNoun& noun) {
  if (!noun.role.empty()) told.roles.insert(noun.role);
  if (!noun.kin) told.heads.insert(std::string(words[noun.end - 1]));
  if (told.gender == Gender::kUnknown) told.gender = noun.gender;
}

/// "Kenyan runner | Paul Kiprop": what stands before the name.
void add_prefix(ToldRoles& told, const SentenceView& words, std::uint32_t name) {
  for (std::uint32_t i = name; i > words.tokens().begin && i + kLongestPrefix > name;) {
    --i;
    const bool open = words.is(i, Upos::kNoun) || words.is(i, Upos::kAdj) ||
                      words.is(i, Upos::kPropn) || is_hyphen(words[i]);
    if (!open || words.draft().mention_at(i).valid()) return;
    const auto noun = person_noun_at(words, i);
    if (!noun || noun->plural) continue;
    add_noun(told, words, *noun);
    add_words(told, words, {noun->begin, noun->end});
  }
}

/// "Ann Dole, a physicist," and "Ann Dole is a physicist".
void add_said_of(std::vector<ToldRoles>& told, const SentenceView& words, std::uint32_t head) {
  const auto phrase = phrase_at_noun(words, head);
  if (!phrase || phrase->article == Article::kPossessive || phrase->article == Article::kOther)
    return;
  const Bearer bearer = bearer_of_phrase(words, *phrase);
  if (!bearer || *bearer == head) return;
  const MentionIndex mention = words.draft().mention_at(*bearer);
  if (!mention.valid()) return;
  const ReferentIndex referent = words.annotation().mentions[mention.index()].referent;
  if (!referent.valid()) return;
  add_noun(told[referent.index()], words, phrase->noun);
  add_words(told[referent.index()], words, phrase->tokens);
  for (std::uint32_t i = phrase->tokens.begin; i < head; ++i) {
    const auto people = person_noun_at(words, i);
    if (people && people->role.starts_with("@")) told[referent.index()].roles.insert(people->role);
  }
}

/// The only person named in the sentence before the token.
ReferentIndex only_person_before(const SentenceView& words, std::uint32_t token) {
  ReferentIndex found;
  for (std::uint32_t i = words.tokens().begin; i < token; ++i) {
    const MentionIndex name = words.draft().person_at(i);
    if (!name.valid()) continue;
    const ReferentIndex referent = words.annotation().mentions[name.index()].referent;
    if (!referent.valid() || (found.valid() && found != referent)) return {};
    found = referent;
  }
  return found;
}

/// "Ann Dole will be the youngest mayor", "was elected mayor": the mayor-elect of what follows.
void add_elected(std::vector<ToldRoles>& told, const SentenceView& words, std::uint32_t head) {
  constexpr std::uint32_t kReach = 6;  // tokens between the verb and the office
  const auto noun = person_noun_at(words, head);
  if (!noun || noun->plural || noun->kin || noun->role.empty()) return;
  std::uint32_t verb = noun->begin - 1;
  for (; words.holds(verb) && verb + kReach > noun->begin; --verb) {
    const bool within = words.is(verb, Upos::kDet) || words.is(verb, Upos::kAdj) ||
                        words.is(verb, Upos::kNoun) || words.is(verb, Upos::kPropn) ||
                        words.is(verb, Upos::kPart) || words.is(verb, Upos::kPron) ||
                        words[verb] == "as";
    if (!within) break;
  }
  const bool becomes = words[verb] == "be" || words[verb] == "become";
  const bool future = becomes && (words[verb - 1] == "will" || words[verb - 1] == "to");
  if (!future && words[verb] != "elected") return;
  const ReferentIndex referent = only_person_before(words, verb);
  if (!referent.valid()) return;
  told[referent.index()].roles.insert(noun->role + "-elect");
  add_words(told[referent.index()], words, {noun->begin, noun->end});
}

}  // namespace

std::vector<ToldRoles> told_roles(const DraftWords& draft) {
  const Annotation& annotation = draft.annotation();
  std::vector<ToldRoles> told(annotation.referents.size());
  for (const Title& title : annotation.titles) {
    if (!title.holder.valid() || title.family == "courtesy") continue;
    const ReferentIndex referent = annotation.mentions[title.holder.index()].referent;
    if (!referent.valid() || title.tokens.empty()) continue;
    ToldRoles& roles = told[referent.index()];
    roles.roles.insert(title.role);
    roles.heads.insert(draft.forms().lower[title.tokens.end - 1]);
    for (std::uint32_t i = title.tokens.begin; i < title.tokens.end; ++i)
      roles.words.insert(draft.forms().lower[i]);
  }
  for (const Mention& mention : annotation.mentions) {
    if (mention.kind != MentionKind::kName || !mention.referent.valid()) continue;
    const Sentence& sentence =
        annotation.sentences[annotation.tokens[mention.tokens.begin].sentence.index()];
    add_prefix(told[mention.referent.index()], SentenceView(draft, sentence.tokens),
               mention.tokens.begin);
  }
  for (const Sentence& sentence : annotation.sentences) {
    const SentenceView words(draft, sentence.tokens);
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!words.is(i, Upos::kNoun) || draft.mention_at(i).valid()) continue;
      add_said_of(told, words, i);
      add_elected(told, words, i);
    }
  }
  return told;
}

}  // namespace belie
