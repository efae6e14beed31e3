// SPDX-License-Identifier: Apache-2.0
//
// What the words around a place say of the telling: whether it is a fact or a plan, of which day,
// and whether it is set apart from the rest of the story ("another", "the previous", "again").
// Used by whatever asks if two tellings are one.
#pragma once

#include <vector>

#include "graph/claim_graph.h"

namespace belie {

/// A place in a sentence, with the verb on which it hangs.
struct SiteSpot {
  DocumentIndex document;
  SentenceIndex sentence;
  TokenRange tokens;
  TokenIndex verb{};  // none: not found
};

class SiteSigns {
 public:
  explicit SiteSigns(const ClaimGraph& graph) : graph_(graph) {}

  /// Still to come when it is told.
  [[nodiscard]] bool is_ahead(const SiteSpot& told) const;
  /// Told as a fact or a plan.
  [[nodiscard]] bool is_told(const SiteSpot& told) const;
  /// A word beside the place or its verb tells of another time, another thing or a change of plan.
  [[nodiscard]] bool is_set_apart(const SiteSpot& told) const;
  /// Both tell a day or week, and one that may be the same.
  [[nodiscard]] bool share_a_time(const SiteSpot& a, const SiteSpot& b) const;
  /// Both tell times, and none that could be one; or one alone does, of long ago.
  [[nodiscard]] bool are_of_two_days(const SiteSpot& a, const SiteSpot& b) const;

 private:
  [[nodiscard]] const Annotation& annotation(const SiteSpot& told) const {
    return *graph_.inputs()[told.document.index()].annotation;
  }
  [[nodiscard]] bool is_beside(const SiteSpot& told, std::uint32_t at) const;
  [[nodiscard]] std::vector<Period> times(const SiteSpot& told) const;
  [[nodiscard]] bool is_of_old(const SiteSpot& told, const std::vector<Period>& when) const;

  const ClaimGraph& graph_;
};

}  // namespace belie
