// SPDX-License-Identifier: Apache-2.0
#include "claims/stances/position_text.h"

namespace belie {

PositionText::PositionText(const Annotation& annotation, const LexiconIndex& lexicon,
                           const StanceWords& words)
    : annotation_(annotation),
      lexicon_(lexicon),
      words_(words),
      children_(annotation.tokens.size()),
      quotations_(annotation.tokens.size()),
      mentions_(annotation.tokens.size()),
      timed_(annotation.tokens.size()) {
  for (std::uint32_t t = 0; t < size(); ++t) {
    forms_.exact.push_back(plain_form(annotation.text(token(t).span)));
    forms_.lower.push_back(lower_case(forms_.exact.back()));
    if (token(t).head.valid()) children_[token(t).head.index()].push_back(t);
  }
  // Quotations stand in text order, so what a later one holds is nested deeper.
  for (std::size_t q = 0; q < annotation.quotations.size(); ++q) {
    const Quotation& quotation = annotation.quotations[q];
    if (quotation.kind != QuotationKind::kDirect && quotation.kind != QuotationKind::kMixed)
      continue;
    for (std::uint32_t t = quotation.tokens.begin; t < quotation.tokens.end; ++t)
      quotations_[t] = QuotationIndex(q);
  }
  for (std::size_t m = 0; m < annotation.mentions.size(); ++m) {
    const Mention& mention = annotation.mentions[m];
    for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
      if (!mentions_[t].valid() || mention.kind == MentionKind::kName)
        mentions_[t] = MentionIndex(m);
    }
  }
  for (const TimeExpression& time : annotation.times) {
    for (std::uint32_t t = time.tokens.begin; t < time.tokens.end; ++t) timed_[t] = true;
  }
}

std::string PositionText::lemma(std::uint32_t t) const {
  return lower_case(annotation_.lemma(TokenIndex{t}));
}

TokenIndex PositionText::child(std::uint32_t t, Relation relation) const {
  for (const std::uint32_t child : children_[t]) {
    if (universal(token(child).relation) == relation) return TokenIndex{child};
  }
  return {};
}

const Mention* PositionText::mention(std::uint32_t t) const {
  return mentions_[t].valid() ? &annotation_.mentions[mentions_[t].index()] : nullptr;
}

bool PositionText::is_named(std::uint32_t t) const {
  const Mention* found = mention(t);
  return found != nullptr && found->kind == MentionKind::kName && starts_upper(forms_.exact[t]);
}

PositionText::Land PositionText::land(std::uint32_t t) const {
  const std::uint32_t end = sentence(t).end;
  if (const auto found = lexicon_.jurisdiction_at(forms_, t, end))
    return {found.entry->id, found.length};
  if (const auto found = lexicon_.adjective_at(forms_, t, end))
    return {found.entry->id, found.length};
  if (const auto found = lexicon_.metonym_at(forms_, t, end))
    return {found.entry->jurisdiction, found.length};
  if (const auto found = lexicon_.capital_at(forms_, t, end))
    return {found.entry->id, found.length};
  return {};
}

}  // namespace belie
