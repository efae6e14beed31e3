// SPDX-License-Identifier: Apache-2.0
//
// The kinds of work and the houses that callings.h looks up, our own list. Whoever writes, farms,
// plays, owns, chairs or sits somewhere has another job as a rule: such posts are not here.
#include "rules/posts/calling_tables.h"

#include <array>

namespace belie {
namespace {

constexpr std::array kCallings{
    // in court
    CallingRow{"bench", "lawyer;professor",
               "judge;presiding judge;trial judge;high court judge;magistrate;district "
               "judge;sheriff principal;recorder",
               "preside over the trial;preside over the case;preside over the court;try the "
               "case;pass sentence;read out the verdict;read out the sentence;sit in judgment"},
    CallingRow{"prosecution", "lawyer;professor;charge",
               "prosecutor;crown prosecutor;state prosecutor;public prosecutor;chief "
               "prosecutor;deputy prosecutor;federal prosecutor;prosecuting counsel;prosecution "
               "counsel;prosecution lawyer;counsel @prosecution/crown/state;lawyer "
               "@prosecution/crown;barrister @prosecution/crown;counsel for the crown;district "
               "attorney;state's attorney;crown counsel;procurator fiscal;advocate depute",
               "prosecute;lead the prosecution;lead for the prosecution;appear for the "
               "prosecution;appear for the crown;act for the prosecution;act for the crown;for "
               "the prosecution;for the crown;argue the case for the crown;bring the "
               "charge;represent the crown;represent the state;represent the prosecution"},
    CallingRow{"defence", "lawyer;professor",
               "defence lawyer;defense lawyer;defence attorney;defense attorney;defence "
               "counsel;defense counsel;public defender;defence solicitor;defence "
               "barrister;defending counsel;counsel @defence/defense;lawyer "
               "@defence/defense/accused;barrister @defence/defense;solicitor "
               "@defence/defense;counsel for the defence;counsel for the defense;defender @court",
               "defend him;defend her;defend them;defend the accuse;defend the defendant;defend "
               "the two;defend the three;defend the man;defend the woman;lead the defence;lead "
               "the defense;lead for the defence;lead for the defense;appear for the "
               "defence;appear for the defense;act for the defence;for the defence;for the "
               "defense;represent the accuse;represent the defendant;represent the defence;plead"
               " for the accuse;appear for the accuse"},
    CallingRow{"jury", "teacher;nurse;trade;driver;engineer;builder;science",
               "juror;foreman of the jury;forewoman of the jury;jury foreman;jury "
               "forewoman;foreman @jury;forewoman @jury",
               "sit on the jury;serve on the jury"},
    CallingRow{"court staff", "",
               "court clerk;clerk of the court;clerk @court;court usher;bailiff;court "
               "interpreter;court reporter;interpreter @court;court stenographer;usher @court",
               "interpret for the court"},
    CallingRow{
        "lawyer",
        "bench;prosecution;defence;head;charge;minister;council;officer;professor;diplomat;union",
        "lawyer;solicitor;barrister;attorney;advocate;notary", ""},
    // in uniform
    CallingRow{"police", "investigator;officer;charge;head;military;lawyer",
               "detective;police detective;police lawyer;police "
               "officer;policeman;policewoman;constable;police constable;police sergeant;police "
               "inspector;detective constable;detective sergeant;detective inspector;detective "
               "superintendent;detective chief inspector;police superintendent;police "
               "chief;chief of police;chief constable;police commissioner;police "
               "commander;police captain;gendarme;carabiniere;sergeant "
               "@police/carabinieri/gendarmerie;inspector @police;officer "
               "@police/gendarmerie/carabinieri;captain "
               "@police/gendarmerie/carabinieri;lieutenant "
               "@police/gendarmerie/carabinieri;superintendent @police;traffic officer;community"
               " constable;homicide detective;commissioner @police;head @police;commander "
               "@police;chief @police",
               "command the police;lead the police operation;lead the police inquiry;lead the "
               "murder inquiry"},
    CallingRow{"fire",
               "charge;head;investigator;trade;farmer;driver;engineer;builder;paramedic;rescue;"
               "teacher;officer;council;mayor",
               "firefighter;fireman;fire chief;fire officer;fire brigade chief;chief fire "
               "officer;fire commander;station officer;head @fire/brigade;commander "
               "@brigade;chief @brigade",
               "command the fire brigade;lead the fire brigade;command the firefighter"},
    CallingRow{"rescue",
               "guide;doctor;paramedic;fire;trade;farmer;teacher;mayor;police;forest;pilot;driver;"
               "engineer;builder;science;council;military;officer;innkeeper",
               "head of mountain rescue;mountain rescue leader;rescue team leader;commander "
               "@rescuer/rescuers/rescue;head @rescuer/rescuers/rescue;chief "
               "@rescuer/rescuers/rescue;leader @rescuer/rescuers/rescue",
               "lead the rescue team;lead the rescuer;command the "
               "rescuer/rescuers/rescue;command the mountain rescue;lead the mountain "
               "rescue;head the mountain rescue"},
    CallingRow{"guide", "rescue;farmer;trade;teacher;innkeeper;science;sport",
               "mountain guide;ski instructor;alpine guide", ""},
    CallingRow{"coastguard", "officer;military;charge;head;rescue",
               "coastguard officer;coast guard officer;coastguard spokesman;coastguard "
               "spokeswoman;commander @coastguard;head @coastguard;chief @coastguard;officer "
               "@coastguard",
               "command the coastguard;lead the coastguard;command the coast guard;head the "
               "coastguard"},
    CallingRow{"prison", "officer;head;charge",
               "prison officer;warder;prison guard;prison governor;prison director;governor "
               "@prison/jail/gaol;director @prison/jail;warden @prison/jail",
               "run the prison;govern the prison;run the jail"},
    CallingRow{"convict", "", "inmate;prisoner;convict", "serve a sentence;serve a term"},
    CallingRow{"accused",
               "mayor;head;charge;doctor;nurse;teacher;clergy;trade;driver;engineer;builder;"
               "journalist;police;lawyer;artist;farmer;pilot;ship;science;council;minister;officer;"
               "curator;union;sport;military;vet;professor;diplomat;innkeeper;fire;guide;paramedic;"
               "pharmacist;dentist;forest",
               "defendant;accused;suspect;prime suspect", "stand accuse"},
    // health
    CallingRow{"doctor",
               "head;charge;professor;science;rescue;minister;mayor;council;military;paramedic;"
               "investigator;officer;sport;medic",
               "doctor;physician;surgeon;general practitioner;gp;family "
               "doctor;anaesthetist;anesthesiologist;anaesthesiologist;paediatrician;pediatrician;"
               "cardiologist;neurologist;neurosurgeon;oncologist;radiologist;gynaecologist;"
               "obstetrician;orthopaedist;country"
               " doctor;ship's doctor;emergency doctor;consultant surgeon;registrar "
               "@hospital/ward",
               "perform the operation;operate on him;operate on her;lead the operation in "
               "theatre;hold the scalpel"},
    CallingRow{
        "nurse",
        "head;charge;professor;midwife;paramedic;council;mayor;union;investigator;rescue;medic",
        "nurse;ward sister;charge nurse;staff nurse;head nurse;district nurse;school "
        "nurse;matron @hospital/ward/clinic",
        ""},
    CallingRow{"midwife", "nurse;head;charge;council;mayor;union;professor;medic",
               "midwife;head midwife;chief midwife", "deliver the baby"},
    CallingRow{"paramedic", "nurse;rescue;fire;driver;doctor;charge;union;pilot;medic",
               "paramedic;ambulance driver;ambulanceman;ambulancewoman;emergency medical "
               "technician",
               "drive the ambulance"},
    CallingRow{"pharmacist", "trade;head;mayor;council;science",
               "pharmacist;chemist's owner;apothecary", ""},
    CallingRow{"dentist", "mayor;council;head;professor;doctor", "dentist;orthodontist", ""},
    CallingRow{"medic", "doctor;nurse;midwife;paramedic;science;professor;charge;head",
               "physiotherapist;radiographer;psychologist;psychiatrist;speech "
               "therapist;midwifery lecturer",
               ""},
    CallingRow{"vet", "head;professor;science;mayor;council;officer;charge;farmer;sport",
               "vet;veterinarian;veterinary surgeon;zoo vet", "treat the animal"},
    // schools and sciences
    CallingRow{"teacher",
               "head;charge;council;mayor;union;historian;artist;musician;sport;science;fire;"
               "rescue;guide;jury;professor;minister;farmer;clergy",
               "teacher;schoolteacher;headteacher;head teacher;headmaster;headmistress;class "
               "teacher;school principal;deputy head teacher;head @school;principal @school",
               "teach the class;teach the child;run the school;lead the school"},
    CallingRow{"pupil", "sport;musician", "pupil;schoolboy;schoolgirl", ""},
    CallingRow{"professor",
               "science;engineer;doctor;lawyer;historian;head;charge;architect;artist;musician;"
               "curator;vet;clergy;minister;nurse;midwife;dentist;medic;bench;prosecution;defence;"
               "teacher;inspector;investigator;journalist;pathologist;military;diplomat",
               "professor;lecturer;senior lecturer", ""},
    CallingRow{"science",
               "head;charge;professor;engineer;teacher;inspector;investigator;curator;historian;"
               "doctor;vet;rescue;guide;minister;officer;medic;pharmacist;pathologist;forest;"
               "farmer;diver;jury;journalist",
               "biologist;marine "
               "biologist;geologist;volcanologist;seismologist;chemist;physicist;botanist;"
               "zoologist;ornithologist;entomologist;astronomer;meteorologist;glaciologist;"
               "hydrologist;oceanographer;geophysicist;ecologist;microbiologist;virologist;"
               "epidemiologist;climatologist",
               ""},
    CallingRow{"pathologist", "doctor;professor;science;head;charge",
               "pathologist;forensic pathologist;coroner;medical examiner", ""},
    CallingRow{"historian",
               "curator;professor;teacher;head;charge;science;architect;clergy;journalist;lawyer;"
               "artist;council;mayor",
               "art historian;archaeologist;archeologist", ""},
    // building and machines
    CallingRow{"architect", "professor;historian;builder;council;mayor",
               "architect;chief architect "
               "@building/wing/bridge/hall/tower/museum/library/theatre;house architect",
               "design/draw the "
               "building/wing/hall/house/museum/library/theatre/tower/church/extension/school/"
               "hospital/bridge/station/stadium/pavilion/chapel/gallery/terminal/pool;design/draw"
               " it;draw the plan;draw up the plan"},
    CallingRow{"builder", "head;charge;council;mayor;fire;rescue;farmer;jury;engineer;architect",
               "builder;building "
               "contractor;bricklayer;mason;stonemason;carpenter;roofer;plasterer;foreman "
               "@site/building;site manager;site foreman;master builder",
               "build the wing;build the hall"},
    CallingRow{"engineer",
               "ship;head;charge;science;professor;inspector;builder;council;mayor;fire;rescue;"
               "investigator;officer;jury;union;sport;military",
               "engineer;structural engineer;civil engineer;bridge engineer;mechanical "
               "engineer;chief engineer;consulting engineer;works engineer;mechanic;electrician",
               ""},
    CallingRow{"inspector", "engineer;science;officer;professor;investigator",
               "safety inspector;building inspector;bridge inspector;mines inspector;inspector "
               "of mines;inspector of bridges;factory inspector;health inspector;food "
               "inspector;fire inspector;labour inspector;labor inspector;school inspector;state"
               " inspector;government inspector;government's inspector;state's "
               "inspector;inspector of cableways;inspector of railways;railway inspector;dam "
               "inspector;ship inspector;aviation inspector;surveyor of ships;inspector "
               "@safety/state/government/ministry/railways/mines/bridges/dams/ships/cableways/"
               "lifts/works;ombudsman;auditor"
               " @state;regulator;watchdog's head",
               "inspect the bridge for the state;inspect for the government;inspect for the "
               "state;inspect it for the state"},
    CallingRow{
        "investigator",
        "police;engineer;inspector;science;professor;doctor;nurse;fire;officer;lawyer;pathologist",
        "accident investigator;chief investigator;air accident investigator;crash "
        "investigator;fire investigator;lead investigator;investigator;head "
        "@inquiry/investigation",
        "lead the inquiry;lead the investigation;head the inquiry;head the "
        "investigation;investigate the "
        "accident/crash/fire/grounding/collision/derailment/sinking/explosion/blast/collapse/"
        "disaster;lead"
        " the accident board;investigate for the"},
    // at the wheel, in the air, at sea
    CallingRow{"driver", "union;council;trade;farmer;fire;rescue;jury;sport;paramedic;musician",
               "train driver;tram driver;bus driver;lorry driver;truck driver;coach driver;taxi "
               "driver;engine driver;locomotive driver;driver @train/tram/bus/lorry/truck/coach",
               "drive the train;drive the bus;drive the tram;drive the lorry;drive the "
               "truck;drive the coach"},
    CallingRow{"pilot", "head;charge;military;union;investigator;paramedic;rescue",
               "helicopter pilot;airline pilot;pilot "
               "@helicopter/plane/aircraft/balloon/glider;co-pilot;copilot",
               "fly the helicopter;fly the plane;fly the aircraft;land the plane;land the "
               "helicopter;pilot the helicopter;pilot the plane"},
    CallingRow{"ship", "head;military;union;fisher;tug",
               "ship's captain;ferry captain;tug captain;skipper;captain "
               "@ferry/ship/vessel/boat/freighter/tanker/trawler/tug/cruise/liner;master "
               "@ferry/ship/vessel/freighter/tanker;trawler skipper;first mate;chief mate;ship's"
               " engineer;ship's cook",
               "skipper the;captain the ferry;command the ferry;command the ship;command the "
               "vessel;command the freighter;command the tanker;bring the ferry;steer the "
               "ferry;steer the ship"},
    CallingRow{"harbour", "officer;head;charge",
               "harbourmaster;harbour master;harbormaster;harbor master;harbour pilot;port "
               "captain;director @port/harbour/harbor;head @port/harbour/harbor",
               "run the port;run the harbour;run the harbor"},
    CallingRow{"fisher", "ship;rescue;fire;council;mayor;union", "fisherman;fisherwoman;lobsterman",
               ""},
    CallingRow{"tug", "ship", "tugboat captain", ""},
    CallingRow{"signal", "union;council;fire",
               "signalman;stationmaster;train dispatcher;air traffic controller", ""},
    // church, arts, press
    CallingRow{"clergy", "professor;teacher;historian;charge;head;musician;military",
               "pastor;parish priest;vicar;priest;rector @parish/church;minister "
               "@church/chapel/kirk;imam;rabbi;bishop;dean "
               "@cathedral;chaplain;curate;abbot;prior;abbess;prioress;monk;nun",
               "say mass;lead the parish;preach in the"},
    CallingRow{"clerk", "trade;farmer;council;mayor;fire;head;charge;union;sport;jury;referee",
               "accountant;bookkeeper;bank clerk;tax adviser", ""},
    CallingRow{"curator", "historian;science;head;charge;professor;artist;guide",
               "curator;chief curator;conservator;restorer;archivist;librarian;city "
               "archivist;head librarian",
               ""},
    CallingRow{"artist", "teacher;professor;curator;historian;musician", "sculptor;painter",
               "paint the mural;carve the statue;carve the figure;make the sculpture"},
    CallingRow{"musician", "teacher;professor;artist;driver;pupil;clergy;head;charge",
               "conductor;chief conductor;organist;choirmaster;first "
               "violin;concertmaster;cellist;violinist;pianist;soprano;tenor;baritone",
               "conduct the orchestra;conduct the choir;conduct the band;play the organ"},
    CallingRow{"actor", "artist;musician;teacher;head", "actor;actress;lead actor;lead actress",
               "play the lead;play the title role"},
    CallingRow{"stage", "",
               "stage manager;lighting designer;prompter;set designer;costume designer",
               "call the cue;design the set;paint the set;design the costume"},
    CallingRow{"journalist", "historian;professor;head;charge;union;science;council",
               "editor "
               "@paper/newspaper/magazine/courier/gazette/chronicle/herald/times/post/echo/mercury/"
               "daily/weekly;newspaper"
               " editor;editor-in-chief;reporter;journalist;news editor;sports "
               "editor;photographer;press photographer",
               "edit the paper;edit the newspaper;edit the magazine;edit the courier;edit the "
               "gazette;edit the chronicle;edit the herald;report for the;report on the "
               "match/trial/race for"},
    // towns and states
    CallingRow{"council",
               "lawyer;teacher;trade;farmer;doctor;nurse;midwife;driver;builder;engineer;mayor;"
               "fire;rescue;union;historian;vet;dentist;pharmacist;sport;fisher;architect;signal;"
               "journalist;innkeeper;professor",
               "council leader;leader "
               "@council/county/borough/city/town;councillor;alderman;chairman of the "
               "council;chair of the council;chair @council;chairman @council;chairwoman "
               "@council;convener @council;deputy leader @council;** @council",
               "lead the council;chair the council;lead the county;preside over the council"},
    CallingRow{"officer",
               "charge;police;engineer;inspector;investigator;harbour;science;lawyer;prison;fire;"
               "rescue;coastguard;vet;doctor",
               "chief executive @council/county/borough/city/town/district/municipality;council "
               "chief executive;town clerk;city clerk;county clerk;city manager;town "
               "manager;county manager;county engineer;city engineer;borough engineer;town "
               "engineer;cantonal engineer;municipal engineer;town planner;city architect;county"
               " architect;city treasurer;head of planning "
               "@council/county/borough/city/town/district;director of planning "
               "@council/county/borough/city/town;chief engineer "
               "@council/county/borough/city/town/canton",
               ""},
    CallingRow{"mayor",
               "council;lawyer;teacher;trade;farmer;doctor;nurse;midwife;builder;engineer;fire;"
               "rescue;union;historian;vet;dentist;pharmacist;head;charge;fisher;architect;accused;"
               "innkeeper;professor;science;artist;musician;sport;driver;forest;player;clergy",
               "mayor;lord mayor;provost;burgomaster",
               "wear the chain of office;run the town hall"},
    CallingRow{"minister", "lawyer;doctor;professor;science;teacher;union;economist",
               "transport minister;health minister;finance minister;foreign minister;interior "
               "minister;defence minister;defense minister;justice minister;education "
               "minister;culture minister;energy minister;agriculture minister;environment "
               "minister;economy minister;labour minister;fisheries minister;housing "
               "minister;prime minister",
               "lead the ministry;head the ministry"},
    CallingRow{"diplomat", "lawyer;professor;military",
               "ambassador;consul;consul general;consul-general;envoy;chargé d'affaires;military"
               " attaché;cultural attaché;ambassador @embassy",
               "represent his country;represent her country;head the embassy"},
    CallingRow{
        "military",
        "police;doctor;engineer;pilot;ship;coastguard;head;charge;rescue;diplomat;professor;clergy",
        "commander @garrison/battalion/regiment/squadron/barracks/base/division",
        "command the garrison;command the battalion;command the regiment;command the "
        "squadron"},
    CallingRow{
        "union",
        "charge;teacher;nurse;midwife;driver;doctor;lawyer;engineer;council;mayor;journalist;pilot;"
        "ship;fisher;signal;trade;farmer;minister;paramedic;accused;actor;musician",
        "union leader;union official;union secretary;union organiser;union organizer;shop"
        " steward;union branch secretary;union representative;union negotiator;union "
        "convener;general secretary @union;branch secretary @union;head @union;leader "
        "@union;secretary @union;branch secretary;chair @union;chairman @union;chairwoman"
        " @union;president @union;** @union",
        "lead the union;lead the strike committee;lead the strike;head the union;speak "
        "for the union;negotiate for the "
        "union/worker/miner/docker/driver/nurse/staff/striker/crew;organise the "
        "worker/staff;speak for the worker/striker/staff/driver/miner/docker/nurse/crew"},
    CallingRow{"mediator", "lawyer;bench;professor;diplomat",
               "arbitrator;mediator;conciliator;state mediator;government mediator",
               "mediate between;arbitrate between;mediate in"},
    CallingRow{"economist", "professor;head;charge;minister", "economist;chief economist", ""},
    // sport
    CallingRow{
        "player",
        "pupil;trade;driver;builder;teacher;sport;police;doctor;nurse;engineer;farmer;fire;"
        "paramedic;dentist;pharmacist;medic;clerk;military;vet;lawyer;fisher;pilot;head;charge;"
        "council;mayor;professor;science;innkeeper;union;prison;musician;architect;clergy;rescue;"
        "guide;forest;officer;artist;historian;ship;coastguard;economist;diver;signal",
        "captain "
        "@team/side/rovers/united/athletic/albion/wanderers;goalkeeper;striker;centre-"
        "forward;centre-half;centre-back;full-back;midfielder;winger;fly-half;scrum-"
        "half;prop forward;point guard;quarterback",
        "captain the side;captain the team;keep goal;score the winner"},
    CallingRow{"referee",
               "teacher;trade;driver;police;lawyer;doctor;builder;engineer;journalist;officer;"
               "farmer;council;mayor;fire;head;charge",
               "referee;umpire;linesman;assistant referee;match official;fourth official",
               "referee the match;referee the final;referee the game;umpire the match;blow the "
               "whistle"},
    CallingRow{"sport",
               "teacher;head;trade;driver;doctor;engineer;builder;council;mayor;vet;charge;player",
               "head coach;team manager;manager "
               "@team/side/rovers/united/athletic/albion/wanderers",
               "coach the side;coach the team;coach the club;train the side;pick the team"},
    CallingRow{"groundsman", "trade;builder;medic;doctor;sport",
               "groundsman;kit man;club physio;physio;team doctor;team physiotherapist", ""},
    // trades
    CallingRow{"trade",
               "head;council;mayor;fire;rescue;driver;union;sport;jury;guide;referee;farmer;"
               "innkeeper;builder;musician;fisher;player;groundsman;pharmacist;charge",
               "baker;butcher;grocer;hairdresser;barber;shopkeeper;florist;tailor;shoemaker;"
               "jeweller;watchmaker;blacksmith",
               ""},
    CallingRow{"innkeeper", "farmer;trade;guide;rescue;mayor;council;head;fire;accused",
               "innkeeper;publican;landlord @pub/inn;landlady @pub/inn;hut warden;hut "
               "keeper;hotelier",
               ""},
    CallingRow{"forest", "farmer;rescue;fire;science;officer;council;mayor;charge;head;guide",
               "forester;gamekeeper;park ranger;head ranger", ""},
    CallingRow{"farmer",
               "trade;council;mayor;fire;rescue;innkeeper;teacher;fisher;driver;vet;forest;referee;"
               "union;head;builder;guide;science",
               "sheep farmer;dairy farmer", ""},
    CallingRow{"service",
               "trade;builder;farmer;fire;rescue;council;mayor;union;sport;referee;player;musician;"
               "artist;forest;fisher;guide;driver;innkeeper;diver;pupil;historian;accused",
               "caretaker;janitor;cleaner;porter;doorman;doorkeeper;gatekeeper;receptionist;night "
               "watchman;watchman;cloakroom attendant;attendant "
               "@museum/gallery/pool/theatre/theater/library/zoo;usher "
               "@theatre/theater/cinema;groundsman;groundskeeper;dinner lady;kitchen "
               "hand;chambermaid;bellboy;waiter;waitress;telephonist;switchboard "
               "operator;stoker;boilerman;handyman;security guard;cashier;lift operator",
               "sweep the school;sweep the yard;stoke the boiler;clean the classroom"},
    CallingRow{"diver", "science;rescue;police;military;builder;trade;guide",
               "police diver;salvage diver;diving instructor", ""},
};

constexpr std::array kHouses{
    HouseRow{"company;firm;business;group;maker;operator;manufacturer;enterprise", "", true},
    HouseRow{"mill;factory;plant;works;foundry;sawmill;refinery;smelter", "engineer;trade;builder",
             true},
    HouseRow{"mine;quarry;colliery;pit", "engineer;science", true},
    HouseRow{"shipyard;yard", "engineer;ship", true},
    HouseRow{"line;shipping line;ferry line;ferry company;tram company;bus "
             "company;railway;railways;airline;lift company;lift;cableway",
             "ship;engineer;pilot;driver", true},
    HouseRow{"bank;insurer", "lawyer;economist", true},
    HouseRow{"brewery;dairy;bakery;distillery;abattoir", "trade;farmer;science;engineer", true},
    HouseRow{"hotel;sanatorium", "innkeeper;trade", true},
    HouseRow{"airport;port;harbour", "engineer;harbour;ship;pilot", true},
    HouseRow{"utility;power station;waterworks;water company", "engineer;science", true},
    HouseRow{"museum;gallery;archive;archives", "curator;historian;science;artist;professor;ship",
             false},
    HouseRow{"library", "curator;historian;professor", false},
    HouseRow{"theatre;theater;opera", "actor;musician;stage;artist", false},
    HouseRow{"orchestra;conservatoire;conservatory", "musician;professor;teacher", false},
    HouseRow{"hospital;clinic", "doctor;nurse;midwife;professor;medic", false},
    HouseRow{"school;college;kindergarten;university;academy",
             "teacher;professor;science;clergy;engineer;doctor;lawyer;economist;musician;artist",
             false},
    HouseRow{"zoo;aquarium;wildlife park", "vet;science;curator", false},
    HouseRow{"institute;observatory;laboratory",
             "science;professor;engineer;doctor;economist;historian;curator", false},
    HouseRow{"prison;jail;gaol", "prison;officer", false},
    HouseRow{"police;police station", "police", false},
    HouseRow{"fire brigade;brigade;fire service", "fire", false},
    HouseRow{"coastguard;coastguard station;coast guard", "coastguard;military;ship", false},
    HouseRow{"army;navy;fleet;garrison;regiment;battalion;air force", "military;pilot;ship", false},
    HouseRow{
        "agency;authority;inspectorate;directorate",
        "officer;engineer;science;inspector;lawyer;doctor;vet;ship;police;harbour;economist;forest",
        false},
    HouseRow{"ministry;department", "minister;officer;lawyer", false},
    HouseRow{"embassy;consulate", "diplomat", false},
    HouseRow{"union;trade union", "union", false},
    HouseRow{"newspaper;paper;broadcaster;magazine", "journalist", true},
};

}  // namespace

std::span<const CallingRow> calling_rows() { return kCallings; }

std::span<const HouseRow> house_rows() { return kHouses; }

}  // namespace belie
