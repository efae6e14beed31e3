// SPDX-License-Identifier: Apache-2.0
//
// Checked access to a YAML tree: which keys a map may have, of which type, and typed values out of
// scalars. A YamlCheck collects every mistake of one file; the accessors report and return nothing
// where the value is not what was asked for, so that a loader can go on and tell all mistakes at
// once.
//
//     constexpr std::array kRuleKeys{
//         YamlField{"id", YamlType::kText, Need::kRequired}, YamlField{"level", YamlType::kText},
//         YamlField{"same", YamlType::kTextList}, YamlField{"must-flag", YamlType::kList,
//         Need::kRequired}};
//
//     YamlCheck check(file);                                   // starts with file.errors
//     if (!check.map(file.root, kRuleKeys, "a rule")) …        // unknown, missing and ill-typed
//     keys are told rule.id = check.text_at(file.root, "id").value_or("");   // "" also where the
//     key is missing for (const auto& word : check.texts_at(file.root, "same")) …  // a scalar or a
//     list; each with its place check.report(node.place, "unknown condition", "did you mean
//     “overlapping”?"); return check.take_errors();
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "rules/yaml/yaml.h"

namespace belie {

/// What the value under a key has to be.
enum class YamlType : std::uint8_t {
  kText,      // a scalar
  kInt,       // decimal digits with an optional minus, unquoted
  kBool,      // true or false, unquoted
  kDay,       // 2025-09-12
  kTextList,  // a scalar, or a list of scalars
  kTable,     // a literal block (|), one entry a line
  kList,
  kMap,
  kAny
};

std::string_view to_text(YamlType type);  // "a text", "a whole number", "true or false" …

enum class Need : std::uint8_t { kOptional, kRequired };

/// One key that a map may have.
struct YamlField {
  std::string_view key;
  YamlType type = YamlType::kAny;
  Need need = Need::kOptional;
};

/// A scalar with its place.
struct YamlText {
  std::string text;
  YamlPlace place;
};

/// "did you mean “differ”?", or "" where nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

/// The mistakes of one file, and accessors that add to them. The file must outlive it.
class YamlCheck {
 public:
  explicit YamlCheck(const YamlFile& file) : file_(&file), errors_(file.errors) {}

  [[nodiscard]] const YamlFile& file() const { return *file_; }
  [[nodiscard]] const std::vector<Error>& errors() const { return errors_; }
  [[nodiscard]] bool ok() const { return errors_.empty(); }

  /// The mistakes so far, sorted by place.
  [[nodiscard]] std::vector<Error> take_errors();

  void report(YamlPlace place, std::string message, std::string hint = "");

  /// Whether the node is a map with no other keys than these, all required ones present, each of
  /// its type. `what` names the map in messages: "a rule".
  bool map(const YamlNode& node, std::span<const YamlField> fields, std::string_view what);

  /// Whether the value is of the type; `what` names it in the message: "“level”".
  bool type(const YamlNode& node, YamlType type, std::string_view what);

  // Of a node: reports and returns nothing where it is not that.
  std::optional<std::string> as_text(const YamlNode& node);
  std::optional<int> as_int(const YamlNode& node);
  std::optional<bool> as_bool(const YamlNode& node);
  std::optional<Day> as_day(const YamlNode& node);
  std::vector<YamlText> as_texts(const YamlNode& node);  // a scalar counts as a list of one

  // Of the value under a key of a map: nothing, silently, where the key is missing or map() has
  // told its type wrong.
  std::optional<std::string> text_at(const YamlNode& map, std::string_view key) const;
  std::optional<int> int_at(const YamlNode& map, std::string_view key) const;
  std::optional<bool> bool_at(const YamlNode& map, std::string_view key) const;
  std::optional<Day> day_at(const YamlNode& map, std::string_view key) const;
  std::vector<YamlText> texts_at(const YamlNode& map, std::string_view key) const;
  std::vector<YamlRow> rows_at(const YamlNode& map, std::string_view key) const;

 private:
  void check_keys(const YamlNode& node, std::span<const YamlField> fields, std::string_view what);

  const YamlFile* file_;
  std::vector<Error> errors_;
};

}  // namespace belie
