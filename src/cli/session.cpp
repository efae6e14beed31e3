// SPDX-License-Identifier: Apache-2.0
#include "cli/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <set>

#include "base/edit_distance.h"
#include "check/selection.h"
#include "cli/desk.h"
#include "input/read.h"
#include "input/walk.h"
#include "report/diagnostics.h"
#include "report/format.h"

namespace belie {
namespace {

namespace fs = std::filesystem;

Result<Document> standard_input_document(const Arguments& arguments, const DateReading& dates) {
  auto bytes = read_standard_input();
  if (bytes) return document_from_bytes(arguments.stdin_filename, std::move(*bytes), dates);
  bytes.error().file = arguments.stdin_filename;
  return tl::unexpected(std::move(bytes.error()));
}

void keep(Result<Document> document, std::vector<Error>& errors, Drafts& drafts) {
  if (document) {
    drafts.documents.push_back(std::move(*document));
  } else {
    errors.push_back(std::move(document.error()));
  }
}

/// The YAML files below the folder, as paths relative to it, in order.
std::vector<std::string> pack_file_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    const fs::path& path = it->path();
    if (path.filename().string().starts_with('.')) {
      it.disable_recursion_pending();
    } else if (path.extension() == ".yaml" || path.extension() == ".yml") {
      names.push_back(path.lexically_relative(folder).string());
    }
  }
  std::ranges::sort(names);
  return names;
}

/// Whether both paths lead to one file, however they are written.
bool same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  return a == b || fs::equivalent(a, b, error);
}

std::vector<std::string_view> rule_names(const Knowledge& knowledge) {
  std::set<std::string_view> names;
  for (const Rule& rule : knowledge.rules) {
    names.insert(rule.id);
    names.insert(std::string_view(rule.id).substr(0, rule.id.find('/')));
  }
  return {names.begin(), names.end()};
}

/// Threads; 0: as many as the machine has.
unsigned jobs_of(const Arguments& arguments) {
  unsigned jobs = 0;
  std::from_chars(arguments.jobs.data(), arguments.jobs.data() + arguments.jobs.size(), jobs);
  return jobs;
}

}  // namespace

Drafts read_drafts(std::vector<std::string> paths, const Arguments& arguments) {
  const Configuration desk = arguments.configuration ? *arguments.configuration : Configuration{};
  Drafts drafts;
  if (std::erase(paths, "-") > 0) {
    keep(standard_input_document(arguments, desk.dates), drafts.errors, drafts);
    if (paths.empty()) return drafts;
  } else if (paths.empty()) {
    paths.emplace_back(".");
  }
  DraftList list = list_drafts(std::move(paths));
  drafts.errors.insert(drafts.errors.end(), list.errors.begin(), list.errors.end());
  drafts.warnings = std::move(list.warnings);
  for (const DraftPath& draft : list.drafts) {
    if (draft.walked && skips(desk, desk_path(draft.path, arguments))) continue;
    keep(read_document(draft.path, desk.dates), draft.walked ? drafts.warnings : drafts.errors,
         drafts);
  }
  return drafts;
}

namespace {

/// Adds the sources to the drafts; the result are their paths. What is a source is no draft, also
/// where a folder was walked in which it lies.
std::vector<std::string> add_sources(Drafts& drafts, const Arguments& arguments) {
  std::vector<std::string> paths;
  if (arguments.against.empty()) return paths;
  Drafts sources = read_drafts(arguments.against, arguments);
  for (Document& source : sources.documents) {
    paths.push_back(source.path());
    std::erase_if(drafts.documents,
                  [&](const Document& draft) { return same_file(draft.path(), source.path()); });
    drafts.documents.push_back(std::move(source));
  }
  drafts.errors.insert(drafts.errors.end(), sources.errors.begin(), sources.errors.end());
  drafts.warnings.insert(drafts.warnings.end(), sources.warnings.begin(), sources.warnings.end());
  return paths;
}

}  // namespace

Result<PackFolder> read_pack(const std::string& folder, std::vector<Error>& unread) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return tl::unexpected(
        Error{"no such folder; a pack is a folder with a pack.yaml", folder, 0, 0, "", ""});
  }
  PackFolder pack{folder, {}};
  for (const std::string& name : pack_file_names(folder)) {
    auto bytes = read_bytes((fs::path(folder) / name).string());
    if (bytes) {
      pack.files.push_back({name, std::move(*bytes)});
    } else {
      unread.push_back(std::move(bytes.error()));
    }
  }
  return pack;
}

std::vector<PackFolder> read_packs(const std::vector<std::string>& folders,
                                   std::vector<Error>& errors) {
  std::vector<PackFolder> packs;
  for (const std::string& folder : folders) {
    const bool twice = std::ranges::any_of(
        packs, [&](const PackFolder& pack) { return same_file(pack.folder, folder); });
    if (twice) continue;
    auto pack = read_pack(folder, errors);
    if (pack) {
      packs.push_back(std::move(*pack));
    } else {
      errors.push_back(std::move(pack.error()));
    }
  }
  return packs;
}

