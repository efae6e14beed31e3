// SPDX-License-Identifier: Apache-2.0
//
// Figures of two times side by side: "58, after 40 last year", "40 in 2019 and 58 in 2023", "There
// were 40 last year. Now there are 58." What is said of their difference ("a rise of 45 per cent",
// "a third more", "eight fewer", "twice as many") stands behind them, opens the next sentence, or
// is the news of the sentence before with the same noun.
#include <algorithm>
#include <array>
#include <limits>

#include "claims/changes/changes_frames.h"

namespace belie {

bool is_of_former(const DraftFigures& figures, std::uint32_t than) {
  if (figures.word(than) != "than") return true;
  for (std::uint32_t t = than + 1; t < than + 4; ++t) {  // "than in 2016"
    if (year_of(figures.word(t))) return true;
  }
  return figures.has_any({than + 1, than + 5}, {"year", "month", "week", "before", "earlier", "ago",
                                                "previous", "season", "now", "today"});
}

std::optional<Ratio> times_at(const DraftFigures& figures, std::uint32_t token) {
  double factor = 0;
  std::uint32_t end = token + 1;
  if (figures.word(token) == "twice" || figures.word(token) == "double") factor = 2;
  if (figures.word(token) == "half" && figures.word(token + 1) == "as") factor = 0.5;
  if (figures.word(token + 1) == "times") {
    factor = number_of(figures.word(token)).value_or(0);
    end = token + 2;
  }
  const bool many = figures.word(end) == "as" &&
                    figures.is_any(end + 1, {"many", "much", "high", "large", "big", "long"});
  if (factor == 0 || (!many && !figures.is_any(end, {"the", "last"}))) return std::nullopt;
  constexpr double kLoose = 0.15;
  Ratio ratio{{token, end}, factor * (1 - kLoose), factor * (1 + kLoose)};
  if (token >= 2 && figures.word(token - 1) == "than" && figures.word(token - 2) == "more")
    ratio = {{token - 2, end}, factor, std::numeric_limits<double>::infinity()};
  if (figures.is_any(token - 1, {"nearly", "almost", "about", "roughly", "around"}))
    ratio = {{token - 1, end}, factor * 0.75, factor * 1.25};
  if (token >= 2 && figures.word(token - 1) == "least" && figures.word(token - 2) == "at")
    ratio = {{token - 2, end}, factor, std::numeric_limits<double>::infinity()};
  return ratio;
}

namespace {

struct SidePair {
  DraftFigure from, to;
  TokenRange tokens;  // both figures and what stands between
};

/// What is said of a difference: one of the three, and its direction.
struct Difference {
  std::optional<DraftFigure> percent, amount;
  std::optional<Ratio> ratio;
  bool up = true;
};

/// "a tenth" in per cent.
std::optional<DraftFigure> share_at(const DraftFigures& figures, std::uint32_t token) {
  const auto fraction = fraction_at(figures, token);
  if (!fraction) return std::nullopt;
  return in_percent(*fraction);
}

std::optional<DraftFigure> figure_at(const std::vector<DraftFigure>& found, std::uint32_t token) {
  const auto at = std::ranges::find_if(
      found, [&](const DraftFigure& figure) { return figure.tokens.begin == token; });
  if (at == found.end()) return std::nullopt;
  return *at;
}

/// "a rise of 12 per cent in pay", ", and a drop of 5 per cent is planned": said of something else.
bool is_of_other_thing(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t in = figure.tokens.end;
  if (figures.is_any(in, {"in", "for", "of"})) {
    const bool time = figures.has_any(
        {in + 1, in + 5}, {"year", "years", "months", "weeks", "days", "decade", "month", "week"});
    const auto year = number_of(figures.word(in + 1));
    if (!time && !(year && *year > 1900)) return true;
  }
  constexpr std::uint32_t kBack = 6;
  for (std::uint32_t at = figure.tokens.begin; at-- > 0 && at + kBack > figure.tokens.begin;) {
    if (figures.is_any(at, {"a", "an"}))
      return at > 0 && figures.is_any(at - 1, {"and", "with", "despite", "after", "because",
                                               "while", "by", "against", "for", "to"});
  }
  return false;
}

/// The direction told around a difference at the token: "a drop of N", "a N drop", "N less", ", up
/// N"; nothing where it is no difference.
std::optional<bool> direction_of(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t at = figure.tokens.begin;
  if (at >= 2 && figures.word(at - 1) == "of") {
    const auto rises = rises_at(figures, at - 2);
    if (rises && figures.tag(at - 2) == Upos::kNoun && !is_of_other_thing(figures, figure))
      return rises;
  }
  const std::uint32_t end = figure.tokens.end;
  if (at >= 1 && figures.is_any(at - 1, {"a", "the", "-"}) && figures.tag(end) == Upos::kNoun) {
    if (const auto rises = rises_at(figures, end)) return rises;
  }
  const bool more = figures.is_any(end, {"more", "higher", "larger", "up", "bigger"});
  const bool less = figures.is_any(end, {"less", "fewer", "lower", "smaller", "down"});
  if ((more || less) && is_of_former(figures, end + 1)) return more;
  if (at >= 2 && figures.is_any(at - 1, {"up", "down"}) && figures.is_separator(at - 2))
    return figures.word(at - 1) == "up";
  return std::nullopt;
}

/// The only difference told among the tokens; nothing where there are two.
std::optional<Difference> difference_in(const DraftFigures& figures, TokenRange tokens) {
  if (tokens.empty()) return std::nullopt;
  const std::vector<DraftFigure> found = figures.within(tokens);
  std::optional<Difference> told;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    Difference difference;
    auto figure = figure_at(found, t);
    if (figure && figure->unit == "share") figure = in_percent(*figure);
    if (!figure) figure = share_at(figures, t);
    if (const auto ratio = times_at(figures, t)) {
      difference.ratio = ratio;
      difference.up = ratio->high > 1;
    } else if (figure && !figure->is_open()) {
      const auto up = direction_of(figures, *figure);
      if (!up) continue;
      difference.up = *up;
      (figure->unit == "percent" ? difference.percent : difference.amount) = figure;
    } else {
      continue;
    }
    if (told) return std::nullopt;
    told = difference;
    if (figure) t = std::max(t, figure->tokens.end - 1);
  }
  return told;
}

/// Where the figure stands in time by the words of its own clause: -1 former, 1 later, a year, 0
/// not said.
int time_of(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t begin,
            std::uint32_t end) {
  const std::uint32_t stop = figures.first_of({figure.tokens.end, end}, {",", ";", "and", "but"});
  const TokenRange own{figure.tokens.end, stop};
  for (const TokenRange tokens : {own, TokenRange{begin, figure.tokens.begin}}) {
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const auto year = number_of(figures.word(t));
      if (year && *year > 1900 && *year < 2100 && figures.is_any(t - 1, {"in", "by", "of"}))
        return static_cast<int>(*year);
      if (figures.word(t) == "year" || figures.word(t) == "month" || figures.word(t) == "week") {
        if (figures.is_any(t - 1, {"last", "previous"})) return -1;
        if (figures.is_any(t - 1, {"this"})) return 1;
        if (figures.is_any(t + 1, {"ago", "earlier", "before"})) return -1;
      }
      if (figures.is_any(t, {"now", "today", "currently"})) return 1;
    }
  }
  return 0;
}

