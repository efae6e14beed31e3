// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/rule_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "rules/checks/check.h"
#include "rules/packs/rule_loader.h"

namespace belie {
namespace {

constexpr std::size_t kLineWidth = 96;

/// As it is where YAML reads it so, else between quotation marks.
std::string scalar(const std::string& text) {
  constexpr std::string_view kStarts = "-?:,[]{}#&*!|>'\"%@` ";
  const bool plain = !text.empty() && kStarts.find(text.front()) == std::string_view::npos &&
                     text.back() != ' ' && text.back() != ':' &&
                     text.find(": ") == std::string::npos && text.find(" #") == std::string::npos &&
                     text.find('\n') == std::string::npos && text.find('"') == std::string::npos &&
                     text.find('{') == std::string::npos;
  if (plain) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c == '\n' ? ' ' : c;
  }
  return quoted + '"';
}

/// A block of lines with blanks before each; tabs, which YAML has not, are blanks.
std::string block(std::string_view text, std::size_t indent) {
  std::string out;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    std::ranges::replace(line, '\t', ' ');
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
    out += line.empty() ? "\n" : std::string(indent, ' ') + line + '\n';
  }
  return out;
}

std::string folded(const std::string& text) {
  std::string out;
  std::string line;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (!line.empty() && line.size() + 1 + word.size() > kLineWidth) {
      out += line + '\n';
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return out + line + '\n';
}

/// "[a, {b: c}]": entries of a list, where one with a colon is a map.
std::string flow(const std::vector<std::string>& entries) {
  std::vector<std::string> items;
  for (const std::string& entry : entries) {
    const bool is_map = entry.find(':') != std::string::npos && !entry.starts_with('{');
    items.push_back(is_map ? fmt::format("{{{}}}", entry) : entry);
  }
  return fmt::format("[{}]", fmt::join(items, ", "));
}

std::string examples(const std::vector<ExampleAnswer>& all) {
  std::string out;
  for (const ExampleAnswer& example : all) {
    out += fmt::format("  - case: {}\n", scalar(example.name));
    if (!example.date.empty()) out += fmt::format("    date: {}\n", example.date);
    std::string_view text = example.text;
    while (!text.empty() && (text.front() == '\n' || text.front() == ' ')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
    out += "    text: |\n" + block(text, 6);
  }
  return out;
}

/// A key of the file with all that belongs to it, up to its line end; "" left out.
struct Entry {
  std::string_view key;
  std::string text;
};

std::vector<Entry> entries_of(const RuleAnswers& a) {
  std::vector<Entry> entries;
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) entries.push_back({key, fmt::format("{}: {}\n", key, value)});
  };
  const auto add_text = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) add(key, scalar(value));
  };
  const auto add_list = [&](std::string_view key, const std::vector<std::string>& values) {
    if (!values.empty()) add(key, flow(values));
  };
  add_text("id", a.id);
  add_text("catches", a.catches);
  add_text("level", a.level);
  add_text("compare", a.compare);
  add_text("check", a.check);
  add_text("about", a.about);
  if (!a.join.empty())
    entries.push_back(
        {"join", fmt::format("join:\n{}", block(fmt::format("{}", fmt::join(a.join, "\n")), 2))});
  if (!a.where.empty()) add("where", fmt::format("{{{}}}", fmt::join(a.where, ", ")));
  add_list("same", a.same);
  add_text("differ", a.differ);
  add_list("during", a.during);
  add_list("only", a.only);
  add_list("unless", a.unless);
  add_text("title", a.title);
  add_text("say", a.say);
  add_text("ask", a.ask);
  if (!a.why.empty()) entries.push_back({"why", "why: >\n" + block(folded(a.why), 2)});
  if (!a.must_flag.empty())
    entries.push_back({"must-flag", "must-flag:\n" + examples(a.must_flag)});
  if (!a.must_stay_silent.empty())
    entries.push_back({"must-stay-silent", "must-stay-silent:\n" + examples(a.must_stay_silent)});
  return entries;
}

/// What stands for an answer that has not been given.
RuleAnswers completed(RuleAnswers a) {
  const auto fill = [](auto& value, auto otherwise) {
    if (value.empty()) value = std::move(otherwise);
  };
  fill(a.id, std::string("folder/rule"));
  fill(a.catches, std::string("something"));
  if (a.check.empty() && a.join.empty()) fill(a.compare, std::string("quantity"));
  if (const KindDescriptor* kind = find_kind(a.compare)) {
    const auto other = std::ranges::find_if(kind->roles, [&](const RoleDescriptor& role) {
      return std::ranges::find(a.same, role.name) == a.same.end();
    });
    if (a.differ.empty() && other != kind->roles.end()) a.differ = other->name;
    const auto shared = std::ranges::find_if(
        kind->roles, [&](const RoleDescriptor& role) { return role.name != a.differ; });
    if (a.same.empty() && shared != kind->roles.end()) a.same = {std::string(shared->name)};
  }
  if (const CheckDescriptor* check = find_check(a.check);
      check != nullptr && !check->subjects.empty()) {
    fill(a.about, std::string(check->subjects.front().name));
  }
  fill(a.ask, std::string("which?"));
  fill(a.why, std::string("because"));
  fill(a.must_flag, std::vector<ExampleAnswer>{{"fires", "", "[[a]] b"}});
  fill(a.must_stay_silent, std::vector<ExampleAnswer>{{"keeps silent", "", "a b"}});
  return a;
}

}  // namespace

std::string rule_text(const RuleAnswers& answers, std::string_view schema) {
  std::string text;
  if (!schema.empty()) text = fmt::format("# yaml-language-server: $schema={}\n", schema);
  for (const Entry& entry : entries_of(answers)) text += entry.text;
  return text;
}

std::vector<Error> mistakes_at(const RuleAnswers& answers, std::string_view key) {
  const RuleAnswers whole = completed(answers);
  std::string text;
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t line = 1;
  for (const Entry& entry : entries_of(whole)) {
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(entry.text, '\n'));
    if (entry.key == key) first = line;
    if (entry.key == key) end = line + lines;
    line += lines;
    text += entry.text;
  }
  std::vector<Error> mistakes = load_rule("", whole.id + ".yaml", text).errors;
  std::erase_if(mistakes, [&](const Error& error) {
    const bool of_the_map = error.line == 1 && error.column == 1 && key == "id";
    return error.line < first || error.line >= end || of_the_map;
  });
  return mistakes;
}

std::string manifest_text(std::string_view name) {
  return fmt::format(
      "# yaml-language-server: $schema=pack.schema.json\n"
      "name: {}\n"
      "version: 0.1.0\n"
      "licence: LicenseRef-own    # an SPDX identifier: who may use these rules\n"
      "engine: 0.1                # the oldest belie that understands them\n"
      "needs: [core]\n"
      "about: The rules of our newsroom.\n",
      scalar(std::string(name)));
}

}  // namespace belie
