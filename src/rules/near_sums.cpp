// SPDX-License-Identifier: Apache-2.0
#include "rules/near_sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include "base/word_list.h"
#include "claims/slips.h"
#include "language/sentence_words.h"
#include "language/spelling.h"
#include "rules/set_guards.h"

namespace belie {
namespace {

constexpr std::size_t kFewestParts = 3;
constexpr std::size_t kMostParts = 6;
constexpr std::size_t kNear = 4;       // sentences between parts and a whole that is near
constexpr double kFarOff = 0.15;       // of the whole: a slip in its first digit is rarer than not
constexpr std::size_t kFewDigits = 2;  // of a sum that others make by chance
constexpr double kLarge = 1e5;         // what may leave out its currency
constexpr int kTies = 2;               // words that bind parts and whole

using Run = std::vector<const RetoldFigure*>;

/// The digits of a whole number without the noughts at its end; tenths count for small ones.
std::size_t digits_of(double value) {
  double rest = std::round(value * 100);
  if (rest <= 0) return 0;
  while (std::fmod(rest, 10) == 0) rest /= 10;
  std::size_t digits = 0;
  for (; rest >= 1; rest = std::floor(rest / 10)) ++digits;
  return digits;
}

/// "50", "700": a difference with one digit that is no nought.
bool is_round_step(double difference) { return digits_of(difference) == 1; }

class SumSearch {
 public:
  SumSearch(const CheckInput& input, const std::vector<std::vector<RetoldFigure>>& drafts,
            DocumentIndex document)
      : input_(input),
        annotation_(*input.graph.inputs()[document.index()].annotation),
        own_(drafts[document.index()]),
        document_(document),
        story_(figures_of_story(input.graph, drafts, document)) {}

  [[nodiscard]] std::vector<NearSum> search() const {
    std::vector<NearSum> found;
    for (const Run& row : rows()) {
      if (auto best = longest_in(row)) found.push_back(std::move(*best));
    }
    return found;
  }

 private:
  [[nodiscard]] const Annotation& text_of(const RetoldFigure& f) const {
    return *input_.graph.inputs()[f.document.index()].annotation;
  }
  [[nodiscard]] static std::string word(const Annotation& annotation, std::uint32_t t) {
    return t < annotation.tokens.size() ? lower_case(annotation.word(TokenIndex{t})) : "";
  }
  [[nodiscard]] static TokenRange sentence(const Annotation& annotation, const RetoldFigure& f) {
    return annotation.sentences[f.sentence.index()].tokens;
  }

  // ---- parts

  /// Amounts of money and stuff, and counts of one noun.
  [[nodiscard]] std::string kind_of(const RetoldFigure& f) const {
    static constexpr std::array<std::string_view, 5> kStuff{"mass", "volume", "area", "energy",
                                                            "power"};
    const QuantityMention& quantity = *f.quantity;
    if (quantity.kind == QuantityKind::kMoney) return quantity.unit;
    if (quantity.kind == QuantityKind::kMeasure)
      return is_one_of(kStuff, quantity.dimension) ? quantity.unit : "";
    return is_elided(f) ? unit_before(f) : "";
  }

  /// "48.6 million": of what, the figure before it says.
  [[nodiscard]] static bool is_elided(const RetoldFigure& f) {
    const QuantityMention& quantity = *f.quantity;
    return quantity.kind == QuantityKind::kCount && quantity.value >= kLarge &&
           !quantity.head.valid() && f.noun.empty();
  }

  /// The currency of the last money told before the figure, up to a sentence before its own.
  [[nodiscard]] std::string unit_before(const RetoldFigure& f) const {
    std::string unit;
    const Annotation& annotation = text_of(f);
    for (const QuantityMention& other : annotation.quantities) {
      if (other.tokens.begin >= f.quantity->tokens.begin) break;
      const std::size_t at = annotation.sentence_of(TokenIndex{other.number.begin}).index();
      if (at + 1 < f.sentence.index()) continue;
      if (other.kind == QuantityKind::kMoney) unit = other.unit;
    }
    return unit;
  }

