// SPDX-License-Identifier: Apache-2.0
#include "claims/said.h"

#include <algorithm>

#include "language/scopes.h"

namespace belie {
namespace {

std::string source_name(const Annotation& annotation, MentionIndex source) {
  if (!source.valid()) return "";
  const Mention& mention = annotation.mentions[source.index()];
  if (mention.referent.valid()) return annotation.referents[mention.referent.index()].name;
  return std::string(annotation.text(mention.span));
}

/// Who reports the token, where it is no name: "police", "the hospital" of "…, the hospital said".
std::string unnamed_source(const Annotation& annotation, TokenIndex token) {
  const TokenRange sentence = annotation.sentences[annotation.sentence_of(token).index()].tokens;
  auto report = std::ranges::lower_bound(annotation.attributions, sentence.begin, {},
                                         [](const Attribution& a) { return a.cue.value; });
  for (; report != annotation.attributions.end() && report->cue.value < sentence.end; ++report) {
    if (!report->scope.contains(token.value)) continue;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Token& word = annotation.tokens[i];
      const bool subject = word.head == report->cue && universal(word.relation) == Relation::kNsubj;
      const bool noun = word.upos == Upos::kNoun || word.upos == Upos::kPropn;
      if (subject && noun) return std::string(annotation.lemma(TokenIndex{i}));
    }
  }
  return "";
}

}  // namespace

Claim claim_said_at(const Annotation& annotation, ClaimKind kind, TokenIndex token, Span span) {
  Claim claim;
  claim.kind = kind;
  claim.span = span;
  const Voice voice = voice_at(annotation, token);
  claim.voice = voice.kind;
  claim.voice_source = source_name(annotation, voice.source);
  if (claim.voice_source.empty() && voice.kind != VoiceKind::kPaper) {
    claim.voice_source = unnamed_source(annotation, token);
  }
  if (const Clause* clause = clause_at(annotation, token)) {
    claim.polarity = clause->polarity;
    claim.modality = clause->modality;
  }
  claim.sentence = annotation.sentence_of(token);
  const auto section = annotation.sentences[claim.sentence.index()].section;
  claim.section = annotation.document->sections()[section].kind;
  return claim;
}

}  // namespace belie
