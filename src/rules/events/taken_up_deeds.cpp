// SPDX-License-Identifier: Apache-2.0
#include "rules/events/taken_up_deeds.h"

#include <algorithm>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/sentence_words.h"

namespace belie {
namespace {

/// Words that open a clause which tells nothing new.
constexpr std::array<std::string_view, 7> kKnown{"when", "until", "once", "before",
                                                 "time", "after", "since"};

}  // namespace

TakenUpDeeds TakenUpReader::of(const ToldDay& told) const {
  TakenUpDeeds found;
  if (const TokenIndex noun = noun_before(told); noun.valid()) {
    found.deeds = {noun};
  } else if (told.verb.valid() && (is_in_known_clause(told) || begins_known(told))) {
    found.deeds = deeds_of(told.verb);
  } else if (const TokenIndex verb = verb_before_then(told); verb.valid()) {
    found.deeds = deeds_of(verb);
  } else if (const TokenIndex place = occasion_behind(told); place.valid()) {
    found.deeds = {place};
    found.occasion = true;
  }
  return found;
}

std::vector<TokenIndex> TakenUpReader::deeds_of(TokenIndex verb) const {
  const TokenRange around = sentence_at(text_, verb.value);
  const bool empty = is_one_of(kBeginningVerbs, text_.lemma(verb)) || text_.lemma(verb) == "take" ||
                     text_.lemma(verb) == "be";
  std::vector<TokenIndex> found;
  for (std::uint32_t i = around.begin; i < around.end; ++i) {
    const Token& token = text_.tokens[i];
    const Relation relation = universal(token.relation);
    const bool subject = empty && relation == Relation::kNsubj && token.upos == Upos::kNoun;
    const bool purpose = i > verb.value && token.upos == Upos::kVerb && token.xpos != Xpos::kVbg &&
                         (relation == Relation::kAdvcl || relation == Relation::kXcomp);
    if (token.head == verb && (subject || purpose)) found.emplace_back(i);
  }
  if (found.empty() || text_.lemma(verb) == "open" || !empty) found.push_back(verb);
  return found;
}

TokenIndex TakenUpReader::verb_before_then(const ToldDay& told) const {
  constexpr std::uint32_t kNear = 4;
  const TokenRange around = text_.sentences[told.sentence.index()].tokens;
  for (std::uint32_t i = told.tokens.end; i < around.end; ++i) {
    if (normal_form(text_.word(TokenIndex{i})) != "then") continue;
    for (std::uint32_t at = i; at-- > told.tokens.end && i - at < kNear;)
      if (text_.tokens[at].upos == Upos::kVerb) return TokenIndex{at};
  }
  return {};
}

TokenIndex TakenUpReader::occasion_behind(const ToldDay& told) const {
  static constexpr std::array<std::string_view, 3> kIn{"in", "at", "during"};
  const TokenRange around = text_.sentences[told.sentence.index()].tokens;
  const auto lower = [&](std::uint32_t at) {
    return around.contains(at) ? normal_form(text_.word(TokenIndex{at})) : std::string();
  };
  std::uint32_t at = std::max(told.tokens.end, told.time->tokens.end);
  if (lower(at) == ",") ++at;
  if (!is_one_of(kIn, lower(at)) || lower(at + 1) != "the") return {};
  for (at += 2; around.contains(at); ++at) {
    if (text_.tokens[at].upos == Upos::kNoun &&
        (!around.contains(at + 1) || text_.tokens[at + 1].upos != Upos::kNoun))
      return TokenIndex{at};
    if (text_.tokens[at].upos != Upos::kAdj && text_.tokens[at].upos != Upos::kNoun) return {};
  }
  return {};
}

TokenIndex TakenUpReader::noun_before(const ToldDay& told) const {
  static constexpr std::array<std::string_view, 5> kLinks{"on", "in", "of", "from", "at"};
  const std::uint32_t begin = text_.sentences[told.sentence.index()].tokens.begin;
  std::uint32_t at = told.tokens.begin;
  const auto before = [&] { return at > begin ? normal_form(text_.word(TokenIndex{at - 1})) : ""; };
  if (before() == "the") --at;
  if (!is_one_of(kLinks, before())) return {};
  --at;
  for (int hop = 0; hop < 2; ++hop) {
    if (at == begin || text_.tokens[at - 1].upos != Upos::kNoun) return {};
    std::uint32_t noun = at - 1;
    const bool part =
        is_one_of(kBeginningVerbs, text_.lemma(TokenIndex{noun}));  // “the trial starts”
    if (part && noun > begin && text_.tokens[noun - 1].upos == Upos::kNoun) --noun;
    const bool definite = is_definite(begin, noun);
    // not “at the council on Thursday”
    if (words_.noun_at(text_, noun).any()) return definite ? TokenIndex{noun} : TokenIndex{};
    at = noun;
    while (at > begin && !is_one_of(kLinks, before()) && text_.tokens[at - 1].upos != Upos::kVerb)
      --at;
    if (at == begin || !is_one_of(kLinks, before())) return {};
    --at;
  }
  return {};
}

bool TakenUpReader::is_definite(std::uint32_t begin, std::uint32_t noun) const {
  for (std::uint32_t at = noun; at-- > begin && noun - at < 5;) {
    const Token& token = text_.tokens[at];
    const std::string word = normal_form(text_.word(TokenIndex{at}));
    if (word == "the" || token.xpos == Xpos::kPos ||
        (token.upos == Upos::kPron && token.relation == Relation::kNmodPoss))
      return true;
    const bool inside = token.upos == Upos::kAdj || token.upos == Upos::kNoun ||
                        token.upos == Upos::kPropn || word == "-";
    if (!inside) return false;
  }
  return false;
}

bool TakenUpReader::begins_known(const ToldDay& told) const {
  const bool begins = is_one_of(kBeginningVerbs, text_.lemma(told.verb));
  if (!told.ahead || !begins || told.verb.value > told.tokens.begin) return false;
  const TokenIndex noun = deeds_of(told.verb).front();
  const std::uint32_t begin = sentence_at(text_, noun.value).begin;
  return noun != told.verb && noun < told.verb && words_.noun_at(text_, noun.value).any() &&
         is_definite(begin, noun.value);
}

bool TakenUpReader::is_in_known_clause(const ToldDay& told) const {
  const std::uint32_t begin = text_.sentences[told.sentence.index()].tokens.begin;
  for (std::uint32_t i = told.verb.value; i-- > begin && told.verb.value - i < 10;) {
    const std::string word = normal_form(text_.word(TokenIndex{i}));
    if (word == "had") return false;  // of another time before that
    if (is_one_of(kKnown, word)) return true;
    const Upos tag = text_.tokens[i].upos;
    if (tag == Upos::kVerb || tag == Upos::kPunct) return false;
  }
  return false;
}

}  // namespace belie
