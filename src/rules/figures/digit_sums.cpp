// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/digit_sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "language/lexicon/lower_words.h"
#include "language/sentence_words.h"
#include "rules/figures/digit_chance.h"
#include "rules/figures/part_rows.h"
#include "rules/figures/retold_measures.h"

namespace belie {
namespace {

constexpr double kFewestParts = 3;
constexpr std::size_t kMostParts = 8;
constexpr std::size_t kGap = 1;     // sentences without a part between two parts of a row
constexpr std::size_t kNear = 4;    // sentences between parts and a whole that is near
constexpr double kHundreds = 1000;  // "24 million" of the next currency is no bare number
constexpr double kSmall = 10;       // a number that stands for itself
constexpr double kEnough = 2.6;     // powers of ten against chance, words and digits together
constexpr double kFewest = 0.5;     // ... of digits alone

using Row = std::vector<const RetoldFigure*>;

double value_of(const RetoldFigure& f) { return f.quantity->value; }

class DigitSums {
 public:
  DigitSums(const CheckInput& input, const std::vector<std::vector<RetoldFigure>>& drafts,
            DocumentIndex document)
      : input_(input),
        own_(drafts[document.index()]),
        document_(document),
        story_(figures_of_story(input.graph, drafts, document)) {
    for (const RetoldFigure& f : own_) {
      if (const auto times = times_of_each(text_of(f), own_, f)) times_[&f] = *times;
    }
  }

  [[nodiscard]] std::vector<DigitSum> search() const {
    std::vector<DigitSum> found;
    for (const Row& chain : chains()) {
      if (auto sum = misadded_in(rows_of(chain))) found.push_back(std::move(*sum));
    }
    return found;
  }

 private:
  [[nodiscard]] const Annotation& text_of(const RetoldFigure& f) const {
    return *input_.graph.inputs()[f.document.index()].annotation;
  }
  [[nodiscard]] TokenRange sentence(const RetoldFigure& f) const {
    return text_of(f).sentences[f.sentence.index()].tokens;
  }

  // ---- what a part comes to

  /// 2 of "two gates at £3,150 each".
  [[nodiscard]] double times(const RetoldFigure& f) const {
    const auto found = times_.find(&f);
    return found == times_.end() ? 1 : found->second;
  }
  [[nodiscard]] double made_of(const RetoldFigure& f) const { return times(f) * value_of(f); }
  [[nodiscard]] double sum_of(const Row& row) const {
    return std::accumulate(row.begin(), row.end(), 0.0, [&](double sum, const RetoldFigure* part) {
      return sum + made_of(*part);
    });
  }
  [[nodiscard]] double largest_of(const Row& row) const {
    return made_of(**std::ranges::max_element(
        row, {}, [&](const RetoldFigure* part) { return made_of(*part); }));
  }
  /// Three figures, or two of which one stands for several things.
  [[nodiscard]] bool has_parts_enough(const Row& row) const {
    double parts = 0;
    for (const RetoldFigure* part : row) parts += times(*part);
    return row.size() >= 2 && parts >= kFewestParts;
  }

  /// Whose words multiply belongs to a reckoning.
  [[nodiscard]] bool has_each(const Row& row) const {
    return std::ranges::any_of(row,
                               [&](const RetoldFigure* part) { return times_.contains(part); });
  }

  // ---- figures of one kind

  [[nodiscard]] static bool is_elided(const RetoldFigure& f) {
    return f.quantity->kind == QuantityKind::kCount && f.noun.empty();
  }

  /// A bare number is of the kind of any figure that it is no dwarf beside.
  [[nodiscard]] static bool is_of_one_size(const RetoldFigure& a, const RetoldFigure& b) {
    constexpr double kDwarf = 50;
    return value_of(a) <= kDwarf * value_of(b) && value_of(b) <= kDwarf * value_of(a);
  }

  /// Whether both may be parts of one whole, or part and whole.
  [[nodiscard]] bool is_like(const RetoldFigure& a, const RetoldFigure& b) const {
    const QuantityKind kind = a.quantity->kind;
    if (is_elided(a) || is_elided(b)) return is_of_one_size(a, b);
    if (kind != b.quantity->kind) return false;
    if (kind != QuantityKind::kCount) return a.quantity->unit == b.quantity->unit;
    if (a.noun == b.noun) return true;
    const MeasureWords& words = input_.lexicon.measure_words();
    if (!a.counted.empty() && !b.counted.empty())
      return words.is_within(a.counted, b.counted) || words.is_within(b.counted, a.counted);
    return words.may_name(a.noun, b.noun) || words.may_name(b.noun, a.noun);
  }

