// SPDX-License-Identifier: Apache-2.0
//
// A rule that fired: the places that cannot both be right, why they are about one thing, the
// working, and a question for the editor. Places are spans of documents; report/ turns them into
// lines and columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "text/document.h"
#include "text/span.h"

namespace belie {

enum class Level : std::uint8_t { kError, kWarning, kNote };

std::string_view to_text(Level level);  // "error", "warning", "note"

/// check: the place to look at, because something that is known speaks against it. against: what
/// speaks against it in a draft. either / or: nobody knows which is right. also: further places of
/// a side.
enum class PlaceRole : std::uint8_t { kCheck, kAgainst, kEither, kOr, kAlso };

std::string_view to_text(PlaceRole role);

struct Place {
  PlaceRole role = PlaceRole::kEither;
  DocumentIndex document;
  Span span;
  std::string read_as;  // "Joe Biden, US president on 12 September 2025"; "" says nothing new
  VoiceKind voice = VoiceKind::kPaper;
};

/// A fact that decides.
struct FactNote {
  std::string text;  // "US president until 20 January 2025"
  std::string source;
  Day known_until;
};

struct Finding {
  std::string id{};    // 16 hexadecimal digits: hash of rule, key and the two normalised values
  std::string rule{};  // "office/not-in-office"
  Level level = Level::kWarning;
  std::string message{};  // "Joe Biden had left office"
  std::string because{};  // why the places are about one thing; "" where they plainly are
  std::string working{};  // "12 September 2025 was a Friday"; "" none
  std::string ask{};      // "Is “the Trump administration” meant?"
  std::vector<Place>
      places{};  // the representative of each side first, then at most four also a side
  std::vector<FactNote> facts{};
  std::uint32_t repeats = 0;  // further places of the same wrong words that are not shown
};

/// A rule that could not be applied to some documents.
struct RestedRule {
  std::string rule;
  std::vector<DocumentIndex> documents;
  std::string reason;  // "no reference date"
};

/// Order of documents, place, rule.
bool comes_before(const Finding& a, const Finding& b);

/// "error office/not-in-office check 0[120,144) “the Biden administration”"
std::string to_text(const Finding& finding);

}  // namespace belie
