// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "sections.h"
#include "support/catch.h"

using namespace belie;

TEST_CASE("plain text falls into paragraphs, headline and lists", "[input]") {
  const std::string& lead = kLongLine;
  const std::vector<SectionsRow> rows{
      {"empty", "", ""},
      {"blank", " \r\n\t\n", ""},
      {"one line a paragraph, no blank lines", lead + "\n" + lead + "\n",
       "body ¶1 1:1 " + lead + "\nbody ¶2 2:1 " + lead + "\n"},
      {"blank lines and lone CR", "One is here.\r\rTwo is there.\r",
       "body ¶1 1:1 One is here.\nbody ¶2 3:1 Two is there.\n"},
      {"a headline that stands alone", "Quay to close\n\nThe board met.\n",
       "headline 1:1 Quay to close\nbody ¶1 3:1 The board met.\n"},
      {"a headline right above the body", "Quay to close\n" + lead + "\n",
       "headline 1:1 Quay to close\nbody ¶1 2:1 " + lead + "\n"},
      {"a headline that asks", "Who runs the quay?\n\n" + lead,
       "headline 1:1 Who runs the quay?\nbody ¶1 3:1 " + lead + "\n"},
      {"a sentence is no headline", "The board met.\n\nIt voted.\n",
       "body ¶1 1:1 The board met.\nbody ¶2 3:1 It voted.\n"},
      {"a quoted sentence is no headline", "“We are done.”\n\nIt voted.\n",
       "body ¶1 1:1 “We are done.”\nbody ¶2 3:1 It voted.\n"},
      {"a byline is no headline", "By Ann Tait\n\nIt voted.\n",
       "body ¶1 1:1 By Ann Tait\nbody ¶2 3:1 It voted.\n"},
      {"a line alone is the body", "Quay to close\n", "body ¶1 1:1 Quay to close\n"},
      {"lines wrapped by hand",
       "The harbour board voted on Tuesday to close the east quay to\n"
       "lorries from next month. The vote came after two years of\n"
       "complaints. Nobody spoke against.\n\nIt voted.\n",
       "body ¶1 1:1 The harbour board voted on Tuesday to close the east quay to lorries from next "
       "month. The vote came after two years of complaints. Nobody spoke against.\n"
       "body ¶2 5:1 It voted.\n"},
      {"a wrapped line that ends a sentence by chance",
       "The harbour board voted on Tuesday to close the whole quay.\n"
       "Lorries will have to go round by the mill until next month,\n"
       "which nobody liked.\n",
       "body ¶1 1:1 The harbour board voted on Tuesday to close the whole quay. Lorries will have "
       "to go round by the mill until next month, which nobody liked.\n"},
      {"short sentences are paragraphs", "The board met.\nIt voted.\nIt went home.\n",
       "body ¶1 1:1 The board met.\nbody ¶2 2:1 It voted.\nbody ¶3 3:1 It went home.\n"},
      {"bullets and numbers", "It decided:\n- to meet\n• to vote\n1. to go\n",
       "body ¶1 1:1 It decided:\nlist ¶2 2:3 to meet\nlist ¶3 3:3 to vote\nlist ¶4 4:4 to go\n"},
      {"a rule parts paragraphs", "It voted.\n***\nIt went.\n",
       "body ¶1 1:1 It voted.\nbody ¶2 3:1 It went.\n"},
      {"headings with marks", "# Quay to close\n\nIt voted.\n\n== Background ==\nIt was old.\n",
       "headline 1:3 Quay to close\nbody ¶1 3:1 It voted.\nheading 5:4 Background\n"
       "body ¶2 6:1 It was old.\n"},
      {"white space around lines", "  It voted.  \n", "body ¶1 1:3 It voted.\n"},
  };
  check_sections("a.txt", rows);
}

TEST_CASE("unknown extensions and none are plain text, case aside", "[input]") {
  CHECK(sections_of("draft", "*one* & two.") == "body ¶1 1:1 *one* & two.\n");
  CHECK(sections_of("draft.rst", "*one* two.") == "body ¶1 1:1 *one* two.\n");
  CHECK(sections_of("draft.MD", "*one* two.") == "body ¶1 1:2 one two.\n");
}
