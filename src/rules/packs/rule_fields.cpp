// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/rule_fields.h"

#include <array>

namespace belie {
namespace {

constexpr Need kMust = Need::kRequired;
constexpr Need kMay = Need::kOptional;

constexpr std::array kRuleFields{
    RuleField{"id", YamlType::kText, kMust, "", "folder/file, without .yaml"},
    RuleField{"catches", YamlType::kText, kMust, "", "what is wrong, in a few words"},
    RuleField{"level", YamlType::kText, kMust, "",
              "how sure and how grave: error only where calendar, arithmetic or facts prove it"},
    RuleField{"stage", YamlType::kText, kMay, "",
              "preview rules are off until asked for; left out: stable"},
    RuleField{"compare", YamlType::kText, kMay, "c",
              "the kind of statement of which two are held against each other"},
    RuleField{"with", YamlType::kText, kMay, "c", "facts: held against the fact files instead"},
    RuleField{"where", YamlType::kMap, kMay, "c",
              "role: the value, values or type that it must have"},
    RuleField{"same", YamlType::kTextList, kMay, "c", "roles that must be equal"},
    RuleField{"differ", YamlType::kText, kMay, "c", "the role that must be proved different"},
    RuleField{"join", YamlType::kMap, kMay, "j", "named sides, each with a kind, roles and words"},
    RuleField{"check", YamlType::kText, kMay, "k", "a built-in check"},
    RuleField{"about", YamlType::kText, kMay, "k", "which of the things that the check looks for"},
    RuleField{"during", YamlType::kAny, kMay, "cj", "conditions of time that must be true"},
    RuleField{"only", YamlType::kAny, kMay, "cj", "further conditions that must be true"},
    RuleField{"unless", YamlType::kAny, kMay, "cj",
              "exceptions, none of which may be true or in doubt"},
    RuleField{"from", YamlType::kTextList, kMay, "ck",
              "whose statements: paper and endorsed unless told otherwise"},
    RuleField{"modality", YamlType::kTextList, kMay, "ck", "asserted unless told otherwise"},
    RuleField{"polarity", YamlType::kText, kMay, "ck", "positive unless told otherwise"},
    RuleField{"grade", YamlType::kText, kMay, "ck",
              "the lowest grade of reading that is accepted: pattern unless told otherwise"},
    RuleField{"yields-to", YamlType::kTextList, kMay, "",
              "rules or folders whose finding on the same words is kept instead"},
    RuleField{"instead-of", YamlType::kTextList, kMay, "",
              "rules whose finding on the same words is left out for this one's"},
    RuleField{"title", YamlType::kText, kMay, "", "the finding's headline; left out: catches"},
    RuleField{"say", YamlType::kText, kMay, "",
              "printed beside each place; left out: what was understood"},
    RuleField{"ask", YamlType::kText, kMust, "", "a question for the editor"},
    RuleField{"why", YamlType::kText, kMust, "", "why this happens and why it matters"},
    RuleField{"must-flag", YamlType::kList, kMust, "",
              "examples in which the rule fires at the marked places"},
    RuleField{"must-stay-silent", YamlType::kList, kMust, "",
              "examples in which the rule keeps silent"},
    RuleField{"known-misses", YamlType::kList, kMay, "",
              "examples in which the rule should fire and does not yet"}};

constexpr std::array kSideFields{
    RuleField{"kind", YamlType::kText, kMust, "j", "the kind of statement"},
    RuleField{"in", YamlType::kText, kMay, "j", "drafts or facts; left out: drafts"},
    RuleField{"from", YamlType::kTextList, kMay, "", "whose statements"},
    RuleField{"modality", YamlType::kTextList, kMay, "", "asserted unless told otherwise"},
    RuleField{"polarity", YamlType::kText, kMay, "", "positive unless told otherwise"},
    RuleField{"grade", YamlType::kText, kMay, "", "the lowest grade accepted"}};

constexpr std::array kExampleFields{
    RuleField{"case", YamlType::kText, kMust, "", "what the example shows, in a few words"},
    RuleField{"date", YamlType::kDay, kMay, "", "the day on which the draft speaks"},
    RuleField{"headline", YamlType::kText, kMay, "", "the draft's headline"},
    RuleField{"text", YamlType::kText, kMay, "",
              "the draft in Markdown; [[marks]] stand around what must be touched"},
    RuleField{"drafts", YamlType::kList, kMay, "", "several drafts instead of one"},
    RuleField{"source", YamlType::kText, kMay, "",
              "a source that is right, against which the drafts are held; of the same date"},
    RuleField{"facts", YamlType::kList, kMay, "", "rows that take the place of the fact files"},
    RuleField{"names", YamlType::kMap, kMay, "",
              "names that take the place of those of the packs: {Kyiv: {never: [Kiev]}}"}};

constexpr std::array kDraftFields{
    RuleField{"name", YamlType::kText, kMay, "", "the file's name"},
    RuleField{"date", YamlType::kDay, kMay, "", "the day on which the draft speaks"},
    RuleField{"headline", YamlType::kText, kMay, "", "the draft's headline"},
    RuleField{"text", YamlType::kText, kMust, "",
              "the draft in Markdown; [[marks]] stand around what must be touched"}};

constexpr std::array kPinnedFields{
    RuleField{"office", YamlType::kText, kMust, "", "the office's id in the lexicon"},
    RuleField{"person", YamlType::kText, kMust, "", "full name"},
    RuleField{"surname", YamlType::kText, kMay, "",
              "as the news uses it alone; left out: the last word of the name"},
    RuleField{"from", YamlType::kDay, kMust, "", "first day in office"},
    RuleField{"until", YamlType::kDay, kMay, "",
              "the day on which the term ended; left out: still in office"},
    RuleField{"known-until", YamlType::kDay, kMust, "",
              "the last day for which the row is certain"},
    RuleField{"acting", YamlType::kBool, kMay, "", "held the office for someone else"}};

constexpr std::array kManifestFields{
    RuleField{"name", YamlType::kText, kMust, "", "the pack's name"},
    RuleField{"version", YamlType::kText, kMust, "", "major.minor.patch"},
    RuleField{"licence", YamlType::kText, kMust, "", "SPDX identifier"},
    RuleField{"engine", YamlType::kText, kMust, "",
              "the oldest belie that understands the pack: major.minor"},
    RuleField{"needs", YamlType::kTextList, kMay, "",
              "packs that it builds on, each with the oldest version if that matters: core 0.1.0"},
    RuleField{"replaces", YamlType::kTextList, kMay, "",
              "rules of those packs in whose place a rule of this pack stands, by id"},
    RuleField{"rules", YamlType::kMap, kMay, "",
              "another level for a rule or a family of those packs, or off, with the reason"},
    RuleField{"about", YamlType::kText, kMay, "", "what the pack is for"}};

template <typename Enum, std::size_t N>
std::span<const std::string_view> names() {
  static const auto table = [] {
    std::array<std::string_view, N> all;
    for (std::size_t i = 0; i < N; ++i) all[i] = to_text(static_cast<Enum>(i));
    return all;
  }();
  return table;
}

}  // namespace

std::span<const RuleField> rule_fields() { return kRuleFields; }
std::span<const RuleField> side_fields() { return kSideFields; }
std::span<const RuleField> example_fields() { return kExampleFields; }
std::span<const RuleField> draft_fields() { return kDraftFields; }
std::span<const RuleField> pinned_fields() { return kPinnedFields; }
std::span<const RuleField> manifest_fields() { return kManifestFields; }

std::vector<YamlField> yaml_fields(std::span<const RuleField> fields) {
  std::vector<YamlField> out;
  for (const RuleField& field : fields) out.push_back({field.key, field.type, field.need});
  return out;
}

template <>
std::span<const std::string_view> names_of<Level>() {
  return names<Level, 3>();
}
template <>
std::span<const std::string_view> names_of<RuleStage>() {
  return names<RuleStage, 3>();
}
template <>
std::span<const std::string_view> names_of<VoiceKind>() {
  return names<VoiceKind, 4>();
}
template <>
std::span<const std::string_view> names_of<Modality>() {
  return names<Modality, 6>();
}
template <>
std::span<const std::string_view> names_of<Polarity>() {
  return names<Polarity, 2>();
}
template <>
std::span<const std::string_view> names_of<Grade>() {
  return names<Grade, 3>();
}
template <>
std::span<const std::string_view> names_of<EntityType>() {
  return names<EntityType, 6>();
}

}  // namespace belie
