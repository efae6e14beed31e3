// SPDX-License-Identifier: Apache-2.0
#include "claims/story.h"

#include <algorithm>
#include <array>

#include "language/spelling.h"

namespace belie {
namespace {

constexpr std::uint32_t kLeadParagraphs = 2;

/// Words before a noun that point to another event or set than the one that the draft is about.
constexpr std::array<std::string_view, 12> kApartBeforeNoun{
    "another",   "separate", "previous", "earlier", "similar", "different",
    "unrelated", "past",     "recent",   "last",    "former",  "subsequent"};

/// Words that set a whole sentence apart: comparisons and totals over a longer time.
constexpr std::array<std::string_view, 16> kApart{
    "elsewhere",  "separately", "annually", "yearly",    "deadliest", "worst",
    "bloodiest",  "since",      "average",  "overall",   "worldwide", "globally",
    "nationwide", "decade",     "unlike",   "throughout"};

constexpr std::array<std::string_view, 18> kUpdated{
    "rise",  "climb", "increase", "grow", "jump", "revise", "now",  "later", "update",
    "reach", "swell", "mount",    "soar", "far",  "raise",  "fall", "drop",  "lower"};

constexpr std::array<std::string_view, 11> kInitial{
    "initially", "originally", "previously", "earlier",     "initial", "preliminary",
    "first",     "early",      "yesterday",  "provisional", "original"};

template <typename Range>
bool holds(const Range& range, std::string_view word) {
  return std::ranges::find(range, word) != std::ranges::end(range);
}

bool is_noun(const Token& token) { return token.upos == Upos::kNoun || token.upos == Upos::kPropn; }

}  // namespace

Story::Story(const Annotation& annotation)
    : annotation_(annotation), lead_(annotation.sentences.size()) {
  std::uint32_t first = 0;  // number of the first paragraph of the body
  std::vector<bool> opening(annotation.sentences.size());
  for (std::size_t i = 0; i < annotation.sentences.size(); ++i) {
    const Section& section = annotation.document->sections()[annotation.sentences[i].section];
    const bool head = section.kind == SectionKind::kHeadline || section.kind == SectionKind::kDeck;
    if (section.paragraph != 0 && first == 0) first = section.paragraph;
    const bool lead = section.paragraph != 0 && section.paragraph < first + kLeadParagraphs;
    lead_[i] = head || lead;
    opening[i] = head || (section.paragraph != 0 && section.paragraph == first);
  }
  for (const Mention& mention : annotation.mentions) {
    const SentenceIndex sentence = annotation.sentence_of(TokenIndex{mention.tokens.begin});
    if (mention.referent.valid() && opening[sentence.index()]) named_.push_back(mention.referent);
  }
  std::ranges::sort(named_);
  for (const Attribution& attribution : annotation.attributions) {
    if (attribution.source.valid()) sources_.push_back(attribution.source);
  }
  std::ranges::sort(sources_);
}

bool Story::in_lead(SentenceIndex sentence) const { return lead_[sentence.index()]; }

TokenRange Story::tokens_of(SentenceIndex sentence) const {
  return annotation_.sentences[sentence.index()].tokens;
}

std::string Story::apart(SentenceIndex sentence) const {
  const TokenRange tokens = tokens_of(sentence);
  for (const TimeExpression& time : annotation_.times) {
    if (!tokens.contains(time.tokens.begin)) continue;
    // "In 1998" and "in the 1990s" are other times than that of the news, which has a day.
    const bool bare_year = time.year != 0 && time.month == 0 && time.season == 0;
    if (bare_year || time.kind == TimeKind::kDecade || time.kind == TimeKind::kCentury) {
      return std::string(annotation_.text(time.span));
    }
  }
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string word = lower_case(annotation_.word(TokenIndex{i}));
    if (holds(kApart, word)) return word;
    if (!holds(kApartBeforeNoun, word)) continue;
    for (std::uint32_t j = i + 1; j < std::min(i + 3, tokens.end); ++j) {
      if (is_noun(annotation_.tokens[j])) return word;
    }
  }
  return "";
}

Story::Staged Story::staged(TokenIndex token) const {
  const ClauseIndex clause = annotation_.clause_of_token[token.index()];
  const TokenRange tokens = tokens_of(annotation_.sentence_of(token));
  Staged found;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (annotation_.clause_of_token[i] != clause) continue;
    const std::string lemma = lower_case(annotation_.lemma(TokenIndex{i}));
    const std::string word = lower_case(annotation_.word(TokenIndex{i}));
    if (holds(kUpdated, lemma)) return {lemma, true};
    // "the first three" counts places, "first" alone and "at first" times.
    const bool times =
        word != "first" || (i > tokens.begin && annotation_.word(TokenIndex{i - 1}) == "at");
    if (times && (holds(kInitial, word) || holds(kInitial, lemma))) found = {word, false};
  }
  return found;
}

bool Story::is_source(MentionIndex mention) const {
  return std::ranges::binary_search(sources_, mention);
}

Story::Names Story::names(TokenIndex token) const {
  const ClauseIndex clause = annotation_.clause_of_token[token.index()];
  const TokenRange tokens = tokens_of(annotation_.sentence_of(token));
  Names names;
  const auto first = std::ranges::lower_bound(annotation_.mentions, tokens.begin, {},
                                              [](const Mention& m) { return m.tokens.begin; });
  for (auto mention = first; mention != annotation_.mentions.end(); ++mention) {
    if (mention->tokens.begin >= tokens.end) break;
    if (mention->kind != MentionKind::kName || !mention->referent.valid()) continue;
    if (annotation_.clause_of_token[mention->tokens.begin] != clause) continue;
    const MentionIndex index(static_cast<std::size_t>(mention - annotation_.mentions.begin()));
    if (is_source(index)) continue;
    const Referent& referent = annotation_.referents[mention->referent.index()];
    if (referent.type == EntityType::kPerson || holds(names.all, referent.name)) continue;
    names.all.push_back(referent.name);
    if (!std::ranges::binary_search(named_, mention->referent)) {
      names.elsewhere.push_back(referent.name);
    }
  }
  return names;
}

}  // namespace belie
