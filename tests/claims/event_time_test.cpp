// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "claims/kind.h"
#include "language/lexicon/lexicon_index.h"
#include "support/catch.h"
#include "support/claim_lines.h"

namespace belie {
namespace {

Lexicon some_events() {
  Lexicon lexicon;
  lexicon.events = {
      {"summit", {"summit"}, {}, {"hold a summit"}, {}},
      {"signing", {"signing"}, {"sign"}, {"put one's name to"}, {}},
      {"visit", {"visit"}, {}, {}, {"visit"}},
  };
  JurisdictionEntry norway;
  norway.id = "no";
  norway.kind = "country";
  norway.name = "Norway";
  norway.forms = {"Norway"};
  norway.capitals = {"Oslo"};
  JurisdictionEntry georgia = norway;
  georgia.id = "ge";
  georgia.name = "Georgia";
  georgia.forms = {"Georgia"};
  georgia.adjectives = {"Georgian"};
  georgia.capitals = {"Tbilisi"};
  lexicon.jurisdictions = {norway, georgia};
  return lexicon;
}

std::string event_text(const Claim& claim, const Annotation& annotation) {
  const auto& event = std::get<EventMention>(*claim.argument(0));
  std::string text = event.event_class;
  if (!event.name.empty()) text += " “" + event.name + "”";
  if (!event.place.empty()) text += " at " + event.place;
  for (const ReferentIndex participant : event.participants) {
    text += " by " + annotation.referents[participant.index()].name;
  }
  return text + ": " + to_text(std::get<TimeExpression>(*claim.argument(1)));
}

/// "summit “Oslo summit” at Oslo by …: date 2025-08-15 | …".
std::string events_of(const std::string& text) {
  static const LexiconIndex lexicon{some_events()};
  return tests::claim_lines(ClaimKind::k_event_time, text, lexicon, event_text);
}

struct Row {
  const char* text;
  const char* events;
};

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(events_of(row.text) == row.events);
  }
}

}  // namespace

TEST_CASE("a noun phrase with its time dates the event", "[event-time]") {
  check_rows({
      {"The Oslo summit on August 15, 2025, was meant as a turning point.",
       "summit “Oslo summit” at Oslo: date 2025-08-15"},
      {"Nothing is left of the summit in Oslo this August.", "summit at Oslo: date 08 this"},
      {"Critics pointed to the signing in Tbilisi on May 3.", "signing at Tbilisi: date 05-03"},
      {"Critics pointed to the signing in the Georgian capital on May 3.",
       "signing at Tbilisi: date 05-03"},
      {"The May 3 signing was a quiet affair.", "signing: date 05-03"},
      {"Last week's summit in Oslo was a quiet affair.", "summit at Oslo: relative -1 week"},
  });
}

TEST_CASE("a word that means much else needs a determiner or more", "[event-time]") {
  check_rows({
      {"His visit on Friday was short.", "visit: weekday Friday"},
      {"Visit on Friday.", ""},
  });
}

TEST_CASE("a verb of the event takes the time of its clause", "[event-time]") {
  check_rows({
      {"The ministers signed the accord in Muscat on June 2.", "signing at Muscat: date 06-02"},
      {"They put their names to the accord in Muscat on June 2.", "signing at Muscat: date 06-02"},
      {"The summit was held in Oslo on August 15.", "summit at Oslo: date 08-15"},
  });
}

TEST_CASE("a time that belongs to another verb, or to no one day, dates nothing", "[event-time]") {
  check_rows({
      {"The minister criticised the summit on Friday.", ""},
      {"The summit was a failure.", ""},
      {"The summit in Oslo lasted for three days.", ""},
      {"The summit in Oslo on June 3-5 was a failure.", ""},
      {"The fire chief came on Friday.", ""},
      {"There was no visit on Friday, he said on Monday.", ""},
      {"The ministers signed nothing until June 2.", ""},
      {"The ministers signed after June 2.", ""},
  });
}

}  // namespace belie
