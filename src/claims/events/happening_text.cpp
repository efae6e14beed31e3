// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_text.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/events/event_times.h"
#include "language/characters.h"

namespace belie {
namespace {

/// Words in a noun phrase, or beside a verb, that set something apart from the draft's own.
constexpr std::array<std::string_view, 38> kApart{
    "another",    "second",   "third",     "fourth",   "fifth",     "sixth",   "other",
    "previous",   "earlier",  "past",      "every",    "each",      "any",     "no",
    "similar",    "separate", "different", "further",  "more",      "next",    "unrelated",
    "subsequent", "repeat",   "prior",     "possible", "potential", "alleged", "attempted",
    "many",       "several",  "annual",    "former",   "twice",     "again",   "repeatedly",
    "also",       "often",    "previously"};

}  // namespace

HappeningText::HappeningText(const Annotation& annotation, const HappeningWords& words)
    : annotation_(annotation),
      words_(words),
      mention_of_(annotation.tokens.size()),
      below_(annotation.tokens.size()) {
  for (const Mention& mention : annotation.mentions) {
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      if (mention_of_[i] == nullptr || mention.kind == MentionKind::kName)
        mention_of_[i] = &mention;
    }
  }
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const TokenIndex head = annotation.tokens[i].head;
    if (head.valid()) below_[head.index()].push_back(i);
  }
}

const Token& HappeningText::token(std::uint32_t at) const { return annotation_.tokens[at]; }

std::string_view HappeningText::lemma(std::uint32_t at) const {
  return annotation_.lemma(TokenIndex{at});
}

std::string HappeningText::lower(std::uint32_t at) const {
  return at < annotation_.tokens.size() ? normal_form(annotation_.word(TokenIndex{at})) : "";
}

const TokenRange& HappeningText::sentence(std::uint32_t at) const {
  return annotation_.sentences[token(at).sentence.index()].tokens;
}

bool HappeningText::is_noun(std::uint32_t at) const {
  return token(at).upos == Upos::kNoun || token(at).upos == Upos::kPropn;
}

ClauseIndex HappeningText::clause_of(std::uint32_t at) const {
  return annotation_.clause_of_token[at];
}

bool HappeningText::is_adjective_noun(std::uint32_t index) const {
  if (lemma(index) != "final" || index == sentence(index).begin) return false;
  const bool last = !sentence(index).contains(index + 1) ||
                    (!is_noun(index + 1) && token(index + 1).upos != Upos::kAdj);
  return last && token(index - 1).upos == Upos::kDet;
}

bool HappeningText::has_object(std::uint32_t verb) const {
  return std::ranges::any_of(below_[verb], [&](std::uint32_t child) {
    return token(child).relation == Relation::kObj && EventTimes(annotation_).at(child) == nullptr;
  });
}

std::uint32_t HappeningText::subject_of(std::uint32_t verb) const {
  for (const std::uint32_t child : below_[verb]) {
    if (universal(token(child).relation) == Relation::kNsubj) return antecedent(child);
    const bool clause = universal(token(child).relation) == Relation::kCsubj;
    if (clause && is_gerund_noun(child)) return child;
  }
  const Token& word = token(verb);
  if (!word.head.valid()) return subject_behind_comma(verb);
  const bool joined = word.relation == Relation::kConj || word.relation == Relation::kXcomp;
  if (joined && token(word.head.value).upos == Upos::kVerb) return subject_of(word.head.value);
  const bool participle = universal(word.relation) == Relation::kAcl && is_noun(word.head.value);
  return participle ? word.head.value : subject_behind_comma(verb);
}

std::uint32_t HappeningText::subject_behind_comma(std::uint32_t verb) const {
  const Xpos tag = token(verb).xpos;
  const bool participle = tag == Xpos::kVbn || tag == Xpos::kVbg || tag == Xpos::kVbd;
  return participle ? subject_behind(verb) : TokenIndex::kNone;
}

std::uint32_t HappeningText::subject_behind(std::uint32_t verb) const {
  constexpr std::uint32_t kReach = 14;
  const TokenRange around = sentence(verb);
  if (verb > around.begin + 2) return TokenIndex::kNone;
  bool comma = false;
  for (std::uint32_t i = verb + 1; i < std::min(around.end, verb + kReach); ++i) {
    comma = comma || lower(i) == ",";
    if (comma && universal(token(i).relation) == Relation::kNsubj) return i;
    if (token(i).upos == Upos::kVerb) return TokenIndex::kNone;
  }
  return TokenIndex::kNone;
}

