// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "claims/kind.h"
#include "report/screen.h"
#include "rules/checks/check.h"
#include "rules/engine/condition.h"
#include "rules/packs/rule_fields.h"

namespace belie {
namespace {

using Choices = std::vector<Choice>;

bool is_comparison(const RuleAnswers& a) { return !a.compare.empty(); }
bool is_check(const RuleAnswers& a) { return !a.check.empty(); }
bool is_join(const RuleAnswers& a) { return a.compare.empty() && a.check.empty(); }
bool has_conditions(const RuleAnswers& a) { return !is_check(a); }

bool has_subjects(const RuleAnswers& a) {
  const CheckDescriptor* check = find_check(a.check);
  return check != nullptr && !check->subjects.empty();
}

template <typename Descriptors>
Choices named(const Descriptors& all) {
  Choices list;
  for (const auto& each : all) list.push_back({std::string(each.name), std::string(each.summary)});
  return list;
}

Choices levels(const RuleAnswers&) {
  return {{"error", "proved by the calendar, by arithmetic or by facts"},
          {"warning", "very likely wrong; the usual level"},
          {"note", "worth a look"}};
}

Choices forms(const RuleAnswers&) {
  return {{"compare", "two statements of one kind that agree in some roles and not in another"},
          {"check", "one of the built-in checks, with words of your own"},
          {"join", "several statements of different kinds; the advanced form"}};
}

Choices kinds(const RuleAnswers&) {
  Choices list;
  for (const KindDescriptor& kind : claim_kinds()) {
    list.push_back({std::string(kind.name), fmt::format("{}: “{}”", kind.summary, kind.example)});
  }
  return list;
}

Choices roles(const RuleAnswers& a) {
  const KindDescriptor* kind = find_kind(a.compare);
  return kind == nullptr ? Choices{} : named(kind->roles);
}

Choices checks_by_name(const RuleAnswers&) { return named(checks()); }

Choices subjects(const RuleAnswers& a) { return named(find_check(a.check)->subjects); }

std::string with_parameter(const ConditionDescriptor& condition) {
  std::string name(condition.name);
  if (condition.parameter == ParameterType::kWord) name += fmt::format(": {}", condition.words[0]);
  if (condition.parameter == ParameterType::kNumber) name += ": 14";
  if (condition.parameter == ParameterType::kRole && !condition.parameter_optional)
    name += ": person";
  return name;
}

template <bool kTime>
Choices conditions_of(const RuleAnswers&) {
  Choices list;
  for (const ConditionDescriptor& condition : conditions()) {
    if (condition.about_time || !kTime)
      list.push_back({with_parameter(condition), std::string(condition.summary)});
  }
  return list;
}

Choices words_for_messages(const RuleAnswers& a) {
  Choices list;
  const auto add = [&](std::string word, std::string_view meaning) {
    list.push_back({fmt::format("{{{}}}", word), std::string(meaning)});
  };
  if (const CheckDescriptor* check = find_check(a.check)) {
    for (const CheckWord& word : check->words) add(std::string(word.name), word.summary);
  }
  if (is_comparison(a)) {
    add("either." + a.differ, "the value at the one place");
    add("or." + a.differ, "the value at the other");
    for (const std::string& role : a.same) add(role, "what both agree in");
  }
  return list;
}

using Text = std::string RuleAnswers::*;
using List = std::vector<std::string> RuleAnswers::*;

template <Text kMember>
void set(RuleAnswers& a, const std::string& answer) {
  a.*kMember = answer;
}

template <List kMember>
void set_list(RuleAnswers& a, const std::string& answer) {
  a.*kMember = split_answers(answer);
}

void take_where(RuleAnswers& a, const std::string& answer) { a.where = split_demands(answer); }

void take_form(RuleAnswers& a, const std::string& answer) {
  a.compare = answer == "compare" ? "quantity" : "";  // the next questions say which
  a.check = answer == "check" ? "calendar" : "";
}

void take_join(RuleAnswers& a, const std::string& answer) {
  a.join.clear();
  std::string_view rest = answer;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0) a.join.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

/// The day under which the examples are dated; asked once for both.
void take_date(RuleAnswers& a, const std::string& answer) {
  a.must_flag = {{"it fires", answer, ""}};
  a.must_stay_silent = {{"it keeps silent", answer, ""}};
}

void take_flagged(RuleAnswers& a, const std::string& answer) { a.must_flag.front().text = answer; }
void take_silent(RuleAnswers& a, const std::string& answer) {
  a.must_stay_silent.front().text = answer;
}

std::vector<Question> table() {
  using A = RuleAnswers;
  return {
      {"id", "--id", "What is the rule called? (folder/name, such as number/two-attendances)", true,
       false, false, nullptr, nullptr, set<&A::id>},
      {"catches", "--catches", "What does it catch, in a few words?", true, false, false, nullptr,
       nullptr, set<&A::catches>},
      {"level", "--level", "How grave is it? (left out: warning)", false, false, false, nullptr,
       levels, set<&A::level>},
      {"form", "", "How does it find that?", true, false, false, nullptr, forms, take_form},
      {"compare", "--compare", "Two statements of which kind? (“belie claims DRAFT” lists yours)",
       true, false, false, is_comparison, kinds, set<&A::compare>},
      {"where", "--where", "Only statements with certain values? (role: value, …)", false, true,
       false, is_comparison, roles, take_where},
      {"same", "--same", "In which roles must the two agree?", true, true, false, is_comparison,
       roles, set_list<&A::same>},
      {"differ", "--differ", "Which role must differ?", true, false, false, is_comparison, roles,
       set<&A::differ>},
      {"check", "--check", "Which check?", true, false, false, is_check, checks_by_name,
       set<&A::check>},
      {"about", "--about", "Which of the things that it looks for?", true, false, false,
       has_subjects, subjects, set<&A::about>},
      {"join", "--join",
       "The sides, one a line: name: {kind: …, role: $word} – then a line with a dot.", true, false,
       true, is_join, kinds, take_join},
      {"during", "--during", "Conditions of time?", false, true, false, has_conditions,
       conditions_of<true>, set_list<&A::during>},
      {"only", "--only", "Further conditions that must be true?", false, true, false,
       has_conditions, conditions_of<false>, set_list<&A::only>},
      {"unless", "--unless", "Exceptions, none of which may be true or in doubt?", false, true,
       false, has_conditions, conditions_of<false>, set_list<&A::unless>},
      {"ask", "--ask", "Which question would you put to the writer?", true, false, false, nullptr,
       words_for_messages, set<&A::ask>},
      {"why", "--why", "Why does this happen, and why does it matter?", true, false, false, nullptr,
       nullptr, set<&A::why>},
      {"date", "--date", "On which day do the two examples speak? (2025-07-14; empty: undated)",
       false, false, false, nullptr, nullptr, take_date},
      {"must-flag", "--must-flag",
       "A text on which it fires, the words in question [[between brackets]], then a line with a "
       "dot.",
       true, false, true, nullptr, nullptr, take_flagged},
      {"must-stay-silent", "--must-stay-silent",
       "A text that looks like it and is right, without brackets, then a line with a dot.", true,
       false, true, nullptr, nullptr, take_silent},
  };
}

std::string offered(const Choices& choices) {
  std::size_t widest = 0;
  for (const Choice& choice : choices) widest = std::max(widest, display_width(choice.word));
  std::string out;
  for (const Choice& choice : choices)
    out += fmt::format("  {}  {}\n", pad(choice.word, widest), choice.meaning);
  return out;
}

/// What is wrong with an answer, line by line.
using Mistakes = std::vector<std::string>;

Mistakes choice_mistakes(const Question& question, const std::string& answer,
                         const RuleAnswers& answers) {
  if (question.key != "form") return {};
  const Choices choices = question.choices(answers);
  if (std::ranges::find(choices, answer, &Choice::word) != choices.end()) return {};
  return {fmt::format("“{}” is none of compare, check, join", answer)};
}

Mistakes date_mistakes(const Question& question, const std::string& answer) {
  if (question.key != "date" || answer.empty() || parse_iso_day(answer)) return {};
  return {"a day is written year-month-day, as in 2025-09-12"};
}

Mistakes loader_mistakes(const Question& question, const RuleAnswers& answers) {
  Mistakes mistakes;
  for (const Error& error : mistakes_at(answers, question.key)) {
    mistakes.push_back(error.hint.empty() ? error.message
                                          : fmt::format("{} ({})", error.message, error.hint));
  }
  return mistakes;
}

/// Asks one question after the other.
class Interview {
 public:
  Interview(Conversation& conversation,
            const std::function<std::optional<std::string>(const std::string&)>& id_mistake)
      : conversation_(conversation), id_mistake_(id_mistake) {}

