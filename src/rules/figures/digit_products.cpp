// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/digit_products.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "claims/sums/slips.h"
#include "language/lexicon/lower_words.h"
#include "rules/figures/digit_chance.h"
#include "rules/figures/part_rows.h"

namespace belie {
namespace {

constexpr std::size_t kNear = 3;  // sentences between figures that are near each other
constexpr double kEnough = 2.2;   // powers of ten against chance
constexpr double kTie = 0.7;      // what a word weighs that binds the figures
constexpr double kFar = 0.7;      // what it costs to count slips in the first digit too

using Factors = std::vector<const RetoldFigure*>;

double value_of(const RetoldFigure& f) { return f.quantity->value; }

bool are_beside(const RetoldFigure& a, const RetoldFigure& b, std::size_t sentences) {
  const std::size_t x = a.sentence.index();
  const std::size_t y = b.sentence.index();
  return a.document == b.document && x <= y + sentences && y <= x + sentences;
}

/// What a price is for.
struct Price {
  const RetoldFigure* figure = nullptr;
  std::string of;    // "metre", "berth"; "each": of what, is not said; "": for nothing but a span
  std::string span;  // "day", "week"; "" once for all
};

class DigitProducts {
 public:
  DigitProducts(const CheckInput& input, const std::vector<std::vector<RetoldFigure>>& drafts,
                DocumentIndex document)
      : input_(input),
        own_(drafts[document.index()]),
        story_(figures_of_story(input.graph, drafts, document)) {}

  [[nodiscard]] std::vector<DigitProduct> search() const {
    std::vector<DigitProduct> found;
    for (const RetoldFigure& f : own_) {
      const auto price = price_of(f);
      if (!price) continue;
      if (auto product = missed(*price)) found.push_back(std::move(*product));
    }
    return found;
  }

 private:
  [[nodiscard]] const Annotation& text_of(const RetoldFigure& f) const {
    return *input_.graph.inputs()[f.document.index()].annotation;
  }
  [[nodiscard]] std::string word(const RetoldFigure& f, std::uint32_t t) const {
    const Annotation& annotation = text_of(f);
    return lower_word_at(annotation, t);
  }
  [[nodiscard]] std::string lemma(const RetoldFigure& f, std::uint32_t t) const {
    const Annotation& annotation = text_of(f);
    return lower_lemma_at(annotation, t);
  }
  [[nodiscard]] TokenRange sentence(const RetoldFigure& f) const {
    return text_of(f).sentences[f.sentence.index()].tokens;
  }

  [[nodiscard]] static bool is_exact(const RetoldFigure& f) {
    return f.quantity->hedge == Hedge::kNone && value_of(f) > 0 && !f.supposed &&
           f.claim.section == SectionKind::kBody;
  }
  [[nodiscard]] static bool is_span(std::string_view noun) {
    static constexpr std::array<std::string_view, 7> kSpans{"month", "week",   "day",   "hour",
                                                            "night", "minute", "season"};
    return is_one_of(kSpans, noun);
  }

  // ---- prices

  /// "350 euros each", "£420 a berth", "40 euros a day": money for one of something.
  [[nodiscard]] std::optional<Price> price_of(const RetoldFigure& f) const {
    if (f.quantity->kind != QuantityKind::kMoney || !is_exact(f)) return std::nullopt;
    Price price{&f, "", ""};
    for (const std::string& noun : nouns_of_one(f)) {
      if (noun == "year") return std::nullopt;
      (is_span(noun) ? price.span : price.of) = noun;
    }
    if (price.of.empty()) price.of = has_each(f);
    if (price.of.empty() && price.span.empty()) return std::nullopt;
    return price;
  }

  /// "Day" of "a day", "head" and "week" of "a head and week", "metre" of "for each metre".
  [[nodiscard]] std::vector<std::string> nouns_of_one(const RetoldFigure& f) const {
    std::vector<std::string> nouns;
    if (!f.rate.empty()) nouns.push_back(f.rate);
    const TokenRange& per = f.quantity->per;
    std::uint32_t t = std::max(f.quantity->tokens.end, per.empty() ? 0U : per.end);
    if (word(f, t) == "for" && (word(f, t + 1) == "each" || word(f, t + 1) == "every")) ++t;
    while (is_one_of(kOne, word(f, t)) && t + 1 < sentence(f).end) {
      if (text_of(f).tokens[t + 1].upos == Upos::kNoun) nouns.push_back(lemma(f, t + 1));
      t += 2;
    }
    return nouns;
  }