std::uint32_t HappeningText::antecedent(std::uint32_t at) const {
  const std::string word = lower(at);
  if (word != "who" && word != "which" && word != "that" && word != "whom") return at;
  const TokenIndex verb = token(at).head;
  if (!verb.valid()) return at;
  const bool relative = universal(token(verb.value).relation) == Relation::kAcl;
  const TokenIndex above = token(verb.value).head;
  if (relative && above.valid()) return above.value;
  // Where the tree goes astray, the noun right before: "The avalanche, which came down".
  const std::uint32_t before = at > sentence(at).begin && lower(at - 1) == "," ? at - 1 : at;
  const bool noun = before > sentence(at).begin && is_noun(before - 1);
  return noun && word != "that" ? before - 1 : at;
}

bool HappeningText::is_event_noun(std::uint32_t at) const {
  const bool noun = is_noun(at) || is_adjective_noun(at) || is_gerund_noun(at);
  return noun && words_.noun_at(annotation_, at).any() && !is_modifier(at);
}

bool HappeningText::is_gerund_noun(std::uint32_t at) const {
  if (token(at).xpos != Xpos::kVbg) return false;
  const std::uint32_t begin = sentence(at).begin;
  if (at == begin) return lower(at + 1) == "of";  // "Dredging of the canal"
  return token(at - 1).upos == Upos::kDet || token(at - 1).xpos == Xpos::kPos;
}

std::uint32_t HappeningText::event_behind(std::uint32_t subject) const {
  if (is_event_noun(subject)) return subject;
  constexpr int kSentencesBack = 3;
  const std::string pronoun = lower(subject);
  if (pronoun != "it" && pronoun != "this" && pronoun != "they") return TokenIndex::kNone;
  const bool several = pronoun == "they";
  std::uint32_t begin = subject;
  for (int back = 0; back < kSentencesBack; ++back) begin = begin_of_previous(begin);
  for (std::uint32_t at = subject; at > begin;) {
    --at;
    const HappeningWord word = words_.noun_at(annotation_, at);
    if (!is_event_noun(at) || word.weak || word.classes.none()) continue;
    if (is_plural(at) == several) return at;
  }
  return TokenIndex::kNone;
}

bool HappeningText::is_body(std::uint32_t section) const {
  return annotation_.document->sections()[section].kind == SectionKind::kBody;
}

std::uint32_t HappeningText::begin_of_previous(std::uint32_t at) const {
  const std::size_t number = token(at).sentence.index();
  const auto& sentences = annotation_.sentences;
  const bool joined = number > 0 && (sentences[number - 1].section == sentences[number].section ||
                                     is_body(sentences[number - 1].section));
  return sentences[joined ? number - 1 : number].tokens.begin;
}

bool HappeningText::is_plural(std::uint32_t noun) const {
  const Xpos tag = token(noun).xpos;
  return (tag == Xpos::kNns || tag == Xpos::kNnps) && lemma(noun) != "talk" &&
         lemma(noun) != "flame" && lemma(noun) != "talks" && lemma(noun) != "barrack" &&
         lower(noun) != "headquarters" && lower(noun) != "barracks";
}

bool HappeningText::is_unit_of_time(std::uint32_t at) const {
  constexpr std::array<std::string_view, 14> kUnits{
      "second", "minute",  "hour",    "day",       "week",  "month", "year",
      "decade", "morning", "evening", "afternoon", "night", "eve",   "time"};
  return is_one_of(kUnits, lemma(at));
}

const TimeExpression* HappeningText::time_over(std::uint32_t at) const {
  const auto after = std::ranges::upper_bound(
      annotation_.times, at, {}, [](const TimeExpression& time) { return time.tokens.begin; });
  if (after == annotation_.times.begin()) return nullptr;
  const TimeExpression& time = *std::prev(after);
  return time.tokens.contains(at) ? &time : nullptr;
}

std::span<const TimeExpression> HappeningText::times_in(TokenRange tokens) const {
  const auto begin_of = [](const TimeExpression& time) { return time.tokens.begin; };
  const auto first = std::ranges::lower_bound(annotation_.times, tokens.begin, {}, begin_of);
  const auto last = std::ranges::lower_bound(annotation_.times, tokens.end, {}, begin_of);
  return {first, last};
}

