// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/sentences.h"

#include <span>

namespace belie {

namespace {

/// Cuts one line or paragraph, tokens [begin, end).
void split_paragraph(BoundaryInput& input, std::span<const GapVerdict> verdicts,
                     std::uint32_t first, const Boundaries& boundaries,
                     std::vector<TokenRange>& sentences) {
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < verdicts.size(); ++i) {
    const bool ends = boundaries.known() && input.open(i) ? boundaries.ends(input, i, begin)
                                                          : verdicts[i] >= GapVerdict::kEnds;
    if (!ends) continue;
    sentences.push_back({first + begin, first + i + 1});
    begin = i + 1;
  }
}

}  // namespace

std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Span>& tokens,
                                        const Boundaries& boundaries, const TagLexicon* lexicon) {
  std::vector<TokenRange> sentences;
  const std::vector<GapVerdict> verdicts = gap_verdicts(text, tokens);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (verdicts[i] != GapVerdict::kLineEnds) continue;
    const auto paragraph = std::span(verdicts).subspan(begin, i + 1 - begin);
    BoundaryInput input(text, std::span(tokens).subspan(begin, paragraph.size()), paragraph,
                        lexicon);
    split_paragraph(input, paragraph, static_cast<std::uint32_t>(begin), boundaries, sentences);
    begin = i + 1;
  }
  return sentences;
}

std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Span>& tokens) {
  return split_sentences(text, tokens, Boundaries(), nullptr);
}

}  // namespace belie
