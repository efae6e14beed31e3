// SPDX-License-Identifier: Apache-2.0
#include "rules/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

#include "rules/fact_loader.h"
#include "rules/lexicon_loader.h"
#include "rules/rule_fields.h"
#include "rules/rule_loader.h"
#include "rules/yaml/schema.h"
#include "rules/yaml/tree_bytes.h"

namespace belie {
namespace {

constexpr int kEngineMajor = 0;  // of the rule language that this program understands
constexpr int kEngineMinor = 1;

constexpr std::string_view kMeasurementsFile = "measured.yaml";

enum class FileKind : std::uint8_t { kManifest, kLexicon, kFacts, kMeasurements, kRule, kOther };

FileKind kind_of(std::string_view name) {
  if (name == "pack.yaml") return FileKind::kManifest;
  if (name == kMeasurementsFile) return FileKind::kMeasurements;
  if (!name.ends_with(".yaml") && !name.ends_with(".yml")) return FileKind::kOther;
  if (name.starts_with("lexicon/")) return FileKind::kLexicon;
  if (name.starts_with("facts/")) return FileKind::kFacts;
  return FileKind::kRule;
}

/// The numbers of "1.2.3"; nothing where it is not so many numbers between dots.
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

/// Puts a pack together from its files.
class PackReader {
 public:
  PackReader(std::string_view folder, const std::vector<PackFile>& files) : files_(files) {
    pack_.folder = folder;
  }

  Pack read(const Lexicon& base) {
    read_manifest();
    LexiconLoad lexicon = load_lexicon(pack_.folder, files_);
    add_errors(lexicon.errors);
    pack_.lexicon = std::move(lexicon.lexicon);
    const bool alone = base.titles.empty() && base.offices.empty();
    FactLoad facts = load_facts(pack_.folder, pack_.name, files_,
                                alone ? pack_.lexicon : joined(base, pack_.lexicon));
    add_errors(facts.errors);
    pack_.facts = std::move(facts.facts);
    pack_.offices = std::move(facts.offices);
    read_rules();
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
    check.map(file.root, yaml_fields(manifest_fields()), "a pack");
    pack_.name = check.text_at(file.root, "name").value_or("");
    pack_.version = check.text_at(file.root, "version").value_or("");
    pack_.licence = check.text_at(file.root, "licence").value_or("");
    pack_.engine = check.text_at(file.root, "engine").value_or("");
    for (const YamlText& need : check.texts_at(file.root, "needs"))
      pack_.needs.push_back(need.text);
    check_versions(check, file.root);
    auto errors = check.take_errors();
    add_errors(errors);
  }

  void check_versions(YamlCheck& check, const YamlNode& root) {
    if (const YamlNode* version = root.find("version");
        version != nullptr && version->is_scalar()) {
      if (!version_numbers(version->text, 3))
        check.report(version->place, fmt::format("“{}” is no version", version->text),
                     "major.minor.patch: 1.2.0");
    }
    const YamlNode* engine = root.find("engine");
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

  void read_rules() {
    std::map<std::string, std::string> first_files;
    for (const PackFile& file : files_) {
      if (kind_of(file.name) != FileKind::kRule) continue;
      const std::string shown = fmt::format("{}/{}", pack_.folder, file.name);
      const YamlFile yaml = yaml_of(shown, file);
      LoadedRule loaded = load_rule(yaml, file.name);
      const auto [first, is_new] = first_files.try_emplace(loaded.id, shown);
      if (!is_new && !loaded.id.empty()) {
        loaded.errors.push_back(
            yaml.error_at(loaded.id_place, fmt::format("the id “{}” is another rule's", loaded.id),
                          fmt::format("first in {}", first->second)));
        loaded.rule.reset();
      }
      add_errors(loaded.errors);
      if (loaded.rule) pack_.rules.push_back(std::move(*loaded.rule));
    }
    std::ranges::sort(pack_.rules, {}, &Rule::id);
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
  Pack pack_;
};

template <typename Entry>
void append(std::vector<Entry>& to, const std::vector<Entry>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

YamlFile yaml_of(std::string shown, const PackFile& file) {
  if (file.tree.empty()) return read_yaml(std::move(shown), file.bytes);
  return file_from_tree(std::move(shown), file.bytes, file.tree);
}

Pack load_pack(std::string_view folder, const std::vector<PackFile>& files, const Lexicon& base) {
  std::vector<PackFile> sorted = files;
  std::ranges::sort(sorted, {}, &PackFile::name);
  return PackReader(folder, sorted).read(base);
}

Lexicon joined(const Lexicon& base, const Lexicon& more) {
  Lexicon all = base;
  append(all.titles, more.titles);
  append(all.offices, more.offices);
  append(all.jurisdictions, more.jurisdictions);
  append(all.metonyms, more.metonyms);
  append(all.first_names, more.first_names);
  append(all.reporting, more.reporting);
  append(all.events, more.events);
  append(all.organisation_words, more.organisation_words);
  append(all.place_words, more.place_words);
  append(all.former_words, more.former_words);
  append(all.surnames, more.surnames);
  append(all.statuses, more.statuses);
  append(all.organisations, more.organisations);
  append(all.places, more.places);
  append(all.surname_particles, more.surname_particles);
  append(all.name_suffixes, more.name_suffixes);
  append(all.administration_words, more.administration_words);
  append(all.units, more.units);
  append(all.hedges, more.hedges);
  append(all.counted, more.counted);
  append(all.measures, more.measures);
  append(all.stances.stances, more.stances.stances);
  append(all.stances.topics, more.stances.topics);
  append(all.stances.turns, more.stances.turns);
  append(all.states, more.states);
  append(all.transitions, more.transitions);
  append(all.things, more.things);
  return all;
}

}  // namespace belie
