// SPDX-License-Identifier: Apache-2.0
#include "claims/worked.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include "base/word_list.h"
#include "claims/changes_frames.h"
#include "claims/worked_shares.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 5> kMagnitudes{"thousand", "million", "billion", "trillion",
                                                      "m"};

std::set<std::string> nouns_of(const DraftFigures& figures, SentenceIndex sentence) {
  std::set<std::string> nouns;
  const TokenRange tokens = figures.sentence(sentence).tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (figures.tag(i) == Upos::kNoun) nouns.insert(std::string(figures.lemma(i)));
  }
  return nouns;
}

bool is_exact(const DraftFigure& figure) {
  if (figure.value <= 0 || figure.is_open()) return false;
  if (figure.quantity == nullptr) return !figure.size;
  const QuantityMention& quantity = *figure.quantity;
  return !quantity.negated && quantity.kind != QuantityKind::kPair &&
         quantity.hedge == Hedge::kNone;
}

bool is_rate(const DraftFigure& figure) {
  return figure.quantity != nullptr && !figure.quantity->per.empty();
}

bool is_count(const DraftFigure& figure) { return figure.unit.empty(); }

bool is_time(const DraftFigure& figure) {
  return figure.quantity != nullptr && figure.quantity->dimension == "time";
}

/// Whether the two may be values of one measure.
bool is_of_one_measure(const DraftFigure& a, const DraftFigure& b) {
  if (a.unit != b.unit) {
    // "2.00 dollars now and 2.50 from July": the unit is told once
    const bool bare = (a.unit.empty() && a.noun.empty()) || (b.unit.empty() && b.noun.empty());
    return bare && a.unit != "percent" && b.unit != "percent";
  }
  return a.family.empty() || b.family.empty() || a.family == b.family;
}

WorkedBase base_of(const DraftFigures& figures, WorkedForm form,
                   std::initializer_list<const DraftFigure*> terms) {
  WorkedBase base;
  base.form = form;
  for (const DraftFigure* term : terms) {
    base.terms.push_back(worked_term(figures, *term));
    base.nouns.merge(nouns_of(figures, term->sentence));
  }
  return base;
}

/// Exact figures of the sentence that are no shares, ages or lengths of time; the former and the
/// latter value may be so much a month.
std::vector<DraftFigure> plain_figures(const DraftFigures& figures, SentenceIndex sentence) {
  std::vector<DraftFigure> plain;
  const auto own = figures.in(sentence);
  std::vector<DraftFigure> all(own.begin(), own.end());
  const bool rise = std::ranges::any_of(all, [&](const DraftFigure& figure) {
    return figure.tokens.begin > 0 && figures.word(figure.tokens.begin - 1) == "from";
  });
  if (rise) all = figures.within_with_rates(figures.sentence(sentence).tokens);
  for (const DraftFigure& figure : all) {
    if (!is_exact(figure) || figure.unit == "percent" || figure.unit == "percentage-point")
      continue;
    if (figure.unit == "share" || is_time(figure)) continue;
    plain.push_back(figure);
  }
  return plain;
}

// --- pairs

/// Words by which the second of two figures is set beside the first as its former or later value.
bool are_joined_as_pair(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  constexpr std::uint32_t kFarthest = 16;
  const TokenRange between{a.words.end, b.tokens.begin};
  if (between.end < between.begin || between.size() > kFarthest) return false;
  const std::uint32_t last = b.tokens.begin - 1;
  const bool from = a.tokens.begin > 0 && figures.word(a.tokens.begin - 1) == "from";
  if (from && figures.is_any(last, {"to"})) return true;
  if (figures.is_any(last, {"after", "against", "than", "from"})) {
    const bool linked = figures.word(last) != "after" ||
                        figures.has_any({b.words.end, b.words.end + 5},
                                        {"year", "season", "last", "previous", "before", "earlier",
                                         "ago", "month", "quarter", "election"});
    return linked;
  }
  if (figures.has_any(between, {"compared"}) && figures.is_any(last, {"with", "to"})) return true;
  if (figures.word(last) == "of" && figures.word(last - 1) == "instead") return true;
  // "31,480 voted for it and 29,915 against"
  const TokenRange behind{b.words.end, b.words.end + 4};
  if (figures.has_any(behind, {"against"}) &&
      figures.has_any(between,
                      {"for", "favour", "favor", "backed", "supported", "approved", "yes"}))
    return true;
  // "pay 2.00 now and will pay 2.50"
  return figures.has_any(between, {"will"}) &&
         figures.has_any({a.tokens.begin - std::min(a.tokens.begin, 5U), b.tokens.begin},
                         {"now", "currently", "today", "present"});
}

