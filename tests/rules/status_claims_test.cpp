// SPDX-License-Identifier: Apache-2.0
//
// Which states are read with the lexicon of the core pack: the thing with what sets it apart, the
// state, how it is told, and how much of the thing is meant.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <utility>
#include <vector>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/presupposed.h"
#include "core_files.h"
#include "language/lexicon/lexicon_index.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

const LexiconIndex& core_words() {
  static const LexiconIndex index{core_lexicon_load().lexicon};
  return index;
}

std::string role_text(const Claim& claim, const Annotation& annotation, std::string_view role) {
  const int index = descriptor(ClaimKind::k_status).role_index(role);
  const Value* value = claim.argument(static_cast<std::uint8_t>(index));
  if (value == nullptr) return "";
  if (const auto* words = std::get_if<std::string>(value)) return *words;
  if (const auto* list = std::get_if<std::vector<std::string>>(value))
    return fmt::format("{}", fmt::join(*list, "+"));
  if (const auto* person = std::get_if<ReferentIndex>(value))
    return annotation.referents[person->index()].name;
  if (const auto* time = std::get_if<TimeExpression>(value))
    return std::string(annotation.text(time->span));
  return "?";
}

/// "bridge tarrow access:open turned | …"
std::string statuses_of(const std::string& text, bool deeds = false) {
  const tests::Annotated annotated(text, core_words());
  const Annotation& annotation = annotated.annotation();
  std::string lines;
  for (const Claim& claim : descriptor(ClaimKind::k_status).extract({annotation, core_words()})) {
    const auto of = [&](std::string_view role) { return role_text(claim, annotation, role); };
    const std::string told = of("told");
    const bool deed = told == "use" || told == "using" || of("thing") == "someone";
    if (deed != deeds || of("thing").starts_with('~')) continue;  // "~": see below
    std::string line = of("thing");
    for (const char* role : {"person", "names"}) {
      if (!of(role).empty()) line += " " + of(role);
    }
    line += fmt::format(" {}:{} {}", of("family"), of("state"), of("told"));
    if (!of("extent").empty()) line += " " + of("extent");
    for (const char* role : {"since", "until"}) {
      if (!of(role).empty()) line += fmt::format(" {} {}", role, of(role));
    }
    lines += (lines.empty() ? "" : " | ") + line;
  }
  return lines;
}

struct Row {
  const char* text;
  const char* statuses;
};

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(statuses_of(row.text) == row.statuses);
  }
}

TEST_CASE("a definite thing that no list knows is its own class, and presupposed",
          "[claims][status]") {
  const tests::Annotated annotated("The larger gasometer was reopened on Tuesday.", core_words());
  const Annotation& annotation = annotated.annotation();
  std::string things;
  for (const Claim& claim : descriptor(ClaimKind::k_status).extract({annotation, core_words()})) {
    const std::string thing = role_text(claim, annotation, "thing");
    if (is_presupposed(claim)) things += thing + ";";
  }
  CHECK(things.find("~gasometer") != std::string::npos);
}

TEST_CASE("ways and services are open or closed", "[claims][status]") {
  check_rows({
      {"The Tarrow Bridge was closed on Sunday.", "bridge tarrow access:closed turned"},
      {"Police closed the Tarrow Bridge on Sunday.", "bridge tarrow access:closed turned"},
      {"The Tarrow Bridge has been closed since Sunday.",
       "bridge tarrow access:closed now since Sunday"},
      {"The Tarrow Bridge remains closed.", "bridge tarrow access:closed still"},
      {"The Tarrow Bridge is still closed to all traffic.",
       "bridge tarrow access:closed still all"},
      {"The Tarrow Bridge is no longer closed.", "bridge tarrow access:open now"},
      {"The Tarrow Bridge has not reopened.", "bridge tarrow access:closed still"},
      {"The Tarrow Bridge has yet to reopen.", "bridge tarrow access:closed still"},
      {"The Tarrow Bridge will reopen on Friday.", ""},
      {"The Tarrow Bridge will not reopen before Friday.", "bridge tarrow access:closed still"},
      {"The Tarrow Bridge will stay closed until June.",
       "bridge tarrow access:closed still until June"},
      {"The Tarrow Bridge may be closed.", ""},
      {"The council wants to close the Tarrow Bridge.", ""},
      {"If the Tarrow Bridge is closed, drivers must turn back.", ""},
      {"Until the Tarrow Bridge reopens, drivers must turn back.",
       "bridge tarrow access:closed still"},
      {"One lane of the Tarrow Bridge reopened on Monday.",
       "bridge tarrow access:open turned part"},
      {"The Tarrow Bridge was partly reopened on Monday.", "bridge tarrow access:open turned part"},
      {"Another bridge was closed on Monday.", ""},
      {"The border post at Velsk is open again.", "crossing velsk access:open now"},
      {"Traffic resumed on Monday at Velsk.", "traffic velsk access:open turned"},
      {"Lessons resumed at Millbrook Primary on Tuesday.",
       "lessons millbrook+primary access:open turned"},
      {"Flights from Aldersey have been grounded since Tuesday.",
       "flights aldersey access:closed now since Tuesday"},
      {"The mine, where work has been suspended, employs 400 people.",
       "service work access:closed has"},
      {"Neither paper machine is running.", "machine machine access:closed now all"},
      {"The steelworks is at a standstill.", "plant access:closed now"},
      {"The steelworks is running at full capacity.", "plant access:open now"},
      {"Shops are usually closed on Sundays.", ""},
      {"The ban on street barbecues was lifted on Monday.",
       "ban barbecue+street force:lifted turned"},
  });
}

