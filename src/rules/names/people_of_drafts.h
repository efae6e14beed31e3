// SPDX-License-Identifier: Apache-2.0
//
// The people whom drafts name in full, and what stands around their names: what introduces them,
// whether kin is spoken of. For checks that ask whether two names that differ are one person's, and
// so must not look at the name itself.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/checks/check.h"

namespace belie {

/// One person with given name and surname in one draft.
struct NamedPerson {
  DocumentIndex document;
  ReferentIndex referent;
  EntityIndex entity;
  std::string name;                // the fullest form, as written
  std::vector<std::string> given;  // as written
  std::string surname;             // folded
  Gender gender = Gender::kUnknown;
  bool shown = false;      // to be a person, by more than capitals
  Span span;               // of the first full form in the body
  SentenceIndex sentence;  // in which it stands
};

/// All of them, by document and place, with those who are only perhaps people. Whom the facts know
/// is left out.
struct NamedPeople {
  NamedPeople(const ClaimGraph& graph, const LexiconIndex& lexicon);

  std::vector<NamedPerson> all;
};

/// Why the drafts of the two people are about one story: they may be compared, or they speak at
/// most 14 days apart and share a name that few drafts have; "" where neither is shown.
class SharedStory {
 public:
  /// Refers to the graph, which must outlive it.
  SharedStory(const ClaimGraph& graph, const LexiconIndex& words);
  [[nodiscard]] std::string why(DocumentIndex a, DocumentIndex b) const;

  /// The other drafts of which why() tells something, in order.
  [[nodiscard]] std::vector<DocumentIndex> related(DocumentIndex document) const;

  /// The other drafts of surely the same story: those that may be compared, or share two such names
  /// or one of several words; in order.
  [[nodiscard]] std::vector<DocumentIndex> partners(DocumentIndex document) const;

 private:
  const ClaimGraph& graph_;
  std::vector<std::set<std::string>> names_;  // by draft: of bodies, places and things, folded
  std::map<std::string, std::vector<DocumentIndex>> drafts_with_;
  std::size_t rare_ = 0;  // a name that more drafts have tells nothing
};

/// The nouns and names of the sentence that introduces the person, less the person's own name and
/// words that describe anybody: "clinic", "monguno".
std::set<std::string> introduction(const CheckInput& input, const NamedPerson& person);

/// Whether a sentence that names the person speaks of kin, or the draft names the family.
bool tells_kin(const CheckInput& input, const NamedPerson& person);

/// Which kin may be meant by a second first name; `kLiving`: no forebears and no family at large.
enum class Kin : std::uint8_t { kAny, kLiving };

/// Whether kin who may bear the person's surname are told of up to the offset: several at once
/// ("the brothers") anywhere before it, or a relative in a sentence that mentions the person or in
/// the opening of the next; not "a father of three" or "a farmer's daughter".
bool tells_kin_before(const CheckInput& input, const NamedPerson& person, std::uint32_t offset,
                      Kin which);

/// Whether a sentence names both; the two are of one draft.
bool share_a_sentence(const CheckInput& input, const NamedPerson& a, const NamedPerson& b);
bool share_a_sentence(const Annotation& annotation, ReferentIndex a, ReferentIndex b);

/// Whether the draft has somebody else of the surname, so that the surname alone may mean either.
bool has_namesake(const Annotation& annotation, ReferentIndex person);

/// "A Ronald Dole", "another Dole": whether the name that begins with the token is told as that of
/// somebody of whom the draft has not told, or as one of two.
bool is_told_as_new(const Annotation& annotation, std::uint32_t first);

/// Whether the two cannot be of one sex.
bool contrary(const NamedPerson& a, const NamedPerson& b);

/// The place of the person's first full name.
Place place_of(const NamedPerson& person, PlaceRole role);

}  // namespace belie
