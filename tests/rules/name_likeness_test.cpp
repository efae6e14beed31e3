// SPDX-License-Identifier: Apache-2.0
#include "rules/names/name_likeness.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "rules/posts/exclusive_posts.h"
#include "support/catch.h"

namespace belie {
namespace {

TEST_CASE("names that are heard alike have one sound", "[rules][name]") {
  struct Row {
    const char* a;
    const char* b;
  };
  for (const Row& row : {Row{"wilcox", "wilcocks"}, Row{"whitaker", "witaker"},
                         Row{"holmsby", "holmsbie"}, Row{"sarah", "sara"}, Row{"john", "jon"},
                         Row{"philipps", "filips"}, Row{"eriksen", "ericksen"}}) {
    INFO(row.a << " " << row.b);
    CHECK(sounding(row.a) == sounding(row.b));
  }
  CHECK(sounding("hansen") != sounding("jansen"));
}

TEST_CASE("a letter more, less or another may be a slip, an ending is none", "[rules][name]") {
  struct Row {
    const char* a;
    const char* b;
    bool slip;
  };
  for (const Row& row : {Row{"merindal", "merinndal", true}, Row{"merindal", "merinadl", true},
                         Row{"merindal", "merundal", true}, Row{"merindal", "merindals", false},
                         Row{"moravia", "moravian", false}, Row{"merindal", "terindal", false},
                         Row{"marina", "marino", false}, Row{"merindal", "merindal", false},
                         Row{"merindal", "morundel", false}}) {
    INFO(row.a << " " << row.b);
    CHECK(may_be_misspelt(row.a, row.b, 1) == row.slip);
  }
}

TEST_CASE("words one edit apart share a key", "[rules][name]") {
  for (const char* other : {"merinndal", "merinadl", "merundal", "erindal"}) {
    const auto left = spelling_keys("merindal");
    const auto right = spelling_keys(other);
    INFO(other);
    CHECK(std::ranges::any_of(left, [&](const std::string& key) {
      return std::ranges::find(right, key) != right.end();
    }));
  }
}

TEST_CASE("first names may be forms of one", "[rules][name]") {
  const std::vector<std::pair<const char*, const char*>> forms{
      {"marianne", "marion"},  {"helena", "helen"},   {"alistair", "alasdair"},
      {"katrina", "katarina"}, {"lorenz", "laurenz"}, {"isabelle", "isobel"}};
  for (const auto& [a, b] : forms) {
    INFO(a << " " << b);
    CHECK(are_forms_of_one(a, b));
  }
  const std::vector<std::pair<const char*, const char*>> others{
      {"erin", "erna"}, {"jean", "joan"}, {"martin", "marcus"}, {"paula", "pauline"},
      {"otto", "ute"},  {"anna", "anna"}, {"dieter", "dora"}};
  for (const auto& [a, b] : others) {
    INFO(a << " " << b);
    CHECK_FALSE(are_forms_of_one(a, b));
  }
}

TEST_CASE("only listed posts exclude each other", "[rules][title]") {
  CHECK(excluding_world("goalkeeper", "goalkeeper", "striker", "striker") == "one team");
  CHECK(excluding_world("captain", "captain", "chief engineer", "chief-officer") == "one ship");
  CHECK(excluding_world("health minister", "health-minister", "education minister",
                        "education-minister") == "one government");
  CHECK(excluding_world("defence minister", "defence-minister", "defense minister",
                        "defense-minister")
            .empty());
  CHECK(excluding_world("chairman", "chair", "chief executive", "chief-executive").empty());
  CHECK(excluding_world("captain", "captain", "goalkeeper", "goalkeeper").empty());
  CHECK(excluding_world("midfielder", "midfielder", "striker", "striker").empty());
  CHECK(excluding_world("abbot", "priest", "prior", "described") == "one monastery");
  CHECK(excluding_world("senior nurse", "nurse", "surgeon", "surgeon") == "one operation");
  CHECK(excluding_world("chef", "chef", "sous-chef", "chef").empty());
  CHECK(needs_both_definite(excluding_world("pilot", "pilot", "co-pilot", "co-pilot")));
}

}  // namespace
}  // namespace belie
