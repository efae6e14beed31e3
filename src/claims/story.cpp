// SPDX-License-Identifier: Apache-2.0
#include "claims/story.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::uint32_t kLeadParagraphs = 2;

/// Words before a noun that point to another event or set than the one that the draft is about.
constexpr std::array<std::string_view, 9> kApartBeforeNoun{"another",   "separate", "previous",
                                                           "earlier",   "similar",  "different",
                                                           "unrelated", "past",     "subsequent"};

/// Behind "last": longer ago than the news, which may well be of last Friday.
constexpr std::array<std::string_view, 9> kLongAgo{"year",   "month",  "summer", "winter", "spring",
                                                   "autumn", "decade", "season", "century"};

/// Words that set a whole sentence apart: comparisons and totals over a longer time.
constexpr std::array<std::string_view, 15> kApart{
    "elsewhere", "separately", "annually", "yearly",  "deadliest",
    "worst",     "bloodiest",  "average",  "overall", "worldwide",
    "globally",  "nationwide", "decade",   "unlike",  "throughout"};

constexpr std::array<std::string_view, 18> kUpdated{
    "rise",  "climb", "increase", "grow", "jump", "revise", "now",  "later", "update",
    "reach", "swell", "mount",    "soar", "far",  "raise",  "fall", "drop",  "lower"};

constexpr std::array<std::string_view, 8> kInitial{"initially", "originally",  "previously",
                                                   "initial",   "preliminary", "provisional",
                                                   "original",  "first"};

/// "an earlier count", "early reports": an older state only before such nouns.
constexpr std::array<std::string_view, 9> kTelling{"count", "report", "estimate", "figure", "toll",
                                                   "tally", "number", "total",    "account"};

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_noun(const Token& token) { return token.upos == Upos::kNoun || token.upos == Upos::kPropn; }

bool is_content(const Token& token) { return is_noun(token) || token.upos == Upos::kVerb; }

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

/// "In 1998" and "in the 1990s" are other times than that of the news, which has a day.
std::string Story::other_year(TokenRange sentence, TokenRange counted) const {
  auto time = std::ranges::lower_bound(annotation_.times, sentence.begin, {},
                                       [](const TimeExpression& t) { return t.tokens.begin; });
  for (; time != annotation_.times.end() && time->tokens.begin < sentence.end; ++time) {
    if (counted.overlaps(time->tokens)) continue;
    const bool bare_year = time->year != 0 && time->month == 0 && time->season == 0;
    if (bare_year || time->kind == TimeKind::kDecade || time->kind == TimeKind::kCentury) {
      return std::string(annotation_.text(time->span));
    }
  }
  // "2018 saw 750 deaths": a year as the subject is no expression of time by itself.
  for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
    const std::string_view word = annotation_.word(TokenIndex{i});
    const bool begins = i == sentence.begin || annotation_.word(TokenIndex{i - 1}) == ";";
    const bool verb = annotation_.tokens[i + 1].upos == Upos::kVerb;
    if (begins && verb && is_year(word)) return std::string(word);
  }
  return "";
}

std::string Story::apart(SentenceIndex sentence, TokenRange counted) const {
  const TokenRange tokens = tokens_of(sentence);
  if (std::string year = other_year(tokens, counted); !year.empty()) return year;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    std::string word = lower_case(annotation_.word(TokenIndex{i}));
    if (is_one_of(kApart, word)) return word;
    // "Two sailors died then."
    const bool ends = i + 1 == tokens.end || annotation_.tokens[i + 1].upos == Upos::kPunct;
    if (word == "then" && i > tokens.begin + 1 && ends && is_content(annotation_.tokens[i - 1]))
      return word;
    const bool last = word == "last" && i + 1 < tokens.end &&
                      is_one_of(kLongAgo, annotation_.lemma(TokenIndex{i + 1}));
    if (last) return word;
    if (!is_one_of(kApartBeforeNoun, word) || annotation_.tokens[i].upos == Upos::kAdp) continue;
    for (std::uint32_t j = i + 1; j < std::min(i + 3, tokens.end); ++j) {
      if (is_noun(annotation_.tokens[j])) return word;
      const Upos tag = annotation_.tokens[j].upos;
      if (tag == Upos::kDet || tag == Upos::kPron) break;  // "two hours earlier its women"
    }
  }
  return "";
}

/// "An earlier count", "the previous police tally".
bool Story::tells_older(std::uint32_t at, std::uint32_t end) const {
  const std::string word = lower_case(annotation_.word(TokenIndex{at}));
  if (word != "earlier" && word != "early" && word != "previous") return false;
  for (std::uint32_t i = at + 1; i < std::min(at + 3, end); ++i) {
    if (is_one_of(kTelling, annotation_.lemma(TokenIndex{i}))) return true;
  }
  return false;
}

Story::Staged Story::staged(TokenIndex token) const {
  const ClauseIndex clause = annotation_.clause_of_token[token.index()];
  const TokenRange tokens = tokens_of(annotation_.sentence_of(token));
  Staged found;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string lemma = lower_case(annotation_.lemma(TokenIndex{i}));
    if (lemma == "as" && i + 1 < tokens.end && annotation_.word(TokenIndex{i + 1}) == "of") {
      return {"as of", true};
    }
    if (annotation_.clause_of_token[i] != clause) continue;
    const std::string word = lower_case(annotation_.word(TokenIndex{i}));
    const bool named = annotation_.tokens[i].upos == Upos::kPropn;  // "Mount Orlen"
    if (!named && is_one_of(kUpdated, lemma)) return {lemma, true};
    if (tells_older(i, tokens.end)) found = {word, false};
    // "the first three" counts places, "first" alone and "at first" times.
    const bool times = word != "first" || (i > tokens.begin &&
                                           lower_case(annotation_.word(TokenIndex{i - 1})) == "at");
    if (times && (is_one_of(kInitial, word) || is_one_of(kInitial, lemma))) found = {word, false};
  }
  return found;
}

/// "Seven" at the beginning of a sentence may be taken for a name.
bool Story::is_number(const Mention& mention) const {
  const auto quantity =
      std::ranges::lower_bound(annotation_.quantities, mention.tokens.begin, {},
                               [](const QuantityMention& q) { return q.tokens.end; });
  for (auto at = quantity; at != annotation_.quantities.end(); ++at) {
    if (at->tokens.begin >= mention.tokens.end) break;
    if (at->number.overlaps(mention.tokens) || at->second_number.overlaps(mention.tokens)) {
      return true;
    }
  }
  return false;
}

bool Story::is_source(MentionIndex mention) const {
  return std::ranges::binary_search(sources_, mention);
}

Story::Names Story::names(TokenIndex token, MentionIndex subject) const {
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
    if (index == subject || is_source(index) || is_number(*mention)) continue;
    const Referent& referent = annotation_.referents[mention->referent.index()];
    if (referent.type == EntityType::kPerson || is_one_of(names.all, referent.name)) continue;
    names.all.push_back(referent.name);
    if (!std::ranges::binary_search(named_, mention->referent)) {
      names.elsewhere.push_back(referent.name);
    }
  }
  return names;
}

}  // namespace belie
