// SPDX-License-Identifier: Apache-2.0
//
// Names, titles, descriptions and pronouns, and what they name within one draft. Linking across
// drafts is graph/'s.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "language/syntax/syntax.h"
#include "text/span.h"

namespace belie {

struct MentionTag;
using MentionIndex = Id<MentionTag>;
struct ReferentTag;
using ReferentIndex = Id<ReferentTag>;
struct TitleTag;
using TitleIndex = Id<TitleTag>;

enum class EntityType : std::uint8_t { kUnknown, kPerson, kOrganisation, kPlace, kEvent, kThing };
enum class Gender : std::uint8_t { kUnknown, kFemale, kMale };
enum class MentionKind : std::uint8_t { kName, kPronoun, kDescription };

std::string_view to_text(EntityType type);  // "person"

struct Mention {
  MentionKind kind = MentionKind::kName;
  TokenRange tokens;  // the name itself, without titles and without 's
  Span span;
  ReferentIndex referent;  // none: not resolved
};

/// One person, organisation, place … of one draft with everything that names it.
struct Referent {
  EntityType type = EntityType::kUnknown;
  int type_evidence = 0;  // votes for the type less votes against; > 0: typed by evidence
  std::string name;       // the fullest form: "Donald Trump"
  std::string given;      // persons: "Donald"; may be several words; "" unknown
  std::string surname;    // persons: "Trump"
  Gender gender = Gender::kUnknown;
  std::vector<MentionIndex> mentions;     // in text order
  std::vector<ReferentIndex> maybe_same;  // could be the same person: one surname with one office,
                                          // surnames two edits apart
};

/// How a title is bound to its holder.
enum class TitlePattern : std::uint8_t {
  kPrefix,          // "President Donald Trump"
  kApposition,      // "the chancellor, Rishi Sunak," and "Rishi Sunak, the chancellor,"
  kCopula,          // "Banda is the captain", "who was energy minister"
  kAdministration,  // "the Biden administration", "the Meloni government"
  kAs,              // "as prime minister", "sworn in as president"
  kPossessive,      // "Germany's chancellor, Olaf Scholz"
  kMembership       // "officials of the Biden administration": no claim about now
};

enum class TitleStatus : std::uint8_t {
  kCurrent,
  kFormer,
  kActing,
  kElect,
  kCandidate,
  kEra,
  kThen
};

enum class JurisdictionOrigin : std::uint8_t { kNone, kStated, kImplied, kInherited };

/// A title, office, rank or position said of a holder, or standing alone (holder none).
struct Title {
  TokenRange tokens;  // the title's own words: "President", "deputy foreign minister"
  Span span;
  Span whole;          // title and holder together, as shown to a reader
  std::string role;    // lexicon id: "president", "deputy-foreign-minister", "sergeant"; unlisted:
                       // the lower-case words
  std::string family;  // of the lexicon: "office", "rank", "post", "position", "courtesy"
  std::string jurisdiction;  // lexicon id of a country or body ("us", "eu"), or an organisation's
                             // or town's name; "" unknown
  JurisdictionOrigin jurisdiction_origin = JurisdictionOrigin::kNone;
  ReferentIndex organisation;  // where the jurisdiction is a referent of this draft
  std::string office;     // OfficeEntry id of the lexicon ("us/president"); "" unlisted or unknown
  bool modified = false;  // the role is built on the lexicon's: "deputy-mayor", "energy-minister"
  bool country_noun = false;  // "the country's president": a country that is told elsewhere
  MentionIndex holder;        // none: nobody named
  TitlePattern pattern = TitlePattern::kPrefix;
  TitleStatus status = TitleStatus::kCurrent;
  TokenIndex anchor;  // the token whose clause gives the time
};

std::string to_text(TitlePattern pattern);            // "prefix"
std::string to_text(TitleStatus status);              // "current"
std::string_view to_text(JurisdictionOrigin origin);  // "stated"
std::string_view to_text(Gender gender);              // "female"

struct Annotation;
class LexiconIndex;

/// Fills mentions, referents and titles. Runs after syntax; reads nothing else. Pure; linear in the
/// number of tokens.
void annotate_mentions(Annotation& annotation, const LexiconIndex& lexicon);

/// "president of us, prefix current: President Donald Trump" – one title as a line.
std::string to_text(const Annotation& annotation, const Title& title);

/// "person Donald Trump (given Donald, surname Trump, male): Donald Trump | Trump | he" – one
/// referent as a line.
std::string to_text(const Annotation& annotation, const Referent& referent);

}  // namespace belie