  Asked run() {
    for (const Question& question : rule_questions()) {
      if (question.applies != nullptr && !question.applies(asked_.answers)) continue;
      if (question.choices != nullptr) offer(question);
      if (!settle(question)) {
        asked_.open = question.key;
        break;
      }
    }
    return std::move(asked_);
  }

 private:
  void offer(const Question& question) {
    Conversation::say("\n" + offered(question.choices(asked_.answers)));
  }

  /// Asks until the answer is right; false: there are no more answers.
  bool settle(const Question& question) {
    while (true) {
      const std::string prompt =
          fmt::format("{}{} ", question.text, question.paragraph ? "\n" : "");
      const auto answer =
          question.paragraph ? conversation_.lines(prompt) : conversation_.line(prompt);
      if (!answer) return false;
      const Mistakes mistakes = mistakes_of(question, *answer);
      if (mistakes.empty()) return true;
      for (const std::string& mistake : mistakes)
        Conversation::say(fmt::format("  {}\n", for_screen(mistake)));
    }
  }

  /// Takes the answer; where it is wrong, the answers are as before.
  Mistakes mistakes_of(const Question& question, const std::string& answer) {
    const bool empty = answer.find_first_not_of(" \n") == std::string::npos;
    if (empty && question.required) return {"this needs an answer"};
    if (empty && question.key != "date") return {};
    Mistakes mistakes = choice_mistakes(question, answer, asked_.answers);
    if (mistakes.empty()) mistakes = date_mistakes(question, answer);
    if (!mistakes.empty()) return mistakes;
    RuleAnswers next = asked_.answers;
    question.take(next, answer);
    mistakes = loader_mistakes(question, next);
    if (mistakes.empty() && question.key == "id") {
      if (auto why = id_mistake_(answer)) mistakes.push_back(std::move(*why));
    }
    if (mistakes.empty()) asked_.answers = std::move(next);
    return mistakes;
  }

