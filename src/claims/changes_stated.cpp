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
#include <set>
#include <string>

#include "base/word_list.h"
#include "claims/changes_frames.h"
#include "claims/slips.h"

namespace belie {
namespace {

using Nouns = std::set<std::string>;

/// How a statement is bound to its figures.
enum class Bond : std::uint8_t {
  kBeside,    // nothing but its place: in the sentence of the figures or the next one
  kDefinite,  // "the rise", "that cut"
  kNamed,     // its nouns are those of the figures
};

struct Stated {
  std::optional<DraftFigure> percent, amount;
  std::optional<Ratio> ratio;
  bool up = true;
  bool definite = false;
  bool attached = false;  // `topic` is told with the rise itself: "the rise in fares"
  Nouns topic;
  TokenRange words;
  SentenceIndex sentence;
};

constexpr std::array<std::string_view, 34> kMoneyWords{
    "cost",    "price",   "fare",     "rent",    "bill",    "fee",     "wage",
    "pay",     "salary",  "budget",   "spend",   "tax",     "sale",    "turnover",
    "profit",  "debt",    "tariff",   "charge",  "ticket",  "premium", "income",
    "toll",    "revenue", "spending", "expense", "loan",    "grant",   "value",
    "payment", "pension", "subsidy",  "outlay",  "deficit", "loss"};

constexpr std::array<std::string_view, 22> kNoTopic{
    "year",   "decade",  "month",   "week",    "day",   "time",  "course", "per",
    "cent",   "percent", "half",    "quarter", "third", "fifth", "tenth",  "level",
    "number", "last",    "century", "total",   "tenth", "figure"};

void add_nouns(const DraftFigures& figures, TokenRange tokens, Nouns& nouns) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (figures.tag(t) != Upos::kNoun) continue;
    const std::string_view lemma = figures.lemma(t);
    if (!is_one_of(kNoTopic, lemma) && !rises_at(figures, t)) nouns.insert(std::string(lemma));
  }
}

bool is_down(const DraftFigures& figures, std::uint32_t t) {
  return figures.is_any(t, {"fewer", "less", "lower", "smaller", "cheaper", "down"});
}

bool is_up(const DraftFigures& figures, std::uint32_t t) {
  return figures.is_any(t, {"more", "higher", "larger", "bigger", "dearer", "up"});
}

/// Words that make a figure loose, or no figure of its own.
bool is_softened(const DraftFigures& figures, std::uint32_t at) {
  return at > 0 && figures.is_any(at - 1, {"than", "almost", "nearly", "about", "around", "over",
                                           "under", "some", "roughly", "another", "further",
                                           "least", "most", "or", "to", "between"});
}

/// A rise or fall that the words around tell of a figure, and where its word stands.
struct Told {
  bool up = true;
  std::uint32_t word = 0;
  bool noun = false;
};

std::optional<Told> behind_by(const DraftFigures& figures, std::uint32_t at, std::uint32_t begin) {
  constexpr std::uint32_t kReach = 6;
  for (std::uint32_t t = at - 1; t > begin && t + kReach > at; --t) {
    const auto rises = rises_at(figures, t - 1);
    if (rises) return Told{*rises, t - 1, false};
    if (is_up(figures, t - 1) || is_down(figures, t - 1))
      return Told{is_up(figures, t - 1), t - 1, false};
    if (figures.is_any(t - 1, {",", ";"})) break;
  }
  return std::nullopt;
}

/// "45 percent increase", "20 percent pay rise".
std::optional<Told> before_noun(const DraftFigures& figures, std::uint32_t end) {
  constexpr std::uint32_t kReach = 3;
  for (std::uint32_t t = end; t < end + kReach; ++t) {
    const auto rises = rises_at(figures, t);
    if (rises && figures.tag(t) == Upos::kNoun) return Told{*rises, t, true};
    const Upos tag = figures.tag(t);
    if (tag != Upos::kNoun && tag != Upos::kAdj && figures.word(t) != "-") break;
  }
  return std::nullopt;
}

