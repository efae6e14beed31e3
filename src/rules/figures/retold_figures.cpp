// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/retold_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/said.h"
#include "claims/story.h"
#include "language/lexicon/lower_words.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 12> kOrder{"first",   "last",      "latest",  "next",
                                                  "final",   "top",       "past",    "other",
                                                  "leading", "remaining", "another", "extra"};
constexpr std::array<std::string_view, 7> kIncluding{"include", "includes", "included", "including",
                                                     "among",   "counting", "another"};

constexpr std::array<std::string_view, 7> kFurther{"fellow",    "other",      "more", "further",
                                                   "remaining", "additional", "extra"};

class DraftReader {
 public:
  DraftReader(const Annotation& annotation, DocumentIndex document, const LexiconIndex& lexicon)
      : lexicon_(lexicon), document_(document), annotation_(annotation), story_(annotation_) {}

  std::vector<RetoldFigure> read() const {
    std::vector<RetoldFigure> found;
    for (const QuantityMention& quantity : annotation_.quantities) {
      if (quantity.kind == QuantityKind::kPair || quantity.kind == QuantityKind::kShare) continue;
      if (quantity.tokens.empty()) continue;
      found.push_back(figure(quantity));
    }
    return found;
  }

  [[nodiscard]] RetoldFigure figure(const QuantityMention& quantity) const {
    const TokenIndex number{quantity.number.begin};
    RetoldFigure found;
    found.document = document_;
    found.sentence = annotation_.sentence_of(number);
    found.quantity = &quantity;
    found.value = in_base(quantity);
    found.digits = digits_of(quantity.value);
    found.noun = noun_of(quantity);
    if (const CountedEntry* entry = lexicon_.measure_words().counted(found.noun))
      found.counted = entry->id;
    if (!quantity.per.empty()) {
      found.rate = rate_of(quantity.per.end - 1);
    } else {
      found.rate = rate_behind(quantity.tokens.end);
    }
    found.presented = presented(quantity);
    found.of_whole = is_of_whole(quantity);
    if (found.of_whole) found.whole = annotation_.quantities[quantity.whole.index()].value;
    found.apart = story_.apart(found.sentence, quantity.counted);
    found.staged = !story_.staged(number).word.empty();
    if (const Clause* clause = clause_at(annotation_, number)) {
      found.supposed = clause->polarity == Polarity::kNegative ||
                       clause->modality == Modality::kCounterfactual ||
                       clause->modality == Modality::kPossible ||
                       clause->modality == Modality::kAsked;
    }
    found.supposed = found.supposed || quantity.negated;
    read_words(found);
    TokenRange shown = quantity.tokens;
    if (!quantity.counted.empty() && quantity.counted.begin >= shown.begin &&
        quantity.counted.begin <= shown.end + 2 && quantity.counted.end < shown.end + 8)
      shown.end = std::max(shown.end, quantity.counted.end);
    found.claim =
        claim_said_at(annotation_, ClaimKind::k_quantity, number, annotation_.span(shown));
    return found;
  }

 private:
  [[nodiscard]] std::string word(std::uint32_t t) const { return lower_word_at(annotation_, t); }
  [[nodiscard]] std::string lemma(std::uint32_t t) const { return lower_lemma_at(annotation_, t); }

  [[nodiscard]] Quantity in_base(const QuantityMention& quantity) const {
    const auto& units = lexicon_.lexicon().units;
    const auto unit = std::ranges::find(units, quantity.unit, &UnitEntry::id);
    if (unit == units.end() || unit->dimension == "money")
      return {quantity.low, quantity.high, quantity.unit};
    return {quantity.low * unit->factor, quantity.high * unit->factor, unit->dimension};
  }

  /// "kilogram" of "a kilo"; a word that is no unit as it stands.
  [[nodiscard]] std::string rate_of(std::uint32_t at) const {
    const std::string text = word(at);
    for (const UnitEntry& unit : lexicon_.lexicon().units) {
      if (std::ranges::find(unit.forms, text) != unit.forms.end()) return unit.id;
    }
    return lemma(at);
  }

  /// "year" of "£2.4 million annually"; "" where nothing of the kind follows.
  [[nodiscard]] std::string rate_behind(std::uint32_t at) const {
    struct Adverb {
      std::string_view word, unit;
    };
    static constexpr std::array kAdverbs{Adverb{"annually", "year"}, Adverb{"yearly", "year"},
                                         Adverb{"monthly", "month"}, Adverb{"weekly", "week"},
                                         Adverb{"daily", "day"},     Adverb{"hourly", "hour"}};
    const auto* found = std::ranges::find(kAdverbs, word(at), &Adverb::word);
    return found == kAdverbs.end() ? "" : std::string(found->unit);
  }

  /// "182000" is "001286": its figures in order of size, behind the length of the whole part.
  [[nodiscard]] static std::string digits_of(double value) {
    const std::string text = fmt::format("{:.15g}", value);
    std::string digits;
    for (const char c : text) {
      if (c >= '0' && c <= '9') digits += c;
    }
    std::ranges::sort(digits);
    return fmt::format("{}:{}", digits, std::min(text.find('.'), text.size()));
  }

