// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core_files.h"
#include "language/quantities/quantity_words.h"
#include "rules/packs/lexicon_loader.h"
#include "support/catch.h"

namespace belie {
namespace {

std::string mistakes_of(const std::string& yaml) {
  return error_lines(load_lexicon("p", {{"lexicon/x.yaml", yaml}}).errors);
}

const Lexicon& core() { return core_lexicon_load().lexicon; }

}  // namespace

TEST_CASE("units and hedges of a lexicon file become entries", "[rules][lexicon]") {
  const LexiconLoad good = load_lexicon("p", {{"lexicon/x.yaml",
                                               "units: |\n"
                                               "  # id | dimension | factor | forms | symbols\n"
                                               "  furlong | length | 201.168 | furlong; furlongs\n"
                                               "  groat | money | 1 | groat; groats | Gr; G$\n"
                                               "hedges: |\n"
                                               "  at-least | before | not under; a good\n"
                                               "  about | after | or near it\n"}});
  REQUIRE(error_lines(good.errors).empty());
  REQUIRE(good.lexicon.units.size() == 2);
  const UnitEntry& furlong = good.lexicon.units[0];
  CHECK((furlong.id == "furlong" && furlong.dimension == "length" && furlong.factor == 201.168));
  CHECK(furlong.forms == std::vector<std::string>{"furlong", "furlongs"});
  CHECK(good.lexicon.units[1].symbols == std::vector<std::string>{"Gr", "G$"});
  REQUIRE(good.lexicon.hedges.size() == 3);
  CHECK(good.lexicon.hedges[1].form == "a good");
  CHECK(good.lexicon.hedges[1].kind == "at-least");
  CHECK(good.lexicon.hedges[2].stands == "after");
}

TEST_CASE("mistakes in units and hedges are told at their cell", "[rules][lexicon]") {
  const auto [yaml, told] = GENERATE(table<std::string, std::string>({
      {"units: |\n  ell | length | long | ell\n",
       "p/lexicon/x.yaml:2:18: a factor is a number above 0, not “long”\n"},
      {"units: |\n  ell | length | 0 | ell\n",
       "p/lexicon/x.yaml:2:18: a factor is a number above 0, not “0”\n"},
      {"units: |\n  ell | length | 1 | ell\n  ell | length | 2 | ells\n",
       "p/lexicon/x.yaml:3:3: the unit “ell” stands twice (first at p/lexicon/x.yaml:2)\n"},
      {"hedges: |\n  abuot | before | some\n",
       "p/lexicon/x.yaml:2:3: no hedge is of the kind “abuot” (did you mean “about”?)\n"},
      {"hedges: |\n  about | beside | some\n",
       "p/lexicon/x.yaml:2:11: a hedge stands before or after the figure\n"},
      {"hedges: |\n  about | before | some; some\n",
       "p/lexicon/x.yaml:2:26: the hedge before “some” stands twice (first at "
       "p/lexicon/x.yaml:2)\n"},
  }));
  CAPTURE(yaml);
  CHECK(mistakes_of(yaml) == told);
}

TEST_CASE("in the core pack no form stands for two units", "[rules][lexicon]") {
  std::map<std::string, std::string> owner;
  for (const UnitEntry& unit : core().units) {
    for (const std::string& form : unit.forms) {
      CAPTURE(form, unit.id);
      CHECK(owner.emplace(form, unit.id).second);
    }
  }
  std::set<std::string> symbols;
  for (const UnitEntry& unit : core().units) {
    for (const std::string& symbol : unit.symbols) {
      CAPTURE(symbol, unit.id);
      CHECK(symbols.insert(symbol).second);
    }
  }
}

TEST_CASE("units of one dimension can be turned into each other", "[rules][lexicon]") {
  const QuantityWords words(core());
  const auto factor = [&](const char* id) {
    const UnitEntry* unit = words.unit_by_id(id);
    return unit == nullptr ? 0 : unit->factor;
  };
  CHECK(factor("mile") / factor("yard") == Approx(1760));
  CHECK(factor("foot") / factor("inch") == Approx(12));
  CHECK(factor("stone") / factor("pound-mass") == Approx(14));
  CHECK(factor("hour") / factor("second") == Approx(3600));
  CHECK(factor("year") / factor("month") == Approx(12));
  CHECK(factor("square-mile") / factor("acre") == Approx(640));
  CHECK(factor("kilometre-per-hour") * 1.609344 == Approx(factor("mile-per-hour")));
  for (const UnitEntry& unit : core().units) {
    if (unit.dimension == "money") CHECK(unit.factor == 1);
  }
}

TEST_CASE("hedges are found before and behind a figure, the longest first", "[rules][lexicon]") {
  const QuantityWords words(core());
  const std::vector<std::string> before{"well", "no", "fewer", "than", "12", "or", "so"};
  const HedgeMatch fewer = words.hedge_before(before, 4);
  CHECK((fewer.kind == HedgeKind::kAtLeast && fewer.length == 3));
  const HedgeMatch about = words.hedge_after(before, 5);
  CHECK((about.kind == HedgeKind::kAbout && about.length == 2));
  CHECK_FALSE(words.hedge_before(before, 1));
}

}  // namespace belie
