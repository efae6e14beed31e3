// SPDX-License-Identifier: Apache-2.0
//
// Speakers whom no reporting verb tells but a noun for what was said, or a turn of phrase:
//
//   before the words   in the words of Dole, “…” · Dole’s verdict on it was “…” · the line with
//   which
//                      Dole opened the fair: “…” · Dole, on the quay: “…”
//   behind them        “…” were Dole’s words · “…,” in Dole’s phrase · “…,” as Dole put it · “…”
//   was
//                      how Dole saw it · “…,” came the answer from Dole · “…” – Ann Dole
//
// They are adverse to chance: the noun stands next to the words, or is tied to them by a colon or
// a form of “to be”.
#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/names/spelling.h"
#include "language/speech/speakers_cues.h"

namespace belie {
namespace {

constexpr std::uint32_t kReach = 30;     // tokens from the noun to the words
constexpr std::uint32_t kTail = 12;      // tokens of "on the night of the vote"
constexpr std::uint32_t kPremodify = 5;  // words between "Dole’s" and the noun

/// What somebody says, as a noun: "Dole’s answer".
constexpr std::array<std::string_view, 82> kSpoken{
    "word",        "phrase",     "verdict",    "description", "message",     "answer",
    "reply",       "response",   "comment",    "quip",        "line",        "remark",
    "sentence",    "summary",    "assessment", "view",        "retort",      "conclusion",
    "advice",      "warning",    "plea",       "promise",     "reaction",    "statement",
    "tweet",       "post",       "joke",       "quote",       "formulation", "expression",
    "argument",    "complaint",  "greeting",   "toast",       "tribute",     "formula",
    "explanation", "rejoinder",  "opening",    "farewell",    "term",        "telling",
    "reason",      "excuse",     "wish",       "thought",     "one-liner",   "punchline",
    "threat",      "jibe",       "barb",       "aside",       "observation", "sentiment",
    "apology",     "confession", "admission",  "outburst",    "insult",      "compliment",
    "boast",       "lament",     "rebuke",     "reproach",    "appeal",      "wisecrack",
    "lesson",      "philosophy", "defence",    "defense",     "finding",     "diagnosis",
    "prediction",  "forecast",   "question",   "riposte",     "comeback",    "shot",
    "pledge",      "prayer",     "protest",    "goodbye"};

/// Verbs that tie a noun or a speaker to the words: "his words ran", "came the answer".
constexpr std::array<std::string_view, 6> kTies{"be", "run", "go", "read", "come", "remain"};

/// Verbs whose subject has the words from somebody else: "the line that Dole quoted".
constexpr std::array<std::string_view, 26> kTaken{
    "hear", "read",   "receive", "get",     "cite", "quote",  "repeat", "remember", "borrow",
    "like", "admire", "print",   "publish", "find", "hate",   "recall", "carry",    "know",
    "love", "keep",   "note",    "frame",   "pin",  "forget", "record", "learn"};

/// Participles of "“…” was … by Dole".
constexpr std::array<std::string_view, 6> kUttered{"say",   "speak", "utter",
                                                   "shout", "coin",  "write"};

bool told_by(const SpeakerPhrase& phrase) { return !phrase.words.empty(); }

bool is_verb(const Token& token) { return token.upos == Upos::kVerb; }

bool may_stand_before_noun(const Token& token) {
  return token.upos == Upos::kAdj || token.upos == Upos::kNoun || token.upos == Upos::kNum ||
         token.upos == Upos::kAdv;
}

}  // namespace

bool SpeakerCues::is_spoken_noun(std::uint32_t token) const {
  return annotation_.tokens[token].upos == Upos::kNoun &&
         is_one_of(kSpoken, annotation_.lemma(TokenIndex{token}));
}

bool SpeakerCues::is_tie(std::uint32_t token) const {
  const Upos tag = annotation_.tokens[token].upos;
  return (tag == Upos::kAux || tag == Upos::kVerb) &&
         is_one_of(kTies, annotation_.lemma(TokenIndex{token}));
}

/// "Dole’s own parting": whose the noun is; no words if nobody's.
SpeakerPhrase SpeakerCues::owner_of(std::uint32_t noun, std::uint32_t begin) const {
  std::uint32_t at = noun;
  while (at > begin && noun - at < kPremodify && may_stand_before_noun(annotation_.tokens[at - 1]))
    --at;
  if (at == begin) return {};
  const Token& mark = annotation_.tokens[at - 1];
  if (mark.xpos == Xpos::kPrpPoss) return {{at - 1, at}, TokenIndex{at - 1}, {}};
  if (mark.xpos != Xpos::kPos || at < begin + 2) return {};
  SpeakerPhrase phrase = phrases_.around(TokenIndex{at - 2}, begin, at - 1);
  phrase.words.end = std::min(phrase.words.end, at - 1);
  // "the first words of Dole’s warning"
  const MentionIndex name = phrases_.mention_at(at - 2);
  if (name.valid() && annotation_.mentions[name.index()].tokens.begin > phrase.words.begin + 1)
    return {{annotation_.mentions[name.index()].tokens.begin, at - 1}, TokenIndex{at - 2}, name};
  return phrase;
}

/// "of Dole", "from Dole" behind the noun.
SpeakerPhrase SpeakerCues::source_of(std::uint32_t noun, std::uint32_t end) const {
  if (noun + 2 >= end) return {};
  if (!is(noun + 1, "of") && !is(noun + 1, "from") && !is(noun + 1, "by")) return {};
  const SpeakerPhrase phrase = phrases_.at(noun + 2, end);
  return phrase.mention.valid() || is_described(phrase) ? phrase : SpeakerPhrase{};
}

/// "the director", "a nurse of 40": with an article, and the title of somebody.
bool SpeakerCues::is_described(const SpeakerPhrase& phrase) const {
  return std::ranges::any_of(annotation_.titles, [&](const Title& title) {
    return phrase.head.valid() && title.tokens.contains(phrase.head.value);
  });
}

/// "the line with which Dole opened the fair": the subject of the clause behind the noun.
SpeakerPhrase SpeakerCues::utterer_of(std::uint32_t noun, std::uint32_t end) const {
  std::uint32_t at = noun + 1;
  const bool tied = at < end && annotation_.tokens[at].upos == Upos::kAdp;
  if (tied) ++at;
  const bool relative = at < end && (is(at, "which") || is(at, "that"));
  if (relative) ++at;
  if (tied && !relative) return {};  // "the line of the day"
  const SpeakerPhrase phrase = phrases_.at(at, end);
  if (phrase.words.empty() || is_quantity(phrase)) return {};
  std::uint32_t verb = phrases_.phrase_end(at, end);
  bool passive = false;
  for (; verb < end && is_plain(verb); ++verb)
    passive |= annotation_.lemma(TokenIndex{verb}) == "be";
  if (verb >= end || passive || !is_verb(annotation_.tokens[verb])) return {};
  if (is_one_of(kTaken, annotation_.lemma(TokenIndex{verb}))) return {};
  return phrase;
}

/// "two", "all", "some of them", "what": nobody in particular.
bool SpeakerCues::is_quantity(const SpeakerPhrase& phrase) const {
  if (phrase.mention.valid() || phrase.words.empty()) return false;
  const Token& first = annotation_.tokens[phrase.words.begin];
  const bool alone = phrase.words.size() == 1 || is(phrase.words.begin + 1, "of");
  const bool asks = first.xpos == Xpos::kWp || first.xpos == Xpos::kWdt;
  const bool counts = first.upos == Upos::kDet || first.upos == Upos::kNum;
  return asks || (alone && counts);
}

/// An adverb or an auxiliary.
bool SpeakerCues::is_plain(std::uint32_t token) const {
  const Upos tag = annotation_.tokens[token].upos;
  return tag == Upos::kAdv || tag == Upos::kAux || tag == Upos::kPart;
}

bool SpeakerCues::has_verb(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (is_verb(annotation_.tokens[i])) return true;
  }
  return false;
}

