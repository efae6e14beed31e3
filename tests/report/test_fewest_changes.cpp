// SPDX-License-Identifier: Apache-2.0
#include "report/decided.h"
#include "report/fewest_changes.h"
#include "support/catch.h"

namespace belie {
namespace {

ReportPlace at(std::string document, std::uint32_t start, std::uint32_t end, std::string text,
               PlaceRole role) {
  ReportPlace place;
  place.role = role;
  place.document = std::move(document);
  place.start = start;
  place.end = end;
  place.text = std::move(text);
  place.from = {start + 1, 1};
  place.to = {start + 1, end - start + 1};
  return place;
}

ReportFinding between(const ReportPlace& either, const ReportPlace& other) {
  ReportFinding finding;
  finding.evidence = {either, other};
  return finding;
}

const ReportPlace kNinePiers = at("quay.md", 10, 20, "nine piers", PlaceRole::kEither);
const ReportPlace kTenPiers = at("quay.md", 40, 49, "ten piers", PlaceRole::kOr);
const ReportPlace kSixPiers = at("ferry.md", 10, 19, "six piers", PlaceRole::kOr);

Report three_against_one() {
  Report report;
  report.findings = {between(kNinePiers, kTenPiers), between(kNinePiers, kSixPiers),
                     between(at("quay.md", 5, 12, "The nine", PlaceRole::kEither),
                             at("quay.md", 70, 80, "four piers", PlaceRole::kOr))};
  return report;
}

}  // namespace

TEST_CASE("an editor is told the one figure against which all findings stand", "[report]") {
  CHECK(to_text(fewest_changes(three_against_one())) ==
        "Changing 1 place would clear all 3 findings: quay.md:6:1 “The nine”.");
}

TEST_CASE("what something known speaks against has to change itself", "[report]") {
  Report report = three_against_one();
  ReportFinding decided = between(at("quay.md", 90, 99, "the mayor", PlaceRole::kCheck),
                                  at("quay.md", 10, 20, "nine piers", PlaceRole::kAgainst));
  report.findings.push_back(decided);
  CHECK(to_text(fewest_changes(report)) ==
        "Changing 2 places would clear all 4 findings: quay.md:6:1 “The nine”, quay.md:91:1 “the "
        "mayor”.");
}

TEST_CASE("nothing is told where it would save no work", "[report]") {
  Report report = three_against_one();
  report.findings.pop_back();
  CHECK(to_text(fewest_changes(report)).empty());
  CHECK(fewest_changes(report).places.empty());
  report = three_against_one();
  report.findings.front().status = kStatusAccepted;
  CHECK(to_text(fewest_changes(report)).empty());
  Report apart;
  for (std::uint32_t i = 0; i < 3; ++i) {
    apart.findings.push_back(between(at("a.md", 20 * i, 20 * i + 5, "x", PlaceRole::kEither),
                                     at("b.md", 20 * i, 20 * i + 5, "y", PlaceRole::kOr)));
  }
  CHECK(to_text(fewest_changes(apart)).empty());
  CHECK(fewest_changes(apart).places.size() == 3);
}

TEST_CASE("many places are counted, and large groups are told to be greedy", "[report]") {
  Report report;
  for (std::uint32_t i = 0; i < 60; ++i) {
    report.findings.push_back(between(at("a.md", 20 * i, 20 * i + 5, "x", PlaceRole::kEither),
                                      at("a.md", 20 * i + 20, 20 * i + 25, "y", PlaceRole::kOr)));
  }
  const std::string text = to_text(fewest_changes(report));
  CHECK(text.find("(perhaps fewer do)") != std::string::npos);
  CHECK(text.find(" more.") != std::string::npos);
}

}  // namespace belie
