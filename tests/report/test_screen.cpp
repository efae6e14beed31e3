// SPDX-License-Identifier: Apache-2.0
#include "report/screen.h"

#include "support/catch.h"

namespace belie {

TEST_CASE("a terminal's columns are counted, not bytes", "[report]") {
  const auto [text, width] = GENERATE(table<std::string, std::size_t>({
      {"", 0},
      {"Larne", 5},
      {"“…”", 3},
      {"東京", 4},
      {"e\u0301te\u0301", 3},
      {"naïve", 5},
      {"👍", 2},
      {"한국", 4},
  }));
  CHECK(display_width(text) == width);
}

TEST_CASE("nothing in a draft can command the terminal", "[report]") {
  const auto [raw, shown] = GENERATE(table<std::string, std::string>({
      {"plain – “text”", "plain – “text”"},
      {"\x1b[31mred\x1b]0;title\x07", "␛[31mred␛]0;title␇"},
      {"one\r\ntwo\tthree", "one  two three"},
      {"a\x7f"
       "b",
       "a␡b"},
      {"a\u009b31m", "a\uFFFD31m"},
      {"broken \xff\xfe.", "broken \uFFFD\uFFFD."},
      {"left\u202Etfel", "lefttfel"},
      {"zero\u200Bwidth\uFEFF", "zerowidth"},
      {"line\u2028end", "line end"},
      {std::string("nul\0byte", 8), "nul␀byte"},
  }));
  CHECK(for_screen(raw) == shown);
}

TEST_CASE("text is broken at blanks and, if need be, inside words", "[report]") {
  using Lines = std::vector<std::string>;
  const auto [text, width, lines] = GENERATE(table<std::string, std::size_t, Lines>({
      {"", 10, {""}},
      {"one two three", 20, {"one two three"}},
      {"one two three", 7, {"one two", "three"}},
      {"one two three", 8, {"one two", "three"}},
      {"incomprehensible", 6, {"incomp", "rehens", "ible"}},
      {"東京の港", 4, {"東京", "の港"}},
      {"東", 1, {"東"}},
  }));
  CHECK(wrap(text, width) == lines);
}

TEST_CASE("shortened text keeps whole words and says that something is missing", "[report]") {
  CHECK(keep_start("the quick brown fox", 19) == "the quick brown fox");
  CHECK(keep_start("the quick brown fox", 18) == "the quick brown …");
  CHECK(keep_start("the quick brown fox …", 18) == "the quick brown …");
  CHECK(keep_start("the quick", 1) == "…");
  CHECK(keep_end("the quick brown fox", 18) == "… quick brown fox");
  CHECK(keep_end("… quick brown fox ", 14) == "… brown fox ");
  CHECK(keep_end("incomprehensible", 5) == "… ");
  CHECK(keep_ends("the quick brown fox jumps", 15) == "the qu … jumps");
}

TEST_CASE("numbers agree with their nouns", "[report]") {
  CHECK(counted(0, "draft") == "0 drafts");
  CHECK(counted(1, "draft") == "1 draft");
  CHECK(counted(2, "draft") == "2 drafts");
}

}  // namespace belie
