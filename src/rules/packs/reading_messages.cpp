// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rules/packs/reading.h"

namespace belie {
namespace {

/// The place of a byte of a scalar that stands on one line; of other scalars the scalar's own.
YamlPlace place_within(const YamlNode& node, std::size_t offset) {
  YamlPlace place = node.place;
  if (node.literal || node.text.find('\n') != std::string::npos) return place;
  const std::string_view before = std::string_view(node.text).substr(0, offset);
  place.column += static_cast<std::uint32_t>(std::ranges::count_if(
      before, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  if (node.quoted) ++place.column;
  return place;
}

}  // namespace

MessageTemplate read_message(YamlCheck& check, const Rule& rule, const YamlNode& map,
                             std::string_view key) {
  const YamlNode* node = map.find(key);
  if (node == nullptr || !node->is_scalar()) return {};
  ParsedTemplate parsed = parse_template(node->text);
  for (const TemplateMistake& mistake : parsed.mistakes) {
    check.report(place_within(*node, mistake.offset), mistake.message);
  }
  const std::vector<std::string> fields = message_fields(rule, key);
  const std::vector<std::string_view> known(fields.begin(), fields.end());
  for (const TemplatePart& part : parsed.message.parts) {
    if (part.field.empty() || std::ranges::find(known, part.field) != known.end()) continue;
    check.report(place_within(*node, part.offset),
                 fmt::format("“{}” knows no {{{}}}", key, part.field),
                 did_you_mean(part.field, known));
  }
  return parsed.message;
}

}  // namespace belie
