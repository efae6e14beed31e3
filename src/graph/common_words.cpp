// SPDX-License-Identifier: Apache-2.0
//
// Nouns, verbs and adjectives that stand in at least one of 25 texts of published news and
// statements or one of 50 of mixed English, counted by us; with the names of days, months and the
// places that everybody writes about. In the order of the alphabet.
#include "graph/common_words.h"

#include <algorithm>
#include <vector>

namespace belie {
namespace {

constexpr std::string_view kWords =
    "ability able abuse accept access accord accordance account accountable accuse achieve "
    "action active activist activity actor addition additional address administration "
    "administrator admit adult advance advice advise advisor advocate affair affect affirm "
    "afraid africa african afternoon aged agency agenda agent aggression agree agreement "
    "allegation allege allow ally alternative amazing amend america american amount analysis "
    "animal anniversary announce announcement answer appeal appear application apply appoint "
    "appointment appreciate appreciation approach appropriate approve april arab area argue "
    "army arrest arrive article asia asian aspect assist assistance assistant associate "
    "associated assume atmosphere attach attack attempt attend attention attorney august "
    "author authority authorize available average avoid award aware awesome baby back "
    "background ballot band barrier base basis bear beautiful become begin beginning behavior "
    "believe belong benefit bill bipartisan birthday bite black blame block blood blow blue "
    "board body book border brave break breakfast bring britain british broad brother budget "
    "build building business busy cabinet cage call campaign canadian cancel candidate "
    "capability capacity capital capture card care career carry case cash catch category cause "
    "celebrate center central ceremony certain chain chair challenge chance change charge "
    "cheap check chicken chief child china chinese choice choose cite citizen city civil "
    "civilian claim class classify clean clear climate close cold colleague collect collective "
    "college color combat combine come comfortable comment commit commitment committed common "
    "communication community company compare comparison compete complain complete "
    "comprehensive computer concern concerned condemn condition conduct conference confirm "
    "conflict congressional connect connection consequence conservative consider constitute "
    "constitution consultation consumer contact contain continuation continue contract "
    "contribute contribution control convene conversation convey convict cook cool cooperation "
    "coordinate copy corner coronaviru coronavirus corporate correct cost council counsel "
    "count countless country county couple course court cover create creation credit crew "
    "crime criminal crisis critical criticism criticize cross culture current customer cycle "
    "daily damage dangerous dark data date daughter dead deal dear death debate decade "
    "december decide decision declaration declare decline deep defeat defend defense degree "
    "delegate deliver delivery demand democracy democratic demonstrate deny department depend "
    "deploy deputy describe deserve design designate desk destroy detail determination "
    "determine develop development difference different difficult dignity dinner direct "
    "direction director disability disaster discover discovery discrimination discuss "
    "discussion disease dish disparity disrupt distance district diversity division doctor "
    "document dollar domestic door doubt draft draw drink drive driver drop drug duty early "
    "earn east eastern easy economic economy education effect effective effort elect election "
    "eligible email emergency emphasize employee enable encourage enduring energy enforcement "
    "engage engagement england english enhance enjoy enough ensure enter entire environment "
    "environmental equal equality equipment equitable equity escape essential establish "
    "estimate europe european evening event evidence example excellent execute executive exist "
    "expand expect expensive experience expert explain express extend extra extraordinary "
    "extreme face facilitate facility fact factor fail fair fall family fantastic fast "
    "favorite fear feature february federal feed feel fellow female field fight figure file "
    "fill final financial find finding fine finish fire firm first fish flight floor focus "
    "folk follow food foot force foreign forget form former forward found foundation fourth "
    "france fraud free freedom french fresh friday friend friendly front fuel full fund "
    "fundamental funding further future gain game gender general generation german germany "
    "girl give glad global goal good government governor grab grant gratitude great green "
    "ground group grow growth guarantee guess guest guide guilty hair half hand handle hang "
    "happen happy hard hate have head health healthy hear hearing heart help helpful hide high "
    "highlight hire historic history hold holiday home honest honor hope horrible hospital "
    "host hotel hour house housing huge human humanitarian hurt husband idea identify identity "
    "ignore image imagine impact implement implementation importance important impose improve "
    "incident include income increase incumbent independent indian indicate individual "
    "industry infect infection influence info inform information infrastructure initial "
    "initiative injure injured injury institution integrity intend intent interest interested "
    "interesting international internet interview invest investigate investigation investment "
    "involve involved iranian islamic island issue item january join joint judge judicial july "
    "jump june justice keep kill killing kilometer kind kingdom know lack land language large "
    "last late launch lawyer lead leader leadership learn least leave legal legislation "
    "legislative legislature less letter level life light like likely limit line link list "
    "listen little live local locate location london long look lose loss love luck lunch mail "
    "main maintain major majority make male manage management manager many march mark market "
    "mask mass mate material matter mayor meal mean measure media medical medicine meet "
    "meeting member mention menu message meter middle mile military million mind minimum "
    "minister minor minute miss mission model modern moment monday money month more morning "
    "most mother move movement much multiple murder name nation national native natural nearby "
    "necessary need neighbor network news next nice night nominate nomination nominee normal "
    "north northern note notice november number observe obtain occur october offer office "
    "officer official ongoing only open operate operation opinion opportunity oppose "
    "opposition option order organization original other outcome outstanding owner page pain "
    "pair pandemic paper parent parking parliament part participant participate particular "
    "partner partnership party pass passenger past path patient payment peace people percent "
    "perfect perform performance period permanent person personal perspective phase phone "
    "photo physical pick picture piece place plan planet platform play pleasant pleased plenty "
    "point police policy political politician politics poll poor popular population portion "
    "pose position positive possibility possible post potential power practice prefer prepare "
    "present president presidential press pressure prevent previous price primary prime print "
    "prior priority prison private problem process proclaim proclamation produce product "
    "professional professor program progress progressive project promise promote propose "
    "prosecutor prosperity protect protection protest protester prove provide provider "
    "provision public publish pull punishment purchase purpose pursue push quality quarter "
    "question quick quote race racial radio raise rally range rate reach reaction read readout "
    "ready reaffirm real realize reason reasonable rebuild receive recent recipient recognize "
    "recommend record recover recovery reduce refer reference reflect refuse regard regards "
    "region regional regular reiterate related relation relationship release reliable relief "
    "remain remark remember remove repair replace reply report reporter represent "
    "representative reproductive republican request require requirement rescue research "
    "researcher reserve resident resign resilience resilient resolution resolve resource "
    "respect respond response responsibility responsible rest restaurant restriction result "
    "retire return reveal review revise ride right risk road rock role roll room root round "
    "route royal rude rule rural russia russian safe safety sale same sanction saturday saudi "
    "save scale scene schedule school science scientific scientist search season seat second "
    "secretary section sector secure security seek seem select self sell send senior sense "
    "sentence separate september series serious serve server service settle settlement several "
    "severe sexual share ship shop short shot show side sign significant similar simple single "
    "site situation sixth size skill sleep slow small social society solution sorry sort sound "
    "source south southern space speak speaker special specific speech speed spend spirit "
    "spokesperson spot spread spring stability staff stage stand standard star start state "
    "statement states station status stay step stick stock stop store storm story strategic "
    "strategy street strength strengthen strike strong structure student study stuff style "
    "subject successful such suffer suggest suggestion suicide summer sunday supply support "
    "supporter suppose supreme sure surface surprise surround survive suspect suspend "
    "sustainable sweet system table tackle take talk tank target taste team technology "
    "television tell temporary term terrible territorial territory terrorist test thank thanks "
    "thing think third thought thousand threat threaten throw thursday ticket time today "
    "tomorrow tool total touch town track trade trail train training transaction transfer "
    "transmit transport transportation travel treat treatment trial tribal trip trouble true "
    "trust tuesday turn tweet type ukraine ukrainian undermine underscore understand "
    "understanding union unit united university unprecedented unprovoked unusual update urban "
    "urge vaccination value various vehicle version vest veteran vice victim video view "
    "violate violence virtue virus visit vital voice vote voter voting wait walk want warm "
    "warn warning washington waste watch water weapon wear website wednesday week weekend "
    "welcome west western while white whole wife willing wind window wish woman wonder "
    "wonderful word work worker workforce world worry worth write wrong year yesterday york "
    "young";

/// Units and money stand beside figures of anything. In the order of the alphabet.
constexpr std::string_view kUnits =
    "acre barrel carat celsius centimeter centimetre dollar euro fahrenheit gallon gram hectare "
    "kilo kilogram kilometer kilometre knot krona krone kwacha lira liter litre meter metre "
    "microgram milligram millimeter millimetre ounce peso pint pound quid rand rouble ruble rupee "
    "shekel shilling tonne yard yuan zloty";

std::vector<std::string_view> word_table(std::string_view list) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    words.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

bool is_common_word(std::string_view lemma) {
  static const std::vector<std::string_view> kTable = word_table(kWords);
  static const std::vector<std::string_view> kUnitTable = word_table(kUnits);
  return std::ranges::binary_search(kTable, lemma) || std::ranges::binary_search(kUnitTable, lemma);
}

}  // namespace belie
