// SPDX-License-Identifier: Apache-2.0
//
// A match is twelve units long, so that halves, thirds and quarters are whole stretches of it. Each
// score of the draft that tells of a stretch is a tile; tiles that cover the match make the result.
#include "rules/figures/period_scores.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/word_list.h"
#include "claims/figures.h"
#include "claims/said.h"
#include "language/lexicon/lower_words.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

constexpr int kMatch = 12;
constexpr int kHalf = kMatch / 2;
constexpr double kHighest = 250;
constexpr double kFarOff = 0.15;  // of a result: periods that miss it by more are of another match
constexpr std::size_t kMostTiles = 5;

/// "26–20", "20 points to 15", "level at 59".
struct Score {
  TokenRange tokens;
  double first = 0, second = 0;
};

/// "In the third quarter", "at half-time", "after the break": from one unit of the match to
/// another.
struct Stretch {
  TokenRange tokens;
  int begin = 0, end = 0;
};

/// What was scored in a stretch; of one side alone `second` is nothing.
struct Tile {
  Score score;
  int begin = 0, end = 0;
};

using Tiling = std::vector<const Tile*>;

class PeriodReader {
 public:
  explicit PeriodReader(const Annotation& annotation) : annotation_(annotation) {
    for (std::uint32_t t = 0; t < annotation_.tokens.size(); ++t) {
      quarters_ = quarters_ || word(t) == "quarter" || word(t) == "quarters";
    }
  }

  [[nodiscard]] std::string word(std::uint32_t t) const { return lower_word_at(annotation_, t); }
  [[nodiscard]] bool is_any(std::uint32_t t, std::initializer_list<std::string_view> words) const {
    return std::ranges::find(words, word(t)) != words.end();
  }

  // ---- stretches

