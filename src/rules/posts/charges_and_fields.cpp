// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/charges_and_fields.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/word_list.h"
#include "graph/folding.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 19> kTops{"director",
                                                 "governor",
                                                 "head",
                                                 "chief",
                                                 "president",
                                                 "chair",
                                                 "manager",
                                                 "commander",
                                                 "captain",
                                                 "chief executive",
                                                 "managing director",
                                                 "principal",
                                                 "headteacher",
                                                 "superintendent",
                                                 "commanding officer",
                                                 "general manager",
                                                 "rector",
                                                 "station chief",
                                                 "commandant"};

/// What somebody has charge of, and the words that show it; of one house each has another holder.
struct Charge {
  std::string_view name;
  std::string_view words;   // between blanks
  std::string_view beside;  // charges that may be held with it
};

constexpr std::array kCharges{
    Charge{" top ", " ceo executive managing ", " art music "},
    Charge{" finance ", " finance finances financial books accounts budget purse money ",
           " planning "},
    Charge{" people ", " personnel hr human people ", " training "},
    Charge{" design ", " design designer creative ", " technical planning art "},
    Charge{" sales ", " sales marketing commercial ", " press "},
    Charge{" production ", " production manufacturing ", " technical operations "},
    Charge{" research ", " research science scientific scientist ", " technical medical "},
    Charge{" technical ", " technical technology engineering engineer ", " operations safety "},
    Charge{" legal ", " legal counsel ", " "},
    Charge{" press ", " press communications spokesman spokeswoman spokesperson ", " people "},
    Charge{" operations ", " operations operating ", " safety security "},
    Charge{" security ", " security ", " safety "},
    Charge{" safety ", " safety ", " "},
    Charge{" medical ", " medical clinical ", " training "},
    Charge{" nursing ", " nursing nurse matron ", " training "},
    Charge{" music ", " music musical conductor ", " art "},
    Charge{" art ", " artistic ", " "},
    Charge{" light ", " lighting ", " technical stage sound "},
    Charge{" wardrobe ", " wardrobe costume costumes ", " design "},
    Charge{" sound ", " sound ", " technical stage "},
    Charge{" stage ", " stage ", " technical "},
    Charge{" kitchen ", " catering chef cook kitchen ", " "},
    Charge{" brewing ", " brewer brewing ", " production technical "},
    Charge{" education ", " education training ", " "},
    Charge{" planning ", " planning ", " technical "},
    Charge{" logistics ", " logistics transport ", " operations "},
};

/// Heads of posts that have charge of something.
constexpr std::array<std::string_view, 19> kChargeHeads{
    "director",  "manager", "head",      "chief",       "officer",     "designer", "engineer",
    "scientist", "brewer",  "mistress",  "master",      "nurse",       "cook",     "chef",
    "matron",    "counsel", "spokesman", "spokeswoman", "spokesperson"};

/// Fields of work that take somebody's whole day, and nouns for those who work there. Who farms,
/// writes, plays or sits on a council has another job as a rule: they are not here.
struct Field {
  std::string_view name;
  std::string_view nouns;  // between blanks
};

constexpr std::array kFields{
    Field{
        "health",
        " surgeon nurse midwife physician paramedic pharmacist dentist radiographer anaesthetist "},
    Field{"law", " judge prosecutor magistrate lawyer barrister solicitor notary "},
    Field{"school", " teacher headteacher schoolteacher headmaster headmistress "},
    Field{"police", " constable detective policeman policewoman superintendent "},
    Field{"engines", " engineer mechanic electrician plumber welder "},
    Field{"kitchen", " chef cook waiter waitress "},
    Field{"press", " reporter cameraman photographer journalist "},
    Field{"wheel", " driver stationmaster signalman "},
    Field{"air", " pilot "},
    Field{"museum", " curator conservator archivist librarian "},
    Field{"money", " accountant bookkeeper auditor cashier banker "},
    Field{"church", " vicar curate imam rabbi "},
    Field{"building", " carpenter mason bricklayer roofer builder "},
    Field{"shop", " hairdresser barber butcher grocer baker shopkeeper "},
    Field{"animals", " vet veterinarian zookeeper "},
    Field{"science",
          " biologist geologist chemist physicist botanist zoologist astronomer meteorologist "},
    Field{"garden", " gardener "},
    Field{"woods", " forester gamekeeper "},
    Field{"harbour", " harbourmaster "},
};

const Charge* charge_named(std::string_view name) {
  for (const Charge& charge : kCharges) {
    if (charge.name.substr(1, charge.name.size() - 2) == name) return &charge;
  }
  return nullptr;
}

}  // namespace

std::string_view charge_of(std::string_view words) {
  const std::vector<std::string> parts = words_of(std::string(words));
  const bool heads = std::ranges::any_of(
      parts, [](const std::string& part) { return is_one_of(kChargeHeads, part); });
  if (!heads) return "";
  std::string_view found;
  for (const Charge& charge : kCharges) {
    for (const std::string& part : parts) {
      if (charge.words.find(" " + part + " ") == std::string_view::npos) continue;
      if (!found.empty()) return "";  // "head of design and marketing"
      found = charge.name.substr(1, charge.name.size() - 2);
      break;
    }
  }
  return found;
}

bool charges_exclude(std::string_view a, std::string_view b) {
  const Charge* one = charge_named(a);
  const Charge* two = charge_named(b);
  if (one == nullptr || two == nullptr || one == two) return false;
  return one->beside.find(two->name) == std::string_view::npos &&
         two->beside.find(one->name) == std::string_view::npos;
}

std::string_view field_of(std::string_view words) {
  if (words.starts_with("veterinary ")) return "animals";  // also "veterinary surgeon"
  const std::string noun = " " + std::string(words.substr(words.rfind(' ') + 1)) + " ";
  for (const Field& field : kFields) {
    if (field.nouns.find(noun) != std::string_view::npos) return field.name;
  }
  return "";
}

bool is_top(std::string_view words) { return words == "**" || is_one_of(kTops, words); }

}  // namespace belie
