// SPDX-License-Identifier: Apache-2.0
//
// What positions are read with the lexicon of the core pack: who, on which side, of what.
#include <fmt/format.h>

#include <string>

#include "claims/stances/positions.h"
#include "core_files.h"
#include "language/lexicon/lexicon_index.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

std::string positions_of(const std::string& text) {
  static const LexiconIndex lexicon{core_lexicon_load().lexicon};
  const tests::Annotated annotated(text, lexicon);
  std::string lines;
  for (const HeldPosition& position :
       read_positions(annotated.annotation(), lexicon, lexicon.stance_words())) {
    if (!lines.empty()) lines += " | ";
    lines += fmt::format("{}: {} {}{}", position.holder.shown, to_text(position.side),
                         to_text(position.topic), position.former ? " (former)" : "");
  }
  return lines;
}

struct Row {
  const char* text;
  const char* positions;
};

TEST_CASE("heads, verdicts and subjects left out tell positions", "[claims][position]") {
  const Row row = GENERATE(values<Row>({
      {"The pilots' union would accept the offer, its leader, Anna Holt, said.",
       "the union: for offer | Anna Holt: for offer"},
      {"Anna Holt, who leads the pilots' union, said that her group would vote against the offer.",
       "the group: against offer | Anna Holt: against offer"},
      {"Mayor Anna Holt said that the union would vote against the offer.",
       "the union: against offer"},
      {"The union's leader opposes the merger.",
       "the leader: against merger | the union: against merger"},
      {"Anna Holt has never wanted the bridge and will vote against it.",
       "Anna Holt: not for bridge | Anna Holt: against bridge"},
      {"Anna Holt opposes the bridge if it is a toll bridge.", ""},
      {"Anna Holt opposes the bridge, and would sue the county if she had to.",
       "Anna Holt: against bridge | Anna Holt: for court/county"},
      {"A mediator is out of the question for Anna Holt.", "Anna Holt: against arbitration"},
      {"The closure of the ward was right, said Anna Holt.", "Anna Holt: for close/hospital"},
      {"It would be madness to close the ward, said Anna Holt.",
       "Anna Holt: against close/hospital"},
      {"There will be no toll, said Anna Holt.", "Anna Holt: not for tax"},
      {"Anna Holt, whose four votes will decide, learned to dive here at seven and backs the plan "
       "to close the pool.",
       "Anna Holt: for close/pool"},
      {"Anna Holt does not want the tram in a churchyard.", ""},
  }));
  INFO(row.text);
  CHECK(positions_of(row.text) == row.positions);
}

