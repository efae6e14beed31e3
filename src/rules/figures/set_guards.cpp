// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/set_guards.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_list.h"
#include "claims/figures.h"
#include "claims/sums/slips.h"
#include "language/lexicon/lower_words.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"
#include "rules/figures/narrowing_words.h"
#include "rules/stories/story_words.h"

namespace belie {
namespace {

constexpr double kFewest = 2;        // "one" stands beside anything
constexpr double kLarge = 100;       // numbers that agree in most digits by no chance
constexpr std::size_t kHeading = 6;  // tokens of a heading that begins its paragraph
constexpr std::size_t kBeside = 2;   // sentences around a figure that may tell the difference

/// "Live" and "living", "built" and "builder".
bool is_stem_of_one(const Annotation& annotation, std::uint32_t t, std::string_view stem) {
  const bool verb = annotation.tokens[t].upos == Upos::kVerb;
  return story_stem(lower_case(annotation.lemma(TokenIndex{t})), verb) == stem;
}

/// "General" of "the 48 beds at Norwick General".
bool is_name_behind(const CountPlace& set, std::string_view lemma) {
  const Annotation& annotation = set.annotation;
  const TokenIndex at{set.quantity.number.begin};
  const TokenRange sentence = sentence_at(annotation, at.value);
  for (std::uint32_t t = set.quantity.tokens.end; t < sentence.end; ++t) {
    const std::string_view written = annotation.word(TokenIndex{t});
    if (lower_case(annotation.lemma(TokenIndex{t})) != lemma || written.empty()) continue;
    return written.front() >= 'A' && written.front() <= 'Z';
  }
  return false;
}

/// … the set's own sentence aside.
bool stands_in_paragraph(const CountPlace& other, const CountPlace& set, std::string_view stem) {
  const Annotation& annotation = other.annotation;
  const std::size_t at = annotation.sentence_of(TokenIndex{other.quantity.number.begin}).index();
  for (const Sentence& sentence : annotation.sentences) {
    if (sentence.section != annotation.sentences[at].section) continue;
    const bool own =
        &annotation == &set.annotation && sentence.tokens.contains(set.quantity.number.begin);
    if (own) continue;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (is_stem_of_one(annotation, t, stem)) return true;
    }
  }
  return false;
}

/// "On board" narrows nothing, and a name is for others to compare.
bool is_told_beside(const std::string& told, const CountPlace& set, const CountPlace& other) {
  if (told == "board" || is_name_behind(set, told)) return true;
  return stands_in_paragraph(other, set, story_stem(told, false)) ||
         stands_in_paragraph(other, set, story_stem(told, true));
}

/// "57 passengers and six crew".
bool is_joined(const CountPlace& place, const QuantityMention& other) {
  constexpr std::uint32_t kApart = 4;
  const QuantityMention& first =
      other.tokens.begin < place.quantity.tokens.begin ? other : place.quantity;
  const QuantityMention& second = &first == &other ? place.quantity : other;
  if (second.tokens.begin < first.tokens.end || second.tokens.begin > first.tokens.end + kApart)
    return false;
  for (std::uint32_t t = first.tokens.end; t < second.tokens.begin; ++t) {
    if (lower_word_at(place.annotation, t) == "and") return true;
  }
  return false;
}

bool counts_noun(const CountPlace& place, std::string_view lemma) {
  return place.quantity.head.valid() && place.annotation.lemma(place.quantity.head) == lemma;
}

/// Whether the number at the token may count what the figure counts: it stands alone or before the
/// same noun.
bool may_count_the_same(const CountPlace& place, const CountPlace& second, std::uint32_t t) {
  const Annotation& annotation = place.annotation;
  if (lower_word_at(annotation, t + 1) == "of") return false;  // "two of them" are some of these
  for (const TimeExpression& time : annotation.times) {
    if (time.tokens.contains(t)) return false;
  }
  for (const QuantityMention& other : annotation.quantities) {
    if (!other.tokens.contains(t)) continue;
    if (other.kind != QuantityKind::kCount || other.whole.valid()) return false;
    if (is_joined(place, other)) return true;
    if (!other.head.valid() || annotation.tokens[other.head.index()].upos != Upos::kNoun)
      return true;
    return counts_noun(place, annotation.lemma(other.head)) ||
           counts_noun(second, annotation.lemma(other.head));
  }
  return t + 1 >= annotation.tokens.size() || annotation.tokens[t + 1].upos != Upos::kNoun;
}

double value_at(const Annotation& annotation, std::uint32_t t) {
  for (const QuantityMention& quantity : annotation.quantities) {
    if (quantity.number.begin == t) return quantity.value;
  }
  return number_of(lower_word_at(annotation, t)).value_or(0);
}

/// Whether one of the tokens is a number of that value that may count what both figures count.
bool is_told_among(const CountPlace& place, const CountPlace& second, TokenRange tokens,
                   double value) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (place.quantity.tokens.contains(t)) continue;
    if (value_at(place.annotation, t) == value && may_count_the_same(place, second, t)) return true;
  }
  return false;
}

