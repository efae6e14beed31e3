// SPDX-License-Identifier: Apache-2.0
#include "train/word_graph.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace belie {
namespace {

constexpr std::string_view kKinds = "nvar";  // WordNet's letters for the four kinds of words
constexpr float kToWord = 0.6F;              // of a meaning to each of its words
constexpr double kExplained = 1.5;           // of a meaning to all words that explain it
constexpr double kExplains = 0.03;           // of such a word back, a unit of rarity
constexpr std::size_t kManyGlosses = 400;    // words in more explanations lead nowhere
constexpr double kUnmet = 0.5;               // of a first sense that was never met

/// What leads from meaning to meaning, by WordNet's sign.
const std::map<std::string_view, float> kPointers{
    {"@", 1.0F},  {"@i", 0.5F}, {"~", 1.0F},  {"~i", 0.2F}, {"!", 1.0F},  {"+", 1.0F},
    {"&", 1.0F},  {"^", 1.0F},  {"$", 0.7F},  {"*", 0.7F},  {">", 0.7F},  {"%p", 0.6F},
    {"#p", 0.6F}, {"%m", 0.4F}, {"#m", 0.4F}, {"%s", 0.5F}, {"#s", 0.5F}, {"=", 0.7F},
    {"\\", 0.8F}, {"<", 0.8F},  {";c", 0.3F}, {"-c", 0.1F}};

/// Words of explanations that explain nothing.
const std::set<std::string_view> kIdle{
    "a",        "an",           "the",       "of",      "or",         "and",     "in",
    "to",       "for",          "with",      "by",      "as",         "is",      "be",
    "that",     "from",         "on",        "at",      "which",      "used",    "not",
    "it",       "its",          "having",    "who",     "into",       "are",     "one",
    "any",      "some",         "something", "someone", "especially", "usually", "often",
    "other",    "than",         "such",      "has",     "have",       "been",    "was",
    "being",    "more",         "can",       "may",     "etc",        "make",    "made",
    "do",       "doing",        "when",      "out",     "up",         "very",    "certain",
    "relating", "state",        "quality",   "act",     "manner",     "without", "consisting",
    "use",      "characterized"};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

struct Meaning {
  std::vector<std::string> words;
  std::vector<std::pair<std::string, float>> leads;  // key of a meaning, strength
  std::string explanation;                           // without examples
};

/// "12345678 03 n 02 word 0 word 1 003 @ 12345678 n 0000 … | explanation; "example""
Meaning read_meaning(const std::string& line) {
  Meaning meaning;
  const std::size_t bar = std::min(line.find('|'), line.size());
  std::istringstream fields(line.substr(0, bar));
  std::string skipped, count;
  fields >> skipped >> skipped >> skipped >> count;
  for (unsigned long left = std::stoul(count, nullptr, 16); left > 0; --left) {
    std::string word;
    fields >> word >> skipped;
    std::ranges::transform(word, word.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    meaning.words.push_back(word.substr(0, word.find('(')));
  }
  std::size_t pointers = 0;
  for (fields >> pointers; pointers > 0; --pointers) {
    std::string sign, offset, kind;
    fields >> sign >> offset >> kind >> skipped;
    const auto strength = kPointers.find(sign);
    if (strength == kPointers.end()) continue;
    meaning.leads.emplace_back((kind == "s" ? "a" : kind) + offset, strength->second);
  }
  std::istringstream parts(line.substr(bar));
  for (std::string part; std::getline(parts, part, ';');) {
    const std::size_t begin = part.find_first_not_of("| ");
    if (begin != std::string::npos && part[begin] != '"') meaning.explanation += part + " ";
  }
  return meaning;
}

/// Builds the graph in three passes: the words, the meanings, the ways between them.
class GraphReader {
 public:
  explicit GraphReader(const WordNetSources& sources) : sources_(sources) {}

  WordGraph read() {
    read_counts();
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) read_index(kind);
    read_exceptions();
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) read_meanings(kind);
    graph_.steps.resize(graph_.words.size() + meanings_.size());
    add_senses();
    add_explanations();
    for (std::size_t m = 0; m < meanings_.size(); ++m) add_leads(m);
    for (auto& steps : graph_.steps) share_out(steps);
    return std::move(graph_);
  }

