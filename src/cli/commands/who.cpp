// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "cli/command.h"
#include "cli/office_phrases.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/diagnostics.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::array kOptions{&kPackOption, &kConfigOption, &kVerboseOption, &kColourOption};
constexpr std::array kExamples{
    CommandExample{"belie who \"foreign minister of France\" 2021-05-01",
                   "who held it on that day"},
    CommandExample{"belie who \"US president\"", "everyone whom the facts name, with their terms"},
    CommandExample{"belie who", "the offices that the facts speak of, and how far they reach"}};

std::string term_text(const OfficeTerm& term, const OfficeFacts& office,
                      const Arguments& arguments) {
  const std::string until =
      term.until ? "until " + long_text(*term.until) : "still on " + long_text(term.known_until);
  std::string out =
      fmt::format("{}{}, {} from {}, {}\n", for_screen(term.person), term.acting ? " (acting)" : "",
                  for_screen(office.name), long_text(term.from), until);
  if (!arguments.verbose) return out;
  for (const std::string& line : wrap("source: " + for_screen(term.source), 96))
    out += "    " + line + '\n';
  return out;
}

std::string reach_text(const OfficeFacts& office) {
  return fmt::format("The facts on {} are complete from {} to {}.\n", for_screen(office.name),
                     long_text(office.known_from), long_text(office.known_until));
}

std::vector<const OfficeTerm*> terms_of(const OfficeFacts& office, const Knowledge& knowledge) {
  std::vector<const OfficeTerm*> terms;
  for (const Fact& fact : knowledge.facts) {
    if (fact.term.office == office.office) terms.push_back(&fact.term);
  }
  std::ranges::stable_sort(terms, {}, [](const OfficeTerm* term) { return term->from; });
  return terms;
}

bool holds_on(const OfficeTerm& term, Day day) {
  return term.from <= day && (term.until ? day < *term.until : day <= term.known_until);
}

struct Answer {
  std::string text;
  bool known = false;
};

Answer holders_on(const OfficeFacts& office, Day day, const Knowledge& knowledge,
                  const Arguments& arguments) {
  Answer answer;
  for (const OfficeTerm* term : terms_of(office, knowledge)) {
    if (holds_on(*term, day)) answer.text += term_text(*term, office, arguments);
  }
  answer.known = !answer.text.empty();
  if (!answer.known)
    answer.text = fmt::format("Nobody is known for {}. {}", long_text(day), reach_text(office));
  return answer;
}

Answer all_holders(const OfficeFacts& office, const Knowledge& knowledge,
                   const Arguments& arguments) {
  Answer answer;
  for (const OfficeTerm* term : terms_of(office, knowledge))
    answer.text += term_text(*term, office, arguments);
  answer.known = !answer.text.empty();
  answer.text += reach_text(office);
  return answer;
}

std::string offices_text(const std::vector<const OfficeFacts*>& offices) {
  std::size_t widest = 0;
  for (const auto* office : offices) widest = std::max(widest, display_width(office->name));
  std::string out;
  for (const auto* office : offices) {
    out += fmt::format("  {}  {} to {}  {}\n", pad(office->name, widest),
                       iso_text(office->known_from), iso_text(office->known_until), office->office);
  }
  return out;
}

CommandResult all_offices(const Knowledge& knowledge) {
  std::vector<const OfficeFacts*> offices;
  for (const OfficeFacts& office : knowledge.offices) offices.push_back(&office);
  return {offices_text(offices), "", kNothingFound, ""};
}

CommandResult no_such_office(const std::string& phrase, const Knowledge& knowledge) {
  const auto like = offices_like(phrase, knowledge);
  CommandResult result = usage_error(
      fmt::format("the facts know no office called “{}”", phrase),
      like.empty() ? "“belie who” lists the offices" : "perhaps you mean one of these:");
  return {result.output, result.errors + offices_text(like), kBadInput, ""};
}

/// The words up to a day at their end, which is cut off.
std::optional<Day> split_day(std::vector<std::string>& words) {
  if (words.size() < 2) return std::nullopt;
  const auto day = parse_iso_day(words.back());
  if (day) words.pop_back();
  return day;
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  if (arguments.words.empty()) return all_offices(knowledge);
  std::vector<std::string> words = arguments.words;
  const auto day = split_day(words);
  const std::string phrase = fmt::format("{}", fmt::join(words, " "));
  const auto offices = offices_called(phrase, knowledge);
  if (offices.empty()) return no_such_office(phrase, knowledge);
  CommandResult result = with_errors("", knowledge.errors, arguments, terminal);
  bool known = false;
  for (const OfficeFacts* office : offices) {
    const Answer answer = day ? holders_on(*office, *day, knowledge, arguments)
                              : all_holders(*office, knowledge, arguments);
    result.output += answer.text;
    known = known || answer.known;
  }
  if (!day)
    result.output += fmt::format("For one day: belie who \"{}\" 2021-05-01\n", for_screen(phrase));
  if (!known) result.exit_code = std::max(result.exit_code, kFindings);
  return result;
}

}  // namespace

extern const Command k_who_command{"who",
                                   "[OFFICE [DAY]]",
                                   "say who held an office on a day, by the facts that belie has",
                                   "Looks into the facts that rules use. The office is named as in "
                                   "a text, or by its id; the day is written 2021-05-01. "
                                   "belie knows no today: without a day it lists everyone. Exit "
                                   "code 1 means that nobody is known for that day.",
                                   kExamples,
                                   kOptions,
                                   {},
                                   0,
                                   kAnyNumber,
                                   run};

}  // namespace belie
