// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/lexicon_loader.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core_files.h"
#include "rules/packs/title_forms.h"
#include "support/catch.h"

namespace belie {
namespace {

std::string mistakes_of(const std::string& yaml) {
  return error_lines(load_lexicon("p", {{"lexicon/x.yaml", yaml}}).errors);
}

const Lexicon& core() { return core_lexicon_load().lexicon; }

/// The titles that the words or short form before a name may stand for.
std::set<std::string> titles_called(const std::string& form) {
  std::set<std::string> ids;
  for (const TitleEntry& title : core().titles) {
    const bool words = std::ranges::find(title.words, form) != title.words.end();
    const bool prefix = std::ranges::find(title.prefix, form) != title.prefix.end();
    const bool plural = std::ranges::find(title.plurals, form) != title.plurals.end();
    if (words || prefix || plural) ids.insert(title.id);
  }
  return ids;
}

template <typename Entry>
void check_ids_are_unique(const std::vector<Entry>& entries) {
  std::set<std::string> seen;
  for (const Entry& entry : entries) {
    CAPTURE(entry.id);
    CHECK(seen.insert(entry.id).second);
  }
}

}  // namespace

TEST_CASE("a lexicon file becomes entries", "[rules][lexicon]") {
  const LexiconLoad good =
      load_lexicon("p", {{"lexicon/x.yaml",
                          "titles:\n"
                          "  office: |\n"
                          "    # id | words | short | flags\n"
                          "    mayor | mayor; lord mayor | Mr Mayor | of one deputies\n"
                          "jurisdictions:\n"
                          "  country: |\n"
                          "    td | Chad? | | Chadian | Chadian; Chadians | N'Djamena\n"
                          "offices: |\n"
                          "  td/mayor | mayor of Chad | mayor | | seats=2 administration | boss\n"
                          "events: |\n"
                          "  fire | fire?; blaze | burn | catch fire\n"}});
  REQUIRE(error_lines(good.errors).empty());
  REQUIRE(good.lexicon.titles.size() == 2);
  const TitleEntry& mayor = good.lexicon.titles[0];
  CHECK(mayor.words == std::vector<std::string>{"lord mayor", "mayor"});
  CHECK(mayor.plurals == std::vector<std::string>{"lord mayors", "mayors"});
  CHECK(mayor.prefix == std::vector<std::string>{"Lord Mayor", "Mr Mayor", "Mayor"});
  CHECK((mayor.takes_jurisdiction && mayor.one_holder && !mayor.ambiguous));
  CHECK(good.lexicon.titles[1].deputy_of == "mayor");
  const JurisdictionEntry& chad = good.lexicon.jurisdictions[0];
  CHECK(chad.forms == std::vector<std::string>{"Chad"});
  CHECK(chad.ambiguous == std::vector<std::string>{"Chad"});
  const OfficeEntry& office = good.lexicon.offices[0];
  CHECK((office.jurisdiction == "td" && office.seats == 2 && office.administration));
  CHECK(good.lexicon.events[0].nouns == std::vector<std::string>{"fire", "blaze"});
  CHECK(good.lexicon.events[0].weak == std::vector<std::string>{"fire"});
}

TEST_CASE("mistakes in a lexicon are told at their cell", "[rules][lexicon]") {
  const auto [yaml, told] = GENERATE(table<std::string, std::string>({
      {"surname: |\n  Smith\n",
       "p/lexicon/x.yaml:1:1: a lexicon file has no key “surname” (did you mean “surnames”?)\n"},
      {"surnames: Smith\n",
       "p/lexicon/x.yaml:1:11: “surnames” must be a block of lines after a |, not “Smith”\n"},
      {"surnames: |\n  Smith; Jones\n  Müller; Smith\n",
       "p/lexicon/x.yaml:3:11: “Smith” stands twice in this list\n"},
      {"titles:\n  office: |\n    a | b | | off one\n",
       "p/lexicon/x.yaml:3:15: a title has no flag “off” (did you mean “of”?)\n"},
      {"titles:\n  offices: |\n    a | b\n",
       "p/lexicon/x.yaml:2:3: “titles” has no key “offices” (did you mean “office”?)\n"},
      {"titles:\n  office: |\n    a\n",
       "p/lexicon/x.yaml:3:5: this row has 1 cells, at least 2 are needed\n"},
      {"titles:\n  office: |\n    a | ä | | of | x\n",
       "p/lexicon/x.yaml:3:20: this row has 5 cells, at most 4 are known\n"},
      {"titles:\n  office: |\n    a | b\n    a | c\n",
       "p/lexicon/x.yaml:4:5: the title “a” stands twice (first at p/lexicon/x.yaml:3)\n"},
      {"titles:\n  office: |\n    a | x\n  post: |\n    b | x\n",
       "p/lexicon/x.yaml:5:5: “x” stands for both a and b (give it to one, or, in two families, "
       "mark "
       "both ambiguous)\n"},
      {"titles:\n  office: |\n    a | x | | in=fr\n",
       "p/lexicon/x.yaml:3:18: no jurisdiction has the id “fr”\n"},
      {"ranks: |\n  major | major | Maj. | army\n",
       "p/lexicon/x.yaml:2:26: a rank's height is written as service=number, such as army=15\n"},
      {"offices: |\n  mayor | Mayor | mayor\n",
       "p/lexicon/x.yaml:2:3: an office's id is jurisdiction/office, such as fr/president\n"},
      {"statuses: |\n  ex | frmer | before\n",
       "p/lexicon/x.yaml:2:8: no status “frmer” (did you mean “former”?)\n"},
  }));
  CHECK(mistakes_of(yaml) == told);
}

TEST_CASE("a pack may refer to the lexicon that it builds upon", "[rules][lexicon]") {
  const std::vector<PackFile> files{
      {"lexicon/x.yaml", "offices: |\n  fr/mayor | mayor of all France | mayor\n"}};
  CHECK(load_lexicon("p", files, core()).errors.empty());
  CHECK(load_lexicon("p", files).errors.size() == 2);
}

TEST_CASE("plurals and capitals of titles follow from their words", "[rules][lexicon]") {
  const auto [words, plural, capitalised] = GENERATE(table<std::string, std::string, std::string>({
      {"mayor", "mayors", "Mayor"},
      {"deputy", "deputies", "Deputy"},
      {"minister of foreign affairs", "ministers of foreign affairs",
       "Minister of Foreign Affairs"},
      {"secretary of state for the home department", "secretaries of state for the home department",
       "Secretary of State for the Home Department"},
      {"attorney general", "attorneys general", "Attorney General"},
      {"major general", "major generals", "Major General"},
      {"vice-chairwoman", "vice-chairwomen", "Vice-Chairwoman"},
      {"actress", "actresses", "Actress"},
      {"ayatollah", "ayatollahs", "Ayatollah"},
  }));
  CHECK(plural_title(words) == plural);
  CHECK(capitalised_title(words) == capitalised);
}

TEST_CASE("the core lexicon loads without a mistake", "[rules][lexicon]") {
  CHECK(error_lines(core_lexicon_load().errors).empty());
  CHECK(core().titles.size() > 1000);
  CHECK(core().first_names.size() > 3000);
  CHECK(core().surnames.size() >= 1900);
  CHECK(core().events.size() >= 30);
}

TEST_CASE("every id of the core lexicon is unique", "[rules][lexicon]") {
  check_ids_are_unique(core().titles);
  check_ids_are_unique(core().offices);
  check_ids_are_unique(core().jurisdictions);
  check_ids_are_unique(core().events);
}

TEST_CASE("a form that names two countries or regions is marked ambiguous", "[rules][lexicon]") {
  std::map<std::string, const JurisdictionEntry*> owner;
  const auto marked = [](const JurisdictionEntry& entry, const std::string& form) {
    return std::ranges::find(entry.ambiguous, form) != entry.ambiguous.end();
  };
  for (const JurisdictionEntry& entry : core().jurisdictions) {
    for (const std::string& form : entry.forms) {
      const auto [other, is_new] = owner.emplace(form, &entry);
      if (is_new) continue;
      CAPTURE(form, entry.id, other->second->id);
      CHECK((marked(entry, form) && marked(*other->second, form)));
    }
  }
}

TEST_CASE("titles of the core lexicon are found by what the news calls them", "[rules][lexicon]") {
  const auto [form, id] = GENERATE(table<std::string, std::string>({
      {"prime minister", "prime-minister"},
      {"premier", "prime-minister"},
      {"PM", "prime-minister"},
      {"Prime Minister", "prime-minister"},
      {"presidents", "president"},
      {"Foreign Minister", "foreign-minister"},
      {"minister for foreign affairs", "foreign-minister"},
      {"deputy foreign minister", "deputy-foreign-minister"},
      {"shadow foreign secretary", "shadow-foreign-secretary"},
      {"defense secretary", "defence-secretary"},
      {"secretary of the treasury", "treasury-secretary"},
      {"Secretary of State", "secretary-of-state"},
      {"home secretary", "home-secretary"},
      {"Taoiseach", "taoiseach"},
      {"mayor", "mayor"},
      {"deputy mayor", "deputy-mayor"},
      {"Gov.", "governor"},
      {"Sen.", "senator"},
      {"Sgt.", "sergeant"},
      {"Lt. Col.", "lieutenant-colonel"},
      {"Maj. Gen.", "major-general"},
      {"detective inspector", "inspector"},
      {"goalkeeper", "goalkeeper"},
      {"fly-half", "fly-half"},
      {"chief executive", "chief-executive"},
      {"managing director", "managing-director"},
      {"head teacher", "headteacher"},
      {"headmistress", "headteacher"},
      {"Mrs", "mrs"},
      {"spokeswoman", "spokesperson"},
      {"chief of staff", "chief-of-staff"},
      {"fisherman", "fisherman"},
  }));
  CAPTURE(form);
  CHECK(titles_called(form) == std::set<std::string>{id});
}

TEST_CASE("common words among the titles are marked ambiguous", "[rules][lexicon]") {
  const std::string id =
      GENERATE(as<std::string>{}, "major", "general", "private", "head", "secretary", "captain",
               "sergeant", "leader", "judge", "director");
  const TitleEntry* title = core().title(id);
  REQUIRE(title != nullptr);
  CHECK(title->ambiguous);
}

TEST_CASE("ranks know their height in each service", "[rules][lexicon]") {
  const auto height = [](const std::string& id, const std::string& service) {
    const TitleEntry* title = core().title(id);
    REQUIRE(title != nullptr);
    const auto rank = std::ranges::find(title->ranks, service, &ServiceRank::service);
    REQUIRE(rank != title->ranks.end());
    return rank->order;
  };
  CHECK(height("captain", "army") > height("sergeant", "army"));
  CHECK(height("major", "army") > height("captain", "army"));
  CHECK(height("captain", "navy") > height("lieutenant-commander", "navy"));
  CHECK(height("inspector", "police") > height("police-sergeant", "police"));
  CHECK(core().title("lieutenant-colonel")->addressed_as == std::vector<std::string>{"colonel"});
  CHECK(core().title("rear-admiral")->ranks.size() == 2);
}

}  // namespace belie
