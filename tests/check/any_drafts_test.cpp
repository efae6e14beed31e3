// SPDX-License-Identifier: Apache-2.0
//
// Whatever the bytes, the language stage keeps its promises and a check comes to an end; and what
// comes out depends neither on the number of threads nor on the order of the arguments.
#include <rapidcheck.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "check/check.h"
#include "input/read.h"
#include "report/format.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/valid_annotation.h"

namespace belie {
namespace {

const Knowledge& knowledge() {
  static const Knowledge loaded = load_knowledge({});
  return loaded;
}

/// Pieces of drafts from which what looks like a story is put together, sense or not.
const std::vector<std::string> kPieces{"Olav Rike, 52, ",
                                       "the 52-year-old ",
                                       "Rike, who was born in April 1974, ",
                                       "aged 21 in 1984 ",
                                       "President Donald Trump ",
                                       "Prime Minister Boris Johnson ",
                                       "the Biden administration ",
                                       "the mayor, Lotte Brand, ",
                                       "former ",
                                       "At least 12 people ",
                                       "were killed and 31 injured ",
                                       "51 of the 58 passengers ",
                                       "$84.6 million ",
                                       "49 to 36 ",
                                       "3-1 ",
                                       "two-thirds ",
                                       "65 per cent ",
                                       "rose from 40 to 58 ",
                                       "3 hours 5 minutes ",
                                       "between 10 and 12 boxes ",
                                       "all but a dozen ",
                                       "1/0 ",
                                       "99999999999999999999999 ",
                                       "0.0000001 ",
                                       "1e999 ",
                                       "twelve hundred thousand million ",
                                       "on Tuesday, May 12, 2021, ",
                                       "on February 30 ",
                                       "last August ",
                                       "at 17:30 ",
                                       "at 99:99 ",
                                       "three weeks ago ",
                                       "in the year 0 ",
                                       "“We could not see it,” ",
                                       "“Nobody ",
                                       "” ",
                                       "‘It is ",
                                       "\"",
                                       "he said. ",
                                       "police said ",
                                       "according to officials, ",
                                       "denied that ",
                                       "did not ",
                                       "might ",
                                       "if ",
                                       "the signing in Muscat ",
                                       "it sank. ",
                                       "There are three conditions: ",
                                       "a, b and c; ",
                                       ", ",
                                       ". ",
                                       "? ",
                                       "\n\n",
                                       "# ",
                                       "> ",
                                       "- ",
                                       "---\ndate: 2025-09-12\n---\n",
                                       "Łódź ",
                                       "Zoë's ",
                                       "\xE2\x80",
                                       "\xC2\xA0",
                                       "\xFF"};

rc::Gen<std::string> drafts() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& piece : pieces) text += piece;
                        return text;
                      });
}

void annotation_is_valid(const std::string& bytes) {
  auto document = document_from_bytes("draft.md", bytes);
  if (!document) return;
  const CheckedDocument checked = understand(std::move(*document), knowledge(), {});
  const std::string faults = tests::annotation_faults_text(*checked.annotation);
  if (!faults.empty()) RC_FAIL(faults + "in: " + bytes);
  const auto size = static_cast<std::uint32_t>(checked.document->text().size());
  for (const Claim& claim : checked.claims) {
    RC_ASSERT(claim.span.begin <= claim.span.end && claim.span.end <= size);
  }
}

struct NamedDraft {
  std::string path, bytes;
};

/// The run's report in every format.
std::string report_of(const std::vector<NamedDraft>& drafts, unsigned jobs) {
  std::vector<Document> documents;
  std::vector<Error> errors;
  for (const NamedDraft& draft : drafts) {
    auto document = document_from_bytes(draft.path, draft.bytes);
    if (document) documents.push_back(std::move(*document));
  }
  CheckOptions options;
  options.jobs = jobs;
  options.previews = true;
  const CheckRun run = check(std::move(documents), {}, knowledge(), options);
  std::string out;
  for (const ReportFormat* format : report_formats()) out += format->write(run.report, {});
  return out + run.graph->to_json();
}

/// "" where neither threads nor order make a difference, else which did.
std::string difference_between_runs(std::vector<NamedDraft> drafts) {
  const std::string expected = report_of(drafts, 1);
  if (report_of(drafts, 2) != expected) return "two threads";
  if (report_of(drafts, 4) != expected) return "four threads";
  std::ranges::reverse(drafts);
  if (report_of(drafts, 2) != expected) return "the reverse order";
  std::ranges::rotate(drafts, drafts.begin() + static_cast<std::ptrdiff_t>(drafts.size() / 2));
  return report_of(drafts, 4) == expected ? "" : "another order";
}

std::vector<NamedDraft> fixture_stories() {
  namespace fs = std::filesystem;
  std::vector<NamedDraft> drafts;
  const fs::path root(BELIE_SOURCE_DIR);
  for (const auto& entry : fs::recursive_directory_iterator(root / "fixtures/stories")) {
    if (entry.path().extension() != ".md") continue;
    const std::string path = fs::relative(entry.path(), root).string();
    drafts.push_back({path, tests::read_source_file(path)});
  }
  std::ranges::sort(drafts, {}, &NamedDraft::path);
  return drafts;
}

}  // namespace

TEST_CASE("any bytes give a valid annotation, or are no draft", "[check][property]") {
  CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
    annotation_is_valid({bytes.begin(), bytes.end()});
  }));
}

TEST_CASE("anything put together from pieces of stories gives a valid annotation",
          "[check][property]") {
  CHECK(rc::check([] { annotation_is_valid(*drafts()); }));
}

TEST_CASE("a story broken off anywhere gives a valid annotation", "[check][property]") {
  const std::vector<NamedDraft> stories = fixture_stories();
  REQUIRE_FALSE(stories.empty());
  CHECK(rc::check([&] {
    const std::string& bytes = (*rc::gen::elementOf(stories)).bytes;
    const auto begin = *rc::gen::inRange<std::size_t>(0, bytes.size());
    annotation_is_valid(bytes.substr(begin, *rc::gen::inRange<std::size_t>(0, 400)));
  }));
}

TEST_CASE("the report of the fixture stories depends on neither threads nor order", "[check]") {
  CHECK(difference_between_runs(fixture_stories()) == "");
}

TEST_CASE("the report of any drafts depends on neither threads nor order", "[check][property]") {
  CHECK(rc::check([] {
    std::vector<NamedDraft> desk;
    for (const char* path : {"a.md", "b.md", "c.txt"}) desk.push_back({path, *drafts()});
    RC_ASSERT(difference_between_runs(desk) == "");
  }));
}

}  // namespace belie
