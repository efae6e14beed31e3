// SPDX-License-Identifier: Apache-2.0
//
// Who held an office at a time, by the facts. A claim "A holds the office" is contradicted only
// where the facts are complete for its time, A holds it on no day of that time – terms taken as
// wide as their uncertainty allows, the days of handover included, acting holders counted – and A
// is known to the facts or proved to be someone else than the holder. A time after the last day
// that the facts reach is judged only for someone whose every term has ended, and then with less
// certainty.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/claim_graph.h"
#include "rules/engine/truth.h"

namespace belie {

/// How someone stands to an office at a time.
enum class Tenure : std::uint8_t { kHolds, kLeft, kNotYet, kBetween, kNever };

std::string_view to_text(Tenure tenure);  // "holds", "left", "not-yet", "between", "never"

struct TenureJudgement {
  Verdict contradicted;  // whether the facts speak against the claim
  Tenure tenure = Tenure::kHolds;
  bool after_facts = false;  // the time lies after the last day that the facts reach
  std::vector<std::uint32_t>
      terms;  // the person's own terms in the office, by begin; indices into ClaimGraph::facts()
  std::vector<std::uint32_t>
      holders;  // who held it at the time, by begin; after the facts' end who held it last
};

/// The facts' rows of one office, looked up once.
class OfficeRecord {
 public:
  OfficeRecord(const ClaimGraph& graph, std::string_view office);

  /// Whether the facts speak of the office at all.
  [[nodiscard]] bool known() const { return facts_ != nullptr; }
  [[nodiscard]] const OfficeFacts& facts() const { return *facts_; }
  [[nodiscard]] const std::vector<std::uint32_t>& terms() const { return terms_; }  // by begin

  [[nodiscard]] TenureJudgement judge(const Entity& person, const Period& time) const;

  /// Of a claim that holds in at least one of the periods: contradicted only where it is in each.
  /// The judgement returned is that of the first period, or of the first that is not contradicted.
  [[nodiscard]] TenureJudgement judge(const Entity& person, const std::vector<Period>& when) const;

  /// Whether a term begins or ends within the period, uncertainty included.
  [[nodiscard]] bool has_boundary(const Period& period) const;

 private:
  [[nodiscard]] bool covered_by_another(const Entity& person, const Period& time) const;
  [[nodiscard]] std::vector<std::uint32_t> last_known_holders() const;
  [[nodiscard]] Verdict verdict(const Entity& person, const Period& time,
                                const TenureJudgement& judgement) const;

  const ClaimGraph* graph_;
  const OfficeFacts* facts_ = nullptr;
  std::vector<std::uint32_t> terms_;
};

}  // namespace belie