 private:
  struct Sense {
    std::uint32_t word = 0;
    std::string meaning;  // key
    double weight = 0;
  };

  void read_counts() {
    std::istringstream lines(sources_.counts);
    std::string key;
    std::size_t number = 0;
    for (std::uint32_t count = 0; lines >> key >> number >> count;) {
      const std::size_t percent = key.find('%');
      if (percent == std::string::npos || percent + 1 >= key.size()) continue;
      constexpr std::string_view kLetters = " nvara";
      const char kind = kLetters[static_cast<std::size_t>(key[percent + 1] - '0') % 6];
      const std::string word = key.substr(0, percent);
      met_[word] += count;
      met_as_[{word, kind, number}] += count;
    }
  }

  std::uint32_t node_of(const std::string& word) {
    const auto [place, added] = words_.try_emplace(word, graph_.words.size());
    if (added) {
      graph_.words.push_back(word);
      const auto met = met_.find(word);
      graph_.counts.push_back(met == met_.end() ? 0 : met->second);
    }
    return place->second;
  }

  /// Lines of "word pos synsets pointers symbol… senses tagged offset…".
  void read_index(std::size_t kind) {
    std::istringstream lines(sources_.index[kind]);
    for (std::string line; std::getline(lines, line);) {
      if (line.empty() || line[0] == ' ') continue;
      std::istringstream fields(line);
      std::string word, skipped;
      std::size_t senses = 0, pointers = 0;
      fields >> word >> skipped >> senses >> pointers;
      for (std::size_t i = 0; i < pointers + 2; ++i) fields >> skipped;
      const std::uint32_t node = node_of(word);
      for (std::size_t number = 1; number <= senses; ++number) {
        std::string offset;
        fields >> offset;
        const auto met = met_as_.find({word, kKinds[kind], number});
        const double weight =
            (met == met_as_.end() ? 0 : met->second) + kUnmet / static_cast<double>(number);
        senses_.push_back({node, kKinds[kind] + offset, weight});
      }
    }
  }

  void read_exceptions() {
    std::istringstream lines(sources_.exceptions);
    for (std::string line; std::getline(lines, line);) {
      std::istringstream words(line);
      std::string form, lemma;
      if (words >> form >> lemma) irregular_.try_emplace(form, lemma);
    }
  }

  void read_meanings(std::size_t kind) {
    std::istringstream lines(sources_.data[kind]);
    for (std::string line; std::getline(lines, line);) {
      if (line.empty() || line[0] == ' ') continue;
      meaning_at_.try_emplace(kKinds[kind] + line.substr(0, 8), meanings_.size());
      meanings_.push_back(read_meaning(line));
    }
  }

  [[nodiscard]] std::uint32_t node_of_meaning(std::size_t meaning) const {
    return static_cast<std::uint32_t>(graph_.words.size() + meaning);
  }

  void add(std::uint32_t from, std::uint32_t to, double strength) {
    graph_.steps[from].push_back({to, static_cast<float>(strength)});
  }

  void add_senses() {
    for (const Sense& sense : senses_) {
      const auto found = meaning_at_.find(sense.meaning);
      if (found == meaning_at_.end()) continue;
      const std::uint32_t meaning = node_of_meaning(found->second);
      add(sense.word, meaning, sense.weight);
      add(meaning, sense.word, kToWord);
    }
  }

  void add_leads(std::size_t meaning) {
    for (const auto& [key, strength] : meanings_[meaning].leads) {
      const auto found = meaning_at_.find(key);
      if (found != meaning_at_.end())
        add(node_of_meaning(meaning), node_of_meaning(found->second), strength);
    }
  }

  [[nodiscard]] const std::uint32_t* known(const std::string& word) const {
    const auto found = words_.find(word);
    return found == words_.end() ? nullptr : &found->second;
  }