  /// "Each" or "every" before the price, with the noun behind it if there is one, or right behind
  /// the price.
  [[nodiscard]] std::string has_each(const RetoldFigure& f) const {
    const std::uint32_t end = f.quantity->tokens.end;
    if (f.quantity->each || word(f, end) == "each" || word(f, end) == "apiece") return "each";
    if (std::string noun = each_of_behind(f); !noun.empty()) return noun;
    for (std::uint32_t t = sentence(f).begin; t < f.quantity->tokens.begin; ++t) {
      if (word(f, t) != "each" && word(f, t) != "every") continue;
      if (is_behind_another(f, t)) continue;
      const bool noun = text_of(f).tokens[t + 1].upos == Upos::kNoun;
      if (noun && is_span(lemma(f, t + 1))) continue;
      return noun ? lemma(f, t + 1) : "each";
    }
    return "";
  }

  /// "60,000 soles would go to each of the 300 families".
  [[nodiscard]] std::string each_of_behind(const RetoldFigure& f) const {
    const std::uint32_t end = sentence(f).end;
    for (std::uint32_t t = f.quantity->tokens.end; t + 2 < end; ++t) {
      if (text_of(f).tokens[t].upos == Upos::kPunct) return "";
      if (!is_one_of(kEvery, word(f, t)) || word(f, t + 1) != "of") continue;
      for (const RetoldFigure& number : own_) {
        const std::uint32_t at = number.quantity->tokens.begin;
        if (at > t && at <= t + 3 && number.quantity->kind == QuantityKind::kCount)
          return number.noun;
      }
    }
    return "";
  }
  static constexpr std::array<std::string_view, 2> kEvery{"each", "one"};

  /// "£2,600 each, with the wiring at £4,800": the word belongs to the figure before it.
  [[nodiscard]] bool is_behind_another(const RetoldFigure& f, std::uint32_t t) const {
    return std::ranges::any_of(own_, [&](const RetoldFigure& other) {
      return &other != &f && other.quantity->kind == QuantityKind::kMoney &&
             other.quantity->tokens.end == t;
    });
  }

  // ---- factors

  /// Whether the number counts what the price is for.
  [[nodiscard]] bool counts(const RetoldFigure& number, const Price& price) const {
    const QuantityMention& quantity = *number.quantity;
    if (!is_exact(number) || quantity.value < 2 || !number.rate.empty()) return false;
    if (quantity.kind == QuantityKind::kMeasure) return quantity.unit == price.of;
    if (quantity.kind != QuantityKind::kCount || price.of.empty()) return false;
    const MeasureWords& words = input_.lexicon.measure_words();
    const CountedEntry* entry = words.counted(number.noun);
    if (price.of == "each") return are_beside(number, *price.figure, 1) && !is_span(number.noun);
    if (price.of == "head" || price.of == "person")
      return number.noun == "place" || (entry != nullptr && words.is_within(entry->id, "person"));
    return number.noun == price.of ||
           (!number.noun.empty() &&
            (words.may_name(price.of, number.noun) || words.may_name(number.noun, price.of)));
  }
  [[nodiscard]] static bool lasts(const RetoldFigure& span, const Price& price) {
    const QuantityMention& quantity = *span.quantity;
    const bool told = quantity.unit == price.span || span.noun == price.span;
    return is_exact(span) && quantity.value >= 2 && told && !price.span.empty() &&
           are_beside(span, *price.figure, 2);
  }

