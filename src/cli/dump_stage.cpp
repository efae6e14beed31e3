// SPDX-License-Identifier: Apache-2.0
#include "cli/dump_stage.h"

#include <fmt/format.h>

#include <array>

#include "claims/kind.h"
#include "language/annotation_text.h"
#include "language/syntax/conllu.h"
#include "report/annotation_page.h"
#include "report/screen.h"
#include "rules/engine/finding.h"

namespace belie {
namespace {

std::string documents(const CheckRun& run) {
  std::string out;
  for (const CheckedDocument& checked : run.documents) out += to_text(*checked.document) + '\n';
  return out;
}

/// One sentence with the numbers that CoNLL-U counts from its beginning.
TreebankSentence treebank_sentence(const Sentence& sentence, const Annotation& annotation) {
  TreebankSentence out;
  out.text = annotation.text(sentence.span);
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Token& token = annotation.tokens[i];
    TreebankWord word{std::string(annotation.text(token.span)),
                      std::string(annotation.lemma(TokenIndex{i})),
                      token.upos,
                      token.xpos,
                      token.relation,
                      0,
                      true};
    if (token.head.valid()) word.head = token.head.value - sentence.tokens.begin + 1;
    const bool last = i + 1 == sentence.tokens.end;
    word.space_after = last || annotation.tokens[i + 1].span.begin > token.span.end;
    out.words.push_back(std::move(word));
  }
  return out;
}

std::string tokens(const CheckRun& run) {
  std::string out;
  for (const CheckedDocument& checked : run.documents) {
    for (const Sentence& sentence : checked.annotation->sentences) {
      out += to_conllu(treebank_sentence(sentence, *checked.annotation));
    }
  }
  return out;
}

std::string annotation(const CheckRun& run) {
  std::string out;
  for (const CheckedDocument& checked : run.documents) {
    out += fmt::format("## {}\n", checked.document->path()) + annotation_text(*checked.annotation);
  }
  return out;
}

std::string page(const CheckRun& run, const Knowledge& knowledge) {
  std::vector<AnnotatedDraft> drafts;
  for (std::size_t i = 0; i < run.documents.size(); ++i)
    drafts.push_back({run.documents[i].annotation.get(), run.graph->dates()[i]});
  return annotation_page(drafts, *knowledge.lexicon);
}

std::string claims(const CheckRun& run) {
  std::string out;
  for (const CheckedDocument& checked : run.documents) {
    for (const Claim& claim : checked.claims) out += to_text(claim, *checked.annotation) + '\n';
  }
  return out;
}

std::string graph(const CheckRun& run) { return run.graph->to_dot(); }

std::string findings(const CheckRun& run) {
  std::string out;
  for (const Finding& finding : run.findings) out += to_text(finding) + '\n';
  return out;
}

constexpr std::array<DumpStage, 6> kStages{
    {{"document", "sections with their places in the file", documents, nullptr},
     {"tokens", "tokens, tags and trees as CoNLL-U", tokens, nullptr},
     {"annotation", "names, titles, times, figures, quotations, clauses", annotation, page},
     {"claims", "one line a claim", claims, nullptr},
     {"graph", "the claim graph as DOT", graph, nullptr},
     {"findings", "one line a finding", findings, nullptr}}};

}  // namespace

std::span<const DumpStage> dump_stages() { return kStages; }

}  // namespace belie
