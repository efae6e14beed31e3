// SPDX-License-Identifier: Apache-2.0
#include "language/names/name_splits.h"

#include <fmt/format.h>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "language/names/spelling.h"

namespace belie {
namespace {

class Splitter {
 public:
  Splitter(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation), lexicon_(lexicon) {}

  std::vector<TokenRange> split(const std::vector<TokenRange>& names) {
    for (const TokenRange name : names) learn(name);
    std::vector<TokenRange> found;
    found.reserve(names.size());
    for (const TokenRange name : names) {
      const std::uint32_t person = person_within(name);
      if (person != 0) found.push_back({name.begin, person});
      found.push_back({person != 0 ? person : name.begin, name.end});
    }
    return found;
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t i) const {
    return annotation_.word(TokenIndex(i));
  }

  /// Its words with one space between any two, whatever breaks and spaces the draft has there.
  [[nodiscard]] std::string text(TokenRange name) const {
    std::vector<std::string_view> words;
    for (std::uint32_t i = name.begin; i < name.end; ++i) words.push_back(word(i));
    return fmt::format("{}", fmt::join(words, " "));
  }

  /// Full names begin with a listed first name, so that no place is taken for one.
  void learn(TokenRange name) {
    ++times_[text(name)];
    if (name.size() < 2 || lexicon_.first_name(word(name.begin)) == nullptr) return;
    full_.insert(text(name));
    const std::string_view surname = word(name.end - 1);
    const bool common = lexicon_.is_place_word(surname) || lexicon_.is_organisation_word(surname);
    if (!common) surnames_.emplace(surname);
  }

  /// Where the person begins in a name that the document has once, behind a preposition; else 0.
  [[nodiscard]] std::uint32_t person_within(TokenRange name) const {
    if (name.size() < 2 || times_.at(text(name)) > 1 || !follows_preposition(name)) return 0;
    if (lexicon_.first_name(word(name.begin)) != nullptr) return 0;
    for (std::uint32_t i = name.begin + 1; i + 1 < name.end; ++i) {
      if (full_.contains(text({i, name.end}))) return i;
    }
    const bool acts = name.end < annotation_.tokens.size() && is_verb(name.end);
    return acts && surnames_.contains(word(name.end - 1)) ? name.end - 1 : 0;
  }

  [[nodiscard]] bool follows_preposition(TokenRange name) const {
    return name.begin > 0 && annotation_.tokens[name.begin - 1].upos == Upos::kAdp;
  }

  [[nodiscard]] bool is_verb(std::uint32_t i) const {
    const Upos tag = annotation_.tokens[i].upos;
    return tag == Upos::kVerb || tag == Upos::kAux;
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  std::set<std::string, std::less<>> full_, surnames_;
  std::map<std::string, std::size_t> times_;  // each name as written
};

}  // namespace

std::vector<TokenRange> split_at_known_people(const Annotation& annotation,
                                              const LexiconIndex& lexicon,
                                              const std::vector<TokenRange>& names) {
  return Splitter(annotation, lexicon).split(names);
}

}  // namespace belie
