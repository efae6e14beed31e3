// SPDX-License-Identifier: Apache-2.0
//
// The idea: a reporting verb that stands right before the words, then one right behind them, then
// one further away in the sentence; where there is none, the utterance goes on from the quotation
// before it, or the sentence before names who speaks ("Dole shrugged. “…”"). What one part of an
// utterance tells, all its parts have.
#include "language/speech/speakers.h"

#include <algorithm>

#include "language/speech/quotations.h"
#include "language/speech/speakers_cues.h"
#include "language/speech/speakers_phrase.h"
#include "language/speech/speakers_pronouns.h"
#include "language/speech/speakers_visible.h"

namespace belie {
namespace {

constexpr std::uint32_t kShortSentence = 25;  // tokens of a sentence that only introduces a speaker

std::vector<TokenIndex> subjects_by_verb(const Annotation& annotation) {
  std::vector<TokenIndex> subjects(annotation.tokens.size());
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const Token& token = annotation.tokens[i];
    const bool subject =
        token.relation == Relation::kNsubj || token.relation == Relation::kNsubjPass;
    if (subject && token.head.valid()) subjects[token.head.index()] = TokenIndex{i};
  }
  return subjects;
}

class SpeakerSearch {
 public:
  SpeakerSearch(Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation),
        phrases_(annotation),
        depth_(annotation),
        subjects_(subjects_by_verb(annotation)),
        cues_(annotation, lexicon, phrases_, depth_, subjects_),
        pronouns_(annotation, phrases_, depth_) {}

  void run() {
    for (std::uint32_t q = 0; q < annotation_.quotations.size(); ++q) {
      if (is_candidate(q)) find(QuotationIndex{q});
    }
    share_along_utterances();
  }

 private:
  Quotation& quotation(QuotationIndex index) { return annotation_.quotations[index.index()]; }

  /// Titles and words at arm's length have speakers only where a verb stands right beside them:
  /// "“Never,” she said".
  [[nodiscard]] bool is_candidate(std::uint32_t q) const {
    return annotation_.quotations[q].kind != QuotationKind::kTitle || !cues_empty(q);
  }
  [[nodiscard]] bool cues_empty(std::uint32_t q) const {
    const SpeakerCue found = cues_.behind(QuotationIndex{q});
    return !found.cue.valid();
  }

  void find(QuotationIndex index) {
    const bool speech = is_speech(quotation(index));
    if (speech && take_noun(index)) return;
    const SpeakerCue before = cues_.before(index);
    if (speech && take_introduced(index, before)) return;
    if (before.adjacent && told(before) && speech) return take(index, before);
    const SpeakerCue behind = cues_.behind(index);
    if (told(behind)) {
      quotation(index).kind = QuotationKind::kDirect;
      return take(index, behind);
    }
    if (told(before)) return take(index, before);
    if (!speech) return;
    if (before.adjacent && adds_to_quotation(index, before)) return;
    if (goes_on_in_sentence(index)) return;
    if (const SpeakerCue found = cues_.at_end_of_sentence(index); told(found))
      return take(index, found);
    if (before.cue.valid()) quotation(index).cue = before.cue;
    if (quotation(index).continues.valid() || before.cue.valid()) return;
    find_further(index);
  }

  /// "In the words of Dole, “…”", "“…” were Dole’s words", "Dole: “…”".
  bool take_noun(QuotationIndex index) {
    for (const SpeakerCue& found : {cues_.noun_behind(index), cues_.noun_before(index)}) {
      if (found.speaker.words.empty()) continue;
      take(index, found);
      return true;
    }
    return false;
  }

  /// "According to two who were there, Dole gave her reason in one sentence: “…”": where no verb of
  /// speech stands before the colon, the subject of its clause.
  bool take_introduced(QuotationIndex index, const SpeakerCue& before) {
    const std::string_view word = told(before) ? annotation_.word(before.cue) : "";
    if (told(before) && word != "According" && word != "according") return false;
    const SpeakerCue found = cues_.introduced(index);
    if (found.speaker.words.empty()) return false;
    take(index, found);
    return true;
  }

  static bool told(const SpeakerCue& cue) { return cue.cue.valid() && !cue.speaker.words.empty(); }

  void take(QuotationIndex index, const SpeakerCue& found) {
    Quotation& at = quotation(index);
    at.cue = found.cue;
    at.speaker_words = found.speaker.words;
    at.speaker = found.speaker.mention;
    if (found.speaker.head.valid() && pronouns_.is_pronoun(found.speaker.head)) {
      at.speaker =
          pronouns_.antecedent(found.speaker.head, at, last_[depth_.of(index) > 0 ? 1 : 0]);
    }
    link_interrupted(index);
    remember(index);
  }

  void remember(QuotationIndex index) {
    const Quotation& at = quotation(index);
    const std::uint32_t end =
        std::max({at.tokens.end, at.speaker_words.end, at.cue.valid() ? at.cue.value + 1 : 0U});
    const bool pronoun =
        at.speaker_words.size() == 1 && pronouns_.is_pronoun(TokenIndex{at.speaker_words.begin});
    LastSpeaker& last = last_[depth_.of(index) > 0 ? 1 : 0];
    if (at.speaker.valid() || !pronoun) {
      last = {at.speaker, !at.speaker.valid(), end};
    } else {
      last.token = end;
    }
  }

