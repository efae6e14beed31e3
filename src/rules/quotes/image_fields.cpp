// SPDX-License-Identifier: Apache-2.0
//
// Fields between semicolons. Turned once into a table by word.
#include "rules/quotes/image_fields.h"

#include <map>
#include <string_view>
#include <vector>

namespace belie {
namespace {

/// Words by what they are of, as lemmas; words of every trade and of everyday talk are left out.
constexpr std::string_view kFields =
    "bread loaf bun crumb crust roll slice toast bake baker bakery oven dough flour yeast crumble;"
    "cake biscuit pie pastry tart pudding dessert icing cherry sugar sweet candy chocolate honey "
    "jam;"
    "meal dinner lunch supper breakfast feast banquet buffet menu appetite hungry hunger starve "
    "dish plate eat swallow chew bite feed belly stomach fork spoon soup stew;"
    "meat beef steak sausage ham bacon bone butcher fat flesh roast;"
    "cow bull ox cattle calf herd beast milk udder dairy heifer;"
    "horse pony mule donkey mare stallion saddle rein bridle gallop stable foal hoof trot ride;"
    "dog puppy hound terrier bark leash kennel tail collar bite growl;"
    "cat kitten purr claw whisker mouse rat;"
    "wolf hyena bear lion tiger fox predator beast claw fang prey jackal shark crocodile bite;"
    "sheep lamb goat ewe flock shepherd wool shear;"
    "pig hog swine sow trough sty boar;"
    "bird crow gull sparrow pigeon wing feather nest egg hen chicken goose duck swan owl eagle "
    "hawk beak cage fly;"
    "insect fly wasp bee ant beetle gnat mosquito flea spider moth butterfly hive sting honey bug;"
    "fish trout salmon herring cod net hook bait rod angler catch shoal eel otter;"
    "snake lizard frog toad worm snail slug;"
    "elephant giraffe camel rhinoceros hippo whale;"
    "monkey ape gorilla parrot zoo circus clown;"
    "ship boat vessel ferry sail mast deck harbour harbor port anchor shore sea captain crew "
    "helm rudder row oar dock moor fast voyage raft keel lifeboat lighthouse aground;"
    "swim drown sink dive float plug pool bath tub drain water splash wet;"
    "river stream brook creek bank flood ford current tide wave shore;"
    "rain umbrella storm cloud thunder lightning drizzle puddle weather wind gale snow frost "
    "drought;"
    "ice snow skate sledge frost freeze melt thaw winter cold;"
    "fire flame spark match ash smoke burn candle torch ember chimney stove hearth;"
    "sun dawn daybreak sunrise light shadow shade morning;"
    "night dark darkness midnight moon star;"
    "earth ground soil mud dirt dust clay dirty grass turf field meadow;"
    "tree forest wood branch root leaf trunk oak bark seed grow plant log stump;"
    "flower rose garden weed bloom blossom thorn petal bouquet;"
    "harvest crop plough plow sow reap field farmer seed grain wheat hay straw barn;"
    "fruit apple pear plum cherry orange banana lemon grape orchard;"
    "potato turnip carrot onion cabbage vegetable bean pea;"
    "mountain hill summit peak valley climb cliff rope slope;"
    "stone rock brick pebble boulder granite marble;"
    "house home roof wall door window cellar attic brick landlord tenant rent threshold;"
    "door gate key lock latch hinge knock threshold entrance gateway bolt;"
    "ladder lawnmower mower spade shovel hammer drill saw tool wheelbarrow rake screwdriver "
    "nail wrench spanner;"
    "borrow lend loan return owe debt creditor repay pawn neighbour neighbor;"
    "money coin penny purse wallet cheque check signature sign pocket bank cash pay bill price "
    "wage dollar pound euro cent fortune;"
    "ledger book account page column bookkeeper sum arithmetic figure taxman accountant audit "
    "count calculator;"
    "shop market buy sell customer bargain trade merchant stall price cheap;"
    "lottery raffle gamble bet dice card poker casino odds luck ticket;"
    "chess pawn king queen board checkmate move;"
    "game play player ball goal referee whistle team score pitch league half-time;"
    "race runner sprint finish lap marathon leg medal stopwatch;"
    "shoe boot sandal sock cobbler sole heel slipper barefoot;"
    "coat shirt dress trousers jacket hat cap glove sleeve button tailor suit apron uniform "
    "pocket;"
    "thread needle stitch sew knit weave wool yarn carpet cloth loom fabric;"
    "bed pillow blanket mattress sleep dream wake snore cradle nightmare bedroom;"
    "chair table sofa bench stool furniture cupboard armchair seat couch;"
    "clock watch calendar alarm timetable hour minute tick diary;"
    "music song tune violin fiddle drum trumpet orchestra melody sing piano note choir "
    "bell;"
    "dance waltz tango step partner;"
    "theatre stage curtain actor play audience applause gallery script rehearsal puppet ticket;"
    "picture painting portrait paint canvas frame gallery photograph brush colour color;"
    "book novel page chapter library read reader story author paragraph dictionary;"
    "letter post stamp envelope postman mail telegram;"
    "school teacher lesson pupil homework exam classroom blackboard chalk;"
    "church chapel mass pray prayer sermon priest altar pew bishop bible psalm;"
    "god heaven hell devil angel saint miracle soul paradise;"
    "grave coffin bury funeral tomb cemetery death die dead mourn widow gravestone undertaker;"
    "doctor nurse hospital medicine pill patient cure sick fever surgeon wound bandage "
    "illness;"
    "blood heart bone skin flesh vein bleed breath lung;"
    "leg knee foot toe ankle limp crutch walk;"
    "eye ear nose see hear blind deaf glasses spectacles sight;"
    "mouth tongue tooth lip bite swallow dentist chew;"
    "father dad mother mum mom parent son daughter child boy girl family brother sister "
    "childhood;"
    "grandfather grandad grandpa grandmother granny grandma ancestor forefather great-grandfather;"
    "wife husband marriage wedding bride divorce marry bridegroom honeymoon lover;"
    "baby cradle nappy diaper birth midwife infant toddler pregnant;"
    "old age young youth pension retire retirement grey wrinkle birthday;"
    "judge court jury verdict law lawyer guilty innocent justice trial witness;"
    "prison jail cell chain cage free freedom bar sentence escape handcuff;"
    "thief rob steal burglar pickpocket loot crook pirate smuggle;"
    "forge fake counterfeit copy imitation forgery genuine false fraud;"
    "lie truth liar honest dishonest tell true fib fable;"
    "war soldier battle fight army gun bullet weapon fire trench siege shoot;"
    "sword knife blade cut sharp dagger axe scissors razor;"
    "king queen crown throne prince castle palace court;"
    "bridge road street path track crossroad way route map signpost;"
    "car engine brake wheel drive driver tyre tire steer motor gear petrol fuel garage;"
    "train rail platform station carriage timetable ticket;"
    "plane aeroplane airplane wing runway fly pilot land;"
    "bus stop wait queue passenger driver;"
    "lamp light bulb candle lantern switch shine glow dark;"
    "wine beer whisky brandy drink glass bottle drunk cork barrel stopper cellar toast sip;"
    "coffee tea cup kettle mug milk saucer;"
    "kitchen pot pan cook recipe salt pepper boil fry;"
    "smell stink perfume nose scent odour stench;"
    "silence quiet silent hush noise loud din whisper still stillness;"
    "shout yell scream whisper voice roar;"
    "laugh smile joke grin giggle humour funny;"
    "cry weep tear sob;"
    "fear afraid scared frightened terror coward brave courage;"
    "polite manners courteous courtesy rude etiquette decent gentleman;"
    "memory remember forget recall forgive forgiveness;"
    "guest visitor host party invite welcome celebrate feast;"
    "paper newspaper headline press print ink pen pencil;"
    "wall fence hedge barrier border;"
    "hole pit ditch gap crack leak;"
    "glass mirror window pane crystal;"
    "wheel spoke axle hub turn spin;"
    "rope string chain knot thread tie bind;"
    "box crate drawer suitcase bag sack trunk parcel;"
    "toy doll puppet balloon kite playground swing;"
    "magic trick conjurer wizard rabbit spell ghost;"
    "medal cup trophy prize ribbon podium champion;"
    "gift present wrap santa christmas;"
    "broom sweep clean dust mop bucket soap wash laundry;"
    "rubbish trash garbage waste bin scrap;"
    "pipe tap plumber leak sewer drain;"
    "century decade hundred thousand year generation lifetime half-century;"
    "quarter day hour week month year calendar;"
    "hope promise vow pledge dream wish";

/// Numbers of fields by word.
std::map<std::string_view, std::vector<std::uint16_t>> field_table() {
  std::map<std::string_view, std::vector<std::uint16_t>> table;
  std::uint16_t field = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= kFields.size(); ++i) {
    const bool ends = i == kFields.size() || kFields[i] == ';';
    if (!ends && kFields[i] != ' ') continue;
    if (i > begin) {
      auto& fields = table[kFields.substr(begin, i - begin)];
      if (fields.empty() || fields.back() != field) fields.push_back(field);
    }
    begin = i + 1;
    if (ends) ++field;
  }
  return table;
}

}  // namespace

std::span<const std::uint16_t> image_fields_of(std::string_view lemma) {
  static const auto kTable = field_table();
  const auto found = kTable.find(lemma);
  return found == kTable.end() ? std::span<const std::uint16_t>() : found->second;
}

}  // namespace belie
