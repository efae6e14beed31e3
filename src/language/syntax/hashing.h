// SPDX-License-Identifier: Apache-2.0
//
// Hashes of words and features. They are part of the model file's format: a change here needs a new
// format version.
#pragma once

#include <cstdint>
#include <string_view>

namespace belie {

/// Spreads every bit over all others (the finaliser of David Stafford's "Mix13" for MurmurHash3).
constexpr std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31);
}

/// FNV-1a of the bytes, then mixed.
constexpr std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  }
  return mix(hash);
}

/// One feature: the template's number and up to four atoms.
constexpr std::uint64_t feature_hash(std::uint64_t number, std::uint64_t a, std::uint64_t b = 0,
                                     std::uint64_t c = 0, std::uint64_t d = 0) {
  std::uint64_t hash = (a + number) * 0x9e3779b97f4a7c15U;
  hash = (hash ^ (hash >> 32)) + b * 0xc2b2ae3d27d4eb4fU + c * 0x165667b19e3779f9U +
         d * 0xd6e8feb86659fd93U;
  hash = (hash ^ (hash >> 29)) * 0xbf58476d1ce4e5b9U;
  return hash ^ (hash >> 32);
}

}  // namespace belie
