// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/tagger.h"

#include <span>
#include <sstream>
#include <string>
#include <vector>

#include "language/syntax/hashing.h"
#include "language/syntax/model.h"
#include "language/syntax/perceptron.h"
#include "support/catch.h"

namespace belie {

namespace {

/// "The/DT ship/NN" for words with a space between them.
std::string tagged(const std::string& sentence) {
  const Model model = load_model(embedded_model_bytes()).value();
  std::istringstream stream(sentence);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  std::vector<WordForm> forms;
  for (const std::string& word : words) {
    forms.push_back(describe(word));
    model.lexicon.complete(forms.back());
  }
  std::vector<TagNumber> tags(words.size());
  model.tagger.tag(forms, tags);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    out += (i == 0 ? "" : " ") + words[i] + '/' +
           std::string(to_text(model.tagger.pair(tags[i]).xpos));
  }
  return out;
}

}  // namespace

TEST_CASE("plain sentences get their tags", "[tagger]") {
  CHECK(tagged("The minister resigned on Friday .") ==
        "The/DT minister/NN resigned/VBD on/IN Friday/NNP ./.");
  CHECK(tagged("She has not seen the two reports .") ==
        "She/PRP has/VBZ not/RB seen/VBN the/DT two/CD reports/NNS ./.");
}

TEST_CASE("number words are numbers even where the treebanks hardly have them", "[tagger]") {
  CHECK(tagged("Twelve were found .") == "Twelve/CD were/VBD found/VBN ./.");
  CHECK(tagged("The fourteen ships sank .") == "The/DT fourteen/CD ships/NNS sank/VBD ./.");
}

TEST_CASE("curly quotation marks are tagged like straight ones", "[tagger]") {
  CHECK(tagged("They did n’t win .") == "They/PRP did/VBD n’t/RB win/VB ./.");
  CHECK(tagged("Oslo ’s mayor left .") == "Oslo/NNP ’s/POS mayor/NN left/VBD ./.");
}

TEST_CASE("a word's shape, ending and normal form are told apart", "[tagger]") {
  CHECK(describe("Ships").word == describe("ships").word);
  CHECK(describe("1990").word == describe("2019").word);
  CHECK(describe("don’t").word == describe("don't").word);
  CHECK(describe("Ships").capital == 1);
  CHECK(describe("NATO").capital == 2);
  CHECK(describe("iPhone").capital == 3);
  CHECK(describe("running").suffix[2] == describe("sing").suffix[2]);
  CHECK(describe("Warsaw").shape == describe("Berlin").shape);
  CHECK(describe("Warsaw").shape != describe("warsaw").shape);
}

TEST_CASE("a lexicon finds its words and no others", "[tagger]") {
  const LexiconEntry sea{kMostTagSets - 1, 31, 15};
  const LexiconEntry sky{7, 0, 2};
  const std::vector<std::pair<std::uint64_t, LexiconEntry>> words = {{hash_of("sea"), sea},
                                                                     {hash_of("sky"), sky}};
  const std::string bytes = freeze_lexicon(words);
  const TagLexicon lexicon = TagLexicon::view(bytes).value();
  CHECK(lexicon.find(hash_of("sea")) == sea);
  CHECK(lexicon.find(hash_of("sky")) == sky);
  CHECK(lexicon.find(hash_of("sand")) == LexiconEntry{});
  WordForm form = describe("Sky");
  lexicon.complete(form);
  CHECK(form.seen == 7);
  CHECK(form.verb == 2);
  CHECK_FALSE(TagLexicon::view(std::string_view(bytes).substr(1)));
  CHECK_FALSE(TagLexicon::view(""));
  CHECK_FALSE(TagLexicon::view(
      std::string("\1\0\0\0\1\1\1\1\1\1\1\1", 12)));  // full: a search would not end
}

TEST_CASE("a perceptron learns to tell classes apart and keeps it when frozen", "[tagger]") {
  Perceptron perceptron;
  const std::uint64_t sea[] = {hash_of("wet"), hash_of("blue")};
  const std::uint64_t sky[] = {hash_of("dry"), hash_of("blue")};
  const auto best = [&](const auto& features) {
    std::int32_t scores[2] = {};
    perceptron.score(features, scores);
    return best_class(scores);
  };
  for (int i = 0; i < 5; ++i) {
    perceptron.learn(sea, 0, best(sea));
    perceptron.learn(sky, 1, best(sky));
  }
  const std::string bytes = freeze(perceptron.average({100'000, 1}), 2);
  const Weights weights = Weights::view(bytes).value();
  std::int32_t wet[kMaxClasses] = {};
  std::int32_t dry[kMaxClasses] = {};
  weights.add(sea, wet);
  weights.add(sky, dry);
  CHECK(best_class(std::span(wet).first(2)) == 0);
  CHECK(best_class(std::span(dry).first(2)) == 1);
}

TEST_CASE("frozen weights are added up class by class, however many a feature has", "[tagger]") {
  constexpr std::uint32_t kClasses = 70;
  std::vector<WeightRow> rows;
  std::vector<std::int32_t> expected(kClasses);
  std::vector<std::uint64_t> features;
  for (std::uint32_t step = 1; step <= kClasses; step += 3) {
    WeightRow row{hash_of(std::to_string(step)), {}, step % 7};
    for (std::uint32_t number = step / 2; number < kClasses; number += step) {
      const auto weight = static_cast<std::int16_t>(int(step) * 400 - int(number) * 300);
      row.weights.emplace_back(static_cast<std::uint8_t>(number), weight);
      expected[number] += weight;
    }
    features.push_back(row.feature);
    rows.push_back(std::move(row));
  }
  features.push_back(hash_of("unknown"));
  const std::string bytes = freeze(rows, kClasses);
  std::int32_t scores[kMaxClasses] = {};
  Weights::view(bytes).value().add(features, scores);
  CHECK(std::vector<std::int32_t>(scores, scores + kClasses) == expected);
}

TEST_CASE("damaged weights are refused, whatever is in them", "[tagger]") {
  const std::string bytes =
      freeze({{hash_of("a"), {{0, 5}, {2, -7}}, 1}, {hash_of("b"), {{1, 9}}, 2}}, 3);
  REQUIRE(Weights::view(bytes));
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CHECK_FALSE(Weights::view(std::string_view(bytes).substr(0, length)));
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ '\x55');
    const auto weights = Weights::view(damaged);
    if (!weights) continue;
    std::int32_t scores[kMaxClasses] = {};  // still no byte outside is read
    const std::uint64_t features[] = {hash_of("a"), hash_of("b"), hash_of("c")};
    weights->add(features, scores);
  }
}

}  // namespace belie
