// SPDX-License-Identifier: Apache-2.0
//
// A rise or fall told apart from its two figures: "Prices go up from 4 to 5 euros. The rise of a
// third …", "At 600 crates the crop was down by a half". What it is of shows in its
// own nouns, in "the", or in its standing next to the figures. The guard against a wrong choice: no
// two figures near it come to what it says, the pair is the only one that it can be of, and it
// misses that by less than two and a half times.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/word_list.h"
#include "claims/changes/changes_statements.h"

namespace belie {
namespace {

/// How a statement is bound to its figures.
enum class Bond : std::uint8_t {
  kBeside,    // nothing but its place: in the sentence of the figures or the next one
  kDefinite,  // "the rise", "that cut"
  kNamed,     // its nouns are those of the figures
};

constexpr std::array<std::string_view, 34> kMoneyWords{
    "cost",    "price",   "fare",     "rent",    "bill",    "fee",     "wage",
    "pay",     "salary",  "budget",   "spend",   "tax",     "sale",    "turnover",
    "profit",  "debt",    "tariff",   "charge",  "ticket",  "premium", "income",
    "toll",    "revenue", "spending", "expense", "loan",    "grant",   "value",
    "payment", "pension", "subsidy",  "outlay",  "deficit", "loss"};

/// A pair of figures that the draft compares already.
bool has_its_own(const std::vector<Change>& changes, const TimedPair& pair) {
  return std::ranges::any_of(changes, [&](const Change& change) {
    const bool told = change.percent || change.amount || change.ratio;
    return told && change.from && change.to && change.from->tokens.overlaps(pair.from.tokens) &&
           change.to->tokens.overlaps(pair.to.tokens);
  });
}

class Search {
 public:
  explicit Search(const DraftFigures& figures) : figures_(figures), pairs_(timed_pairs(figures)) {}

  [[nodiscard]] std::optional<Change> pair_of(const Stated& stated,
                                              const std::vector<Change>& changes) const {
    if (is_explained(stated)) return std::nullopt;
    std::vector<TimedPair> candidates = pairs_near(stated);
    if (auto own = pair_with_own_figure(stated)) candidates.push_back(*std::move(own));
    std::optional<TimedPair> best;
    std::size_t nearest = kReach + 1;
    bool several = false;
    for (TimedPair& pair : candidates) {
      if (pair.up() != stated.up || overlaps(stated, pair)) continue;
      if (has_its_own(changes, pair) || !fits(stated, pair) || !bond(stated, pair)) continue;
      const std::size_t gap = gap_to(stated, pair);
      if (best && !(best->from.tokens == pair.from.tokens && best->to.tokens == pair.to.tokens))
        several = several || gap > 1 || gap == nearest;
      if (gap >= nearest) continue;
      if (gap <= 1) several = false;
      nearest = gap;
      best = std::move(pair);
    }
    if (!best || several || !is_like(stated, *best)) return std::nullopt;
    return change_of(stated, *best);
  }

 private:
  static constexpr std::size_t kReach = 8;  // sentences

  [[nodiscard]] static std::size_t gap_to(const Stated& stated, const TimedPair& pair) {
    const auto away = [&](SentenceIndex s) {
      const std::size_t own = stated.sentence.index();
      return own > s.index() ? own - s.index() : s.index() - own;
    };
    return std::min(away(pair.from.sentence), away(pair.to.sentence));
  }

  [[nodiscard]] static bool overlaps(const Stated& stated, const TimedPair& pair) {
    return pair.from.tokens.overlaps(stated.words) || pair.to.tokens.overlaps(stated.words);
  }

  /// "600 crates … the loss of 300 crates": an amount is of the pair's measure.
  [[nodiscard]] bool fits(const Stated& stated, const TimedPair& pair) const {
    if (!stated.amount) return true;
    return stated.amount->unit == pair.to.unit &&
           (stated.amount->noun.empty() || pair.to.noun.empty() ||
            same_thing(figures_, *stated.amount, pair.to) ||
            same_thing(figures_, *stated.amount, pair.from));
  }