bool ordered(int first, int second) {
  if (first == 0 || second == 0) return false;
  return (std::abs(first) > 1) == (std::abs(second) > 1) && first != second;
}

bool counts_alike(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  const auto plain = [](const DraftFigure& figure) {
    return figure.unit != "percent" && figure.unit != "share" && !figure.is_open() &&
           !figure.size && !figure.each && figure.quantity != nullptr &&
           figure.quantity->determination != Determination::kFurther && figure.value > 0;
  };
  if (!plain(a) || !plain(b)) return false;
  // "5.2 tonnes, after 8.0": the unit is told once.
  const bool unsaid = b.unit.empty() && b.noun.empty() && !a.unit.empty();
  return unsaid || same_thing(figures, a, b);
}

/// The word that sets the former figure behind the later one: "after", "compared with".
bool is_set_against(const DraftFigures& figures, TokenRange between) {
  constexpr std::uint32_t kBack = 3;
  for (std::uint32_t t = between.end; t-- > between.begin && t + kBack >= between.end;) {
    if (figures.is_any(t, {"after", "against", "versus"})) return true;
    if (figures.is_any(t, {"with", "to"}) && figures.is_any(t - 1, {"compared"})) return true;
    if (figures.is_any(t, {"from"}) && figures.is_any(t - 1, {"up", "down"})) return true;
    const Upos tag = figures.tag(t);
    if (tag == Upos::kVerb || tag == Upos::kAux) return false;
  }
  return false;
}

