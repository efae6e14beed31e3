// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/condition.h"

#include "rules/drafts.h"
#include "rules/engine/time_relations.h"
#include "rules/names/person_names.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

std::string judged(const RuleDrafts& drafts, const std::string& condition, const std::string& first,
                   const std::string& second, const std::vector<std::string>& parameters = {}) {
  const int person = descriptor(ClaimKind::k_office).role_index("person");
  const ConditionDescriptor* found = find_condition(condition);
  REQUIRE(found != nullptr);
  const Verdict verdict = found->judge({drafts.graph(), drafts.lexicon(), drafts.statement(first),
                                        drafts.statement(second), person, parameters});
  return std::string(to_text(verdict.truth));
}

struct ConditionRow {
  const char* what;
  const char* condition;
  const char* text;  // of a draft of 2024-05-14 that says one thing of A and another of B
  const char* truth;
  std::vector<std::string> parameters = {};
};

TEST_CASE("a condition is true, false or unknown", "[rules][conditions]") {
  const ConditionRow row = GENERATE(values<ConditionRow>({
      {"one day", "overlapping", "{Ann Roe|xx/president: A} {Bob Day|xx/president: B}", "true"},
      {"two months", "overlapping",
       "{Ann Roe|xx/president when=2022-03: A} {Bob Day|xx/president when=2022-04: B}", "false"},
      {"no time", "overlapping", "{Ann Roe|xx/president when=none: A} {Bob Day|xx/president: B}",
       "unknown"},
      {"a fortnight apart", "same-term",
       "{Ann Roe|xx/president: A} {Bob Day|xx/president when=2024-05-01: B}", "true"},
      {"within one year", "same-term",
       "{Ann Roe|xx/president when=2022: A} {Bob Day|xx/president when=2022: B}", "false"},
      {"half a year apart", "same-term",
       "{Ann Roe|xx/president: A} {Bob Day|xx/president when=2023-11-14: B}", "false"},
      {"no time", "same-term", "{Ann Roe|xx/president: A} {Bob Day|xx/president when=none: B}",
       "unknown"},
      {"five days of ten",
       "within-days",
       "{Ann Roe|xx/president: A} {Bob Day|xx/president when=2024-05-09: B}",
       "true",
       {"10"}},
      {"five days of three",
       "within-days",
       "{Ann Roe|xx/president: A} {Bob Day|xx/president when=2024-05-09: B}",
       "false",
       {"3"}},
      {"two full names", "different", "{Ann Roe|xx/president: A} {Bob Day|xx/president: B}",
       "true"},
      {"one person", "different", "{Ann Roe|xx/president: A} {Ann Roe|xx/president: B}", "false"},
      {"brothers", "different", "{Ann Roe|xx/president: A} {Jack Roe|xx/president: B}", "unknown"},
      {"two spellings", "different",
       "{Ann Kovalenko|xx/president: A} {Ann Kovalenco|xx/president: B}", "unknown"},
      {"a surname alone", "different", "{Ann Roe|xx/president: A} {Day|xx/president: B}",
       "unknown"},
      {"a listed office of one seat",
       "seats",
       "{Ann Roe|xx/president: A} {Ann Roe|xx/president: B}",
       "true",
       {"one"}},
      {"an office of two seats",
       "seats",
       "{Ann Roe|xx/vice: A} {Ann Roe|xx/vice: B}",
       "false",
       {"one"}},
      {"a town's mayor",
       "seats",
       "{Ann Roe|Cobb Hill/mayor: A} {Ann Roe|Cobb Hill/mayor: B}",
       "unknown",
       {"one"}},
      {"a title of several holders",
       "seats",
       "{Ann Roe|Cobb/councillor: A} {Ann Roe|Cobb/councillor: B}",
       "unknown",
       {"one"}},
      {"first name and surname", "named-in-full",
       "{Ann Roe|xx/president: A} {Ann Roe|xx/president: B}", "true"},
      {"a surname alone", "named-in-full", "{Roe|xx/president: A} {Roe|xx/president: B}", "false"},
      {"sergeant and inspector",
       "one-service",
       "{Ann Roe|x/sergeant: A} {Ann Roe|x/inspector: B}",
       "true",
       {"title"}},
      {"inspector and admiral",
       "one-service",
       "{Ann Roe|x/inspector: A} {Ann Roe|x/admiral: B}",
       "false",
       {"title"}},
      {"no service has both",
       "one-service",
       "{Ann Roe|x/captain: A} {Ann Roe|x/sergeant: B}",
       "false",
       {"title"}},
      {"a mayor has no rank",
       "one-service",
       "{Ann Roe|x/mayor: A} {Ann Roe|x/sergeant: B}",
       "false",
       {"title"}},
      {"told as revised", "later-update",
       "{Ann Roe|xx/president: A} {Bob Day|xx/president stage=updated: B}", "true"},
      {"told plainly", "later-update", "{Ann Roe|xx/president: A} {Bob Day|xx/president: B}",
       "false"},
      {"both the paper's", "same-voice", "{Ann Roe|xx/president: A} {Bob Day|xx/president: B}",
       "true"},
      {"the paper and the police", "same-voice",
       "{Ann Roe|xx/president: A} {Bob Day|xx/president voice=endorsed source=police: B}", "false"},
      {"two sources", "different-sources",
       "{Ann Roe|xx/president voice=endorsed source=police: A} {Bob Day|xx/president "
       "voice=endorsed source=union: B}",
       "true"},
      {"an unnamed source", "different-sources",
       "{Ann Roe|xx/president voice=endorsed source=police: A} {Bob Day|xx/president "
       "voice=endorsed: B}",
       "unknown"},
      {"the paper", "different-sources",
       "{Ann Roe|xx/president: A} {Bob Day|xx/president voice=endorsed source=union: B}", "false"},
      {"resigned", "told-succession",
       "{Ann Roe|xx/president: A} {Bob Day|xx/president: B}\n{Ann Roe: Roe} resigned", "true"},
      {"someone else resigned", "told-succession",
       "{Ann Roe|xx/president: A} {Bob Day|xx/president: B}\n{Jo Moss: Moss} resigned", "false"},
      {"a handover between", "fact-boundary",
       "{Joe Biden|us/president when=2025-01-10: A} {Donald Trump|us/president when=2025-02-10: B}",
       "true"},
      {"no handover", "fact-boundary",
       "{Joe Biden|us/president when=2023-01-10: A} {Donald Trump|us/president when=2023-02-10: B}",
       "false"},
      {"no facts", "fact-boundary", "{Ann Roe|xx/president: A} {Bob Day|xx/president: B}", "false"},
      {"one draft", "one-document", "{Ann Roe|xx/president: A} {Bob Day|xx/president: B}", "true"},
      {"one draft", "across-documents", "{Ann Roe|xx/president: A} {Bob Day|xx/president: B}",
       "false"},
  }));
  INFO(row.condition << ": " << row.what);
  const RuleDrafts drafts({{"a.md", "2024-05-14", row.text}});
  CHECK(judged(drafts, row.condition, "A", "B", row.parameters) == row.truth);
}

TEST_CASE("two names are proved different only where they are full and share no surname",
          "[rules][conditions]") {
  struct Row {
    const char* a;
    const char* b;
    Truth truth;
  };
  const Row row =
      GENERATE(values<Row>({{"Joe Biden", "Donald Trump", Truth::kTrue},
                            {"Donald Tusk", "Donald Trump", Truth::kTrue},
                            {"Joe Biden", "Joe Biden", Truth::kFalse},
                            {"Péter Magyar", "Peter Magyar", Truth::kFalse},
                            {"Joseph R. Biden", "Joe Biden", Truth::kUnknown},
                            {"Xi Jinping", "Jinping Xi", Truth::kUnknown},
                            {"Lula da Silva", "Luiz Inácio Lula da Silva", Truth::kUnknown},
                            {"Volodymyr Zelensky", "Wolodymyr Selenskyj", Truth::kUnknown},
                            {"Biden", "Donald Trump", Truth::kUnknown}}));
  INFO(row.a << " and " << row.b);
  CHECK(names_differ(row.a, row.b) == row.truth);
  CHECK(names_differ(row.b, row.a) == row.truth);
}

}  // namespace
}  // namespace belie::tests
