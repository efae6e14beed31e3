// SPDX-License-Identifier: Apache-2.0
//
// A rise or fall told beside the later of its figures, the former one elsewhere: "Sales came to 71
// million in 2018, a quarter more than in the year before. … In 2017 the firm had turned over 62
// million." The later figure shows in the syntax: before the comma, behind "to", or in the sentence
// that "that was" takes up. The former one is the only figure of the measure of which a year, the
// past perfect, "ago" or "the year before" says that it held earlier, at the time that the rise
// is said to start from. Any two figures near that come to what is said explain it.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/word_list.h"
#include "claims/changes/changes_statements.h"

namespace belie {
namespace {

constexpr int kUnknown = 0;

/// From when a statement reckons: `year` where it can be told, `years` back from its later figure.
struct Base {
  int year = kUnknown;
  int years = kUnknown;
};

/// What is measured, by the words of a clause; firms are measured by several at once.
enum class Measure : std::uint8_t { kNone, kSales, kProfit, kLoss, kOutlay, kDebt, kOther };

struct MeasureWord {
  std::string_view lemma;
  Measure measure;
};

constexpr std::array kMeasureWords{
    MeasureWord{"sale", Measure::kSales},      MeasureWord{"turnover", Measure::kSales},
    MeasureWord{"revenue", Measure::kSales},   MeasureWord{"takings", Measure::kSales},
    MeasureWord{"taking", Measure::kSales},    MeasureWord{"turn", Measure::kSales},
    MeasureWord{"sell", Measure::kSales},      MeasureWord{"profit", Measure::kProfit},
    MeasureWord{"earnings", Measure::kProfit}, MeasureWord{"earn", Measure::kProfit},
    MeasureWord{"earning", Measure::kProfit},  MeasureWord{"surplus", Measure::kProfit},
    MeasureWord{"net", Measure::kProfit},      MeasureWord{"loss", Measure::kLoss},
    MeasureWord{"lose", Measure::kLoss},       MeasureWord{"deficit", Measure::kLoss},
    MeasureWord{"spend", Measure::kOutlay},    MeasureWord{"cost", Measure::kOutlay},
    MeasureWord{"invest", Measure::kOutlay},   MeasureWord{"spending", Measure::kOutlay},
    MeasureWord{"budget", Measure::kOutlay},   MeasureWord{"pay", Measure::kOutlay},
    MeasureWord{"wage", Measure::kOutlay},     MeasureWord{"debt", Measure::kDebt},
    MeasureWord{"owe", Measure::kDebt},        MeasureWord{"borrow", Measure::kDebt},
    MeasureWord{"loan", Measure::kDebt},       MeasureWord{"order", Measure::kOther},
    MeasureWord{"export", Measure::kOther},    MeasureWord{"import", Measure::kOther},
    MeasureWord{"dividend", Measure::kOther},  MeasureWord{"tax", Measure::kOther},
    MeasureWord{"donation", Measure::kOther}};

Measure measure_in(const DraftFigures& figures, TokenRange tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const auto* found = std::ranges::find(kMeasureWords, figures.lemma(t), &MeasureWord::lemma);
    if (found != kMeasureWords.end()) return found->measure;
  }
  return Measure::kNone;
}

bool is_bare(const DraftFigure& figure) { return figure.unit.empty() && figure.noun.empty(); }

/// Whether the two may be values of one measure; two bare numbers are where both are large enough
/// to be counts of the same order.
bool may_be_of_one(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  constexpr double kLeast = 20;
  constexpr double kFar = 5;
  if (!is_bare(a) || !is_bare(b)) return are_values_alike(figures, a, b);
  return a.value != b.value && std::min(a.value, b.value) >= kLeast &&
         std::max(a.value, b.value) <= kFar * std::min(a.value, b.value);
}

bool has_finite_verb_between(const DraftFigures& figures, TokenRange tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const Xpos tag = figures.annotation().tokens[t].xpos;
    if (figures.is_any(t, {"said", "says", "announced", "reported", "added"})) continue;
    const bool relative = t > tokens.begin && figures.word(t - 1) == "which";
    if (relative && figures.is_any(t, {"is", "was", "are", "were"})) continue;
    if (tag == Xpos::kVbd || tag == Xpos::kVbz || tag == Xpos::kVbp || tag == Xpos::kMd)
      return true;
  }
  return false;
}

class Search {
 public:
  explicit Search(const DraftFigures& figures)
      : figures_(figures), year_(year_of_draft(figures).value_or(kUnknown)) {}