TEST_CASE("who is for or against what is read", "[claims][position]") {
  const Row row = GENERATE(values<Row>({
      {"Mayor Anna Holt supports the tram line.", "Anna Holt: for line"},
      {"Mayor Anna Holt opposes the tram line.", "Anna Holt: against line"},
      {"Anna Holt does not oppose the tram line.", "Anna Holt: not against line"},
      {"Anna Holt never backed the tram line.", "Anna Holt: not for line"},
      {"Anna Holt is in favour of the levy.", "Anna Holt: for tax"},
      {"Anna Holt is against the levy.", "Anna Holt: against tax"},
      {"Anna Holt remains opposed to the levy.", "Anna Holt: against tax"},
      {"Anna Holt is a supporter of the levy.", "Anna Holt: for tax"},
      {"Anna Holt, an opponent of the levy, left early.", "Anna Holt: against tax"},
      {"Anna Holt has long been a critic of the death penalty.",
       "Anna Holt: against death penalty [death]"},
      {"Anna Holt's opposition to the dam is well known.", "Anna Holt: against dam"},
      {"Anna Holt voiced her support for the dam.", "Anna Holt: for dam"},
      {"Anna Holt voted for the budget.", "Anna Holt: for budget"},
      {"Anna Holt voted overwhelmingly against the budget.", "Anna Holt: against budget"},
      {"Anna Holt cast her vote against the budget.", "Anna Holt: against budget"},
      {"Anna Holt and Peter Dahl cast the two votes against the budget.",
       "Anna Holt: against budget | Peter Dahl: against budget"},
      {"Anna Holt abstained in the vote on the bridge.", "Anna Holt: neutral bridge"},
      {"Anna Holt will vote against the bill.", "Anna Holt: against bill"},
      {"Anna Holt refused to vote for the bill.", "Anna Holt: against bill"},
      {"Anna Holt has promised to back the bill.", "Anna Holt: for bill"},
      {"Anna Holt agreed to support the bill.", "Anna Holt: for bill"},
      {"Anna Holt urged colleagues to reject the bill.", "Anna Holt: against bill"},
      {"Anna Holt cannot support the bill.", "Anna Holt: not for bill"},
      {"Anna Holt threw her full weight behind the merger of the hospitals.",
       "Anna Holt: for merger/hospital"},
      {"Anna Holt gave her blessing to the wind farm.", "Anna Holt: for windfarm [wind]"},
      {"Anna Holt said no to the wind farm.", "Anna Holt: against windfarm [wind]"},
      {"Anna Holt turned down the offer of 4 per cent.",
       "Anna Holt: against offer [per, 4 percent]"},
      {"The union rejected the first offer.", "the union: against offer [first]"},
      {"The union accepted the revised offer.", "the union: for offer (former)"},
      {"The union's negotiators accepted the offer.", "the union: for offer"},
      {"The levy was opposed by Anna Holt.", "Anna Holt: against tax"},
      {"The levy, which Anna Holt opposes, is to come in May.", "Anna Holt: against tax"},
      {"The levy backed by Anna Holt is to come in May.", "Anna Holt: for tax"},
      {"Peter Dahl, who opposes the levy, stayed away.",
       "Peter Dahl: against tax | Peter Dahl: against attend/tax"},
      {"Peter Dahl, 51, the oldest member of the board, opposed the levy.",
       "Peter Dahl: against tax"},
      {"\"I am against the levy,\" Anna Holt said.", "Anna Holt: against tax"},
      {"\"We reject the offer,\" said Anna Holt.", "Anna Holt: against offer"},
      {"Anna Holt said that she would vote against the levy.", "Anna Holt: against tax"},
      {"Anna Holt told reporters that she had voted for the levy.", "Anna Holt: for tax"},
      {"Anna Holt denied that she supports the levy.", "Anna Holt: not for tax"},
      {"Hungary will not sign the pact.", "Hungary: not for offer"},
      {"Budapest opposes the pact.", "Budapest: against offer"},
      {"The French government supports the pact.", "french government: for offer"},
      {"The airline Norvik refuses to pay the fine.", "Norvik: against pay/fine"},
      {"Norvik has agreed to pay the fine.", "Norvik: for pay/fine"},
      {"Norvik has no plans to buy Dorn.", "Norvik: not for merger/dorn"},
      {"Norvik wants to buy Dorn.", "Norvik: for merger/dorn"},
      {"Norvik wants the council to buy Dorn.", "Norvik: for merger/dorn"},
      {"Anna Holt challenged Dorn to name a buyer.", ""},
      {"Norvik fought a war.", ""},
      {"Norvik claimed to have bought Dorn.", ""},
      {"Norvik ruled out buying Dorn.", "Norvik: against merger/dorn"},
      {"Norvik plans to close the library.", "Norvik: for close/library"},
      {"Norvik supports the closure of the library.", "Norvik: for close/library"},
      {"Norvik is against closing the library.", "Norvik: against close/library"},
      {"Norvik wants the library closed.", "Norvik: for close/library"},
      {"Norvik opposes the plan to close the library.", "Norvik: against close/library"},
      {"Norvik backs the library closure.", "Norvik: for close/library"},
      {"The council wants the toll scrapped.", "the council: against tax"},
      {"The council favours keeping the toll.", "the council: for extend/tax"},
      {"The council will extend the ban.", "the council: for extend/ban"},
      {"Anna Holt will attend the summit.", "Anna Holt: for attend/summit"},
      {"France will boycott the games.", "France: against attend/games"},
      {"France stays away from the games.", "France: against attend/games"},
      {"France opposes boycotting the games.", "France: for attend/games"},
      {"Anna Holt will run for mayor.", "Anna Holt: for run/post"},
      {"Anna Holt will not stand for parliament.", "Anna Holt: not for run/parliament"},
      {"Anna Holt ruled out a run for mayor.", "Anna Holt: against run/post"},
      {"Anna Holt is not a candidate for the Senate.", "Anna Holt: not for run/post [senate]"},
      {"Anna Holt will resign.", "Anna Holt: for resign"},
      {"Anna Holt will stay on.", "Anna Holt: against resign"},
      {"The coach, Peter Dahl, ruled out resigning.", "Peter Dahl: against resign"},
      {"Peter Dahl pleaded guilty to arson.", "Peter Dahl: for guilt/arson"},
      {"Peter Dahl pleaded not guilty to arson.", "Peter Dahl: against guilt/arson"},
      {"Peter Dahl denied stealing the car.", "Peter Dahl: against guilt/car"},
      {"Peter Dahl will appeal against the verdict.", "Peter Dahl: against verdict"},
      {"Peter Dahl decided not to appeal.", "Peter Dahl: not against verdict"},
      {"Peter Dahl will let the sentence stand.", "Peter Dahl: for verdict"},
      {"Peter Dahl will not sell the farm.", "Peter Dahl: not for sell/farm"},
      {"Peter Dahl has agreed to sell the farm.", "Peter Dahl: for sell/farm"},
      {"Norway will join the alliance.", "Norway: for join/alliance"},
      {"Norway recognised the result of the election.", "Norway: for result [election]"},
      {"Norway is neutral on the treaty.", "Norway: neutral offer"},
      {"Dock workers voted to accept the pay deal.", "the dock workers: for offer [pay]"},
      {"The levy costs 20 euros. Anna Holt opposes it.", "Anna Holt: against tax"},
      {"Anna Holt voted no in December.", "Anna Holt: against what is voted on"},
      {"Anna Holt was all for it.", "Anna Holt: for what is voted on"},
      {"Anna Holt, whose no vote decided it, left early.", "Anna Holt: against what is voted on"},
      {"The levy has Anna Holt's backing.", "Anna Holt: for tax"},
      {"Anna Holt means to vote the bill down.", "Anna Holt: against bill"},
      {"Anna Holt advised her members to accept.", "Anna Holt: for what is voted on"},
      {"Anna Holt gave the change her blessing.", "Anna Holt: for change"},
      {"Anna Holt will give evidence.", "Anna Holt: for testify"},
      {"Anna Holt decided against selling the farm.", "Anna Holt: against sell/farm"},
      {"Anna Holt told members to vote no.", "Anna Holt: against what is voted on"},
      {"The vicar, the Rev Anna Holt, left early. The incumbent opposes the levy.",
       "Anna Holt: against tax"},
      {"Anna Holt, the mayor, left. The mayor let it be known that she opposes the levy.",
       "Anna Holt: against tax"},
      {"Councillors Anna Holt and Peter Dahl opposed the levy.",
       "Anna Holt: against tax | Peter Dahl: against tax"},
      {"Anna Holt gave her word that she would vote against the levy.", "Anna Holt: against tax"},
      {"The levy that Anna Holt means to bring in is small.", "Anna Holt: for tax"},
      {"The board's directors oppose the levy.", "the board: against tax"},
      {"Anna Holt sold two bicycles.", ""},
      {"Anna Holt kept her old hat.", ""},
      {"Anna Holt backs the levy. Peter Dahl made a U-turn.", "Anna Holt: for tax"},
      {"Anna Holt backs the levy. Later Holt made a U-turn.", "Anna Holt: for tax (former)"},
      {"Anna Holt backs the levy. Nothing would make Holt change her mind.", "Anna Holt: for tax"},
      {"Anna Holt might support the levy.", ""},
      {"Anna Holt would support the levy if it were lower.", ""},
      {"Does Anna Holt support the levy?", ""},
      {"Anna Holt asked whether he supports the levy.", ""},
      {"Critics said that Anna Holt supports the levy.", ""},
      {"Anna Holt hopes that the council will back the levy.", ""},
      {"Anna Holt once backed the levy.", "Anna Holt: for tax (former)"},
      {"Anna Holt had backed the levy.", "Anna Holt: for tax (former)"},
      {"Anna Holt now supports the levy.", "Anna Holt: for tax (former)"},
      {"Anna Holt no longer supports the levy.", "Anna Holt: for tax (former)"},
      {"Some councils oppose the levy.", ""},
      {"The study supports the theory.", ""},
      {"Anna Holt needs support for the levy.", ""},
      {"Anna Holt criticised the levy.", ""},
      {"Anna Holt leaves no child behind.", ""},
      {"\"The beavers should be moved,\" said Anna Holt.", "Anna Holt: for move/beaver"},
      {"Anna Holt insists that there has to be a trial.", "Anna Holt: for trial"},
      {"Anna Holt said that she should have stayed.", ""},
      {"Anna Holt has asked for the wreck to be raised.", "Anna Holt: for pay rise/wreck"},
      {"Anna Holt does not want the wolves to be shot.", "Anna Holt: not for shoot/wolf"},
      {"Anna Holt would not sign the contract.", "Anna Holt: not for offer"},
      {"Anna Holt would not sign the contract without a seal.", ""},
      {"Anna Holt will not hear of a merger.", "Anna Holt: against merger"},
      {"Anna Holt will leave at the end of February.", "Anna Holt: for resign"},
      {"Anna Holt will leave on Friday.", ""},
      {"Anna Holt left.", ""},
      {"Anna Holt will pay for the damage only if it was hers.", "Anna Holt: for pay/damage"},
      {"The residents of Mill Lane oppose the hostel.", "the residents: against hostel"},
      {"The towers support the cable.", ""},
      {"Voting against the levy were Anna Holt and Peter Dahl.",
       "Anna Holt: against tax | Peter Dahl: against tax"},
  }));
  INFO(row.text);
  CHECK(positions_of(row.text) == row.positions);
}

}  // namespace
}  // namespace belie
