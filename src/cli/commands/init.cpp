// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "check/first_look.h"
#include "cli/command.h"
#include "cli/desk.h"
#include "cli/first_look_page.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr auto kOptions = with_draft_options(std::array{&kForceOption, &kPreviewOption});
constexpr std::array kExamples{
    CommandExample{"belie init", "over all drafts in this folder and those below it"},
    CommandExample{"belie init archive/", "over those of a folder; the files are written here"}};

/// The files that are there already and would be replaced.
std::vector<std::string_view> files_in_the_way() {
  std::vector<std::string_view> files;
  for (const std::string_view name : {kConfigurationName, kKnownName}) {
    std::error_code failed;
    if (std::filesystem::exists(name, failed)) files.push_back(name);
  }
  return files;
}

/// "“belie review” shows ten of them to judge", where there are as many.
std::string next_text(std::size_t known) {
  std::string review;
  if (known > kFewFindings) review = "“belie review” shows ten of them to judge; ";
  if (known > 0 && known <= kFewFindings) review = "“belie review” shows them to judge; ";
  return "Next: " + review + "“belie check” tells what is new.";
}

std::string written_text(std::size_t known, std::size_t width) {
  std::string out = "What goes from now on\n";
  const std::vector<std::string> lines{
      fmt::format("{}  {}: known from now on, and failing no run", kKnownName,
                  counted(known, "finding")),
      fmt::format("{}  the settings of this desk", pad(kConfigurationName, kKnownName.size())),
      next_text(known)};
  for (const std::string& line : lines) {
    for (const std::string& part : wrap(line, width - 2)) out += "  " + part + '\n';
  }
  return out;
}

CommandResult without_drafts(const Report& report, const Arguments& arguments,
                             const Terminal& terminal) {
  return finish("There are no drafts here to look at; nothing was written.\n", report, arguments,
                terminal);
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const auto in_the_way = files_in_the_way();
  if (!in_the_way.empty() && !arguments.force)
    return usage_error(
        fmt::format("nothing was read or written: {} {} here already",
                    fmt::join(in_the_way, " and "), in_the_way.size() == 1 ? "is" : "are"),
        "--force replaces it; “belie check” tells what is new");
  const Knowledge knowledge = read_knowledge(arguments);
  const CheckRun checked = run_check(arguments.words, arguments, knowledge);
  if (checked.documents.empty()) return without_drafts(checked.report, arguments, terminal);
  const FirstLook look = first_look(checked, knowledge);
  CommandResult result = finish(first_look_page(look, checked.report, terminal.width),
                                checked.report, arguments, terminal);
  result.output += written_text(look.findings, terminal.width);
  result.files.push_back({std::string(kConfigurationName), first_configuration(look, kKnownName)});
  result.files.push_back(
      {std::string(kKnownName), known_list(checked.report, std::string(kKnownName))});
  return result;
}

}  // namespace

extern const Command k_init_command{
    "init",
    "[PATH…]",
    "look at old work for the first time, and begin a belie.yaml",
    "Checks a folder of old work and prints one page: when the drafts speak, how far the facts "
    "reach, what was found, and the few decisions that would clear most of it. Writes belie.yaml, "
    "with those decisions to be switched on, and belie-known.tsv, a list of everything that was "
    "found, which from then on is known: checks tell only what is new. Neither file is replaced "
    "without --force.",
    kExamples,
    kOptions,
    {},
    0,
    kAnyNumber,
    run};

}  // namespace belie
