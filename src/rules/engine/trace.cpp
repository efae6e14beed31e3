// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/trace.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "rules/engine/clauses.h"
#include "rules/engine/forms.h"
#include "rules/engine/sides.h"
#include "rules/engine/tenure.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

/// Follows one rule over a graph.
class Tracer {
 public:
  explicit Tracer(const RuleInput& input) : input_(input) {}

  std::vector<TraceLine> run() {
    switch (input_.rule.form) {
      case RuleForm::kCompare:
        compare();
        nearly_compared();
        refused();
        break;
      case RuleForm::kJoin:
        join();
        break;
      case RuleForm::kCheck:
        check();
        break;
    }
    if (skipped_ > 0) line(0, fmt::format("… and {} more", skipped_));
    if (lines_.empty()) {
      line(0, input_.rule.form == RuleForm::kCheck ? "nothing here is what the check reads"
                                                   : "no statement that the rule speaks of");
    }
    return std::move(lines_);
  }

 private:
  [[nodiscard]] const Statement& said(StatementIndex index) const {
    return input_.graph.statements()[index.index()];
  }

  TraceLine& line(int depth, std::string text) {
    lines_.push_back({.depth = depth, .text = std::move(text)});
    return lines_.back();
  }

  [[nodiscard]] std::string words(StatementIndex index) const {
    if (said(index).is_fact())
      return fmt::format("the fact {}", value_key(input_.graph, said(index), 0));
    const std::string when = when_words(said(index).when);
    return fmt::format("“{}”{}", statement_words(input_.graph, index),
                       when.empty() ? ", no time" : ", " + when);
  }

  bool room() {
    if (traced_++ < kMostTraced) return true;
    ++skipped_;
    return false;
  }

  void refused() {
    const auto& all = input_.graph.statements();
    for (std::size_t i = 0; i < all.size(); ++i) {
      const StatementIndex index(i);
      if (all[i].kind != input_.rule.demands.kind || all[i].is_fact()) continue;
      const std::string why = refusal_of(index);
      if (why.empty() || !room()) continue;
      TraceLine& added = line(0, fmt::format("{} is no side: {}", words(index), why));
      added.truth = Truth::kFalse;
      added.statements = {index};
    }
  }

  [[nodiscard]] std::string refusal_of(StatementIndex index) const {
    const auto why = refusal(input_.graph, input_.rule.demands, index);
    const auto& roles = descriptor(input_.rule.demands.kind).roles;
    if (const RoleDemand* unmet = unmet_demand(input_.graph, input_.rule.demands, index)) {
      const std::string value = value_key(input_.graph, said(index), unmet->role);
      return value.empty() ? fmt::format("it has no “{}”", roles[unmet->role].name)
                           : fmt::format("its {} is {}, and “where” asks for another",
                                         roles[unmet->role].name, value);
    }
    if (!why.empty()) return std::string(why);
    for (const std::uint8_t role : input_.rule.same) {
      if (said(index).argument(role) == nullptr)
        return fmt::format("it has no “{}”", roles[role].name);
    }
    if (said(index).argument(input_.rule.differ) == nullptr)
      return fmt::format("it has no “{}”", roles[input_.rule.differ].name);
    return "";
  }

  void compare() {
    for (const auto& group : accepted_groups(input_.graph, input_.rule)) {
      if (input_.rule.with_facts) {
        for (const StatementIndex index : group) with_facts(index);
      } else {
        pairs(group);
      }
    }
  }

