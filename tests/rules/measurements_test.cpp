// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/measurements.h"

#include <array>

#include "rules/packs/pack.h"
#include "support/catch.h"

namespace belie {
namespace {

Measurements of_a_million() {
  Measurements all;
  all.published_words = 1'000'000;
  return all;
}

constexpr std::string_view kFile =
    "as-of: 2026-05-14\n"
    "published:\n  drafts: 12\n  words: 1100000\n"
    "desks:\n  desks: 3\n  planted: 7\n  located: 5\n"
    "rules: |\n"
    "  # rule | published | slips | desks | right\n"
    "  quay/two-berths | 3 | 1 | 44 | 41\n"
    "  quay/no-tide | 0 | 0 | 0 | 0\n";

}  // namespace

TEST_CASE("Rules wait to be asked for where they cry wolf too often") {
  struct Row {
    Level level;
    RuleMeasurement rule;
    bool on;
  };
  const std::array rows{
      Row{Level::kError, {5, 0, 0, 0}, true},     Row{Level::kError, {6, 0, 0, 0}, false},
      Row{Level::kError, {6, 1, 0, 0}, true},     Row{Level::kWarning, {20, 0, 0, 0}, true},
      Row{Level::kWarning, {21, 0, 0, 0}, false}, Row{Level::kWarning, {0, 0, 10, 9}, true},
      Row{Level::kWarning, {0, 0, 10, 8}, false}};
  for (const Row& row : rows) {
    CAPTURE(row.rule.published, row.rule.slips, row.rule.desks, row.rule.right);
    CHECK(may_be_on(row.level, row.rule, of_a_million()) == row.on);
  }
}

TEST_CASE("A rule's page tells what it did when it was measured") {
  const Measurements all = read_measurements("measured.yaml", kFile);
  REQUIRE(all.errors.empty());
  CHECK(measured_text(all.rules.at("quay/two-berths"), all) ==
        "2 false alarms in 1.1 million words of published copy; 41 of 44 findings right on test "
        "desks");
  CHECK(measured_text(all.rules.at("quay/no-tide"), all) ==
        "no false alarms in 1.1 million words of published copy; not seen on the test desks");
}

TEST_CASE("Measurements are read as they are written") {
  const Measurements all = read_measurements("measured.yaml", kFile);
  const Measurements again = read_measurements("measured.yaml", measurements_text(all));
  CHECK(again.errors.empty());
  CHECK(again.rules == all.rules);
  CHECK(again.as_of == all.as_of);
  CHECK(again.published_words == 1'100'000);
  CHECK(again.planted == 7);
  CHECK(again.located == 5);
}

TEST_CASE("Mistakes in measurements are told in their places, all of them") {
  const Measurements all = read_measurements(
      "measured.yaml",
      "as-of: 2026-05-14\npublished: {drafts: 1, words: -3}\ndesks: {desks: 1, planted: 1}\n"
      "rules: |\n  a/b | 1 | 2 | 0 | 0\n  a/c | x | 0 | 0 | 0\n  a/d | 0 | 0 | 0 | 0\n"
      "  a/d | 0 | 0 | 0 | 0\n");
  REQUIRE(all.errors.size() == 4);
  CHECK(all.errors[0].line == 2);
  CHECK(all.errors[1].message == "more are right than were found");
  CHECK(all.errors[2].message == "“x” is no count");
  CHECK(all.errors[3].message == "“a/d” stands here twice");
}

TEST_CASE("A stable rule of the core pack has figures that let it be on") {
  for (const Error& error : load_pack("core", core_pack_files()).errors) FAIL_CHECK(to_text(error));
}

}  // namespace belie