  [[nodiscard]] std::optional<Change> pair_of(const Stated& stated) const {
    const auto later = later_of(stated);
    if (!later || is_explained(stated)) return std::nullopt;
    const Base base = base_of(stated);
    std::optional<TimedPair> found;
    for (const DraftFigure& former : values_near(stated)) {
      const TimedPair pair{former, *later};
      if (former.tokens.overlaps(later->tokens) || pair.up() != stated.up) continue;
      if (!may_be_of_one(figures_, former, *later) || !holds_at(former, *later, base, stated.words))
        continue;
      if (!are_of_one_measure(former, *later, base, stated.words) || is_elsewhere(former, *later))
        continue;
      if (found) return std::nullopt;
      found = pair;
    }
    if (!found || !is_like(stated, *found)) return std::nullopt;
    return change_of(stated, *found);
  }

 private:
  // in sentences; so far, since a time told beside the figure tells enough
  static constexpr std::size_t kReach = 30;

  [[nodiscard]] TokenRange tokens_of(const DraftFigure& figure) const {
    return figures_.sentence(figure.sentence).tokens;
  }

  [[nodiscard]] std::vector<DraftFigure> values_of(std::size_t s, TokenRange without) const {
    std::vector<DraftFigure> found =
        figures_.within_with_rates(figures_.annotation().sentences[s].tokens);
    std::erase_if(found, [&](const DraftFigure& f) {
      return !is_value(f) || f.tokens.overlaps(without) ||
             (is_bare(f) && year_of(figures_.word(f.tokens.begin)));
    });
    return found;
  }

  [[nodiscard]] std::vector<DraftFigure> values_near(const Stated& stated) const {
    const std::size_t own = stated.sentence.index();
    const std::size_t end = std::min(own + kReach, figures_.annotation().sentences.size());
    std::vector<DraftFigure> near;
    for (std::size_t s = own > kReach ? own - kReach : 0; s < end; ++s) {
      const std::vector<DraftFigure> here = values_of(s, stated.words);
      near.insert(near.end(), here.begin(), here.end());
    }
    return near;
  }

  /// The figure that the rise or fall led to.
  [[nodiscard]] std::optional<DraftFigure> later_of(const Stated& stated) const {
    constexpr std::uint32_t kClose = 12;
    const TokenRange sentence = figures_.sentence(stated.sentence).tokens;
    for (const DraftFigure& figure : values_of(stated.sentence.index(), stated.words)) {
      if (figure.tokens.begin >= stated.words.end) {
        const bool reached = figures_.is_any(figure.tokens.begin - 1, {"to", "at"}) &&
                             figure.tokens.begin - stated.words.end <= kClose;
        const bool set_off = figures_.word(figure.tokens.begin - 2) == ",";
        if (reached && (set_off || !has_finite_verb_between(
                                       figures_, {stated.words.end, figure.tokens.begin})))
          return figure;
        continue;
      }
      const TokenRange between{figure.words.end, stated.words.begin};
      if (between.end <= between.begin || between.size() > kClose) continue;
      const bool apart = figures_.has_any(between, {",", "(", "\u2013", "\u2014", ";"});
      if (apart && !has_finite_verb_between(figures_, between) && is_last_before(figure, stated))
        return figure;
    }
    return taken_up_by(stated, sentence);
  }

  [[nodiscard]] bool is_last_before(const DraftFigure& figure, const Stated& stated) const {
    for (const DraftFigure& other : values_of(stated.sentence.index(), stated.words)) {
      if (other.tokens.begin >= figure.tokens.end && other.tokens.end <= stated.words.begin)
        return false;
    }
    return true;
  }

  /// "That was a third more than in the year before": of the only figure of the sentence before.
  [[nodiscard]] std::optional<DraftFigure> taken_up_by(const Stated& stated,
                                                       TokenRange sentence) const {
    constexpr std::uint32_t kOpening = 6;
    const std::size_t own = stated.sentence.index();
    std::uint32_t first = sentence.begin;
    while (first < sentence.end && figures_.tag(first) == Upos::kPunct)
      ++first;  // a quotation mark
    const bool opens = figures_.is_any(first, {"that", "this", "it", "they", "which"}) &&
                       stated.words.begin <= first + kOpening;
    if (!opens || own == 0 || !values_of(own, stated.words).empty()) return std::nullopt;
    const std::vector<DraftFigure> before = values_of(own - 1, {});
    if (before.size() != 1) return std::nullopt;
    return before.front();
  }

  /// "The lowest number since 1988": of no rise.
  [[nodiscard]] bool is_best_since(std::uint32_t since, std::uint32_t begin) const {
    constexpr std::uint32_t kPhrase = 6;
    for (std::uint32_t t = since; t-- > begin && t + kPhrase > since;) {
      if (figures_.is_any(t, {",", ";"})) return false;
      if (figures_.word(t).ends_with("est") ||
          figures_.is_any(t, {"first", "worst", "most", "only"}))
        return true;
    }
    return false;
  }

