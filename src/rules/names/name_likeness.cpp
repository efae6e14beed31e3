// SPDX-License-Identifier: Apache-2.0
#include "rules/names/name_likeness.h"

#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "base/word_list.h"

namespace belie {
namespace {

struct Spelling {
  std::string_view written, sound;
};

/// Spellings of one sound, the longer first.
constexpr std::array<Spelling, 20> kSpellings{{
    {"leigh", "li"}, {"ck", "k"}, {"ph", "f"}, {"wh", "w"}, {"gh", "g"}, {"th", "t"},  {"sh", "s"},
    {"sch", "s"},    {"ey", "i"}, {"ie", "i"}, {"ee", "i"}, {"ea", "i"}, {"ay", "ai"}, {"ei", "ai"},
    {"ou", "u"},     {"oo", "u"}, {"x", "ks"}, {"q", "k"},  {"y", "i"},  {"z", "s"},
}};

/// Endings that make another word of a name: several of them, a people, a language, somebody's.
constexpr std::array<std::string_view, 16> kEndings{
    "s", "es", "n", "an", "ian", "ans", "i", "is", "er", "ic", "ish", "e", "a", "ns", "ese", "al"};

/// "Grenvold's" town and "Marina", "Marino": one vowel for another at the end is often a sex.
bool differ_by_last_vowel(std::string_view a, std::string_view b) {
  constexpr std::string_view kVowels = "aeiou";
  return a.size() == b.size() && a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1) &&
         kVowels.find(a.back()) != std::string_view::npos &&
         kVowels.find(b.back()) != std::string_view::npos;
}

/// "mrn" of "marianne" and "marion": voiced and voiceless alike, no letter twice in a row.
std::string consonants(std::string_view folded) {
  constexpr std::string_view kSilent = "aeiouhwj";
  constexpr std::string_view kVoiced = "dbgvz", kVoiceless = "tpkfs";
  std::string row;
  for (char c : sounding(folded)) {
    if (kSilent.find(c) != std::string_view::npos) continue;
    if (const std::size_t at = kVoiced.find(c); at != std::string_view::npos) c = kVoiceless[at];
    if (row.empty() || row.back() != c) row += c;
  }
  return row;
}

}  // namespace

bool differ_by_ending(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) return differ_by_ending(b, a);
  if (!b.starts_with(a)) return false;
  return is_one_of(kEndings, b.substr(a.size()));
}

std::string sounding(std::string_view folded) {
  std::string sound;
  const auto add = [&](std::string_view text) {
    for (const char c : text) {
      if (sound.empty() || sound.back() != c) sound += c;
    }
  };
  // "McIntosh", "Macintosh": one beginning, whatever follows it.
  const std::size_t clan = folded.starts_with("mac") ? 3 : folded.starts_with("mc") ? 2 : 0;
  if (clan > 0 && folded.size() > clan + 3) {
    add("mak");
    folded.remove_prefix(clan);
    if (folded.front() == 'k' || folded.front() == 'c') folded.remove_prefix(1);
  }
  for (std::size_t i = 0; i < folded.size();) {
    const auto spelling = std::ranges::find_if(kSpellings, [&](const Spelling& entry) {
      return folded.substr(i).starts_with(entry.written);
    });
    if (spelling != kSpellings.end()) {
      add(spelling->sound);
      i += spelling->written.size();
      continue;
    }
    if (folded[i] == 'h' && i > 0) {  // "Sarah", "John", "Rhys"
      ++i;
      continue;
    }
    const bool soft = folded[i] == 'c' && i + 1 < folded.size() &&
                      (folded[i + 1] == 'e' || folded[i + 1] == 'i' || folded[i + 1] == 'y');
    add(folded[i] == 'c' ? (soft ? "s" : "k") : folded.substr(i, 1));
    ++i;
  }
  if (sound.size() > 4 && sound.back() == 'e') sound.pop_back();
  return sound;
}

bool may_be_misspelt(std::string_view a, std::string_view b, std::size_t edits) {
  if (a == b || a.empty() || b.empty()) return false;
  if (differ_by_ending(a, b) || differ_by_last_vowel(a, b)) return false;
  const std::string left = sounding(a);
  const std::string right = sounding(b);
  if (left.front() != right.front()) return false;
  return left == right || edit_distance(a, b) <= edits;
}

bool are_forms_of_one(std::string_view a, std::string_view b) {
  constexpr std::size_t kLetters = 5;  // of the longer name
  constexpr std::size_t kSounds = 2;
  if (a == b || std::max(a.size(), b.size()) < kLetters) return false;
  if (std::min(a.size(), b.size()) < kLetters - 1) return false;
  const std::string one = consonants(a), two = consonants(b);
  if (one != two || one.size() < kSounds) return false;
  const bool begin_alike = a.front() == b.front() || sounding(a).front() == sounding(b).front();
  const bool long_row = one.size() > kSounds;
  return begin_alike && (long_row || a.substr(0, 2) == b.substr(0, 2));
}

std::vector<std::string> spelling_keys(std::string_view folded) {
  std::vector<std::string> keys{std::string(folded), "~" + sounding(folded)};
  for (std::size_t i = 0; i < folded.size(); ++i) {
    std::string less(folded);
    less.erase(i, 1);
    keys.push_back(std::move(less));
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace belie
