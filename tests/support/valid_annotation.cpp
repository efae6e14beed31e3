// SPDX-License-Identifier: Apache-2.0
#include "support/valid_annotation.h"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace belie::tests {
namespace {

constexpr std::size_t kMostFaults = 40;

/// Collects the faults of one annotation; `at()` names the thing that is looked at.
class Inspection {
 public:
  explicit Inspection(const Annotation& annotation) : a_(annotation) {}

  std::vector<std::string> faults() {
    inspect("token", a_.tokens, &Inspection::token);
    inspect("sentence", a_.sentences, &Inspection::sentence);
    inspect("mention", a_.mentions, &Inspection::mention);
    inspect("referent", a_.referents, &Inspection::referent);
    inspect("title", a_.titles, &Inspection::title);
    inspect("time", a_.times, &Inspection::time);
    inspect("quotation", a_.quotations, &Inspection::quotation);
    inspect("clause", a_.clauses, &Inspection::clause);
    inspect("attribution", a_.attributions, &Inspection::attribution);
    inspect("quantity", a_.quantities, &Inspection::quantity);
    inspect("age", a_.ages, &Inspection::age);
    inspect_whole();
    return std::move(faults_);
  }

 private:
  template <typename Thing>
  void inspect(std::string_view name, const std::vector<Thing>& things,
               void (Inspection::*look)(const Thing&)) {
    kind_ = name;
    for (index_ = 0; index_ < things.size(); ++index_) (this->*look)(things[index_]);
  }

  void expect(bool holds, std::string_view fault) {
    if (holds || faults_.size() >= kMostFaults) return;
    faults_.push_back(fmt::format("{} {}: {}", kind_, index_, fault));
  }

  void expect_span(Span span, std::string_view what) {
    expect(span.begin <= span.end && span.end <= a_.document->text().size(),
           fmt::format("{} {} is not inside the text", what, to_text(span)));
  }

  void expect_tokens(TokenRange tokens, std::string_view what, bool may_be_empty = false) {
    expect(tokens.begin <= tokens.end && tokens.end <= a_.tokens.size(),
           fmt::format("{} [{},{}) are not among the tokens", what, tokens.begin, tokens.end));
    expect(may_be_empty || !tokens.empty(), fmt::format("{} are none", what));
  }

  /// Ranges that belong to one reading lie within one sentence.
  void expect_one_sentence(TokenRange tokens, std::string_view what) {
    if (tokens.empty() || tokens.end > a_.tokens.size()) return;
    expect(a_.tokens[tokens.begin].sentence == a_.tokens[tokens.end - 1].sentence,
           fmt::format("{} run over the end of a sentence", what));
  }

  template <typename Index, typename Thing>
  void expect_index(Index index, const std::vector<Thing>& things, std::string_view what) {
    expect(!index.valid() || index.index() < things.size(),
           fmt::format("{} {} names nothing", what, index.value));
  }

  template <typename Index, typename Thing>
  void expect_named(Index index, const std::vector<Thing>& things, std::string_view what) {
    expect(index.valid(), fmt::format("{} is missing", what));
    expect_index(index, things, what);
  }

  template <typename Enum>
  void expect_enum(Enum value, Enum last, std::string_view what) {
    expect(value <= last, fmt::format("{} is no enumerator", what));
  }

  /// Tokens and span of one thing say the same.
  void expect_place(TokenRange tokens, Span span, bool may_be_empty = false) {
    expect_span(span, "span");
    expect_tokens(tokens, "tokens", may_be_empty);
    expect(may_be_empty || !span.empty(), "the span is empty");
  }

  template <typename Thing>
  void expect_in_order(const Thing& thing, const std::vector<Thing>& things) {
    expect(index_ == 0 || things[index_ - 1].span.begin <= thing.span.begin,
           "stands before its predecessor");
  }

  void token(const Token& token) {
    expect_span(token.span, "span");
    expect(!token.span.empty(), "the span is empty");
    expect(index_ == 0 || a_.tokens[index_ - 1].span.end <= token.span.begin,
           "overlaps its predecessor");
    expect(token.lemma.begin <= token.lemma.end && token.lemma.end <= a_.lemma_text.size(),
           "the lemma is not inside the lemmas");
    expect(static_cast<std::size_t>(token.upos) < kUposCount, "no such tag");
    expect(static_cast<std::size_t>(token.xpos) < kXposCount, "no such Penn tag");
    expect(static_cast<std::size_t>(token.relation) < kRelationCount, "no such relation");
    expect(token.margin >= 0, "the margin is negative");
    expect_named(token.sentence, a_.sentences, "sentence");
    if (!token.sentence.valid() || token.sentence.index() >= a_.sentences.size()) return;
    const TokenRange around = a_.sentences[token.sentence.index()].tokens;
    expect(around.contains(static_cast<std::uint32_t>(index_)), "is not in its sentence");
    expect(!token.head.valid() || around.contains(token.head.value),
           "its head is not in its sentence");
    expect(reaches_root(token), "is part of a circle");
  }

