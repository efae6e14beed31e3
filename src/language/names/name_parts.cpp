// SPDX-License-Identifier: Apache-2.0
#include "language/names/name_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "base/word_list.h"
#include "language/names/names.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// What parts of countries and towns are called by.
constexpr std::array<std::string_view, 11> kRegionWords{
    "north",   "south",   "east",  "northern", "southern", "eastern",
    "western", "central", "upper", "lower",    "greater"};

/// Given names with their short and other forms, a line a name.
constexpr std::array kShortForms = std::to_array<std::string_view>({
    "joseph joe joey jo",
    "josef joseph jozef sepp",
    "william bill will billy willie",
    "wilhelm willi willy",
    "michael mike mick mikey mickey",
    "mikhail misha michael",
    "robert bob rob bobby robbie bert",
    "richard rick dick rich ricky richie",
    "james jim jimmy jamie jem",
    "thomas tom tommy",
    "anthony tony antony ant",
    "antonio tony toni",
    "edward ed ted eddie ned teddy",
    "edmund ed eddie ted ned",
    "edwin ed eddie",
    "edgar ed eddie",
    "david dave davy dai",
    "daniel dan danny",
    "donald don donnie",
    "ronald ron ronnie",
    "kenneth ken kenny",
    "benjamin ben benny benji",
    "samuel sam sammy",
    "samantha sam",
    "charles charlie chuck charley chas",
    "charlotte charlie lottie",
    "christopher chris kit topher",
    "christine chris tina chrissy",
    "christina chris tina christy",
    "christian chris",
    "matthew matt matty",
    "andrew andy drew",
    "andreas andi andy",
    "alexander alex sandy alec xander lex al sasha sascha",
    "alexandra alex sandy sandra sasha lexi",
    "alexandre alex alexander",
    "aleksandr alexander sasha oleksandr",
    "aleksandra alexandra sasha oleksandra",
    "albert al bert bertie",
    "alfred alf fred alfie freddie al",
    "alan al",
    "alison ali",
    "elizabeth liz beth betty eliza lizzie libby lisa betsy lizbeth elspeth bess",
    "elisabeth lisa lis else lisbeth elizabeth",
    "katherine kate kathy katie kay kitty katharine katherin kat",
    "katharine kate kathy katie kay kit",
    "kathryn kathy kate katie kat",
    "kathleen kathy kath kate",
    "katarina kata katja kati katherine",
    "catherine cathy kate cath katie cat",
    "catriona cat triona",
    "margaret maggie meg peggy greta maisie marge margie madge",
    "margarete grete gretel",
    "jennifer jen jenny jenn",
    "jane janey janie",
    "janet jan jenny",
    "patricia pat patty trish tricia patsy pattie",
    "patrick pat paddy patsy",
    "padraig paddy pat patrick",
    "stephen steve stevie",
    "steven steve stevie",
    "stefan steve stef",
    "gregory greg gregor",
    "timothy tim timmy",
    "nicholas nick nicky nico nicolas",
    "nikolas nick niko",
    "nikolai nick kolya nicholas",
    "nicola nicky nikki",
    "nicole nicky nikki",
    "vladimir volodymyr vova",
    "theodore ted theo teddy",
    "gerald gerry jerry ger",
    "gerard gerry ger",
    "jeremy jerry jez",
    "jerome jerry",
    "raymond ray",
    "lawrence larry laurie",
    "laurence larry laurie",
    "walter walt wally",
    "leonard leo len lenny",
    "leopold leo poldi",
    "leonid leo lenya",
    "frederick fred freddie freddy rick",
    "friedrich fritz fred frederick",
    "francis frank frankie fran",
    "francesca fran frankie",
    "frances fran frankie fanny",
    "francisco paco frank pancho",
    "franklin frank",
    "philip phil pip",
    "phillip phil pip",
    "peter pete",
    "pyotr petya petro",
    "paul pauly",
    "pavel pasha",
    "pavlo paul pavel",
    "george georgie geordie",
    "georg jorg",
    "geoffrey geoff jeff",
    "jeffrey jeff geoffrey",
    "arthur art artie",
    "harold harry hal",
    "harry henry harold",
    "henry hank harry hal",
    "heinrich heinz heini henry",
    "hugh hughie hugo shug",
    "john jack johnny jon jock",
    "jonathan jon jonny nathan john",
    "johannes hans jo johann john",
    "johann hans john",
    "juan juanito",
    "ian iain",
    "ivan vanya",
    "jacob jake jacky",
    "jakob jake jacob",
    "jack jacky john",
    "jacqueline jackie",
    "joshua josh",
    "joan joanie",
    "joanna jo",
    "joanne jo",
    "josephine jo josie",
    "joel joe",
    "louis lou louie",
    "louise lou lulu",
    "lucas luca",
    "lucy lucille lucinda",
    "martin marty mart",
    "martha marty",
    "martina tina",
    "marcus marc",
    "marc mark",
    "maurice mo moe",
    "maximilian max",
    "maxwell max",
    "maxine max",
    "melanie mel",
    "melissa mel missy",
    "melvin mel",
    "mary molly polly may mae",
    "miriam mimi",
    "mohammed mohamed muhammad mohammad mo",
    "mitchell mitch",
    "morris mo",
    "nathaniel nat nathan nate",
    "nathan nate nat",
    "natalie nat",
    "natalia natasha nat",
    "nancy nan",
    "oliver ollie olly",
    "olivia liv livvy",
    "oscar ossie",
    "pamela pam",
    "penelope penny",
    "phoebe fifi",
    "priscilla cilla",
    "rachel rach",
    "rebecca becky becca bex",
    "reginald reg reggie",
    "roderick rod rory",
    "rodney rod",
    "roger rog",
    "rosemary rose rosie",
    "rosalind ros roz",
    "rose rosie",
    "rupert ru",
    "ruth ruthie",
    "sally sal",
    "salvatore sal turi",
    "sarah sally sadie",
    "sebastian seb bastian basti",
    "sergei serge sergey serhiy sergiy",
    "shirley shirl",
    "simon si",
    "sidney sid",
    "sophia sophie sofia",
    "stanley stan",
    "stuart stu stewart",
    "susan sue susie suzie",
    "suzanne sue susie suzy",
    "susanna sue susie",
    "sylvia sylvie syl",
    "terence terry",
    "teresa terry tess theresa tessa",
    "theresa terry tess teresa tessa",
    "tobias toby tobi",
    "valerie val",
    "veronica ronnie vera",
    "victor vic viktor",
    "victoria vicky tori vic",
    "vincent vince vinny",
    "virginia ginny ginger",
    "vivian viv",
    "wendy wen",
    "wesley wes",
    "winston win",
    "winifred win winnie",
    "yevgeny eugene zhenya yevhen",
    "eugene gene",
    "eleanor ellie nell nora",
    "elena lena olena",
    "ellen nell ellie",
    "emily em emmy",
    "emma em emmy",
    "erik eric rick",
    "ernest ernie",
    "esther hettie",
    "evelyn eve evie",
    "florence flo florrie",
    "gabriel gabe",
    "gabrielle gabby",
    "gareth gaz gary",
    "gary gaz",
    "georgina georgie gina",
    "gilbert gil bert",
    "graham gray",
    "gwendolyn gwen",
    "harriet hattie harry",
    "helen nell ellie",
    "herbert herb bert",
    "howard howie",
    "ignacio nacho",
    "isabel izzy bella belle",
    "isabella izzy bella",
    "jessica jess jessie",
    "judith judy jude",
    "julia jules julie",
    "julian jules",
    "juliet jules",
    "karen kaz",
    "kimberly kim",
    "barbara babs barb barbie",
    "beatrice bea trixie",
    "bernard bernie",
    "bernadette bernie",
    "bartholomew bart",
    "bradley brad",
    "brendan bren",
    "bridget biddy bridie",
    "calvin cal",
    "cameron cam",
    "carol carrie",
    "caroline carrie caz caro",
    "carolyn carrie",
    "cassandra cass cassie",
    "cecilia cissy celia",
    "charlene charlie",
    "clifford cliff",
    "clinton clint",
    "constance connie",
    "cornelius con neil",
    "curtis curt",
    "cynthia cindy",
    "deborah debbie deb debra",
    "debra debbie deb",
    "dennis den denny",
    "derek del",
    "diana di",
    "diane di",
    "dominic dom nick",
    "dorothy dot dottie dolly",
    "douglas doug dougie",
    "duncan dunc",
    "abigail abby abbie gail",
    "abraham abe bram",
    "adrian ade",
    "agnes aggie nessie",
    "amanda mandy",
    "amelia amy millie",
    "angela angie ange",
    "ann annie nan anna anne",
    "anna annie ann anya",
    "anne annie ann",
    "annabel bella",
    "archibald archie",
    "augustus gus",
    "augustin gus",
    "zachary zach zac zack",
    "luis lou",
    "manuel manny manolo",
    "jesus chucho chuy",
    "jose pepe",
    "guadalupe lupe",
    "dmitry dima dmitri dmytro",
    "giuseppe beppe peppe",
    "giovanni gianni",
    "salman sal",
    "enrique quique rick",
    "ricardo rick ricky",
    "roberto bob beto",
    "alejandro alex",
    "guillermo memo",
    "fernando nando",
    "eduardo eddie edu",
    "alberto beto",
    "bogdan bohdan",
    "oleg oleh",
    "igor ihor",
    "kirill kyrylo",
    "andrei andriy andrey",
    "alexei oleksiy alexey aleksei",
    "natalya nataliya natalia",
    "tatiana tanya tetyana tatyana",
    "konstantin kostya kostyantyn",
    "anatoly anatoliy tolya",
    "hendrik henk rik",
    "cornelis kees",
    "willem wim",
    "gijsbert gijs",
    "jozsef jozsi",
    "istvan pista",
    "laszlo laci",
});

