// SPDX-License-Identifier: Apache-2.0
//
// What is said to follow from other figures: a difference, rise, factor, share, total or rest.
#include "claims/changes/worked_frames.h"

#include <array>
#include <cmath>

#include "base/word_list.h"
#include "claims/changes/changes_frames.h"

namespace belie {
namespace {

WorkedClaim claim_of(const DraftFigures& figures, WorkedClaimForm form, const DraftFigure& figure) {
  WorkedClaim claim;
  claim.form = form;
  claim.value = worked_term(figures, figure);
  claim.words = figure.words;
  claim.sentence = figure.sentence;
  claim.nouns = nouns_of(figures, figure.sentence);
  claim.tells_voting = figures.has_any(figures.sentence(figure.sentence).tokens,
                                       {"voted", "vote", "votes", "polls", "ballot", "ballots"});
  return claim;
}

constexpr std::array<std::string_view, 7> kMargins{"majority", "margin",  "lead",     "difference",
                                                   "gap",      "surplus", "advantage"};
constexpr std::array<std::string_view, 27> kByVerbs{
    "beat",   "exceed", "rise",  "fall",    "cut",     "raise",   "increase", "drop",   "outnumber",
    "break",  "win",    "lose",  "surpass", "top",     "miss",    "grow",     "shrink", "decline",
    "reduce", "lift",   "climb", "jump",    "eclipse", "improve", "better",   "go",     "outstrip"};
constexpr std::array<std::string_view, 11> kThanFormer{
    "year", "season", "week", "month", "ago", "last", "before", "previous", "earlier", "we", "had"};

template <typename List>
bool has_lemma(const DraftFigures& figures, TokenRange tokens, const List& lemmas) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (is_one_of(lemmas, figures.lemma(i))) return true;
  }
  return false;
}

template <typename List>
bool has_word(const DraftFigures& figures, TokenRange tokens, const List& words) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (is_one_of(words, figures.word(i))) return true;
  }
  return false;
}

TokenRange before(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t reach) {
  const std::uint32_t begin = figures.sentence(figure.sentence).tokens.begin;
  const std::uint32_t from =
      figure.tokens.begin > begin + reach ? figure.tokens.begin - reach : begin;
  return {from, figure.tokens.begin};
}

TokenRange behind(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t reach) {
  const std::uint32_t end = figures.sentence(figure.sentence).tokens.end;
  return {figure.words.end, std::min(end, figure.words.end + reach)};
}

int as_direction(std::optional<bool> rises) {
  if (!rises) return 0;
  return *rises ? 1 : -1;
}

/// 1, -1 for the word right behind a figure: "430 more", "5 per cent cheaper"; 0 another word.
int direction_at(const DraftFigures& figures, std::uint32_t token) {
  if (figures.is_any(token, {"more", "higher", "longer", "larger", "dearer", "bigger"})) return 1;
  return figures.is_any(token, {"fewer", "less", "lower", "shorter", "cheaper", "smaller"}) ? -1
                                                                                            : 0;
}

/// "by 67", "430 more than a year ago", "a majority of five", "a rise of 40": the direction, where
/// it is told; nothing for what is no difference.
std::optional<int> difference_told(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t at = figure.tokens.begin;
  const TokenRange back = before(figures, figure, 8);
  if (back.empty()) return std::nullopt;
  if (const int direction = direction_at(figures, figure.words.end); direction != 0) {
    const bool former = figures.word(figure.words.end + 1) == "than" &&
                        has_word(figures, behind(figures, figure, 7), kThanFormer);
    return former ? std::optional(direction) : std::nullopt;
  }
  if (figures.word(at - 1) == "by" && has_lemma(figures, back, kByVerbs)) return 0;
  if (at < 2 || figures.word(at - 1) != "of") return std::nullopt;
  if (has_lemma(figures, {at - 2, at - 1}, kMargins)) return 0;
  const auto rises = rises_at(figures, at - 2);
  if (rises && figures.tag(at - 2) == Upos::kNoun) return as_direction(rises);
  return std::nullopt;
}