/// `relative`: a percentage or fraction; "three more" alone says nothing of a former figure.
std::optional<Told> change_told(const DraftFigures& figures, TokenRange figure, std::uint32_t begin,
                                bool relative) {
  const std::uint32_t at = figure.begin;
  if (at > begin + 1 && figures.word(at - 1) == "by") return behind_by(figures, at, begin);
  if (at > begin + 1 && figures.word(at - 1) == "of" && figures.tag(at - 2) == Upos::kNoun) {
    if (const auto rises = rises_at(figures, at - 2)) return Told{*rises, at - 2, true};
  }
  if (auto told = before_noun(figures, figure.end)) return told;
  if (at > begin) {
    const auto rises = rises_at(figures, at - 1);
    if (rises && figures.tag(at - 1) == Upos::kVerb) return Told{*rises, at - 1, false};
    if (figures.lemma(at - 1) == "lose" && figures.word(figure.end) == "of")
      return Told{false, at - 1, false};
    if (figures.is_any(at - 1, {"up", "down"}))
      return Told{figures.word(at - 1) == "up", at - 1, false};
  }
  if (at > begin && figures.is_any(at - 1, {"shed", "lost", "added", "gained"}))
    return Told{figures.is_any(at - 1, {"added", "gained"}), at - 1, false};
  const bool compares = is_up(figures, figure.end) || is_down(figures, figure.end);
  if (compares && (relative || figures.word(figure.end + 1) == "than") &&
      is_of_former(figures, figure.end + 1))
    return Told{is_up(figures, figure.end), figure.end, false};
  return std::nullopt;
}

/// What follows the rise in "in", "of", "for": what it is of. Times are none.
void add_attached(const DraftFigures& figures, std::uint32_t from, Stated& stated) {
  constexpr std::uint32_t kReach = 7;
  if (!figures.is_any(from, {"in", "of", "for", "on"})) return;
  std::uint32_t end = from + 1;
  while (end < from + kReach && !figures.is_separator(end) && figures.tag(end) != Upos::kVerb &&
         figures.tag(end) != Upos::kAux && figures.tag(end) != Upos::kAdp)
    ++end;
  add_nouns(figures, {from + 1, end}, stated.topic);
  stated.attached = !stated.topic.empty();
}

/// The nouns of the clause before the verb, or of its compound.
void add_subject(const DraftFigures& figures, TokenRange sentence, std::uint32_t verb,
                 Stated& stated) {
  constexpr std::uint32_t kReach = 14;
  std::uint32_t begin = verb > sentence.begin + kReach ? verb - kReach : sentence.begin;
  for (std::uint32_t t = verb; t-- > begin;) {
    if (figures.is_any(t, {";", ",", "and", "but", "while"})) {
      begin = t + 1;
      break;
    }
  }
  add_nouns(figures, {begin, verb}, stated.topic);
}

bool opens_definite(const DraftFigures& figures, std::uint32_t from, std::uint32_t begin) {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t t = from; t-- > begin && t + kReach >= from;) {
    if (figures.is_any(t, {"the", "that", "this", "such", "these"})) return true;
    const Upos tag = figures.tag(t);
    if (tag != Upos::kAdj && tag != Upos::kNoun && tag != Upos::kNum) return false;
  }
  return false;
}

/// Whether the sentence may speak of a wish, a guess or somebody else's figures.
bool is_of_other(const DraftFigures& figures, TokenRange tokens, const Stated& stated) {
  if (is_of_others(figures, tokens) ||
      figures.has_any(tokens, {"adjusted", "inflation", "forecast", "average", "annual", "annually",
                               "respectively", "each"}))
    return true;
  if (stated.definite) return false;
  return figures.has_any(
      {tokens.begin, stated.words.end},
      {"could", "may", "might", "would", "expected", "hoped", "demanded", "demands", "wants",
       "wanted", "asked", "if", "unless", "until", "should", "about"});
}

