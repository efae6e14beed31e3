// SPDX-License-Identifier: Apache-2.0
//
// Every folder of fixtures/desks/SET is a desk's work on one day, with the slips that somebody
// planted there. The golden of a set says which of them are found, and what is found beside them;
// a change that loses a slip or cries wolf shows there.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "check/check.h"
#include "check/measure.h"
#include "input/read.h"
#include "support/catch.h"
#include "support/golden.h"

namespace belie {
namespace {

namespace fs = std::filesystem;

const std::string kDesks = "fixtures/desks";

const Knowledge& knowledge() {
  static const Knowledge loaded = load_knowledge({});
  return loaded;
}

std::vector<std::string> folders_in(const std::string& relative) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(BELIE_SOURCE_DIR) / relative)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

std::vector<Document> drafts_of(const std::string& desk) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(BELIE_SOURCE_DIR) / desk)) {
    if (entry.path().extension() == ".md") names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  std::vector<Document> drafts;
  for (const std::string& name : names) {
    auto document = document_from_bytes(name, tests::read_source_file(desk + "/" + name));
    REQUIRE(document.has_value());
    drafts.push_back(std::move(*document));
  }
  return drafts;
}

std::string places_text(const ReportFinding& finding) {
  std::string text;
  for (const ReportPlace& place : finding.evidence)
    text += fmt::format(" {}:{}", place.document, place.from.line);
  return text;
}

/// A line for each slip, and one for each finding that touches none.
std::string judged_text(const std::string& set, const std::string& name) {
  const std::string desk = fmt::format("{}/{}/{}", kDesks, set, name);
  const CheckRun run = check(drafts_of(desk), {}, knowledge(), {});
  const auto slips = read_slips(desk, tests::read_source_file(desk + "/expected.json"));
  REQUIRE(slips.has_value());
  const DeskJudgement judgement = judge_desk(run, "", *slips);
  CHECK(judgement.errors.empty());
  std::string text;
  for (std::size_t i = 0; i < slips->size(); ++i)
    text += fmt::format("{} {} {}: {}\n", name, judgement.located[i] ? "found" : "missed",
                        (*slips)[i].category, (*slips)[i].words.front().text);
  for (const ReportFinding* finding : judgement.astray)
    text += fmt::format("{} astray {}:{}\n", name, finding->rule, places_text(*finding));
  return text;
}

}  // namespace

TEST_CASE("what is found on desks with planted slips is what was found when it was last read",
          "[desks]") {
  for (const std::string& set : folders_in(kDesks)) {
    std::string text;
    for (const std::string& name : folders_in(kDesks + "/" + set)) text += judged_text(set, name);
    CHECK(tests::compare_with_golden(fmt::format("{}/{}/found.golden", kDesks, set), text) == "");
  }
}

}  // namespace belie
