// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/lemmatizer.h"

#include "language/syntax/model.h"
#include "support/catch.h"

namespace belie {

TEST_CASE("lemmas of regular and irregular words", "[lemmatizer]") {
  struct Row {
    std::string_view form;
    Xpos tag;
    std::string_view lemma;
  };
  const Row rows[] = {{"ships", Xpos::kNns, "ship"},    {"Cities", Xpos::kNns, "city"},
                      {"women", Xpos::kNns, "woman"},   {"criteria", Xpos::kNns, "criterion"},
                      {"sank", Xpos::kVbd, "sink"},     {"was", Xpos::kVbd, "be"},
                      {"Is", Xpos::kVbz, "be"},         {"n't", Xpos::kRb, "not"},
                      {"n’t", Xpos::kRb, "not"},        {"announced", Xpos::kVbd, "announce"},
                      {"planned", Xpos::kVbd, "plan"},  {"resigning", Xpos::kVbg, "resign"},
                      {"worst", Xpos::kJjs, "bad"},     {"bigger", Xpos::kJjr, "big"},
                      {"Merkel", Xpos::kNnp, "Merkel"}, {"NATO", Xpos::kNnp, "NATO"},
                      {"1990", Xpos::kCd, "1990"},      {"harbour", Xpos::kNn, "harbour"}};
  const Model model = load_model(embedded_model_bytes()).value();
  for (const Row& row : rows) CHECK(model.lemmatizer.lemma(row.form, row.tag) == row.lemma);
}

TEST_CASE("an ending is edited in small letters or as written", "[lemmatizer]") {
  CHECK(edited({false, 3, "y"}, "Cities") == "city");
  CHECK(edited({true, 1, ""}, "Greeks") == "Greek");
  CHECK_FALSE(edited({false, 3, ""}, "as"));
}

TEST_CASE("damaged lemmas are refused", "[lemmatizer]") {
  const std::vector<std::pair<std::uint64_t, std::string>> entries = {
      {lemma_word_key("went", Xpos::kVbd, 0), "go"}};
  const std::string bytes = freeze_lemmas(entries);
  CHECK(Lemmatizer::view(bytes).value().lemma("Went", Xpos::kVbd) == "go");
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CHECK_FALSE(Lemmatizer::view(std::string_view(bytes).substr(0, length)));
  }
}

}  // namespace belie
