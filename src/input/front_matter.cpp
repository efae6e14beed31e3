// SPDX-License-Identifier: Apache-2.0
//
// yaml-cpp's events are used, not its nodes: an alias is then one event instead of a copy of what
// it stands for, scalars are the text as written, and each comes with its place.
#include "input/front_matter.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "input/decode.h"

namespace belie {
namespace {

constexpr std::size_t kDeepest = 16;
constexpr std::size_t kLargest = std::size_t{1} << 18U;  // bytes; front matter is short
constexpr std::string_view kBlanks = " \t";

/// Where the YAML lies in the decoded text.
struct Fence {
  Span inside;
  std::uint32_t body = 0;
  bool closed = true;
};

/// Thrown through yaml-cpp and caught below: what we do not accept.
struct Refused {
  int offset;
  std::string message;
};

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return result;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::uint32_t line_end(std::string_view text, std::uint32_t begin) {
  return static_cast<std::uint32_t>(std::min(text.find_first_of("\r\n", begin), text.size()));
}

std::uint32_t next_line(std::string_view text, std::uint32_t end) {
  if (end >= text.size()) return end;
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

bool is_fence(std::string_view line, std::string_view fence) {
  return line.starts_with(fence) && line.find_first_not_of(kBlanks, 3) == std::string_view::npos;
}

// The key of a line `key: value` without indentation, or "".
std::string_view key_of(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 40) return {};
  if (colon + 1 < line.size() && kBlanks.find(line[colon + 1]) == std::string_view::npos) return {};
  std::string_view key = line.substr(0, colon);
  if (key.size() > 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front()) {
    key = key.substr(1, key.size() - 2);
  }
  const bool word = std::ranges::all_of(key, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == ' ';
  });
  return word && key.front() != ' ' && key.front() != '-' ? key : std::string_view();
}

// The fence that was opened and never closed: up to the first line that is neither `key: value` nor
// indented.
Fence unclosed(std::string_view text, std::uint32_t begin) {
  std::uint32_t at = begin;
  while (at < text.size()) {
    const std::uint32_t end = line_end(text, at);
    const std::string_view line = text.substr(at, end - at);
    if (key_of(line).empty() && !(line.starts_with("  ") || line.starts_with("- "))) break;
    at = next_line(text, end);
  }
  return {{begin, at}, at, false};
}

// The first line must be `---`, and some line up to the closing one `key: value`; else it is a rule
// in the text.
std::optional<Fence> find_fence(std::string_view text) {
  const std::uint32_t first = line_end(text, 0);
  if (!is_fence(text.substr(0, first), "---")) return std::nullopt;
  const std::uint32_t begin = next_line(text, first);
  bool keyed = false;
  for (std::uint32_t at = begin; at < text.size() && at - begin < kLargest;) {
    const std::uint32_t end = line_end(text, at);
    const std::string_view line = text.substr(at, end - at);
    if (is_fence(line, "---") || is_fence(line, "...")) {
      if (!keyed && !trimmed(text.substr(begin, at - begin)).empty()) return std::nullopt;
      return Fence{{begin, at}, next_line(text, end), true};
    }
    keyed = keyed || !key_of(line).empty();
    at = next_line(text, end);
  }
  const Fence fence = unclosed(text, begin);
  if (fence.inside.empty()) return std::nullopt;
  return fence;
}

/// Collects scalars with their keys and the place where each begins.
class Collector : public YAML::EventHandler {
 public:
  struct Scalar {
    std::string key;
    std::string value;
    std::size_t key_offset;  // in the YAML
    std::size_t offset;      // in the YAML, at an opening quote if there is one
    std::size_t until;       // where the next thing begins
  };