  /// What can be added up: money, stuff, ways and counts.
  [[nodiscard]] static bool is_addable(const QuantityMention& quantity) {
    static constexpr std::array<std::string_view, 6> kStuff{"mass",   "volume", "area",
                                                            "energy", "power",  "length"};
    switch (quantity.kind) {
      case QuantityKind::kMoney:
      case QuantityKind::kCount:
        return true;
      case QuantityKind::kMeasure:
        return is_one_of(kStuff, quantity.dimension);
      default:
        return false;
    }
  }

  [[nodiscard]] bool is_told(const RetoldFigure& f) const {
    const QuantityMention& quantity = *f.quantity;
    const bool counted = times_.contains(&f);
    if (!is_addable(quantity) || (quantity.each && !counted)) return false;
    if ((!f.rate.empty() && !counted) || is_denied(f)) return false;
    if (quantity.hedge != Hedge::kNone && quantity.hedge != Hedge::kAbout) return false;
    return quantity.value >= 1 &&
           (f.claim.section == SectionKind::kBody || f.claim.section == SectionKind::kListItem);
  }

  /// "Not 40,000", "nobody got the 300"; "another 93 had nothing" tells its figure.
  [[nodiscard]] bool is_denied(const RetoldFigure& f) const {
    static constexpr std::array<std::string_view, 6> kNot{"not",   "n't",    "n\u2019t",
                                                          "never", "nobody", "without"};
    if (f.quantity->negated) return true;
    const Annotation& annotation = text_of(f);
    const Clause* clause = clause_at(annotation, TokenIndex{f.quantity->number.begin});
    if (clause == nullptr) return false;
    if (clause->modality == Modality::kCounterfactual || clause->modality == Modality::kAsked)
      return true;
    if (clause->polarity != Polarity::kNegative) return false;
    for (std::uint32_t t = sentence(f).begin; t < f.quantity->tokens.begin; ++t) {
      if (is_one_of(kNot, lower_word_at(annotation, t))) return true;
    }
    return false;
  }

  /// "52 more", "up 3 million", "from 40 million", "three of the dead": no part of its own.
  [[nodiscard]] bool is_part(const RetoldFigure& f) const {
    if (is_taken_up(f) && is_elided(f)) return false;  // "the two had faced 11 counts"
    static constexpr std::array<std::string_view, 8> kBehind{"more",  "less",  "fewer", "higher",
                                                             "lower", "below", "above", "each"};
    static constexpr std::array<std::string_view, 7> kBefore{"from",      "by",      "than", "up",
                                                             "including", "against", "other"};
    const Annotation& annotation = text_of(f);
    const std::uint32_t begin = f.quantity->tokens.begin;
    const bool led = begin > 0 && is_one_of(kBefore, lower_word_at(annotation, begin - 1));
    const bool alone = value_of(f) == 1 && is_elided(f);
    return is_told(f) && !alone && !led &&
           (!is_one_of(kBehind, lower_word_at(annotation, f.quantity->tokens.end)) ||
            is_further(f) || times_.contains(&f));
  }

  /// "8,400 more" that are not "more than" others.
  [[nodiscard]] bool is_further(const RetoldFigure& f) const {
    const std::uint32_t end = f.quantity->tokens.end;
    return lower_word_at(text_of(f), end) == "more" && lower_word_at(text_of(f), end + 1) != "than";
  }

  /// Figures of one kind that follow each other, other kinds between them.
  [[nodiscard]] std::vector<Row> chains() const {
    std::vector<Row> found;
    for (const RetoldFigure& f : own_) {
      if (!is_part(f)) continue;
      const auto open = std::find_if(found.rbegin(), found.rend(),
                                     [&](const Row& row) { return goes_on(row, f); });
      if (open == found.rend()) {
        found.push_back({&f});
      } else {
        open->push_back(&f);
      }
    }
    return found;
  }

