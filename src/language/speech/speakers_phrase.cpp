// SPDX-License-Identifier: Apache-2.0
#include "language/speech/speakers_phrase.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace belie {
namespace {

constexpr std::uint32_t kLongest = 24;  // tokens of one noun phrase

constexpr std::array<std::string_view, 12> kLinks{"of",  "for", "from", "at",   "in",    "with",
                                                  "and", "on",  "to",   "near", "under", "behind"};

bool is_link(std::string_view word) { return std::ranges::find(kLinks, word) != kLinks.end(); }

bool is_noun(const Token& token) { return token.upos == Upos::kNoun || token.upos == Upos::kPropn; }

}  // namespace

SpeakerPhrases::SpeakerPhrases(const Annotation& annotation)
    : annotation_(annotation),
      mentions_(annotation.tokens.size()),
      holders_(annotation.tokens.size()),
      times_(annotation.tokens.size()) {
  for (const Title& title : annotation.titles) {
    const bool beside = title.pattern == TitlePattern::kPrefix ||
                        title.pattern == TitlePattern::kApposition ||
                        title.pattern == TitlePattern::kPossessive;
    if (!beside || !title.holder.valid()) continue;
    for (std::uint32_t i = title.tokens.begin; i < title.tokens.end; ++i)
      holders_[i] = title.holder;
  }
  for (const TimeExpression& time : annotation.times) {
    for (std::uint32_t i = time.tokens.begin; i < time.tokens.end; ++i) times_[i] = true;
  }
  for (std::uint32_t m = 0; m < annotation.mentions.size(); ++m) {
    const TokenRange tokens = annotation.mentions[m].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) mentions_[i] = MentionIndex{m};
  }
}

bool SpeakerPhrases::begins_phrase(std::uint32_t token) const {
  const Token& first = annotation_.tokens[token];
  switch (first.upos) {
    case Upos::kDet:
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kAdj:
    case Upos::kNum:
    case Upos::kPron:
      return true;
    default:
      return mentions_[token].valid() || first.xpos == Xpos::kVbn;
  }
}

bool SpeakerPhrases::belongs(std::uint32_t token, std::uint32_t begin, std::uint32_t end) const {
  const Token& at = annotation_.tokens[token];
  if (mentions_[token].valid()) return true;
  if (token > begin && times_[token]) return false;
  const std::string_view word = annotation_.word(TokenIndex{token});
  switch (at.upos) {
    case Upos::kDet:
    case Upos::kAdj:
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kNum:
      return true;
    case Upos::kPart:
      return at.xpos == Xpos::kPos;
    case Upos::kPron:
      return at.xpos == Xpos::kPrpPoss;
    case Upos::kPunct:
      return at.xpos == Xpos::kHyph;
    case Upos::kVerb:  // "the retired nurse", "the acting head"
      return (at.xpos == Xpos::kVbn || at.xpos == Xpos::kVbg) && token + 1 < end &&
             is_noun(annotation_.tokens[token + 1]) &&
             (token == begin || annotation_.tokens[token - 1].upos == Upos::kDet ||
              annotation_.tokens[token - 1].upos == Upos::kPunct);
    default:
      return is_link(word) && token > begin && token + 1 < end && begins_phrase(token + 1) &&
             !times_[token + 1] && annotation_.tokens[token + 1].upos != Upos::kPron;
  }
}

std::uint32_t SpeakerPhrases::phrase_end(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end || !begins_phrase(begin)) return begin;
  if (annotation_.tokens[begin].upos == Upos::kPron &&
      annotation_.tokens[begin].xpos != Xpos::kPrpPoss)
    return begin + 1;
  std::uint32_t at = begin;
  while (at < end && at - begin < kLongest && belongs(at, begin, end)) ++at;
  return at;
}

/// The last noun before the first preposition: "president" in "the president of the club".
TokenIndex SpeakerPhrases::head_of(std::uint32_t begin, std::uint32_t end) const {
  TokenIndex head;
  for (std::uint32_t i = begin; i < end; ++i) {
    const Token& token = annotation_.tokens[i];
    const bool inside_name = mentions_[i].valid() && i > begin && mentions_[i] == mentions_[i - 1];
    if (head.valid() && !inside_name && is_link(annotation_.word(TokenIndex{i}))) break;
    const bool owns = token.xpos == Xpos::kPrpPoss && i + 1 < end;
    if (owns) continue;
    if (is_noun(token) || token.upos == Upos::kPron || mentions_[i].valid()) head = TokenIndex{i};
  }
  return head.valid() || begin == end ? head : TokenIndex{end - 1};
}