  /// Every way to multiply the price out; the price comes last.
  [[nodiscard]] std::vector<Factors> products_of(const Price& price) const {
    Factors numbers, spans;
    for (const RetoldFigure* f : story_) {
      if (f == price.figure) continue;
      if (lasts(*f, price)) {
        spans.push_back(f);
      } else if (counts(*f, price)) {
        numbers.push_back(f);
      }
    }
    std::vector<Factors> found;
    if (price.span.empty()) {
      for (const RetoldFigure* number : numbers) found.push_back({number, price.figure});
      return found;
    }
    for (const RetoldFigure* span : spans) {
      if (price.of.empty()) found.push_back({span, price.figure});
      for (const RetoldFigure* number : numbers) found.push_back({number, span, price.figure});
    }
    return found;
  }

  [[nodiscard]] static double product_of(const Factors& factors) {
    double product = 1;
    for (const RetoldFigure* factor : factors) product *= value_of(*factor);
    return product;
  }

  // ---- the whole

  [[nodiscard]] std::optional<DigitProduct> missed(const Price& price) const {
    const std::vector<Factors> products = products_of(price);
    const Factors wholes = wholes_of(price);
    std::optional<DigitProduct> found;
    for (const Factors& factors : products) {
      const double product = product_of(factors);
      for (const RetoldFigure* whole : wholes) {
        if (is_told(*whole, product)) return std::nullopt;
        const double rounded = in_places_of(*whole->quantity, product);
        const bool near = is_near_miss(rounded, value_of(*whole));
        if ((!near && !is_far_slip(rounded, *whole)) || adds_others(*whole)) continue;
        const std::size_t tried = products.size() * of_that_size(wholes, product);
        const double weight =
            against_chance(rounded, value_of(*whole), tried) + ties(factors, *whole) +
            (price.of.empty() || price.of == "each" ? 0 : kTie) - (near ? 0 : kFar);
        if (weight < kEnough) continue;
        if (found && value_of(*found->whole) != value_of(*whole)) return std::nullopt;
        if (!found) found = DigitProduct{factors, whole, product};
      }
    }
    return found;
  }

  /// "Two gates to £4,700 each and the roof to £8,600": one sentence lists several things, each at
  /// its own price.
  [[nodiscard]] bool is_another_item(const RetoldFigure& f, const RetoldFigure& price) const {
    const bool one = f.document == price.document && f.sentence == price.sentence;
    return one && times_of_each(text_of(price), own_, price) &&
           is_priced_apart(text_of(price), f, price);
  }

  /// The sums of the story that are for nothing in particular.
  [[nodiscard]] Factors wholes_of(const Price& price) const {
    Factors wholes;
    for (const RetoldFigure* f : story_) {
      const QuantityMention& quantity = *f->quantity;
      if (quantity.kind != QuantityKind::kMoney || quantity.unit != price.figure->quantity->unit)
        continue;
      if (quantity.each || !f->rate.empty() || value_of(*f) <= value_of(*price.figure)) continue;
      if (is_another_item(*f, *price.figure)) continue;
      if (quantity.hedge == Hedge::kNone || quantity.hedge == Hedge::kAbout) wholes.push_back(f);
    }
    return wholes;
  }

  /// "84,000" for 48,000: a slip in the first digit, of a sum that is told exactly.
  [[nodiscard]] static bool is_far_slip(double product, const RetoldFigure& whole) {
    constexpr double kFarOff = 0.6;  // a product misses its sum by less
    const double told = value_of(whole);
    return is_exact(whole) && std::abs(told - product) <= kFarOff * told && is_slip(product, told);
  }

  [[nodiscard]] static bool is_told(const RetoldFigure& whole, double product) {
    const QuantityMention& quantity = *whole.quantity;
    return quantity.low <= product * 1.0001 && product <= quantity.high * 1.0001;
  }

  /// "With the boats on land the harbour brings in £16,120": more than the product.
  [[nodiscard]] bool adds_others(const RetoldFigure& whole) const {
    static constexpr std::array<std::string_view, 9> kOthers{"including", "together", "besides",
                                                             "plus",      "also",     "counting",
                                                             "interest",  "extra",    "other"};
    for (std::uint32_t t = sentence(whole).begin; t < sentence(whole).end; ++t) {
      const std::string next = word(whole, t + 1);
      const bool taken = next == "all" || next == "each" || next == "every";
      if (is_one_of(kOthers, word(whole, t))) return true;
      if (word(whole, t) == "with" && !taken) return true;
    }
    return false;
  }