  [[nodiscard]] std::vector<Stretch> stretches(TokenRange sentence) {
    std::vector<Stretch> found;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      auto stretch = half_at(t, sentence, found);
      if (!stretch) stretch = period_at(t, sentence);
      if (!stretch) continue;
      found.push_back(*stretch);
      t = stretch->tokens.end - 1;
    }
    return found;
  }

  // ---- scores

  [[nodiscard]] std::vector<Score> scores(TokenRange sentence) const {
    std::vector<Score> found;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const auto score = score_at(t, sentence.end);
      if (!score) continue;
      found.push_back(*score);
      t = score->tokens.end - 1;
    }
    return found;
  }

  /// "Seven", "15", "twice", "three times".
  [[nodiscard]] std::optional<Score> count_at(std::uint32_t t) const {
    if (word(t) == "once") return Score{{t, t + 1}, 1, 0};
    if (word(t) == "twice") return Score{{t, t + 1}, 2, 0};
    const auto number = number_of(word(t));
    if (!number || *number > kHighest) return std::nullopt;
    return Score{{t, word(t + 1) == "times" ? t + 2 : t + 1}, *number, 0};
  }

 private:
  [[nodiscard]] bool touches(std::uint32_t t) const {
    return annotation_.tokens[t - 1].span.end == annotation_.tokens[t].span.begin;
  }
  [[nodiscard]] bool is_dash(std::uint32_t t) const { return is_any(t, {"-", "\u2013", "\u2012"}); }

  [[nodiscard]] std::optional<Score> score_at(std::uint32_t t, std::uint32_t end) const {
    const auto first = number_of(word(t));
    if (!first || *first > kHighest) return std::nullopt;
    if (t > 1 && word(t - 1) == "at" && is_any(t - 2, {"level", "tied"}))
      return Score{{t, t + 1}, *first, *first};
    std::uint32_t at = t + 1;
    if (is_any(at, {"points", "goals", "runs"})) ++at;
    const bool dash = at == t + 1 && is_dash(at) && touches(at);
    if (at + 1 >= end || !(dash || word(at) == "to")) return std::nullopt;
    if (dash && !touches(at + 1)) return std::nullopt;
    const auto second = number_of(word(at + 1));
    if (!second || *second > kHighest || is_dash(at + 2)) return std::nullopt;
    return Score{{t, at + 2}, *first, *second};
  }

  /// The word that leads the phrase, before its article: "after" of "after the third quarter".
  [[nodiscard]] std::string lead_of(std::uint32_t t, TokenRange sentence) const {
    if (t > sentence.begin && is_any(t - 1, {"the", "a", "their", "its"})) --t;
    return t > sentence.begin ? word(t - 1) : "";
  }

  /// "At half-time", "before the break", "after the interval", "after it".
  [[nodiscard]] std::optional<Stretch> half_at(std::uint32_t t, TokenRange sentence,
                                               const std::vector<Stretch>& before) const {
    std::uint32_t end = t + 1;
    bool half = is_any(t, {"half-time", "halftime", "interval", "break", "intermission"});
    if (word(t) == "half" && is_dash(t + 1) && word(t + 2) == "time") {
      half = true;
      end = t + 3;
    } else if (word(t) == "half" && word(t + 1) == "time") {
      half = true;
      end = t + 2;
    }
    const bool taken_up = word(t) == "it" && !before.empty() && before.back().end == kHalf;
    if (!half && !taken_up) return std::nullopt;
    const std::string lead = lead_of(t, sentence);
    if (lead == "after") return Stretch{{t, end}, kHalf, kMatch};
    if (taken_up) return std::nullopt;
    if (lead == "at" || lead == "by" || lead == "before") return Stretch{{t, end}, 0, kHalf};
    return std::nullopt;
  }

  /// The number of equal periods of which one is named: "quarter"; 0: none.
  [[nodiscard]] int periods_at(std::uint32_t t) const {
    if (word(t) == "quarter") return 4;
    if (word(t) == "half" && !is_any(t + 1, {"of", "a", "the", "-"})) return 2;
    if (word(t) == "period") return quarters_ ? 4 : 3;
    return 0;
  }

  [[nodiscard]] std::optional<Stretch> period_at(std::uint32_t t, TokenRange sentence) {
    const bool last = is_any(t, {"last", "final", "closing"});
    std::optional<int> which = word(t) == "opening" ? std::optional(1) : ordinal_word(word(t));
    if (!last && (!which || *which > 4)) return std::nullopt;
    std::uint32_t end = t + 2;
    int periods = periods_at(t + 1);
    const bool minutes = number_of(word(t + 1)).has_value() && word(t + 2) == "minutes";
    const bool listed = t > sentence.begin && word(t - 1) == "the" && is_end_of_phrase(t + 1);
    if (periods != 0) {
      periods_ = periods;
    } else if (last && minutes && periods_ != 0) {
      periods = periods_;
      end = t + 3;
    } else if (listed && periods_ != 0) {
      periods = periods_;
      end = t + 1;
    } else {
      return std::nullopt;
    }
    const int number = last ? periods : *which;
    if (number > periods) return std::nullopt;
    const int length = kMatch / periods;
    const std::string lead = lead_of(t, sentence);
    if (lead == "after") return Stretch{{t, end}, 0, number * length};
    if (lead == "before") return Stretch{{t, end}, 0, (number - 1) * length};
    return Stretch{{t, end}, (number - 1) * length, number * length};
  }

  /// "The second 22–21", "twice in the second,", "the fourth they won": nothing that the ordinal
  /// may be of.
  [[nodiscard]] bool is_end_of_phrase(std::uint32_t t) const {
    if (t >= annotation_.tokens.size()) return true;
    if (number_of(word(t))) return is_dash(t + 1) || word(t + 1) == "to";
    switch (annotation_.tokens[t].upos) {
      case Upos::kPunct:
      case Upos::kAux:
      case Upos::kVerb:
      case Upos::kPron:
      case Upos::kCconj:
        return true;
      default:
        return is_any(t, {"by", "with"});
    }
  }

  const Annotation& annotation_;
  bool quarters_ = false;
  int periods_ = 0;  // of the period named last
};

