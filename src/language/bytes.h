// SPDX-License-Identifier: Apache-2.0
//
// Numbers in a file of bytes, little-endian, at any alignment.
#pragma once

#include <array>
#include <bit>
#include <cstring>
#include <string>

namespace belie {

static_assert(std::endian::native == std::endian::little, "model files are read in place");

template <typename Number>
Number load(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

template <typename Number>
void append(std::string& bytes, Number number) {
  std::array<char, sizeof number> buffer{};
  std::memcpy(buffer.data(), &number, sizeof number);
  bytes.append(buffer.data(), buffer.size());
}

}  // namespace belie