  /// The word that a form in an explanation is of; nullptr none.
  [[nodiscard]] const std::uint32_t* lemma_of(const std::string& form) const {
    if (const auto found = irregular_.find(form); found != irregular_.end())
      return known(found->second);
    const std::uint32_t* own = known(form);
    const bool plural = own != nullptr && form.ends_with('s');
    const std::uint32_t* single = plural ? known(form.substr(0, form.size() - 1)) : nullptr;
    if (single != nullptr && graph_.counts[*own] < graph_.counts[*single]) return single;
    if (own != nullptr) return own;
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kEndings{
        {{"s", ""},
         {"ies", "y"},
         {"es", ""},
         {"ing", ""},
         {"ing", "e"},
         {"ed", ""},
         {"ed", "e"},
         {"er", ""},
         {"est", ""}}};
    for (const auto& [ending, instead] : kEndings) {
      if (!form.ends_with(ending)) continue;
      const std::uint32_t* found =
          known(form.substr(0, form.size() - ending.size()) + std::string(instead));
      if (found != nullptr) return found;
    }
    return nullptr;
  }

  [[nodiscard]] std::set<std::uint32_t> words_of(const std::string& explanation) const {
    std::set<std::uint32_t> found;
    for (std::size_t begin = 0; begin < explanation.size();) {
      const auto small = [](char c) { return is_lower(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); };
      std::size_t end = begin;
      while (end < explanation.size() && small(explanation[end])) ++end;
      std::string form = explanation.substr(begin, end - begin);
      if (!form.empty() && !is_lower(form[0])) form[0] = static_cast<char>(form[0] - 'A' + 'a');
      begin = end + 1;
      if (form.size() < 3 || kIdle.contains(form)) continue;
      const std::uint32_t* word = lemma_of(form);
      if (word != nullptr && !kIdle.contains(graph_.words[*word])) found.insert(*word);
    }
    return found;
  }

  /// Rare words explain most: weighed by how few explanations have them.
  void add_explanations() {
    std::vector<std::set<std::uint32_t>> by_meaning;
    std::vector<std::size_t> glosses(graph_.words.size(), 0);
    for (const Meaning& meaning : meanings_) {
      by_meaning.push_back(words_of(meaning.explanation));
      for (const std::uint32_t word : by_meaning.back()) ++glosses[word];
    }
    const auto rarity = [&](std::uint32_t word) {
      return std::log(static_cast<double>(meanings_.size()) / static_cast<double>(glosses[word]));
    };
    for (std::size_t m = 0; m < meanings_.size(); ++m) {
      double all = 0;
      for (const std::uint32_t word : by_meaning[m]) all += rarity(word);
      for (const std::uint32_t word : by_meaning[m]) {
        add(node_of_meaning(m), word, kExplained * rarity(word) / all);
        if (glosses[word] < kManyGlosses) add(word, node_of_meaning(m), kExplains * rarity(word));
      }
    }
  }

  /// One step to each node, and the shares of all sum to 1.
  static void share_out(std::vector<WordGraph::Step>& steps) {
    std::ranges::stable_sort(steps, {}, &WordGraph::Step::to);
    std::vector<WordGraph::Step> merged;
    float all = 0;
    for (const WordGraph::Step& step : steps) {
      all += step.share;
      if (!merged.empty() && merged.back().to == step.to) {
        merged.back().share += step.share;
      } else {
        merged.push_back(step);
      }
    }
    for (WordGraph::Step& step : merged) step.share /= all;
    steps = std::move(merged);
  }

  const WordNetSources& sources_;
  WordGraph graph_;
  std::map<std::string, std::uint32_t> met_;
  std::map<std::tuple<std::string, char, std::size_t>, std::uint32_t> met_as_;
  std::unordered_map<std::string, std::uint32_t> words_;
  std::map<std::string, std::string> irregular_;
  std::vector<Sense> senses_;
  std::vector<Meaning> meanings_;
  std::map<std::string, std::size_t> meaning_at_;
};

}  // namespace

WordGraph read_word_graph(const WordNetSources& sources) { return GraphReader(sources).read(); }

}  // namespace belie
