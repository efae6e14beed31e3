// SPDX-License-Identifier: Apache-2.0
#include "cli/who_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "language/names/spelling.h"
#include "report/screen.h"

namespace belie {
namespace {

using Terms = std::vector<const OfficeTerm*>;

const OfficeFacts* facts_on(std::string_view office, const Knowledge& knowledge) {
  const auto found = std::ranges::find(knowledge.offices, office, &OfficeFacts::office);
  return found == knowledge.offices.end() ? nullptr : &*found;
}

template <typename Fits>
Terms terms_where(const Knowledge& knowledge, const Fits& fits) {
  Terms terms;
  for (const Fact& fact : knowledge.facts) {
    if (fits(fact.term)) terms.push_back(&fact.term);
  }
  std::ranges::stable_sort(terms, {}, [](const OfficeTerm* term) { return term->from; });
  return terms;
}

bool holds_on(const OfficeTerm& term, Day day) {
  return term.from <= day && (term.until ? day < *term.until : day <= term.known_until);
}

std::string term_text(const OfficeTerm& term, const Knowledge& knowledge,
                      const OfficeQuestion& question) {
  const OfficeFacts* office = facts_on(term.office, knowledge);
  const std::string until =
      term.until ? "until " + long_text(*term.until) : "still on " + long_text(term.known_until);
  std::string out = fmt::format(
      "{}{}, {} from {}, {}\n", for_screen(term.person), term.acting ? " (acting)" : "",
      for_screen(office != nullptr ? office->name : term.office), long_text(term.from), until);
  if (!question.with_sources) return out;
  for (const std::string& line : wrap("source: " + for_screen(term.source), 96))
    out += "    " + line + '\n';
  return out;
}

std::string reach_text(const OfficeFacts& office) {
  return fmt::format("The facts on {} are {} from {} to {}.\n", for_screen(office.name),
                     office.gaps ? "certain, with gaps," : "complete", long_text(office.known_from),
                     long_text(office.known_until));
}

/// Why nobody is named on the day, and who came before.
std::string nobody_text(const OfficeFacts& office, Day day, const Terms& terms,
                        const Knowledge& knowledge, const OfficeQuestion& question) {
  if (day < office.known_from) {
    return fmt::format("The facts on {} begin on {}: who held it on {} they do not say.\n",
                       for_screen(office.name), long_text(office.known_from), long_text(day));
  }
  if (day <= office.known_until)
    return fmt::format("Nobody is known for {}. {}", long_text(day), reach_text(office));
  std::string out =
      fmt::format("The facts on {} end on {}: who held it on {} they do not say.\n",
                  for_screen(office.name), long_text(office.known_until), long_text(day));
  if (!terms.empty()) out += "Last known: " + term_text(*terms.back(), knowledge, question);
  return out;
}

}  // namespace

Answer holders_of(const OfficeFacts& office, const Knowledge& knowledge,
                  const OfficeQuestion& question) {
  const Terms terms =
      terms_where(knowledge, [&](const OfficeTerm& term) { return term.office == office.office; });
  Answer answer;
  for (const OfficeTerm* term : terms) {
    if (question.day && !holds_on(*term, *question.day)) continue;
    answer.text += term_text(*term, knowledge, question);
    answer.known = true;
  }
  if (!question.day) {
    answer.text += reach_text(office);
  } else if (!answer.known) {
    answer.text = nobody_text(office, *question.day, terms, knowledge, question);
  }
  return answer;
}

std::vector<std::string> people_called(std::string_view name, const Knowledge& knowledge) {
  const std::string asked = fold_accents(name);
  std::set<std::string> people;
  std::set<std::string> of_surname;
  for (const Fact& fact : knowledge.facts) {
    const OfficeTerm& term = fact.term;
    const auto is_asked = [&](const std::string& form) { return fold_accents(form) == asked; };
    if (is_asked(term.person) || std::ranges::any_of(term.aliases, is_asked))
      people.insert(term.person);
    if (is_asked(term.surname) || std::ranges::any_of(term.surname_aliases, is_asked))
      of_surname.insert(term.person);
  }
  const auto& found = people.empty() ? of_surname : people;
  return {found.begin(), found.end()};
}

Answer offices_of(const std::string& person, const Knowledge& knowledge,
                  const OfficeQuestion& question) {
  const Terms terms =
      terms_where(knowledge, [&](const OfficeTerm& term) { return term.person == person; });
  Answer answer;
  for (const OfficeTerm* term : terms) {
    if (question.day && !holds_on(*term, *question.day)) continue;
    answer.text += term_text(*term, knowledge, question);
    answer.known = true;
  }
  if (answer.known || !question.day) return answer;
  answer.text = fmt::format("On {} the facts give {} no office. At other times:\n",
                            long_text(*question.day), for_screen(person));
  for (const OfficeTerm* term : terms) answer.text += term_text(*term, knowledge, question);
  return answer;
}

}  // namespace belie
