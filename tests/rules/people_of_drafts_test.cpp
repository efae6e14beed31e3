// SPDX-License-Identifier: Apache-2.0
#include "rules/names/people_of_drafts.h"

#include <string>
#include <vector>

#include "rules/drafts.h"
#include "rules/stories/draft_days.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

using std::chrono::days;

const tests::RuleDrafts& drafts() {
  static const tests::RuleDrafts made({{"a.md", "2025-03-03", "{Ann Dole: Ann Dole} resigned."},
                                       {"b.md", "2025-03-05", "{Ann Dole: Ann Dole} waited."},
                                       {"c.md", "2025-06-05", "{Ann Dole: Ann Dole} waited."},
                                       {"d.md", "2025-03-04", "{Bo Roe: Bo Roe} waited."},
                                       {"e.md", "", "{Ann Dole: Ann Dole} waited."},
                                       {"f.md", "", "{Bo Roe: Bo Roe} waited."}},
                                      Across::kLinked);
  return made;
}

}  // namespace

TEST_CASE("related drafts are those with which a draft is shown to share its story", "[rules]") {
  const SharedStory story(drafts().graph(), drafts().lexicon());
  const std::size_t count = drafts().graph().inputs().size();
  for (std::size_t a = 0; a < count; ++a) {
    std::vector<DocumentIndex> shown;
    for (std::size_t b = 0; b < count; ++b) {
      if (a != b && !story.why(DocumentIndex(a), DocumentIndex(b)).empty()) shown.emplace_back(b);
    }
    INFO(a);
    CHECK(story.related(DocumentIndex(a)) == shown);
  }
  const std::vector<DocumentIndex> same_week_or_undated{DocumentIndex{1U}, DocumentIndex{4U}};
  CHECK(story.related(DocumentIndex{0U}) == same_week_or_undated);
}

TEST_CASE("drafts without a day are written within any days of each other only", "[rules]") {
  struct Row {
    std::size_t a, b;
    days apart;
    bool within;
  };
  const std::vector<Row> rows{{0, 1, days{2}, true},  {0, 1, days{1}, false},
                              {1, 0, days{2}, true},  {0, 2, kOneStoryOfPlace, false},
                              {0, 4, days{9}, false}, {4, 0, days{9}, false},
                              {4, 5, days{0}, true}};
  for (const Row& row : rows) {
    INFO(row.a << " and " << row.b << " within " << row.apart.count());
    CHECK(are_written_within(drafts().graph(), DocumentIndex(row.a), DocumentIndex(row.b),
                             row.apart) == row.within);
  }
}

TEST_CASE("an article before a name tells of somebody new", "[rules]") {
  struct Row {
    const char* text;
    std::uint32_t name;  // its first token
    bool fresh;
  };
  const std::vector<Row> rows{{"It was a Ronald Dole who called.", 3, true},
                              {"Another Dole lives there.", 1, true},
                              {"The Dole who called is a baker.", 1, false},
                              {"It was plan A. Dole called.", 5, false}};
  const LexiconIndex no_words{Lexicon{}};
  for (const Row& row : rows) {
    INFO(row.text);
    const tests::Annotated draft(row.text, no_words);
    CHECK(is_told_as_new(draft.annotation(), row.name) == row.fresh);
  }
}

}  // namespace belie