  bool reaches_root(const Token& from) const {
    const Token* token = &from;
    for (std::size_t steps = 0; steps <= a_.tokens.size(); ++steps) {
      if (!token->head.valid()) return true;
      if (token->head.index() >= a_.tokens.size()) return false;
      token = &a_.tokens[token->head.index()];
    }
    return false;
  }

  void sentence(const Sentence& sentence) {
    expect_place(sentence.tokens, sentence.span);
    const std::uint32_t before = index_ == 0 ? 0 : a_.sentences[index_ - 1].tokens.end;
    expect(sentence.tokens.begin == before, "leaves tokens out");
    expect(a_.span(sentence.tokens) == sentence.span, "the span is not that of its tokens");
    const auto& sections = a_.document->sections();
    expect(sentence.section < sections.size(), "no such section");
    if (sentence.section < sections.size()) {
      expect(sections[sentence.section].span.contains(sentence.span), "leaves its section");
    }
    std::size_t roots = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
      roots += a_.tokens[i].head.valid() ? 0 : 1;
    expect(roots == 1, fmt::format("has {} roots", roots));
  }

  void mention(const Mention& mention) {
    expect_place(mention.tokens, mention.span);
    expect_one_sentence(mention.tokens, "tokens");
    expect_in_order(mention, a_.mentions);
    expect_enum(mention.kind, MentionKind::kDescription, "kind");
    expect_index(mention.referent, a_.referents, "referent");
  }

  void referent(const Referent& referent) {
    const ReferentIndex self{index_};
    expect_enum(referent.type, EntityType::kThing, "type");
    expect_enum(referent.gender, Gender::kMale, "gender");
    std::uint32_t least = 0;
    for (const MentionIndex mention : referent.mentions) {
      expect_named(mention, a_.mentions, "mention");
      expect(mention.value >= least, "its mentions are not in order");
      least = mention.value + 1;
      if (mention.valid() && mention.index() < a_.mentions.size())
        expect(a_.mentions[mention.index()].referent == self, "a mention of it is another's");
    }
    for (const ReferentIndex other : referent.maybe_same) {
      expect_named(other, a_.referents, "maybe_same");
      expect(other != self, "may be the same as itself");
    }
  }

  void title(const Title& title) {
    expect_place(title.tokens, title.span);
    expect_one_sentence(title.tokens, "tokens");
    expect_span(title.whole, "whole");
    expect(!title.whole.empty(), "the whole is empty");
    expect_enum(title.pattern, TitlePattern::kMembership, "pattern");
    expect_enum(title.status, TitleStatus::kThen, "status");
    expect_enum(title.jurisdiction_origin, JurisdictionOrigin::kInherited, "origin");
    expect_index(title.organisation, a_.referents, "organisation");
    expect_index(title.holder, a_.mentions, "holder");
    expect_named(title.anchor, a_.tokens, "anchor");
  }

  /// The fields of an expression of time, wherever it is held.
  void expect_time(const TimeExpression& time) {
    expect_place(time.tokens, time.span);
    expect_one_sentence(time.tokens, "tokens");
    expect_enum(time.kind, TimeKind::kCentury, "kind");
    expect_enum(time.deixis, Deixis::kSameTime, "deixis");
    expect_enum(time.unit, TimeUnit::kWeekend, "unit");
    expect_enum(time.part, PartOf::kEnd, "part");
    expect(0 <= time.month && time.month <= 12, "no such month");
    expect(0 <= time.day && time.day <= 31, "no such day");
    expect(-1 <= time.weekday && time.weekday <= 6, "no such weekday");
    expect(0 <= time.season && time.season <= 4, "no such season");
    expect(0 <= time.quarter && time.quarter <= 4, "no such quarter");
    expect(0 <= time.part_of_day && time.part_of_day <= 7, "no such part of the day");
    expect(-1 <= time.minute_of_day && time.minute_of_day < 24 * 60, "no such minute");
    expect_span(time.word, "word");
  }

  void time(const TimeExpression& time) {
    expect_time(time);
    expect_in_order(time, a_.times);
  }