/// "in the words of", "in Dole’s words", "to use Dole’s phrase": the tokens before the noun.
bool SpeakerCues::borrows_words(std::uint32_t noun, std::uint32_t begin) const {
  for (std::uint32_t i = noun; i-- > begin && noun - i < 8;) {
    const std::string word = lower_case(annotation_.word(TokenIndex{i}));
    if (word == "in" || word == "use") return true;
    if (is_verb(annotation_.tokens[i]) || is(i, ",")) return false;
  }
  return false;
}

SpeakerCue SpeakerCues::noun_before(QuotationIndex index) const {
  const TokenRange range = range_before(index);
  const std::uint32_t depth = depth_.of(index);
  if (range.empty()) return {};
  std::uint32_t end = range.end;
  const bool colon = is(end - 1, ":");
  const bool comma = is(end - 1, ",");
  if (colon || comma) --end;
  bool verb = false;
  for (; end > range.begin; --end) {
    const bool points = is(end - 1, "this") || is(end - 1, "these") || is(end - 1, "simply");
    if (!is_tie(end - 1) && !points) break;
    verb |= !points;
  }
  if (colon) {
    if (const SpeakerCue found = script_name({range.begin, end, depth}); found.adjacent)
      return found;
  }
  if (const SpeakerCue found = with_words_before({range.begin, end}, depth); told_by(found.speaker))
    return found;
  const bool reported = [&] {
    const SpeakerCue found = last_in(range, depth);
    return found.adjacent && told_by(found.speaker);
  }();
  for (std::uint32_t i = end; i-- > range.begin && end - i < kReach;) {
    if (depth_.of_token(i) != depth) return {};
    if (is(i, "as") || is(i, "As")) {
      const SpeakerCue found = phrase_then_verb({i + 1, end, depth}, false);
      if (told_by(found.speaker) && annotation_.lemma(found.cue) == "put") return found;
    }
    if (!is_spoken_noun(i)) continue;
    const bool borrowed = borrows_words(i, range.begin);
    const bool named = i > range.begin && (is(i - 1, "the") || is(i - 1, "The"));
    const SpeakerPhrase source = source_of(i, end);
    if (told_by(source) && borrowed && comma && named) return {TokenIndex{i}, source, true};
    const bool near = end - i < kTail && !has_verb(i + 1, end);
    if (near && colon && is_taken(range.begin, i)) {
      const SpeakerPhrase owner = owner_of(i, range.begin);
      if (told_by(owner)) return {TokenIndex{i}, owner, true};
    }
    if (!verb && (reported || has_person(range.begin, i, owner_of(i, range.begin)))) return {};
    if (near && (verb || colon || borrowed)) {
      if (told_by(source)) return {TokenIndex{i}, source, true};
      const SpeakerPhrase owner = owner_of(i, range.begin);
      if (told_by(owner)) return {TokenIndex{i}, owner, true};
    }
    const SpeakerPhrase utterer = utterer_of(i, end);
    if (told_by(utterer) && (verb || colon)) return {TokenIndex{i}, utterer, true};
    if (!near) return {};
  }
  return {};
}

