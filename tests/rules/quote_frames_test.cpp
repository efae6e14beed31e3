// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_frames.h"

#include <sstream>

#include "rules/quotes/word_meanings.h"
#include "support/catch.h"

namespace belie {
namespace {

/// Words with a capital have a meaning of their own; the lemma is the word in lower case.
std::vector<QuoteWord> words_of(const std::string& text) {
  std::vector<QuoteWord> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    const bool content = word[0] >= 'A' && word[0] <= 'Z';
    if (content) word[0] = static_cast<char>(word[0] - 'A' + 'a');
    words.push_back({word, content ? word : "", TokenIndex{}});
  }
  return words;
}

struct FrameRow {
  std::string first, second;
  Occasion occasion;
  bool one_remark;
};

}  // namespace

TEST_CASE("words that are exchanged from memory have one meaning", "[rules][quote]") {
  CHECK(meaning_of("scared") == meaning_of("frightened"));
  CHECK(meaning_of("ocean") == meaning_of("sea"));
  CHECK(meaning_of("sea") != meaning_of("river"));
  CHECK(meaning_of("glockenspiel") == "glockenspiel");
  CHECK(to_text(words_by_meaning(words_of("she will never Shout / she cannot Yell"))) ==
        "she will not shout she not shout");
  CHECK(words_by_meaning(words_of("next Year"))[1].lemma.empty());
}

TEST_CASE("one figure of speech in other words is one remark of one occasion", "[rules][quote]") {
  const auto kSame = Occasion::kSame;
  const std::vector<FrameRow> rows{
      {"you cannot Eat a Wind Turbine", "nobody ever Eat a Wind Turbine for Breakfast", kSame,
       true},
      {"the Sea Give us one Door and we will Break it", "the Ocean has Give us a Gate", kSame,
       true},
      {"you can Heat a Barn but not a Heart", "a Barn may be Heat but a Heart may not be", kSame,
       true},
      {"you can Heat a Barn but not a Heart", "a Barn may be Heat but a Heart may not be",
       Occasion::kUnknown, false},
      {"the Depot will Close in June whatever anyone says",
       "the Depot has never Make Money in June", kSame, false},
      {"my Father Build this House with his Hand", "my Father Die in this House and so shall I",
       kSame, false},
      {"we need a Bus for the School", "we need a Shelter for the Old, too", kSame, false},
  };
  for (const FrameRow& row : rows) {
    INFO(row.first + " | " + row.second);
    const std::string frame = frame_by_meaning(words_of(row.first), words_of(row.second),
                                               SpeakerMatch::kSame, row.occasion);
    CHECK(frame.empty() != row.one_remark);
  }
}

}  // namespace belie