std::vector<std::string> split(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : std::string(name) + " ") {
    if (c != ' ' && c != ',' && c != '\n' && c != '\t') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::string join(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool begins_with_article(std::string_view lower) {
  return lower.starts_with("al-") || lower.starts_with("el-") || lower.starts_with("ul-");
}

/// "Yves Le Guen", "Ben De Witt": particles that are no first names and stand with a capital in
/// some surnames.
bool is_capital_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 21> kCapital{
      "Von", "Van", "Der", "De",  "Del", "Della", "Di", "Da", "Dal", "Dalla", "Dello",
      "Dos", "Das", "Du",  "Des", "La",  "Le",    "El", "St", "Ter", "Zu"};
  return is_one_of(kCapital, word);
}

/// "Xi Jinping", "Kim Jong Un", "Moon Jae-in": a family name of the list before words that are no
/// first names of the list.
bool is_family_first(const std::vector<std::string>& words, const LexiconIndex& lexicon) {
  if (lexicon.is_family_first(join(words))) return true;
  if (words.size() > 3 || !is_family_first_surname(words.front())) return false;
  const bool syllables = words[1].find('-') != std::string::npos && words.size() == 2;
  if (syllables) return true;
  const bool known_first =
      lexicon.first_name(words[1]) != nullptr || lexicon.is_surname(words.back());
  const bool three = words.size() == 3 && words[1].size() <= 5 && words[2].size() <= 5;
  return !known_first && !is_initial(words[1]) &&
         (three || lexicon.first_name(words.front()) == nullptr);
}

bool is_short_form_of(std::string_view a, std::string_view b) {
  return std::ranges::any_of(kShortForms, [&](std::string_view names) {
    const auto holds = [&](std::string_view name) {
      const std::size_t at = names.find(name);
      if (name.empty() || at == std::string_view::npos) return false;
      const std::string padded = fmt::format(" {} ", names);
      return padded.find(fmt::format(" {} ", name)) != std::string::npos;
    };
    return holds(a) && holds(b);
  });
}

bool word_agrees(std::string_view left, std::string_view right) {
  const std::string a = fold_accents(plain_form(left));
  const std::string b = fold_accents(plain_form(right));
  if (a == b || is_short_form_of(a, b)) return true;
  const bool initials = is_initial(left) || is_initial(right);
  return initials && a.front() == b.front();
}

}  // namespace