TEST_CASE("bans, laws and votes are in force, signed or passed", "[claims][status]") {
  check_rows({
      {"The council lifted its ban on street barbecues.",
       "ban barbecue+street force:lifted turned"},
      {"The ban on street barbecues is in force.", "ban barbecue+street force:in-force now"},
      {"The ban on street barbecues is no longer in force.",
       "ban barbecue+street force:not in-force now"},
      {"The ban on street barbecues still applies.", "ban barbecue+street force:in-force still"},
      {"As long as the ban is in force, he will not risk the fine.", "ban force:in-force now"},
      {"The court annulled the decree on Wednesday.",
       "decree force:lifted turned | court ruling:decided turned"},
      {"The decree came into force on Monday.", "decree force:in-force turned"},
      {"The decree has not yet entered into force.", "decree force:pending still"},
      {"The decree never took effect.", "decree force:pending was"},
      {"The president signed the timber decree.", "decree timber signing:signed turned"},
      {"The timber decree has yet to be signed.", "decree timber signing:unsigned still"},
      {"The timber decree has not been signed.", "decree timber signing:unsigned still"},
      {"The state of emergency was extended on Monday.", "curfew emergency force:in-force turned"},
      {"The boil-water notice was lifted on Wednesday.", "order boil+water force:lifted turned"},
      {"The boil-water notice stays in force.", "order boil+water force:in-force still"},
      {"The evacuation order remains in effect.", "order evacuation force:in-force still"},
      {"The flood warning expired at noon.", "warning flood force:lifted turned"},
      {"The regulator revoked the licence of Lucky Star.",
       "licence lucky+star force:lifted turned"},
      {"The sanctions against Arlandian steel were lifted in April.",
       "sanction arlandian+sanction+steel force:lifted turned"},
      {"The assembly passed the rent bill on Wednesday.", "bill rent passage:approved turned"},
  });
}

TEST_CASE("talks, strikes and people have states", "[claims][status]") {
  check_rows({
      {"The rent bill was voted down on Wednesday.", "bill rent passage:rejected turned"},
      {"Shareholders of Harrow Pumps approved the merger.",
       "proposal merger passage:approved turned"},
      {"The union accepted the pay offer.", "proposal offer passage:approved turned"},
      {"The treaty has been ratified.", "treaty passage:approved has"},
      {"The talks are still under way.", "talks course:on still"},
      {"The negotiations were broken off on Tuesday.", "talks course:over turned"},
      {"The nurses went back to work on Monday.", "strike course:over turned"},
      {"The strike continues.", "strike course:on now"},
      {"The truce is holding.", "truce truce:holding now"},
      {"The ceasefire broke down on Sunday.", "truce truce:broken turned"},
      {"Rescuers called off the search on Monday.", "search course:over turned"},
      {"A court in Sellin acquitted Anton Reuss of bribery.",
       "person Anton Reuss bribery verdict:acquitted turned | court sellin ruling:decided turned"},
      {"Anton Reuss was found guilty of fraud.", "person Anton Reuss fraud verdict:guilty turned"},
      {"Anton Reuss was found not guilty.", "person Anton Reuss verdict:acquitted turned"},
      {"Anton Reuss was jailed for four years.",
       "person Anton Reuss custody:held turned | person Anton Reuss verdict:guilty turned"},
      {"Anton Reuss is in custody.", "person Anton Reuss custody:held now"},
      {"Anton Reuss was released on bail on Monday.", "person Anton Reuss custody:free turned"},
      {"Anton Reuss is still at large.", "person Anton Reuss custody:free still"},
      {"Anton Reuss died on Saturday.", "person Anton Reuss life:dead turned"},
      {"Anton Reuss is in a critical condition.",
       "person Anton Reuss life:alive now | person Anton Reuss condition:critical now"},
      {"Anton Reuss has been discharged from hospital.", "person Anton Reuss ward:out has"},
      {"Anton Reuss escaped unhurt.", "person Anton Reuss harm:unhurt turned"},
  });
}

