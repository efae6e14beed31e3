// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/pack_manifest.h"

#include <fmt/format.h>

#include <charconv>
#include <tuple>

#include "rules/packs/rule_fields.h"

namespace belie {
namespace {

constexpr int kEngineMajor = 0;  // of the rule language that this program understands
constexpr int kEngineMinor = 1;

void check_version(YamlCheck& check) {
  const YamlNode* version = check.file().root.find("version");
  if (version == nullptr || !version->is_scalar() || version_numbers(version->text, 3)) return;
  check.report(version->place, fmt::format("“{}” is no version", version->text),
               "major.minor.patch: 1.2.0");
}

void check_engine(YamlCheck& check) {
  const YamlNode* engine = check.file().root.find("engine");
  if (engine == nullptr || !engine->is_scalar()) return;
  const auto numbers = version_numbers(engine->text, 2);
  if (!numbers) {
    check.report(engine->place, fmt::format("“{}” is no engine version", engine->text),
                 "major.minor: 0.1");
  } else if (std::tie((*numbers)[0], (*numbers)[1]) > std::tie(kEngineMajor, kEngineMinor)) {
    check.report(engine->place, fmt::format("the pack needs engine {}; this belie has {}.{}",
                                            engine->text, kEngineMajor, kEngineMinor));
  }
}

PackNeed read_need(YamlCheck& check, const YamlText& word) {
  const std::size_t blank = word.text.find(' ');
  PackNeed need{word.text.substr(0, blank), {}, word.place};
  if (blank == std::string::npos) return need;
  const std::string version = word.text.substr(blank + 1);
  if (const auto numbers = version_numbers(version, 3)) {
    need.oldest = *numbers;
  } else {
    check.report(word.place, fmt::format("“{}” is no version", version),
                 "the pack's name and, if it matters, its oldest version: core 0.1.0");
  }
  return need;
}

}  // namespace

std::optional<std::vector<int>> version_numbers(std::string_view text, std::size_t count) {
  std::vector<int> numbers;
  while (true) {
    const std::size_t dot = std::min(text.find('.'), text.size());
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + dot, number);
    if (problem != std::errc{} || end != text.data() + dot || number < 0) return std::nullopt;
    numbers.push_back(number);
    if (dot == text.size()) break;
    text.remove_prefix(dot + 1);
  }
  if (numbers.size() != count) return std::nullopt;
  return numbers;
}

PackManifest read_manifest(YamlCheck& check) {
  const YamlNode& root = check.file().root;
  check.map(root, yaml_fields(manifest_fields()), "a pack");
  PackManifest manifest;
  manifest.name = check.text_at(root, "name").value_or("");
  manifest.version = check.text_at(root, "version").value_or("");
  manifest.licence = check.text_at(root, "licence").value_or("");
  manifest.engine = check.text_at(root, "engine").value_or("");
  for (const YamlText& need : check.texts_at(root, "needs"))
    manifest.needs.push_back(read_need(check, need));
  manifest.replaces = check.texts_at(root, "replaces");
  if (const YamlNode* rules = root.find("rules"); rules != nullptr && rules->is_map())
    manifest.rules = read_rule_settings(check, *rules);
  check_version(check);
  check_engine(check);
  return manifest;
}

}  // namespace belie