bool is_near(double sum, double told) {
  const double missed = std::abs(sum - told);
  return missed > 0 && missed <= std::max(1.0, kFarOff * told);
}

class PeriodSearch {
 public:
  PeriodSearch(const CheckInput& input, DocumentIndex document)
      : annotation_(*input.graph.inputs()[document.index()].annotation), reader_(annotation_) {}

  [[nodiscard]] std::vector<PeriodSum> search() {
    for (const Sentence& sentence : annotation_.sentences) read(sentence.tokens);
    std::vector<PeriodSum> found;
    const TokenRange all{0, static_cast<std::uint32_t>(annotation_.tokens.size())};
    if (!goes_on(all)) {
      if (auto sum = misses_result()) found.push_back(std::move(*sum));
    }
    for (const std::vector<Tile>& row : counts_) {
      if (auto sum = misses_count(row)) found.push_back(std::move(*sum));
    }
    return found;
  }

 private:
  /// Whether more was played than the periods.
  [[nodiscard]] bool goes_on(TokenRange tokens) const {
    static constexpr std::array<std::string_view, 7> kMore{
        "overtime", "extra", "shootout", "shoot-out", "tie-break", "tiebreak", "aggregate"};
    return has_word(annotation_, tokens, kMore);
  }

  void read(TokenRange sentence) {
    const std::vector<Stretch> stretches = reader_.stretches(sentence);
    const std::vector<Score> scores = reader_.scores(sentence);
    std::vector<bool> used(stretches.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const std::uint32_t from = i == 0 ? sentence.begin : scores[i - 1].tokens.end;
      const std::uint32_t to = i + 1 < scores.size() ? scores[i + 1].tokens.begin : sentence.end;
      const auto at = stretch_of(stretches, used, scores[i], {from, to});
      if (!at) {
        results_.push_back(scores[i]);
        continue;
      }
      used[*at] = true;
      tiles_.push_back({scores[i], stretches[*at].begin, stretches[*at].end});
    }
    if (scores.empty() && !goes_on(sentence)) read_counts(stretches, sentence);
  }