  /// Bare numbers go on with what bare numbers go on with: "24 are for families with two children,
  /// students get 19".
  [[nodiscard]] bool goes_on(const Row& row, const RetoldFigure& f) const {
    const RetoldFigure& last = *row.back();
    if (f.sentence.index() > last.sentence.index() + kGap + 1) return false;
    const bool item =
        f.claim.section != SectionKind::kBody || last.claim.section != SectionKind::kBody;
    if (item && f.sentence != last.sentence) return false;  // each item has figures of its own
    const bool alone = is_elided(f) && row.size() == 1 && !is_elided(last) &&
                       last.quantity->kind == QuantityKind::kCount && value_of(last) < kSmall;
    return !alone && is_like_all(row, f);
  }

  /// The parts of a chain that begin and end with a sentence, longest first: the longer, the less
  /// they are picked.
  [[nodiscard]] std::vector<Row> rows_of(const Row& chain) const {
    std::vector<Row> rows;
    for (std::size_t begin = 0; begin < chain.size(); ++begin) {
      if (begin > 0 && chain[begin - 1]->sentence == chain[begin]->sentence) continue;
      for (std::size_t end = begin + 2; end <= std::min(chain.size(), begin + kMostParts); ++end) {
        if (end < chain.size() && chain[end]->sentence == chain[end - 1]->sentence) continue;
        Row row(chain.begin() + static_cast<std::ptrdiff_t>(begin),
                chain.begin() + static_cast<std::ptrdiff_t>(end));
        if (has_parts_enough(row)) rows.push_back(std::move(row));
      }
    }
    std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::size);
    return rows;
  }

  // ---- the whole

