// SPDX-License-Identifier: Apache-2.0
//
// The idea: a reporting verb's clausal complement is what is reported; where the verb follows its
// report ("…, police said") the tree has it as parataxis, and the report is the rest of the
// sentence. "according to X" reports its whole clause.
#include "language/attributions.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "language/lexicon_index.h"
#include "language/tree.h"

namespace belie {
namespace {

bool is_subject(Relation relation) {
  return relation == Relation::kNsubj || relation == Relation::kNsubjPass;
}

/// The mention that covers or begins at the token's subtree, nearest to its head.
MentionIndex mention_in(const Annotation& annotation, TokenRange range, TokenIndex head) {
  MentionIndex found;
  for (std::uint32_t i = 0; i < annotation.mentions.size(); ++i) {
    const TokenRange tokens = annotation.mentions[i].tokens;
    if (tokens.begin >= range.end) break;
    if (!range.overlaps(tokens)) continue;
    if (tokens.contains(head.value)) return MentionIndex{i};
    if (!found.valid()) found = MentionIndex{i};
  }
  return found;
}

class Reports {
 public:
  Reports(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation),
        lexicon_(lexicon),
        ranges_(subtree_ranges(annotation)),
        subjects_(annotation.tokens.size()),
        complements_(annotation.tokens.size()) {
    for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
      const Token& token = annotation.tokens[i];
      if (!token.head.valid()) continue;
      if (is_subject(token.relation)) subjects_[token.head.index()] = TokenIndex{i};
      if (token.relation == Relation::kCcomp) complements_[token.head.index()] = TokenIndex{i};
    }
  }

  [[nodiscard]] std::optional<Attribution> at(TokenIndex cue) const {
    if (is_according(cue)) return according(cue);
    if (!reports(cue)) return std::nullopt;
    return by_verb(cue, lexicon_.reporting(annotation_.lemma(cue))->distanced);
  }

  [[nodiscard]] MentionIndex source_of(TokenIndex verb) const {
    const TokenIndex subject = subjects_[verb.index()];
    if (!subject.valid()) return {};
    return mention_in(annotation_, ranges_[subject.index()], subject);
  }

  [[nodiscard]] bool reports(TokenIndex token) const {
    return annotation_.tokens[token.index()].upos == Upos::kVerb &&
           lexicon_.reporting(annotation_.lemma(token)) != nullptr;
  }

 private:
  [[nodiscard]] bool is_according(TokenIndex cue) const {
    const std::string_view word = annotation_.word(cue);
    return (word == "according" || word == "According") &&
           cue.index() + 1 < annotation_.tokens.size() &&
           annotation_.word(TokenIndex{cue.index() + 1}) == "to";
  }

  [[nodiscard]] Attribution according(TokenIndex cue) const {
    Attribution attribution;
    attribution.cue = cue;
    const TokenIndex source = annotation_.tokens[cue.index()].head;
    attribution.scope = annotation_.sentences[annotation_.sentence_of(cue).index()].tokens;
    if (source.valid() && source > cue) {
      attribution.source = mention_in(annotation_, ranges_[source.index()], source);
    } else {
      const std::uint32_t after = std::min(cue.value + 8, attribution.scope.end);
      attribution.source = mention_in(annotation_, {cue.value, after}, TokenIndex{cue.value + 2});
    }
    return attribution;
  }

  [[nodiscard]] std::optional<Attribution> by_verb(TokenIndex cue, bool distanced) const {
    Attribution attribution;
    attribution.cue = cue;
    attribution.kind = distanced ? VoiceKind::kDistanced : VoiceKind::kEndorsed;
    attribution.source = source_of(cue);
    const Token& token = annotation_.tokens[cue.index()];
    if (const TokenIndex complement = complements_[cue.index()]; complement.valid()) {
      attribution.scope = ranges_[complement.index()];
      return attribution;
    }
    if (token.relation != Relation::kParataxis || !token.head.valid()) return std::nullopt;
    const TokenRange own = ranges_[cue.index()];
    const TokenRange whole = ranges_[token.head.index()];
    if (own.begin > token.head.value) {
      attribution.scope = {whole.begin, own.begin};
    } else {
      attribution.scope = {own.end, whole.end};
    }
    if (attribution.scope.begin >= attribution.scope.end) return std::nullopt;
    return attribution;
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  std::vector<TokenRange> ranges_;
  std::vector<TokenIndex> subjects_;
  std::vector<TokenIndex> complements_;
};

}  // namespace

std::vector<Attribution> find_attributions(const Annotation& annotation,
                                           const LexiconIndex& lexicon) {
  const Reports reports(annotation, lexicon);
  std::vector<Attribution> found;
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    if (auto attribution = reports.at(TokenIndex{i})) found.push_back(*attribution);
  }
  return found;
}

}  // namespace belie
