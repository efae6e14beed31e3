// SPDX-License-Identifier: Apache-2.0
//
// Of what kind of work a post is, and which kinds nobody does at once: the tables of callings made
// ready for look-up. A post belongs to the kind that has the longest end of its words ("senior
// midwife"), where the kind asks for it only of such a body ("leader" of a council). Who is at the
// top of a house is "head", who heads a part of one "charge".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/posts/calling_tables.h"

namespace belie {

/// The kind of work of a post.
struct WorkKind {
  std::string id;                   // "clergy", "head", "charge"; "" no kind known
  const HouseRow* house = nullptr;  // of a head, the house
  std::string charge;               // of a charge, which: "finance"
};

/// What somebody does that shows a kind: lemmas that follow each other with few words between.
struct Duty {
  std::vector<std::vector<std::string_view>>
      lemmas;  // each word with those that may stand in its place
  const CallingRow* calling = nullptr;
};

/// The tables by their words.
class Callings {
 public:
  Callings();

  /// Of a post as written in lower case and of what it is: "leader", "town council".
  [[nodiscard]] WorkKind of(std::string_view words, std::string_view body) const;

  /// The duties that begin with the lemma.
  [[nodiscard]] const std::vector<Duty>& duties(std::string_view lemma) const;

  /// The house that the words end in: "Lundmere Museum"; null none.
  [[nodiscard]] const HouseRow* house(std::string_view body) const;

  /// Why nobody is of both kinds at once: "nobody is of clergy and police at once"; "" where
  /// somebody may be, or where a kind is not known.
  [[nodiscard]] std::string exclusion(const WorkKind& a, const WorkKind& b) const;

 private:
  [[nodiscard]] const HouseRow* headed(std::string_view words, std::string_view body) const;

  std::map<std::string, const CallingRow*, std::less<>> posts_;   // "leader @council", "midwife"
  std::map<std::string, const HouseRow*, std::less<>> houses_;    // by noun
  std::map<std::string, std::vector<Duty>, std::less<>> duties_;  // by the first lemma
};

}  // namespace belie
