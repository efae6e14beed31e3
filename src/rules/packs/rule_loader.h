// SPDX-License-Identifier: Apache-2.0
//
// One rule file to one rule. Strict and complete: every mistake of the file is told at once, with
// its place and a hint.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "rules/rule.h"
#include "rules/yaml/yaml.h"

namespace belie {

struct LoadedRule {
  std::optional<Rule>
      rule;        // nothing where there is a mistake: a rule half understood must not fire
  std::string id;  // as far as it could be read
  YamlPlace id_place;
  std::vector<Error> errors;  // by place
};

/// Whether the examples of a rule are read as well. Checking drafts does not need them, and they
/// are most of a rule's text.
enum class Examples : std::uint8_t { kRead, kLeave };

/// `name` is the file's path below the pack's folder ("office/two-holders.yaml"); errors show it
/// behind the folder.
LoadedRule load_rule(std::string_view folder, std::string_view name, std::string_view bytes);

/// The same of a file that has been read.
LoadedRule load_rule(const YamlFile& file, std::string_view name,
                     Examples examples = Examples::kRead);

}  // namespace belie
