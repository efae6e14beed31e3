// SPDX-License-Identifier: Apache-2.0
#include "claims/happening_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "language/characters.h"

namespace belie {
namespace {

enum Trait : std::uint8_t {
  kPlain = 0,
  kOnce = 1,
  kAgain = 2,
  kLasting = 4,
  kSomeones = 8,
  kWide = 16,
  kDone = 32
};

struct ClassRow {
  std::string_view name;
  std::uint8_t traits;
  std::string_view verbs;  // lemmas and phrases, "?" behind one that means much else too
  std::string_view nouns;
};

/// Our own list. A phrase is the verb's lemma and the words that belong to it, in their order.
constexpr std::array kClasses{
    ClassRow{"entry into force", kOnce | kWide,
             "take effect;come into force;enter into force;go into force;be in force;"
             "come into effect;go into effect;become law;apply?;kick in;come in?;be introduced;"
             "become effective;enter force",
             "entry into force;effective date;introduction;coming into force"},
    ClassRow{"handover", kOnce,
             "hand over;hand back;give back;return?;repatriate;restitute;go home;come home?;"
             "go back?;receive?;transfer?;present?;turn over?;send home;send back;bring home;"
             "bring back?;take home;take delivery;deliver?;ship back;hand?;give to?;pass "
             "into?;change hands",
             "handover;hand-over;restitution;repatriation;return?;transfer?;handing-over;"
             "delivery?;homecoming;ceremony"},
    ClassRow{"boarding", kOnce | kDone,
             "board;come over the side;come aboard;climb aboard;climb on board;seize?;hijack;storm;"
             "capture?;commandeer;raid;attack?;swarm aboard;overrun;strike?",
             "boarding;hijacking;hijack;seizure?;raid;attack;pirate attack;storming;assault"},
    ClassRow{"discovery", kPlain,
             "discover;find?;detect;spot?;notice?;uncover;unearth;identify?;confirm?;"
             "come to light;turn up?;diagnose;come across;stumble on;stumble upon;"
             "come upon;recover?;dig up;make out?",
             "discovery;find;detection;diagnosis;finding?"},
    ClassRow{"collapse", kOnce,
             "collapse;give way;cave in;come down?;fall in?;fall down?;crumble;come crashing;"
             "buckle;fold?;crash down;topple?",
             "collapse;cave-in;roof fall;fall?;disaster?;accident?"},
    ClassRow{"flooding", kOnce,
             "overflow;burst;overtop;flood;spill over;come over?;breach;go over?;pour over;"
             "break through?;inundate;break its banks;top?",
             "flood;breach;flooding;overtopping;deluge;disaster?"},
    ClassRow{"closure", kPlain,
             "close?;shut?;shut down;seal off;cut off?;block?;close down;switch off;turn off;"
             "take out of service;stop?;suspend?;halt?;shut up;bar?;padlock;mothball;"
             "be out of service;board up;take off line;cordon off",
             "closure;shutdown;closing;suspension?;shut-down;switch-off"},
    ClassRow{"reopening", kOnce, "reopen;open again;open once more;restart;resume?",
             "reopening;re-opening;resumption;restart"},
    ClassRow{"opening", kOnce,
             "open?;inaugurate;unveil;open its doors;throw open;cut the ribbon;go into service;"
             "enter service;go into operation;come into service;start up?;dedicate;consecrate;"
             "start?;begin?;commence",
             "opening;inauguration;unveiling;consecration;dedication;ceremony?"},
    ClassRow{"founding", kOnce, "found;set up?;establish?;create?;start?;form?;launch?",
             "founding;foundation?;establishment?;creation?"},
    ClassRow{"building", kOnce,
             "build;erect;construct;complete?;finish?;put up?;assemble?;lay down?",
             "construction;completion?;building?"},
    ClassRow{"launch", kOnce,
             "launch?;lift off;blast off;go up?;shoot into;roar into;rise from?;go into orbit;"
             "send into;leave the ground;take off?;leave the pad",
             "launch;lift-off;liftoff;blast-off;blastoff;take-off"},
    ClassRow{"landing", kOnce,
             "land?;touch down;splash down;come down?;set down?;come to rest;return to earth",
             "landing;touchdown;splashdown;touch-down"},
    ClassRow{"departure", kPlain,
             "leave?;depart;set out;set off;set sail;sail?;take off;put to sea;start out;cast off;"
             "pull out?;fly out;head off;move out?;leave port;lift off;walk out?;get away",
             "departure;start?;setting-out;take-off"},
    ClassRow{"arrival", kPlain,
             "arrive;reach?;come ashore;dock?;get to;pull in;berth;be back;come back?;put in;"
             "draw up;pull into;make port;return?;land?;get back;step ashore;come in?;go ashore",
             "arrival;return?;landing?;landfall"},
    ClassRow{"ascent", kPlain,
             "reach the summit;reach the top;stand on the summit;stand on top;summit;conquer;"
             "scale;climb?;get to the top",
             "ascent;summit?;climb?"},
    ClassRow{"anchoring", kOnce,
             "anchor;moor;lie at anchor;drop anchor;ride at anchor;tie up?;lie off;lie?;berth;"
             "dock?",
             "anchorage;mooring?"},
    ClassRow{"sinking", kOnce,
             "sink?;go down?;founder;capsize;go under?;keel over;turn over?;slip under;be lost?;"
             "send to the bottom;wreck",
             "sinking;loss?;wreck?;shipwreck;capsizing;disaster;accident"},
    ClassRow{"disappearance", kOnce,
             "vanish;disappear;go missing;be last seen;fail to return;drop out of sight;"
             "lose contact?",
             "disappearance;vanishing"},
    ClassRow{"sighting", kOnce, "see?;spot?;sight?;glimpse;catch sight;be seen",
             "sighting;last sighting"},
    ClassRow{"theft", kOnce | kDone,
             "steal;rob;disappear?;break in;break into;burgle;make off;carry off?;take?;lift?;"
             "strip?;raid;loot;vanish?;get away with",
             "theft;robbery;break-in;burglary;heist;raid;hold-up;burglaries"},
    ClassRow{"kidnapping", kOnce | kDone,
             "kidnap;abduct;take hostage;hijack;seize?;snatch;take captive;"
             "drag off;carry off?;take?",
             "kidnapping;abduction;hostage-taking;hijacking;attack?;seizure?"},
    ClassRow{"escape", kOnce,
             "escape;break out;abscond;get away?;flee?;climb over;go over the wall;slip out;"
             "get out?;bolt?",
             "escape;breakout;jailbreak;getaway;flight?"},
    ClassRow{"arrest", kSomeones,
             "arrest;detain;apprehend;pick up?;nab;take into custody;"
             "seize?;catch?;take away?;capture?",
             "arrest;detention;capture"},
    ClassRow{"charge", kSomeones, "charge?;indict;arraign;bring charges;accuse?",
             "indictment;arraignment;charge?"},
    ClassRow{"trial", kOnce,
             "go on trial;stand trial;try?;appear in court;come before;come to court;"
             "go before;be tried",
             "trial;court case;retrial;hearing;court hearing;proceedings;case?"},
    ClassRow{"sentencing", kOnce | kSomeones,
             "sentence;jail;imprison;hand down;pass sentence;learn his sentence;be told",
             "sentencing;sentence?;sentencing hearing;hearing"},
    ClassRow{"verdict", kOnce | kSomeones,
             "convict;acquit;find guilty;find not guilty;return a verdict;rule?;clear of?;"
             "deliver its verdict;give its ruling;decide?",
             "verdict;conviction;acquittal;ruling;judgment;judgement;decision?"},
    ClassRow{"execution", kOnce | kSomeones, "execute?;hang?;behead;put to death",
             "execution;hanging?"},
    ClassRow{"release", kOnce | kSomeones,
             "release?;free;set free;let go;walk free;let out;discharge?;be freed;parole",
             "release;freeing;liberation"},
    ClassRow{"election", kOnce | kWide | kDone,
             "go to the polls;elect?;cast their votes;cast one's vote;vote?;pick?;choose?",
             "election;by-election;byelection;polling day;poll?;ballot?;vote;runoff;run-off;"
             "election day;general election;presidential election;primary"},
    ClassRow{"referendum", kOnce | kWide | kDone, "vote?;go to the polls",
             "referendum;plebiscite;vote;ballot?"},
    ClassRow{"vote", kAgain | kWide | kDone,
             "vote;approve;pass?;adopt?;reject?;ratify;wave through;throw out;"
             "back?;defeat?;vote down",
             "vote;ballot;approval;ratification;division;adoption;rejection"},
    ClassRow{"decision", kOnce | kWide | kDone,
             "decide;take up the matter;rule?;make a decision;take a decision;"
             "deliberate;settle?;have the final say",
             "decision;ruling?;verdict?;vote?"},
    ClassRow{"signing", kOnce | kDone,
             "sign;put their names to;put his name to;put her name to;put pen to paper;"
             "put their signatures to;put their signature to;put his signature to;put her "
             "signature to;initial;ink;seal?;affix;put its name to;conclude?",
             "signing;signature;initialling;ceremony;conclusion?"},
    ClassRow{"strike", kOnce | kLasting | kWide,
             "walk out;go on strike;strike?;down tools;stop work;be on strike;lay down;"
             "walk off the job;come out on strike;take industrial action",
             "strike;stoppage;walkout;industrial action;walk-out;lockout;work stoppage"},
    ClassRow{"talks", kAgain | kLasting | kDone,
             "negotiate;meet?;hold talks;confer;sit down;talk?;agree?;hammer out",
             "talks;negotiations;round of talks;negotiation;meeting;round?;summit"},
    ClassRow{"meeting", kAgain | kDone, "meet?;convene;gather?;sit?;assemble",
             "meeting;session;assembly?;summit;sitting"},
    ClassRow{"publication", kOnce | kWide,
             "publish;release?;come out?;bring out?;appear?;unveil?;make public;present?;issue?",
             "publication;release?;presentation?"},
    ClassRow{"announcement", kAgain, "announce;declare?;reveal?;make public",
             "announcement;declaration?"},
    ClassRow{"sale", kOnce,
             "sell?;buy?;purchase;acquire;take over?;auction;snap up;"
             "go under the hammer;change hands;fetch?",
             "sale;purchase;takeover;auction;acquisition;buyout"},
    ClassRow{"payment", kPlain, "pay?;transfer?;hand?;wire?", "payment;transfer?"},
    ClassRow{"death", kOnce | kSomeones,
             "die;pass away;perish;lose his life;lose her life;lose their lives;be found dead;"
             "kill;murder;assassinate;shoot dead;stab to death;slay;drown;succumb;beat to death",
             "death;killing;murder;assassination;drowning;slaying"},
    ClassRow{"funeral", kOnce | kSomeones,
             "bury;lay to rest;cremate;inter;carry to the grave;lower into",
             "funeral;burial;grave;cremation;interment;resting place;requiem;graveside"},
    ClassRow{"wedding", kOnce | kSomeones, "marry;wed;tie the knot;get married;exchange vows",
             "wedding;marriage"},
    ClassRow{"birth", kOnce | kSomeones, "be born;bear?;give birth;come into the world",
             "birth;birthplace"},
    ClassRow{"first meeting", kSomeones, "meet?;get to know;run into?;be introduced to", ""},
    ClassRow{"retirement", kOnce | kSomeones,
             "retire;step down;resign;leave office;quit;bow out;stand down;give up?;leave?",
             "retirement;resignation;stepping down;departure?"},
    ClassRow{"appointment", kOnce | kSomeones,
             "appoint;take over?;become?;take office;be sworn in;take up?;take on?;name?;"
             "succeed?;assume office;take charge;take the helm;swear in",
             "appointment;inauguration?;swearing-in;election?"},
    ClassRow{"admission", kSomeones,
             "admit?;take in?;take to hospital;hospitalise;hospitalize;bring in?;"
             "be admitted;rush to hospital",
             "admission;hospitalisation;hospitalization"},
    ClassRow{"rescue", kPlain,
             "rescue;save?;pick up?;winch;pull out?;bring ashore;bring to safety;haul?;free?;"
             "pluck;lift off?;pull from;airlift",
             "rescue;recovery?"},
    ClassRow{"crash", kOnce,
             "crash;collide;derail;ram;plough into;plow into;run into?;hit?;come off the rails;"
             "leave the rails;jump the rails;overturn;leave the road;slam into;smash into;"
             "run off the road;go off the road;veer off;run aground;ground?;come off?;strike?",
             "crash;accident;collision;derailment;smash;pile-up;wreck?;disaster;impact?;grounding"},
    ClassRow{"explosion", kOnce,
             "explode;go off;blow up;detonate;hit a mine;hit an explosive device;"
             "drive over a mine;run over a mine;strike a mine;rip through;tear through",
             "explosion;blast;bombing;bomb attack;attack;detonation"},
    ClassRow{"shooting", kOnce,
             "shoot;open fire;gun down;shoot dead;shoot and wound;fire on;fire at?",
             "shooting;attack;gun attack;killing;murder;massacre"},
    ClassRow{"stabbing", kOnce, "stab;knife", "stabbing;knife attack;attack;killing;murder"},
    ClassRow{"fire", kOnce,
             "burn?;burn down;catch fire;go up in flames;break out?;blaze;set fire to;set alight;"
             "torch;start?;flare up;be gutted;gut",
             "fire;blaze;inferno;arson;arson attack;flames?"},
    ClassRow{"earthquake", kOnce, "shake?;strike?;hit?;rattle?",
             "earthquake;quake;tremor;temblor;shock?;disaster?"},
    ClassRow{"eruption", kOnce, "erupt;spew;blow its top", "eruption;outburst?"},
    ClassRow{"landfall", kOnce,
             "come ashore;make landfall;hit land;hit the coast;sweep in;"
             "strike?;hit?;reach the coast",
             "landfall;storm;hurricane;cyclone;typhoon"},
    ClassRow{"landslide", kOnce, "slide?;slip?;come down?;bury?;sweep away",
             "landslide;landslip;mudslide;avalanche;rockfall;rockslide;disaster?"},
    ClassRow{"outage", kOnce, "go dark;lose power;fail?;go out?;be cut?",
             "outage;blackout;power cut;power failure"},
    ClassRow{"inspection", kPlain | kDone, "inspect;check?;survey;examine?;look over;go over?",
             "inspection;survey?;check?;examination?"},
    ClassRow{"installation", kOnce, "fit?;install;put in?;equip;get?;mount?",
             "installation;fitting?"},
    ClassRow{"dive", kPlain, "dive;go down?", "dive;first dive"},
    ClassRow{"raising", kOnce, "raise?;lift?;salvage;recover?;bring up;haul up;hoist?",
             "raising;salvage;recovery?;lifting?"},
    ClassRow{"restoration", kOnce, "restore;bring back?;reconnect;come back on",
             "restoration;reconnection"},
    ClassRow{"emergency call", kOnce | kDone,
             "raise the alarm;sound the alarm;send a distress call;call for help;"
             "send out a distress call;call the police;call the fire brigade;call?;dial;ring?;"
             "phone?;radio?;alert?;issue a mayday",
             "distress call;alarm;mayday;emergency call;call?;first alarm"},
    ClassRow{"evacuation", kOnce, "evacuate;clear?;move out;be moved out;get out?",
             "evacuation;evacuation order"},
    ClassRow{"finish", kOnce,
             "cross the line;cross the finish line;finish?;win?;cross the finishing line;"
             "reach the line;come home?",
             "finish;finishing line;finish line;stage win;arrival?;victory?;line?"},
    ClassRow{"final", kOnce, "win?;beat;play?;face?;defeat;lose to;draw with;kick off",
             "final;match;game;cup final;cup tie;kick-off;title fight;bout"},
    ClassRow{"premiere", kOnce, "premiere;open?;go on stage",
             "premiere;opening night;first night;"
             "debut"},
    ClassRow{"concert", kAgain, "perform?;play?;sing?;appear?;take the stage",
             "concert;gig;recital;performance;show?"},
    ClassRow{"award", kOnce, "award;win?;receive?;present?;honour;be awarded",
             "award?;prize-giving;award ceremony;awards ceremony;ceremony;presentation"},
    ClassRow{"deadline", kOnce, "expire;run out;lapse;end?;close?",
             "deadline;closing date;expiry;cut-off;end?"},
    ClassRow{"truce", kOnce, "agree a ceasefire;lay down arms;hold fire",
             "truce;ceasefire;armistice;cease-fire;peace?"},
    ClassRow{"agreement", kOnce,
             "agree?;strike a deal;reach an agreement;shake hands on;conclude?;"
             "reach a deal;come to terms;settle?",
             "agreement;deal;accord;pact;treaty;settlement;settlement"},
    ClassRow{"demolition", kOnce, "demolish;pull down;tear down;knock down;raze;dynamite;blow up?",
             "demolition;blasting?"},
    ClassRow{"groundbreaking", kOnce,
             "break ground;lay the foundation stone;cut the first sod;"
             "turn the first sod;start work on",
             "groundbreaking;ground-breaking;foundation stone"},
    ClassRow{"bankruptcy", kOnce,
             "file for bankruptcy;go bust;go bankrupt;fold?;"
             "go into administration;declare itself bankrupt;collapse?",
             "bankruptcy;insolvency;collapse?;liquidation"},
    ClassRow{"withdrawal", kPlain, "withdraw?;pull out;pull back;retreat",
             "withdrawal;pull-out;retreat;pullout"},
    ClassRow{"invasion", kOnce, "invade;march into;cross the border;roll into",
             "invasion;incursion"},
    ClassRow{"coup", kOnce, "overthrow;topple;seize power;oust", "coup;putsch;overthrow"},
    ClassRow{"graduation", kSomeones, "graduate;take a degree;complete a doctorate",
             "graduation;doctorate?"},
    ClassRow{"relocation", kPlain, "move to?;shift?;relocate;move?", "relocation;move?"},
    ClassRow{"festival", kOnce | kLasting, "be held;take place",
             "festival;fair;carnival;fete;parade;exhibition;conference;congress"},
    ClassRow{"visit", kAgain | kDone, "visit;tour?;call on;come to see", "visit;tour?"},
    ClassRow{"ending", kOnce,
             "end?;finish?;close?;conclude;wrap up;draw to a close;"
             "come to an end;expire;cease?;run to",
             "end?;close?;conclusion?;ending"},
};

static_assert(kClasses.size() <= HappeningClasses{}.size());

/// Nouns that may name one thing. Our own list.
constexpr std::array<std::pair<std::string_view, std::string_view>, 40> kKinds{{
    {"ship",
     "ship;vessel;boat;tanker;ferry;trawler;freighter;liner;yacht;submarine;barge;tug;cutter;"
     "carrier;schooner;steamer;cruiser;destroyer;frigate;launch;trader;bulker;dredger;catamaran;"
     "dinghy;lifeboat;sloop;galleon;sailboat;speedboat;motorboat;smack"},
    {"aircraft", "plane;aircraft;jet;airliner;airplane;aeroplane;glider;biplane;turboprop"},
    {"helicopter", "helicopter;chopper"},
    {"car", "car;vehicle;van;saloon;hatchback;sedan;pickup;jeep;estate;limousine;taxi;cab"},
    {"lorry", "lorry;truck;tanker;articulated"},
    {"bus", "bus;coach;minibus;school bus"},
    {"train", "train;express;locomotive;railcar;tram"},
    {"agreement",
     "document;agreement;accord;deal;pact;treaty;paper;text;memorandum;protocol;convention;charter;"
     "settlement;contract;exchange;compact;concordat;papers"},
    {"law",
     "law;bill;act;legislation;decree;measure;rule;regulation;ordinance;statute;reform;"
     "amendment;ban"},
    {"price", "price;tariff;rate;fee;fare;rent;charge;toll;levy;wage;tax;duty"},
    {"damage", "crack;damage;hole;fault;leak;defect;break;fracture;gash;fissure;flaw"},
    {"picture",
     "painting;picture;canvas;portrait;artwork;drawing;landscape;panel;watercolour;"
     "etching;print;icon;altarpiece"},
    {"relic",
     "statue;bronze;mask;bell;treasure;skull;bone;crown;stool;throne;artefact;artifact;"
     "object;relic;piece;sculpture;carving;figure;leopard;drum;shrine;totem;canoe;hoard"},
    {"body", "body;remains;corpse;skeleton"},
    {"disease", "virus;disease;infection;illness;outbreak;flu;epidemic;case;strain;bug;pathogen"},
    {"strike", "strike;stoppage;walkout;action;lockout"},
    {"report", "report;finding;study;paper;survey;dossier;review"},
    {"bridge", "bridge;viaduct;flyover;overpass;footbridge;span"},
    {"tunnel", "tunnel;tube;underpass"},
    {"school", "school;academy;college;gymnasium"},
    {"road", "road;street;highway;motorway;route;carriageway;lane;pass"},
    {"mill", "mill;factory;plant;works;sawmill;foundry;smelter;refinery;brewery;workshop;furnace"},
    {"mine", "mine;pit;colliery;quarry"},
    {"reactor", "reactor;turbine;generator;boiler;engine;furnace"},
    {"dam", "dam;dyke;levee;embankment;dike;reservoir;lake"},
    {"rocket", "rocket;missile;probe;satellite;spacecraft;capsule;lander;craft;booster;rover"},
    {"flat", "flat;apartment;penthouse;maisonette"},
    {"house", "house;home;cottage;villa;bungalow;farmhouse;mansion"},
    {"farm", "farm;dairy;holding;homestead;ranch"},
    {"hospital", "hospital;clinic;infirmary;ward"},
    {"surgery", "surgery;practice"},
    {"shop", "shop;store;boutique;supermarket;kiosk"},
    {"roof", "roof;ceiling;dome"},
    {"wreck", "wreck;hulk"},
    {"company", "company;firm;group;business;business;concern;corporation"},
    {"animal", "wolf;bear;lynx;cow;bull;dog;elephant;tiger;lion;whale;animal;calf"},
    {"book", "book;novel;memoir;volume;collection"},
    {"film", "film;movie;documentary;feature"},
    {"race", "race;stage;rally;regatta"},
    {"tower", "tower;chimney;mast;spire;steeple"},
}};

/// Calls the function for each of the words between semicolons, without its "?".
template <typename Function>
void each_word(std::string_view list, Function&& take) {
  while (!list.empty()) {
    std::string_view word = list.substr(0, list.find(';'));
    list.remove_prefix(std::min(list.size(), word.size() + 1));
    const bool weak = word.ends_with('?');
    if (weak) word.remove_suffix(1);
    take(word, weak);
  }
}

/// Past forms that are also words of their own, and so keep their form as lemma.
std::string_view present_of(std::string_view lemma) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPast{
      {{"stole", "steal"},
       {"fell", "fall"},
       {"shot", "shoot"},
       {"lay", "lie"},
       {"wound", "wind"},
       {"rose", "rise"},
       {"sank", "sink"},
       {"struck", "strike"}}};
  const auto* row =
      std::ranges::find(kPast, lemma, &std::pair<std::string_view, std::string_view>::first);
  return row == kPast.end() ? lemma : row->second;
}

/// "their" for any possessive, else the word or its lemma.
bool is_word(const Annotation& annotation, std::uint32_t at, std::string_view word) {
  const TokenIndex token{at};
  if (annotation.lemma(token) == word || normal_form(annotation.word(token)) == word) return true;
  const bool owner = word == "their" || word == "its" || word == "his" || word == "one's";
  return owner && annotation.tokens[at].xpos == Xpos::kPrpPoss;
}

/// The token behind the phrase's last word; 0: it does not stand there. A short object may stand
/// between the verb and a particle: "shut the mill down".
std::uint32_t phrase_end(const Annotation& annotation, std::uint32_t verb, std::string_view rest) {
  constexpr std::uint32_t kObject = 3;
  const TokenRange sentence = annotation.sentences[annotation.tokens[verb].sentence.index()].tokens;
  std::uint32_t at = verb + 1;
  bool first = true;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    const bool particle = first && rest.empty();
    const std::uint32_t end = std::min(sentence.end, at + (particle ? kObject : 0) + 1);
    while (at < end && !is_word(annotation, at, word)) {
      const Upos tag = annotation.tokens[at].upos;
      const bool object = tag == Upos::kDet || tag == Upos::kNoun || tag == Upos::kPron ||
                          tag == Upos::kAdj || tag == Upos::kPropn;
      if (!object) return 0;
      ++at;
    }
    if (at >= end) return 0;
    ++at;
    first = false;
  }
  return at;
}

