// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_classes.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

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

/// Our own list. A phrase is the verb's lemma and the words that belong to it, in their order.
constexpr std::array kClasses{
    HappeningClassRow{
        "entry into force", kOnce | kWide,
        "take effect;come into force;enter into force;go into force;be in force;come into "
        "effect;go into effect;become law;apply?;kick in;come in?;be introduced;become "
        "effective;enter force;be in effect;become binding;be binding",
        "entry into force;effective date;introduction;coming into force"},
    HappeningClassRow{
        "handover", kOnce,
        "hand over;hand back;give back;return?;repatriate;restitute;go home;come home?;go "
        "back?;receive?;transfer?;present?;turn over?;send home;send back;bring home;bring "
        "back?;take home;take delivery;deliver?;ship back;hand?;give to?;pass into?;change "
        "hands;swap;hand on?",
        "handover;hand-over;restitution;repatriation;return?;transfer?;handing-over;delivery?;"
        "homecoming;ceremony"},
    HappeningClassRow{
        "boarding", kOnce | kDone,
        "board;come over the side;come aboard;climb aboard;climb on "
        "board;seize?;hijack;storm;capture?;commandeer;raid;attack?;swarm "
        "aboard;overrun;strike?;board?",
        "boarding;hijacking;hijack;seizure?;raid;attack;pirate attack;storming;assault"},
    HappeningClassRow{
        "discovery", kPlain,
        "discover;find?;detect;spot?;notice?;uncover;unearth;identify?;confirm?;come to "
        "light;turn up?;diagnose;come across;stumble on;stumble upon;come upon;recover?;dig "
        "up;make out?;be found;come to notice;dig out;bring to light",
        "discovery;find;detection;diagnosis;finding?"},
    HappeningClassRow{
        "collapse", kOnce,
        "collapse;give way;cave in;come down?;fall in?;fall down?;crumble;come "
        "crashing;buckle;fold?;crash down;topple?;crumple;come apart;break loose;break away;break "
        "off?;give?;tumble down;fall to the ground",
        "collapse;cave-in;roof fall;fall?;disaster?;accident?;cave-in;rockfall;landslip;failure?"},
    HappeningClassRow{
        "flooding", kOnce,
        "overflow;burst;overtop;flood;spill over;come over?;breach;go over?;pour over;break "
        "through?;break?;inundate;break its banks;top?;come up?;rise above;spill;run over?",
        "flood;breach;flooding;overtopping;deluge;disaster?;flood water;inflow"},
    HappeningClassRow{
        "closure", kPlain,
        "close?;shut?;shut down;seal off;cut off?;block?;close down;switch off;turn off;take "
        "out of service;stop?;suspend?;halt?;shut up;bar?;padlock;mothball;be out of "
        "service;board up;take off line;cordon off;be closed;be shut;close its doors;shut its "
        "doors;turn away its last;serve its last;pull down the shutters;lock up?;put up its "
        "last;take its last;be out of use",
        "closure;shutdown;closing;suspension?;shut-down;switch-off;closing night;final "
        "evening"},
    HappeningClassRow{"reopening", kOnce, "reopen;open again;open once more;restart;resume?",
                      "reopening;re-opening;resumption;restart"},
    HappeningClassRow{
        "opening", kOnce,
        "open?;inaugurate;unveil;open its doors;throw open;cut the ribbon;go into service;enter "
        "service;go into operation;come into service;start "
        "up?;dedicate;consecrate;start?;begin?;commence;be open;carry its first passengers;take "
        "its first;be put into service;put into service;welcome its first;receive its first;serve "
        "its first;sell its first",
        "opening;inauguration;unveiling;consecration;dedication;ceremony?"},
    HappeningClassRow{
        "founding", kOnce,
        "found;set up?;establish?;create?;start?;form?;launch?;be set up;come into being;be "
        "established",
        "founding;foundation?;establishment?;creation?"},
    HappeningClassRow{"building", kOnce,
                      "build;erect;construct;complete?;finish?;put up?;assemble?;lay down?",
                      "construction;completion?;building?"},
    HappeningClassRow{
        "launch", kOnce,
        "launch?;lift off;blast off;go up?;shoot into;roar into;rise from?;go into orbit;"
        "send into;leave the ground;take off?;leave the pad;slide into the water;go down the "
        "slipway;"
        "float?",
        "launch;lift-off;liftoff;blast-off;blastoff;take-off"},
    HappeningClassRow{
        "landing", kOnce,
        "land?;touch down;splash down;come down?;set down?;come to rest;return to earth",
        "landing;touchdown;splashdown;touch-down"},
    HappeningClassRow{
        "departure", kPlain,
        "leave?;depart;set out;set off;set sail;sail?;take off;put to sea;start out;cast off;pull "
        "out?;fly out;head off;move out?;leave port;lift off;walk out?;get away;fly?;cast "
        "off;weigh anchor;get under way;be waved off;wave off;ride out;march off",
        "departure;start?;setting-out;take-off;sailing;send-off"},
    HappeningClassRow{
        "arrival", kPlain,
        "arrive;reach?;come ashore;dock?;get to;pull in;berth;be back;come back?;put in;draw "
        "up;pull into;make port;return?;land?;get back;step ashore;come in?;go ashore;tie "
        "up;touch down;disembark;show up;turn up?;drop anchor",
        "arrival;return?;landing?;landfall"},
    HappeningClassRow{
        "return", kOnce,
        "be back;come back;get back;return?;come home;arrive back;make it back;go home",
        "return?;homecoming"},
    HappeningClassRow{
        "ascent", kOnce,
        "reach the summit;reach the top;stand on the summit;stand on top;summit;conquer;"
        "scale;climb?;get to the top",
        "ascent;summit?;climb?"},
    HappeningClassRow{
        "anchoring", kOnce,
        "anchor;moor;lie at anchor;drop anchor;ride at anchor;tie up?;lie off;lie?;berth;"
        "dock?",
        "anchorage;mooring?"},
    HappeningClassRow{
        "sinking", kOnce,
        "sink?;go down?;founder;capsize;go under?;keel over;turn over?;slip under;be lost?;"
        "send to the bottom;wreck",
        "sinking;loss?;wreck?;shipwreck;capsizing;disaster;accident"},
    HappeningClassRow{
        "disappearance", kOnce,
        "vanish;disappear;go missing;see?;fail to return;drop out of sight;lose contact?;be "
        "missing;lose sight;set out and",
        "disappearance;vanishing"},
    HappeningClassRow{"sighting", kOnce, "see?;spot?;sight?;glimpse;catch sight",
                      "sighting;last sighting"},
    HappeningClassRow{"theft", kOnce | kDone,
                      "steal;rob;disappear?;break in;break into;burgle;make off;carry "
                      "off?;take?;lift?;strip?;raid;loot;vanish?;get away "
                      "with;pinch;swipe;snatch;purloin;make away with;walk off with;be gone?",
                      "theft;robbery;break-in;burglary;heist;raid;hold-up;burglaries"},
    HappeningClassRow{"kidnapping", kOnce | kDone,
                      "kidnap;abduct;take hostage;hijack;seize?;snatch;take captive;"
                      "drag off;carry off?;take?",
                      "kidnapping;abduction;hostage-taking;hijacking;attack?;seizure?"},
    HappeningClassRow{
        "escape", kOnce,
        "escape;break out;abscond;get away?;flee?;climb over;go over the wall;slip out;get "
        "out?;bolt?;walk out of prison;get away from;give them the slip",
        "escape;breakout;jailbreak;getaway;flight?"},
    HappeningClassRow{
        "arrest", kSomeones,
        "arrest;detain;apprehend;pick up?;nab;take into custody;seize?;catch?;take "
        "away?;capture?;be in custody;be in the cells;be behind bars;be under "
        "arrest;recapture;recatch;round up;be locked up;handcuff;put in handcuffs;be held?;be "
        "in detention;be in jail;be in prison",
        "arrest;detention;capture;recapture"},
    HappeningClassRow{"charge", kSomeones,
                      "charge?;indict;arraign;bring charges;accuse?;bring charges against",
                      "indictment;arraignment;charge?"},
    HappeningClassRow{"trial", kOnce | kLasting,
                      "go on trial;stand trial;try?;appear in court;come before;come to court;"
                      "go before;be tried",
                      "trial;court case;retrial;hearing?;court hearing;proceedings;case?"},
    HappeningClassRow{"sentencing", kOnce | kSomeones,
                      "sentence;jail;imprison;hand down;pass sentence;learn his sentence",
                      "sentencing;sentence?;sentencing hearing;hearing"},
    HappeningClassRow{
        "verdict", kOnce | kSomeones,
        "convict;acquit;find guilty;find not guilty;return a verdict;rule?;clear of?;deliver "
        "its verdict;give its ruling;decide?;hand down a verdict;be cleared;pronounce",
        "verdict;conviction;acquittal;ruling;judgment;judgement;decision?"},
    HappeningClassRow{"execution", kOnce | kSomeones, "execute?;hang?;behead;put to death",
                      "execution;hanging?"},
    HappeningClassRow{
        "release", kOnce | kSomeones,
        "release?;free;set free;let go;walk free;let out;discharge?;be freed;parole;be out of "
        "prison;be at liberty;be out on bail;leave prison;walk out of jail;be at large?",
        "release;freeing;liberation"},
    HappeningClassRow{
        "election", kOnce | kWide | kDone,
        "go to the polls;elect?;cast their votes;cast one's vote;vote?;pick?;choose?",
        "election;by-election;byelection;polling day;poll?;ballot?;vote;runoff;run-off;"
        "election day;general election;presidential election;primary"},
    HappeningClassRow{"referendum", kOnce | kWide | kDone, "vote?;go to the polls",
                      "referendum;plebiscite;vote;ballot?"},
    HappeningClassRow{
        "vote", kAgain | kWide | kDone,
        "vote;approve;pass?;adopt?;reject?;ratify;wave through;throw out;back?;defeat?;vote "
        "down;wave through;carry?;cast their ballots;count?",
        "vote;ballot;approval;ratification;division;adoption;rejection;count;poll?"},
    HappeningClassRow{"decision", kOnce | kWide | kDone,
                      "decide;take up the matter;rule?;make a decision;take a decision;"
                      "deliberate;settle?;have the final say",
                      "decision;ruling?;verdict?;vote?"},
    HappeningClassRow{
        "signing", kOnce | kDone,
        "sign;put their names to;put his name to;put her name to;put pen to paper;put their "
        "signatures to;put their signature to;put his signature to;put her signature "
        "to;initial;ink;seal?;affix;put its name to;conclude?;seal?;be dated;thumbprint;put their "
        "thumbprints;countersign;clinch;put their seals",
        "signing;signature;initialling;ceremony;conclusion?;sealing"},
    HappeningClassRow{
        "strike", kOnce | kLasting | kWide,
        "walk out;go on strike;strike?;down tools;stop work;be on strike;lay down;walk off "
        "the job;come out on strike;take industrial action;lay down their tools;be out?;down "
        "their tools",
        "strike;stoppage;walkout;industrial action;walk-out;lockout;work stoppage"},
    HappeningClassRow{"talks", kAgain | kLasting | kDone,
                      "negotiate;meet?;hold talks;confer;sit down;talk?;agree?;hammer out",
                      "talks;negotiations;round of talks;negotiation;meeting;round?;summit"},
    HappeningClassRow{"meeting", kAgain | kDone, "meet?;convene;gather?;sit?;assemble",
                      "meeting;session;assembly?;summit;sitting"},
    HappeningClassRow{
        "publication", kOnce | kWide,
        "publish;release?;come out?;bring out?;appear?;unveil?;make "
        "public;present?;issue?;hit the shelves;reach the shops;go on sale;hit the shops;be "
        "on sale;be in the shops;be in bookshops;be in shops;hit bookshops;appear in "
        "print;reach bookshops;hit the stands;be in print;be out?",
        "publication;release?;presentation?;release day"},
    HappeningClassRow{"announcement", kAgain, "announce;declare?;reveal?;make public",
                      "announcement;declaration?"},
    HappeningClassRow{
        "sale", kOnce,
        "sell?;buy?;purchase;acquire;take over?;auction;snap up;go under the hammer;change "
        "hands;fetch?;be knocked down;find a buyer;change owner",
        "sale;purchase;takeover;auction;acquisition;buyout"},
    HappeningClassRow{"payment", kPlain, "pay?;transfer?;hand?;wire?", "payment;transfer?"},
    HappeningClassRow{
        "death", kOnce | kSomeones,
        "die;fall to his death;fall to her death;fall to their death;plunge to their "
        "death;pass away;perish;lose his life;lose her life;lose their lives;be found "
        "dead;kill;murder;assassinate;shoot dead;stab to death;slay;drown;succumb;beat to "
        "death;lose their life;be dead;be pronounced dead;breathe his last;breathe her "
        "last;be killed;take his own life;freeze to death",
        "death;killing;murder;assassination;drowning;slaying;passing;suicide"},
    HappeningClassRow{
        "funeral", kOnce | kSomeones,
        "bury;lay to rest;cremate;inter;carry to the grave;lower into;be in the ground;go to "
        "his grave;lower into the grave",
        "funeral;burial;grave;cremation;interment;resting place;requiem;graveside;memorial "
        "service;requiem mass;funeral mass;graveside"},
    HappeningClassRow{
        "wedding", kOnce | kSomeones,
        "marry;wed;tie the knot;get married;exchange vows;be married;become husband;walk down "
        "the aisle;say yes",
        "wedding;marriage;nuptials"},
    HappeningClassRow{
        "birth", kOnce | kSomeones,
        "be born;bear?;give birth;come into the world;be delivered;hatch;see the light of "
        "day;arrive in the world",
        "birth;birthplace"},
    HappeningClassRow{"first meeting", kSomeones, "meet?;get to know;run into?;be introduced to",
                      ""},
    HappeningClassRow{
        "retirement", kOnce | kSomeones,
        "retire;step down;resign;leave office;quit;bow out;stand down;give up?;leave?;be out "
        "of office;be out of the job;hand in his resignation;hand in her resignation;hand in "
        "his notice;hand in her notice;tender;vacate;give up the post;go?;be gone?;be "
        "out?;throw in the towel;call it a day",
        "retirement;resignation;stepping down;departure?"},
    HappeningClassRow{
        "appointment", kOnce | kSomeones,
        "appoint;take over?;become?;take up?;take on?;name?;succeed?;take charge;take the helm;be "
        "in office;be in charge;be at the helm;be in post;be elected;be chosen;be voted "
        "in;confirm?",
        "appointment;confirmation?"},
    HappeningClassRow{"swearing-in", kOnce | kSomeones,
                      "be sworn in;swear in;take office;assume office",
                      "swearing-in;inauguration?"},
    HappeningClassRow{
        "admission", kSomeones,
        "admit?;take in?;take to hospital;hospitalise;hospitalize;bring in?;be admitted;rush "
        "to hospital;be in hospital;be taken to;be in intensive care",
        "admission;hospitalisation;hospitalization"},
    HappeningClassRow{
        "rescue", kPlain,
        "rescue;save?;pick up?;winch;pull out?;bring ashore;bring to "
        "safety;haul?;free?;pluck;lift off?;pull from;airlift;haul out;drag ashore;drag "
        "out;fish out;pull ashore;bring up;dig out;reach?;get out?;free;lift to safety;hoist?",
        "rescue;recovery?"},
    HappeningClassRow{
        "crash", kOnce,
        "crash;collide;derail;ram;plough into;plow into;run into?;hit?;come off the "
        "rails;leave the rails;jump the rails;overturn;leave the road;slam into;smash "
        "into;run off the road;go off the road;veer off;run aground;ground?;come "
        "off?;strike?;hit the ground;plunge;plummet;fall from the sky;skid;leave the "
        "track;run off?;hit the buffers;tip over;bump into",
        "crash;accident;collision;derailment;smash;pile-up;wreck?;disaster;impact?;grounding;"
        "wreckage?"},
    HappeningClassRow{
        "explosion", kOnce,
        "explode;go off;blow up;detonate;hit a mine;hit an explosive device;drive over a mine;run "
        "over a mine;strike a mine;rip through;tear through;blow?;go up?;be blown up;burst?",
        "explosion;blast;bombing;bomb attack;attack;detonation;blast;bang?"},
    HappeningClassRow{"shooting", kOnce,
                      "shoot;open fire;gun down;shoot dead;shoot and wound;fire on;fire at?",
                      "shooting;attack;gun attack;killing;murder;massacre"},
    HappeningClassRow{"stabbing", kOnce, "stab;knife",
                      "stabbing;knife attack;attack;killing;murder"},
    HappeningClassRow{
        "fire", kOnce,
        "burn?;burn down;catch fire;go up in flames;break out?;blaze;set fire to;set "
        "alight;torch;start?;flare up;be gutted;gut;go up?;be on fire;smoulder;be ablaze;burn "
        "to the ground;be in flames;be alight",
        "fire;blaze;inferno;arson;arson attack;flames?;conflagration"},
    HappeningClassRow{"earthquake", kOnce, "shake?;strike?;hit?",
                      "earthquake;quake;tremor;temblor;shock?;disaster?"},
    HappeningClassRow{"eruption", kOnce, "erupt;spew;blow its top", "eruption;outburst?"},
    HappeningClassRow{"landfall", kOnce,
                      "come ashore;make landfall;hit land;hit the coast;sweep in;"
                      "strike?;hit?;reach the coast",
                      "landfall;storm;hurricane;cyclone;typhoon"},
    HappeningClassRow{"landslide", kOnce, "slide?;slip?;come down?;bury?;sweep away",
                      "landslide;landslip;mudslide;avalanche;rockfall;rockslide;disaster?"},
    HappeningClassRow{
        "outage", kOnce,
        "go dark;lose power;fail?;go out?;be cut?;be without power;be in the dark;trip?",
        "outage;blackout;power cut;power failure"},
    HappeningClassRow{"inspection", kPlain | kDone,
                      "inspect;check?;survey;examine?;look over;go over?",
                      "inspection;survey?;check?;examination?"},
    HappeningClassRow{
        "installation", kOnce,
        "fit?;install;put in?;equip;get?;mount?;hang?;be hung;lift into place;be put in place",
        "installation;fitting?"},
    HappeningClassRow{"dive", kPlain, "dive;go down?", "dive;first dive"},
    HappeningClassRow{"raising", kOnce, "raise?;lift?;salvage;recover?;bring up;haul up;hoist?",
                      "raising;salvage;recovery?;lifting?"},
    HappeningClassRow{"restoration", kOnce,
                      "restore;bring back?;reconnect;come back on;be back on;have power",
                      "restoration;reconnection"},
    HappeningClassRow{
        "emergency call", kOnce | kDone,
        "raise the alarm;sound the alarm;send a distress call;call for help;send out a distress "
        "call;call the police;call the fire brigade;call?;dial;ring?;phone?;radio?;alert?;issue a "
        "mayday;reach the control room;make an emergency call",
        "distress call;alarm;mayday;emergency call;call?;first alarm"},
    HappeningClassRow{"evacuation", kOnce, "evacuate;clear?;move out;be moved out;get out?",
                      "evacuation;evacuation order"},
    HappeningClassRow{
        "finish", kOnce | kDone,
        "cross the line;cross the finish line;finish?;win?;cross the finishing line;reach the "
        "line;come home?;end?;complete?;arrive home;be home?",
        "finish;finishing line;finish line;stage win;arrival?;victory?;line?"},
    HappeningClassRow{
        "final", kOnce,
        "win?;beat;play?;face?;defeat;lose to;draw with;kick off;thrash;rout;see off;meet?;draw?;"
        "overcome;trounce;take on?;edge out;knock out?",
        "final;match;game;cup final;cup tie;kick-off;title "
        "fight;bout;win;victory;defeat;triumph;tie?;"
        "derby;fixture;semi-final;semifinal;quarter-final;clash?;encounter;thrashing;rout"},
    HappeningClassRow{"premiere", kOnce,
                      "premiere;open?;go on stage;be first performed;be first shown",
                      "premiere;opening night;first night;debut;first performance"},
    HappeningClassRow{"concert", kAgain, "perform?;play?;sing?;appear?;take the stage",
                      "concert;gig;recital;performance"},
    HappeningClassRow{"award", kOnce, "award;win?;receive?;present?;honour;be awarded",
                      "award?;prize-giving;award ceremony;awards ceremony;ceremony;presentation"},
    HappeningClassRow{"deadline", kOnce, "expire;run out;lapse;end?;close?;be up?",
                      "deadline;closing date;expiry;cut-off;end?"},
    HappeningClassRow{"truce", kOnce, "agree a ceasefire;lay down arms;hold fire",
                      "truce;ceasefire;armistice;cease-fire;peace?"},
    HappeningClassRow{
        "agreement", kOnce,
        "agree?;strike a deal;reach an agreement;shake hands on;conclude?;reach a deal;come "
        "to terms;settle?;be agreed;seal a deal",
        "agreement;deal;accord;pact;treaty;settlement;settlement;truce"},
    HappeningClassRow{"demolition", kOnce,
                      "demolish;pull down;tear down;knock down;raze;dynamite;blow up?;come "
                      "down?;bulldoze;flatten;blow up?",
                      "demolition;blasting?"},
    HappeningClassRow{"groundbreaking", kOnce,
                      "break ground;lay the foundation stone;cut the first sod;"
                      "turn the first sod;start work on",
                      "groundbreaking;ground-breaking;foundation stone"},
    HappeningClassRow{"bankruptcy", kOnce,
                      "file for bankruptcy;go bust;go bankrupt;fold?;"
                      "go into administration;declare itself bankrupt;collapse?",
                      "bankruptcy;insolvency;collapse?;liquidation"},
    HappeningClassRow{"withdrawal", kPlain, "withdraw?;pull out;pull back;retreat",
                      "withdrawal;pull-out;retreat;pullout"},
    HappeningClassRow{"invasion", kOnce, "invade;march into;cross the border;roll into",
                      "invasion;incursion"},
    HappeningClassRow{"coup", kOnce, "overthrow;topple;seize power;oust", "coup;putsch;overthrow"},
    HappeningClassRow{"graduation", kSomeones, "graduate;take a degree;complete a doctorate",
                      "graduation;doctorate?"},
    HappeningClassRow{"relocation", kPlain, "move to?;shift?;relocate;move?", "relocation;move?"},
    HappeningClassRow{
        "festival", kOnce | kLasting, "",
        "festival;fair;carnival;fete;parade;exhibition;conference;congress;regatta;marathon;gala;"
        "tournament;rodeo;procession;championship;games;biennale;pageant;season?;jamboree;"
        "rally;open day;tattoo;feast?;ball?;market?"},
    HappeningClassRow{"exhibition", kOnce | kLasting, "go on show;be on show",
                      "exhibition;show;retrospective;exhibit"},
    HappeningClassRow{"visit", kAgain | kDone, "visit;tour?;call on;come to see", "visit;tour?"},
    HappeningClassRow{"swap", kOnce, "swap;exchange?;trade?;walk past each other;change places",
                      "swap;exchange;prisoner swap;prisoner exchange;trade?"},
    HappeningClassRow{
        "deportation", kOnce | kSomeones,
        "deport;fly out;expel;put on a plane;send back;be flown out;take off?;extradite;fly "
        "home;fly back",
        "deportation;expulsion;removal?;extradition;flight?"},
    HappeningClassRow{
        "breakdown", kOnce,
        "break down?;stall?;jam;get stuck;stick?;seize up;fail?;grind to a halt;come to a halt;"
        "stop?;be stuck;be trapped;conk out",
        "breakdown;failure?;jam?;stoppage?"},
    HappeningClassRow{"filing", kOnce | kDone,
                      "file?;lodge;submit?;bring a case;hand in?;go to court;sue",
                      "filing;lawsuit;complaint?;petition?;application?;submission;suit"},
    HappeningClassRow{
        "dismissal", kOnce | kSomeones,
        "sack;fire?;dismiss;oust;remove?;give the sack;show the door;relieve of;lay off;let go",
        "dismissal;sacking;firing?;ouster;removal?"},
    HappeningClassRow{"protest", kAgain | kDone,
                      "demonstrate;march?;rally?;take to the streets;protest;picket",
                      "protest;demonstration;march?;rally?;sit-in;picket"},
    HappeningClassRow{"felling", kOnce, "fell?;cut down;chop down;saw down", "felling"},
    HappeningClassRow{"emergency", kOnce | kWide,
                      "declare an emergency;declare a state of emergency;declare an outbreak",
                      "state of emergency"},
    HappeningClassRow{"test", kOnce, "test positive;fall ill;be infected;come down with;catch?",
                      "infection?;first case;positive test"},
    HappeningClassRow{
        "fall", kOnce | kSomeones,
        "collapse?;faint;pass out;keel over;drop to the ground;fall?;drop to his knees;drop?",
        "collapse;fall?"},
    HappeningClassRow{"strike of a storm", kOnce, "hit?;strike?;sweep over;tear through;rage?",
                      "storm;tornado;gale;blizzard;hailstorm;cloudburst;thunderstorm"},
    HappeningClassRow{"enthronement", kOnce | kSomeones,
                      "enthrone;crown;ordain;consecrate?;be sworn in;install?",
                      "coronation;enthronement;ordination;investiture"},
    HappeningClassRow{"frost", kOnce, "freeze?;nip", "frost;cold snap"},
    HappeningClassRow{"bloom", kOnce, "bloom;blossom;flower?;come into flower;come into bloom",
                      "bloom?;flowering"},
    HappeningClassRow{"baptism", kOnce | kSomeones, "baptise;baptize;christen",
                      "baptism;christening"},
    HappeningClassRow{"merger", kOnce, "merge;join forces;become one", "merger;tie-up"},
    HappeningClassRow{
        "capture", kOnce,
        "take?;capture;seize;overrun;conquer;fall to;fall?;retake;recapture;take control;"
        "wrest",
        "fall;capture;seizure;conquest;recapture"},
    HappeningClassRow{"childhood", kOnce | kSomeones,
                      "grow up;be raised;be brought up;spend his childhood;spend her childhood",
                      "childhood;boyhood;girlhood;upbringing"},
    HappeningClassRow{
        "seat", kOnce,
        "be based;be headquartered;have its seat;have its headquarters;have its head office;"
        "base?;headquarter;have its base",
        "headquarters;head office;seat?;head offices;main office"},
    HappeningClassRow{
        "record", kOnce,
        "break the record;set a record;break the world record;set a world record;set the "
        "record;break the national record;better the record",
        "record;world record;national record"},
    HappeningClassRow{
        "whereabouts", kOnce,
        "stand?;lie?;be located;be situated;be based;be found at;be to be found;be housed", ""},
    HappeningClassRow{
        "ending", kOnce,
        "end?;finish?;close?;conclude;wrap up;draw to a close;come to an end;expire;cease?;run "
        "to;cease to apply;be lifted;lift?;be over;come to its end;be scrapped?",
        "end?;close?;conclusion?;ending;lifting;closing night"},
};