  /// "52 million more", "up 3 million", "from 40 million": no amount of its own.
  [[nodiscard]] bool is_compared(const Annotation& annotation, const RetoldFigure& f) const {
    static constexpr std::array<std::string_view, 9> kBehind{
        "more", "less", "fewer", "higher", "lower", "below", "above", "a", "each"};
    static constexpr std::array<std::string_view, 7> kBefore{"from", "by", "than",   "up",
                                                             "down", "of", "against"};
    const QuantityMention& quantity = *f.quantity;
    const std::uint32_t begin = quantity.tokens.begin;
    const bool led = begin > 0 && is_one_of(kBefore, word(annotation, begin - 1)) &&
                     quantity.hedge == Hedge::kNone;
    const bool of_sum = begin > 1 && word(annotation, begin - 1) == "of";
    return is_one_of(kBehind, word(annotation, quantity.tokens.end)) || (led && !of_sum);
  }

  /// "Not $40,000", "would have cost", "whether".
  [[nodiscard]] bool is_denied(const RetoldFigure& f) const {
    const Clause* clause = clause_at(text_of(f), TokenIndex{f.quantity->number.begin});
    if (f.quantity->negated) return true;
    return clause != nullptr &&
           (clause->polarity == Polarity::kNegative ||
            clause->modality == Modality::kCounterfactual || clause->modality == Modality::kAsked);
  }

  [[nodiscard]] bool is_amount(const RetoldFigure& f) const {
    const QuantityMention& quantity = *f.quantity;
    if (kind_of(f).empty() || quantity.each || !f.rate.empty() || is_denied(f)) return false;
    if (is_open_figure(quantity)) return false;
    return quantity.value > 0 && f.claim.section == SectionKind::kBody &&
           !is_compared(text_of(f), f) && !is_of_two_times(f);
  }

  /// "Net debt, which stood at 1.9 billion in December, has come down to 1.6 billion": what one
  /// thing was and is makes no sum.
  [[nodiscard]] bool is_of_two_times(const RetoldFigure& f) const {
    static constexpr std::array<std::string_view, 4> kStock{"debt", "deficit", "overdraft",
                                                            "arrears"};
    static constexpr std::array<std::string_view, 7> kChange{"fall",   "rise",     "shrink", "grow",
                                                             "reduce", "increase", "come"};
    const Annotation& text = text_of(f);
    const TokenRange tokens = text.sentences[f.sentence.index()].tokens;
    return has_lemma(text, tokens, kStock) && has_lemma(text, tokens, kChange);
  }

  /// Amounts of one kind that follow each other in one paragraph, or in neighbouring ones.
  [[nodiscard]] std::vector<Run> rows() const {
    std::vector<Run> found;
    for (const RetoldFigure& f : own_) {
      if (!is_amount(f)) continue;
      const bool follows = !found.empty() && kind_of(*found.back().back()) == kind_of(f) &&
                           f.sentence.index() <= found.back().back()->sentence.index() + 1;
      if (!follows) found.emplace_back();
      found.back().push_back(&f);
    }
    return found;
  }

  [[nodiscard]] std::optional<NearSum> longest_in(const Run& row) const {
    for (std::size_t size = std::min(kMostParts, row.size()); size >= kFewestParts; --size) {
      for (std::size_t at = 0; at + size <= row.size(); ++at) {
        const Run parts(row.begin() + static_cast<std::ptrdiff_t>(at),
                        row.begin() + static_cast<std::ptrdiff_t>(at + size));
        if (auto found = misadded(parts)) return found;
      }
    }
    return std::nullopt;
  }

  // ---- their whole

