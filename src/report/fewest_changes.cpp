// SPDX-License-Identifier: Apache-2.0
#include "report/fewest_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "report/decided.h"
#include "report/screen.h"
#include "rules/engine/smallest_change.h"

namespace belie {
namespace {

constexpr std::size_t kFewestFindings = 3;  // of fewer everybody sees what to change
constexpr std::size_t kNamed = 5;           // more places are counted
constexpr std::size_t kShortText = 60;      // bytes that are quoted

/// The places of which one has to be changed: where something known speaks against a place, that
/// one; else the first of either side.
std::vector<const ReportPlace*> sides_of(const ReportFinding& finding) {
  std::vector<const ReportPlace*> sides;
  for (const ReportPlace& place : finding.evidence) {
    if (place.role == PlaceRole::kCheck) return {&place};
    if (place.role != PlaceRole::kAlso && sides.size() < 2) sides.push_back(&place);
  }
  return sides;
}

bool comes_before(const ReportPlace* a, const ReportPlace* b) {
  return std::tie(a->document, a->start, a->end) < std::tie(b->document, b->start, b->end);
}

/// Places that overlap under one number, numbered in order.
class NumberedPlaces {
 public:
  explicit NumberedPlaces(std::vector<const ReportPlace*> places) {
    std::ranges::sort(places, comes_before);
    std::uint32_t end = 0;
    for (const ReportPlace* place : places) {
      const bool overlaps = !first_.empty() && first_.back()->document == place->document &&
                            (place->start < end || place->start == first_.back()->start);
      if (!overlaps) first_.push_back(place);
      end = overlaps ? std::max(end, place->end) : place->end;
      number_[place] = first_.size() - 1;
    }
  }

  [[nodiscard]] std::size_t number(const ReportPlace* place) const { return number_.at(place); }
  [[nodiscard]] const ReportPlace& place(std::size_t number) const { return *first_[number]; }

 private:
  std::vector<const ReportPlace*> first_;
  std::map<const ReportPlace*, std::size_t> number_;  // only looked up
};

std::string place_text(const ReportPlace& place) {
  std::string text =
      fmt::format("{}:{}:{}", for_screen(place.document), place.from.line, place.from.column);
  if (!place.text.empty() && place.text.size() <= kShortText)
    text += fmt::format(" “{}”", for_screen(place.text));
  return text;
}

}  // namespace

FewestChanges fewest_changes(const Report& report) {
  std::vector<std::vector<const ReportPlace*>> sides;
  std::vector<const ReportPlace*> all;
  for (const ReportFinding& finding : report.findings) {
    if (!is_new(finding)) continue;
    sides.push_back(sides_of(finding));
    all.insert(all.end(), sides.back().begin(), sides.back().end());
  }
  FewestChanges result;
  result.findings = sides.size();
  if (sides.size() < kFewestFindings) return result;
  const NumberedPlaces numbered(std::move(all));
  std::vector<Conflicting> conflicts;
  for (const auto& places : sides) {
    if (places.empty()) continue;
    conflicts.push_back({numbered.number(places.front()), numbered.number(places.back())});
  }
  const SmallestChange change = smallest_change(conflicts);
  result.smallest = change.smallest;
  for (const std::size_t place : change.places) result.places.push_back(numbered.place(place));
  return result;
}

std::string to_text(const FewestChanges& changes) {
  const std::size_t number = changes.places.size();
  if (number == 0 || number >= changes.findings) return "";
  std::string text =
      fmt::format("Changing {} would clear all {} findings{}", counted(number, "place"),
                  changes.findings, changes.smallest ? "" : " (perhaps fewer do)");
  for (std::size_t i = 0; i < std::min(number, kNamed); ++i)
    text += (i == 0 ? ": " : ", ") + place_text(changes.places[i]);
  if (number > kNamed) text += fmt::format(" and {} more", number - kNamed);
  return text + '.';
}

}  // namespace belie
