// SPDX-License-Identifier: Apache-2.0
#include "rules/yaml/tree_bytes.h"

#include <cstdint>
#include <utility>

#include "base/assert.h"

namespace belie {
namespace {

constexpr unsigned kKindBits = 3;
constexpr unsigned kQuoted = 4;
constexpr unsigned kLiteral = 8;

class TreeWriter {
 public:
  void node(const YamlNode& node) {
    const unsigned flags = (node.quoted ? kQuoted : 0U) | (node.literal ? kLiteral : 0U);
    bytes_ += static_cast<char>(static_cast<unsigned>(node.kind) | flags);
    place(node.place);
    if (node.literal) place(node.content);
    if (node.is_scalar()) text(node.text);
    if (node.is_list() || node.is_map()) number(node.children.size());
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (node.is_map()) {
        text(node.keys[i].text);
        place(node.keys[i].place);
      }
      this->node(node.children[i]);
    }
  }

  std::string take() { return std::move(bytes_); }

 private:
  void number(std::size_t value) {
    for (; value >= 0x80; value >>= 7U) bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
    bytes_ += static_cast<char>(value);
  }
  void place(YamlPlace place) {
    number(place.line);
    number(place.column);
  }
  void text(std::string_view text) {
    number(text.size());
    bytes_ += text;
  }

  std::string bytes_;
};

class TreeReader {
 public:
  explicit TreeReader(std::string_view bytes) : rest_(bytes) {}

  YamlNode node() {
    const auto first = static_cast<unsigned char>(take(1).front());
    YamlNode node{.kind = static_cast<YamlKind>(first & kKindBits)};
    node.quoted = (first & kQuoted) != 0;
    node.literal = (first & kLiteral) != 0;
    node.place = place();
    if (node.literal) node.content = place();
    if (node.is_scalar()) node.text = take(number());
    if (node.is_list() || node.is_map()) children(node);
    return node;
  }

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  void children(YamlNode& node) {
    const std::size_t count = number();
    BELIE_ASSERT(count <= rest_.size(), "every child takes a byte at least");
    node.children.reserve(count);
    if (node.is_map()) node.keys.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      if (node.is_map()) {
        std::string key(take(number()));
        node.keys.push_back({std::move(key), place()});
      }
      node.children.push_back(this->node());
    }
  }

  std::size_t number() {
    std::size_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1).front());
      value |= static_cast<std::size_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
      BELIE_ASSERT(shift < 56, "a number has at most nine bytes");
    }
  }
  YamlPlace place() {
    const auto line = static_cast<std::uint32_t>(number());
    return {line, static_cast<std::uint32_t>(number())};
  }
  std::string_view take(std::size_t count) {
    BELIE_ASSERT(count <= rest_.size(), "the bytes of a tree are whole");
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  std::string_view rest_;
};

}  // namespace

std::string tree_bytes(const YamlNode& root) {
  TreeWriter writer;
  writer.node(root);
  return writer.take();
}

YamlFile file_from_tree(std::string name, std::string_view text, std::string_view tree) {
  TreeReader reader(tree);
  YamlFile file{
      .name = std::move(name), .text = std::string(text), .root = reader.node(), .errors = {}};
  BELIE_ASSERT(reader.at_end(), "a file is one tree");
  return file;
}

}  // namespace belie