/// "a rise of 15 per cent", "15 per cent dearer", "puts the increase at 15 per cent": the
/// direction, where it is told; nothing for a percentage of something else.
std::optional<int> percent_change_told(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t at = figure.tokens.begin;
  const std::uint32_t end = figure.tokens.end;
  const TokenRange sentence = figures.sentence(figure.sentence).tokens;
  if (is_adjusted(figures, sentence) || is_of_others(figures, sentence)) return std::nullopt;
  const TokenRange back = before(figures, figure, 12);
  if (back.empty() || at < 2) return std::nullopt;
  if (figures.is_any(at - 1, {"of", "by"}) && rises_at(figures, at - 2))
    return as_direction(rises_at(figures, at - 2));
  if (figures.word(at - 1) == "by" && has_lemma(figures, back, kByVerbs)) return 0;
  if (rises_at(figures, end) && figures.tag(end) == Upos::kNoun)
    return as_direction(rises_at(figures, end));
  if (const int direction = direction_at(figures, end); direction != 0) {
    const bool price = figures.is_any(end, {"dearer", "cheaper"});
    const bool former = has_word(figures, behind(figures, figure, 7), kThanFormer);
    return price || former ? std::optional(direction) : std::nullopt;
  }
  if (figures.is_any(at - 1, {"up", "down"})) return figures.word(at - 1) == "up" ? 1 : -1;
  if (!figures.is_any(at - 1, {"at", "is", "was"})) return std::nullopt;
  for (std::uint32_t t = back.begin; t < back.end; ++t) {
    if (rises_at(figures, t) && figures.tag(t) == Upos::kNoun)
      return as_direction(rises_at(figures, t));
  }
  return std::nullopt;
}

}  // namespace

std::optional<WorkedClaim> ratio_at(const DraftFigures& figures, std::uint32_t token) {
  double factor = 0;
  std::uint32_t end = token + 1;
  if (figures.word(token) == "twice") factor = 2;
  if (figures.word(token) == "half") factor = 0.5;
  if (figures.word(token + 1) == "times") {
    factor = number_of(figures.word(token)).value_or(0);
    end = token + 2;
  }
  const bool as = figures.word(end) == "as" && figures.is_any(end + 1, {"many", "much", "high"});
  if (factor == 0 || !as) return std::nullopt;
  if (token > 0 && figures.is_any(token - 1, {"than", "almost", "nearly", "not", "about", "over"}))
    return std::nullopt;
  const SentenceIndex sentence = figures.annotation().sentence_of(TokenIndex(token));
  const TokenRange tokens = figures.sentence(sentence).tokens;
  const TokenRange rest{end + 2, tokens.end};
  const std::uint32_t second = figures.first_of(rest, {"as"});
  if (second == rest.end) return std::nullopt;
  WorkedClaim claim;
  claim.form = WorkedClaimForm::kRatio;
  constexpr double kLoose = 0.12;
  claim.value.low = factor * (1 - kLoose);
  claim.value.high = factor * (1 + kLoose);
  claim.value.figure.value = factor;
  claim.words = {token, end + 2};
  claim.sentence = sentence;
  claim.nouns = nouns_of(figures, sentence);
  claim.direction = factor > 1 ? 1 : -1;
  const bool former = figures.has_any({second, std::min(rest.end, second + 7)},
                                      {"had", "last", "before", "year", "ago", "week", "was"});
  return former ? std::optional(claim) : std::nullopt;
}

