// SPDX-License-Identifier: Apache-2.0
#include "language/speech/speakers_cues.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::uint32_t kWindow = 45;  // tokens that are looked at on either side
constexpr std::uint32_t kAside = 25;   // tokens of an aside between a speaker and the verb
constexpr std::size_t kClimb = 5;      // verbs from a participle up to the one with the subject

constexpr std::array<std::string_view, 11> kMarkWords{"“", "”", "„", "«",  "»", "\"",
                                                      "‘", "’", "'", "``", "''"};

/// Verbs whose passive subject hears or is spoken of; of the others it speaks ("was quoted as").
constexpr std::array<std::string_view, 4> kQuoted{"quote", "cite", "report", "record"};

bool is_adverbial(const Token& token) {
  return token.upos == Upos::kAdv || token.upos == Upos::kAux || token.upos == Upos::kPart;
}

bool is_nominal(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn || token.upos == Upos::kPron ||
         token.upos == Upos::kNum || token.upos == Upos::kAdj || token.upos == Upos::kDet;
}

}  // namespace

SpeakerCues::SpeakerCues(const Annotation& annotation, const LexiconIndex& lexicon,
                         const SpeakerPhrases& phrases, const SpeechDepth& depth,
                         const std::vector<TokenIndex>& subjects)
    : annotation_(annotation),
      lexicon_(lexicon),
      phrases_(phrases),
      depth_(depth),
      subjects_(subjects) {}

bool SpeakerCues::is(std::uint32_t token, std::string_view word) const {
  return annotation_.word(TokenIndex{token}) == word;
}

bool SpeakerCues::is_mark(std::uint32_t token) const {
  return annotation_.tokens[token].upos == Upos::kPunct &&
         is_one_of(kMarkWords, annotation_.word(TokenIndex{token}));
}

bool SpeakerCues::is_reporting(std::uint32_t token) const {
  const Token& at = annotation_.tokens[token];
  const std::string_view word = annotation_.word(TokenIndex{token});
  if (word == "said" || word == "says") return true;
  if (at.upos != Upos::kVerb) return false;
  const std::string_view lemma = annotation_.lemma(TokenIndex{token});
  if (lemma == "put") return token + 1 < annotation_.tokens.size() && is(token + 1, "it");
  const ReportingEntry* entry = lexicon_.reporting(lemma);
  return entry != nullptr && entry->kind == "verb";
}

bool SpeakerCues::is_finite(std::uint32_t token) const {
  const Xpos tag = annotation_.tokens[token].xpos;
  // Past and base form are one word; behind a long aside the tagger may take the latter.
  if (tag == Xpos::kVb && is(token, "put")) return true;
  std::uint32_t before = token;  // "would later tell"
  while (before > 0 && annotation_.tokens[before - 1].upos == Upos::kAdv) --before;
  if (tag == Xpos::kVb && before > 0 && annotation_.tokens[before - 1].xpos == Xpos::kMd)
    return true;
  return tag == Xpos::kVbd || tag == Xpos::kVbz || tag == Xpos::kVbp || tag == Xpos::kVbn;
}

std::uint32_t SpeakerCues::opening(const Quotation& quotation) const {
  std::uint32_t at = quotation.tokens.begin;
  if (at > 0 && is_mark(at - 1) &&
      annotation_.sentences[annotation_.sentence_of(TokenIndex{at - 1}).index()].section ==
          annotation_.sentences[annotation_.sentence_of(TokenIndex{at}).index()].section)
    --at;
  return at;
}

std::uint32_t SpeakerCues::behind_marks(const Quotation& quotation) const {
  std::uint32_t at = quotation.tokens.end;
  if (at < annotation_.tokens.size() && is_mark(at)) ++at;
  return at;
}

bool SpeakerCues::ends_in_speech(const Quotation& quotation) const {
  const std::uint32_t last = quotation.tokens.end - 1;
  return is(last, ",") || is(last, "?") || is(last, "!") || is(last, "…") || is(last, "...") ||
         is(last, "–") || is(last, "—");
}