  /// "than in the year before", "since 2010", "in five years", "than two years ago".
  [[nodiscard]] Base base_of(const Stated& stated) const {
    const TokenRange tokens = figures_.sentence(stated.sentence).tokens;
    Base base;
    for (std::uint32_t t = tokens.begin + 1; t < tokens.end; ++t) {
      const auto year = year_of(figures_.word(t));
      if (year && figures_.is_any(t - 1, {"since", "than", "with", "from", "on"}))
        base.year = *year;
      if (year && figures_.word(t - 1) == "in" && figures_.is_any(t - 2, {"than", "with"}))
        base.year = *year;
      if (figures_.is_any(t, {"year", "season", "summer", "winter"}) &&
          (figures_.is_any(t + 1, {"before", "earlier", "ago"}) ||
           figures_.word(t - 1) == "previous" ||
           (figures_.word(t - 1) == "last" &&
            figures_.has_any({std::max(tokens.begin, t - std::min(t, 4U)), t}, {"than", "on"}))))
        base.years = 1;
      const auto count = number_of(figures_.word(t - 1));
      if (figures_.word(t) == "years" && count &&
          (figures_.is_any(t + 1, {"before", "earlier", "ago"}) ||
           figures_.is_any(t - 2, {"in", "within", "over"})))
        base.years = static_cast<int>(*count);
      if (figures_.word(t) == "months" && count == 12.0) base.years = 1;
      if (figures_.word(t) == "decade" && figures_.is_any(t - 1, {"a", "last", "past"}))
        base.years = 10;
    }
    return base;
  }

  /// The words that may tell when the figure holds: between the values beside it.
  [[nodiscard]] TokenRange own_words(const DraftFigure& figure, TokenRange stated) const {
    const TokenRange all = tokens_of(figure);
    TokenRange own = all;
    for (const DraftFigure& other : values_of(figure.sentence.index(), figure.tokens)) {
      if (other.tokens.end <= figure.tokens.begin) own.begin = other.words.end;
      if (other.tokens.begin >= figure.words.end && own.end == all.end)
        own.end = other.tokens.begin;
    }
    // "318 members, a rise of a tenth on last year": what it is compared with is another time
    if (stated.begin >= figure.words.end) own.end = std::min(own.end, stated.begin);
    if (stated.end <= figure.tokens.begin) own.begin = std::max(own.begin, stated.end);
    return own;
  }

  [[nodiscard]] int moment(const DraftFigure& figure, TokenRange stated) const {
    return moment_of(figures_, figure, own_words(figure, stated));
  }

  /// The year in which the figure holds; kUnknown where that cannot be told.
  [[nodiscard]] int year_told(const DraftFigure& figure, TokenRange stated) const {
    const int at = moment(figure, stated);
    if (at >= kFirstYear) return at;
    const TokenRange tokens = own_words(figure, stated);
    for (std::uint32_t t = tokens.begin + 1; t < tokens.end; ++t) {
      if (!figures_.is_any(t, {"year", "season", "summer", "winter", "autumn", "spring"})) continue;
      if (figures_.word(t - 1) == "last" && year_ != kUnknown) return year_ - 1;
      if (figures_.word(t - 1) == "this" && year_ != kUnknown) return year_;
    }
    return at == kPresent && year_ != kUnknown ? year_ : kUnknown;
  }

  /// "Five years ago" beside the figure.
  [[nodiscard]] int years_back(const DraftFigure& figure, TokenRange stated) const {
    const TokenRange tokens = own_words(figure, stated);
    for (std::uint32_t t = tokens.begin + 1; t + 1 < tokens.end; ++t) {
      if (!figures_.is_any(t + 1, {"ago", "before", "earlier"})) continue;
      if (figures_.word(t) == "year") return 1;
      if (figures_.word(t) == "decade") return 10;
      if (figures_.word(t) == "months" && number_of(figures_.word(t - 1)) == 12.0) return 1;
      if (figures_.word(t) != "years") continue;
      return static_cast<int>(number_of(figures_.word(t - 1)).value_or(kUnknown));
    }
    return kUnknown;
  }

  /// "In 2017 the ferries had brought 10,100": of a time before the one that the draft tells.
  [[nodiscard]] bool is_told_as_before(const DraftFigure& figure) const {
    const TokenRange tokens = tokens_of(figure);
    for (std::uint32_t t = tokens.begin; t + 1 < tokens.end; ++t) {
      const bool participle = figures_.annotation().tokens[t + 1].xpos == Xpos::kVbn;
      if (figures_.word(t) == "had" && participle) return true;
    }
    return false;
  }

