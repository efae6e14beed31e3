// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/lexicon_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

#include "rules/packs/lexicon_sections.h"

namespace belie {
namespace {

/// A file with its mistakes so far; kept until the references are looked up.
struct OpenFile {
  std::unique_ptr<YamlFile> file;
  YamlCheck check;
};

std::vector<OpenFile> open_files(std::string_view folder, const std::vector<PackFile>& files) {
  std::vector<const PackFile*> chosen;
  for (const PackFile& file : files) {
    if (file.name.starts_with("lexicon/")) chosen.push_back(&file);
  }
  std::ranges::sort(chosen, {}, &PackFile::name);
  std::vector<OpenFile> open;
  for (const PackFile* file : chosen) {
    const std::string shown =
        folder.empty() ? file->name : fmt::format("{}/{}", folder, file->name);
    auto yaml = std::make_unique<YamlFile>(yaml_of(shown, *file));
    YamlCheck check(*yaml);
    open.push_back({std::move(yaml), std::move(check)});
  }
  return open;
}

std::vector<LexiconSection> all_sections() {
  std::vector<LexiconSection> sections;
  std::ranges::copy(title_sections(), std::back_inserter(sections));
  std::ranges::copy(word_sections(), std::back_inserter(sections));
  std::ranges::copy(quantity_sections(), std::back_inserter(sections));
  std::ranges::copy(measure_sections(), std::back_inserter(sections));
  std::ranges::copy(stance_sections(), std::back_inserter(sections));
  std::ranges::copy(state_sections(), std::back_inserter(sections));
  return sections;
}

void read_file(LexiconDraft& draft, OpenFile& open, const std::vector<LexiconSection>& sections) {
  const YamlNode& root = open.file->root;
  if (!open.file->ok() || root.is_null()) return;
  std::vector<YamlField> fields;
  fields.reserve(sections.size());
  for (const LexiconSection& section : sections) fields.push_back({section.key, section.type});
  open.check.map(root, fields, "a lexicon file");
  for (const LexiconSection& section : sections) {
    const YamlNode* node = root.find(section.key);
    const bool readable =
        node != nullptr && (section.type == YamlType::kMap ? node->is_map() : node->literal);
    if (readable) section.read(draft, open.check, *node);
  }
}

/// All ids of one kind, for look-up and for "did you mean".
template <typename Entry>
std::set<std::string_view> ids_of(const std::vector<Entry>& base, const std::vector<Entry>& own) {
  std::set<std::string_view> ids;
  for (const Entry& entry : base) ids.insert(entry.id);
  for (const Entry& entry : own) ids.insert(entry.id);
  return ids;
}

void look_up_references(const LexiconDraft& draft, const Lexicon& base,
                        std::vector<OpenFile>& open) {
  constexpr std::array<std::string_view, 4> kKinds{"title", "office", "jurisdiction",
                                                   "class of counted nouns"};
  const Lexicon& own = draft.lexicon;
  const std::array known{ids_of(base.titles, own.titles), ids_of(base.offices, own.offices),
                         ids_of(base.jurisdictions, own.jurisdictions),
                         ids_of(base.counted, own.counted)};
  for (const LexiconReference& reference : draft.references) {
    const auto kind = static_cast<std::size_t>(reference.kind);
    if (known[kind].contains(reference.id)) continue;
    const std::vector<std::string_view> candidates(known[kind].begin(), known[kind].end());
    open[reference.file].check.report(
        reference.place, fmt::format("no {} has the id “{}”", kKinds[kind], reference.id),
        did_you_mean(reference.id, candidates));
  }
}

/// Where two families share a word, the earlier family is found first.
void sort_titles(std::vector<TitleEntry>& titles) {
  constexpr std::array<std::string_view, 5> kFamilies{"office", "post", "rank", "courtesy",
                                                      "position"};
  std::ranges::stable_sort(titles, {}, [&](const TitleEntry& title) {
    return std::ranges::find(kFamilies, title.family) - kFamilies.begin();
  });
}

}  // namespace

void LexiconDraft::refer(LexiconReference::Kind kind, const TableCell& cell) {
  references.push_back({kind, std::string(cell.text), file, cell.place});
}

bool LexiconDraft::claim_id(YamlCheck& check, std::string_view kind, const TableCell& id) {
  if (id.text.empty()) {
    check.report(id.place, fmt::format("this {} has no name", kind));
    return false;
  }
  std::string key(kind);
  key += ' ';
  key += id.text;
  const auto [other, is_new] =
      seen.try_emplace(std::move(key), LexiconRow{&check.file(), id.place.line});
  if (is_new) return true;
  const LexiconRow& first = other->second;
  check.report(id.place, fmt::format("the {} “{}” stands twice", kind, id.text),
               fmt::format("first at {}:{}", first.file->name, first.line));
  return false;
}

LexiconLoad load_lexicon(std::string_view folder, const std::vector<PackFile>& files,
                         const Lexicon& base) {
  std::vector<OpenFile> open = open_files(folder, files);
  const std::vector<LexiconSection> sections = all_sections();
  LexiconDraft draft;
  for (std::size_t i = 0; i < open.size(); ++i) {
    draft.file = i;
    read_file(draft, open[i], sections);
  }
  look_up_references(draft, base, open);
  LexiconLoad load;
  for (OpenFile& file : open) {
    std::ranges::move(file.check.take_errors(), std::back_inserter(load.errors));
  }
  sort_titles(draft.lexicon.titles);
  load.lexicon = std::move(draft.lexicon);
  return load;
}

}  // namespace belie