  void quotation(const Quotation& quotation) {
    expect_place(quotation.tokens, quotation.span, true);
    expect_in_order(quotation, a_.quotations);
    expect_enum(quotation.kind, QuotationKind::kTitle, "kind");
    expect_index(quotation.speaker, a_.mentions, "speaker");
    expect_tokens(quotation.speaker_words, "speaker_words", true);
    expect_one_sentence(quotation.speaker_words, "speaker_words");
    expect_index(quotation.cue, a_.tokens, "cue");
    expect(!quotation.continues.valid() || quotation.continues.index() < index_,
           "continues something that is not before it");
    for (std::size_t i = 0; i < index_; ++i) {
      const Span other = a_.quotations[i].span;
      const bool nested = other.contains(quotation.span) || quotation.span.contains(other);
      expect(nested || !other.overlaps(quotation.span),
             fmt::format("crosses the border of quotation {}", i));
    }
  }

  void clause(const Clause& clause) {
    expect_named(clause.predicate, a_.tokens, "predicate");
    expect_index(clause.parent, a_.clauses, "parent");
    expect(clause.parent != ClauseIndex{index_}, "is its own parent");
    expect_enum(clause.tense, Tense::kFuture, "tense");
    expect_enum(clause.polarity, Polarity::kNegative, "polarity");
    expect_enum(clause.modality, Modality::kCounterfactual, "modality");
    for (const TimeIndex time : clause.times) expect_named(time, a_.times, "time");
    expect_named(clause.sentence, a_.sentences, "sentence");
    if (clause.predicate.valid() && clause.predicate.index() < a_.tokens.size())
      expect(a_.sentence_of(clause.predicate) == clause.sentence, "is not in its sentence");
  }

  void attribution(const Attribution& attribution) {
    expect_tokens(attribution.scope, "scope");
    expect_named(attribution.cue, a_.tokens, "cue");
    expect_index(attribution.source, a_.mentions, "source");
    expect_enum(attribution.kind, VoiceKind::kQuoted, "kind");
  }

  void quantity(const QuantityMention& quantity) {
    expect_place(quantity.tokens, quantity.span);
    expect_one_sentence(quantity.tokens, "tokens");
    expect_in_order(quantity, a_.quantities);
    expect_tokens(quantity.number, "number", true);
    expect_tokens(quantity.second_number, "second_number", true);
    expect_tokens(quantity.counted, "counted", true);
    expect_tokens(quantity.per, "per", true);
    expect_enum(quantity.kind, QuantityKind::kShare, "kind");
    expect_enum(quantity.hedge, Hedge::kRange, "hedge");
    expect_enum(quantity.determination, Determination::kFurther, "determination");
    expect(std::isfinite(quantity.value) && std::isfinite(quantity.second), "is not finite");
    expect(std::isfinite(quantity.low) || quantity.low < 0, "low is no number");
    expect(!std::isnan(quantity.high), "high is no number");
    expect(quantity.low <= quantity.high, "low is above high");
    expect_index(quantity.head, a_.tokens, "head");
    expect_index(quantity.whole, a_.quantities, "whole");
    expect(quantity.whole != QuantityIndex{index_}, "is its own whole");
  }

  void age(const AgeExpression& age) {
    expect_place(age.tokens, age.span);
    expect_one_sentence(age.tokens, "tokens");
    expect_in_order(age, a_.ages);
    expect_enum(age.form, AgeForm::kDeath, "form");
    expect((age.low == -1) == (age.high == -1), "has one end only");
    expect(-1 <= age.low && age.low <= age.high, "low is above high");
    if (age.has_time) expect_time(age.time);
    expect_index(age.holder, a_.mentions, "holder");
    expect_index(age.head, a_.tokens, "head");
  }

  void inspect_whole() {
    kind_ = "annotation";
    index_ = 0;
    const std::uint32_t last = a_.sentences.empty() ? 0 : a_.sentences.back().tokens.end;
    expect(last == a_.tokens.size(), "the sentences leave tokens out");
    expect(a_.clause_of_token.size() == a_.tokens.size(), "not every token has its clause");
    for (const ClauseIndex clause : a_.clause_of_token) expect_index(clause, a_.clauses, "clause");
  }

  const Annotation& a_;
  std::vector<std::string> faults_;
  std::string_view kind_;
  std::size_t index_ = 0;
};

}  // namespace

std::vector<std::string> annotation_faults(const Annotation& annotation) {
  return Inspection(annotation).faults();
}

std::string annotation_faults_text(const Annotation& annotation) {
  std::string text;
  for (const std::string& fault : annotation_faults(annotation)) text += fault + '\n';
  return text;
}

}  // namespace belie::tests