  void pairs(const std::vector<StatementIndex>& group) {
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = i + 1; j < group.size(); ++j) {
        const std::string a = value_key(input_.graph, said(group[i]), input_.rule.differ);
        const std::string b = value_key(input_.graph, said(group[j]), input_.rule.differ);
        if (a == b || !room()) continue;
        sides(std::vector{group[i], group[j]});
      }
    }
  }

  /// Statements of two groups that agree in all roles of `same` but one.
  void nearly_compared() {
    if (input_.rule.with_facts || input_.rule.same.size() < 2) return;
    std::vector<StatementIndex> firsts;  // one of each group stands for it
    for (const auto& group : accepted_groups(input_.graph, input_.rule)) {
      firsts.push_back(group.front());
    }
    for (std::size_t i = 0; i < firsts.size(); ++i) {
      for (std::size_t j = i + 1; j < firsts.size() && skipped_ == 0; ++j)
        near(firsts[i], firsts[j]);
    }
  }

  void near(StatementIndex a, StatementIndex b) {
    const auto value = [&](StatementIndex index, std::uint8_t role) {
      return value_key(input_.graph, said(index), role);
    };
    std::vector<std::uint8_t> apart;
    std::ranges::copy_if(input_.rule.same, std::back_inserter(apart),
                         [&](std::uint8_t role) { return value(a, role) != value(b, role); });
    if (apart.size() != 1 || !room()) return;
    TraceLine& head = line(0, fmt::format("{} against {} is not compared", words(a), words(b)));
    head.truth = Truth::kFalse;
    head.statements = {a, b};
    line(1, fmt::format("same: {} ({} and {})",
                        descriptor(input_.rule.demands.kind).roles[apart.front()].name,
                        value(a, apart.front()), value(b, apart.front())))
        .truth = Truth::kFalse;
  }

  void sides(const std::vector<StatementIndex>& all) {
    std::string text;
    for (const StatementIndex index : all) text += (text.empty() ? "" : " against ") + words(index);
    const JudgedSides judged = judge_sides(input_, all, Thoroughness::kAll);
    TraceLine& head = line(0, std::move(text));
    head.truth = truth_of(judged.fires);
    head.statements = all;
    clauses(judged);
  }

  void clauses(const JudgedSides& judged) {
    for (const JudgedClause& clause : judged.clauses) {
      TraceLine& added = line(1, clause.verdict.why.empty()
                                     ? clause.name
                                     : fmt::format("{} ({})", clause.name, clause.verdict.why));
      added.truth = clause.verdict.truth;
      added.exception = clause.exception;
    }
  }

  void with_facts(StatementIndex index) {
    const Entity* person = entity_at(input_.graph, said(index), input_.rule.differ);
    if (person == nullptr || !room()) return;
    const OfficeRecord record(input_.graph,
                              value_key(input_.graph, said(index), input_.rule.same.front()));
    const TenureJudgement judgement = record.judge(*person, said(index).when);
    const std::vector one{index};
    const JudgedSides judged = judge_sides(input_, one, Thoroughness::kAll);
    const bool inferred =
        has_inherited_jurisdiction(input_.graph, index) && judgement.terms.empty();
    TraceLine& head = line(0, fmt::format("{}: {}", words(index), person->name));
    head.truth =
        truth_of(judged.fires && judgement.contradicted.truth == Truth::kTrue && !inferred);
    head.statements = one;
    TraceLine& facts =
        line(1, fmt::format("the facts contradict it ({})", judgement.contradicted.why));
    facts.truth = judgement.contradicted.truth;
    if (inferred)
      line(1, "the country is inferred, and the facts never had the person in that office").truth =
          Truth::kUnknown;
    clauses(judged);
  }

  void join() {
    for (const auto& row : joined_sides(input_)) {
      if (room()) sides(row);
    }
  }

  void check() {
    std::map<StatementIndex, std::string> asked;  // why each is no side; "" where it may be one
    const CheckInput question{input_.graph, input_.lexicon, input_.rule.subject,
                              [&](StatementIndex index) {
                                ClaimDemands demands = input_.rule.demands;
                                demands.kind = said(index).kind;
                                const auto why = refusal(input_.graph, demands, index);
                                asked.emplace(index, why);
                                return why.empty();
                              },
                              input_.rule.names};
    const CheckOutcome outcome = input_.rule.check->run(question);
    for (const Considered& considered : outcome.considered) {
      asked.erase(considered.statement);
      if (!room()) continue;
      line(0, fmt::format("{}: {}", words(considered.statement), considered.verdict)).statements = {
          considered.statement};
    }
    for (const auto& [statement, why] : asked) weighed(statement, why, outcome.hits);
  }

  /// A statement that the check read and of which it tells nothing itself.
  void weighed(StatementIndex statement, const std::string& why,
               const std::vector<CheckHit>& hits) {
    const bool shown = std::ranges::any_of(hits, [&](const CheckHit& hit) {
      return std::ranges::any_of(hit.places, [&](const Place& place) {
        return place.document == said(statement).document &&
               place.span.overlaps(statement_span(input_.graph, statement));
      });
    });
    if (shown || !room()) return;
    TraceLine& added = line(
        0, why.empty() ? fmt::format("{}: read, and nothing speaks against it", words(statement))
                       : fmt::format("{} is no side: {}", words(statement), why));
    if (!why.empty()) added.truth = Truth::kFalse;
    added.statements = {statement};
  }

  const RuleInput& input_;
  std::vector<TraceLine> lines_;
  std::size_t traced_ = 0;
  std::size_t skipped_ = 0;
};

}  // namespace

std::vector<TraceLine> trace(const Rule& rule, const ClaimGraph& graph,
                             const LexiconIndex& lexicon) {
  const RuleInput input{graph, lexicon, rule};
  return Tracer(input).run();
}

std::string to_text(const TraceLine& line) {
  std::string text(static_cast<std::size_t>(line.depth) * 2, ' ');
  if (line.exception) text += "unless ";
  text += line.text;
  if (!line.truth) return text;
  if (line.depth == 0) return text + (*line.truth == Truth::kTrue ? ": fires" : ": silent");
  return fmt::format("{}: {}", text, to_text(*line.truth));
}

}  // namespace belie