  /// The quotation of speech before it in the same region, or none.
  [[nodiscard]] QuotationIndex previous(QuotationIndex index) {
    for (std::uint32_t q = index.value; q-- > 0;) {
      const QuotationIndex other{q};
      if (depth_.of(other) < depth_.of(index)) return {};
      const bool sibling =
          depth_.of(other) == depth_.of(index) && depth_.region(other) == depth_.region(index);
      if (sibling && is_speech(quotation(other))) return other;
      if (!sibling && depth_.of(other) == depth_.of(index)) return {};
    }
    return {};
  }

  /// "“We have lost,” she said, “a weekend.”": between the two stands what tells the speaker of the
  /// first, and nothing else.
  [[nodiscard]] bool interrupts(const Quotation& first, const Quotation& second) const {
    if (!first.cue.valid() || first.cue.value < first.tokens.end) return false;
    const std::uint32_t told_until = std::max(first.cue.value + 1, first.speaker_words.end);
    if (told_until > second.tokens.begin) return false;
    for (std::uint32_t i = told_until; i < second.tokens.begin; ++i) {
      const Upos tag = annotation_.tokens[i].upos;
      if (tag == Upos::kVerb || tag == Upos::kCconj || tag == Upos::kSconj) return false;
    }
    return second.tokens.begin - told_until < kShortSentence;
  }

  bool goes_on_in_sentence(QuotationIndex index) {
    const QuotationIndex before = previous(index);
    if (!before.valid()) return false;
    const Quotation& first = quotation(before);
    Quotation& second = quotation(index);
    if (!interrupts(first, second)) return false;
    const std::uint32_t mark = cues_.opening(second);
    const bool separate = mark > 0 && annotation_.sentence_of(TokenIndex{mark - 1}) !=
                                          annotation_.sentence_of(TokenIndex{second.tokens.begin});
    if (separate && second.kind != QuotationKind::kDirect) return false;
    second.continues = before;
    second.speaker = first.speaker;
    second.speaker_words = first.speaker_words;
    second.cue = first.cue;
    remember(index);
    return true;
  }

  /// "“We have lost a weekend,” she said, “and,” she added, “a ship.”"
  void link_interrupted(QuotationIndex index) {
    const QuotationIndex before = previous(index);
    Quotation& second = quotation(index);
    if (!before.valid() || second.continues.valid()) return;
    const Quotation& first = quotation(before);
    const std::uint32_t mark = cues_.opening(second);
    const bool comma = mark > 0 && annotation_.word(TokenIndex{mark - 1}) == ",";
    if (comma && second.cue >= first.cue && interrupts(first, second)) second.continues = before;
  }

  /// "“…”, Dole said, adding: “…”" where the tree has no subject for the participle.
  bool adds_to_quotation(QuotationIndex index, const SpeakerCue& cue) {
    const QuotationIndex before = previous(index);
    if (!before.valid() || annotation_.tokens[cue.cue.index()].xpos != Xpos::kVbg) return false;
    const Quotation& first = quotation(before);
    if (first.speaker_words.empty() || annotation_.sentence_of(TokenIndex{first.tokens.end - 1}) !=
                                           annotation_.sentence_of(cue.cue))
      return false;
    Quotation& second = quotation(index);
    second.speaker = first.speaker;
    second.speaker_words = first.speaker_words;
    second.cue = cue.cue;
    remember(index);
    return true;
  }

  /// No verb in the sentence: the sentence before in the paragraph, then the paragraph before.
  void find_further(QuotationIndex index) {
    const Quotation& at = quotation(index);
    const TokenRange region = depth_.region(index);
    const std::uint32_t mark = cues_.opening(at);
    const TokenRange own =
        annotation_.sentences[annotation_.sentence_of(TokenIndex{mark}).index()].tokens;
    if (mark > region.begin && mark > own.begin) {
      if (annotation_.word(TokenIndex{mark - 1}) == ":")
        introduce(index, {std::max(own.begin, region.begin), mark});
      return;
    }
    if (mark > region.begin) {
      if (continue_in_paragraph(index)) return;
      if (at.kind == QuotationKind::kDirect) introduce(index, sentence_before(mark));
      return;
    }
    if (depth_.of(index) > 0 || mark == 0) return;
    const SentenceIndex before = annotation_.sentence_of(TokenIndex{mark - 1});
    if (annotation_.sentences[before.index()].section + 1 !=
        annotation_.sentences[annotation_.sentence_of(TokenIndex{mark}).index()].section)
      return;
    const std::uint32_t last = annotation_.sentences[before.index()].tokens.end - 1;
    if (annotation_.word(TokenIndex{last}) == ":") introduce(index, sentence_before(mark));
  }

  [[nodiscard]] TokenRange sentence_before(std::uint32_t mark) const {
    return annotation_.sentences[annotation_.sentence_of(TokenIndex{mark - 1}).index()].tokens;
  }