/// Up to the next quotation, or to the end.
std::uint32_t SpeakerCues::visible_end(std::uint32_t begin, std::uint32_t end,
                                       std::uint32_t depth) const {
  std::uint32_t at = begin;
  while (at < end && at - begin < kWindow && depth_.of_token(at) == depth) ++at;
  if (at > begin && at < end && is_mark(at - 1)) --at;
  return at;
}

SpeakerCue SpeakerCues::verb_then_phrase(Window window) const {
  std::uint32_t verb = window.begin;
  while (verb < window.end && verb - window.begin < 2 &&
         annotation_.tokens[verb].upos == Upos::kAdv)
    ++verb;
  if (verb + 1 >= window.end || !is_reporting(verb)) return {};
  if (annotation_.tokens[verb].xpos == Xpos::kVbg) return {};
  const SpeakerPhrase phrase = phrases_.at(verb + 1, window.end);
  if (phrase.words.empty()) return {};
  return {TokenIndex{verb}, phrase, true};
}

/// A speaker, asides between commas or brackets, adverbs, the verb.
SpeakerCue SpeakerCues::phrase_then_verb(Window window, bool any_verb) const {
  SpeakerPhrase phrase = phrases_.at(window.begin, window.end);
  if (phrase.words.empty()) return {};
  std::uint32_t at = phrases_.phrase_end(window.begin, window.end);
  for (int asides = 0; asides < 3 && at < window.end; ++asides) {
    std::uint32_t verb = at;
    while (verb < window.end && verb - at < 5 && !is_reporting(verb) &&
           is_adverbial(annotation_.tokens[verb]))
      ++verb;
    if (verb < window.end && is_finite(verb) &&
        (is_reporting(verb) || (any_verb && annotation_.tokens[verb].xpos == Xpos::kVbd))) {
      phrase.words.end = std::min(phrase.words.end, verb);
      return {TokenIndex{verb}, phrase, true};
    }
    const bool bracket = is(at, "(");
    if (!bracket && !is(at, ",")) return {};
    std::uint32_t stop = at + 1;
    const std::uint32_t far = std::min(window.end, at + kAside);
    while (stop < far && !is(stop, bracket ? ")" : ",")) ++stop;
    if (stop >= far) return {};
    // The comma that closes one aside opens the next: "Dole, 47, a nurse, said".
    const bool closes = bracket || stop + 1 >= window.end || is_reporting(stop + 1) ||
                        is_adverbial(annotation_.tokens[stop + 1]);
    at = closes ? stop + 1 : stop;
  }
  return {};
}

SpeakerCue SpeakerCues::according(Window window) const {
  if (window.begin + 2 >= window.end || !is(window.begin + 1, "to")) return {};
  if (!is(window.begin, "according") && !is(window.begin, "According")) return {};
  const SpeakerPhrase phrase = phrases_.at(window.begin + 2, window.end);
  if (phrase.words.empty()) return {};
  return {TokenIndex{window.begin}, phrase, true};
}

SpeakerCue SpeakerCues::behind(QuotationIndex index) const {
  const Quotation& quotation = annotation_.quotations[index.index()];
  const TokenRange region = depth_.region(index);
  const std::uint32_t depth = depth_.of(index);
  std::uint32_t at = behind_marks(quotation);
  if (at >= region.end) return {};
  const bool comma = is(at, ",") || is(at, "–") || is(at, "—");
  if (comma) ++at;
  if (at >= region.end) return {};
  const SentenceIndex own = annotation_.sentence_of(TokenIndex{quotation.tokens.end - 1});
  const SentenceIndex next = annotation_.sentence_of(TokenIndex{at});
  const bool speech = ends_in_speech(quotation);
  if (own != next && !speech) return {};
  const std::uint32_t sentence_end =
      std::min(region.end, annotation_.sentences[next.index()].tokens.end);
  const Window window{at, visible_end(at, sentence_end, depth), depth};
  if (const SpeakerCue found = according(window); found.cue.valid()) return found;
  if (const SpeakerCue found = verb_then_phrase(window); found.cue.valid()) return found;
  if (!comma && !speech) return {};
  SpeakerCue found = phrase_then_verb(window, false);
  if (!found.cue.valid() && speech && own == next) found = phrase_then_verb(window, true);
  if (!found.cue.valid()) return {};
  // "“Why?” Dole asked the clerk to leave." is a sentence of its own.
  const std::uint32_t after = found.cue.value + 1;
  const bool new_report = own != next && after < window.end &&
                          (is(after, "that") || annotation_.tokens[after].upos == Upos::kPron);
  return new_report ? SpeakerCue{} : found;
}

