// SPDX-License-Identifier: Apache-2.0
//
// The compare form with facts: each statement against who held the office at its time (tenure.h).
// The places that name the holder in fact, in whichever draft, are shown beside the wrong one.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/calendar.h"
#include "language/names/spelling.h"
#include "rules/engine/forms.h"
#include "rules/engine/messages.h"
#include "rules/engine/one_term.h"
#include "rules/engine/sides.h"
#include "rules/engine/tenure.h"
#include "rules/engine/time_relations.h"
#include "rules/engine/values.h"
#include "rules/names/person_names.h"

namespace belie {
namespace {

/// A statement that the facts contradict.
struct Wrong {
  StatementIndex statement;
  TenureJudgement judgement;
  Level level;
};

bool has_word(std::string_view name, std::string_view word) {
  return fmt::format(" {} ", name).find(fmt::format(" {} ", word)) != std::string::npos;
}

/// The word by which a sentence names the holder: the surname, or the first name where the one who
/// is called so bears that surname too; "" where both are shared.
std::string telling_word(const std::string& holder, const Entity& called) {
  const std::string own = fold_accents(called.name + " " + called.known_as);
  const std::string name = fold_accents(holder);
  std::string surname = name.substr(name.rfind(' ') + 1);
  if (!has_word(own, surname)) return surname;
  const std::string first = name.substr(0, name.find(' '));
  return has_word(own, first) ? "" : first;
}

/// Judges the statements about one office.
class OfficeComparison {
 public:
  /// `group` are the statements that the rule judges, `everyone` all about the same office.
  OfficeComparison(const RuleInput& input, const std::vector<StatementIndex>& group,
                   const std::vector<StatementIndex>& everyone)
      : input_(input),
        group_(group),
        everyone_(everyone),
        office_(value_key(input.graph, said(group.front()), input.rule.same.front())),
        record_(input.graph, office_) {}

  void add_to(FormOutcome& outcome) {
    if (!record_.known()) return;
    for (const StatementIndex index : group_) {
      const auto wrong = judge(index);
      if (!wrong) continue;
      const std::string person = value_key(input_.graph, said(index), input_.rule.differ);
      outcome.conflicts.push_back(conflict_of(person, *wrong));
    }
  }

 private:
  [[nodiscard]] const Statement& said(StatementIndex index) const {
    return input_.graph.statements()[index.index()];
  }

  std::optional<Wrong> judge(StatementIndex index) {
    const Entity* person = entity_at(input_.graph, said(index), input_.rule.differ);
    if (person == nullptr) return std::nullopt;
    TenureJudgement judgement = record_.judge(*person, said(index).when);
    if (judgement.contradicted.truth != Truth::kTrue) return std::nullopt;
    // A country that is only inferred proves nothing of someone who never held the office there.
    if (has_inherited_jurisdiction(input_.graph, index) && judgement.terms.empty())
      return std::nullopt;
    if (names_holder_beside(index, *person, judgement) || tells_of_term(index, judgement))
      return std::nullopt;
    const std::array sides{index};
    const JudgedSides judged = judge_sides(input_, sides, Thoroughness::kUntilSilent);
    if (!judged.fires) return std::nullopt;
    const Level level =
        judgement.after_facts ? std::max(judged.level, Level::kWarning) : judged.level;
    return Wrong{index, std::move(judgement), level};
  }

  /// "Brought in last April under his predecessor, Anna Bek, and Carl Dahl's government has kept
  /// it": who names the holder in fact in the same sentence knows when that was.
  [[nodiscard]] bool names_holder_beside(StatementIndex index, const Entity& person,
                                         const TenureJudgement& judgement) const {
    const Annotation& annotation = *input_.graph.inputs()[said(index).document.index()].annotation;
    const SentenceIndex at = input_.graph.claim(index).sentence;
    if (!at.valid() || at.index() >= annotation.sentences.size()) return false;
    const TokenRange sentence = annotation.sentences[at.index()].tokens;
    return std::ranges::any_of(judgement.holders, [&](std::uint32_t fact) {
      const std::string word = telling_word(input_.graph.facts()[fact].term.person, person);
      for (std::uint32_t i = sentence.begin; !word.empty() && i < sentence.end; ++i) {
        if (fold_accents(annotation.word(TokenIndex(i))) == word) return true;
      }
      return false;
    });
  }

  /// "That month President Bek arrived in rubber boots. He resigned in 2018": the paragraph names a
  /// year, before the one told of, in which the person held the office.
  [[nodiscard]] bool tells_of_term(StatementIndex index, const TenureJudgement& judgement) const {
    const SentenceIndex at = input_.graph.claim(index).sentence;
    if (judgement.tenure != Tenure::kLeft || !at.valid() || said(index).when.empty()) return false;
    const Annotation& annotation = *input_.graph.inputs()[said(index).document.index()].annotation;
    const auto year_of = [](Day day) { return static_cast<int>(civil(day).year()); };
    const int now = year_of(std::chrono::floor<std::chrono::days>(said(index).when.front().begin));
    const auto held_in = [&](int year) {
      return std::ranges::any_of(judgement.terms, [&](std::uint32_t fact) {
        const OfficeTerm& term = input_.graph.facts()[fact].term;
        return year_of(term.from) <= year && year <= year_of(term.until.value_or(term.known_until));
      });
    };
    return std::ranges::any_of(annotation.times, [&](const TimeExpression& time) {
      const SentenceIndex told = annotation.sentence_of(TokenIndex(time.tokens.begin));
      const bool beside =
          annotation.sentences[told.index()].section == annotation.sentences[at.index()].section;
      return beside && time.year != 0 && time.year < now && held_in(time.year);
    });
  }

