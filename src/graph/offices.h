// SPDX-License-Identifier: Apache-2.0
//
// The people of the fact files and the offices they held, ready for the question "whom does this
// draft mean by “President Macron”?". Refers to the facts, which must outlive it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "graph/fact.h"

namespace belie {

struct KnownPersonTag;
using KnownPersonIndex =
    Id<KnownPersonTag>;  // into OfficeHistory::people(), which is sorted by name

/// What a draft says that could tell whom a surname means.
struct OfficeClue {
  std::string office;                 // lexicon id
  const std::vector<Period>* when{};  // alternatives; empty: unknown
};

class OfficeHistory {
 public:
  OfficeHistory(const std::vector<Fact>& facts, const std::vector<OfficeFacts>& offices);

  struct Person {
    std::string name;                      // OfficeTerm::person
    std::vector<const OfficeTerm*> terms;  // in the order of the facts
  };

  [[nodiscard]] const std::vector<Person>& people() const { return people_; }

  /// The person who bears this full name or alias, middle initials left out where neither speaks
  /// against the other; none where nobody or more than one does.
  [[nodiscard]] KnownPersonIndex by_full_name(std::string_view name) const;

  /// The only holder of the office with that surname, or, of several, the only one in office at
  /// some time of the clue; none where the given name speaks against it, or where the clue lies
  /// before the facts begin.
  [[nodiscard]] KnownPersonIndex by_office(std::string_view given, std::string_view surname,
                                           const OfficeClue& clue) const;

  /// "US president" of "us/president"; the id where no fact file speaks of it.
  [[nodiscard]] std::string office_name(const std::string& office) const;

 private:
  struct ShorterName {
    KnownPersonIndex person;
    std::string initials;  // left out of the key: "h w"
  };

  void insert_full_name(std::string_view name, KnownPersonIndex person);
  [[nodiscard]] bool before_facts(const OfficeClue& clue) const;
  [[nodiscard]] bool in_office(KnownPersonIndex person, const OfficeClue& clue) const;

  std::vector<Person> people_;
  std::map<std::string, std::vector<KnownPersonIndex>> full_names_;  // folded, each person once
  std::map<std::string, std::vector<ShorterName>> shorter_names_;    // by full_name_key
  std::map<std::string, std::vector<KnownPersonIndex>> by_office_;   // by "office|surname"
  std::map<std::string, const OfficeFacts*> offices_;
};

/// The period for which a row is certain: [from, until), for an open term to its `known_until`,
/// inclusive.
Period term_period(const OfficeTerm& term);

}  // namespace belie