/// "The village's earlier record, 365 millimetres": the figure is a former value.
bool is_former(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t begin = figures.sentence(figure.sentence).tokens.begin;
  const std::uint32_t from = figure.tokens.begin > begin + 6 ? figure.tokens.begin - 6 : begin;
  return figures.has_any({from, figure.tokens.begin},
                         {"earlier", "previous", "former", "old", "last"}) ||
         figures.has_any({figure.words.end, figure.words.end + 4},
                         {"earlier", "previous", "previously", "ago", "last"});
}

/// "Thirty-eight were in favour and 31 against": two figures that were read as one.
void read_written_pairs(const DraftFigures& figures, SentenceIndex sentence,
                        std::vector<WorkedBase>& bases) {
  for (const QuantityMention& quantity : figures.annotation().quantities) {
    if (quantity.kind != QuantityKind::kPair) continue;
    if (figures.annotation().sentence_of(TokenIndex(quantity.tokens.begin)) != sentence) continue;
    WorkedBase base;
    base.nouns = nouns_of(figures, sentence);
    for (const double value : {quantity.second, quantity.value}) {
      WorkedTerm term{{}, value, value};
      term.figure.value = value;
      term.figure.tokens = term.figure.words = quantity.tokens;
      term.figure.sentence = sentence;
      base.terms.push_back(term);
    }
    if (quantity.value != quantity.second) bases.push_back(std::move(base));
  }
}

void read_pairs(const DraftFigures& figures, SentenceIndex sentence,
                std::vector<WorkedBase>& bases) {
  const std::vector<DraftFigure> here = plain_figures(figures, sentence);
  bool joined = false;
  for (std::size_t i = 0; i + 1 < here.size(); ++i) {
    const DraftFigure& a = here[i];
    const DraftFigure& b = here[i + 1];
    if (a.each || b.each || a.value == b.value || !is_of_one_measure(a, b)) continue;
    if (!are_joined_as_pair(figures, a, b)) continue;
    const bool forward = figures.is_any(b.tokens.begin - 1, {"to"}) ||
                         figures.has_any({a.words.end, b.tokens.begin}, {"will"});
    bases.push_back(forward ? base_of(figures, WorkedForm::kPair, {&a, &b})
                            : base_of(figures, WorkedForm::kPair, {&b, &a}));
    joined = true;
  }
  const auto& sentences = figures.annotation().sentences;
  const std::size_t next = sentence.index() + 1;
  if (joined || next >= sentences.size()) return;
  const std::vector<DraftFigure> there = plain_figures(figures, SentenceIndex(next));
  const auto measured = [](const DraftFigure& f) { return !is_count(f); };
  const auto first = std::ranges::find_if(here, measured);
  const auto second = std::ranges::find_if(there, measured);
  if (first == here.end() || second == there.end()) return;
  const bool alone =
      std::ranges::count_if(here, measured) == 1 && std::ranges::count_if(there, measured) == 1;
  if (!alone || first->unit != second->unit || first->value == second->value) return;
  if (is_former(figures, *second) && !is_former(figures, *first))
    bases.push_back(base_of(figures, WorkedForm::kPair, {&*second, &*first}));
}

// --- so many, so much each

/// The count whose members each have what the figure says: in its sentence, or the only one of the
/// sentence before.
std::optional<DraftFigure> holders_of(const DraftFigures& figures, const DraftFigure& each) {
  std::optional<DraftFigure> found;
  for (const DraftFigure& figure : figures.in(each.sentence)) {
    if (figure.tokens.begin >= each.tokens.begin) break;
    if (is_count(figure) && is_exact(figure) && figure.value >= 2 && !figure.each &&
        !is_rate(figure))
      found = figure;
  }
  if (found || each.sentence.index() == 0) return found;
  const std::uint32_t begin = figures.sentence(each.sentence).tokens.begin;
  if (!figures.has_any({begin, each.tokens.begin}, {"they", "all", "them", "these", "those"}))
    return std::nullopt;
  int counts = 0;
  for (const DraftFigure& figure : figures.in(SentenceIndex(each.sentence.index() - 1))) {
    if (!is_count(figure) || !is_exact(figure) || figure.value < 2) continue;
    if (found && found->tokens.begin == figure.tokens.begin) continue;
    ++counts;
    found = figure;
  }
  return counts == 1 ? found : std::nullopt;
}

