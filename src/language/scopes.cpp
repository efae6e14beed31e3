// SPDX-License-Identifier: Apache-2.0
#include "language/scopes.h"

#include <algorithm>
#include <array>

#include "language/annotation.h"
#include "language/clauses.h"
#include "language/names/referents.h"
#include "language/speech/attributions.h"
#include "language/speech/quotations.h"
#include "language/speech/speakers.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 4> kVoices{"paper", "endorsed", "distanced", "quoted"};
constexpr std::array<std::string_view, 6> kTenses{
    "none", "past", "present", "present-perfect", "past-perfect", "future"};
constexpr std::array<std::string_view, 2> kPolarities{"positive", "negative"};
constexpr std::array<std::string_view, 6> kModalities{"asserted",    "possible", "planned",
                                                      "conditional", "asked",    "counterfactual"};

/// A clause of these kinds speaks of the same time as the one it depends on; reported speech and
/// relative clauses do not.
bool shares_time_with_parent(Relation relation) {
  constexpr std::array<Relation, 5> kSharing{Relation::kXcomp, Relation::kAdvcl, Relation::kAcl,
                                             Relation::kConj, Relation::kCsubj};
  return std::ranges::find(kSharing, relation) != kSharing.end();
}

TimeIndex nearest(const Annotation& annotation, const Clause& clause, TokenIndex token) {
  TimeIndex best;
  std::uint32_t distance = 0;
  for (const TimeIndex time : clause.times) {
    const TokenRange range = annotation.times[time.index()].tokens;
    const std::uint32_t away =
        token.value < range.begin ? range.begin - token.value : token.value - range.begin;
    if (!best.valid() || away < distance) {
      best = time;
      distance = away;
    }
  }
  return best;
}

std::uint32_t section_of(const Annotation& annotation, TokenIndex token) {
  return annotation.sentences[annotation.sentence_of(token).index()].section;
}

/// The narrowest report that holds the token; its cue stands in the same sentence.
const Attribution* closest_attribution(const Annotation& annotation, TokenIndex token) {
  const TokenRange sentence = annotation.sentences[annotation.sentence_of(token).index()].tokens;
  const Attribution* closest = nullptr;
  for (auto it = std::ranges::lower_bound(annotation.attributions, sentence.begin, {},
                                          [](const Attribution& a) { return a.cue.value; });
       it != annotation.attributions.end() && it->cue.value < sentence.end; ++it) {
    if (!it->scope.contains(token.value)) continue;
    if (closest == nullptr || it->scope.size() < closest->scope.size()) closest = &*it;
  }
  return closest;
}

}  // namespace

std::string_view to_text(VoiceKind voice) { return kVoices[static_cast<std::size_t>(voice)]; }
std::string_view to_text(Tense tense) { return kTenses[static_cast<std::size_t>(tense)]; }
std::string_view to_text(Polarity polarity) {
  return kPolarities[static_cast<std::size_t>(polarity)];
}
std::string_view to_text(Modality modality) {
  return kModalities[static_cast<std::size_t>(modality)];
}

const Clause* clause_at(const Annotation& annotation, TokenIndex token) {
  if (!token.valid() || token.index() >= annotation.clause_of_token.size()) return nullptr;
  const ClauseIndex clause = annotation.clause_of_token[token.index()];
  return clause.valid() ? &annotation.clauses[clause.index()] : nullptr;
}

Voice voice_at(const Annotation& annotation, TokenIndex token) {
  Voice voice;
  if (const Attribution* reported = closest_attribution(annotation, token)) {
    voice = {reported->kind, reported->source};
  }
  const std::uint32_t section = section_of(annotation, token);
  const auto after = std::ranges::upper_bound(annotation.quotations, token.value, {},
                                              [](const Quotation& q) { return q.tokens.begin; });
  for (auto it = after; it != annotation.quotations.begin();) {
    const Quotation& quotation = *--it;
    if (section_of(annotation, TokenIndex{quotation.tokens.begin}) != section) break;
    if (!quotation.tokens.contains(token.value)) continue;
    if (is_speech(quotation)) return {VoiceKind::kQuoted, quotation.speaker};
    if (quotation.kind == QuotationKind::kScare) voice.kind = VoiceKind::kDistanced;
  }
  return voice;
}

TimeIndex governing_time(const Annotation& annotation, TokenIndex token) {
  const Clause* clause = clause_at(annotation, token);
  for (std::size_t steps = 0; clause != nullptr && steps <= annotation.clauses.size(); ++steps) {
    if (const TimeIndex time = nearest(annotation, *clause, token); time.valid()) return time;
    if (!clause->parent.valid() || !shares_time_with_parent(clause->relation)) break;
    clause = &annotation.clauses[clause->parent.index()];
  }
  return {};
}

Tense tense_at(const Annotation& annotation, TokenIndex token) {
  const Clause* clause = clause_at(annotation, token);
  for (std::size_t steps = 0; clause != nullptr && steps <= annotation.clauses.size(); ++steps) {
    if (clause->tense != Tense::kNone || !clause->parent.valid()) return clause->tense;
    clause = &annotation.clauses[clause->parent.index()];
  }
  return Tense::kNone;
}

void annotate_scopes(Annotation& annotation, const LexiconIndex& lexicon) {
  annotation.quotations = find_quotations(annotation);
  find_clauses(annotation);
  annotation.attributions = find_attributions(annotation, lexicon);
  find_speakers(annotation, lexicon);
  unlink_quoted_speakers(annotation);
}

}  // namespace belie
