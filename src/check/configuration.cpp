// SPDX-License-Identifier: Apache-2.0
#include "check/configuration.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "rules/packs/rule_fields.h"

namespace belie {
namespace {

constexpr std::array kFields{
    ConfigurationField{"names", YamlType::kMap, "none",
                       "names that may be written in several ways: the preferred form, and the "
                       "others that are accepted, or never printed"},
    ConfigurationField{"may-hold-both", YamlType::kList, "none",
                       "pairs of roles that one person may hold at one time"},
    ConfigurationField{"rules", YamlType::kMap, "as the packs say",
                       "another level for a rule or a family, or off, with the reason"},
    ConfigurationField{"paths", YamlType::kMap, "all drafts alike",
                       "globs as in a .gitignore file: what is skipped, which rules apply where"},
    ConfigurationField{"date-means", YamlType::kText, "published",
                       "what the date of the front matter is: published, written, next-issue or "
                       "nothing"},
    ConfigurationField{"timezone", YamlType::kText, "dates as written",
                       "where the desk is: Europe/Berlin; for dates with a clock time and offset"},
    ConfigurationField{"packs", YamlType::kTextList, "none",
                       "folders of further rules, words and facts, relative to this file"},
    ConfigurationField{"known", YamlType::kText, "none",
                       "a file of findings that are known from old work, relative to this file"},
    ConfigurationField{"fail-level", YamlType::kText, "error",
                       "the lowest level of findings that gives exit code 1"}};

constexpr std::array kPathKeys{
    YamlField{"skip", YamlType::kBool}, YamlField{"only", YamlType::kTextList},
    YamlField{"rules", YamlType::kMap}, YamlField{"reason", YamlType::kText}};

std::optional<Level> level_called(std::string_view name) {
  for (const Level level : {Level::kError, Level::kWarning, Level::kNote}) {
    if (to_text(level) == name) return level;
  }
  return std::nullopt;
}

/// Reads one file into a configuration.
class ConfigurationReader {
 public:
  ConfigurationReader(const YamlFile& file, Configuration& to) : check_(file), to_(to) {}

  void read() {
    const YamlNode& root = check_.file().root;
    if (root.is_null()) return finish();
    std::vector<YamlField> fields;
    fields.reserve(kFields.size());
    for (const ConfigurationField& field : kFields) fields.push_back({field.key, field.type});
    check_.map(root, fields, "a configuration");
    if (const YamlNode* node = root.find("names"); is(node, YamlKind::kMap))
      to_.names = read_name_forms(check_, *node);
    if (const YamlNode* node = root.find("may-hold-both"); is(node, YamlKind::kList))
      read_pairs(*node);
    if (const YamlNode* node = root.find("rules"); is(node, YamlKind::kMap))
      to_.rules = read_rule_settings(check_, *node);
    if (const YamlNode* node = root.find("paths"); is(node, YamlKind::kMap)) read_paths(*node);
    read_dates(root);
    for (YamlText& pack : check_.texts_at(root, "packs")) to_.packs.push_back(pack.text);
    to_.known = check_.text_at(root, "known").value_or("");
    to_.fail_level = one_of(root, "fail-level", names_of<Level>(), level_called);
    finish();
  }

 private:
  static bool is(const YamlNode* node, YamlKind kind) {
    return node != nullptr && node->kind == kind;
  }

  void finish() { to_.errors = check_.take_errors(); }

  void read_pairs(const YamlNode& pairs) {
    for (const YamlNode& pair : pairs.children) {
      if (!check_.type(pair, YamlType::kTextList, "a pair of roles")) continue;
      const auto roles = check_.as_texts(pair);
      if (roles.size() != 2) {
        check_.report(pair.place, "a pair of roles has two", "[captain, chief engineer]");
        continue;
      }
      to_.may_hold_both.push_back({roles[0].text, roles[1].text});
    }
  }

  void read_paths(const YamlNode& paths) {
    for (std::size_t i = 0; i < paths.keys.size(); ++i) {
      const YamlKey& key = paths.keys[i];
      const YamlNode& node = paths.children[i];
      if (!check_.map(node, kPathKeys, fmt::format("the setting of “{}”", key.text))) continue;
      PathSetting setting{.glob = key.text, .patterns = parse_gitignore(key.text), .reason = ""};
      if (setting.patterns.size() != 1) check_.report(key.place, "this is no glob", "archive/**");
      setting.skip = check_.bool_at(node, "skip").value_or(false);
      setting.only = check_.texts_at(node, "only");
      if (const YamlNode* rules = node.find("rules"))
        setting.rules = read_rule_settings(check_, *rules);
      setting.reason = read_reason(check_, node);
      if (node.find("reason") == nullptr && (setting.skip || !setting.only.empty()))
        check_.report(key.place, fmt::format("the setting of “{}” needs a reason", key.text),
                      "reason: \"…\"");
      if (setting.skip && node.keys.size() > 2)
        check_.report(key.place, "drafts that are skipped need no rules");
      to_.paths.push_back(std::move(setting));
    }
  }

