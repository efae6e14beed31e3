// SPDX-License-Identifier: Apache-2.0
//
// Of whom a draft tells what they do: by name, by pronoun, or by a calling ("the captain"), which
// is one of those named where the draft says whose it is. Borrows its readers, which must outlive
// it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/states/status_predicates.h"
#include "claims/states/status_things.h"
#include "claims/states/use_text.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// Who or what a signal is about.
struct UseSubject {
  std::string thing;
  std::vector<std::string> names;
  TokenRange tokens;
  std::string extent;
  bool main = false;
};

class UsePeople {
 public:
  UsePeople(const Annotation& annotation, const UseText& text, const LexiconIndex& lexicon,
            const StatusThings& things, const StatePredicates& predicates);

  /// The person whom the noun, name or pronoun at the token means; nothing: nobody told apart.
  [[nodiscard]] std::optional<UseSubject> person_at(std::uint32_t token) const;
  /// "the captain": whoever bears that title in the draft; else the calling itself.
  [[nodiscard]] std::optional<UseSubject> described(std::uint32_t token) const;
  /// Whom "he" and "she" take up where nothing nearer does: the last person of whom something is
  /// told.
  void remember(std::uint32_t token);
  /// The subject of the verb by the tree, through relative clauses and coordination.
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t verb, int depth = 0) const;
  /// "On Wednesday Pickett was mowing": the tree takes the day for the subject.
  [[nodiscard]] std::optional<UseSubject> person_right_before(std::uint32_t verb) const;
  /// Whom a phrase is about: the subject of its clause, else the nearest person before it.
  [[nodiscard]] std::optional<UseSubject> whom(std::uint32_t token) const;
  /// Whom a phrase of custody is about, though he may be an object: "Two constables took Pinchin
  /// down".
  [[nodiscard]] std::optional<UseSubject> led(std::uint32_t token) const;
  /// "In the second row sat Walt Sigurdson": who stands behind a verb of posture; nothing: nobody.
  [[nodiscard]] std::optional<UseSubject> person_behind(std::uint32_t verb) const;
  /// "A radio host in Cebu who told listeners off remains suspended": whoever opens the sentence,
  /// where the tree has lost the subject.
  [[nodiscard]] std::optional<UseSubject> opening_person(std::uint32_t predicate) const;

 private:
  [[nodiscard]] bool is_person(ReferentIndex who) const;
  [[nodiscard]] bool is_name_of_person(const Mention& mention) const;
  [[nodiscard]] const Mention* name_of_person_at(std::uint32_t token) const;
  [[nodiscard]] bool is_shortened(const Referent& referent) const;
  [[nodiscard]] std::optional<UseSubject> before_aside(std::uint32_t predicate) const;
  [[nodiscard]] std::optional<UseSubject> named_at(std::uint32_t token) const;
  [[nodiscard]] std::optional<UseSubject> named_behind(std::uint32_t noun) const;
  [[nodiscard]] std::optional<UseSubject> named_before(std::uint32_t noun) const;
  [[nodiscard]] bool has_surname(ReferentIndex who) const;
  [[nodiscard]] std::string surname(ReferentIndex who) const;
  void introduce();
  [[nodiscard]] std::string introduced_in(TokenRange sentence) const;
  [[nodiscard]] bool is_shared(const std::string& name) const;

  static constexpr std::uint32_t kNone = StatePredicate::kNone;

  const Annotation& annotation_;
  const UseText& text_;
  const StateWords& words_;
  const StatusThings& things_;
  const StatePredicates& predicates_;
  std::map<std::string, std::vector<std::string>, std::less<>> holders_;  // surnames by calling
  UseSubject last_;
};

}  // namespace belie