bool SpeakerCues::takes_patient(std::uint32_t verb) const {
  const TokenIndex subject = subjects_[verb];
  return subject.valid() && annotation_.tokens[subject.index()].relation == Relation::kNsubjPass &&
         !is_one_of(kQuoted, annotation_.lemma(TokenIndex{verb}));
}

/// The subject of the verb, or of the one that it hangs on: "turning round, saying", "who said".
TokenIndex SpeakerCues::subject_of(std::uint32_t verb, std::uint32_t begin) const {
  std::uint32_t at = verb;
  for (std::size_t step = 0; step < kClimb; ++step) {
    const TokenIndex subject = subjects_[at];
    const Token& token = annotation_.tokens[at];
    if (subject.valid() && subject.value >= begin && subject.value < verb) {
      const Xpos tag = annotation_.tokens[subject.index()].xpos;
      const bool relative = tag == Xpos::kWp || tag == Xpos::kWdt;
      if (!relative) return takes_patient(at) ? TokenIndex{} : subject;
      return token.head.valid() && token.head < subject ? token.head : TokenIndex{};
    }
    if (!token.head.valid() || token.head.value < begin) return {};
    if (token.relation == Relation::kAcl || token.relation == Relation::kAclRelcl) {
      return token.head.value < verb && is_nominal(annotation_.tokens[token.head.index()])
                 ? token.head
                 : TokenIndex{};
    }
    at = token.head.value;
  }
  return {};
}

SpeakerCue SpeakerCues::with_subject(std::uint32_t verb, Window window) const {
  SpeakerCue found;
  found.cue = TokenIndex{verb};
  const bool visible_subject = [&] {
    const TokenIndex subject = subject_of(verb, window.begin);
    if (!subject.valid() || depth_.of_token(subject.value) != window.depth) return false;
    found.speaker = phrases_.around(subject, window.begin, verb);
    if (is_quantity(found.speaker)) {  // "what the trainer, Otis Peat, had told reporters"
      const SpeakerCue plain = phrase_then_verb({subject.value + 1, verb + 1, window.depth}, false);
      found.speaker = plain.cue == found.cue ? plain.speaker : SpeakerPhrase{};
    } else if (const TokenIndex nearer = pronoun_between(subject, verb, window.depth);
               nearer.valid()) {
      found.speaker = phrases_.at(nearer.value, verb);
    }
    return true;
  }();
  if (visible_subject || takes_patient(verb)) return found;
  // "The minister's spokesman, Jonas Peat, said": asides that the tree trips over.
  if (const SpeakerCue plain = phrase_then_verb({window.begin, verb + 1, window.depth}, false);
      plain.cue == found.cue) {
    found.speaker = plain.speaker;
    return found;
  }
  // "Before they set out, their guide, Jonas Peat, had said": behind what stands in front.
  for (std::uint32_t i = window.begin; i + 1 < verb; ++i) {
    if (!is(i, ",")) continue;
    const SpeakerCue plain = phrase_then_verb({i + 1, verb + 1, window.depth}, false);
    if (plain.cue != found.cue || !plain.speaker.mention.valid()) continue;
    found.speaker = plain.speaker;
    return found;
  }
  std::uint32_t last = verb;
  while (last > window.begin && is_adverbial(annotation_.tokens[last - 1])) --last;
  if (last == window.begin || depth_.of_token(last - 1) != window.depth) return found;
  if (is_nominal(annotation_.tokens[last - 1]) && is_finite(verb))
    found.speaker = phrases_.around(TokenIndex{last - 1}, window.begin, verb);
  return found;
}

