// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/office_names.h"

#include "core_files.h"
#include "support/catch.h"

namespace belie {
namespace {

const LexiconIndex& core_index() {
  static const LexiconIndex kIndex(core_lexicon_load().lexicon);
  return kIndex;
}

std::string ids(const std::vector<const OfficeEntry*>& offices) {
  std::string out;
  for (const OfficeEntry* office : offices) out += (out.empty() ? "" : " ") + office->id;
  return out;
}

}  // namespace

TEST_CASE("an office is found by any way to name it", "[rules][facts]") {
  const OfficeNames names(core_index());
  const auto [phrase, office] = GENERATE(table<std::string, std::string>({
      {"foreign minister of France", "fr/foreign-minister"},
      {"the French foreign minister", "fr/foreign-minister"},
      {"Minister of Foreign Affairs (France)", "fr/foreign-minister"},
      {"France's minister for foreign affairs", "fr/foreign-minister"},
      {"fr/foreign-minister", "fr/foreign-minister"},
      {"governor of Texas", "us-tx/governor"},
      {"Texas governor", "us-tx/governor"},
      {"Fed chair", "us/fed-chair"},
      {"chairman of the Federal Reserve", "us/fed-chair"},
      {"US defence secretary", "us/defence-secretary"},
      {"U.S. Secretary of Defense", "us/defence-secretary"},
      {"Chancellor of the Exchequer", "gb/chancellor-of-the-exchequer"},
      {"Governor of the Bank of England", "gb/bank-governor"},
      {"president of the European Central Bank", "eu/ecb-president"},
      {"Prime Minister of Québec", "ca-qc/premier"},
      {"Prime Minister of Saxony", ""},
      {"prime minister", ""},
      {"", ""},
  }));
  CAPTURE(phrase);
  CHECK(ids(names.named(phrase)) == office);
}

TEST_CASE("a title without a country is every office of that title", "[rules][facts]") {
  const OfficeNames names(core_index());
  const std::string speakers = ids(names.of_title("speaker of the House"));
  CHECK(speakers.find("us/house-speaker") != std::string::npos);
  CHECK(names.of_title("prime minister").size() > 20);
  CHECK(names.of_title("lamplighter").empty());
}

TEST_CASE("what is near is told, the nearest first", "[rules][facts]") {
  const OfficeNames names(core_index());
  CHECK(ids(names.near("minister of foreign affairs in France", 1)) == "fr/foreign-minister");
  CHECK(names.near("minister of foreign affairs in France", 3).size() == 3);
  CHECK(names.near("xyzzy", 3).empty());
}

}  // namespace belie
