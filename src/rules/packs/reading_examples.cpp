// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "rules/packs/reading.h"

namespace belie {
namespace {

/// The place of a byte of a scalar: exact in blocks written with | and on one line.
YamlPlace place_of(const YamlNode& node, std::size_t offset) {
  const std::string_view before = std::string_view(node.text).substr(0, offset);
  YamlPlace place = node.literal ? node.content : node.place;
  if (!node.literal && before.find('\n') != std::string_view::npos) return place;
  place.line += static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
  const std::size_t line_start =
      before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  place.column +=
      static_cast<std::uint32_t>(std::ranges::count_if(before.substr(line_start), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      }));
  if (node.quoted && !node.literal) ++place.column;
  return place;
}

/// Reads the examples under one key.
class ExampleReader {
 public:
  ExampleReader(YamlCheck& check, bool marked) : check_(check), marked_(marked) {}

  Example read(const YamlNode& node) {
    Example example{.place = node.place};
    check_.map(node, yaml_fields(example_fields()), "an example");
    example.name = check_.text_at(node, "case").value_or("");
    if (node.find("case") != nullptr) example.place = node.find("case")->place;
    read_drafts(node, example);
    read_source(node, example);
    read_facts(node, example);
    if (const YamlNode* names = node.find("names"); names != nullptr && names->is_map())
      example.names = read_name_forms(check_, *names);
    const bool any =
        std::ranges::any_of(example.drafts, [](const auto& draft) { return !draft.marks.empty(); });
    if (marked_ && !any && !example.drafts.empty()) {
      check_.report(example.place, "no [[marks]]: which words must the finding touch?");
    }
    if (!marked_ && any)
      check_.report(example.place, "[[marks]] in an example that must stay silent");
    return example;
  }

 private:
  void read_drafts(const YamlNode& node, Example& example) {
    const YamlNode* several = node.find("drafts");
    if (several == nullptr) {
      if (node.find("text") == nullptr && node.is_map()) {
        check_.report(node.place, "an example needs the key “text” or “drafts”");
      } else if (node.is_map()) {
        example.drafts.push_back(read_draft(node, "draft.md"));
      }
      return;
    }
    if (const YamlNode* text = node.find("text"))
      check_.report(text->place, "either “text” or “drafts”, not both");
    std::set<std::string> names;
    for (std::size_t i = 0; several->is_list() && i < several->children.size(); ++i) {
      const YamlNode& child = several->children[i];
      if (!check_.map(child, yaml_fields(draft_fields()), "a draft") && !child.is_map()) continue;
      example.drafts.push_back(read_draft(child, fmt::format("draft-{}.md", i + 1)));
      if (!names.insert(example.drafts.back().name).second) {
        check_.report(child.place,
                      fmt::format("two drafts are called “{}”", example.drafts.back().name));
      }
    }
  }

  /// The source as a draft of its own; marks in it are places that a finding must touch, too.
  void read_source(const YamlNode& node, Example& example) {
    const YamlNode* source = node.find("source");
    if (source == nullptr) return;
    example.source = ExampleDraft{.name = "source.md"};
    example.source->date = check_.day_at(node, "date");
    append(*example.source, source, "", "");
  }

  ExampleDraft read_draft(const YamlNode& node, std::string default_name) {
    ExampleDraft draft{.name = check_.text_at(node, "name").value_or(std::move(default_name))};
    draft.date = check_.day_at(node, "date");
    append(draft, node.find("headline"), "# ", "\n\n");
    append(draft, node.find("text"), "", "");
    return draft;
  }

  void append(ExampleDraft& draft, const YamlNode* node, std::string_view before,
              std::string_view after) {
    if (node == nullptr || !node->is_scalar()) return;
    const MarkedText marked = strip_marks(node->text);
    if (marked.unbalanced)
      check_.report(place_of(*node, *marked.unbalanced), "a mark without its other half");
    draft.source += before;
    const auto shift = static_cast<std::uint32_t>(draft.source.size());
    for (const Span mark : marked.marks) {
      if (mark.empty() && !marked.unbalanced) check_.report(node->place, "a mark around nothing");
      draft.marks.push_back({mark.begin + shift, mark.end + shift});
    }
    draft.source += marked.text;
    draft.source += after;
  }

  void read_facts(const YamlNode& node, Example& example) {
    const YamlNode* facts = node.find("facts");
    if (facts == nullptr || !facts->is_list()) return;
    for (const YamlNode& row : facts->children) {
      if (!check_.map(row, yaml_fields(pinned_fields()), "a fact")) continue;
      add_fact(row, example);
    }
  }

  void add_fact(const YamlNode& row, Example& example) {
    const std::string person = check_.text_at(row, "person").value_or("");
    OfficeTerm term;
    term.office = check_.text_at(row, "office").value_or("");
    term.person = person;
    term.surname = check_.text_at(row, "surname").value_or(person.substr(person.rfind(' ') + 1));
    term.from = check_.day_at(row, "from").value_or(Day{});
    term.until = check_.day_at(row, "until");
    term.known_until = check_.day_at(row, "known-until").value_or(Day{});
    term.acting = check_.bool_at(row, "acting").value_or(false);
    term.source = "the example";
    if (term.until && *term.until < term.from)
      check_.report(row.key_place("until"), "the term ends before it begins");
    auto office = std::ranges::find(example.offices, term.office, &OfficeFacts::office);
    if (office == example.offices.end()) {
      example.offices.push_back({.office = term.office,
                                 .name = term.office,
                                 .known_from = term.from,
                                 .known_until = term.known_until});
      office = example.offices.end() - 1;
    }
    office->known_from = std::min(office->known_from, term.from);
    office->known_until = std::max(office->known_until, term.known_until);
    example.facts.push_back({.term = std::move(term),
                             .pack = "example",
                             .file = check_.file().name,
                             .line = row.place.line});
  }

  YamlCheck& check_;
  bool marked_;
};

}  // namespace

std::vector<Example> read_examples(YamlCheck& check, const YamlNode& map, std::string_view key) {
  std::vector<Example> examples;
  const YamlNode* list = map.find(key);
  if (list == nullptr || !list->is_list()) return examples;
  const bool fires = key != "must-stay-silent";
  if (list->children.empty() && key != "known-misses") {
    check.report(map.key_place(key), fmt::format("“{}” needs at least one example", key));
  }
  std::set<std::string> names;
  for (const YamlNode& node : list->children) {
    examples.push_back(ExampleReader(check, fires).read(node));
    const Example& example = examples.back();
    if (!example.name.empty() && !names.insert(example.name).second) {
      check.report(example.place, fmt::format("two examples are called “{}”", example.name));
    }
  }
  return examples;
}

}  // namespace belie