/// "Dole drew applause with the words “…”": the subject of the verb before them.
SpeakerCue SpeakerCues::with_words_before(TokenRange range, std::uint32_t depth) const {
  if (range.size() < 4 || !is(range.end - 1, "words")) return {};
  const std::uint32_t with = range.end - 3;
  if (!is(with, "with") || (!is(with + 1, "the") && !is(with + 1, "these"))) return {};
  for (std::uint32_t i = with; i-- > range.begin;) {
    if (!is_verb(annotation_.tokens[i]) || depth_.of_token(i) != depth) continue;
    if (is_one_of(kTaken, annotation_.lemma(TokenIndex{i}))) return {};
    const SpeakerCue found = with_subject(i, {range.begin, with, depth});
    if (!found.speaker.mention.valid() && !is_described(found.speaker)) return {};
    return {TokenIndex{range.end - 1}, found.speaker, true};
  }
  return {};
}

/// "“…” With these words Dole began her speech."
SpeakerCue SpeakerCues::with_words_behind(QuotationIndex index) const {
  const Quotation& quotation = annotation_.quotations[index.index()];
  const TokenRange region = depth_.region(index);
  std::uint32_t at = behind_marks(quotation);
  if (at < region.end && (is(at, ":") || is(at, ",") || is(at, "–") || is(at, "."))) ++at;
  if (at + 4 >= region.end || depth_.of_token(at) != depth_.of(index)) return {};
  const bool with =
      (is(at, "With") || is(at, "with")) && (is(at + 1, "these") || is(at + 1, "those"));
  if (!with || !is(at + 2, "words")) return {};
  const std::uint32_t begin = at + 3 + (is(at + 3, ",") ? 1U : 0U);
  const SpeakerPhrase phrase = phrases_.at(begin, region.end);
  if (!phrase.mention.valid() && !is_described(phrase)) return {};
  return {TokenIndex{at + 2}, phrase, true};
}

