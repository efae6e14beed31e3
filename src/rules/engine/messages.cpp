// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/messages.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "rules/engine/values.h"

namespace belie {
namespace {

constexpr int kMonthUnknown = 300;  // days of uncertainty from which on not even the month is known
constexpr int kDayUnknown = 20;

/// A day as precisely as it is known.
std::string known_day(Day day, int uncertain_days) {
  std::string text = long_text(day);
  if (uncertain_days >= kMonthUnknown) return text.substr(text.rfind(' ') + 1);
  if (uncertain_days >= kDayUnknown) return text.substr(text.find(' ') + 1);
  return text;
}

/// The field behind "check." where the field begins so, else "".
std::string_view behind(std::string_view field, std::string_view prefix) {
  return field.starts_with(prefix) ? field.substr(prefix.size()) : std::string_view();
}

/// The word of the name that stands in the words, replaced; nothing where it does not.
std::string replaced(std::string_view words, std::string_view name, std::string_view by) {
  const std::size_t at = name.empty() ? std::string_view::npos : words.find(name);
  if (at == std::string_view::npos) return "";
  return fmt::format("{}{}{}", words.substr(0, at), by, words.substr(at + name.size()));
}

}  // namespace

std::string statement_field(const RuleInput& input, StatementIndex index, std::string_view field) {
  const Statement& statement = input.graph.statements()[index.index()];
  if (field == "when") return when_words(statement.when);
  if (field == "on-when") return when_words(statement.when, Wording::kWithPreposition);
  if (field == "words") return statement_words(input.graph, index);
  const int role = descriptor(statement.kind).role_index(field);
  if (role < 0) return "";
  const Value* value = statement.argument(static_cast<std::uint8_t>(role));
  return value == nullptr ? "" : value_words(input.graph, input.lexicon, *value);
}

FieldValues comparison_fields(const RuleInput& input, StatementIndex first, StatementIndex second) {
  return [&input, first, second](std::string_view field) {
    if (const auto own = behind(field, "either."); !own.empty())
      return statement_field(input, first, own);
    if (const auto own = behind(field, "or."); !own.empty())
      return statement_field(input, second, own);
    return statement_field(input, first, field);
  };
}

std::string office_words(const RuleInput& input, std::string_view office) {
  if (const OfficeEntry* entry = input.lexicon.office(office)) return entry->name;
  const auto known = std::ranges::find(input.graph.offices(), office, &OfficeFacts::office);
  if (known != input.graph.offices().end()) return known->name;
  return value_words(input.graph, input.lexicon, Value(std::string(office)));
}

std::string tenure_words(Tenure tenure, std::string_view office) {
  switch (tenure) {
    case Tenure::kLeft:
      return "had left office";
    case Tenure::kNotYet:
      return "had not yet taken office";
    default:
      return fmt::format("was not {}", office);
  }
}

std::string term_words(const OfficeTerm& term) {
  const std::string from = known_day(term.from, term.from_uncertain_days);
  if (!term.until) return "from " + from;
  return fmt::format("from {} to {}", from, known_day(*term.until, term.until_uncertain_days));
}

std::string terms_words(const ClaimGraph& graph, std::string_view office,
                        const TenureJudgement& judgement) {
  if (judgement.terms.empty()) return "";
  const OfficeTerm& first = graph.facts()[judgement.terms.front()].term;
  const OfficeTerm& last = graph.facts()[judgement.terms.back()].term;
  if (judgement.tenure == Tenure::kLeft && last.until) {
    return fmt::format("{} until {}", office, known_day(*last.until, last.until_uncertain_days));
  }
  if (judgement.tenure == Tenure::kNotYet) {
    return fmt::format("{} from {}", office, known_day(first.from, first.from_uncertain_days));
  }
  std::vector<std::string> terms;
  for (const std::uint32_t i : judgement.terms) terms.push_back(term_words(graph.facts()[i].term));
  return fmt::format("{} {}", office, fmt::join(terms, " and "));
}

std::string holder_names(const ClaimGraph& graph, const TenureJudgement& judgement) {
  std::vector<std::string> names;
  for (const std::uint32_t i : judgement.holders) {
    const std::string& name = graph.facts()[i].term.person;
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return fmt::format("{}", fmt::join(names, " or "));
}

std::string corrected_words(std::string_view words, const Entity& person, std::string_view surname,
                            const OfficeTerm& holder) {
  std::string text = replaced(words, person.name, holder.person);
  if (text.empty()) text = replaced(words, person.known_as, holder.person);
  const std::string_view name = person.name;
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  const std::string& by = holder.surname.empty() ? holder.person : holder.surname;
  if (text.empty()) text = replaced(words, surname, by);
  if (text.empty()) text = replaced(words, last, by);
  return text.empty() ? holder.person : text;
}

FieldValues fact_fields(const RuleInput& input, StatementIndex claim,
                        const TenureJudgement& judgement) {
  return [&input, claim, &judgement](std::string_view field) -> std::string {
    const Statement& statement = input.graph.statements()[claim.index()];
    std::string office =
        office_words(input, value_key(input.graph, statement, input.rule.same.front()));
    if (field == "check.tenure") return tenure_words(judgement.tenure, office);
    if (field == "fact.tenure") return terms_words(input.graph, office, judgement);
    if (field == "check.corrected") {
      const Entity* person = entity_at(input.graph, statement, input.rule.differ);
      if (person == nullptr || judgement.holders.empty()) return office;
      const auto& facts = input.graph.facts();
      const std::string surname =
          judgement.terms.empty() ? "" : facts[judgement.terms.back()].term.surname;
      return corrected_words(statement_words(input.graph, claim), *person, surname,
                             facts[judgement.holders.back()].term);
    }
    if (field.starts_with("fact.")) return holder_names(input.graph, judgement);
    if (const auto own = behind(field, "check."); !own.empty())
      return statement_field(input, claim, own);
    return statement_field(input, claim, field);
  };
}

}  // namespace belie
