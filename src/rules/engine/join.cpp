// SPDX-License-Identifier: Apache-2.0
//
// The join form. Sides are bound in the order in which they are written; the statements of each
// further side are looked up in an index over the words that it shares with the sides before it (a
// hash join; the loader refuses a side that shares none), so that no more combinations are made
// than agree in their words.
#include <algorithm>
#include <map>
#include <set>

#include "rules/engine/forms.h"
#include "rules/engine/messages.h"
#include "rules/engine/sides.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

using Binding = std::map<std::string, std::string, std::less<>>;  // word → normalised value

struct Row {
  std::vector<StatementIndex> statements;
  Binding words;
};

std::vector<StatementIndex> statements_of(const RuleInput& input, const JoinSide& side) {
  std::vector<StatementIndex> found;
  const auto& all = input.graph.statements();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const StatementIndex index(i);
    if (all[i].is_fact() == side.facts && refusal(input.graph, side.demands, index).empty())
      found.push_back(index);
  }
  if (side.facts) return found;
  std::vector<std::uint8_t> roles;
  for (const RoleWord& word : side.words) roles.push_back(word.role);
  return without_repeated_headlines(input.graph, std::move(found), roles);
}

/// The values of the side's words in a statement; nothing where one is missing or one word would
/// mean two things.
std::optional<Binding> binding_of(const RuleInput& input, const JoinSide& side,
                                  StatementIndex index) {
  Binding binding;
  for (const RoleWord& word : side.words) {
    const std::string value =
        value_key(input.graph, input.graph.statements()[index.index()], word.role);
    if (value.empty()) return std::nullopt;  // a missing role never joins
    const auto [found, is_new] = binding.try_emplace(word.word, value);
    if (!is_new && found->second != value) return std::nullopt;
  }
  return binding;
}

std::string shared_key(const Binding& binding, const std::set<std::string>& shared) {
  std::string key;
  for (const std::string& word : shared) key += binding.find(word)->second + '\x1f';
  return key;
}

std::set<std::string> words_of(const JoinSide& side) {
  std::set<std::string> words;
  for (const RoleWord& word : side.words) words.insert(word.word);
  return words;
}

/// The rows with one more side.
std::vector<Row> extended(const RuleInput& input, const std::vector<Row>& rows,
                          const JoinSide& side, const std::set<std::string>& bound) {
  std::set<std::string> shared;
  std::ranges::set_intersection(words_of(side), bound, std::inserter(shared, shared.end()));
  std::map<std::string, std::vector<std::pair<StatementIndex, Binding>>> index;
  for (const StatementIndex statement : statements_of(input, side)) {
    if (auto binding = binding_of(input, side, statement)) {
      index[shared_key(*binding, shared)].emplace_back(statement, std::move(*binding));
    }
  }
  std::vector<Row> result;
  for (const Row& row : rows) {
    const auto found = index.find(shared_key(row.words, shared));
    if (found == index.end()) continue;
    for (const auto& [statement, binding] : found->second) {
      if (std::ranges::find(row.statements, statement) != row.statements.end()) continue;
      Row next = row;
      next.statements.push_back(statement);
      next.words.insert(binding.begin(), binding.end());
      result.push_back(std::move(next));
    }
  }
  return result;
}

std::size_t side_index(const Rule& rule, std::string_view name) {
  const auto found = std::ranges::find(rule.sides, name, &JoinSide::name);
  return static_cast<std::size_t>(found - rule.sides.begin());
}

/// The fields of a join's messages: {word}, {side.ROLE}.
std::string join_field(const RuleInput& input, const std::vector<StatementIndex>& row,
                       std::string_view field) {
  if (const std::size_t dot = field.find('.'); dot != std::string_view::npos) {
    const std::size_t side = side_index(input.rule, field.substr(0, dot));
    return side < row.size() ? statement_field(input, row[side], field.substr(dot + 1)) : "";
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    for (const RoleWord& word : input.rule.sides[i].words) {
      if (word.word != field) continue;
      const Statement& statement = input.graph.statements()[row[i].index()];
      return statement_field(input, row[i], descriptor(statement.kind).roles[word.role].name);
    }
  }
  return "";
}

std::string all_values(const RuleInput& input, StatementIndex index) {
  std::string text;
  for (const Argument& argument : input.graph.statements()[index.index()].arguments) {
    text += value_key(input.graph, argument.value) + '\x1f';
  }
  return text;
}

