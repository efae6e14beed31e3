// SPDX-License-Identifier: Apache-2.0
#include "input/format.h"

#include <algorithm>
#include <string>

namespace belie {

#define INPUT_FORMAT(file, descriptor) extern const InputFormat descriptor;
#include "input/formats.def"
#undef INPUT_FORMAT

namespace {

constexpr std::array kFormats{
#define INPUT_FORMAT(file, descriptor) &(descriptor),
#include "input/formats.def"
#undef INPUT_FORMAT
};

std::string extension_of(std::string_view path) {
  const auto slash = path.find_last_of('/');
  const auto name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const auto dot = name.find_last_of('.');
  if (dot == std::string_view::npos) return "";
  std::string extension(name.substr(dot));
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return extension;
}

}  // namespace

std::span<const InputFormat* const> input_formats() { return kFormats; }

const InputFormat* known_format(std::string_view path) {
  const std::string extension = extension_of(path);
  if (extension.empty()) return nullptr;
  const auto* found = std::ranges::find_if(kFormats, [&](const InputFormat* format) {
    return std::ranges::find(format->extensions, extension) != format->extensions.end();
  });
  return found == kFormats.end() ? nullptr : *found;
}

const InputFormat& format_for(std::string_view path) {
  const InputFormat* known = known_format(path);
  return known == nullptr ? *kFormats.front() : *known;
}

}  // namespace belie
