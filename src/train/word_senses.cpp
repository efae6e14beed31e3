// SPDX-License-Identifier: Apache-2.0
#include "train/word_senses.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace belie {

namespace {

using Senses = std::map<std::string, WordSenses>;
using Files = std::map<std::string, std::uint32_t, std::less<>>;       // by a sense's offset
using Counts = std::map<std::pair<std::string, char>, std::uint32_t>;  // by word and kind

constexpr std::uint32_t kOften = 10;      // from here on a kind's share says something
constexpr std::uint32_t kRareShare = 25;  // a kind met less than once in so many is left out
constexpr std::size_t kShortAdjective = 6;

std::uint32_t bit(FormKind kind) { return 1U << static_cast<unsigned>(kind); }

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool is_plain(std::string_view word) {
  return word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || c == '\'';
         });
}

bool after_consonant(std::string_view word, char last) {
  return word.size() >= 2 && word.back() == last && !is_vowel(word[word.size() - 2]);
}

std::string with_s(const std::string& word) {
  if (after_consonant(word, 'y')) return word.substr(0, word.size() - 1) + "ies";
  for (const std::string_view hiss : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(hiss)) return word + "es";
  }
  return word + 's';
}

/// "ed", "er", "est": "baked", "tried", "looked".
std::string with_e(const std::string& word, std::string_view ending) {
  if (word.back() == 'e') return word + std::string(ending.substr(1));
  if (after_consonant(word, 'y'))
    return word.substr(0, word.size() - 1) + 'i' + std::string(ending);
  return word + std::string(ending);
}

std::string with_ing(const std::string& word) {
  const bool silent = word.back() == 'e' && !word.ends_with("ee") && !word.ends_with("ie");
  return (silent ? word.substr(0, word.size() - 1) : word) + "ing";
}

Files read_files(const std::string& data) {
  Files files;
  std::istringstream lines(data);
  for (std::string line; std::getline(lines, line);) {
    if (line.size() > 11 && line[0] != ' ')
      files[line.substr(0, 8)] = static_cast<std::uint32_t>(std::stoul(line.substr(9, 2)));
  }
  return files;
}

Counts read_counts(const std::string& text) {
  Counts counts;
  std::istringstream lines(text);
  for (std::string key; std::getline(lines, key);) {
    std::istringstream fields(key);
    std::string sense;
    std::uint32_t number = 0;
    std::uint32_t count = 0;
    if (!(fields >> sense >> number >> count)) continue;
    const std::size_t percent = sense.find('%');
    if (percent == std::string::npos || percent + 1 >= sense.size()) continue;
    const char kind = sense[percent + 1] == '5' ? '3' : sense[percent + 1];
    counts[{sense.substr(0, percent), kind}] += count;
  }
  return counts;
}

bool is_rare(const Counts& counts, const std::string& word, char kind) {
  std::uint32_t all = 0;
  std::uint32_t here = 0;
  for (const char other : {'1', '2', '3', '4'}) {
    const auto found = counts.find({word, other});
    if (found == counts.end()) continue;
    all += found->second;
    if (other == kind) here = found->second;
  }
  return all >= kOften && here * kRareShare < all;
}

struct IndexLine {
  std::string word;
  std::string first;  // offset of the first sense
};

/// Lines of "word pos synsets pointers symbol… senses tagged offset…".
std::vector<IndexLine> read_index(const std::string& index, char kind, const Counts& counts) {
  std::vector<IndexLine> found;
  std::istringstream lines(index);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string word;
    std::string part;
    std::size_t synsets = 0;
    std::size_t pointers = 0;
    if (!(fields >> word >> part >> synsets >> pointers) || !is_plain(word)) continue;
    std::string skipped;
    for (std::size_t i = 0; i < pointers + 2; ++i) fields >> skipped;
    std::string offset;
    if (fields >> offset && !is_rare(counts, word, kind)) found.push_back({word, offset});
  }
  return found;
}

void add_nouns(const std::vector<IndexLine>& lines, const Files& files, Senses& senses) {
  for (const auto& [word, offset] : lines) {
    const auto file = files.find(offset);
    const std::uint32_t sense = file == files.end() ? 0 : 1 + file->second;
    for (const auto& [form, kind] :
         {std::pair(word, FormKind::kSingular), std::pair(with_s(word), FormKind::kPlural)}) {
      WordSenses& entry = senses[form];
      entry.forms |= bit(kind);
      if (entry.noun == 0) entry.noun = sense;
    }
  }
}

void add_verbs(const std::vector<IndexLine>& lines, const Files& files, Senses& senses) {
  for (const auto& [word, offset] : lines) {
    const auto file = files.find(offset);
    const std::uint32_t sense = file == files.end() ? 0 : 1 + file->second - 29;  // verbs' first
    const std::array forms = {std::pair(word, FormKind::kBase),
                              std::pair(with_s(word), FormKind::kThirdPerson),
                              std::pair(with_e(word, "ed"), FormKind::kPast),
                              std::pair(with_ing(word), FormKind::kGerund)};
    for (const auto& [form, kind] : forms) {
      WordSenses& entry = senses[form];
      entry.forms |= bit(kind);
      if (entry.verb == 0) entry.verb = sense;
    }
  }
}

void add_adjectives(const std::vector<IndexLine>& lines, Senses& senses) {
  for (const auto& [word, offset] : lines) {
    senses[word].forms |= bit(FormKind::kAdjective);
    if (word.size() > kShortAdjective) continue;
    senses[with_e(word, "er")].forms |= bit(FormKind::kComparative);
    senses[with_e(word, "est")].forms |= bit(FormKind::kSuperlative);
  }
}

void add_exceptions(const std::string& text, bool verbs, Senses& senses) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string form;
    std::string lemma;
    if (!(words >> form >> lemma) || !is_plain(form)) continue;
    const auto base = senses.find(lemma);
    if (base == senses.end()) continue;
    const WordSenses senses_of_base = base->second;
    WordSenses& entry = senses[form];
    if (verbs) {
      entry.forms |= bit(form.ends_with("ing") ? FormKind::kGerund
                         : form.ends_with('s') ? FormKind::kThirdPerson
                                               : FormKind::kPast);
      if (entry.verb == 0) entry.verb = senses_of_base.verb;
    } else {
      entry.forms |= bit(FormKind::kPlural);
      if (entry.noun == 0) entry.noun = senses_of_base.noun;
    }
  }
}

}  // namespace

std::vector<std::pair<std::string, std::string*>> wordnet_files(WordNetFiles& files) {
  return {{"index.noun", &files.index_noun},    {"index.verb", &files.index_verb},
          {"index.adj", &files.index_adj},      {"index.adv", &files.index_adv},
          {"data.noun", &files.data_noun},      {"data.verb", &files.data_verb},
          {"noun.exc", &files.noun_exceptions}, {"verb.exc", &files.verb_exceptions},
          {"cntlist.rev", &files.counts}};
}

std::map<std::string, WordSenses> read_word_senses(const WordNetFiles& files) {
  const Counts counts = read_counts(files.counts);
  Senses senses;
  add_nouns(read_index(files.index_noun, '1', counts), read_files(files.data_noun), senses);
  add_verbs(read_index(files.index_verb, '2', counts), read_files(files.data_verb), senses);
  add_adjectives(read_index(files.index_adj, '3', counts), senses);
  for (const auto& [word, offset] : read_index(files.index_adv, '4', counts))
    senses[word].forms |= bit(FormKind::kAdverb);
  add_exceptions(files.noun_exceptions, false, senses);
  add_exceptions(files.verb_exceptions, true, senses);
  return senses;
}

}  // namespace belie
