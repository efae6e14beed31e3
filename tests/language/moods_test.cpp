// SPDX-License-Identifier: Apache-2.0
//
// Polarity and modality of verb groups: every frame is tried with several verbs.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "language/annotation.h"
#include "language/scopes.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

/// The forms of a verb with its object.
struct Verb {
  std::string base, past, participle, ing, object;
};

const std::vector<Verb> kVerbs{{"destroy", "destroyed", "destroyed", "destroying", "the pier"},
                               {"sell", "sold", "sold", "selling", "the ferry"},
                               {"take", "took", "taken", "taking", "the money"},
                               {"support", "supported", "supported", "supporting", "the strike"}};

/// A sentence with {b}, {d}, {n} or {g} for base, past, participle or -ing form and {o} for the
/// object.
struct Frame {
  std::string text;
  std::string mood;
};

std::string filled(std::string text, const Verb& verb, std::string& word) {
  const auto put = [&](const std::string& slot, const std::string& value, bool predicate) {
    const std::size_t at = text.find(slot);
    if (at == std::string::npos) return;
    text.replace(at, slot.size(), value);
    if (predicate) word = value;
  };
  put("{b}", verb.base, true);
  put("{d}", verb.past, true);
  put("{n}", verb.participle, true);
  put("{g}", verb.ing, true);
  put("{o}", verb.object, false);
  return text;
}

std::string mood_of(const std::string& text, const std::string& word) {
  const Document document = testing::newsroom_draft("", text);
  const Annotation annotation = testing::newsroom_annotation(document);
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    if (annotation.word(TokenIndex{i}) != word) continue;
    const Clause* clause = clause_at(annotation, TokenIndex{i});
    if (clause == nullptr) return "none";
    return fmt::format("{} {}", to_text(clause->polarity), to_text(clause->modality));
  }
  return "no such word";
}

void check(const std::vector<Frame>& frames) {
  for (const Frame& frame : frames) {
    for (const Verb& verb : kVerbs) {
      std::string word;
      const std::string text = filled(frame.text, verb, word);
      INFO(text);
      CHECK(mood_of(text, word) == frame.mood);
    }
  }
}

}  // namespace

TEST_CASE("a verb group asserts", "[language][moods]") {
  check({{"The council {d} {o}.", "positive asserted"},
         {"The council has {n} {o}.", "positive asserted"},
         {"The council will {b} {o}.", "positive asserted"},
         {"The council did {b} {o}.", "positive asserted"},
         {"Nobody knew that the council {d} {o}.", "positive asserted"},
         {"The council managed to {b} {o}.", "positive asserted"}});
}

TEST_CASE("a verb group denies", "[language][moods]") {
  check({{"The council did not {b} {o}.", "negative asserted"},
         {"The council didn't {b} {o}.", "negative asserted"},
         {"The council didn’t {b} {o}.", "negative asserted"},
         {"The council never {d} {o}.", "negative asserted"},
         {"The council has not {n} {o}.", "negative asserted"},
         {"The council won't {b} {o}.", "negative asserted"},
         {"The council is not {g} {o}.", "negative asserted"},
         {"Nobody {d} {o}.", "negative asserted"},
         {"No council {d} {o}.", "negative asserted"},
         {"None of the councils {d} {o}.", "negative asserted"},
         {"The council failed to {b} {o}.", "negative asserted"},
         {"The council refused to {b} {o}.", "negative asserted"},
         {"The council declined to {b} {o}.", "negative asserted"},
         {"The council did not fail to {b} {o}.", "positive asserted"},
         {"The council was unable to {b} {o}.", "negative asserted"},
         {"The council voted without {g} {o}.", "negative asserted"},
         {"The council no longer {d} {o}.", "negative asserted"},
         {"The council hardly {d} {o}.", "negative asserted"},
         {"The council avoided {g} {o}.", "negative asserted"}});
}

TEST_CASE("a verb group says what may be", "[language][moods]") {
  check({{"The council may {b} {o}.", "positive possible"},
         {"The council might {b} {o}.", "positive possible"},
         {"The council could {b} {o}.", "positive possible"},
         {"The council must {b} {o}.", "positive possible"},
         {"The council should {b} {o}.", "positive possible"},
         {"The council may not {b} {o}.", "negative possible"},
         {"The council cannot {b} {o}.", "negative possible"},
         {"Perhaps the council {d} {o}.", "positive possible"},
         {"The council allegedly {d} {o}.", "positive possible"},
         {"The council is likely to {b} {o}.", "positive possible"},
         {"The council is unlikely to {b} {o}.", "negative possible"},
         {"The council seems to {b} {o}.", "positive possible"},
         {"The council is believed to {b} {o}.", "positive possible"}});
}

TEST_CASE("a verb group says what is planned", "[language][moods]") {
  check({{"The council plans to {b} {o}.", "positive planned"},
         {"The council wants to {b} {o}.", "positive planned"},
         {"The council hopes to {b} {o}.", "positive planned"},
         {"The council is expected to {b} {o}.", "positive planned"},
         {"The council is due to {b} {o}.", "positive planned"},
         {"The council is set to {b} {o}.", "positive planned"},
         {"The council is going to {b} {o}.", "positive planned"},
         {"The council decided to {b} {o}.", "positive planned"},
         {"The council tried to {b} {o}.", "positive planned"},
         {"The council threatened to {b} {o}.", "positive planned"},
         {"The council does not plan to {b} {o}.", "negative planned"},
         {"The council was to {b} {o}.", "positive planned"},
         {"The minister urged the council to {b} {o}.", "positive planned"},
         {"The council presented a plan to {b} {o}.", "positive planned"}});
}

TEST_CASE("a verb group says what would be", "[language][moods]") {
  check({{"The council would {b} {o}.", "positive conditional"},
         {"The council would not {b} {o}.", "negative conditional"},
         {"The council would have {n} {o}.", "positive counterfactual"},
         {"The council should have {n} {o}.", "positive counterfactual"},
         {"The council was to have {n} {o}.", "positive counterfactual"},
         {"The town will pay if the council {d} {o}.", "positive conditional"},
         {"If the town pays, the council will {b} {o}.", "positive conditional"},
         {"Unless the town pays, the council will {b} {o}.", "positive conditional"}});
}

TEST_CASE("a verb group asks", "[language][moods]") {
  check({{"Did the council {b} {o}?", "positive asked"},
         {"“Did the council {b} {o}?” she said.", "positive asked"},
         {"She asked whether the council {d} {o}.", "positive asked"},
         {"“Did it rain?” she said. The council {d} {o}.", "positive asserted"}});
}

TEST_CASE("nothing found, nobody seen, no evidence: the verb is denied", "[language][moods]") {
  struct Row {
    std::string text, word, mood;
  };
  const std::vector<Row> rows{
      {"The police found nothing.", "found", "negative asserted"},
      {"The police found no evidence.", "found", "negative asserted"},
      {"The police arrested nobody.", "arrested", "negative asserted"},
      {"The owner had no licence.", "had", "negative asserted"},
      {"At no time did the police lie.", "lie", "negative asserted"},
      {"Holt is no fool.", "fool", "negative asserted"},
      {"Holt is not the mayor.", "mayor", "negative asserted"},
      {"No doubt the police lied.", "lied", "positive asserted"},
      {"There was no fire.", "was", "negative asserted"},
      {"The police did not stop or search him.", "search", "negative asserted"},
      {"Neither the mayor nor the police lied.", "lied", "negative asserted"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(mood_of(row.text, row.word) == row.mood);
  }
}

}  // namespace belie