/// Where a side of the join stands in a draft, with the rule's words.
Place join_place(const RuleInput& input, const std::vector<StatementIndex>& row, std::size_t side,
                 PlaceRole role) {
  Place place = place_of(input, row[side], role);
  if (!input.rule.say.empty()) {
    place.read_as = render(input.rule.say, [&](std::string_view field) {
      if (field == "when" || field == "on-when" || field == "words")
        return statement_field(input, row[side], field);
      return join_field(input, row, field);
    });
  }
  return place;
}

FactNote note_of(const RuleInput& input, StatementIndex index) {
  const OfficeTerm& term = input.graph.fact(index).term;
  return {term.person + ", " + office_words(input, term.office) + " " + term_words(term),
          term.source, term.known_until};
}

Conflict conflict_of(const RuleInput& input, const std::vector<StatementIndex>& row, Level level) {
  Conflict conflict{.rule = &input.rule};
  conflict.level = level;
  const auto& statements = input.graph.statements();
  const bool with_fact =
      std::ranges::any_of(row, [&](StatementIndex s) { return statements[s.index()].is_fact(); });
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (statements[row[i].index()].is_fact()) {
      conflict.facts.push_back(note_of(input, row[i]));
    } else if (conflict.first.empty()) {
      conflict.first.push_back(
          join_place(input, row, i, with_fact ? PlaceRole::kCheck : PlaceRole::kEither));
    } else {
      const PlaceRole role = with_fact ? PlaceRole::kAgainst : PlaceRole::kOr;
      conflict.second.push_back(join_place(input, row, i, role));
    }
  }
  for (const JoinSide& side : input.rule.sides) {
    for (const RoleWord& word : side.words) {
      conflict.key +=
          word.word + '=' +
          value_key(input.graph, statements[row[side_index(input.rule, side.name)].index()],
                    word.role) +
          '\x1f';
    }
  }
  conflict.first_value = all_values(input, row[0]);
  conflict.second_value = all_values(input, row[1]);
  const FieldValues fields = [&](std::string_view field) { return join_field(input, row, field); };
  conflict.message =
      input.rule.title.empty() ? input.rule.catches : render(input.rule.title, fields);
  conflict.ask = render(input.rule.ask, fields);
  if (!with_fact) conflict.because = input.graph.because(row[0], row[1]);
  return conflict;
}

}  // namespace

std::vector<std::vector<StatementIndex>> joined_sides(const RuleInput& input) {
  std::vector<Row> rows;
  for (const StatementIndex statement : statements_of(input, input.rule.sides.front())) {
    if (auto binding = binding_of(input, input.rule.sides.front(), statement))
      rows.push_back({{statement}, std::move(*binding)});
  }
  std::set<std::string> bound = words_of(input.rule.sides.front());
  for (std::size_t i = 1; i < input.rule.sides.size(); ++i) {
    rows = extended(input, rows, input.rule.sides[i], bound);
    bound.merge(words_of(input.rule.sides[i]));
  }
  std::vector<std::vector<StatementIndex>> result;
  result.reserve(rows.size());
  for (Row& row : rows) result.push_back(std::move(row.statements));
  return result;
}

FormOutcome join_sides(const RuleInput& input) {
  FormOutcome outcome;
  std::vector<std::vector<StatementIndex>> fired;
  for (const std::vector<StatementIndex>& row : joined_sides(input)) {
    const bool drafts = std::ranges::any_of(
        row, [&](StatementIndex s) { return !input.graph.statements()[s.index()].is_fact(); });
    if (!drafts) continue;
    const JudgedSides judged = judge_sides(input, row, Thoroughness::kUntilSilent);
    if (judged.fires) outcome.conflicts.push_back(conflict_of(input, row, judged.level));
  }
  const bool timed = std::ranges::any_of(
      input.rule.only, [](const ConditionUse& use) { return use.condition->about_time; });
  if (!timed) return outcome;
  std::vector<std::vector<StatementIndex>> groups;
  for (const JoinSide& side : input.rule.sides) {
    if (!side.facts) groups.push_back(statements_of(input, side));
  }
  outcome.rested = undated_drafts(input, groups);
  outcome.rested_reason = "no reference date";
  return outcome;
}

}  // namespace belie