/// Whether the phrase at these tokens tells more than the best so far: one without other words
/// between its own, then the longer one.
bool is_better(TokenRange tokens, TokenRange best_tokens, std::string_view rest,
               std::string_view best) {
  if (best_tokens.empty()) return true;
  const auto gap = [](TokenRange range, std::string_view words) {
    const auto own = static_cast<std::uint32_t>(std::ranges::count(words, ' ')) + 2;
    return range.size() > own;
  };
  const bool here = gap(tokens, rest);
  const bool there = gap(best_tokens, best);
  return here == there ? tokens.size() > best_tokens.size() : !here;
}

bool has_trait(const HappeningClasses& classes, Trait trait) {
  for (std::size_t i = 0; i < kClasses.size(); ++i) {
    if (classes.test(i) && (kClasses[i].traits & trait) != 0) return true;
  }
  return false;
}

}  // namespace

HappeningWords::HappeningWords() {
  const auto note = [](Row& row, std::size_t number, bool weak) {
    row.weak = row.classes.none() ? weak : row.weak && weak;
    row.classes.set(number);
  };
  for (std::size_t number = 0; number < kClasses.size(); ++number) {
    each_word(kClasses[number].nouns,
              [&](std::string_view word, bool weak) { note(nouns_[word], number, weak); });
    each_word(kClasses[number].verbs, [&](std::string_view word, bool weak) {
      const std::size_t blank = word.find(' ');
      if (blank == std::string_view::npos) return note(verbs_[word], number, weak);
      std::vector<Phrase>& phrases = phrases_[word.substr(0, blank)];
      const std::string_view rest = word.substr(blank + 1);
      auto known = std::ranges::find(phrases, rest, &Phrase::rest);
      if (known == phrases.end()) known = phrases.insert(known, {rest, {}});
      note(known->row, number, weak);
    });
  }
}

