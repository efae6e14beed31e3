// SPDX-License-Identifier: Apache-2.0
#include "graph/shared_words.h"

#include <sstream>

#include "base/calendar.h"
#include "graph/common_words.h"
#include "support/catch.h"

namespace belie {
namespace {

/// Words with a capital are proper nouns, the others common nouns; each is its own lemma.
Annotation draft_of(const std::string& text) {
  Annotation annotation;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    Token token;
    token.upos = word[0] <= 'Z' ? Upos::kPropn : Upos::kNoun;
    token.lemma.begin = static_cast<std::uint32_t>(annotation.lemma_text.size());
    annotation.lemma_text += word;
    token.lemma.end = static_cast<std::uint32_t>(annotation.lemma_text.size());
    annotation.tokens.push_back(token);
  }
  return annotation;
}

struct MeetingRow {
  std::string what, first, second;
  int days_apart;
  bool meet;
};

}  // namespace

TEST_CASE("what all news speaks of is common", "[graph][across]") {
  CHECK(is_common_word("minister"));
  CHECK(is_common_word("year"));
  CHECK_FALSE(is_common_word("lantern"));
}

TEST_CASE("drafts meet by their uncommon words", "[graph][across]") {
  const std::vector<MeetingRow> rows{
      {"four words, a name among them", "Orsby lantern tureen gazebo year",
       "gazebo tureen Orsby lantern", 1, true},
      {"without a name", "lantern tureen gazebo barge", "gazebo tureen barge lantern", 1, false},
      {"seven without a name", "lantern tureen gazebo barge rope kiosk cormorant",
       "cormorant kiosk rope gazebo tureen barge lantern", 1, true},
      {"common words", "Monday year minister police", "Monday year minister police", 1, false},
      {"a name and one word of two short drafts", "Orsby lantern tureen kiosk gazebo barge",
       "rope cormorant Orsby lantern anvil", 1, true},
      {"a name and a unit", "Orsby kilometre tureen kiosk", "Orsby kilometre barge anvil", 1,
       false},
      {"a name alone", "Orsby lantern tureen", "Orsby gazebo barge", 1, false},
      {"months apart", "Orsby lantern tureen gazebo", "gazebo tureen Orsby lantern", 60, false},
  };
  for (const MeetingRow& row : rows) {
    INFO(row.what);
    const Annotation first = draft_of(row.first), second = draft_of(row.second);
    std::vector<GraphInput> inputs(2);
    inputs[0].annotation = &first;
    inputs[1].annotation = &second;
    std::vector<ReferenceDate> dates(2);
    dates[0].day = Day{std::chrono::days{19000}};
    dates[1].day = Day{std::chrono::days{19000 + row.days_apart}};
    Comparability comparability(Across::kLinked, 2);
    add_shared_words(comparability, Across::kLinked, inputs, {}, dates);
    CHECK(comparability.comparable(DocumentIndex(0U), DocumentIndex(1U)) == row.meet);
  }
}

TEST_CASE("a long draft needs more than a few words of another", "[graph][across]") {
  std::string text = "Orsby lantern tureen gazebo";
  for (char a = 'a'; a <= 'z'; ++a)
    for (char b = 'a'; b <= 'z'; ++b) text += std::string(" zz") + a + b;
  const Annotation first = draft_of(text), second = draft_of("Orsby lantern tureen gazebo barge");
  std::vector<GraphInput> inputs(2);
  inputs[0].annotation = &first;
  inputs[1].annotation = &second;
  std::vector<ReferenceDate> dates(2);
  dates[0].day = dates[1].day = Day{std::chrono::days{19000}};
  Comparability comparability(Across::kLinked, 2);
  add_shared_words(comparability, Across::kLinked, inputs, {}, dates);
  CHECK_FALSE(comparability.comparable(DocumentIndex(0U), DocumentIndex(1U)));
}

}  // namespace belie
