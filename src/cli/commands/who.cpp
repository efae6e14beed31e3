// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "cli/who_answers.h"
#include "report/screen.h"
#include "rules/packs/office_names.h"

namespace belie {
namespace {

constexpr std::array kOptions{&kPackOption, &kConfigOption, &kVerboseOption, &kColourOption};
constexpr std::array kExamples{
    CommandExample{"belie who \"foreign minister of France\" 2021-05-01",
                   "who held it on that day"},
    CommandExample{"belie who \"US president\"", "everyone whom the facts name, with their terms"},
    CommandExample{"belie who is Christine Lagarde", "the offices that someone held"},
    CommandExample{"belie who", "the offices that the facts speak of, and how far they reach"}};
constexpr std::size_t kMostSuggestions = 6;

using Offices = std::vector<const OfficeFacts*>;

std::string offices_text(const Offices& offices) {
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
  Offices offices;
  for (const OfficeFacts& office : knowledge.offices) offices.push_back(&office);
  return {offices_text(offices), "", kNothingFound, ""};
}

/// Those of the lexicon's offices that the facts speak of.
Offices with_facts(const std::vector<const OfficeEntry*>& entries, const Knowledge& knowledge) {
  Offices offices;
  for (const OfficeEntry* entry : entries) {
    const auto found = std::ranges::find(knowledge.offices, entry->id, &OfficeFacts::office);
    if (found != knowledge.offices.end()) offices.push_back(&*found);
  }
  return offices;
}

/// The words up to a day at their end, which is cut off.
std::optional<Day> split_day(std::vector<std::string>& words) {
  if (words.size() < 2) return std::nullopt;
  const auto day = parse_iso_day(words.back());
  if (day) words.pop_back();
  return day;
}

/// "2021", "12.3.2020": figures at the end that are meant for a day and are none.
std::optional<CommandResult> no_day_at_end(const std::vector<std::string>& words) {
  if (words.size() < 2 || parse_iso_day(words.back())) return std::nullopt;
  const std::string& last = words.back();
  if (last.find_first_not_of("0123456789.-/") != std::string::npos ||
      last.find_first_of("0123456789") == std::string::npos)
    return std::nullopt;
  return usage_error(fmt::format("“{}” is no day", last), "a day is written 2021-05-01");
}

/// "who is Boris Johnson?": without the words of the question.
std::string asked_phrase(std::string phrase) {
  if (phrase.ends_with('?')) phrase.pop_back();
  for (const std::string_view opening : {"who ", "is ", "was "}) {
    if (phrase.starts_with(opening)) phrase.erase(0, opening.size());
  }
  return phrase;
}

CommandResult no_such_office(const std::string& phrase, const OfficeNames& names,
                             const Knowledge& knowledge) {
  if (const auto named = names.named(phrase); !named.empty()) {
    return {fmt::format("The facts say nothing about the {}.\n", for_screen(named.front()->name)),
            "", kFindings, ""};
  }
  const Offices like = with_facts(names.near(phrase, kMostSuggestions), knowledge);
  CommandResult result = usage_error(
      fmt::format("the facts know no office and nobody called “{}”", phrase),
      like.empty() ? "“belie who” lists the offices" : "perhaps you mean one of these:");
  return {result.output, result.errors + offices_text(like), kBadInput, ""};
}

/// The answers of all offices, or people, that the phrase names.
template <typename Each, typename Answers>
CommandResult answered(const Each& each, const Answers& answers) {
  CommandResult result;
  bool known = false;
  for (const auto& one : each) {
    const Answer answer = answers(one);
    result.output += answer.text;
    known = known || answer.known;
  }
  if (!known) result.exit_code = kFindings;
  return result;
}

CommandResult answer(const std::string& phrase, const OfficeQuestion& question,
                     const Knowledge& knowledge) {
  const OfficeNames names(*knowledge.lexicon);
  const auto of_office = [&](const OfficeFacts* office) {
    return holders_of(*office, knowledge, question);
  };
  if (const Offices offices = with_facts(names.named(phrase), knowledge); !offices.empty()) {
    CommandResult result = answered(offices, of_office);
    if (!question.day)
      result.output +=
          fmt::format("For one day: belie who \"{}\" 2021-05-01\n", for_screen(phrase));
    return result;
  }
  if (const auto people = people_called(phrase, knowledge); !people.empty()) {
    return answered(
        people, [&](const std::string& person) { return offices_of(person, knowledge, question); });
  }
  const Offices offices = with_facts(names.of_title(phrase), knowledge);
  if (offices.empty()) return no_such_office(phrase, names, knowledge);
  if (question.day || offices.size() == 1) return answered(offices, of_office);
  return {
      fmt::format("Several offices are called so; name the country, or a day for all of them:\n{}",
                  offices_text(offices)),
      "", kNothingFound, ""};
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  if (arguments.words.empty()) return all_offices(knowledge);
  std::vector<std::string> words = arguments.words;
  if (const auto mistake = no_day_at_end(words)) return *mistake;
  const OfficeQuestion question{.day = split_day(words), .with_sources = arguments.verbose};
  const std::string phrase = asked_phrase(fmt::format("{}", fmt::join(words, " ")));
  CommandResult result = answer(phrase, question, knowledge);
  CommandResult told = with_errors("", knowledge.errors, arguments, terminal);
  result.errors = told.errors + result.errors;
  result.exit_code = std::max(result.exit_code, told.exit_code);
  return result;
}

}  // namespace

extern const Command k_who_command{"who",
                                   "[OFFICE|PERSON [DAY]]",
                                   "say who held an office on a day, by the facts that belie has",
                                   "Looks into the facts that rules use. The office is named as in "
                                   "a text, or by its id; the day is written 2021-05-01. "
                                   "belie knows no today: without a day it lists everyone. A "
                                   "person's name gives the offices that they held. Exit "
                                   "code 1 means that nobody is known for that day.",
                                   kExamples,
                                   kOptions,
                                   {},
                                   0,
                                   kAnyNumber,
                                   run};

}  // namespace belie
