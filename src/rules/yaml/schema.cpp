// SPDX-License-Identifier: Apache-2.0
#include "rules/yaml/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>
#include <utility>

#include "base/edit_distance.h"

namespace belie {
namespace {

std::optional<int> parse_int(const YamlNode& node) {
  if (!node.is_scalar() || node.quoted) return std::nullopt;
  const std::string& text = node.text;
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  if (text.size() > sign + 1 && text[sign] == '0') return std::nullopt;  // 012: octal to others
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<bool> parse_bool(const YamlNode& node) {
  if (!node.is_scalar() || node.quoted) return std::nullopt;
  if (node.text == "true") return true;
  if (node.text == "false") return false;
  return std::nullopt;
}

std::optional<Day> parse_day(const YamlNode& node) {
  return node.is_scalar() ? parse_iso_day(node.text) : std::nullopt;
}

bool is_texts(const YamlNode& node) {
  return node.is_scalar() ||
         (node.is_list() && std::ranges::all_of(node.children, &YamlNode::is_scalar));
}

bool fits(const YamlNode& node, YamlType type) {
  switch (type) {
    case YamlType::kText:
      return node.is_scalar();
    case YamlType::kInt:
      return parse_int(node).has_value();
    case YamlType::kBool:
      return parse_bool(node).has_value();
    case YamlType::kDay:
      return parse_day(node).has_value();
    case YamlType::kTextList:
      return is_texts(node);
    case YamlType::kTable:
      return node.literal;
    case YamlType::kList:
      return node.is_list();
    case YamlType::kMap:
      return node.is_map();
    case YamlType::kAny:
      return true;
  }
  return false;
}

std::string found_text(const YamlNode& node) {
  if (!node.is_scalar()) return std::string(to_text(node.kind));
  if (node.literal) return "a block of text";
  constexpr std::size_t kShown = 40;
  if (node.text.size() > kShown) return "a longer text";
  return node.quoted ? fmt::format("the text \"{}\"", node.text) : fmt::format("“{}”", node.text);
}

/// The innermost value that is at fault: the one child of a list of texts that is no text.
const YamlNode& culprit(const YamlNode& node, YamlType type) {
  if (type != YamlType::kTextList || !node.is_list()) return node;
  const auto bad = std::ranges::find_if_not(node.children, &YamlNode::is_scalar);
  return bad == node.children.end() ? node : *bad;
}

}  // namespace

std::string_view to_text(YamlType type) {
  constexpr std::array<std::string_view, 9> kNames{"a text",
                                                   "a whole number",
                                                   "true or false",
                                                   "a day such as 2025-09-12",
                                                   "a text or a list of texts",
                                                   "a block of lines after a |",
                                                   "a list",
                                                   "a map",
                                                   "any value"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  const std::string_view nearest = nearest_word(word, known);
  return nearest.empty() ? "" : fmt::format("did you mean “{}”?", nearest);
}

std::vector<Error> YamlCheck::take_errors() {
  std::ranges::stable_sort(errors_, {}, [](const Error& e) { return std::tie(e.line, e.column); });
  return std::exchange(errors_, {});
}

void YamlCheck::report(YamlPlace place, std::string message, std::string hint) {
  errors_.push_back(file_->error_at(place, std::move(message), std::move(hint)));
}

bool YamlCheck::map(const YamlNode& node, std::span<const YamlField> fields,
                    std::string_view what) {
  const std::size_t before = errors_.size();
  if (!node.is_map()) {
    report(node.place,
           fmt::format("{} must be a map of keys and values, not {}", what, found_text(node)));
    return false;
  }
  check_keys(node, fields, what);
  for (const YamlField& field : fields) {
    const YamlNode* value = node.find(field.key);
    if (value != nullptr) {
      type(*value, field.type, fmt::format("“{}”", field.key));
    } else if (field.need == Need::kRequired) {
      report(node.place, fmt::format("{} needs the key “{}”", what, field.key));
    }
  }
  return errors_.size() == before;
}

void YamlCheck::check_keys(const YamlNode& node, std::span<const YamlField> fields,
                           std::string_view what) {
  std::vector<std::string_view> known;
  for (const YamlField& field : fields) known.push_back(field.key);
  for (const YamlKey& key : node.keys) {
    if (std::ranges::find(known, key.text) != known.end()) continue;
    report(key.place, fmt::format("{} has no key “{}”", what, key.text),
           did_you_mean(key.text, known));
  }
}

bool YamlCheck::type(const YamlNode& node, YamlType type, std::string_view what) {
  if (fits(node, type)) return true;
  const YamlNode& wrong = culprit(node, type);
  report(wrong.place, fmt::format("{} must be {}, not {}", what, to_text(type), found_text(wrong)));
  return false;
}

std::optional<std::string> YamlCheck::as_text(const YamlNode& node) {
  if (!type(node, YamlType::kText, "this")) return std::nullopt;
  return node.text;
}

std::optional<int> YamlCheck::as_int(const YamlNode& node) {
  type(node, YamlType::kInt, "this");
  return parse_int(node);
}

std::optional<bool> YamlCheck::as_bool(const YamlNode& node) {
  type(node, YamlType::kBool, "this");
  return parse_bool(node);
}

std::optional<Day> YamlCheck::as_day(const YamlNode& node) {
  type(node, YamlType::kDay, "this");
  return parse_day(node);
}

std::vector<YamlText> YamlCheck::as_texts(const YamlNode& node) {
  if (!type(node, YamlType::kTextList, "this")) return {};
  if (node.is_scalar()) return {{node.text, node.place}};
  std::vector<YamlText> out;
  for (const YamlNode& child : node.children) out.push_back({child.text, child.place});
  return out;
}

std::optional<std::string> YamlCheck::text_at(const YamlNode& map, std::string_view key) const {
  const YamlNode* value = map.find(key);
  if (value == nullptr || !value->is_scalar()) return std::nullopt;
  return value->text;
}

std::optional<int> YamlCheck::int_at(const YamlNode& map, std::string_view key) const {
  const YamlNode* value = map.find(key);
  return value == nullptr ? std::nullopt : parse_int(*value);
}

std::optional<bool> YamlCheck::bool_at(const YamlNode& map, std::string_view key) const {
  const YamlNode* value = map.find(key);
  return value == nullptr ? std::nullopt : parse_bool(*value);
}

std::optional<Day> YamlCheck::day_at(const YamlNode& map, std::string_view key) const {
  const YamlNode* value = map.find(key);
  return value == nullptr ? std::nullopt : parse_day(*value);
}

std::vector<YamlText> YamlCheck::texts_at(const YamlNode& map, std::string_view key) const {
  const YamlNode* value = map.find(key);
  if (value == nullptr || !is_texts(*value)) return {};
  if (value->is_scalar()) return {{value->text, value->place}};
  std::vector<YamlText> out;
  for (const YamlNode& child : value->children) out.push_back({child.text, child.place});
  return out;
}

std::vector<YamlRow> YamlCheck::rows_at(const YamlNode& map, std::string_view key) const {
  const YamlNode* value = map.find(key);
  return value == nullptr ? std::vector<YamlRow>{} : value->rows();
}

}  // namespace belie
