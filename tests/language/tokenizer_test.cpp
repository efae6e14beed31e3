// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/tokenizer.h"

#include <rapidcheck.h>

#include <string>
#include <string_view>
#include <vector>

#include "language/characters.h"
#include "language/syntax/sentences.h"
#include "support/catch.h"

namespace belie {

namespace {

/// The tokens with a space between them.
std::string tokens(std::string_view text) {
  std::string out;
  for (const Span span : tokenize(text)) {
    if (!out.empty()) out += ' ';
    out += text.substr(span.begin, span.size());
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view tokens;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) CHECK(tokens(row.text) == row.tokens);
}

rc::Gen<std::string> any_bytes() {
  return rc::gen::container<std::string>(rc::gen::arbitrary<char>());
}

/// What the rules look at, in any order.
rc::Gen<std::string> text_of_pieces() {
  const auto piece = rc::gen::element<std::string>(
      " ", "\n", "Ann", "don", "’t", "'s", "n't", "co", "-", "–", "$", "£", "5", "30", ".", ",",
      "...", "“", "”", "\"", "(", ")", "/", "%", "@", "#", "http://", "Mr.", "U.S", "a.m.", "\xff",
      "é", "👍");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& part : pieces) text += part;
                        return text;
                      });
}

}  // namespace

TEST_CASE("punctuation is cut from words", "[tokenizer]") {
  check({{"The mayor, who left early, smiled.", "The mayor , who left early , smiled ."},
         {"(She waved.)", "( She waved . )"},
         {"“We won,” he said.", "“ We won , ” he said ."},
         {"\"Why?\" asked Lund.", "\" Why ? \" asked Lund ."},
         {"Wait... what?!", "Wait ... what ?!"},
         {"so…and on", "so … and on"},
         {"The vote—held twice—failed", "The vote — held twice — failed"},
         {"a tie -- again", "a tie -- again"},
         {"ended.Then", "ended . Then"},
         {"Really.? Yes!. The U.S.?", "Really .? Yes !. The U.S. ?"},
         {"---==*** the end", "---==*** the end"},
         {"", ""},
         {" \n\t ", ""}});
}

TEST_CASE("contractions and possessives are words of their own", "[tokenizer]") {
  check(
      {{"don't", "do n't"},
       {"Don’t!", "Do n’t !"},
       {"he's we'll they'd I've you're I'm", "he 's we 'll they 'd I 've you 're I 'm"},
       {"cannot gonna wanna gotta", "can not gon na wan na got ta"},
       {"Norway's workers' union", "Norway 's workers ' union"},
       {"Ørsted’s", "Ørsted ’s"},
       {"O'Rourke and L'Aquila", "O'Rourke and L'Aquila"},
       {"shouldn't've", "should n't 've"},
       {"theyll wont whats outta", "they ll wo nt what s out ta"},
       {"Its a boat, its not far.", "It s a boat , it s not far ."},
       {"its crew, its not-for-profit arm", "its crew , its not - for - profit arm"},
       {"its not insignificant debts, its A rating", "its not insignificant debts , its A rating"},
       {"the '90s", "the '90s"}});
}

TEST_CASE("hyphens divide words but not prefixes, telephone numbers and given names",
          "[tokenizer]") {
  check({{"a well-known Oslo-based firm", "a well - known Oslo - based firm"},
         {"the ex-mayor's co-founder", "the ex-mayor 's co-founder"},
         {"non-members e-mailed", "non-members e-mailed"},
         {"a 52-year-old driver", "a 52 - year - old driver"},
         {"in 1990-91 and 2003–2007", "in 1990 - 91 and 2003 – 2007"},
         {"call 555-0134 or 212-555-0134", "call 555-0134 or 212-555-0134"},
         {"212/555-0134, 10013-0427", "212/555-0134 , 10013-0427"},
         {"Moon Jae-in and Lee Jun-ho's son", "Moon Jae-in and Lee Jun-ho 's son"},
         {"a US-led and Berlin-led bid", "a US - led and Berlin - led bid"},
         {"and/or he/she", "and / or he / she"}});
}

TEST_CASE("numbers keep their points and commas and lose their units", "[tokenizer]") {
  check({{"20,000 people, 3.5 km", "20,000 people , 3.5 km"},
         {"$5 and £3.5m and €20", "$ 5 and £ 3.5 m and € 20"},
         {"US$40 million", "US$ 40 million"},
         {"5% of 7.30pm", "5 % of 7.30 pm"},
         {"the 5th of the 1980s", "the 5th of the 1980s"},
         {"the 80's, the 1960's and 2010's end", "the 80's , the 1960's and 2010 's end"},
         {"over 6,000+ in 24hrs", "over 6,000+ in 24 hrs"},
         {"an A+ from C++", "an A + from C++"},
         {"a $$ sign, $5", "a $$ sign , $ 5"},
         {"at 19:30 on 12/09/2025", "at 19:30 on 12/09/2025"},
         {"the 9/11 report", "the 9/11 report"},
         {"sources [13,14]", "sources [ 13 , 14 ]"},
         {"about .5 or +47", "about .5 or +47"}});
}

