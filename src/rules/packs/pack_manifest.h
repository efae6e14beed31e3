// SPDX-License-Identifier: Apache-2.0
//
// pack.yaml: what a pack is called, what it builds on, and what it says about the rules of the
// packs that it builds on. Plain values with their places; which packs and rules there are is known
// to those who put packs together (pack_set.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "rules/packs/rule_settings.h"
#include "rules/yaml/schema.h"

namespace belie {

/// A pack that another one builds on: "core", "core 0.1.0".
struct PackNeed {
  std::string name;
  std::vector<int> oldest;  // three numbers; empty: any version
  YamlPlace place;
};

struct PackManifest {
  std::string name, version, licence, engine;
  std::vector<PackNeed> needs;
  std::vector<YamlText> replaces;  // ids of rules
  std::vector<RuleSetting> rules;
};

/// The numbers of "1.2.3"; nothing where it is not so many numbers between dots.
std::optional<std::vector<int>> version_numbers(std::string_view text, std::size_t count);

/// Reads the manifest's tree; mistakes go to the check.
PackManifest read_manifest(YamlCheck& check);

}  // namespace belie
