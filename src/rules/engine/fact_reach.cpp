// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/fact_reach.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>

namespace belie {
namespace {

/// The rows of one office in one file.
struct Rows {
  std::size_t count = 0;
  const Fact* last = nullptr;  // the one that begins last
};

/// By office, its files in the order of the facts.
using RowsOfOffices = std::map<std::string, std::vector<Rows>, std::less<>>;

RowsOfOffices rows_of_offices(const std::vector<Fact>& facts) {
  RowsOfOffices all;
  for (const Fact& fact : facts) {
    std::vector<Rows>& files = all[fact.term.office];
    const auto same = std::ranges::find_if(files, [&](const Rows& rows) {
      return rows.last->file == fact.file && rows.last->pack == fact.pack;
    });
    Rows& rows = same == files.end() ? files.emplace_back() : *same;
    ++rows.count;
    if (rows.last == nullptr || rows.last->term.from <= fact.term.from) rows.last = &fact;
  }
  return all;
}

int days_behind(Day known_until, std::optional<Day> day) {
  return day && known_until < *day ? static_cast<int>((*day - known_until).count()) : 0;
}

}  // namespace

std::vector<OfficeReach> reach_of_offices(const std::vector<Fact>& facts,
                                          const std::vector<OfficeFacts>& offices,
                                          std::optional<Day> day) {
  const RowsOfOffices all = rows_of_offices(facts);
  std::map<std::string_view, std::size_t> met;  // how many files of the office came before
  std::vector<OfficeReach> list;
  for (const OfficeFacts& office : offices) {
    const auto found = all.find(office.office);
    const std::size_t number = met[office.office]++;
    if (found == all.end() || number >= found->second.size()) continue;
    const Rows& rows = found->second[number];
    list.push_back({rows.last->pack, rows.last->file, office, rows.count, rows.last->term.person,
                    days_behind(office.known_until, day)});
  }
  std::ranges::sort(list, {}, [](const OfficeReach& reach) {
    return std::tie(reach.pack, reach.file, reach.office.office);
  });
  return list;
}

std::vector<FileReach> reach_of_files(const std::vector<OfficeReach>& offices) {
  std::vector<FileReach> files;
  for (const OfficeReach& reach : offices) {
    const OfficeFacts& office = reach.office;
    if (files.empty() || files.back().file != reach.file || files.back().pack != reach.pack) {
      files.push_back({reach.pack, reach.file, 0, 0, 0, office.known_from, office.known_until,
                       office.known_until});
    }
    FileReach& file = files.back();
    ++file.offices;
    file.rows += reach.rows;
    file.behind += reach.days_behind > 0 ? 1U : 0U;
    file.known_from = std::min(file.known_from, office.known_from);
    file.least_until = std::min(file.least_until, office.known_until);
    file.most_until = std::max(file.most_until, office.known_until);
  }
  return files;
}

}  // namespace belie
