// SPDX-License-Identifier: Apache-2.0
//
// One figure told twice, its digits in another order. The idea: who types a figure a second time
// swaps digits, and two figures of one unit that are anagrams of each other by chance hardly occur
// in one draft, or in two that have anything rare in common. So nothing need show that both measure
// one thing; the text must show that they do not.
//
//     "The core, 305 metres long, …" … "350 metres of ice had come off the mountain": 305 and 350.
//
// Figures are looked up by unit and digits, so that the cost stays linear in their number.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "base/word_list.h"
#include "language/names/spelling.h"
#include "rules/checks/check.h"
#include "rules/figures/figure_times.h"
#include "rules/figures/retold_figures.h"
#include "rules/figures/retold_measures.h"
#include "rules/stories/touching_drafts.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"swapped-digits", "two figures of one unit with the same digits in other order"},
    CheckSubject{"measured-twice", "the only two weights, areas or lengths of one unit"}};

constexpr std::array kWords{CheckWord{"either", "the figure that is read first"},
                            CheckWord{"or", "the other one"},
                            CheckWord{"what", "what is counted or measured"}};

class RetoldSearch {
 public:
  explicit RetoldSearch(const CheckInput& input)
      : input_(input), drafts_(input.reading<RetoldFigures>().drafts) {}

  CheckOutcome run() {
    for (const Figures& draft : drafts_) search(draft, draft);
    for (const auto& [a, b] : input_.reading<TouchingDrafts>().pairs)
      search(drafts_[a.index()], drafts_[b.index()]);
    return std::move(outcome_);
  }

 private:
  using Figures = std::vector<RetoldFigure>;

  static std::string key_of(const RetoldFigure& f) { return f.quantity->unit + "|" + f.digits; }

  // ---- digits that changed places

  /// "The 530 francs", "all 46 houses".
  [[nodiscard]] static bool is_known(const RetoldFigure& f) {
    const QuantityKind kind = f.quantity->kind;
    if (kind == QuantityKind::kPercent || kind == QuantityKind::kPoints) return false;
    if (f.quantity->dimension == "time" || is_open(f) || !f.apart.empty() || f.staged) return false;
    if (f.quantity->value < 2) return false;
    return is_taken_up(f);
  }

  void search(const Figures& a, const Figures& b) {
    if (input_.subject == "swapped-digits") return swap(a, b);
    for (const auto& [first, second] : measured_twice(input_.lexicon.measure_words(), a, b)) {
      const bool fresh =
          first->presented == Presented::kNew && second->presented == Presented::kNew;
      if (fresh && (first->supposed || second->supposed || tell_other_months(*first, *second)))
        continue;
      if (are_of_two_entries(*first, *second)) continue;
      if (corrects(*first) || corrects(*second) || name_others(*first, *second)) continue;
      if (is_way_off(*first) != is_way_off(*second)) continue;
      if (takes_in_more(*first) != takes_in_more(*second)) continue;
      add(*first, *second);
    }
  }

  /// Entries of a running report, whichever stands first: what grows is told at two hours.
  [[nodiscard]] bool are_of_two_entries(const RetoldFigure& a, const RetoldFigure& b) const {
    if (a.document != b.document) return false;
    const auto& annotation = *input_.graph.inputs()[a.document.index()].annotation;
    const std::string one = entry_hour(annotation, a.sentence);
    const std::string two = entry_hour(annotation, b.sentence);
    return !one.empty() && !two.empty() && one != two;
  }

  /// "60 kilometres off the coast": where something is, not how long it is.
  [[nodiscard]] bool is_way_off(const RetoldFigure& f) const {
    static constexpr std::array<std::string_view, 12> kWays{
        "off",  "away", "from",   "north",    "south",      "east",
        "west", "out",  "inland", "offshore", "downstream", "upstream"};
    const auto& annotation = *input_.graph.inputs()[f.document.index()].annotation;
    const std::uint32_t end = f.quantity->tokens.end;
    return f.quantity->dimension == "length" && end < annotation.tokens.size() &&
           is_one_of(kWays, lower_case(annotation.word(TokenIndex{end})));
  }

