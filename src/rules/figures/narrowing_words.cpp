// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/narrowing_words.h"

#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr int kDepth = 8;  // heads between a word and the noun that it narrows

/// The child of the noun above which the token hangs; invalid where it hangs elsewhere.
TokenIndex branch_of(const Annotation& annotation, TokenIndex at, TokenIndex noun) {
  for (int i = 0; i < kDepth && at.valid(); ++i) {
    const TokenIndex head = annotation.tokens[at.index()].head;
    if (head == noun) return at;
    at = head;
  }
  return {};
}

bool is_narrowing(const Annotation& annotation, TokenIndex branch, bool behind_of) {
  const Relation relation = universal(annotation.tokens[branch.index()].relation);
  return relation == Relation::kAcl || (relation == Relation::kNmod && !behind_of);
}

}  // namespace

std::vector<std::string> narrowing_words(const Annotation& annotation,
                                         const QuantityMention& quantity) {
  std::vector<std::string> found;
  if (!quantity.head.valid()) return found;
  const std::uint32_t head = quantity.head.value;
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(quantity.head).index()].tokens;
  const bool of = head + 1 < sentence.end && annotation.word(TokenIndex{head + 1}) == "of";
  for (std::uint32_t t = head + 1; t < sentence.end; ++t) {
    const Upos tag = annotation.tokens[t].upos;
    const bool tells = tag == Upos::kNoun || tag == Upos::kVerb || tag == Upos::kAdj;
    if (!tells) continue;
    const TokenIndex branch = branch_of(annotation, TokenIndex{t}, quantity.head);
    if (branch.valid() && is_narrowing(annotation, branch, of))
      found.push_back(lower_case(annotation.lemma(TokenIndex{t})));
  }
  return found;
}

}  // namespace belie