bool HappeningText::in_clause(std::uint32_t at, std::uint32_t verb) const {
  const ClauseIndex own = clause_of(verb);
  const ClauseIndex there = clause_of(at);
  if (there == own) return true;
  if (!there.valid()) return false;
  const Clause& clause = annotation_.clauses[there.index()];
  const Xpos tag = token(clause.predicate.value).xpos;
  const bool participle = tag == Xpos::kVbn || tag == Xpos::kVbg;
  return participle && clause.parent == own && clause.predicate.value > verb &&
         clause.predicate.value <= verb + 3 && token(verb).xpos != Xpos::kVbg;
}

bool HappeningText::is_modifier(std::uint32_t noun) const {
  const std::uint32_t next = noun + 1;
  if (!sentence(noun).contains(next) || EventTimes(annotation_).at(next) != nullptr) return false;
  return is_noun(next) || lower(next) == "-" || token(next).xpos == Xpos::kPos;
}

bool HappeningText::is_known(std::uint32_t noun) const {
  const std::uint32_t begin = sentence(noun).begin;
  for (std::uint32_t i = noun; i > begin && noun - i < 5;) {
    --i;
    const std::string word = lower(i);
    const bool known = word == "the" || word == "this" || word == "that" || word == "its" ||
                       token(i).xpos == Xpos::kPrpPoss || token(i).xpos == Xpos::kPos;
    if (known) return true;
    const Upos tag = token(i).upos;
    const bool inside = tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kPropn ||
                        tag == Upos::kNum || tag == Upos::kVerb;
    if (!inside) return false;
  }
  return false;
}

bool HappeningText::is_presupposed(std::uint32_t verb) const {
  constexpr std::uint32_t kReach = 7;
  constexpr std::array<std::string_view, 9> kOpening{"when",  "since", "after", "before", "where",
                                                     "which", "whose", "as",    "until"};
  const TokenRange around = sentence(verb);
  if (subject_behind_comma(verb) != TokenIndex::kNone) return true;
  for (std::uint32_t at = verb; at > around.begin && verb - at < kReach;) {
    --at;
    if (is_one_of(kOpening, lower(at))) return true;
    // "the day she died", "on the Friday that he fell".
    if (is_unit_of_time(at) ||
        (lower(at) == "that" && at > around.begin && time_over(at - 1) != nullptr)) {
      return true;
    }
    const Upos tag = token(at).upos;
    if (tag == Upos::kVerb || tag == Upos::kPunct || tag == Upos::kCconj) return false;
  }
  return false;
}

std::uint32_t HappeningText::phrase_begin(std::uint32_t noun) const {
  const std::uint32_t begin = sentence(noun).begin;
  std::uint32_t at = noun;
  while (at > begin && noun - at < 6) {
    const Token& word = token(at - 1);
    const bool inside = word.upos == Upos::kDet || word.upos == Upos::kAdj ||
                        word.upos == Upos::kNoun || word.upos == Upos::kPropn ||
                        word.upos == Upos::kNum || word.xpos == Xpos::kPrpPoss ||
                        word.xpos == Xpos::kPos || word.xpos == Xpos::kVbn;
    if (!inside) break;
    --at;
    if (word.upos == Upos::kDet || word.xpos == Xpos::kPrpPoss) break;
  }
  return at;
}

bool HappeningText::is_ahead(std::uint32_t at) const {
  const Tense tense = tense_at(annotation_, TokenIndex{at});
  const Clause* clause = clause_at(annotation_, TokenIndex{at});
  const bool planned = clause != nullptr && clause->modality == Modality::kPlanned;
  // "an accord signed on Monday" is past, whatever is said of the accord.
  const Xpos tag = token(at).xpos;
  const bool has_auxiliary = std::ranges::any_of(below(at), [&](std::uint32_t child) {
    return token(child).upos == Upos::kAux || lower(child) == "to";
  });
  if (tag == Xpos::kVbd || (tag == Xpos::kVbn && !has_auxiliary)) return false;
  return planned || tense == Tense::kFuture || tense == Tense::kPresent;
}

bool HappeningText::sets_apart(std::string_view word) { return is_one_of(kApart, word); }

std::string HappeningText::apart_before(std::uint32_t noun) const {
  const std::uint32_t begin = sentence(noun).begin;
  for (std::uint32_t at = noun; at > begin && noun - at < 5;) {
    --at;
    const Upos tag = token(at).upos;
    const bool outside = tag == Upos::kVerb || tag == Upos::kPunct || tag == Upos::kAdp ||
                         tag == Upos::kSconj || tag == Upos::kAux;
    if (outside) return "";
    if (sets_apart(lower(at))) return lower(at);
  }
  return "";
}

}  // namespace belie