  [[nodiscard]] std::optional<DigitSum> misadded_in(const std::vector<Row>& rows) const {
    std::size_t tried = 0;
    for (const Row& row : rows) {
      if (larger_than(row, true).empty() && larger_than(row, false).empty()) continue;
      ++tried;
      for (const bool same : {true, false}) {
        if (const RetoldFigure* whole = whole_of(row, same, tried))
          return DigitSum{row, times_in(row), whole, sum_of(row)};
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<double> times_in(const Row& row) const {
    std::vector<double> found;
    for (const RetoldFigure* part : row) found.push_back(times(*part));
    return found;
  }

  /// The figures that are larger than every part of the row; only of its kind, or any count.
  [[nodiscard]] std::vector<const RetoldFigure*> larger_than(const Row& row, bool same) const {
    const double largest = largest_of(row);
    const bool counts = std::ranges::all_of(
        row, [](const RetoldFigure* part) { return part->quantity->kind == QuantityKind::kCount; });
    std::vector<const RetoldFigure*> found;
    for (const RetoldFigure* f : story_) {
      if (value_of(*f) <= largest || std::ranges::count(row, f) > 0 || !is_told(*f)) continue;
      if (times_.contains(f)) continue;
      const bool like = is_like_all(row, *f);
      if (like || (!same && counts && f->quantity->kind == QuantityKind::kCount))
        found.push_back(f);
    }
    return found;
  }
  /// Bare numbers alone are of things that are counted, whatever their size.
  [[nodiscard]] bool is_like_all(const Row& row, const RetoldFigure& f) const {
    const bool bare = std::ranges::all_of(row, [](const RetoldFigure* part) {
      return is_elided(*part) && value_of(*part) < kHundreds;
    });
    const bool listed = row.back()->sentence == f.sentence;  // "41, 52 and 67 metres"
    if (bare && !listed && row.size() > 1 && f.quantity->kind != QuantityKind::kCount) return false;
    return std::ranges::all_of(row, [&](const RetoldFigure* part) { return is_like(*part, f); });
  }

  /// The only figure that the row misses as a slip does, with enough against chance.
  [[nodiscard]] const RetoldFigure* whole_of(const Row& row, bool same, std::size_t tried) const {
    const double sum = sum_of(row);
    const std::vector<const RetoldFigure*> wholes = larger_than(row, same);
    if (std::abs(sum - 2 * largest_of(row)) < 1e-9 * sum || has_divided_part(row)) return nullptr;
    const bool years = are_of_years(row);
    const RetoldFigure* best = nullptr;
    for (const RetoldFigure* whole : wholes) {
      if (explains(*whole, row)) return nullptr;
      if (!is_near_miss(in_places_of(*whole->quantity, sum), value_of(*whole))) continue;
      if (is_difference_told(row, *whole) || (years && !is_of_all(*whole))) continue;
      if (best != nullptr && value_of(*best) != value_of(*whole)) return nullptr;
      if (best == nullptr) best = whole;
    }
    if (best == nullptr || (sum < value_of(*best) && is_open(row))) return nullptr;
    const double digits =
        against_chance(in_places_of(*best->quantity, sum), value_of(*best), tried * wholes.size());
    return digits < kFewest || digits + ties(row, *best, same) < kEnough ? nullptr : best;
  }

  /// "Forty-six were hurt, 30 of them badly and 16 lightly": those behind a member make it up.
  [[nodiscard]] bool has_divided_part(const Row& row) const {
    for (std::size_t i = 0; i + 2 < row.size(); ++i) {
      double behind = 0;
      for (std::size_t j = i + 1; j < row.size(); ++j) {
        behind += value_of(*row[j]) * times(*row[j]);
        if (j > i + 1 && std::abs(behind - value_of(*row[i])) < 1e-9 * behind) return true;
      }
    }
    return false;
  }

  /// "297 million in 2019 and 324 million in 2020": a row of years is no sum.
  [[nodiscard]] static bool are_of_years(const Row& row) {
    std::vector<std::string> years;
    for (const RetoldFigure* part : row) {
      for (const std::string& time : part->times) {
        const bool year = time.find("20") != std::string::npos ||
                          time.find("19") != std::string::npos ||
                          time.find("year") != std::string::npos;
        if (year && std::ranges::count(years, time) == 0) years.push_back(time);
      }
    }
    return years.size() >= 2;
  }

  /// "The rest were found later", "others", "among them": some parts have no figure.
  [[nodiscard]] bool is_open(const Row& row) const {
    static constexpr std::array<std::string_view, 9> kOpen{
        "rest", "others", "remainder", "remaining", "other", "several", "few", "some", "elsewhere"};
    const RetoldFigure& last = *row.back();
    const Annotation& annotation = text_of(last);
    const std::size_t next = last.sentence.index() + 1;
    const std::uint32_t end = next < annotation.sentences.size()
                                  ? annotation.sentences[next].tokens.end
                                  : sentence(last).end;
    for (std::uint32_t t = last.quantity->tokens.end; t < end; ++t) {
      if (is_one_of(kOpen, lower_word_at(annotation, t))) return true;
    }
    const std::uint32_t first = row.front()->quantity->tokens.begin;
    for (std::uint32_t t = sentence(*row.front()).begin; t < first; ++t) {
      if (lower_word_at(annotation, t) == "among" || lower_word_at(annotation, t) == "including")
        return true;
    }
    return false;
  }

  /// Whether the whole is the sum within what the words allow.
  [[nodiscard]] bool explains(const RetoldFigure& whole, const Row& row) const {
    const double sum = sum_of(row);
    if (std::abs(value_of(whole) - in_places_of(*whole.quantity, sum)) < 1e-6 * sum) return true;
    double low = 0, high = 0;
    for (const RetoldFigure* part : row) {
      low += times(*part) * part->quantity->low;
      high += times(*part) * part->quantity->high;
    }
    return whole.quantity->low <= high && low <= whole.quantity->high &&
           std::abs(value_of(whole) - sum) < (high - low) / 2;
  }

  /// Whether a figure of the story, or a part told twice, makes up what the parts miss. A bare
  /// number does so only beside them.
  [[nodiscard]] bool is_difference_told(const Row& row, const RetoldFigure& whole) const {
    const double missed = std::abs(sum_of(row) - value_of(whole));
    return std::ranges::any_of(story_, [&](const RetoldFigure* other) {
      if (other == &whole || std::abs(value_of(*other) - missed) > 1e-6 * value_of(whole))
        return false;
      if (is_elided(*other)) return is_beside(*other, row);
      return is_told(*other) && is_like_all(row, *other) && is_like(*other, whole);
    });
  }
  [[nodiscard]] static bool is_beside(const RetoldFigure& f, const Row& row) {
    return f.document == row.front()->document &&
           f.sentence.index() + 1 >= row.front()->sentence.index() &&
           f.sentence.index() <= row.back()->sentence.index() + 1;
  }

  // ---- words that bind

  [[nodiscard]] double ties(const Row& row, const RetoldFigure& whole, bool same) const {
    constexpr double kTie = 0.7;
    const int told =
        static_cast<int>(is_list(row)) + static_cast<int>(is_closed(row)) +
        static_cast<int>(is_near(row, whole)) + static_cast<int>(is_of_all(whole)) +
        static_cast<int>(same && is_only_other(row, whole)) + static_cast<int>(has_each(row)) +
        static_cast<int>(is_behind_colon(text_of(*row.front()), row)) +
        static_cast<int>(are_counted(row, whole)) +
        static_cast<int>(same && is_only_other(row, whole) &&
                         parts_all(text_of(*row.front()), row)) +
        static_cast<int>(share_head(text_of(*row.front()), *row.front(), text_of(whole), whole));
    return kTie * told;
  }

  /// The last two in one sentence, "and" between them.
  [[nodiscard]] bool is_list(const Row& row) const {
    const RetoldFigure& one = *row[row.size() - 2];
    const RetoldFigure& last = *row.back();
    if (one.sentence != last.sentence) return false;
    const Annotation& annotation = text_of(last);
    for (std::uint32_t t = one.quantity->tokens.end; t < last.quantity->tokens.begin; ++t) {
      if (lower_word_at(annotation, t) == "and") return true;
    }
    return false;
  }

  /// "All the other countries", "the remaining $450,000", "a further 29,500", "the last two".
  [[nodiscard]] bool is_closed(const Row& row) const {
    static constexpr std::array<std::string_view, 15> kClosing{
        "adds",    "adding",  "rest",    "remaining", "remainder", "others", "together", "finally",
        "another", "further", "balance", "final",     "all",       "last",   "smallest"};
    const RetoldFigure& last = *row.back();
    const RetoldFigure& one = *row[row.size() - 2];
    const std::uint32_t begin =
        one.sentence == last.sentence ? one.quantity->tokens.end : sentence(last).begin;
    for (std::uint32_t t = begin; t < last.quantity->tokens.end; ++t) {
      if (is_one_of(kClosing, lower_word_at(text_of(last), t))) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_near(const Row& row, const RetoldFigure& whole) const {
    const std::size_t at = whole.sentence.index();
    return whole.document == document_ && at + kNear >= row.front()->sentence.index() &&
           at <= row.back()->sentence.index() + kNear;
  }

  /// "All 42 kilometres", "in all", "together", "a total of".
  [[nodiscard]] bool is_of_all(const RetoldFigure& whole) const {
    static constexpr std::array<std::string_view, 8> kAll{
        "total", "altogether", "totalling", "sum", "together", "overall", "combined", "whole"};
    if (whole.presented == Presented::kWhole) return true;
    const Annotation& annotation = text_of(whole);
    const TokenRange tokens = sentence(whole);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const std::string text = lower_word_at(annotation, t);
      if (is_one_of(kAll, text)) return true;
      const bool all = text == "all" && (lower_word_at(annotation, t - 1) == "in" ||
                                         t + 1 == whole.quantity->tokens.begin);
      if (all && t > tokens.begin) return true;
    }
    return false;
  }

  /// Whether the story has no other figure of the kind that is larger than every part.
  [[nodiscard]] bool is_only_other(const Row& row, const RetoldFigure& whole) const {
    const double largest = largest_of(row);
    return std::ranges::none_of(story_, [&](const RetoldFigure* other) {
      return value_of(*other) > largest && value_of(*other) != value_of(whole) &&
             is_like(*other, whole);
    });
  }

  /// "Four investors … together": the sentence of the whole, or one beside it, tells how many parts
  /// there are.
  [[nodiscard]] bool are_counted(const Row& row, const RetoldFigure& whole) const {
    const auto parts = static_cast<double>(row.size());
    return std::ranges::any_of(story_, [&](const RetoldFigure* f) {
      if (value_of(*f) != parts || f->quantity->kind != QuantityKind::kCount) return false;
      const auto beside = [&](const RetoldFigure& other) {
        return f->document == other.document && f->sentence.index() <= other.sentence.index() + 1 &&
               f->sentence.index() + 1 >= other.sentence.index();
      };
      return std::ranges::count(row, f) == 0 && (beside(whole) || beside(*row.front()));
    });
  }

  const CheckInput& input_;
  const std::vector<RetoldFigure>& own_;
  DocumentIndex document_;
  std::vector<const RetoldFigure*> story_;
  std::map<const RetoldFigure*, double> times_;  // of the figures that tell what each has
};

}  // namespace

std::vector<DigitSum> digit_sums(const CheckInput& input,
                                 const std::vector<std::vector<RetoldFigure>>& drafts,
                                 DocumentIndex document) {
  return DigitSums(input, drafts, document).search();
}

}  // namespace belie
