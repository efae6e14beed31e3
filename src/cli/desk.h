// SPDX-License-Identifier: Apache-2.0
//
// The files in which a desk keeps its decisions, found and read: belie.yaml and the ledger
// belie-accepted.yaml, each the nearest one from the working folder upward, and the list of known
// findings. What they say is the business of check/.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"
#include "cli/command.h"

namespace belie {

inline constexpr std::string_view kConfigurationName = "belie.yaml";
inline constexpr std::string_view kLedgerName = "belie-accepted.yaml";
inline constexpr std::string_view kKnownName = "belie-known.tsv";

/// Reads the belie.yaml that goes for the run into the arguments: that of --config, or the nearest
/// one. Does nothing for commands that do not take --config.
void read_desk(const Command& command, Arguments& arguments);

/// The level from which findings give exit code 1: --fail-level, else the desk's, else error.
Level fail_level(const Arguments& arguments);

/// The folders of the desk's packs, as seen from the working folder.
std::vector<std::string> desk_packs(const Arguments& arguments);

/// The list of known findings that goes for the run, as seen from the working folder; "": none.
std::string known_file(const Arguments& arguments);

/// The configuration, the ledger and the known findings; mistakes in the latter two are in
/// Decisions::errors (those of the configuration are in Knowledge::errors).
Decisions read_decisions(const Arguments& arguments);

/// The nearest ledger upward; without one, where it would be: beside belie.yaml, else in the
/// working folder.
std::string ledger_file(const Arguments& arguments);

/// The bytes of a list of known findings that is to be written to the file.
std::string known_list(const Report& report, const std::string& file);

/// The absolute path of the folder that the program was called in.
std::string working_folder();

/// The absolute folder that a file stands in.
std::string folder_of(const std::string& file);

/// The draft's path relative to the folder of the configuration.
std::string desk_path(const std::string& path, const Arguments& arguments);

}  // namespace belie
