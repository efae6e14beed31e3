// SPDX-License-Identifier: Apache-2.0
//
// Tolls of two days: what can only grow may be higher in the later draft, and not lower.
#include <string>
#include <vector>

#include "check/check.h"
#include "input/read.h"
#include "support/catch.h"

namespace belie {
namespace {

struct Dated {
  std::string day;
  std::string text;
};

/// The rules that fire between two drafts of one event.
std::string rules_between(const Dated& earlier, const Dated& later) {
  static const Knowledge knowledge = load_knowledge({});
  std::vector<Document> documents;
  for (const Dated* draft : {&earlier, &later}) {
    auto document = document_from_bytes(draft == &earlier ? "a.md" : "b.md",
                                        "---\ndate: " + draft->day + "\n---\n\n" + draft->text);
    REQUIRE(document.has_value());
    documents.push_back(std::move(*document));
  }
  CheckOptions options;
  options.across = Across::kAll;
  options.only_rules = {"number"};
  std::string rules;
  for (const ReportFinding& finding :
       check(std::move(documents), {}, knowledge, options).report.findings)
    rules += (rules.empty() ? "" : " ") + finding.rule;
  return rules;
}

const Dated kTwelve{"2024-05-14",
                    "Twelve people were killed when a tram left the rails in Norwick.\n"};
const Dated kFifteen{"2024-05-16",
                     "Fifteen people were killed when a tram left the rails in Norwick.\n"};

Dated on(std::string day, const Dated& draft) { return {std::move(day), draft.text}; }

}  // namespace

TEST_CASE("a toll that is higher in the later draft has grown", "[check][number]") {
  CHECK(rules_between(kTwelve, kFifteen).empty());
}

TEST_CASE("a toll that is lower in the later draft is told", "[check][number]") {
  CHECK(rules_between(on("2024-05-14", kFifteen), on("2024-05-16", kTwelve)) ==
        "number/two-figures-of-the-event");
}

TEST_CASE("two tolls of one day are told", "[check][number]") {
  CHECK(rules_between(kTwelve, on("2024-05-14", kFifteen)) == "number/two-figures-of-the-event");
}

TEST_CASE("a lower toll that is told as revised is left alone", "[check][number]") {
  const Dated revised{
      "2024-05-16",
      "The toll of the tram accident in Norwick was revised to 12 dead. Fifteen had "
      "been reported killed earlier.\n"};
  CHECK(rules_between(on("2024-05-14", kFifteen), revised).empty());
}

}  // namespace belie