  /// "Together with the gondola the balloon lifts 2.7 tonnes": more than the thing itself.
  [[nodiscard]] bool takes_in_more(const RetoldFigure& f) const {
    static constexpr std::array<std::string_view, 4> kMore{"together", "including", "altogether",
                                                           "combined"};
    const auto& annotation = *input_.graph.inputs()[f.document.index()].annotation;
    const TokenRange tokens = annotation.sentences[f.sentence.index()].tokens;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (is_one_of(kMore, lower_case(annotation.word(TokenIndex{t})))) return true;
    }
    return false;
  }

  void swap(const Figures& a, const Figures& b) {
    std::map<std::string, std::vector<const RetoldFigure*>> by_digits;
    for (const RetoldFigure& figure : a) by_digits[key_of(figure)].push_back(&figure);
    for (const RetoldFigure& figure : b) {
      const auto found = by_digits.find(key_of(figure));
      if (found == by_digits.end()) continue;
      for (const RetoldFigure* other : found->second) {
        if (&a == &b && other->quantity >= figure.quantity) continue;
        if (other->quantity->value == figure.quantity->value) continue;
        if (may_be_swapped(*other, figure)) add(*other, figure);
      }
    }
  }

  // ---- why two figures are left alone

  [[nodiscard]] bool one_kind(const RetoldFigure& a, const RetoldFigure& b) const {
    if (!a.value.unit.empty()) return true;
    if (a.noun.empty() || b.noun.empty() || a.noun == b.noun) return true;
    if (a.counted.empty() || b.counted.empty()) return false;
    const MeasureWords& words = input_.lexicon.measure_words();
    return words.is_within(a.counted, b.counted) || words.is_within(b.counted, a.counted);
  }

  [[nodiscard]] bool corrects(const RetoldFigure& f) const {
    static constexpr std::array<std::string_view, 10> kCorrecting{
        "correction",  "corrected",   "wrongly", "misstated", "mistakenly",
        "erroneously", "misreported", "error",   "typo",      "clarification"};
    const auto& annotation = *input_.graph.inputs()[f.document.index()].annotation;
    const std::uint32_t section = annotation.sentences[f.sentence.index()].section;
    const auto in_section = [&](std::size_t s) {
      const TokenRange tokens = annotation.sentences[s].tokens;
      for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
        if (is_one_of(kCorrecting, lower_case(annotation.word(TokenIndex{t})))) return true;
        const bool own = t + 1 < tokens.end && annotation.word(TokenIndex{t}) == "I";
        if (own && annotation.word(TokenIndex{t + 1}) == "wrote") return true;  // "I wrote that"
      }
      return false;
    };
    for (std::size_t s = f.sentence.index() + 1; s-- > 0;) {
      if (annotation.sentences[s].section != section) break;
      if (in_section(s)) return true;
    }
    for (std::size_t s = f.sentence.index() + 1; s < annotation.sentences.size(); ++s) {
      if (annotation.sentences[s].section != section) break;
      if (in_section(s)) return true;
    }
    return false;
  }

  /// Told of other times, places or bodies.
  [[nodiscard]] static bool is_apart(const RetoldFigure& a, const RetoldFigure& b) {
    return a.apart != b.apart || name_others(a, b);
  }

  /// Three figures besides noughts, or four with them: hardly two by chance.
  [[nodiscard]] static bool is_precise(const RetoldFigure& f) {
    const std::string_view digits = std::string_view(f.digits).substr(0, f.digits.find(':'));
    const auto noughts = static_cast<std::size_t>(std::ranges::count(digits, '0'));
    const bool money = f.quantity->kind == QuantityKind::kMoney;
    return digits.size() - noughts >= 3 || (digits.size() >= 3 && noughts > 0 && !money);
  }

  [[nodiscard]] bool may_be_swapped(const RetoldFigure& a, const RetoldFigure& b) const {
    if (a.document == b.document && a.sentence == b.sentence) return false;
    if (is_open(a) || is_open(b) || a.staged || b.staged) return false;
    if (corrects(a) || corrects(b)) return false;
    if (!a.rate.empty() && !b.rate.empty() && a.rate != b.rate) return false;
    if (is_difference_told(a, b) || is_difference_told(b, a)) return false;
    constexpr std::size_t kLong = 4;
    const bool precise = is_precise(a);
    if ((counts_nothing(a) || counts_nothing(b)) && shared_words(a, b) < 2) return false;
    if (!one_kind(a, b) && !(precise && a.digits.find(':') >= kLong)) return false;
    if (!precise && is_share_or_rate(a) != is_share_or_rate(b)) return false;
    const bool linked = shared_words(a, b) > 0 || (!a.noun.empty() && a.noun == b.noun);
    if (a.quantity->kind == QuantityKind::kPercent && !linked) return false;
    return precise || (!is_apart(a, b) && may_be_one_of_few(a, b, linked));
  }

  /// "Took 214,000 … has paid back 90,000, leaving 124,000": the sentence of the one tells what
  /// lies between the two.
  [[nodiscard]] bool is_difference_told(const RetoldFigure& a, const RetoldFigure& b) const {
    if (a.quantity->unit.empty()) return false;  // a small number may be anything's
    const double apart = std::abs(a.quantity->value - b.quantity->value);
    return std::ranges::any_of(drafts_[a.document.index()], [&](const RetoldFigure& other) {
      return other.sentence == a.sentence && other.quantity != a.quantity &&
             other.quantity->unit == a.quantity->unit && other.quantity->value == apart;
    });
  }

  /// "41 of its 118 flights", "14 departures a day".
  [[nodiscard]] bool is_share_or_rate(const RetoldFigure& f) const {
    if (f.presented == Presented::kPart || f.quantity->whole.valid()) return true;
    if (!f.rate.empty() || !f.quantity->per.empty()) return true;
    const auto& annotation = *input_.graph.inputs()[f.document.index()].annotation;
    std::uint32_t end = f.quantity->tokens.end;
    if (f.quantity->head.valid()) end = std::max(end, f.quantity->head.value + 1);
    return end + 1 < annotation.tokens.size() &&
           lower_case(annotation.word(TokenIndex{end})) == "a" &&
           annotation.tokens[end + 1].upos == Upos::kNoun;
  }

  /// A bare number, such as a year or the head of a row in a list of figures.
  [[nodiscard]] static bool counts_nothing(const RetoldFigure& f) {
    return f.quantity->kind == QuantityKind::kCount && f.noun.empty() && !is_known(f);
  }

  /// Two figures alone change places by chance: what is measured must be the same, or known.
  [[nodiscard]] static bool may_be_one_of_few(const RetoldFigure& a, const RetoldFigure& b,
                                              bool linked) {
    const bool lasts = a.quantity->dimension == "time";
    if (a.quantity->kind == QuantityKind::kMeasure) return !lasts || linked;
    const auto untold = [](const RetoldFigure& f) { return f.noun.empty() && !is_known(f); };
    if (a.quantity->kind == QuantityKind::kCount && (untold(a) || untold(b))) return false;
    // "The 12 who are missing", of no noun, need not be some "21 wedding guests".
    const auto names_itself = [](const RetoldFigure& f) {
      return is_known(f) && (!f.noun.empty() || f.quantity->kind != QuantityKind::kCount);
    };
    if ((is_known(a) && is_known(b)) || names_itself(a) || names_itself(b)) return true;
    if (is_known(a) || is_known(b)) return linked;
    return linked || (!a.counted.empty() && a.counted == b.counted && a.counted != "person");
  }

  [[nodiscard]] std::string shown(const RetoldFigure& f) const {
    return fmt::format("{:.15g}{}", f.quantity->value,
                       f.quantity->unit.empty() ? "" : " " + f.quantity->unit);
  }

  void add(const RetoldFigure& a, const RetoldFigure& b) {
    CheckHit hit;
    hit.key = b.noun.empty() ? b.value.unit : b.noun;
    hit.first = shown(a);
    hit.second = shown(b);
    hit.places = {place_of(a.document, a.claim, PlaceRole::kEither),
                  place_of(b.document, b.claim, PlaceRole::kOr)};
    const auto text = [&](const RetoldFigure& f) {
      const auto& annotation = *input_.graph.inputs()[f.document.index()].annotation;
      return std::string(annotation.text(f.quantity->span));
    };
    hit.words = {{"either", text(a)}, {"or", text(b)}, {"what", hit.key}};
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const std::vector<Figures>& drafts_;
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) { return RetoldSearch(input).run(); }

}  // namespace

const CheckDescriptor k_retold_check{"retold", "one figure told twice, with two values", kSubjects,
                                     kWords, run};

}  // namespace belie
