// SPDX-License-Identifier: Apache-2.0
#include "language/ages/age_namesakes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/descriptions/description_nouns.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// Whether the "his" or the name with "'s" at the token may mean the person itself, who is
/// nobody's own nephew: not where it means somebody else who has a name.
bool owns_by_the_same(const SentenceView& words, std::uint32_t owner, ReferentIndex person) {
  const std::uint32_t at = is_possessive(words[owner]) ? owner - 1 : owner;
  const MentionIndex whose = words.draft().mention_at(at);
  if (!whose.valid()) return true;
  const ReferentIndex owns = words.annotation().mentions[whose.index()].referent;
  if (!owns.valid() || owns == person) return true;
  const Referent& other = words.annotation().referents[owns.index()];
  return other.given.empty() && other.surname.empty();
}

/// "His nephew Tom Roe, 24", of a draft that has named a Tom Roe before: another one.
bool is_kin_of_the_same_name(const SentenceView& words, const Mention& mention) {
  const std::uint32_t begin = mention.tokens.begin;
  const std::uint32_t noun = words[begin - 1] == "," ? begin - 2 : begin - 1;
  const auto found = person_noun_at(words, noun);
  if (!found || !found->kin || found->begin == 0) return false;
  const std::string_view owner = words[found->begin - 1];
  if (owner != "his" && owner != "her" && !is_possessive(owner)) return false;
  const Annotation& annotation = words.annotation();
  const Mention& first =
      annotation.mentions[annotation.referents[mention.referent.index()].mentions.front().index()];
  const Sentence& there =
      annotation.sentences[annotation.tokens[first.tokens.begin].sentence.index()];
  const bool told = annotation.word(TokenIndex(there.tokens.end - 1)) == ".";  // no headline
  const bool before = first.tokens.begin < words.tokens().begin && (told || there.section > 0);
  // "Her husband, Tom Roe, 71": the kin of somebody else may well have been named before
  return before && owns_by_the_same(words, found->begin - 1, mention.referent);
}

}  // namespace

bool is_namesake(const DraftWords& draft, const Mention& mention) {
  constexpr std::uint32_t kReach = 5;
  constexpr std::array<std::string_view, 5> kOthers{"another", "other", "second", "different",
                                                    "unrelated"};
  const Annotation& annotation = draft.annotation();
  const SentenceView words(
      draft, annotation.sentences[annotation.tokens[mention.tokens.begin].sentence.index()].tokens);
  if (is_one_of(kOthers, words[mention.tokens.begin - 1])) return true;
  // "a father, also called Tom", "his son, likewise Tom Roe"
  const std::string_view before = words[mention.tokens.begin - 1];
  const std::uint32_t also =
      mention.tokens.begin - (before == "called" || before == "named" ? 2 : 1);
  if (words[also] == "also" || words[also] == "likewise") return true;
  for (std::uint32_t back = 1; back <= kReach && words.holds(mention.tokens.begin - back); ++back) {
    const std::uint32_t at = mention.tokens.begin - back;
    if (words[at] == "namesake" || (words[at] == "same" && words[at + 1] == "name")) return true;
  }
  // "Tom Roe, 34, who is not related"; "no relation to the mayor"; "of the same name"
  for (std::uint32_t i = mention.tokens.end; words.holds(i); ++i) {
    if (words[i] == "namesake" || words[i] == "unrelated" ||
        (words[i] == "same" && words[i + 1] == "name") ||
        (words[i] == "relation" && words[i - 1] == "no") ||
        (words[i] == "related" && words[i - 1] == "not"))
      return true;
  }
  return false;
}

bool is_brought_in_again(const DraftWords& draft, const Mention& mention) {
  const Annotation& annotation = draft.annotation();
  const std::uint32_t begin = mention.tokens.begin;
  const SentenceIndex here = annotation.tokens[begin].sentence;
  const SentenceView words(draft, annotation.sentences[here.index()].tokens);
  const Referent& referent = annotation.referents[mention.referent.index()];
  const bool bare = !referent.surname.empty() && annotation.text(mention.span) == referent.surname;
  if (words[begin - 1] != "," || bare) return false;  // nobody is brought in by a surname alone
  const auto phrase = phrase_at_noun(words, begin - 2);
  if (!phrase || phrase->article != Article::kA) return false;
  // "The son of a baker, Tom Roe was …": the phrase is of somebody else
  if (words[phrase->tokens.begin - 1] == "of") return false;
  return std::ranges::any_of(referent.mentions, [&](MentionIndex index) {
    const Mention& other = annotation.mentions[index.index()];
    const SentenceIndex there = annotation.tokens[other.tokens.begin].sentence;
    return other.kind == MentionKind::kName && other.tokens.begin < begin && there != here &&
           annotation.sentences[there.index()].section > 0;
  });
}

bool is_name_of_kin(const DraftWords& draft, const Mention& mention) {
  constexpr std::uint32_t kReach = 3;
  const Annotation& annotation = draft.annotation();
  const Referent& referent = annotation.referents[mention.referent.index()];
  if (mention.kind != MentionKind::kName) return false;
  if (referent.surname.empty() || annotation.text(mention.span) == referent.surname) return false;
  const SentenceView words(
      draft, annotation.sentences[annotation.tokens[mention.tokens.begin].sentence.index()].tokens);
  if (mention.tokens.size() != 1) return is_kin_of_the_same_name(words, mention);
  for (std::uint32_t back = 1; back <= kReach && words.holds(mention.tokens.begin - back); ++back) {
    const auto noun = person_noun_at(words, mention.tokens.begin - back);
    if (noun && noun->kin) return true;
  }
  return false;
}

}  // namespace belie
