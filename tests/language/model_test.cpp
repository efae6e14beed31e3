// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/model.h"

#include "language/syntax/syntax_pipeline.h"
#include "support/catch.h"

namespace belie {

namespace {

/// A model that knows nothing but is sound.
ModelParts small_parts() {
  ModelParts parts;
  parts.about = "language: none\n";
  parts.tags = std::string("\7\1", 2);
  parts.lexicon = freeze_lexicon({});
  parts.tagger = freeze({}, 1);
  parts.adviser_actions = std::string("\0\0\1\1\2\0", 6);
  parts.adviser = freeze({}, 3);
  parts.actions = std::string("\0\0\1\1\2\0", 6);
  parts.parser = freeze({}, 3);
  parts.lemmas = freeze_lemmas({});
  parts.boundaries = freeze({}, 1);
  return parts;
}

}  // namespace

TEST_CASE("the model built in passes the checks that the program leaves out at its start",
          "[model]") {
  const auto model = load_model(embedded_model_bytes(), Soundness::kUnknown);
  REQUIRE(model);
  REQUIRE(load_model(embedded_model_bytes(), Soundness::kProven));
  CHECK(model->about.find("language: English") == 0);
  CHECK(embedded_model_bytes().size() <= 16U * 1024U * 1024U);
}

TEST_CASE("a model without knowledge still gives a tree", "[model]") {
  const std::string bytes = write_model(small_parts());
  const auto model = load_model(bytes);
  REQUIRE(model);
  const std::vector<std::string_view> words = {"Ships", "sail", "."};
  const SentenceAnalysis analysis = analyse(words, *model);
  CHECK(analysis.arcs.size() == 3);
  CHECK(analysis.tags[0].upos == Upos::kNoun);
}

TEST_CASE("foreign files are refused", "[model]") {
  const std::string archive = "PK\3\4" + std::string(200, 'x');
  for (const std::string_view bytes :
       {std::string_view(), std::string_view("belie"), std::string_view(archive)}) {
    const auto model = load_model(bytes);
    REQUIRE_FALSE(model);
    CHECK(model.error().message == "not a model file");
  }
  std::string other = write_model(small_parts());
  other[8] = 9;
  CHECK(load_model(other).error().message == "a model file of version 9, not 3");
}

TEST_CASE("a model file cut short or with one byte changed is refused", "[model]") {
  const std::string bytes = write_model(small_parts());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CHECK_FALSE(load_model(std::string_view(bytes).substr(0, length)));
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ '\x20');
    CHECK_FALSE(load_model(damaged));
  }
}

TEST_CASE("a model of proven soundness is still asked for its version and its vocabulary",
          "[model]") {
  const std::string bytes = write_model(small_parts());
  REQUIRE(load_model(bytes, Soundness::kProven));
  for (const std::size_t at :
       {std::size_t{0}, std::size_t{8}, std::size_t{12}, std::size_t{16}, std::size_t{32}}) {
    std::string other = bytes;
    other[at] = static_cast<char>(other[at] ^ '\x20');
    CHECK_FALSE(load_model(other, Soundness::kProven));
  }
}

TEST_CASE("parts that do not fit together are refused behind a right checksum", "[model]") {
  const auto refused = [](auto change) {
    ModelParts parts = small_parts();
    change(parts);
    return !load_model(write_model(parts));
  };
  CHECK_FALSE(refused([](ModelParts&) {}));
  CHECK(refused([](ModelParts& parts) { parts.tags = ""; }));
  CHECK(refused([](ModelParts& parts) { parts.tags = "\7"; }));
  CHECK(refused([](ModelParts& parts) { parts.tags = "\x7f\1"; }));
  CHECK(refused([](ModelParts& parts) { parts.actions = std::string("\0\0\1\1", 4); }));
  CHECK(refused([](ModelParts& parts) { parts.actions = std::string("\0\0\1\1\2\0\3\0", 8); }));
  CHECK(refused([](ModelParts& parts) { parts.adviser_actions = ""; }));
  CHECK(refused([](ModelParts& parts) { parts.adviser = freeze({}, 4); }));
  CHECK(refused([](ModelParts& parts) { parts.tagger = freeze({}, 2); }));
  CHECK(refused([](ModelParts& parts) { parts.parser = ""; }));
  CHECK(refused([](ModelParts& parts) { parts.lemmas = "\1"; }));
  CHECK(refused([](ModelParts& parts) { parts.lexicon.clear(); }));
  CHECK(refused([](ModelParts& parts) { parts.boundaries = freeze({}, 2); }));
}

TEST_CASE("an annotation holds the sections' sentences with spans of the text", "[model]") {
  DocumentParts parts;
  parts.text = "Harbour reopens\nThe mayor didn’t come. She was ill.";
  parts.sections = {{SectionKind::kHeadline, {0, 15}, 0},
                    {SectionKind::kBody, {16, static_cast<std::uint32_t>(parts.text.size())}, 1}};
  const Document document(std::move(parts));
  const Model model = load_model(embedded_model_bytes()).value();
  Annotation annotation;
  annotation.document = &document;
  annotate_syntax(document, model, annotation);
  REQUIRE(annotation.sentences.size() == 3);
  CHECK(annotation.sentences[0].section == 0);
  CHECK(document.text(annotation.sentences[1].span) == "The mayor didn’t come.");
  CHECK(annotation.word(TokenIndex(std::size_t{5})) == "n’t");
  CHECK(annotation.lemma(TokenIndex(std::size_t{5})) == "not");
  CHECK(annotation.lemma(TokenIndex(std::size_t{6})) == "come");
  CHECK_FALSE(annotation.tokens[6].head.valid());
  CHECK(annotation.tokens[3].head == TokenIndex(std::size_t{6}));
  CHECK(annotation.tokens[8].sentence == SentenceIndex(std::size_t{2}));
}

}  // namespace belie