  [[nodiscard]] std::optional<NearSum> misadded(const Run& parts) const {
    double sum = 0, largest = 0, low = 0, high = 0;
    for (const RetoldFigure* part : parts) {
      sum += part->quantity->value;
      low += part->quantity->low;
      high += part->quantity->high;
      largest = std::max(largest, part->quantity->value);
    }
    NearSum told{parts, nullptr, sum};
    for (const RetoldFigure* whole : story_) {
      if (kind_of(*whole) != kind_of(*parts.front()) || std::ranges::count(parts, whole) > 0)
        continue;
      const double value = whole->quantity->value;
      const bool fits = whole->value.low <= high && low <= whole->value.high;
      const double written = std::abs(value - sum);
      if (fits && (written < 1e-6 * sum || written < (high - low) / 2)) return std::nullopt;
      if (value <= largest || !is_near_miss(sum, value)) continue;
      if (!is_amount(*whole) && !is_told_of(*whole)) continue;
      if (ties(parts, *whole) < needed(sum) || is_explained(parts, *whole)) continue;
      if (told.whole != nullptr && told.whole->quantity->value != value) return std::nullopt;
      told.whole = whole;
    }
    return told.whole == nullptr ? std::nullopt : std::optional(std::move(told));
  }

  /// "A revenue of 212.4 million", "$84,600 in all": told as an amount though words lead it.
  [[nodiscard]] bool is_told_of(const RetoldFigure& f) const {
    const QuantityMention& quantity = *f.quantity;
    if (quantity.each || !f.rate.empty() || is_open_figure(quantity)) return false;
    return has_whole_word(f);
  }
  [[nodiscard]] static bool is_open_figure(const QuantityMention& quantity) {
    return quantity.hedge != Hedge::kNone && quantity.hedge != Hedge::kAbout;
  }

  [[nodiscard]] static bool is_near_miss(double sum, double value) {
    const double difference = std::abs(sum - value);
    const double scaled = std::max(sum, value) >= 1e6 ? difference / 1e4 : difference;
    return difference <= kFarOff * value && (is_slip(sum, value) || is_round_step(scaled));
  }

  [[nodiscard]] static int needed(double sum) {
    const double scaled = sum >= 1e6 ? sum / 1e5 : sum;
    return digits_of(scaled) <= kFewDigits ? kTies + 1 : kTies;
  }

  /// The words that say that these are all, and that the figure is of all.
  [[nodiscard]] int ties(const Run& parts, const RetoldFigure& whole) const {
    const bool listed = is_list(parts);
    const bool closed = is_closed(parts);
    const bool near = whole.document == document_ && is_beside(parts, whole);
    const bool told = has_whole_word(whole);
    if (!listed && !closed && !is_in_all(whole)) return 0;
    if (have_years(parts) && !is_in_all(whole)) return 0;
    return static_cast<int>(listed) + static_cast<int>(closed) + static_cast<int>(near) +
           static_cast<int>(told) + static_cast<int>(is_only_other(parts, whole));
  }

  /// Whether the story has no other amount of the kind that is larger than every part.
  [[nodiscard]] bool is_only_other(const Run& parts, const RetoldFigure& whole) const {
    double largest = 0;
    for (const RetoldFigure* part : parts) largest = std::max(largest, part->quantity->value);
    return std::ranges::none_of(story_, [&](const RetoldFigure* other) {
      const double value = other->quantity->value;
      return value > largest && value != whole.quantity->value && kind_of(*other) == kind_of(whole);
    });
  }

  /// All in one sentence, or each with a sentence of its own.
  [[nodiscard]] bool is_list(const Run& parts) const {
    const SentenceIndex first = parts.front()->sentence;
    const bool one = std::ranges::all_of(
        parts, [&](const RetoldFigure* part) { return part->sentence == first; });
    if (!one) return false;
    const TokenRange between{parts[parts.size() - 2]->quantity->tokens.end,
                             parts.back()->quantity->tokens.begin};
    for (std::uint32_t t = between.begin; t < between.end; ++t) {
      if (word(annotation_, t) == "and") return true;
    }
    return false;
  }

