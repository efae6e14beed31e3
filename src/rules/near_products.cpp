// SPDX-License-Identifier: Apache-2.0
#include "rules/near_products.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "claims/slips.h"
#include "language/spelling.h"

namespace belie {
namespace {

constexpr std::size_t kNear = 3;  // sentences between a price and what it makes
constexpr double kFarOff = 0.6;   // a product misses its sum by less

class ProductSearch {
 public:
  ProductSearch(const CheckInput& input, const std::vector<std::vector<RetoldFigure>>& drafts,
                DocumentIndex document)
      : input_(input),
        own_(drafts[document.index()]),
        story_(figures_of_story(input.graph, drafts, document)) {}

  [[nodiscard]] std::vector<NearProduct> search() const {
    std::vector<NearProduct> found;
    for (const RetoldFigure& price : own_) {
      if (!is_money(price)) continue;
      const std::string of = each_of(price);
      if (of.empty()) continue;
      if (auto product = missed(price, of)) found.push_back(*product);
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
  [[nodiscard]] static std::string lemma(const Annotation& annotation, std::uint32_t t) {
    return t < annotation.tokens.size() ? lower_case(annotation.lemma(TokenIndex{t})) : "";
  }

  [[nodiscard]] static bool is_exact(const RetoldFigure& f) {
    return f.quantity->hedge == Hedge::kNone && f.quantity->value > 0 && !f.supposed;
  }
  [[nodiscard]] static bool is_money(const RetoldFigure& f) {
    return f.quantity->kind == QuantityKind::kMoney && is_exact(f);
  }

  /// "Metre" of "a metre", "for each metre", "per metre"; "each" of "350 euros each", "each of them
  /// gets 350 euros"; "" for a sum of its own.
  [[nodiscard]] std::string each_of(const RetoldFigure& price) const {
    static constexpr std::array<std::string_view, 8> kSpans{"year", "month", "week",   "day",
                                                            "hour", "night", "minute", "season"};
    const Annotation& annotation = text_of(price);
    const std::uint32_t end = price.quantity->tokens.end;
    if (!price.rate.empty()) return is_one_of(kSpans, price.rate) ? "" : price.rate;
    const std::string next = word(annotation, end);
    if (price.quantity->each || next == "each" || next == "apiece") return "each";
    const std::string second = word(annotation, end + 1);
    const bool thing =
        end + 1 < annotation.tokens.size() && annotation.tokens[end + 1].upos == Upos::kNoun;
    if (thing && (next == "a" || next == "an" || next == "per"))
      return is_one_of(kSpans, lemma(annotation, end + 1)) ? "" : lemma(annotation, end + 1);
    if (next == "for" && (second == "each" || second == "every")) {
      const std::string noun = lemma(annotation, end + 2);
      return is_one_of(kSpans, noun) ? "" : noun;
    }
    const TokenRange sentence = annotation.sentences[price.sentence.index()].tokens;
    for (std::uint32_t t = sentence.begin; t < price.quantity->tokens.begin; ++t) {
      if (word(annotation, t) == "each" && word(annotation, t + 1) == "of") return "each";
    }
    return "";
  }

  /// Whether the number counts what the price is for.
  [[nodiscard]] bool counts(const RetoldFigure& number, const RetoldFigure& price,
                            const std::string& of) const {
    const QuantityMention& quantity = *number.quantity;
    if (!is_exact(number) || quantity.value < 2 || !number.rate.empty() || quantity.each)
      return false;
    if (number.presented == Presented::kPart && !quantity.of_known) return false;
    if (quantity.kind == QuantityKind::kMeasure) return quantity.unit == of;
    if (quantity.kind != QuantityKind::kCount) return false;
    if (of == "each") return is_before(number, price);
    const MeasureWords& words = input_.lexicon.measure_words();
    const bool head = of == "head" || of == "person";
    const CountedEntry* entry = words.counted(number.noun);
    if (head) return number.noun == "place" || (entry && words.is_within(entry->id, "person"));
    return number.noun == of || (!number.noun.empty() && (words.may_name(of, number.noun) ||
                                                          words.may_name(number.noun, of)));
  }

  /// In the sentence of the price or the one before it.
  [[nodiscard]] static bool is_before(const RetoldFigure& number, const RetoldFigure& price) {
    return number.document == price.document && number.sentence.index() <= price.sentence.index() &&
           number.sentence.index() + 1 >= price.sentence.index();
  }

  [[nodiscard]] std::optional<NearProduct> missed(const RetoldFigure& price,
                                                  const std::string& of) const {
    std::optional<NearProduct> found;
    for (const RetoldFigure* number : story_) {
      if (!counts(*number, price, of)) continue;
      const double product = number->quantity->value * price.quantity->value;
      if (is_told(product, price)) return std::nullopt;
      const RetoldFigure* whole = whole_of(product, *number, price);
      if (whole == nullptr) continue;
      if (found) return std::nullopt;  // two fit, so that neither need be meant
      found = NearProduct{number, &price, whole};
    }
    return found;
  }

  [[nodiscard]] bool is_told(double product, const RetoldFigure& price) const {
    return std::ranges::any_of(story_, [&](const RetoldFigure* f) {
      return f->quantity->unit == price.quantity->unit && f->quantity->low <= product * 1.0001 &&
             product <= f->quantity->high * 1.0001;
    });
  }

  /// The only sum near the price or the number that the product misses as a slip does.
  [[nodiscard]] const RetoldFigure* whole_of(double product, const RetoldFigure& number,
                                             const RetoldFigure& price) const {
    const RetoldFigure* whole = nullptr;
    for (const RetoldFigure* f : story_) {
      if (f == &price || !is_money(*f) || f->quantity->unit != price.quantity->unit) continue;
      if (!each_of(*f).empty() || !f->rate.empty()) continue;
      const double value = f->quantity->value;
      if (value <= price.quantity->value || std::abs(value - product) > kFarOff * value) continue;
      if (!is_near(*f, price) && !is_near(*f, number)) continue;
      if (adds_others(*f) || !is_what_comes_of_it(*f, number, price)) continue;
      if (whole != nullptr) return nullptr;
      whole = f;
    }
    return whole != nullptr && is_slip(product, whole->quantity->value) ? whole : nullptr;
  }

  /// "With the boats on land the harbour brings in £16,120": more than the product.
  [[nodiscard]] bool adds_others(const RetoldFigure& whole) const {
    static constexpr std::array<std::string_view, 7> kOthers{
        "with", "including", "together", "besides", "plus", "also", "counting"};
    const Annotation& annotation = text_of(whole);
    const TokenRange sentence = annotation.sentences[whole.sentence.index()].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const bool taken = word(annotation, t) == "with" &&
                         (word(annotation, t + 1) == "all" || word(annotation, t + 1) == "each" ||
                          word(annotation, t + 1) == "every");
      if (is_one_of(kOthers, word(annotation, t)) && !taken) return true;
    }
    return false;
  }

  /// Told as what comes in, taken up as a sum that is known, or told of a thing that the price or
  /// the number is told of.
  [[nodiscard]] bool is_what_comes_of_it(const RetoldFigure& whole, const RetoldFigure& number,
                                         const RetoldFigure& price) const {
    static constexpr std::array<std::string_view, 13> kComes{
        "bring", "take",  "raise", "make",   "earn",  "collect", "come",
        "total", "yield", "gross", "income", "share", "together"};
    if (whole.presented == Presented::kKnown || whole.presented == Presented::kWhole) return true;
    for (const std::string& told : whole.words) {
      if (is_one_of(kComes, told)) return true;
      const bool counted = told == number.noun;
      const bool shared = std::ranges::binary_search(number.words, told) ||
                          std::ranges::binary_search(price.words, told);
      if (shared && !counted && is_thing(whole, told)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_thing(const RetoldFigure& whole, std::string_view told) const {
    const Annotation& annotation = text_of(whole);
    const TokenRange sentence = annotation.sentences[whole.sentence.index()].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (lemma(annotation, t) == told) return annotation.tokens[t].upos == Upos::kNoun;
    }
    return false;
  }

  [[nodiscard]] static bool is_near(const RetoldFigure& a, const RetoldFigure& b) {
    if (a.document != b.document) return false;
    const std::size_t x = a.sentence.index();
    const std::size_t y = b.sentence.index();
    return x <= y + kNear && y <= x + kNear;
  }

  const CheckInput& input_;
  const std::vector<RetoldFigure>& own_;
  std::vector<const RetoldFigure*> story_;
};

}  // namespace

std::vector<NearProduct> near_products(const CheckInput& input,
                                       const std::vector<std::vector<RetoldFigure>>& drafts,
                                       DocumentIndex document) {
  return ProductSearch(input, drafts, document).search();
}

}  // namespace belie
