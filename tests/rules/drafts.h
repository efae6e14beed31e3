// SPDX-License-Identifier: Apache-2.0
//
// Drafts for the tests of rules/, with what was understood written into the text:
//
//   {Joe Biden|us/president: President Joe Biden} met farmers. {Joe Biden: Biden} resigned.
//
// Before the colon stand the person and, where the words claim one, the office; then words of
// `key=value`: status=former, when=2022-03 (a day or a month), when=none, voice=endorsed,
// source=police, grade=tree, basis=inherited, stage=updated, modality=planned, polarity=negative.
// Lines are paragraphs; a line that begins with # is the headline.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "rules/engine/engine.h"
#include "rules/packs/pack.h"

namespace belie::tests {

struct DraftText {
  std::string path;
  std::string date;  // ISO day; "" none
  std::string text;
};

/// The drafts as a graph with the facts and words below. Owns everything that the graph refers to.
class RuleDrafts {
 public:
  explicit RuleDrafts(const std::vector<DraftText>& drafts, Across across = Across::kAll);

  [[nodiscard]] const ClaimGraph& graph() const { return *graph_; }
  [[nodiscard]] const LexiconIndex& lexicon() const { return lexicon_; }

  /// The index of the statement whose words these are.
  [[nodiscard]] StatementIndex statement(const std::string& words) const;

  /// One line a finding: "error office/not-in-office check “the Biden administration” also
  /// “President Trump” | title | ask".
  [[nodiscard]] std::string findings(const std::vector<Rule>& rules) const;

 private:
  std::vector<std::unique_ptr<Document>> documents_;
  std::vector<std::unique_ptr<Annotation>> annotations_;
  std::vector<std::unique_ptr<std::vector<Claim>>> claims_;
  LexiconIndex lexicon_;
  std::unique_ptr<ClaimGraph> graph_;
};

/// us/president and xx/mayor-like offices of one seat, un/deputy of several.
Lexicon rule_lexicon();

/// A rule from YAML, with the keys that every rule needs added where they are missing.
Rule rule_of(const std::string& id, const std::string& yaml);

}  // namespace belie::tests
