// SPDX-License-Identifier: Apache-2.0
//
// A rule pack as read: its manifest, rules, lexicon and facts, and everything that is wrong with
// it. One broken rule never hides the others: what could be read is there beside the mistakes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "graph/fact.h"
#include "language/lexicon/lexicon.h"
#include "rules/packs/measurements.h"
#include "rules/packs/name_forms.h"
#include "rules/packs/rule_loader.h"
#include "rules/packs/rule_settings.h"
#include "rules/rule.h"
#include "rules/yaml/yaml.h"

namespace belie {

/// One file of a pack: its path below the pack's folder ("office/not-in-office.yaml") and its
/// bytes.
struct PackFile {
  std::string name;
  std::string bytes;
  std::string_view tree{};  // tree_bytes of what the bytes say; empty: to be parsed
};

struct Pack {
  std::string name;                   // "core"
  std::string version;                // "0.1.0"
  std::string licence;                // SPDX identifier
  std::string engine;                 // the oldest belie that understands it: "0.1"
  std::vector<std::string> needs;     // other packs by name
  std::string folder;                 // as shown in errors: "rules/core"
  std::vector<Rule> rules;            // sorted by id
  std::vector<RuleSetting> settings;  // of rules of other packs
  std::vector<NameForms> names;       // of names.yaml
  Lexicon lexicon;
  std::vector<Fact> facts;
  std::vector<OfficeFacts> offices;
  Measurements measurements;  // of its rules; empty where they were not measured
  std::vector<Error> errors;  // sorted by file, line, column
};

/// Reads a pack from its files. Never fails as a whole: mistakes are in Pack::errors. The offices
/// of its facts are looked up in its own lexicon and in `base`, that of the packs it builds on;
/// whether the packs and rules that its manifest speaks of exist is not asked (pack_set.h).
Pack load_pack(std::string_view folder, const std::vector<PackFile>& files,
               const Lexicon& base = {}, Examples examples = Examples::kRead);

/// The file's tree and its mistakes; `shown` is its name in messages.
YamlFile yaml_of(std::string shown, const PackFile& file);

/// The files of the core pack, which are embedded in the program with their trees, by name.
const std::vector<PackFile>& core_pack_files();

/// All entries of both, the base's first; entries of one id are one entry with the words of both.
Lexicon joined(const Lexicon& base, const Lexicon& more);

/// What one example of a rule did when it was run through a given pipeline: see rule_test in
/// check/.
struct ExampleOutcome {
  std::string rule;
  std::string example;  // the case's name
  bool passed = false;
  std::string detail;  // what was expected and what came, "" when passed
};

}  // namespace belie
