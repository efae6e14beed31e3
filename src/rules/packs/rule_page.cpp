// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/rule_page.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace belie {
namespace {

std::string role_list(ClaimKind kind, const std::vector<std::uint8_t>& roles) {
  std::vector<std::string_view> names;
  names.reserve(roles.size());
  for (const std::uint8_t role : roles) names.push_back(descriptor(kind).roles[role].name);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string demand_text(ClaimKind kind, const RoleDemand& demand) {
  std::string text(descriptor(kind).roles[demand.role].name);
  if (!demand.values.empty()) text += fmt::format(" is {}", fmt::join(demand.values, " or "));
  if (!demand.never.empty()) text += fmt::format(" is not {}", fmt::join(demand.never, " nor "));
  if (demand.type) text += fmt::format(" is a {}", to_text(*demand.type));
  return text;
}

void add_demands(std::vector<std::string>& clauses, const ClaimDemands& demands) {
  for (const RoleDemand& demand : demands.where)
    clauses.push_back(demand_text(demands.kind, demand));
}

std::string side_text(const JoinSide& side) {
  std::vector<std::string> clauses;
  for (const RoleWord& word : side.words) {
    clauses.push_back(
        fmt::format("{} is ${}", descriptor(side.demands.kind).roles[word.role].name, word.word));
  }
  add_demands(clauses, side.demands);
  return fmt::format("{}: {}{} ({})", side.name, descriptor(side.demands.kind).name,
                     side.facts ? " of the facts" : "", fmt::join(clauses, ", "));
}

std::vector<std::string> form_clauses(const Rule& rule) {
  std::vector<std::string> clauses;
  switch (rule.form) {
    case RuleForm::kCompare:
      clauses.push_back(
          fmt::format("two statements of kind {}", descriptor(rule.demands.kind).name));
      if (rule.with_facts)
        clauses.back() = fmt::format("a statement of kind {} against the facts",
                                     descriptor(rule.demands.kind).name);
      clauses.push_back("the same " + role_list(rule.demands.kind, rule.same));
      clauses.push_back(
          fmt::format("another {}", descriptor(rule.demands.kind).roles[rule.differ].name));
      add_demands(clauses, rule.demands);
      break;
    case RuleForm::kJoin:
      for (const JoinSide& side : rule.sides) clauses.push_back(side_text(side));
      break;
    case RuleForm::kCheck:
      clauses.push_back(fmt::format("the check {}", rule.check->name));
      if (!rule.subject.empty()) clauses.back() += fmt::format(", {}", rule.subject);
      break;
  }
  return clauses;
}

std::string quoted(std::string_view text) {
  std::string out;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);)
    out += line.empty() ? ">\n" : "> " + line + "\n";
  return out;
}

/// The draft with its marks in bold.
std::string marked_source(const ExampleDraft& draft) {
  std::string text = draft.source;
  auto marks = draft.marks;
  std::ranges::sort(marks, std::ranges::greater{});
  for (const Span mark : marks) {
    text.insert(mark.end, "**");
    text.insert(mark.begin, "**");
  }
  return text;
}

std::string example_text(const Example& example) {
  std::string text = fmt::format("*{}*\n\n", example.name);
  if (example.source)
    text += fmt::format("> The source:\n>\n{}\n", quoted(marked_source(*example.source)));
  for (const ExampleDraft& draft : example.drafts) {
    std::string head = example.drafts.size() > 1 || example.source ? draft.name : "";
    if (draft.date) head += (head.empty() ? "" : ", ") + long_text(*draft.date);
    if (!head.empty()) text += fmt::format("> {}\n>\n", head);
    text += quoted(marked_source(draft)) + "\n";
  }
  return text;
}

void add_examples(std::string& page, std::string_view heading,
                  const std::vector<Example>& examples) {
  if (examples.empty()) return;
  page += fmt::format("{}\n\n", heading);
  for (const Example& example : examples) page += example_text(example);
}

}  // namespace

std::string rule_summary(const Rule& rule) {
  std::vector<std::string> clauses = form_clauses(rule);
  for (const ConditionUse& use : rule.only) clauses.push_back(to_text(use));
  std::string text = fmt::format("{}", fmt::join(clauses, "; "));
  std::vector<std::string> exceptions;
  for (const ConditionUse& use : rule.unless) exceptions.push_back(to_text(use));
  if (!exceptions.empty()) text += fmt::format("; unless {}", fmt::join(exceptions, " or "));
  return text;
}