static_assert(kClasses.size() <= HappeningClasses{}.size());

/// Kinds of which the first comes before the second where both are about one. Our own list.
constexpr std::array<std::pair<std::string_view, std::string_view>, 44> kOrders{{
    {"first meeting", "wedding"},  {"birth", "death"},
    {"birth", "wedding"},          {"birth", "graduation"},
    {"birth", "swearing-in"},      {"birth", "appointment"},
    {"birth", "retirement"},       {"death", "funeral"},
    {"wedding", "funeral"},        {"appointment", "retirement"},
    {"swearing-in", "retirement"}, {"launch", "landing"},
    {"departure", "arrival"},      {"departure", "return"},
    {"ascent", "return"},          {"dive", "raising"},
    {"sinking", "raising"},        {"arrest", "charge"},
    {"arrest", "sentencing"},      {"arrest", "release"},
    {"charge", "verdict"},         {"charge", "sentencing"},
    {"verdict", "sentencing"},     {"trial", "sentencing"},
    {"sentencing", "execution"},   {"crash", "rescue"},
    {"sinking", "rescue"},         {"kidnapping", "release"},
    {"boarding", "release"},       {"closure", "reopening"},
    {"landfall", "restoration"},   {"outage", "restoration"},
    {"groundbreaking", "opening"}, {"founding", "bankruptcy"},
    {"building", "demolition"},    {"signing", "entry into force"},
    {"vote", "entry into force"},  {"theft", "handover"},
    {"shooting", "arrest"},        {"stabbing", "arrest"},
    {"theft", "arrest"},           {"escape", "arrest"},
    {"collapse", "rescue"},        {"explosion", "rescue"},
}};

