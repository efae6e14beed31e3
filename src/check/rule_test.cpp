// SPDX-License-Identifier: Apache-2.0
//
// The examples of a rule are tests: each is put through the whole pipeline as if its drafts lay on
// disk, alone with its rule.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "check/check.h"
#include "input/read.h"
#include "rules/engine/engine.h"
#include "rules/packs/rule_mutants.h"

namespace belie {
namespace {

/// A span of a draft's file, as findings of a report give it.
bool touches(const ReportPlace& place, const ExampleDraft& draft, Span mark) {
  return place.document == draft.name && place.start < mark.end && mark.begin < place.end;
}

/// The drafts of an example as documents; those that cannot be read are told in `errors`.
std::vector<Document> documents_of(const Example& example, std::vector<Error>& errors) {
  std::vector<Document> documents;
  for (const ExampleDraft& draft : example.drafts) {
    auto document = document_from_bytes(draft.name, draft.source);
    if (document) {
      documents.push_back(std::move(*document));
    } else {
      errors.push_back(std::move(document.error()));
    }
  }
  return documents;
}

/// A source is read and touched like a draft; that it is none is told by the options.
Example with_source_among_drafts(Example example) {
  if (example.source) example.drafts.push_back(*example.source);
  return example;
}

/// The dates of an example's drafts are given as front matter would: they are put before the text.
Example with_dates(Example example) {
  for (ExampleDraft& draft : example.drafts) {
    if (!draft.date) continue;
    const std::string front = fmt::format("---\ndate: {}\n---\n\n", iso_text(*draft.date));
    draft.source.insert(0, front);
    for (Span& mark : draft.marks) {
      mark.begin += static_cast<std::uint32_t>(front.size());
      mark.end += static_cast<std::uint32_t>(front.size());
    }
  }
  return example;
}

/// The example as its drafts are read.
Example as_run(const Example& example) { return with_dates(with_source_among_drafts(example)); }

Knowledge knowledge_for(const Example& example, const Knowledge& knowledge, const Rule& rule) {
  Knowledge own;
  own.model = knowledge.model;
  own.lexicon = knowledge.lexicon;
  own.rules = {rule};
  if (!example.names.empty()) own.rules.front().names = example.names;
  own.facts = example.facts.empty() ? knowledge.facts : example.facts;
  own.offices = example.facts.empty() ? knowledge.offices : example.offices;
  return own;
}

std::string told(const ReportFinding& finding) {
  std::string places;
  for (const ReportPlace& place : finding.evidence) {
    places += fmt::format(" “{}”", place.text);
  }
  return finding.message + ":" + places;
}

/// The first mark that no place of the finding touches, or nothing.
std::optional<std::string> untouched_mark(const ReportFinding& finding, const Example& example) {
  for (const ExampleDraft& draft : example.drafts) {
    for (const Span mark : draft.marks) {
      const bool touched = std::ranges::any_of(
          finding.evidence, [&](const ReportPlace& place) { return touches(place, draft, mark); });
      if (!touched) return draft.source.substr(mark.begin, mark.size());
    }
  }
  return std::nullopt;
}

std::string expect_finding(const Example& example, const Report& report) {
  if (report.findings.empty()) return "expected a finding, none came";
  std::string detail;
  for (const ReportFinding& finding : report.findings) {
    const auto missed = untouched_mark(finding, example);
    if (!missed) return "";
    detail = fmt::format("no place touches “{}” in: {}", *missed, told(finding));
  }
  return detail;
}

std::string expect_silence(const Report& report) {
  if (report.findings.empty()) return "";
  return "expected silence, came: " + told(report.findings.front());
}

/// A known miss that is found by now should move to the examples that must flag.
std::string expect_miss(const Report& report) {
  return report.findings.empty() ? "" : "no longer missed: move it to must-flag";
}

enum class Expectation : std::uint8_t { kFinding, kSilence, kMiss };

std::string judge(Expectation expectation, const Example& example, const Report& report) {
  switch (expectation) {
    case Expectation::kFinding:
      return expect_finding(example, report);
    case Expectation::kSilence:
      return expect_silence(report);
    case Expectation::kMiss:
      return expect_miss(report);
  }
  return "";
}

/// Tests one rule, and with each example whether it needs the rule's clauses.
class RuleTrial {
 public:
  RuleTrial(const Rule& rule, const Knowledge& knowledge, RuleTest& test)
      : rule_(rule), knowledge_(knowledge), test_(test), mutants_(mutants_of(rule)) {
    for (const Mutant& mutant : mutants_) idle_.push_back(mutant.clause);
    if (const std::string clause = difference_clause(rule); !clause.empty())
      idle_.push_back(clause);
  }

  void run() {
    run_all(rule_.must_flag, Expectation::kFinding);
    run_all(rule_.must_stay_silent, Expectation::kSilence);
    run_all(rule_.known_misses, Expectation::kMiss);
    const auto no_words = [](const std::string& clause) { return clause.empty(); };
    std::erase_if(idle_, no_words);
    for (std::string& clause : idle_) test_.idle.push_back({rule_.id, std::move(clause)});
  }

 private:
  void run_all(const std::vector<Example>& examples, Expectation expectation) {
    for (const Example& example : examples) run_one(example, expectation);
  }

  void run_one(const Example& example, Expectation expectation) {
    ExampleOutcome outcome{rule_.id, example.name, false, ""};
    const CheckRun checked = run_example(rule_, example, knowledge_);
    outcome.detail = checked.report.errors.empty()
                         ? judge(expectation, as_run(example), checked.report)
                         : to_text(checked.report.errors.front());
    outcome.passed = outcome.detail.empty();
    if (outcome.passed && expectation != Expectation::kMiss) {
      look_for_needed(checked, knowledge_for(example, knowledge_, rule_));
    }
    test_.outcomes.push_back(std::move(outcome));
  }

  /// Takes the clauses that this example exercises off the list.
  void look_for_needed(const CheckRun& checked, const Knowledge& own) {
    const ClaimGraph& graph = *checked.graph;
    const bool fires = !checked.findings.empty();
    for (std::size_t i = 0; i < mutants_.size(); ++i) {
      if (idle_[i].empty()) continue;
      Rule mutant = mutants_[i].rule;
      mutant.names = own.rules.front().names;
      if (evaluate(graph, {mutant}, *own.lexicon).findings.empty() == fires) idle_[i].clear();
    }
    const bool has_difference = idle_.size() > mutants_.size() && !idle_.back().empty();
    if (has_difference && !fires && is_decided_by_difference(rule_, graph, *own.lexicon))
      idle_.back().clear();
  }

  const Rule& rule_;
  const Knowledge& knowledge_;
  RuleTest& test_;
  std::vector<Mutant> mutants_;
  std::vector<std::string> idle_;  // clauses still to be exercised, "" done: of each mutant, then
                                   // that of the difference, if the rule has one
};

}  // namespace

CheckRun run_example(const Rule& rule, const Example& written, const Knowledge& knowledge) {
  const Example example = as_run(written);
  std::vector<Error> errors;
  std::vector<Document> documents = documents_of(example, errors);
  CheckOptions options;
  options.previews = true;
  options.only_rules = {rule.id};  // also where a pack has switched it off
  if (example.source) {
    options.sources = {example.source->name};
    options.trusted = true;
  }
  return check(std::move(documents), std::move(errors), knowledge_for(example, knowledge, rule),
               options);
}

RuleTest test_rules(const std::vector<Rule>& rules, const Knowledge& knowledge) {
  RuleTest test;
  for (const Rule& rule : rules) RuleTrial(rule, knowledge, test).run();
  return test;
}

}  // namespace belie
