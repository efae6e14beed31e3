// SPDX-License-Identifier: Apache-2.0
//
// One row a post or a group of posts that mean one: the world in which it stands, the number of the
// post there, the words. Two rows of one world with different numbers exclude each other.
#include "rules/posts/exclusive_posts.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"

namespace belie {
namespace {

struct Row {
  std::string_view world;
  int post;
  std::string_view words;  // between semicolons, as written; ids of the lexicon begin with "="
};

constexpr std::array kRows{
    Row{"one ship", 1,
        "captain;skipper;master;ship's captain;ferry captain;ship's master;captain of the ship"},
    Row{"one ship", 2, "chief engineer;second engineer;first engineer;ship's engineer"},
    Row{"one ship", 3,
        "first mate;chief mate;first officer;second mate;chief officer;second officer;third "
        "officer"},
    Row{"one ship", 4, "cook;ship's cook;bosun;boatswain;deckhand;purser;steward;helmsman"},
    Row{"one ship", 5, "ship's doctor;radio operator;radio officer;stewardess"},
    Row{"one crew", 1, "captain;flight captain;aircraft commander"},
    Row{"one crew", 2, "co-pilot;copilot;first officer"},
    Row{"one crew", 3, "flight attendant;cabin attendant;purser;steward;stewardess"},
    Row{"one crew", 4, "flight engineer;navigator;winchman;paramedic"},
    Row{"one hospital", 1,
        "chief nurse;director of nursing;nursing director;chief nursing officer;=chief-nurse"},
    Row{"one hospital", 2,
        "medical director;chief medical officer;chief physician;head physician;chief doctor;"
        "=medical-director"},
    Row{"one hospital", 3, "chief executive;chief executive officer;ceo"},
    Row{"one hospital", 4, "finance director;director of finance;chief financial officer;cfo"},
    Row{"one company", 1, "chief executive;chief executive officer;ceo;managing director"},
    Row{"one company", 2, "finance director;chief financial officer;cfo;finance chief"},
    Row{"one company", 3, "chief operating officer;coo;operations director"},
    Row{"one company", 4, "general counsel;company secretary;head of human resources;hr director"},
    Row{"one company", 5, "chief technology officer;cto;technical director;technology director"},
    Row{"one company", 6, "marketing director;chief marketing officer;sales director"},
    Row{"one team", 1, "=goalkeeper"},
    Row{"one team", 2, "=defender;=centre-back;=full-back;=left-back;=right-back;=wing-back"},
    Row{"one team", 3, "=midfielder"},
    Row{"one team", 3, "=striker;forward;centre-forward;centre forward;=winger"},
    Row{"one pitch", 1, "=centre-back;defender;central defender"},
    Row{"one pitch", 2, "=striker;centre-forward;centre forward"},
    Row{"one fifteen", 1, "=prop;=hooker;=lock;=flanker;=number-eight"},
    Row{"one fifteen", 2, "=scrum-half;=fly-half;full-back;fullback;=wing"},
    Row{"one eleven", 1, "=wicketkeeper"},
    Row{"one eleven", 2, "=bowler"},
    Row{"one dugout", 1, "=goalkeeper;=defender;=centre-back;=midfielder;=striker;=winger"},
    Row{"one dugout", 2, "manager;head coach;chairman;referee;club chairman"},
    Row{"one trial", 1, "=judge;presiding judge;magistrate"},
    Row{"one trial", 2, "=prosecutor;=prosecutor-general;=district-attorney"},
    Row{"one trial", 3, "defence lawyer;defense lawyer;defense attorney;defence counsel;defender"},
    Row{"one trial", 4, "court clerk;bailiff;foreman of the jury;juror"},
    Row{"one town", 1, "=mayor"},
    Row{"one town", 2, "=council-leader"},
    Row{"one town", 3, "=police-chief"},
    Row{"one town", 4, "=fire-chief"},
    Row{"one town", 5, "=sheriff"},
    Row{"one town", 6, "=superintendent-of-schools"},
    Row{"one town", 7, "town clerk;city manager;town manager;city clerk;county clerk"},
    Row{"one town", 8, "=governor;=district-attorney"},
    Row{"one parliament", 1, "=senator"},
    Row{"one parliament", 2, "congressman;congresswoman;representative;rep.;us representative"},
    Row{"one parliament", 3, "=governor"},
    Row{"two parliaments", 1, "=mep"},
    Row{"two parliaments", 2, "=msp"},
    Row{"two parliaments", 3, "mp;member of parliament"},
    Row{"two parliaments", 4, "=td"},
    Row{"one parliament", 4, "press secretary"},
    Row{"two parliaments", 5, "press secretary"},
    Row{"one council", 1, "=councillor"},
    Row{"one council", 2, "clerk;town clerk;city clerk;county clerk;city manager;town manager"},
    Row{"one council", 3, "press officer;borough engineer;city engineer;city attorney"},
    Row{"one dispute", 1, "shop steward;union leader;union official;union organiser"},
    Row{"one dispute", 2,
        "manager;depot manager;site manager;works manager;managing director;personnel "
        "manager;plant manager"},
    Row{"one dispute", 3, "arbitrator;mediator"},
    Row{"one school", 1, "=headteacher;=principal"},
    Row{"one school", 2, "school nurse;caretaker;janitor;=pupil;school secretary"},
    Row{"one school", 3, "chair of governors;chairman of governors"},
    Row{"one university", 1, "rector;=university-vice-chancellor;university president"},
    Row{"one university", 2, "=dean"},
    Row{"one university", 3, "registrar;university registrar"},
    Row{"one university", 4, "provost;university provost"},
    Row{"one university", 5, "bursar;university librarian"},
    Row{"one operation", 1, "surgeon;heart surgeon;brain surgeon;orthopaedic surgeon;neurosurgeon"},
    Row{"one operation", 2, "anaesthetist;anesthesiologist"},
    Row{"one operation", 3, "nurse;midwife;head nurse;paramedic;pharmacist"},
    Row{"one operation", 4, "general practitioner;gp;family doctor;dentist;vet;paediatrician"},
    Row{"one society", 1, "treasurer"},
    Row{"one society", 2, "president;chair;chairman;chairwoman;chairperson;convener;convenor"},
    Row{"one society", 3, "secretary;general secretary;honorary secretary;club secretary"},
    Row{"one orchestra", 1, "conductor;principal conductor;chief conductor"},
    Row{"one orchestra", 2, "concertmaster;first violin;leader of the orchestra;second violin"},
    Row{"one orchestra", 3, "harpist;principal harp"},
    Row{"one orchestra", 4, "oboist;principal oboe;first oboe;principal oboist"},
    Row{"one orchestra", 5, "cellist;first cellist;principal cello;principal cellist"},
    Row{"one orchestra", 6, "principal horn;first horn;horn player;hornist"},
    Row{"one orchestra", 7, "timpanist;principal timpanist;percussionist"},
    Row{"one orchestra", 8, "flautist;flutist;principal flute;first flute"},
    Row{"one orchestra", 9, "trumpeter;principal trumpet;first trumpet;trombonist"},
    Row{"one orchestra", 10,
        "bassoonist;principal bassoon;clarinettist;clarinetist;principal clarinet"},
    Row{"one orchestra", 11, "violist;principal viola;double bassist;principal bass"},
    Row{"one paper", 1, "editor;editor-in-chief;chief editor"},
    Row{"one paper", 2, "photographer;cartoonist;film critic;political editor;sports editor"},
    Row{"one police", 1, "=coroner;medical examiner;forensic pathologist"},
    Row{"one police", 2, "=police-chief;=sheriff"},
    Row{"one ward", 1, "doctor;junior doctor;physician;surgeon;consultant;registrar;=dr"},
    Row{"one ward", 2,
        "nurse;staff nurse;head nurse;charge nurse;ward sister;matron;midwife;paramedic"},
    Row{"one ward", 3, "pharmacist;physiotherapist;radiographer;dietician;hospital chaplain"},
    Row{"one ward", 4, "porter;hospital porter;cleaner;receptionist"},
    Row{"one case", 1,
        "=prosecutor;prosecutor;crown prosecutor;state prosecutor;public prosecutor"},
    Row{"one case", 2, "=counsel;defence lawyer;defense lawyer;defense attorney;defence counsel"},
    Row{"one case", 3, "=judge;judge;presiding judge;magistrate"},
    Row{"one case", 4, "juror;foreman of the jury;jury foreman;forewoman of the jury"},
    Row{"one case", 5, "bailiff;court clerk;court reporter;court usher;court interpreter"},
    Row{"one case", 6, "defendant;accused"},
    Row{"one parish", 1, "parish priest;vicar;rector;priest;pastor;=priest;=vicar;father"},
    Row{"one parish", 2, "deacon;=deacon;curate;seminarian;novice"},
    Row{"one parish", 3, "bishop;archbishop;cardinal;=bishop;=archbishop"},
    Row{"one parish", 4, "sexton;verger;bell-ringer;choirmaster;churchwarden"},
    Row{"one institute", 1, "doctoral student;phd student;doctoral candidate;graduate student"},
    Row{"one institute", 2, "postdoctoral fellow;postdoctoral researcher;postdoc"},
    Row{"one institute", 3, "full professor;associate professor;=professor"},
    Row{"one institute", 4, "undergraduate;laboratory technician;lab technician"},
    Row{"one museum", 1,
        "conservator;chief conservator;head conservator;head of conservation;restorer;=curator;"
        "curator;chief curator"},
    Row{"one museum", 2,
        "security guard;guard;night watchman;museum attendant;attendant;caretaker"},
    Row{"one museum", 3, "press officer;gift shop manager;cashier"},
    Row{"one museum", 4, "registrar;museum registrar"},
    Row{"one museum", 5, "head of security"},
    Row{"one rink", 1, "skip;=skip"},
    Row{"one rink", 2, "coach;head coach;manager;team manager;=coach"},
    Row{"one side", 1, "coach;head coach;assistant coach;=coach;trainer"},
    Row{"one side", 2,
        "cox;coxswain;wicketkeeper;goalkeeper;point guard;quarterback;setter;pitcher;catcher"},
    Row{"one side", 3, "referee;umpire;linesman;team doctor;physiotherapist;kit man;groundsman"},
    Row{"one train", 1, "train driver;engine driver;locomotive driver"},
    Row{"one train", 2, "conductor;guard;train guard;ticket inspector"},
    Row{"one train", 3, "signalman;dispatcher;stationmaster;station master"},
    Row{"one cockpit", 1, "pilot;captain;flight captain"},
    Row{"one cockpit", 2, "co-pilot;copilot;second pilot"},
    Row{"one flight deck", 1, "commander"},
    Row{"one flight deck", 2, "first officer;co-pilot;copilot;second pilot"},
    Row{"one flight", 1, "pilot"},
    Row{"one flight", 2, "flight attendant;cabin attendant;air traffic controller"},
    Row{"one kitchen", 1, "chef;head chef;cook;sous-chef;pastry chef"},
    Row{"one kitchen", 2, "waiter;waitress;sommelier;head waiter;doorman"},
    Row{"one stage", 1, "stage manager;prompter;lighting designer;costume designer"},
    Row{"one stage", 2, "lead actor;lead actress;soprano;tenor;baritone;ballerina;conductor"},
    Row{"one mine", 1, "inspector of mines;mines inspector;chief inspector of mines"},
    Row{"one mine", 2, "shift boss;mine manager;branch chair;union branch chair;miner"},
    Row{"one bench", 1, "coroner"},
    Row{"one bench", 2, "pathologist;forensic pathologist;medical examiner"},
    Row{"one ship", 6, "harbourmaster;harbour master;harbormaster;harbor master;port director"},
    Row{"one station", 1, "=fire-chief;fire chief;chief fire officer;incident commander"},
    Row{"one station", 2, "fire investigator;arson investigator;dispatcher"},
    Row{"one office", 1, "finance director;chief financial officer;head of finance"},
    Row{"one office", 2,
        "head of human resources;human resources director;director of human resources;hr director"},
    Row{"one office", 3, "head of research;research director;director of research"},
    Row{"one office", 4, "head of sales;sales director;marketing director;head of marketing"},
    Row{"one office", 5, "head of communications;communications director;press officer"},
    Row{"one office", 6, "head of production;production director;head of logistics;works manager"},
    Row{"one office", 7, "head of security;security chief;head of legal;general counsel"},
    Row{"one lifeboat", 1, "coxswain;lifeboat coxswain"},
    Row{"one lifeboat", 2, "mechanic;lifeboat mechanic;station mechanic;launch authority"},
    Row{"one expedition", 1, "expedition leader;leader of the expedition"},
    Row{"one expedition", 2, "expedition doctor;cook;porter;cameraman;liaison officer"},
    Row{"one film", 1, "cinematographer;cameraman;sound engineer;film editor"},
    Row{"one film", 2, "lead actor;lead actress;leading actor;leading actress"},
    Row{"one jury", 1, "head of the jury;chair of the jury;jury president"},
    Row{"one jury", 2, "winner;contestant;finalist"},
    Row{"one desk", 1, "oboist;principal oboe;oboe player"},
    Row{"one desk", 2, "cellist;principal cello;cello player"},
    Row{"one desk", 3, "flautist;flutist;principal flute;flute player"},
    Row{"one desk", 4, "clarinettist;principal clarinet;bassoonist;principal bassoon"},
    Row{"one desk", 5, "horn player;principal horn;trombonist;trumpeter;timpanist"},
    Row{"one desk", 6, "violinist;concertmaster;violist;principal viola;harpist"},
    Row{"one ensemble", 1, "conductor;choirmaster;bandmaster;musical director;music director"},
    Row{"one ensemble", 2, "secretary;treasurer;choir secretary;band secretary;librarian"},
    Row{"one prison", 1, "prison governor;prison director;prison warden;head of the prison"},
    Row{"one prison", 2, "chaplain;prison chaplain;prison doctor"},
    Row{"one prison", 3, "inmate;prisoner;warder;prison guard;prison officer"},
    Row{"one climb", 1, "expedition doctor;doctor;physician;team doctor"},
    Row{"one climb", 2, "cameraman;cook;porter;guide;interpreter;photographer"},
    Row{"one stage", 3, "director;theatre director;theater director;choreographer"},
    Row{"one church", 1, "bishop"},
    Row{"one church", 2, "archbishop"},
    Row{"one service", 1, "=admiral;=vice-admiral;=rear-admiral;=commodore"},
    Row{"one service", 2,
        "=general;=lieutenant-general;=major-general;=brigadier-general;=brigadier;=colonel;="
        "major"},
    Row{"one service", 3, "=air-marshal;=air-chief-marshal;=air-vice-marshal;=air-commodore"},
    Row{"one science", 1, "geologist;volcanologist;seismologist;geophysicist"},
    Row{"one science", 2, "botanist;zoologist;ornithologist;entomologist;marine biologist"},
    Row{"one science", 3, "astronomer;astrophysicist"},
    Row{"one science", 4, "economist;sociologist;political scientist"},
    Row{"one science", 5, "psychologist;psychiatrist"},
    Row{"one science", 6, "musicologist;linguist;philologist"},
    Row{"one monastery", 1, "abbot;abbess;lord abbot;mother superior;father superior"},
    Row{"one monastery", 2, "prior;prioress;subprior;sub-prior;claustral prior"},
    Row{"one monastery", 3, "novice;postulant;cellarer;novice master;guest master;gatekeeper"},
    Row{"one mosque", 1, "imam"},
    Row{"one mosque", 2, "caretaker;muezzin;treasurer;janitor"},
    Row{"one synagogue", 1, "rabbi"},
    Row{"one synagogue", 2, "cantor;caretaker;treasurer;beadle"},
    Row{"one brigade of cooks", 1, "head chef;executive chef;chef de cuisine"},
    Row{"one brigade of cooks", 2, "sous-chef;sous chef;pastry chef;commis chef;kitchen porter"},
    Row{"one craft", 1,
        "master baker;master builder;master carpenter;master mason;master thatcher;master "
        "brewer;master butcher;master shoemaker;master tailor;master joiner;master potter;master "
        "cooper;master blacksmith;master craftsman"},
    Row{"one craft", 2, "apprentice;journeyman"},
    Row{"one bus", 1, "bus driver;tram driver;coach driver"},
    Row{"one bus", 2, "ticket inspector;bus conductor;tram conductor"},
    Row{"one guild", 1, "guild master;master of the guild;master of the company"},
    Row{"one guild", 2, "beadle;clerk to the guild;clerk to the company;upper warden;guild clerk"},
    Row{"one circus", 1, "ringmaster"},
    Row{"one circus", 2, "clown;acrobat;trapeze artist;lion tamer;knife-thrower;tightrope walker"},
    Row{"one rowing eight", 1, "cox;coxswain"},
    Row{"one rowing eight", 2, "stroke;bowman;oarsman;oarswoman"},
    Row{"one bobsleigh", 1, "bob pilot;bobsleigh pilot"},
    Row{"one bobsleigh", 2, "brakeman;brakewoman;pusher"},
    Row{"one diamond", 1, "pitcher;starting pitcher;relief pitcher"},
    Row{"one diamond", 2, "catcher;shortstop;first baseman;second baseman;outfielder"},
    Row{"one gridiron", 1, "quarterback"},
    Row{"one gridiron", 2, "linebacker;cornerback;wide receiver;running back;kicker;tight end"},
    Row{"one rally car", 1, "rally driver"},
    Row{"one rally car", 2, "co-driver;rally co-driver;navigator"},
    Row{"one stable", 1, "jockey"},
    Row{"one stable", 2, "trainer"},
};

/// Words that are often said of both, unless each is told as the only one: "a pilot" may sit on
/// the right, "the pilot" not; a commander before a name is one by rank.
constexpr std::array<std::string_view, 2> kToldAsOnes{"one cockpit", "one flight deck"};

/// One portfolio each; ministers of two are told as such in one breath.
constexpr std::array<std::string_view, 18> kPortfolios{
    "foreign",   "finance", "interior", "defence",     "defense", "health",
    "education", "justice", "energy",   "agriculture", "culture", "environment",
    "labour",    "labor",   "trade",    "transport",   "tourism", "home"};

/// "finance" for "finance-minister", "home" for "home-secretary"; "" no such post.
std::string_view portfolio_of(std::string_view role) {
  for (const std::string_view ending : {"-minister", "-secretary"}) {
    if (!role.ends_with(ending)) continue;
    std::string_view field = role.substr(0, role.size() - ending.size());
    if (field == "defense") field = "defence";
    if (field == "labor") field = "labour";
    return is_one_of(kPortfolios, field) ? field : std::string_view();
  }
  return "";
}

bool lists(std::string_view list, std::string_view word) {
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(';', begin), list.size());
    if (list.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

/// "Senior nurse" is a nurse; "chief engineer" and "first officer" are posts of their own.
std::string_view without_rank(std::string_view words) {
  for (const std::string_view word : {"senior ", "junior ", "young ", "veteran "}) {
    if (words.starts_with(word)) return words.substr(word.size());
  }
  return words;
}

bool is_of(const Row& row, std::string_view words, std::string_view role) {
  return lists(row.words, words) || lists(row.words, without_rank(words)) ||
         lists(row.words, std::string("=").append(role));
}

}  // namespace

bool needs_both_definite(std::string_view world) { return is_one_of(kToldAsOnes, world); }

std::string_view excluding_world(std::string_view words_a, std::string_view role_a,
                                 std::string_view words_b, std::string_view role_b) {
  const std::string_view field_a = portfolio_of(role_a);
  const std::string_view field_b = portfolio_of(role_b);
  if (!field_a.empty() && !field_b.empty())
    return field_a == field_b ? std::string_view() : "one government";
  for (const Row& a : kRows) {
    if (!is_of(a, words_a, role_a)) continue;
    for (const Row& b : kRows) {
      if (b.world == a.world && b.post != a.post && is_of(b, words_b, role_b)) return a.world;
    }
  }
  return "";
}

}  // namespace belie
