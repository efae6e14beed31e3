// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command.h"
#include "cli/dump_stage.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr auto kOptions =
    with_draft_options(std::array{&kStageOption, &kFormatOption, &kOutputOption});
constexpr std::array<std::string_view, 2> kFormats{"text", "html"};
constexpr std::array kExamples{
    CommandExample{"belie dump --stage tokens draft.md", "tags and trees as CoNLL-U"},
    CommandExample{"belie dump --stage claims draft.md", "a line a claim, with every role"},
    CommandExample{"belie dump --stage annotation --format html -o draft.html draft.md",
                   "a page that shows in the text what was read in it"}};

/// Control characters made harmless, line ends and tabs (which CoNLL-U needs) kept.
std::string safe_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = text.find_first_of("\n\t");
    out += for_screen(text.substr(0, end));
    if (end == std::string_view::npos) break;
    out += text[end];
    text.remove_prefix(end + 1);
  }
  return out;
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  if (arguments.stage.empty())
    return usage_error("“belie dump” needs --stage", "“belie dump --help” lists the stages");
  const auto stages = dump_stages();
  const auto stage = std::ranges::find(stages, arguments.stage, &DumpStage::name);
  const bool html = arguments.format == "html";
  if (html && stage->page == nullptr)
    return usage_error(fmt::format("the stage “{}” has no page", stage->name),
                       "“--format html” shows the stage annotation");
  const Knowledge knowledge = read_knowledge(arguments);
  const CheckRun checked = run_check(arguments.words, arguments, knowledge);
  std::string out = html ? stage->page(checked, knowledge) : safe_lines(stage->print(checked));
  return finish(std::move(out), checked.report, arguments, terminal);
}

}  // namespace

extern const Command k_dump_command{"dump",
                                    "DRAFT…",
                                    "print what one stage of the pipeline made of a draft",
                                    "For those who work on belie or write rules: each stage in its "
                                    "one-line text form, as the tests use it; the annotation also "
                                    "as a page for the browser. What is read here may change "
                                    "with any version.",
                                    kExamples,
                                    kOptions,
                                    kFormats,
                                    1,
                                    kAnyNumber,
                                    run};

}  // namespace belie
