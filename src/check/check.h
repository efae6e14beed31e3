// SPDX-License-Identifier: Apache-2.0
//
// The pipeline: the one place that knows the order of the stages. The command line and every server
// call it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "check/decisions.h"
#include "check/parsed_documents.h"
#include "claims/claim.h"
#include "graph/claim_graph.h"
#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "report/report.h"
#include "rules/packs/pack.h"
#include "rules/packs/pack_set.h"

namespace belie {

/// What stays the same from run to run: the model, the lexicon's index, the rules in force.
/// Immutable, shared by threads.
struct Knowledge {
  std::shared_ptr<const Model> model;
  std::shared_ptr<const LexiconIndex> lexicon;
  std::vector<Rule> rules;
  std::vector<Fact> facts;
  std::vector<OfficeFacts> offices;
  std::vector<NameForms> names;  // of the packs and of the desk
  std::vector<Error> errors;     // of the packs; they do not stop a run
};

/// The core pack and the embedded model, then the further packs' rules, lexicon entries, facts and
/// names, and the names of the desk. Whether the core pack's examples are read is for the caller to
/// say; those of the further packs always are, for their mistakes.
Knowledge load_knowledge(const std::vector<PackFolder>& further_packs,
                         const std::vector<NameForms>& names = {},
                         Examples examples = Examples::kRead);

struct CheckOptions {
  std::optional<Day> default_date;  // --date
  std::optional<Day> forced_date;   // --force-date
  Across across = Across::kLinked;
  std::vector<std::string> sources;        // --against: paths of the documents that are no drafts
  bool trusted = false;                    // --trusted: what the sources say is right
  std::vector<std::string> only_rules;     // --rule: ids or folders ("office"); empty: all
  std::vector<std::string> ignored_rules;  // --ignore
  unsigned jobs = 0;                       // threads; 0: as many as the machine has
  bool previews = false;                   // rules of stage preview too
  bool stats = false;
  bool rule_pages = true;  // the report has a page of each rule; of a rule read without examples it
                           // has none
  Decisions decisions;     // of the desk: belie.yaml, the ledger, what is known
};

/// One draft with everything that the stages said about it.
struct CheckedDocument {
  std::unique_ptr<Document> document;
  std::unique_ptr<Annotation> annotation;
  std::vector<Claim> claims;
  ReferenceDate date;
  Standing standing = Standing::kDraft;
};

/// A finished run. The graph and the findings refer to the documents.
struct CheckRun {
  std::vector<CheckedDocument> documents;  // by path
  std::optional<ClaimGraph> graph;
  std::vector<Finding> findings;
  std::vector<RestedRule> rested;
  Report report;
};

/// Reads the language of one document.
CheckedDocument understand(Document document, const Knowledge& knowledge,
                           const CheckOptions& options);

/// Runs all stages over the documents. `errors` (unreadable files) go into the report.
CheckRun check(std::vector<Document> documents, std::vector<Error> errors,
               const Knowledge& knowledge, const CheckOptions& options);

/// The same of documents that are parsed.
CheckRun check(ParsedDocuments documents, std::vector<Error> errors, const Knowledge& knowledge,
               const CheckOptions& options);

/// A clause of a rule that no example of the rule exercises: without it, all would go the same.
struct IdleClause {
  std::string rule;
  std::string clause;  // "unless: told-succession", "same: day", "differ: value"
};

/// What came of the examples of rules.
struct RuleTest {
  std::vector<ExampleOutcome> outcomes;  // in the order of the rules and their examples
  std::vector<IdleClause> idle;          // known misses count for nothing here
};

/// Runs one example through the pipeline, alone with its rule. Drafts that cannot be read are among
/// the report's errors.
CheckRun run_example(const Rule& rule, const Example& example, const Knowledge& knowledge);

/// Runs every example of the rules through the pipeline.
RuleTest test_rules(const std::vector<Rule>& rules, const Knowledge& knowledge);

}  // namespace belie
