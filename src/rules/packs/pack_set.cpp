// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/pack_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "rules/packs/pack_manifest.h"

namespace belie {
namespace {

/// A pack.yaml on its own, before the rest of its pack is read.
struct Manifest {
  YamlFile file;
  PackManifest says;
};

Manifest manifest_of(const PackFolder& folder) {
  const auto found = std::ranges::find(folder.files, "pack.yaml", &PackFile::name);
  Manifest manifest;
  manifest.file =
      read_yaml(folder.folder + "/pack.yaml", found == folder.files.end() ? "" : found->bytes);
  YamlCheck check(manifest.file);
  manifest.says = read_manifest(check);
  manifest.file.errors.clear();  // load_pack() tells them
  return manifest;
}

/// The packs read so far, and what there is in them.
class PackSet {
 public:
  explicit PackSet(const Pack& core) : lexicon_(core.lexicon) { remember(core); }

  void add(const PackFolder& folder, const Manifest& manifest) {
    Pack pack = load_pack(folder.folder, folder.files, lexicon_);
    YamlCheck check(manifest.file);
    check_needs(check, manifest.says);
    check_replaced(check, manifest.says, pack);
    check_settings(check, manifest.says, pack);
    std::ranges::move(check.take_errors(), std::back_inserter(pack.errors));
    std::ranges::stable_sort(pack.errors, {},
                             [](const Error& e) { return std::tie(e.file, e.line, e.column); });
    lexicon_ = joined(lexicon_, pack.lexicon);
    remember(pack);
    packs_.push_back(std::move(pack));
  }

  std::vector<Pack> take() { return std::move(packs_); }

 private:
  void remember(const Pack& pack) {
    versions_[pack.name] = pack.version;
    for (const Rule& rule : pack.rules) {
      owner_[rule.id] = pack.name;
      names_.insert(rule.id);
      names_.insert(rule.id.substr(0, rule.id.find('/')));
    }
  }

  void check_needs(YamlCheck& check, const PackManifest& manifest) const {
    std::vector<std::string_view> known;
    for (const auto& [name, version] : versions_) known.push_back(name);
    for (const PackNeed& need : manifest.needs) {
      const auto found = versions_.find(need.name);
      if (found == versions_.end()) {
        const std::string near = did_you_mean(need.name, known);
        check.report(
            need.place, fmt::format("the pack needs “{}”, which is not there", need.name),
            near.empty() ? "name its folder with --pack, or under packs: in belie.yaml" : near);
      } else if (is_older(found->second, need.oldest)) {
        check.report(need.place,
                     fmt::format("the pack needs {} {}.{}.{}; this is {}", need.name,
                                 need.oldest[0], need.oldest[1], need.oldest[2], found->second));
      }
    }
  }

  static bool is_older(const std::string& version, const std::vector<int>& oldest) {
    if (oldest.empty()) return false;
    const auto numbers = version_numbers(version, 3);
    return !numbers || *numbers < oldest;
  }

  /// A rule takes the place of another only where that is meant.
  void check_replaced(YamlCheck& check, const PackManifest& manifest, Pack& pack) const {
    for (const YamlText& id : manifest.replaces) {
      const bool own = std::ranges::find(pack.rules, id.text, &Rule::id) != pack.rules.end();
      if (!owner_.contains(id.text)) {
        report_unknown(check, id, "there is no rule “{}” to be replaced");
      } else if (!own) {
        check.report(id.place, fmt::format("this pack has no rule “{}” of its own", id.text),
                     fmt::format("write it in {}.yaml, or switch it off under rules:", id.text));
      }
    }
    std::erase_if(pack.rules, [&](const Rule& rule) {
      const auto other = owner_.find(rule.id);
      const bool meant =
          other == owner_.end() ||
          std::ranges::find(manifest.replaces, rule.id, &YamlText::text) != manifest.replaces.end();
      if (!meant) {
        pack.errors.push_back(
            {.message = fmt::format("the pack {} has a rule “{}” already", other->second, rule.id),
             .file = rule.file,
             .line = rule.place.line,
             .column = rule.place.column,
             .excerpt = "",
             .hint = fmt::format("another name, or in pack.yaml: replaces: [{}]", rule.id)});
      }
      return !meant;
    });
  }

  void check_settings(YamlCheck& check, const PackManifest& manifest, const Pack& pack) const {
    for (const RuleSetting& setting : manifest.rules) {
      if (names_.contains(setting.selector)) continue;
      const bool own = std::ranges::any_of(
          pack.rules, [&](const Rule& rule) { return selects(setting.selector, rule.id); });
      if (own) {
        check.report(setting.place,
                     fmt::format("“{}” is a rule of this pack itself", setting.selector),
                     "say its level in its file");
      } else {
        report_unknown(check, {setting.selector, setting.place}, "there is no rule “{}”");
      }
    }
  }

  void report_unknown(YamlCheck& check, const YamlText& id, std::string_view message) const {
    const std::vector<std::string_view> known(names_.begin(), names_.end());
    const std::string near = did_you_mean(id.text, known);
    check.report(id.place, fmt::format(fmt::runtime(message), id.text),
                 near.empty() ? "“belie rule list” lists the rules" : near);
  }

  Lexicon lexicon_;
  std::map<std::string, std::string> versions_;            // of packs by name
  std::map<std::string, std::string, std::less<>> owner_;  // of rules by id
  std::set<std::string> names_;                            // of rules and families
  std::vector<Pack> packs_;
};

/// Whether the pack needs one that is still to be read.
bool has_to_wait(const Manifest& manifest, const std::vector<const Manifest*>& waiting) {
  return std::ranges::any_of(manifest.says.needs, [&](const PackNeed& need) {
    return std::ranges::any_of(waiting, [&](const Manifest* other) {
      return other != &manifest && other->says.name == need.name;
    });
  });
}

}  // namespace

std::vector<Pack> load_packs(const std::vector<PackFolder>& folders, const Pack& core) {
  std::vector<Manifest> manifests;
  manifests.reserve(folders.size());
  for (const PackFolder& folder : folders) manifests.push_back(manifest_of(folder));
  std::vector<const Manifest*> waiting;
  for (const Manifest& manifest : manifests) waiting.push_back(&manifest);
  if (folders.empty()) return {};
  PackSet set(core);
  while (!waiting.empty()) {
    // Where packs need each other in a circle, the first one misses what it needs, and says so.
    auto next = std::ranges::find_if(
        waiting, [&](const Manifest* manifest) { return !has_to_wait(*manifest, waiting); });
    if (next == waiting.end()) next = waiting.begin();
    const auto index = static_cast<std::size_t>(*next - manifests.data());
    waiting.erase(next);
    set.add(folders[index], manifests[index]);
  }
  return set.take();
}

}  // namespace belie