std::string rule_page(const Rule& rule) {
  std::string page = fmt::format("## {}\n\n", rule.id);
  page += fmt::format("**{}**, {}. Catches: {}.\n\n{}\n\n", to_text(rule.level),
                      to_text(rule.stage), rule.catches, rule.why);
  page += fmt::format("It asks: *{}*\n\nFires on: {}.\n\n", rule.ask.text, rule_summary(rule));
  if (!rule.yields_to.empty()) {
    page += fmt::format("Where {} reports the same words, that finding is kept.\n\n",
                        fmt::join(rule.yields_to, " or "));
  }
  if (!rule.measured.empty()) page += fmt::format("Measured: {}.\n\n", rule.measured);
  if (!rule.instead_of.empty()) {
    page += fmt::format("Its finding is kept where {} reports the same words.\n\n",
                        fmt::join(rule.instead_of, " or "));
  }
  add_examples(page, "Flags the words in bold:", rule.must_flag);
  add_examples(page, "Keeps silent:", rule.must_stay_silent);
  add_examples(page, "Misses so far:", rule.known_misses);
  return page;
}

std::string rules_markdown(const std::vector<Rule>& rules) {
  std::vector<const Rule*> sorted;
  sorted.reserve(rules.size());
  for (const Rule& rule : rules) sorted.push_back(&rule);
  std::ranges::sort(sorted, {}, [](const Rule* rule) { return rule->id; });
  std::string page =
      "# The rules\n\nWritten by `belie rule docs` from the rules themselves.\n\n| rule | level | "
      "catches |\n|---|---|---|\n";
  for (const Rule* rule : sorted)
    page += fmt::format("| `{}` | {} | {} |\n", rule->id, to_text(rule->level), rule->catches);
  page += '\n';
  for (const Rule* rule : sorted) page += rule_page(*rule);
  while (page.ends_with("\n\n")) page.pop_back();
  return page;
}

std::string condition_rows() {
  std::string rows;
  for (const ConditionDescriptor& condition : conditions()) {
    std::string name(condition.name);
    if (condition.parameter == ParameterType::kWord)
      name += fmt::format(": {}", fmt::join(condition.words, " / "));
    if (condition.parameter == ParameterType::kNumber) name += ": NUMBER";
    if (condition.parameter == ParameterType::kRole)
      name += condition.parameter_optional ? "`, `" + name + ": ROLE" : ": ROLE";
    const bool one = condition.sides == ConditionSides::kOne;
    rows += fmt::format("| `{}` | {}{} | {} |\n", name, one ? "one statement" : "two statements",
                        condition.about_time ? ", time" : "", condition.summary);
  }
  return rows;
}

std::string check_page(const CheckDescriptor& check) {
  std::string page = fmt::format("{}: {}\n", check.name, check.summary);
  if (!check.subjects.empty()) page += "\nabout:\n";
  for (const CheckSubject& subject : check.subjects)
    page += fmt::format("  {:<20} {}\n", subject.name, subject.summary);
  if (!check.words.empty()) page += "\nwords for title, say and ask:\n";
  for (const CheckWord& word : check.words)
    page += fmt::format("  {:<20} {}\n", fmt::format("{{{}}}", word.name), word.summary);
  return page;
}

std::string kind_page(const KindDescriptor& kind) {
  std::string page = fmt::format("{}: {}, such as “{}”\n\nroles for where, same, differ and say:\n",
                                 kind.name, kind.summary, kind.example);
  for (const RoleDescriptor& role : kind.roles)
    page += fmt::format("  {:<14} {}: {}\n", role.name, to_text(role.type), role.summary);
  return page;
}

std::string kinds_markdown() {
  std::string page;
  for (const KindDescriptor& kind : claim_kinds()) {
    std::vector<std::string> roles;
    for (const RoleDescriptor& role : kind.roles) roles.push_back(fmt::format("`{}`", role.name));
    page += fmt::format("| `{}` | {} | {} |\n", kind.name, kind.summary, fmt::join(roles, ", "));
  }
  return page;
}

}  // namespace belie
