// SPDX-License-Identifier: Apache-2.0
#include "input/entities.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/encoding.h"

namespace belie {
namespace {

struct Entity {
  std::string_view name;
  char32_t value;
};

constexpr auto kEntities = std::to_array<Entity>({
#define ENTITY(name, value) {name, value},
#include "input/entities.def"
#undef ENTITY
});

static_assert(std::ranges::is_sorted(kEntities, {}, &Entity::name));

// The number after "#" or "#x"; U+FFFD for what is no scalar value, as CommonMark 0.30,
// section 2.5, has it.
char32_t numbered(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto* end = digits.data() + digits.size();
  const auto parsed = std::from_chars(digits.data(), end, value, hex ? 16 : 10);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (parsed.ec != std::errc() || parsed.ptr != end || value == 0 || value > 0x10FFFF ||
      surrogate) {
    return 0xFFFD;
  }
  return value;
}

}  // namespace

std::string decode_entity(std::string_view reference) {
  if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';') return "";
  const std::string_view name = reference.substr(1, reference.size() - 2);
  std::string text;
  if (name.starts_with('#')) {
    append_utf8(text, numbered(name.substr(1)));
    return text;
  }
  const auto* found = std::ranges::lower_bound(kEntities, name, {}, &Entity::name);
  if (found == kEntities.end() || found->name != name) return "";
  append_utf8(text, found->value);
  return text;
}

}  // namespace belie
