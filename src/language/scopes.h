// SPDX-License-Identifier: Apache-2.0
//
// Whose words, and in which tense and mood: quotations with their speakers, attributions ("police
// said", "he claimed"), and clauses with tense, polarity, modality and their own time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/id.h"
#include "language/names/mentions.h"
#include "language/syntax/syntax.h"
#include "language/times/times.h"
#include "text/span.h"

namespace belie {

class LexiconIndex;
struct Annotation;

struct ClauseTag;
using ClauseIndex = Id<ClauseTag>;
struct QuotationTag;
using QuotationIndex = Id<QuotationTag>;

enum class QuotationKind : std::uint8_t {
  kDirect,
  kMixed,
  kScare,
  kTitle
};  // kTitle: the name of a work in quotes

struct Quotation {
  Span span;  // the words between the marks
  TokenRange tokens;
  QuotationKind kind = QuotationKind::kDirect;
  MentionIndex speaker;      // none: not found
  TokenRange speaker_words;  // the speaker as written, title and description included: "the deputy
                             // harbour master"; empty: not found
  TokenIndex cue;            // the reporting verb: "said"; none
  QuotationIndex continues;  // the part before it of the same interrupted utterance, also over
                             // paragraphs; none: a beginning
};

/// Who stands behind what a stretch of text says.
enum class VoiceKind : std::uint8_t { kPaper, kEndorsed, kDistanced, kQuoted };

std::string_view to_text(VoiceKind voice);  // "paper", "endorsed", "distanced", "quoted"

/// Reported speech that is not between quotation marks.
struct Attribution {
  TokenRange scope;     // the reported words
  TokenIndex cue;       // "said", "according"
  MentionIndex source;  // none: unnamed ("officials said")
  VoiceKind kind = VoiceKind::kEndorsed;
};

enum class Tense : std::uint8_t { kNone, kPast, kPresent, kPresentPerfect, kPastPerfect, kFuture };
enum class Polarity : std::uint8_t { kPositive, kNegative };
enum class Modality : std::uint8_t {
  kAsserted,
  kPossible,
  kPlanned,
  kConditional,
  kAsked,
  kCounterfactual
};

std::string_view to_text(Tense tense);
std::string_view to_text(Polarity polarity);
std::string_view to_text(Modality modality);

/// One predicate with its tense and mood.
struct Clause {
  TokenIndex predicate;
  ClauseIndex parent;                   // none: a sentence's main clause
  Relation relation = Relation::kRoot;  // to the parent
  Tense tense = Tense::kNone;           // non-finite clauses take the parent's
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  std::vector<TimeIndex> times;  // the expressions that stand in this clause itself
  SentenceIndex sentence;
};

/// Whose words, and how close the paper stands to them.
struct Voice {
  VoiceKind kind = VoiceKind::kPaper;
  MentionIndex source;  // whose words, where named
};

/// Whose words the token is: quoted inside quotation marks, endorsed or distanced in reported
/// speech, else the paper.
Voice voice_at(const Annotation& annotation, TokenIndex token);

/// The time that governs a token: its clause's own expression, else that of the nearest enclosing
/// clause, else none. Claims take their whole When (frame, tense, reference date) from when_at() in
/// claims/when.h.
TimeIndex governing_time(const Annotation& annotation, TokenIndex token);

/// The tense of the clause that holds the token; a clause without a finite verb takes its parent's.
Tense tense_at(const Annotation& annotation, TokenIndex token);

/// The clause that holds the token, or nullptr where the text was not analysed.
const Clause* clause_at(const Annotation& annotation, TokenIndex token);

/// Fills quotations, clauses, clause_of_token and attributions. Runs after syntax, times and
/// mentions, whose results it reads. Pure; linear in the number of tokens for sentences of bounded
/// length.
void annotate_scopes(Annotation& annotation, const LexiconIndex& lexicon);

}  // namespace belie
