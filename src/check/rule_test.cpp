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

namespace belie {
namespace {

/// A span of a draft's file, as findings of a report give it.
bool touches(const ReportPlace& place, const ExampleDraft& draft, Span mark) {
  return place.document == draft.name && place.start < mark.end && mark.begin < place.end;
}

/// The drafts of an example as documents; a draft that cannot be read is told in `problem`.
std::vector<Document> documents_of(const Example& example, std::string& problem) {
  std::vector<Document> documents;
  for (const ExampleDraft& draft : example.drafts) {
    auto document = document_from_bytes(draft.name, draft.source);
    if (document) {
      documents.push_back(std::move(*document));
    } else {
      problem = to_text(document.error());
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

Knowledge knowledge_for(const Example& example, const Knowledge& knowledge, const Rule& rule) {
  Knowledge own;
  own.model = knowledge.model;
  own.lexicon = knowledge.lexicon;
  own.rules = {rule};
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

ExampleOutcome run_example(const Rule& rule, const Example& written, Expectation expectation,
                           const Knowledge& knowledge) {
  const Example example = with_dates(with_source_among_drafts(written));
  ExampleOutcome outcome{rule.id, example.name, false, ""};
  std::vector<Document> documents = documents_of(example, outcome.detail);
  if (!outcome.detail.empty()) return outcome;
  CheckOptions options;
  options.previews = true;
  if (example.source) {
    options.sources = {example.source->name};
    options.trusted = true;
  }
  const CheckRun run =
      check(std::move(documents), {}, knowledge_for(example, knowledge, rule), options);
  outcome.detail = judge(expectation, example, run.report);
  outcome.passed = outcome.detail.empty();
  return outcome;
}

}  // namespace

std::vector<ExampleOutcome> test_rules(const std::vector<Rule>& rules, const Knowledge& knowledge) {
  std::vector<ExampleOutcome> outcomes;
  for (const Rule& rule : rules) {
    const auto run_all = [&](const std::vector<Example>& examples, Expectation expectation) {
      for (const Example& example : examples) {
        outcomes.push_back(run_example(rule, example, expectation, knowledge));
      }
    };
    run_all(rule.must_flag, Expectation::kFinding);
    run_all(rule.must_stay_silent, Expectation::kSilence);
    run_all(rule.known_misses, Expectation::kMiss);
  }
  return outcomes;
}

}  // namespace belie