  /// The last stretch before the score that is not another score's, or the first one behind it.
  static std::optional<std::size_t> stretch_of(const std::vector<Stretch>& stretches,
                                               const std::vector<bool>& used, const Score& score,
                                               TokenRange between) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
      const TokenRange tokens = stretches[i].tokens;
      if (used[i] || tokens.end <= between.begin || tokens.begin >= between.end) continue;
      if (tokens.begin < score.tokens.begin) found = i;
      if (tokens.begin > score.tokens.begin && !found) found = i;
    }
    return found;
  }

  /// "Twice in the opening period, twice in the second and once in the third".
  void read_counts(const std::vector<Stretch>& stretches, TokenRange sentence) {
    constexpr std::uint32_t kBack = 4;
    std::vector<Tile> row;
    std::uint32_t from = sentence.begin;
    for (const Stretch& stretch : stretches) {
      std::optional<Score> count;
      for (std::uint32_t t = stretch.tokens.begin; t > from && t + kBack > stretch.tokens.begin;) {
        --t;
        if (count = reader_.count_at(t); count) break;
      }
      from = stretch.tokens.end;
      if (count) row.push_back({*count, stretch.begin, stretch.end});
    }
    if (covers(row)) counts_.push_back(std::move(row));
  }

  static bool covers(const std::vector<Tile>& row) {
    int at = 0;
    for (const Tile& tile : row) {
      if (tile.begin != at) return false;
      at = tile.end;
    }
    return row.size() > 1 && at == kMatch;
  }

  // ---- both sides

  /// Every way to cover the match from that unit on.
  void tilings_from(int at, Tiling& begun, std::vector<Tiling>& found) const {
    if (at == kMatch) {
      if (begun.size() > 1) found.push_back(begun);
      return;
    }
    if (begun.size() == kMostTiles) return;
    for (const Tile& tile : tiles_) {
      if (tile.begin != at || tile.end <= at) continue;
      begun.push_back(&tile);
      tilings_from(tile.end, begun, found);
      begun.pop_back();
    }
  }

  /// The result: of the scores that belong to no stretch the one with most points, if a word of
  /// winning stands with it.
  [[nodiscard]] const Score* result() const {
    static constexpr std::array<std::string_view, 8> kWon{"beat", "win",  "lose",   "defeat",
                                                          "edge", "draw", "finish", "victory"};
    const Score* found = nullptr;
    for (const Score& score : results_) {
      const SentenceIndex at = annotation_.sentence_of(TokenIndex{score.tokens.begin});
      if (!has_lemma(annotation_, annotation_.sentences[at.index()].tokens, kWon)) continue;
      if (found == nullptr || found->first + found->second < score.first + score.second)
        found = &score;
    }
    return found;
  }

  struct Miss {
    const Tiling* tiling = nullptr;
    std::vector<double> terms;
    double told = 0, sum = 0;
    bool exact = false;
  };

  /// Which scores are turned round, a bit each; those first that turn few, as the winner of a
  /// period is told first and most periods are the winner's.
  static std::vector<std::size_t> turns_of(std::size_t scores) {
    std::vector<std::size_t> turns(std::size_t{1} << scores);
    std::iota(turns.begin(), turns.end(), std::size_t{0});
    std::ranges::stable_sort(turns, {}, [](std::size_t turn) { return std::popcount(turn); });
    return turns;
  }

  /// The turn of the tiling's scores that makes one side of the result and nearly the other.
  static Miss miss_of(const Tiling& tiling, const Score& result) {
    Miss miss;
    for (const std::size_t turn : turns_of(tiling.size())) {
      double one = 0, other = 0;
      std::vector<double> ones, others;
      for (std::size_t i = 0; i < tiling.size(); ++i) {
        const Score& score = tiling[i]->score;
        const bool turned = ((turn >> i) & 1U) != 0;
        ones.push_back(turned ? score.second : score.first);
        others.push_back(turned ? score.first : score.second);
        one += ones.back();
        other += others.back();
      }
      if (one == result.first && other == result.second) return {&tiling, {}, 0, 0, true};
      if (other == result.second && is_near(one, result.first) &&
          is_nearer(miss, one, result.first))
        miss = {&tiling, ones, result.first, one, false};
      if (one == result.first && is_near(other, result.second) &&
          is_nearer(miss, other, result.second))
        miss = {&tiling, others, result.second, other, false};
    }
    return miss;
  }
  static bool is_nearer(const Miss& miss, double sum, double told) {
    return miss.tiling == nullptr || std::abs(sum - told) < std::abs(miss.sum - miss.told);
  }

  [[nodiscard]] std::optional<PeriodSum> misses_result() const {
    const Score* result = this->result();
    if (result == nullptr) return std::nullopt;
    std::vector<Tiling> tilings;
    Tiling begun;
    tilings_from(0, begun, tilings);
    Miss best;
    for (const Tiling& tiling : tilings) {
      const Miss miss = miss_of(tiling, *result);
      if (miss.exact) return std::nullopt;
      if (miss.tiling != nullptr && best.tiling == nullptr) best = miss;
    }
    if (best.tiling == nullptr) return std::nullopt;
    std::vector<Score> parts;
    for (const Tile* tile : *best.tiling) parts.push_back(tile->score);
    return made(*result, parts, best.terms, best.told, best.sum);
  }

  // ---- one side

  /// What the count may be the sum of: a side of a result, "scored eleven times", "nine goals".
  [[nodiscard]] std::vector<Score> totals() const {
    static constexpr std::array<std::string_view, 8> kPoints{"times", "goals",   "points", "tries",
                                                             "runs",  "baskets", "hits",   "wins"};
    std::vector<Score> found;
    if (const Score* result = this->result()) {
      found.push_back({result->tokens, result->first, 0});
      found.push_back({result->tokens, result->second, 0});
    }
    for (std::uint32_t t = 0; t + 1 < annotation_.tokens.size(); ++t) {
      const auto number = number_of(reader_.word(t));
      if (number && is_one_of(kPoints, reader_.word(t + 1)))
        found.push_back({{t, t + 2}, *number, 0});
    }
    return found;
  }

  [[nodiscard]] std::optional<PeriodSum> misses_count(const std::vector<Tile>& row) const {
    double sum = 0, largest = 0;
    std::vector<Score> parts;
    std::vector<double> terms;
    for (const Tile& tile : row) {
      parts.push_back(tile.score);
      terms.push_back(tile.score.first);
      sum += tile.score.first;
      largest = std::max(largest, tile.score.first);
    }
    const Score* best = nullptr;
    const std::vector<Score> told = totals();
    for (const Score& total : told) {
      if (total.first == sum) return std::nullopt;
      const bool own = std::ranges::any_of(
          parts, [&](const Score& part) { return part.tokens.begin == total.tokens.begin; });
      if (own || total.first <= largest || !is_near(sum, total.first)) continue;
      if (!names_meet(total, parts.front())) continue;
      if (best != nullptr && best->first != total.first) return std::nullopt;
      if (best == nullptr) best = &total;
    }
    if (best == nullptr) return std::nullopt;
    return made(*best, parts, terms, best->first, sum);
  }

  /// The names of the sentence, and of the one before it if it begins with a pronoun or has none.
  [[nodiscard]] std::set<std::string> names_at(const Score& score, bool back) const {
    const std::size_t at = annotation_.sentence_of(TokenIndex{score.tokens.begin}).index();
    TokenRange tokens = annotation_.sentences[at].tokens;
    const bool pronoun = annotation_.tokens[tokens.begin].upos == Upos::kPron;
    const bool before = back && at > 0 && (pronoun || names_in(tokens).empty());
    if (before) tokens.begin = annotation_.sentences[at - 1].tokens.begin;
    return names_in(tokens);
  }
  [[nodiscard]] std::set<std::string> names_in(TokenRange tokens) const {
    std::set<std::string> names;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (annotation_.tokens[t].upos == Upos::kPropn) names.insert(reader_.word(t));
    }
    return names;
  }
  [[nodiscard]] bool names_meet(const Score& total, const Score& part) const {
    const std::set<std::string> there = names_at(total, false);
    return std::ranges::any_of(names_at(part, true),
                               [&](const std::string& name) { return there.contains(name); });
  }

  [[nodiscard]] Claim claim_of(const Score& score) const {
    return claim_said_at(annotation_, ClaimKind::k_quantity, TokenIndex{score.tokens.begin},
                         annotation_.span(score.tokens));
  }
  [[nodiscard]] PeriodSum made(const Score& whole, const std::vector<Score>& parts,
                               std::vector<double> terms, double told, double sum) const {
    PeriodSum found;
    found.whole = claim_of(whole);
    for (const Score& part : parts) found.parts.push_back(claim_of(part));
    found.shown = annotation_.text(annotation_.span(whole.tokens));
    found.told = told;
    found.sum = sum;
    found.terms = std::move(terms);
    return found;
  }

  const Annotation& annotation_;
  PeriodReader reader_;
  std::vector<Tile> tiles_;
  std::vector<Score> results_;
  std::vector<std::vector<Tile>> counts_;
};

}  // namespace

std::vector<PeriodSum> period_sums(const CheckInput& input, DocumentIndex document) {
  return PeriodSearch(input, document).search();
}

}  // namespace belie