std::optional<WorkedClaim> fraction_of_rise_at(const DraftFigures& figures, std::uint32_t token) {
  const auto fraction = fraction_at(figures, token);
  if (!fraction || fraction->value >= 1) return std::nullopt;
  const SentenceIndex sentence = figures.annotation().sentence_of(TokenIndex(token));
  const TokenRange tokens = figures.sentence(sentence).tokens;
  // "by almost a third": the hedge stands between
  constexpr std::array<std::string_view, 5> kBelow{"almost", "nearly", "under", "barely", "less"};
  constexpr std::array<std::string_view, 2> kAbove{"over", "more"};
  std::uint32_t at = token;
  bool below = false, above = false;
  while (at > tokens.begin && figures.is_any(at - 1, {"almost", "nearly", "about", "under", "over",
                                                      "barely", "than", "more", "less", "some"})) {
    --at;
    below = below || is_one_of(kBelow, figures.word(at));
    above = above || is_one_of(kAbove, figures.word(at));
  }
  if (at < tokens.begin + 2 || figures.word(at - 1) != "by") return std::nullopt;
  if (is_adjusted(figures, tokens) || is_of_others(figures, tokens)) return std::nullopt;
  constexpr std::uint32_t kVerb = 5;
  int direction = 0;
  std::uint32_t verb = at - 1;
  while (verb > tokens.begin && verb + kVerb > at && direction == 0) {
    --verb;
    direction = as_direction(rises_at(figures, verb));
    if (direction == 0 && figures.is_any(verb, {"up", "down"}))
      direction = figures.word(verb) == "up" ? 1 : -1;
  }
  while (verb > tokens.begin && figures.tag(verb) != Upos::kNoun) --verb;
  const bool opens = verb == tokens.begin && figures.tag(verb) == Upos::kPropn;
  if (direction == 0 || (figures.tag(verb) != Upos::kNoun && !opens)) return std::nullopt;
  for (std::uint32_t t = tokens.begin; t + 1 < at; ++t) {  // "in Wales turnover went up"
    if (figures.word(t) == "in" && figures.tag(t + 1) == Upos::kPropn) return std::nullopt;
  }
  constexpr double kLoose = 3;  // points to either side
  constexpr double kWide = 12;
  WorkedClaim claim;
  claim.form = WorkedClaimForm::kPercent;
  const double percent = 100 * fraction->value;
  claim.value.figure = *fraction;
  claim.value.figure.value = percent;
  claim.value.low = percent - (below ? kWide : kLoose);
  claim.value.high = percent + (above ? kWide : below ? 0 : kLoose);
  claim.words = {at, fraction->tokens.end};
  claim.sentence = sentence;
  claim.nouns = {std::string(figures.lemma(verb))};  // what rose
  claim.direction = direction;
  claim.strict = true;
  return claim;
}

namespace {

/// "Bill" of "half of their bill": what the share is of, where a noun tells it.
std::string noun_of_share(const DraftFigures& figures, std::uint32_t of) {
  constexpr std::uint32_t kReach = 4;
  if (figures.word(of) != "of") return "";
  for (std::uint32_t t = of + 1; t <= of + kReach; ++t) {
    if (figures.tag(t) != Upos::kNoun) continue;
    if (figures.tag(t + 1) == Upos::kNoun) continue;  // "the water bill"
    return std::string(figures.lemma(t));
  }
  return "";
}

}  // namespace

