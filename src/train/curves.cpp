// SPDX-License-Identifier: Apache-2.0
#include "train/curves.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include <fmt/format.h>

namespace belie {

namespace {

constexpr std::array<int, 9> kCuts = {0, 500, 1000, 2000, 3000, 4000, 6000, 8000, 12000};
constexpr std::size_t kFewest = 50;  // relations met less often say nothing

struct Curve {
  std::size_t gold = 0;
  std::array<std::size_t, kCuts.size()> said = {};
  std::array<std::size_t, kCuts.size()> right = {};
};

std::string cell(std::size_t right, std::size_t said, std::size_t gold) {
  const auto share = [&](std::size_t of) {
    return of == 0 ? std::string("–")
                   : fmt::format("{:.0f}",
                                 100.0 * static_cast<double>(right) / static_cast<double>(of));
  };
  return share(said) + '/' + share(gold);
}

std::string line(std::string_view name, const Curve& curve) {
  std::string text = fmt::format("| {} | {} |", name, curve.gold);
  for (std::size_t i = 0; i < kCuts.size(); ++i)
    text += ' ' + cell(curve.right[i], curve.said[i], curve.gold) + " |";
  return text + '\n';
}

}  // namespace

std::string margin_table(const AnalysedText& gold, const AnalysedText& system) {
  const std::vector<std::uint32_t> aligned = align(gold, system);
  std::map<std::string, Curve, std::less<>> curves;
  for (const AnalysedWord& word : gold.words) ++curves[std::string(to_text(word.relation))].gold;
  for (std::uint32_t i = 0; i < system.words.size(); ++i) {
    const AnalysedWord& word = system.words[i];
    const bool right = aligned[i] != kUnaligned &&
                       aligned[word.head] == gold.words[aligned[i]].head &&
                       word.relation == gold.words[aligned[i]].relation;
    Curve& curve = curves[std::string(to_text(word.relation))];
    for (std::size_t k = 0; k < kCuts.size() && word.margin >= kCuts[k]; ++k) {
      ++curve.said[k];
      curve.right[k] += right ? 1U : 0U;
    }
  }
  std::string head = "| relation | in the treebank |";
  std::string rule = "|---|---|";
  for (const int cut : kCuts) {
    head += fmt::format(" {} |", cut);
    rule += "---|";
  }
  std::string text = head + '\n' + rule + '\n';
  for (const auto& [name, curve] : curves) {
    if (curve.gold >= kFewest) text += line(name, curve);
  }
  return text;
}

}  // namespace belie