  void read_dates(const YamlNode& root) {
    to_.dates.meaning = one_of(root, "date-means", kDateMeanings, [](std::string_view name) {
                          const auto at =
                              std::ranges::find(kDateMeanings, name) - kDateMeanings.begin();
                          return std::make_optional(static_cast<DateMeaning>(at));
                        }).value_or(DateMeaning::kPublished);
    const YamlNode* zone = root.find("timezone");
    if (zone == nullptr || !zone->is_scalar()) return;
    if (is_timezone(zone->text)) {
      to_.dates.timezone = zone->text;
    } else {
      check_.report(zone->place, fmt::format("there is no time zone “{}”", zone->text),
                    "a name of the IANA list: Europe/Berlin, America/New_York");
    }
  }

  /// The value of a key that takes one of these names, or nothing.
  template <typename Convert>
  auto one_of(const YamlNode& map, std::string_view key, std::span<const std::string_view> names,
              const Convert& convert) -> decltype(convert(std::string_view())) {
    const YamlNode* value = map.find(key);
    if (value == nullptr || !value->is_scalar()) return std::nullopt;
    if (std::ranges::find(names, value->text) != names.end()) return convert(value->text);
    const std::string near = did_you_mean(value->text, names);
    check_.report(value->place, fmt::format("“{}” is no value for “{}”", value->text, key),
                  near.empty() ? fmt::format("it is one of: {}", fmt::join(names, ", ")) : near);
    return std::nullopt;
  }

  YamlCheck check_;
  Configuration& to_;
};

/// Reports the selector where no rule is selected.
void check_selector(YamlCheck& check, const YamlText& selector, const std::vector<Rule>& rules,
                    std::span<const std::string_view> names) {
  const bool known =
      std::ranges::any_of(rules, [&](const Rule& rule) { return selects(selector.text, rule.id); });
  if (known) return;
  const std::string near = did_you_mean(selector.text, names);
  check.report(selector.place, fmt::format("there is no rule “{}”", selector.text),
               near.empty() ? "“belie rule list” lists the rules" : near);
}

}  // namespace

std::span<const ConfigurationField> configuration_fields() { return kFields; }

Configuration read_configuration(std::string name, std::string folder, std::string_view bytes) {
  Configuration configuration;
  configuration.folder = std::move(folder);
  configuration.file = std::make_shared<const YamlFile>(read_yaml(std::move(name), bytes));
  ConfigurationReader(*configuration.file, configuration).read();
  return configuration;
}

std::vector<Error> unknown_rules(const Configuration& configuration,
                                 const std::vector<Rule>& rules) {
  if (!configuration.file) return {};
  std::set<std::string_view> known;
  for (const Rule& rule : rules) {
    known.insert(rule.id);
    known.insert(std::string_view(rule.id).substr(0, rule.id.find('/')));
  }
  const std::vector<std::string_view> names(known.begin(), known.end());
  YamlFile drawn = *configuration.file;
  drawn.errors.clear();
  YamlCheck check(drawn);
  const auto check_all = [&](const std::vector<RuleSetting>& settings) {
    for (const RuleSetting& setting : settings)
      check_selector(check, {setting.selector, setting.place}, rules, names);
  };
  check_all(configuration.rules);
  for (const PathSetting& path : configuration.paths) {
    for (const YamlText& selector : path.only) check_selector(check, selector, rules, names);
    check_all(path.rules);
  }
  return check.take_errors();
}

const RuleSetting* setting_for(const std::vector<RuleSetting>& settings, std::string_view rule_id) {
  const RuleSetting* found = nullptr;
  for (const RuleSetting& setting : settings) {
    if (!selects(setting.selector, rule_id)) continue;
    if (found == nullptr || setting.selector.size() >= found->selector.size()) found = &setting;
  }
  return found;
}

bool matches(const PathSetting& setting, std::string_view path) {
  for (auto slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    const auto folder = path.substr(0, slash);
    if (judge(setting.patterns, folder, EntryType::kFolder) == Ignored::kYes) return true;
  }
  return judge(setting.patterns, path, EntryType::kFile) == Ignored::kYes;
}

bool skips(const Configuration& configuration, std::string_view path) {
  return std::ranges::any_of(configuration.paths, [&](const PathSetting& setting) {
    return setting.skip && matches(setting, path);
  });
}

PathVerdict path_verdict(const Configuration& configuration, std::string_view rule_id,
                         std::string_view path) {
  PathVerdict verdict;
  for (const PathSetting& setting : configuration.paths) {
    if (!matches(setting, path)) continue;
    const bool left_out =
        !setting.only.empty() && std::ranges::none_of(setting.only, [&](const YamlText& selector) {
          return selects(selector.text, rule_id);
        });
    if (left_out) verdict = {true, std::nullopt};
    if (const RuleSetting* own = setting_for(setting.rules, rule_id))
      verdict = {!own->level.has_value(), own->level};
  }
  return verdict;
}

}  // namespace belie
