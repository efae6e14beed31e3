// SPDX-License-Identifier: Apache-2.0
//
// What has to be known for a new rule, as one table: the question, what it can be answered with,
// the key of the rule file and the option of `belie rule new` that answer it. The kinds, roles,
// conditions and checks that are offered come from their descriptors; an answer is judged by the
// rule loader as soon as it is given.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/conversation.h"
#include "rules/packs/rule_text.h"

namespace belie {

/// Something that can be answered, and what it means.
struct Choice {
  std::string word;
  std::string meaning;
};

struct Question {
  std::string_view key;     // of the rule file
  std::string_view option;  // "--catches"
  std::string_view text;    // "What does it catch, in a few words?"
  bool required = false;
  bool several = false;    // words between commas
  bool paragraph = false;  // lines up to a single dot
  /// Whether it is asked for this rule.
  bool (*applies)(const RuleAnswers&) = nullptr;
  /// What may be answered; empty: anything.
  std::vector<Choice> (*choices)(const RuleAnswers&) = nullptr;
  /// Takes the answer.
  void (*take)(RuleAnswers&, const std::string& answer) = nullptr;
};

const std::vector<Question>& rule_questions();

/// What came of asking.
struct Asked {
  RuleAnswers answers;
  std::string open;  // the key whose answer is missing because the input ended; "": all answered
};

/// Asks all questions, each again until its answer is right. `id_mistake` says why an id cannot be
/// used, beyond what the loader says.
Asked ask_for_rule(
    Conversation& conversation,
    const std::function<std::optional<std::string>(const std::string& id)>& id_mistake);

/// The words between the commas, but for those within brackets and braces.
std::vector<std::string> split_answers(std::string_view text);

/// The same for `where`, in which a role and its value may also be written role=value.
std::vector<std::string> split_demands(std::string_view text);

}  // namespace belie
