// SPDX-License-Identifier: Apache-2.0
//
// Drafts held against sources: what is reported, from which side, and who is right.
#include <algorithm>
#include <string>
#include <vector>

#include "check/check.h"
#include "input/read.h"
#include "support/catch.h"

namespace belie {
namespace {

const Knowledge& knowledge() {
  static const Knowledge loaded = load_knowledge({});
  return loaded;
}

struct File {
  std::string path;
  std::string text;
};

Report run_on(const std::vector<File>& files, const CheckOptions& options) {
  std::vector<Document> documents;
  for (const File& file : files) {
    auto document = document_from_bytes(file.path, "---\ndate: 2024-05-14\n---\n\n" + file.text);
    REQUIRE(document.has_value());
    documents.push_back(std::move(*document));
  }
  return check(std::move(documents), {}, knowledge(), options).report;
}

/// A run without the rules that speak of what a source lacks.
Report report_on(const std::vector<File>& files, CheckOptions options) {
  options.ignored_rules = {"source"};
  return run_on(files, options);
}

/// "age/two-ages check draft.md against wire.md; …"
std::string findings_in(const Report& report) {
  std::string out;
  for (const ReportFinding& finding : report.findings) {
    out += (out.empty() ? "" : "; ") + finding.rule;
    for (const ReportPlace& place : finding.evidence) {
      out += " " + std::string(to_text(place.role)) + " " + place.document;
    }
  }
  return out;
}

CheckOptions held_against(std::vector<std::string> sources, bool trusted) {
  CheckOptions options;
  options.sources = std::move(sources);
  options.trusted = trusted;
  return options;
}

const File kDraft{"draft.md", "Ida Corvedale, 41, has built boats since 2003.\n"};
const File kOther{"wire.md", "Ida Corvedale, 47, has built boats since 2003.\n"};
const File kAlike{"wire.md", "Ida Corvedale, 41, has built boats since 2003.\n"};
const File kTwice{"wire.md",
                  "Ida Corvedale, 41, has built boats since 2003.\n\nMs Corvedale, 47, sails.\n"};
const File kEarly{"agency.md", "Ida Corvedale, 47, has built boats since 2003.\n"};

}  // namespace

TEST_CASE("drafts and sources are compared without a shared event", "[check][sources]") {
  CheckOptions apart;
  apart.across = Across::kNone;
  CHECK(findings_in(report_on({kDraft, kOther}, apart)).empty());
  for (const Across across : {Across::kLinked, Across::kAll, Across::kNone}) {
    CheckOptions options = held_against({"wire.md"}, false);
    options.across = across;
    CHECK(findings_in(report_on({kDraft, kOther}, options)) ==
          "age/two-ages either draft.md or wire.md");
  }
}

TEST_CASE("a trusted source is right", "[check][sources]") {
  CHECK(findings_in(report_on({kDraft, kOther}, held_against({"wire.md"}, true))) ==
        "age/two-ages check draft.md against wire.md");
}

TEST_CASE("the draft's place comes first, whatever the files are called", "[check][sources]") {
  const auto trusted = held_against({"agency.md"}, true);
  CHECK(findings_in(report_on({kEarly, kDraft}, trusted)) ==
        "age/two-ages check draft.md against agency.md");
  const auto doubtful = held_against({"agency.md"}, false);
  CHECK(findings_in(report_on({kEarly, kDraft}, doubtful)) ==
        "age/two-ages either draft.md or agency.md");
}

TEST_CASE("a trusted source decides between two places of a draft", "[check][sources]") {
  const File torn{"draft.md",
                  "Ida Corvedale, 41, has built boats since 2003.\n\nMs Corvedale, 47, sails.\n"};
  const Report report = report_on({torn, kAlike}, held_against({"wire.md"}, true));
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].evidence[0].role == PlaceRole::kCheck);
  CHECK(report.findings[0].evidence[0].text.find("47") != std::string::npos);
  CHECK(report.findings[0].evidence[1].role == PlaceRole::kAgainst);
  CHECK(report.findings[0].evidence[1].document == "wire.md");
}

TEST_CASE("what is wrong in a source alone is not reported", "[check][sources]") {
  const File plain{"draft.md", "The harbour was quiet on Tuesday.\n"};
  CHECK(findings_in(report_on({plain, kTwice}, {})) == "age/two-ages either wire.md or wire.md");
  CHECK(findings_in(report_on({plain, kTwice}, held_against({"wire.md"}, false))).empty());
  CHECK(findings_in(report_on({plain, kTwice}, held_against({"wire.md"}, true))).empty());
}

TEST_CASE("two sources are not held against each other", "[check][sources]") {
  const File plain{"draft.md", "The harbour was quiet on Tuesday.\n"};
  const auto options = held_against({"agency.md", "wire.md"}, false);
  CHECK(findings_in(report_on({plain, kEarly, kAlike}, options)).empty());
}

TEST_CASE("a draft that repeats what its trusted source says is left alone", "[check][sources]") {
  CHECK(findings_in(report_on({kDraft, kTwice}, held_against({"wire.md"}, true))).empty());
  CHECK_FALSE(findings_in(report_on({kDraft, kTwice}, held_against({"wire.md"}, false))).empty());
}

TEST_CASE("only trusted sources decide what is absent, all of them together", "[check][sources]") {
  const File alder{"alder.md", "The ferry lay in Aldersey with 34 guests.\n"};
  const File inch{"inch.md", "The ferry lay in Inchmore.\n"};
  const File draft{"draft.md", "The ferry lay in Inchmore with 34 guests.\n"};
  const auto rules = [&](const std::vector<std::string>& sources, bool trusted) {
    CheckOptions options = held_against(sources, trusted);
    options.only_rules = {"source"};
    std::vector<File> files{draft};
    for (const File& file : {alder, inch}) {
      if (std::ranges::find(sources, file.path) != sources.end()) files.push_back(file);
    }
    return findings_in(run_on(files, options));
  };
  CHECK(rules({"alder.md"}, true) == "source/name-absent check draft.md");
  CHECK(rules({"inch.md"}, true) == "source/number-absent check draft.md");
  CHECK(rules({"alder.md", "inch.md"}, true).empty());
  CHECK(rules({"alder.md"}, false).empty());
}

TEST_CASE("the report tells sources from drafts and counts the drafts", "[check][sources]") {
  const Report report = report_on({kDraft, kTwice}, held_against({"wire.md"}, true));
  REQUIRE(report.documents.size() == 2);
  CHECK(report.documents[0].role == "draft");
  CHECK(report.documents[1].role == "trusted");
  const auto ages =
      std::ranges::find(report.read, "ages", &std::pair<std::string, std::uint32_t>::first);
  REQUIRE(ages != report.read.end());
  CHECK(ages->second == 1);
}

}  // namespace belie
