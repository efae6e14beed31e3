// SPDX-License-Identifier: Apache-2.0
//
// What stands around the words of a title and belongs to it: the article, "former" and "acting",
// the country or body on either side ("Germany's chancellor", "mayor of Cobb Hill", "club
// president"). Holders are for titles.h.
#pragma once

#include <string>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/names/name_table.h"
#include "language/titles/title_phrases.h"

namespace belie {

enum class TitleArticle : std::uint8_t { kNone, kDefinite, kIndefinite, kPossessive };

/// A title with its surroundings.
struct TitleContext {
  TokenRange
      extent;  // "the former president of France"; from the article to the end of the of-phrase
  TitleArticle article = TitleArticle::kNone;
  TitleStatus status = TitleStatus::kCurrent;
  std::string jurisdiction;  // lexicon id, "" none
  std::string organisation;  // the body's name or the words for it: "club", "Harvard"; "" none
  std::int32_t organisation_name = -1;  // index into the names, where the body is one
  bool country_noun = false;            // "the country's": a jurisdiction told elsewhere
  bool of_words = false;  // the organisation is common words after "of" or "for": "of the board"
  bool has_of =
      false;  // something follows the title itself: no name can be its holder by standing there
  bool blocked = false;  // the title is not said of anybody: "the president's wife", "a mayor race"
};

TitleContext title_context(const Annotation& annotation, const LexiconIndex& lexicon,
                           const TitleScan& scan, const NameTable& names,
                           const TitlePhrase& phrase);

}  // namespace belie
