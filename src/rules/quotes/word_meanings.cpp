// SPDX-License-Identifier: Apache-2.0
//
// Classes between semicolons, the key of each first. Sorted once into a table that is searched by
// halves.
#include "rules/quotes/word_meanings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/word_list.h"

namespace belie {
namespace {

/// Words of meaning, as lemmas; a word stands in one class.
constexpr std::string_view kClasses =
    "sea ocean water wave tide;river stream creek brook canal;lake pond pool reservoir;"
    "mountain hill peak summit;forest wood tree woodland timber;field meadow pasture paddock;"
    "storm gale hurricane tempest typhoon cyclone;rain drizzle downpour shower;"
    "snow ice frost sleet;fire flame blaze;smoke fume haze;wind breeze gust;"
    "sun sunshine daylight;night dark darkness evening;morning dawn daybreak sunrise;"
    "country nation land state homeland;town city village place;street road lane avenue;"
    "path track trail way;home house household flat roof;building block tower;"
    "hall room chamber;door gate doorway entrance gateway;window pane shutter;"
    "wall fence barrier hedge;bridge flyover crossing viaduct;floor ground carpet;"
    "harbour port dock quay harbor pier;beach shore coast sand seaside;"
    "garden park yard lawn allotment;school classroom college academy;"
    "church chapel cathedral;shop store market supermarket;factory plant mill works;"
    "hospital clinic ward infirmary;prison jail cell gaol dungeon;museum gallery exhibition;"
    "theatre stage cinema theater;grave cemetery graveyard tomb churchyard;desert dust;"
    "stone rock brick boulder;hole pit ditch crater;corner edge side;"
    "world planet earth globe;sky heaven cloud;star moon comet;boat ship ferry vessel;"
    "car vehicle automobile lorry truck van;bus coach tram;train locomotive railway carriage;"
    "plane aircraft jet aeroplane airplane;bicycle bike cycle;horse donkey pony mule;"
    "dog terrier hound puppy;cat kitten;sheep lamb goat ewe;cow cattle bull ox;"
    "bird crow gull pigeon;fish herring cod;bread loaf bun crumb;"
    "meal dinner lunch supper breakfast food;cake biscuit pie pastry;soup broth stew;"
    "tea coffee;beer wine ale;plate bowl dish;knife fork spoon;glass bottle cup mug;"
    "table desk bench;chair seat stool armchair;bed mattress pillow;"
    "clock watch timetable calendar;map chart atlas;book novel volume library;"
    "newspaper paper press headline;letter note mail envelope;"
    "brochure leaflet pamphlet flyer;poster banner placard;"
    "report study document paperwork file;list catalogue register;"
    "picture photograph photo painting portrait;statue monument memorial plaque;"
    "ornament souvenir decoration trophy;furniture cupboard wardrobe sideboard log;"
    "toy doll plaything;game match contest;ball football;drum trumpet instrument fiddle;"
    "song tune melody music;tool hammer spanner screwdriver;spade shovel bucket;"
    "rope chain string wire cord;nail screw bolt;key lock padlock;bell alarm siren whistle;"
    "machine engine motor;radiator heating heater boiler stove;computer laptop tablet screen;"
    "phone telephone mobile;calculator spreadsheet ruler abacus;"
    "umbrella raincoat coat jacket;shirt dress skirt trousers;shoe boot sandal;"
    "hat cap helmet;bag suitcase rucksack sack;box crate carton drawer;"
    "basket barrow trolley cart;gun rifle weapon pistol;lamp light lantern bulb candle;"
    "battery fuse plug;pipe tap drain sewer;medicine pill drug cure;bandage plaster crutch;"
    "man gentleman chap fellow bloke guy;woman lady;child kid youngster boy girl;"
    "friend mate companion neighbour neighbor;mother mum mom;father dad;"
    "grandmother grandma granny nan;grandfather grandpa grandad;family relative kin;"
    "doctor surgeon physician nurse;teacher tutor schoolmaster;boss manager chief director;"
    "official bureaucrat clerk officer;politician minister councillor lawmaker;"
    "government ministry cabinet administration;expert consultant adviser specialist;"
    "lawyer solicitor barrister attorney;accountant banker bookkeeper auditor;"
    "farmer grower shepherd rancher;soldier troop fighter warrior;"
    "thief robber burglar pirate;enemy opponent foe rival;"
    "worker employee labourer staff workforce;customer client buyer shopper;"
    "visitor guest tourist;crowd audience public;voter elector citizen taxpayer;"
    "fool idiot clown;hero saint champion;passenger traveller commuter;"
    "fear dread terror fright frighten frightened scared afraid terrified fearful;"
    "angry furious cross livid;happy glad pleased delighted cheerful;"
    "sad unhappy miserable sorry;tired weary exhausted;proud pride;shame embarrassment;"
    "hope optimism;hate loathe detest despise;love adore cherish;laugh giggle smile grin;"
    "cry weep sob tear;quiet silence silent hush stillness;noise din racket sound noisy loud;"
    "truth fact honesty;lie falsehood untruth fib;luck fortune chance;dream wish;"
    "memory nostalgia recollection past souvenirs;promise pledge vow assurance word;"
    "excuse apology pretext;answer reply response;question query;problem trouble difficulty;"
    "mistake error blunder slip;danger risk peril threat;war battle fight conflict;"
    "peace truce ceasefire;victory win triumph;defeat loss;"
    "big large huge enormous giant great;small little tiny miniature;old ancient aged;"
    "new fresh modern;good decent fine nice;bad terrible awful dreadful poor;"
    "beautiful lovely pretty handsome;ugly hideous;clever smart bright intelligent;"
    "stupid foolish daft silly;strong powerful mighty tough;weak feeble frail;"
    "fast quick rapid swift;slow sluggish;cheap inexpensive;expensive costly dear;"
    "empty bare hollow;full packed crowded;clean spotless pure;dirty filthy muddy;"
    "safe secure;wet damp soaked soggy;dry arid parched;cold chilly freezing icy;"
    "hot warm boiling;hungry starving famished;brave courageous bold;sick ill unwell poorly;"
    "dead lifeless;free liberated;honest frank sincere;enough plenty sufficient;"
    "right correct;wrong mistaken;speak talk tell say chat;shout yell scream roar;"
    "see look view;hear listen;guess suspect suppose assume know;"
    "find prove discover establish;count tally number calculate;"
    "give hand offer grant provide present;get receive obtain;buy purchase pay;"
    "sell flog trade;build construct erect make;repair mend fix;"
    "break smash shatter destroy wreck ruin;burn scorch char;cut slash trim chop;close shut;"
    "open unlock;start begin;stop end finish halt quit;stay remain wait linger;"
    "leave depart abandon;arrive come reach;run race sprint rush hurry;walk march stroll;"
    "drive steer;sleep doze nap;eat swallow chew;drink sip;carry bear haul drag lug;"
    "push shove;pull tug;throw toss hurl chuck fling;hold keep retain grip;lose forfeit;"
    "steal rob swipe;hide conceal bury;save rescue;kill murder slay;die perish;"
    "grow rise increase climb;fall drop sink plunge;use employ;work labour toil;play perform;"
    "teach instruct learn;write scribble pen;draw sketch paint;struggle wrestle;"
    "choose pick select elect;prefer rather sooner;ask request beg plead;invite welcome;"
    "need require demand want;remember recall;forget overlook;believe trust;seal walrus;"
    "nest burrow den;apple pear plum fruit;potato turnip carrot vegetable;"
    "sausage ham bacon meat;butter cheese milk cream;egg omelette;salt pepper spice;"
    "wool cotton cloth fabric;gold silver treasure;coin penny cent pence;"
    "money cash fund budget;price cost bill fee;tax levy duty tariff;debt loan mortgage;"
    "wage salary pension;profit gain earnings;job post career profession;rule law regulation;"
    "vote ballot election poll;speech address lecture sermon;story tale yarn legend;"
    "joke jest quip;name label title;court tribunal;judge magistrate referee umpire;"
    "witness observer bystander;army navy regiment brigade;flag pennant;"
    "uniform costume outfit;ticket pass permit licence license;contract deal agreement;"
    "plan scheme proposal project;advice tip hint;help aid assistance;support backing;"
    "heart soul spirit;head brain mind skull;finger fist arm;foot leg knee toe;eye ear nose;"
    "back shoulder spine;stomach belly;blood sweat;bone skeleton;skin fur;"
    "year decade century;week fortnight month;hour minute second moment;winter autumn;"
    "summer spring;twin pair couple;"
    "half third quarter;dozen score;thousand million hundred;carpenter joiner builder mason;"
    "plumber electrician mechanic;baker cook chef butcher;tailor barber hairdresser;"
    "postman courier messenger;sailor seaman captain skipper;pilot driver chauffeur;"
    "priest vicar pastor bishop;king queen monarch prince;president chancellor premier;"
    "mayor governor;widow orphan;bride groom;baby infant toddler;pupil student apprentice;"
    "goalkeeper striker player footballer;team squad;singer musician pianist violinist;"
    "actor dancer performer;painter artist sculptor;writer author poet novelist;"
    "photographer cameraman;reporter journalist editor;scientist researcher scholar;"
    "engineer technician;gardener forester ranger;hunter angler fisherman;beggar tramp;"
    "stranger foreigner;ghost phantom;devil demon;angel cherub;miracle wonder marvel;"
    "magic trick spell;puzzle riddle mystery;reason cause motive;result outcome consequence;"
    "choice option alternative;habit custom tradition;culture heritage;future tomorrow;"
    "progress advance;freedom liberty;justice fairness;equality parity;power strength might;"
    "courage bravery nerve guts;patience calm;anger rage fury;joy delight pleasure;"
    "grief sorrow mourning;pain ache agony;hunger thirst appetite;sleepiness fatigue;"
    "illness disease sickness;wound injury scar;death funeral burial;birth birthday;"
    "wedding marriage;party feast celebration festival;holiday vacation;"
    "journey trip voyage tour;goal point try;penalty foul;prize award medal;bargain discount;"
    "rubbish trash garbage waste litter;mud dirt slime;colour color hue;shape form;"
    "size width;weight load burden;speed pace;heat warmth;plank beam;metal iron steel;"
    "plastic rubber;leather suede;paperback hardback;pencil crayon;mirror reflection;"
    "shadow shade;echo whisper;circle ring;line row queue;ladder stair step;basement cellar;"
    "attic loft;kitchen pantry;toilet lavatory;stable barn shed;tent hut cabin;"
    "castle palace fortress;island isle;cave tunnel;swamp marsh bog;root branch twig leaf;"
    "flower rose tulip;grass weed;harvest crop;hen chicken duck goose;mouse rat;lion tiger;"
    "fox badger;rabbit hare;bee wasp;ant beetle insect;snake lizard;elephant giraffe;"
    "monkey ape;attempt effort;admit confess concede;agree consent;refuse reject decline;"
    "deny dispute;accept tolerate;argue quarrel bicker;attack assault;blame accuse;"
    "borrow lend;bring fetch;celebrate toast;change alter;check inspect examine;"
    "collect gather;complain moan grumble;bake fry;copy imitate;cover wrap;dance waltz;"
    "decide determine;deserve merit;dig excavate;disappear vanish;divide split share;"
    "enjoy relish;escape flee;explain clarify;fail flop;feed nourish;feel sense;fill stuff;"
    "float drift swim;fly soar;follow chase pursue;frighten scare;guard protect defend;"
    "hang dangle;happen occur;heal recover;hit strike beat;hurt harm;improve better;"
    "invent devise;jump leap hop;kiss hug embrace;lead guide;lift raise hoist;marry wed;"
    "measure weigh;meet encounter;mix blend stir;move shift;notice spot;obey comply;"
    "order command;owe due;please satisfy;pray worship;prepare ready;prevent avoid;"
    "print publish;put set lay;regret rue;rent lease hire;rest relax;rub scrape;sail cruise;"
    "scatter spread;search hunt seek;send dispatch;shake tremble;shine glow gleam;"
    "sign autograph;sit perch;smell stink;solve sort;spill pour;stare gaze;stick glue;"
    "succeed thrive;suffer endure;surprise astonish amaze;surrender yield;swear curse;"
    "sweep brush;swing sway;taste savour;thank praise;threaten menace;tie bind;touch stroke;"
    "trap catch;travel commute;treat handle;turn spin rotate;wake rouse;warn caution alert;"
    "wash rinse;wear don;worry fret;easy simple;hard difficult;heavy weighty;high tall;"
    "low short;deep profound;thick dense;thin slim skinny;wide broad;narrow tight;"
    "long lengthy;round circular;sharp pointed;blunt dull;soft gentle tender;sweet sugary;"
    "sour bitter;rich wealthy;young youthful;early premature;late overdue;far distant;"
    "strange odd weird peculiar;common ordinary usual normal;rare unusual;famous celebrated;"
    "important vital crucial;useless pointless worthless;useful handy;polite courteous;"
    "rude impolite;kind generous;cruel brutal;careful cautious;careless reckless;lazy idle;"
    "busy occupied;serious solemn;funny comic amusing;boring tedious;exciting thrilling;"
    "crazy mad insane;lonely alone;lucky fortunate;stubborn obstinate;modest humble;"
    "loyal faithful;guilty culpable;innocent blameless;blind deaf;broken damaged;"
    "complete entire whole;false fake;real genuine;straight direct;sudden abrupt";

struct FormRow {
  std::string_view key, forms;  // forms between blanks
};

/// Words of grammar that stand for each other.
constexpr std::array kForms{
    FormRow{"not", "not never no nobody no-one nothing none neither nor without cannot"},
    FormRow{"be", "be am is are was were been being"},
    FormRow{"have", "have has had having"},
    FormRow{"do", "do does did done doing"},
    FormRow{"can", "can could may might"},
    FormRow{"will", "will would shall"},
    FormRow{"a", "a an one any some each every"},
    FormRow{"the", "the this that these those"},
    FormRow{"my", "my our your his its their"},
    FormRow{"but", "but yet though"}};

/// When something is: said of many things.
constexpr std::array<std::string_view, 32> kTimes{
    "monday",   "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march",    "april",     "may",      "june",   "july",     "august", "september",
    "october",  "november", "december",  "year",     "month",  "week",     "day",    "hour",
    "minute",   "tomorrow", "yesterday", "tonight",  "next",   "last",     "ago",    "morning"};

using Entry = std::pair<std::string_view, std::string_view>;  // word, key

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<Entry> class_table() {
  std::vector<Entry> table;
  for (const std::string_view row : parts_of(kClasses, ';')) {
    const std::vector<std::string_view> words = parts_of(row, ' ');
    for (const std::string_view word : words) table.emplace_back(word, words.front());
  }
  std::ranges::sort(table);
  return table;
}

std::vector<Entry> form_table() {
  std::vector<Entry> table;
  for (const FormRow& row : kForms) {
    for (const std::string_view form : parts_of(row.forms, ' ')) table.emplace_back(form, row.key);
  }
  std::ranges::stable_sort(table, {}, &Entry::first);  // of two rows the first counts
  return table;
}

/// The key of the word in a sorted table; the word itself where it has none.
std::string_view key_in(const std::vector<Entry>& table, std::string_view word) {
  const auto found = std::ranges::lower_bound(table, word, {}, &Entry::first);
  return found == table.end() || found->first != word ? word : found->second;
}

std::string_view form_of(std::string_view word) {
  static const std::vector<Entry> kTable = form_table();
  return key_in(kTable, word);
}

}  // namespace

std::string_view meaning_of(std::string_view lemma) {
  static const std::vector<Entry> kTable = class_table();
  return key_in(kTable, lemma);
}

std::vector<QuoteWord> words_by_meaning(const std::vector<QuoteWord>& words) {
  std::vector<QuoteWord> result;
  for (const QuoteWord& word : words) {
    if (word.is_break()) continue;
    QuoteWord meant = word;
    const std::string_view form = form_of(word.text);
    const bool grammar = form != word.text || form == "not" || form == "be" || form == "have";
    if (grammar) meant.lemma.clear();
    if (meant.lemma.empty()) meant.text = std::string(form);
    if (!meant.lemma.empty()) meant.text = meant.lemma = std::string(meaning_of(word.lemma));
    result.push_back(std::move(meant));
  }
  return without_times(std::move(result));
}

std::vector<QuoteWord> without_times(std::vector<QuoteWord> words) {
  for (QuoteWord& word : words) {
    if (is_one_of(kTimes, word.lemma)) word.lemma.clear();
  }
  return words;
}

}  // namespace belie
