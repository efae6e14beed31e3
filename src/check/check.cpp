// SPDX-License-Identifier: Apache-2.0
#include "check/check.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/for_each_index.h"
#include "check/allowances.h"
#include "check/decisions.h"
#include "check/marks.h"
#include "check/report_builder.h"
#include "check/selection.h"
#include "claims/kind.h"
#include "language/annotate.h"
#include "language/times/reference_date.h"
#include "rules/engine/engine.h"

namespace belie {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

Standing standing_of(const Document& document, const CheckOptions& options) {
  const bool is_source =
      std::ranges::find(options.sources, document.path()) != options.sources.end();
  if (!is_source) return Standing::kDraft;
  return options.trusted ? Standing::kTrusted : Standing::kSource;
}

CheckedDocument understood(ParsedDocument document, const Knowledge& knowledge,
                           const CheckOptions& options) {
  CheckedDocument checked;
  checked.document = std::move(document.document);
  checked.annotation = std::move(document.annotation);
  Annotation& annotation = *checked.annotation;
  annotate_meaning(annotation, *knowledge.lexicon);
  checked.date =
      reference_date(*checked.document, annotation, options.default_date, options.forced_date);
  checked.claims = extract_claims(annotation, *knowledge.lexicon);
  checked.standing = standing_of(*checked.document, options);
  return checked;
}

std::vector<CheckedDocument> understand_all(std::vector<ParsedDocument> documents,
                                            const Knowledge& knowledge,
                                            const CheckOptions& options) {
  std::vector<CheckedDocument> checked(documents.size());
  for_each_index(documents.size(), options.jobs, [&](std::size_t i) {
    checked[i] = understood(std::move(documents[i]), knowledge, options);
  });
  return checked;
}

ClaimGraph link(const std::vector<CheckedDocument>& documents, const Knowledge& knowledge,
                const CheckOptions& options) {
  std::vector<GraphInput> inputs;
  inputs.reserve(documents.size());
  for (const CheckedDocument& checked : documents) {
    inputs.push_back({checked.document.get(), checked.annotation.get(), &checked.claims,
                      checked.date, checked.standing});
  }
  return ClaimGraph::build(std::move(inputs), knowledge.facts, knowledge.offices,
                           *knowledge.lexicon, GraphOptions{options.across});
}

void count(const CheckRun& run, ReportStats& stats) {
  std::uint64_t words = 0;
  std::uint64_t sentences = 0;
  std::uint64_t claims = 0;
  for (const CheckedDocument& checked : run.documents) {
    words += checked.annotation->tokens.size();
    sentences += checked.annotation->sentences.size();
    claims += checked.claims.size();
  }
  stats.counts = {{"documents", run.documents.size()},
                  {"tokens", words},
                  {"sentences", sentences},
                  {"claims", claims}};
}

}  // namespace

CheckedDocument understand(Document document, const Knowledge& knowledge,
                           const CheckOptions& options) {
  return understood(parsed_document(std::move(document), *knowledge.model), knowledge, options);
}

CheckRun check(std::vector<Document> documents, std::vector<Error> errors,
               const Knowledge& knowledge, const CheckOptions& options) {
  return check(parse_documents(std::move(documents), *knowledge.model, options.jobs),
               std::move(errors), knowledge, options);
}

CheckRun check(ParsedDocuments documents, std::vector<Error> errors, const Knowledge& knowledge,
               const CheckOptions& options) {
  CheckRun run;
  std::vector<std::pair<std::string, double>> seconds{{"syntax", documents.seconds}};
  auto start = Clock::now();
  const auto lap = [&](const char* stage) {
    seconds.emplace_back(stage, seconds_since(start));
    start = Clock::now();
  };
  run.documents = understand_all(std::move(documents.all), knowledge, options);
  lap("meaning and claims");
  run.graph = link(run.documents, knowledge, options);
  lap("graph");
  const std::vector<Rule> rules = rules_in_force(knowledge.rules, options);
  Verdicts verdicts = evaluate(*run.graph, rules, *knowledge.lexicon, options.jobs);
  run.findings = allowed_by_desk(std::move(verdicts.findings), run, knowledge, options.decisions);
  run.rested = std::move(verdicts.rested);
  lap("rules");
  errors.insert(errors.end(), knowledge.errors.begin(), knowledge.errors.end());
  errors.insert(errors.end(), options.decisions.errors.begin(), options.decisions.errors.end());
  run.report = build_report(run, std::move(errors));
  mark_decided(run, rules, options);
  run.report.rules = described(rules, options.rule_pages);
  lap("report");
  run.report.stats.wanted = options.stats;
  run.report.stats.seconds = std::move(seconds);
  count(run, run.report.stats);
  return run;
}

}  // namespace belie
