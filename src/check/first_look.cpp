// SPDX-License-Identifier: Apache-2.0
#include "check/first_look.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/assert.h"
#include "check/allowances.h"
#include "check/selection.h"
#include "language/names/spelling.h"
#include "report/decided.h"

namespace belie {
namespace {

constexpr std::size_t kExamples = 3;
constexpr std::size_t kMostDecisions = 8;
constexpr std::size_t kWorthwhile = 2;     // findings that a decision has to clear
constexpr std::size_t kManyOfARule = 5;    // below, nobody judges a rule
constexpr std::size_t kManyOfAFolder = 5;  // below, nobody judges a folder
constexpr std::size_t kDenser = 3;         // times the findings a word of all drafts

std::vector<DatedDrafts> dates_of(const Report& report) {
  std::map<std::string, DatedDrafts> by_origin;
  for (const ReportDocument& document : report.documents) {
    const bool partial = document.date.empty() && document.date_from != "none";
    const std::string origin = partial ? "partial" : document.date_from;
    DatedDrafts& group = by_origin[origin];
    group.origin = origin;
    ++group.drafts;
    if (document.date.empty() && group.examples.size() < kExamples)
      group.examples.push_back(document.path);
  }
  std::vector<DatedDrafts> groups;
  groups.reserve(by_origin.size());
  for (auto& [origin, group] : by_origin) groups.push_back(std::move(group));
  std::ranges::stable_sort(groups, std::greater<>(), [](const DatedDrafts& group) {
    return std::tuple(group.origin != "none", group.origin != "partial", group.drafts);
  });
  return groups;
}

FactsReach reach_of(const CheckRun& run, const Knowledge& knowledge) {
  FactsReach reach{.offices = knowledge.offices.size(), .first = {}, .last = {}};
  for (const OfficeFacts& office : knowledge.offices) {
    reach.first = std::min(reach.first.value_or(office.known_until), office.known_until);
    reach.last = std::max(reach.last.value_or(office.known_until), office.known_until);
  }
  for (const CheckedDocument& checked : run.documents) {
    reach.statements += static_cast<std::size_t>(
        std::ranges::count(checked.claims, ClaimKind::k_office, &Claim::kind));
  }
  reach.too_recent = run.report.too_recent;
  return reach;
}

std::size_t compared_drafts(const CheckRun& run) {
  if (!run.graph) return 0;
  std::size_t compared = 0;
  for (std::size_t i = 0; i < run.documents.size(); ++i)
    compared += run.graph->comparable_with(DocumentIndex(i)).empty() ? 0U : 1U;
  return compared;
}

std::vector<std::string> unread_files(const Report& report) {
  std::set<std::string> files;
  for (const auto* mistakes : {&report.errors, &report.warnings}) {
    for (const Error& mistake : *mistakes) files.insert(mistake.file);
  }
  for (const ReportDocument& document : report.documents) files.erase(document.path);
  files.erase("");
  return {files.begin(), files.end()};
}

std::string catches_of(const std::string& id, const std::vector<Rule>& rules) {
  const auto rule = std::ranges::find(rules, id, &Rule::id);
  return rule == rules.end() ? "" : rule->catches;
}

std::vector<RuleCount> rules_of(const Report& report, const Knowledge& knowledge) {
  std::map<std::pair<Level, std::string>, RuleCount> counts;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const ReportFinding& finding = report.findings[i];
    if (finding.status == kStatusAccepted) continue;
    RuleCount& count = counts[{finding.level, finding.rule}];
    if (count.findings++ == 0)
      count = {finding.rule, catches_of(finding.rule, knowledge.rules), finding.level, 1, i};
  }
  std::vector<RuleCount> rows;
  rows.reserve(counts.size());
  for (auto& [key, count] : counts) rows.push_back(std::move(count));
  std::ranges::stable_sort(rows, [](const RuleCount& a, const RuleCount& b) {
    return a.level != b.level ? a.level < b.level : a.findings > b.findings;
  });
  return rows;
}

using Key = std::tuple<DecisionKind, std::string, std::string>;
using Candidates = std::map<Key, std::set<std::size_t>>;  // → the findings that each clears

/// The title at a finding's place in the words of the draft: "sergeant", "sgt."; "" none.
std::string title_at(const CheckRun& run, const Place& place) {
  const CheckedDocument& checked = run.documents[place.document.index()];
  for (const Title& title : checked.annotation->titles) {
    if (title.span.overlaps(place.span)) return lower_case(checked.document->text(title.span));
  }
  return "";
}

class CandidateSearch {
 public:
  explicit CandidateSearch(const CheckRun& run) : run_(run) {
    BELIE_ASSERT(run.findings.size() == run.report.findings.size(),
                 "the report has the run's findings in their order");
  }

  Candidates find() {
    count_words();
    for (std::size_t i = 0; i < run_.report.findings.size(); ++i) {
      const ReportFinding& finding = run_.report.findings[i];
      if (finding.status == kStatusAccepted || finding.evidence.empty()) continue;
      ++findings_;
      add_names(finding, i);
      add_roles(run_.findings[i], i);
      add_folders(finding, i);
      if (finding.level != Level::kError) add(DecisionKind::kRule, finding.rule, "", i);
    }
    drop_unworthy();
    return std::move(candidates_);
  }

