// SPDX-License-Identifier: Apache-2.0
//
// The compare form without facts. Statements are grouped by the roles that must be equal; within a
// group those that say the same in one draft, in one voice and of one time are taken together, and
// only bundles of different values whose times are near enough are judged: sorted by their
// beginning, a window slides over the one value's bundles while the other's are walked. A pair of
// values that conflicts once is one conflict, whatever the number of places.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "claims/when.h"
#include "rules/engine/forms.h"
#include "rules/engine/messages.h"
#include "rules/engine/sides.h"
#include "rules/engine/time_relations.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

/// Statements that no condition can tell apart.
struct Bundle {
  std::vector<StatementIndex> statements;
  Period hull;
};

using Bundles = std::map<std::string, std::vector<Bundle>>;  // by value

/// How far the times of a conflict can lie apart at most; nothing where time plays no part.
std::optional<int> reach_of(const Rule& rule) {
  std::optional<int> reach;
  for (const ConditionUse& use : rule.only) {
    const auto own = use.condition->reach_days;
    if (own) reach = reach ? std::min(*reach, *own) : *own;
  }
  return reach;
}

std::string bundle_key(const ClaimGraph& graph, StatementIndex index) {
  const Statement& statement = graph.statements()[index.index()];
  const Claim& claim = graph.claim(index);
  std::string key = std::to_string(statement.document.value);
  key += '|' + std::to_string(static_cast<int>(statement.voice)) + claim.voice_source;
  key += '|' + std::to_string(static_cast<int>(claim.stage));
  for (const Period& period : statement.when) key += '|' + to_text(period);
  if (statement.when.empty()) key += '|' + to_text(claim.when);
  for (const Argument& argument : statement.arguments)
    key += '|' + value_key(graph, argument.value);
  return key;
}

Bundles bundles_of(const RuleInput& input, const std::vector<StatementIndex>& group) {
  std::map<std::pair<std::string, std::string>, Bundle> bundles;
  for (const StatementIndex index : group) {
    const Statement& statement = input.graph.statements()[index.index()];
    const auto whole = hull(statement.when, statement.when);
    const std::string value = value_key(input.graph, statement, input.rule.differ);
    Bundle& bundle = bundles[{value, bundle_key(input.graph, index)}];
    bundle.statements.push_back(index);
    bundle.hull = whole.value_or(Period{});
  }
  Bundles by_value;
  for (auto& [key, bundle] : bundles) by_value[key.first].push_back(std::move(bundle));
  for (auto& [value, list] : by_value) {
    std::ranges::stable_sort(
        list, {}, [](const Bundle& b) { return std::tuple(b.hull.begin, b.statements.front()); });
  }
  return by_value;
}

/// Whether the second begins too late for the first to reach it.
bool out_of_reach(const Period& first, const Period& second, std::optional<int> reach) {
  if (!reach || first.end == Minute::max() || second.begin == Minute::min()) return false;
  return second.begin >= first.end + std::chrono::days{*reach};
}

/// Compares the statements of one group.
class GroupComparison {
 public:
  GroupComparison(const RuleInput& input, const Bundles& bundles, std::optional<int> reach)
      : input_(input), bundles_(bundles), reach_(reach) {}

  std::vector<Conflict> conflicts() {
    for (auto a = bundles_.begin(); a != bundles_.end(); ++a) {
      for (auto b = std::next(a); b != bundles_.end(); ++b) compare(*a, *b);
    }
    return std::move(conflicts_);
  }

 private:
  struct Pair {
    StatementIndex first, second;
    Level level;
  };
  using ValueBundles = Bundles::value_type;

  void compare(const ValueBundles& a, const ValueBundles& b) {
    std::set<StatementIndex> left;
    std::set<StatementIndex> right;
    std::optional<Pair> best;
    std::size_t window = 0;  // bundles of b before it end before anything that is still to come
    for (const Bundle& first : a.second) {
      while (window < b.second.size() && out_of_reach(b.second[window].hull, first.hull, reach_))
        ++window;
      for (std::size_t i = window; i < b.second.size(); ++i) {
        const Bundle& second = b.second[i];
        if (out_of_reach(first.hull, second.hull, reach_)) break;
        const std::array sides{first.statements.front(), second.statements.front()};
        if (!differ(sides[0], sides[1])) continue;
        const JudgedSides judged = judge_sides(input_, sides, Thoroughness::kUntilSilent);
        if (!judged.fires) continue;
        left.insert(first.statements.begin(), first.statements.end());
        right.insert(second.statements.begin(), second.statements.end());
        if (!best || judged.level < best->level) best = Pair{sides[0], sides[1], judged.level};
      }
    }
    if (best) add(a.first, b.first, left, right, *best);
  }