/// "Ten found him guilty and one did not".
bool is_one_told(const CountPlace& place) {
  const TokenIndex at{place.quantity.number.begin};
  const TokenRange sentence =
      place.annotation.sentences[place.annotation.sentence_of(at).index()].tokens;
  for (std::uint32_t t = place.quantity.tokens.end + 1; t < sentence.end; ++t) {
    const std::string before = lower_word_at(place.annotation, t - 1);
    if (lower_word_at(place.annotation, t) == "one" && (before == "and" || before == "but"))
      return true;
  }
  return false;
}

/// The words from the figure's sentence on, or before the figure and in the sentences before it.
TokenRange words_beside(const CountPlace& place, bool before) {
  const auto& sentences = place.annotation.sentences;
  const std::size_t own =
      place.annotation.sentence_of(TokenIndex{place.quantity.number.begin}).index();
  if (before)
    return {sentences[own - std::min(own, kBeside)].tokens.begin, place.quantity.tokens.begin};
  return {sentences[own].tokens.begin,
          sentences[std::min(sentences.size() - 1, own + kBeside)].tokens.end};
}

/// Two large numbers that miss each other as a slip does: hardly a part and its whole.
bool is_large_slip(double a, double b) { return std::min(a, b) >= kLarge && is_slip(a, b); }

}  // namespace

const QuantityMention* mention_in(const Annotation& annotation, Span span) {
  const auto found = std::ranges::find_if(annotation.quantities, [&](const QuantityMention& q) {
    return q.span.begin >= span.begin && q.span.end <= span.end;
  });
  return found == annotation.quantities.end() ? nullptr : &*found;
}

bool has_words_of_its_own(const CountPlace& set, const CountPlace& other) {
  if (is_large_slip(set.quantity.value, other.quantity.value)) return false;
  const std::vector<std::string> words = narrowing_words(set.annotation, set.quantity);
  return !words.empty() && std::ranges::none_of(words, [&](const std::string& told) {
    return is_told_beside(told, set, other);
  });
}

bool has_word_of_its_own(const CountPlace& set, const CountPlace& other) {
  return !std::ranges::all_of(
      narrowing_words(set.annotation, set.quantity),
      [&](const std::string& told) { return is_told_beside(told, set, other); });
}

bool has_leader_beside(const CountPlace& place) {
  const Annotation& annotation = place.annotation;
  const TokenIndex at{place.quantity.number.begin};
  const TokenRange sentence = sentence_at(annotation, at.value);
  std::uint32_t t = place.quantity.tokens.begin;
  constexpr std::array<std::string_view, 8> kBetween{"his", "her",   "their", "its",
                                                     "the", "other", "all",   "a"};
  while (t > sentence.begin && is_one_of(kBetween, lower_word_at(annotation, t - 1))) --t;
  if (t < sentence.begin + 2 || lower_word_at(annotation, t - 1) != "and") return false;
  const Token& before = annotation.tokens[t - 2];
  return before.xpos == Xpos::kNn || before.upos == Upos::kPropn;
}

bool is_difference_told(const CountPlace& first, const CountPlace& second) {
  const double difference = std::abs(first.quantity.value - second.quantity.value);
  if (difference < kFewest) return difference == 1 && is_one_told(first);
  const bool joined =
      std::ranges::any_of(second.annotation.quantities, [&](const QuantityMention& other) {
        return other.value == difference && &other != &second.quantity && is_joined(second, other);
      });
  if (joined) return true;
  TokenRange behind = words_beside(first, false);
  const TokenRange before = words_beside(second, true);
  if (&first.annotation == &second.annotation)  // what is told of the second are parts of it
    behind.end = std::min(behind.end, before.end);
  return is_told_among(first, second, behind, difference) ||
         is_told_among(second, first, before, difference);
}

