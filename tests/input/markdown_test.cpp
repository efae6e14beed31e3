// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "input/entities.h"
#include "sections.h"
#include "support/catch.h"

using namespace belie;

TEST_CASE("Markdown falls into sections without its marks", "[input]") {
  const std::string& lead = kLongLine;
  const std::vector<SectionsRow> rows{
      {"empty", "", ""},
      {"headline, heading, paragraphs", "# Quay to close\n\nIt voted.\n\n## Why\n\nIt was old.\n",
       "headline 1:3 Quay to close\nbody ¶1 3:1 It voted.\nheading 5:4 Why\n"
       "body ¶2 7:1 It was old.\n"},
      {"the first of two headings of level 1", "# One\n\n# Two\n",
       "headline 1:3 One\nheading 3:3 Two\n"},
      {"a first heading of level 2", "## One\n\nIt voted.\n",
       "headline 1:4 One\nbody ¶1 3:1 It voted.\n"},
      {"a deck in italics", "# One\n\n*Two for one.*\n\nIt voted.\n",
       "headline 1:3 One\ndeck 3:2 Two for one.\nbody ¶1 5:1 It voted.\n"},
      {"a byline in bold is no deck", "# One\n\n**By Ann Tait**\n\nIt voted.\n",
       "headline 1:3 One\nbody ¶1 3:3 By Ann Tait\nbody ¶2 5:1 It voted.\n"},
      {"emphasis in part is no deck", "# One\n\n*Two* for one.\n\nIt voted.\n",
       "headline 1:3 One\nbody ¶1 3:2 Two for one.\nbody ¶2 5:1 It voted.\n"},
      {"inline marks", "It **vot**ed, [so they say](http://a.b \"c\"), `now` ~~later~~.\n",
       "body ¶1 1:1 It voted, so they say, now .\n"},
      {"entities and escapes", "Caf&eacute; &amp; \\*bar\\* &#8211; &nope;\n",
       "body ¶1 1:1 Café & *bar* – &nope;\n"},
      {"wrapped lines", "It voted\non Tuesday\r\nat noon.\n",
       "body ¶1 1:1 It voted on Tuesday at noon.\n"},
      {"long lines without blank ones are paragraphs", lead + "\n" + lead + "\n",
       "body ¶1 1:1 " + lead + "\nbody ¶2 2:1 " + lead + "\n"},
      {"a hard break parts lines of one paragraph", "Ann Tait  \nHarbour master\n",
       "body ¶1 1:1 Ann Tait\nbody ¶1 2:1 Harbour master\n"},
      {"a hard break within a sentence does not", "Ann Tait,\\\nwho rows\n",
       "body ¶1 1:1 Ann Tait, who rows\n"},
      {"quotes", "> It\n> voted.\n>\n> It went.\n",
       "quote ¶1 1:3 It voted.\nquote ¶2 4:3 It went.\n"},
      {"lists, loose and nested", "- one\n- two\n\n  more\n  1. deep\n",
       "list ¶1 1:3 one\nlist ¶2 2:3 two\nlist ¶3 4:3 more\nlist ¶4 5:6 deep\n"},
      {"a table, one section a cell", "| Town | Votes |\n|---|--:|\n| Wick | 1\\|2 |\n",
       "table 1:3 Town\ntable 1:10 Votes\ntable 3:3 Wick\ntable 3:10 1|2\n"},
      {"a picture and its caption", "![The quay](q.jpg)\n*Photo: Ann Tait*\n\nIt voted.\n",
       "caption 1:3 The quay\ncaption 2:2 Photo: Ann Tait\nbody ¶1 4:1 It voted.\n"},
      {"a picture between the lines", "It voted.\n![The quay](q.jpg)\nIt went.\n",
       "body ¶1 1:1 It voted.\ncaption 2:3 The quay\nbody ¶1 3:1 It went.\n"},
      {"a sign between words is not read", "It ![tick](t.png) voted.\n",
       "body ¶1 1:1 It  voted.\n"},
      {"code and comments are not read",
       "It<!-- not --> voted.\n\n<!-- belie\nnote -->\n\n```\ncode\n```\n",
       "body ¶1 1:1 It voted.\n"},
      {"indented paragraphs are prose", "    It voted.\n", "body ¶1 1:5 It voted.\n"},
      {"a sentence above dashes is no heading", "It voted.\n---\n", "body ¶1 1:1 It voted.\n"},
      {"a figure in HTML",
       "<figure>\n<img src=\"q\">\n<figcaption>The <b>quay</b> "
       "&amp;\nmill</figcaption>\n</figure>\n",
       "caption 3:13 The quay & mill\n"},
      {"scripts in HTML are not read", "<div>\n<script>x < y</script>\nIt voted.\n</div>\n",
       "body ¶1 3:1 It voted.\n"},
  };
  check_sections("a.md", rows);
}

TEST_CASE("what Markdown drops leaves exact places", "[input]") {
  const auto document =
      document_from_bytes("a.md", "# A &amp; B\r\n\r\nThe **quay** \\& mill.\r\n");
  REQUIRE(document);
  const auto source_of = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(document->text().find(words));
    const Span span = document->source_span({at, at + static_cast<std::uint32_t>(words.size())});
    return std::string(document->source().substr(span.begin, span.size()));
  };
  CHECK(source_of("A & B") == "A &amp; B");
  CHECK(source_of("&") == "&amp;");
  CHECK(source_of("quay") == "quay");
  CHECK(source_of("The quay") == "The **quay");
  CHECK(source_of("& mill") == "& mill");
}

TEST_CASE("comments and code can be found again", "[input]") {
  const auto document =
      document_from_bytes("a.md", "It<!-- a --> voted.\n\n<!-- b\nc -->\n\n```\ncode\n```\n");
  REQUIRE(document);
  std::string unread;
  for (const Span span : document->unread()) {
    unread += std::string(document->source().substr(span.begin, span.size())) + "|";
  }
  CHECK(unread == "<!-- a -->|<!-- b\nc -->|code|");
}

TEST_CASE("character references are decoded by name and number", "[input]") {
  struct Row {
    const char* reference;
    const char* text;
  };
  for (const Row& row : std::vector<Row>{{"&amp;", "&"},
                                         {"&rsquo;", "’"},
                                         {"&Ccaron;", "Č"},
                                         {"&zwnj;", "\u200C"},
                                         {"&#233;", "é"},
                                         {"&#xE9;", "é"},
                                         {"&#0;", "\uFFFD"},
                                         {"&#xD800;", "\uFFFD"},
                                         {"&#99999999999;", "\uFFFD"},
                                         {"&nope;", ""},
                                         {"&;", ""}}) {
    INFO(row.reference);
    CHECK(decode_entity(row.reference) == row.text);
  }
}
