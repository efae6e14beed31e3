// SPDX-License-Identifier: Apache-2.0
#include "claims/changes/worked.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/word_list.h"
#include "claims/changes/worked_frames.h"
#include "claims/changes/worked_shares.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 5> kMagnitudes{"thousand", "million", "billion", "trillion",
                                                      "m"};

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
    read_vote_list(figures, sentence, bases);
    read_share_bases(figures, sentence, bases);
    read_part_bases(figures, sentence, bases);
    read_stock(figures, sentence, bases);
    for (const DraftFigure& figure : figures.in(sentence)) {
      read_each(figures, figure, bases);
      read_all_but(figures, figure, bases);
    }
  }
  return bases;
}

std::vector<WorkedClaim> worked_claims(const DraftFigures& figures) {
  std::vector<WorkedClaim> claims;
  for (const DraftFigure& figure : figures.all()) {
    read_claims_of(figures, figure, claims);
    read_left(figures, figure, claims);
  }
  const auto size = static_cast<std::uint32_t>(figures.annotation().tokens.size());
  for (std::uint32_t i = 0; i + 1 < size; ++i) {
    if (auto ratio = ratio_at(figures, i)) claims.push_back(*std::move(ratio));
    if (auto rise = fraction_of_rise_at(figures, i)) claims.push_back(*std::move(rise));
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