  [[nodiscard]] Nouns nouns_of(const TimedPair& pair) const {
    Nouns nouns;
    for (const SentenceIndex s : {pair.from.sentence, pair.to.sentence})
      add_nouns(figures_, figures_.sentence(s).tokens, nouns);
    return nouns;
  }

  /// How the statement is bound to the pair; nothing where it is not.
  [[nodiscard]] std::optional<Bond> bond(const Stated& stated, const TimedPair& pair) const {
    const std::size_t gap = gap_to(stated, pair);
    const std::size_t last = std::max(pair.from.sentence.index(), pair.to.sentence.index());
    const bool behind = stated.sentence.index() >= last && stated.sentence.index() <= last + 1;
    if (names_other_year(stated, pair)) return std::nullopt;
    if (gap <= 2 && is_since_start_of(stated, pair)) return Bond::kNamed;
    const Nouns nouns = nouns_of(pair);
    const bool people = std::ranges::any_of(stated.topic, is_people_word) &&
                        std::ranges::any_of(nouns, is_people_word);
    const bool named = people || std::ranges::any_of(stated.topic, [&](const std::string& noun) {
                         return nouns.contains(noun);
                       });
    const bool money =
        pair.to.quantity->dimension == "money" && std::ranges::any_of(stated.topic, is_money_word);
    if (named && gap <= kReach) return Bond::kNamed;
    if (money && (stated.definite ? gap <= kReach : gap <= 1)) return Bond::kNamed;
    if (!stated.topic.empty() && (stated.attached || !behind)) return std::nullopt;
    if (stated.definite) return Bond::kDefinite;
    return behind && stated.topic.empty() ? std::optional(Bond::kBeside) : std::nullopt;
  }

  /// "Enrolment has dropped by half since 2012. … In 2012 there were 274": the year from which the
  /// statement reckons stands beside the former figure.
  [[nodiscard]] bool is_since_start_of(const Stated& stated, const TimedPair& pair) const {
    const TokenRange tokens = figures_.sentence(stated.sentence).tokens;
    const TokenRange former = figures_.sentence(pair.from.sentence).tokens;
    if (is_years_after(tokens, former)) return true;
    if (pair.from.sentence == stated.sentence) return false;
    for (std::uint32_t t = tokens.begin + 1; t < tokens.end; ++t) {
      const auto year = year_of(figures_.word(t));
      if (year && figures_.word(t - 1) == "since" && names_year(former, *year)) return true;
    }
    return false;
  }

  /// "Has dropped by half in three years. … In 2012 there were 274": the other words name the year
  /// so long before the draft's, or the one before that.
  [[nodiscard]] bool is_years_after(TokenRange tokens, TokenRange former) const {
    const auto own = year_of_draft(figures_);
    for (std::uint32_t t = tokens.begin + 2; own && t < tokens.end; ++t) {
      const auto years = number_of(figures_.word(t - 1));
      if (figures_.word(t) != "years" || !years || figures_.word(t - 2) != "in") continue;
      const int start = *own - static_cast<int>(*years);
      if (names_year(former, start) || names_year(former, start - 1)) return true;
    }
    return false;
  }

  [[nodiscard]] bool names_year(TokenRange tokens, int year) const {
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (year_of(figures_.word(t)) == year) return true;
    }
    return false;
  }

  static bool is_people_word(const std::string& noun) {
    constexpr std::array<std::string_view, 4> kPeople{"people", "population", "inhabitant",
                                                      "resident"};
    return is_one_of(kPeople, noun);
  }

  static bool is_money_word(const std::string& noun) { return is_one_of(kMoneyWords, noun); }