bool has_trait(const HappeningClasses& classes, Trait trait) {
  for (std::size_t i = 0; i < kClasses.size(); ++i) {
    if (classes.test(i) && (kClasses[i].traits & trait) != 0) return true;
  }
  return false;
}

HappeningClasses classes_named(std::string_view name) {
  HappeningClasses classes;
  for (std::size_t i = 0; i < kClasses.size(); ++i) {
    if (kClasses[i].name == name) classes.set(i);
  }
  return classes;
}

}  // namespace

std::span<const HappeningClassRow> happening_class_rows() { return kClasses; }

bool is_once(const HappeningClasses& classes) { return has_trait(classes, kOnce); }
bool comes_again(const HappeningClasses& classes) { return has_trait(classes, kAgain); }
bool goes_on(const HappeningClasses& classes) { return has_trait(classes, kLasting); }
bool is_done_by_someone(const HappeningClasses& classes) {
  for (std::size_t i = 0; i < kClasses.size(); ++i) {
    if (classes.test(i) && (kClasses[i].traits & kDone) == 0) return false;
  }
  return classes.any();
}
bool is_wide(const HappeningClasses& classes) { return has_trait(classes, kWide); }
bool is_of_someone(const HappeningClasses& classes) { return has_trait(classes, kSomeones); }

