// SPDX-License-Identifier: Apache-2.0
//
// The things whose states news tells: "the Velsk crossing", "the border post at Velsk", "it". A
// thing is a class of the lexicon, the names and classifying words that set it apart from others of
// its class, or a person. A bare "the crossing" is the draft's only one, where there is only one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/lexicon/state_words.h"

namespace belie {

/// How much of a thing a text speaks of.
enum class Extent : std::uint8_t {
  kPlain,  // "the bridge", "the schools"
  kAll,    // "all the hostages"
  kNone,   // "neither machine"
  kPart    // "one lane of the bridge", "four hostages"
};

struct StatusThing {
  const ThingEntry* entry = nullptr;  // nullptr: a place by its name alone
  std::vector<std::string> names;     // what sets it apart, folded, sorted: "tarrow"; empty: bare
  ReferentIndex person;               // of persons
  TokenRange tokens;
  Extent extent = Extent::kPlain;
  bool apart = false;       // "another bridge", "a second deal"
  bool plural = false;      // "the talks"
  bool unclear = false;     // bare, and the draft has several such things
  bool of_workers = false;  // what they do who strike or build
  bool in_lead = false;     // the draft's first paragraphs speak of it

  /// "crossing", "person"; "place" where only a name tells it.
  [[nodiscard]] std::string class_id() const { return entry != nullptr ? entry->id : "place"; }
};

/// Reads the things of one draft; refers to the annotation and the lexicon.
class StatusThings {
 public:
  StatusThings(const Annotation& annotation, const LexiconIndex& lexicon);

  /// The thing that the noun, name or pronoun at the token means, where it can be in a state of the
  /// family. `place`: names of places in its clause, which stand for those that it lacks.
  [[nodiscard]] std::optional<StatusThing> at(std::uint32_t token, std::string_view family,
                                              const std::vector<std::string>& places) const;

  /// The draft's only thing of the class, told of by another word.
  [[nodiscard]] std::optional<StatusThing> only_one(std::string_view class_id,
                                                    std::uint32_t token) const;

  /// The word of a thing that stands like a subject before the predicate, for sentences whose tree
  /// is not to be trusted; `by_tree`: the subject that the tree gives.
  [[nodiscard]] std::optional<std::uint32_t> subject_before(std::uint32_t predicate,
                                                            std::uint32_t by_tree,
                                                            std::string_view family) const;

  /// The thing that opens the sentence, where it is the only one before the predicate.
  [[nodiscard]] std::optional<std::uint32_t> opening_before(std::uint32_t predicate,
                                                            std::string_view family) const;

  /// Names in the clause behind "at", "in", "on", "across": where something goes on.
  [[nodiscard]] std::vector<std::string> places_in_clause(std::uint32_t predicate) const;

  /// The name or person whose mention covers the token; none.
  [[nodiscard]] const Mention* mention_at(std::uint32_t token) const;

 private:
  struct Noun {
    const ThingEntry* entry = nullptr;
    std::uint32_t begin = 0;  // of a noun of several words
  };
  [[nodiscard]] TokenRange sentence_of(std::uint32_t token) const;
  [[nodiscard]] std::string lower(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t relative_closed_at(std::uint32_t comma) const;
  [[nodiscard]] std::optional<std::uint32_t> antecedent_of_relative(std::uint32_t relative,
                                                                    std::string_view family) const;
  [[nodiscard]] static bool is_told_by_place(const StatusThing& thing);
  [[nodiscard]] bool has_verb(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool is_in_headline(std::uint32_t token) const;
  [[nodiscard]] bool is_in_lead(std::uint32_t token) const;
  [[nodiscard]] bool is_time(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t last_noun(std::uint32_t token, std::string_view family) const;
  [[nodiscard]] Noun noun_at(std::uint32_t token) const;
  [[nodiscard]] std::optional<StatusThing> noun_phrase(std::uint32_t head) const;
  [[nodiscard]] std::uint32_t read_before(StatusThing& thing, std::uint32_t begin) const;
  void read_extent(StatusThing& thing, std::uint32_t begin, bool definite) const;
  void read_behind(StatusThing& thing, std::uint32_t head) const;
  [[nodiscard]] std::optional<std::uint32_t> head_behind_of(std::uint32_t of) const;
  [[nodiscard]] std::optional<StatusThing> of_mention(std::uint32_t token,
                                                      std::string_view family) const;
  [[nodiscard]] std::optional<StatusThing> by_bare_name(std::uint32_t token,
                                                        std::string_view family) const;
  [[nodiscard]] const StatusThing* antecedent(std::uint32_t token, std::string_view family,
                                              bool plural) const;
  [[nodiscard]] std::optional<StatusThing> only_group(std::uint32_t token,
                                                      std::string_view family) const;
  [[nodiscard]] std::optional<StatusThing> charged(const StatusThing& charge) const;
  [[nodiscard]] std::uint32_t named_beside(std::uint32_t token) const;
  [[nodiscard]] bool admits(const StatusThing& thing, std::string_view family) const;
  void link(StatusThing& thing) const;
  void collect();

  const Annotation& annotation_;
  const StateWords& words_;
  std::vector<std::uint32_t> mention_of_;  // by token; the count of mentions: none
  std::vector<bool> time_;                 // by token
  std::vector<StatusThing> things_;        // every noun phrase for a thing, in text order
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_class_;
};

/// Whether the two sets of names can be of one thing: one holds the other.
bool names_agree(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace belie
