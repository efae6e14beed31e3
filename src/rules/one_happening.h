// SPDX-License-Identifier: Apache-2.0
//
// Whether two drafts, or two places of one, tell of one happening: judged by what it is, to what or
// whom it happens, who takes part, and whether the drafts tell another one of its sort – never by
// the attribute that is to be compared. No single sign is enough; the signs are counted, and what
// speaks against it (another ship, another accused, "a second") ends the count.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/happenings.h"
#include "graph/claim_graph.h"
#include "language/lexicon_index.h"

namespace belie {

/// A happening with whom and what it names in the graph and when it was.
struct ToldHappening {
  DocumentIndex document;
  const Happening* happening = nullptr;
  std::vector<std::string> things, involved;  // names in lower case, sorted
  std::optional<Period> when;                 // resolved with the draft's day
};

/// All happenings of a run's drafts.
class Happenings {
 public:
  /// Reads the drafts; refers to the graph's annotations, which must outlive it.
  Happenings(const ClaimGraph& graph, const LexiconIndex& lexicon);

  /// Those of one draft, in text order.
  [[nodiscard]] const std::vector<ToldHappening>& of(DocumentIndex document) const {
    return told_[document.index()];
  }
  [[nodiscard]] std::size_t drafts() const { return told_.size(); }

  /// What is compared: it decides which further tellings of the sort count as others.
  enum class By : std::uint8_t { kTime, kPlace };

  /// Why the two are one, "": it cannot be told. The first is of the earlier draft or place.
  [[nodiscard]] std::string one(const ToldHappening& a, const ToldHappening& b, By by) const;

 private:
  [[nodiscard]] bool has_rival(const ToldHappening& a, const ToldHappening& b, By by) const;
  [[nodiscard]] bool rivals(const ToldHappening& other, const ToldHappening& a,
                            const ToldHappening& b, By by) const;

  const ClaimGraph& graph_;
  const LexiconIndex& lexicon_;
  std::vector<HappeningClasses> several_;  // by draft: classes that it tells of in the plural
  std::vector<std::vector<Happening>> read_;
  std::vector<std::vector<ToldHappening>> told_;
};

}  // namespace belie
