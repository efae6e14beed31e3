// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/clauses.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/engine/sides.h"
#include "rules/engine/voices.h"

namespace belie {
namespace {

/// Judges clause after clause until one fails or all are done.
class ClauseJudge {
 public:
  ClauseJudge(const RuleInput& input, std::span<const StatementIndex> sides,
              Thoroughness thoroughness)
      : input_(input), sides_(sides), thorough_(thoroughness == Thoroughness::kAll) {}

  JudgedSides judge() {
    judged_.fires = true;
    judged_.level = input_.rule.level;
    drafts();
    if (go_on()) voices();
    if (go_on() && input_.rule.form == RuleForm::kCompare && !input_.rule.with_facts) difference();
    for (const ConditionUse& use : input_.rule.only) {
      if (go_on()) condition(use, false);
    }
    for (const ConditionUse& use : input_.rule.unless) {
      if (go_on()) condition(use, true);
    }
    for (const StatementIndex side : sides_) {
      if (has_inherited_jurisdiction(input_.graph, side)) at_most(Level::kWarning);
    }
    return std::move(judged_);
  }

 private:
  [[nodiscard]] bool go_on() const { return judged_.fires || thorough_; }
  [[nodiscard]] const Statement& statement(StatementIndex index) const {
    return input_.graph.statements()[index.index()];
  }

  void add(JudgedClause clause) {
    judged_.fires = judged_.fires && clause.holds();
    judged_.clauses.push_back(std::move(clause));
  }

  void at_most(Level level) { judged_.level = std::max(judged_.level, level); }

  /// Calls the function for every two sides that stand in drafts.
  template <typename Function>
  void for_each_pair(Function function) {
    for (std::size_t i = 0; i < sides_.size(); ++i) {
      for (std::size_t j = i + 1; j < sides_.size(); ++j) {
        if (!statement(sides_[i]).is_fact() && !statement(sides_[j]).is_fact())
          function(sides_[i], sides_[j]);
      }
    }
  }

  void drafts() {
    bool comparable = true;
    for_each_pair([&](StatementIndex a, StatementIndex b) {
      const DocumentIndex left = statement(a).document;
      const DocumentIndex right = statement(b).document;
      comparable = comparable && (left == right || input_.graph.comparable(left, right));
    });
    if (comparable && !thorough_) return;
    add({"drafts",
         false,
         {truth_of(comparable),
          comparable ? "" : "two drafts that have nothing to do with each other"}});
  }

  void voices() {
    Verdict verdict{Truth::kTrue, ""};
    int lower = 0;
    const auto take = [&](const VoiceJudgement& judgement) {
      const bool decides = verdict.why.empty() || judgement.comparable.truth < verdict.truth;
      if (decides) verdict = judgement.comparable;
      lower = std::max(lower, judgement.levels_lower);
      at_most(judgement.at_most);
    };
    if (input_.rule.with_facts) take(judge_voice(statement(sides_.front())));
    for_each_pair(
        [&](StatementIndex a, StatementIndex b) { take(judge_voices(input_.graph, a, b)); });
    judged_.level = std::max(judged_.level, lowered(input_.rule.level, lower));
    if (verdict.truth != Truth::kTrue || thorough_) add({"voices", false, verdict});
  }

  void difference() {
    const ConditionInput question{input_.graph, input_.lexicon,     sides_[0],
                                  sides_[1],    input_.rule.differ, {}};
    const auto& role = descriptor(input_.rule.demands.kind).roles[input_.rule.differ];
    add({fmt::format("differ: {}", role.name), false,
         find_condition("different")->judge(question)});
  }

  void condition(const ConditionUse& use, bool exception) {
    const std::size_t last = sides_.size() - 1;
    const std::size_t first = std::min(use.first, last);
    const std::size_t second = std::min(use.second, last);
    const auto verdict_on = [&](std::size_t a, std::size_t b) {
      return use.condition->judge(
          {input_.graph, input_.lexicon, sides_[a], sides_[b], use.role, use.parameters});
    };
    const bool one = use.condition->sides == ConditionSides::kOne;
    Verdict verdict = verdict_on(first, one ? first : second);
    if (one && input_.rule.form == RuleForm::kCompare && last > 0) {
      const Verdict other = verdict_on(second, second);  // of a comparison it must hold of both
      const bool stronger = exception ? other.truth > verdict.truth : other.truth < verdict.truth;
      if (stronger) verdict = other;
    }
    add({to_text(use), exception, std::move(verdict)});
  }

  const RuleInput& input_;
  std::span<const StatementIndex> sides_;
  bool thorough_;
  JudgedSides judged_;
};

}  // namespace

JudgedSides judge_sides(const RuleInput& input, std::span<const StatementIndex> sides,
                        Thoroughness thoroughness) {
  return ClauseJudge(input, sides, thoroughness).judge();
}

}  // namespace belie