TEST_CASE("abbreviations keep their stop", "[tokenizer]") {
  check({{"Mr. Hansen met Dr. Vale.", "Mr. Hansen met Dr. Vale ."},
         {"the U.S. envoy at 8 a.m. today", "the U.S. envoy at 8 a.m. today"},
         {"J. K. Holm of Acme Inc.", "J. K. Holm of Acme Inc."},
         {"on Dec. 3, No. 7 won", "on Dec. 3 , No. 7 won"},
         {"She said no. He left.", "She said no . He left ."},
         {"plan B.", "plan B ."},
         {"Ann Wu, D-Calif., left", "Ann Wu , D - Calif. , left"},
         {"They sat in the sun.", "They sat in the sun ."},
         {"e.g. boats, nets, etc. in it", "e.g. boats , nets , etc. in it"},
         {"boats, nets, etc.", "boats , nets , etc ."},
         {"50 U.S.C. 1701 et seq. on trade", "50 U.S.C. 1701 et seq. on trade"},
         {"1. Open the box", "1. Open the box"}});
}

TEST_CASE("addresses, tags and emoticons stay whole", "[tokenizer]") {
  check({{"see https://example.org/a-b?c=1, now", "see https://example.org/a-b?c=1 , now"},
         {"(desk@example.org)", "( desk@example.org )"},
         {"Ida <ida@quay.example>, \"Bo\"<bo@quay.example>",
          "Ida < ida@quay.example > , \" Bo \" < bo@quay.example >"},
         {"[https://example.org/a]", "[ https://example.org/a ]"},
         {"Example.com’s page", "Example.com ’s page"},
         {"#harbour2025 @desk_one", "#harbour2025 @desk_one"},
         {"fine :-) thanks", "fine :-) thanks"}});
}

TEST_CASE("every byte that is no space lies in exactly one token", "[tokenizer]") {
  const std::string_view texts[] = {"“It’s 5°C—really?” — No, it isn’t…",
                                    "a\xff\xfe b\xc3",
                                    "\xed\xa0\x80 \xf4\x90\x80\x80 \xe0\x80\x80 \xf0\x80\x80\x80",
                                    "...'''\"\"---",
                                    "👩‍🚀👍🏽 ok",
                                    "x$5€6%7/8-9",
                                    "'s 'em '",
                                    "Ω≈ç√∫˜µ≤≥÷"};
  for (const std::string_view text : texts) {
    std::uint32_t at = 0;
    for (const Span span : tokenize(text)) {
      CHECK(span.begin < span.end);
      CHECK(span.begin >= at);
      for (; at < span.begin; ++at) CHECK((text[at] == ' '));
      at = span.end;
    }
    CHECK(at == text.size());
  }
}

TEST_CASE("any bytes become tokens in order that cover every character but spaces",
          "[tokenizer][property]") {
  CHECK(rc::check("tokens cover the text", [] {
    const auto text = *rc::gen::oneOf(any_bytes(), text_of_pieces());
    const std::vector<Span> tokens = tokenize(text);
    std::uint32_t end = 0;
    for (const Span token : tokens) {
      RC_ASSERT(end <= token.begin);
      RC_ASSERT(token.begin < token.end);
      end = token.end;
    }
    RC_ASSERT(end <= text.size());
    auto next = tokens.begin();
    for (const Character& character : characters_of(text)) {
      while (next != tokens.end() && next->end <= character.offset) ++next;
      if (character.offset == text.size() || is_space(character.code)) continue;
      RC_ASSERT(next != tokens.end());
      RC_ASSERT(next->begin <= character.offset);
    }
  }));
}

TEST_CASE("any bytes become sentences that hold each token once", "[sentences][property]") {
  CHECK(rc::check("sentences cover the tokens", [] {
    const auto text = *rc::gen::oneOf(any_bytes(), text_of_pieces());
    const std::vector<Span> tokens = tokenize(text);
    std::uint32_t at = 0;
    for (const TokenRange sentence : split_sentences(text, tokens)) {
      RC_ASSERT(sentence.begin == at);
      RC_ASSERT(sentence.end > at);
      at = sentence.end;
    }
    RC_ASSERT(at == tokens.size());
  }));
}

}  // namespace belie
