// SPDX-License-Identifier: Apache-2.0
//
// A statement is read around its percentage, fraction, amount or factor: the word of rise or fall
// before "by" or "of" or behind it, and the nouns of its subject or of what follows in "in", "of".
#include "claims/changes/changes_statements.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/word_list.h"
#include "claims/sums/slips.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 22> kNoTopic{
    "year",   "decade",  "month",   "week",    "day",   "time",  "course", "per",
    "cent",   "percent", "half",    "quarter", "third", "fifth", "tenth",  "level",
    "number", "last",    "century", "total",   "tenth", "figure"};

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
  const TokenRange before{tokens.begin, stated.words.end};
  for (std::uint32_t t = before.begin; t < before.end; ++t) {  // not the month
    if (figures.word(t) == "may" && figures.tag(t) == Upos::kAux) return true;
  }
  return figures.has_any(
      before, {"could", "might", "would", "expected", "hoped", "demanded", "demands", "wants",
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
  if (figure.unit == "share") {
    stated.percent = in_percent(figure);
    if (figure.quantity == nullptr && figure.low < figure.high) {  // with a hedge
      stated.percent->low *= figure.low / figure.value;
      stated.percent->high *= figure.high / figure.value;
    }
  } else if (figure.unit == "percent")
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

/// "Almost a third", "more than half": the fraction with its hedge as wide as that word allows.
DraftFigure hedged(const DraftFigures& figures, DraftFigure share) {
  struct HedgeWord {
    std::string_view word;
    double low, high;  // of the fraction
  };
  constexpr std::array<HedgeWord, 9> kHedges{{{"almost", 0.75, 1.02},
                                              {"nearly", 0.75, 1.02},
                                              {"under", 0.75, 1},
                                              {"about", 0.8, 1.2},
                                              {"around", 0.8, 1.2},
                                              {"roughly", 0.8, 1.2},
                                              {"some", 0.8, 1.2},
                                              {"over", 1, 1.3},
                                              {"than", 1, 1.3}}};
  if (share.tokens.begin == 0) return share;
  std::uint32_t at = share.tokens.begin - 1;
  const auto* hedge = std::ranges::find(kHedges, figures.word(at), &HedgeWord::word);
  if (hedge == kHedges.end()) return share;
  if (hedge->word == "than") {
    if (at == 0 || figures.word(at - 1) != "more") return share;
    --at;
  }
  share.low *= hedge->low;
  share.high *= hedge->high;
  share.tokens.begin = share.words.begin = at;
  return share;
}

}  // namespace

void add_nouns(const DraftFigures& figures, TokenRange tokens, Nouns& nouns) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (figures.tag(t) != Upos::kNoun) continue;
    const std::string_view lemma = figures.lemma(t);
    if (!is_one_of(kNoTopic, lemma) && !rises_at(figures, t)) nouns.insert(std::string(lemma));
  }
}

std::vector<Stated> stated_in(const DraftFigures& figures, const Sentence& sentence) {
  std::vector<Stated> found;
  const std::vector<DraftFigure> own = figures.within_with_rates(sentence.tokens);
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    std::optional<Stated> stated = ratio_stated_at(figures, t, sentence.tokens);
    const auto figure = std::ranges::find_if(
        own, [&](const DraftFigure& f) { return f.tokens.begin == t && f.quantity != nullptr; });
    const auto share = fraction_at(figures, t);
    if (!stated && share) stated = stated_at(figures, hedged(figures, *share), sentence.tokens);
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

Change change_of(const Stated& stated, const TimedPair& pair) {
  return Change{.from = pair.from,
                .to = pair.to,
                .amount = stated.amount,
                .percent = stated.percent,
                .ratio = stated.ratio,
                .up = stated.up,
                .verb = stated.words};
}

}  // namespace belie
