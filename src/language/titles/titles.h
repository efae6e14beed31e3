// SPDX-License-Identifier: Apache-2.0
//
// Who is said to hold which title: patterns over titles and names, one function a pattern. The tree
// is not asked; it is weak just where titles stand (appositions). Each title is bound at most once;
// where the words allow two holders, none is taken.
#pragma once

#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/names/name_table.h"
#include "language/titles/title_context.h"
#include "language/titles/title_phrases.h"

namespace belie {

/// A title with the name that holds it, before names are linked.
struct TitleBinding {
  std::int32_t phrase = -1;  // index into TitleScan::phrases; -1: an administration
  std::int32_t holder = -1;  // index into NameTable::names; -1: nobody named
  TitlePattern pattern = TitlePattern::kPrefix;
  TitleStatus status = TitleStatus::kCurrent;
  TokenRange whole;          // title and holder together
  TokenRange title;          // the title's words, or "administration"
  std::uint32_t anchor = 0;  // the token whose clause gives the time
  std::string jurisdiction;  // told beside the name: "Presidents X of Y and …"; else the context's
};

/// Prefixes, appositions, copulas and "as": every phrase of the scan once or, before several names,
/// once a name.
std::vector<TitleBinding> bind_titles(const Annotation& annotation, const LexiconIndex& lexicon,
                                      const TitleScan& scan, const NameTable& names,
                                      const std::vector<TitleContext>& contexts);

/// "the Biden administration", "Trump's second government", "Obama-era": the names that governments
/// go by.
std::vector<TitleBinding> bind_administrations(const Annotation& annotation,
                                               const LexiconIndex& lexicon, const TitleScan& scan,
                                               const NameTable& names);

}  // namespace belie