/// "a sentence that all of them wrote down", "heard the first words of Dole’s warning": the verb's
/// subject has the words from somebody else.
bool SpeakerCues::takes_words(std::uint32_t verb, TokenRange range) const {
  const bool down = verb + 1 < range.end && is(verb + 1, "down");
  if (!down && !is_one_of(kTaken, annotation_.lemma(TokenIndex{verb}))) return false;
  for (std::uint32_t i = verb; i-- > range.begin && verb - i < kTail;) {
    if ((is(i, "that") || is(i, "which")) && i > range.begin && is_spoken_noun(i - 1)) return true;
    if (is(i, ",") || is(i, ":")) break;
  }
  for (std::uint32_t i = verb + 1; i < range.end && i - verb < kTail; ++i) {
    if (is_verb(annotation_.tokens[i])) return false;
    if (is_spoken_noun(i) && told_by(owner_of(i, verb + 1))) return true;
  }
  return false;
}

/// "He switched on the radio and heard the first words of": the last verb is one whose subject has
/// the words from somebody else.
bool SpeakerCues::is_taken(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = end; i-- > begin;) {
    if (!is_verb(annotation_.tokens[i])) continue;
    return is_one_of(kTaken, annotation_.lemma(TokenIndex{i}));
  }
  return false;
}

/// Whether a person or pronoun other than the owner stands there, who might be the one to speak.
bool SpeakerCues::has_person(std::uint32_t begin, std::uint32_t end,
                             const SpeakerPhrase& owner) const {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (owner.words.contains(i)) continue;
    if (annotation_.tokens[i].xpos == Xpos::kPrp) return true;
    if (annotation_.tokens[i].xpos == Xpos::kPrpPoss) continue;
    const MentionIndex mention = phrases_.mention_at(i);
    if (!mention.valid()) continue;
    const ReferentIndex who = annotation_.mentions[mention.index()].referent;
    if (!who.valid()) return true;
    const EntityType type = annotation_.referents[who.index()].type;
    if (type == EntityType::kPerson || type == EntityType::kUnknown) return true;
  }
  return false;
}

/// "Dole:", "Mayor Ann Dole, 47, on the quay:": a person and no verb in the whole sentence.
SpeakerCue SpeakerCues::script_name(Window window) const {
  const SpeakerPhrase phrase = phrases_.at(window.begin, window.end);
  if (phrase.words.empty() || !phrase.mention.valid()) return {};
  if (window.end - window.begin > kTail || has_verb(window.begin, window.end)) return {};
  const std::uint32_t core = phrases_.phrase_end(window.begin, window.end);
  if (core < window.end && !is(core, ",") && !is(core, "(")) return {};
  for (std::uint32_t i = window.begin; i < window.end; ++i) {
    if (is_tie(i) || depth_.of_token(i) != window.depth) return {};
  }
  const ReferentIndex who = annotation_.mentions[phrase.mention.index()].referent;
  const bool person = who.valid() && annotation_.referents[who.index()].type == EntityType::kPerson;
  return {TokenIndex{}, person ? phrase : SpeakerPhrase{}, person};
}

/// "left to her deputy, Dole, to sum up": the phrase between the two "to".
SpeakerPhrase SpeakerCues::left_to(TokenRange range) const {
  for (std::uint32_t i = range.begin + 1; i + 2 < range.end; ++i) {
    const std::string_view before = annotation_.lemma(TokenIndex{i - 1});
    const bool left = before == "leave" || before == "fall" || before == "up" || before == "down";
    if (!left || !is(i, "to")) continue;
    SpeakerPhrase phrase = phrases_.at(i + 1, range.end);
    std::uint32_t at = phrase.words.end;
    if (at < range.end && is(at, ",")) ++at;
    if (told_by(phrase) && at + 1 < range.end && is(at, "to")) return phrase;
  }
  return {};
}

SpeakerCue SpeakerCues::introduced(QuotationIndex index) const {
  const TokenRange range = range_before(index);
  const std::uint32_t depth = depth_.of(index);
  if (range.empty() || !is(range.end - 1, ":")) return {};
  if (const SpeakerPhrase left = left_to(range); told_by(left)) return {TokenIndex{}, left, true};
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = annotation_.tokens[i];
    if (token.relation != Relation::kNsubj || !token.head.valid()) continue;
    if (token.xpos == Xpos::kWp || token.xpos == Xpos::kWdt || token.upos == Upos::kNum) continue;
    const TokenIndex above = annotation_.tokens[token.head.index()].head;
    const bool main =
        range.contains(token.head.value) && (!above.valid() || !range.contains(above.value));
    if (!main || depth_.of_token(i) != depth) continue;
    const bool takes = is_one_of(kTaken, annotation_.lemma(token.head));
    const SpeakerPhrase phrase = phrases_.around(TokenIndex{i}, range.begin, range.end);
    const bool pronoun = token.xpos == Xpos::kPrp;
    const std::string word = lower_case(annotation_.word(TokenIndex{i}));
    const bool person = is_described(phrase) ||
                        (pronoun ? word == "he" || word == "she" : has_person(i, i + 1, {}));
    return person && !takes ? SpeakerCue{TokenIndex{}, phrase, true} : SpeakerCue{};
  }
  return {};
}

