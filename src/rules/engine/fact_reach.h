// SPDX-License-Identifier: Apache-2.0
//
// How far facts reach: by fact file and by office, and which offices end before a given day. Rules
// say nothing about an open term after that day, so a newsroom wants to know which file to bring up
// to date. No clock here: the day is the caller's.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "graph/fact.h"

namespace belie {

/// One office of one file.
struct OfficeReach {
  std::string pack;  // "core"
  std::string file;  // as shown: "core/facts/fr.yaml"
  OfficeFacts office;
  std::size_t rows = 0;
  std::string last_holder;  // whose term begins last, "" where there is none
  int days_behind = 0;  // how many days the facts end before the day asked for; 0: they reach it
};

/// One fact file.
struct FileReach {
  std::string pack;
  std::string file;
  std::size_t offices = 0;
  std::size_t rows = 0;
  std::size_t behind = 0;       // offices that end before the day asked for
  Day known_from;               // the earliest of its offices
  Day least_until, most_until;  // the earliest and the latest last day of its offices
};

/// Every office that has rows, by pack, file and id. Without a day nothing is behind.
std::vector<OfficeReach> reach_of_offices(const std::vector<Fact>& facts,
                                          const std::vector<OfficeFacts>& offices,
                                          std::optional<Day> day);

/// The same by file, in the same order.
std::vector<FileReach> reach_of_files(const std::vector<OfficeReach>& offices);

}  // namespace belie
