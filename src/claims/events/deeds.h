// SPDX-License-Identifier: Apache-2.0
//
// What a draft says was done, by a verb of any kind: who did it, to what, where, with whom, and
// when. Where happenings.h knows classes of events, this reader knows none: "in 1982 Baskin
// followed her up the face" is as good as "died". Beside verbs stand the deeds that a noun tells
// with its time: "her last victory, in 1998". How clauses hang together ("only when the roof was on
// did they") is kept for whoever asks for their order.
#pragma once

#include <string>
#include <vector>

#include "language/annotation.h"

namespace belie {

/// How someone or something takes part, whatever the voice of the verb.
enum class DeedRole : std::uint8_t {
  kDoer,   // "Baskin followed her", "was seen by Baskin"
  kWhat,   // "was opened", "opened the bridge"
  kWhere,  // any phrase with a preposition: "in the home", "at Karim hospital", "as mayor"
  kWhose   // of a noun in the clause: "its first concert", "the review of the novel"
};

struct DeedParty {
  DeedRole role = DeedRole::kDoer;
  ReferentIndex referent;           // of a name, pronoun or description; none: a common noun alone
  std::string noun;                 // lemma of the head; of a pronoun for a thing that of its noun
  std::vector<std::string> beside;  // the words that set it apart, folded: "karim", "old"
  std::string tie;                  // the preposition: "as"
  bool definite = false;            // "the home", "its", or a name
  std::uint32_t token = 0;
};

struct Deed {
  std::uint32_t anchor = 0;              // the verb or noun
  std::string word;                      // its lemma with the particle: "break up"
  bool noun = false;                     // told by a noun
  std::vector<DeedParty> parties;        // in text order
  const TimeExpression* time = nullptr;  // nullptr: untold, or two
  const TimeExpression* to = nullptr;    // the end of "from 1974 to 1980"; nullptr: one time
  bool done = false;                     // neither denied nor planned
  bool denied = false;                   // "had not yet": told as not done
  bool pluperfect = false;               // "had already driven off"
  std::uint32_t above = 0xffffffff;      // the verb on which its clause hangs; none
  std::string mark;                      // what ties it there: "before", "only when"
  Span span;                             // the words that tell it
};

/// All deeds of verbs, and of nouns with a time, in text order. Pure; linear for sentences of
/// bounded length.
std::vector<Deed> read_deeds(const Annotation& annotation);

/// When it was, for a draft that speaks on the day; nothing: it cannot be placed.
std::optional<Period> when_of(const Deed& deed, std::optional<Day> day);

/// "follow by Baskin, of her, up face, at “1982”, before arrive": a deed as a line.
std::string to_text(const Annotation& annotation, const Deed& deed);

}  // namespace belie