  Conflict conflict_of(const std::string& person, const Wrong& wrong) {
    Conflict conflict{.rule = &input_.rule,
                      .key = office_,
                      .first_value = person,
                      .second_value = holder_names(input_.graph, wrong.judgement)};
    conflict.level = wrong.level;
    conflict.first.push_back(place_of(input_, wrong.statement, PlaceRole::kCheck));
    conflict.second = places_of_holders(wrong);
    const FieldValues fields = fact_fields(input_, wrong.statement, wrong.judgement);
    conflict.message =
        input_.rule.title.empty() ? input_.rule.catches : render(input_.rule.title, fields);
    conflict.ask = render(input_.rule.ask, fields);
    conflict.facts = notes(wrong.judgement);
    return conflict;
  }

  /// Where any draft names the holder in fact in that office at such a time: the wrong one's draft
  /// first, then those that may be compared with it. Where there is none, the first one of any
  /// other draft: nothing hangs on it but that a desk sees its own copy disagree.
  std::vector<Place> places_of_holders(const Wrong& wrong) {
    std::vector<StatementIndex> found;
    std::ranges::copy_if(everyone_, std::back_inserter(found),
                         [&](StatementIndex index) { return bears_out(index, wrong); });
    const DocumentIndex own = said(wrong.statement).document;
    const auto is_strange = [&](StatementIndex index) {
      return !input_.graph.comparable(said(index).document, own);
    };
    std::ranges::stable_sort(found, {}, [&](StatementIndex index) {
      return std::pair(is_strange(index), said(index).document != own);
    });
    const auto strange = std::ranges::find_if(found, is_strange);
    const bool alone = strange == found.begin() && strange != found.end();
    found.erase(alone ? strange + 1 : strange, found.end());
    std::vector<Place> places;
    places.reserve(found.size());
    for (const StatementIndex index : found)
      places.push_back(place_of(input_, index, PlaceRole::kAlso));
    return places;
  }

  /// Whether a statement gives the office to its holder at that time.
  bool bears_out(StatementIndex index, const Wrong& wrong) const {
    const Statement& statement = said(index);
    if (statement.is_fact() || statement.voice == VoiceKind::kQuoted) return false;
    const std::string status =
        value_key(input_.graph, statement, descriptor(statement.kind).role_index("status"));
    if (status != "current" && status != "acting") return false;
    // A letter of last Monday, and the holder named today.
    const bool one_time =
        overlapping(statement.when, said(wrong.statement).when) != Truth::kFalse ||
        of_one_term(input_.graph, index, wrong.statement).truth == Truth::kTrue;
    return one_time && names_holder(index, wrong.judgement);
  }

  bool names_holder(StatementIndex index, const TenureJudgement& judgement) const {
    const Entity* person = entity_at(input_.graph, said(index), input_.rule.differ);
    return person != nullptr && std::ranges::any_of(judgement.holders, [&](std::uint32_t fact) {
             return is_person_of(*person, input_.graph.facts()[fact].term) == Truth::kTrue;
           });
  }

  [[nodiscard]] std::vector<FactNote> notes(const TenureJudgement& judgement) const {
    std::vector<FactNote> list;
    const auto& facts = input_.graph.facts();
    const std::string office = office_words(input_, office_);
    const Day known_until = record_.facts().known_until;
    if (!judgement.terms.empty()) {
      list.push_back({terms_words(input_.graph, office, judgement),
                      facts[judgement.terms.back()].term.source, known_until});
    }
    for (const std::uint32_t i : judgement.holders) {
      const OfficeTerm& term = facts[i].term;
      list.push_back(
          {term.person + ", " + office + " " + term_words(term), term.source, known_until});
    }
    return list;
  }

  const RuleInput& input_;
  const std::vector<StatementIndex>& group_;
  const std::vector<StatementIndex>& everyone_;
  std::string office_;
  OfficeRecord record_;
};

}  // namespace

FormOutcome compare_with_facts(const RuleInput& input) {
  const auto groups = accepted_groups(input.graph, input.rule);
  std::map<std::string, std::vector<StatementIndex>> everyone;
  for (auto& group : input.graph.groups(input.rule.demands.kind, input.rule.same)) {
    const Statement& first = input.graph.statements()[group.front().index()];
    everyone[value_key(input.graph, first, input.rule.same.front())] = std::move(group);
  }
  FormOutcome outcome;
  for (const auto& group : groups) {
    const Statement& first = input.graph.statements()[group.front().index()];
    const std::string office = value_key(input.graph, first, input.rule.same.front());
    OfficeComparison(input, group, everyone[office]).add_to(outcome);
  }
  outcome.rested = undated_drafts(input, groups);
  outcome.rested_reason = "no reference date";
  return outcome;
}

}  // namespace belie