bool is_number_beside(const CountPlace& place, const CountPlace& second, double value) {
  TokenRange behind = words_beside(place, false);
  if (&place.annotation == &second.annotation)
    behind.end = std::min(behind.end, second.quantity.tokens.begin);
  return is_told_among(place, second, behind, value);
}

bool compares_more(const CountPlace& place) {
  const Annotation& annotation = place.annotation;
  const std::uint32_t begin = place.quantity.tokens.begin;
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(TokenIndex{begin}).index()].tokens;
  for (std::uint32_t t = sentence.begin; t + 1 < begin; ++t) {
    const std::string text = lower_word_at(annotation, t);
    const bool more = text == "more" || text == "fewer";
    if (more && lower_word_at(annotation, t + 1) != "than") return true;
  }
  return false;
}

bool is_within_told_part(const CountPlace& whole, double value) {
  return std::ranges::any_of(whole.annotation.quantities, [&](const QuantityMention& part) {
    return part.whole.valid() &&
           &whole.annotation.quantities[part.whole.index()] == &whole.quantity &&
           part.kind == QuantityKind::kCount && value <= part.value;
  });
}

bool is_of_earlier_report(const Annotation& annotation, Span figure) {
  static constexpr std::array<std::string_view, 12> kReports{
      "report", "say",      "put",     "speak",    "count",   "give",
      "tell",   "estimate", "confirm", "announce", "believe", "state"};
  constexpr std::uint32_t kReach = 3;  // tokens from "had" to its verb
  const std::uint32_t end = token_at(annotation, figure.begin);
  if (end == annotation.tokens.size()) return false;
  const TokenRange around = sentence_at(annotation, end);
  for (std::uint32_t i = around.begin; i < end; ++i) {
    if (lower_word_at(annotation, i) != "had") continue;
    for (std::uint32_t j = i + 1; j < end && j <= i + kReach; ++j) {
      if (annotation.tokens[j].xpos == Xpos::kVbn &&
          is_one_of(kReports, annotation.lemma(TokenIndex{j})))
        return true;
    }
  }
  return false;
}

bool tells_correction(const Annotation& annotation) {
  static constexpr std::array<std::string_view, 4> kWrongly{"wrongly", "incorrectly", "mistakenly",
                                                            "erroneously"};
  for (const Sentence& sentence : annotation.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const std::string text = lower_word_at(annotation, t);
      const std::string next = lower_word_at(annotation, t + 1);
      const bool first = t <= sentence.tokens.begin + 1;
      if (first && (text == "corrects" || text == "correction" || text == "clarification"))
        return true;
      if (text == "earlier" && (next == "version" || next == "report" || next == "draft"))
        return true;
      const bool told = next == "stated" || next == "reported" || next == "given" ||
                        next == "gave" || next == "said";
      if (told && is_one_of(kWrongly, text)) return true;
    }
  }
  return false;
}

bool are_of_two_items(const Annotation& annotation, SentenceIndex first, SentenceIndex second) {
  const auto begins_item = [&](SentenceIndex of) {
    const auto section = annotation.sentences[of.index()].section;
    const auto opening = std::ranges::find(annotation.sentences, section, &Sentence::section);
    const TokenRange tokens = opening->tokens;
    const std::string text = lower_word_at(annotation, tokens.begin);
    const bool number = !text.empty() && text.front() >= '0' && text.front() <= '9';
    return number || tokens.end - tokens.begin <= kHeading;
  };
  return annotation.sentences[first.index()].section !=
             annotation.sentences[second.index()].section &&
         begins_item(first) && begins_item(second);
}

bool are_of_two_stages(const ClaimGraph& graph, DocumentIndex a, DocumentIndex b) {
  static constexpr std::array<std::string_view, 4> kStages{"stage", "leg", "session", "round"};
  const auto& days = graph.dates();
  if (!days[a.index()].day || !days[b.index()].day || *days[a.index()].day == *days[b.index()].day)
    return false;
  return std::ranges::all_of(std::array{a, b}, [&](DocumentIndex document) {
    const Annotation& text = *graph.inputs()[document.index()].annotation;
    return has_lemma(text, {0, static_cast<std::uint32_t>(text.tokens.size())}, kStages);
  });
}

}  // namespace belie