  /// How many of the figures are within one power of ten around the product.
  [[nodiscard]] static std::size_t of_that_size(const Factors& wholes, double product) {
    constexpr double kAround = 3.2;
    return static_cast<std::size_t>(std::ranges::count_if(wholes, [&](const RetoldFigure* f) {
      return value_of(*f) <= kAround * product && product <= kAround * value_of(*f);
    }));
  }

  [[nodiscard]] double ties(const Factors& factors, const RetoldFigure& whole) const {
    const RetoldFigure& price = *factors.back();
    const auto near = [&](const RetoldFigure* f) { return are_beside(*f, whole, kNear); };
    const auto together = [&](const RetoldFigure* f) { return are_beside(*f, price, 0); };
    const bool known = whole.presented == Presented::kKnown || whole.presented == Presented::kWhole;
    return kTie *
           (static_cast<int>(std::ranges::any_of(factors, near)) +
            static_cast<int>(std::ranges::all_of(factors, together)) + static_cast<int>(known) +
            static_cast<int>(factors.size() > 2) + static_cast<int>(is_paid(whole)) +
            2 * static_cast<int>(is_among_as_many(*factors.front(), price, whole)) +
            static_cast<int>(are_of_one_thing(factors, whole)));
  }

  /// "12 million, in equal parts, to the 300 families": the number stands beside the whole too.
  [[nodiscard]] bool is_among_as_many(const RetoldFigure& number, const RetoldFigure& price,
                                      const RetoldFigure& whole) const {
    if (price.document == whole.document && price.sentence == whole.sentence) return false;
    return std::ranges::any_of(story_, [&](const RetoldFigure* f) {
      return f->document == whole.document && f->sentence == whole.sentence &&
             f->quantity->kind == QuantityKind::kCount && f->noun == number.noun &&
             value_of(*f) == value_of(number);
    });
  }

  /// "The new fence is 400 metres long" and "the fence has cost": a noun is told with a factor and
  /// with the whole, and it is not what is counted.
  [[nodiscard]] bool are_of_one_thing(const Factors& factors, const RetoldFigure& whole) const {
    return std::ranges::any_of(whole.words, [&](const std::string& told) {
      const bool counted = std::ranges::any_of(
          factors, [&](const RetoldFigure* factor) { return told == factor->noun; });
      const bool shared = std::ranges::any_of(factors, [&](const RetoldFigure* factor) {
        return factor->sentence != whole.sentence &&
               std::ranges::binary_search(factor->words, told);
      });
      return shared && !counted && is_noun_beside(whole, told);
    });
  }
  [[nodiscard]] bool is_noun_beside(const RetoldFigure& whole, std::string_view told) const {
    for (std::uint32_t t = sentence(whole).begin; t < sentence(whole).end; ++t) {
      if (lemma(whole, t) == told) return text_of(whole).tokens[t].upos == Upos::kNoun;
    }
    return false;
  }

  /// Told as what comes in, is owed or is paid. A cost is the cost of one thing.
  [[nodiscard]] static bool is_paid(const RetoldFigure& whole) {
    static constexpr std::array<std::string_view, 19> kPaid{
        "bring",   "take",  "raise", "make",   "earn",   "collect", "come",
        "total",   "yield", "gross", "income", "share",  "owe",     "pay",
        "invoice", "bill",  "spend", "due",    "receive"};
    return std::ranges::any_of(whole.words,
                               [&](const std::string& told) { return is_one_of(kPaid, told); });
  }

  static constexpr std::array<std::string_view, 6> kOne{"a", "an", "per", "each", "every", "and"};

  const CheckInput& input_;
  const std::vector<RetoldFigure>& own_;
  std::vector<const RetoldFigure*> story_;
};

}  // namespace

std::vector<DigitProduct> digit_products(const CheckInput& input,
                                         const std::vector<std::vector<RetoldFigure>>& drafts,
                                         DocumentIndex document) {
  return DigitProducts(input, drafts, document).search();
}

}  // namespace belie