NameParts name_parts(std::string_view name, const LexiconIndex& lexicon) {
  std::vector<std::string> words = split(name);
  NameParts parts;
  if (words.size() > 1 && lexicon.is_name_suffix(words.back())) {
    parts.suffix = words.back();
    words.pop_back();
  }
  if (words.empty()) return parts;
  if (is_one_of(kRegionWords, lower_case(words.front()))) {  // "Northern Cyprus" is nobody's name
    parts.surname = join({words.begin(), words.end()});
    return parts;
  }
  std::size_t surname = words.size() - 1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool particle = i > 0 && starts_lower(words[i]) && lexicon.is_particle(words[i]);
    const bool capital = i > 0 && i + 1 < words.size() && is_capital_particle(words[i]);
    if (particle || capital || (i > 0 && begins_with_article(lower_case(words[i])))) {
      surname = i;
      break;
    }
    // "de Blasio": no given name.
    if (i == 0 && words.size() > 1 && starts_lower(words[0]) && lexicon.is_particle(words[0])) {
      surname = 0;
      break;
    }
    // "Von der Leyen" at the beginning of a sentence.
    if (i == 0 && words.size() > 1 && lexicon.is_particle(words[0]) &&
        lexicon.is_particle(words[1])) {
      surname = 0;
      break;
    }
  }
  if (words.size() > 1 && surname > 0 && is_family_first(words, lexicon)) {
    parts.surname = words.front();
    parts.given.assign(words.begin() + 1, words.end());
    return parts;
  }
  const auto middle = words.begin() + static_cast<std::ptrdiff_t>(surname);
  parts.given.assign(words.begin(), middle);
  parts.surname = join({middle, words.end()});
  return parts;
}

