// SPDX-License-Identifier: Apache-2.0
//
// A new rule as the YAML of its file, made from answers: what `belie rule new` writes. Answers are
// taken as they are given; whether they make sense is asked of the loader, on the finished text,
// so that a question and a file are judged by the same words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace belie {

/// An example in the writer's words, with its [[marks]].
struct ExampleAnswer {
  std::string name;  // "lead and last paragraph"
  std::string date;  // ISO day; "" none
  std::string text;  // Markdown
};

/// What somebody wants of a rule. Lists hold what stands between the commas of the file:
/// "later-update", "within-days: 14", "status: [current, acting]".
struct RuleAnswers {
  std::string id, catches;
  std::string level = "warning";
  std::string compare, check, about;  // compare or check; with neither, a join
  std::vector<std::string> join;      // "speaker: {kind: role, person: $who}"
  std::vector<std::string> where, same;
  std::string differ;
  std::vector<std::string> during, only, unless;
  std::string title, say, ask, why;
  std::vector<ExampleAnswer> must_flag, must_stay_silent;
};

/// The file's bytes. `schema` is the path of rule.schema.json from the file, for editors; "" none.
std::string rule_text(const RuleAnswers& answers, std::string_view schema);

/// What the loader says against the values of one key, the rest of the rule being made up where it
/// is not answered yet.
std::vector<Error> mistakes_at(const RuleAnswers& answers, std::string_view key);

/// pack.yaml of a new pack in a folder of that name.
std::string manifest_text(std::string_view name);

}  // namespace belie