bool is_each(const DraftFigures& figures, const DraftFigure& figure) {
  if (figure.each || (figure.quantity != nullptr && figure.quantity->each)) return true;
  const std::uint32_t end = figure.words.end;
  if (figures.is_any(end, {"each", "apiece"})) return true;
  // "Each of the 14 schools will get 25,000 euros"
  const std::uint32_t first = figures.sentence(figure.sentence).tokens.begin;
  constexpr std::uint32_t kSubject = 10;
  const bool subject = figures.word(first) == "each" && figure.tokens.begin <= first + kSubject &&
                       !figure.unit.empty();
  if (subject) return true;
  // "20 tonnes of flour on each"
  const std::uint32_t last = figures.sentence(figure.sentence).tokens.end;
  for (std::uint32_t i = figure.tokens.end; i + 1 < last && i < figure.tokens.end + 4; ++i) {
    if (figures.is_any(i, {"on", "in", "for", "to", "aboard"}) && figures.word(i + 1) == "each")
      return !figures.is_any(i + 2, {"of", "other"});
    if (figures.is_separator(i)) break;
  }
  return false;
}

void read_each(const DraftFigures& figures, const DraftFigure& figure,
               std::vector<WorkedBase>& bases) {
  if (!is_each(figures, figure) || !is_exact(figure) || figure.unit == "percent") return;
  if (is_time(figure)) return;
  const auto holders = holders_of(figures, figure);
  if (holders) bases.push_back(base_of(figures, WorkedForm::kEach, {&*holders, &figure}));
}

// --- all but so many

/// "all but four of the runaways": any larger count before may be the whole; which it is, shows in
/// what is said of those who are not left out.
void read_all_but(const DraftFigures& figures, const DraftFigure& figure,
                  std::vector<WorkedBase>& bases) {
  constexpr std::size_t kMost = 8;
  if (figure.quantity == nullptr || !figure.quantity->all_but || !is_count(figure)) return;
  std::vector<const DraftFigure*> wholes;
  for (const DraftFigure& whole : figures.all()) {
    if (whole.tokens.begin >= figure.tokens.begin) break;
    const bool larger = is_count(whole) && is_exact(whole) && whole.value > figure.value * 1.5;
    const bool year = whole.value > 1900 && whole.value < 2100 && whole.noun.empty();
    if (larger && !year && !is_rate(whole)) wholes.push_back(&whole);
  }
  const std::size_t first = wholes.size() > kMost ? wholes.size() - kMost : 0;
  for (std::size_t i = first; i < wholes.size(); ++i)
    bases.push_back(base_of(figures, WorkedForm::kAllBut, {wholes[i], &figure}));
}

// --- of so many so many

/// "Of 60,000 children they immunised 24,000", "31 of the 57 guests"; what is left of "of the 260
/// houses 190 were swept away and 50 lost their roofs".
void read_of(const DraftFigures& figures, SentenceIndex sentence, std::vector<WorkedBase>& bases) {
  const std::vector<DraftFigure> here = plain_figures(figures, sentence);
  if (here.size() < 2) return;
  const DraftFigure& whole = here.front();
  const std::uint32_t before = whole.tokens.begin;
  const bool of = before > 0 && (figures.word(before - 1) == "of" ||
                                 (before > 1 && figures.word(before - 2) == "of" &&
                                  figures.is_any(before - 1, {"the", "its", "their", "all"})));
  const std::uint32_t begin = figures.sentence(sentence).tokens.begin;
  if (of && is_count(whole) && before <= begin + 3) {
    std::vector<const DraftFigure*> parts;
    for (std::size_t i = 1; i < here.size(); ++i) {
      if (is_count(here[i]) && here[i].value < whole.value && figures.is_of(here[i], whole))
        parts.push_back(&here[i]);
    }
    if (parts.size() + 1 != here.size()) return;
    if (parts.size() == 1)
      bases.push_back(base_of(figures, WorkedForm::kPart, {parts.front(), &whole}));
    if (parts.size() == 2)
      bases.push_back(base_of(figures, WorkedForm::kRest, {&whole, parts[0], parts[1]}));
    return;
  }
  if (here.size() == 2 && is_count(here[0]) && is_count(here[1]) && here[0].value < here[1].value &&
      figures.word(here[0].words.end) == "of" && here[0].words.end + 2 >= here[1].tokens.begin)
    bases.push_back(base_of(figures, WorkedForm::kPart, {&here[0], &here[1]}));
}

