// SPDX-License-Identifier: Apache-2.0
#include "check/changed.h"

#include <fmt/format.h>

#include "support/catch.h"

namespace belie {
namespace {

ReportPlace place(PlaceRole role, std::string document, std::uint32_t first, std::uint32_t last) {
  ReportPlace out;
  out.role = role;
  out.document = std::move(document);
  out.from = {first, 1};
  out.to = {last, 5};
  out.start = first * 100;
  return out;
}

Report report_of(std::vector<std::vector<ReportPlace>> findings) {
  Report report;
  for (auto& places : findings) {
    ReportFinding finding;
    finding.rule = fmt::format("rule/{}", report.findings.size());
    finding.evidence = std::move(places);
    report.findings.push_back(std::move(finding));
  }
  return report;
}

std::string to_text(const Report& report) {
  std::string text;
  for (const ReportFinding& finding : report.findings) {
    text += finding.rule;
    for (const ReportPlace& each : finding.evidence)
      text += fmt::format(" {} {}:{}", to_text(each.role), each.document, each.from.line);
    text += '\n';
  }
  for (const std::string& note : report.notes) text += note + '\n';
  return text;
}

constexpr auto kEither = PlaceRole::kEither;
constexpr auto kOr = PlaceRole::kOr;
constexpr auto kAlso = PlaceRole::kAlso;
constexpr auto kCheck = PlaceRole::kCheck;
constexpr auto kAgainst = PlaceRole::kAgainst;

}  // namespace

TEST_CASE("a finding stays where one of its places was changed, which then comes first",
          "[check]") {
  const auto [places, lines, expected] =
      GENERATE(table<std::vector<ReportPlace>, ChangedLines, std::string>({
          {{place(kEither, "a", 3, 3), place(kOr, "b", 7, 7)},
           {{"a", {{3, 3}}}},
           "rule/0 either a:3 or b:7\n"},
          {{place(kEither, "a", 3, 3), place(kOr, "b", 7, 7)},
           {{"b", {{6, 8}}}},
           "rule/0 either b:7 or a:3\n"},
          {{place(kCheck, "a", 3, 3), place(kAgainst, "b", 7, 7)},
           {{"b", {kWholeFile}}},
           "rule/0 against b:7 check a:3\n"},
          {{place(kEither, "a", 3, 3), place(kAlso, "a", 1, 1), place(kOr, "a", 7, 7)},
           {{"a", {{1, 1}, {7, 9}}}},
           "rule/0 either a:7 or a:3 also a:1\n"},
          {{place(kEither, "a", 3, 3), place(kOr, "a", 7, 7), place(kAlso, "b", 1, 1)},
           {{"b", {{1, 1}}}},
           "rule/0 also b:1 either a:3 or a:7\n"},
          {{place(kEither, "a", 3, 5), place(kOr, "b", 7, 7)},
           {{"a", {{5, 5}}}},
           "rule/0 either a:3 or b:7\n"},
          {{place(kEither, "a", 3, 5), place(kOr, "b", 7, 7)},
           {{"a", {{6, 6}, {1, 2}}}, {"c", {kWholeFile}}},
           "1 finding outside of the changed lines\n"},
          {{place(kEither, "a", 3, 5), place(kOr, "b", 7, 7)},
           {{"a", {}}},
           "1 finding outside of the changed lines\n"},
      }));
  CHECK(to_text(only_changed(report_of({places}), lines)) == expected);
}

TEST_CASE("findings stand in the order of their changed places", "[check]") {
  const Report report = report_of({{place(kEither, "a", 3, 3), place(kOr, "b", 9, 9)},
                                   {place(kEither, "a", 4, 4), place(kOr, "b", 2, 2)},
                                   {place(kCheck, "a", 5, 5)}});
  CHECK(to_text(only_changed(report, {{"b", {kWholeFile}}})) ==
        "rule/1 either b:2 or a:4\nrule/0 either b:9 or a:3\n"
        "1 finding outside of the changed lines\n");
}

TEST_CASE("what was not read is told whatever was changed", "[check]") {
  Report report = report_of({{place(kCheck, "a", 5, 5)}});
  report.errors = {{"no such file", "lost.md", 0, 0, "", ""}};
  CHECK(only_changed(report, {}).errors.size() == 1);
}

}  // namespace belie
