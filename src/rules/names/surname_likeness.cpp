// SPDX-License-Identifier: Apache-2.0
#include "rules/names/surname_likeness.h"

#include <algorithm>
#include <cstddef>

#include "base/edit_distance.h"
#include "rules/names/name_likeness.h"

namespace belie {
namespace {

constexpr std::size_t kLetters = 5;    // of surnames that are compared
constexpr std::size_t kSounding = 4;   // … that sound alike: "Aidar", "Aydar"
constexpr std::size_t kBeginning = 3;  // letters that two like surnames have in common
constexpr std::size_t kHalf = 4;       // … where nothing else is told

/// "Fenwick-Ross" and "Ross-Fenwick".
bool changed_halves(const std::string& a, const std::string& b) {
  const std::size_t hyphen = a.find('-');
  if (hyphen == std::string::npos || a.size() != b.size()) return false;
  return a.substr(hyphen + 1) + "-" + a.substr(0, hyphen) == b;
}

bool same_letters(std::string a, std::string b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  return a == b;
}

/// "Petrov" and "Petrova", "Hall" and "Hallgren": other names made of one.
bool is_part(const std::string& a, const std::string& b) {
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

}  // namespace

bool sound_alike(const std::string& a, const std::string& b) {
  constexpr std::size_t kSpelling = 3;  // by which two spellings of one sound differ at most
  const std::size_t longer = std::max(a.size(), b.size());
  if (a.empty() || b.empty() || longer - std::min(a.size(), b.size()) > kSpelling) return false;
  if (a.front() != b.front() && a.back() != b.back()) return false;  // for most, and quickly
  return a != b && !differ_by_ending(a, b) && sounding(a) == sounding(b);
}

bool is_slip_of(const std::string& a, const std::string& b) {
  constexpr std::size_t kLong = 6;
  return std::min(a.size(), b.size()) >= kLong && edit_distance(a, b) == 1 &&
         !differ_by_ending(a, b);
}

Likeness likeness_of(const std::string& a, const std::string& b) {
  if (changed_halves(a, b)) return Likeness::kVeryLike;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (a == b || shorter < kSounding) return Likeness::kNone;
  if (sound_alike(a, b)) return Likeness::kVeryLike;
  if (shorter < kLetters || a.front() != b.front() || is_part(a, b)) return Likeness::kNone;
  const std::size_t begin = common_prefix(a, b);
  const std::size_t edits = edit_distance(a, b);
  const bool near =
      begin >= kHalf || same_letters(a, b) || (edits <= 2 && begin > 1) || is_slip_of(a, b);
  if (near) return Likeness::kVeryLike;
  return begin >= kBeginning ? Likeness::kLike : Likeness::kNone;
}

bool begin_as_one(const std::string& a, const std::string& b) {
  return common_prefix(a, b) > kHalf || edit_distance(a, b) <= 2;
}

}  // namespace belie
