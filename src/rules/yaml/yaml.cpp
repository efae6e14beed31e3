// SPDX-License-Identifier: Apache-2.0
//
// A scan over the bytes first (UTF-8, tabs, control characters), then yaml-cpp's events into a
// tree. Events cost nothing for an alias, so a bomb of aliases is only a list of refusals. yaml-cpp
// counts columns in bytes; places are converted by walking the line.
#include "rules/yaml/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <sstream>
#include <tuple>
#include <utility>

#include "base/assert.h"
#include "rules/yaml/source_scan.h"

namespace belie {
namespace {

constexpr std::size_t kMostErrors = 100;  // of one file; nobody reads further

/// Thrown through yaml-cpp to end the reading early; never leaves this file.
struct StopReading {};

/// A map or list that is being read.
struct Frame {
  YamlNode node{};
  std::optional<YamlKey> key{};  // of a map: read, its value still to come
  bool in_key = false;           // this collection stands where a key should
  std::set<std::string, std::less<>> seen{};
};

std::string syntax_message(const YAML::Exception& error) {
  std::string message = error.msg;
  if (message.starts_with("end of map flow not found")) return "a { is never closed";
  if (message.starts_with("end of sequence flow not found")) return "a [ is never closed";
  if (message.starts_with("illegal map value")) {
    return "a colon that starts no value here: put the text in quotes, or mend the indent";
  }
  return "not valid YAML: " + message;
}

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const SourceLines& lines, YamlFile& file, const YamlLimits& limits)
      : lines_(lines), file_(file), limits_(limits) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ < 2) return;
    refuse(mark, "a second document begins here; one file holds one");
    throw StopReading{};
  }
  void OnDocumentEnd() override {}

  void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
    refuse(mark, fmt::format("anchors are not allowed: &{}", name));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    refuse(mark, "aliases are not allowed; write the value out");
    add({.place = place(mark)});
  }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    const bool value_of_key = !frames_.empty() && frames_.back().key.has_value();
    add({.place = value_of_key ? frames_.back().key->place : place(mark)});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                const std::string& value) override {
    refuse_tag(mark, tag);
    YamlNode node{.kind = YamlKind::kScalar, .text = value, .quoted = tag != "?"};
    node.place = place(mark);
    node.literal = node.quoted && lines_.byte_at(mark.line, mark.column) == '|';
    if (node.literal) node.content = lines_.block_content(mark.line);
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, YamlKind::kList);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, YamlKind::kMap);
  }
  void OnMapEnd() override { close(); }

 private:
  [[nodiscard]] YamlPlace place(const YAML::Mark& mark) const {
    return lines_.place(mark.line, mark.column);
  }
  void refuse(const YAML::Mark& mark, std::string message, std::string hint = "") {
    file_.errors.push_back(file_.error_at(place(mark), std::move(message), std::move(hint)));
    if (file_.errors.size() >= kMostErrors) throw StopReading{};
  }
  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!") refuse(mark, "tags are not allowed: " + tag);
  }

  [[nodiscard]] bool key_expected() const {
    return !frames_.empty() && frames_.back().node.is_map() && !frames_.back().key;
  }

  void open(const YAML::Mark& mark, const std::string& tag, YamlKind kind) {
    refuse_tag(mark, tag);
    if (frames_.size() >= limits_.depth) {
      refuse(mark, fmt::format("nested deeper than {} levels", limits_.depth));
      throw StopReading{};
    }
    Frame frame{.node = {.kind = kind, .place = place(mark)}, .in_key = key_expected()};
    if (frame.in_key) refuse(mark, "a key must be a text, not a list or a map");
    frames_.push_back(std::move(frame));
  }

  void close() {
    BELIE_ASSERT(!frames_.empty(), "every end event has its start");
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.in_key) frame.node = {.kind = YamlKind::kScalar, .place = frame.node.place};
    add(std::move(frame.node));
  }

  void add(YamlNode node) {
    if (++nodes_ > limits_.nodes) {
      file_.errors.push_back(file_.error_at(
          node.place, fmt::format("more than {} values in one file", limits_.nodes)));
      throw StopReading{};
    }
    if (frames_.empty()) {
      file_.root = std::move(node);
    } else if (key_expected()) {
      add_key(std::move(node));
    } else {
      add_value(std::move(node));
    }
  }

  void add_key(YamlNode node) {
    Frame& frame = frames_.back();
    if (node.text == "<<" && !node.quoted) {
      file_.errors.push_back(
          file_.error_at(node.place, "merge keys are not allowed; write the keys out"));
    } else if (!frame.seen.insert(node.text).second) {
      file_.errors.push_back(file_.error_at(
          node.place, fmt::format("the key “{}” stands twice in this map", node.text),
          fmt::format("first on line {}", frame.node.key_place(node.text).line)));
    }
    frame.key = YamlKey{std::move(node.text), node.place};
  }

  void add_value(YamlNode node) {
    Frame& frame = frames_.back();
    if (frame.key) {
      frame.node.keys.push_back(std::move(*frame.key));
      frame.key.reset();
    }
    frame.node.children.push_back(std::move(node));
  }

  const SourceLines& lines_;
  YamlFile& file_;
  const YamlLimits& limits_;
  std::vector<Frame> frames_;
  std::size_t nodes_ = 0;
  int documents_ = 0;
};