SpeakerCue SpeakerCues::noun_behind(QuotationIndex index) const {
  const Quotation& quotation = annotation_.quotations[index.index()];
  const TokenRange region = depth_.region(index);
  const std::uint32_t depth = depth_.of(index);
  std::uint32_t at = behind_marks(quotation);
  if (at >= region.end) return {};
  if (const SpeakerCue found = with_words_behind(index); told_by(found.speaker)) return found;
  const bool dash = is(at, "–") || is(at, "—");
  if (dash || is(at, ",")) ++at;
  if (at >= region.end) return {};
  const SentenceIndex own = annotation_.sentence_of(TokenIndex{quotation.tokens.end - 1});
  const SentenceIndex next = annotation_.sentence_of(TokenIndex{at});
  if (own != next && !dash && !ends_in_speech(quotation)) return {};
  const std::uint32_t sentence_end =
      std::min(region.end, annotation_.sentences[next.index()].tokens.end);
  const Window window{at, visible_end(at, sentence_end, depth), depth};
  if (dash && window.end == region.end) {
    if (const SpeakerCue found = script_name(window); found.adjacent) return found;
  }
  if (const SpeakerCue found = turned_behind(window); told_by(found.speaker)) return found;
  return tied_behind(window);
}

/// "as Dole put it", "in Dole’s words", "to quote Dole".
SpeakerCue SpeakerCues::turned_behind(Window window) const {
  const std::uint32_t at = window.begin;
  if (at + 2 >= window.end) return {};
  if (is(at, "as")) return phrase_then_verb({at + 1, window.end, window.depth}, false);
  if (is(at, "to") && annotation_.lemma(TokenIndex{at + 1}) == "quote")
    return {TokenIndex{at + 1}, phrases_.at(at + 2, window.end), true};
  const bool use = is(at, "to") && is(at + 1, "use");
  if (!use && !is(at, "in")) return {};
  return noun_in(use ? at + 2 : at + 1, window.end);
}

/// The first noun for speech from there on, with its owner or source.
SpeakerCue SpeakerCues::noun_in(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end && i - begin < kTail; ++i) {
    if (is_verb(annotation_.tokens[i]) || is(i, ",")) return {};
    if (!is_spoken_noun(i)) continue;
    SpeakerPhrase found = owner_of(i, begin);
    if (found.words.empty()) found = source_of(i, end);
    return found.words.empty() ? SpeakerCue{} : SpeakerCue{TokenIndex{i}, found, true};
  }
  return {};
}

/// "were Dole’s words", "was how Dole put it", "came the answer from Dole", "was said by Dole".
SpeakerCue SpeakerCues::tied_behind(Window window) const {
  std::uint32_t at = window.begin;
  while (at < window.end && at - window.begin < 4 && (is_tie(at) || is_plain(at))) ++at;
  if (at == window.begin || at + 1 >= window.end || !is_tie(window.begin)) return {};
  if (is(at, "from") && annotation_.lemma(TokenIndex{window.begin}) == "come") {
    const SpeakerPhrase phrase = phrases_.at(at + 1, window.end);
    return {TokenIndex{window.begin}, phrase.mention.valid() ? phrase : SpeakerPhrase{}, true};
  }
  if (is(at + 1, "by") && at + 2 < window.end &&
      is_one_of(kUttered, annotation_.lemma(TokenIndex{at})))
    return {TokenIndex{at}, phrases_.at(at + 2, window.end), true};
  const bool how = is(at, "how") || is(at, "what") || is(at - 1, "how") || is(at - 1, "what");
  if (how) {
    const std::uint32_t from = is(at, "how") || is(at, "what") ? at + 1 : at;
    return phrase_then_verb({from, window.end, window.depth}, false);
  }
  if (is(at, "the") && is(at + 1, "way"))
    return phrase_then_verb({at + 2, window.end, window.depth}, false);
  return noun_in(at, window.end);
}

}  // namespace belie