std::optional<WorkedClaim> share_at(const DraftFigures& figures, std::uint32_t token) {
  double share = 0;
  std::uint32_t end = token;
  if (const auto fraction = fraction_at(figures, token)) {
    share = fraction->value;
    end = fraction->tokens.end;
    if (figures.word(end) != "of") return std::nullopt;
    // "half of her 96 bales", "half of Yorkshire": of something else than what was told
    for (std::uint32_t t = end + 1; t <= end + 3; ++t) {
      if (figures.tag(t) == Upos::kNum || figures.tag(t) == Upos::kPropn) return std::nullopt;
    }
  } else {
    const auto part = number_of(figures.word(token));
    if (!part || *part < 1 || *part > 9) return std::nullopt;
    for (std::uint32_t i = token + 1; i < token + 4; ++i) {
      const bool out = figures.word(i) == "out" && figures.word(i + 1) == "of";
      const bool in = figures.word(i) == "in" && i > token;
      if (!out && !in) continue;
      const std::uint32_t at = out ? i + 2 : i + 1;
      const auto whole = number_of(figures.word(at));
      if (!whole || *whole <= *part || *whole > 10) return std::nullopt;
      if (in && figures.tag(at + 1) == Upos::kNoun) return std::nullopt;  // "one in five days"
      share = *part / *whole;
      end = at + 1;
      break;
    }
  }
  if (share <= 0) return std::nullopt;
  if (token > 0 &&
      figures.is_any(token - 1, {"than", "almost", "nearly", "over", "under", "about"}))
    return std::nullopt;
  const SentenceIndex own = figures.annotation().sentence_of(TokenIndex(token));
  const std::uint32_t begin = figures.sentence(own).tokens.begin;
  const bool refers = figures.is_any(begin, {"that", "this", "it", "they", "these", "those"});
  const std::string of = refers ? "" : noun_of_share(figures, end);
  WorkedClaim claim;
  claim.form = WorkedClaimForm::kShare;
  claim.value.figure.value = share;
  claim.value.low = share - 0.08;
  claim.value.high = share + 0.08;
  claim.words = {token, end};
  claim.sentence = figures.annotation().sentence_of(TokenIndex(token));
  claim.nouns = nouns_of(figures, claim.sentence);
  claim.of = of;
  return claim;
}
namespace {

bool is_definite(const DraftFigures& figures, const DraftFigure& figure) {
  if (figure.tokens.begin > 0 && figures.is_any(figure.tokens.begin - 1, {"the", "all", "those"}))
    return true;
  return figure.quantity != nullptr && figure.quantity->determination == Determination::kDefinite;
}

bool is_summed_up(const DraftFigures& figures, const DraftFigure& figure) {
  const TokenRange back = before(figures, figure, 4);
  const TokenRange ahead = behind(figures, figure, 5);
  constexpr std::array<std::string_view, 12> kSums{"bill",  "cheque",  "check",    "invoice",
                                                   "crop",  "harvest", "distance", "outlay",
                                                   "total", "takings", "proceeds", "payout"};
  const std::uint32_t at = figure.tokens.begin;
  if (at >= 2 && figures.word(at - 1) == "of" && is_one_of(kSums, figures.lemma(at - 2)))
    return true;
  // "That makes 125 children", "that is 450 people"
  const bool makes = at >= 2 && figures.is_any(at - 2, {"that", "which", "this"}) &&
                     figures.is_any(at - 1, {"makes", "made", "is", "means", "meant", "leaves"});
  if (makes) return true;
  return figures.has_any(ahead, {"altogether", "together"}) ||
         figures.has_any(back, {"total", "altogether", "all"}) ||
         (figures.has_any(ahead, {"all"}) && figures.has_any(ahead, {"in"}));
}

/// Words of what is left when a part is taken away.
bool tells_rest(const DraftFigures& figures, TokenRange tokens) {
  return figures.has_any(
      tokens, {"other",      "others",     "remaining",  "rest",      "left",      "spared",
               "intact",     "untouched",  "unhurt",     "scratch",   "through",   "survived",
               "escaped",    "kept",       "stayed",     "undamaged", "still",     "dropouts",
               "dissenters", "dissenting", "gave",       "missing",   "absent",    "unsold",
               "standing",   "refused",    "stragglers", "holdouts",  "dissented", "survivors"});
}

/// The figure that the rise led to: "by 24 per cent to 323 million"; 0 none.
double reached_behind(const DraftFigures& figures, const DraftFigure& rise) {
  if (figures.word(rise.tokens.end) != "to") return 0;
  for (const DraftFigure& figure : figures.in(rise.sentence)) {
    if (figure.tokens.begin == rise.tokens.end + 1) return figure.value;
  }
  return 0;
}

/// The 40 of "34 of the 40 moorings".
bool is_whole_of_part(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t at = figure.tokens.begin;
  return at > 1 && (figures.word(at - 1) == "of" || figures.word(at - 2) == "of");
}

/// The figure that the comparison is of: "sales of £45m this year, nine per cent more than last";
/// 0 none.
double compared_before(const DraftFigures& figures, const DraftFigure& rise) {
  const std::uint32_t begin = rise.tokens.begin;
  const bool apposed = begin > 0 && figures.is_any(begin - 1, {",", "\u2013", "("});
  if (!apposed || direction_at(figures, rise.words.end) == 0) return 0;
  double found = 0;
  for (const DraftFigure& figure : figures.in(rise.sentence)) {
    if (figure.tokens.begin >= begin) break;
    const bool of_time = is_time(figure) || figure.unit == "percent";
    if (!of_time &&
        (found == 0 || figure.quantity == nullptr || !is_whole_of_part(figures, figure)))
      found = figure.value;
  }
  return found;
}

/// "So did the 22 of Labour": members of a body, none of what was counted.
bool are_of_a_body(const DraftFigures& figures, const DraftFigure& figure) {
  const auto& tokens = figures.annotation().tokens;
  const std::uint32_t of = figure.tokens.end;
  return figure.unit.empty() && of + 1 < tokens.size() && figures.word(of) == "of" &&
         tokens[of + 1].upos == Upos::kPropn;
}

/// "We said in June that it had gone up by ten per cent": what the paper itself once wrote, and now
/// puts right.
bool is_own_earlier_word(const DraftFigures& figures, SentenceIndex sentence) {
  const TokenRange tokens = figures.sentence(sentence).tokens;
  for (std::uint32_t t = tokens.begin; t + 1 < tokens.end; ++t) {
    if (figures.word(t) != "we") continue;
    const std::uint32_t end = std::min(tokens.end, t + 4);
    if (figures.has_any({t + 1, end}, {"said", "wrote", "reported", "stated", "printed", "gave",
                                       "published", "put", "claimed", "announced"}))
      return true;
  }
  return false;
}

}  // namespace

