// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/syntax_pipeline.h"

#include "language/syntax/sentences.h"
#include "language/syntax/tag_repair.h"
#include "language/syntax/tokenizer.h"
#include "language/times/dateline.h"

namespace belie {

namespace {

void append_sentence(const SentenceAnalysis& analysis, std::span<const Span> spans,
                     std::uint32_t section, Annotation& annotation) {
  const auto first = static_cast<std::uint32_t>(annotation.tokens.size());
  const SentenceIndex sentence(annotation.sentences.size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto lemma = static_cast<std::uint32_t>(annotation.lemma_text.size());
    annotation.lemma_text += analysis.lemmas[i];
    Token token;
    token.span = spans[i];
    token.lemma = {lemma, static_cast<std::uint32_t>(annotation.lemma_text.size())};
    token.upos = analysis.tags[i].upos;
    token.xpos = analysis.tags[i].xpos;
    token.relation = analysis.arcs[i].relation;
    if (analysis.arcs[i].head < spans.size())
      token.head = TokenIndex(first + analysis.arcs[i].head);
    token.margin = analysis.arcs[i].margin;
    token.sentence = sentence;
    annotation.tokens.push_back(token);
  }
  annotation.sentences.push_back({{first, first + static_cast<std::uint32_t>(spans.size())},
                                  {spans.front().begin, spans.back().end},
                                  section});
}

/// The analysis of a sentence whose dateline hangs on its root as a part without a role.
SentenceAnalysis behind(SentenceAnalysis dateline, const SentenceAnalysis& rest) {
  const std::size_t offset = dateline.tags.size();
  std::size_t root = 0;
  for (std::size_t i = 0; i < rest.arcs.size(); ++i) {
    if (rest.arcs[i].head >= rest.arcs.size()) root = i;
  }
  for (Arc& arc : dateline.arcs) {
    if (arc.head < offset) continue;
    arc.head = static_cast<std::uint32_t>(root + offset);
    arc.relation = Relation::kDep;
  }
  for (std::size_t i = 0; i < rest.tags.size(); ++i) {
    dateline.tags.push_back(rest.tags[i]);
    dateline.lemmas.push_back(rest.lemmas[i]);
    Arc arc = rest.arcs[i];
    arc.head = arc.head < rest.arcs.size() ? static_cast<std::uint32_t>(arc.head + offset)
                                           : static_cast<std::uint32_t>(offset + rest.arcs.size());
    dateline.arcs.push_back(arc);
  }
  return dateline;
}

/// The analysis of a sentence, apart from its dateline: a parser takes the place for the subject.
SentenceAnalysis analyse_copy(std::span<const std::string_view> words, const Model& model) {
  const std::size_t dateline = end_of_dateline(words);
  if (dateline == 0) return analyse(words, model);
  return behind(analyse(words.first(dateline), model), analyse(words.subspan(dateline), model));
}

}  // namespace

SentenceAnalysis analyse(std::span<const std::string_view> words, const Model& model) {
  std::vector<WordForm> forms;
  forms.reserve(words.size());
  for (const std::string_view word : words) {
    forms.push_back(describe(word));
    model.lexicon.complete(forms.back());
  }
  std::vector<TagNumber> numbers(words.size());
  model.tagger.tag(forms, numbers);
  SentenceAnalysis analysis;
  for (std::size_t i = 0; i < words.size(); ++i)
    analysis.tags.push_back(model.tagger.pair(numbers[i]));
  repair_nouns(words, analysis.tags);
  repair_verbs(words, analysis.tags);
  for (std::size_t i = 0; i < words.size(); ++i) {
    analysis.lemmas.push_back(model.lemmatizer.lemma(words[i], analysis.tags[i].xpos));
  }
  analysis.arcs.resize(words.size());
  model.parser.parse(forms, analysis.tags, analysis.arcs);
  return analysis;
}

void annotate_syntax(const Document& document, const Model& model, Annotation& annotation) {
  for (std::size_t section = 0; section < document.sections().size(); ++section) {
    const Span whole = document.sections()[section].span;
    std::vector<Span> tokens = tokenize(document.text(whole));
    const std::vector<TokenRange> sentences =
        split_sentences(document.text(whole), tokens, model.boundaries, &model.lexicon);
    for (Span& token : tokens) token = {token.begin + whole.begin, token.end + whole.begin};
    for (const TokenRange sentence : sentences) {
      const auto spans = std::span(tokens).subspan(sentence.begin, sentence.size());
      std::vector<std::string_view> words;
      for (const Span span : spans) words.push_back(document.text(span));
      append_sentence(analyse_copy(words, model), spans, static_cast<std::uint32_t>(section),
                      annotation);
    }
  }
}

}  // namespace belie
