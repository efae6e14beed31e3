// SPDX-License-Identifier: Apache-2.0
//
// What the referents of all drafts are called, in a form in which drafts can be compared: the key
// of a name, whom of the facts it means, whether half the world's drafts bear it. One row a
// referent; nothing is linked here.
#pragma once

#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "graph/offices.h"

namespace belie {

struct ReferentName {
  EntityType type = EntityType::kUnknown;
  std::string key;  // equal keys are one name across drafts; "" for a bare surname, a pronoun, a
                    // description
  KnownPersonIndex known;  // the person of the facts
  std::string why_known;  // "“Biden” as US president is Joe Biden"; "" where the full name says so
  bool full_name = false;  // a person with given name and surname
  bool common = false;  // country, capital, office holder, agency: drafts that share it need not be
                        // about one thing
};

/// The referents of all drafts under one running number.
class Referents {
 public:
  explicit Referents(const std::vector<GraphInput>& inputs);

  [[nodiscard]] std::size_t count() const { return members_.size(); }
  [[nodiscard]] std::size_t number(DocumentIndex document, ReferentIndex referent) const {
    return first_[document.index()] + referent.index();
  }
  [[nodiscard]] std::size_t begin_of(DocumentIndex document) const {
    return first_[document.index()];
  }
  [[nodiscard]] std::size_t end_of(DocumentIndex document) const {
    return first_[document.index() + 1];
  }
  [[nodiscard]] const EntityMember& member(std::size_t number) const { return members_[number]; }

 private:
  std::vector<std::size_t> first_;  // one more than drafts
  std::vector<EntityMember> members_;
};

/// The names of all referents, by their running number. `dates` gives the day on which each draft
/// speaks.
std::vector<ReferentName> name_referents(const std::vector<GraphInput>& inputs,
                                         const Referents& referents,
                                         const std::vector<ReferenceDate>& dates,
                                         const OfficeHistory& history, const Lexicon& lexicon);

}  // namespace belie
