// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/post_changes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/sentence_words.h"

namespace belie {
namespace {

/// How somebody comes into a post or leaves it. "Elected" and "former" are not among them: they
/// stand beside posts that do not change.
constexpr std::array<std::string_view, 23> kChanges{
    "promote",  "promotion",  "demote",  "become",    "appoint",   "appointment",
    "succeed",  "successor",  "replace", "convert",   "retrain",   "interim",
    "stand-in", "resign",     "retire",  "reshuffle", "elevate",   "transfer",
    "ordain",   "ordination", "install", "enthrone",  "consecrate"};

/// Words of change that mean one only beside the post itself: "then coach", "until May the skip".
constexpr std::array<std::string_view, 14> kChangesBeside{
    "rise",       "step",     "take", "join",   "move",  "switch", "later",
    "previously", "formerly", "then", "before", "until", "once",   "act"};

/// "Takes over", "stepped down", "moves up": with one of these behind it the verb is a change.
constexpr std::array<std::string_view, 5> kChangingVerbs{"take", "step", "move", "rise", "come"};
constexpr std::array<std::string_view, 9> kChangingParticles{
    "over", "up", "down", "aside", "charge", "office", "helm", "reins", "through"};

/// Sees are given in steps that a story tells in many sentences.
bool tells_any_change(const Annotation& annotation) {
  return has_lemma(annotation, {0, static_cast<std::uint32_t>(annotation.tokens.size())}, kChanges);
}

/// A change in a sentence that names the person, other than somebody else's: "the manager's
/// successor".
bool tells_change(const Annotation& annotation, const Referent& person) {
  return std::ranges::any_of(person.mentions, [&](MentionIndex index) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.tokens.empty()) return false;
    const SentenceIndex sentence = annotation.sentence_of(TokenIndex(mention.tokens.begin));
    const TokenRange tokens = annotation.sentences[sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (!is_one_of(kChanges, annotation.lemma(TokenIndex(i)))) continue;
      const std::string_view before = i > tokens.begin ? annotation.word(TokenIndex(i - 1)) : "";
      if (before != "'s" && before != "\u2019s") return true;
    }
    return false;
  });
}

/// A word of change within a few words of the post, or a verb that tells one in its sentence.
bool changes_beside(const Annotation& annotation, const Post& post) {
  constexpr std::uint32_t kBefore = 3, kAfter = 1;  // tokens
  const TokenRange tokens = annotation.sentences[post.sentence.index()].tokens;
  std::uint32_t first = tokens.end, last = tokens.begin;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (!post.span.overlaps(annotation.tokens[i].span)) continue;
    first = std::min(first, i);
    last = std::max(last, i);
  }
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string_view lemma = annotation.lemma(TokenIndex(i));
    const bool near = i + kBefore >= first && i <= last + kAfter;
    const bool acts = lemma == "act" && post.status == "acting";  // told of the post itself
    if (near && !acts && is_one_of(kChangesBeside, lemma)) return true;
    const std::string_view next =
        i + 1 < tokens.end ? annotation.word(TokenIndex(i + 1)) : std::string_view();
    if (is_one_of(kChangingVerbs, lemma) && is_one_of(kChangingParticles, next)) return true;
  }
  return false;
}

/// "Has been elected mayor", "was voted chairman": who gets the post, in any sentence that names
/// the person.
bool is_elected_to(const Annotation& annotation, const Post& post) {
  constexpr std::uint32_t kBehind = 3;  // tokens: "elected as the mayor"
  const Referent& person = annotation.referents[post.person.index()];
  return std::ranges::any_of(person.mentions, [&](MentionIndex index) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.tokens.empty()) return false;
    const SentenceIndex sentence = annotation.sentence_of(TokenIndex(mention.tokens.begin));
    const TokenRange tokens = annotation.sentences[sentence.index()].tokens;
    for (std::uint32_t i = mention.tokens.end; i < tokens.end; ++i) {
      const std::string_view lemma = annotation.lemma(TokenIndex(i));
      if (lemma != "elect" && lemma != "vote") continue;
      for (std::uint32_t k = i + 1; k < tokens.end && k <= i + kBehind; ++k) {
        if (annotation.lemma(TokenIndex(k)) == post.words) return true;
      }
    }
    return false;
  });
}

}  // namespace

bool tells_change_of(const ClaimGraph& graph, const Post& post) {
  const Annotation& annotation = *graph.inputs()[post.document.index()].annotation;
  const bool see = post.role == "archbishop" || post.words == "archbishop";
  if (see && tells_any_change(annotation)) return true;
  return tells_change(annotation, annotation.referents[post.person.index()]) ||
         changes_beside(annotation, post) || is_elected_to(annotation, post);
}

}  // namespace belie
