// SPDX-License-Identifier: Apache-2.0
//
// Messages of a rule with fields in braces: "{event}: {value}", "Is {fact.person} meant?". A field
// is a word or two words with a dot between. {{ and }} stand for the braces themselves.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace belie {

/// A literal stretch, or a field by its name.
struct TemplatePart {
  std::string literal;     // "" where this is a field
  std::string field;       // "" where this is literal
  std::size_t offset = 0;  // of the part in the template's text, in bytes
};

struct MessageTemplate {
  std::string text;  // as written in the rule; "" none
  std::vector<TemplatePart> parts;

  [[nodiscard]] bool empty() const { return text.empty(); }
};

struct TemplateMistake {
  std::string message;     // "a brace without its other half"
  std::size_t offset = 0;  // in bytes
};

struct ParsedTemplate {
  MessageTemplate message;
  std::vector<TemplateMistake> mistakes;
};

ParsedTemplate parse_template(std::string_view text);

/// The message with each field replaced by what the function says of it.
std::string render(const MessageTemplate& message,
                   const std::function<std::string(std::string_view)>& value_of);

}  // namespace belie
