// SPDX-License-Identifier: Apache-2.0
//
// What figures are read as with the lexicon of the core pack: the measure, what is counted, and
// whether it is a figure of the draft's main event.
#include <fmt/format.h>

#include <string>

#include "claims/role_value.h"
#include "core_files.h"
#include "support/catch.h"
#include "support/claim_lines.h"

namespace belie {
namespace {

std::string role_text(const Claim& claim, std::string_view role) {
  const Value* value = value_under(claim, role);
  if (value == nullptr) return "-";
  if (const auto* words = std::get_if<std::string>(value)) return *words;
  if (const auto* list = std::get_if<std::vector<std::string>>(value)) return list->front();
  if (const auto* figure = std::get_if<Quantity>(value)) {
    return figure->low == figure->high ? fmt::format("{}", figure->low)
                                       : fmt::format("{}..{}", figure->low, figure->high);
  }
  return "?";
}

/// "killed person 12 bare story | …": the claims that have a measure.
std::string figures_of(const std::string& text) {
  const auto shown = [](const Claim& claim, const Annotation&) -> std::string {
    if (role_text(claim, "measure") == "-") return "";
    const bool pair = role_text(claim, "pair") != "-";
    return fmt::format("{} {} {} {} {}", role_text(claim, "measure"), role_text(claim, "counted"),
                       role_text(claim, pair ? "pair" : "value"), role_text(claim, "set"),
                       role_text(claim, "thing"));
  };
  return tests::claim_lines(ClaimKind::k_quantity, text, core_words(), shown);
}

struct Row {
  const char* text;
  const char* figures;
};

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(figures_of(row.text) == row.figures);
  }
}

TEST_CASE("a verb tells what the figure before or behind it measures", "[quantity]") {
  check_rows({
      {"The blast killed 12 people.", "killed person 12 bare story"},
      {"Twelve people were killed.", "killed person 12 bare story"},
      {"Twelve people died in the fire.", "killed person 12 bare story"},
      {"The crash injured nine passengers.", "injured passenger 9 bare story"},
      {"Police arrested 14 men.", "arrested person 14 bare story"},
      {"Fourteen men have been arrested.", "arrested person 14 bare story"},
      {"The rebels released 40 hostages.", "released hostage 40 bare story"},
      {"The thieves have stolen nine bells.", "stolen item 9 bare story"},
      {"Nine bells were stolen.", "stolen item 9 bare story"},
      {"The airline cancelled 340 flights.", "cancelled flight 335..345 bare story"},
      {"The fire destroyed 23 houses.", "destroyed household 23 bare story"},
  });
}

TEST_CASE("a verb that goes on means something else, and fates differ", "[quantity]") {
  check_rows({
      {"Four girls were taken to a clinic.", ""},
      {"Two sergeants were found guilty.", ""},
      {"Nine letters were sent out.", ""},
      {"Twenty victims were rescued.", "rescued person 20 bare story"},
      {"On that night 300 lives were saved.", "rescued person 250..350 bare story"},
  });
}

TEST_CASE("an adjective or a noun tells what the figure measures", "[quantity]") {
  check_rows({
      {"The blast left 12 dead.", "killed person 12 bare story"},
      {"The blast left 12 people dead.", "killed person 12 bare story"},
      {"Photographs of the six missing bells were sent.", "stolen item 6 definite story"},
      {"The eight injured were taken home.", "injured person 8 definite story"},
      {"The death toll of 15 is final.", "killed - 15 bare story"},
      {"All 13 victims lived here.", "killed person 13 whole story"},
  });
}

TEST_CASE("a relative clause or participle tells what the figure measures", "[quantity]") {
  check_rows({
      {"He was one of the three who were killed.", "killed - 3 definite story"},
      {"All 260 of those released were examined.", "released - 255..265 whole story"},
      {"Of the $2.3 million that Roe embezzled, little was found.",
       "embezzled - 2250000..2350000 definite story"},
      {"The 12 people who died came from Norwick.", "killed person 12 definite story"},
      {"The 12 people killed in the crash came from Norwick.", "killed person 12 definite story"},
  });
}

TEST_CASE("two figures of one contest are one claim", "[quantity]") {
  check_rows({
      {"The council voted 31 to 24 for a bridge.", "votes - 31-24 bare story"},
      {"The motion was carried by 31 votes to 24.", "votes vote 31-24 bare story"},
      {"The 3-1 victory was their first.", "score victory 3-1 definite story"},
  });
}

TEST_CASE("prices, areas, rates and times are figures of a deal, a fire, a plan and a runner",
          "[quantity]") {
  check_rows({
      {"Harrow Steel will buy Calder Forge for $4.6 billion.",
       "deal-price - 4550000000..4650000000 bare story"},
      {"The $4.6 billion takeover was announced.",
       "deal-price - 4550000000..4650000000 definite story"},
      {"The fire burned 4,200 hectares of forest.", "burned-area forest 4150..4250 bare story"},
      {"The plan will save $1.6 million a year.", "saving - 1550000..1650000 bare story per year"},
      {"Ida Lund won in 2 hours 31 minutes and 12 seconds.",
       "finishing-time - 9071.5..9072.5 bare ida lund"},
      {"Ida Lund was pleased with her 2:31:12.",
       "finishing-time - 9071.5..9072.5 definite ida lund"},
  });
}

TEST_CASE("what the text sets apart is no figure of the main event", "[quantity]") {
  check_rows({
      {"Another bomb killed 12 people.", "killed person 12 bare -"},
      {"In 1998, 30 people were killed.", "killed person 30 bare -"},
      {"The previous attack killed 30 people.", "killed person 30 bare -"},
      {"It was the deadliest fire since one that killed 30 people.", "killed person 30 bare -"},
  });
}

TEST_CASE("a figure that is a part or a further one is told as such", "[quantity]") {
  check_rows({
      {"Three of the injured were children.", "injured person 3 part story"},
      {"Another six people were injured.", "injured person 6 further -"},
  });
}

}  // namespace
}  // namespace belie