  /// "All the other countries", "the remaining $450,000", "a further 29,500", "the rest".
  [[nodiscard]] bool is_closed(const Run& parts) const {
    static constexpr std::array<std::string_view, 12> kClosing{
        "rest",     "remaining", "remainder", "others", "together", "finally",
        "smallest", "further",   "balance",   "final",  "all",      "last"};
    const RetoldFigure& last = *parts.back();
    const TokenRange tokens = sentence(annotation_, last);
    const std::uint32_t begin = parts[parts.size() - 2]->sentence == last.sentence
                                    ? parts[parts.size() - 2]->quantity->tokens.end
                                    : tokens.begin;
    for (std::uint32_t t = begin; t < last.quantity->tokens.end; ++t) {
      if (is_one_of(kClosing, word(annotation_, t))) return true;
    }
    return false;
  }

  [[nodiscard]] static bool is_beside(const Run& parts, const RetoldFigure& whole) {
    const std::size_t at = whole.sentence.index();
    return at + kNear >= parts.front()->sentence.index() &&
           at <= parts.back()->sentence.index() + kNear;
  }

  /// "In all", "altogether", "a total of".
  [[nodiscard]] bool is_in_all(const RetoldFigure& whole) const {
    const Annotation& annotation = text_of(whole);
    const TokenRange tokens = sentence(annotation, whole);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const std::string text = word(annotation, t);
      if (text == "total" || text == "altogether" || text == "totalling" || text == "sum")
        return true;
      if (text == "all" && t > tokens.begin && word(annotation, t - 1) == "in") return true;
    }
    return false;
  }

  [[nodiscard]] bool has_whole_word(const RetoldFigure& whole) const {
    static constexpr std::array<std::string_view, 27> kWholes{
        "cost",     "budget", "revenue", "sale",    "turnover", "come",   "amount",
        "estimate", "bill",   "price",   "income",  "profit",   "loss",   "damage",
        "debt",     "bring",  "raise",   "collect", "spend",    "take",   "earn",
        "package",  "fund",   "export",  "output",  "need",     "harvest"};
    if (is_in_all(whole)) return true;
    const Annotation& annotation = text_of(whole);
    const TokenRange tokens = sentence(annotation, whole);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (is_one_of(kWholes, lower_case(annotation.lemma(TokenIndex{t})))) return true;
    }
    return false;
  }

  /// Each part of a year of its own: a row of years is no sum, unless the words say so.
  [[nodiscard]] bool have_years(const Run& parts) const {
    std::vector<std::string> years;
    for (const RetoldFigure* part : parts) {
      for (const std::string& time : part->times) {
        const bool year = time.find("year") != std::string::npos ||
                          time.find("20") != std::string::npos ||
                          time.find("19") != std::string::npos;
        if (year && std::ranges::count(years, time) == 0) years.push_back(time);
      }
    }
    return years.size() >= 2;
  }

  /// Whether another amount of the story takes up what the parts leave, or the whole is another
  /// run's.
  [[nodiscard]] bool is_explained(const Run& parts, const RetoldFigure& whole) const {
    double sum = 0;
    for (const RetoldFigure* part : parts) sum += part->quantity->value;
    const double value = whole.quantity->value;
    return std::ranges::any_of(story_, [&](const RetoldFigure* other) {
      if (kind_of(*other) != kind_of(whole) || other == &whole) return false;
      const double x = other->quantity->value;
      const double slack = 1e-6 * value;
      const bool part = std::ranges::count(parts, other) > 0;
      // with one figure more they make it, or with one less
      if (!part && std::abs(sum + x - value) <= slack) return true;
      if (!part && std::abs(sum - value - x) <= slack) return true;
      return part && std::abs(sum - x - value) <= slack;
    });
  }

  const CheckInput& input_;
  const Annotation& annotation_;
  const std::vector<RetoldFigure>& own_;
  DocumentIndex document_;
  std::vector<const RetoldFigure*> story_;
};

}  // namespace

std::vector<NearSum> near_sums(const CheckInput& input,
                               const std::vector<std::vector<RetoldFigure>>& drafts,
                               DocumentIndex document) {
  return SumSearch(input, drafts, document).search();
}

}  // namespace belie
