// SPDX-License-Identifier: Apache-2.0
//
// Words for what happens, by class: "hand over", "give back", "restitution" are one. Unlike the
// lexicon's event classes, a word may belong to several ("the attack" is a shooting or a boarding),
// and most verbs here mean much else too; a class alone therefore proves nothing. What is held
// together by it, by what it happens to and by who takes part is told in
// rules/events/one_happening.h.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/events/happening_classes.h"
#include "claims/events/happening_kinds.h"
#include "language/annotation.h"

namespace belie {

struct HappeningWord {
  HappeningClasses classes;  // none: no word for anything that happens
  bool weak = false;         // means much else too
  std::string deed;          // the stem of the verb or of the noun's verb; "": none
  bool past = false;         // a past form that the lemmatizer takes for a present one: "stole"
  TokenRange tokens;         // the noun with the words before it, or the verb
  TokenRange phrase;         // of a verb with its particles: "took part in effect"

  /// Whether it tells of anything that happens.
  [[nodiscard]] bool any() const { return classes.any() || !deed.empty(); }
};

class HappeningWords {
 public:
  HappeningWords();

  /// The noun of up to three words that ends at the token.
  [[nodiscard]] HappeningWord noun_at(const Annotation& annotation, std::uint32_t token) const;

  /// The verb at the token, with what belongs to it: "shut the mill down".
  [[nodiscard]] HappeningWord verb_at(const Annotation& annotation, std::uint32_t token) const;

  /// The class of being somewhere, which no word tells.
  [[nodiscard]] const HappeningClasses& whereabouts() const { return whereabouts_; }

  /// The class of finding out, which "was first seen" tells.
  [[nodiscard]] const HappeningClasses& discovery() const { return discovery_; }

  [[nodiscard]] const HappeningClasses& appointment() const { return appointment_; }
  [[nodiscard]] const HappeningClasses& birth() const { return birth_; }
  [[nodiscard]] const HappeningClasses& founding() const { return founding_; }

  /// What has been begun where a state is told without its verb: "out of office".
  [[nodiscard]] HappeningWord state_at(const Annotation& annotation, std::uint32_t token) const;

 private:
  struct Row {
    HappeningClasses classes;
    bool weak = false;
  };
  struct Phrase {
    std::string_view rest;  // "into force" of "come into force"
    Row row;
  };

  std::unordered_map<std::string_view, Row> nouns_;
  std::unordered_map<std::string_view, Row> verbs_;
  std::unordered_map<std::string_view, std::vector<Phrase>> phrases_;  // by the verb
  HappeningClasses whereabouts_, discovery_, birth_, founding_, appointment_;
};

}  // namespace belie
