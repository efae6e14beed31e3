// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "rules/packs/reading.h"

namespace belie {
namespace {

std::vector<std::string_view> condition_names() {
  std::vector<std::string_view> names;
  for (const ConditionDescriptor& condition : conditions()) names.push_back(condition.name);
  return names;
}

/// Reads the conditions under one key of a rule.
class ConditionReader {
 public:
  ConditionReader(YamlCheck& check, const Rule& rule, std::string_view key)
      : check_(check), rule_(rule), key_(key) {}

  std::vector<ConditionUse> read(const YamlNode& node) {
    if (node.is_list()) {
      for (const YamlNode& item : node.children) read_item(item);
    } else {
      read_item(node);
    }
    return std::move(uses_);
  }

 private:
  void read_item(const YamlNode& node) {
    if (node.is_scalar()) {
      if (auto use = start({node.text, node.place})) finish(std::move(*use), nullptr, nullptr);
    } else if (node.is_map()) {
      read_map(node);
    } else {
      check_.report(
          node.place,
          fmt::format("“{}” takes conditions: a name, or a map such as {{seats: one}}", key_));
    }
  }

  void read_map(const YamlNode& node) {
    const YamlNode* of = node.find("of");
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      if (node.keys[i].text == "of") continue;
      if (auto use = start({node.keys[i].text, node.keys[i].place}))
        finish(std::move(*use), &node.children[i], of);
    }
  }

  std::optional<ConditionUse> start(const YamlText& name) {
    if (!choice(check_, name, condition_names(), "condition")) return std::nullopt;
    ConditionUse use{.condition = find_condition(name.text), .place = name.place};
    if (key_ == "during" && !use.condition->about_time) {
      check_.report(name.place, fmt::format("“{}” is no condition of time", name.text),
                    "put it under “only”");
    }
    return use;
  }

  void finish(ConditionUse use, const YamlNode* value, const YamlNode* of) {
    const ConditionDescriptor& condition = *use.condition;
    use.role = rule_.form == RuleForm::kCompare ? rule_.differ : -1;
    const bool sides_are_the_value =
        value != nullptr && condition.parameter == ParameterType::kNone;
    read_sides(use, sides_are_the_value ? value : of);
    if (condition.parameter != ParameterType::kNone) read_parameter(use, value);
    check_kind(use);
    uses_.push_back(std::move(use));
  }

  void read_parameter(ConditionUse& use, const YamlNode* value) {
    const ConditionDescriptor& condition = *use.condition;
    if (value == nullptr) {
      const bool may_lack = condition.parameter_optional && rule_.form == RuleForm::kCompare;
      if (!may_lack)
        check_.report(use.place, fmt::format("“{}” needs a value", condition.name),
                      parameter_hint(condition));
      return;
    }
    const auto words = check_.as_texts(*value);
    if (words.size() != 1) return;
    if (parameter_fits(use, words.front())) use.parameters.push_back(words.front().text);
  }

  bool parameter_fits(const ConditionUse& use, const YamlText& word) {
    switch (use.condition->parameter) {
      case ParameterType::kWord:
        return choice(check_, word, use.condition->words,
                      fmt::format("value of “{}”", use.condition->name))
            .has_value();
      case ParameterType::kRole:
        return read_role(check_, kind_of(use.first), word) &&
               read_role(check_, kind_of(use.second), word);
      case ParameterType::kNumber: {
        int number = 0;
        const auto [end, problem] =
            std::from_chars(word.text.data(), word.text.data() + word.text.size(), number);
        if (problem == std::errc{} && end == word.text.data() + word.text.size() && number >= 0)
          return true;
        check_.report(word.place, fmt::format("“{}” needs a whole number, not “{}”",
                                              use.condition->name, word.text));
        return false;
      }
      case ParameterType::kNone:
        break;
    }
    return true;
  }

  static std::string parameter_hint(const ConditionDescriptor& condition) {
    if (condition.parameter == ParameterType::kWord)
      return fmt::format("{}: {}", condition.name, condition.words.front());
    if (condition.parameter == ParameterType::kNumber) return fmt::format("{}: 14", condition.name);
    return fmt::format("{}: person", condition.name);
  }

  void read_sides(ConditionUse& use, const YamlNode* of) {
    const bool one = use.condition->sides == ConditionSides::kOne;
    if (rule_.form != RuleForm::kJoin) {
      if (of != nullptr) check_.report(of->place, "only a join names its sides");
      if (rule_.with_facts && !one) {
        check_.report(use.place, fmt::format("“{}” needs two statements", use.condition->name),
                      "with: facts leaves one");
      }
      return;
    }
    if (of == nullptr) {
      const bool clear = rule_.sides.size() == (one ? 1 : 2);
      if (!clear)
        check_.report(use.place,
                      fmt::format("which sides does “{}” speak of?", use.condition->name),
                      "of: [a, b]");
      return;
    }
    const auto names = check_.as_texts(*of);
    const std::size_t wanted = one ? 1 : 2;
    if (names.size() != wanted) {
      check_.report(of->place, fmt::format("“{}” speaks of {} of the sides", use.condition->name,
                                           one ? "one" : "two"));
      return;
    }
    use.first = side(names.front());
    use.second = side(names.back());
  }

  std::size_t side(const YamlText& name) {
    std::vector<std::string_view> names;
    for (const JoinSide& s : rule_.sides) names.push_back(s.name);
    return choice(check_, name, names, "side").value_or(0);
  }

  [[nodiscard]] const KindDescriptor& kind_of(std::size_t index) const {
    if (rule_.form != RuleForm::kJoin) return descriptor(rule_.demands.kind);
    return descriptor(rule_.sides.at(std::min(index, rule_.sides.size() - 1)).demands.kind);
  }

  void check_kind(const ConditionUse& use) {
    const std::string_view needed = use.condition->needs_role;
    if (needed.empty() || (rule_.form == RuleForm::kJoin && rule_.sides.empty())) return;
    const KindDescriptor& kind = kind_of(use.first);
    if (kind.role_index(needed) >= 0) return;
    check_.report(use.place, fmt::format("“{}” needs a kind with the role “{}”; “{}” has none",
                                         use.condition->name, needed, kind.name));
  }

  YamlCheck& check_;
  const Rule& rule_;
  std::string_view key_;
  std::vector<ConditionUse> uses_;
};

}  // namespace

std::vector<ConditionUse> read_conditions(YamlCheck& check, const Rule& rule, std::string_view key,
                                          const YamlNode& node) {
  return ConditionReader(check, rule, key).read(node);
}

}  // namespace belie