  Conversation& conversation_;
  const std::function<std::optional<std::string>(const std::string&)>& id_mistake_;
  Asked asked_;
};

}  // namespace

const std::vector<Question>& rule_questions() {
  static const std::vector<Question> questions = table();
  return questions;
}

Asked ask_for_rule(
    Conversation& conversation,
    const std::function<std::optional<std::string>(const std::string& id)>& id_mistake) {
  return Interview(conversation, id_mistake).run();
}

std::vector<std::string> split_answers(std::string_view text) {
  std::vector<std::string> words;
  int depth = 0;
  std::string word;
  const auto finish = [&] {
    const std::size_t first = word.find_first_not_of(' ');
    if (first != std::string::npos)
      words.push_back(word.substr(first, word.find_last_not_of(' ') + 1 - first));
    word.clear();
  };
  for (const char c : text) {
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if (c == ',' && depth == 0) {
      finish();
    } else {
      word += c;
    }
  }
  finish();
  return words;
}

std::vector<std::string> split_demands(std::string_view text) {
  std::vector<std::string> demands = split_answers(text);
  for (std::string& demand : demands) {
    const std::size_t sign = demand.find_first_of("=:");
    if (sign != std::string::npos && demand[sign] == '=') demand.replace(sign, 1, ": ");
  }
  return demands;
}

}  // namespace belie
