// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/told_figures.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "claims/quantity_roles.h"

namespace belie {
namespace {

const Value* value(const Statement& statement, QuantityRole role) {
  return statement.argument(static_cast<std::uint8_t>(role));
}

/// The argument if it has that type, else an empty one.
template <typename T>
T read(const Statement& statement, QuantityRole role) {
  const Value* found = value(statement, role);
  const T* typed = found == nullptr ? nullptr : std::get_if<T>(found);
  return typed == nullptr ? T{} : *typed;
}

/// Money stays in its currency.
Quantity in_base(const CheckInput& input, const Quantity& quantity) {
  const auto& units = input.lexicon.lexicon().units;
  const auto unit = std::ranges::find(units, quantity.unit, &UnitEntry::id);
  if (unit == units.end() || unit->dimension == "money") return quantity;
  return {quantity.low * unit->factor, quantity.high * unit->factor, unit->dimension};
}

ToldFigure figure_of(const CheckInput& input, StatementIndex index) {
  using enum QuantityRole;
  const Statement& statement = input.graph.statements()[index.index()];
  ToldFigure found;
  found.statement = index;
  found.document = statement.document;
  found.measure = input.lexicon.measure_words().measure(read<std::string>(statement, kMeasure));
  found.counted = read<std::string>(statement, kCounted);
  found.noun = read<std::string>(statement, kNoun);
  found.pair = read<std::string>(statement, kPair);
  found.set = read<std::string>(statement, kSet);
  found.thing = read<std::string>(statement, kThing);
  found.qualifiers = read<std::vector<std::string>>(statement, kQualifiers);
  found.names = read<std::vector<std::string>>(statement, kNames);
  found.elsewhere = read<std::vector<std::string>>(statement, kElsewhere);
  found.value = in_base(input, read<Quantity>(statement, kValue));
  found.apart = value(statement, kApart) != nullptr;
  found.lead = value(statement, kLead) != nullptr;
  found.accepted = input.accepts(index);
  found.claim = &input.graph.claim(index);
  return found;
}

/// "gearbox" ends in "box": the longer noun is a kind of the shorter one.
bool ends_alike(std::string_view a, std::string_view b) {
  const auto [shorter, longer] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
  return shorter.size() >= kShortestEnding && longer.ends_with(shorter);
}

}  // namespace

std::vector<std::vector<ToldFigure>> told_figures(const CheckInput& input) {
  std::vector<std::vector<ToldFigure>> drafts(input.graph.inputs().size());
  const auto& statements = input.graph.statements();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].kind != ClaimKind::k_quantity || statements[i].is_fact()) continue;
    drafts[statements[i].document.index()].push_back(figure_of(input, StatementIndex(i)));
  }
  return drafts;
}

bool overlap(const Quantity& a, const Quantity& b) { return a.low <= b.high && b.low <= a.high; }

bool same_value(const ToldFigure& a, const ToldFigure& b) {
  return a.pair.empty() ? overlap(a.value, b.value) : a.pair == b.pair;
}

bool is_taken_up(const ToldFigure& figure) {
  return figure.set == "definite" || figure.set == "whole";
}

bool same_noun(const ToldFigure& a, const ToldFigure& b) {
  if (a.noun.empty() || b.noun.empty()) return false;
  return a.noun == b.noun || ends_alike(a.noun, b.noun);
}

bool one_class(const MeasureWords& words, const ToldFigure& a, const ToldFigure& b) {
  if (a.counted.empty() || b.counted.empty() || same_noun(a, b)) return true;
  return words.is_within(a.counted, b.counted) || words.is_within(b.counted, a.counted);
}

bool names_again(const MeasureWords& words, const ToldFigure& other, const ToldFigure& definite) {
  if (other.noun.empty() || definite.noun.empty()) return false;
  if (same_noun(other, definite)) return true;
  // "The twelve people" may be any of a story's people, "the four nations" any few of its
  // countries.
  const bool few = std::min(other.value.low, definite.value.low) < kFewOfClass;
  return definite.counted != "person" && !few && words.may_name(definite.noun, other.noun);
}

bool is_one_set_by_sense(const MeasureWords& words, const ToldFigure& a, const ToldFigure& b) {
  const auto measures = [](const ToldFigure& figure, std::string_view id) {
    return figure.measure != nullptr && figure.measure->id == id;
  };
  const auto one_way = [&](const ToldFigure& one, const ToldFigure& other) {
    if (measures(one, "rescued")) return one.set == "whole" && measures(other, "boarded");
    return measures(one, "employed") && other.measure == nullptr &&
           words.is_within(other.counted, "worker");
  };
  return one_way(a, b) || one_way(b, a);
}

bool one_set(const MeasureWords& words, const ToldFigure& other, const ToldFigure& definite) {
  if (!other.pair.empty() || !other.value.unit.empty()) return false;
  if (is_one_set_by_sense(words, other, definite)) return true;
  const bool things = !definite.counted.empty() && !words.is_within(definite.counted, "person");
  const bool noun = !definite.noun.empty() && other.noun == definite.noun;
  if (other.measure != nullptr && definite.measure != nullptr) {
    return other.measure == definite.measure && (definite.measure->is_set || noun) &&
           one_class(words, other, definite);
  }
  // What is done with things later makes them no other set: "the 1,400 bottles will be crushed".
  if (definite.measure != nullptr) return things && (noun || names_again(words, other, definite));
  return names_again(words, other, definite);
}

bool one_measure(const MeasureWords& words, const ToldFigure& a, const ToldFigure& b) {
  if (a.measure == nullptr || a.measure != b.measure || a.thing != b.thing) return false;
  if (a.measure->pair) return !a.pair.empty() && !b.pair.empty();
  return a.value.unit == b.value.unit && one_class(words, a, b);
}

}  // namespace belie