void add_pairs_in(const DraftFigures& figures, const Sentence& sentence,
                  std::vector<SidePair>& pairs) {
  constexpr std::uint32_t kClose = 12;
  std::vector<DraftFigure> found = figures.within_with_rates(sentence.tokens);
  std::erase_if(found,
                [](const DraftFigure& f) { return f.unit == "percent" || f.unit == "share"; });
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    DraftFigure a = found[i];
    DraftFigure b = found[i + 1];
    const TokenRange between{a.tokens.end, b.tokens.begin};
    if (between.size() > kClose || !counts_alike(figures, a, b)) continue;
    if (b.unit.empty()) b.unit = a.unit;
    const TokenRange both{a.tokens.begin, b.words.end};
    if (is_set_against(figures, between)) {
      pairs.push_back({b, a, both});
      continue;
    }
    // "went from 2 euros to 3 euros, a rise of a half"
    const bool from_to = a.tokens.begin > sentence.tokens.begin &&
                         figures.word(a.tokens.begin - 1) == "from" &&
                         figures.word(b.tokens.begin - 1) == "to";
    if (from_to) {
      pairs.push_back({a, b, both});
      continue;
    }
    const std::uint32_t next =
        i + 2 < found.size() ? found[i + 2].tokens.begin : sentence.tokens.end;
    const std::uint32_t before = i == 0 ? sentence.tokens.begin : a.tokens.begin;
    const int first = time_of(figures, a, before, b.tokens.begin);
    const int second = time_of(figures, b, a.tokens.end, next);
    if (!ordered(first, second) || a.noun.empty()) continue;
    pairs.push_back(first < second ? SidePair{a, b, both} : SidePair{b, a, both});
  }
}

/// "There were 40 nests last year. Now there are 58."
void add_pair_of(const DraftFigures& figures, const Sentence& former, const Sentence& later,
                 std::vector<SidePair>& pairs) {
  if (former.section != later.section) return;
  const std::vector<DraftFigure> before = figures.within(former.tokens);
  const std::vector<DraftFigure> after = figures.within(later.tokens);
  if (before.empty() || after.empty()) return;
  const DraftFigure& a = before.back();
  const DraftFigure& b = after.front();
  if (before.size() != 1 || !counts_alike(figures, a, b) || (a.noun.empty() && a.unit.empty()))
    return;
  const std::uint32_t end = after.size() > 1 ? after[1].tokens.begin : later.tokens.end;
  const int first = time_of(figures, a, former.tokens.begin, former.tokens.end);
  const int second = time_of(figures, b, later.tokens.begin, end);
  if (ordered(first, second) && first < second)
    pairs.push_back({a, b, {a.tokens.begin, b.words.end}});
}

bool fits(const DraftFigures& figures, const SidePair& pair, const Difference& difference) {
  if (!difference.amount) return true;
  const DraftFigure& amount = *difference.amount;
  return amount.unit == pair.to.unit &&
         (amount.noun.empty() || same_thing(figures, amount, pair.to));
}

/// "The sentence told a rise of N" opens with what the one before gives the figures of.
bool takes_up_last(const DraftFigures& figures, TokenRange tokens) {
  return figures.is_any(tokens.begin, {"that", "this", "it", "the", "which", "a", "an"});
}

/// The difference said of the pair: behind it in its sentence, or at the opening of the next one.
std::optional<Difference> said_of(const DraftFigures& figures, const SidePair& pair) {
  const auto& sentences = figures.annotation().sentences;
  const std::size_t s = figures.annotation().sentence_of(TokenIndex(pair.tokens.end - 1)).index();
  constexpr std::uint32_t kBehind = 16;
  const TokenRange rest{pair.tokens.end,
                        std::min(pair.tokens.end + kBehind, sentences[s].tokens.end)};
  const TokenRange behind{rest.begin, figures.first_of(rest, {";", "while", "whereas", "but"})};
  if (auto told = difference_in(figures, behind)) return told;
  if (!figures.within(behind).empty()) return std::nullopt;
  const bool next = s + 1 < sentences.size() && sentences[s + 1].section == sentences[s].section;
  if (!next || !takes_up_last(figures, sentences[s + 1].tokens) ||
      is_of_others(figures, sentences[s + 1].tokens))
    return std::nullopt;
  constexpr std::uint32_t kOpening = 14;
  const TokenRange tokens = sentences[s + 1].tokens;
  return difference_in(figures, {tokens.begin, std::min(tokens.begin + kOpening, tokens.end)});
}