  std::vector<Scalar> scalars;
  std::vector<std::pair<std::string, std::size_t>> repeated;  // key and its offset
  bool mapping = true;                                        // the whole is a mapping, or empty

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    OnScalar(mark, "", anchor, "");
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    throw Refused{mark.pos, "an alias has no place in front matter"};
  }
  void OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    const auto offset = static_cast<std::size_t>(std::max(mark.pos, 0));
    note_begin(offset);
    if (levels_.empty()) {
      mapping = value.empty();
    } else if (levels_.back().wants_key) {
      take_key(value, offset);
    } else {
      if (!value.empty())
        scalars.push_back({path(), value, levels_.back().key_offset, offset, kOpen});
      after_value();
    }
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    enter(mark, anchor, false);
  }
  void OnSequenceEnd() override { leave(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    enter(mark, anchor, true);
  }
  void OnMapEnd() override { leave(); }

 private:
  struct Level {
    bool is_map = false;
    bool wants_key = false;
    std::string key;
    std::size_t key_offset = 0;
  };

  static constexpr std::size_t kOpen = static_cast<std::size_t>(-1);

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) const {
    if (anchor != 0) throw Refused{mark.pos, "an anchor has no place in front matter"};
  }
  void note_begin(std::size_t offset) {
    if (!scalars.empty() && scalars.back().until == kOpen) scalars.back().until = offset;
  }
  void take_key(const std::string& value, std::size_t offset) {
    Level& level = levels_.back();
    level.key = lower(value);
    level.key_offset = offset;
    level.wants_key = false;
    if (levels_.size() != 1) return;
    if (std::ranges::find(top_keys_, level.key) != top_keys_.end()) {
      repeated.emplace_back(level.key, offset);
    }
    top_keys_.push_back(level.key);
  }
  void enter(const YAML::Mark& mark, YAML::anchor_t anchor, bool is_map) {
    refuse_anchor(mark, anchor);
    note_begin(static_cast<std::size_t>(std::max(mark.pos, 0)));
    if (!levels_.empty() && levels_.back().wants_key) {
      throw Refused{mark.pos, "a key must be a word"};
    }
    if (levels_.size() >= kDeepest) throw Refused{mark.pos, "this is nested too deep"};
    if (levels_.empty()) mapping = is_map;
    levels_.push_back({is_map, is_map, "", 0});
  }
  void leave() {
    levels_.pop_back();
    if (!levels_.empty()) after_value();
  }
  void after_value() { levels_.back().wants_key = levels_.back().is_map; }
  [[nodiscard]] std::string path() const {
    std::string joined;
    for (const Level& level : levels_) {
      if (level.key.empty()) continue;
      if (!joined.empty()) joined += '.';
      joined += level.key;
    }
    return joined;
  }

  std::vector<Level> levels_;
  std::vector<std::string> top_keys_;
};

// Where a value stands, without quotes: the words themselves if they are found as YAML gave them,
// else all up to the next.
Span value_range(std::string_view yaml, const Collector::Scalar& scalar) {
  const std::size_t begin = std::min(scalar.offset, yaml.size());
  const std::size_t end = std::clamp(scalar.until, begin, yaml.size());
  const std::string_view raw = yaml.substr(begin, end - begin);
  const auto found = raw.find(scalar.value);
  if (found < 4) {  // found at all, and right behind a quote or dash
    const auto at = static_cast<std::uint32_t>(begin + found);
    return {at, at + static_cast<std::uint32_t>(scalar.value.size())};
  }
  std::string_view kept = trimmed(raw);
  if (kept.size() > 1 && (kept.front() == '"' || kept.front() == '\'')) {
    const auto close = kept.find_last_of(kept.front());
    if (close > 0) kept = kept.substr(1, close - 1);
  } else {  // what follows on the next lines may be a comment or the next item's dash
    while (kept.ends_with('-') || kept.ends_with(',') || kept.ends_with(']')) {
      kept = trimmed(kept.substr(0, kept.size() - 1));
    }
  }
  const auto at = static_cast<std::uint32_t>(kept.data() - yaml.data());
  return {at, at + static_cast<std::uint32_t>(kept.size())};
}

Span shifted(Span range, std::uint32_t by) { return {range.begin + by, range.end + by}; }