HappeningWord HappeningWords::noun_at(const Annotation& annotation, std::uint32_t token) const {
  constexpr std::uint32_t kLongest = 3;
  const TokenRange sentence =
      annotation.sentences[annotation.tokens[token].sentence.index()].tokens;
  HappeningWord found;
  std::string words{annotation.lemma(TokenIndex{token})};
  if (annotation.tokens[token].upos == Upos::kPropn)
    words = normal_form(annotation.word(TokenIndex{token}));
  for (std::uint32_t begin = token;;) {
    if (const auto row = nouns_.find(words); row != nouns_.end()) {
      found = {
          row->second.classes, row->second.weak, false, {begin, token + 1}, {begin, token + 1}};
    }
    if (begin == sentence.begin || token + 1 - begin == kLongest) return found;
    --begin;
    const std::string before = normal_form(annotation.word(TokenIndex{begin}));
    const bool joined = before == "-" || words.starts_with('-');
    words.insert(0, joined ? before : before + " ");
  }
}

HappeningWord HappeningWords::verb_at(const Annotation& annotation, std::uint32_t token) const {
  HappeningWord found;
  const std::string_view lemma = annotation.lemma(TokenIndex{token});
  const bool past = present_of(lemma) != lemma;
  std::string_view best;
  if (const auto phrases = phrases_.find(present_of(lemma)); phrases != phrases_.end()) {
    for (const Phrase& phrase : phrases->second) {
      const std::uint32_t end = phrase_end(annotation, token, phrase.rest);
      if (end == 0 || !is_better({token, end}, found.phrase, phrase.rest, best)) continue;
      best = phrase.rest;
      found = {phrase.row.classes, phrase.row.weak, past, {token, token + 1}, {token, end}};
    }
    if (found.classes.any()) return found;
  }
  const auto row = verbs_.find(present_of(lemma));
  if (row == verbs_.end()) return found;
  return {row->second.classes, row->second.weak, past, {token, token + 1}, {token, token + 1}};
}

bool is_once(const HappeningClasses& classes) { return has_trait(classes, kOnce); }
bool comes_again(const HappeningClasses& classes) { return has_trait(classes, kAgain); }
bool goes_on(const HappeningClasses& classes) { return has_trait(classes, kLasting); }
bool is_done_by_someone(const HappeningClasses& classes) { return has_trait(classes, kDone); }
bool is_wide(const HappeningClasses& classes) { return has_trait(classes, kWide); }
bool is_of_someone(const HappeningClasses& classes) { return has_trait(classes, kSomeones); }

std::string_view name_of(const HappeningClasses& classes) {
  for (std::size_t i = 0; i < kClasses.size(); ++i) {
    if (classes.test(i)) return kClasses[i].name;
  }
  return "";
}

std::string_view kind_of_thing(std::string_view noun) {
  for (const auto& [kind, nouns] : kKinds) {
    bool listed = false;
    each_word(nouns, [&](std::string_view word, bool) { listed = listed || word == noun; });
    if (listed) return kind;
  }
  return noun;
}

}  // namespace belie
