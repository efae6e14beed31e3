// SPDX-License-Identifier: Apache-2.0
//
// Numbers in a file of bytes, little-endian, at any alignment.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>

namespace belie {

static_assert(std::endian::native == std::endian::little, "model files are read in place");

/// Whether the bytes of a model have still to be looked through, or are those that the build took
/// in: these were checked then (tests/language/model_test.cpp), and looking through them again
/// would cost every start of the program.
enum class Soundness : std::uint8_t { kUnknown, kProven };

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