  /// Whether the words beside it place the figure where the rise starts.
  [[nodiscard]] bool holds_at(const DraftFigure& former, const DraftFigure& later, const Base& base,
                              TokenRange stated) const {
    const int at = moment(former, stated);
    const int year = year_told(former, stated);
    const int later_year = year_told(later, stated);
    const int back = years_back(former, stated);
    if (base.year != kUnknown) {
      const bool then = figures_.has_any(tokens_of(former), {"then"});  // "Back then 1,120 had …"
      return year == base.year || (then && former.sentence > later.sentence);
    }
    if (base.years != kUnknown) {
      if (back != kUnknown) return back == base.years;
      if (year != kUnknown && later_year != kUnknown) return later_year - year == base.years;
      // told now or of the year that is over: "In 2016 growers had brought in …", told in 2017
      const bool recent = year_ != kUnknown && (year == year_ - 1 || year == year_ - 2);
      if (year != kUnknown) return base.years == 1 && recent;
      return base.years == 1 && at == kBefore;
    }
    if (year != kUnknown && later_year != kUnknown) return year < later_year;
    if (year != kUnknown) return moment(later, stated) > 0 || is_told_as_before(former);
    if (at == kPresent) return moment(later, stated) == kFuture;  // "now 52", "58 from January"
    return at == kBefore || (at == kFormer && moment(later, stated) != kFormer);
  }

  /// Whether the clauses name no two measures of money, and a bare number is told of what its
  /// sentence shares with the other one.
  [[nodiscard]] bool are_of_one_measure(const DraftFigure& former, const DraftFigure& later,
                                        const Base& base, TokenRange stated) const {
    const Measure of_former = measure_in(figures_, tokens_of(former));
    const Measure of_later = measure_in(figures_, tokens_of(later));
    const bool money = later.quantity->dimension == "money";
    if (money && of_former != Measure::kNone && of_later != Measure::kNone && of_former != of_later)
      return false;
    const int year = year_told(former, stated);
    const bool told_year =
        year != kUnknown && (year == base.year || year_told(later, stated) - year == base.years);
    const bool alike = of_former != Measure::kNone && of_former == of_later;
    if (!is_bare(former) || former.sentence == later.sentence || told_year || alike) return true;
    if (is_told_as_before(former)) return true;
    if (figures_.has_any(tokens_of(former), {"it", "they", "there", "these", "those", "then"}))
      return true;
    Nouns nouns;
    Nouns others;
    add_nouns(figures_, tokens_of(former), nouns);
    add_nouns(figures_, tokens_of(later), others);
    return std::ranges::any_of(nouns, [&](const std::string& n) { return others.contains(n); });
  }

  /// What was hoped for, or held before something else than the rise: "before the fire it had been
  /// 90,000".
  [[nodiscard]] bool is_elsewhere(const DraftFigure& former, const DraftFigure& later) const {
    const TokenRange tokens = tokens_of(former);
    if (is_of_others(figures_, tokens) || are_of_two_places(figures_, former, later) ||
        figures_.has_any(tokens, {"average", "target", "peak", "expected", "hoped", "planned",
                                  "aimed", "forecast", "predicted", "wanted", "budgeted",
                                  "promised", "feared", "estimated", "until", "record"}))
      return true;
    for (std::uint32_t t = tokens.begin; t + 2 < tokens.end; ++t) {
      const bool dated = t > tokens.begin && figures_.is_any(t - 1, {"year", "season", "month"});
      if (figures_.word(t) == "before" && !dated &&
          figures_.is_any(t + 1, {"the", "a", "it", "they"}))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool is_explained(const Stated& stated) const {
    const std::vector<DraftFigure> near = values_near(stated);
    return std::ranges::any_of(near, [&](const DraftFigure& a) {
      return std::ranges::any_of(near, [&](const DraftFigure& b) {
        return (b.value > a.value) == stated.up && may_be_of_one(figures_, a, b) &&
               explains(stated, a, b);
      });
    });
  }

  const DraftFigures& figures_;
  int year_;  // of the draft's own day
};

bool has_pair(const std::vector<Change>& changes, const Change& change) {
  return std::ranges::any_of(changes, [&](const Change& other) {
    return other.to && other.to->tokens.overlaps(change.to->tokens) && other.from &&
           other.from->tokens.overlaps(change.from->tokens) &&
           (other.percent || other.amount || other.ratio);
  });
}

}  // namespace

void add_former(const DraftFigures& figures, std::vector<Change>& changes) {
  const Search search(figures);
  std::vector<Change> found;
  for (const Sentence& sentence : figures.annotation().sentences) {
    if (figures.has_any(sentence.tokens, {"another", "further"})) continue;
    const std::vector<Stated> stated = stated_in(figures, sentence);
    if (stated.size() != 1 || is_told_already(changes, stated.front())) continue;
    auto change = search.pair_of(stated.front());
    if (change && !has_pair(changes, *change)) found.push_back(*std::move(change));
  }
  changes.insert(changes.end(), found.begin(), found.end());
}

}  // namespace belie
