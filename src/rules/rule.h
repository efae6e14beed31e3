// SPDX-License-Identifier: Apache-2.0
//
// A rule as read from its YAML file: under which conditions claims cannot all be right, what is
// said then, and the examples that show it. Plain values; read by rule_loader.h, applied by
// engine.h, printed by rule_page.h. docs/rule-language.md tells the same to those who write rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "graph/fact.h"
#include "rules/checks/check.h"
#include "rules/engine/condition.h"
#include "rules/engine/finding.h"
#include "rules/engine/template.h"
#include "rules/packs/examples.h"
#include "rules/packs/name_forms.h"
#include "rules/yaml/yaml.h"

namespace belie {

enum class RuleStage : std::uint8_t { kPreview, kStable, kDeprecated };
enum class RuleForm : std::uint8_t { kCompare, kJoin, kCheck };

std::string_view to_text(RuleStage stage);  // "preview", "stable", "deprecated"
std::string_view to_text(RuleForm form);    // "compare", "join", "check"

/// What `where` demands of one role.
struct RoleDemand {
  std::uint8_t role = 0;            // index into the kind's roles
  std::vector<std::string> values;  // the value is one of these, case aside; empty: any value
  std::vector<std::string> never;   // … and none of these
  std::optional<EntityType> type;   // the entity is of this type
};

/// What a claim has to be to become a side.
struct ClaimDemands {
  ClaimKind kind{};
  std::vector<RoleDemand> where;
  std::vector<VoiceKind> voices{VoiceKind::kPaper, VoiceKind::kEndorsed};
  std::vector<Modality> modalities{Modality::kAsserted};
  std::optional<Polarity> polarity = Polarity::kPositive;  // nothing: either; a check's default
  Grade lowest_grade = Grade::kPattern;                    // kBoth is the best, kTree the lowest
};

/// A condition as a rule uses it.
struct ConditionUse {
  const ConditionDescriptor* condition = nullptr;
  std::vector<std::string> parameters{};
  std::size_t first = 0, second = 1;  // the sides it looks at; of a comparison always 0 and 1
  int role = -1;                      // the role under test
  YamlPlace place;
};

/// "overlapping", "seats: one".
std::string to_text(const ConditionUse& use);

/// One role of a join's side that is bound to a word: person: $holder.
struct RoleWord {
  std::uint8_t role = 0;
  std::string word;  // "holder"
};

/// A named side of a join.
struct JoinSide {
  std::string name;    // "draft"
  bool facts = false;  // looked for among the facts, not in the drafts
  ClaimDemands demands{};
  std::vector<RoleWord> words{};
};

struct Rule {
  std::string id;       // "office/not-in-office"
  std::string catches;  // what is wrong, in a few words
  Level level = Level::kWarning;
  RuleStage stage = RuleStage::kStable;
  RuleForm form = RuleForm::kCompare;

  // compare; check uses the voices, modalities and the grade of `demands` too
  ClaimDemands demands;
  bool with_facts = false;
  std::vector<std::uint8_t> same;  // roles, as indices of the kind
  std::uint8_t differ = 0;

  std::vector<JoinSide> sides;  // join

  const CheckDescriptor* check = nullptr;  // check
  std::string subject;                     // … its `about`

  std::vector<ConditionUse> only;    // `during` and `only`: all must be true
  std::vector<ConditionUse> unless;  // none may be true or unknown

  MessageTemplate title;  // "" : `catches`
  MessageTemplate say;    // beside each place; "": what the claim was read as
  MessageTemplate ask;
  std::string why;
  std::vector<std::string>
      yields_to;  // ids or folders of rules whose finding on the same words is kept instead
  std::vector<std::string> instead_of;  // ids of rules that yield to this one

  std::vector<Example> must_flag, must_stay_silent, known_misses;

  std::string measured;  // what it did when it was measured; "": it was not
  std::string file;      // as shown in messages
  YamlPlace place;       // of its id

  std::vector<NameForms> names;  // of a check that looks for them: those of the packs and the desk
  std::string off_because;       // why a pack switches it off; "": it is on
};

/// The fields that a rule's message may use, by the message's key ("title", "say", "ask"):
/// "person", "check.when".
std::vector<std::string> message_fields(const Rule& rule, std::string_view message);

}  // namespace belie
