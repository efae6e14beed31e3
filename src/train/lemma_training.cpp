// SPDX-License-Identifier: Apache-2.0
//
// Every ending of up to six bytes gets the edit that most words with it need (words count once,
// however frequent), where that differs from what the next shorter ending says. What the endings
// get wrong is listed.
#include "train/lemma_training.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <tuple>

#include "language/characters.h"
#include "language/syntax/lemmatizer.h"
#include "language/syntax/word_form.h"

namespace belie {

namespace {

struct WordType {
  std::string normal;
  Xpos tag = Xpos::kNone;
  std::uint64_t capital = 0;

  friend auto operator<=>(const WordType&, const WordType&) = default;
};

using LemmaCounts =
    std::map<WordType, std::map<std::pair<std::string, std::string>, int>>;  // of (form, lemma)
using Ending = std::tuple<std::string, Xpos, std::uint64_t>;
using EditCounts = std::map<Ending, std::map<LemmaEdit, int>>;

bool worth_learning(const TreebankWord& word) {
  return !word.lemma.empty() && (word.lemma != "_" || word.form == "_") && word.upos != Upos::kX;
}

LemmaCounts count_lemmas(const std::vector<TreebankSentence>& sentences) {
  LemmaCounts counts;
  for (const TreebankSentence& sentence : sentences) {
    for (const TreebankWord& word : sentence.words) {
      if (!worth_learning(word)) continue;
      const WordType type{normal_form(word.form), word.xpos, describe(word.form).capital};
      ++counts[type][{word.form, word.lemma}];
    }
  }
  return counts;
}

LemmaEdit edit_between(const std::string& form, const std::string& lemma, bool keep_case) {
  const std::string from = keep_case ? form : normal_form(form);
  const auto differ = std::mismatch(from.begin(), from.end(), lemma.begin(), lemma.end());
  return {keep_case, static_cast<std::uint8_t>(from.end() - differ.first),
          std::string(differ.second, lemma.end())};
}

/// The shorter of the two edits; in lower case where both are alike.
LemmaEdit edit_of(const std::string& form, const std::string& lemma) {
  const LemmaEdit lower = edit_between(form, lemma, false);
  const LemmaEdit kept = edit_between(form, lemma, true);
  return kept.strip < lower.strip ? kept : lower;
}

const std::pair<std::string, std::string>& usual(
    const std::map<std::pair<std::string, std::string>, int>& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

EditCounts count_edits(const LemmaCounts& lemmas) {
  EditCounts edits;
  for (const auto& [type, counts] : lemmas) {
    const auto& [form, lemma] = usual(counts);
    const LemmaEdit edit = edit_of(form, lemma);
    const std::string& normal = type.normal;
    for (std::size_t length = 0; length <= std::min(kLongestEnding, normal.size()); ++length) {
      if (length < edit.strip) continue;
      ++edits[{normal.substr(normal.size() - length), type.tag, type.capital}][edit];
    }
  }
  return edits;
}

using Entries = std::map<std::uint64_t, std::string>;

void add_endings(const EditCounts& edits, Entries& entries) {
  for (const auto& [ending, counts] : edits) {
    const auto best =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto& [text, tag, capital] = ending;
    if (best->second < 2 && text.size() > 1) continue;
    std::string shorter;
    for (std::size_t cut = 1; cut <= text.size() && shorter.empty(); ++cut) {
      const auto found =
          entries.find(lemma_ending_key(std::string_view(text).substr(cut), tag, capital));
      if (found != entries.end()) shorter = found->second;
    }
    const std::string value = lemma_edit_value(best->first);
    if (value != shorter) entries[lemma_ending_key(text, tag, capital)] = value;
  }
}

std::string freeze(const Entries& entries) {
  const std::vector<std::pair<std::uint64_t, std::string>> list(entries.begin(), entries.end());
  return freeze_lemmas(list);
}

std::vector<Xpos> verb_tags(std::string_view form) {
  if (form.ends_with("ing")) return {Xpos::kVbg};
  if (form.ends_with("s")) return {Xpos::kVbz};
  return {Xpos::kVbd, Xpos::kVbn};
}

std::vector<Xpos> exception_tags(std::string_view list, std::string_view form) {
  if (list == "noun.exc") return {Xpos::kNns};
  if (list == "verb.exc") return verb_tags(form);
  const bool most = form.ends_with("st");
  if (list == "adj.exc") return {most ? Xpos::kJjs : Xpos::kJjr};
  if (list == "adv.exc") return {most ? Xpos::kRbs : Xpos::kRbr};
  return {};
}

bool is_vowel(char letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

/// "hop", "plan": a short verb that doubles its last letter before an ending.
bool may_double(std::string_view verb) {
  const std::size_t n = verb.size();
  return n >= 3 && !is_vowel(verb[n - 1]) && is_vowel(verb[n - 2]) && !is_vowel(verb[n - 3]);
}

/// The regular forms of a verb: "scrape" gives "scraped" (twice) and "scraping".
void add_regular_forms(const std::string& verb, std::vector<DictionaryForm>& forms) {
  const bool silent = verb.ends_with('e');
  const std::string stem = silent ? verb.substr(0, verb.size() - 1) : verb;
  if (!silent && (may_double(verb) || verb.ends_with('y') || verb.ends_with('c'))) return;
  for (const Xpos tag : {Xpos::kVbd, Xpos::kVbn}) forms.push_back({stem + "ed", tag, verb});
  if (!verb.ends_with("ee") && !verb.ends_with("ie")) {
    forms.push_back({stem + "ing", Xpos::kVbg, verb});
  }
}

/// The verbs of WordNet's index that are one word of small letters, those in "e" first: where two
/// verbs share a form, the one in "e" has it regularly.
std::vector<DictionaryForm> read_verbs(std::string_view index) {
  std::vector<std::string> verbs;
  std::istringstream lines{std::string(index)};
  for (std::string line; std::getline(lines, line);) {
    std::string verb = line.substr(0, line.find(' '));
    const bool plain =
        std::all_of(verb.begin(), verb.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (plain && verb.size() >= 3) verbs.push_back(std::move(verb));
  }
  std::stable_partition(verbs.begin(), verbs.end(),
                        [](const std::string& v) { return v.ends_with('e'); });
  std::vector<DictionaryForm> forms;
  for (const std::string& verb : verbs) add_regular_forms(verb, forms);
  return forms;
}

}  // namespace

std::vector<DictionaryForm> read_dictionary(std::string_view name, std::string_view text) {
  if (name == "index.verb") return read_verbs(text);
  std::vector<DictionaryForm> forms;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string form;
    std::string lemma;
    if (!(words >> form >> lemma) || form.find('_') != std::string::npos) continue;
    for (const Xpos tag : exception_tags(name, form)) forms.push_back({form, tag, lemma});
  }
  return forms;
}

std::string train_lemmas(const std::vector<TreebankSentence>& sentences,
                         const std::vector<DictionaryForm>& irregular) {
  const LemmaCounts lemmas = count_lemmas(sentences);
  EditCounts by_length = count_edits(lemmas);
  Entries entries;
  for (std::size_t length = 0; length <= kLongestEnding; ++length) {
    EditCounts some;
    for (const auto& [ending, counts] : by_length) {
      if (std::get<0>(ending).size() == length) some.emplace(ending, counts);
    }
    add_endings(some, entries);
  }
  const std::string rules = freeze(entries);
  const Lemmatizer by_rule = Lemmatizer::view(rules).value();
  for (const DictionaryForm& word : irregular) {
    if (by_rule.lemma(word.form, word.tag) == word.lemma) continue;
    entries.emplace(lemma_word_key(word.form, word.tag, 0), word.lemma);
  }
  for (const auto& [type, counts] : lemmas) {
    const auto& [form, lemma] = usual(counts);
    const std::uint64_t key = lemma_word_key(type.normal, type.tag, type.capital);
    if (by_rule.lemma(form, type.tag) != lemma)
      entries[key] = lemma;
    else
      entries.erase(key);
  }
  return freeze(entries);
}

}  // namespace belie
