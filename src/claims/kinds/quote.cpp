// SPDX-License-Identifier: Apache-2.0
//
// Words between quotation marks with who said them. One claim an utterance: what an attribution
// cuts in two in mid-sentence is one. A quotation inside another one is in the voice of whoever
// quotes it.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/quote_words.h"
#include "claims/said.h"
#include "claims/when.h"
#include "language/speech/speakers_visible.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kSpeaker, kSpeakerWords, kWords, kOccasion, kForm };

constexpr std::array kRoles{
    RoleDescriptor{"speaker", ValueType::kEntity, true, false, "who said it"},
    RoleDescriptor{"speaker-words", ValueType::kText, false, false,
                   "the speaker as written: the deputy harbour master"},
    RoleDescriptor{"words", ValueType::kText, false, true,
                   "the words, folded: lower case, no marks, contractions written out; “/” between "
                   "sentences, “…” where something was left out"},
    RoleDescriptor{"occasion", ValueType::kText, false, false,
                   "where it was said, where told: press conference"},
    RoleDescriptor{"form", ValueType::kText, false, false, "direct or mixed"},
};

/// "press conference", "interview": a noun for speech in the sentence of the verb.
std::string occasion_of(const Annotation& annotation, const LexiconIndex& lexicon, TokenIndex cue) {
  const TokenRange sentence = annotation.sentences[annotation.sentence_of(cue).index()].tokens;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (annotation.tokens[i].upos != Upos::kNoun) continue;
    std::string lemma(annotation.lemma(TokenIndex{i}));
    if (i > sentence.begin) {
      std::string phrase = std::string(annotation.lemma(TokenIndex{i - 1})) + " " + lemma;
      const ReportingEntry* entry = lexicon.reporting(phrase);
      if (entry != nullptr && entry->kind == "noun") return phrase;
    }
    const ReportingEntry* entry = lexicon.reporting(lemma);
    if (entry != nullptr && entry->kind == "noun") return lemma;
  }
  return "";
}

class QuoteClaims {
 public:
  QuoteClaims(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation),
        lexicon_(lexicon),
        depth_(annotation),
        described_(annotation.tokens.size()) {
    for (const Mention& mention : annotation.mentions) {
      if (mention.kind != MentionKind::kDescription || !mention.referent.valid()) continue;
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
        described_[i] = mention.referent;
    }
  }

  [[nodiscard]] std::vector<Claim> all() const {
    std::vector<Claim> claims;
    for (const Utterance& utterance : utterances(annotation_)) {
      const std::string words = to_text(quote_words(annotation_, utterance));
      if (!words.empty()) claims.push_back(claim_of(utterance, words));
    }
    return claims;
  }

 private:
  [[nodiscard]] Claim claim_of(const Utterance& utterance, const std::string& words) const {
    const QuotationIndex index = utterance.parts.front();
    const Quotation& first = annotation_.quotations[index.index()];
    const TokenIndex anchor = first.cue.valid() ? first.cue : TokenIndex{first.tokens.begin};
    Claim claim = claim_said_at(annotation_, ClaimKind::k_quote, anchor, utterance.span);
    if (depth_.of(index) == 0) {
      claim.voice = VoiceKind::kPaper;
      claim.voice_source.clear();
    }
    claim.polarity = Polarity::kPositive;
    claim.modality = Modality::kAsserted;
    if (first.cue.valid()) claim.when = when_at(annotation_, first.cue, false);
    claim.sentence = annotation_.sentence_of(TokenIndex{first.tokens.begin});
    add_speaker(claim, first);
    claim.arguments.push_back({kWords, words});
    const std::string occasion =
        first.cue.valid() ? occasion_of(annotation_, lexicon_, first.cue) : "";
    if (!occasion.empty()) claim.arguments.push_back({kOccasion, occasion});
    const bool direct = first.kind == QuotationKind::kDirect;
    claim.arguments.push_back({kForm, std::string(direct ? "direct" : "mixed")});
    return claim;
  }

  void add_speaker(Claim& claim, const Quotation& quotation) const {
    if (const ReferentIndex speaker = speaker_of(quotation); speaker.valid()) {
      claim.arguments.push_back({kSpeaker, speaker});
      claim.read_as = annotation_.referents[speaker.index()].name;
    }
    if (quotation.speaker_words.empty()) return;
    std::string words(annotation_.text(annotation_.span(quotation.speaker_words)));
    claim.arguments.push_back({kSpeakerWords, std::move(words)});
  }

  /// Who is named, or whom the description stands for: "the director".
  [[nodiscard]] ReferentIndex speaker_of(const Quotation& quotation) const {
    if (quotation.speaker.valid()) return annotation_.mentions[quotation.speaker.index()].referent;
    const TokenRange words = quotation.speaker_words;
    for (std::uint32_t i = words.begin; i < words.end && i < words.begin + 2; ++i) {
      if (described_[i].valid()) return described_[i];
    }
    return {};
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  SpeechDepth depth_;
  std::vector<ReferentIndex> described_;  // by token: whom a description there means
};

std::vector<Claim> extract(const DraftReading& draft) {
  return QuoteClaims(draft.annotation(), draft.lexicon()).all();
}

}  // namespace

const KindDescriptor k_quote_kind{.kind = ClaimKind::k_quote,
                                  .name = "quote",
                                  .summary = "what someone is quoted as saying",
                                  .example = "\"We have lost a weekend,\" she said",
                                  .roles = kRoles,
                                  .extract = extract};

}  // namespace belie