  /// A year beside the rise that the pair's sentences do not have.
  [[nodiscard]] bool names_other_year(const Stated& stated, const TimedPair& pair) const {
    const TokenRange tokens = figures_.sentence(stated.sentence).tokens;
    const bool both = pair.from.sentence == pair.to.sentence;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const auto year = year_of(figures_.word(t));
      if (!year || figures_.word(t - 1) == "since") continue;  // "the first since 2011"
      const bool known = std::ranges::any_of(
          std::array{pair.from.sentence, pair.to.sentence}, [&](SentenceIndex s) {
            const bool of_pair = both || s != stated.sentence;
            return of_pair && names_year(figures_.sentence(s).tokens, *year);
          });
      if (!known) return true;
    }
    return false;
  }

  [[nodiscard]] std::vector<TimedPair> pairs_near(const Stated& stated) const {
    std::vector<TimedPair> near;
    const std::size_t own = stated.sentence.index();
    const auto first = std::ranges::lower_bound(
        pairs_, own > kReach ? own - kReach : 0, {},
        [](const TimedPair& p) { return std::max(p.from.sentence, p.to.sentence).index(); });
    for (auto pair = first; pair != pairs_.end(); ++pair) {
      if (std::min(pair->from.sentence, pair->to.sentence).index() > own + 2) break;
      near.push_back(*pair);
    }
    return near;
  }

  [[nodiscard]] std::vector<DraftFigure> values_of(std::size_t s) const {
    std::vector<DraftFigure> found =
        figures_.within_with_rates(figures_.annotation().sentences[s].tokens);
    std::erase_if(found, [](const DraftFigure& f) { return !is_value(f); });
    return found;
  }

  /// "It gave 900 crates. At 600, the crop was down by a half": the statement has the
  /// later value with it, and the only other value of the measure stands shortly before.
  [[nodiscard]] std::optional<TimedPair> pair_with_own_figure(const Stated& stated) const {
    constexpr std::size_t kBack = 3;
    std::optional<DraftFigure> later;
    for (const DraftFigure& figure : values_of(stated.sentence.index())) {
      if (figure.tokens.overlaps(stated.words)) continue;
      if (later) return std::nullopt;
      later = figure;
    }
    if (!later) return std::nullopt;
    for (std::size_t back = 1; back <= kBack && back <= stated.sentence.index(); ++back) {
      std::optional<TimedPair> found;
      for (const DraftFigure& figure : values_of(stated.sentence.index() - back)) {
        if (!are_values_alike(figures_, figure, *later)) continue;
        if (found) return std::nullopt;
        found = TimedPair{figure, *later};
      }
      if (found) return found;
    }
    return std::nullopt;
  }

  /// Whether any two figures near the statement come to it.
  [[nodiscard]] bool is_explained(const Stated& stated) const {
    constexpr std::size_t kNear = 10;
    const std::size_t own = stated.sentence.index();
    const std::size_t end = std::min(own + kNear, figures_.annotation().sentences.size());
    std::vector<DraftFigure> near;
    for (std::size_t s = own > kNear ? own - kNear : 0; s < end; ++s) {
      for (DraftFigure& figure : values_of(s)) {
        if (!figure.tokens.overlaps(stated.words)) near.push_back(std::move(figure));
      }
    }
    for (const DraftFigure& a : near) {
      for (const DraftFigure& b : near) {
        if ((b.value > a.value) == stated.up && are_values_alike(figures_, a, b) &&
            explains(stated, a, b))
          return true;
      }
    }
    return false;
  }

  const DraftFigures& figures_;
  std::vector<TimedPair> pairs_;
};

}  // namespace

void add_stated(const DraftFigures& figures, std::vector<Change>& changes) {
  std::optional<Search> search;  // made for the first statement
  std::vector<Change> found;
  for (const Sentence& sentence : figures.annotation().sentences) {
    if (figures.has_any(sentence.tokens, {"another", "further"})) continue;
    const std::vector<Stated> stated = stated_in(figures, sentence);
    // several: "by a third in the north and by a tenth in the south"
    if (stated.size() != 1 || is_told_already(changes, stated.front())) continue;
    if (!search) search.emplace(figures);
    if (auto change = search->pair_of(stated.front(), changes)) found.push_back(*std::move(change));
  }
  changes.insert(changes.end(), found.begin(), found.end());
}

}  // namespace belie