/// "133 jobs were lost", "20 more have been created".
std::optional<Told> passive_behind(const DraftFigures& figures, const DraftFigure& figure) {
  std::uint32_t t = figure.words.end;
  while (figures.is_any(t, {"were", "was", "have", "had", "been", "are"})) ++t;
  if (t == figure.words.end) return std::nullopt;
  if (figures.is_any(t, {"lost", "cut", "axed", "shed", "gone", "scrapped", "slashed", "culled"}))
    return Told{false, t, false};
  if (figures.is_any(t, {"added", "created", "gained"})) return Told{true, t, false};
  return std::nullopt;
}

std::optional<Stated> stated_at(const DraftFigures& figures, const DraftFigure& figure,
                                TokenRange sentence) {
  const bool amount = figure.unit != "share" && figure.unit != "percent";
  if (amount && !is_value(figure)) return std::nullopt;
  auto told = change_told(figures, figure.tokens, sentence.begin, !amount);
  const auto passive = amount ? passive_behind(figures, figure) : std::nullopt;
  if (!told) told = passive;
  if (!told || is_softened(figures, figure.tokens.begin)) return std::nullopt;
  Stated stated;
  stated.up = told->up;
  stated.sentence = figure.sentence;
  stated.words = {std::min(told->word, figure.tokens.begin),
                  std::max(told->word + 1, figure.tokens.end)};
  stated.definite = told->noun && opens_definite(figures, stated.words.begin, sentence.begin);
  if (told->noun && told->word >= figure.tokens.end) {
    add_nouns(figures, {figure.tokens.end, told->word}, stated.topic);
    stated.attached = !stated.topic.empty();
  }
  if (figures.lemma(told->word) != "lose") add_attached(figures, stated.words.end, stated);
  if (!told->noun && !stated.attached && !passive)
    add_subject(figures, sentence, told->word, stated);
  if (is_of_other(figures, sentence, stated)) return std::nullopt;
  if (figure.unit == "share")
    stated.percent = in_percent(figure);
  else if (figure.unit == "percent")
    stated.percent = figure;
  else
    stated.amount = figure;
  return stated;
}

std::optional<Stated> ratio_stated_at(const DraftFigures& figures, std::uint32_t t,
                                      TokenRange sentence) {
  Stated stated;
  stated.ratio = ratio_at(figures, t, stated.up);
  if (!stated.ratio) {
    stated.ratio = times_at(figures, t);
    if (stated.ratio) stated.up = stated.ratio->low > 0.6;
  }
  if (!stated.ratio || stated.ratio->words.empty()) return std::nullopt;
  stated.words = stated.ratio->words;
  stated.sentence = figures.annotation().sentence_of(TokenIndex(t));
  add_subject(figures, sentence, t, stated);
  if (is_of_other(figures, sentence, stated)) return std::nullopt;
  return stated;
}

std::vector<Stated> stated_in(const DraftFigures& figures, const Sentence& sentence) {
  std::vector<Stated> found;
  const std::vector<DraftFigure> own = figures.within_with_rates(sentence.tokens);
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    std::optional<Stated> stated = ratio_stated_at(figures, t, sentence.tokens);
    const auto figure = std::ranges::find_if(
        own, [&](const DraftFigure& f) { return f.tokens.begin == t && f.quantity != nullptr; });
    const auto share = fraction_at(figures, t);
    if (!stated && share) stated = stated_at(figures, *share, sentence.tokens);
    if (!stated && figure != own.end() && !figure->is_open())
      stated = stated_at(figures, *figure, sentence.tokens);
    if (!stated) continue;
    t = std::max(t, stated->words.end - 1);
    found.push_back(*std::move(stated));
  }
  return found;
}

bool is_told_already(const std::vector<Change>& changes, const Stated& stated) {
  return std::ranges::any_of(changes, [&](const Change& change) {
    return (change.percent && change.percent->tokens.overlaps(stated.words)) ||
           (change.amount && change.amount->tokens.overlaps(stated.words)) ||
           (change.ratio && change.ratio->words.overlaps(stated.words));
  });
}

