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
      {"attack", {"attack"}, {}, {}, {}},
      {"attack/stabbing", {"stabbing"}, {"stab"}, {}, {}},
      {"crash", {"crash", "accident"}, {"crash"}, {}, {}},
      {"crash/derailment", {"derailment"}, {"derail"}, {"leave the rails"}, {}},
      {"fire", {"fire", "blaze"}, {}, {}, {"fire"}},
      {"vote", {"vote", "ballot"}, {}, {}, {}},
      {"count", {"count"}, {}, {}, {}},
      {"verdict", {"verdict", "ruling"}, {}, {}, {}},
      {"race", {"marathon"}, {}, {"cross the line"}, {}},
  };
  JurisdictionEntry iowa;
  iowa.id = "us-ia";
  iowa.kind = "region";
  iowa.name = "Iowa";
  iowa.forms = {"Iowa"};
  iowa.adjectives = {"Iowa"};
  JurisdictionEntry oman;
  oman.id = "om";
  oman.kind = "country";
  oman.name = "Oman";
  oman.forms = {"Oman"};
  oman.adjectives = {"Omani"};
  oman.capitals = {"Muscat"};
  lexicon.jurisdictions = {iowa, oman};
  lexicon.units = {{"kilometre", "length", 1000, {"kilometre", "kilometres", "km"}, {}}};
  return lexicon;
}

std::string text_of(const Claim& claim, std::uint8_t role) {
  const Value* value = claim.argument(role);
  return value == nullptr ? "" : std::get<std::string>(*value);
}

const LexiconIndex& words() {
  static const LexiconIndex lexicon{some_events()};
  return lexicon;
}

/// "crash#1 near Sellin | …": class and thread, relation, place.
std::string places_of(const std::string& text) {
  const auto shown = [](const Claim& claim, const Annotation&) {
    const auto& event = std::get<EventMention>(*claim.argument(0));
    std::string line = event.event_class + "#" + std::to_string(event.thread) + " " +
                       text_of(claim, 2) + " " + text_of(claim, 1);
    if (!event.apart.empty()) line += ", apart: " + event.apart;
    return line;
  };
  return tests::claim_lines(ClaimKind::k_event_place, text, words(), shown);
}

/// "Aldersey in us-ia | Sellin north 40 kilometre".
std::string locations_of(const std::string& text) {
  const auto shown = [](const Claim& claim, const Annotation&) {
    std::string line = text_of(claim, 0);
    for (std::uint8_t role = 1; role < 5; ++role) {
      if (claim.argument(role) != nullptr) line += " " + text_of(claim, role);
    }
    return line;
  };
  return tests::claim_lines(ClaimKind::k_location, text, words(), shown);
}

struct Row {
  const char* text;
  const char* read;
};

}  // namespace

TEST_CASE("a place is the event's behind its noun and in the clause of its verb", "[event-place]") {
  const std::initializer_list<Row> rows{
      {"A coach crashed near Sellin on Tuesday.", "crash#1 near Sellin"},
      {"The crash on the outskirts of Sellin cost a life.", "crash#1 near Sellin"},
      {"The crash in the southern town of Sellin cost a life.", "crash#1 in Sellin"},
      {"The attack in the Omani capital cost a life.", "attack#1 in Muscat"},
      {"Cheers rose in Aldersey, where the last runner crossed the line.", "race#1 in Aldersey"},
      {"The crash victims were taken to Sellin.", ""},
      {"The party is on the ballot in Sellin.", ""},
      {"He denied two counts of theft in Sellin.", ""},
      {"The ruling Liberal Party in Sellin hailed it.", ""},
      {"The coach crashed in the Oman-Iowa war.", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(places_of(row.text) == row.read);
  }
}

TEST_CASE("what is definite takes up the only event that it can mean", "[event-place]") {
  const std::initializer_list<Row> rows{
      {"A train derailed near Sellin. The accident near Norwick cost a life.",
       "crash/derailment#1 near Sellin | crash#1 near Norwick"},
      {"A man was stabbed in Sellin. The attack in Norwick was the work of a stranger.",
       "attack/stabbing#1 in Sellin | attack#1 in Norwick"},
      {"A coach crashed near Sellin. Another crash near Norwick cost a life.",
       "crash#1 near Sellin | crash#0 near Norwick, apart: another"},
      {"A coach crashed near Sellin. The second crash near Norwick cost a life.",
       "crash#1 near Sellin | crash#0 near Norwick, apart: second"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(places_of(row.text) == row.read);
  }
}

TEST_CASE("a place lies in a state, an institution in a town, a spot at a distance", "[location]") {
  const std::initializer_list<Row> rows{
      {"They met in Aldersey, Iowa, on Tuesday.", "Aldersey us-ia"},
      {"They live in the Iowa town of Aldersey.", "Aldersey us-ia"},
      {"They left Aldersey, a farming town in northern Iowa, for good.", "Aldersey us-ia"},
      {"The mine is 25 kilometres south of Norwick.", "Norwick south 25 kilometre"},
      {"They live in Aldersey.", ""},
      {"They sell in Aldersey, Iowa, and Oman.", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(locations_of(row.text) == row.read);
  }
}

}  // namespace belie
