// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/callings.h"

#include <array>
#include <set>
#include <string>

#include "support/catch.h"

namespace belie {

TEST_CASE("a post is of the kind that has the longest end of its words", "[rules][posts]") {
  struct Row {
    const char *words, *body, *calling;
  };
  const Callings callings;
  for (const Row& row :
       std::array{Row{"senior midwife", "", "midwife"}, Row{"police inspector", "", "police"},
                  Row{"bridge inspector", "", "inspector"},
                  Row{"leader", "town council", "council"}, Row{"leader", "", ""},
                  Row{"chief executive", "county", "officer"}, Row{"chief executive", "", "head"},
                  Row{"director", "lundmere museum", "head"}, Row{"museum director", "", "head"},
                  Row{"head of production", "", "charge"}, Row{"gardener", "", ""}}) {
    CAPTURE(row.words, row.body);
    CHECK(callings.of(row.words, row.body).id == row.calling);
  }
}

TEST_CASE("kinds exclude each other unless a table says that they go together", "[rules][posts]") {
  struct Row {
    const char *one, *of_one, *two, *of_two;
    bool exclude;
  };
  const Callings callings;
  for (const Row& row :
       std::array{Row{"pastor", "", "detective", "", true}, Row{"mayor", "", "baker", "", false},
                  Row{"director", "museum", "director", "zoo", true},
                  Row{"director", "museum", "head", "gallery", false},
                  Row{"director", "bakery", "boss", "company", false},
                  Row{"director", "museum", "curator", "", false},
                  Row{"director", "museum", "architect", "", true},
                  Row{"director", "museum", "gardener", "", false}}) {
    CAPTURE(row.one, row.two);
    const std::string because =
        callings.exclusion(callings.of(row.one, row.of_one), callings.of(row.two, row.of_two));
    CHECK(because.empty() != row.exclude);
  }
}

TEST_CASE("each kind of work has a name of its own and words that tell it", "[rules][posts]") {
  std::set<std::string_view> ids{"head", "charge"};
  for (const CallingRow& row : calling_rows()) {
    INFO(row.id);
    CHECK(ids.insert(row.id).second);
    CHECK(row.posts.size() + row.duties.size() > 0);
  }
  const auto known = [&](std::string_view list) {
    for (std::size_t begin = 0; begin < list.size();) {
      const std::size_t end = std::min(list.find(';', begin), list.size());
      INFO(list.substr(begin, end - begin));
      CHECK(ids.contains(list.substr(begin, end - begin)));
      begin = end + 1;
    }
  };
  for (const CallingRow& row : calling_rows()) known(row.with);
  for (const HouseRow& row : house_rows()) known(row.callings);
}

}  // namespace belie