/// A pair of figures that the draft compares already.
bool has_its_own(const std::vector<Change>& changes, const TimedPair& pair) {
  return std::ranges::any_of(changes, [&](const Change& change) {
    const bool told = change.percent || change.amount || change.ratio;
    return told && change.from && change.to && change.from->tokens.overlaps(pair.from.tokens) &&
           change.to->tokens.overlaps(pair.to.tokens);
  });
}

/// Whether the step from one figure to the other is what is stated.
bool explains(const Stated& stated, const DraftFigure& from, const DraftFigure& to) {
  constexpr double kPoints = 1.5;
  constexpr double kLoose = 0.04;
  if (stated.ratio) {
    const double ratio = to.value / from.value;
    return stated.ratio->low <= ratio && ratio <= stated.ratio->high;
  }
  if (stated.percent) {
    const double percent = 100 * std::abs(to.value / from.value - 1);
    const double slack = std::max(kPoints, kLoose * percent);
    return stated.percent->low - slack <= percent && percent <= stated.percent->high + slack;
  }
  const double gap = std::abs(to.value - from.value);
  return stated.amount->low <= gap * (1 + kLoose / 4) &&
         gap * (1 - kLoose / 4) <= stated.amount->high;
}

/// Whether the statement could be a slip of the pair's: not off by more than some two times.
bool is_like(const Stated& stated, const TimedPair& pair) {
  constexpr double kOff = 2.5;
  constexpr double kNear = 1.25;
  double told = 0;
  double right = 0;
  double off = kOff;
  if (stated.percent) {
    told = stated.percent->value;
    right = 100 * std::abs(pair.to.value / pair.from.value - 1);
    if (right < 4) return false;
  } else if (stated.amount) {
    told = stated.amount->value;
    right = std::abs(pair.to.value - pair.from.value);
    if (is_slip(told, right)) return true;
    off = kNear;
  } else {
    told = stated.up ? stated.ratio->low : stated.ratio->high;
    right = pair.to.value / pair.from.value;
    off = 2;
  }
  return told <= off * right && right <= off * told;
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
    return Change{.from = best->from,
                  .to = best->to,
                  .amount = stated.amount,
                  .percent = stated.percent,
                  .ratio = stated.ratio,
                  .up = stated.up,
                  .verb = stated.words};
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
    const Nouns nouns = nouns_of(pair);
    const bool named = std::ranges::any_of(
        stated.topic, [&](const std::string& noun) { return nouns.contains(noun); });
    const bool money =
        pair.to.quantity->dimension == "money" && std::ranges::any_of(stated.topic, is_money_word);
    if (named && gap <= kReach) return Bond::kNamed;
    if (money && (stated.definite ? gap <= kReach : gap <= 1)) return Bond::kNamed;
    if (!stated.topic.empty() && (stated.attached || !behind)) return std::nullopt;
    if (stated.definite) return Bond::kDefinite;
    return behind && stated.topic.empty() ? std::optional(Bond::kBeside) : std::nullopt;
  }

  static bool is_money_word(const std::string& noun) { return is_one_of(kMoneyWords, noun); }

  /// A year beside the rise that the pair's sentences do not have.
  [[nodiscard]] bool names_other_year(const Stated& stated, const TimedPair& pair) const {
    const TokenRange tokens = figures_.sentence(stated.sentence).tokens;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const std::string_view word = figures_.word(t);
      const auto year = number_of(word);
      if (!year || word.size() != 4 || *year < 1700 || *year > 2100) continue;
      if (figures_.word(t - 1) == "since") continue;  // "the first since 2011"
      bool known = false;
      const bool both = pair.from.sentence == pair.to.sentence;
      for (const SentenceIndex s : {pair.from.sentence, pair.to.sentence}) {
        if (s == stated.sentence && !both) continue;
        const TokenRange own = figures_.sentence(s).tokens;
        for (std::uint32_t i = own.begin; i < own.end; ++i)
          known = known || figures_.word(i) == word;
      }
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
