// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <string>

#include "core_files.h"
#include "rules/packs/lexicon_loader.h"
#include "support/catch.h"

namespace belie {

TEST_CASE("scenes of a lexicon file become entries", "[rules][lexicon]") {
  const LexiconLoad good =
      load_lexicon("p", {{"lexicon/x.yaml",
                          "scenes: |\n"
                          "  # id | verbs | nouns\n"
                          "  milking | milk; strip out; draw? | milking; dairy\n"
                          "  moulting | moult | | again\n"}});
  REQUIRE(error_lines(good.errors).empty());
  REQUIRE(good.lexicon.scenes.size() == 2);
  const SceneEntry& milking = good.lexicon.scenes[0];
  CHECK(milking.id == "milking");
  CHECK(milking.verbs == std::vector<std::string>{"milk", "strip out", "draw?"});
  CHECK(milking.nouns == std::vector<std::string>{"milking", "dairy"});
  CHECK_FALSE(milking.again);
  CHECK((good.lexicon.scenes[1].nouns.empty() && good.lexicon.scenes[1].again));
}

TEST_CASE("mistakes in scenes are told at their cell", "[rules][lexicon]") {
  const auto mistakes = [](const std::string& yaml) {
    return error_lines(load_lexicon("p", {{"lexicon/x.yaml", yaml}}).errors);
  };
  CHECK(mistakes("scenes: |\n  milking | milk |\n  milking | strip |\n").find("x.yaml:3:3: ") !=
        std::string::npos);
  CHECK(mistakes("scenes: |\n  milking | | |\n") ==
        "p/lexicon/x.yaml:2:3: no words tell the scene “milking”\n");
  CHECK(mistakes("scenes: |\n  milking | milk | | agin\n") ==
        "p/lexicon/x.yaml:2:22: a scene has no flag “agin”\n");
}

TEST_CASE("each scene of the core pack has a name and words of its own", "[rules][lexicon]") {
  const Lexicon& core = core_lexicon_load().lexicon;
  CHECK(core.scenes.size() >= 40);
  std::set<std::string> ids;
  for (const SceneEntry& scene : core.scenes) {
    INFO(scene.id);
    CHECK(ids.insert(scene.id).second);
    CHECK(scene.verbs.size() + scene.nouns.size() >= 4);
  }
}

}  // namespace belie
