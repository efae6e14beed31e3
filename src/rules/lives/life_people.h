// SPDX-License-Identifier: Apache-2.0
//
// Whether two drafts that may be compared speak of one person under forms that the claim graph
// leaves apart: a bare surname here and the only full name with it there; "the driver" here and the
// only one there who is told to drive. Safe only for what needs no more than that, such as an age:
// nothing is merged. The graph must outlive the object; what is asked of a draft is worked out once
// and kept.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/claim_graph.h"

namespace belie {

/// A word under which someone may be known: "driver", "dole".
struct Calling {
  std::string word;
  bool surname = false;
  bool full = false;  // said of somebody with a name of its own: a full one, for surnames

  friend auto operator<=>(const Calling&, const Calling&) = default;
};

class LifePeople {
 public:
  explicit LifePeople(const ClaimGraph& graph) : graph_(graph) {}

  /// Why the two referents are one person; "" where that is not shown. The drafts must be
  /// comparable.
  [[nodiscard]] std::string why_one_person(EntityMember a, EntityMember b);

  /// The words under which the one is known alone: only two who share a word, full for the one and
  /// not for the other, can be one person.
  [[nodiscard]] std::vector<Calling> callings(EntityMember member);

 private:
  struct Draft {
    std::vector<std::set<std::string>> callings;  // by referent: words for those without a name
    std::map<std::string, std::size_t> bearers;   // how many people are called so
    std::map<std::string, std::size_t> named;     // the same of people with a name
    std::map<std::string, std::size_t> surnames;  // how many have it, or nothing but it, as a name
    std::map<std::string, std::size_t> people;    // the same, of those shown to be people
    std::map<std::string, std::size_t> given;     // how many full names have the first name
    std::set<std::string> kin;                    // names brought in as somebody's relations
  };

  const Draft& draft(DocumentIndex document);
  [[nodiscard]] std::string by_surname(EntityMember bare, EntityMember full);
  [[nodiscard]] static bool is_borne_by_one(const Draft& draft, const std::string& calling);
  [[nodiscard]] static std::string first_name_of(const Draft& here, const Referent& referent);
  [[nodiscard]] std::string by_first_name(EntityMember bare, EntityMember full);
  [[nodiscard]] std::string by_calling(EntityMember nameless, EntityMember named);
  [[nodiscard]] std::string by_story(EntityMember nameless, EntityMember named);

  const ClaimGraph& graph_;
  std::map<DocumentIndex, Draft> drafts_;
};

}  // namespace belie
