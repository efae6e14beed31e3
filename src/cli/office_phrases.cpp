// SPDX-License-Identifier: Apache-2.0
#include "cli/office_phrases.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace belie {
namespace {

using Bag = std::set<std::string>;

constexpr std::array<std::string_view, 5> kIgnored{"the", "of", "for", "a", "s"};

bool splits_words(char c) { return c == ' ' || c == '-' || c == '\'' || c == ','; }

/// The words in small letters, without points ("U.S." is "us"), curly apostrophes as straight ones.
Bag words_of(std::string_view phrase) {
  std::string plain(phrase);
  for (auto at = plain.find("’"); at != std::string::npos; at = plain.find("’"))
    plain.replace(at, 3, "'");
  Bag bag;
  std::string word;
  const auto finish = [&] {
    if (!word.empty() && std::ranges::find(kIgnored, word) == kIgnored.end()) bag.insert(word);
    word.clear();
  };
  for (const char c : plain) {
    if (splits_words(c)) {
      finish();
    } else if (c != '.') {
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  finish();
  return bag;
}

Bag both(Bag words, const Bag& more) {
  words.insert(more.begin(), more.end());
  return words;
}

/// Every way to put the office's title and its country into words.
std::vector<Bag> ways_to_say(const OfficeFacts& facts, const LexiconIndex& index) {
  std::vector<Bag> ways{words_of(facts.name)};
  const OfficeEntry* office = index.office(facts.office);
  if (office == nullptr) return ways;
  for (const std::string& phrase : office->phrases) ways.push_back(words_of(phrase));
  const TitleEntry* title = index.title(office->title);
  const JurisdictionEntry* place = index.jurisdiction(office->jurisdiction);
  if (title == nullptr || place == nullptr) return ways;
  std::vector<Bag> titles;
  for (const auto* forms : {&title->words, &title->prefix}) {
    for (const std::string& form : *forms) titles.push_back(words_of(form));
  }
  std::vector<Bag> places{words_of(place->name)};
  for (const auto* forms : {&place->forms, &place->adjectives}) {
    for (const std::string& form : *forms) places.push_back(words_of(form));
  }
  for (const Bag& head : titles) {
    for (const Bag& where : places) ways.push_back(both(head, where));
  }
  return ways;
}

template <typename Fits>
std::vector<const OfficeFacts*> offices_where(const Knowledge& knowledge, const Fits& fits) {
  std::vector<const OfficeFacts*> found;
  for (const OfficeFacts& facts : knowledge.offices) {
    if (fits(facts)) found.push_back(&facts);
  }
  return found;
}

}  // namespace

std::vector<const OfficeFacts*> offices_called(std::string_view phrase,
                                               const Knowledge& knowledge) {
  const Bag asked = words_of(phrase);
  return offices_where(knowledge, [&](const OfficeFacts& facts) {
    const auto ways = ways_to_say(facts, *knowledge.lexicon);
    return facts.office == phrase || std::ranges::find(ways, asked) != ways.end();
  });
}

std::vector<const OfficeFacts*> offices_like(std::string_view phrase, const Knowledge& knowledge) {
  const Bag asked = words_of(phrase);
  return offices_where(knowledge, [&](const OfficeFacts& facts) {
    return std::ranges::any_of(ways_to_say(facts, *knowledge.lexicon), [&](const Bag& way) {
      return std::ranges::any_of(asked,
                                 [&](const std::string& word) { return way.contains(word); });
    });
  });
}

}  // namespace belie
