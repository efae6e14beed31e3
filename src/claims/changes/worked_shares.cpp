// SPDX-License-Identifier: Apache-2.0
#include "claims/changes/worked_shares.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace belie {
namespace {

void add_nouns(const DraftFigures& figures, SentenceIndex sentence, std::set<std::string>& nouns) {
  const TokenRange tokens = figures.sentence(sentence).tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (figures.tag(i) == Upos::kNoun) nouns.insert(std::string(figures.lemma(i)));
  }
}

bool is_exact_count(const DraftFigure& figure) {
  const bool plain = figure.unit.empty() && figure.value >= 2 && !figure.is_open() && !figure.each;
  return plain && figure.quantity != nullptr && figure.quantity->hedge == Hedge::kNone &&
         figure.quantity->per.empty() && !figure.quantity->negated &&
         figure.quantity->kind != QuantityKind::kPair;
}

/// The "of" of "of the firm's 800 employees" before the number; the number's own place: none.
std::uint32_t of_before(const DraftFigures& figures, const DraftFigure& whole) {
  constexpr std::uint32_t kReach = 5;
  const std::uint32_t begin = figures.sentence(whole.sentence).tokens.begin;
  for (std::uint32_t t = whole.tokens.begin; t > begin && t + kReach > whole.tokens.begin; --t) {
    if (figures.word(t - 1) == "of") return t - 1;
    const Upos tag = figures.tag(t - 1);
    if (tag == Upos::kVerb || tag == Upos::kAux || tag == Upos::kNum || figures.is_separator(t - 1))
      break;
  }
  return whole.tokens.begin;
}

/// The share whose words end before the "of": a fraction, a percentage, "one in five".
std::optional<WorkedTerm> share_ending(const DraftFigures& figures, std::uint32_t of,
                                       SentenceIndex sentence) {
  constexpr double kLoose = 0.02;
  for (const DraftFigure& figure : figures.in(sentence)) {
    if (figure.unit != "percent" || figure.tokens.end != of) continue;
    if (figure.is_open()) return std::nullopt;
    return WorkedTerm{figure, figure.low / 100 - kLoose / 4, figure.high / 100 + kLoose / 4};
  }
  const std::uint32_t begin = figures.sentence(sentence).tokens.begin;
  constexpr std::uint32_t kLongest = 4;
  for (std::uint32_t t = of; t > begin && t + kLongest >= of; --t) {
    if (figures.is_any(t, {"half"}) && t + 1 == of) {
      if (figures.is_any(t - 1, {"over", "than", "under", "nearly", "almost", "about"}))
        return std::nullopt;
    }
    if (auto share = fraction_at(figures, t - 1); share && share->tokens.end == of) {
      const bool soft = t >= 2 && figures.is_any(t - 2, {"nearly", "almost", "about", "roughly",
                                                         "some", "around"});
      const bool open = t >= 2 && figures.is_any(t - 2, {"than", "over", "under", "least", "the"});
      if (open) return std::nullopt;
      const double loose = soft ? 4 * kLoose : kLoose;
      return WorkedTerm{*share, share->value - loose, share->value + loose};
    }
  }
  if (of >= begin + 3 && figures.word(of - 2) == "in") {
    const auto part = number_of(figures.word(of - 3));
    const auto all = number_of(figures.word(of - 1));
    if (part && all && *part < *all && *all <= 10) {
      DraftFigure share;
      share.tokens = share.words = {of - 3, of};
      share.value = *part / *all;
      share.sentence = sentence;
      return WorkedTerm{share, share.value - kLoose, share.value + kLoose};
    }
  }
  return std::nullopt;
}

/// "Thieves took 23 paintings. Police have found nine of them": the only count of things before.
void read_part_of_them(const DraftFigures& figures, SentenceIndex sentence,
                       std::vector<WorkedBase>& bases) {
  for (const DraftFigure& part : figures.in(sentence)) {
    const std::uint32_t of = part.tokens.end;
    if (!is_exact_count(part) || figures.word(of) != "of") continue;
    if (!figures.is_any(of + 1, {"them", "these", "those", "which", "whom"})) continue;
    std::optional<DraftFigure> whole;
    bool several = false;
    const std::size_t from = sentence.index() > 0 ? sentence.index() - 1 : 0;
    for (std::size_t s = from; s <= sentence.index(); ++s) {
      for (const DraftFigure& figure : figures.in(SentenceIndex(s))) {
        if (figure.tokens.begin >= part.tokens.begin) break;
        if (!is_exact_count(figure) || figure.noun.empty() || figure.value <= part.value) continue;
        several = several || whole.has_value();
        whole = figure;
      }
    }
    if (!whole || several) continue;
    WorkedBase base{.form = WorkedForm::kPartOf,
                    .terms = {worked_term(figures, part), worked_term(figures, *whole)},
                    .nouns = {}};
    add_nouns(figures, sentence, base.nouns);
    bases.push_back(std::move(base));
  }
}

}  // namespace

void read_share_bases(const DraftFigures& figures, SentenceIndex sentence,
                      std::vector<WorkedBase>& bases) {
  for (const DraftFigure& whole : figures.in(sentence)) {
    if (!is_exact_count(whole) || whole.noun.empty()) continue;
    const std::uint32_t of = of_before(figures, whole);
    if (of == whole.tokens.begin) continue;
    const auto share = share_ending(figures, of, sentence);
    if (!share) continue;
    WorkedBase base{
        .form = WorkedForm::kShareOf, .terms = {*share, worked_term(figures, whole)}, .nouns = {}};
    add_nouns(figures, sentence, base.nouns);
    bases.push_back(std::move(base));
  }
}

void read_part_bases(const DraftFigures& figures, SentenceIndex sentence,
                     std::vector<WorkedBase>& bases) {
  read_part_of_them(figures, sentence, bases);
  for (const DraftFigure& part : figures.in(sentence)) {
    if (part.quantity == nullptr || !part.quantity->whole.valid() || part.quantity->all_but)
      continue;
    if (!is_exact_count(part) && part.value != 1) continue;
    const QuantityMention* all = &figures.annotation().quantities[part.quantity->whole.index()];
    for (const DraftFigure& whole : figures.in(sentence)) {
      if (whole.quantity != all || !is_exact_count(whole) || whole.value <= part.value) continue;
      const bool known = std::ranges::any_of(bases, [&](const WorkedBase& base) {
        return base.form == WorkedForm::kPart && base.terms[0].figure.tokens == part.tokens;
      });
      WorkedBase base{.form = WorkedForm::kPartOf,
                      .terms = {worked_term(figures, part), worked_term(figures, whole)},
                      .nouns = {}};
      add_nouns(figures, sentence, base.nouns);
      if (!known) bases.push_back(std::move(base));
    }
  }
}

}  // namespace belie
