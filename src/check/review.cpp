// SPDX-License-Identifier: Apache-2.0
#include "check/review.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/decided.h"

namespace belie {
namespace {

constexpr std::size_t kEnough = 5;  // accepted findings from which a rule is judged
constexpr std::size_t kMostOf = 3;  // of four that have to be right
constexpr std::size_t kReasonsShown = 3;

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo, 1991).
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash ^ (hash >> 32U);
}

std::vector<std::string> most_frequent(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> rows(counts.begin(), counts.end());
  std::ranges::stable_sort(rows, std::greater<>(), &std::pair<std::string, std::size_t>::second);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < std::min(kReasonsShown, rows.size()); ++i)
    texts.push_back(rows[i].first);
  return texts;
}

}  // namespace

std::vector<std::size_t> sample_of(const Report& report, std::size_t count, std::uint64_t seed) {
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const ReportFinding& finding = report.findings[i];
    if (finding.status == kStatusAccepted) continue;
    const std::string& path = finding.evidence.empty() ? "" : finding.evidence.front().document;
    order.emplace_back(hash_of(fmt::format("{} {} {}", seed, finding.id, path)), i);
  }
  std::ranges::sort(order);
  order.resize(std::min(order.size(), count));
  std::vector<std::size_t> sample;
  sample.reserve(order.size());
  for (const auto& [hash, index] : order) sample.push_back(index);
  std::ranges::sort(sample);
  return sample;
}

std::vector<RuleLesson> lessons_of(const Ledger& ledger, const Report& report) {
  std::map<std::string, RuleLesson> lessons;
  std::map<std::string, std::map<std::string, std::size_t>> reasons;
  for (const LedgerEntry& entry : ledger.entries) {
    lessons[entry.rule].rule = entry.rule;
    ++lessons[entry.rule].accepted;
    ++reasons[entry.rule][entry.because];
  }
  for (const ReportFinding& finding : report.findings) {
    const auto lesson = lessons.find(finding.rule);
    if (lesson != lessons.end() && finding.status != kStatusAccepted) ++lesson->second.open;
  }
  std::vector<RuleLesson> rows;
  for (auto& [rule, lesson] : lessons) {
    lesson.reasons = most_frequent(reasons[rule]);
    lesson.mostly_right = lesson.accepted >= kEnough &&
                          4 * lesson.accepted >= kMostOf * (lesson.accepted + lesson.open);
    rows.push_back(std::move(lesson));
  }
  std::ranges::stable_sort(rows, std::greater<>(), &RuleLesson::accepted);
  return rows;
}

}  // namespace belie
