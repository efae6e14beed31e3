// SPDX-License-Identifier: Apache-2.0
//
// Every folder of fixtures/stories is a desk's work on one day. Whatever golden lies there is
// compared with what the stage prints: annotation, claims, graph, findings, and a report in each
// format.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>
#include <vector>

#include "check/check.h"
#include "claims/kind.h"
#include "input/read.h"
#include "language/annotation_text.h"
#include "report/format.h"
#include "rules/engine/finding.h"
#include "rules/packs/rule_page.h"
#include "support/catch.h"
#include "support/golden.h"

namespace belie {
namespace {

const Knowledge& knowledge() {
  static const Knowledge loaded = load_knowledge({});
  return loaded;
}

std::vector<std::string> stories() {
  std::vector<std::string> names;
  const auto folder = std::filesystem::path(BELIE_SOURCE_DIR) / "fixtures/stories";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_directory())
      names.push_back("fixtures/stories/" + entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

std::vector<Document> drafts_of(const std::string& story) {
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(BELIE_SOURCE_DIR) / story)) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path().filename().string());
  }
  std::ranges::sort(paths);
  std::vector<Document> documents;
  for (const std::string& name : paths) {
    auto document = document_from_bytes(name, tests::read_source_file(story + "/" + name));
    REQUIRE(document.has_value());
    documents.push_back(std::move(*document));
  }
  return documents;
}

using Stage = std::pair<std::string, std::string>;  // golden's name, text

std::vector<Stage> stages_of(const CheckRun& run) {
  Stage syntax{"syntax.golden", ""};
  Stage annotation{"annotation.golden", ""};
  Stage claims{"claims.golden", ""};
  Stage findings{"findings.golden", ""};
  for (const CheckedDocument& checked : run.documents) {
    const std::string heading = fmt::format("## {}\n", checked.document->path());
    syntax.second += heading + syntax_text(*checked.annotation);
    annotation.second += heading + annotation_text(*checked.annotation);
    claims.second += heading;
    for (const Claim& claim : checked.claims) {
      claims.second += to_text(claim, *checked.annotation) + "\n";
    }
  }
  for (const Finding& finding : run.findings) findings.second += to_text(finding) + "\n";
  return {syntax, annotation, claims, {"graph.golden", run.graph->to_json()}, findings};
}

}  // namespace

TEST_CASE("every stage of every story says what it said when it was last read", "[stories]") {
  for (const std::string& story : stories()) {
    const CheckRun run = check(drafts_of(story), {}, knowledge(), {});
    for (const auto& [name, text] : stages_of(run)) {
      CHECK(tests::compare_with_golden(story + "/" + name, text) == "");
    }
    for (const ReportFormat* format : report_formats()) {
      const std::string name = fmt::format("{}/report.{}.golden", story, format->name);
      CHECK(tests::compare_with_golden(name, format->write(run.report, {})) == "");
    }
  }
}

TEST_CASE("a story's findings do not depend on the order of its drafts or the number of threads",
          "[stories]") {
  for (const std::string& story : stories()) {
    CheckOptions one;
    one.jobs = 1;
    auto reversed = drafts_of(story);
    std::ranges::reverse(reversed);
    const CheckRun forward = check(drafts_of(story), {}, knowledge(), {});
    const CheckRun backward = check(std::move(reversed), {}, knowledge(), one);
    for (const ReportFormat* format : report_formats()) {
      CHECK(format->write(forward.report, {}) == format->write(backward.report, {}));
    }
  }
}

TEST_CASE("the examples of the core rules hold, and exercise every clause", "[stories][rules]") {
  const RuleTest test = test_rules(knowledge().rules, knowledge());
  for (const ExampleOutcome& outcome : test.outcomes) {
    INFO(outcome.rule << ": " << outcome.example);
    CHECK(outcome.detail == "");
  }
  // Ranks of one height never differ in their service: the clause names the role for the condition.
  // Of offices of several seats no text is known that only this clause decides.
  const std::set<std::string> guarded{"office/not-in-office: only: seats: one",
                                      "title/two-ranks: differ: title"};
  std::set<std::string> idle;
  for (const IdleClause& clause : test.idle) idle.insert(clause.rule + ": " + clause.clause);
  CHECK(idle == guarded);
}

TEST_CASE("docs/rules.md is what the rules say of themselves", "[stories][rules]") {
  INFO("./dev docs writes it anew");
  CHECK(tests::difference(tests::read_source_file("docs/rules.md"),
                          rules_markdown(knowledge().rules)) == "");
}

TEST_CASE("the core pack has no mistakes", "[stories][rules]") {
  for (const Error& error : knowledge().errors) {
    INFO(to_text(error));
    CHECK(false);
  }
}

}  // namespace belie