void parse(YamlFile& file, const SourceLines& lines, const YamlLimits& limits) {
  const bool scan_found = !file.errors.empty();
  std::string text = file.text;
  std::ranges::replace(text, '\t', ' ');  // told already; go on for the other mistakes
  std::istringstream stream(std::move(text));
  TreeBuilder builder(lines, file, limits);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const StopReading&) {
  } catch (const YAML::Exception& error) {
    if (scan_found) return;  // most likely a consequence of the tabs
    const YamlPlace place = lines.place(error.mark.line, error.mark.column);
    file.errors.push_back(file.error_at(place, syntax_message(error)));
  }
}

/// The part of the line around the column that fits a terminal, and a caret line below it.
std::string draw(std::string_view line, std::uint32_t column) {
  constexpr std::size_t kWidth = 100;
  std::vector<std::string> characters;
  for (const char c : line) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (continues && !characters.empty()) {
      characters.back() += c;
    } else if (c != '\r') {
      characters.emplace_back(1, c == '\t' ? ' ' : c);
    }
  }
  const std::size_t caret = column > 0 ? column - 1 : 0;
  const std::size_t first = caret < kWidth * 3 / 4 ? 0 : caret - kWidth / 2;
  const std::size_t last = std::min(characters.size(), first + kWidth);
  std::string drawn = first > 0 ? "…" : "";
  for (std::size_t i = first; i < last; ++i) drawn += characters[i];
  if (last < characters.size()) drawn += "…";
  return drawn + "\n" + std::string(caret - first + (first > 0 ? 1 : 0), ' ') + "^";
}

}  // namespace

std::string_view to_text(YamlKind kind) {
  constexpr std::array<std::string_view, 4> kNames{"nothing", "text", "list", "map"};
  return kNames[static_cast<std::size_t>(kind)];
}

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found = std::ranges::find(keys, key, &YamlKey::text);
  return found == keys.end() ? nullptr : &children[static_cast<std::size_t>(found - keys.begin())];
}

YamlPlace YamlNode::key_place(std::string_view key) const {
  const auto found = std::ranges::find(keys, key, &YamlKey::text);
  return found == keys.end() ? place : found->place;
}

std::vector<YamlRow> YamlNode::rows() const {
  if (!is_scalar()) return {};
  if (!literal) return {{text, place}};
  std::vector<YamlRow> out;
  YamlPlace at = content;
  for (std::string_view rest = text; !rest.empty(); ++at.line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    const std::size_t first = line.find_first_not_of(' ');
    if (first != std::string_view::npos && line[first] != '#') {
      const auto shift = static_cast<std::uint32_t>(first);
      const std::size_t last = line.find_last_not_of(' ');
      out.push_back({line.substr(first, last + 1 - first), {at.line, at.column + shift}});
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

Error YamlFile::error_at(YamlPlace place, std::string message, std::string hint) const {
  Error error{.message = std::move(message),
              .file = name,
              .line = place.line,
              .column = place.column,
              .excerpt = "",
              .hint = std::move(hint)};
  if (place.line == 0) return error;
  const SourceLines lines(text);
  const std::string_view line = lines.line(place.line - 1);
  if (!line.empty()) error.excerpt = draw(line, place.column);
  return error;
}

YamlFile read_yaml(std::string name, std::string_view bytes, const YamlLimits& limits) {
  YamlFile file{.name = std::move(name), .text = "", .root = {}, .errors = {}};
  if (bytes.size() > limits.bytes) {
    file.errors.push_back(file.error_at({}, fmt::format("larger than {} MB", limits.bytes >> 20U)));
    return file;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const SourceScan scan = scan_source(bytes);
  file.text = scan.readable ? std::string(bytes) : std::string();
  const SourceLines lines(bytes);
  YamlFile drawing{.name = file.name, .text = std::string(bytes), .root = {}, .errors = {}};
  for (const SourceProblem& problem : scan.problems) {
    file.errors.push_back(drawing.error_at(problem.place, problem.message, problem.hint));
  }
  if (!scan.readable) return file;
  parse(file, lines, limits);
  std::ranges::stable_sort(file.errors, {},
                           [](const Error& e) { return std::tie(e.line, e.column); });
  return file;
}

std::string to_text(const YamlNode& node) {
  if (node.is_null()) return "~";
  if (node.is_scalar()) return node.quoted ? "\"" + node.text + "\"" : node.text;
  std::string out = node.is_map() ? "{" : "[";
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (i > 0) out += ", ";
    if (node.is_map()) out += node.keys[i].text + ": ";
    out += to_text(node.children[i]);
  }
  return out + (node.is_map() ? "}" : "]");
}

}  // namespace belie