 private:
  void add(DecisionKind kind, const std::string& one, const std::string& other, std::size_t i) {
    candidates_[{kind, one, other}].insert(i);
  }

  void add_names(const ReportFinding& finding, std::size_t i) {
    const auto [one, other] = forms_of(finding);
    if (one.empty() || other.empty()) return;
    const auto [form, variant] = differing_forms(one, other);
    if (form != variant)
      add(DecisionKind::kNames, std::min(form, variant), std::max(form, variant), i);
  }

  void add_roles(const Finding& finding, std::size_t i) {
    if (!selects("title", finding.rule) || finding.places.size() < 2) return;
    const std::string one = title_at(run_, finding.places[0]);
    const std::string other = title_at(run_, finding.places[1]);
    if (one.empty() || other.empty() || one == other) return;
    add(DecisionKind::kRoles, std::min(one, other), std::max(one, other), i);
  }

  void add_folders(const ReportFinding& finding, std::size_t i) {
    for (const std::string& folder : folders_above(finding.evidence.front().document))
      add(DecisionKind::kFolder, folder, "", i);
  }

  // "a/", "a/b/" of "a/b/c.md".
  static std::vector<std::string> folders_above(const std::string& path) {
    std::vector<std::string> folders;
    for (auto slash = path.find('/', 1); slash != std::string::npos;
         slash = path.find('/', slash + 1))
      folders.push_back(path.substr(0, slash + 1));
    return folders;
  }

  void count_words() {
    for (const ReportDocument& document : run_.report.documents) {
      words_ += document.words;
      for (const std::string& folder : folders_above(document.path))
        words_below_[folder] += document.words;
    }
  }

  // A folder is worth a decision where it is much worse than the rest, not where it is all there
  // is.
  [[nodiscard]] bool is_dense(const std::string& folder, std::size_t findings) const {
    return findings >= kManyOfAFolder &&
           findings * words_ >= kDenser * findings_ * words_below_.at(folder);
  }

  void drop_unworthy() {
    std::erase_if(candidates_, [&](const auto& candidate) {
      const auto& [kind, one, other] = candidate.first;
      const std::size_t findings = candidate.second.size();
      if (kind == DecisionKind::kFolder) return !is_dense(one, findings);
      return findings < (kind == DecisionKind::kRule ? kManyOfARule : kWorthwhile);
    });
  }

  const CheckRun& run_;
  Candidates candidates_;
  std::map<std::string, std::size_t> words_below_;
  std::size_t words_ = 0;
  std::size_t findings_ = 0;
};

/// Takes the decision up to that kind which clears most, again and again, and takes what it clears
/// away from all others.
void choose(DecisionKind widest, std::size_t most, Candidates& candidates,
            std::vector<DeskDecision>& decisions) {
  while (decisions.size() < most) {
    const auto end = candidates.lower_bound(
        {static_cast<DecisionKind>(static_cast<std::uint8_t>(widest) + 1), "", ""});
    const auto best = std::max_element(candidates.begin(), end, [](const auto& a, const auto& b) {
      return a.second.size() < b.second.size();
    });
    if (best == end || best->second.size() < kWorthwhile) return;
    const auto& [kind, one, other] = best->first;
    decisions.push_back({kind, one, other, best->second.size()});
    const std::set<std::size_t> cleared = std::move(best->second);
    candidates.erase(best);
    for (auto& [key, findings] : candidates) {
      std::erase_if(findings, [&](std::size_t i) { return cleared.contains(i); });
    }
  }
}

std::size_t sum_of(const std::vector<DeskDecision>& decisions) {
  std::size_t sum = 0;
  for (const DeskDecision& decision : decisions) sum += decision.clears;
  return sum;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words{""};
  for (const char c : text) {
    if (c != ' ') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

}  // namespace

std::pair<std::string, std::string> differing_forms(const std::string& one,
                                                    const std::string& other) {
  std::vector<std::string> left = words_of(one);
  std::vector<std::string> right = words_of(other);
  while (left.size() > 1 && right.size() > 1 && left.back() == right.back()) {
    left.pop_back();
    right.pop_back();
  }
  return {left.back(), right.back()};
}

FirstLook first_look(const CheckRun& run, const Knowledge& knowledge) {
  FirstLook look;
  look.drafts = run.report.documents.size();
  for (const ReportDocument& document : run.report.documents) {
    look.words += document.words;
    if (document.date.empty()) continue;
    if (look.first_day.empty() || document.date < look.first_day) look.first_day = document.date;
    look.last_day = std::max(look.last_day, document.date);
  }
  look.compared = compared_drafts(run);
  look.unread = unread_files(run.report);
  look.dates = dates_of(run.report);
  look.facts = reach_of(run, knowledge);
  look.findings = run.report.findings.size() - count_of(run.report, kStatusAccepted);
  look.rules = rules_of(run.report, knowledge);
  if (look.findings > kFewFindings) {
    Candidates candidates = CandidateSearch(run).find();
    choose(DecisionKind::kRoles, kMostDecisions, candidates, look.decisions);
    choose(DecisionKind::kRule, kMostDecisions, candidates, look.decisions);
  }
  look.left = look.findings - sum_of(look.decisions);
  return look;
}

}  // namespace belie