bool given_agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  if (!word_agrees(a.front(), b.front())) {
    // "R. James Woolsey" and "James Woolsey"; "Andrés Manuel" and "Manuel".
    const auto later = [](const auto& names, const auto& first) {
      return std::ranges::any_of(names.begin() + 1, names.end(), [&](const std::string& word) {
        return !is_initial(word) && word_agrees(word, first);
      });
    };
    return later(a, b.front()) || later(b, a.front());
  }
  if (a.size() > 1 && b.size() > 1) return word_agrees(a[1], b[1]);
  return true;
}

bool names_agree(const NameParts& a, const NameParts& b) {
  if (fold_accents(a.surname) != fold_accents(b.surname)) return false;
  const bool generations =
      !a.suffix.empty() && !b.suffix.empty() && plain_form(a.suffix) != plain_form(b.suffix);
  return !generations && given_agree(a.given, b.given);
}

bool is_short_for(std::string_view word, const NameParts& full) {
  const std::string folded = fold_accents(word);
  const std::string surname = fold_accents(full.surname);
  if (folded == surname) return true;
  if (surname.size() > folded.size() && surname.ends_with(folded)) {
    const char before = surname[surname.size() - folded.size() - 1];
    if (before == ' ' || before == '-') return true;
  }
  // "Sánchez" for "Pedro Sánchez Pérez", "López Obrador" for "Andrés Manuel López Obrador".
  if (full.given.size() < 2) return false;
  if (fold_accents(full.given.back()) == folded && !is_initial(full.given.back())) return true;
  return fold_accents(full.given.back()) + " " + surname == folded;
}

}  // namespace belie
