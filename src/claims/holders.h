// SPDX-License-Identifier: Apache-2.0
//
// Who holds a position: a person, a body or a country, by name, description, pronoun, metonym
// ("Budapest" for Hungary) or as a speaker's "I". Bodies without a name are told by their noun.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/stances/position_text.h"

namespace belie {

struct Holder {
  ReferentIndex referent;  // none: a country or an unnamed body
  std::string body;        // "country hu", "body union"; "" a referent
  std::string shown;       // as a reader calls it: "Fiona Strand", "the union"

  [[nodiscard]] bool found() const { return referent.valid() || !body.empty(); }
  friend bool operator==(const Holder& a, const Holder& b) {
    return a.referent == b.referent && a.body == b.body;
  }
};

class HolderReader {
 public:
  explicit HolderReader(const PositionText& text);

  /// Whoever the noun or pronoun at the token names, with those that it is joined to: "Whitcomb and
  /// Okafor" are two. Empty: nobody who can hold a position, or one of many.
  [[nodiscard]] std::vector<Holder> at(std::uint32_t token) const;
  /// Who speaks the token where it tells a position of the body that he or she heads: Orsik of "the
  /// union would accept it, its leader, Lena Orsik, said", "his group will vote against it", said
  /// of the subject at the token; nobody: somebody else's body, or none.
  [[nodiscard]] Holder head_telling(std::uint32_t token, std::uint32_t subject) const;
  /// Who speaks the token: inside quotation marks, else in reported speech; nobody: not found.
  [[nodiscard]] Holder speaker(std::uint32_t token) const;

 private:
  [[nodiscard]] Holder body_of_head(std::uint32_t token) const;
  [[nodiscard]] Holder body_of_speaker(std::uint32_t token) const;
  [[nodiscard]] Holder one_at(std::uint32_t token) const;
  [[nodiscard]] bool is_dateline_alone(ReferentIndex referent) const;
  [[nodiscard]] bool opens_dateline(std::uint32_t token) const;
  [[nodiscard]] Holder of_pronoun(std::uint32_t token) const;
  [[nodiscard]] ReferentIndex place_behind(std::uint32_t noun) const;
  [[nodiscard]] Holder of_noun(std::uint32_t token) const;
  [[nodiscard]] Holder of_referent(ReferentIndex referent) const;
  [[nodiscard]] Holder named_within(std::uint32_t token) const;
  [[nodiscard]] TokenIndex introducer(std::uint32_t name) const;
  [[nodiscard]] bool is_introduced(std::uint32_t token) const;
  [[nodiscard]] Holder called_before(std::uint32_t token) const;
  [[nodiscard]] Holder teller_before(std::uint32_t token) const;
  [[nodiscard]] TokenIndex teller_of(std::uint32_t token) const;
  [[nodiscard]] Holder who_tells(std::uint32_t token) const;
  [[nodiscard]] std::vector<ReferentIndex> called_so(const std::string& lemma) const;
  [[nodiscard]] Holder subject_before(std::uint32_t token) const;
  [[nodiscard]] Holder only_firm() const;
  [[nodiscard]] ReferentIndex party_of(ReferentIndex referent) const;
  [[nodiscard]] bool is_some(std::uint32_t token) const;
  [[nodiscard]] ReferentIndex named_beside(std::uint32_t noun) const;
  [[nodiscard]] std::string body_of(std::uint32_t noun) const;
  void enter_heads();
  void name_bodies();
  void enter_groups();
  [[nodiscard]] bool is_group(std::uint32_t token, const std::string& lemma) const;

  const PositionText& text_;
  std::map<ReferentIndex, std::set<std::string>> heads_;  // of what bodies; "" of "its", or untold
  std::map<std::string, std::set<std::string>> compounds_;    // "federation": "chess federation"
  std::map<std::string, std::set<std::string>> groups_;       // "resident": "mill lane"
  std::map<std::string, std::vector<ReferentIndex>> called_;  // "airline": those so introduced
};

}  // namespace belie