/// "…, the deputy harbour master": up to where the apposition ends, or the comma itself.
std::uint32_t SpeakerPhrases::apposition_end(std::uint32_t comma, std::uint32_t end) const {
  if (comma + 1 >= end || annotation_.word(TokenIndex{comma}) != ",") return comma;
  const Token& first = annotation_.tokens[comma + 1];
  if (first.upos == Upos::kPron || first.upos == Upos::kNum) return comma;
  const std::uint32_t stop = phrase_end(comma + 1, end);
  if (stop == comma + 1) return comma;
  const bool closed = stop >= end || annotation_.tokens[stop].upos == Upos::kPunct ||
                      annotation_.tokens[stop].upos == Upos::kAdp ||
                      annotation_.tokens[stop].upos == Upos::kPron;
  return closed && !times_[comma + 1] ? stop : comma;
}

bool SpeakerPhrases::is_person(MentionIndex mention) const {
  const ReferentIndex referent = annotation_.mentions[mention.index()].referent;
  return referent.valid() && annotation_.referents[referent.index()].type == EntityType::kPerson;
}

bool SpeakerPhrases::may_be_person(MentionIndex mention) const {
  const ReferentIndex referent = annotation_.mentions[mention.index()].referent;
  return is_person(mention) ||
         (referent.valid() && annotation_.referents[referent.index()].type == EntityType::kUnknown);
}

/// The name at the head; else whose title the head is; else a person named in the apposition: "the
/// village head, Ibrahim Sani"; else one at the end of a title that has no article: "Director of
/// the Harbour Board Maria Holt".
MentionIndex SpeakerPhrases::name_in(TokenRange words, TokenIndex head) const {
  if (mentions_[head.index()].valid()) return mentions_[head.index()];
  if (const MentionIndex holder = holders_[head.index()];
      holder.valid() && words.contains(annotation_.mentions[holder.index()].tokens.begin))
    return holder;
  for (std::uint32_t i = head.value + 1; i < words.end; ++i) {
    const bool opens = annotation_.word(TokenIndex{i - 1}) == ",";
    if (!opens) continue;
    const MentionIndex titled = holders_[i].valid() ? holders_[i] : mentions_[i];
    if (titled.valid() && may_be_person(titled)) return titled;
  }
  return ends_with_holder(words);
}

MentionIndex SpeakerPhrases::ends_with_holder(TokenRange words) const {
  const std::uint32_t core = phrase_end(words.begin, words.end);
  const Upos first = annotation_.tokens[words.begin].upos;
  if (core == words.begin || first == Upos::kDet || first == Upos::kPron) return {};
  const MentionIndex last = mentions_[core - 1];
  if (!last.valid() || !is_person(last)) return {};
  const std::uint32_t begin = annotation_.mentions[last.index()].tokens.begin;
  if (begin <= words.begin || !is_noun(annotation_.tokens[begin - 1])) return {};
  for (std::uint32_t i = words.begin; i < begin; ++i) {
    const std::string_view word = annotation_.word(TokenIndex{i});
    if (is_link(word) && word != "of" && word != "and" && word != "at") return {};
  }
  return last;
}

SpeakerPhrase SpeakerPhrases::at(std::uint32_t begin, std::uint32_t end) const {
  SpeakerPhrase phrase;
  const std::uint32_t core = phrase_end(begin, end);
  if (core == begin) return phrase;
  phrase.head = head_of(begin, core);
  const bool pronoun = annotation_.tokens[begin].upos == Upos::kPron && core == begin + 1;
  phrase.words = {begin, pronoun ? core : apposition_end(core, end)};
  phrase.mention = name_in(phrase.words, phrase.head);
  return phrase;
}

SpeakerPhrase SpeakerPhrases::around(TokenIndex head, std::uint32_t begin,
                                     std::uint32_t end) const {
  std::uint32_t first = head.value;
  while (first > begin && belongs(first - 1, begin, end)) --first;
  while (first < head.value && is_link(annotation_.word(TokenIndex{first}))) ++first;
  // "In a statement Maria Holt said": the name is not what the statement is of.
  const MentionIndex name = mentions_[head.index()];
  if (name.valid() && first > begin && annotation_.tokens[first - 1].upos == Upos::kAdp)
    first = std::max(first, annotation_.mentions[name.index()].tokens.begin);
  SpeakerPhrase phrase = at(first, end);
  if (!phrase.words.contains(head.value)) phrase = at(head.value, end);
  return phrase;
}

}  // namespace belie