  /// Beyond rounding, "about" and "at least", where the values are quantities.
  [[nodiscard]] bool differ(StatementIndex first, StatementIndex second) const {
    const auto& statements = input_.graph.statements();
    const Value* a = statements[first.index()].argument(input_.rule.differ);
    const Value* b = statements[second.index()].argument(input_.rule.differ);
    return a != nullptr && b != nullptr && values_differ(input_.graph, *a, *b);
  }

  void add(const std::string& first_value, const std::string& second_value,
           const std::set<StatementIndex>& left, const std::set<StatementIndex>& right, Pair best) {
    const bool turned = best.second < best.first;  // the side that is read first comes first
    const StatementIndex first = turned ? best.second : best.first;
    const StatementIndex second = turned ? best.first : best.second;
    Conflict conflict{.rule = &input_.rule};
    conflict.key = group_key(first);
    conflict.first_value = turned ? second_value : first_value;
    conflict.second_value = turned ? first_value : second_value;
    conflict.level = best.level;
    conflict.first = places(first, turned ? right : left, PlaceRole::kEither);
    conflict.second = places(second, turned ? left : right, PlaceRole::kOr);
    const FieldValues fields = comparison_fields(input_, first, second);
    conflict.message =
        input_.rule.title.empty() ? input_.rule.catches : render(input_.rule.title, fields);
    conflict.ask = render(input_.rule.ask, fields);
    conflict.because = input_.graph.because(first, second);
    conflicts_.push_back(std::move(conflict));
  }

  std::vector<Place> places(StatementIndex representative, const std::set<StatementIndex>& all,
                            PlaceRole role) {
    std::vector<Place> list{place_of(input_, representative, role)};
    for (const StatementIndex index : all) {
      if (index != representative) list.push_back(place_of(input_, index, role));
    }
    return list;
  }

  [[nodiscard]] std::string group_key(StatementIndex index) const {
    std::string key;
    const Statement& statement = input_.graph.statements()[index.index()];
    for (const std::uint8_t role : input_.rule.same) {
      key += (key.empty() ? "" : "\x1f") + value_key(input_.graph, statement, role);
    }
    return key;
  }

  const RuleInput& input_;
  const Bundles& bundles_;
  std::optional<int> reach_;
  std::vector<Conflict> conflicts_;
};

}  // namespace

Place place_of(const RuleInput& input, StatementIndex statement, PlaceRole role) {
  const Statement& said = input.graph.statements()[statement.index()];
  const Claim& claim = input.graph.claim(statement);
  Place place{.role = role,
              .document = said.document,
              .span = claim.span,
              .read_as = "",
              .voice = said.voice};
  place.read_as =
      input.rule.say.empty() ? claim.read_as : render(input.rule.say, [&](std::string_view field) {
        return statement_field(input, statement, field);
      });
  return place;
}

std::vector<DocumentIndex> undated_drafts(const RuleInput& input,
                                          const std::vector<std::vector<StatementIndex>>& groups) {
  std::set<DocumentIndex> drafts;
  for (const auto& group : groups) {
    for (const StatementIndex index : group) {
      const Statement& statement = input.graph.statements()[index.index()];
      const bool dated = input.graph.dates()[statement.document.index()].day.has_value();
      if (statement.when.empty() && !dated) drafts.insert(statement.document);
    }
  }
  return {drafts.begin(), drafts.end()};
}

FormOutcome compare_statements(const RuleInput& input) {
  const bool timed = std::ranges::any_of(
      input.rule.only, [](const ConditionUse& use) { return use.condition->about_time; });
  const auto groups = accepted_groups(input.graph, input.rule);
  FormOutcome outcome;
  for (const auto& group : groups) {
    const Bundles bundles = bundles_of(input, group);
    std::ranges::move(GroupComparison(input, bundles, reach_of(input.rule)).conflicts(),
                      std::back_inserter(outcome.conflicts));
  }
  if (timed) outcome.rested = undated_drafts(input, groups);
  outcome.rested_reason = "no reference date";
  return outcome;
}

}  // namespace belie
