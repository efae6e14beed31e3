// SPDX-License-Identifier: Apache-2.0
//
// Whether two drafts, or two places of one, tell of one happening: judged by what it is, to what or
// whom it happens, who takes part, and whether the drafts tell another one of its sort – never by
// the attribute that is to be compared. No single sign is enough; the signs are counted, and what
// speaks against it (another ship, another accused, "a second") ends the count.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/events/happenings.h"
#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// A happening with whom and what it names in the graph and when it was.
struct ToldHappening {
  DocumentIndex document;
  const Happening* happening = nullptr;
  std::vector<std::string> things, involved;  // names in lower case, sorted
  std::optional<Period> when;  // resolved with the draft's day, or worked out from the offset
  bool yearless = false;       // of no year known, in an undated draft: put into one and the same
  const Happening* from = nullptr;  // what the offset counts from; nullptr: none, or not found
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

  /// Whether what the two happen to can be one thing. Likely: the later word is new to its draft
  /// and known to the reader, so that it can only stand for what was told ("the structure").
  enum class Agreement : std::uint8_t { kUnknown, kLikely, kAgree, kDiffer };

  /// Why the two are one, "": it cannot be told. The first is of the earlier draft or place.
  [[nodiscard]] std::string one(const ToldHappening& a, const ToldHappening& b, By by) const;

  /// Whether the two belong together, being of two kinds: one thing or person, or each the only one
  /// of its kind that the draft tells.
  [[nodiscard]] bool belong_together(const ToldHappening& a, const ToldHappening& b) const;

 private:
  void place_by_offset(std::size_t draft, const HappeningWords& words);
  [[nodiscard]] const ToldHappening* counted_from(const ToldHappening& told,
                                                  const HappeningWords& words) const;
  [[nodiscard]] bool is_only_one(const ToldHappening& told) const;
  [[nodiscard]] Agreement agreement_of_things(const ToldHappening& a, const ToldHappening& b) const;
  [[nodiscard]] bool is_new_word(const ToldHappening& told) const;
  [[nodiscard]] bool uses(DocumentIndex document, const std::string& thing) const;
  [[nodiscard]] bool is_set_apart_elsewhere(const ToldHappening& told) const;
  [[nodiscard]] bool has_rival(const ToldHappening& a, const ToldHappening& b, By by) const;
  [[nodiscard]] bool rivals(const ToldHappening& other, const ToldHappening& a,
                            const ToldHappening& b, By by) const;

  const ClaimGraph& graph_;
  const LexiconIndex& lexicon_;
  std::vector<std::map<std::string, std::uint32_t, std::less<>>> nouns_;  // by draft: first token
  std::vector<HappeningClasses> several_;  // by draft: classes that it tells of in the plural
  std::vector<std::vector<Happening>> read_;
  std::vector<std::vector<ToldHappening>> told_;
};

}  // namespace belie