/// "There was a murmur when he turned round and said": the nearest "he" or "she" between a subject
/// that is nobody's name or title and the verb.
TokenIndex SpeakerCues::pronoun_between(TokenIndex subject, std::uint32_t verb,
                                        std::uint32_t depth) const {
  if (annotation_.tokens[subject.index()].upos != Upos::kNoun) return {};
  const SpeakerPhrase phrase = phrases_.around(subject, subject.value, verb);
  if (phrase.mention.valid() || is_described(phrase)) return {};
  for (std::uint32_t i = verb; i-- > subject.value + 1;) {
    if (depth_.of_token(i) == depth && (is(i, "he") || is(i, "she"))) return TokenIndex{i};
  }
  return {};
}

/// "citing the old saying that “…”": the words are neither the subject's nor told to be another's.
bool SpeakerCues::cites_somebody(std::uint32_t verb) const {
  const std::string_view lemma = annotation_.lemma(TokenIndex{verb});
  return (lemma == "cite" || lemma == "quote") && annotation_.tokens[verb].xpos != Xpos::kVbn;
}

SpeakerCue SpeakerCues::last_in(TokenRange range, std::uint32_t depth) const {
  bool clear = true;  // nothing but objects and adverbials between verb and end so far
  for (std::uint32_t i = range.end; i > range.begin && range.end - i < kWindow;) {
    --i;
    if (depth_.of_token(i) != depth) continue;
    const Token& token = annotation_.tokens[i];
    if (is_reporting(i) && token.upos != Upos::kAux && !takes_words(i, range)) {
      if (cites_somebody(i)) return {};
      SpeakerCue found = with_subject(i, {range.begin, range.end, depth});
      found.adjacent = clear;
      if (!found.speaker.words.empty() || clear) return found;
    }
    if ((is(i, "according") || is(i, "According"))) {
      SpeakerCue found = according({i, range.end, depth});
      if (found.cue.valid()) return found;
    }
    if (token.upos == Upos::kVerb) clear = false;
  }
  return {};
}

/// From the sentence's begin to the opening mark; of words that a colon or comma at the end of the
/// sentence before introduces, that sentence.
TokenRange SpeakerCues::range_before(QuotationIndex index) const {
  const Quotation& quotation = annotation_.quotations[index.index()];
  const TokenRange region = depth_.region(index);
  const std::uint32_t mark = opening(quotation);
  if (mark <= region.begin) return {};
  const SentenceIndex own = annotation_.sentence_of(TokenIndex{mark});
  std::uint32_t begin = std::max(region.begin, annotation_.sentences[own.index()].tokens.begin);
  if (begin == mark) {
    if (!is(mark - 1, ":") && !is(mark - 1, ",")) return {};
    const SentenceIndex previous = annotation_.sentence_of(TokenIndex{mark - 1});
    begin = std::max(region.begin, annotation_.sentences[previous.index()].tokens.begin);
  }
  return {begin, mark};
}

SpeakerCue SpeakerCues::before(QuotationIndex index) const {
  const TokenRange range = range_before(index);
  return range.empty() ? SpeakerCue{} : last_in(range, depth_.of(index));
}

SpeakerCue SpeakerCues::at_end_of_sentence(QuotationIndex index) const {
  const Quotation& quotation = annotation_.quotations[index.index()];
  const std::uint32_t depth = depth_.of(index);
  const SentenceIndex sentence = annotation_.sentence_of(TokenIndex{quotation.tokens.end - 1});
  const TokenRange tokens = annotation_.sentences[sentence.index()].tokens;
  const std::uint32_t end = std::min(depth_.region(index).end, tokens.end);
  for (std::uint32_t i = behind_marks(quotation); i < end; ++i) {
    if (depth_.of_token(i) != depth) continue;
    const Window window{i, end, depth};
    if (const SpeakerCue found = according(window); found.cue.valid()) return found;
    if (!is(i, ",") || i + 1 >= end) continue;
    const SpeakerCue found = phrase_then_verb({i + 1, end, depth}, false);
    if (!found.cue.valid()) continue;
    const std::uint32_t after = found.cue.value + 1;
    if (after >= end || annotation_.tokens[after].upos == Upos::kPunct ||
        annotation_.tokens[after].upos == Upos::kAdp || phrases_.phrase_end(after, end) > after)
      return found;
  }
  return {};
}

}  // namespace belie
