// SPDX-License-Identifier: Apache-2.0
#include "language/scopes.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/syntax/model.h"
#include "language/syntax/syntax_pipeline.h"
#include "support/catch.h"

namespace belie {
namespace {

const Model& model() {
  static const Model loaded = load_model(embedded_model_bytes()).value();
  return loaded;
}

const LexiconIndex& lexicon() {
  static const LexiconIndex index = [] {
    Lexicon words;
    for (const char* lemma : {"say", "tell", "add", "announce", "warn", "promise"})
      words.reporting.push_back({lemma});
    words.reporting.push_back({"allegedly", true, "adverb"});
    for (const char* lemma : {"claim", "allege", "insist", "deny", "accuse"}) {
      words.reporting.push_back({lemma, true});
    }
    return LexiconIndex(std::move(words));
  }();
  return index;
}

Document body(const std::string& text) {
  DocumentParts parts;
  parts.path = "draft.md";
  parts.source = text;
  parts.text = text;
  const auto size = static_cast<std::uint32_t>(text.size());
  parts.sections = {{SectionKind::kBody, {0, size}, 1}};
  parts.map = {{0, size, 0, size}};
  return Document(std::move(parts));
}

Annotation annotated(const Document& document) {
  Annotation annotation;
  annotation.document = &document;
  annotate_syntax(document, model(), annotation);
  annotate_times(annotation);
  annotate_scopes(annotation, lexicon());
  return annotation;
}

TokenIndex token_of(const Annotation& annotation, std::string_view word) {
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    if (annotation.word(TokenIndex{i}) == word) return TokenIndex{i};
  }
  return {};
}

struct VoiceRow {
  std::string text;
  std::string word;
  std::string voice;
};

struct ClauseRow {
  std::string text;
  std::string word;
  std::string clause;
};

}  // namespace

TEST_CASE("a word is the paper's, endorsed, distanced or quoted", "[language][scopes]") {
  const std::vector<VoiceRow> rows{
      {"The bridge collapsed on Monday.", "bridge", "paper"},
      {"Police said that the bridge collapsed.", "bridge", "endorsed"},
      {"The bridge collapsed, police said.", "bridge", "endorsed"},
      {"According to police, the bridge collapsed.", "bridge", "endorsed"},
      {"The owner claimed that the bridge was safe.", "bridge", "distanced"},
      {"Police said that the bridge collapsed.", "Police", "paper"},
      {"“The bridge was never safe,” she said.", "bridge", "quoted"},
      {"\"The bridge was never safe,\" she said.", "bridge", "quoted"},
      {"‘The bridge was never safe,’ she said.", "bridge", "quoted"},
      {"“The bridge was never safe,” she said.", "she", "paper"},
      {"The “bridge” was a plank.", "bridge", "distanced"},
      {"The bridge, police said, was safe.", "bridge", "endorsed"},
      {"The bridge, police said, was safe.", "safe", "endorsed"},
      {"The bridge, police said, was safe.", "police", "paper"},
      {"The owner insisted that the bridge was safe.", "bridge", "distanced"},
      {"The bridge was allegedly safe.", "bridge", "distanced"},
      {"The owner claimed to have repaired the bridge.", "bridge", "distanced"},
      {"The owner was said to have repaired the bridge.", "bridge", "distanced"},
      {"The owner denied damaging the bridge.", "bridge", "distanced"},
      {"It was announced that the bridge was safe.", "bridge", "endorsed"},
      {"The owner promised to repair the bridge.", "bridge", "paper"},
      {"The owner warned of a damaged bridge.", "bridge", "endorsed"},
      {"The owner accused the mayor of damaging the bridge.", "mayor", "paper"},
      {"The workers' bridge was closed and the drivers' road too.", "road", "paper"},
  };
  for (const VoiceRow& row : rows) {
    const Document document = body(row.text);
    const Annotation annotation = annotated(document);
    INFO(row.text);
    CHECK(to_text(voice_at(annotation, token_of(annotation, row.word)).kind) == row.voice);
  }
}

TEST_CASE("a clause has tense, polarity and modality", "[language][scopes]") {
  const std::vector<ClauseRow> rows{
      {"The council voted on Monday.", "voted", "past positive asserted"},
      {"She opens the fair on Monday.", "opens", "present positive asserted"},
      {"The council will vote on Monday.", "vote", "future positive asserted"},
      {"The council has voted.", "voted", "present-perfect positive asserted"},
      {"The council had voted before.", "voted", "past-perfect positive asserted"},
      {"The council did not vote.", "vote", "past negative asserted"},
      {"The council may vote today.", "vote", "present positive possible"},
      {"The council would have voted.", "voted", "present positive counterfactual"},
      {"The road was closed by police.", "closed", "past positive asserted"},
      {"Did the council vote on it?", "vote", "past positive asked"},
      {"The council plans to vote.", "vote", "none positive planned"},
      {"Had the council voted for it, the road would have opened.", "voted",
       "past-perfect positive conditional"},
      {"The road would be closed, should it rain.", "rain", "present positive conditional"},
      {"She was the mayor of the town.", "mayor", "past positive asserted"},
  };
  for (const ClauseRow& row : rows) {
    const Document document = body(row.text);
    const Annotation annotation = annotated(document);
    const Clause* clause = clause_at(annotation, token_of(annotation, row.word));
    INFO(row.text);
    REQUIRE(clause != nullptr);
    CHECK(fmt::format("{} {} {}", to_text(clause->tense), to_text(clause->polarity),
                      to_text(clause->modality)) == row.clause);
  }
}

TEST_CASE("a token is governed by the time of its own clause", "[language][scopes]") {
  const std::vector<ClauseRow> rows{
      {"On Monday the council voted.", "council", "On Monday"},
      {"He said on Friday that the bridge would open on Monday.", "bridge", "on Monday"},
      {"He said on Friday that the bridge was safe.", "bridge", ""},
      {"The bridge was safe.", "bridge", ""},
  };
  for (const ClauseRow& row : rows) {
    const Document document = body(row.text);
    const Annotation annotation = annotated(document);
    const TimeIndex time = governing_time(annotation, token_of(annotation, row.word));
    INFO(row.text);
    const std::string words =
        time.valid() ? std::string(annotation.text(annotation.times[time.index()].span)) : "";
    CHECK(row.clause.find(words) != std::string::npos);
    CHECK(words.empty() == row.clause.empty());
  }
}

TEST_CASE("a quotation left open runs to the end of its paragraph", "[language][scopes]") {
  const Document document = body("She said: “We went home. Nobody asked why.");
  const Annotation annotation = annotated(document);
  REQUIRE(annotation.quotations.size() == 1);
  CHECK(annotation.text(annotation.quotations[0].span) == "We went home. Nobody asked why.");
}

}  // namespace belie