TEST_CASE("states are read where the tree is bent or the denial stands apart", "[claims][status]") {
  check_rows({
      {"The line remains shut until Easter, a man said, and buses run every hour.",
       "railway access:closed still"},
      {"The cable line stays closed until at least June, said Ann Moss.",
       "railway cable access:closed still"},
      {"Work on the western shaft has been halted since Sunday.",
       "service shaft+work access:closed now since Sunday"},
      {"Prices fell after traffic resumed on Monday at Sellin.",
       "traffic sellin access:open turned"},
      {"Neither kiln will run before June.", "machine kiln access:closed still all"},
      {"With the larger kiln running again since midnight, the hum was back.",
       "machine kiln access:open now since midnight"},
      {"The study, called Orion, is still going on.", "study course:on still"},
      {"Dockers called off the rest of a ten-day strike on Tuesday.", "strike course:over turned"},
      {"The ministry said that none of the miners has been released.",
       "captive miner custody:held still all"},
      {"A court annulled the election.", "vote outcome:void turned | court ruling:decided turned"},
      {"The result of the vote was upheld.", "vote vote outcome:valid turned"},
      {"The renovation was stopped in March.", "works works:off turned"},
      {"The builders have been at work since January.", "works works:on now since January"},
      {"The tunnel is shut to everybody.", "tunnel access:closed now all"},
  });
}

TEST_CASE("events, supplies, fires and kin have states", "[claims][status]") {
  check_rows({
      {"Anton Reuss resigned on Monday.", "person Anton Reuss post:out turned"},
      {"Anton Reuss remains in his post.", "person Anton Reuss post:in-post still"},
      {"Anton Reuss has been suspended.", "person Anton Reuss post:out has"},
      {"All of the hostages were freed on Monday.", "captive hostage custody:free turned all"},
      {"Four of the hostages are still in captivity.", "captive hostage custody:held still part"},
      {"Ten hostages were released on Monday.", "captive hostage custody:free turned part"},
      {"The gunman is on the run.", "captive gunman custody:free now"},
      {"Prosecutors dropped the charges on Monday.", "charge charge charges:dropped turned"},
      {"Saturday's derby was called off.", "match saturday event:off turned"},
      {"The election has been postponed.", "vote event:off has"},
      {"The summit took place in Velsk.", "event summit event:held turned"},
      {"Power was restored on Tuesday night.", "power supply:on turned"},
      {"The power is still out.", "power supply:cut still"},
      {"The fire is under control.", "fire fire:tamed now"},
      {"The fire is still burning.", "fire flames:burning still"},
      {"The tanker sank on Monday.", "ship float:sunk turned"},
      {"The company went bankrupt in April.", "firm firm:insolvent turned"},
      {"The appeal court has yet to rule.", "court appeal ruling:pending still"},
      {"The bridge has not been finished.", "bridge build:unfinished still"},
      {"Tom Albee is survived by his wife, Greta.",
       "kin Tom Albee spouse kin:had now | kin Tom Albee wife+greta life:alive now"},
      {"The council rejected the plan.", "proposal plan passage:rejected turned"},
      {"The treaty, ratified by parliament in April, is long.", "treaty passage:approved turned"},
  });
}

TEST_CASE("what is done with a thing or by somebody tells its state", "[status]") {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Lorries rumbled over the bridge on Tuesday.", "bridge access:open use"},
      {"The bridge is old. Lorries rumbled past the bridge on Tuesday.", ""},
      {"Lorries would cross the bridge on Tuesday.", ""},
      {"Lunch was served on Tuesday.", "shop access:open use"},
      {"Josef Tarn is 88.", "someone tarn life:alive using"},
      {"Josef Tarn is sixty.", "someone tarn life:alive using"},
      {"Josef Tarn is nine.", ""},
      {"Josef Tarn is in the hospital.", "someone tarn ward:in now | someone tarn ward:in using"},
      {"Josef Tarn is in the cells.",
       "someone tarn custody:held now | someone tarn custody:held using"},
      {"If Josef Tarn is in the cells, he is safe.", ""}};
  for (const auto& [text, told] : rows) CHECK(statuses_of(text, true) == told);
}

}  // namespace
}  // namespace belie