/// "…, eight more than last year's 40", "…, three times as many as the 40 of last year": the former
/// figure behind the difference.
void add_differences_than(const DraftFigures& figures, const Sentence& sentence,
                          std::vector<Change>& changes) {
  const std::vector<DraftFigure> found = figures.within_with_rates(sentence.tokens);
  for (std::size_t j = 1; j < found.size(); ++j) {
    const DraftFigure& from = found[j];
    const TokenRange lead{
        from.tokens.begin - std::min(4U, from.tokens.begin - sentence.tokens.begin),
        from.tokens.begin};
    const bool told = figures.has_any(lead, {"'s", "the"});
    const bool compares = figures.has_any(lead, {"than", "as", "times", "twice", "double"});
    if (!told || !compares || !from.noun.empty() || from.size || from.is_open()) continue;
    for (std::size_t i = j; i-- > 0;) {
      const DraftFigure& to = found[i];
      const std::uint32_t mark = std::max(to.words.end, to.tokens.end);
      const TokenRange between{to.tokens.end, from.tokens.begin};
      if (to.unit != from.unit || to.size || to.is_open() || between.size() > 16) continue;
      const std::uint32_t comma = figures.first_of(between, {",", "(", "\u2013"});
      if (comma >= between.end || comma > mark + 4) continue;
      std::optional<Difference> difference;
      TokenRange tokens{comma + 1, lead.end};
      for (std::uint32_t t = tokens.begin; t < tokens.end && !difference; ++t) {
        auto figure = figure_at(found, t);
        if (figure && figure->unit == "share") figure = in_percent(*figure);
        if (!figure) figure = share_at(figures, t);
        if (const auto ratio = times_at(figures, t)) {
          difference = Difference{.percent = {}, .amount = {}, .ratio = ratio, .up = true};
          difference->up = ratio->low > 0.6;
        } else if (figure) {
          const std::uint32_t end = figure->tokens.end;
          const bool inside = figures.is_any(end - 1, {"more", "fewer"});
          const std::uint32_t word = inside ? end - 1 : end;
          if (!figures.is_any(word, {"more", "fewer", "less", "higher", "lower"}) ||
              figures.word(word + 1) != "than")
            break;
          difference = Difference{};
          difference->up = figures.is_any(word, {"more", "higher"});
          (figure->unit == "percent" ? difference->percent : difference->amount) = figure;
        }
      }
      if (!difference || (difference->amount && difference->amount->unit != from.unit)) break;
      changes.push_back({.from = from,
                         .to = to,
                         .amount = difference->amount,
                         .percent = difference->percent,
                         .ratio = difference->ratio,
                         .up = difference->up,
                         .verb = {comma + 1, comma + 2}});
      break;
    }
  }
}

bool overlaps(const Change& change, const SidePair& pair) {
  const bool told = change.percent || change.amount || change.ratio;
  return told && (change.from->tokens.overlaps(pair.from.tokens) ||
                  change.to->tokens.overlaps(pair.to.tokens));
}

bool names(const DraftFigures& figures, TokenRange tokens, const DraftFigure& figure) {
  if (figure.noun.empty()) return false;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (figures.lemma(t) == figure.noun) return true;
  }
  return false;
}

/// The only rise or fall that the sentence before tells of the same noun without its figures:
/// "Nests are up by half" before "There were 40 in 2019 and 58 in 2023".
std::optional<Difference> said_before(const DraftFigures& figures, const DraftFigure& from,
                                      const DraftFigure& to, const std::vector<Change>& told) {
  const std::size_t s = std::min(from.sentence.index(), to.sentence.index());
  if (s == 0) return std::nullopt;
  const TokenRange before = figures.annotation().sentences[s - 1].tokens;
  if (figures.has_any(before, {"since", "decade", "over", "past", "quarter", "month", "week",
                               "average", "expected", "could", "would", "may", "years"}))
    return std::nullopt;
  std::optional<Difference> found;
  for (const Change& change : told) {
    if (change.verb.begin < before.begin || change.verb.end > before.end) continue;
    const TokenRange subject{before.begin, change.verb.begin};
    if (found || (!names(figures, subject, to) && !names(figures, subject, from)))
      return std::nullopt;
    found =
        Difference{.percent = change.percent, .amount = {}, .ratio = change.ratio, .up = change.up};
    if (found->ratio && found->ratio->words.empty()) found->ratio.reset();
  }
  return found;
}

}  // namespace

void add_compared(const DraftFigures& figures, const std::vector<Change>& told,
                  std::vector<Change>& changes) {
  for (Change& change : changes) {
    if (change.percent || change.amount || change.ratio || change.from->unit == "percent") continue;
    const auto before = said_before(figures, *change.from, *change.to, told);
    if (!before || before->up != change.up) continue;
    change.percent = before->percent;
    change.ratio = before->ratio;
  }
  const auto& sentences = figures.annotation().sentences;
  std::vector<SidePair> pairs;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    add_pairs_in(figures, sentences[s], pairs);
    if (s > 0) add_pair_of(figures, sentences[s - 1], sentences[s], pairs);
    add_differences_than(figures, sentences[s], changes);
  }
  for (const SidePair& pair : pairs) {
    const bool known =
        std::ranges::any_of(changes, [&](const Change& change) { return overlaps(change, pair); });
    if (known || is_adjusted(figures, pair.tokens)) continue;
    auto difference = said_of(figures, pair);
    if (!difference) difference = said_before(figures, pair.from, pair.to, told);
    if (!difference || !fits(figures, pair, *difference)) continue;
    changes.push_back({.from = pair.from,
                       .to = pair.to,
                       .amount = difference->amount,
                       .percent = difference->percent,
                       .ratio = difference->ratio,
                       .up = difference->up,
                       .verb = pair.tokens});
  }
}

}  // namespace belie
