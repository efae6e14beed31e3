// SPDX-License-Identifier: Apache-2.0
#include "rules/names/person_names.h"

#include <algorithm>
#include <vector>

#include "base/edit_distance.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::size_t kNearEdits = 2;  // "Zelensky" and "Zelenskiy"

/// The words of a name without accents, case, hyphens and initials: "Joseph R. Biden" is joseph,
/// biden.
std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const std::string folded = fold_accents(name);
  for (const char c : folded + " ") {
    const bool separates = c == ' ' || c == '-' || c == '.' || c == ',';
    if (!separates) {
      word += c;
    } else {
      if (word.size() > 1) words.push_back(word);
      word.clear();
    }
  }
  return words;
}

/// Whether the word, or one close to it, is among the words.
bool is_near_any(const std::string& word, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const std::string& other) {
    const bool short_word = std::min(word.size(), other.size()) < 4;
    return short_word ? word == other : edit_distance(word, other) <= kNearEdits;
  });
}

bool maybe_same(const ClaimGraph& graph, const Entity& a, const Entity& b) {
  for (const EntityMember& left : a.members) {
    const Annotation& annotation = *graph.inputs()[left.document.index()].annotation;
    const auto& doubts = annotation.referents[left.referent.index()].maybe_same;
    for (const EntityMember& right : b.members) {
      if (left.document != right.document) continue;
      if (std::ranges::find(doubts, right.referent) != doubts.end()) return true;
      const auto& back = annotation.referents[right.referent.index()].maybe_same;
      if (std::ranges::find(back, left.referent) != back.end()) return true;
    }
  }
  return false;
}

}  // namespace

bool is_full_name(std::string_view name) { return name_words(name).size() >= 2; }

Truth names_differ(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = name_words(a);
  const std::vector<std::string> right = name_words(b);
  if (left == right) return Truth::kFalse;
  if (left.size() < 2 || right.size() < 2) return Truth::kUnknown;
  // The surname is the last word or, where the family name stands first, the first one; given names
  // may well be shared.
  if (is_near_any(left.back(), right) || is_near_any(right.back(), left)) return Truth::kUnknown;
  const std::vector<std::string> right_surname(right.begin() + 1, right.end());
  const std::vector<std::string> left_surname(left.begin() + 1, left.end());
  const bool shares_middle = std::ranges::any_of(
      left_surname, [&](const auto& word) { return is_near_any(word, right_surname); });
  const bool crossed =
      is_near_any(left.front(), right_surname) || is_near_any(right.front(), left_surname);
  return shares_middle || crossed ? Truth::kUnknown : Truth::kTrue;
}

Verdict persons_differ(const ClaimGraph& graph, const Entity& a, const Entity& b) {
  if (&a == &b) return {Truth::kFalse, "one and the same: " + a.name};
  if (!a.known_as.empty() && !b.known_as.empty()) {
    if (a.known_as == b.known_as) return {Truth::kFalse, "the facts know both as " + a.known_as};
    return {Truth::kTrue, "the facts know " + a.known_as + " and " + b.known_as};
  }
  if (maybe_same(graph, a, b)) return {Truth::kUnknown, a.name + " may be " + b.name};
  Truth truth = names_differ(a.name, b.name);
  if (!a.known_as.empty()) truth = both(truth, names_differ(a.known_as, b.name));
  if (!b.known_as.empty()) truth = both(truth, names_differ(a.name, b.known_as));
  if (truth == Truth::kTrue) return {truth, "two full names: " + a.name + ", " + b.name};
  return {truth, a.name + " and " + b.name + " are not proved to be two people"};
}

Truth is_person_of(const Entity& person, const OfficeTerm& term) {
  if (!person.known_as.empty()) return truth_of(person.known_as == term.person);
  std::vector<std::string> forms{term.person, term.surname};
  forms.insert(forms.end(), term.aliases.begin(), term.aliases.end());
  forms.insert(forms.end(), term.surname_aliases.begin(), term.surname_aliases.end());
  const std::string folded = fold_accents(person.name);
  const bool full = is_full_name(person.name);
  Truth differs = Truth::kTrue;
  for (const std::string& form : forms) {
    if (folded == fold_accents(form)) return Truth::kTrue;
    if (full && is_full_name(form)) differs = both(differs, names_differ(person.name, form));
    if (!full && is_near_any(folded, name_words(form))) differs = Truth::kUnknown;
  }
  return differs == Truth::kTrue ? Truth::kFalse : Truth::kUnknown;
}

}  // namespace belie
