// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "check/review.h"
#include "cli/command.h"
#include "cli/desk.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/decided.h"
#include "report/finding_text.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr auto kOptions = with_draft_options(std::array{
    &kCountOption, &kSeedOption, &kRuleOption, &kIgnoreOption, &kPreviewOption, &kKnownOption});
constexpr std::array kExamples{
    CommandExample{"belie review", "ten findings of this folder to judge, and what was learnt"},
    CommandExample{"belie review --count 20 --seed 2 --rule office archive/",
                   "twenty others, of one family"}};

template <typename Number>
Number number_of(const std::string& digits) {
  Number number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string sample_text(const Report& report, const std::vector<std::size_t>& sample,
                        const Arguments& arguments, const Terminal& terminal) {
  const std::size_t open = report.findings.size() - count_of(report, kStatusAccepted);
  if (open == 0) return "No finding is open in these drafts.\n";
  FindingStyle style{{terminal.width, colours_output(arguments, terminal), false, false},
                     short_id_length(report.findings),
                     heading_tail_width(report.findings),
                     false};
  std::string out = fmt::format("{} of {} to judge: is it a slip, or right as it stands?\n\n",
                                sample.size(), counted(open, "finding"));
  for (const std::size_t index : sample) out += finding_text(report.findings[index], style) + '\n';
  return out;
}

std::string lesson_text(const RuleLesson& lesson, std::size_t width) {
  std::string text =
      fmt::format("{}: {}, {} accepted as right", lesson.rule,
                  counted(lesson.accepted + lesson.open, "finding"), lesson.accepted);
  std::string reasons;
  for (const std::string& reason : lesson.reasons)
    reasons += fmt::format("{}“{}”", reasons.empty() ? "" : ", ", for_screen(reason));
  text += fmt::format(" ({})", reasons);
  if (lesson.mostly_right) {
    text += fmt::format(": consider “{}: {{level: note, reason: …}}” under rules: in belie.yaml",
                        lesson.rule);
  }
  std::string out;
  for (const std::string& line : wrap(text, width - 2)) out += "  " + line + '\n';
  return out;
}

std::string lessons_text(const Ledger& ledger, const Report& report, std::size_t width) {
  const auto lessons = lessons_of(ledger, report);
  if (lessons.empty()) return "Nothing is accepted yet, so there is nothing to learn from.\n";
  std::string out = fmt::format("What {} tells\n", for_screen(ledger.name));
  for (const RuleLesson& lesson : lessons) out += lesson_text(lesson, width);
  return out;
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  if (auto mistake = unknown_rule(arguments, knowledge)) return *mistake;
  const CheckRun run = run_check(arguments.words, arguments, knowledge);
  const auto sample = sample_of(run.report, number_of<std::size_t>(arguments.count),
                                number_of<std::uint64_t>(arguments.seed));
  const Ledger ledger = read_decisions(arguments).ledger;
  return finish(sample_text(run.report, sample, arguments, terminal) +
                    lessons_text(ledger, run.report, terminal.width),
                run.report, arguments, terminal);
}

}  // namespace

extern const Command k_review_command{
    "review",
    "[PATH…]",
    "judge a sample of findings, and see what was learnt so far",
    "Shows a sample of the findings that nobody has accepted yet, known ones included: the same "
    "seed gives the same sample. Read each and accept what is right as it stands. Below stands the "
    "ledger's lesson by rule: where most of what a rule finds is accepted, it deserves a lower "
    "level.",
    kExamples,
    kOptions,
    {},
    0,
    kAnyNumber,
    run};

}  // namespace belie
