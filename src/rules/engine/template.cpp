// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/template.h"

#include <algorithm>

#include "language/names/spelling.h"
#include "language/quantities/number_words.h"

namespace belie {
namespace {

bool is_field_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

bool is_field(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_field_character);
}

/// Reads one template from left to right.
class TemplateReader {
 public:
  explicit TemplateReader(std::string_view text) : text_(text) { result_.message.text = text; }

  ParsedTemplate read() {
    while (at_ < text_.size()) step();
    flush();
    return std::move(result_);
  }

 private:
  void step() {
    const char c = text_[at_];
    const bool twice = at_ + 1 < text_.size() && text_[at_ + 1] == c;
    if ((c == '{' || c == '}') && twice) {
      literal_ += c;
      at_ += 2;
    } else if (c == '{') {
      field();
    } else if (c == '}') {
      mistake("a closing brace without an opening one", at_++);
    } else {
      literal_ += c;
      ++at_;
    }
  }

  void field() {
    const std::size_t end = text_.find_first_of("{}", at_ + 1);
    if (end == std::string_view::npos || text_[end] != '}') {
      mistake("an opening brace without a closing one", at_++);
      return;
    }
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    if (is_field(name)) {
      flush();
      result_.message.parts.push_back({"", std::string(name), at_});
    } else {
      mistake("a field is a name such as {person} or {check.person}", at_);
    }
    at_ = end + 1;
  }

  void flush() {
    if (!literal_.empty()) result_.message.parts.push_back({literal_, "", at_});
    literal_.clear();
  }

  void mistake(std::string message, std::size_t offset) {
    result_.mistakes.push_back({std::move(message), offset});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string literal_;
  ParsedTemplate result_;
};

/// "nine" of "Nine", "three people" of "Three people": words of a draft that began a sentence
/// there. Before another capital it is a name: "Seven Sisters".
std::string without_sentence_capital(std::string value) {
  const std::size_t end = std::min(value.find(' '), value.size());
  const bool name = end + 1 < value.size() && value[end + 1] >= 'A' && value[end + 1] <= 'Z';
  if (!name && number_word(lower_case(value.substr(0, end))))
    value.front() = lower_case(value.substr(0, 1)).front();
  return value;
}

}  // namespace

ParsedTemplate parse_template(std::string_view text) { return TemplateReader(text).read(); }

std::string render(const MessageTemplate& message,
                   const std::function<std::string(std::string_view)>& value_of) {
  std::string text;
  for (const TemplatePart& part : message.parts) {
    text += part.field.empty() ? part.literal : without_sentence_capital(value_of(part.field));
  }
  return text;
}

}  // namespace belie