// --- lists

/// "three tugs, two pilot boats and a dredger", "17 seats, the Conservatives 14, the Greens three":
/// three or more counts of one sentence with a comma or "and" between each two.
void read_list(const DraftFigures& figures, SentenceIndex sentence,
               std::vector<WorkedBase>& bases) {
  const std::vector<DraftFigure> here = plain_figures(figures, sentence);
  std::vector<DraftFigure> parts;
  for (const DraftFigure& figure : here) {
    if (!is_count(figure) && figure.quantity != nullptr && figure.quantity->dimension != "money")
      return;
    if (figure.each || is_rate(figure) || (figure.quantity != nullptr && figure.quantity->all_but))
      return;
    parts.push_back(figure);
  }
  if (!parts.empty()) {  // "… and a dredger" closes the list
    const std::uint32_t end = figures.sentence(sentence).tokens.end;
    for (std::uint32_t i = parts.back().words.end; i + 2 < end; ++i) {
      if (figures.word(i) != "and" || !figures.is_any(i + 1, {"a", "an"})) continue;
      const bool ends = figures.tag(i + 2) == Upos::kNoun &&
                        (figures.is_any(i + 3, {",", ".", ";"}) ||
                         (figures.tag(i + 3) == Upos::kNoun && figures.is_any(i + 4, {",", "."})));
      if (!ends || i > parts.back().words.end + 2) break;
      if (auto one = figures.article_at(i + 1)) parts.push_back(*one);
      break;
    }
  }
  if (parts.size() < 3) return;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const TokenRange between{parts[i].tokens.end, parts[i + 1].tokens.begin};
    const bool last = i + 2 == parts.size();
    constexpr std::uint32_t kLongestMember = 14;
    if (between.end < between.begin || between.size() > kLongestMember) return;
    const bool comma = figures.has_any(between, {",", ";"});
    const bool joint = figures.has_any(between, {"and", "while", "plus"});
    if (last ? !joint : !comma && !joint) return;
    if (figures.has_any(between, {"of", "who", "which", "including", "than", "from", "against",
                                  "after", "or", "but", "them", "whom"}))
      return;
    if (parts[i].unit != parts[i + 1].unit && !parts[i].unit.empty() && !parts[i + 1].unit.empty())
      return;
  }
  double others = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) others += parts[i].value;
  if (others == parts.front().value) return;  // "20 bodies, eleven women and nine men"
  WorkedBase base;
  base.form = WorkedForm::kList;
  base.nouns = nouns_of(figures, sentence);
  for (const DraftFigure& part : parts) base.terms.push_back(worked_term(figures, part));
  bases.push_back(std::move(base));
}

// --- what is said to follow

WorkedClaim claim_of(const DraftFigures& figures, WorkedClaimForm form, const DraftFigure& figure) {
  WorkedClaim claim;
  claim.form = form;
  claim.value = worked_term(figures, figure);
  claim.words = figure.words;
  claim.sentence = figure.sentence;
  claim.nouns = nouns_of(figures, figure.sentence);
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
  if (is_adjusted(figures, figures.sentence(figure.sentence).tokens)) return std::nullopt;
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

/// "twice as many as last week", "double what it was": the factor and where its words are.
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

/// "three out of five", "a third of the party", "40 per cent of them".
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
  WorkedClaim claim;
  claim.form = WorkedClaimForm::kShare;
  claim.value.figure.value = share;
  claim.value.low = share - 0.08;
  claim.value.high = share + 0.08;
  claim.words = {token, end};
  claim.sentence = figures.annotation().sentence_of(TokenIndex(token));
  claim.nouns = nouns_of(figures, claim.sentence);
  return claim;
}

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