bool is_named_for_place(const HappeningClasses& classes) {
  return name_of(classes) == "festival" || name_of(classes) == "exhibition";
}

bool is_from_one_place(const HappeningClasses& classes) {
  for (std::size_t i = 0; i < kClasses.size(); ++i) {
    const bool sent = kClasses[i].name == "launch" || kClasses[i].name == "departure" ||
                      kClasses[i].name == "rescue" || kClasses[i].name == "theft";
    if (classes.test(i) && sent) return true;
  }
  return false;
}

bool is_stroke(const HappeningClasses& classes) {
  constexpr std::array<std::string_view, 12> kStrokes{
      "collapse", "flooding",   "crash",    "explosion", "shooting",          "stabbing",
      "fire",     "earthquake", "eruption", "landslide", "strike of a storm", "outage"};
  for (std::size_t i = 0; i < kClasses.size(); ++i) {
    if (classes.test(i) && std::ranges::find(kStrokes, kClasses[i].name) != kStrokes.end())
      return true;
  }
  return false;
}

bool comes_before(const HappeningClasses& earlier, const HappeningClasses& later) {
  // Asked for every pair of a draft: looked up once by the places in the table.
  static const auto orders = [] {
    std::vector<std::pair<HappeningClasses, HappeningClasses>> found;
    found.reserve(kOrders.size());
    for (const auto& [first, second] : kOrders)
      found.emplace_back(classes_named(first), classes_named(second));
    return found;
  }();
  return std::ranges::any_of(orders, [&](const auto& order) {
    return (earlier & order.first).any() && (later & order.second).any();
  });
}

bool is_of_life(const HappeningClasses& classes) {
  constexpr std::array<std::string_view, 6> kOfLife{"birth",   "wedding",    "death",
                                                    "funeral", "graduation", "baptism"};
  for (std::size_t i = 0; i < kClasses.size(); ++i) {
    if (classes.test(i) && std::ranges::find(kOfLife, kClasses[i].name) != kOfLife.end())
      return true;
  }
  return false;
}

bool is_being_somewhere(const HappeningClasses& classes) {
  const std::string_view name = name_of(classes);
  return classes.count() == 1 && (name == "whereabouts" || name == "seat" || name == "childhood");
}

std::string_view name_of(const HappeningClasses& classes) {
  for (std::size_t i = 0; i < kClasses.size(); ++i) {
    if (classes.test(i)) return kClasses[i].name;
  }
  return "";
}

}  // namespace belie