std::vector<std::string> pack_folders(const Arguments& arguments) {
  std::vector<std::string> folders = desk_packs(arguments);
  folders.insert(folders.end(), arguments.packs.begin(), arguments.packs.end());
  return folders;
}

Knowledge read_knowledge(const Arguments& arguments, Examples examples) {
  std::vector<Error> errors;
  const std::vector<PackFolder> packs = read_packs(pack_folders(arguments), errors);
  const Configuration desk = arguments.configuration ? *arguments.configuration : Configuration{};
  Knowledge knowledge = load_knowledge(packs, desk.names, examples);
  const auto unknown = unknown_rules(desk, knowledge.rules);
  errors.insert(errors.end(), desk.errors.begin(), desk.errors.end());
  errors.insert(errors.end(), unknown.begin(), unknown.end());
  knowledge.errors.insert(knowledge.errors.end(), errors.begin(), errors.end());
  return knowledge;
}

bool shows_rule_pages(const Arguments& arguments) {
  const auto shows = [](std::string_view name) {
    const ReportFormat* format = find_report_format(name);
    return format != nullptr && format->rule_pages;
  };
  return shows(arguments.format) || std::ranges::any_of(arguments.also, [&](const auto& also) {
           return shows(also.substr(0, also.find('=')));
         });
}

CheckOptions check_options(const Arguments& arguments) {
  CheckOptions options;
  options.default_date = parse_iso_day(arguments.date);
  options.forced_date = parse_iso_day(arguments.forced_date);
  if (arguments.across == "all") options.across = Across::kAll;
  if (arguments.across == "none") options.across = Across::kNone;
  options.only_rules = arguments.rules;
  options.ignored_rules = arguments.ignored;
  options.jobs = jobs_of(arguments);
  options.previews = arguments.previews;
  options.stats = arguments.stats;
  options.rule_pages = shows_rule_pages(arguments);
  options.decisions = read_decisions(arguments);
  return options;
}

std::string rule_hint(std::string_view word, const Knowledge& knowledge) {
  const auto names = rule_names(knowledge);
  const std::string_view nearest = nearest_word(word, names);
  return nearest.empty() ? "“belie rule list” lists the rules"
                         : fmt::format("did you mean “{}”?", nearest);
}

std::optional<CommandResult> unknown_rule(const Arguments& arguments, const Knowledge& knowledge) {
  for (const auto* selectors : {&arguments.rules, &arguments.ignored}) {
    for (const std::string& selector : *selectors) {
      const bool known = std::ranges::any_of(
          knowledge.rules, [&](const Rule& rule) { return selects(selector, rule.id); });
      if (!known)
        return usage_error(fmt::format("there is no rule “{}”", selector),
                           rule_hint(selector, knowledge));
    }
  }
  return std::nullopt;
}

std::optional<CommandResult> source_mistake(const Arguments& arguments) {
  if (arguments.trusted && arguments.against.empty()) {
    return usage_error("--trusted needs a source to trust", "name it with --against FILE");
  }
  if (std::ranges::find(arguments.against, "-") == arguments.against.end()) return std::nullopt;
  return usage_error("a source cannot come from standard input",
                     "write it to a file; the draft may come from standard input");
}

ParsedDrafts parse_drafts(const std::vector<std::string>& paths, const Arguments& arguments,
                          const std::stop_token& stop) {
  Drafts drafts = read_drafts(paths, arguments);
  ParsedDrafts parsed;
  parsed.sources = add_sources(drafts, arguments);
  parsed.documents =
      parse_documents(std::move(drafts.documents), *embedded_model(), jobs_of(arguments), stop);
  parsed.errors = std::move(drafts.errors);
  parsed.warnings = std::move(drafts.warnings);
  return parsed;
}

CheckRun run_check(const std::vector<std::string>& paths, const Arguments& arguments,
                   const Knowledge& knowledge) {
  return run_check(parse_drafts(paths, arguments), arguments, knowledge);
}

CheckRun run_check(ParsedDrafts drafts, const Arguments& arguments, const Knowledge& knowledge) {
  CheckOptions options = check_options(arguments);
  options.sources = std::move(drafts.sources);
  options.trusted = arguments.trusted;
  CheckRun run = check(std::move(drafts.documents), std::move(drafts.errors), knowledge, options);
  run.report.warnings = std::move(drafts.warnings);
  return run;
}

std::string diagnostics_of(const Report& report, const Arguments& arguments,
                           const Terminal& terminal) {
  const bool colour = colours_errors(arguments, terminal);
  return diagnostics_text(report.errors, {"error", colour}) +
         diagnostics_text(report.warnings, {"warning", colour});
}

CommandResult finish(std::string output, const Report& report, const Arguments& arguments,
                     const Terminal& terminal) {
  const int exit_code = report.errors.empty() ? kNothingFound : kBadInput;
  return {std::move(output), diagnostics_of(report, arguments, terminal), exit_code,
          arguments.output};
}

}  // namespace belie
