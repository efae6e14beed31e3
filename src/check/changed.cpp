// SPDX-License-Identifier: Apache-2.0
#include "check/changed.h"

#include <algorithm>
#include <tuple>

#include "report/decided.h"
#include "report/screen.h"

namespace belie {
namespace {

bool is_changed(const ReportPlace& place, const ChangedLines& lines) {
  const auto file = lines.find(place.document);
  if (file == lines.end()) return false;
  const std::uint32_t last = std::max(place.from.line, place.to.line);
  return std::ranges::any_of(file->second, [&](const LineRange& range) {
    return range.first <= last && place.from.line <= range.last;
  });
}

/// The changed place that says most: one of a side before one that only repeats it.
std::vector<ReportPlace>::iterator changed_place(std::vector<ReportPlace>& evidence,
                                                 const ChangedLines& lines) {
  const auto of_a_side = std::ranges::find_if(evidence, [&](const ReportPlace& place) {
    return place.role != PlaceRole::kAlso && is_changed(place, lines);
  });
  if (of_a_side != evidence.end()) return of_a_side;
  return std::ranges::find_if(evidence,
                              [&](const auto& place) { return is_changed(place, lines); });
}

/// False: no place was changed.
bool put_changed_first(ReportFinding& finding, const ChangedLines& lines) {
  auto& evidence = finding.evidence;
  const auto changed = changed_place(evidence, lines);
  if (changed == evidence.end()) return false;
  if (changed->role == PlaceRole::kOr && evidence.front().role == PlaceRole::kEither)
    std::swap(changed->role, evidence.front().role);
  std::rotate(evidence.begin(), changed, changed + 1);
  return true;
}

auto order_of(const ReportFinding& finding) {
  const ReportPlace& place = finding.evidence.front();
  return std::tie(place.document, place.start, finding.rule);
}

}  // namespace

Report only_changed(Report report, const ChangedLines& lines) {
  const std::size_t all = count_of(report, kStatusNew);
  std::erase_if(report.findings, [&](auto& each) { return !put_changed_first(each, lines); });
  std::ranges::stable_sort(report.findings, [](const ReportFinding& a, const ReportFinding& b) {
    return order_of(a) < order_of(b);
  });
  if (const std::size_t left_out = all - count_of(report, kStatusNew); left_out > 0)
    report.notes.push_back(counted(left_out, "finding") + " outside of the changed lines");
  return report;
}

}  // namespace belie