  /// "“…,” Dole said. “…”": whoever spoke in the sentence right before goes on.
  bool continue_in_paragraph(QuotationIndex index) {
    const QuotationIndex before = previous(index);
    if (!before.valid()) return false;
    const Quotation& first = quotation(before);
    Quotation& second = quotation(index);
    if (first.kind != QuotationKind::kDirect || first.speaker_words.empty()) return false;
    const std::uint32_t told_until =
        std::max({first.tokens.end, first.cue.value + 1, first.speaker_words.end});
    const std::uint32_t mark = cues_.opening(second);
    const SentenceIndex told = annotation_.sentence_of(TokenIndex{told_until - 1});
    if (told_until > mark || told.index() + 1 != annotation_.sentence_of(TokenIndex{mark}).index())
      return false;
    second.continues = before;
    second.speaker = first.speaker;
    second.speaker_words = first.speaker_words;
    second.cue = first.cue;
    remember(index);
    return true;
  }

  /// "Dole shrugged." and "Dole said this:".
  void introduce(QuotationIndex index, TokenRange tokens) {
    const std::uint32_t depth = depth_.of(index);
    const bool colon = annotation_.word(TokenIndex{tokens.end - 1}) == ":";
    if (depth_.of_token(tokens.end - 1) != depth) return;
    if (colon) {
      const SpeakerCue found = cues_.last_in(tokens, depth);
      if (told(found)) return take(index, found);
    }
    if (!colon && tokens.size() > kShortSentence) return;
    const TokenIndex subject = only_person(tokens, depth);
    if (!subject.valid()) return;
    SpeakerCue found;
    found.speaker = phrases_.around(subject, tokens.begin, tokens.end);
    take(index, found);
  }

  /// The subject of the sentence's main clause, if it is a person and nobody else is named.
  [[nodiscard]] TokenIndex only_person(TokenRange tokens, std::uint32_t depth) const {
    TokenIndex subject;
    MentionIndex name;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (depth_.of_token(i) != depth) return {};
      const Token& token = annotation_.tokens[i];
      const bool main = token.relation == Relation::kNsubj && token.head.valid() &&
                        tokens.contains(token.head.value) && leads(token.head, tokens);
      if (main && !subject.valid()) subject = TokenIndex{i};
      const MentionIndex mention = phrases_.mention_at(i);
      if (!mention.valid() || !may_be_person(mention)) continue;
      if (name.valid() && referent(name) != referent(mention)) return {};
      name = mention;
    }
    if (!subject.valid()) return {};
    const MentionIndex named = phrases_.around(subject, tokens.begin, tokens.end).mention;
    const std::string_view word = annotation_.word(subject);
    const bool pronoun = word == "He" || word == "She" || word == "he" || word == "she";
    return pronoun || (named.valid() && is_person(named)) ? subject : TokenIndex{};
  }

  /// Whether nothing in the range stands above the verb.
  [[nodiscard]] bool leads(TokenIndex verb, TokenRange range) const {
    const TokenIndex head = annotation_.tokens[verb.index()].head;
    return !head.valid() || !range.contains(head.value);
  }

  [[nodiscard]] ReferentIndex referent(MentionIndex mention) const {
    return annotation_.mentions[mention.index()].referent;
  }
  [[nodiscard]] bool is_person(MentionIndex mention) const {
    return referent(mention).valid() &&
           annotation_.referents[referent(mention).index()].type == EntityType::kPerson;
  }

  [[nodiscard]] bool may_be_person(MentionIndex mention) const {
    if (!referent(mention).valid()) return true;
    const EntityType type = annotation_.referents[referent(mention).index()].type;
    return type == EntityType::kPerson || type == EntityType::kUnknown;
  }

  void share_along_utterances() {
    const auto share = [this](std::uint32_t from, std::uint32_t to) {
      const Quotation& source = annotation_.quotations[from];
      Quotation& target = annotation_.quotations[to];
      if (!target.speaker_words.empty() || source.speaker_words.empty()) return;
      target.speaker = source.speaker;
      target.speaker_words = source.speaker_words;
      target.cue = source.cue;
    };
    const auto count = static_cast<std::uint32_t>(annotation_.quotations.size());
    for (std::uint32_t q = count; q-- > 0;) {
      const QuotationIndex before = annotation_.quotations[q].continues;
      if (before.valid()) share(q, before.value);
    }
    for (std::uint32_t q = 0; q < count; ++q) {
      const QuotationIndex before = annotation_.quotations[q].continues;
      if (before.valid()) share(before.value, q);
    }
  }

  Annotation& annotation_;
  SpeakerPhrases phrases_;
  SpeechDepth depth_;
  std::vector<TokenIndex> subjects_;
  SpeakerCues cues_;
  SpeakerPronouns pronouns_;
  LastSpeaker last_[2];  // outside quotations, and inside them
};

}  // namespace

void find_speakers(Annotation& annotation, const LexiconIndex& lexicon) {
  SpeakerSearch(annotation, lexicon).run();
}

}  // namespace belie
