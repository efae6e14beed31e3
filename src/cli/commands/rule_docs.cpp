// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/configuration.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "rules/packs/rule_page.h"
#include "rules/packs/rule_schema.h"

namespace belie {
namespace {

constexpr std::array kOptions{&kOutputOption, &kPackOption, &kColourOption};
constexpr std::array kExamples{
    CommandExample{"belie rule docs --output docs/rules.md", "the page of every rule"},
    CommandExample{"belie rule docs rule-schema",
                   "a JSON Schema, with which an editor completes rule files"}};

/// What can be printed, by the word that asks for it.
struct Page {
  std::string_view name;
  std::string (*print)(const Knowledge&);
};

constexpr std::array<Page, 6> kPages{{
    {"rules", [](const Knowledge& knowledge) { return rules_markdown(knowledge.rules); }},
    {"kinds", [](const Knowledge&) { return kinds_markdown(); }},
    {"conditions", [](const Knowledge&) { return condition_rows(); }},
    {"rule-schema", [](const Knowledge&) { return rule_schema_json(); }},
    {"pack-schema", [](const Knowledge&) { return pack_schema_json(); }},
    {"config-schema", [](const Knowledge&) { return configuration_schema_json(); }},
}};

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const std::string_view name =
      arguments.words.empty() ? kPages.front().name : arguments.words.front();
  const auto* const page = std::ranges::find(kPages, name, &Page::name);
  if (page == kPages.end()) {
    return usage_error(
        fmt::format("there is no page “{}”", name),
        "it is one of: rules, kinds, conditions, rule-schema, pack-schema, config-schema");
  }
  const Knowledge knowledge = read_knowledge(arguments);
  return with_errors(page->print(knowledge), knowledge.errors, arguments, terminal);
}

}  // namespace

extern const Command k_rule_docs_command{
    "rule docs",
    "[rules | kinds | conditions | rule-schema | pack-schema | config-schema]",
    "print the documentation and the schemas that are made from the rules",
    "Prints docs/rules.md (the default), the tables of kinds and conditions, or the JSON Schemas "
    "of rule "
    "files, of pack.yaml and of belie.yaml.",
    kExamples,
    kOptions,
    {},
    0,
    1,
    run};

}  // namespace belie
