// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <string>

#include "core_files.h"
#include "rules/packs/lexicon_loader.h"
#include "support/catch.h"

namespace belie {

TEST_CASE("deeds of a lexicon file become entries", "[rules][lexicon]") {
  const LexiconLoad good = load_lexicon(
      "p", {{"lexicon/x.yaml",
             "counted: |\n  bell | bell; chime\n"
             "deeds: |\n"
             "  # id | counted | of the object | of the subject | nouns | adjectives\n"
             "  muffled | bell | muffle; wrap?; tie down | fall silent | muffling | muffled; mute\n"
             "  cast | | cast?; found | | casting |\n"}});
  REQUIRE(error_lines(good.errors).empty());
  REQUIRE(good.lexicon.deeds.size() == 2);
  const DeedEntry& muffled = good.lexicon.deeds[0];
  CHECK((muffled.id == "muffled" && muffled.of == "bell"));
  CHECK(muffled.object_of == std::vector<std::string>{"muffle", "wrap?", "tie down"});
  CHECK(muffled.subject_of == std::vector<std::string>{"fall silent"});
  CHECK(muffled.adjectives == std::vector<std::string>{"muffled", "mute"});
  CHECK(good.lexicon.deeds[1].of.empty());
}

TEST_CASE("counted nouns are told from their kinds", "[rules][lexicon]") {
  const LexiconLoad load = load_lexicon(
      "p", {{"lexicon/x.yaml", "counted: |\n  bell | bell; chime | | gong; tubular\n"}});
  REQUIRE(error_lines(load.errors).empty());
  REQUIRE(load.lexicon.counted.size() == 1);
  CHECK(load.lexicon.counted[0].nouns == std::vector<std::string>{"bell", "chime"});
  CHECK(load.lexicon.counted[0].kinds == std::vector<std::string>{"gong", "tubular"});
}

TEST_CASE("mistakes in deeds are told at their cell", "[rules][lexicon]") {
  const auto mistakes = [](const std::string& yaml) {
    return error_lines(load_lexicon("p", {{"lexicon/x.yaml", yaml}}).errors);
  };
  CHECK(mistakes("deeds: |\n  muffled | | muffle | | |\n  muffled | | wrap | | |\n")
            .find("x.yaml:3:3: ") != std::string::npos);
  CHECK(mistakes("deeds: |\n  muffled | | | | |\n") ==
        "p/lexicon/x.yaml:2:3: no words tell the deed “muffled”\n");
  CHECK(
      mistakes("counted: |\n  bell | bell\ndeeds: |\n  muffled | bel | muffle\n") ==
      "p/lexicon/x.yaml:4:13: no class of counted nouns has the id “bel” (did you mean “bell”?)\n");
}

TEST_CASE("each deed of the core pack has a name and words of its own", "[rules][lexicon]") {
  const Lexicon& core = core_lexicon_load().lexicon;
  CHECK(core.deeds.size() >= 60);
  std::set<std::string> ids;
  for (const DeedEntry& deed : core.deeds) {
    INFO(deed.id);
    CHECK(ids.insert(deed.id).second);
    CHECK(deed.object_of.size() + deed.subject_of.size() + deed.nouns.size() > 0);
  }
}

}  // namespace belie
