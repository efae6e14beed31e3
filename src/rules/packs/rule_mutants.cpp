// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/rule_mutants.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rules/engine/clauses.h"
#include "rules/engine/sides.h"
#include "rules/engine/tenure.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

/// Makes the mutants of one rule.
class Mutation {
 public:
  explicit Mutation(const Rule& rule) : rule_(rule) {}

  std::vector<Mutant> all() {
    if (rule_.form == RuleForm::kJoin) {
      for (std::size_t i = 0; i < rule_.sides.size(); ++i) side(i);
    }
    if (rule_.form == RuleForm::kCompare) {
      demands(rule_.demands, "", [](Rule& rule) -> ClaimDemands& { return rule.demands; });
      same();
    }
    for (std::size_t i = 0; i < rule_.only.size(); ++i) {
      const std::string_view key = rule_.only[i].condition->about_time ? "during" : "only";
      erase(
          fmt::format("{}: {}", key, to_text(rule_.only[i])), i,
          [](Rule & rule) -> auto& { return rule.only; });
    }
    for (std::size_t i = 0; i < rule_.unless.size(); ++i) {
      erase(
          fmt::format("unless: {}", to_text(rule_.unless[i])), i,
          [](Rule & rule) -> auto& { return rule.unless; });
    }
    return std::move(mutants_);
  }

 private:
  Rule& add(std::string clause) {
    mutants_.push_back({std::move(clause), rule_});
    return mutants_.back().rule;
  }

  /// Leaves out one entry of the list that `list` finds in a rule.
  template <typename List>
  void erase(std::string clause, std::size_t index, const List& list) {
    auto& entries = list(add(std::move(clause)));
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(index));
  }

  void side(std::size_t index) {
    const JoinSide& own = rule_.sides[index];
    demands(own.demands, own.name + " ",
            [index](Rule& rule) -> ClaimDemands& { return rule.sides[index].demands; });
    for (std::size_t i = 0; i < own.words.size(); ++i) {
      const RoleWord& word = own.words[i];
      if (!stands_twice(word.word)) continue;  // bound to be said, not to join
      erase(
          fmt::format("{} {}: ${}", own.name, descriptor(own.demands.kind).roles[word.role].name,
                      word.word),
          i, [index](Rule & rule) -> auto& { return rule.sides[index].words; });
    }
  }

  [[nodiscard]] bool stands_twice(const std::string& word) const {
    std::ptrdiff_t count = 0;
    for (const JoinSide& side : rule_.sides)
      count += std::ranges::count(side.words, word, &RoleWord::word);
    return count > 1;
  }

  void same() {
    const auto& roles = descriptor(rule_.demands.kind).roles;
    if (rule_.with_facts) return;  // the facts are about one office anyway
    for (std::size_t i = 0; i < rule_.same.size(); ++i) {
      erase(
          fmt::format("same: {}", roles[rule_.same[i]].name), i,
          [](Rule & rule) -> auto& { return rule.same; });
    }
  }

  template <typename Find>
  void demands(const ClaimDemands& own, const std::string& side, const Find& find) {
    const std::string_view where = side.empty() ? "where: " : "";
    for (std::size_t i = 0; i < own.where.size(); ++i) {
      erase(
          fmt::format("{}{}{}", side, where, descriptor(own.kind).roles[own.where[i].role].name),
          i, [&](Rule & rule) -> auto& { return find(rule).where; });
    }
    const ClaimDemands usual;
    if (own.voices != usual.voices) find(add(side + "from")).voices = usual.voices;
    if (own.modalities != usual.modalities)
      find(add(side + "modality")).modalities = usual.modalities;
    if (own.polarity != usual.polarity) find(add(side + "polarity")).polarity = usual.polarity;
    if (own.lowest_grade != usual.lowest_grade)
      find(add(side + "grade")).lowest_grade = usual.lowest_grade;
  }

  const Rule& rule_;
  std::vector<Mutant> mutants_;
};

/// Whether everything but the clause of that name holds, and that one does not.
bool only_misses(const JudgedSides& judged, const std::string& clause) {
  bool misses = false;
  for (const JudgedClause& each : judged.clauses) {
    if (each.name == clause) {
      misses = !each.holds();
    } else if (!each.holds()) {
      return false;
    }
  }
  return misses;
}

bool is_borne_out(const RuleInput& input, StatementIndex index) {
  const Statement& said = input.graph.statements()[index.index()];
  const Entity* person = entity_at(input.graph, said, input.rule.differ);
  if (person == nullptr) return false;
  const OfficeRecord record(input.graph, value_key(input.graph, said, input.rule.same.front()));
  if (!record.known() || record.judge(*person, said.when).contradicted.truth == Truth::kTrue)
    return false;
  return judge_sides(input, std::array{index}, Thoroughness::kAll).fires;
}

}  // namespace

std::vector<Mutant> mutants_of(const Rule& rule) { return Mutation(rule).all(); }

std::string difference_clause(const Rule& rule) {
  if (rule.form != RuleForm::kCompare) return "";
  return fmt::format("differ: {}", descriptor(rule.demands.kind).roles[rule.differ].name);
}

bool is_decided_by_difference(const Rule& rule, const ClaimGraph& graph,
                              const LexiconIndex& lexicon) {
  const RuleInput input{graph, lexicon, rule};
  const std::string clause = difference_clause(rule);
  for (const auto& group : accepted_groups(graph, rule)) {
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (rule.with_facts && is_borne_out(input, group[i])) return true;
      for (std::size_t j = i + 1; j < group.size() && !rule.with_facts; ++j) {
        const std::array sides{group[i], group[j]};
        if (only_misses(judge_sides(input, sides, Thoroughness::kAll), clause)) return true;
      }
    }
  }
  return false;
}

}  // namespace belie