void read_claims_of(const DraftFigures& figures, const DraftFigure& figure,
                    std::vector<WorkedClaim>& claims) {
  if (!is_exact(figure) || is_time(figure)) return;
  if (is_own_earlier_word(figures, figure.sentence)) return;
  if (figure.unit == "percent") {
    if (const auto direction = percent_change_told(figures, figure)) {
      claims.push_back(claim_of(figures, WorkedClaimForm::kPercent, figure));
      claims.back().direction = *direction;
      claims.back().reached = reached_behind(figures, figure);
      if (claims.back().reached == 0) claims.back().reached = compared_before(figures, figure);
    }
    return;
  }
  if (figure.unit == "percentage-point" || figure.unit == "share" || is_rate(figure)) return;
  if (const auto direction = difference_told(figures, figure)) {
    claims.push_back(claim_of(figures, WorkedClaimForm::kDifference, figure));
    claims.back().direction = *direction;
    claims.back().reached = compared_before(figures, figure);
    return;
  }
  const TokenRange ahead = behind(figures, figure, 8);
  const bool each = is_each(figures, figure) || figures.has_any(ahead, {"each"}) ||
                    figures.has_any(before(figures, figure, 5), {"each"});
  if (each && !is_count(figure))
    claims.push_back(claim_of(figures, WorkedClaimForm::kEachGets, figure));
  if (each || (figure.quantity != nullptr && figure.quantity->all_but)) return;
  const bool definite = is_definite(figures, figure);
  if (definite && are_of_a_body(figures, figure)) return;
  const bool bare = !definite && !is_summed_up(figures, figure);
  const bool only = figure.tokens.begin > 0 && figures.word(figure.tokens.begin - 1) == "only";
  if (bare && only && tells_rest(figures, {figure.tokens.begin, ahead.end}))
    claims.push_back(claim_of(figures, WorkedClaimForm::kRemaining, figure));
  if (bare && (figure.value < 4 || figure.noun.empty())) return;
  if (bare) {
    claims.push_back(claim_of(figures, WorkedClaimForm::kCount, figure));
    return;
  }
  const bool remaining = definite && tells_rest(figures, {figure.tokens.begin, ahead.end});
  claims.push_back(claim_of(figures, WorkedClaimForm::kTotal, figure));
  if (remaining) claims.push_back(claim_of(figures, WorkedClaimForm::kRemaining, figure));
}

}  // namespace belie
