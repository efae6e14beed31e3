// SPDX-License-Identifier: Apache-2.0
#include "language/name_parts.h"

#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "language/names.h"
#include "language/spelling.h"

namespace belie {
namespace {

/// Given names with their short forms, the long form first.
using Names = std::array<std::string_view, 4>;
constexpr std::array<Names, 44> kShortForms{{
    {"joseph", "joe", "joey"},
    {"william", "bill", "will", "billy"},
    {"michael", "mike", "mick"},
    {"robert", "bob", "rob", "bobby"},
    {"richard", "rick", "dick", "rich"},
    {"james", "jim", "jimmy", "jamie"},
    {"thomas", "tom", "tommy"},
    {"anthony", "tony"},
    {"antony", "tony"},
    {"edward", "ed", "ted", "eddie"},
    {"david", "dave", "davy"},
    {"daniel", "dan", "danny"},
    {"donald", "don"},
    {"ronald", "ron", "ronnie"},
    {"kenneth", "ken", "kenny"},
    {"benjamin", "ben", "benny"},
    {"samuel", "sam"},
    {"samantha", "sam"},
    {"charles", "charlie", "chuck"},
    {"christopher", "chris"},
    {"christine", "chris"},
    {"matthew", "matt"},
    {"andrew", "andy", "drew"},
    {"alexander", "alex", "sandy"},
    {"elizabeth", "liz", "beth", "betty"},
    {"katherine", "kate", "kathy", "katie"},
    {"catherine", "cathy", "kate"},
    {"margaret", "maggie", "meg", "peggy"},
    {"jennifer", "jen", "jenny"},
    {"patricia", "pat", "patty"},
    {"patrick", "pat", "paddy"},
    {"stephen", "steve"},
    {"steven", "steve"},
    {"gregory", "greg"},
    {"timothy", "tim"},
    {"nicholas", "nick"},
    {"vladimir", "volodymyr"},
    {"aleksandr", "alexander"},
    {"theodore", "ted", "theo"},
    {"gerald", "gerry", "jerry"},
    {"raymond", "ray"},
    {"lawrence", "larry"},
    {"walter", "walt"},
    {"leonard", "leo", "len"},
}};

std::vector<std::string> split(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : std::string(name) + " ") {
    if (c != ' ' && c != ',' && c != '\n' && c != '\t') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::string join(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool begins_with_article(std::string_view lower) {
  return lower.starts_with("al-") || lower.starts_with("el-") || lower.starts_with("ul-");
}

/// "Xi Jinping", "Kim Jong Un", "Moon Jae-in": a family name of the list before words that are no
/// first names of the list.
bool is_family_first(const std::vector<std::string>& words, const LexiconIndex& lexicon) {
  if (lexicon.is_family_first(join(words))) return true;
  if (words.size() > 3 || !is_family_first_surname(words.front())) return false;
  const bool syllables = words[1].find('-') != std::string::npos && words.size() == 2;
  if (syllables) return true;
  const bool known_first =
      lexicon.first_name(words[1]) != nullptr || lexicon.is_surname(words.back());
  const bool three = words.size() == 3 && words[1].size() <= 5 && words[2].size() <= 5;
  return !known_first && !is_initial(words[1]) &&
         (three || lexicon.first_name(words.front()) == nullptr);
}

bool is_short_form_of(std::string_view a, std::string_view b) {
  return std::ranges::any_of(kShortForms, [&](const Names& names) {
    const auto holds = [&](std::string_view name) {
      return std::ranges::find(names, name) != names.end();
    };
    return holds(a) && holds(b);
  });
}

bool word_agrees(std::string_view left, std::string_view right) {
  const std::string a = fold_accents(plain_form(left));
  const std::string b = fold_accents(plain_form(right));
  if (a == b || is_short_form_of(a, b)) return true;
  const bool initials = is_initial(left) || is_initial(right);
  return initials && a.front() == b.front();
}

}  // namespace

NameParts name_parts(std::string_view name, const LexiconIndex& lexicon) {
  std::vector<std::string> words = split(name);
  NameParts parts;
  if (words.size() > 1 && lexicon.is_name_suffix(words.back())) {
    parts.suffix = words.back();
    words.pop_back();
  }
  if (words.empty()) return parts;
  std::size_t surname = words.size() - 1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool particle = i > 0 && starts_lower(words[i]) && lexicon.is_particle(words[i]);
    if (particle || (i > 0 && begins_with_article(lower_case(words[i])))) {
      surname = i;
      break;
    }
    // "Von der Leyen" at the beginning of a sentence.
    if (i == 0 && words.size() > 1 && lexicon.is_particle(words[0]) &&
        lexicon.is_particle(words[1])) {
      surname = 0;
      break;
    }
  }
  if (words.size() > 1 && surname > 0 && is_family_first(words, lexicon)) {
    parts.surname = words.front();
    parts.given.assign(words.begin() + 1, words.end());
    return parts;
  }
  const auto middle = words.begin() + static_cast<std::ptrdiff_t>(surname);
  parts.given.assign(words.begin(), middle);
  parts.surname = join({middle, words.end()});
  return parts;
}

bool given_agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  if (!word_agrees(a.front(), b.front())) {
    // "R. James Woolsey" and "James Woolsey"; "Andrés Manuel" and "Manuel".
    const auto later = [](const auto& names, const auto& first) {
      return std::ranges::any_of(names.begin() + 1, names.end(), [&](const std::string& word) {
        return !is_initial(word) && word_agrees(word, first);
      });
    };
    return later(a, b.front()) || later(b, a.front());
  }
  if (a.size() > 1 && b.size() > 1) return word_agrees(a[1], b[1]);
  return true;
}

bool names_agree(const NameParts& a, const NameParts& b) {
  if (fold_accents(a.surname) != fold_accents(b.surname)) return false;
  const bool generations =
      !a.suffix.empty() && !b.suffix.empty() && plain_form(a.suffix) != plain_form(b.suffix);
  return !generations && given_agree(a.given, b.given);
}

bool is_short_for(std::string_view word, const NameParts& full) {
  const std::string folded = fold_accents(word);
  const std::string surname = fold_accents(full.surname);
  if (folded == surname) return true;
  if (surname.size() > folded.size() && surname.ends_with(folded)) {
    const char before = surname[surname.size() - folded.size() - 1];
    if (before == ' ' || before == '-') return true;
  }
  // "Sánchez" for "Pedro Sánchez Pérez", "López Obrador" for "Andrés Manuel López Obrador".
  if (full.given.size() < 2) return false;
  if (fold_accents(full.given.back()) == folded && !is_initial(full.given.back())) return true;
  return fold_accents(full.given.back()) + " " + surname == folded;
}

}  // namespace belie
