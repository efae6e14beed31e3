// SPDX-License-Identifier: Apache-2.0
//
// Widths are those of a monospaced font, so that no font has to be measured: a column of a word is
// kColumn units wide. Words are set from left to right, each as far from the last as both words and
// the labels of all arcs that end at it need; then two labels never meet, for arcs of one height
// lie side by side.
#include "report/tree_drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/markup.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr double kColumn = 7.8;     // of a word at 13 units
constexpr double kLabelColumn = 6;  // of a label at 10 units
constexpr double kGap = 18;         // between words
constexpr double kLevel = 30;       // between arcs that lie above each other
constexpr double kCorner = 8;       // radius of an arc's corners
constexpr double kMargin = 12;      // around the whole

struct Arc {
  std::size_t from = 0, to = 0;  // words of the sentence: head, dependent
  std::size_t level = 1;         // 1: the lowest
  std::string label;
  bool unsure = false;

  [[nodiscard]] std::size_t left() const { return std::min(from, to); }
  [[nodiscard]] std::size_t right() const { return std::max(from, to); }
};

struct Word {
  std::string text, tag;
  double width = 0;
  double x = 0;  // its middle
};

std::vector<Arc> arcs_of(const Annotation& annotation, const Sentence& sentence, int sure_from) {
  std::vector<Arc> arcs;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Token& token = annotation.tokens[i];
    if (!token.head.valid()) continue;
    arcs.push_back({token.head.value - sentence.tokens.begin, i - sentence.tokens.begin, 1,
                    fmt::format("{} {}", to_text(token.relation), token.margin),
                    token.margin < sure_from});
  }
  std::ranges::stable_sort(arcs, {}, [](const Arc& arc) { return arc.right() - arc.left(); });
  return arcs;
}

/// Every arc above those that begin and end below it.
void stack(std::vector<Arc>& arcs) {
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool overlaps = arcs[j].left() < arcs[i].right() && arcs[i].left() < arcs[j].right();
      if (overlaps) arcs[i].level = std::max(arcs[i].level, arcs[j].level + 1);
    }
  }
}

std::vector<Word> words_of(const Annotation& annotation, const Sentence& sentence,
                           const std::vector<Arc>& arcs) {
  std::vector<Word> words;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    Word word{std::string(annotation.word(TokenIndex{i})),
              std::string(to_text(annotation.tokens[i].upos)), 0, 0};
    word.width = std::max(static_cast<double>(display_width(for_screen(word.text))) * kColumn,
                          static_cast<double>(word.tag.size()) * kLabelColumn);
    const std::size_t at = words.size();
    const double last = at == 0 ? kMargin : words.back().x + words.back().width / 2 + kGap;
    word.x = last + word.width / 2;
    for (const Arc& arc : arcs) {
      if (arc.right() != at) continue;
      const double label = static_cast<double>(arc.label.size()) * kLabelColumn + 2 * kCorner + 8;
      word.x = std::max(word.x, words[arc.left()].x + label);
    }
    words.push_back(std::move(word));
  }
  return words;
}

/// An arc's ends stand a little apart where several meet at a word: heads towards their dependents.
std::string arc_text(const Arc& arc, const std::vector<Word>& words, double base) {
  constexpr double kApart = 5;
  const bool rightwards = arc.from < arc.to;
  const double from = words[arc.from].x + (rightwards ? kApart : -kApart);
  const double to = words[arc.to].x;
  const double corner = rightwards ? kCorner : -kCorner;
  const double top = base - static_cast<double>(arc.level) * kLevel + 8;
  const std::string path = fmt::format(
      "M{:.1f} {:.1f}V{:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}H{:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}V{:.1f}",
      from, base, top + kCorner, from, top, from + corner, top, to - corner, to, top, to,
      top + kCorner, base - 4);
  const std::string head = fmt::format("M{:.1f} {:.1f}l-3.5 -7h7z", to, base);
  return fmt::format(
      "<path class=\"arc{}\" d=\"{}\"/><path class=\"tip\" d=\"{}\"/>"
      "<text class=\"relation\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n",
      arc.unsure ? " unsure" : "", path, head, (from + to) / 2, top - 4, escaped(arc.label));
}

std::string word_text(const Word& word, bool root, double base) {
  return fmt::format(
      "<text class=\"word{}\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>"
      "<text class=\"tag\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n",
      root ? " root" : "", word.x, base + 16, escaped(word.text), word.x, base + 31, word.tag);
}

}  // namespace

std::string tree_drawing(const Annotation& annotation, const Sentence& sentence, int sure_from) {
  std::vector<Arc> arcs = arcs_of(annotation, sentence, sure_from);
  stack(arcs);
  const std::vector<Word> words = words_of(annotation, sentence, arcs);
  std::size_t levels = 0;
  for (const Arc& arc : arcs) levels = std::max(levels, arc.level);
  const double base = static_cast<double>(levels) * kLevel + 20;
  const double width = words.back().x + words.back().width / 2 + kMargin;
  const double height = base + 40;
  std::string out = fmt::format(
      "<svg class=\"tree\" role=\"img\" aria-label=\"Dependency tree of {} words\" "
      "width=\"{:.0f}\" "
      "height=\"{:.0f}\" viewBox=\"0 0 {:.0f} {:.0f}\">\n",
      words.size(), width, height, width, height);
  for (const Arc& arc : arcs) out += arc_text(arc, words, base);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Token& token = annotation.tokens[sentence.tokens.begin + i];
    out += word_text(words[i], !token.head.valid(), base);
  }
  return out + "</svg>\n";
}

}  // namespace belie
