// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <thread>
#include <tuple>

#include "rules/packs/fact_loader.h"
#include "rules/packs/lexicon_loader.h"
#include "rules/packs/pack_manifest.h"
#include "rules/yaml/schema.h"
#include "rules/yaml/tree_bytes.h"

namespace belie {
namespace {

constexpr std::string_view kMeasurementsFile = "measured.yaml";

enum class FileKind : std::uint8_t {
  kManifest,
  kNames,
  kLexicon,
  kFacts,
  kMeasurements,
  kRule,
  kOther
};

FileKind kind_of(std::string_view name) {
  if (name == "pack.yaml") return FileKind::kManifest;
  if (name == "names.yaml") return FileKind::kNames;
  if (name == kMeasurementsFile) return FileKind::kMeasurements;
  if (!name.ends_with(".yaml") && !name.ends_with(".yml")) return FileKind::kOther;
  if (name.starts_with("lexicon/")) return FileKind::kLexicon;
  if (name.starts_with("facts/")) return FileKind::kFacts;
  return FileKind::kRule;
}

/// Puts a pack together from its files.
class PackReader {
 public:
  PackReader(std::string_view folder, const std::vector<PackFile>& files, Examples examples)
      : files_(files), examples_(examples) {
    pack_.folder = folder;
  }

  Pack read(const Lexicon& base) {
    std::vector<LoadedRule> rules;
    std::jthread rule_reader([&] { rules = loaded_rules(); });  // they need nothing of the rest
    read_manifest();
    read_names();
    LexiconLoad lexicon = load_lexicon(pack_.folder, files_, base);
    add_errors(lexicon.errors);
    pack_.lexicon = std::move(lexicon.lexicon);
    const bool alone = base.titles.empty() && base.offices.empty();
    const Lexicon both = alone ? Lexicon{} : joined(base, pack_.lexicon);
    FactLoad facts = load_facts(pack_.folder, pack_.name, files_, alone ? pack_.lexicon : both);
    add_errors(facts.errors);
    pack_.facts = std::move(facts.facts);
    pack_.offices = std::move(facts.offices);
    rule_reader.join();
    add_rules(rules);
    read_measured();
    std::ranges::stable_sort(pack_.errors, {},
                             [](const Error& e) { return std::tie(e.file, e.line, e.column); });
    return std::move(pack_);
  }

 private:
  void add_errors(std::vector<Error>& errors) {
    std::ranges::move(errors, std::back_inserter(pack_.errors));
  }

  void read_manifest() {
    const auto manifest = std::ranges::find(files_, "pack.yaml", &PackFile::name);
    if (manifest == files_.end()) {
      pack_.errors.push_back({.message = "no pack.yaml in this folder",
                              .file = pack_.folder,
                              .excerpt = "",
                              .hint = "a pack says its name, version, licence and engine there"});
      return;
    }
    const YamlFile file = yaml_of(fmt::format("{}/pack.yaml", pack_.folder), *manifest);
    YamlCheck check(file);
    PackManifest says = ::belie::read_manifest(check);
    pack_.name = std::move(says.name);
    pack_.version = std::move(says.version);
    pack_.licence = std::move(says.licence);
    pack_.engine = std::move(says.engine);
    for (PackNeed& need : says.needs) pack_.needs.push_back(std::move(need.name));
    pack_.settings = std::move(says.rules);
    auto errors = check.take_errors();
    add_errors(errors);
  }

  void read_names() {
    const auto names = std::ranges::find(files_, "names.yaml", &PackFile::name);
    if (names == files_.end()) return;
    const YamlFile file = read_yaml(fmt::format("{}/names.yaml", pack_.folder), names->bytes);
    YamlCheck check(file);
    if (!file.root.is_null() && check.type(file.root, YamlType::kMap, "a list of names"))
      pack_.names = read_name_forms(check, file.root);
    auto errors = check.take_errors();
    add_errors(errors);
  }

  [[nodiscard]] std::vector<LoadedRule> loaded_rules() const {
    std::vector<LoadedRule> loaded;
    for (const PackFile& file : files_) {
      if (kind_of(file.name) == FileKind::kRule)
        loaded.push_back(load_rule(yaml_of(shown(file), file), file.name, examples_));
    }
    return loaded;
  }

  void add_rules(std::vector<LoadedRule>& rules) {
    std::map<std::string, const PackFile*> first_files;
    auto rule = rules.begin();
    for (const PackFile& file : files_) {
      if (kind_of(file.name) != FileKind::kRule) continue;
      LoadedRule& loaded = *rule++;
      const auto [first, is_new] = first_files.try_emplace(loaded.id, &file);
      if (!is_new && !loaded.id.empty()) {
        loaded.errors.push_back(
            yaml_of(shown(file), file)
                .error_at(loaded.id_place, fmt::format("the id “{}” is another rule's", loaded.id),
                          fmt::format("first in {}", shown(*first->second))));
        loaded.rule.reset();
      }
      add_errors(loaded.errors);
      if (loaded.rule) pack_.rules.push_back(std::move(*loaded.rule));
    }
    std::ranges::sort(pack_.rules, {}, &Rule::id);
  }

  [[nodiscard]] std::string shown(const PackFile& file) const {
    return fmt::format("{}/{}", pack_.folder, file.name);
  }

  /// A rule that is on although its figures say that it should wait to be asked for is a mistake of
  /// the pack, as are figures of no rule.
  void read_measured() {
    const auto file = std::ranges::find(files_, kMeasurementsFile, &PackFile::name);
    if (file == files_.end()) return;
    const std::string shown = fmt::format("{}/{}", pack_.folder, file->name);
    pack_.measurements = read_measurements(shown, file->bytes);
    add_errors(pack_.measurements.errors);
    for (Rule& rule : pack_.rules) {
      const auto measured = pack_.measurements.rules.find(rule.id);
      if (measured == pack_.measurements.rules.end()) continue;
      rule.measured = measured_text(measured->second, pack_.measurements);
      if (rule.stage != RuleStage::kStable ||
          may_be_on(rule.level, measured->second, pack_.measurements))
        continue;
      pack_.errors.push_back({fmt::format("{} is stable, but measured: {}", rule.id, rule.measured),
                              rule.file, rule.place.line, rule.place.column, "",
                              "stage: preview leaves it off until it is asked for"});
    }
  }

  const std::vector<PackFile>& files_;
  Examples examples_;
  Pack pack_;
};

}  // namespace

YamlFile yaml_of(std::string shown, const PackFile& file) {
  if (file.tree.empty()) return read_yaml(std::move(shown), file.bytes);
  return file_from_tree(std::move(shown), file.bytes, file.tree);
}

Pack load_pack(std::string_view folder, const std::vector<PackFile>& files, const Lexicon& base,
               Examples examples) {
  if (std::ranges::is_sorted(files, {}, &PackFile::name))
    return PackReader(folder, files, examples).read(base);
  std::vector<PackFile> sorted = files;
  std::ranges::sort(sorted, {}, &PackFile::name);
  return PackReader(folder, sorted, examples).read(base);
}

}  // namespace belie
