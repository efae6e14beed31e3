// SPDX-License-Identifier: Apache-2.0
//
// What most commands begin with: the drafts and packs that the arguments name, read from disk, and
// a run of the pipeline over them.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "check/check.h"
#include "cli/command.h"

namespace belie {

/// The drafts that could be read, and what is to be said about the others.
struct Drafts {
  std::vector<Document> documents;
  std::vector<Error> errors;    // drafts that were named
  std::vector<Error> warnings;  // drafts that were met in a folder, folders without drafts
};

/// The drafts of a run and the sources that they are held against, parsed.
struct ParsedDrafts {
  ParsedDocuments documents;
  std::vector<std::string> sources;  // their paths
  std::vector<Error> errors;
  std::vector<Error> warnings;
};

/// Reads files, folders and, for "-", standard input. Without a path: the working folder.
Drafts read_drafts(std::vector<std::string> paths, const Arguments& arguments);

/// Reads the .yaml files below the folder; those that cannot be read are in `unread`. Errors: no
/// such folder.
Result<PackFolder> read_pack(const std::string& folder, std::vector<Error>& unread);

/// The packs in these folders, each once; what cannot be read is in `errors`.
std::vector<PackFolder> read_packs(const std::vector<std::string>& folders,
                                   std::vector<Error>& errors);

/// The folders of the packs that go for the run: those of belie.yaml and those of --pack.
std::vector<std::string> pack_folders(const Arguments& arguments);

/// The core pack, those of belie.yaml and those of --pack; what is wrong with them and with
/// belie.yaml is in Knowledge::errors.
Knowledge read_knowledge(const Arguments& arguments, Examples examples = Examples::kRead);

/// Also reads the ledger and the list of known findings.
CheckOptions check_options(const Arguments& arguments);

/// Whether a report that was asked for, by --format or --also, shows the rules' pages.
bool shows_rule_pages(const Arguments& arguments);

/// The mistake in --rule or --ignore, if one names nothing.
std::optional<CommandResult> unknown_rule(const Arguments& arguments, const Knowledge& knowledge);

/// The mistake in --against and --trusted, if they make no sense together.
std::optional<CommandResult> source_mistake(const Arguments& arguments);

/// "did you mean …", or how to list the rules.
std::string rule_hint(std::string_view word, const Knowledge& knowledge);

/// Reads the paths, and the sources that they are held against, and parses them. Where somebody
/// asks to stop, the result is of no use.
ParsedDrafts parse_drafts(const std::vector<std::string>& paths, const Arguments& arguments,
                          const std::stop_token& stop = {});

/// Reads the paths, and the sources that they are held against, and runs the pipeline over them.
CheckRun run_check(const std::vector<std::string>& paths, const Arguments& arguments,
                   const Knowledge& knowledge);

/// The same of drafts that are parsed.
CheckRun run_check(ParsedDrafts drafts, const Arguments& arguments, const Knowledge& knowledge);

/// Errors and warnings of the run as they go to standard error.
std::string diagnostics_of(const Report& report, const Arguments& arguments,
                           const Terminal& terminal);

/// The output of a command that has no findings: exit code 2 where something could not be read.
CommandResult finish(std::string output, const Report& report, const Arguments& arguments,
                     const Terminal& terminal);

}  // namespace belie