void add_field(FrontMatter& matter, FrontMatterField field) {
  if (!field.value.empty() && !field.range.empty()) matter.fields.push_back(std::move(field));
}

void take_collected(std::string_view text, const Fence& fence, const Collector& collector,
                    FrontMatter& matter) {
  const std::string_view yaml = text.substr(fence.inside.begin, fence.inside.size());
  for (const auto& scalar : collector.scalars) {
    const bool again = std::ranges::any_of(collector.repeated, [&](const auto& repeated) {
      return repeated.second == scalar.key_offset;
    });
    if (again) continue;
    add_field(matter,
              {scalar.key, scalar.value, shifted(value_range(yaml, scalar), fence.inside.begin)});
  }
  for (const auto& [key, offset] : collector.repeated) {
    const auto at = fence.inside.begin + static_cast<std::uint32_t>(std::min(offset, yaml.size()));
    matter.warnings.push_back(warning_at(
        text, at,
        fmt::format("the key “{}” stands twice in the front matter; the first counts", key)));
  }
}

// A value as it stands on its line: without quotes, without a comment after blanks.
std::string_view bare_value(std::string_view value) {
  value = trimmed(value);
  if (value.size() > 1 && (value.front() == '"' || value.front() == '\'')) {
    const auto close = value.find(value.front(), 1);
    const auto rest = trimmed(value.substr(std::min(close, value.size() - 1) + 1));
    if (close != std::string_view::npos && (rest.empty() || rest.front() == '#')) {
      return value.substr(1, close - 1);
    }
  }
  const auto comment = value.find(" #");
  return trimmed(value.substr(0, comment));
}

void salvage(std::string_view text, const Fence& fence, FrontMatter& matter) {
  for (std::uint32_t at = fence.inside.begin; at < fence.inside.end;) {
    const std::uint32_t end = std::min(line_end(text, at), fence.inside.end);
    const std::string_view line = text.substr(at, end - at);
    const std::string key = lower(key_of(line));
    at = next_line(text, end);
    if (key.empty()) continue;
    const std::string_view value = bare_value(line.substr(line.find(':') + 1));
    if (value.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(value.data() - text.data());
    add_field(matter,
              {key, std::string(value), {begin, begin + static_cast<std::uint32_t>(value.size())}});
  }
}

struct Trouble {
  std::size_t offset = 0;  // in the YAML
  std::string message;
};

std::optional<Trouble> parse(std::string_view yaml, Collector& collector) {
  try {
    std::istringstream stream{std::string(yaml)};
    YAML::Parser parser(stream);
    parser.HandleNextDocument(collector);
  } catch (const Refused& refused) {
    return Trouble{static_cast<std::size_t>(std::max(refused.offset, 0)), refused.message};
  } catch (const YAML::Exception& error) {
    return Trouble{static_cast<std::size_t>(std::max(error.mark.pos, 0)), error.msg};
  }
  if (!collector.mapping) return Trouble{0, "it must be lines of the form key: value"};
  return std::nullopt;
}

}  // namespace

FrontMatter read_front_matter(std::string_view decoded) {
  FrontMatter matter;
  const auto fence = find_fence(decoded);
  if (!fence) return matter;
  matter.body = fence->body;
  if (!fence->closed) {
    matter.warnings.push_back(
        warning_at(decoded, 0, "the front matter is not closed by a line ---"));
  }
  Collector collector;
  const auto yaml = decoded.substr(fence->inside.begin, fence->inside.size());
  const auto trouble = parse(yaml, collector);
  if (!trouble) {
    take_collected(decoded, *fence, collector, matter);
    return matter;
  }
  const auto at =
      fence->inside.begin + static_cast<std::uint32_t>(std::min(trouble->offset, yaml.size()));
  Error warning =
      warning_at(decoded, at, "the front matter is not valid YAML: " + trouble->message);
  warning.hint = "its lines of the form key: value were used as they stand";
  matter.warnings.push_back(std::move(warning));
  salvage(decoded, *fence, matter);
  return matter;
}

}  // namespace belie
