// SPDX-License-Identifier: Apache-2.0
#include "claims/said.h"

#include "language/scopes.h"

namespace belie {
namespace {

std::string source_name(const Annotation& annotation, MentionIndex source) {
  if (!source.valid()) return "";
  const Mention& mention = annotation.mentions[source.index()];
  if (mention.referent.valid()) return annotation.referents[mention.referent.index()].name;
  return std::string(annotation.text(mention.span));
}

}  // namespace

Claim claim_said_at(const Annotation& annotation, ClaimKind kind, TokenIndex token, Span span) {
  Claim claim;
  claim.kind = kind;
  claim.span = span;
  const Voice voice = voice_at(annotation, token);
  claim.voice = voice.kind;
  claim.voice_source = source_name(annotation, voice.source);
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