void read_claims_of(const DraftFigures& figures, const DraftFigure& figure,
                    std::vector<WorkedClaim>& claims) {
  if (!is_exact(figure) || is_time(figure)) return;
  if (figure.unit == "percent") {
    if (const auto direction = percent_change_told(figures, figure)) {
      claims.push_back(claim_of(figures, WorkedClaimForm::kPercent, figure));
      claims.back().direction = *direction;
    }
    return;
  }
  if (figure.unit == "percentage-point" || figure.unit == "share" || is_rate(figure)) return;
  if (const auto direction = difference_told(figures, figure)) {
    claims.push_back(claim_of(figures, WorkedClaimForm::kDifference, figure));
    claims.back().direction = *direction;
    return;
  }
  const TokenRange ahead = behind(figures, figure, 8);
  const bool each = is_each(figures, figure) || figures.has_any(ahead, {"each"}) ||
                    figures.has_any(before(figures, figure, 5), {"each"});
  if (each && !is_count(figure))
    claims.push_back(claim_of(figures, WorkedClaimForm::kEachGets, figure));
  if (each || (figure.quantity != nullptr && figure.quantity->all_but)) return;
  const bool definite = is_definite(figures, figure);
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

}  // namespace

WorkedTerm worked_term(const DraftFigures& figures, const DraftFigure& figure) {
  WorkedTerm term{figure, figure.value, figure.value};
  if (figure.quantity != nullptr && figure.quantity->hedge != Hedge::kNone) {
    term.low = figure.low;
    term.high = figure.high;
    return term;
  }
  double unit = 0;
  for (std::uint32_t i = figure.tokens.begin; i < figure.tokens.end; ++i) {
    const std::string_view word = figures.word(i);
    const std::size_t point = word.find('.');
    const bool decimals = point != std::string_view::npos && point + 1 < word.size();
    if (decimals) unit = std::pow(10.0, -static_cast<double>(word.size() - point - 1));
    if (is_one_of(kMagnitudes, word)) {
      const double scale = word == "thousand" ? 1e3 : word == "billion" ? 1e9 : 1e6;
      unit = unit > 0 ? unit * scale : scale;
    }
  }
  if (unit == 0 && figure.value >= 1e4 && std::fmod(figure.value, 1e3) == 0) unit = 1e3;
  term.low = figure.value - unit / 2;
  term.high = figure.value + unit / 2;
  return term;
}

std::vector<WorkedBase> worked_bases(const DraftFigures& figures) {
  std::vector<WorkedBase> bases;
  const auto& sentences = figures.annotation().sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const SentenceIndex sentence(s);
    read_written_pairs(figures, sentence, bases);
    if (figures.in(sentence).empty()) continue;
    read_pairs(figures, sentence, bases);
    read_of(figures, sentence, bases);
    read_list(figures, sentence, bases);
    read_share_bases(figures, sentence, bases);
    read_part_bases(figures, sentence, bases);
    read_rate_bases(figures, sentence, bases);
    for (const DraftFigure& figure : figures.in(sentence)) {
      read_each(figures, figure, bases);
      read_all_but(figures, figure, bases);
    }
  }
  return bases;
}

std::vector<WorkedClaim> worked_claims(const DraftFigures& figures) {
  std::vector<WorkedClaim> claims;
  for (const DraftFigure& figure : figures.all()) read_claims_of(figures, figure, claims);
  const auto size = static_cast<std::uint32_t>(figures.annotation().tokens.size());
  for (std::uint32_t i = 0; i + 1 < size; ++i) {
    if (auto ratio = ratio_at(figures, i)) claims.push_back(*std::move(ratio));
    if (auto share = share_at(figures, i)) claims.push_back(*std::move(share));
  }
  std::ranges::stable_sort(claims, {}, [](const WorkedClaim& c) { return c.words.begin; });
  return claims;
}

bool tells_equal_shares(const DraftFigures& figures) {
  const auto size = static_cast<std::uint32_t>(figures.annotation().tokens.size());
  return figures.has_any({0, size}, {"share", "shares", "shared", "split", "divided", "equal",
                                     "equally", "alike", "evenly", "common"});
}

}  // namespace belie