  [[nodiscard]] std::string noun_of(const QuantityMention& quantity) const {
    if (quantity.head.valid()) return lower_case(annotation_.lemma(quantity.head));
    // "The 300-metre level": a measure that stands before what it measures.
    const TokenIndex behind{quantity.tokens.end};
    const bool noun = quantity.kind == QuantityKind::kMeasure &&
                      behind.index() < annotation_.tokens.size() &&
                      annotation_.tokens[behind.index()].upos == Upos::kNoun;
    return noun ? lower_case(annotation_.lemma(behind)) : "";
  }

  /// "92 of their 430 branches": a part of a whole, and all of what is told of it. "Eight of the
  /// crew", "the first six of the nine" are parts of a part.
  [[nodiscard]] bool is_of_whole(const QuantityMention& quantity) const {
    if (!quantity.whole.valid()) return false;
    if (quantity.determination != Determination::kBare || quantity.all_but) return false;
    return !tells_further(quantity) && !look_before(quantity).ordered;
  }

  /// "Two fellow magistrates" are three with the one who is told of.
  [[nodiscard]] bool tells_further(const QuantityMention& quantity) const {
    for (std::uint32_t t = quantity.counted.begin; t < quantity.counted.end; ++t) {
      const std::string text = word(t);
      if (is_one_of(kFurther, text)) return true;
    }
    return false;
  }

  struct Before {
    bool ordered = false;  // "the first six", "including six"
    bool all = false;      // "all six", "none of the six"
  };

  /// What the words before the figure say, back to a verb, a comma or "and".
  [[nodiscard]] Before look_before(const QuantityMention& quantity) const {
    const std::uint32_t begin = quantity.tokens.begin;
    const TokenRange sentence =
        annotation_.sentences[annotation_.sentence_of(TokenIndex{begin}).index()].tokens;
    Before found;
    for (std::uint32_t t = begin; t > sentence.begin && t + 5 > begin;) {
      --t;
      const std::string text = word(t);
      if (t + 2 >= begin && (is_one_of(kOrder, text) || is_one_of(kIncluding, text))) {
        found.ordered = true;
        return found;
      }
      if (text == "all" || text == "every" || text == "each" || text == "none" || text == "both")
        found.all = true;
      const Upos tag = annotation_.tokens[t].upos;
      if (tag == Upos::kVerb || tag == Upos::kPunct || tag == Upos::kCconj) break;
    }
    return found;
  }

  [[nodiscard]] Presented presented(const QuantityMention& quantity) const {
    if (quantity.determination == Determination::kFurther || quantity.whole.valid() ||
        quantity.all_but || tells_further(quantity))
      return Presented::kPart;
    const Before before = look_before(quantity);
    if (before.ordered) return Presented::kPart;
    const bool known = quantity.determination == Determination::kDefinite;
    if (known && before.all) return Presented::kWhole;
    if (known) return Presented::kKnown;
    return quantity.of_known && quantity.kind == QuantityKind::kCount ? Presented::kPart
                                                                      : Presented::kNew;
  }

  void read_words(RetoldFigure& figure) const {
    const TokenIndex number{figure.quantity->number.begin};
    const TokenRange sentence = annotation_.sentences[figure.sentence.index()].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const std::string word = lemma(t);
      figure.of_nothing =
          figure.of_nothing || (t < number.value && (word == "nothing" || word == "nobody"));
      const Upos tag = annotation_.tokens[t].upos;
      const bool told =
          tag == Upos::kNoun || tag == Upos::kVerb || tag == Upos::kAdj || tag == Upos::kPropn;
      if (told && !figure.quantity->tokens.contains(t)) figure.words.push_back(lemma(t));
    }
    std::ranges::sort(figure.words);
    figure.words.erase(std::unique(figure.words.begin(), figure.words.end()), figure.words.end());
    figure.names = story_.names(number, MentionIndex{}).all;
    std::ranges::sort(figure.names);
    for (const TimeExpression& time : annotation_.times) {
      if (time.tokens.begin < sentence.begin || time.tokens.begin >= sentence.end) continue;
      if (time.kind == TimeKind::kDuration) continue;
      figure.times.emplace_back(annotation_.text(time.span));
      if (time.tokens.begin >= figure.quantity->tokens.end)
        figure.times_behind.push_back(figure.times.back());
    }
  }

  const LexiconIndex& lexicon_;
  DocumentIndex document_;
  const Annotation& annotation_;
  Story story_;
};

}  // namespace

RetoldFigure retold_figure(const Annotation& annotation, DocumentIndex document,
                           const LexiconIndex& lexicon, const QuantityMention& quantity) {
  return DraftReader(annotation, document, lexicon).figure(quantity);
}

RetoldFigures::RetoldFigures(const ClaimGraph& graph, const LexiconIndex& lexicon) {
  for (std::size_t d = 0; d < graph.inputs().size(); ++d) {
    const Annotation& annotation = *graph.inputs()[d].annotation;
    drafts.push_back(DraftReader(annotation, DocumentIndex(d), lexicon).read());
  }
}

std::vector<const RetoldFigure*> figures_of_story(
    const ClaimGraph& graph, const std::vector<std::vector<RetoldFigure>>& drafts,
    DocumentIndex document) {
  std::vector<const RetoldFigure*> story;
  for (const RetoldFigure& figure : drafts[document.index()]) story.push_back(&figure);
  for (const DocumentIndex other : graph.comparable_with(document)) {
    if (other == document) continue;
    for (const RetoldFigure& figure : drafts[other.index()]) story.push_back(&figure);
  }
  return story;
}

}  // namespace belie
