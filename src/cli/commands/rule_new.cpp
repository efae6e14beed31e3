// SPDX-License-Identifier: Apache-2.0
//
// A rule from answers: asked one by one, or all given as options. The files are made in memory and
// tried there before anything is written.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>

#include "check/configuration.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/rule_questions.h"
#include "cli/session.h"
#include "input/read.h"
#include "report/screen.h"
#include "rules/packs/rule_schema.h"

namespace belie {
namespace {

namespace fs = std::filesystem;

using Arg = Arguments;

const OptionDescriptor kIdOption{"--id", "FOLDER/NAME", "the rule's name; without it, all is asked",
                                 &Arg::rule_id};
const OptionDescriptor kCatchesOption{"--catches", "WORDS", "what it catches", &Arg::catches};
const OptionDescriptor kLevelOption{"--level", "LEVEL", "error, warning or note (without: warning)",
                                    &Arg::level};
const OptionDescriptor kCompareOption{"--compare", "KIND", "compare two statements of this kind",
                                      &Arg::compare};
const OptionDescriptor kWhereOption{"--where", "ROLE: VALUE,…", "only statements with these values",
                                    &Arg::where};
const OptionDescriptor kSameOption{"--same", "ROLE,…", "the roles in which the two agree",
                                   &Arg::same};
const OptionDescriptor kDifferOption{"--differ", "ROLE", "the role that must differ", &Arg::differ};
const OptionDescriptor kCheckOption{"--check", "CHECK", "a built-in check instead", &Arg::check};
const OptionDescriptor kAboutOption{"--about", "SUBJECT", "which of the things it looks for",
                                    &Arg::about};
const OptionDescriptor kJoinOption{"--join", "NAME: {…}", "a side of a join instead (repeatable)",
                                   &Arg::joins};
const OptionDescriptor kDuringOption{"--during", "CONDITION,…", "conditions of time", &Arg::during};
const OptionDescriptor kOnlyOption{"--only", "CONDITION,…", "further conditions", &Arg::only};
const OptionDescriptor kUnlessOption{"--unless", "CONDITION,…", "exceptions", &Arg::unless};
const OptionDescriptor kTitleOption{"--title", "WORDS", "the finding's headline", &Arg::title};
const OptionDescriptor kSayOption{"--say", "WORDS", "printed beside each place", &Arg::say};
const OptionDescriptor kAskOption{"--ask", "WORDS", "the question for the writer", &Arg::ask};
const OptionDescriptor kWhyOption{"--why", "WORDS", "why it happens and matters", &Arg::why};
const OptionDescriptor kExampleDateOption{"--date", "DAY", "the day on which the examples speak",
                                          &Arg::date};
const OptionDescriptor kFlaggedOption{
    "--must-flag", "FILE", "a draft on which it fires, with [[marks]] (repeatable)", &Arg::flagged};
const OptionDescriptor kUnflaggedOption{
    "--must-stay-silent", "FILE", "a draft on which it keeps silent (repeatable)", &Arg::unflagged};
const OptionDescriptor kNoEditOption{"--no-edit", "", "do not open the file in an editor",
                                     &Arg::no_edit};

constexpr std::array kOptions{
    &kPackOption,    &kConfigOption,    &kIdOption,     &kCatchesOption, &kLevelOption,
    &kCompareOption, &kWhereOption,     &kSameOption,   &kDifferOption,  &kCheckOption,
    &kAboutOption,   &kJoinOption,      &kDuringOption, &kOnlyOption,    &kUnlessOption,
    &kTitleOption,   &kSayOption,       &kAskOption,    &kWhyOption,     &kExampleDateOption,
    &kFlaggedOption, &kUnflaggedOption, &kNoEditOption, &kColourOption};
constexpr std::array kExamples{
    CommandExample{"belie rule new --pack rules/desk", "asks for everything, one by one"},
    CommandExample{
        "belie rule new --pack rules/desk --id number/two-attendances --compare quantity "
        "--where measure=attended --same measure,thing --differ value …",
        "asks nothing"}};

/// Letters, digits and hyphens on both sides of one slash.
bool is_id(std::string_view id) {
  const std::size_t slash = id.find('/');
  const auto is_name = [](std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
  };
  const bool reserved = id.starts_with("lexicon/") || id.starts_with("facts/");
  return slash != std::string_view::npos && !reserved && is_name(id.substr(0, slash)) &&
         is_name(id.substr(slash + 1));
}

/// Why the rule cannot be called so; nothing: it can.
std::optional<std::string> id_mistake(const std::string& id, const fs::path& pack,
                                      const Knowledge& knowledge) {
  if (!is_id(id))
    return "a rule is called folder/name in small letters, digits and hyphens: "
           "number/two-attendances";
  std::error_code failed;
  if (fs::exists(pack / (id + ".yaml"), failed))
    return fmt::format("{}.yaml is there already, and is not overwritten", (pack / id).string());
  const auto same = std::ranges::find(knowledge.rules, id, &Rule::id);
  if (same == knowledge.rules.end()) return std::nullopt;
  return fmt::format("there is a rule “{}” already, in {}; take another name", id, same->file);
}

/// "lead-and-last-paragraph.md" is the case “lead and last paragraph”.
Result<ExampleAnswer> example_in(const std::string& file, const std::string& date) {
  auto bytes = read_bytes(file);
  if (!bytes) return tl::unexpected(std::move(bytes.error()));
  ExampleAnswer example{fs::path(file).stem().string(), date, std::move(*bytes)};
  std::ranges::replace(example.name, '-', ' ');
  std::ranges::replace(example.name, '_', ' ');
  if (example.text.starts_with("---\n")) example.date.clear();  // it says its day itself
  return example;
}

std::vector<ExampleAnswer> examples_in(const std::vector<std::string>& files,
                                       const std::string& date, std::vector<Error>& errors) {
  std::vector<ExampleAnswer> examples;
  for (const std::string& file : files) {
    auto example = example_in(file, date);
    if (example) {
      examples.push_back(std::move(*example));
    } else {
      errors.push_back(std::move(example.error()));
    }
  }
  return examples;
}

RuleAnswers answers_in(const Arguments& a, std::vector<Error>& errors) {
  RuleAnswers answers;
  answers.id = a.rule_id;
  answers.catches = a.catches;
  if (!a.level.empty()) answers.level = a.level;
  answers.compare = a.compare;
  answers.check = a.check;
  answers.about = a.about;
  answers.join = a.joins;
  answers.where = split_demands(a.where);
  answers.same = split_answers(a.same);
  answers.differ = a.differ;
  answers.during = split_answers(a.during);
  answers.only = split_answers(a.only);
  answers.unless = split_answers(a.unless);
  answers.title = a.title;
  answers.say = a.say;
  answers.ask = a.ask;
  answers.why = a.why;
  answers.must_flag = examples_in(a.flagged, a.date, errors);
  answers.must_stay_silent = examples_in(a.unflagged, a.date, errors);
  return answers;
}

/// The pack that the rule goes into: that of --pack, else the only one of belie.yaml; "" not clear.
std::string pack_of(const Arguments& arguments) {
  if (!arguments.packs.empty()) return arguments.packs.back();
  const auto folders = pack_folders(arguments);
  return folders.size() == 1 ? folders.front() : "";
}

/// What the pack still lacks: pack.yaml, and the schemas with which an editor completes it.
std::vector<FileOutput> skeleton(const std::string& pack, const std::string& manifest_name) {
  std::vector<FileOutput> files;
  const auto add = [&](std::string_view name, std::string bytes) {
    const std::string path = (fs::path(pack) / name).string();
    std::error_code failed;
    if (!fs::exists(path, failed)) files.push_back({path, std::move(bytes), false, true});
  };
  add("pack.yaml", manifest_text(manifest_name));
  add("rule.schema.json", rule_schema_json());
  add("pack.schema.json", pack_schema_json());
  return files;
}

std::string name_of(const std::string& pack) {
  const fs::path path = fs::path(pack).lexically_normal();
  const std::string name = (path.filename().empty() ? path.parent_path() : path).filename();
  return name.empty() || name == "." ? "desk" : name;
}

/// The pack as it will be, with the new files.
PackFolder with_new_files(PackFolder pack, const std::vector<FileOutput>& files) {
  for (const FileOutput& file : files) {
    const fs::path name = fs::path(file.path).lexically_relative(fs::path(pack.folder));
    if (name.extension() == ".yaml") pack.files.push_back({name.string(), file.bytes});
  }
  return pack;
}

std::string tried_text(const RuleTest& test, const std::string& id) {
  std::string out;
  for (const ExampleOutcome& outcome : test.outcomes) {
    out += fmt::format("  {}  {}\n", outcome.passed ? "ok  " : "FAIL", for_screen(outcome.example));
    if (!outcome.passed) out += "        " + for_screen(outcome.detail) + '\n';
  }
  for (const IdleClause& idle : test.idle)
    out += fmt::format("  idle  no example exercises “{}”\n", for_screen(idle.clause));
  const bool failed =
      std::ranges::any_of(test.outcomes, std::logical_not(), &ExampleOutcome::passed);
  if (failed) out += fmt::format("“belie rule try {}” says clause by clause why.\n", id);
  return out;
}

std::vector<std::string> editor_words(const std::string& editor, const std::string& file) {
  std::vector<std::string> words;
  std::istringstream in(editor);
  for (std::string word; in >> word;) words.push_back(word);
  if (!words.empty()) words.push_back(file);
  return words;
}

/// Tries the rule with the files that are to be written, and hands them over.
CommandResult written(const RuleAnswers& answers, const std::string& pack,
                      const Arguments& arguments, const Terminal& terminal) {
  const std::string path = (fs::path(pack) / (answers.id + ".yaml")).string();
  std::vector<FileOutput> files = skeleton(pack, name_of(pack));
  const bool new_pack = std::ranges::any_of(
      files, [](const FileOutput& file) { return file.path.ends_with("pack.yaml"); });
  files.push_back({path, rule_text(answers, "../rule.schema.json"), false, true});
  std::vector<Error> errors;
  std::vector<std::string> others = pack_folders(arguments);
  std::erase(others, pack);
  std::vector<PackFolder> folders = read_packs(others, errors);
  std::vector<Error> unread;
  folders.push_back(with_new_files(read_pack(pack, unread).value_or(PackFolder{pack, {}}), files));
  const Knowledge knowledge = load_knowledge(folders);
  std::ranges::copy_if(knowledge.errors, std::back_inserter(errors),
                       [&](const Error& error) { return error.file == path; });
  if (!errors.empty()) {
    CommandResult result = with_errors("", errors, arguments, terminal);
    result.errors += "belie: nothing was written\n";
    return result;
  }
  const auto rule = std::ranges::find(knowledge.rules, answers.id, &Rule::id);
  const RuleTest test = test_rules({*rule}, knowledge);
  CommandResult result;
  if (new_pack) result.output = fmt::format("{}: a new pack\n", for_screen(pack));
  result.output += fmt::format("{}: written\n{}", for_screen(path), tried_text(test, answers.id));
  const bool failed =
      std::ranges::any_of(test.outcomes, std::logical_not(), &ExampleOutcome::passed);
  if (failed) result.exit_code = kFindings;
  result.files = std::move(files);
  if (terminal.input && !arguments.no_edit) result.then = editor_words(terminal.editor, path);
  return result;
}

/// The options that are required and missing, named all at once.
std::vector<std::string> missing_options(const RuleAnswers& answers) {
  std::vector<std::string> missing;
  const auto need = [&](std::string_view option, bool given) {
    if (!given) missing.emplace_back(option);
  };
  need("--catches", !answers.catches.empty());
  const bool form = !answers.compare.empty() || !answers.check.empty() || !answers.join.empty();
  need("--compare, --check or --join", form);
  if (!answers.compare.empty()) {
    need("--same", !answers.same.empty());
    need("--differ", !answers.differ.empty());
  }
  need("--ask", !answers.ask.empty());
  need("--why", !answers.why.empty());
  need("--must-flag", !answers.must_flag.empty());
  need("--must-stay-silent", !answers.must_stay_silent.empty());
  return missing;
}

CommandResult from_options(const std::string& pack, const Arguments& arguments,
                           const Terminal& terminal, const Knowledge& knowledge) {
  if (const auto mistake = id_mistake(arguments.rule_id, pack, knowledge))
    return usage_error(*mistake);
  std::vector<Error> errors;
  const RuleAnswers answers = answers_in(arguments, errors);
  if (!errors.empty()) return with_errors("", errors, arguments, terminal);
  if (const auto missing = missing_options(answers); !missing.empty()) {
    return usage_error(fmt::format("a rule also needs {}", fmt::join(missing, ", ")),
                       "without --id all is asked, one by one");
  }
  return written(answers, pack, arguments, terminal);
}

CommandResult from_conversation(const std::string& pack, const Arguments& arguments,
                                const Terminal& terminal, const Knowledge& knowledge) {
  Conversation conversation;
  Conversation::say("A rule for " + for_screen(pack) +
                    ". An empty answer leaves out what may be left out.\n\n");
  const Asked asked = ask_for_rule(
      conversation, [&](const std::string& id) { return id_mistake(id, pack, knowledge); });
  if (asked.open.empty()) return written(asked.answers, pack, arguments, terminal);
  return usage_error(fmt::format("the answers ended at “{}”; nothing was written", asked.open),
                     "“belie rule new --help” lists the options that answer without being asked");
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const std::string pack = pack_of(arguments);
  if (pack.empty())
    return usage_error("in which pack?", "name its folder: belie rule new --pack rules/desk");
  Arguments others = arguments;
  std::error_code failed;
  std::erase_if(others.packs,
                [&](const std::string& folder) { return !fs::is_directory(folder, failed); });
  const Knowledge knowledge = read_knowledge(others);
  return arguments.rule_id.empty() ? from_conversation(pack, arguments, terminal, knowledge)
                                   : from_options(pack, arguments, terminal, knowledge);
}

}  // namespace

extern const Command k_rule_new_command{
    "rule new",
    "",
    "ask for everything that a rule needs, and write it",
    "Asks what the rule catches, which statements it compares, and for a text on which it fires "
    "and one on which it keeps silent; judges each answer at once; writes the file into the pack "
    "of --pack (without: that of belie.yaml), tries it, and opens it in $VISUAL or $EDITOR. A "
    "folder that is no pack yet becomes one. No file is ever overwritten. Where --id is given, "
    "nothing is asked and every answer is an option; lists are written with commas.",
    kExamples,
    kOptions,
    {},
    0,
    0,
    run};

}  // namespace belie
